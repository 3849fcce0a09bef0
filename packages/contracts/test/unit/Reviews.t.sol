// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {IAccessManaged} from "@openzeppelin/contracts/access/manager/IAccessManaged.sol";
import {Reviews} from "../../contracts/Reviews.sol";
import {ICommittees} from "../../contracts/interfaces/IReviews.sol";
import {IStaking} from "../../contracts/interfaces/IStaking.sol";
import {Client, ReviewsTest} from "../support/ReviewsTest.sol";
import {Refuser} from "../support/LedgerTest.sol";

/// @notice A case from its opening to its money, branch by branch.
contract ReviewsUnitTest is ReviewsTest {
    address private constant HISTORY = 0x0000F90827F1C53a10cb7A02335B175320002935;

    // ---- constructor, terms and fees

    function test_Constructor_WhenATermIsOutOfItsBounds() external {
        ICommittees.Terms memory wrong = terms();
        wrong.penalty = wrong.leastStake / 10 + 1;
        _outOfBounds("penalty", wrong.penalty, 1, wrong.leastStake / 10);
        _deploy(wrong, UNIT);
    }

    function test_Constructor_WhenACaseCanLastAsLongAsUnbonding() external {
        ICommittees.Terms memory long = terms();
        (long.commitWindow, long.revealWindow, long.appealWindow) = (7 days, 7 days, 7 days);
        uint256 longest = 4 * (21 days + 1 hours) + 2 days;
        vm.expectRevert(abi.encodeWithSelector(ICommittees.Reviews_CaseTooLong.selector, longest, UNBOND_DELAY));
        _deploy(long, UNIT);
    }

    function test_Constructor_WhenTheFeeIsNothing() external {
        _outOfBounds("unit", 0, 1, 1000 ether);
        _deploy(terms(), 0);
    }

    function test_SetTerms_WhenTheCallerIsNoGovernor() external {
        _unauthorised(mallory);
        committee.setTerms(terms());
    }

    function test_SetTerms_WhenAWindowIsOutOfBounds() external {
        ICommittees.Terms memory wrong = terms();
        wrong.commitWindow = 9;
        _outOfBounds("commitWindow", 9, 10, 7 days);
        vm.prank(governor);
        committee.setTerms(wrong);
        wrong = terms();
        wrong.revealWindow = 7 days + 1;
        _outOfBounds("revealWindow", 7 days + 1, 10, 7 days);
        vm.prank(governor);
        committee.setTerms(wrong);
        wrong = terms();
        wrong.leastStake = 9;
        _outOfBounds("leastStake", 9, 10, 1_000_000 ether);
        vm.prank(governor);
        committee.setTerms(wrong);
    }

    function test_SetTerms_WhenAllAreInBounds() external {
        uint256 caseId = _open(3);
        ICommittees.Terms memory next = terms();
        next.commitWindow = 60;
        vm.prank(governor);
        committee.setTerms(next);
        (uint16 id, ICommittees.Terms memory current) = committee.currentTerms();
        assertEq(id, 1);
        assertEq(current.commitWindow, 60);
        assertEq(committee.longestCase(), 4 * (1 hours + 60 + 3 days) + 2 days);
        uint256 later = _open(3);
        _draw(caseId);
        committee.draw(later);
        assertEq(_round(caseId).commitEnds, block.timestamp + 1 days);
        assertEq(_round(later).commitEnds, block.timestamp + 60);
    }

    function test_SetFee_WhenTheCallerIsNoGovernor() external {
        _unauthorised(mallory);
        committee.setFee(DOMAIN, 5);
    }

    function test_SetFee_WhenItIsOutOfBounds() external {
        _outOfBounds("unit", 1000 ether + 1, 1, 1000 ether);
        vm.prank(governor);
        committee.setFee(DOMAIN, 1000 ether + 1);
    }

    function test_SetFee_WhenItIsInBounds() external {
        vm.prank(governor);
        committee.setFee(DOMAIN, 5);
        assertEq(committee.feeOf(DOMAIN, 3), 15);
        assertEq(committee.feeOf(DOMAIN + 1, 3), 3 * UNIT);
    }

    // ---- enrolment

    function test_Enrol_WhenTheStakeIsBelowTheLeast() external {
        _stake(alice, STAKE);
        vm.expectRevert(abi.encodeWithSelector(ICommittees.Reviews_StakeTooSmall.selector, STAKE / 2 - 1, STAKE / 2));
        _enrol(alice, STAKE / 2 - 1);
    }

    function test_Enrol_WhenTheFreeStakeIsTooSmall() external {
        _stake(alice, STAKE - 1);
        vm.expectRevert(
            abi.encodeWithSelector(IStaking.Staking_StakeLocked.selector, alice, STAKE - 1, 0, STAKE)
        );
        _enrol(alice, STAKE);
    }

    function test_Enrol_WhenTheStakeSuffices() external {
        _stake(alice, 2 * STAKE);
        _enrol(alice, STAKE);
        _enrol(alice, STAKE);
        ICommittees.Enrolment memory enrolment = committee.enrolmentOf(DOMAIN, alice);
        assertEq(enrolment.stake, 2 * STAKE);
        assertEq(enrolment.slot, 10);
        assertTrue(enrolment.active);
        assertEq(staking.lockedStake(alice, IStaking.Role.Reviewer), 2 * STAKE);
        (uint256 number, uint256 stake) = committee.enrolled(DOMAIN);
        assertEq(number, 10);
        assertEq(stake, 11 * STAKE);
    }

    function test_Enrol_GivenTheReviewerHasLeft() external {
        vm.prank(reviewers[0]);
        committee.leave(DOMAIN);
        _enrol(reviewers[0], 0);
        (uint256 number, uint256 stake) = committee.enrolled(DOMAIN);
        assertEq(number, 9);
        assertEq(stake, 9 * STAKE);
        assertEq(committee.enrolmentOf(DOMAIN, reviewers[0]).slot, 1);
    }

    function test_Leave_WhenTheCallerIsNotEnrolled() external {
        vm.expectRevert(abi.encodeWithSelector(ICommittees.Reviews_NotEnrolled.selector, DOMAIN, alice));
        vm.prank(alice);
        committee.leave(DOMAIN);
    }

    function test_Leave_WhenTheCallerIsEnrolled() external {
        vm.prank(reviewers[0]);
        committee.leave(DOMAIN);
        (uint256 number, uint256 stake) = committee.enrolled(DOMAIN);
        assertEq(number, 8);
        assertEq(stake, 8 * STAKE);
        assertEq(staking.lockedStake(reviewers[0], IStaking.Role.Reviewer), STAKE);
    }

    function test_Release_GivenTheReviewerIsActive() external {
        vm.expectRevert(abi.encodeWithSelector(ICommittees.Reviews_NotEnrolled.selector, DOMAIN, reviewers[0]));
        committee.release(DOMAIN, reviewers[0]);
    }

    function test_Release_GivenOpenRandomnessMayStillDrawTheReviewer() external {
        vm.prank(reviewers[0]);
        committee.leave(DOMAIN);
        uint256 releasableAt = block.timestamp + 1 hours;
        vm.warp(releasableAt);
        vm.expectRevert(
            abi.encodeWithSelector(
                ICommittees.Reviews_StillNeeded.selector, DOMAIN, reviewers[0], 0, releasableAt
            )
        );
        committee.release(DOMAIN, reviewers[0]);
    }

    function test_Release_GivenTheReviewerSitsOnAnOpenPanel() external {
        uint256 caseId = _open(3);
        address reviewer = _draw(caseId)[0].reviewer;
        vm.prank(reviewer);
        committee.leave(DOMAIN);
        uint256 releasableAt = block.timestamp + 1 hours;
        vm.warp(releasableAt + 1);
        vm.expectRevert(
            abi.encodeWithSelector(ICommittees.Reviews_StillNeeded.selector, DOMAIN, reviewer, 1, releasableAt)
        );
        committee.release(DOMAIN, reviewer);
    }

    function test_Release_GivenNothingNeedsTheStake() external {
        vm.prank(reviewers[0]);
        committee.leave(DOMAIN);
        skip(1 hours + 1);
        committee.release(DOMAIN, reviewers[0]);
        assertEq(staking.freeStake(reviewers[0]), STAKE);
        assertEq(committee.enrolmentOf(DOMAIN, reviewers[0]).stake, 0);
        vm.expectRevert(abi.encodeWithSelector(ICommittees.Reviews_NotEnrolled.selector, DOMAIN, reviewers[0]));
        committee.release(DOMAIN, reviewers[0]);
    }

    function test_Release_GivenThePoolHasPaidForFaultsElsewhere() external {
        vm.startPrank(slasher);
        staking.slash(reviewers[0], IStaking.Role.Reviewer, STAKE - 1 ether, address(0), "elsewhere");
        staking.slash(reviewers[1], IStaking.Role.Reviewer, STAKE, address(0), "elsewhere");
        vm.stopPrank();
        for (uint256 i = 0; i < 2; ++i) {
            vm.prank(reviewers[i]);
            committee.leave(DOMAIN);
        }
        skip(1 hours + 1);
        committee.release(DOMAIN, reviewers[0]);
        committee.release(DOMAIN, reviewers[1]);
        assertEq(staking.freeStake(reviewers[0]), 1 ether);
        assertEq(staking.freeStake(reviewers[1]), 0);
    }

    // ---- opening

    function test_Open_WhenThereAreTooFewOrTooManyChoices() external {
        for (uint8 choices = 1; choices <= 17; choices += 16) {
            vm.expectRevert(abi.encodeWithSelector(ICommittees.Reviews_WrongChoices.selector, choices));
            vm.prank(opener);
            committee.open{value: 3 * UNIT}(SUBJECT, DOMAIN, choices, 3);
        }
    }

    function test_Open_WhenTheSizeIsEvenOrTooLarge() external {
        for (uint16 size = 0; size <= 17; size += size == 0 ? 4 : size == 4 ? 13 : 1) {
            vm.expectRevert(abi.encodeWithSelector(ICommittees.Reviews_WrongSize.selector, size, 15));
            vm.prank(opener);
            committee.open{value: size * UNIT}(SUBJECT, DOMAIN, 2, size);
        }
    }

    function test_Open_WhenTheFeeIsNotExact() external {
        vm.expectRevert(abi.encodeWithSelector(ICommittees.Reviews_WrongFee.selector, 3 * UNIT + 1, 3 * UNIT));
        vm.prank(opener);
        committee.open{value: 3 * UNIT + 1}(SUBJECT, DOMAIN, 2, 3);
    }

    function test_Open_WhenEverythingIsRight() external {
        vm.expectEmit(address(committee));
        emit ICommittees.CaseOpened(1, opener, DOMAIN, SUBJECT, 3, 3, UNIT, opener, uint48(block.number + 1));
        assertEq(_open(3), 1);
        ICommittees.Case memory opened = committee.getCase(1);
        assertEq(opened.subject, SUBJECT);
        assertEq(opened.opener, opener);
        assertEq(opened.choices, 3);
        assertEq(uint8(opened.state), uint8(ICommittees.State.Drawing));
        assertEq(committee.escrowOf(1), 3 * UNIT);
        assertEq(address(committee).balance, 3 * UNIT);
        assertEq(committee.count(), 1);
        (bool isFinal, uint8 choice) = committee.verdictOf(1);
        assertFalse(isFinal);
        assertEq(choice, 0);
    }

    function test_OpenFor_WhenThePayerIsNobody() external {
        vm.expectRevert(ICommittees.Reviews_ZeroAddress.selector);
        vm.prank(opener);
        committee.openFor{value: 3 * UNIT}(SUBJECT, DOMAIN, 2, 3, address(0), new address[](0));
    }

    function test_OpenFor_WhenTooManyAreExcluded() external {
        vm.expectRevert(abi.encodeWithSelector(ICommittees.Reviews_TooManyExcluded.selector, 9, 8));
        vm.prank(opener);
        committee.openFor{value: 3 * UNIT}(SUBJECT, DOMAIN, 2, 3, alice, new address[](9));
    }

    function test_OpenFor_WhenPartiesAreExcluded() external {
        address[] memory parties = new address[](4);
        (parties[0], parties[1], parties[2], parties[3]) = (reviewers[4], reviewers[2], alice, reviewers[4]);
        uint256[9] memory drawn;
        for (uint256 i = 0; i < 20; ++i) {
            vm.deal(reviewers[0], 5 * UNIT);
            vm.prank(reviewers[0]);
            uint256 caseId = committee.openFor{value: 5 * UNIT}(SUBJECT, DOMAIN, 2, 5, reviewers[8], parties);
            ICommittees.Place[] memory panel = _draw(caseId);
            for (uint256 j = 0; j < panel.length; ++j) drawn[uint160(panel[j].reviewer) - 0xBEEF0001] += 1;
        }
        for (uint256 i = 0; i < 9; ++i) {
            if (i == 0 || i == 2 || i == 4 || i == 8) assertEq(drawn[i], 0);
            else assertGt(drawn[i], 0);
        }
    }

    // ---- drawing

    function test_Draw_GivenTheBlockHasNoHashYet() external {
        uint256 caseId = _open(3);
        vm.roll(block.number + 1);
        vm.expectRevert(
            abi.encodeWithSelector(ICommittees.Reviews_TooEarlyToDraw.selector, caseId, block.number)
        );
        committee.draw(caseId);
    }

    function test_Draw_GivenTheHashIsOlderThanTheOpcodeReaches() external {
        // The history contract as EIP-2935 gives it, and what the chain would have written into it.
        vm.etch(
            HISTORY,
            hex"3373fffffffffffffffffffffffffffffffffffffffe14604657602036036042575f35600143038111604257611fff81430311604257611fff9006545f5260205ff35b5f5ffd5b5f35611fff60014303065500"
        );
        uint256 caseId = _open(3);
        uint256 drawBlock = block.number + 1;
        vm.store(HISTORY, bytes32(drawBlock % 8191), keccak256("hash"));
        vm.roll(drawBlock + 8191);
        committee.draw(caseId);
        assertEq(uint8(committee.getCase(caseId).state), uint8(ICommittees.State.Voting));
    }

    function test_Draw_GivenTheHashIsGone() external {
        uint256 caseId = _open(3);
        vm.roll(block.number + 300);
        vm.expectEmit(address(committee));
        emit ICommittees.DrawPostponed(caseId, 0, uint48(block.number + 1));
        committee.draw(caseId);
        _draw(caseId);
        assertEq(uint8(committee.getCase(caseId).state), uint8(ICommittees.State.Voting));
    }

    function test_Draw_GivenTheTimeToDrawHasPassed() external {
        uint256 caseId = _open(3);
        for (uint256 i = 0; i < 6; ++i) {
            vm.prank(reviewers[i]);
            committee.leave(DOMAIN);
        }
        vm.roll(block.number + 2);
        skip(1 hours + 1);
        committee.draw(caseId);
        assertEq(uint8(committee.getCase(caseId).state), uint8(ICommittees.State.Drawing));
        ICommittees.Place[] memory panel = _draw(caseId);
        for (uint256 i = 0; i < panel.length; ++i) assertGt(uint160(panel[i].reviewer), 0xBEEF0006);
    }

    function test_Draw_GivenTooFewAreEnrolled() external {
        uint256 fee = committee.feeOf(DOMAIN, 11);
        uint256 caseId = _open(11);
        vm.roll(block.number + 2);
        vm.expectEmit(address(committee));
        emit ICommittees.DrawFailed(caseId, 0, 9, 11);
        committee.draw(caseId);
        (bool isFinal, uint8 choice) = committee.verdictOf(caseId);
        assertTrue(isFinal);
        assertEq(choice, 0);
        assertEq(committee.creditOf(opener), fee);
        assertEq(committee.escrowOf(caseId), 0);
    }

    function test_Draw_GivenTooFewAreEnrolledOnAppeal() external {
        uint256 caseId = _judged(5, 2);
        for (uint256 i = 0; i < 5; ++i) {
            vm.prank(reviewers[i]);
            committee.leave(DOMAIN);
        }
        _appeal(caseId, alice);
        vm.roll(block.number + 2);
        committee.draw(caseId);
        assertEq(committee.creditOf(alice), 22 * UNIT);
        assertEq(committee.getRound(caseId, 1).votes, 0);
        _finalise(caseId);
        (, uint8 choice) = committee.verdictOf(caseId);
        assertEq(choice, 2);
        assertEq(_creditOfReviewers(), 5 * UNIT);
    }

    function test_Draw_GivenTheCaseIsNotWaitingForIt() external {
        uint256 caseId = _open(3);
        _draw(caseId);
        _wrongState(caseId, ICommittees.State.Voting);
        committee.draw(caseId);
    }

    function test_Draw_GivenEnoughAreEnrolled() external {
        uint256 caseId = _open(7);
        ICommittees.Place[] memory panel = _draw(caseId);
        uint256 votes = 0;
        for (uint256 i = 0; i < panel.length; ++i) {
            votes += panel[i].votes;
            assertEq(committee.enrolmentOf(DOMAIN, panel[i].reviewer).places, 1);
        }
        assertEq(votes, 7);
        assertEq(_round(caseId).places, panel.length);
        assertEq(_round(caseId).commitEnds, block.timestamp + 1 days);
        assertEq(_round(caseId).revealEnds, block.timestamp + 2 days);
    }

    // ---- voting

    function test_Commit_WhenTheCallerIsNotOnThePanel() external {
        uint256 caseId = _open(3);
        _draw(caseId);
        vm.expectRevert(abi.encodeWithSelector(ICommittees.Reviews_NotOnPanel.selector, caseId, 0, mallory));
        vm.prank(mallory);
        committee.commit(caseId, "commitment");
    }

    function test_Commit_WhenTheCommitmentIsEmpty() external {
        uint256 caseId = _open(3);
        address reviewer = _draw(caseId)[0].reviewer;
        vm.expectRevert(ICommittees.Reviews_EmptyCommitment.selector);
        vm.prank(reviewer);
        committee.commit(caseId, 0);
    }

    function test_Commit_WhenTheCallerHasCommitted() external {
        uint256 caseId = _open(3);
        address reviewer = _draw(caseId)[0].reviewer;
        vm.startPrank(reviewer);
        committee.commit(caseId, "commitment");
        vm.expectRevert(abi.encodeWithSelector(ICommittees.Reviews_AlreadyCommitted.selector, caseId, reviewer));
        committee.commit(caseId, "another");
    }

    function test_Commit_WhenTheWindowHasPassed() external {
        uint256 caseId = _open(3);
        address reviewer = _draw(caseId)[0].reviewer;
        skip(1 days);
        vm.expectRevert(
            abi.encodeWithSelector(ICommittees.Reviews_CommitsClosed.selector, caseId, block.timestamp)
        );
        vm.prank(reviewer);
        committee.commit(caseId, "commitment");
    }

    function test_Commit_WhenEverybodyHasCommitted() external {
        uint256 caseId = _open(3);
        ICommittees.Place[] memory panel = _draw(caseId);
        skip(100);
        for (uint256 i = 0; i < panel.length; ++i) _commit(caseId, panel[i].reviewer, 2);
        assertEq(_round(caseId).commitEnds, block.timestamp);
        assertEq(_round(caseId).revealEnds, block.timestamp + 1 days);
        _reveal(caseId, panel[0].reviewer, 2);
    }

    function test_Reveal_WhenCommitsAreStillOpen() external {
        uint256 caseId = _open(3);
        address reviewer = _draw(caseId)[0].reviewer;
        _commit(caseId, reviewer, 2);
        ICommittees.Round memory round = _round(caseId);
        vm.expectRevert(
            abi.encodeWithSelector(
                ICommittees.Reviews_RevealsNotOpen.selector, caseId, round.commitEnds, round.revealEnds
            )
        );
        _reveal(caseId, reviewer, 2);
    }

    function test_Reveal_WhenTheRevealsAreOver() external {
        uint256 caseId = _open(3);
        address reviewer = _draw(caseId)[0].reviewer;
        _commit(caseId, reviewer, 2);
        ICommittees.Round memory round = _round(caseId);
        vm.warp(round.revealEnds);
        vm.expectRevert(
            abi.encodeWithSelector(
                ICommittees.Reviews_RevealsNotOpen.selector, caseId, round.commitEnds, round.revealEnds
            )
        );
        _reveal(caseId, reviewer, 2);
    }

    function test_Reveal_WhenTheChoiceIsNoneOfTheCase() external {
        uint256 caseId = _open(3);
        address reviewer = _draw(caseId)[0].reviewer;
        _commit(caseId, reviewer, 4);
        skip(1 days);
        for (uint8 choice = 0; choice <= 4; choice += 4) {
            vm.expectRevert(abi.encodeWithSelector(ICommittees.Reviews_WrongChoices.selector, choice));
            _reveal(caseId, reviewer, choice);
        }
    }

    function test_Reveal_WhenTheCommitmentSaysOtherwise() external {
        uint256 caseId = _open(3);
        address reviewer = _draw(caseId)[0].reviewer;
        _commit(caseId, reviewer, 2);
        skip(1 days);
        vm.expectRevert(
            abi.encodeWithSelector(
                ICommittees.Reviews_WrongReveal.selector,
                caseId,
                reviewer,
                committee.commitmentOf(caseId, 0, reviewer, 2, SALT),
                committee.commitmentOf(caseId, 0, reviewer, 3, SALT)
            )
        );
        _reveal(caseId, reviewer, 3);
    }

    function test_Reveal_WhenItWasRevealedBefore() external {
        uint256 caseId = _open(3);
        address reviewer = _draw(caseId)[0].reviewer;
        _commit(caseId, reviewer, 2);
        skip(1 days);
        _reveal(caseId, reviewer, 2);
        vm.expectRevert(abi.encodeWithSelector(ICommittees.Reviews_AlreadyRevealed.selector, caseId, reviewer));
        _reveal(caseId, reviewer, 2);
    }

    function test_Reveal_WhenItIsWhatWasCommitted() external {
        uint256 caseId = _open(3);
        ICommittees.Place memory place = _draw(caseId)[0];
        _commit(caseId, place.reviewer, 2);
        skip(1 days);
        vm.expectEmit(address(committee));
        emit ICommittees.VoteRevealed(caseId, 0, place.reviewer, 2, place.votes);
        _reveal(caseId, place.reviewer, 2);
        assertEq(_panel(caseId)[0].choice, 2);
        assertEq(_round(caseId).revealed, 1);
    }

    function test_Conclude_GivenRevealsAreOpen() external {
        uint256 caseId = _open(3);
        address reviewer = _draw(caseId)[0].reviewer;
        _commit(caseId, reviewer, 2);
        skip(1 days);
        vm.expectRevert(
            abi.encodeWithSelector(ICommittees.Reviews_VotingOpen.selector, caseId, block.timestamp + 1 days)
        );
        committee.conclude(caseId);
    }

    function test_Conclude_GivenAllWhoCommittedHaveRevealed() external {
        uint256 caseId = _open(3);
        ICommittees.Place[] memory panel = _draw(caseId);
        _commit(caseId, panel[0].reviewer, 3);
        skip(1 days);
        _reveal(caseId, panel[0].reviewer, 3);
        vm.expectEmit(address(committee));
        emit ICommittees.RoundConcluded(caseId, 0, 3, uint48(block.timestamp + 2 days));
        committee.conclude(caseId);
        assertEq(_round(caseId).verdict, 3);
    }

    function test_Conclude_GivenNobodyVoted() external {
        uint256 caseId = _open(3);
        ICommittees.Place[] memory panel = _draw(caseId);
        skip(1 days);
        committee.conclude(caseId);
        assertEq(_round(caseId).verdict, 1);
        for (uint256 i = 0; i < panel.length; ++i) {
            assertEq(
                committee.enrolmentOf(DOMAIN, panel[i].reviewer).stake, STAKE - PENALTY * panel[i].votes
            );
        }
        assertEq(DEAD.balance, 3 * PENALTY);
        (, uint256 stake) = committee.enrolled(DOMAIN);
        assertEq(stake, 9 * STAKE - 3 * PENALTY);
    }

    function test_Conclude_GivenATie() external {
        uint256 caseId = _open(3);
        ICommittees.Place[] memory panel = _draw(caseId);
        while (panel.length != 3) {
            caseId = _open(3);
            panel = _draw(caseId);
        }
        for (uint256 i = 0; i < 2; ++i) _commit(caseId, panel[i].reviewer, uint8(2 + i));
        skip(1 days);
        for (uint256 i = 0; i < 2; ++i) _reveal(caseId, panel[i].reviewer, uint8(2 + i));
        committee.conclude(caseId);
        assertEq(_round(caseId).verdict, 1);
    }

    function test_Conclude_GivenSomebodyCommittedAndDidNotReveal() external {
        uint256 caseId = _open(3);
        ICommittees.Place[] memory panel = _draw(caseId);
        for (uint256 i = 0; i < panel.length; ++i) _commit(caseId, panel[i].reviewer, 2);
        for (uint256 i = 1; i < panel.length; ++i) _reveal(caseId, panel[i].reviewer, 2);
        skip(1 days);
        uint256 penalty = PENALTY * panel[0].votes;
        vm.expectEmit(address(committee));
        emit ICommittees.ReviewerPenalised(caseId, 0, panel[0].reviewer, DOMAIN, penalty, STAKE - penalty);
        committee.conclude(caseId);
        for (uint256 i = 1; i < panel.length; ++i) {
            assertEq(committee.enrolmentOf(DOMAIN, panel[i].reviewer).stake, STAKE);
        }
        assertEq(DEAD.balance, penalty);
    }

    function test_Conclude_GivenThePenaltyLeavesTooSmallAStake() external {
        uint256 caseId = _open(3);
        address reviewer = _draw(caseId)[0].reviewer;
        ICommittees.Terms memory next = terms();
        next.leastStake = STAKE;
        vm.prank(governor);
        committee.setTerms(next);
        skip(1 days);
        committee.conclude(caseId);
        assertFalse(committee.enrolmentOf(DOMAIN, reviewer).active);
        (uint256 number,) = committee.enrolled(DOMAIN);
        assertEq(number, 9 - _panel(caseId).length);
    }

    function test_Conclude_GivenThePenaltyExceedsTheStake() external {
        // One small stake alone, silent on two panels of 7 votes: 7 of its 10 OPEN, then what is left.
        for (uint256 i = 0; i < 9; ++i) {
            vm.prank(reviewers[i]);
            committee.leave(DOMAIN);
        }
        ICommittees.Terms memory next = terms();
        next.leastStake = 10 ether;
        next.penalty = 1 ether;
        vm.prank(governor);
        committee.setTerms(next);
        _stake(alice, 10 ether);
        _enrol(alice, 10 ether);
        vm.roll(block.number + 1);
        uint256[2] memory cases = [_open(1), _open(1)];
        vm.roll(block.number + 2);
        for (uint256 i = 0; i < 2; ++i) {
            committee.draw(cases[i]);
            _vote(cases[i], 2);
            _appeal(cases[i], bob);
        }
        vm.roll(block.number + 2);
        for (uint256 i = 0; i < 2; ++i) {
            committee.draw(cases[i]);
            _vote(cases[i], 2);
            _appeal(cases[i], bob);
        }
        vm.roll(block.number + 2);
        for (uint256 i = 0; i < 2; ++i) committee.draw(cases[i]);
        skip(1 days);
        committee.conclude(cases[0]);
        assertEq(committee.enrolmentOf(DOMAIN, alice).stake, 3 ether);
        committee.conclude(cases[1]);
        assertEq(committee.enrolmentOf(DOMAIN, alice).stake, 0);
        assertEq(DEAD.balance, 10 ether);
        for (uint256 i = 0; i < 2; ++i) {
            _appeal(cases[i], bob);
        }
        vm.roll(block.number + 2);
        committee.draw(cases[0]);
        (bool isFinal,) = committee.verdictOf(cases[0]);
        assertFalse(isFinal);
    }

    function test_Conclude_GivenThePanelIsTheLastPossible() external {
        uint256 caseId = _judged(3, 2);
        for (uint256 i = 0; i < 3; ++i) {
            _appeal(caseId, alice);
            _draw(caseId);
            _vote(caseId, 2);
        }
        assertEq(_round(caseId).votes, 31);
        assertEq(_round(caseId).appealEnds, block.timestamp);
        assertEq(committee.appealBondOf(caseId), 0);
        vm.expectRevert(
            abi.encodeWithSelector(ICommittees.Reviews_AppealsClosed.selector, caseId, block.timestamp)
        );
        vm.prank(alice);
        committee.appeal{value: 126 ether}(caseId);
        committee.finalise(caseId);
        // A panel of 15 can be followed by one of 31 only.
        caseId = _open(9);
        _draw(caseId);
        _vote(caseId, 2);
        _appeal(caseId, alice);
        _draw(caseId);
        _vote(caseId, 2);
        assertEq(_round(caseId).appealEnds, block.timestamp);
    }

    // ---- appeals and the end

    function test_Appeal_WhenTheTimeHasPassed() external {
        uint256 caseId = _judged(3, 2);
        skip(2 days);
        assertEq(committee.appealBondOf(caseId), 0);
        vm.expectRevert(
            abi.encodeWithSelector(ICommittees.Reviews_AppealsClosed.selector, caseId, block.timestamp)
        );
        vm.prank(alice);
        committee.appeal{value: 14 * UNIT}(caseId);
    }

    function test_Appeal_WhenTheBondIsNotExact() external {
        uint256 caseId = _judged(3, 2);
        vm.expectRevert(abi.encodeWithSelector(ICommittees.Reviews_WrongFee.selector, 7 * UNIT, 14 * UNIT));
        vm.prank(alice);
        committee.appeal{value: 7 * UNIT}(caseId);
    }

    function test_Appeal_WhenTheBondIsRight() external {
        uint256 caseId = _judged(3, 2);
        vm.expectEmit(address(committee));
        emit ICommittees.Appealed(caseId, 1, alice, 7, 14 * UNIT, uint48(block.number + 1));
        _appeal(caseId, alice);
        assertEq(committee.getCase(caseId).rounds, 2);
        assertEq(_round(caseId).votes, 7);
        assertEq(_round(caseId).appellant, alice);
        assertEq(committee.escrowOf(caseId), 17 * UNIT);
    }

    function test_Finalise_GivenAnAppealIsPossible() external {
        uint256 caseId = _judged(3, 2);
        vm.expectRevert(
            abi.encodeWithSelector(ICommittees.Reviews_AppealsOpen.selector, caseId, block.timestamp + 2 days)
        );
        committee.finalise(caseId);
    }

    function test_Finalise_GivenNoAppeal() external {
        uint256 caseId = _open(5);
        ICommittees.Place[] memory panel = _drawWithMinority(caseId);
        uint256 agreeing = 5 - panel[0].votes;
        for (uint256 i = 0; i < panel.length; ++i) _commit(caseId, panel[i].reviewer, i == 0 ? 2 : 3);
        for (uint256 i = 0; i < panel.length; ++i) _reveal(caseId, panel[i].reviewer, i == 0 ? 2 : 3);
        committee.conclude(caseId);
        assertEq(_round(caseId).verdict, 3);
        _finalise(caseId);
        (bool isFinal, uint8 choice) = committee.verdictOf(caseId);
        assertTrue(isFinal);
        assertEq(choice, 3);
        assertTrue(committee.getCase(caseId).told);
        assertEq(committee.creditOf(panel[0].reviewer), 0);
        assertEq(_creditOfReviewers(), 5 * UNIT);
        for (uint256 i = 1; i < panel.length; ++i) {
            assertApproxEqAbs(
                committee.creditOf(panel[i].reviewer), 5 * uint256(UNIT) * panel[i].votes / agreeing, 1
            );
            assertEq(committee.enrolmentOf(DOMAIN, panel[i].reviewer).places, 0);
        }
        assertEq(committee.escrowOf(caseId), 0);
    }

    function test_Finalise_GivenNobodyRevealed() external {
        uint256 caseId = _open(3);
        _draw(caseId);
        skip(1 days);
        committee.conclude(caseId);
        _appeal(caseId, alice);
        _draw(caseId);
        skip(1 days);
        committee.conclude(caseId);
        _finalise(caseId);
        assertEq(committee.creditOf(opener), 3 * UNIT);
        assertEq(committee.creditOf(alice), 14 * UNIT);
    }

    function test_Finalise_GivenAnAppealThatWasWrong() external {
        uint256 caseId = _judged(3, 2);
        _appeal(caseId, alice);
        _draw(caseId);
        _vote(caseId, 2);
        _finalise(caseId);
        assertEq(committee.creditOf(alice), 7 * UNIT);
        assertEq(_creditOfReviewers(), 10 * UNIT);
        assertEq(committee.creditOf(opener), 0);
    }

    function test_Finalise_GivenAnAppealThatWasRight() external {
        uint256 caseId = _judged(3, 2);
        _appeal(caseId, alice);
        _draw(caseId);
        _vote(caseId, 3);
        _finalise(caseId);
        assertEq(committee.creditOf(alice), (7 + 3) * UNIT);
        assertEq(_creditOfReviewers(), 7 * UNIT);
        assertEq(committee.creditOf(opener), 0);
    }

    function test_Finalise_GivenAnOverturnedPanelWithARightMinority() external {
        uint256 caseId = _open(5);
        ICommittees.Place[] memory panel = _drawWithMinority(caseId);
        for (uint256 i = 0; i < panel.length; ++i) _commit(caseId, panel[i].reviewer, i == 0 ? 2 : 3);
        for (uint256 i = 0; i < panel.length; ++i) _reveal(caseId, panel[i].reviewer, i == 0 ? 2 : 3);
        committee.conclude(caseId);
        _appeal(caseId, alice);
        _draw(caseId);
        _vote(caseId, 2);
        _finalise(caseId);
        uint256 minority = uint256(panel[0].votes) * UNIT;
        assertEq(_creditOfReviewers(), 11 * UNIT + minority);
        assertEq(committee.creditOf(alice), 11 * UNIT + 5 * UNIT - minority);
    }

    function test_Finalise_GivenARightAppealAfterAWrongOne() external {
        uint256 caseId = _judged(3, 2);
        _appeal(caseId, alice); // right in the end: 2 falls
        _draw(caseId);
        _vote(caseId, 3);
        _appeal(caseId, bob); // wrong: 3 stands
        _draw(caseId);
        _vote(caseId, 3);
        _finalise(caseId);
        // Forfeit: panel 0 (3) and bob's pledge (15). Alice gets her 14 back, bob what is left of his pledge: 11.
        assertEq(committee.creditOf(alice), 14 * UNIT);
        assertEq(committee.creditOf(bob), 11 * UNIT);
        assertEq(committee.creditOf(opener), 0);
        assertEq(_creditOfReviewers(), 22 * UNIT);
        assertEq(address(committee).balance, 47 * UNIT);
    }

    function test_Finalise_GivenTheOpenerIsAContract() external {
        (Client client, uint256 caseId) = _clientCase(Client.Manner.Takes);
        _finalise(caseId);
        assertEq(client.told(), 1);
        assertEq(client.choice(), 2);
        assertTrue(committee.getCase(caseId).told);
    }

    function test_Finalise_GivenTheOpenerRefuses() external {
        (Client client, uint256 caseId) = _clientCase(Client.Manner.Reverts);
        vm.warp(_round(caseId).appealEnds);
        vm.expectEmit(address(committee));
        emit ICommittees.VerdictRefused(caseId, address(client));
        committee.finalise(caseId);
        assertFalse(committee.getCase(caseId).told);
        (bool isFinal,) = committee.verdictOf(caseId);
        assertTrue(isFinal);
    }

    function test_Finalise_GivenTooLittleGasForTheCallback() external {
        (, uint256 caseId) = _clientCase(Client.Manner.Takes);
        vm.warp(_round(caseId).appealEnds);
        vm.expectPartialRevert(ICommittees.Reviews_GasTooLow.selector);
        committee.finalise{gas: 600_000}(caseId);
    }

    function test_Tell_GivenTheOpenerKnows() external {
        (, uint256 caseId) = _clientCase(Client.Manner.Takes);
        _finalise(caseId);
        vm.expectRevert(abi.encodeWithSelector(ICommittees.Reviews_AlreadyTold.selector, caseId));
        committee.tell(caseId);
    }

    function test_Tell_GivenTheOpenerRefusesAgain() external {
        (, uint256 caseId) = _clientCase(Client.Manner.Reverts);
        _finalise(caseId);
        vm.expectRevert(Client.Client_Refused.selector);
        committee.tell(caseId);
        assertFalse(committee.getCase(caseId).told);
    }

    function test_Tell_GivenTheOpenerTakesIt() external {
        (Client client, uint256 caseId) = _clientCase(Client.Manner.Reverts);
        _finalise(caseId);
        client.behave(Client.Manner.Takes, "");
        committee.tell(caseId);
        assertEq(client.told(), 1);
        vm.expectRevert(abi.encodeWithSelector(ICommittees.Reviews_AlreadyTold.selector, caseId));
        committee.tell(caseId);
    }

    function test_Withdraw_WhenTheReceiverIsNobody() external {
        vm.expectRevert(ICommittees.Reviews_ZeroAddress.selector);
        committee.withdraw(address(0), 0);
    }

    function test_Withdraw_WhenItIsMoreThanTheCredit() external {
        vm.expectRevert(abi.encodeWithSelector(ICommittees.Reviews_CreditTooSmall.selector, alice, 0, 1));
        vm.prank(alice);
        committee.withdraw(alice, 1);
    }

    function test_Withdraw_WhenTheReceiverRefuses() external {
        _credit();
        address refuser = address(new Refuser());
        vm.expectRevert(abi.encodeWithSelector(ICommittees.Reviews_PaymentFailed.selector, refuser, 1));
        vm.prank(opener);
        committee.withdraw(refuser, 1);
    }

    function test_Withdraw_WhenTheCreditCoversIt() external {
        _credit();
        vm.prank(opener);
        committee.withdraw(bob, UNIT);
        assertEq(bob.balance, 1000 ether + UNIT);
        assertEq(committee.creditOf(opener), 10 * UNIT);
    }

    function test_Postpone_WhenTheCallerIsNoGuardian() external {
        uint256 caseId = _judged(3, 2);
        _unauthorised(governor);
        committee.postpone(caseId);
    }

    function test_Postpone_WhenTheTimeHasPassedAlready() external {
        uint256 caseId = _judged(3, 2);
        skip(2 days);
        vm.expectRevert(
            abi.encodeWithSelector(ICommittees.Reviews_AppealsClosed.selector, caseId, block.timestamp)
        );
        vm.prank(guardian);
        committee.postpone(caseId);
    }

    function test_Postpone_WhenItWasPostponedBefore() external {
        uint256 caseId = _judged(3, 2);
        vm.startPrank(guardian);
        committee.postpone(caseId);
        vm.expectRevert(abi.encodeWithSelector(ICommittees.Reviews_AlreadyPostponed.selector, caseId));
        committee.postpone(caseId);
    }

    function test_Postpone_WhenTheTimeRuns() external {
        uint256 caseId = _judged(3, 2);
        vm.prank(guardian);
        committee.postpone(caseId);
        assertEq(_round(caseId).appealEnds, block.timestamp + 4 days);
        skip(3 days);
        _appeal(caseId, alice);
    }

    function test_Annul_WhenTheCallerIsNoGovernor() external {
        uint256 caseId = _open(3);
        _unauthorised(guardian);
        committee.annul(caseId);
    }

    function test_Annul_GivenTheCaseIsFinal() external {
        uint256 caseId = _judged(3, 2);
        _finalise(caseId);
        _wrongState(caseId, ICommittees.State.Final);
        vm.prank(governor);
        committee.annul(caseId);
    }

    function test_Annul_GivenPanelsHaveVoted() external {
        uint256 caseId = _judged(3, 2);
        _appeal(caseId, alice);
        ICommittees.Place[] memory panel = _draw(caseId);
        vm.prank(governor);
        committee.annul(caseId);
        (bool isFinal, uint8 choice) = committee.verdictOf(caseId);
        assertTrue(isFinal);
        assertEq(choice, 0);
        assertEq(committee.creditOf(opener), 3 * UNIT);
        assertEq(committee.creditOf(alice), 14 * UNIT);
        assertEq(_creditOfReviewers(), 0);
        for (uint256 i = 0; i < panel.length; ++i) {
            assertEq(committee.enrolmentOf(DOMAIN, panel[i].reviewer).places, 0);
        }
    }

    function test_GetCase_WhenItDoesNotExist() external {
        vm.expectRevert(abi.encodeWithSelector(ICommittees.Reviews_UnknownCase.selector, 1));
        committee.getCase(1);
    }

    /// @dev 11 OPEN of credit for the opener: a case that nobody could judge.
    function _credit() private {
        uint256 caseId = _open(11);
        vm.roll(block.number + 2);
        committee.draw(caseId);
    }

    function _clientCase(Client.Manner manner) private returns (Client client, uint256 caseId) {
        client = new Client(committee);
        client.behave(manner, "");
        caseId = client.open{value: 3 * UNIT}(DOMAIN, 3);
        _draw(caseId);
        _vote(caseId, 2);
    }

    function _deploy(ICommittees.Terms memory given, uint96 unit) private {
        new Reviews(staking, address(manager), 1 hours, 2 days, given, unit);
    }

    function _outOfBounds(bytes32 name, uint256 given, uint256 least, uint256 most) private {
        vm.expectRevert(
            abi.encodeWithSelector(ICommittees.Reviews_TermsOutOfBounds.selector, name, given, least, most)
        );
    }

    function _unauthorised(address caller) private {
        vm.expectRevert(abi.encodeWithSelector(IAccessManaged.AccessManagedUnauthorized.selector, caller));
        vm.prank(caller);
    }
}
