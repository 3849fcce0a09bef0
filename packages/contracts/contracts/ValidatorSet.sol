// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {AccessManaged} from "@openzeppelin/contracts/access/manager/AccessManaged.sol";
import {IStaking} from "./interfaces/IStaking.sol";
import {IValidatorSet} from "./interfaces/IValidatorSet.sol";
import {SetChange} from "./libraries/SetChange.sol";

/**
 * @title ValidatorSet
 * @notice See IValidatorSet. Immutable; keeps a directory of keys, who is barred and who is jailed, and no money.
 *
 * Invariants:
 * - The consensus takes every update.
 * - The set is never empty.
 * - Two thirds of a new set were there before.
 * - Two thirds of a set stay, those barred aside.
 * - Nobody tombstoned has power after the next epoch (as long as somebody else was there before).
 * - Nobody jailed gains power.
 * - A set that is left alone becomes that of Staking (as long as Staking has one).
 */
contract ValidatorSet is IValidatorSet, AccessManaged {
    /// @dev The consensus has taken an epoch's changes when the next ones are made: they take effect two blocks later,
    ///      and its set is known a block after that.
    uint64 private constant SHORTEST_EPOCH = 4;

    struct Key {
        bytes32 x;
        address account;
        bool odd;
    }

    IStaking public immutable staking;
    uint64 public immutable epochBlocks;
    uint64 public immutable leastValidators;

    mapping(bytes20 id => Key) private _keys;
    mapping(address account => bool) private _tombstoned;
    mapping(address account => bool) private _jailed;

    constructor(IStaking staking_, address manager, uint64 epochBlocks_, uint64 leastValidators_) AccessManaged(manager) {
        require(
            epochBlocks_ >= SHORTEST_EPOCH && leastValidators_ != 0,
            ValidatorSet_InvalidTerms(epochBlocks_, leastValidators_)
        );
        staking = staking_;
        epochBlocks = epochBlocks_;
        leastValidators = leastValidators_;
    }

    /// @inheritdoc IValidatorSet
    function admit(address account) external returns (bytes20 id) {
        (bytes memory pubkey,) = staking.validatorOf(account);
        require(pubkey.length != 0, ValidatorSet_NoKey(account));
        id = _idOf(pubkey);
        require(_keys[id].account == address(0), ValidatorSet_AlreadyAdmitted(account, id));
        bytes32 x;
        assembly ("memory-safe") {
            x := mload(add(pubkey, 33))
        }
        _keys[id] = Key(x, account, pubkey[0] == 0x03);
        emit ValidatorAdmitted(account, id, pubkey);
    }

    /// @inheritdoc IValidatorSet
    function tombstone(address account) external restricted {
        require(!_tombstoned[account], ValidatorSet_AlreadyTombstoned(account));
        _tombstoned[account] = true;
        emit ValidatorTombstoned(account);
    }

    /// @inheritdoc IValidatorSet
    function jail(address account) external restricted {
        require(!_jailed[account], ValidatorSet_AlreadyJailed(account));
        _jailed[account] = true;
        emit ValidatorJailed(account);
    }

    /// @inheritdoc IValidatorSet
    function release(address account) external restricted {
        require(_jailed[account], ValidatorSet_NotJailed(account));
        _jailed[account] = false;
        emit ValidatorReleased(account);
    }

    /// @inheritdoc IValidatorSet
    function updates(Member[] calldata current) external view returns (Update[] memory) {
        if (block.number % epochBlocks != 0) return new Update[](0);
        return changes(current);
    }

    /// @inheritdoc IValidatorSet
    function changes(Member[] calldata current) public view returns (Update[] memory told) {
        SetChange.Change[] memory planned = _wanted(current);
        SetChange.limit(planned, leastValidators);
        uint256 count = 0;
        for (uint256 i = 0; i < planned.length; ++i) {
            if (planned[i].next != planned[i].power) ++count;
        }
        told = new Update[](count);
        count = 0;
        for (uint256 i = 0; i < planned.length; ++i) {
            SetChange.Change memory change = planned[i];
            if (change.next != change.power) told[count++] = Update(_pubkeyOf(change.id), uint64(change.next));
        }
    }

    /// @inheritdoc IValidatorSet
    function holderOf(bytes20 id) external view returns (address account, bytes memory pubkey) {
        account = _keys[id].account;
        if (account != address(0)) pubkey = _pubkeyOf(id);
    }

    /// @inheritdoc IValidatorSet
    function standingOf(address account)
        external
        view
        returns (bytes20 id, bool admitted, bool seated, bool tombstoned, uint64 power)
    {
        bytes memory pubkey;
        (pubkey, seated) = staking.validatorOf(account);
        if (pubkey.length != 0) id = _idOf(pubkey);
        admitted = _keys[id].account != address(0);
        tombstoned = _tombstoned[account];
        if (seated && admitted && !_isOut(account)) power = uint64(staking.activeStake(account) / 1 ether);
    }

    /// @inheritdoc IValidatorSet
    function isTombstoned(address account) external view returns (bool) {
        return _tombstoned[account];
    }

    /// @inheritdoc IValidatorSet
    function isJailed(address account) external view returns (bool) {
        return _jailed[account];
    }

    /// @dev The consensus' own members first, with what Staking gives them, then those who have yet to join.
    function _wanted(Member[] calldata current) private view returns (SetChange.Change[] memory planned) {
        IStaking.Validator[] memory seats = staking.validatorSet(0, staking.validatorSeats());
        planned = new SetChange.Change[](current.length + seats.length);
        for (uint256 i = 0; i < current.length; ++i) {
            bytes20 id = current[i].id;
            require(i == 0 || current[i - 1].id < id, ValidatorSet_NotAscending(i));
            uint256 power = current[i].power;
            address account = _keys[id].account;
            bool known = account != address(0);
            planned[i] = SetChange.Change(id, power, known ? 0 : power, known && _tombstoned[account]);
        }
        uint256 count = current.length;
        for (uint256 i = 0; i < seats.length; ++i) {
            bytes20 id = _idOf(seats[i].pubkey);
            if (seats[i].power == 0 || _keys[id].account == address(0) || _isOut(seats[i].account)) continue;
            uint256 place = _find(planned, current.length, id);
            if (place == current.length) planned[count++] = SetChange.Change(id, 0, seats[i].power, false);
            else planned[place].next = seats[i].power;
        }
        assembly ("memory-safe") {
            mstore(planned, count)
        }
    }

    /// @dev Its place among the first `length`, which ascend; `length` where it is not there.
    function _find(SetChange.Change[] memory list, uint256 length, bytes20 id) private pure returns (uint256) {
        uint256 low = 0;
        uint256 high = length;
        while (low < high) {
            uint256 middle = (low + high) / 2;
            if (list[middle].id < id) low = middle + 1;
            else high = middle;
        }
        return low < length && list[low].id == id ? low : length;
    }

    function _isOut(address account) private view returns (bool) {
        return _tombstoned[account] || _jailed[account];
    }

    function _pubkeyOf(bytes20 id) private view returns (bytes memory) {
        Key storage key = _keys[id];
        return abi.encodePacked(key.odd ? bytes1(0x03) : bytes1(0x02), key.x);
    }

    function _idOf(bytes memory pubkey) private pure returns (bytes20) {
        return ripemd160(bytes.concat(sha256(pubkey)));
    }
}
