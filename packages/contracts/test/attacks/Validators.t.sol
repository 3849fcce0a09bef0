// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {VmSafe} from "forge-std/Vm.sol";
import {Purse} from "../../contracts/Purse.sol";
import {IDoubleSigning} from "../../contracts/interfaces/IDoubleSigning.sol";
import {IDowntime} from "../../contracts/interfaces/IDowntime.sol";
import {IValidatorSet} from "../../contracts/interfaces/IValidatorSet.sol";
import {CanonicalVote} from "../../contracts/libraries/CanonicalVote.sol";
import {Reenterer} from "../support/LedgerTest.sol";
import {PursesTest} from "../support/PursesTest.sol";

/// @notice Attacks on the set of validators, on those in it and on what their blocks earn, each with its defence.
contract ValidatorsAttacks is PursesTest {
    bytes private constant ALL = hex"03";
    bytes private constant WITHOUT_HIM = hex"01";

    CanonicalVote.Place private place = CanonicalVote.Place(CanonicalVote.PRECOMMIT, 990, 0);
    VmSafe.Wallet private hers;
    VmSafe.Wallet private his;
    bytes20[] private members;

    function setUp() public override {
        super.setUp();
        hers = _validator(alice, 60 ether, 1);
        his = _validator(bob, 40 ether, 2);
        members.push(_idOf(hers));
        members.push(_idOf(his));
    }

    /// @dev Defence: at most a third of a new set's power is new, however much stake is behind it.
    function test_AttackTakeoverBetweenTwoBlocks() external {
        vm.deal(mallory, 1e6 ether);
        VmSafe.Wallet memory theirs = _validator(mallory, 1e6 ether, 3);
        IValidatorSet.Update[] memory told = validators.changes(_set(_member(hers, 60), _member(his, 40)));
        assertEq(told.length, 1);
        assertEq(told[0].pubkey, _shortKey(theirs));
        assertEq(told[0].power, 50);
    }

    /// @dev Defence: at most a third of the power goes in an epoch, whoever leaves.
    function test_AttackSetEmptiedBetweenTwoBlocks() external {
        VmSafe.Wallet memory third = _validator(carol, 30 ether, 3);
        vm.prank(alice);
        staking.leaveValidators();
        IValidatorSet.Update[] memory told =
            validators.changes(_set(_member(hers, 60), _member(his, 40), _member(third, 30)));
        assertEq(told.length, 1);
        assertEq(told[0].pubkey, _shortKey(hers));
        assertEq(told[0].power, 60 - 43);
    }

    /// @dev Defence: who is barred is barred with every key.
    function test_AttackAnotherKeyAfterTheFault() external {
        vm.prank(jailer);
        validators.tombstone(bob);
        VmSafe.Wallet memory fresh = vm.createWallet(9);
        bytes memory proof = _possession(fresh, bob);
        vm.prank(bob);
        staking.rotateKey(_shortKey(fresh), proof);
        validators.admit(bob);
        assertEq(validators.changes(_set(_member(hers, 60))).length, 0);
    }

    /// @dev Defence: two votes for one block are no fault, whatever times they tell.
    function test_AttackOneVoteTwice() external {
        CanonicalVote.Vote memory first = _vote(his, place, "block", 1);
        CanonicalVote.Vote memory second = _vote(his, place, "block", 2);
        vm.expectRevert(IDoubleSigning.DoubleSigning_SameBlock.selector);
        doubleSigning.report(place, first, second);
    }

    /// @dev Defence: what is signed holds the name of the chain.
    function test_AttackVotesOfAnotherChain() external {
        CanonicalVote.Vote memory first = _voteOn(his, place, "block", 1, "openledger-1");
        CanonicalVote.Vote memory second = _voteOn(his, place, "other", 1, "openledger-1");
        vm.expectRevert();
        doubleSigning.report(place, first, second);
        assertFalse(validators.isTombstoned(bob));
    }

    /// @dev Defence: an account is barred once, and what bars it slashes it.
    function test_AttackOneFaultProvenAgain() external {
        CanonicalVote.Vote memory first = _vote(his, place, "block", 1);
        CanonicalVote.Vote memory second = _vote(his, place, "other", 1);
        doubleSigning.report(place, first, second);
        uint256 left = staking.poolAssets(bob);
        vm.expectRevert(abi.encodeWithSelector(IValidatorSet.ValidatorSet_AlreadyTombstoned.selector, bob));
        doubleSigning.report(place, second, first);
        assertEq(staking.poolAssets(bob), left);
    }

    /// @dev Defence: votes are as old as stake that stood behind them can be, and no older.
    function test_AttackFaultOfThoseWhoAreGone() external {
        CanonicalVote.Vote memory first = _vote(his, place, "block", 1);
        CanonicalVote.Vote memory second = _vote(his, place, "other", 1);
        vm.roll(990 + UNBOND_DELAY + 1);
        vm.expectRevert(abi.encodeWithSelector(IDoubleSigning.DoubleSigning_TooOld.selector, 990, 991));
        doubleSigning.report(place, first, second);
    }

    /// @dev Defence: blocks are shown in ascending order, so none counts twice.
    function test_AttackOneBlockShownAsMany() external {
        IDowntime.Missed[] memory missed = _blocks(ALLOWED + 1, members, WITHOUT_HIM);
        for (uint256 i = 1; i <= ALLOWED; ++i) {
            missed[i] = missed[0];
        }
        vm.expectPartialRevert(IDowntime.Downtime_OutOfOrder.selector);
        downtime.report(members, 1, missed, false);
    }

    /// @dev Defence: a case ends with its window, so a few misses a day are not many.
    function test_AttackMissesOfManyWindows() external {
        for (uint256 i = 0; i < 2; ++i) {
            IDowntime.Missed[] memory missed = _blocks(ALLOWED, members, WITHOUT_HIM);
            if (i == 1) vm.expectPartialRevert(IDowntime.Downtime_OutOfOrder.selector);
            downtime.report(members, 1, missed, i == 1);
            _blocks(MISSED_WINDOW, members, ALL);
        }
        assertFalse(validators.isJailed(bob));
    }

    /// @dev Defence: what is shown must be what the chain's own root is of.
    function test_AttackMadeUpCommits() external {
        IDowntime.Missed[] memory missed = _blocks(ALLOWED + 1, members, ALL);
        for (uint256 i = 0; i < missed.length; ++i) {
            missed[i].signed = WITHOUT_HIM;
        }
        vm.expectPartialRevert(IDowntime.Downtime_NotTheCommit.selector);
        downtime.report(members, 1, missed, false);
    }

    /// @dev Defence: the bit of the one who is accused is looked at.
    function test_AttackSomebodyElsesMisses() external {
        IDowntime.Missed[] memory missed = _blocks(ALLOWED + 1, members, WITHOUT_HIM);
        vm.expectRevert(abi.encodeWithSelector(IDowntime.Downtime_Signed.selector, alice, missed[0].height));
        downtime.report(members, 0, missed, false);
    }

    /// @dev Defence: a release forgives what was missed before.
    function test_AttackOneAbsenceTwice() external {
        IDowntime.Missed[] memory missed = _blocks(ALLOWED + 1, members, WITHOUT_HIM);
        downtime.report(members, 1, missed, false);
        vm.warp(block.timestamp + JAIL_TIME);
        vm.prank(bob);
        downtime.unjail();
        vm.expectPartialRevert(IDowntime.Downtime_Forgiven.selector);
        downtime.report(members, 1, missed, false);
    }

    /// @dev Defence: nobody comes out before the time.
    function test_AttackOutOfJailAtOnce() external {
        downtime.report(members, 1, _blocks(ALLOWED + 1, members, WITHOUT_HIM), false);
        vm.expectPartialRevert(IDowntime.Downtime_TooEarly.selector);
        vm.prank(bob);
        downtime.unjail();
    }

    /// @dev Defence: the share that may be missed is above a third, which even a vote cannot lower.
    function test_AttackVotesLeftOutByAThirdOfTheProposers() external {
        IDowntime.Terms memory terms = _terms();
        terms.missedBps = 3_333;
        vm.prank(governor);
        try downtime.setTerms(terms) {} catch {}
        // One of three leaves his vote out of every block that it proposes, for a whole window.
        IDowntime.Missed[] memory missed = new IDowntime.Missed[](MISSED_WINDOW / 3);
        for (uint256 i = 0; i < MISSED_WINDOW; ++i) {
            if (i % 3 == 0) missed[i / 3] = _block(members, WITHOUT_HIM);
            else _block(members, ALL);
        }
        downtime.report(members, 1, missed, false);
        assertFalse(validators.isJailed(bob));
    }

    /// @dev Defence: a purse obeys Tips alone, which knows whose part is whose.
    function test_AttackPurseEmptiedPastTheBooks() external {
        bytes20 id = members[0];
        _tip(id, 1 ether);
        tips.share(id);
        _tip(id, 1 ether);
        address purse = tips.purseOf(id);
        vm.prank(mallory);
        (bool done,) = purse.call(abi.encodeCall(Purse.empty, ()));
        assertFalse(done);
        tips.share(id);
        assertEq(tips.creditOf(alice), 1.2 ether);
        assertEq(address(tips).balance, 1.2 ether);
    }

    /// @dev Defence: credit is lowered before it is paid.
    function test_AttackReenterWithdrawOfTips() external {
        Reenterer thief = new Reenterer();
        vm.deal(address(this), 50 ether);
        staking.stake{value: 50 ether}(address(thief));
        VmSafe.Wallet memory wallet = vm.createWallet(3);
        bytes memory proof = _possession(wallet, address(thief));
        vm.prank(address(thief));
        staking.registerValidator(_shortKey(wallet), proof);
        validators.admit(address(thief));
        _tip(_idOf(wallet), 1 ether);
        _tip(members[0], 1 ether);
        tips.share(_idOf(wallet));
        tips.share(members[0]);
        bytes memory again = abi.encodeCall(tips.withdraw, (address(thief), 0.6 ether));
        thief.arm(address(tips), again);
        thief.forward(address(tips), again);
        assertEq(address(thief).balance, 0.6 ether);
    }
}
