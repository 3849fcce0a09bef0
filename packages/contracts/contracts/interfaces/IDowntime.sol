// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {IStaking} from "./IStaking.sol";
import {IValidatorSet} from "./IValidatorSet.sol";

/**
 * @title Downtime
 * @notice Judges a validator whose votes are missing: it is jailed until it says that it is back, and pays a little.
 *         Anybody shows the blocks that lack its vote; nobody else is asked.
 *
 * Every block commits to the last commit, who could have signed it and who has, in a root that all validators check (see
 * `LastCommit`) and that the chain keeps for 8,191 seconds. Whoever shows what a root was made of has shown whose vote is
 * missing. A validator that misses more than a share (`missedBps`) of so many blocks (`window`) is jailed in
 * ValidatorSet: it leaves the set with the next epochs, as if it had no stake. After `jailTime` its own account lets it
 * out, and its stake counts again from the next epoch on.
 *
 * A window has more blocks than a transaction holds, so they are shown piece by piece, in the order of their numbers; what
 * one reporter has shown is its own, so nobody can disturb another's. A case's window begins with the first block shown.
 *
 * A proposer can leave votes out of its blocks, as long as two thirds are in. So the share is never a third or less: whoever
 * has no more than a third of the turns to propose cannot jail anybody who votes.
 */
interface IDowntime {
    /**
     * @param window blocks
     * @param missedBps basis points of `window` that may be missed
     * @param jailTime seconds until the account can let itself out
     * @param penaltyBps basis points of all that stands behind the account
     */
    struct Terms {
        uint32 window;
        uint16 missedBps;
        uint32 jailTime;
        uint16 penaltyBps;
    }

    /**
     * @notice A block that lacks a vote.
     * @param height its number
     * @param time its timestamp, seconds since 1970
     * @param signed whose votes are there: a bit for each member, see `LastCommit`
     */
    struct Missed {
        uint64 height;
        uint64 time;
        bytes signed;
    }

    /// @notice What a reporter has shown of an account: `count` blocks from `first` to `last`.
    struct Case {
        uint64 first;
        uint64 last;
        uint64 count;
    }

    event MissedShown(
        address indexed account, address indexed reporter, uint64 first, uint64 last, uint64 count, uint256 allowed
    );
    event Jailed(
        address indexed account, address indexed reporter, uint64 first, uint64 last, uint64 count, uint64 until, uint256 slashed
    );
    event Released(address indexed account);
    event TermsSet(Terms terms);

    error Downtime_TermsOutOfBounds(Terms terms);
    error Downtime_NothingShown();
    error Downtime_UnknownMember(uint256 place);
    error Downtime_AlreadyOut(address account);
    error Downtime_Forgiven(address account, uint64 height, uint64 releasedAt);
    error Downtime_OutOfOrder(uint64 height, uint64 atLeast, uint64 before);
    error Downtime_NotTheCommit(uint64 height, uint64 time);
    error Downtime_Signed(address account, uint64 height);
    error Downtime_NotJailed(address account);
    error Downtime_TooEarly(address account, uint64 until);

    /**
     * @notice Shows blocks that lack a vote of one validator. Anybody. With more of them than may be missed, the account is
     *         jailed and pays.
     * @param members CometBFT's addresses of all that could have signed, in the consensus' order, the same for all blocks
     * @param place of the validator among them
     * @param blocks in ascending order, each not older than the chain keeps roots
     * @param goesOn whether they go on with what the caller has shown of the account; else its case begins anew
     * @return slashed wei, where it is jailed now; half of what its own stake loses is the caller's credit in Staking, the
     *         rest burns
     */
    function report(bytes20[] calldata members, uint256 place, Missed[] calldata blocks, bool goesOn)
        external
        returns (uint256 slashed);

    /// @notice Lets the caller out of jail, once its time is over. Blocks that it has missed before count no more.
    function unjail() external;

    /// @notice Sets what counts from now on (role GOVERNOR).
    function setTerms(Terms calldata terms) external;

    function currentTerms() external view returns (Terms memory);

    /// @notice Blocks of a window that may be missed.
    function allowed() external view returns (uint256);

    /// @notice What a reporter has shown of an account by now.
    function caseOf(address reporter, address account) external view returns (Case memory);

    /**
     * @notice When an account was in jail.
     * @return until seconds since 1970 from which it can let itself out of its last stay; 0 where it never had one
     * @return releasedAt the block in which it last did; blocks up to it count no more
     */
    function recordOf(address account) external view returns (uint64 until, uint64 releasedAt);

    function staking() external view returns (IStaking);

    function validatorSet() external view returns (IValidatorSet);
}
