// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {Purse} from "../../contracts/Purse.sol";
import {PursesTest} from "./PursesTest.sol";

/// @notice Three validators whose blocks are tipped, anybody who shares and withdraws, and thieves.
contract TipsHandler is PursesTest {
    uint256 private constant ACTORS = 3;

    uint256 public tipped;
    uint256 public withdrawn;
    uint256 public toStakers;
    /// @notice How often something happened that never may.
    uint256 public misshared;
    uint256 public robbed;

    address[] private _actors;
    bytes20[] private _ids;

    constructor() {
        setUp();
        for (uint256 i = 0; i < ACTORS; ++i) {
            _actors.push(address(uint160(0x7000000 * (i + 1))));
            vm.deal(_actors[i], 1e24);
            _ids.push(_idOf(_validator(_actors[i], 100 ether, i + 1)));
        }
    }

    function tip(uint256 who, uint96 amount) external {
        amount = uint96(bound(amount, 0, 1e24));
        _tip(_ids[who % ACTORS], amount);
        tipped += amount;
    }

    function share(uint256 who) external {
        bytes20 id = _ids[who % ACTORS];
        uint256 there = tips.purseOf(id).balance;
        uint256 staked = address(staking).balance;
        uint256 credit = tips.creditOf(_actors[who % ACTORS]);
        if (there == 0) return;
        (uint256 toAccount, uint256 toAll) = tips.share(id);
        toStakers += toAll;
        if (toAccount + toAll != there || toAll != (there * tips.stakersShareBps()) / 10_000) ++misshared;
        if (address(staking).balance != staked + toAll) ++misshared;
        if (tips.creditOf(_actors[who % ACTORS]) != credit + toAccount) ++misshared;
    }

    function withdraw(uint256 who, uint256 amount) external {
        address account = _actors[who % ACTORS];
        amount = bound(amount, 0, tips.creditOf(account));
        vm.prank(account);
        tips.withdraw(address(0xA11), amount);
        withdrawn += amount;
    }

    function setShare(uint16 basisPoints) external {
        vm.prank(governor);
        tips.setStakersShare(uint16(bound(basisPoints, 0, 9_000)));
    }

    function stake(uint256 who, uint96 amount) external {
        address account = _actors[who % ACTORS];
        amount = uint96(bound(amount, 1 ether, 1e22));
        vm.deal(account, amount);
        _stake(account, account, amount);
    }

    /// @notice Whoever is not Tips asks a purse for its coins, and whoever has too little credit asks Tips.
    function rob(address thief, uint256 who, uint96 amount) external {
        bytes20 id = _ids[who % ACTORS];
        address purse = tips.purseOf(id);
        uint256 before = purse.balance;
        if (thief == address(tips) || thief == purse || thief == address(vm)) return;
        vm.prank(thief);
        if (purse.code.length != 0) {
            try Purse(payable(purse)).empty() {
                ++robbed;
            } catch {}
        } else {
            (bool done,) = purse.call("");
            if (!done) ++robbed;
        }
        if (purse.balance != before) ++robbed;
        uint256 credit = tips.creditOf(thief);
        vm.prank(thief);
        try tips.withdraw(thief, credit + 1 + amount) {
            ++robbed;
        } catch {}
    }

    function held() external view returns (uint256) {
        return address(tips).balance;
    }

    function credits() external view returns (uint256 sum) {
        for (uint256 i = 0; i < ACTORS; ++i) {
            sum += tips.creditOf(_actors[i]);
        }
    }

    function inPurses() external view returns (uint256 sum) {
        for (uint256 i = 0; i < ACTORS; ++i) {
            sum += tips.purseOf(_ids[i]).balance;
        }
    }
}
