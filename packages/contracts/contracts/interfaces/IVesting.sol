// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {IStaking} from "./IStaking.sol";

/**
 * @title Vesting
 * @notice Holds one allocation of the genesis and pays it to its beneficiary as it vests: nothing before the cliff, in
 *         proportion to time from then on, everything at the end. Nobody can revoke, pause or redirect it.
 *
 * It is OpenZeppelin's VestingWalletCliff (`release`, `releasable`, `vestedAmount`, `start`, `cliff`, `end`), whose owner
 * is the beneficiary. Whatever else is sent here vests by the same schedule. `release` may be called by anybody and
 * always pays the beneficiary. A beneficiary can hand its place to somebody else, who must accept it.
 *
 * What has not been released can be staked: it votes for whom the beneficiary names (at first itself) and earns, but it
 * only ever comes back here. It stands behind this contract and behind nobody else; the contract can take no role
 * (validator, reviewer, operator …), so it has no faults to answer for, and no faults can be staged to free what has not
 * vested. Rewards are earned and not allocated: they go to the beneficiary at once.
 */
interface IVesting {
    event Staked(uint256 amount, uint256 shares);
    event UnstakeRequested(uint256 indexed requestId, uint256 shares);
    event StakeReturned(uint256 indexed requestId, uint256 amount);
    event RewardsPassedOn(address indexed beneficiary, uint256 amount);

    error Vesting_BeneficiaryNeeded();
    error Vesting_TooLittle(uint256 here, uint256 asked);
    error Vesting_AlreadyUnstaking(uint256 requestId);
    error Vesting_NotUnstaking();

    /// @notice Stakes `amount` wei of what lies here (the beneficiary only).
    function stake(uint256 amount) external returns (uint256 shares);

    /// @notice Starts to take shares out of the stake; one request at a time (the beneficiary only).
    function unstake(uint256 shares) external returns (uint256 requestId);

    /// @notice Brings back what the request is worth, once its delay has passed. Anybody.
    function withdrawStake() external returns (uint256 amount);

    /// @notice Claims what the stake has earned and pays it to the beneficiary. Anybody.
    function claimRewards() external returns (uint256 amount);

    /// @notice Names who votes with the stake (the beneficiary only).
    function delegateVotes(address delegatee) external;

    /// @notice The stake that is not being taken out, in shares and in wei.
    function staked() external view returns (uint256 shares, uint256 amount);

    /// @notice The request that waits, and what it is worth in wei; 0 where none does.
    function unstaking() external view returns (uint256 requestId, uint256 amount);

    /// @notice Wei that belong to the allocation and were not released: here, staked or on the way back.
    function held() external view returns (uint256);

    /// @notice Where it stakes.
    function staking() external view returns (IStaking);
}
