// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {IERC5805} from "@openzeppelin/contracts/interfaces/IERC5805.sol";
import {ISettlement} from "./ISettlement.sol";

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
 *
 * Shares have one price per pool, 1 wei in a fresh pool; stakes and withdrawals are rounded in favour of the pool, and
 * only a slash lowers it. Where a slash leaves less than a billionth of a wei per share, the rest is burnt with it and
 * the pool begins again with a fresh generation of shares: old shares and old requests are worth nothing.
 *
 * Rewards (the stakers' line of Settlement, and whatever is paid in by `fund`) are shared by active stake at the time
 * they arrive, then by shares; what does not divide is carried to the next time.
 *
 * The validators are the accounts whose consensus keys the network follows, with their active stake as power.
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

    /// @notice A validator as the network needs it.
    struct Validator {
        address account;
        bytes pubkey;
        uint256 power;
    }

    /**
     * @notice A request to unbond.
     * @param shares what it takes out; worth nothing once the pool's generation is another
     * @param readyAt seconds since 1970 from which it is paid; 0 where there is no such request
     */
    struct Request {
        address pool;
        uint48 readyAt;
        uint32 generation;
        address staker;
        uint128 shares;
    }

    /// @param reason left-aligned ASCII, named by the module that has proven the fault
    event Slashed(
        address indexed pool, Role indexed role, uint256 amount, address indexed challenger, uint256 rewarded, bytes32 reason
    );

    /// @param generation the one that begins; shares of those before are worth nothing
    /// @param burnt wei that the slash had left and that no share could hold
    event PoolEmptied(address indexed pool, uint32 generation, uint256 burnt);
    event CreditWithdrawn(address indexed account, address indexed receiver, uint256 amount);
    event RewardsFunded(address indexed funder, uint256 amount);
    event RewardsClaimed(address indexed pool, address indexed staker, uint256 amount);
    event CommissionAnnounced(address indexed pool, uint16 basisPoints, uint48 effectiveAt);
    event CommissionChanged(address indexed pool, uint16 basisPoints);
    event ValidatorRegistered(address indexed account, bytes pubkey);
    event ValidatorKeyRotated(address indexed account, bytes pubkey);

    /// @param reason left-aligned ASCII: "left", "displaced" or "slashed"
    event ValidatorRemoved(address indexed account, bytes32 reason);

    error Staking_StakeTooSmall(uint256 given, uint256 least);
    error Staking_SharesTooFew(address pool, address staker, uint256 held, uint256 asked);
    error Staking_StakeLocked(address pool, uint256 active, uint256 locked, uint256 asked);
    error Staking_LockTooSmall(address pool, Role role, uint256 locked, uint256 asked);
    error Staking_UnknownRequest(uint256 requestId);
    error Staking_NotYours(uint256 requestId, address caller);
    error Staking_NotReady(uint256 requestId, uint256 readyAt);
    error Staking_ZeroAddress();
    error Staking_RoleReserved(Role role);
    error Staking_CreditTooSmall(address account, uint256 credit, uint256 amount);
    error Staking_PaymentFailed(address receiver, uint256 amount);
    error Staking_NothingToShare();
    error Staking_NothingOwed(address pool, address staker);
    error Staking_CommissionTooHigh(uint16 basisPoints, uint16 most);
    error Staking_NotWrappedCoin(address sender);
    error Staking_InvalidKey(bytes pubkey);
    error Staking_KeyTaken(bytes pubkey, address account);
    error Staking_NoPossession(address recovered, address expected);
    error Staking_AlreadyValidator(address account);
    error Staking_NotValidator(address account);
    error Staking_SetFull(address smallest, uint256 stake, uint256 offered);

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
     * @dev What others staked behind the account burns whole: the challenger receives half of what the account itself
     *      loses (all of it, where nobody else stakes there). Else an account could be its own challenger and keep half
     *      of what others had lent it; so it always loses twice what it can gain.
     *      A slash beyond the role's lock takes from whatever else is there; the locks of other roles stay as they are,
     *      and nothing can be unbonded or locked anew until the pool holds them again.
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

    /// @notice Wei of `pool` locked for all roles. More than is active only where a slash took more than its lock.
    function lockedStake(address pool) external view returns (uint256);

    /// @notice Wei in `pool`, unbonding stake included.
    function poolAssets(address pool) external view returns (uint256);

    /// @notice Shares of `pool`, those that are unbonding included, and the generation they belong to.
    function poolShares(address pool) external view returns (uint256 shares, uint32 generation);

    /// @notice A request that was not paid yet; all zero where there is none.
    function getRequest(uint256 requestId) external view returns (Request memory);

    /// @notice Wei that the request is worth now.
    function requestWorth(uint256 requestId) external view returns (uint256);

    /// @notice How many requests there were: the last id.
    function requestCount() external view returns (uint256);

    /// @notice Wei that `stake` asks for at least.
    function leastStake() external view returns (uint96);

    /// @notice Pays `amount` wei of the caller's credit (rewards of challenges) to `receiver`.
    function withdrawCredit(address receiver, uint256 amount) external;

    /// @notice Wei that `account` has earned by challenges and not withdrawn.
    function creditOf(address account) external view returns (uint256);

    /// @notice Shares the OPEN sent along among all active stake.
    function fund() external payable;

    /**
     * @notice Claims what Settlement owes to all stakers and shares it among all active stake. Anybody.
     * @param cumulative, index, siblingHashes, siblingSums the entry of this contract under the last final root
     */
    function harvest(
        uint256 cumulative,
        uint256 index,
        bytes32[] calldata siblingHashes,
        uint256[] calldata siblingSums
    ) external returns (uint256 amount);

    /// @notice Shares the wrapped coins that lie here: a claim that somebody else sent for this contract. Anybody.
    function collect() external returns (uint256 amount);

    /// @notice Pays the caller what its shares of `pool` have earned; the pool's own account gets its commission, too.
    function claimRewards(address pool) external returns (uint256 amount);

    /// @notice Wei that `staker` can claim from `pool`.
    function rewardsOf(address pool, address staker) external view returns (uint256);

    /**
     * @notice Announces the commission that the caller takes of its pool's rewards.
     * @dev It counts from the pool's first movement after `unbondDelay`, so that whoever minds can leave before.
     */
    function setCommission(uint16 basisPoints) external;

    /// @notice The commission of `pool` now, and the one announced (`effectiveAt` 0 where none is).
    function commissionOf(address pool)
        external
        view
        returns (uint16 basisPoints, uint16 announced, uint48 effectiveAt);

    /// @notice Where the stakers' line of the receipts is claimed.
    function settlement() external view returns (ISettlement);

    /**
     * @notice Joins the validators, with `validatorBond` locked out of the caller's free stake.
     * @dev Where all seats are taken, whoever has the least stake leaves, if it is less than the caller's.
     * @param pubkey secp256k1: 33 bytes (02 or 03, x) or 64 bytes (x, y)
     * @param proofOfPossession signature by that key over `possessionDigest(caller, pubkey)`: r, s, v (65 bytes)
     */
    function registerValidator(bytes calldata pubkey, bytes calldata proofOfPossession) external;

    /// @notice Replaces the caller's consensus key. A key belongs to the first account that has proven it, for ever.
    function rotateKey(bytes calldata pubkey, bytes calldata proofOfPossession) external;

    /// @notice Leaves the validators and frees the bond. The stake stays slashable until it is unbonded and paid.
    function leaveValidators() external;

    /**
     * @notice Validators in the order of their seats.
     * @return page at most `limit` from seat `offset` on; keys have 33 bytes, power is active stake in whole OPEN
     */
    function validatorSet(uint256 offset, uint256 limit) external view returns (Validator[] memory page);

    function validatorCount() external view returns (uint256);

    /// @notice Its key, and whether it is in the set; the key stays known after it has left.
    function validatorOf(address account) external view returns (bytes memory pubkey, bool seated);

    /// @notice Who has proven possession of a key, now or earlier, by the address that its signatures recover to.
    function keyHolder(address keyAddress) external view returns (address account);

    /// @notice What a consensus key signs (EIP-712: chain, contract, account, key in 33 bytes).
    function possessionDigest(address account, bytes calldata pubkey) external view returns (bytes32);

    /// @notice Wei that every validator has locked.
    function validatorBond() external view returns (uint96);

    /// @notice Seats in the set.
    function validatorSeats() external view returns (uint16);
}
