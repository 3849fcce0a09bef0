// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {IERC1271} from "@openzeppelin/contracts/interfaces/IERC1271.sol";
import {IERC721Errors} from "@openzeppelin/contracts/interfaces/draft-IERC6093.sol";
import {IDatanets} from "../../contracts/interfaces/IDatanets.sol";
import {IFees} from "../../contracts/interfaces/IFees.sol";
import {IJobs} from "../../contracts/interfaces/IJobs.sol";
import {IOperators} from "../../contracts/interfaces/IOperators.sol";
import {IBisection} from "../../contracts/interfaces/IBisection.sol";
import {IStepVerifier} from "../../contracts/interfaces/IStepVerifier.sol";
import {IStaking} from "../../contracts/interfaces/IStaking.sol";
import {Refuser} from "../support/LedgerTest.sol";
import {WorkTest} from "../support/WorkTest.sol";

/// @notice An operator that is a contract and accepts one digest.
contract Signatory is IERC1271 {
    bytes32 private immutable _digest;

    constructor(bytes32 digest) {
        _digest = digest;
    }

    function isValidSignature(bytes32 digest, bytes calldata) external view returns (bytes4) {
        return digest == _digest ? IERC1271.isValidSignature.selector : bytes4(0);
    }
}

contract JobsTest is WorkTest {
    function _expectState(uint256 jobId, IJobs.State state) private {
        vm.expectRevert(abi.encodeWithSelector(IJobs.Jobs_WrongState.selector, jobId, state));
    }

    function _refusedFund(IJobs.Quote memory quote, bytes memory signature, bytes memory error) private {
        vm.deal(bob, 100 ether);
        vm.expectRevert(error);
        vm.prank(bob);
        jobs.fund{value: quote.price}(quote, signature);
    }

    function test_Fund_WhenTheCallerIsNotTheBuyer() external {
        IJobs.Quote memory quote = _quote(1);
        bytes memory signature = _sign(quote, workerKey);
        vm.expectRevert(abi.encodeWithSelector(IJobs.Jobs_NotBuyer.selector, bob, mallory));
        vm.prank(mallory);
        jobs.fund{value: PRICE}(quote, signature);
    }

    function test_Fund_WhenTheQuoteHasExpired() external {
        IJobs.Quote memory quote = _quote(1);
        bytes memory signature = _sign(quote, workerKey);
        vm.warp(quote.expiry + 1);
        _refusedFund(
            quote, signature, abi.encodeWithSelector(IJobs.Jobs_QuoteExpired.selector, quote.expiry, quote.expiry + 1)
        );
        vm.warp(quote.expiry);
        vm.prank(bob);
        assertEq(jobs.fund{value: PRICE}(quote, signature), 1);
    }

    function test_Fund_WhenThereIsNoPriceOrAnotherIsSent() external {
        IJobs.Quote memory quote = _quote(1);
        bytes memory signature = _sign(quote, workerKey);
        vm.expectRevert(abi.encodeWithSelector(IJobs.Jobs_WrongPrice.selector, PRICE - 1, PRICE));
        vm.prank(bob);
        jobs.fund{value: PRICE - 1}(quote, signature);
        quote.price = 0;
        _refusedFund(quote, _sign(quote, workerKey), abi.encodeWithSelector(IJobs.Jobs_NoPrice.selector));
    }

    function test_Fund_WhenThereIsNoSpec() external {
        IJobs.Quote memory quote = _quote(1);
        quote.spec = 0;
        _refusedFund(quote, _sign(quote, workerKey), abi.encodeWithSelector(IJobs.Jobs_NoSpec.selector));
    }

    function test_Fund_WhenTheSignatureIsNotTheOperators() external {
        IJobs.Quote memory quote = _quote(1);
        _refusedFund(
            quote,
            _sign(quote, 0xBAD),
            abi.encodeWithSelector(IJobs.Jobs_InvalidSignature.selector, worker, jobs.digestOf(quote))
        );
    }

    function test_Fund_WhenAnyFieldWasAltered() external {
        bytes memory signature = _sign(_quote(1), workerKey);
        for (uint256 field = 0; field < 11; ++field) {
            IJobs.Quote memory quote = _quote(1);
            if (field == 0) quote.operator = mallory;
            if (field == 1) quote.spec = "other";
            if (field == 2) quote.modelId = baseId;
            if (field == 3) quote.releaseIds[0] += 1;
            if (field == 4) quote.price -= 1;
            if (field == 5) quote.proof = IJobs.Proof.Bisection;
            if (field == 6) quote.assignWithin += 1;
            if (field == 7) quote.deliverWithin += 1;
            if (field == 8) quote.expiry += 1;
            if (field == 9) quote.nonce += 1;
            if (field == 10) quote.verifier = IStepVerifier(mallory);
            _refusedFund(
                quote,
                signature,
                abi.encodeWithSelector(
                    IJobs.Jobs_InvalidSignature.selector, quote.operator, jobs.digestOf(quote)
                )
            );
        }
        IJobs.Quote memory other = _quote(1);
        other.buyer = mallory;
        vm.expectRevert(
            abi.encodeWithSelector(IJobs.Jobs_InvalidSignature.selector, worker, jobs.digestOf(other))
        );
        vm.prank(mallory);
        jobs.fund{value: PRICE}(other, signature);
    }

    function test_Fund_WhenTheOperatorIsAContractThatAcceptsIt() external {
        IJobs.Quote memory quote = _quote(1);
        quote.operator = vm.computeCreateAddress(address(this), vm.getNonce(address(this)));
        new Signatory(jobs.digestOf(quote));
        vm.prank(bob);
        jobs.fund{value: PRICE}(quote, "");
        quote.price -= 1;
        _refusedFund(
            quote,
            "",
            abi.encodeWithSelector(IJobs.Jobs_QuoteUsed.selector, quote.operator, quote.nonce)
        );
        quote.nonce += 1;
        _refusedFund(
            quote,
            "",
            abi.encodeWithSelector(IJobs.Jobs_InvalidSignature.selector, quote.operator, jobs.digestOf(quote))
        );
    }

    function test_Fund_WhenTheModelOrAReleaseDoesNotExist() external {
        IJobs.Quote memory quote = _quote(1);
        quote.modelId = 99;
        _refusedFund(
            quote,
            _sign(quote, workerKey),
            abi.encodeWithSelector(IERC721Errors.ERC721NonexistentToken.selector, 99)
        );
        quote = _quote(1);
        quote.releaseIds[0] = 77;
        _refusedFund(
            quote, _sign(quote, workerKey), abi.encodeWithSelector(IDatanets.Datanets_UnknownRelease.selector, 77)
        );
    }

    function test_Fund_WhenTheReleasesAreNoneTooManyOrNotAscending() external {
        IJobs.Quote memory quote = _quote(1);
        quote.releaseIds = new uint256[](0);
        _refusedFund(
            quote, _sign(quote, workerKey), abi.encodeWithSelector(IJobs.Jobs_InvalidReleases.selector, 0, 64)
        );
        quote.releaseIds = new uint256[](65);
        _refusedFund(
            quote, _sign(quote, workerKey), abi.encodeWithSelector(IJobs.Jobs_InvalidReleases.selector, 65, 64)
        );
        quote.releaseIds = new uint256[](2);
        (quote.releaseIds[0], quote.releaseIds[1]) = (releaseId, releaseId);
        _refusedFund(
            quote,
            _sign(quote, workerKey),
            abi.encodeWithSelector(IJobs.Jobs_ReleasesNotAscending.selector, releaseId, releaseId)
        );
    }

    function test_Fund_WhenAllIsRight() external {
        IJobs.Quote memory quote = _quote(1);
        bytes memory signature = _sign(quote, workerKey);
        vm.expectEmit(address(jobs));
        emit IJobs.JobFunded(
            1,
            bob,
            worker,
            SPEC,
            fineTuneId,
            _releases(),
            PRICE,
            IJobs.Proof.Committee,
            1,
            uint48(block.timestamp + 10 minutes)
        );
        vm.prank(bob);
        assertEq(jobs.fund{value: PRICE}(quote, signature), 1);
        assertEq(address(jobs).balance, PRICE);
        assertTrue(jobs.isUsed(worker, 1));
        assertEq(jobs.jobCount(), 1);
        IJobs.Job memory job = jobs.getJob(1);
        assertEq(job.buyer, bob);
        assertEq(job.operator, worker);
        assertEq(job.price, PRICE);
        assertEq(job.spec, SPEC);
        assertEq(job.modelId, fineTuneId);
        assertEq(job.releaseIds, _releases());
        assertEq(job.deadline, block.timestamp + 10 minutes);
        assertEq(uint8(job.state), uint8(IJobs.State.Funded));
    }

    function test_CancelQuote_WhenTheNonceIsUsed() external {
        _fund(_quote(5));
        vm.expectRevert(abi.encodeWithSelector(IJobs.Jobs_QuoteUsed.selector, worker, 5));
        vm.prank(worker);
        jobs.cancelQuote(5);
    }

    function test_CancelQuote_WhenItIsNot() external {
        vm.expectEmit(address(jobs));
        emit IJobs.QuoteCancelled(worker, 5);
        vm.prank(worker);
        jobs.cancelQuote(5);
        IJobs.Quote memory quote = _quote(5);
        _refusedFund(
            quote, _sign(quote, workerKey), abi.encodeWithSelector(IJobs.Jobs_QuoteUsed.selector, worker, 5)
        );
    }

    function test_Assign_WhenTheJobDoesNotExist() external {
        vm.expectRevert(abi.encodeWithSelector(IJobs.Jobs_UnknownJob.selector, 1));
        jobs.assign(1);
    }

    function test_Assign_WhenTheCallerIsNotTheOperator() external {
        uint256 jobId = _funded();
        vm.expectRevert(abi.encodeWithSelector(IJobs.Jobs_NotOperator.selector, worker, mallory));
        vm.prank(mallory);
        jobs.assign(jobId);
    }

    function test_Assign_WhenItWasAssignedAlready() external {
        uint256 jobId = _assigned();
        _expectState(jobId, IJobs.State.Assigned);
        vm.prank(worker);
        jobs.assign(jobId);
    }

    function test_Assign_WhenTheDeadlineHasPassed() external {
        uint256 jobId = _funded();
        uint48 deadline = jobs.getJob(jobId).deadline;
        vm.warp(deadline + 1);
        vm.expectRevert(abi.encodeWithSelector(IJobs.Jobs_DeadlinePassed.selector, jobId, deadline));
        vm.prank(worker);
        jobs.assign(jobId);
    }

    function test_Assign_WhenTheOperatorTakesNoWorkOrDoesNotOfferTheProof() external {
        uint256 jobId = _funded();
        vm.startPrank(worker);
        operators.setPaused(true);
        vm.expectRevert(abi.encodeWithSelector(IJobs.Jobs_NotOffered.selector, worker, IJobs.Proof.Committee));
        jobs.assign(jobId);
        operators.setPaused(false);
        IOperators.Profile memory profile = _profile();
        profile.proofs = 2;
        operators.setProfile(profile);
        vm.expectRevert(abi.encodeWithSelector(IJobs.Jobs_NotOffered.selector, worker, IJobs.Proof.Committee));
        jobs.assign(jobId);
        vm.stopPrank();
    }

    function test_Assign_WhenTheOperatorHasNotEnoughStake() external {
        IJobs.Quote memory quote = _quote(1);
        quote.price = 99 ether + 1;
        uint256 jobId = _fund(quote);
        vm.expectRevert(
            abi.encodeWithSelector(
                IStaking.Staking_StakeLocked.selector, worker, 100 ether, LISTING_BOND, 99 ether + 1
            )
        );
        vm.prank(worker);
        jobs.assign(jobId);
    }

    function test_Assign_WhenNoBondIsAsked() external {
        vm.prank(governor);
        operators.setTerms(IOperators.Terms(0, LISTING_BOND));
        uint256 jobId = _assigned();
        assertEq(jobs.getJob(jobId).bond, 0);
        assertEq(_locked(worker), LISTING_BOND);
        vm.warp(block.timestamp + 2 days);
        jobs.expire(jobId);
        assertEq(jobs.creditOf(bob), PRICE);
    }

    function test_Assign_WhenItIsFree() external {
        vm.prank(governor);
        operators.setTerms(IOperators.Terms(5000, LISTING_BOND));
        uint256 jobId = _funded();
        uint256 bond = PRICE / 2 + 1; // an odd price, rounded up
        vm.expectEmit(address(jobs));
        emit IJobs.JobAssigned(jobId, bond, uint48(block.timestamp + 1 days));
        vm.prank(worker);
        jobs.assign(jobId);
        assertEq(_locked(worker), LISTING_BOND + bond);
        assertEq(jobs.getJob(jobId).bond, bond);
        assertEq(jobs.standingOf(worker).open, 1);
        assertEq(jobs.standingOf(worker).openValue, PRICE);
    }

    function test_Decline_WhenItWasAssigned() external {
        uint256 jobId = _assigned();
        _expectState(jobId, IJobs.State.Assigned);
        vm.prank(worker);
        jobs.decline(jobId);
    }

    function test_Decline_WhenItWasOnlyFunded() external {
        uint256 jobId = _funded();
        vm.expectEmit(address(jobs));
        emit IJobs.JobRefunded(jobId, bob, PRICE, "declined", 0);
        vm.prank(worker);
        jobs.decline(jobId);
        assertEq(jobs.creditOf(bob), PRICE);
        assertEq(jobs.standingOf(worker).missed, 1);
        assertEq(uint8(jobs.getJob(jobId).state), uint8(IJobs.State.Refunded));
    }

    function test_Checkpoint_WhenTheJobIsNotAssigned() external {
        uint256 jobId = _funded();
        _expectState(jobId, IJobs.State.Funded);
        vm.prank(worker);
        jobs.checkpoint(jobId, "root");
    }

    function test_Checkpoint_WhenThereIsNoRoot() external {
        uint256 jobId = _assigned();
        vm.expectRevert(IJobs.Jobs_NoCheckpoint.selector);
        vm.prank(worker);
        jobs.checkpoint(jobId, 0);
    }

    function test_Checkpoint_WhenTheDeliveryIsOverdue() external {
        uint256 jobId = _assigned();
        uint48 deadline = jobs.getJob(jobId).deadline;
        vm.warp(deadline + 1);
        vm.expectRevert(abi.encodeWithSelector(IJobs.Jobs_DeadlinePassed.selector, jobId, deadline));
        vm.prank(worker);
        jobs.checkpoint(jobId, "root");
    }

    function test_Checkpoint_WhenItRuns() external {
        uint256 jobId = _assigned();
        vm.startPrank(worker);
        jobs.checkpoint(jobId, "first");
        vm.expectEmit(address(jobs));
        emit IJobs.CheckpointPosted(jobId, 2, "second");
        jobs.checkpoint(jobId, "second");
        vm.stopPrank();
        IJobs.Job memory job = jobs.getJob(jobId);
        assertEq(job.checkpoints, 2);
        assertEq(job.checkpointRoot, "second");
        assertEq(uint8(job.state), uint8(IJobs.State.Running));
    }

    function test_Deliver_WhenThereIsNoResult() external {
        uint256 jobId = _assigned();
        vm.expectRevert(IJobs.Jobs_NoResult.selector);
        vm.prank(worker);
        jobs.deliver(jobId, 0, 0, 0);
    }

    function test_Deliver_WhenItIsOverdue() external {
        uint256 jobId = _assigned();
        uint48 deadline = jobs.getJob(jobId).deadline;
        vm.warp(deadline + 1);
        vm.expectRevert(abi.encodeWithSelector(IJobs.Jobs_DeadlinePassed.selector, jobId, deadline));
        vm.prank(worker);
        jobs.deliver(jobId, RESULT, 0, 0);
    }

    function test_Deliver_WhenACommitteeJudgesAndARunIsNamed() external {
        uint256 jobId = _assigned();
        vm.expectRevert(abi.encodeWithSelector(IJobs.Jobs_WrongRun.selector, jobId, 1));
        vm.prank(worker);
        jobs.deliver(jobId, RESULT, 0, 1);
    }

    function test_Deliver_WhenTheRunIsNotOneForThisJob() external {
        IJobs.Quote memory quote = _quote(1);
        quote.proof = IJobs.Proof.Bisection;
        uint256 jobId = _fund(quote);
        vm.startPrank(worker);
        jobs.assign(jobId);
        for (uint64 fault = 0; fault < 7; ++fault) {
            IBisection.Run memory run = _run();
            if (fault == 1) run.defender = mallory;
            if (fault == 2) run.status = IBisection.Status.Confirmed;
            if (fault == 3) run.program = "other";
            if (fault == 4) run.outcome = "other";
            if (fault == 5) run.openUntil = uint48(block.timestamp + JOB_WINDOW - 1);
            if (fault == 6) run.verifier = IStepVerifier(mallory);
            runs.set(fault, run);
            vm.expectRevert(abi.encodeWithSelector(IJobs.Jobs_WrongRun.selector, jobId, fault));
            jobs.deliver(jobId, RESULT, 0, fault);
        }
        vm.stopPrank();
    }

    function test_Deliver_WhenTheRunProvesAnotherJob() external {
        uint256 first = _deliveredRun(9);
        IJobs.Quote memory quote = _quote(2);
        quote.proof = IJobs.Proof.Bisection;
        uint256 jobId = _fund(quote);
        vm.startPrank(worker);
        jobs.assign(jobId);
        vm.expectRevert(abi.encodeWithSelector(IJobs.Jobs_RunTaken.selector, 9, first));
        jobs.deliver(jobId, RESULT, 0, 9);
        vm.stopPrank();
    }

    function test_Deliver_WhenAllIsRight() external {
        uint256 jobId = _assigned();
        vm.expectEmit(address(jobs));
        emit IJobs.JobDelivered(jobId, RESULT, "checkpoints", 0, uint48(block.timestamp + JOB_WINDOW));
        vm.prank(worker);
        jobs.deliver(jobId, RESULT, "checkpoints", 0);
        IJobs.Job memory job = jobs.getJob(jobId);
        assertEq(job.result, RESULT);
        assertEq(job.checkpointRoot, "checkpoints");
        assertEq(job.deadline, block.timestamp + JOB_WINDOW);
        assertEq(uint8(job.state), uint8(IJobs.State.Delivered));
    }

    function test_Accept_WhenTheCallerIsNotTheBuyer() external {
        uint256 jobId = _delivered();
        vm.expectRevert(abi.encodeWithSelector(IJobs.Jobs_NotBuyer.selector, bob, worker));
        vm.prank(worker);
        jobs.accept(jobId);
    }

    function test_Accept_WhenItIsChallenged() external {
        uint256 jobId = _delivered();
        _challenge(mallory, jobId, "evidence");
        _expectState(jobId, IJobs.State.Challenged);
        vm.prank(bob);
        jobs.accept(jobId);
    }

    function test_Accept_WhenTheBuyerTakesIt() external {
        uint256 jobId = _delivered();
        vm.prank(bob);
        jobs.accept(jobId);
        assertEq(token.balanceOf(address(settlement)), PRICE);
        assertEq(uint8(jobs.getJob(jobId).state), uint8(IJobs.State.Paid));
        _expectState(jobId, IJobs.State.Paid);
        vm.prank(bob);
        jobs.accept(jobId);
    }

    function test_Finalise_WhenNothingWasDelivered() external {
        uint256 jobId = _assigned();
        _expectState(jobId, IJobs.State.Assigned);
        jobs.finalise(jobId);
    }

    function test_Finalise_WhenTheWindowIsOpen() external {
        uint256 jobId = _delivered();
        uint48 deadline = jobs.getJob(jobId).deadline;
        vm.warp(deadline);
        vm.expectRevert(abi.encodeWithSelector(IJobs.Jobs_DeadlineNotPassed.selector, jobId, deadline));
        jobs.finalise(jobId);
    }

    function test_Finalise_WhenAChallengeIsOpen() external {
        uint256 jobId = _delivered();
        _challenge(mallory, jobId, "evidence");
        vm.warp(block.timestamp + 2 * JOB_WINDOW);
        _expectState(jobId, IJobs.State.Challenged);
        jobs.finalise(jobId);
    }

    function test_Finalise_WhenItsRunIsNotConfirmed() external {
        uint256 jobId = _deliveredRun(9);
        vm.warp(block.timestamp + 2 * JOB_WINDOW);
        vm.expectRevert(abi.encodeWithSelector(IJobs.Jobs_RunOpen.selector, jobId, 9));
        jobs.finalise(jobId);
    }

    function test_Finalise_WhenItsRunIsConfirmed() external {
        uint256 jobId = _deliveredRun(9);
        vm.warp(block.timestamp + 2 * JOB_WINDOW);
        _end(9, IBisection.Status.Confirmed);
        jobs.finalise(jobId);
        assertEq(token.balanceOf(address(settlement)), PRICE);
    }

    function test_Finalise_WhenTheWindowHasPassed() external {
        uint256 jobId = _delivered();
        vm.warp(block.timestamp + JOB_WINDOW + 1);
        vm.expectEmit(address(fees));
        emit IFees.FeePaid(
            1, IFees.Use.Training, bob, worker, jobId, PRICE, 0, bob, alice, treasury, _releases()
        );
        vm.expectEmit(address(jobs));
        emit IJobs.JobPaid(jobId, worker, PRICE, 1);
        vm.prank(mallory);
        jobs.finalise(jobId);
        assertEq(token.balanceOf(address(settlement)), PRICE);
        assertEq(address(jobs).balance, 0);
        assertEq(_locked(worker), LISTING_BOND);
        IJobs.Standing memory standing = jobs.standingOf(worker);
        assertEq(standing.paid, 1);
        assertEq(standing.open, 0);
        assertEq(standing.openValue, 0);
        _expectState(jobId, IJobs.State.Paid);
        jobs.finalise(jobId);
    }

    function test_Expire_WhenTheJobIsDeliveredOrEnded() external {
        uint256 jobId = _delivered();
        vm.warp(block.timestamp + 30 days);
        _expectState(jobId, IJobs.State.Delivered);
        jobs.expire(jobId);
        jobs.finalise(jobId);
        _expectState(jobId, IJobs.State.Paid);
        jobs.expire(jobId);
    }

    function test_Expire_WhenTheDeadlineHasNotPassed() external {
        uint256 jobId = _assigned();
        uint48 deadline = jobs.getJob(jobId).deadline;
        vm.warp(deadline);
        vm.expectRevert(abi.encodeWithSelector(IJobs.Jobs_DeadlineNotPassed.selector, jobId, deadline));
        jobs.expire(jobId);
    }

    function test_Expire_WhenItWasNeverAssigned() external {
        uint256 jobId = _funded();
        vm.warp(block.timestamp + 10 minutes + 1);
        vm.expectEmit(address(jobs));
        emit IJobs.JobRefunded(jobId, bob, PRICE, "unassigned", 0);
        vm.prank(mallory);
        jobs.expire(jobId);
        assertEq(jobs.creditOf(bob), PRICE);
        assertEq(jobs.standingOf(worker).missed, 1);
        assertEq(_locked(worker), LISTING_BOND);
    }

    function test_Expire_WhenItIsLate() external {
        uint256 jobId = _assigned();
        vm.prank(worker);
        jobs.checkpoint(jobId, "root");
        vm.warp(block.timestamp + 1 days + 1);
        uint256 penalty = uint256(PRICE) / 10;
        vm.expectEmit(address(jobs));
        emit IJobs.JobRefunded(jobId, bob, PRICE, "late", penalty);
        vm.prank(mallory);
        jobs.expire(jobId);
        assertEq(jobs.creditOf(bob), PRICE);
        assertEq(staking.poolAssets(worker), 100 ether - penalty);
        assertEq(staking.creditOf(bob), penalty / 2);
        assertEq(_locked(worker), LISTING_BOND);
        IJobs.Standing memory standing = jobs.standingOf(worker);
        assertEq(standing.late, 1);
        assertEq(standing.open, 0);
        assertEq(jobs.getJob(jobId).bond, 0);
    }

    function test_Expire_WhenAnotherSlashHasEmptiedTheStake() external {
        uint256 jobId = _assigned();
        _slash(worker, 1000 ether);
        vm.warp(block.timestamp + 1 days + 1);
        jobs.expire(jobId);
        assertEq(jobs.creditOf(bob), PRICE);
        assertEq(_locked(worker), 0);
    }

    function test_Challenge_WhenNothingWasDelivered() external {
        uint256 jobId = _assigned();
        _expectState(jobId, IJobs.State.Assigned);
        jobs.challenge(jobId, "evidence");
    }

    function test_Challenge_WhenARunJudges() external {
        uint256 jobId = _deliveredRun(9);
        vm.expectRevert(abi.encodeWithSelector(IJobs.Jobs_WrongProof.selector, jobId, IJobs.Proof.Bisection));
        jobs.challenge(jobId, "evidence");
    }

    function test_Challenge_WhenTheWindowHasPassed() external {
        uint256 jobId = _delivered();
        uint48 deadline = jobs.getJob(jobId).deadline;
        vm.warp(deadline + 1);
        vm.expectRevert(abi.encodeWithSelector(IJobs.Jobs_DeadlinePassed.selector, jobId, deadline));
        jobs.challenge(jobId, "evidence");
    }

    function test_Challenge_WhenTheBondIsNotExact() external {
        uint256 jobId = _delivered();
        (uint256 fee, uint256 bond) = jobs.challengeCost(jobId);
        for (uint256 i = 0; i < 2; ++i) {
            uint256 sent = fee + bond - 1 + 2 * i;
            vm.expectRevert(
                abi.encodeWithSelector(IJobs.Jobs_WrongChallengeBond.selector, sent, fee + bond)
            );
            vm.prank(mallory);
            jobs.challenge{value: sent}(jobId, "evidence");
        }
    }

    function test_Challenge_WhenTheSameEvidenceWasBroughtAlready() external {
        uint256 jobId = _delivered();
        uint256 first = _challenge(mallory, jobId, "evidence");
        vm.expectRevert(
            abi.encodeWithSelector(IJobs.Jobs_AlreadyChallenged.selector, jobId, bytes32("evidence"), first)
        );
        jobs.challenge(jobId, "evidence");
    }

    function test_Challenge_WhenThePriceIsSmall() external {
        IJobs.Quote memory quote = _quote(1);
        quote.price = 10;
        uint256 jobId = _fund(quote);
        (uint256 fee, uint256 bond) = jobs.challengeCost(jobId);
        assertEq(fee, jury.FEE());
        assertEq(bond, 0.01 ether);
    }

    function test_Challenge_WhenAllIsRight() external {
        uint256 jobId = _delivered();
        bytes32 subject =
            sha256(abi.encode(block.chainid, address(jobs), jobId, RESULT, bytes32("evidence")));
        uint256 bond = uint256(PRICE) / 10;
        vm.expectEmit(address(jobs));
        emit IJobs.JobChallenged(jobId, 1, mallory, 1, "evidence", subject, bond);
        assertEq(_challenge(mallory, jobId, "evidence"), 1);
        assertEq(jury.getCase(1).subject, subject);
        assertEq(jury.getCase(1).opener, address(jobs));
        assertEq(address(jobs).balance, PRICE + bond);
        assertEq(uint8(jobs.getJob(jobId).state), uint8(IJobs.State.Challenged));
        assertEq(jobs.getDispute(1).judgeBy, block.timestamp + JUDGE_WITHIN);
        assertEq(jobs.disputeCount(), 1);
    }

    function test_OnVerdict_WhenTheCallerIsNotReviews() external {
        _challenge(mallory, _delivered(), "evidence");
        vm.expectRevert(abi.encodeWithSelector(IJobs.Jobs_NotReviews.selector, mallory));
        vm.prank(mallory);
        jobs.onVerdict(1, 2);
    }

    function test_OnVerdict_WhenTheCaseIsNotOurs() external {
        vm.expectRevert(abi.encodeWithSelector(IJobs.Jobs_UnknownCase.selector, 7));
        vm.prank(address(jury));
        jobs.onVerdict(7, 2);
    }

    function test_OnVerdict_WhenTheResultIsRight() external {
        uint256 jobId = _delivered();
        uint256 disputeId = _challenge(mallory, jobId, "evidence");
        uint256 bond = jobs.getDispute(disputeId).bond;
        vm.expectEmit(address(jobs));
        emit IJobs.ChallengeDecided(jobId, disputeId, false, 1);
        jury.tell(_case(disputeId), 1);
        assertEq(jobs.creditOf(worker), bond / 2);
        assertEq(DEAD.balance, bond - bond / 2);
        assertEq(jobs.creditOf(mallory), 0);
        vm.warp(block.timestamp + JOB_WINDOW + 1);
        jobs.finalise(jobId);
        assertEq(token.balanceOf(address(settlement)), PRICE);
    }

    function test_OnVerdict_WhenThereIsNoResultOfTheReview() external {
        uint256 jobId = _delivered();
        uint256 disputeId = _challenge(mallory, jobId, "evidence");
        uint256 bond = jobs.getDispute(disputeId).bond;
        jury.tell(_case(disputeId), 0);
        assertEq(jobs.creditOf(mallory), bond);
        assertEq(uint8(jobs.getJob(jobId).state), uint8(IJobs.State.Delivered));
    }

    function test_OnVerdict_WhenTheResultIsWrong() external {
        uint256 jobId = _delivered();
        uint256 disputeId = _challenge(mallory, jobId, "evidence");
        uint256 bond = jobs.getDispute(disputeId).bond;
        uint256 penalty = uint256(PRICE) / 2;
        vm.expectEmit(address(jobs));
        emit IJobs.ChallengeDecided(jobId, disputeId, true, 2);
        vm.expectEmit(address(jobs));
        emit IJobs.JobRefunded(jobId, bob, PRICE, "refuted", penalty);
        jury.tell(_case(disputeId), 2);
        assertEq(jobs.creditOf(bob), PRICE);
        assertEq(jobs.creditOf(mallory), bond);
        assertEq(staking.creditOf(mallory), penalty / 2);
        assertEq(_locked(worker), LISTING_BOND);
        assertEq(jobs.standingOf(worker).refuted, 1);
        assertEq(jobs.standingOf(worker).open, 0);
        vm.warp(block.timestamp + 2 * JOB_WINDOW);
        _expectState(jobId, IJobs.State.Refunded);
        jobs.finalise(jobId);
    }

    function test_OnVerdict_WhenOneOfSeveralIsRejected() external {
        uint256 jobId = _delivered();
        uint256 first = _challenge(mallory, jobId, "weak");
        uint256 second = _challenge(alice, jobId, "strong");
        jury.tell(_case(first), 1);
        assertEq(uint8(jobs.getJob(jobId).state), uint8(IJobs.State.Challenged));
        jury.tell(_case(second), 2);
        assertEq(uint8(jobs.getJob(jobId).state), uint8(IJobs.State.Refunded));
    }

    function test_OnVerdict_WhenTheJobHasEndedByAnother() external {
        uint256 jobId = _delivered();
        uint256 first = _challenge(mallory, jobId, "one");
        uint256 second = _challenge(alice, jobId, "two");
        jury.tell(_case(first), 2);
        uint256 bond = jobs.getDispute(second).bond;
        jury.tell(_case(second), 1);
        assertEq(jobs.creditOf(alice), bond);
        assertEq(jobs.creditOf(bob), PRICE);
    }

    function test_OnVerdict_WhenItWasDecidedAlready() external {
        uint256 jobId = _delivered();
        uint256 disputeId = _challenge(mallory, jobId, "evidence");
        jury.tell(_case(disputeId), 1);
        uint256 credit = jobs.creditOf(worker);
        jury.tell(_case(disputeId), 2);
        assertEq(jobs.creditOf(worker), credit);
        assertEq(uint8(jobs.getJob(jobId).state), uint8(IJobs.State.Delivered));
    }

    function test_Conclude_WhenItIsDecided() external {
        uint256 disputeId = _challenge(mallory, _delivered(), "evidence");
        jury.tell(_case(disputeId), 1);
        vm.expectRevert(abi.encodeWithSelector(IJobs.Jobs_Decided.selector, disputeId));
        jobs.conclude(disputeId);
        vm.expectRevert(abi.encodeWithSelector(IJobs.Jobs_Decided.selector, 99));
        jobs.conclude(99);
    }

    function test_Conclude_WhenTheCaseIsNotFinal() external {
        uint256 disputeId = _challenge(mallory, _delivered(), "evidence");
        uint48 judgeBy = jobs.getDispute(disputeId).judgeBy;
        vm.warp(judgeBy);
        vm.expectRevert(abi.encodeWithSelector(IJobs.Jobs_NotJudged.selector, disputeId, judgeBy));
        jobs.conclude(disputeId);
    }

    function test_Conclude_WhenTheCaseIsFinalAndNobodyTold() external {
        uint256 jobId = _delivered();
        uint256 disputeId = _challenge(mallory, jobId, "evidence");
        jury.settle(_case(disputeId), 2);
        jobs.conclude(disputeId);
        assertEq(uint8(jobs.getJob(jobId).state), uint8(IJobs.State.Refunded));
    }

    function test_Conclude_WhenNoVerdictCameInTime() external {
        uint256 jobId = _delivered();
        uint256 disputeId = _challenge(mallory, jobId, "evidence");
        uint256 bond = jobs.getDispute(disputeId).bond;
        vm.warp(block.timestamp + JUDGE_WITHIN + 1);
        jobs.conclude(disputeId);
        assertEq(jobs.creditOf(mallory), bond);
        jobs.finalise(jobId);
        assertEq(uint8(jobs.getJob(jobId).state), uint8(IJobs.State.Paid));
    }

    function test_Refute_WhenNoRunJudgesIt() external {
        uint256 jobId = _delivered();
        vm.expectRevert(abi.encodeWithSelector(IJobs.Jobs_RunNotRefuted.selector, jobId, 0));
        jobs.refute(jobId);
    }

    function test_Refute_WhenItsRunStands() external {
        uint256 jobId = _deliveredRun(9);
        vm.expectRevert(abi.encodeWithSelector(IJobs.Jobs_RunNotRefuted.selector, jobId, 9));
        jobs.refute(jobId);
    }

    function test_Refute_WhenItIsNotDelivered() external {
        uint256 jobId = _assigned();
        _expectState(jobId, IJobs.State.Assigned);
        jobs.refute(jobId);
    }

    function test_Refute_WhenItsRunWasRefuted() external {
        uint256 jobId = _deliveredRun(9);
        _end(9, IBisection.Status.Refuted);
        vm.prank(mallory);
        jobs.refute(jobId);
        assertEq(jobs.creditOf(bob), PRICE);
        assertEq(staking.poolAssets(worker), 100 ether - PRICE);
        assertEq(staking.creditOf(bob), PRICE / 2);
        assertEq(staking.creditOf(mallory), 0);
        assertEq(_locked(worker), LISTING_BOND);
        vm.warp(block.timestamp + 2 * JOB_WINDOW);
        _expectState(jobId, IJobs.State.Refunded);
        jobs.finalise(jobId);
    }

    function test_Release_WhenTheJobHasNotBeenRefunded() external {
        uint256 jobId = _delivered();
        uint256 disputeId = _challenge(mallory, jobId, "evidence");
        _expectState(jobId, IJobs.State.Challenged);
        jobs.release(disputeId);
    }

    function test_Release_WhenTheJobWasRefundedByAnotherChallenge() external {
        uint256 jobId = _delivered();
        uint256 first = _challenge(mallory, jobId, "one");
        uint256 second = _challenge(alice, jobId, "two");
        jury.tell(_case(first), 2);
        jobs.release(second);
        assertEq(jobs.creditOf(alice), jobs.getDispute(second).bond);
        vm.expectRevert(abi.encodeWithSelector(IJobs.Jobs_Decided.selector, second));
        jobs.release(second);
    }

    function test_Withdraw_WhenTheCreditIsTooSmall() external {
        vm.expectRevert(abi.encodeWithSelector(IJobs.Jobs_CreditTooSmall.selector, mallory, 0, 1));
        vm.prank(mallory);
        jobs.withdraw(mallory, 1);
    }

    function test_Withdraw_WhenTheReceiverRefuses() external {
        uint256 jobId = _funded();
        vm.prank(worker);
        jobs.decline(jobId);
        address refuser = address(new Refuser());
        vm.expectRevert(abi.encodeWithSelector(IJobs.Jobs_PaymentFailed.selector, refuser, PRICE));
        vm.prank(bob);
        jobs.withdraw(refuser, PRICE);
        assertEq(jobs.creditOf(bob), PRICE);
    }

    function test_Withdraw_WhenThereIsCredit() external {
        uint256 jobId = _funded();
        vm.prank(worker);
        jobs.decline(jobId);
        address receiver = makeAddr("receiver");
        vm.expectEmit(address(jobs));
        emit IJobs.CreditWithdrawn(bob, receiver, PRICE);
        vm.prank(bob);
        jobs.withdraw(receiver, PRICE);
        assertEq(receiver.balance, PRICE);
        assertEq(jobs.creditOf(bob), 0);
    }
}
