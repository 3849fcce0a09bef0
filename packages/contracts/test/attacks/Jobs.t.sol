// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {IJobs} from "../../contracts/interfaces/IJobs.sol";
import {IBisection} from "../../contracts/interfaces/IBisection.sol";
import {Jobs} from "../../contracts/Jobs.sol";
import {Reenterer, Refuser} from "../support/LedgerTest.sol";
import {WorkTest} from "../support/WorkTest.sol";

/// @notice Attacks on escrow; each names what it is stopped by.
contract JobsAttacks is WorkTest {
    uint256 private constant ORDER = 0xFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFEBAAEDCE6AF48A03BBFD25E8CD0364141;

    /// @dev Defence: a nonce funds one job.
    function test_AttackQuoteReplay_NonceFundsOneJob() external {
        IJobs.Quote memory quote = _quote(1);
        bytes memory signature = _sign(quote, workerKey);
        vm.deal(bob, 2 * PRICE);
        vm.startPrank(bob);
        jobs.fund{value: PRICE}(quote, signature);
        vm.expectRevert(abi.encodeWithSelector(IJobs.Jobs_QuoteUsed.selector, worker, 1));
        jobs.fund{value: PRICE}(quote, signature);
        vm.stopPrank();
    }

    /// @dev Defence: the nonce is used up however the signature is written, and only low s is taken.
    function test_AttackSignatureMalleability_HighSRefused() external {
        IJobs.Quote memory quote = _quote(1);
        (uint8 v, bytes32 r, bytes32 s) = vm.sign(workerKey, jobs.digestOf(quote));
        bytes memory twin = abi.encodePacked(r, bytes32(ORDER - uint256(s)), v == 27 ? uint8(28) : uint8(27));
        bytes32 digest = jobs.digestOf(quote);
        vm.expectRevert(abi.encodeWithSelector(IJobs.Jobs_InvalidSignature.selector, worker, digest));
        vm.prank(bob);
        jobs.fund{value: PRICE}(quote, twin);
    }

    /// @dev Defence: the domain binds the chain.
    function test_AttackCrossChainReplay_DomainBindsTheChain() external {
        IJobs.Quote memory quote = _quote(1);
        bytes memory signature = _sign(quote, workerKey);
        vm.chainId(block.chainid + 1);
        bytes32 digest = jobs.digestOf(quote);
        vm.expectRevert(abi.encodeWithSelector(IJobs.Jobs_InvalidSignature.selector, worker, digest));
        vm.prank(bob);
        jobs.fund{value: PRICE}(quote, signature);
    }

    /// @dev Defence: the domain binds the contract.
    function test_AttackCrossContractReplay_DomainBindsTheContract() external {
        IJobs.Quote memory quote = _quote(1);
        bytes memory signature = _sign(quote, workerKey);
        Jobs other = new Jobs(_modules(), _jobTerms());
        bytes32 digest = other.digestOf(quote);
        vm.expectRevert(abi.encodeWithSelector(IJobs.Jobs_InvalidSignature.selector, worker, digest));
        vm.prank(bob);
        other.fund{value: PRICE}(quote, signature);
    }

    /// @dev Defence: a quote names its buyer, so whoever copies the transaction ahead gains nothing and spoils nothing.
    function test_AttackFrontRunFunding_QuoteNamesItsBuyer() external {
        IJobs.Quote memory quote = _quote(1);
        bytes memory signature = _sign(quote, workerKey);
        vm.expectRevert(abi.encodeWithSelector(IJobs.Jobs_NotBuyer.selector, bob, mallory));
        vm.prank(mallory);
        jobs.fund{value: PRICE}(quote, signature);
        vm.prank(bob);
        assertEq(jobs.fund{value: PRICE}(quote, signature), 1);
    }

    /// @dev Defence: credit falls before money is sent.
    function test_AttackReentrantWithdrawal_CreditFallsFirst() external {
        Reenterer thief = new Reenterer();
        IJobs.Quote memory quote = _quote(1);
        quote.buyer = address(thief);
        bytes memory signature = _sign(quote, workerKey);
        thief.forward{value: PRICE}(address(jobs), abi.encodeCall(jobs.fund, (quote, signature)));
        _funded(); // somebody else's money, to be stolen
        vm.prank(worker);
        jobs.decline(1);
        thief.arm(address(jobs), abi.encodeCall(jobs.withdraw, (address(thief), PRICE)));
        assertTrue(thief.forward(address(jobs), abi.encodeCall(jobs.withdraw, (address(thief), PRICE))));
        assertTrue(thief.tried());
        assertFalse(thief.succeeded());
        assertEq(address(thief).balance, PRICE);
        assertEq(address(jobs).balance, PRICE);
    }

    /// @dev Defence: refunds are pulled, so a buyer that takes no coins holds nobody's bond.
    function test_AttackRefusingBuyer_RefundsArePulled() external {
        Refuser refuser = new Refuser();
        IJobs.Quote memory quote = _quote(1);
        quote.buyer = address(refuser);
        bytes memory signature = _sign(quote, workerKey);
        refuser.forward{value: PRICE}(address(jobs), abi.encodeCall(jobs.fund, (quote, signature)));
        vm.prank(worker);
        jobs.assign(1);
        vm.warp(block.timestamp + 1 days + 1);
        jobs.expire(1);
        assertEq(jobs.standingOf(worker).open, 0);
        assertEq(_locked(worker), LISTING_BOND);
    }

    /// @dev Defence: after the window anybody pays.
    function test_AttackWithholdingBuyer_AnybodyPaysAfterTheWindow() external {
        uint256 jobId = _delivered();
        vm.warp(block.timestamp + JOB_WINDOW + 1);
        vm.prank(mallory);
        jobs.finalise(jobId);
        assertEq(token.balanceOf(address(settlement)), PRICE);
    }

    /// @dev Defence: one challenge keeps out no other, so an operator cannot protect itself by a weak one of its own.
    function test_AttackSelfChallenge_KeepsOutNoOther() external {
        uint256 jobId = _delivered();
        uint256 weak = _challenge(worker, jobId, "weak");
        uint256 strong = _challenge(alice, jobId, "strong");
        jury.tell(_case(weak), 1);
        jury.tell(_case(strong), 2);
        assertEq(uint8(jobs.getJob(jobId).state), uint8(IJobs.State.Refunded));
    }

    /// @dev Defence: the same evidence is judged once.
    function test_AttackDoubleChallenge_SameEvidenceOnce() external {
        uint256 jobId = _delivered();
        uint256 first = _challenge(mallory, jobId, "evidence");
        jury.tell(_case(first), 1);
        vm.expectRevert(
            abi.encodeWithSelector(IJobs.Jobs_AlreadyChallenged.selector, jobId, bytes32("evidence"), first)
        );
        jobs.challenge(jobId, "evidence");
    }

    /// @dev Defence: half of a rejected bond burns, so delaying a payment costs even who owns both sides of it.
    function test_AttackGriefingChallenges_EachCostsMoney() external {
        uint256 jobId = _delivered();
        (uint256 fee, uint256 bond) = jobs.challengeCost(jobId);
        uint256 before = bob.balance;
        jury.tell(_case(_challenge(bob, jobId, "grief")), 1);
        assertEq(bob.balance, before);
        assertEq(jobs.creditOf(bob), 0);
        assertEq(jobs.creditOf(worker), bond / 2);
        assertGt(fee + bond - bond / 2, 0);
        assertEq(DEAD.balance, bond - bond / 2);
    }

    /// @dev Defence: a quarter of a slash at least burns, so an operator that buys from and convicts itself loses.
    function test_AttackSelfDealing_ConvictingOneselfLoses() external {
        uint256 jobId = _delivered();
        uint256 whole = staking.poolAssets(worker);
        jury.tell(_case(_challenge(worker, jobId, "mine")), 2);
        assertEq(whole - staking.poolAssets(worker), PRICE / 2);
        assertEq(staking.creditOf(worker), PRICE / 4);
    }

    /// @dev Defence: the bond is locked from assignment to the end: it cannot be given twice.
    function test_AttackOverbooking_BondBacksOneJob() external {
        IJobs.Quote memory quote = _quote(1);
        quote.price = 60 ether;
        uint256 first = _fund(quote);
        quote.nonce = 2;
        uint256 second = _fund(quote);
        vm.startPrank(worker);
        jobs.assign(first);
        vm.expectRevert();
        jobs.assign(second);
        vm.stopPrank();
        assertEq(_locked(worker), LISTING_BOND + 60 ether);
    }

    /// @dev Defence: a run proves one job, and must be open for as long as the job itself.
    function test_AttackRunReuse_OneRunOneJob() external {
        uint256 first = _deliveredRun(9);
        IJobs.Quote memory quote = _quote(2);
        quote.proof = IJobs.Proof.Bisection;
        uint256 second = _fund(quote);
        vm.startPrank(worker);
        jobs.assign(second);
        vm.expectRevert(abi.encodeWithSelector(IJobs.Jobs_RunTaken.selector, 9, first));
        jobs.deliver(second, RESULT, 0, 9);
        IBisection.Run memory stale = _run();
        stale.openUntil = uint48(block.timestamp);
        runs.set(10, stale);
        vm.expectRevert(abi.encodeWithSelector(IJobs.Jobs_WrongRun.selector, second, 10));
        jobs.deliver(second, RESULT, 0, 10);
        vm.stopPrank();
    }
}
