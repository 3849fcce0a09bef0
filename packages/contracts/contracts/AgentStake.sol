// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {IERC721} from "@openzeppelin/contracts/token/ERC721/IERC721.sol";
import {Clones} from "@openzeppelin/contracts/proxy/Clones.sol";
import {IAgentIdentity} from "./interfaces/IAgentIdentity.sol";
import {IAgentStake} from "./interfaces/IAgentStake.sol";
import {IStaking} from "./interfaces/IStaking.sol";

/**
 * @title AgentStake
 * @notice See IAgentStake. One immutable piece of code; a clone of it for every agent, made by AgentGuard.
 *
 * Invariants:
 * - The bond rests on own stake: no more than the backing times it (a slash may leave a rounding).
 * - No coins rest here between calls (coins forced upon the contract aside).
 * - Only the owner takes own stake out.
 */
contract AgentStake is IAgentStake {
    IStaking public immutable staking;
    IAgentIdentity public immutable identity;

    /// @inheritdoc IAgentStake
    uint8 public immutable backing;

    address private immutable _implementation = address(this);

    constructor(IStaking staking_, IAgentIdentity identity_, uint8 backing_) {
        staking = staking_;
        identity = identity_;
        backing = backing_;
    }

    modifier onlyOwner() {
        uint256 agent = agentId();
        require(
            IERC721(address(identity)).ownerOf(agent) == msg.sender, AgentStake_NotOwner(agent, msg.sender)
        );
        _;
    }

    /// @dev What Staking pays goes on at once, in the call that asked for it.
    receive() external payable {
        require(msg.sender == address(staking), AgentStake_NotStaking(msg.sender));
    }

    /// @inheritdoc IAgentStake
    function stake() external payable returns (uint256 shares) {
        require(address(this) != _implementation, AgentStake_NoAgent());
        shares = staking.stake{value: msg.value}(address(this));
        emit OwnStaked(msg.sender, msg.value, shares);
    }

    /// @inheritdoc IAgentStake
    function requestUnbond(uint256 shares) external onlyOwner returns (uint256 requestId) {
        requestId = staking.requestUnbond(address(this), shares);
        uint256 bond = staking.lockedStake(address(this), IStaking.Role.Agent);
        uint256 most = mostBond();
        require(bond <= most, AgentStake_BondUncovered(bond, most));
        emit OwnUnbondRequested(requestId, shares);
    }

    /// @inheritdoc IAgentStake
    function withdraw(uint256 requestId, address receiver) external onlyOwner returns (uint256 amount) {
        amount = staking.withdraw(requestId);
        emit OwnWithdrawn(requestId, receiver, amount);
        _pay(receiver, amount);
    }

    /// @inheritdoc IAgentStake
    function claimRewards(address receiver) external onlyOwner returns (uint256 amount) {
        amount = staking.claimRewards(address(this));
        emit RewardsPaid(receiver, amount);
        _pay(receiver, amount);
    }

    /// @inheritdoc IAgentStake
    function setCommission(uint16 basisPoints) external onlyOwner {
        staking.setCommission(basisPoints);
    }

    /// @inheritdoc IAgentStake
    function delegate(address delegatee) external onlyOwner {
        staking.delegate(delegatee);
    }

    /// @inheritdoc IAgentStake
    function agentId() public view returns (uint256) {
        return abi.decode(Clones.fetchCloneArgs(address(this)), (uint256));
    }

    /// @inheritdoc IAgentStake
    function ownStake() public view returns (uint256 amount) {
        (, amount) = staking.stakeOf(address(this), address(this));
    }

    /// @inheritdoc IAgentStake
    function mostBond() public view returns (uint256) {
        return backing * ownStake();
    }

    function _pay(address receiver, uint256 amount) private {
        (bool paid,) = receiver.call{value: amount}("");
        require(paid, AgentStake_PaymentFailed(receiver, amount));
    }
}
