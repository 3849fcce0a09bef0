// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {IERC5805} from "@openzeppelin/contracts/interfaces/IERC5805.sol";

/**
 * @title Staking
 * @notice The one ledger of stake: native OPEN behind accounts, from which every bond is drawn and every fault is paid.
 *
 * Every account has a pool. Whoever stakes behind an account (the account itself included) owns shares of its pool,
 * lends it the pool's votes and answers for its faults: a slash lowers the worth of every share alike, those that are
 * unbonding included. Modules lock parts of a pool as bonds, each under a role; what is locked cannot be unbonded.
 *
 * Votes (EIP-5805, clock in seconds, EIP-6372) follow the stake behind an account as long as it is not unbonding. They
 * count for the account itself until it delegates them.
 */
interface IStaking is IERC5805 {
    /// @notice What a bond is for. A pool may serve several roles with different parts of its stake.
    enum Role {
        Validator,
        Contributor,
        Reviewer,
        Operator,
        Gateway,
        Agent,
        Proposer
    }

    event Staked(address indexed pool, address indexed staker, uint256 amount, uint256 shares);
    event UnbondRequested(
        uint256 indexed requestId, address indexed pool, address indexed staker, uint256 shares, uint256 readyAt
    );
    event Withdrawn(uint256 indexed requestId, address indexed pool, address indexed staker, uint256 amount);
    event BondLocked(address indexed pool, Role indexed role, uint256 amount, address indexed module);
    event BondUnlocked(address indexed pool, Role indexed role, uint256 amount, address indexed module);

    /// @param reason left-aligned ASCII, named by the module that has proven the fault
    event Slashed(
        address indexed pool, Role indexed role, uint256 amount, address indexed challenger, uint256 rewarded, bytes32 reason
    );

    error Staking_StakeTooSmall(uint256 given, uint256 least);
    error Staking_SharesTooFew(address pool, address staker, uint256 held, uint256 asked);
    error Staking_StakeLocked(address pool, uint256 active, uint256 locked, uint256 asked);
    error Staking_LockTooSmall(address pool, Role role, uint256 locked, uint256 asked);
    error Staking_UnknownRequest(uint256 requestId);
    error Staking_NotYours(uint256 requestId, address caller);
    error Staking_NotReady(uint256 requestId, uint256 readyAt);

    /// @notice Stakes the OPEN sent along behind `pool`. Anybody, behind anybody.
    function stake(address pool) external payable returns (uint256 shares);

    /// @notice Starts to take shares out of `pool`: they lose their votes and rewards now, and stay slashable until paid.
    function requestUnbond(address pool, uint256 shares) external returns (uint256 requestId);

    /// @notice Pays what an unbonding request is worth by now, once its delay has passed. The staker only.
    function withdraw(uint256 requestId) external returns (uint256 amount);

    /// @notice Locks `amount` wei of the pool's free stake as a bond (role LOCKER, held by modules).
    function lock(address pool, Role role, uint256 amount) external;

    /// @notice Frees what was locked (role LOCKER).
    function unlock(address pool, Role role, uint256 amount) external;

    /**
     * @notice Takes up to `amount` wei out of the pool for a proven fault (role SLASHER, held by modules): half becomes
     *         the challenger's credit, half burns. The role's lock falls by as much.
     * @param challenger the zero address where nobody is to be rewarded: then all of it burns
     * @return slashed what was taken: less than `amount` only where the pool, unbonding stake included, holds less
     */
    function slash(address pool, Role role, uint256 amount, address challenger, bytes32 reason)
        external
        returns (uint256 slashed);

    /// @notice Wei behind `pool` that are not unbonding.
    function activeStake(address pool) external view returns (uint256);

    /// @notice Wei behind `pool` that are neither unbonding nor locked.
    function freeStake(address pool) external view returns (uint256);

    /// @notice Wei of `pool` locked for `role`.
    function lockedStake(address pool, Role role) external view returns (uint256);

    /// @notice What `staker` has behind `pool` and is not unbonding, in shares and in wei.
    function stakeOf(address pool, address staker) external view returns (uint256 shares, uint256 amount);

    /// @notice Seconds between a request and its withdrawal: longer than any challenge with all its appeals.
    function unbondDelay() external view returns (uint48);
}
