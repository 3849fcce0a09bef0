// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {AccessManaged} from "@openzeppelin/contracts/access/manager/AccessManaged.sol";
import {IDowntime} from "./interfaces/IDowntime.sol";
import {IStaking} from "./interfaces/IStaking.sol";
import {IValidatorSet} from "./interfaces/IValidatorSet.sol";
import {LastCommit} from "./libraries/LastCommit.sol";

/**
 * @title Downtime
 * @notice See IDowntime. Immutable; keeps its terms, what reporters have shown and who was jailed until when, and no money.
 *         A module that slashes in Staking and jails in ValidatorSet: governance sets how much, and nobody whom.
 *
 * Invariants:
 * - Whoever signs loses nothing.
 * - Whoever misses more than is allowed can be jailed by anybody.
 * - A missed block counts once for each reporter.
 * - What was missed before a release counts no more.
 * - Nobody leaves jail before its time.
 * - Nobody gains more than half of what is slashed.
 */
contract Downtime is IDowntime, AccessManaged {
    uint16 private constant WHOLE = 10_000;
    uint32 private constant LEAST_WINDOW = 60;
    uint32 private constant MOST_WINDOW = 100_000;
    /// @dev Above a third: see IDowntime.
    uint16 private constant LEAST_MISSED = 3_334;
    uint16 private constant MOST_MISSED = 9_500;
    uint32 private constant LEAST_JAIL = 60;
    uint32 private constant MOST_JAIL = 30 days;
    uint16 private constant MOST_PENALTY = 100;

    struct Record {
        uint64 until;
        uint64 releasedAt;
    }

    IStaking public immutable staking;
    IValidatorSet public immutable validatorSet;

    Terms private _terms;
    mapping(address account => Record) private _records;
    mapping(address reporter => mapping(address account => Case)) private _cases;

    constructor(IStaking staking_, IValidatorSet validatorSet_, address manager, Terms memory terms)
        AccessManaged(manager)
    {
        staking = staking_;
        validatorSet = validatorSet_;
        _setTerms(terms);
    }

    /// @inheritdoc IDowntime
    function report(bytes20[] calldata members, uint256 place, Missed[] calldata blocks, bool goesOn)
        external
        returns (uint256 slashed)
    {
        require(blocks.length != 0, Downtime_NothingShown());
        require(place < members.length, Downtime_UnknownMember(place));
        (address account,) = validatorSet.holderOf(members[place]);
        require(account != address(0), Downtime_UnknownMember(place));
        require(
            !validatorSet.isJailed(account) && !validatorSet.isTombstoned(account), Downtime_AlreadyOut(account)
        );

        Case memory shown;
        if (goesOn) {
            shown = _cases[msg.sender][account];
            require(shown.count != 0, Downtime_NothingShown());
        } else {
            shown.first = blocks[0].height;
        }
        _extend(shown, account, LastCommit.hashOf(members), place, blocks);
        uint256 most = allowed();
        emit MissedShown(account, msg.sender, shown.first, shown.last, shown.count, most);
        if (shown.count <= most) {
            _cases[msg.sender][account] = shown;
            return 0;
        }
        delete _cases[msg.sender][account];
        return _jail(account, shown);
    }

    /// @inheritdoc IDowntime
    function unjail() external {
        require(validatorSet.isJailed(msg.sender), Downtime_NotJailed(msg.sender));
        Record storage record = _records[msg.sender];
        require(block.timestamp >= record.until, Downtime_TooEarly(msg.sender, record.until));
        record.releasedAt = uint64(block.number);
        emit Released(msg.sender);
        validatorSet.release(msg.sender);
    }

    /// @inheritdoc IDowntime
    function setTerms(Terms calldata terms) external restricted {
        _setTerms(terms);
    }

    /// @inheritdoc IDowntime
    function currentTerms() external view returns (Terms memory) {
        return _terms;
    }

    /// @inheritdoc IDowntime
    function allowed() public view returns (uint256) {
        return (uint256(_terms.window) * _terms.missedBps) / WHOLE;
    }

    /// @inheritdoc IDowntime
    function caseOf(address reporter, address account) external view returns (Case memory) {
        return _cases[reporter][account];
    }

    /// @inheritdoc IDowntime
    function recordOf(address account) external view returns (uint64 until, uint64 releasedAt) {
        Record storage record = _records[account];
        return (record.until, record.releasedAt);
    }

    /// @dev Counts these blocks: each a block of the chain that lacks the vote, none of them twice.
    function _extend(
        Case memory shown,
        address account,
        bytes32 membersHash,
        uint256 place,
        Missed[] calldata blocks
    ) private view {
        uint64 releasedAt = _records[account].releasedAt;
        require(shown.first > releasedAt, Downtime_Forgiven(account, shown.first, releasedAt));
        uint64 ends = shown.first + _terms.window;
        for (uint256 i = 0; i < blocks.length; ++i) {
            Missed calldata missed = blocks[i];
            require(
                missed.height > shown.last && missed.height < ends,
                Downtime_OutOfOrder(missed.height, shown.last + 1, ends)
            );
            require(
                LastCommit.rootAt(missed.time) == LastCommit.root(missed.height, membersHash, missed.signed),
                Downtime_NotTheCommit(missed.height, missed.time)
            );
            require(!LastCommit.isSigned(missed.signed, place), Downtime_Signed(account, missed.height));
            shown.last = missed.height;
            ++shown.count;
        }
    }

    function _jail(address account, Case memory shown) private returns (uint256 slashed) {
        uint64 until = uint64(block.timestamp) + _terms.jailTime;
        _records[account].until = until;
        validatorSet.jail(account);
        uint256 amount = (staking.poolAssets(account) * _terms.penaltyBps) / WHOLE;
        slashed = staking.slash(account, IStaking.Role.Validator, amount, msg.sender, "downtime");
        emit Jailed(account, msg.sender, shown.first, shown.last, shown.count, until, slashed);
    }

    function _setTerms(Terms memory terms) private {
        require(
            terms.window >= LEAST_WINDOW && terms.window <= MOST_WINDOW && terms.missedBps >= LEAST_MISSED
                && terms.missedBps <= MOST_MISSED && terms.jailTime >= LEAST_JAIL && terms.jailTime <= MOST_JAIL
                && terms.penaltyBps <= MOST_PENALTY,
            Downtime_TermsOutOfBounds(terms)
        );
        _terms = terms;
        emit TermsSet(terms);
    }
}
