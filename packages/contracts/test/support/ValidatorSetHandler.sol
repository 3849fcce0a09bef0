// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {VmSafe} from "forge-std/Vm.sol";
import {IValidatorSet} from "../../contracts/interfaces/IValidatorSet.sol";
import {ValidatorsTest} from "./ValidatorsTest.sol";

/**
 * @notice Accounts that stake, join, leave, rotate keys, are jailed and barred, and a consensus that takes what it is told at each
 *         epoch's end by its own rules: it stops where it is to remove a key that it has not, or to have nobody left.
 */
contract ValidatorSetHandler is ValidatorsTest {
    uint256 private constant ACTORS = 5;

    /// @notice How often something happened that never may.
    uint256 public refused;
    uint256 public tooNew;
    uint256 public tooFewStayed;
    uint256 public barredWithPower;
    uint256 public jailedGained;
    uint256 public neverThere;

    address[] private _actors;
    IValidatorSet.Member[] private _members;
    mapping(bytes20 id => address) private _accounts;
    uint256 private _keysMade;

    constructor() {
        setUp();
        for (uint256 i = 0; i < ACTORS; ++i) {
            _actors.push(address(uint160(0x2000000 * (i + 1))));
            vm.deal(_actors[i], 100 ether);
        }
        // The first keeps its stake and seat and is never jailed or barred: a set of which all are barred has nobody to follow, and stays.
        VmSafe.Wallet memory first = _validator(_actors[0], 20 ether, ++_keysMade);
        _accounts[_idOf(first)] = _actors[0];
        _members.push(_member(first, 20));
    }

    function _least() internal pure override returns (uint64) {
        return 1;
    }

    function stake(uint256 who, uint96 amount) external {
        address account = _actors[who % ACTORS];
        amount = uint96(bound(amount, 1 ether, 1e22));
        vm.deal(account, amount);
        _stake(account, account, amount);
    }

    function unbond(uint256 who, uint256 shares) external {
        address account = _other(who);
        (uint256 held,) = staking.stakeOf(account, account);
        if (held == 0) return;
        vm.prank(account);
        try staking.requestUnbond(account, bound(shares, 1, held)) {} catch {}
    }

    function join(uint256 who, bool admitted) external {
        address account = _actors[who % ACTORS];
        VmSafe.Wallet memory wallet = vm.createWallet(++_keysMade);
        bytes memory proof = _possession(wallet, account);
        (, bool seated) = staking.validatorOf(account);
        vm.prank(account);
        if (seated) staking.rotateKey(_shortKey(wallet), proof);
        else try staking.registerValidator(_shortKey(wallet), proof) {} catch { return; }
        _accounts[_idOf(wallet)] = account;
        if (admitted || account == _actors[0]) validators.admit(account);
    }

    function leave(uint256 who) external {
        address account = _other(who);
        (, bool seated) = staking.validatorOf(account);
        if (!seated) return;
        vm.prank(account);
        staking.leaveValidators();
    }

    function bar(uint256 who) external {
        address account = _other(who);
        if (validators.isTombstoned(account)) return;
        vm.prank(jailer);
        validators.tombstone(account);
    }

    /// @notice Into jail, or out of it.
    function jail(uint256 who) external {
        address account = _other(who);
        bool jailed = validators.isJailed(account);
        vm.prank(jailer);
        if (jailed) validators.release(account);
        else validators.jail(account);
    }

    /// @notice The end of an epoch.
    function turn() external {
        (uint256 before, uint256 exempt) = (0, 0);
        for (uint256 i = 0; i < _members.length; ++i) {
            before += _members[i].power;
            if (validators.isTombstoned(_accounts[_members[i].id])) exempt += _members[i].power;
        }
        IValidatorSet.Member[] memory old = _members;
        _take(validators.changes(old));
        (uint256 afterwards, uint256 stayed) = (0, 0);
        for (uint256 i = 0; i < _members.length; ++i) {
            afterwards += _members[i].power;
            uint256 had = _powerIn(old, _members[i].id);
            stayed += had < _members[i].power ? had : _members[i].power;
            if (before != exempt && validators.isTombstoned(_accounts[_members[i].id])) ++barredWithPower;
            if (had < _members[i].power && validators.isJailed(_accounts[_members[i].id])) ++jailedGained;
        }
        if (3 * stayed < 2 * afterwards) ++tooNew;
        if (3 * stayed < 2 * (before - exempt)) ++tooFewStayed;
    }

    /// @notice As many epochs as it takes, with nobody doing anything: then the set is that of Staking, if it has one.
    function rest() external {
        for (uint256 i = 0; i < 100; ++i) {
            IValidatorSet.Update[] memory told = validators.changes(_members);
            if (told.length == 0) break;
            _take(told);
        }
        uint256 wanted = 0;
        uint256 right = 0;
        for (uint256 i = 0; i < ACTORS; ++i) {
            (bytes20 id,,,, uint64 power) = validators.standingOf(_actors[i]);
            if (power == 0) continue;
            ++wanted;
            if (_powerIn(_members, id) == power) ++right;
        }
        if (wanted != 0 && (right != wanted || _members.length != wanted)) ++neverThere;
    }

    function size() external view returns (uint256) {
        return _members.length;
    }

    function _other(uint256 who) private view returns (address) {
        return _actors[1 + (who % (ACTORS - 1))];
    }

    /// @dev CometBFT's rules of a change: a key to be removed is there, a set is not empty. Keeps the order of ids.
    function _take(IValidatorSet.Update[] memory told) private {
        for (uint256 i = 0; i < told.length; ++i) {
            bytes20 id = ripemd160(bytes.concat(sha256(told[i].pubkey)));
            uint256 place = 0;
            while (place < _members.length && _members[place].id < id) ++place;
            bool known = place < _members.length && _members[place].id == id;
            if (told[i].power == 0) {
                if (!known) ++refused;
                else {
                    for (uint256 k = place; k + 1 < _members.length; ++k) {
                        _members[k] = _members[k + 1];
                    }
                    _members.pop();
                }
            } else if (known) {
                _members[place].power = told[i].power;
            } else {
                _members.push(IValidatorSet.Member(id, 0));
                for (uint256 k = _members.length - 1; k > place; --k) {
                    _members[k] = _members[k - 1];
                }
                _members[place] = IValidatorSet.Member(id, told[i].power);
            }
        }
    }

    function _powerIn(IValidatorSet.Member[] memory set, bytes20 id) private pure returns (uint256) {
        for (uint256 i = 0; i < set.length; ++i) {
            if (set[i].id == id) return set[i].power;
        }
        return 0;
    }
}
