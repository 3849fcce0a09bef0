// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {VmSafe} from "forge-std/Vm.sol";
import {IDowntime} from "../../contracts/interfaces/IDowntime.sol";
import {ValidatorsTest} from "./ValidatorsTest.sol";

/**
 * @notice Three validators that sign or miss blocks, strangers that show what is missing and what is not, once, twice and
 *         too late, and validators that want out of jail. What is true is counted here from the blocks alone.
 */
contract DowntimeHandler is ValidatorsTest {
    uint256 private constant ACTORS = 3;
    address private constant STUBBORN = address(0x57B);

    /// @notice How often something happened that never may.
    uint256 public framed;
    uint256 public unprovable;
    uint256 public countedTwice;
    uint256 public heldAgainst;
    uint256 public early;
    uint256 public overpaid;

    address[] private _actors;
    bytes20[] private _members;
    uint64 private immutable _before;
    /// @dev Of block `_before + 1 + i`.
    uint64[] private _times;
    uint8[] private _signed;
    uint160 private _reporters;

    constructor() {
        setUp();
        for (uint256 i = 0; i < ACTORS; ++i) {
            _actors.push(address(uint160(0x4000000 * (i + 1))));
            vm.deal(_actors[i], 1e24);
            VmSafe.Wallet memory wallet = _validator(_actors[i], 100 ether, i + 1);
            _members.push(_idOf(wallet));
        }
        _before = uint64(block.number);
    }

    /// @notice Blocks go by. Who is down misses three of four, the others a few.
    function pass(uint256 count, uint256 down, uint256 seed) external {
        for (uint256 i = bound(count, 1, 45); i != 0; --i) {
            uint256 noise = uint256(keccak256(abi.encode(seed, i)));
            uint256 missed = (down & (noise | (noise >> 12))) | (noise & (noise >> 3) & (noise >> 6) & (noise >> 9));
            uint8 votes = uint8(7 & ~missed);
            IDowntime.Missed memory made = _block(_members, abi.encodePacked(votes));
            _times.push(made.time);
            _signed.push(votes);
        }
    }

    /// @notice Somebody new shows all that a validator has missed in the last window, in two parts.
    function report(uint256 who, uint256 cut) external {
        who %= ACTORS;
        address account = _actors[who];
        if (validators.isJailed(account)) return;
        (, uint64 releasedAt) = downtime.recordOf(account);
        IDowntime.Missed[] memory missed = _missed(who, _max(releasedAt, _windowBefore(block.number)), true);
        if (missed.length == 0) return;
        uint256 before = staking.poolAssets(account);
        address reporter = address(uint160(0x5000000) + ++_reporters);
        cut = bound(cut, 0, missed.length);
        uint256 slashed = 0;
        for (uint256 part = 0; part < 2; ++part) {
            IDowntime.Missed[] memory some = _slice(missed, part == 0 ? 0 : cut, part == 0 ? cut : missed.length);
            if (some.length == 0 || validators.isJailed(account)) continue;
            vm.prank(reporter);
            try downtime.report(_members, who, some, part == 1 && cut != 0) returns (uint256 taken) {
                slashed += taken;
            } catch {
                ++unprovable;
            }
        }
        bool jailed = validators.isJailed(account);
        if (jailed && missed.length <= ALLOWED) ++framed;
        if (!jailed && missed.length > ALLOWED) ++unprovable;
        if (jailed && slashed != before / 100) ++unprovable;
        if (before - staking.poolAssets(account) != slashed) ++framed;
        if (2 * staking.creditOf(reporter) > slashed) ++overpaid;
    }

    /// @notice One who shows the same blocks as often as it likes: its case never has more of them than there are.
    function showAgain(uint256 who, uint256 times, bool goesOn) external {
        who %= ACTORS;
        address account = _actors[who];
        (, uint64 releasedAt) = downtime.recordOf(account);
        for (uint256 i = bound(times, 1, 3); i != 0; --i) {
            if (validators.isJailed(account)) return;
            IDowntime.Case memory shown = downtime.caseOf(STUBBORN, account);
            IDowntime.Missed[] memory missed = _missed(who, _max(releasedAt, _windowBefore(block.number)), true);
            if (missed.length == 0) return;
            vm.prank(STUBBORN);
            try downtime.report(_members, who, missed, goesOn) {} catch {
                continue; // nothing to go on with, or these, or they leave its window
            }
            bool jailed = validators.isJailed(account);
            if (jailed) shown.last = uint64(block.number);
            else shown = downtime.caseOf(STUBBORN, account);
            uint256 there = _countMissed(who, _max(shown.first, releasedAt + 1), shown.last);
            if (jailed ? there <= ALLOWED : shown.count > there) ++countedTwice;
        }
    }

    /// @notice Blocks that hold the vote, with the bit turned or not, and those of another validator.
    function lie(uint256 who, uint256 other, bool turned, bool goesOn) external {
        (who, other) = (who % ACTORS, other % ACTORS);
        IDowntime.Missed[] memory shown = _missed(who, _windowBefore(block.number), false);
        if (other != who && shown.length == 0) shown = _missed(other, _windowBefore(block.number), true);
        if (shown.length == 0) return;
        for (uint256 i = 0; i < shown.length; ++i) {
            if (turned) shown[i].signed = abi.encodePacked(uint8(uint8(shown[i].signed[0]) ^ uint8(1 << who)));
            else if (_isThere(shown[i], who)) continue;
            else shown[i].time += 1;
        }
        try downtime.report(_members, who, shown, goesOn) {
            ++framed;
        } catch {}
    }

    /// @notice What was missed before a release, alone or with what came after.
    function showForgiven(uint256 who, bool goesOn) external {
        who %= ACTORS;
        (, uint64 releasedAt) = downtime.recordOf(_actors[who]);
        if (releasedAt == 0) return;
        IDowntime.Missed[] memory missed = _missed(who, _windowBefore(releasedAt), true);
        if (missed.length == 0 || missed[0].height > releasedAt) return;
        vm.prank(goesOn ? STUBBORN : address(uint160(0x6000000) + ++_reporters));
        try downtime.report(_members, who, missed, goesOn) {
            ++heldAgainst;
        } catch {}
    }

    function unjail(uint256 who, uint256 later) external {
        address account = _actors[who % ACTORS];
        if (!validators.isJailed(account)) return;
        vm.warp(block.timestamp + bound(later, 0, 2 * JAIL_TIME));
        (uint64 until,) = downtime.recordOf(account);
        vm.prank(account);
        try downtime.unjail() {
            if (block.timestamp < until || validators.isJailed(account)) ++early;
        } catch {
            if (block.timestamp >= until) ++early;
        }
    }

    /// @dev Blocks after `height`, a window of them at most, that lack a vote, or that hold it.
    function _missed(uint256 who, uint256 height, bool lacking) private view returns (IDowntime.Missed[] memory found) {
        uint256 until = height + MISSED_WINDOW < block.number ? height + MISSED_WINDOW : block.number;
        found = new IDowntime.Missed[](MISSED_WINDOW);
        uint256 count = 0;
        for (uint256 number = height + 1; number <= until; ++number) {
            uint256 i = number - _before - 1;
            if ((_signed[i] & (1 << who) == 0) != lacking) continue;
            found[count++] = IDowntime.Missed(uint64(number), _times[i], abi.encodePacked(_signed[i]));
        }
        assembly ("memory-safe") {
            mstore(found, count)
        }
    }

    function _countMissed(uint256 who, uint256 first, uint256 last) private view returns (uint256 count) {
        for (uint256 number = _max(first, _before + 1); number <= last; ++number) {
            if (_signed[number - _before - 1] & (1 << who) == 0) ++count;
        }
    }

    function _slice(IDowntime.Missed[] memory list, uint256 from, uint256 until)
        private
        pure
        returns (IDowntime.Missed[] memory part)
    {
        part = new IDowntime.Missed[](until - from);
        for (uint256 i = from; i < until; ++i) {
            part[i - from] = list[i];
        }
    }

    function _isThere(IDowntime.Missed memory shown, uint256 who) private pure returns (bool) {
        return uint8(shown.signed[0]) & (1 << who) != 0;
    }

    /// @dev The block before the window that ends with `height`.
    function _windowBefore(uint256 height) private view returns (uint256) {
        return height < _before + MISSED_WINDOW ? _before : height - MISSED_WINDOW;
    }

    function _max(uint256 a, uint256 b) private pure returns (uint256) {
        return a < b ? b : a;
    }
}
