// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {IAccessManaged} from "@openzeppelin/contracts/access/manager/IAccessManaged.sol";
import {ERC1967Proxy} from "@openzeppelin/contracts/proxy/ERC1967/ERC1967Proxy.sol";
import {Initializable} from "@openzeppelin/contracts/proxy/utils/Initializable.sol";
import {Reputation} from "../../contracts/Reputation.sol";
import {IScoreRegistry} from "../../contracts/interfaces/IReputation.sol";
import {ICommittees} from "../../contracts/interfaces/IReviews.sol";
import {IStaking} from "../../contracts/interfaces/IStaking.sol";
import {ReputationTest} from "../support/ReputationTest.sol";
import {SumTree} from "../support/SumTree.sol";

/// @notice A root from its posting to its corrections, branch by branch.
contract ReputationUnitTest is ReputationTest {
    // ---- terms

    function test_Initialize_WhenItIsCalledAgain() external {
        Reputation bare = new Reputation(staking, committee);
        vm.expectRevert(Initializable.InvalidInitialization.selector);
        bare.initialize(mallory, scoreTerms());
        vm.expectRevert(Initializable.InvalidInitialization.selector);
        reputation.initialize(mallory, scoreTerms());
    }

    function test_Initialize_WhenATermIsOutOfItsBounds() external {
        IScoreRegistry.Terms memory wrong = scoreTerms();
        wrong.halfLife = 59;
        address bare = address(new Reputation(staking, committee));
        bytes memory data = abi.encodeCall(Reputation.initialize, (address(manager), wrong));
        vm.expectRevert(_outOfBounds("halfLife", 59, 60, 3650 days));
        new ERC1967Proxy(bare, data);
    }

    function test_SetTerms_WhenTheCallerIsNoGovernor() external {
        _unauthorised(mallory);
        reputation.setTerms(scoreTerms());
    }

    function test_SetTerms_WhenANumberIsOutOfItsBounds() external {
        IScoreRegistry.Terms memory wrong = scoreTerms();
        wrong.earningsShare = 10_001;
        _refused(wrong, _outOfBounds("earningsShare", 10_001, 0, 10_000));
        wrong = scoreTerms();
        wrong.window = 9;
        _refused(wrong, _outOfBounds("window", 9, 10, 30 days));
        wrong = scoreTerms();
        wrong.bond = 0;
        _refused(wrong, _outOfBounds("bond", 0, 1, 1_000_000 ether));
        wrong = scoreTerms();
        wrong.panel = 17;
        _refused(wrong, _outOfBounds("panel", 17, 1, 15));
    }

    function test_SetTerms_WhenThePanelIsEven() external {
        IScoreRegistry.Terms memory wrong = scoreTerms();
        wrong.panel = 4;
        _refused(wrong, abi.encodeWithSelector(IScoreRegistry.Reputation_EvenPanel.selector, 4));
    }

    function test_SetTerms_WhenAllAreInBounds() external {
        uint64 epochId = _post();
        IScoreRegistry.Terms memory next = scoreTerms();
        (next.halfLife, next.earningsShare, next.window, next.bond, next.panel) = (60, 0, 10, 1, 5);
        vm.expectEmit(address(reputation));
        emit IScoreRegistry.TermsChanged(60, 0, 10, 1, 5, DOMAIN);
        vm.prank(governor);
        reputation.setTerms(next);
        assertEq(abi.encode(reputation.currentTerms()), abi.encode(next));
        assertEq(reputation.reviewFee(), 5 * uint256(UNIT));
        IScoreRegistry.Epoch memory epoch = reputation.getEpoch(NETWORK, epochId);
        assertEq(epoch.halfLife, 30 days);
        assertEq(epoch.earningsShare, 7000);
        assertEq(epoch.bond, SCORE_BOND);
        assertEq(epoch.finalisableAt, block.timestamp + CHALLENGE);
    }

    // ---- roots

    function test_Post_WhenTheCallerIsNoScorekeeper() external {
        _unauthorised(governor);
        vm.prank(governor);
        reputation.post(NETWORK, 1, _scores());
    }

    function test_Post_GivenARootOfTheDomainIsPending() external {
        _post();
        vm.expectRevert(abi.encodeWithSelector(IScoreRegistry.Reputation_StillPending.selector, NETWORK, 1));
        vm.prank(keeper);
        reputation.post(NETWORK, 2, _scores());
        _post(DOMAIN);
        assertEq(_bonded(keeper), 2 * uint256(SCORE_BOND));
    }

    function test_Post_WhenTheEpochIsNotTheNext() external {
        _postFinal();
        vm.expectRevert(abi.encodeWithSelector(IScoreRegistry.Reputation_WrongEpoch.selector, NETWORK, 1, 2));
        vm.prank(keeper);
        reputation.post(NETWORK, 1, _scores());
    }

    function test_Post_WhenTheRootIsEmpty() external {
        IScoreRegistry.Scores memory scores = _scores();
        scores.root = 0;
        vm.expectRevert(IScoreRegistry.Reputation_EmptyRoot.selector);
        vm.prank(keeper);
        reputation.post(NETWORK, 1, scores);
    }

    function test_Post_WhenTheTotalIsMoreThanTheWhole() external {
        IScoreRegistry.Scores memory scores = _scores();
        scores.total = uint128(WHOLE + 1);
        vm.expectRevert(
            abi.encodeWithSelector(IScoreRegistry.Reputation_TotalTooHigh.selector, WHOLE + 1, WHOLE)
        );
        vm.prank(keeper);
        reputation.post(NETWORK, 1, scores);
    }

    function test_Post_WhenTheScoresAreForATimeToCome() external {
        IScoreRegistry.Scores memory scores = _scores();
        scores.computedAt = uint48(block.timestamp + 1);
        vm.expectRevert(
            abi.encodeWithSelector(
                IScoreRegistry.Reputation_WrongTime.selector, block.timestamp + 1, 0, block.timestamp
            )
        );
        vm.prank(keeper);
        reputation.post(NETWORK, 1, scores);
    }

    function test_Post_WhenTheScoresAreOlderThanTheLastFinalOnes() external {
        uint256 computedAt = block.timestamp;
        _postFinal();
        IScoreRegistry.Scores memory scores = _scores();
        scores.computedAt = uint48(computedAt - 1);
        vm.expectRevert(
            abi.encodeWithSelector(
                IScoreRegistry.Reputation_WrongTime.selector, computedAt - 1, computedAt, block.timestamp
            )
        );
        vm.prank(keeper);
        reputation.post(NETWORK, 2, scores);
    }

    function test_Post_GivenTheScorekeeperHasTooLittleFreeStake() external {
        _post(1);
        _post(2);
        vm.expectPartialRevert(IStaking.Staking_StakeLocked.selector);
        vm.prank(keeper);
        reputation.post(3, 1, _scores());
    }

    function test_Post_WhenEverythingIsRight() external {
        IScoreRegistry.Scores memory scores = _scores();
        uint48 finalisableAt = uint48(block.timestamp) + CHALLENGE;
        vm.expectEmit(address(reputation));
        emit IScoreRegistry.ScoresPosted(
            NETWORK, 1, keeper, scores.root, scores.total, scores.computedAt, DATA, finalisableAt
        );
        _post();
        IScoreRegistry.Epoch memory epoch = reputation.getEpoch(NETWORK, 1);
        assertEq(epoch.root, scores.root);
        assertEq(epoch.data, DATA);
        assertEq(epoch.total, WHOLE);
        assertEq(epoch.counted, WHOLE);
        assertEq(epoch.scorekeeper, keeper);
        assertEq(epoch.computedAt, block.timestamp);
        assertEq(uint8(epoch.state), uint8(IScoreRegistry.State.Pending));
        assertEq(_bonded(keeper), SCORE_BOND);
        (uint64 last, uint64 pending, uint64 lastFinal) = reputation.epochsOf(NETWORK);
        assertEq(abi.encode(last, pending, lastFinal), abi.encode(1, 1, 0));
    }

    function test_Finalise_GivenTheRootIsNotPending() external {
        _notPending(1, IScoreRegistry.State.None);
        reputation.finalise(NETWORK, 1);
        _postFinal();
        _notPending(1, IScoreRegistry.State.Final);
        reputation.finalise(NETWORK, 1);
    }

    function test_Finalise_GivenTheWindowIsOpen() external {
        _post();
        uint256 until = block.timestamp + CHALLENGE;
        skip(CHALLENGE - 1);
        vm.expectRevert(abi.encodeWithSelector(IScoreRegistry.Reputation_WindowOpen.selector, NETWORK, 1, until));
        reputation.finalise(NETWORK, 1);
    }

    function test_Finalise_GivenAChallengeIsOpen() external {
        _challenge(_post(), bob);
        skip(CHALLENGE);
        vm.expectRevert(abi.encodeWithSelector(IScoreRegistry.Reputation_Challenged.selector, NETWORK, 1, 1));
        reputation.finalise(NETWORK, 1);
    }

    function test_Finalise_GivenNobodyChallengedTheRoot() external {
        _post();
        skip(CHALLENGE);
        vm.expectEmit(address(reputation));
        emit IScoreRegistry.ScoresFinalised(NETWORK, 1);
        reputation.finalise(NETWORK, 1);
        assertEq(_bonded(keeper), 0);
        assertEq(reputation.getEpoch(NETWORK, 1).finalisedAt, block.timestamp);
        assertEq(reputation.totalAt(NETWORK, 1), WHOLE);
        (uint64 last, uint64 pending, uint64 lastFinal) = reputation.epochsOf(NETWORK);
        assertEq(abi.encode(last, pending, lastFinal), abi.encode(1, 0, 1));
    }

    function test_Finalise_GivenAnotherModuleHasSlashedTheBond() external {
        _post();
        vm.prank(slasher);
        staking.slash(keeper, IStaking.Role.Proposer, 4 ether, address(0), "fault");
        assertEq(_bonded(keeper), SCORE_BOND - 4 ether);
        skip(CHALLENGE);
        reputation.finalise(NETWORK, 1);
        assertEq(_bonded(keeper), 0);
        _post();
        vm.prank(slasher);
        staking.slash(keeper, IStaking.Role.Proposer, SCORE_BOND, address(0), "fault");
        skip(CHALLENGE);
        reputation.finalise(NETWORK, 2);
        assertEq(uint8(_stateOf(2)), uint8(IScoreRegistry.State.Final));
    }

    function test_Veto_WhenTheCallerIsNoGuardian() external {
        _post();
        _unauthorised(governor);
        vm.prank(governor);
        reputation.veto(NETWORK, 1);
    }

    function test_Veto_GivenTheRootIsFinal() external {
        _postFinal();
        _notPending(1, IScoreRegistry.State.Final);
        vm.prank(guardian);
        reputation.veto(NETWORK, 1);
    }

    function test_Veto_GivenAChallengeWaits() external {
        _challenge(_post(), bob);
        vm.expectRevert(abi.encodeWithSelector(IScoreRegistry.Reputation_Challenged.selector, NETWORK, 1, 1));
        vm.prank(guardian);
        reputation.veto(NETWORK, 1);
    }

    function test_Veto_GivenNobodyChallenges() external {
        _post();
        vm.expectEmit(address(reputation));
        emit IScoreRegistry.ScoresRejected(NETWORK, 1, address(0), 0);
        vm.prank(guardian);
        reputation.veto(NETWORK, 1);
        assertEq(_bonded(keeper), 0);
        assertEq(staking.activeStake(keeper), 2 * uint256(SCORE_BOND));
        assertEq(uint8(_stateOf(1)), uint8(IScoreRegistry.State.Rejected));
        assertEq(_post(), 2);
    }

    // ---- challenges and appeals

    function test_Challenge_GivenNoRootIsPending() external {
        _postFinal();
        uint256 fee = reputation.reviewFee();
        _notPending(1, IScoreRegistry.State.Final);
        reputation.challenge{value: fee}(NETWORK, 1, 0);
    }

    function test_Challenge_GivenTheWindowHasPassed() external {
        _post();
        uint256 until = block.timestamp + CHALLENGE;
        skip(CHALLENGE);
        uint256 fee = reputation.reviewFee();
        vm.expectRevert(abi.encodeWithSelector(IScoreRegistry.Reputation_WindowClosed.selector, NETWORK, 1, until));
        reputation.challenge{value: fee}(NETWORK, 1, 0);
    }

    function test_Challenge_WhenTheFeeIsNotExact() external {
        _post();
        uint256 fee = reputation.reviewFee();
        _wrongFee(fee - 1, fee);
        reputation.challenge{value: fee - 1}(NETWORK, 1, 0);
        _wrongFee(fee + 1, fee);
        reputation.challenge{value: fee + 1}(NETWORK, 1, 0);
    }

    function test_Challenge_WhenTheFeeIsExact() external {
        _post();
        // Keeper and challenger are reviewers, too, with most of the stake.
        _stake(keeper, 1000 ether);
        _enrol(keeper, 1000 ether);
        _stake(bob, 1000 ether);
        _enrol(bob, 1000 ether);
        vm.expectEmit(address(reputation));
        emit IScoreRegistry.ScoresChallenged(NETWORK, 1, 1, bob, "evidence");
        uint256 caseId = _challenge(1, bob);
        assertEq(reputation.getEpoch(NETWORK, 1).openChallenges, 1);
        ICommittees.Case memory opened = committee.getCase(caseId);
        assertEq(opened.subject, "evidence");
        assertEq(opened.opener, address(reputation));
        assertEq(opened.payer, bob);
        assertEq(opened.choices, 2);
        ICommittees.Place[] memory panel = _draw(caseId);
        for (uint256 i = 0; i < panel.length; ++i) {
            assertNotEq(panel[i].reviewer, keeper);
            assertNotEq(panel[i].reviewer, bob);
        }
    }

    function test_Appeal_GivenTheEpochIsNotFinal() external {
        _post();
        bytes32[] memory proof = _proof(0);
        _notFinal(1, IScoreRegistry.State.Pending);
        reputation.appeal(NETWORK, 1, alice, values[0], proof, 5, 0);
    }

    function test_Appeal_GivenALaterEpochIsFinal() external {
        _postFinal();
        _postFinal();
        bytes32[] memory proof = _proof(0);
        vm.expectRevert(abi.encodeWithSelector(IScoreRegistry.Reputation_NotLastFinal.selector, NETWORK, 1, 2));
        reputation.appeal(NETWORK, 1, alice, values[0], proof, 5, 0);
    }

    function test_Appeal_WhenTheAccountIsNobody() external {
        _postFinal();
        vm.expectRevert(IScoreRegistry.Reputation_ZeroAddress.selector);
        reputation.appeal(NETWORK, 1, address(0), 0, new bytes32[](0), 5, 0);
    }

    function test_Appeal_WhenTheCorrectionIsMoreThanTheWhole() external {
        _postFinal();
        bytes32[] memory proof = _proof(0);
        vm.expectRevert(
            abi.encodeWithSelector(IScoreRegistry.Reputation_TotalTooHigh.selector, WHOLE + 1, WHOLE)
        );
        reputation.appeal(NETWORK, 1, alice, values[0], proof, uint128(WHOLE + 1), 0);
    }

    function test_Appeal_WhenTheProofDoesNotHold() external {
        _postFinal();
        bytes32[] memory proof = _proof(0);
        vm.expectRevert(
            abi.encodeWithSelector(IScoreRegistry.Reputation_WrongProof.selector, NETWORK, 1, alice, values[0] + 1)
        );
        reputation.appeal(NETWORK, 1, alice, values[0] + 1, proof, 5, 0);
    }

    function test_Appeal_WhenTheCorrectionIsWhatCounts() external {
        _postFinal();
        bytes32[] memory proof = _proof(0);
        _nothingToCorrect(values[0]);
        reputation.appeal(NETWORK, 1, alice, values[0], proof, uint128(values[0]), 0);
        _nothingToCorrect(0);
        reputation.appeal(NETWORK, 1, alice, 0, new bytes32[](0), 0, 0);
    }

    function test_Appeal_WhenThePriceIsNotExact() external {
        _postFinal();
        bytes32[] memory proof = _proof(0);
        uint256 fee = reputation.reviewFee();
        _wrongFee(fee + 1, fee);
        reputation.appeal{value: fee + 1}(NETWORK, 1, alice, values[0], proof, 5, 0);
    }

    function test_Appeal_WhenEverythingHolds() external {
        _postFinal();
        _stake(keeper, 1000 ether);
        _enrol(keeper, 1000 ether);
        _stake(alice, 1000 ether);
        _enrol(alice, 1000 ether);
        bytes32[] memory proof = _proof(0);
        uint256 fee = reputation.reviewFee();
        vm.expectEmit(address(reputation));
        emit IScoreRegistry.ScoreAppealed(NETWORK, 1, 1, alice, bob, values[0], 5, "evidence");
        vm.prank(bob);
        uint256 caseId = reputation.appeal{value: fee}(NETWORK, 1, alice, values[0], proof, 5, "evidence");
        assertEq(committee.getCase(caseId).payer, bob);
        ICommittees.Place[] memory panel = _draw(caseId);
        for (uint256 i = 0; i < panel.length; ++i) {
            assertNotEq(panel[i].reviewer, keeper);
            assertNotEq(panel[i].reviewer, alice);
        }
    }

    // ---- verdicts

    function test_OnVerdict_WhenTheCallerIsNotReviews() external {
        _challenge(_post(), bob);
        vm.expectRevert(abi.encodeWithSelector(IScoreRegistry.Reputation_NotReviews.selector, mallory));
        vm.prank(mallory);
        reputation.onVerdict(1, 2);
    }

    function test_OnVerdict_WhenTheCaseIsUnknown() external {
        vm.expectRevert(abi.encodeWithSelector(IScoreRegistry.Reputation_UnknownCase.selector, 7));
        vm.prank(address(committee));
        reputation.onVerdict(7, 2);
    }

    function test_OnVerdict_GivenAChallengeIsUpheld() external {
        uint256 caseId = _challenge(_post(), bob);
        _decide(caseId, 2);
        assertTrue(committee.getCase(caseId).told);
        assertEq(uint8(_stateOf(1)), uint8(IScoreRegistry.State.Rejected));
        assertEq(_bonded(keeper), 0);
        assertEq(staking.activeStake(keeper), SCORE_BOND);
        assertEq(staking.creditOf(bob), SCORE_BOND / 2);
        assertEq(reputation.finalAt(NETWORK, uint48(block.timestamp)), 0);
        _notPending(1, IScoreRegistry.State.Rejected);
        reputation.finalise(NETWORK, 1);
        assertEq(_post(), 2);
    }

    function test_OnVerdict_GivenAChallengeIsDismissed() external {
        uint256 caseId = _challenge(_post(), bob);
        _deliberate(caseId, 1);
        vm.expectEmit(address(reputation));
        emit IScoreRegistry.ChallengeDecided(NETWORK, 1, caseId, false);
        committee.finalise(caseId);
        assertEq(uint8(_stateOf(1)), uint8(IScoreRegistry.State.Pending));
        assertEq(_bonded(keeper), SCORE_BOND);
        assertEq(committee.creditOf(bob), 0);
        reputation.finalise(NETWORK, 1);
        assertEq(_bonded(keeper), 0);
    }

    function test_OnVerdict_GivenAChallengeHasNoResult() external {
        uint256 caseId = _challenge(_post(), bob);
        vm.prank(governor);
        committee.annul(caseId);
        assertEq(uint8(_stateOf(1)), uint8(IScoreRegistry.State.Pending));
        assertEq(reputation.getEpoch(NETWORK, 1).openChallenges, 0);
        assertEq(committee.creditOf(bob), reputation.reviewFee());
    }

    function test_OnVerdict_GivenAnotherChallengeWasUpheldBefore() external {
        _post();
        uint256 first = _challenge(1, bob);
        uint256 second = _challenge(1, mallory);
        _decide(first, 2);
        uint256 left = staking.activeStake(keeper);
        _post();
        _decide(second, 2);
        assertEq(staking.activeStake(keeper), left);
        assertEq(staking.creditOf(mallory), 0);
        assertEq(uint8(_stateOf(2)), uint8(IScoreRegistry.State.Pending));
        assertEq(reputation.getEpoch(NETWORK, 1).openChallenges, 0);
    }

    function test_OnVerdict_GivenAnAppealIsUpheld() external {
        _postFinal();
        uint256 caseId = _appealScore(1, values[0], _proof(0), 0.3 ether);
        _deliberate(caseId, 2);
        vm.expectEmit(address(reputation));
        emit IScoreRegistry.ScoreCorrected(NETWORK, 1, alice, 0.3 ether, 1.2 ether);
        committee.finalise(caseId);
        assertEq(reputation.scoreAt(NETWORK, 1, alice, values[0], _proof(0)), 0.3 ether);
        assertEq(reputation.scoreAt(NETWORK, 1, bob, values[1], _proof(1)), values[1]);
        assertEq(reputation.totalAt(NETWORK, 1), 1.2 ether);
        // Until the next root.
        _postFinal();
        assertEq(reputation.scoreAt(NETWORK, 2, alice, values[0], _proof(0)), values[0]);
        assertEq(reputation.totalAt(NETWORK, 2), WHOLE);
    }

    function test_OnVerdict_GivenAnAppealIsDismissed() external {
        _postFinal();
        uint256 caseId = _appealScore(1, values[0], _proof(0), 0.3 ether);
        _deliberate(caseId, 1);
        vm.expectEmit(address(reputation));
        emit IScoreRegistry.AppealDecided(NETWORK, 1, caseId, false);
        committee.finalise(caseId);
        assertEq(reputation.scoreAt(NETWORK, 1, alice, values[0], _proof(0)), values[0]);
        assertEq(reputation.totalAt(NETWORK, 1), WHOLE);
    }

    function test_OnVerdict_GivenAnAppealForOneLeftOutIsUpheld() external {
        _postFinal();
        uint256 fee = reputation.reviewFee();
        vm.deal(opener, fee);
        vm.prank(opener);
        uint256 caseId =
            reputation.appeal{value: fee}(NETWORK, 1, opener, 0, new bytes32[](0), 0.2 ether, "evidence");
        _decide(caseId, 2);
        assertEq(reputation.scoreAt(NETWORK, 1, opener, 0, new bytes32[](0)), 0.2 ether);
        assertEq(reputation.totalAt(NETWORK, 1), 1.2 ether);
    }

    function test_OnVerdict_GivenTheScoreWasCorrectedMeanwhile() external {
        _postFinal();
        uint256 first = _appealScore(1, values[0], _proof(0), 0.3 ether);
        uint256 second = _appealScore(1, values[0], _proof(0), 0);
        _decide(first, 2);
        _decide(second, 2);
        assertEq(reputation.scoreAt(NETWORK, 1, alice, values[0], _proof(0)), 0);
        assertEq(reputation.totalAt(NETWORK, 1), 0.9 ether);
        // What counts now needs no proof.
        uint256 third = _appealScore(1, 0, _proof(0), 0.1 ether);
        _decide(third, 2);
        assertEq(reputation.totalAt(NETWORK, 1), WHOLE);
    }

    // ---- reads

    function test_ScoreAt_GivenTheRootIsPending() external {
        _post();
        bytes32[] memory proof = _proof(0);
        _notFinal(1, IScoreRegistry.State.Pending);
        reputation.scoreAt(NETWORK, 1, alice, values[0], proof);
        _notFinal(1, IScoreRegistry.State.Pending);
        reputation.totalAt(NETWORK, 1);
    }

    function test_ScoreAt_WhenTheProofHasAnEvenNumberOfWords() external {
        _postFinal();
        vm.expectRevert(abi.encodeWithSelector(IScoreRegistry.Reputation_MalformedProof.selector, 4));
        reputation.scoreAt(NETWORK, 1, alice, values[0], new bytes32[](4));
        vm.expectRevert(abi.encodeWithSelector(IScoreRegistry.Reputation_MalformedProof.selector, 0));
        reputation.scoreAt(NETWORK, 1, alice, values[0], new bytes32[](0));
    }

    function test_ScoreAt_WhenTheLeafIsAnother() external {
        _postFinal();
        bytes32[] memory proof = _proof(0);
        _wrongProof(alice, values[1]);
        reputation.scoreAt(NETWORK, 1, alice, values[1], proof);
        _wrongProof(bob, values[0]);
        reputation.scoreAt(NETWORK, 1, bob, values[0], proof);
        proof[0] = bytes32(uint256(1));
        _wrongProof(alice, values[0]);
        reputation.scoreAt(NETWORK, 1, alice, values[0], proof);
    }

    function test_ScoreAt_WhenTheSumsDoNotAddUpToTheTotal() external {
        _setScores(0.1 ether, 0.4 ether, 0.3 ether);
        IScoreRegistry.Scores memory scores = _scores();
        ++scores.total;
        vm.prank(keeper);
        reputation.post(NETWORK, 1, scores);
        skip(CHALLENGE);
        reputation.finalise(NETWORK, 1);
        bytes32[] memory proof = _proof(0);
        _wrongProof(alice, values[0]);
        reputation.scoreAt(NETWORK, 1, alice, values[0], proof);
    }

    function test_ScoreAt_WhenTheProofHolds() external {
        _postFinal();
        for (uint256 i = 0; i < 3; ++i) {
            assertEq(reputation.scoreAt(NETWORK, 1, accounts[i], values[i], _proof(i)), values[i]);
        }
    }

    function test_ScoreAt_GivenOneLeaf() external {
        accounts = [alice];
        values = [WHOLE];
        tree = SumTree.ofPayouts(address(reputation), accounts, values);
        assertEq(reputation.leafHash(alice, WHOLE), SumTree.root(tree));
        _postFinal();
        assertEq(reputation.scoreAt(NETWORK, 1, alice, WHOLE, new bytes32[](1)), WHOLE);
    }

    function test_CurrentScore_GivenNoRootIsFinal() external {
        _notFinal(0, IScoreRegistry.State.None);
        reputation.currentScore(NETWORK, alice, 0, new bytes32[](1));
    }

    function test_CurrentScore_GivenARootIsFinal() external {
        uint256 computedAt = block.timestamp;
        _postFinal();
        bytes32[] memory proof = _proof(1);
        assertLt(reputation.currentScore(NETWORK, bob, values[1], proof), values[1]);
        vm.warp(computedAt + 60 days);
        assertEq(reputation.currentScore(NETWORK, bob, values[1], proof), values[1] / 4);
    }

    function test_FinalAt_GivenSeveralRootsBecameFinal() external {
        uint48[3] memory when;
        for (uint256 i = 0; i < 3; ++i) {
            _postFinal();
            when[i] = uint48(block.timestamp);
        }
        assertEq(reputation.finalAt(NETWORK, when[0] - 1), 0);
        assertEq(reputation.finalAt(NETWORK, when[0]), 1);
        assertEq(reputation.finalAt(NETWORK, when[1] - 1), 1);
        assertEq(reputation.finalAt(NETWORK, when[1]), 2);
        assertEq(reputation.finalAt(NETWORK, type(uint48).max), 3);
        assertEq(reputation.finalAt(DOMAIN, type(uint48).max), 0);
    }

    function test_Decayed_GivenWholeHalfLives() external view {
        for (uint256 n = 0; n < 128; ++n) {
            assertEq(reputation.decayed(type(uint128).max, n * 30 days, 30 days), uint256(type(uint128).max) >> n);
        }
    }

    /// @dev Worked with 80 decimal digits: ⌊10^18 · 2^(−1/2)⌋ and so on, at fractions that 16 bits hold exactly.
    function test_Decayed_GivenPartsOfAHalfLife() external view {
        uint128 whole = 1e18;
        assertEq(reputation.decayed(whole, 32_768, 65_536), 707_106_781_186_547_524);
        assertEq(reputation.decayed(whole, 16_384, 65_536), 840_896_415_253_714_543);
        assertEq(reputation.decayed(whole, 49_152, 65_536), 594_603_557_501_360_533);
        assertEq(reputation.decayed(whole, 65_536 + 32_768, 65_536), 353_553_390_593_273_762);
        assertEq(reputation.decayed(whole, 1, 65_536), 999_989_423_469_314_464);
        // Fifteen products cut off less than 2^-59 altogether.
        assertApproxEqAbs(reputation.decayed(whole, 65_535, 65_536), 500_005_288_321_274_860, 2);
    }

    function test_Decayed_GivenALongTime() external view {
        assertEq(reputation.decayed(type(uint128).max, 128 * 60, 60), 0);
        assertEq(reputation.decayed(type(uint128).max, type(uint256).max, 60), 0);
    }

    function testFuzz_Decayed_GivenAnyTimes(uint128 amount, uint40 elapsed, uint32 halfLife) external view {
        halfLife = uint32(bound(halfLife, 60, 3650 days));
        uint256 now_ = reputation.decayed(amount, elapsed, halfLife);
        assertLe(now_, amount);
        assertLe(reputation.decayed(amount, uint256(elapsed) + 1, halfLife), now_);
        assertApproxEqAbs(reputation.decayed(amount, uint256(elapsed) + halfLife, halfLife), now_ / 2, 1);
    }

    // ---- what reverts

    function _refused(IScoreRegistry.Terms memory terms, bytes memory error) private {
        vm.expectRevert(error);
        vm.prank(governor);
        reputation.setTerms(terms);
    }

    function _outOfBounds(bytes32 name, uint256 given, uint256 least, uint256 most)
        private
        pure
        returns (bytes memory)
    {
        return
            abi.encodeWithSelector(IScoreRegistry.Reputation_TermsOutOfBounds.selector, name, given, least, most);
    }

    function _unauthorised(address caller) private {
        vm.expectRevert(abi.encodeWithSelector(IAccessManaged.AccessManagedUnauthorized.selector, caller));
        if (caller == mallory) vm.prank(mallory);
    }

    function _notPending(uint64 epochId, IScoreRegistry.State state) private {
        vm.expectRevert(
            abi.encodeWithSelector(IScoreRegistry.Reputation_NotPending.selector, NETWORK, epochId, state)
        );
    }

    function _notFinal(uint64 epochId, IScoreRegistry.State state) private {
        vm.expectRevert(
            abi.encodeWithSelector(IScoreRegistry.Reputation_NotFinal.selector, NETWORK, epochId, state)
        );
    }

    function _wrongFee(uint256 given, uint256 due) private {
        vm.expectRevert(abi.encodeWithSelector(IScoreRegistry.Reputation_WrongFee.selector, given, due));
    }

    function _nothingToCorrect(uint256 score) private {
        vm.expectRevert(abi.encodeWithSelector(IScoreRegistry.Reputation_NothingToCorrect.selector, alice, score));
    }

    function _wrongProof(address account, uint256 score) private {
        vm.expectRevert(
            abi.encodeWithSelector(IScoreRegistry.Reputation_WrongProof.selector, NETWORK, 1, account, score)
        );
    }
}
