// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {ICommittees} from "../../contracts/interfaces/IReviews.sol";
import {IStaking} from "../../contracts/interfaces/IStaking.sol";
import {ReviewsHandler} from "../support/ReviewsHandler.sol";
import {ReviewsTest} from "../support/ReviewsTest.sol";

contract ReviewsInvariantTest is ReviewsTest {
    ReviewsHandler private handler;

    function setUp() public override {
        super.setUp();
        handler = new ReviewsHandler(committee, staking, governor, guardian, reviewers);
        targetContract(address(handler));
    }

    function invariant_TheNativeBalanceEqualsTheEscrowOfAllCasesPlusAllCredit() external view {
        uint256 held = handler.credits();
        for (uint256 caseId = 1; caseId <= committee.count(); ++caseId) held += committee.escrowOf(caseId);
        assertEq(held + handler.forced(), address(committee).balance);
    }

    function invariant_ACasePaysOutExactlyWhatCameIn() external view {
        for (uint256 caseId = 1; caseId <= committee.count(); ++caseId) {
            assertEq(handler.paidOut(caseId) + committee.escrowOf(caseId), handler.paidIn(caseId));
            if (committee.getCase(caseId).state == ICommittees.State.Final) assertEq(committee.escrowOf(caseId), 0);
        }
    }

    function invariant_NobodyIsPaidForDisagreeingWithTheFinalChoice() external view {
        assertEq(handler.paidForDisagreeing(), 0);
    }

    function invariant_APanelNeverHoldsOneReviewerTwice() external view {
        for (uint256 caseId = 1; caseId <= committee.count(); ++caseId) {
            for (uint8 round = 0; round < committee.getCase(caseId).rounds; ++round) {
                ICommittees.Place[] memory panel = committee.panelOf(caseId, round);
                uint256 votes = 0;
                for (uint256 i = 0; i < panel.length; ++i) {
                    votes += panel[i].votes;
                    for (uint256 j = 0; j < i; ++j) assertNotEq(panel[i].reviewer, panel[j].reviewer);
                }
                if (panel.length != 0) assertEq(votes, committee.getRound(caseId, round).votes);
            }
        }
    }

    function invariant_TheStakeOfAReviewerOnAnOpenPanelStaysLocked() external view {
        assertEq(handler.freedTooEarly(), 0);
        for (uint256 i = 0; i < reviewers.length; ++i) {
            ICommittees.Enrolment memory enrolment = committee.enrolmentOf(DOMAIN, reviewers[i]);
            assertEq(staking.lockedStake(reviewers[i], IStaking.Role.Reviewer), enrolment.stake);
            assertEq(enrolment.places, _openPlaces(reviewers[i]));
        }
    }

    function invariant_TheDrawWeighsExactlyWhatActiveReviewersHaveLocked() external view {
        (uint256 number, uint256 weight) = committee.enrolled(DOMAIN);
        uint256 stake = 0;
        uint256 active = 0;
        for (uint256 i = 0; i < reviewers.length; ++i) {
            ICommittees.Enrolment memory enrolment = committee.enrolmentOf(DOMAIN, reviewers[i]);
            if (!enrolment.active) continue;
            ++active;
            stake += enrolment.stake;
        }
        assertEq(number, active);
        assertEq(weight, stake);
    }

    /// @dev The handler's own check that it reaches the end of appealed cases, so that no invariant holds for want of it.
    function test_TheHandlerJudgesAndAppeals() external {
        uint256 appealed = 0;
        for (uint256 seed = 0; seed < 8; ++seed) {
            handler.judge(seed, seed);
            if (committee.getCase(committee.count()).rounds > 1) ++appealed;
        }
        assertEq(handler.finalised(), 8);
        assertGt(appealed, 4);
    }

    function _openPlaces(address reviewer) private view returns (uint256 places) {
        for (uint256 caseId = 1; caseId <= committee.count(); ++caseId) {
            ICommittees.Case memory opened = committee.getCase(caseId);
            if (opened.state == ICommittees.State.Final) continue;
            for (uint8 round = 0; round < opened.rounds; ++round) {
                ICommittees.Place[] memory panel = committee.panelOf(caseId, round);
                for (uint256 i = 0; i < panel.length; ++i) if (panel[i].reviewer == reviewer) ++places;
            }
        }
    }
}
