// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {IAccessManaged} from "@openzeppelin/contracts/access/manager/IAccessManaged.sol";
import {IBisection} from "../../contracts/interfaces/IBisection.sol";
import {IStepVerifier} from "../../contracts/interfaces/IStepVerifier.sol";
import {MerkleTree} from "../../contracts/libraries/MerkleTree.sol";
import {BisectionTest} from "../support/BisectionTest.sol";
import {Refuser} from "../support/LedgerTest.sol";
import {StateTree} from "../support/StateTree.sol";

contract BisectionUnitTest is BisectionTest {
    using StateTree for StateTree.Tree;

    function test_AdmitVerifier_WhenTheCallerIsNotTheGovernor() external {
        vm.expectRevert(abi.encodeWithSelector(IAccessManaged.AccessManagedUnauthorized.selector, mallory));
        vm.prank(mallory);
        bisection.admitVerifier(IStepVerifier(mallory), true);
    }

    function test_AdmitVerifier_WhenTheGovernorWithdrawsAVerifier() external {
        uint64 runId = _commit(40, RIGHT);
        vm.prank(governor);
        bisection.admitVerifier(verifier, false);
        assertFalse(bisection.isAdmitted(verifier));
        uint64 gameId = _challengeStep(alice, runId, 3);
        _prove(gameId);
        IBisection.Commitment memory made = _commitment(40, 1, verifier);
        bytes32[] memory siblings = states.proof(0, 39, 64);
        vm.expectRevert(abi.encodeWithSelector(IBisection.Bisection_VerifierNotAdmitted.selector, verifier));
        vm.prank(defender);
        bisection.commit{value: RUN_BOND}(made, siblings);
    }

    function test_Commit_WhenThereAreNoStepsOrTooMany() external {
        _commit(4, RIGHT);
        IBisection.Commitment memory made = _commitment(4, 1, verifier);
        uint32[4] memory steps = [uint32(0), (1 << 20) + 1, 4, 4];
        uint32[4] memory nodes = [uint32(1), 1, 0, (1 << 20) + 1];
        for (uint256 i = 0; i < 4; ++i) {
            (made.steps, made.nodes) = (steps[i], nodes[i]);
            vm.expectRevert(
                abi.encodeWithSelector(IBisection.Bisection_InvalidSize.selector, steps[i], nodes[i], 1 << 20)
            );
            bisection.commit{value: RUN_BOND}(made, new bytes32[](0));
        }
    }

    function test_Commit_WhenTheVerifierIsNotAdmitted() external {
        _commit(4, RIGHT);
        IBisection.Commitment memory made = _commitment(4, 1, IStepVerifier(mallory));
        vm.expectRevert(abi.encodeWithSelector(IBisection.Bisection_VerifierNotAdmitted.selector, mallory));
        bisection.commit{value: RUN_BOND}(made, new bytes32[](0));
    }

    function test_Commit_WhenTheBondIsTooSmall() external {
        _commit(4, RIGHT);
        IBisection.Commitment memory made = _commitment(4, 1, verifier);
        vm.expectRevert(abi.encodeWithSelector(IBisection.Bisection_WrongBond.selector, RUN_BOND - 1, RUN_BOND));
        bisection.commit{value: RUN_BOND - 1}(made, new bytes32[](0));
    }

    function test_Commit_WhenTheOutcomeIsNotTheLastState() external {
        _commit(4, RIGHT);
        IBisection.Commitment memory made = _commitment(4, 1, verifier);
        made.outcome = states.levels[0][2];
        bytes32[] memory siblings = states.proof(0, 2, 64);
        vm.expectRevert(
            abi.encodeWithSelector(IBisection.Bisection_InvalidProof.selector, made.root, made.outcome, 3, 4)
        );
        bisection.commit{value: RUN_BOND}(made, siblings);
    }

    function test_Commit_WhenAllHolds() external {
        uint64 runId = _commit(5, RIGHT);
        IBisection.Run memory run = bisection.getRun(runId);
        assertEq(run.defender, defender);
        assertEq(run.bond, RUN_BOND);
        assertEq(run.steps, 5);
        assertEq(run.nodes, 1);
        assertEq(run.openUntil, block.timestamp + RUN_WINDOW);
        assertEq(run.root, states.root());
        assertEq(run.outcome, states.levels[0][4]);
        assertEq(uint8(run.status), uint8(IBisection.Status.Open));
        assertEq(address(bisection).balance, RUN_BOND);
        assertEq(bisection.runCount(), 1);
        assertEq(bisection.terms().panel, 5);
    }

    function test_Confirm_WhenTheWindowIsOpen() external {
        uint64 runId = _commit(5, RIGHT);
        uint48 until = bisection.getRun(runId).openUntil;
        vm.warp(until - 1);
        vm.expectRevert(abi.encodeWithSelector(IBisection.Bisection_WindowOpen.selector, runId, until));
        bisection.confirm(runId);
    }

    function test_Confirm_WhenAGameIsLeft() external {
        uint64 runId = _commit(5, RIGHT);
        _challenge(alice, runId);
        vm.warp(bisection.getRun(runId).openUntil);
        vm.expectRevert(abi.encodeWithSelector(IBisection.Bisection_GamesLive.selector, runId, 1));
        bisection.confirm(runId);
    }

    function test_Confirm_WhenTheWindowHasPassed() external {
        uint64 runId = _commit(5, RIGHT);
        vm.warp(bisection.getRun(runId).openUntil);
        bisection.confirm(runId);
        assertEq(bisection.creditOf(defender), RUN_BOND);
        vm.expectRevert(
            abi.encodeWithSelector(IBisection.Bisection_RunNotOpen.selector, runId, IBisection.Status.Confirmed)
        );
        bisection.confirm(runId);
    }

    function test_Challenge_WhenTheRunIsUnknown() external {
        vm.expectRevert(abi.encodeWithSelector(IBisection.Bisection_RunNotOpen.selector, 9, IBisection.Status.None));
        bisection.challenge{value: CHALLENGE_BOND}(9, 0, 0, 0, new bytes32[](0));
    }

    function test_Challenge_WhenTheWindowHasPassed() external {
        uint64 runId = _commit(5, RIGHT);
        uint48 until = bisection.getRun(runId).openUntil;
        vm.warp(until);
        vm.expectRevert(abi.encodeWithSelector(IBisection.Bisection_WindowClosed.selector, runId, until));
        bisection.challenge{value: CHALLENGE_BOND}(runId, 0, 0, 0, new bytes32[](0));
    }

    function test_Challenge_WhenTheDefenderChallengesItself() external {
        uint64 runId = _commit(5, RIGHT);
        vm.expectRevert(abi.encodeWithSelector(IBisection.Bisection_SelfChallenge.selector, runId, defender));
        vm.prank(defender);
        bisection.challenge{value: CHALLENGE_BOND}(runId, 0, 0, 0, new bytes32[](0));
    }

    function test_Challenge_WhenTheBondIsAnother() external {
        uint64 runId = _commit(5, RIGHT);
        vm.expectRevert(abi.encodeWithSelector(IBisection.Bisection_WrongBond.selector, 1 ether, CHALLENGE_BOND));
        vm.prank(alice);
        bisection.challenge{value: 1 ether}(runId, 0, 0, 0, new bytes32[](0));
    }

    function test_Challenge_WhenTheNodeIsNotInTheTree() external {
        uint64 runId = _commit(5, RIGHT);
        bytes32 leaf = states.levels[0][2];
        bytes32[] memory siblings = states.proof(0, 2, 64);
        bytes32 root = states.root();
        vm.expectRevert(abi.encodeWithSelector(IBisection.Bisection_InvalidProof.selector, root, leaf, 3, 5));
        bisection.challenge{value: CHALLENGE_BOND}(runId, 0, 3, leaf, siblings);
        vm.expectRevert(abi.encodeWithSelector(IBisection.Bisection_InvalidProof.selector, root, root, 0, 5));
        bisection.challenge{value: CHALLENGE_BOND}(runId, 21, 0, root, new bytes32[](0));
    }

    function test_Challenge_WhenTheSameChallengerNamesTheSamePartAgain() external {
        uint64 runId = _commit(5, RIGHT);
        _challenge(alice, runId);
        bytes32 root = states.root();
        // The whole run is one part, whatever level it is named by.
        vm.expectRevert(abi.encodeWithSelector(IBisection.Bisection_AlreadyChallenged.selector, runId, 0, 5, alice));
        vm.prank(alice);
        bisection.challenge{value: CHALLENGE_BOND}(runId, 3, 0, root, new bytes32[](0));
    }

    function test_Challenge_WhenAnotherChallengerNamesTheSamePart() external {
        uint64 runId = _commit(5, 3);
        _challenge(mallory, runId);
        _challenge(alice, runId);
        assertEq(bisection.getRun(runId).liveGames, 2);
        assertEq(bisection.gameCount(), 2);
    }

    function test_Challenge_WhenTheStepWasProven() external {
        uint64 runId = _commit(5, RIGHT);
        _prove(_challengeStep(alice, runId, 3));
        bytes32[] memory siblings = states.proof(0, 3, 64);
        bytes32 leaf = states.levels[0][3];
        vm.expectRevert(abi.encodeWithSelector(IBisection.Bisection_AlreadyProven.selector, runId, 3, 0));
        vm.prank(bob);
        bisection.challenge{value: CHALLENGE_BOND}(runId, 0, 3, leaf, siblings);
    }

    function test_Reveal_WhenTheCallerIsNotTheDefender() external {
        uint64 gameId = _challenge(alice, _commit(5, RIGHT));
        vm.expectRevert(abi.encodeWithSelector(IBisection.Bisection_NotYourMove.selector, gameId, alice, defender));
        vm.prank(alice);
        bisection.reveal(gameId, new bytes32[](0));
    }

    function test_Reveal_WhenItIsNotTheTurn() external {
        uint64 gameId = _challenge(alice, _commit(5, RIGHT));
        _reveal(gameId, states);
        vm.expectRevert(
            abi.encodeWithSelector(IBisection.Bisection_WrongPhase.selector, gameId, IBisection.Phase.Choose)
        );
        vm.prank(defender);
        bisection.reveal(gameId, new bytes32[](0));
    }

    function testFuzz_Reveal_WhenAChildIsAnother(uint256 at, bytes32 other) external {
        uint64 gameId = _challenge(alice, _commit(40, RIGHT));
        bytes32[] memory children = _children(gameId, states);
        at = bound(at, 0, children.length - 1);
        vm.assume(children[at] != other);
        children[at] = other;
        vm.expectPartialRevert(IBisection.Bisection_WrongChildren.selector);
        vm.prank(defender);
        bisection.reveal(gameId, children);
    }

    function test_Reveal_WhenTheNumberOfChildrenIsAnother() external {
        uint64 gameId = _challenge(alice, _commit(8, RIGHT));
        bytes32[] memory halves = states.levels[2];
        vm.expectRevert(
            abi.encodeWithSelector(IBisection.Bisection_WrongChildren.selector, gameId, 2, 8, states.root())
        );
        vm.prank(defender);
        bisection.reveal(gameId, halves);
    }

    function test_Reveal_WhenTheTimeIsOver() external {
        uint64 gameId = _challenge(alice, _commit(8, RIGHT));
        bytes32[] memory children = _children(gameId, states);
        vm.warp(block.timestamp + CLOCK + 1);
        vm.expectRevert(abi.encodeWithSelector(IBisection.Bisection_TimeOver.selector, gameId, CLOCK + 1, CLOCK));
        vm.prank(defender);
        bisection.reveal(gameId, children);
    }

    function test_Choose_WhenTheCallerIsNotTheChallenger() external {
        uint64 gameId = _challenge(alice, _commit(8, RIGHT));
        _reveal(gameId, states);
        vm.expectRevert(abi.encodeWithSelector(IBisection.Bisection_NotYourMove.selector, gameId, bob, alice));
        vm.prank(bob);
        bisection.choose(gameId, 0, 0, new bytes32[](0));
    }

    function testFuzz_Choose_WhenTheChildIsNotOneOfThoseRevealed(bytes32 other) external {
        uint64 gameId = _challenge(alice, _commit(8, RIGHT));
        _reveal(gameId, states);
        vm.assume(other != states.levels[0][2]);
        bytes32[] memory siblings = states.proof(0, 2, 64);
        vm.expectRevert(
            abi.encodeWithSelector(IBisection.Bisection_InvalidProof.selector, states.root(), other, 2, 8)
        );
        vm.prank(alice);
        bisection.choose(gameId, 2, other, siblings);
    }

    function test_Choose_WhenTheTimeIsOver() external {
        uint64 gameId = _challenge(alice, _commit(8, RIGHT));
        _reveal(gameId, states);
        vm.warp(block.timestamp + CLOCK + 1);
        vm.expectRevert(abi.encodeWithSelector(IBisection.Bisection_TimeOver.selector, gameId, CLOCK + 1, CLOCK));
        vm.prank(alice);
        bisection.choose(gameId, 0, 0, new bytes32[](0));
    }

    function test_Choose_WhenItIsNotTheTurn() external {
        uint64 gameId = _challenge(alice, _commit(8, RIGHT));
        vm.expectRevert(
            abi.encodeWithSelector(IBisection.Bisection_WrongPhase.selector, gameId, IBisection.Phase.Reveal)
        );
        vm.prank(alice);
        bisection.choose(gameId, 0, 0, new bytes32[](0));
    }

    /// forge-config: default.fuzz.runs = 32
    function testFuzz_Choose_WhenTheSizeIsAny(uint256 steps, uint256 target) external {
        steps = bound(steps, 1, 1100);
        target = bound(target, 0, steps - 1);
        uint64 gameId = _challenge(alice, _commit(steps, RIGHT));
        _descend(gameId, states, target);
        IBisection.Game memory game = bisection.getGame(gameId);
        assertEq(game.offset, target);
        assertEq(game.count, 1);
        assertEq(game.node, states.levels[0][target]);
        _prove(gameId);
        assertTrue(bisection.isProven(game.runId, target, 0, 0));
    }

    function test_Trace_WhenTheStepIsJudgedAtOnce() external {
        uint64 gameId = _challengeStep(alice, _commit(8, RIGHT), 3);
        vm.expectRevert(
            abi.encodeWithSelector(IBisection.Bisection_WrongPhase.selector, gameId, IBisection.Phase.Prove)
        );
        vm.prank(defender);
        bisection.trace(gameId, 0, 0, new bytes32[](0), new bytes32[](0));
    }

    function test_Trace_WhenTheTraceDoesNotEndInTheStateInDispute() external {
        uint64 gameId = _challengeStep(alice, _commit(8, 40, RIGHT, verifier), 0);
        (StateTree.Tree memory inner,) = _states(0, 40, 1, 39, 0);
        bytes32 node = states.levels[0][0];
        bytes32 initial = MerkleTree.leafHash(abi.encode(int256(0)));
        vm.expectRevert(
            abi.encodeWithSelector(IBisection.Bisection_InvalidProof.selector, inner.root(), node, 39, 40)
        );
        vm.prank(defender);
        bisection.trace(gameId, inner.root(), initial, new bytes32[](0), inner.proof(0, 39, 64));
    }

    function test_Trace_WhenTheStateBeforeIsAnother() external {
        uint64 gameId = _challengeStep(alice, _commit(8, 40, RIGHT, verifier), 0);
        (StateTree.Tree memory inner,) = _states(0, 40, 1, RIGHT, 0);
        bytes32 initial = MerkleTree.leafHash(abi.encode(int256(0)));
        bytes32 other = MerkleTree.leafHash(abi.encode(int256(1)));
        vm.expectRevert(abi.encodeWithSelector(IBisection.Bisection_InvalidProof.selector, initial, other, 0, 8));
        vm.prank(defender);
        bisection.trace(gameId, inner.root(), other, new bytes32[](0), inner.proof(0, 39, 64));
    }

    /// forge-config: default.fuzz.runs = 32
    function testFuzz_Trace_WhenTheTraceIsRight(uint256 step, uint256 node) external {
        (step, node) = (bound(step, 0, 7), bound(node, 0, 39));
        uint64 runId = _commit(8, 40, RIGHT, verifier);
        (uint64 gameId, StateTree.Tree memory inner, int256[] memory within) = _traced(runId, step, RIGHT);
        _descend(gameId, inner, node);
        _proveNode(gameId, inner, within, step, node);
        assertEq(uint8(_phase(gameId)), uint8(IBisection.Phase.Over));
        assertTrue(bisection.isProven(runId, step, node, inner.root()));
        assertEq(uint8(_status(runId)), uint8(IBisection.Status.Open));
    }

    function test_Trace_WhenTheTraceIsWrong() external {
        // The step adds 7 too much; wherever the defender hides that, that node cannot be proven.
        uint64 runId = _commit(8, 40, 5, verifier);
        (uint64 gameId, StateTree.Tree memory inner, int256[] memory within) = _traced(runId, 5, 23);
        _descend(gameId, inner, 23);
        bytes memory witness = _witness(320, 5 * 40 + 23);
        bytes32[] memory siblings = inner.proof(0, 22, 64);
        vm.expectRevert(abi.encodeWithSelector(IBisection.Bisection_StepNotProven.selector, gameId, 5, 23));
        vm.prank(defender);
        bisection.prove(gameId, abi.encode(within[22]), siblings, abi.encode(within[23]), witness);
        vm.warp(block.timestamp + CLOCK + 1);
        bisection.timeout(gameId);
        assertEq(uint8(_status(runId)), uint8(IBisection.Status.Refuted));
    }

    function test_Prove_WhenTheStepIsRight() external {
        uint64 runId = _commit(70, RIGHT);
        uint64 gameId = _challenge(alice, runId);
        _descend(gameId, states, 41);
        uint256 burnt = DEAD.balance;
        _prove(gameId);
        assertEq(bisection.creditOf(defender), CHALLENGE_BOND / 2);
        assertEq(DEAD.balance - burnt, CHALLENGE_BOND - CHALLENGE_BOND / 2);
        assertEq(bisection.creditOf(alice), 0);
        assertEq(bisection.getRun(runId).liveGames, 0);
        assertEq(uint8(_status(runId)), uint8(IBisection.Status.Open));
    }

    function test_Prove_WhenTheStepIsWrong() external {
        uint64 gameId = _challenge(alice, _commit(70, 41));
        _descend(gameId, states, 41);
        (bytes memory pre, bytes32[] memory siblings, bytes memory post) = _around(41);
        bytes memory witness = _witness(70, 41);
        vm.expectRevert(abi.encodeWithSelector(IBisection.Bisection_StepNotProven.selector, gameId, 41, 0));
        vm.prank(defender);
        bisection.prove(gameId, pre, siblings, post, witness);
    }

    function test_Prove_WhenTheStateBeforeIsMadeUp() external {
        uint64 gameId = _challengeStep(alice, _commit(70, 41), 41);
        (, bytes32[] memory siblings, bytes memory post) = _around(41);
        bytes memory pre = abi.encode(sums[40] + 7);
        bytes memory witness = _witness(70, 41);
        bytes32 root = states.root();
        vm.expectRevert(
            abi.encodeWithSelector(
                IBisection.Bisection_InvalidProof.selector, root, MerkleTree.leafHash(pre), 40, 70
            )
        );
        vm.prank(defender);
        bisection.prove(gameId, pre, siblings, post, witness);
    }

    function test_Prove_WhenTheStateAfterIsMadeUp() external {
        uint64 gameId = _challengeStep(alice, _commit(70, 41), 41);
        (bytes memory pre, bytes32[] memory siblings,) = _around(41);
        bytes memory post = abi.encode(sums[41] - 7);
        bytes memory witness = _witness(70, 41);
        bytes32 node = states.levels[0][41];
        vm.expectRevert(
            abi.encodeWithSelector(
                IBisection.Bisection_InvalidProof.selector, node, MerkleTree.leafHash(post), 41, 1
            )
        );
        vm.prank(defender);
        bisection.prove(gameId, pre, siblings, post, witness);
    }

    function test_Prove_WhenTheProgramIsAnother() external {
        uint64 gameId = _challengeStep(alice, _commit(70, RIGHT), 41);
        (bytes memory pre, bytes32[] memory siblings, bytes memory post) = _around(41);
        bytes memory witness = _witness(71, 41);
        vm.expectRevert(abi.encodeWithSelector(IBisection.Bisection_StepNotProven.selector, gameId, 41, 0));
        vm.prank(defender);
        bisection.prove(gameId, pre, siblings, post, witness);
    }

    function test_Prove_WhenReviewersShallJudge() external {
        uint64 gameId = _challengeStep(alice, _commit(70, 1, RIGHT, IStepVerifier(address(0))), 41);
        (bytes memory pre, bytes32[] memory siblings, bytes memory post) = _around(41);
        bytes memory witness = _witness(70, 41);
        vm.expectRevert(abi.encodeWithSelector(IBisection.Bisection_StepNotProven.selector, gameId, 41, 0));
        vm.prank(defender);
        bisection.prove(gameId, pre, siblings, post, witness);
    }

    function test_Refer_WhenAContractCanJudge() external {
        uint64 gameId = _challengeStep(alice, _commit(70, RIGHT), 41);
        (bytes memory pre, bytes32[] memory siblings, bytes memory post) = _around(41);
        vm.expectRevert(abi.encodeWithSelector(IBisection.Bisection_NotReferable.selector, gameId, verifier));
        vm.prank(defender);
        bisection.refer{value: 0.25 ether}(gameId, pre, siblings, post, 0);
    }

    function test_Refer_WhenTheCommitteeHoldsItRight() external {
        (uint64 runId, uint64 gameId, uint256 caseId) = _referred();
        // Time does not run while the committee sits.
        vm.warp(block.timestamp + 30 days);
        bench.tell(bisection, caseId, 1);
        uint256 lost = CHALLENGE_BOND / 5;
        assertEq(bisection.creditOf(defender), lost / 2);
        assertEq(bisection.creditOf(alice), CHALLENGE_BOND - lost);
        assertEq(DEAD.balance, lost - lost / 2);
        assertTrue(bisection.isProven(runId, 41, 0, 0));
        assertEq(uint8(_phase(gameId)), uint8(IBisection.Phase.Over));
        // Neither side of the game judges it, and what comes back is the defender's.
        assertEq(bench.payer(), defender);
        assertEq(bench.parties(0), alice);
    }

    function test_Refer_WhenTheCommitteeHoldsItWrong() external {
        (uint64 runId,, uint256 caseId) = _referred();
        bench.tell(bisection, caseId, 2);
        uint256 lost = RUN_BOND / 5;
        assertEq(bisection.creditOf(alice), CHALLENGE_BOND + lost / 2);
        assertEq(bisection.creditOf(defender), RUN_BOND - lost);
        assertEq(uint8(_status(runId)), uint8(IBisection.Status.Refuted));
        // The committee is heard once.
        bench.tell(bisection, caseId, 1);
        assertEq(bisection.creditOf(defender), RUN_BOND - lost);
    }

    function test_Refer_WhenTheCommitteeComesToNothing() external {
        (uint64 runId, uint64 gameId, uint256 caseId) = _referred();
        bench.tell(bisection, caseId, 0);
        assertEq(bisection.creditOf(alice), CHALLENGE_BOND);
        assertEq(uint8(_phase(gameId)), uint8(IBisection.Phase.Over));
        assertEq(uint8(_status(runId)), uint8(IBisection.Status.Open));
    }

    function test_Refer_WhenTheVerdictComesFromAnother() external {
        (,, uint256 caseId) = _referred();
        vm.expectRevert(abi.encodeWithSelector(IBisection.Bisection_NotReviews.selector, mallory));
        vm.prank(mallory);
        bisection.onVerdict(caseId, 2);
        vm.expectRevert(abi.encodeWithSelector(IBisection.Bisection_UnknownCase.selector, caseId + 1));
        bench.tell(bisection, caseId + 1, 2);
    }

    function test_Conclude_WhenNoCaseWasOpened() external {
        uint64 gameId = _challenge(alice, _commit(8, RIGHT));
        vm.expectRevert(
            abi.encodeWithSelector(IBisection.Bisection_WrongPhase.selector, gameId, IBisection.Phase.Reveal)
        );
        bisection.conclude(gameId);
    }

    function test_Conclude_WhenTheVerdictIsNotFinal() external {
        (, uint64 gameId, uint256 caseId) = _referred();
        vm.expectRevert(abi.encodeWithSelector(IBisection.Bisection_NotJudged.selector, gameId, caseId));
        bisection.conclude(gameId);
    }

    function test_Conclude_WhenTheVerdictIsFinal() external {
        (uint64 runId, uint64 gameId,) = _referred();
        bench.decide(2);
        bisection.conclude(gameId);
        assertEq(uint8(_status(runId)), uint8(IBisection.Status.Refuted));
    }

    function test_Timeout_WhenTheClockHasTimeLeft() external {
        uint64 gameId = _challenge(alice, _commit(8, 3));
        vm.warp(block.timestamp + CLOCK);
        vm.expectRevert(abi.encodeWithSelector(IBisection.Bisection_TimeLeft.selector, gameId, CLOCK, CLOCK));
        bisection.timeout(gameId);
    }

    function test_Timeout_WhenTheDefendersClockRanOut() external {
        uint64 runId = _commit(8, 3);
        uint64 gameId = _challenge(alice, runId);
        vm.warp(block.timestamp + CLOCK + 1);
        vm.prank(mallory);
        bisection.timeout(gameId);
        assertEq(uint8(_status(runId)), uint8(IBisection.Status.Refuted));
        assertEq(bisection.creditOf(alice), CHALLENGE_BOND + RUN_BOND / 2);
        assertEq(DEAD.balance, RUN_BOND - RUN_BOND / 2);
        assertEq(bisection.creditOf(defender), 0);
        assertEq(bisection.creditOf(mallory), 0);
    }

    function test_Timeout_WhenTheChallengersClockRanOut() external {
        uint64 runId = _commit(8, RIGHT);
        uint64 gameId = _challenge(alice, runId);
        _reveal(gameId, states);
        vm.warp(block.timestamp + CLOCK + 1);
        bisection.timeout(gameId);
        assertEq(bisection.creditOf(defender), CHALLENGE_BOND / 2);
        assertEq(uint8(_status(runId)), uint8(IBisection.Status.Open));
    }

    function test_Timeout_WhenTheGameIsOver() external {
        uint64 gameId = _challengeStep(alice, _commit(8, RIGHT), 3);
        _prove(gameId);
        vm.warp(block.timestamp + 2 * CLOCK);
        vm.expectRevert(
            abi.encodeWithSelector(IBisection.Bisection_WrongPhase.selector, gameId, IBisection.Phase.Over)
        );
        bisection.timeout(gameId);
    }

    function test_Timeout_WhenMovesTookTime() external {
        uint64 gameId = _challenge(alice, _commit(2000, RIGHT));
        vm.warp(1_700_000_000 + 20 hours);
        _reveal(gameId, states);
        vm.warp(1_700_000_000 + 22 hours);
        _choose(gameId, states, 700);
        IBisection.Game memory game = bisection.getGame(gameId);
        assertEq(game.defenderLeft, 4 hours);
        assertEq(game.challengerLeft, 22 hours);
        vm.warp(1_700_000_000 + 26 hours + 1);
        bisection.timeout(gameId);
        assertEq(uint8(_phase(gameId)), uint8(IBisection.Phase.Over));
    }

    function test_Release_WhenTheRunIsNotRefuted() external {
        uint64 runId = _commit(8, RIGHT);
        uint64 gameId = _challenge(alice, runId);
        vm.expectRevert(
            abi.encodeWithSelector(IBisection.Bisection_RunNotOpen.selector, runId, IBisection.Status.Open)
        );
        bisection.release(gameId);
    }

    function test_Release_WhenTheGameIsOver() external {
        uint64 gameId = _challengeStep(alice, _commit(8, RIGHT), 3);
        _prove(gameId);
        vm.expectRevert(
            abi.encodeWithSelector(IBisection.Bisection_WrongPhase.selector, gameId, IBisection.Phase.Over)
        );
        bisection.release(gameId);
    }

    function test_Release_WhenTheRunWasRefutedInAnotherGame() external {
        uint64 runId = _commit(8, 3);
        uint64 first = _challengeStep(alice, runId, 3);
        vm.warp(block.timestamp + CLOCK);
        uint64 second = _challenge(bob, runId);
        vm.warp(block.timestamp + 1);
        bisection.timeout(first);
        bytes32[] memory children = _children(second, states);
        vm.expectRevert(
            abi.encodeWithSelector(IBisection.Bisection_RunNotOpen.selector, runId, IBisection.Status.Refuted)
        );
        vm.prank(defender);
        bisection.reveal(second, children);
        bisection.release(second);
        assertEq(bisection.creditOf(bob), CHALLENGE_BOND);
        assertEq(bisection.getRun(runId).liveGames, 0);
    }

    function test_Withdraw_WhenTheCreditIsTooSmall() external {
        vm.expectRevert(abi.encodeWithSelector(IBisection.Bisection_CreditTooSmall.selector, alice, 0, 1));
        vm.prank(alice);
        bisection.withdraw(alice, 1);
    }

    function test_Withdraw_WhenTheReceiverRefusesCoins() external {
        _earn();
        address refuser = address(new Refuser());
        vm.expectRevert(abi.encodeWithSelector(IBisection.Bisection_PaymentFailed.selector, refuser, 1));
        vm.prank(defender);
        bisection.withdraw(refuser, 1);
    }

    function test_Withdraw_WhenTheCreditSuffices() external {
        _earn();
        uint256 held = bob.balance;
        vm.prank(defender);
        bisection.withdraw(bob, RUN_BOND);
        assertEq(bob.balance - held, RUN_BOND);
        assertEq(bisection.creditOf(defender), 0);
        assertEq(address(bisection).balance, 0);
    }

    function _earn() private {
        uint64 runId = _commit(8, RIGHT);
        vm.warp(bisection.getRun(runId).openUntil);
        bisection.confirm(runId);
    }

    function _referred() private returns (uint64 runId, uint64 gameId, uint256 caseId) {
        runId = _commit(70, 1, RIGHT, IStepVerifier(address(0)));
        gameId = _challengeStep(alice, runId, 41);
        (bytes memory pre, bytes32[] memory siblings, bytes memory post) = _around(41);
        vm.prank(defender);
        caseId = bisection.refer{value: 0.25 ether}(gameId, pre, siblings, post, keccak256("evidence"));
        IStepVerifier.Step memory step = IStepVerifier.Step(bisection.getRun(runId).program, 41, 0, 1);
        bytes memory facts =
            abi.encode(block.chainid, address(bisection), gameId, step, pre, post, keccak256("evidence"));
        assertEq(bench.subject(), sha256(facts));
    }

    /// @dev Alice disputes one step; the defender commits to its inside, wrong from node `fault` on.
    function _traced(uint64 runId, uint256 step, uint256 fault)
        private
        returns (uint64 gameId, StateTree.Tree memory inner, int256[] memory within)
    {
        gameId = _challengeStep(alice, runId, step);
        int256 before = step == 0 ? int256(0) : sums[step - 1];
        (inner, within) = _states(step * 40, 40, 1, fault, before);
        bytes32[] memory siblings = step == 0 ? new bytes32[](0) : states.proof(0, step - 1, 64);
        bytes32 pre = MerkleTree.leafHash(abi.encode(before));
        vm.prank(defender);
        bisection.trace(gameId, inner.root(), pre, siblings, inner.proof(0, 39, 64));
    }

    function _proveNode(
        uint64 gameId,
        StateTree.Tree memory inner,
        int256[] memory within,
        uint256 step,
        uint256 node
    ) private {
        int256 start = step == 0 ? int256(0) : sums[step - 1];
        bytes memory pre = abi.encode(node == 0 ? start : within[node - 1]);
        bytes32[] memory siblings = node == 0 ? new bytes32[](0) : inner.proof(0, node - 1, 64);
        bytes memory witness = _witness(320, step * 40 + node);
        vm.prank(defender);
        bisection.prove(gameId, pre, siblings, abi.encode(within[node]), witness);
    }
}
