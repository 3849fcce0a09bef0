// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {IStaking} from "./IStaking.sol";

/**
 * @title ValidatorSet
 * @notice What the consensus is told of Staking: whose key joins, leaves or changes its power at the end of an epoch.
 *
 * The network asks `updates` after every block, with the set that the consensus has: so nothing of that is kept here, and
 * no transaction has to be sent for a set to follow the stake. At the end of an epoch (each block whose number divides by
 * `epochBlocks`) the answer brings that set nearer to Staking's:
 *
 * - Who has a seat in Staking, with a key that was admitted here, counts with its stake in whole OPEN.
 * - Of the new set's power at most a third is new (keys that join, power that grows), and at most a third of the power
 *   that was there goes; what is more comes and goes with the next epochs, in proportion. So two sets after one another
 *   share two thirds, and nobody takes a network over between two blocks.
 * - Who is tombstoned goes at once, and is not counted in that third. Who is jailed counts as if it had no stake.
 * - Where fewer than `leastValidators` would be left, nobody else goes. A set is never empty.
 * - A key that was never admitted (one of a genesis without stakes) stays as it is: the consensus could not be told which
 *   key to remove.
 *
 * What is answered takes effect two blocks later.
 */
interface IValidatorSet {
    /// @notice One of the consensus' own set.
    /// @param id CometBFT's address of the key: RIPEMD-160 of SHA-256 of its 33 bytes
    struct Member {
        bytes20 id;
        uint64 power;
    }

    /// @notice A change that the consensus is told. Power 0 removes the key.
    struct Update {
        bytes pubkey;
        uint64 power;
    }

    event ValidatorAdmitted(address indexed account, bytes20 indexed id, bytes pubkey);
    event ValidatorTombstoned(address indexed account);
    event ValidatorJailed(address indexed account);
    event ValidatorReleased(address indexed account);

    error ValidatorSet_InvalidTerms(uint256 epochBlocks, uint256 leastValidators);
    error ValidatorSet_NoKey(address account);
    error ValidatorSet_AlreadyAdmitted(address account, bytes20 id);
    error ValidatorSet_AlreadyTombstoned(address account);
    error ValidatorSet_AlreadyJailed(address account);
    error ValidatorSet_NotJailed(address account);
    error ValidatorSet_NotAscending(uint256 index);

    /**
     * @notice Takes the consensus key that an account uses in Staking into the directory: from the end of the epoch on it
     *         counts, as long as it has a seat there. Anybody, for anybody.
     * @return id CometBFT's address of the key
     */
    function admit(address account) external returns (bytes20 id);

    /// @notice Bars an account from the set, for ever (role JAILER, held by modules).
    function tombstone(address account) external;

    /// @notice Takes an account's weight until it is released: it leaves as whoever unstakes does (role JAILER).
    function jail(address account) external;

    /// @notice Gives an account that was jailed its weight back (role JAILER).
    function release(address account) external;

    /**
     * @notice What the consensus has to change in its set after this block; nothing but at the end of an epoch.
     * @param current its set by now, in ascending order of `id`
     */
    function updates(Member[] calldata current) external view returns (Update[] memory);

    /// @notice As `updates`, were this block the last of an epoch.
    function changes(Member[] calldata current) external view returns (Update[] memory);

    /// @notice Who uses a key of the directory, or did when it was admitted; the zero address where it is none.
    function holderOf(bytes20 id) external view returns (address account, bytes memory pubkey);

    /**
     * @notice How an account stands.
     * @return id of the key that it uses in Staking
     * @return admitted whether that key is in the directory
     * @return seated whether it is among Staking's validators
     * @return tombstoned whether it is barred for ever
     * @return power what it is to have: 0 without a seat, not admitted, jailed or tombstoned
     */
    function standingOf(address account)
        external
        view
        returns (bytes20 id, bool admitted, bool seated, bool tombstoned, uint64 power);

    function isTombstoned(address account) external view returns (bool);

    function isJailed(address account) external view returns (bool);

    /// @notice Blocks of an epoch.
    function epochBlocks() external view returns (uint64);

    /// @notice With fewer, nobody leaves.
    function leastValidators() external view returns (uint64);

    function staking() external view returns (IStaking);
}
