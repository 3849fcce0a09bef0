// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {IAccessManaged} from "@openzeppelin/contracts/access/manager/IAccessManaged.sol";
import {VmSafe} from "forge-std/Vm.sol";
import {Downtime} from "../../contracts/Downtime.sol";
import {IDowntime} from "../../contracts/interfaces/IDowntime.sol";
import {IStaking} from "../../contracts/interfaces/IStaking.sol";
import {ValidatorsTest} from "../support/ValidatorsTest.sol";

contract DowntimeTest is ValidatorsTest {
    uint256 private constant HERS = 0;
    uint256 private constant HIS = 1;
    uint256 private constant NOBODYS = 2;
    /// @dev Bits of the votes that are there.
    bytes private constant ALL = hex"07";
    bytes private constant WITHOUT_HIM = hex"05";

    VmSafe.Wallet private hers;
    VmSafe.Wallet private his;
    bytes20[] private members;

    function setUp() public override {
        super.setUp();
        hers = _validator(alice, 50 ether, 1);
        his = _validator(bob, 40 ether, 2);
        members.push(_idOf(hers));
        members.push(_idOf(his));
        members.push(_idOf(vm.createWallet(3)));
    }

    function test_Constructor_WhenTheTermsAreOutOfBounds() external {
        IDowntime.Terms[] memory wrong = _wrongTerms();
        for (uint256 i = 0; i < wrong.length; ++i) {
            vm.expectRevert(abi.encodeWithSelector(IDowntime.Downtime_TermsOutOfBounds.selector, wrong[i]));
            new Downtime(staking, validators, address(manager), wrong[i]);
        }
    }

    function test_Report_WhenNoBlockIsShown() external {
        vm.expectRevert(IDowntime.Downtime_NothingShown.selector);
        downtime.report(members, HIS, new IDowntime.Missed[](0), false);
    }

    function test_Report_WhenThePlaceIsNoneOfTheSet() external {
        IDowntime.Missed[] memory missed = _blocks(1, members, WITHOUT_HIM);
        vm.expectRevert(abi.encodeWithSelector(IDowntime.Downtime_UnknownMember.selector, 3));
        downtime.report(members, 3, missed, false);
    }

    function test_Report_GivenTheKeyIsInNoDirectory() external {
        IDowntime.Missed[] memory missed = _blocks(1, members, hex"03");
        vm.expectRevert(abi.encodeWithSelector(IDowntime.Downtime_UnknownMember.selector, NOBODYS));
        downtime.report(members, NOBODYS, missed, false);
    }

    function test_Report_GivenTheAccountIsJailed() external {
        downtime.report(members, HIS, _blocks(ALLOWED + 1, members, WITHOUT_HIM), false);
        IDowntime.Missed[] memory missed = _blocks(1, members, WITHOUT_HIM);
        vm.expectRevert(abi.encodeWithSelector(IDowntime.Downtime_AlreadyOut.selector, bob));
        downtime.report(members, HIS, missed, false);
    }

    function test_Report_GivenTheAccountIsTombstoned() external {
        vm.prank(jailer);
        validators.tombstone(bob);
        IDowntime.Missed[] memory missed = _blocks(1, members, WITHOUT_HIM);
        vm.expectRevert(abi.encodeWithSelector(IDowntime.Downtime_AlreadyOut.selector, bob));
        downtime.report(members, HIS, missed, false);
    }

    function test_Report_WhenABlockIsShownTwice() external {
        IDowntime.Missed[] memory missed = _blocks(2, members, WITHOUT_HIM);
        missed[1] = missed[0];
        uint64 height = missed[0].height;
        vm.expectRevert(
            abi.encodeWithSelector(
                IDowntime.Downtime_OutOfOrder.selector, height, height + 1, height + MISSED_WINDOW
            )
        );
        downtime.report(members, HIS, missed, false);
    }

    function test_Report_WhenABlockLiesAfterTheWindow() external {
        IDowntime.Missed[] memory missed = new IDowntime.Missed[](2);
        missed[0] = _block(members, WITHOUT_HIM);
        _blocks(MISSED_WINDOW - 1, members, ALL);
        missed[1] = _block(members, WITHOUT_HIM);
        uint64 height = missed[0].height;
        assertEq(missed[1].height, height + MISSED_WINDOW);
        vm.expectRevert(
            abi.encodeWithSelector(
                IDowntime.Downtime_OutOfOrder.selector, height + MISSED_WINDOW, height + 1, height + MISSED_WINDOW
            )
        );
        downtime.report(members, HIS, missed, false);
    }

    function test_Report_WhenTheChainKeepsNoSuchRoot() external {
        IDowntime.Missed[] memory missed = _blocks(1, members, WITHOUT_HIM);
        uint64 time = missed[0].time;
        missed[0].time = time + 1;
        vm.expectRevert(
            abi.encodeWithSelector(IDowntime.Downtime_NotTheCommit.selector, missed[0].height, time + 1)
        );
        downtime.report(members, HIS, missed, false);
        missed[0].time = time;
        vm.warp(block.timestamp + 8_190);
        _block(members, ALL); // in the same place of the ring
        vm.expectRevert(abi.encodeWithSelector(IDowntime.Downtime_NotTheCommit.selector, missed[0].height, time));
        downtime.report(members, HIS, missed, false);
    }

    function test_Report_WhenTheMembersAreOthers() external {
        IDowntime.Missed[] memory missed = _blocks(1, members, WITHOUT_HIM);
        bytes20[] memory turned = new bytes20[](3);
        (turned[0], turned[1], turned[2]) = (members[HIS], members[HERS], members[NOBODYS]);
        vm.expectRevert(
            abi.encodeWithSelector(IDowntime.Downtime_NotTheCommit.selector, missed[0].height, missed[0].time)
        );
        downtime.report(turned, 1, missed, false);
    }

    function test_Report_WhenAVoteIsThere() external {
        IDowntime.Missed[] memory missed = _blocks(3, members, WITHOUT_HIM);
        missed[2] = _block(members, ALL);
        vm.expectRevert(abi.encodeWithSelector(IDowntime.Downtime_Signed.selector, bob, missed[2].height));
        downtime.report(members, HIS, missed, false);
        vm.expectRevert(abi.encodeWithSelector(IDowntime.Downtime_Signed.selector, alice, missed[0].height));
        downtime.report(members, HERS, missed, false);
    }

    function test_Report_WhenNoMoreIsMissedThanAllowed() external {
        IDowntime.Missed[] memory missed = _blocks(ALLOWED, members, WITHOUT_HIM);
        (uint64 first, uint64 last) = (missed[0].height, missed[ALLOWED - 1].height);
        vm.expectEmit(address(downtime));
        emit IDowntime.MissedShown(bob, address(this), first, last, uint64(ALLOWED), ALLOWED);
        assertEq(downtime.report(members, HIS, missed, false), 0);
        _assertCase(address(this), first, last, uint64(ALLOWED));
        assertFalse(validators.isJailed(bob));
        assertEq(staking.poolAssets(bob), 40 ether);
    }

    function test_Report_WhenTheBlocksGoOn() external {
        uint64 first = uint64(block.number) + 1;
        for (uint256 i = 0; i < 3; ++i) {
            downtime.report(members, HIS, _blocks(10, members, WITHOUT_HIM), i != 0);
            _block(members, ALL);
            assertFalse(validators.isJailed(bob));
        }
        _assertCase(address(this), first, first + 31, 30);
        downtime.report(members, HIS, _blocks(1, members, WITHOUT_HIM), true);
        assertTrue(validators.isJailed(bob));
        _assertCase(address(this), 0, 0, 0);
    }

    function test_Report_WhenTheBlocksDoNotGoOn() external {
        IDowntime.Missed[] memory missed = _blocks(20, members, WITHOUT_HIM);
        uint64 first = missed[0].height;
        vm.expectRevert(IDowntime.Downtime_NothingShown.selector);
        downtime.report(members, HIS, missed, true);
        downtime.report(members, HIS, missed, false);
        // The same ones again are not twenty more.
        vm.expectRevert(
            abi.encodeWithSelector(
                IDowntime.Downtime_OutOfOrder.selector, first, first + 20, first + MISSED_WINDOW
            )
        );
        downtime.report(members, HIS, missed, true);
        downtime.report(members, HIS, missed, false);
        _assertCase(address(this), first, first + 19, 20);
        missed = _blocks(20, members, WITHOUT_HIM);
        downtime.report(members, HIS, missed, false);
        _assertCase(address(this), first + 20, first + 39, 20);
        assertFalse(validators.isJailed(bob));
    }

    function test_Report_WhenSomebodyElseHasShownBlocks() external {
        IDowntime.Missed[] memory missed = _blocks(20, members, WITHOUT_HIM);
        vm.prank(carol);
        downtime.report(members, HIS, missed, false);
        missed = _blocks(20, members, WITHOUT_HIM);
        vm.expectRevert(IDowntime.Downtime_NothingShown.selector);
        downtime.report(members, HIS, missed, true);
        downtime.report(members, HIS, missed, false);
        _assertCase(address(this), missed[0].height, missed[19].height, 20);
        assertFalse(validators.isJailed(bob));
        vm.prank(carol);
        downtime.report(members, HIS, missed, true);
        assertTrue(validators.isJailed(bob));
    }

    function test_Report_WhenMoreIsMissedThanAllowed() external {
        _stake(bob, carol, 60 ether);
        IDowntime.Missed[] memory missed = _blocks(ALLOWED + 1, members, WITHOUT_HIM);
        uint64 until = uint64(block.timestamp) + JAIL_TIME;
        uint256 burnt = DEAD.balance;
        vm.expectEmit(address(downtime));
        emit IDowntime.Jailed(
            bob, mallory, missed[0].height, missed[ALLOWED].height, uint64(ALLOWED) + 1, until, 1 ether
        );
        vm.prank(mallory);
        assertEq(downtime.report(members, HIS, missed, false), 1 ether);
        assertTrue(validators.isJailed(bob));
        (uint64 stays,) = downtime.recordOf(bob);
        assertEq(stays, until);
        assertEq(staking.poolAssets(bob), 99 ether);
        // Two fifths of it were his own: half of that is the reporter's.
        assertEq(staking.creditOf(mallory), 0.2 ether);
        assertEq(DEAD.balance - burnt, 0.8 ether);
        (, bool seated) = staking.validatorOf(bob);
        assertTrue(seated);
        (,,,, uint64 power) = validators.standingOf(bob);
        assertEq(power, 0);
    }

    function test_Report_GivenTheAccountWasReleased() external {
        IDowntime.Missed[] memory missed = _blocks(20, members, WITHOUT_HIM);
        vm.prank(carol);
        downtime.report(members, HIS, missed, false);
        downtime.report(members, HIS, _blocks(ALLOWED + 1, members, WITHOUT_HIM), false);
        vm.warp(block.timestamp + JAIL_TIME);
        vm.prank(bob);
        downtime.unjail();
        (, uint64 releasedAt) = downtime.recordOf(bob);
        assertEq(releasedAt, block.number);

        vm.expectRevert(
            abi.encodeWithSelector(IDowntime.Downtime_Forgiven.selector, bob, missed[0].height, releasedAt)
        );
        downtime.report(members, HIS, missed, false);
        // Nor can what somebody has shown before be gone on with.
        uint64 first = missed[0].height;
        missed = _blocks(ALLOWED, members, WITHOUT_HIM);
        vm.expectRevert(abi.encodeWithSelector(IDowntime.Downtime_Forgiven.selector, bob, first, releasedAt));
        vm.prank(carol);
        downtime.report(members, HIS, missed, true);
        vm.prank(carol);
        downtime.report(members, HIS, missed, false);
        _assertCase(carol, missed[0].height, missed[ALLOWED - 1].height, uint64(ALLOWED));
        assertFalse(validators.isJailed(bob));
    }

    function test_Report_GivenTheKeyWasRotated() external {
        downtime.report(members, HIS, _blocks(20, members, WITHOUT_HIM), false);
        VmSafe.Wallet memory next = vm.createWallet(9);
        bytes memory proof = _possession(next, bob);
        vm.prank(bob);
        staking.rotateKey(_shortKey(next), proof);
        validators.admit(bob);
        members[HIS] = _idOf(next);
        downtime.report(members, HIS, _blocks(11, members, WITHOUT_HIM), true);
        assertTrue(validators.isJailed(bob));
    }

    function test_Report_GivenAllStakeIsGone() external {
        _slash(bob, 40 ether, carol);
        assertEq(downtime.report(members, HIS, _blocks(ALLOWED + 1, members, WITHOUT_HIM), false), 0);
        assertTrue(validators.isJailed(bob));
    }

    function test_Unjail_GivenTheCallerIsNotJailed() external {
        vm.expectRevert(abi.encodeWithSelector(IDowntime.Downtime_NotJailed.selector, alice));
        vm.prank(alice);
        downtime.unjail();
    }

    function test_Unjail_GivenItsTimeIsNotOver() external {
        downtime.report(members, HIS, _blocks(ALLOWED + 1, members, WITHOUT_HIM), false);
        uint64 until = uint64(block.timestamp) + JAIL_TIME;
        vm.warp(until - 1);
        vm.expectRevert(abi.encodeWithSelector(IDowntime.Downtime_TooEarly.selector, bob, until));
        vm.prank(bob);
        downtime.unjail();
    }

    function test_Unjail_GivenItsTimeIsOver() external {
        downtime.report(members, HIS, _blocks(ALLOWED + 1, members, WITHOUT_HIM), false);
        vm.warp(block.timestamp + JAIL_TIME);
        vm.expectEmit(address(downtime));
        emit IDowntime.Released(bob);
        vm.prank(bob);
        downtime.unjail();
        assertFalse(validators.isJailed(bob));
        (,,,, uint64 power) = validators.standingOf(bob);
        assertEq(power, 39); // 40, less one part in a hundred, in whole coins
    }

    function test_SetTerms_WhenTheCallerIsNotTheGovernor() external {
        vm.expectRevert(abi.encodeWithSelector(IAccessManaged.AccessManagedUnauthorized.selector, mallory));
        vm.prank(mallory);
        downtime.setTerms(_terms());
    }

    function test_SetTerms_WhenTheyAreOutOfBounds() external {
        IDowntime.Terms[] memory wrong = _wrongTerms();
        for (uint256 i = 0; i < wrong.length; ++i) {
            vm.expectRevert(abi.encodeWithSelector(IDowntime.Downtime_TermsOutOfBounds.selector, wrong[i]));
            vm.prank(governor);
            downtime.setTerms(wrong[i]);
        }
    }

    function test_SetTerms_WhenTheyAreWithinBounds() external {
        IDowntime.Terms[2] memory right =
            [IDowntime.Terms(60, 3_334, 60, 0), IDowntime.Terms(100_000, 9_500, 30 days, 100)];
        for (uint256 i = 0; i < 2; ++i) {
            vm.expectEmit(address(downtime));
            emit IDowntime.TermsSet(right[1 - i]);
            vm.prank(governor);
            downtime.setTerms(right[1 - i]);
            assertEq(abi.encode(downtime.currentTerms()), abi.encode(right[1 - i]));
        }
        assertEq(downtime.allowed(), 20);
        assertEq(downtime.report(members, HIS, _blocks(20, members, WITHOUT_HIM), false), 0);
        assertFalse(validators.isJailed(bob));
        assertEq(downtime.report(members, HIS, _blocks(1, members, WITHOUT_HIM), true), 0);
        assertTrue(validators.isJailed(bob));
        assertEq(staking.poolAssets(bob), 40 ether);
    }

    function _assertCase(address reporter, uint64 first, uint64 last, uint64 count) private view {
        IDowntime.Case memory shown = downtime.caseOf(reporter, bob);
        assertEq(abi.encode(shown), abi.encode(IDowntime.Case(first, last, count)));
    }

    function _wrongTerms() private pure returns (IDowntime.Terms[] memory wrong) {
        wrong = new IDowntime.Terms[](7);
        for (uint256 i = 0; i < 7; ++i) {
            wrong[i] = _terms();
        }
        wrong[0].window = 59;
        wrong[1].window = 100_001;
        wrong[2].missedBps = 3_333;
        wrong[3].missedBps = 9_501;
        wrong[4].jailTime = 59;
        wrong[5].jailTime = 30 days + 1;
        wrong[6].penaltyBps = 101;
    }
}
