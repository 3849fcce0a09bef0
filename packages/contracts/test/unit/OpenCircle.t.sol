// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {IERC721} from "@openzeppelin/contracts/token/ERC721/IERC721.sol";
import {Math} from "@openzeppelin/contracts/utils/math/Math.sol";
import {IOpenCircle} from "../../contracts/interfaces/IOpenCircle.sol";
import {ISeedAgreement} from "../../contracts/interfaces/ISeedAgreement.sol";
import {OpenCircle} from "../../contracts/OpenCircle.sol";
import {Reviews} from "../../contracts/Reviews.sol";
import {SeedAgreement} from "../../contracts/SeedAgreement.sol";
import {ICommittees} from "../../contracts/interfaces/IReviews.sol";
import {CircleTest} from "../support/CircleTest.sol";
import {Refuser} from "../support/LedgerTest.sol";

contract OpenCircleTest is CircleTest {
    IOpenCircle.Kind private constant GRANTS = IOpenCircle.Kind.Grants;
    IOpenCircle.Kind private constant MATCHING = IOpenCircle.Kind.Matching;
    IOpenCircle.Kind private constant RETROACTIVE = IOpenCircle.Kind.Retroactive;

    function test_OpenRound_WhenTheTermsAreNotSound() external {
        for (uint256 i = 0; i < 9; ++i) {
            IOpenCircle.Terms memory terms = _terms(i < 4 ? GRANTS : i < 7 ? MATCHING : RETROACTIVE);
            if (i == 0) terms.applyUntil = uint48(block.timestamp);
            if (i == 1) terms.endsAt = terms.applyUntil;
            if (i == 2) terms.residue = address(0);
            if (i == 3) terms.votePeriod = 0;
            if (i == 4) terms.minStake = 0;
            if (i == 5) terms.minDonation = 0;
            if (i == 6) terms.pairBound = 0;
            if (i == 7) terms.capBps = 0;
            if (i == 8) terms.capBps = 10_001;
            vm.expectRevert(IOpenCircle.OpenCircle_InvalidTerms.selector);
            circle.openRound(terms, committee);
        }
    }

    function test_OpenRound_WhenTheCommitteeIsNotSound() external {
        IOpenCircle.Terms memory terms = _terms(GRANTS);
        address[] memory members = new address[](0);
        vm.expectRevert(abi.encodeWithSelector(IOpenCircle.OpenCircle_InvalidCommittee.selector, 0, 2));
        circle.openRound(terms, members);
        members = new address[](16);
        vm.expectRevert(abi.encodeWithSelector(IOpenCircle.OpenCircle_InvalidCommittee.selector, 16, 2));
        circle.openRound(terms, members);
        members = new address[](4);
        vm.expectRevert(abi.encodeWithSelector(IOpenCircle.OpenCircle_InvalidCommittee.selector, 4, 2));
        circle.openRound(terms, members);
        members = new address[](1);
        vm.expectRevert(abi.encodeWithSelector(IOpenCircle.OpenCircle_InvalidCommittee.selector, 1, 2));
        circle.openRound(terms, members);
        members = new address[](2);
        vm.expectRevert(abi.encodeWithSelector(IOpenCircle.OpenCircle_MemberTwice.selector, address(0)));
        circle.openRound(terms, members);
        (members[0], members[1]) = (alice, alice);
        vm.expectRevert(abi.encodeWithSelector(IOpenCircle.OpenCircle_MemberTwice.selector, alice));
        circle.openRound(terms, members);
    }

    function test_OpenRound_WhenTheRoundIsSound() external {
        IOpenCircle.Terms memory terms = _terms(GRANTS);
        vm.expectEmit(address(circle));
        emit IOpenCircle.RoundOpened(1, alice, GRANTS, "spring", committee, terms);
        vm.expectEmit(address(circle));
        emit IOpenCircle.RoundFunded(1, alice, 5 ether);
        vm.prank(alice);
        assertEq(circle.openRound{value: 5 ether}(terms, committee), 1);
        IOpenCircle.Round memory round = circle.getRound(1);
        assertEq(abi.encode(round.terms), abi.encode(terms));
        assertEq(round.pool, 5 ether);
        assertEq(round.snapshot, block.timestamp - 1);
        assertEq(circle.committeeOf(1), committee);
        assertTrue(circle.isMember(1, committee[2]));
        assertFalse(circle.isMember(1, alice));
        (uint256 rounds, uint256 projects) = circle.counts();
        assertEq(rounds, 1);
        assertEq(projects, 0);
    }

    function test_Fund_WhenNoMoneyComes() external {
        uint256 roundId = _open(GRANTS, 0);
        vm.expectRevert(IOpenCircle.OpenCircle_NoMoney.selector);
        circle.fund(roundId);
        vm.expectRevert(abi.encodeWithSelector(IOpenCircle.OpenCircle_UnknownRound.selector, 9));
        circle.fund(9);
    }

    function test_Fund_WhenTheRoundHasEnded() external {
        uint256 roundId = _open(GRANTS, 0);
        vm.warp(block.timestamp + 30 days);
        vm.expectRevert(
            abi.encodeWithSelector(IOpenCircle.OpenCircle_TooLate.selector, block.timestamp, block.timestamp)
        );
        vm.prank(alice);
        circle.fund{value: 1}(roundId);
    }

    function test_Fund_WhenMoneyComesInTime() external {
        uint256 roundId = _open(GRANTS, 1 ether);
        vm.prank(alice);
        circle.fund{value: 2 ether}(roundId);
        assertEq(circle.getRound(roundId).pool, 3 ether);
        assertEq(address(circle).balance, 3 ether);
    }

    function test_ApplyFor_WhenApplicationsHaveEnded() external {
        uint256 roundId = _open(GRANTS, 10 ether);
        IOpenCircle.Milestone[] memory list = _milestones(1);
        vm.warp(block.timestamp + 10 days);
        vm.expectPartialRevert(IOpenCircle.OpenCircle_TooLate.selector);
        circle.applyFor(roundId, alice, list, 0);
    }

    function test_ApplyFor_WhenTheApplicantSitsOnTheCommittee() external {
        uint256 roundId = _open(GRANTS, 10 ether);
        IOpenCircle.Milestone[] memory list = _milestones(1);
        vm.expectRevert(
            abi.encodeWithSelector(IOpenCircle.OpenCircle_SelfDealing.selector, roundId, committee[0])
        );
        vm.prank(committee[0]);
        circle.applyFor(roundId, alice, list, 0);
        vm.expectRevert(
            abi.encodeWithSelector(IOpenCircle.OpenCircle_SelfDealing.selector, roundId, committee[1])
        );
        circle.applyFor(roundId, committee[1], list, 0);
        vm.expectRevert(abi.encodeWithSelector(IOpenCircle.OpenCircle_SelfDealing.selector, roundId, address(0)));
        circle.applyFor(roundId, address(0), list, 0);
    }

    function test_ApplyFor_WhenTheMilestonesAreNotSound() external {
        uint256 grants = _open(GRANTS, 10 ether);
        uint256 matching = _open(MATCHING, 10 ether);
        _refuseMilestones(grants, _milestones(0));
        _refuseMilestones(grants, _milestones(17));
        _refuseMilestones(matching, _milestones(1));
        IOpenCircle.Milestone[] memory list = _milestones(2);
        list[1].deadline = list[0].deadline;
        _refuseMilestones(grants, list);
        list = _milestones(2);
        list[0].amount = 0;
        _refuseMilestones(grants, list);
        list = _milestones(1);
        list[0].deadline = uint48(block.timestamp);
        _refuseMilestones(grants, list);
    }

    function test_ApplyFor_WhenTheApplicationIsSound() external {
        uint256 roundId = _open(GRANTS, 10 ether);
        IOpenCircle.Milestone[] memory list = _milestones(2);
        vm.expectEmit(address(circle));
        emit IOpenCircle.ProjectApplied(1, roundId, alice, bob, list, "about");
        vm.prank(alice);
        assertEq(circle.applyFor(roundId, bob, list, "about"), 1);
        IOpenCircle.Project memory project = circle.getProject(1);
        assertEq(project.budget, 3 ether);
        assertEq(project.owner, alice);
        assertEq(project.recipient, bob);
        assertEq(abi.encode(circle.milestonesOf(1)), abi.encode(list));
        assertEq(circle.getRound(roundId).reserved, 0);
    }

    function test_Endorse_WhenTheCallerIsNoMember() external {
        uint256 projectId = _apply(_open(GRANTS, 10 ether), alice, 1);
        vm.expectRevert(abi.encodeWithSelector(IOpenCircle.OpenCircle_NotMember.selector, 1, alice));
        vm.prank(alice);
        circle.endorse(projectId);
        vm.expectRevert(abi.encodeWithSelector(IOpenCircle.OpenCircle_UnknownProject.selector, 9));
        circle.endorse(9);
    }

    function test_Endorse_WhenTheMemberHasAgreedBefore() external {
        uint256 projectId = _apply(_open(GRANTS, 10 ether), alice, 1);
        vm.startPrank(committee[0]);
        circle.endorse(projectId);
        vm.expectRevert(
            abi.encodeWithSelector(IOpenCircle.OpenCircle_AlreadyEndorsed.selector, projectId, committee[0])
        );
        circle.endorse(projectId);
    }

    function test_Endorse_WhenThePoolIsTooSmall() external {
        uint256 roundId = _open(GRANTS, 4 ether);
        _admitted(roundId, alice, 2);
        uint256 projectId = _apply(roundId, bob, 2);
        vm.prank(committee[0]);
        circle.endorse(projectId);
        vm.expectRevert(
            abi.encodeWithSelector(IOpenCircle.OpenCircle_PoolTooSmall.selector, roundId, 1 ether, 3 ether)
        );
        vm.prank(committee[1]);
        circle.endorse(projectId);
    }

    function test_Endorse_WhenAdmissionComesTooLate() external {
        uint256 grant = _apply(_open(GRANTS, 4 ether), alice, 1);
        uint256 award = _apply(_open(RETROACTIVE, 4 ether), alice, 0);
        vm.warp(block.timestamp + 10 days);
        vm.prank(committee[0]);
        circle.endorse(grant);
        vm.expectPartialRevert(IOpenCircle.OpenCircle_TooLate.selector);
        vm.prank(committee[0]);
        circle.endorse(award);
        vm.warp(block.timestamp + 20 days);
        vm.expectPartialRevert(IOpenCircle.OpenCircle_TooLate.selector);
        vm.prank(committee[1]);
        circle.endorse(grant);
    }

    function test_Endorse_WhenNothingIsDelivered() external {
        uint256 projectId = _admitted(_open(GRANTS, 4 ether), alice, 1);
        vm.expectRevert(abi.encodeWithSelector(IOpenCircle.OpenCircle_NothingDelivered.selector, projectId));
        vm.prank(committee[2]);
        circle.endorse(projectId);
    }

    function test_Endorse_WhenTheKindHasNoMilestones() external {
        uint256 projectId = _admitted(_open(MATCHING, 4 ether), alice, 0);
        vm.expectRevert(abi.encodeWithSelector(IOpenCircle.OpenCircle_WrongKind.selector, 1, MATCHING));
        vm.prank(committee[2]);
        circle.endorse(projectId);
    }

    function test_Endorse_WhenTheThresholdIsReachedOnAnApplication() external {
        uint256 roundId = _open(GRANTS, 4 ether);
        uint256 projectId = _apply(roundId, alice, 2);
        vm.prank(committee[2]);
        circle.endorse(projectId);
        assertTrue(circle.getProject(projectId).status == IOpenCircle.Status.Applied);
        vm.expectEmit(address(circle));
        emit IOpenCircle.ProjectAdmitted(projectId, roundId, 3 ether);
        vm.prank(committee[0]);
        circle.endorse(projectId);
        assertEq(circle.getRound(roundId).reserved, 3 ether);
        assertEq(circle.projectsOf(roundId)[0], projectId);
    }

    function test_Endorse_WhenTheThresholdIsReachedOnAMilestone() external {
        uint256 roundId = _open(GRANTS, 4 ether);
        uint256 projectId = _admitted(roundId, alice, 2);
        _deliver(projectId);
        _endorse(projectId);
        assertEq(circle.creditOf(alice), 1 ether);
        assertEq(circle.getProject(projectId).current, 1);
        _deliver(projectId);
        vm.prank(committee[0]);
        circle.endorse(projectId);
        vm.expectEmit(address(circle));
        emit IOpenCircle.MilestoneReleased(projectId, 1, 2 ether);
        vm.prank(committee[1]);
        circle.endorse(projectId);
        assertEq(circle.creditOf(alice), 3 ether);
        assertTrue(circle.getProject(projectId).status == IOpenCircle.Status.Completed);
        IOpenCircle.Round memory round = circle.getRound(roundId);
        assertEq(round.reserved, 0);
        assertEq(round.pool, 1 ether);
        vm.expectPartialRevert(IOpenCircle.OpenCircle_WrongStatus.selector);
        vm.prank(committee[2]);
        circle.endorse(projectId);
    }

    function test_Deliver_WhenTheCallerDoesNotOwnTheProject() external {
        uint256 projectId = _admitted(_open(GRANTS, 4 ether), alice, 1);
        vm.expectRevert(abi.encodeWithSelector(IOpenCircle.OpenCircle_NotOwner.selector, projectId, mallory));
        vm.prank(mallory);
        circle.deliver(projectId, "mine");
    }

    function test_Deliver_WhenTheDeadlineHasPassed() external {
        uint256 projectId = _admitted(_open(GRANTS, 4 ether), alice, 1);
        vm.warp(block.timestamp + 20 days);
        vm.expectPartialRevert(IOpenCircle.OpenCircle_TooLate.selector);
        vm.prank(alice);
        circle.deliver(projectId, "late");
    }

    function test_Deliver_WhenItIsDeliveredAlready() external {
        uint256 projectId = _admitted(_open(GRANTS, 4 ether), alice, 1);
        _deliver(projectId);
        vm.expectRevert(abi.encodeWithSelector(IOpenCircle.OpenCircle_AlreadyDelivered.selector, projectId));
        vm.prank(alice);
        circle.deliver(projectId, "again");
    }

    function test_Deliver_WhenTheOwnerDeliversInTime() external {
        uint256 projectId = _admitted(_open(GRANTS, 4 ether), alice, 1);
        vm.expectEmit(address(circle));
        emit IOpenCircle.MilestoneDelivered(projectId, 0, "evidence");
        _deliver(projectId);
        assertEq(circle.getProject(projectId).evidence, "evidence");
        assertEq(circle.getProject(projectId).deliveredAt, block.timestamp);
    }

    function test_Appeal_WhenTheCommitteeStillHasTime() external {
        uint256 projectId = _admitted(_open(GRANTS, 4 ether), alice, 1);
        _deliver(projectId);
        vm.warp(block.timestamp + 3 days - 1);
        vm.expectPartialRevert(IOpenCircle.OpenCircle_TooEarly.selector);
        vm.prank(alice);
        circle.appeal{value: 3 ether}(projectId);
    }

    function test_Appeal_WhenTheTimeToAppealHasPassed() external {
        uint256 projectId = _admitted(_open(GRANTS, 4 ether), alice, 1);
        _deliver(projectId);
        vm.warp(block.timestamp + 6 days);
        vm.expectPartialRevert(IOpenCircle.OpenCircle_TooLate.selector);
        vm.prank(alice);
        circle.appeal{value: 3 ether}(projectId);
    }

    function test_Appeal_WhenThereIsNothingToAppeal() external {
        uint256 projectId = _admitted(_open(GRANTS, 4 ether), alice, 1);
        vm.expectRevert(abi.encodeWithSelector(IOpenCircle.OpenCircle_NothingDelivered.selector, projectId));
        vm.prank(alice);
        circle.appeal{value: 3 ether}(projectId);
    }

    function test_Appeal_WhenTheFeeIsWrong() external {
        uint256 projectId = _admitted(_open(GRANTS, 4 ether), alice, 1);
        _deliver(projectId);
        vm.warp(block.timestamp + 3 days);
        vm.expectRevert(abi.encodeWithSelector(IOpenCircle.OpenCircle_WrongFee.selector, 1, 3 ether));
        vm.prank(alice);
        circle.appeal{value: 1}(projectId);
    }

    function test_Appeal_WhenTheCommitteeWasSilent() external {
        uint256 projectId = _appealed();
        assertEq(circle.getProject(projectId).caseId, 1);
        assertEq(verdicts.subject(1), "evidence");
        assertEq(address(verdicts).balance, 3 ether);
        assertEq(verdicts.payer(), alice);
        assertEq(verdicts.excluded(0), circle.getProject(projectId).recipient);
        for (uint256 i = 0; i < 3; ++i) assertEq(verdicts.excluded(i + 1), committee[i]);
        vm.warp(block.timestamp + 30 days);
        vm.expectRevert(abi.encodeWithSelector(IOpenCircle.OpenCircle_UnderAppeal.selector, projectId, 1));
        circle.clawBack(projectId);
        vm.expectRevert(abi.encodeWithSelector(IOpenCircle.OpenCircle_UnderAppeal.selector, projectId, 1));
        vm.prank(committee[0]);
        circle.endorse(projectId);
    }

    function test_Appeal_WhenTheCommitteeIsLarge() external {
        for (uint160 i = 4; i <= 15; ++i) committee.push(address(i << 80));
        IOpenCircle.Terms memory terms = _terms(GRANTS);
        terms.threshold = 8;
        uint256 roundId = circle.openRound{value: 4 ether}(terms, committee);
        uint256 projectId = _apply(roundId, alice, 1);
        for (uint256 i = 0; i < 8; ++i) {
            vm.prank(committee[i]);
            circle.endorse(projectId);
        }
        _deliver(projectId);
        vm.warp(block.timestamp + 3 days);
        vm.prank(alice);
        circle.appeal{value: 3 ether}(projectId);
        assertEq(verdicts.excluded(7), committee[6]);
        vm.expectRevert();
        verdicts.excluded(8);
    }

    function test_Appeal_WhenTooFewCanJudge() external {
        // The real Reviews, in which nobody has enrolled.
        vm.roll(1000);
        ICommittees.Terms memory terms = ICommittees.Terms(1 days, 1 days, 2 days, 0.5 ether, 5 ether);
        Reviews court = new Reviews(staking, address(manager), 1 hours, 2 days, terms, 1 ether);
        circle = new OpenCircle(staking, court, models, circle.seedImplementation(), 7, 3);
        uint256 projectId = _admitted(_open(GRANTS, 4 ether), alice, 1);
        _deliver(projectId);
        vm.warp(block.timestamp + 3 days);
        vm.prank(alice);
        uint256 caseId = circle.appeal{value: 3 ether}(projectId);
        vm.roll(block.number + 2);
        court.draw(caseId);
        assertEq(circle.getProject(projectId).caseId, 0);
        assertEq(circle.getProject(projectId).deliveredAt, block.timestamp);
        assertEq(court.creditOf(alice), 3 ether);
        assertEq(court.creditOf(address(circle)), 0);
        uint256 before = carol.balance;
        vm.prank(alice);
        court.withdraw(carol, 3 ether);
        assertEq(carol.balance, before + 3 ether);
    }

    function test_OnVerdict_WhenTheCallerIsNotReviews() external {
        _appealed();
        vm.expectRevert(abi.encodeWithSelector(IOpenCircle.OpenCircle_NotReviews.selector, alice));
        vm.prank(alice);
        circle.onVerdict(1, 2);
        vm.expectRevert(abi.encodeWithSelector(IOpenCircle.OpenCircle_UnknownProject.selector, 0));
        vm.prank(address(verdicts));
        circle.onVerdict(2, 2);
    }

    function test_OnVerdict_WhenTheVerdictIsToRelease() external {
        uint256 projectId = _appealed();
        verdicts.pronounce(1, 2);
        assertEq(circle.creditOf(alice), 1 ether);
        assertTrue(circle.getProject(projectId).status == IOpenCircle.Status.Completed);
        vm.expectRevert(abi.encodeWithSelector(IOpenCircle.OpenCircle_UnknownProject.selector, 0));
        verdicts.pronounce(1, 2);
    }

    function test_OnVerdict_WhenTheVerdictIsAgainstIt() external {
        uint256 projectId = _appealed();
        verdicts.pronounce(1, 1);
        assertEq(circle.creditOf(alice), 0);
        assertTrue(circle.getProject(projectId).status == IOpenCircle.Status.Ended);
        assertEq(circle.getRound(1).reserved, 0);
    }

    function test_OnVerdict_WhenThereIsNoVerdict() external {
        uint256 projectId = _appealed();
        verdicts.pronounce(1, 0);
        assertEq(circle.getProject(projectId).deliveredAt, block.timestamp);
        _endorse(projectId);
        assertEq(circle.creditOf(alice), 1 ether);
    }

    function test_ClawBack_WhenTheMilestoneIsNotMissed() external {
        uint256 projectId = _admitted(_open(GRANTS, 4 ether), alice, 1);
        vm.expectPartialRevert(IOpenCircle.OpenCircle_TooEarly.selector);
        circle.clawBack(projectId);
        _deliver(projectId);
        vm.warp(block.timestamp + 6 days - 1);
        vm.expectPartialRevert(IOpenCircle.OpenCircle_TooEarly.selector);
        circle.clawBack(projectId);
    }

    function test_ClawBack_WhenTheDeadlineWasMissed() external {
        uint256 roundId = _open(GRANTS, 4 ether);
        uint256 projectId = _admitted(roundId, alice, 2);
        _deliver(projectId);
        _endorse(projectId);
        vm.warp(block.timestamp + 40 days);
        vm.expectEmit(address(circle));
        emit IOpenCircle.ProjectEnded(projectId, 2 ether);
        circle.clawBack(projectId);
        assertEq(circle.getRound(roundId).reserved, 0);
        assertEq(circle.getRound(roundId).pool, 3 ether);
        vm.expectPartialRevert(IOpenCircle.OpenCircle_WrongStatus.selector);
        circle.clawBack(projectId);
        circle.close(roundId);
        assertEq(circle.creditOf(residue), 3 ether);
    }

    function test_ClawBack_WhenNobodyReleasedNorAppealed() external {
        uint256 projectId = _admitted(_open(GRANTS, 4 ether), alice, 1);
        _deliver(projectId);
        vm.warp(block.timestamp + 6 days);
        circle.clawBack(projectId);
        assertTrue(circle.getProject(projectId).status == IOpenCircle.Status.Ended);
    }

    function test_Donate_WhenTheProjectIsNotAdmitted() external {
        uint256 projectId = _apply(_open(MATCHING, 0), alice, 0);
        vm.expectPartialRevert(IOpenCircle.OpenCircle_WrongStatus.selector);
        vm.prank(bob);
        circle.donate{value: 1 ether}(projectId);
    }

    function test_Donate_WhenTheRoundDoesNotMatch() external {
        uint256 projectId = _admitted(_open(GRANTS, 4 ether), alice, 1);
        vm.expectRevert(abi.encodeWithSelector(IOpenCircle.OpenCircle_WrongKind.selector, 1, GRANTS));
        vm.prank(bob);
        circle.donate{value: 1 ether}(projectId);
    }

    function test_Donate_WhenTheRoundIsOver() external {
        uint256 projectId = _admitted(_open(MATCHING, 0), alice, 0);
        vm.warp(block.timestamp + 30 days);
        vm.expectPartialRevert(IOpenCircle.OpenCircle_TooLate.selector);
        vm.prank(bob);
        circle.donate{value: 1 ether}(projectId);
    }

    function test_Donate_WhenTheDonationIsTooSmall() external {
        uint256 projectId = _admitted(_open(MATCHING, 0), alice, 0);
        vm.expectRevert(
            abi.encodeWithSelector(IOpenCircle.OpenCircle_DonationTooSmall.selector, 1 ether - 1, 1 ether)
        );
        vm.prank(bob);
        circle.donate{value: 1 ether - 1}(projectId);
    }

    function test_Donate_WhenTheDonorDoesNotCount() external {
        uint256 projectId = _admitted(_open(MATCHING, 0), alice, 0);
        _stake(carol);
        _donate(carol, projectId, 4 ether);
        votes.set(bob, MIN_STAKE - 1);
        vm.expectEmit(address(circle));
        emit IOpenCircle.Donated(projectId, bob, 4 ether, false, 0);
        _donate(bob, projectId, 4 ether);
        assertEq(circle.getProject(projectId).weight, 0);
        assertEq(circle.getProject(projectId).donated, 8 ether);
        assertEq(circle.creditOf(alice), 8 ether);
        assertEq(circle.donationOf(projectId, bob), 0);
        assertEq(circle.donationOf(projectId, carol), 4 ether);
    }

    function test_Donate_WhenTheProjectHasIts64Donors() external {
        uint256 projectId = _admitted(_open(MATCHING, 0), alice, 0);
        for (uint160 i = 1; i <= 63; ++i) {
            _stake(address(i << 64));
            _donate(address(i << 64), projectId, 2 ether);
        }
        _stake(bob);
        vm.deal(bob, 10 ether);
        vm.prank(bob);
        vm.cool(address(circle));
        uint256 before = gasleft();
        circle.donate{value: 3 ether}(projectId);
        uint256 used = before - gasleft();
        assertLt(used, 2_000_000);
        emit log_named_uint("gas of the 64th donor", used);
        uint256 weight = circle.getProject(projectId).weight;
        _stake(carol);
        _donate(carol, projectId, 3 ether);
        assertEq(circle.getProject(projectId).weight, weight);
        _donate(bob, projectId, 3 ether);
        assertGt(circle.getProject(projectId).weight, weight);
    }

    function test_Donate_WhenTheBoundIsEndless() external {
        IOpenCircle.Terms memory terms = _terms(MATCHING);
        terms.pairBound = type(uint96).max;
        uint256 projectId = _admitted(circle.openRound(terms, committee), alice, 0);
        uint256[3] memory given = [uint256(4 ether), 9 ether, 16 ether];
        for (uint160 i = 0; i < 3; ++i) {
            _stake(address((i + 1) << 64));
            _donate(address((i + 1) << 64), projectId, given[i]);
        }
        // (√4 + √9 + √16)² − 29 = 52
        assertApproxEqAbs(circle.getProject(projectId).weight, 52 ether, 0.0001 ether);
    }

    function testFuzz_Donate_WhenDonorsCount(uint96[6] memory amounts, uint8 order) external {
        uint256 roundId = _open(MATCHING, 0);
        uint256 one = _admitted(roundId, alice, 0);
        uint256 two = _admitted(roundId, mallory, 0);
        _stake(bob);
        _stake(carol);
        uint256[2] memory bobs;
        uint256[2] memory carols;
        for (uint256 i = 0; i < 6; ++i) {
            uint256 amount = bound(amounts[i], 1 ether, 1000 ether);
            uint256 which = (order >> i) & 1;
            bool isBob = i % 2 == 0;
            _donate(isBob ? bob : carol, which == 0 ? one : two, amount);
            if (isBob) bobs[which] += amount;
            else carols[which] += amount;
        }
        uint256 coordination = 0;
        for (uint256 i = 0; i < 2; ++i) coordination += 2 * Math.sqrt(bobs[i]) * Math.sqrt(carols[i]);
        assertEq(circle.coordinationOf(roundId, bob, carol), coordination);
        assertEq(circle.coordinationOf(roundId, carol, bob), coordination);
        uint256 moved = uint256(PAIR_BOUND) * coordination / (PAIR_BOUND + coordination);
        assertEq(uint256(circle.getProject(one).weight) + circle.getProject(two).weight, moved);
        assertEq(circle.getRound(roundId).weight, moved);
        assertLt(moved, PAIR_BOUND);
    }

    function test_Allocate_WhenTheRoundIsNotRetroactive() external {
        uint256 roundId = _open(MATCHING, 0);
        vm.expectPartialRevert(IOpenCircle.OpenCircle_WrongKind.selector);
        circle.allocate(roundId, new uint96[](0));
    }

    function test_Allocate_WhenItIsNotTheTimeForBallots() external {
        uint256 roundId = _retroactive();
        vm.warp(block.timestamp - 1);
        vm.expectPartialRevert(IOpenCircle.OpenCircle_TooEarly.selector);
        vm.prank(committee[0]);
        circle.allocate(roundId, new uint96[](3));
        vm.warp(block.timestamp + 20 days + 1);
        vm.expectPartialRevert(IOpenCircle.OpenCircle_TooLate.selector);
        vm.prank(committee[0]);
        circle.allocate(roundId, new uint96[](3));
    }

    function test_Allocate_WhenTheCallerSitsOnNoCommittee() external {
        uint256 roundId = _retroactive();
        vm.expectRevert(abi.encodeWithSelector(IOpenCircle.OpenCircle_NotMember.selector, roundId, alice));
        vm.prank(alice);
        circle.allocate(roundId, new uint96[](3));
    }

    function test_Allocate_WhenTheBallotDoesNotFit() external {
        uint256 roundId = _retroactive();
        vm.startPrank(committee[0]);
        vm.expectRevert(abi.encodeWithSelector(IOpenCircle.OpenCircle_WrongBallot.selector, 2, 3));
        circle.allocate(roundId, new uint96[](2));
        vm.expectRevert(
            abi.encodeWithSelector(IOpenCircle.OpenCircle_AwardTooHigh.selector, 2, 50 ether + 1, 50 ether)
        );
        circle.allocate(roundId, _ballot(0, 50 ether + 1, 0));
        vm.expectRevert(
            abi.encodeWithSelector(IOpenCircle.OpenCircle_BallotTooHigh.selector, 100 ether + 1, 100 ether)
        );
        circle.allocate(roundId, _ballot(50 ether, 50 ether, 1));
        uint256 empty = _open(RETROACTIVE, 0);
        vm.warp(block.timestamp + 10 days);
        vm.stopPrank();
        vm.expectRevert(abi.encodeWithSelector(IOpenCircle.OpenCircle_WrongBallot.selector, 0, 0));
        vm.prank(committee[0]);
        circle.allocate(empty, new uint96[](0));
    }

    function test_Allocate_WhenTheBallotFits() external {
        uint256 roundId = _retroactive();
        vm.startPrank(committee[0]);
        vm.expectEmit(address(circle));
        emit IOpenCircle.BallotCast(roundId, committee[0], _ballot(1, 2, 3));
        circle.allocate(roundId, _ballot(1, 2, 3));
        assertEq(circle.getRound(roundId).ballots, 1);
        vm.expectRevert(
            abi.encodeWithSelector(IOpenCircle.OpenCircle_AlreadyCast.selector, roundId, committee[0])
        );
        circle.allocate(roundId, _ballot(1, 2, 3));
    }

    function test_Close_WhenTheRoundIsNotOver() external {
        uint256 roundId = _open(MATCHING, 1 ether);
        vm.warp(block.timestamp + 30 days - 1);
        vm.expectPartialRevert(IOpenCircle.OpenCircle_TooEarly.selector);
        circle.close(roundId);
    }

    function test_Close_WhenGrantsAreStillOpen() external {
        uint256 roundId = _open(GRANTS, 4 ether);
        _admitted(roundId, alice, 1);
        vm.warp(block.timestamp + 30 days);
        vm.expectRevert(abi.encodeWithSelector(IOpenCircle.OpenCircle_GrantsOpen.selector, roundId, 1 ether));
        circle.close(roundId);
    }

    function test_Close_WhenItIsClosedAlready() external {
        uint256 roundId = _open(GRANTS, 4 ether);
        vm.warp(block.timestamp + 30 days);
        circle.close(roundId);
        assertEq(circle.creditOf(residue), 4 ether);
        vm.expectRevert(abi.encodeWithSelector(IOpenCircle.OpenCircle_AlreadyClosed.selector, roundId));
        circle.close(roundId);
    }

    function test_Close_WhenThePoolHoldsAllMatches() external {
        (uint256 roundId, uint256 one, uint256 two) = _matched(1000 ether);
        uint256 weight = circle.getProject(one).weight;
        uint256 other = circle.getProject(two).weight;
        assertGt(weight, other);
        circle.close(roundId);
        assertEq(circle.getProject(one).paid, weight);
        assertEq(circle.getProject(two).paid, other);
        assertEq(circle.creditOf(residue), 1000 ether - weight - other);
        assertEq(circle.getRound(roundId).pool, 0);
    }

    function test_Close_WhenThePoolIsSmallerThanTheMatches() external {
        (uint256 roundId, uint256 one, uint256 two) = _matched(7 ether);
        uint256 weight = circle.getProject(one).weight;
        uint256 other = circle.getProject(two).weight;
        circle.close(roundId);
        assertEq(circle.getProject(one).paid, 7 ether * weight / (weight + other));
        assertEq(circle.getProject(two).paid, 7 ether * other / (weight + other));
        assertLe(circle.creditOf(residue), 1);
    }

    function test_Close_WhenTooFewHaveVoted() external {
        uint256 roundId = _retroactive();
        vm.prank(committee[0]);
        circle.allocate(roundId, _ballot(1 ether, 1 ether, 1 ether));
        vm.warp(block.timestamp + 20 days);
        circle.close(roundId);
        assertEq(circle.creditOf(residue), 100 ether);
    }

    function test_Close_WhenTheCommitteeHasVoted() external {
        uint256 roundId = _retroactive();
        _cast(0, roundId, _ballot(1 ether, 50 ether, 5 ether));
        _cast(1, roundId, _ballot(3 ether, 0, 7 ether));
        _cast(2, roundId, _ballot(2 ether, 1 ether, 6 ether));
        vm.warp(block.timestamp + 20 days);
        circle.close(roundId);
        assertEq(circle.creditOf(alice), 2 ether);
        assertEq(circle.creditOf(bob), 1 ether);
        assertEq(circle.creditOf(carol), 6 ether);
        assertEq(circle.creditOf(residue), 91 ether);
    }

    function test_Close_WhenTheMediansExceedThePool() external {
        uint256 roundId = _retroactive();
        _cast(0, roundId, _ballot(50 ether, 50 ether, 0));
        _cast(1, roundId, _ballot(50 ether, 0, 50 ether));
        _cast(2, roundId, _ballot(0, 50 ether, 50 ether));
        vm.warp(block.timestamp + 20 days);
        circle.close(roundId);
        assertEq(circle.creditOf(alice), uint256(100 ether) / 3);
        assertEq(circle.creditOf(bob), uint256(100 ether) / 3);
        assertEq(circle.creditOf(residue), 100 ether - 3 * (uint256(100 ether) / 3));
    }

    function test_OpenSeed_WhenTheCallerDoesNotOwnTheModel() external {
        vm.prank(alice);
        uint256 modelId = models.registerBase("base", "digest", 0);
        vm.expectRevert(abi.encodeWithSelector(IOpenCircle.OpenCircle_NotModelOwner.selector, modelId, mallory));
        vm.prank(mallory);
        circle.openSeed(_offer(modelId));
    }

    function test_OpenSeed_WhenTheOfferIsNotSound() external {
        vm.startPrank(alice);
        uint256 modelId = models.registerBase("base", "digest", 0);
        IERC721(address(models)).approve(address(circle), modelId);
        for (uint256 i = 0; i < 10; ++i) {
            ISeedAgreement.Offer memory offer = _offer(modelId);
            if (i == 0) offer.capital = 0;
            if (i == 1) offer.multiple = 9999;
            if (i == 2) offer.multiple = 50_001;
            if (i == 3) (offer.capital, offer.multiple) = (type(uint96).max, 20_000);
            if (i == 4) offer.share = 0;
            if (i == 5) offer.share = 10_001;
            if (i == 6) offer.fundingPeriod = 0;
            if (i == 7) offer.fundingPeriod = 181 days;
            if (i == 8) offer.term = 0;
            if (i == 9) offer.term = 1826 days;
            vm.expectRevert(IOpenCircle.OpenCircle_InvalidSeed.selector);
            circle.openSeed(offer);
        }
        models.retire(modelId);
        vm.expectRevert(IOpenCircle.OpenCircle_InvalidSeed.selector);
        circle.openSeed(_offer(modelId));
    }

    function test_OpenSeed_WhenTheOfferIsSound() external {
        (SeedAgreement agreement, uint256 modelId) = _seed();
        assertTrue(circle.isSeed(address(agreement)));
        assertFalse(circle.isSeed(alice));
        assertEq(IERC721(address(models)).ownerOf(modelId), address(agreement));
        ISeedAgreement.Terms memory terms = agreement.terms();
        assertEq(terms.builder, alice);
        assertEq(terms.owed, 12 ether);
        assertEq(terms.fundUntil, block.timestamp + 10 days);
        assertEq(terms.basePrice, 1 ether);
    }

    function test_Withdraw_WhenNothingIsOwed() external {
        vm.expectRevert(abi.encodeWithSelector(IOpenCircle.OpenCircle_NothingOwed.selector, alice));
        circle.withdraw(alice);
    }

    function test_Withdraw_WhenTheAccountRefusesTheCoins() external {
        address refuser = address(new Refuser());
        uint256 roundId = _open(GRANTS, 10 ether);
        uint256 one = _admitted(roundId, refuser, 1);
        uint256 two = _admitted(roundId, alice, 1);
        _deliver(one);
        _deliver(two);
        _endorse(one);
        _endorse(two);
        vm.expectRevert(
            abi.encodeWithSelector(IOpenCircle.OpenCircle_PaymentFailed.selector, refuser, 1 ether)
        );
        circle.withdraw(refuser);
        assertEq(circle.creditOf(refuser), 1 ether);
        assertEq(circle.withdraw(alice), 1 ether);
    }

    function test_Withdraw_WhenThereIsCredit() external {
        uint256 projectId = _admitted(_open(GRANTS, 10 ether), alice, 1);
        _deliver(projectId);
        _endorse(projectId);
        uint256 before = alice.balance;
        vm.prank(mallory);
        assertEq(circle.withdraw(alice), 1 ether);
        assertEq(alice.balance, before + 1 ether);
        assertEq(circle.creditOf(alice), 0);
    }

    function _refuseMilestones(uint256 roundId, IOpenCircle.Milestone[] memory list) private {
        vm.expectRevert(IOpenCircle.OpenCircle_InvalidMilestones.selector);
        circle.applyFor(roundId, alice, list, 0);
    }

    function _appealed() private returns (uint256 projectId) {
        projectId = _admitted(_open(GRANTS, 4 ether), alice, 1);
        _deliver(projectId);
        vm.warp(block.timestamp + 3 days);
        vm.expectEmit(address(circle));
        emit IOpenCircle.MilestoneAppealed(projectId, 0, 1);
        vm.prank(alice);
        circle.appeal{value: 3 ether}(projectId);
    }

    /// @dev Two projects: of one, both donors are donors; of the other, one of them gave more.
    function _matched(uint256 pool) private returns (uint256 roundId, uint256 one, uint256 two) {
        roundId = _open(MATCHING, pool);
        one = _admitted(roundId, alice, 0);
        two = _admitted(roundId, mallory, 0);
        address dave = makeAddr("dave");
        _stake(bob);
        _stake(carol);
        _stake(dave);
        _donate(bob, one, 9 ether);
        _donate(carol, one, 9 ether);
        _donate(dave, one, 9 ether);
        _donate(bob, two, 20 ether);
        _donate(carol, two, 1 ether);
        vm.warp(block.timestamp + 30 days);
    }

    function _retroactive() private returns (uint256 roundId) {
        roundId = _open(RETROACTIVE, 100 ether);
        _admitted(roundId, alice, 0);
        _admitted(roundId, bob, 0);
        _admitted(roundId, carol, 0);
        vm.warp(block.timestamp + 10 days);
    }

    function _ballot(uint96 one, uint96 two, uint96 three) private pure returns (uint96[] memory amounts) {
        amounts = new uint96[](3);
        (amounts[0], amounts[1], amounts[2]) = (one, two, three);
    }

    function _cast(uint256 member, uint256 roundId, uint96[] memory amounts) private {
        vm.prank(committee[member]);
        circle.allocate(roundId, amounts);
    }
}
