// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {IBisection} from "../../contracts/interfaces/IBisection.sol";
import {IJobs} from "../../contracts/interfaces/IJobs.sol";
import {ICommittees} from "../../contracts/interfaces/IReviews.sol";
import {BisectionTest} from "../support/BisectionTest.sol";
import {ReviewsTest} from "../support/ReviewsTest.sol";
import {WorkTest} from "../support/WorkTest.sol";

/// @notice Jobs over the real Reviews and the real Bisection: nine reviewers, and runs whose states can be wrong.
contract JobsJudged is BisectionTest, ReviewsTest, WorkTest {
    uint8 private constant STANDS = 1;
    uint8 private constant FALLS = 2;
    address private carol = makeAddr("carol");

    function setUp() public override(BisectionTest, ReviewsTest, WorkTest) {
        super.setUp();
        defender = worker;
    }

    function _judges() internal view override returns (ICommittees, IBisection) {
        return (committee, bisection);
    }

    function _jobTerms() internal pure override returns (IJobs.Terms memory jobTerms) {
        jobTerms = super._jobTerms();
        jobTerms.domain = DOMAIN;
    }

    function test_CommitteeUpholds_JobIsRefundedAndTheOperatorSlashed() external {
        uint256 jobId = _delivered();
        uint256 bond = jobs.getJob(jobId).bond;
        uint256 caseId = _disputed(jobId);
        _vote(caseId, FALLS);
        assertEq(uint8(jobs.getJob(jobId).state), uint8(IJobs.State.Challenged));
        uint256 staked = staking.activeStake(worker);
        _finalise(caseId);

        assertTrue(committee.getCase(caseId).told);
        assertEq(uint8(jobs.getJob(jobId).state), uint8(IJobs.State.Refunded));
        assertEq(jobs.creditOf(bob), PRICE);
        assertEq(staking.activeStake(worker), staked - bond / 2);
        assertEq(_locked(worker), LISTING_BOND);
        (, uint256 challengeBond) = jobs.challengeCost(jobId);
        assertEq(jobs.creditOf(carol), challengeBond);
        assertEq(address(jobs).balance, PRICE + challengeBond);
    }

    function test_CommitteeRejects_JobIsPaidAndTheChallengerLosesItsBond() external {
        uint256 jobId = _delivered();
        uint256 caseId = _disputed(jobId);
        _vote(caseId, STANDS);
        _finalise(caseId);
        (, uint256 challengeBond) = jobs.challengeCost(jobId);
        assertEq(uint8(jobs.getJob(jobId).state), uint8(IJobs.State.Delivered));
        assertEq(jobs.creditOf(worker), challengeBond / 2);
        assertEq(jobs.creditOf(carol), 0);
        jobs.finalise(jobId);
        assertEq(uint8(jobs.getJob(jobId).state), uint8(IJobs.State.Paid));
        assertEq(token.balanceOf(address(settlement)), PRICE);
    }

    /// @dev The whole length of a case with its appeals fits the time that a challenge waits.
    function test_CommitteeIsAppealed_LastVerdictDecides() external {
        uint256 jobId = _delivered();
        uint256 caseId = _disputed(jobId);
        _vote(caseId, FALLS);
        _appeal(caseId, alice);
        _draw(caseId);
        _vote(caseId, STANDS);
        _finalise(caseId);
        assertEq(uint8(jobs.getJob(jobId).state), uint8(IJobs.State.Delivered));
        assertLe(committee.longestCase(), JUDGE_WITHIN);
    }

    /// @dev Defence: the payer of a case is its challenger (`openFor`): Jobs could not take the fee out of Reviews.
    function test_AttackStrandedFee_PayerIsTheChallenger() external {
        for (uint256 i = 0; i < reviewers.length; ++i) {
            vm.prank(reviewers[i]);
            committee.leave(DOMAIN);
        }
        vm.roll(block.number + 1);
        uint256 jobId = _delivered();
        (uint256 fee, uint256 bond) = jobs.challengeCost(jobId);
        uint256 disputeId = _challenge(carol, jobId, "evidence");
        vm.roll(block.number + 2);
        committee.draw(_case(disputeId));
        (bool isFinal, uint8 choice) = committee.verdictOf(_case(disputeId));
        assertTrue(isFinal);
        assertEq(choice, 0);
        assertEq(committee.creditOf(carol), fee);
        assertEq(committee.creditOf(address(jobs)), 0);
        assertEq(jobs.creditOf(carol), bond);
        assertEq(uint8(jobs.getJob(jobId).state), uint8(IJobs.State.Delivered));
    }

    /// @dev Defence: operator, buyer and challenger are excluded, however much stake they have in the domain.
    function test_AttackJudgeInOwnCase_PartiesAreNotDrawn() external {
        address[3] memory parties = [worker, bob, carol];
        for (uint256 i = 0; i < 3; ++i) {
            _stake(parties[i], 10_000 ether);
            _enrol(parties[i], 10_000 ether);
        }
        vm.roll(block.number + 1);
        for (uint256 n = 0; n < 8; ++n) {
            uint256 disputeId = _challenge(carol, _delivered(), "evidence");
            ICommittees.Place[] memory panel = _draw(_case(disputeId));
            for (uint256 i = 0; i < panel.length; ++i) {
                for (uint256 j = 0; j < 3; ++j) assertNotEq(panel[i].reviewer, parties[j]);
            }
        }
    }

    function test_RunHolds_JobIsPaidOnceItIsConfirmed() external {
        (uint256 jobId, uint64 runId) = _deliveredProof(RIGHT);
        vm.warp(block.timestamp + RUN_WINDOW + 1);
        vm.expectRevert(abi.encodeWithSelector(IJobs.Jobs_RunOpen.selector, jobId, runId));
        jobs.finalise(jobId);
        bisection.confirm(runId);
        jobs.finalise(jobId);
        assertEq(uint8(jobs.getJob(jobId).state), uint8(IJobs.State.Paid));
    }

    function test_StepIsProven_ChallengerCannotStopThePayment() external {
        (uint256 jobId, uint64 runId) = _deliveredProof(RIGHT);
        vm.deal(mallory, CHALLENGE_BOND);
        uint64 gameId = _challengeStep(mallory, runId, 5);
        vm.warp(block.timestamp + CLOCK / 2);
        _prove(gameId);
        vm.warp(block.timestamp + RUN_WINDOW);
        bisection.confirm(runId);
        jobs.finalise(jobId);
        assertEq(uint8(jobs.getJob(jobId).state), uint8(IJobs.State.Paid));
    }

    /// @dev Defence: a run with one refuted step pays nothing, and costs the whole bond.
    function test_AttackWrongRun_RefutedStepRefundsAndSlashesAll() external {
        (uint256 jobId, uint64 runId) = _deliveredProof(3);
        uint256 bond = jobs.getJob(jobId).bond;
        vm.deal(carol, CHALLENGE_BOND);
        uint64 gameId = _challenge(carol, runId);
        _descend(gameId, states, 3);
        vm.expectRevert(abi.encodeWithSelector(IJobs.Jobs_RunNotRefuted.selector, jobId, runId));
        jobs.refute(jobId);
        vm.warp(block.timestamp + CLOCK + 1);
        bisection.timeout(gameId);
        assertEq(uint8(_status(runId)), uint8(IBisection.Status.Refuted));
        uint256 staked = staking.activeStake(worker);
        jobs.refute(jobId);
        assertEq(uint8(jobs.getJob(jobId).state), uint8(IJobs.State.Refunded));
        assertEq(jobs.creditOf(bob), PRICE);
        assertEq(staking.activeStake(worker), staked - bond);
    }

    /// @dev Defence: what is delivered is the outcome of the run, and the run's program is the spec.
    function test_AttackForeignRun_ProgramAndOutcomeMustBeTheJobs() external {
        uint64 runId = _commit(8, RIGHT);
        uint256 jobId = _proofJob("another spec");
        bytes32 outcome = bisection.getRun(runId).outcome;
        vm.startPrank(worker);
        vm.expectRevert(abi.encodeWithSelector(IJobs.Jobs_WrongRun.selector, jobId, runId));
        jobs.deliver(jobId, outcome, "checkpoints", runId);
        vm.stopPrank();
        jobId = _proofJob(bisection.getRun(runId).program);
        vm.startPrank(worker);
        vm.expectRevert(abi.encodeWithSelector(IJobs.Jobs_WrongRun.selector, jobId, runId));
        jobs.deliver(jobId, "another outcome", "checkpoints", runId);
        jobs.deliver(jobId, outcome, "checkpoints", runId);
        vm.stopPrank();
    }

    /// @dev Challenged by carol, its first panel drawn.
    function _disputed(uint256 jobId) private returns (uint256 caseId) {
        caseId = _case(_challenge(carol, jobId, "evidence"));
        _draw(caseId);
    }

    /// @dev Assigned, to be judged by the run of a program.
    function _proofJob(bytes32 program) private returns (uint256 jobId) {
        IJobs.Quote memory quote = _quote(jobs.jobCount() + 1000);
        quote.proof = IJobs.Proof.Bisection;
        quote.verifier = verifier;
        quote.spec = program;
        jobId = _fund(quote);
        vm.prank(worker);
        jobs.assign(jobId);
    }

    /// @dev Delivered by a run of eight steps, wrong from `fault` on.
    function _deliveredProof(uint256 fault) private returns (uint256 jobId, uint64 runId) {
        runId = _commit(8, fault);
        jobId = _proofJob(bisection.getRun(runId).program);
        bytes32 outcome = bisection.getRun(runId).outcome;
        vm.prank(worker);
        jobs.deliver(jobId, outcome, "checkpoints", runId);
    }
}
