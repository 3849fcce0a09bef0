// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

/**
 * @title AgentStake
 * @notice The stake behind one agent: a clone that is the agent's account in Staking, so that nothing but the agent's
 *         bond hangs on its pool.
 *
 * What the clone stakes itself is the owner's own stake. Whoever owns the agent's identity now commands it, and gets it
 * back through Staking's unbonding. Others stake behind the agent with `Staking.stake(pool)`, this clone being the pool,
 * and leave by `Staking.requestUnbond`; how much they stake is theirs to say. What is capped is how much of all of it
 * can be the agent's bond: `backing` times the own stake, when AgentGuard locks it and whenever own stake leaves.
 */
interface IAgentStake {
    event OwnStaked(address indexed payer, uint256 amount, uint256 shares);
    event OwnUnbondRequested(uint256 indexed requestId, uint256 shares);
    event OwnWithdrawn(uint256 indexed requestId, address indexed receiver, uint256 amount);
    event RewardsPaid(address indexed receiver, uint256 amount);

    error AgentStake_NotOwner(uint256 agentId, address caller);
    error AgentStake_BondUncovered(uint256 bond, uint256 most);
    error AgentStake_NoAgent();
    error AgentStake_NotStaking(address sender);
    error AgentStake_PaymentFailed(address receiver, uint256 amount);

    /// @notice Adds the OPEN sent along to the own stake. Anybody may pay; what comes back is the owner's.
    function stake() external payable returns (uint256 shares);

    /// @notice Starts to take own stake out, as far as the bond does not rest on it. The owner only.
    function requestUnbond(uint256 shares) external returns (uint256 requestId);

    /// @notice Pays what a request is worth by now, once Staking's delay has passed. The owner only.
    function withdraw(uint256 requestId, address receiver) external returns (uint256 amount);

    /// @notice Pays what the own stake has earned, commission included. The owner only.
    function claimRewards(address receiver) external returns (uint256 amount);

    /// @notice Announces the commission on what the others' stake earns (see Staking). The owner only.
    function setCommission(uint16 basisPoints) external;

    /// @notice Names who votes with the stake behind the agent. The owner only.
    function delegate(address delegatee) external;

    /// @notice The agent whose stake this is.
    function agentId() external view returns (uint256);

    /// @notice Wei of own stake that are not unbonding.
    function ownStake() external view returns (uint256);

    /// @notice The most that the agent's bond can be now: `backing` times the own stake.
    function mostBond() external view returns (uint256);

    /// @notice How many times the own stake the bond can be.
    function backing() external view returns (uint8);
}
