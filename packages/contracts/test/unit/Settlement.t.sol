// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {IAccessManaged} from "@openzeppelin/contracts/access/manager/IAccessManaged.sol";
import {Settlement} from "../../contracts/Settlement.sol";
import {ISettlement} from "../../contracts/interfaces/ISettlement.sol";
import {IWOPEN} from "../../contracts/interfaces/IWOPEN.sol";
import {FeePolicy} from "../../contracts/libraries/FeePolicy.sol";
import {MerkleSum} from "../../contracts/libraries/MerkleSum.sol";
import {Reenterer, Refuser} from "../support/LedgerTest.sol";
import {SettlementTest} from "../support/SettlementTest.sol";
import {SumTree} from "../support/SumTree.sol";

contract SettlementUnitTest is SettlementTest {
    using SumTree for SumTree.Tree;

    // constructor

    function test_Constructor_WhenThePolicyDoesNotSumToTheWhole() external {
        FeePolicy.Policy memory short = genesisPolicy();
        short.burn -= 1;
        vm.expectRevert(abi.encodeWithSelector(ISettlement.Settlement_PolicyNotWhole.selector, 9_999));
        new Settlement(token, address(manager), WINDOW, BOND, treasury, short);
    }

    function test_Constructor_WhenTheTreasuryIsNobody() external {
        vm.expectRevert(ISettlement.Settlement_ZeroAddress.selector);
        new Settlement(token, address(manager), WINDOW, BOND, address(0), genesisPolicy());
    }

    // propose

    function test_Propose_WhenTheCallerIsNoProposer() external {
        ISettlement.Epoch memory proposal = _epoch("root", 0);
        vm.expectRevert(abi.encodeWithSelector(IAccessManaged.AccessManagedUnauthorized.selector, mallory));
        vm.prank(mallory);
        settlement.propose{value: BOND}(proposal);
    }

    function test_Propose_WhenTheEpochIsNotTheNext() external {
        ISettlement.Epoch memory proposal = _epoch("root", 0);
        proposal.epoch = 2;
        vm.expectRevert(abi.encodeWithSelector(ISettlement.Settlement_EpochNotNext.selector, 2, 1));
        vm.prank(proposer);
        settlement.propose{value: BOND}(proposal);
    }

    function test_Propose_GivenAnotherEpochIsPending() external {
        _propose("root", 0);
        ISettlement.Epoch memory proposal = _epoch("root", 0);
        vm.expectRevert(abi.encodeWithSelector(ISettlement.Settlement_EpochPending.selector, 1));
        vm.prank(proposer);
        settlement.propose{value: BOND}(proposal);
    }

    function test_Propose_WhenTheTotalFell() external {
        _settle(_tree(accounts, amounts));
        ISettlement.Epoch memory proposal = _epoch("root", 15 ether - 1);
        vm.expectRevert(
            abi.encodeWithSelector(ISettlement.Settlement_TotalFell.selector, 15 ether - 1, 15 ether)
        );
        vm.prank(proposer);
        settlement.propose{value: BOND}(proposal);
    }

    function test_Propose_WhenTheTotalExceedsWhatWasClaimedAndWhatIsHeld() external {
        SumTree.Tree memory tree = _tree(accounts, amounts);
        _settle(tree);
        _claim(tree, 4, false);
        ISettlement.Epoch memory proposal = _epoch("root", 20 ether + 1);
        vm.expectRevert(abi.encodeWithSelector(ISettlement.Settlement_Unfunded.selector, 20 ether + 1, 20 ether));
        vm.prank(proposer);
        settlement.propose(proposal);
        proposal.total = 20 ether;
        vm.prank(proposer);
        settlement.propose(proposal);
    }

    function test_Propose_WhenTheBondIsTooSmall() external {
        ISettlement.Epoch memory proposal = _epoch("root", 0);
        vm.expectRevert(abi.encodeWithSelector(ISettlement.Settlement_BondTooSmall.selector, BOND - 1, BOND));
        vm.prank(proposer);
        settlement.propose{value: BOND - 1}(proposal);
    }

    function test_Propose_WhenTheProposerHasCredit() external {
        _propose("root", 0);
        _finalise();
        assertEq(settlement.creditOf(proposer), BOND);
        ISettlement.Epoch memory proposal = _epoch("root", 0);
        vm.prank(proposer);
        settlement.propose{value: 5}(proposal);
        assertEq(settlement.creditOf(proposer), 5);
        assertEq(address(settlement).balance, BOND + 5);
    }

    function test_Propose_WhenEverythingIsRight() external {
        SumTree.Tree memory tree = _tree(accounts, amounts);
        uint64 finalisableAt = uint64(block.timestamp) + WINDOW;
        vm.expectEmit(address(settlement));
        emit ISettlement.EpochProposed(
            1, proposer, tree.root(), 15 ether, keccak256("receipts"), 7, sha256("epoch file"), finalisableAt
        );
        _propose(tree);
        ISettlement.EpochRecord memory record = settlement.epochRoot(1);
        assertEq(record.payoutRoot, tree.root());
        assertEq(record.total, 15 ether);
        assertEq(record.receiptsRoot, keccak256("receipts"));
        assertEq(record.receiptCount, 7);
        assertEq(record.data, sha256("epoch file"));
        assertEq(record.finalisableAt, finalisableAt);
        assertEq(record.finalisedAt, 0);
        assertEq(record.proposer, proposer);
        assertEq(settlement.pendingEpoch(), 1);
        assertEq(settlement.lastFinal(), 0);
        assertEq(address(settlement).balance, BOND);
    }

    // challengeDecrease

    function test_ChallengeDecrease_GivenNoEpochIsPending() external {
        vm.expectRevert(abi.encodeWithSelector(ISettlement.Settlement_EpochNotPending.selector, 1));
        settlement.challengeDecrease(accounts[0], 1, _none(), 0, _none());
    }

    function test_ChallengeDecrease_WhenTheCumulativeDidNotFall() external {
        (SumTree.Tree memory before, SumTree.Tree memory tree) = _twoEpochs();
        for (uint256 i = 0; i < 5; ++i) {
            _noFault();
            settlement.challengeDecrease(
                accounts[i], before.sums[0][i], before.proof(0, i), tree.sums[0][i], tree.proof(0, i)
            );
        }
    }

    function test_ChallengeDecrease_WhenTheFinalLeafIsNotProven() external {
        (SumTree.Tree memory before, SumTree.Tree memory tree) = _twoEpochs();
        MerkleSum.Proof memory forged = before.proof(0, 2);
        vm.expectPartialRevert(ISettlement.Settlement_InvalidProof.selector);
        settlement.challengeDecrease(accounts[2], 30 ether, forged, tree.sums[0][2], tree.proof(0, 2));
    }

    function test_ChallengeDecrease_WhenTheProposedLeafIsNotProven() external {
        (SumTree.Tree memory before, SumTree.Tree memory tree) = _twoEpochs();
        MerkleSum.Proof memory forged = tree.proof(0, 2);
        vm.expectPartialRevert(ISettlement.Settlement_InvalidProof.selector);
        settlement.challengeDecrease(accounts[2], before.sums[0][2], before.proof(0, 2), 1 ether, forged);
    }

    function testFuzz_ChallengeDecrease_WhenTheCumulativeFell(uint256 which, uint256 fall) external {
        which = bound(which, 0, 4);
        SumTree.Tree memory before = _tree(accounts, amounts);
        _settle(before);
        uint256 held = settlement.creditOf(proposer);
        fall = bound(fall, 1, amounts[which]);
        amounts[which] -= fall;
        amounts[(which + 1) % 5] += fall;
        SumTree.Tree memory tree = _tree(accounts, amounts);
        ISettlement.Epoch memory proposal = _epoch(tree.root(), tree.total());
        vm.prank(proposer);
        settlement.propose(proposal);
        vm.warp(block.timestamp + 2 * WINDOW); // late, yet before anybody finalised

        vm.expectEmit(address(settlement));
        emit ISettlement.BondSlashed(2, proposer, bob, BOND / 2, BOND - BOND / 2);
        vm.expectEmit(address(settlement));
        emit ISettlement.EpochCancelled(2, bob, "decrease");
        vm.prank(bob);
        settlement.challengeDecrease(
            accounts[which],
            before.sums[0][which],
            before.proof(0, which),
            tree.sums[0][which],
            tree.proof(0, which)
        );
        _assertSlashed(bob);
        assertEq(settlement.creditOf(proposer), held - BOND);
        assertEq(settlement.epochRoot(2).payoutRoot, 0);
    }

    // challengeOmission

    function test_ChallengeOmission_WhenTheAccountIsThere() external {
        (SumTree.Tree memory before, SumTree.Tree memory tree) = _twoEpochs();
        for (uint256 left = 0; left <= 5; ++left) {
            for (uint256 right = 0; right <= 5; ++right) {
                _noFault();
                settlement.challengeOmission(_leaf(before, 2), _neighbour(tree, left), _neighbour(tree, right));
            }
        }
    }

    function test_ChallengeOmission_WhenTheAccountHadEarnedNothing() external {
        amounts[2] = 0;
        SumTree.Tree memory before = _tree(accounts, amounts);
        ISettlement.Leaf memory missing = _leaf(before, 2);
        _settle(before);
        _leaveOut(2);
        SumTree.Tree memory tree = _tree(accounts, amounts);
        _propose(tree);
        _noFault();
        settlement.challengeOmission(missing, _leaf(tree, 1), _leaf(tree, 2));
    }

    function test_ChallengeOmission_WhenANeighbourIsOnTheWrongSide() external {
        SumTree.Tree memory before = _tree(accounts, amounts);
        ISettlement.Leaf memory missing = _leaf(before, 2);
        _settle(before);
        _leaveOut(2);
        amounts[1] += 3 ether;
        SumTree.Tree memory tree = _tree(accounts, amounts);
        _propose(tree);
        // Neighbours of each other, yet both larger or both smaller than the missing account.
        _noFault();
        settlement.challengeOmission(missing, _leaf(tree, 2), _leaf(tree, 3));
        _noFault();
        settlement.challengeOmission(missing, _leaf(tree, 0), _leaf(tree, 1));
    }

    function test_ChallengeOmission_WhenTheAccountIsLeftOutBetweenTwoOthers() external {
        _omit(2, 2, 3);
    }

    function test_ChallengeOmission_WhenTheAccountIsLeftOutBeforeAllOthers() external {
        _omit(0, 0, 1);
    }

    function test_ChallengeOmission_WhenTheAccountIsLeftOutAfterAllOthers() external {
        _omit(4, 4, 0);
    }

    function test_ChallengeOmission_WhenLeavesWithoutMoneyLieBetweenTheNeighbours() external {
        SumTree.Tree memory before = _tree(accounts, amounts);
        _settle(before);
        // The account's own leaf is there, with nothing on it, and so is a stranger's.
        amounts[2] = 0;
        amounts[1] = 0;
        amounts[4] += 5 ether;
        SumTree.Tree memory tree = _tree(accounts, amounts);
        _propose(tree);
        ISettlement.Leaf memory missing = _leaf(before, 2);
        vm.prank(bob);
        settlement.challengeOmission(missing, _leaf(tree, 0), _leaf(tree, 3));
        assertEq(settlement.pendingEpoch(), 0);
    }

    // challengeOrder

    function test_ChallengeOrder_WhenTheLeavesAscend() external {
        SumTree.Tree memory tree = _tree(accounts, amounts);
        _propose(tree);
        for (uint256 i = 0; i < 5; ++i) {
            for (uint256 j = 0; j < 5; ++j) {
                _noFault();
                settlement.challengeOrder(_leaf(tree, i), _leaf(tree, j));
            }
        }
    }

    function test_ChallengeOrder_WhenOneLeafIsShownTwice() external {
        SumTree.Tree memory tree = _tree(accounts, amounts);
        _propose(tree);
        // The same leaf at an index with bits above its path.
        ISettlement.Leaf memory shifted = _leaf(tree, 1);
        shifted.proof.index += 8;
        vm.expectRevert(abi.encodeWithSelector(MerkleSum.MerkleSum_Malformed.selector, 9, 3, 3));
        settlement.challengeOrder(_leaf(tree, 1), shifted);
    }

    function testFuzz_ChallengeOrder_WhenTwoLeavesDescend(uint256 i, uint256 j) external {
        i = bound(i, 0, 3);
        j = bound(j, i + 1, 4);
        (accounts[i], accounts[j]) = (accounts[j], accounts[i]);
        SumTree.Tree memory tree = _tree(accounts, amounts);
        _propose(tree);
        vm.prank(bob);
        settlement.challengeOrder(_leaf(tree, i), _leaf(tree, j));
        _assertSlashed(bob);
    }

    function test_ChallengeOrder_WhenAnAccountHasTwoLeaves() external {
        accounts[3] = accounts[1];
        SumTree.Tree memory tree = _tree(accounts, amounts);
        _propose(tree);
        vm.prank(bob);
        settlement.challengeOrder(_leaf(tree, 1), _leaf(tree, 3));
        _assertSlashed(bob);
    }

    function test_ChallengeOrder_WhenTheLeavesLieAtDifferentDepths() external {
        // A lopsided tree: (one, ((two, three))), the largest account in front.
        bytes32 one = settlement.leafHash(accounts[4], 1 ether);
        bytes32 two = settlement.leafHash(accounts[0], 2 ether);
        bytes32 three = settlement.leafHash(accounts[1], 3 ether);
        bytes32 pair = keccak256(abi.encode(two, 2 ether, three, 3 ether));
        _propose(keccak256(abi.encode(one, 1 ether, pair, 5 ether)), 6 ether);
        MerkleSum.Proof memory ofOne = MerkleSum.Proof(0, new bytes32[](1), new uint256[](1));
        (ofOne.siblingHashes[0], ofOne.siblingSums[0]) = (pair, 5 ether);
        MerkleSum.Proof memory ofTwo = MerkleSum.Proof(2, new bytes32[](2), new uint256[](2));
        (ofTwo.siblingHashes[0], ofTwo.siblingSums[0]) = (three, 3 ether);
        (ofTwo.siblingHashes[1], ofTwo.siblingSums[1]) = (one, 1 ether);
        ISettlement.Leaf memory first = ISettlement.Leaf(accounts[4], 1 ether, ofOne);
        ISettlement.Leaf memory second = ISettlement.Leaf(accounts[0], 2 ether, ofTwo);
        _noFault();
        settlement.challengeOrder(second, first);
        vm.prank(bob);
        settlement.challengeOrder(first, second);
        _assertSlashed(bob);
    }

    // challengeSum

    function test_ChallengeSum_WhenTheNodeAddsUp() external {
        SumTree.Tree memory tree = _tree(accounts, amounts);
        _propose(tree);
        for (uint256 level = 1; level < tree.hashes.length; ++level) {
            for (uint256 i = 0; i < tree.hashes[level].length; ++i) {
                _noFault();
                settlement.challengeSum(
                    tree.hashes[level - 1][2 * i],
                    tree.sums[level - 1][2 * i],
                    tree.hashes[level - 1][2 * i + 1],
                    tree.sums[level - 1][2 * i + 1],
                    tree.sums[level][i],
                    tree.proof(level, i)
                );
            }
        }
    }

    function testFuzz_ChallengeSum_WhenTheRootDoesNotAddUp(uint256 total) external {
        SumTree.Tree memory tree = _tree(accounts, amounts);
        total = bound(total, 0, 20 ether);
        vm.assume(total != tree.total());
        _propose(tree.root(), total);
        vm.prank(bob);
        settlement.challengeSum(
            tree.hashes[2][0], tree.sums[2][0], tree.hashes[2][1], tree.sums[2][1], total, _none()
        );
        _assertSlashed(bob);
    }

    function test_ChallengeSum_WhenANodeBelowDoesNotAddUp() external {
        SumTree.Tree memory tree = _tree(accounts, amounts);
        // The left half, 10 ether, is entered as 9 ether; all above adds up.
        bytes32 root = keccak256(abi.encode(tree.hashes[2][0], 9 ether, tree.hashes[2][1], tree.sums[2][1]));
        _propose(root, 9 ether + tree.sums[2][1]);
        vm.prank(bob);
        settlement.challengeSum(
            tree.hashes[1][0], tree.sums[1][0], tree.hashes[1][1], tree.sums[1][1], 9 ether, tree.proof(2, 0)
        );
        _assertSlashed(bob);
    }

    function test_ChallengeSum_WhenTheChildrenOverflow() external {
        bytes32 left = settlement.leafHash(accounts[0], type(uint256).max);
        bytes32 right = settlement.leafHash(accounts[1], 2);
        _propose(keccak256(abi.encode(left, type(uint256).max, right, 2)), 1);
        vm.prank(bob);
        settlement.challengeSum(left, type(uint256).max, right, 2, 1, _none());
        _assertSlashed(bob);
    }

    // challengeLeaf

    function test_ChallengeLeaf_WhenTheLeafIsEnteredAsItSays() external {
        SumTree.Tree memory tree = _tree(accounts, amounts);
        _propose(tree);
        for (uint256 i = 0; i < 5; ++i) {
            _noFault();
            settlement.challengeLeaf(accounts[i], amounts[i], amounts[i], tree.proof(0, i));
        }
    }

    function test_ChallengeLeaf_WhenTheLeafIsEnteredWithAnotherSum() external {
        SumTree.Tree memory right = _tree(accounts, amounts);
        amounts[3] += 1;
        SumTree.Tree memory tree = SumTree.build(right.hashes[0], amounts);
        _propose(tree);
        vm.prank(bob);
        settlement.challengeLeaf(accounts[3], 4 ether, 4 ether + 1, tree.proof(0, 3));
        _assertSlashed(bob);
    }

    // cancel

    function test_Cancel_WhenTheCallerIsNoDisputeModule() external {
        _propose("root", 0);
        vm.expectRevert(abi.encodeWithSelector(IAccessManaged.AccessManagedUnauthorized.selector, guardian));
        vm.prank(guardian);
        settlement.cancel(1, bob);
    }

    function test_Cancel_WhenTheEpochIsNotThePendingOne() external {
        _propose("root", 0);
        vm.expectRevert(abi.encodeWithSelector(ISettlement.Settlement_EpochNotPending.selector, 2));
        vm.prank(disputes);
        settlement.cancel(2, bob);
    }

    function test_Cancel_WhenNoChallengerIsNamed() external {
        _propose("root", 0);
        vm.expectRevert(ISettlement.Settlement_ZeroAddress.selector);
        vm.prank(disputes);
        settlement.cancel(1, address(0));
    }

    function test_Cancel_WhenADisputeModuleNamesAChallenger() external {
        _propose("root", 0);
        vm.expectEmit(address(settlement));
        emit ISettlement.EpochCancelled(1, bob, "dispute");
        vm.prank(disputes);
        settlement.cancel(1, bob);
        _assertSlashed(bob);
        _propose("another root", 0);
        assertEq(settlement.pendingEpoch(), 1);
    }

    // veto

    function test_Veto_WhenTheCallerIsNoGuardian() external {
        _propose("root", 0);
        vm.expectRevert(abi.encodeWithSelector(IAccessManaged.AccessManagedUnauthorized.selector, disputes));
        vm.prank(disputes);
        settlement.veto(1);
    }

    function test_Veto_WhenTheEpochDoesNotWait() external {
        _propose("root", 0);
        vm.expectRevert(abi.encodeWithSelector(ISettlement.Settlement_EpochNotPending.selector, 2));
        vm.prank(guardian);
        settlement.veto(2);
    }

    function test_Veto_WhenTheWindowHasPassed() external {
        _propose("root", 0);
        uint64 finalisableAt = settlement.epochRoot(1).finalisableAt;
        vm.warp(finalisableAt);
        vm.expectRevert(
            abi.encodeWithSelector(ISettlement.Settlement_WindowClosed.selector, 1, finalisableAt)
        );
        vm.prank(guardian);
        settlement.veto(1);
    }

    function test_Veto_WhenTheWindowIsOpen() external {
        _propose("root", 0);
        vm.warp(settlement.epochRoot(1).finalisableAt - 1);
        vm.expectEmit(address(settlement));
        emit ISettlement.EpochCancelled(1, guardian, "veto");
        vm.prank(guardian);
        settlement.veto(1);
        assertEq(settlement.pendingEpoch(), 0);
        assertEq(settlement.creditOf(proposer), BOND);
        assertEq(settlement.creditOf(guardian), 0);
        assertEq(DEAD.balance, 0);
    }

    // finalise

    function test_Finalise_WhenTheEpochIsNotPending() external {
        vm.expectRevert(abi.encodeWithSelector(ISettlement.Settlement_EpochNotPending.selector, 1));
        settlement.finalise(1);
        _propose("root", 0);
        vm.expectRevert(abi.encodeWithSelector(ISettlement.Settlement_EpochNotPending.selector, 2));
        settlement.finalise(2);
        _finalise();
        vm.expectRevert(abi.encodeWithSelector(ISettlement.Settlement_EpochNotPending.selector, 2));
        settlement.finalise(1);
    }

    function test_Finalise_WhenTheWindowIsStillOpen() external {
        _propose("root", 0);
        uint64 finalisableAt = settlement.epochRoot(1).finalisableAt;
        vm.warp(finalisableAt - 1);
        vm.expectRevert(abi.encodeWithSelector(ISettlement.Settlement_WindowOpen.selector, 1, finalisableAt));
        settlement.finalise(1);
    }

    function test_Finalise_WhenTheWindowHasClosed() external {
        SumTree.Tree memory tree = _tree(accounts, amounts);
        _propose(tree);
        vm.warp(settlement.epochRoot(1).finalisableAt);
        vm.expectEmit(address(settlement));
        emit ISettlement.EpochFinalised(1, tree.root(), 15 ether);
        vm.prank(mallory);
        settlement.finalise(1);
        assertEq(settlement.lastFinal(), 1);
        assertEq(settlement.pendingEpoch(), 0);
        assertEq(settlement.epochRoot(1).finalisedAt, block.timestamp);
        assertEq(settlement.creditOf(proposer), BOND);
    }

    // claim

    function test_Claim_GivenNothingIsFinal() external {
        vm.expectPartialRevert(ISettlement.Settlement_InvalidProof.selector);
        settlement.claim(accounts[0], 1, 0, new bytes32[](0), new uint256[](0), false);
        vm.expectPartialRevert(ISettlement.Settlement_InvalidProof.selector);
        settlement.claim(accounts[0], 0, 0, new bytes32[](0), new uint256[](0), false);
    }

    function test_Claim_GivenTheRootIsOnlyPending() external {
        SumTree.Tree memory tree = _tree(accounts, amounts);
        _propose(tree);
        vm.expectPartialRevert(ISettlement.Settlement_InvalidProof.selector);
        this.claimOutside(tree, 0);
    }

    function testFuzz_Claim_WhenTheCumulativeIsForged(uint256 cumulative) external {
        SumTree.Tree memory tree = _tree(accounts, amounts);
        _settle(tree);
        cumulative = bound(cumulative, 0, type(uint128).max);
        vm.assume(cumulative != amounts[2]);
        MerkleSum.Proof memory proof = tree.proof(0, 2);
        vm.expectPartialRevert(ISettlement.Settlement_InvalidProof.selector);
        settlement.claim(accounts[2], cumulative, proof.index, proof.siblingHashes, proof.siblingSums, false);
    }

    function testFuzz_Claim_WhenASiblingSumIsForged(uint256 level, uint256 sum) external {
        SumTree.Tree memory tree = _tree(accounts, amounts);
        _settle(tree);
        MerkleSum.Proof memory proof = tree.proof(0, 2);
        level = bound(level, 0, proof.siblingSums.length - 1);
        sum = bound(sum, 0, type(uint128).max);
        vm.assume(sum != proof.siblingSums[level]);
        proof.siblingSums[level] = sum;
        vm.expectPartialRevert(ISettlement.Settlement_InvalidProof.selector);
        settlement.claim(accounts[2], amounts[2], proof.index, proof.siblingHashes, proof.siblingSums, false);
    }

    function test_Claim_WhenTheProofIsMalformed() external {
        vm.expectRevert(abi.encodeWithSelector(MerkleSum.MerkleSum_Malformed.selector, 0, 1, 0));
        settlement.claim(accounts[0], 1, 0, new bytes32[](1), new uint256[](0), false);
        vm.expectRevert(abi.encodeWithSelector(MerkleSum.MerkleSum_Malformed.selector, 2, 1, 1));
        settlement.claim(accounts[0], 1, 2, new bytes32[](1), new uint256[](1), false);
        vm.expectRevert(abi.encodeWithSelector(MerkleSum.MerkleSum_Malformed.selector, 0, 65, 65));
        settlement.claim(accounts[0], 1, 0, new bytes32[](65), new uint256[](65), false);
    }

    function test_Claim_WhenEverythingWasClaimed() external {
        SumTree.Tree memory tree = _tree(accounts, amounts);
        _settle(tree);
        _claim(tree, 1, false);
        vm.expectRevert(
            abi.encodeWithSelector(ISettlement.Settlement_NothingOwed.selector, accounts[1], 2 ether, 2 ether)
        );
        this.claimOutside(tree, 1);
    }

    function test_Claim_WhenAnybodySendsIt() external {
        SumTree.Tree memory tree = _tree(accounts, amounts);
        _settle(tree);
        vm.expectEmit(address(settlement));
        emit ISettlement.Claimed(accounts[1], 2 ether, 2 ether);
        vm.prank(mallory);
        assertEq(this.claimOutside(tree, 1), 2 ether);
        assertEq(token.balanceOf(accounts[1]), 2 ether);
        assertEq(settlement.claimed(accounts[1]), 2 ether);
        assertEq(settlement.totalClaimed(), 2 ether);
    }

    function test_Claim_WhenUnwrappedForAnAccountWithoutCode() external {
        SumTree.Tree memory tree = _tree(accounts, amounts);
        _settle(tree);
        _claim(tree, 1, true);
        assertEq(accounts[1].balance, 2 ether);
        assertEq(token.balanceOf(accounts[1]), 0);
    }

    function test_Claim_WhenUnwrappedForAContractBySomebodyElse() external {
        accounts[4] = address(new Refuser());
        SumTree.Tree memory tree = _tree(accounts, amounts);
        _settle(tree);
        MerkleSum.Proof memory proof = tree.proof(0, 4);
        vm.expectRevert(
            abi.encodeWithSelector(ISettlement.Settlement_UnwrapNotAsked.selector, accounts[4], bob)
        );
        vm.prank(bob);
        settlement.claim(accounts[4], 5 ether, 4, proof.siblingHashes, proof.siblingSums, true);
    }

    function test_Claim_WhenUnwrappedForAContractThatRefusesCoins() external {
        Refuser refuser = new Refuser();
        accounts[4] = address(refuser);
        SumTree.Tree memory tree = _tree(accounts, amounts);
        _settle(tree);
        MerkleSum.Proof memory proof = tree.proof(0, 4);
        vm.expectRevert(abi.encodeWithSelector(IWOPEN.WOPEN_PaymentFailed.selector, accounts[4], 5 ether));
        refuser.forward(
            address(settlement),
            abi.encodeCall(
                settlement.claim, (accounts[4], 5 ether, 4, proof.siblingHashes, proof.siblingSums, true)
            )
        );
        assertEq(settlement.claimed(accounts[4]), 0);
        _claim(tree, 4, false);
        assertEq(token.balanceOf(accounts[4]), 5 ether);
    }

    function test_Claim_WhenTheReceiverReenters() external {
        Reenterer thief = new Reenterer();
        accounts[4] = address(thief);
        SumTree.Tree memory tree = _tree(accounts, amounts);
        _settle(tree);
        MerkleSum.Proof memory proof = tree.proof(0, 4);
        bytes memory claim = abi.encodeCall(
            settlement.claim, (accounts[4], 5 ether, 4, proof.siblingHashes, proof.siblingSums, true)
        );
        thief.arm(address(settlement), claim);
        assertTrue(thief.forward(address(settlement), claim));
        assertTrue(thief.tried());
        assertFalse(thief.succeeded());
        assertEq(address(thief).balance, 5 ether);
        assertEq(settlement.totalClaimed(), 5 ether);
    }

    function test_Claim_WhenALaterRootAddsEarnings() external {
        SumTree.Tree memory tree = _tree(accounts, amounts);
        _settle(tree);
        _claim(tree, 1, false);
        amounts[1] += 3 ether;
        tree = _tree(accounts, amounts);
        _settle(tree);
        assertEq(_claim(tree, 1, false), 3 ether);
        assertEq(token.balanceOf(accounts[1]), 5 ether);
    }

    function test_Claim_WhenAFinalRootLetsOneAccountTakeWhatAnotherHasClaimed() external {
        amounts = [uint256(10 ether), 0, 0, 0, 10 ether];
        SumTree.Tree memory tree = _tree(accounts, amounts);
        _settle(tree);
        _claim(tree, 0, false);
        // Nobody challenges a root that takes the claimed 10 ether back and gives them to another account.
        amounts = [uint256(0), 0, 0, 0, 20 ether];
        tree = _tree(accounts, amounts);
        _settle(tree);
        _pay(10 ether); // there would even be money
        vm.expectRevert(
            abi.encodeWithSelector(ISettlement.Settlement_Overclaim.selector, accounts[4], 30 ether, 20 ether)
        );
        this.claimOutside(tree, 4);
    }

    function testFuzz_Claim_WhenAllOfATreeClaim(uint64[9] calldata earned, uint256 order) external {
        delete accounts;
        delete amounts;
        uint256 total = 0;
        for (uint160 i = 0; i < 9; ++i) {
            accounts.push(address(0x5000000 + i));
            amounts.push(uint256(earned[i]) + 1);
            total += amounts[i];
        }
        _pay(total);
        SumTree.Tree memory tree = _tree(accounts, amounts);
        _settle(tree);
        for (uint256 i = 0; i < 9; ++i) {
            uint256 index = (i + order % 9) % 9;
            assertEq(_claim(tree, index, i % 2 == 0), amounts[index]);
        }
        assertEq(settlement.totalClaimed(), total);
        assertEq(token.balanceOf(address(settlement)), 20 ether);
    }

    // withdrawBond

    function test_WithdrawBond_WhenTheAmountExceedsTheCredit() external {
        vm.expectRevert(
            abi.encodeWithSelector(ISettlement.Settlement_CreditTooSmall.selector, proposer, 0, 1)
        );
        vm.prank(proposer);
        settlement.withdrawBond(proposer, 1);
    }

    function test_WithdrawBond_WhenTheReceiverRefusesCoins() external {
        address refuser = address(new Refuser());
        _propose("root", 0);
        _finalise();
        vm.expectRevert(abi.encodeWithSelector(ISettlement.Settlement_PaymentFailed.selector, refuser, BOND));
        vm.prank(proposer);
        settlement.withdrawBond(refuser, BOND);
        assertEq(settlement.creditOf(proposer), BOND);
    }

    function test_WithdrawBond_WhenTheCreditCoversIt() external {
        _propose("root", 0);
        _finalise();
        vm.expectEmit(address(settlement));
        emit ISettlement.BondWithdrawn(proposer, treasury, BOND - 1);
        vm.prank(proposer);
        settlement.withdrawBond(treasury, BOND - 1);
        assertEq(treasury.balance, BOND - 1);
        assertEq(settlement.creditOf(proposer), 1);
    }

    function test_WithdrawBond_WhenTheCreditIsWithdrawnAgainFromInside() external {
        Reenterer thief = new Reenterer();
        _propose("root", 0);
        vm.prank(disputes);
        settlement.cancel(1, address(thief));
        _propose("root", 0); // somebody else's bond to steal
        bytes memory withdraw = abi.encodeCall(settlement.withdrawBond, (address(thief), BOND / 2));
        thief.arm(address(settlement), withdraw);
        assertTrue(thief.forward(address(settlement), withdraw));
        assertTrue(thief.tried());
        assertFalse(thief.succeeded());
        assertEq(address(thief).balance, BOND / 2);
    }

    // policies and treasury

    function test_SetPolicy_WhenTheCallerIsNoGovernor() external {
        vm.expectRevert(abi.encodeWithSelector(IAccessManaged.AccessManagedUnauthorized.selector, admin));
        vm.prank(admin);
        settlement.setPolicy(genesisPolicy());
    }

    function testFuzz_SetPolicy_WhenThePartsDoNotSumToTheWhole(uint16[7] calldata parts) external {
        FeePolicy.Policy memory odd =
            FeePolicy.Policy(parts[0], parts[1], parts[2], parts[3], parts[4], parts[5], parts[6]);
        uint256 sum = 0;
        for (uint256 i = 0; i < 7; ++i) sum += parts[i];
        vm.assume(sum != 10_000);
        vm.expectRevert(abi.encodeWithSelector(ISettlement.Settlement_PolicyNotWhole.selector, sum));
        vm.prank(governor);
        settlement.setPolicy(odd);
    }

    function test_SetPolicy_WhenThePartsSumToTheWhole() external {
        FeePolicy.Policy memory next = FeePolicy.Policy(5000, 1500, 500, 1500, 1000, 400, 100);
        vm.expectEmit(address(settlement));
        emit ISettlement.PolicyChanged(1, 5000, 1500, 500, 1500, 1000, 400, 100);
        vm.prank(governor);
        assertEq(settlement.setPolicy(next), 1);
        (uint32 policyId, FeePolicy.Policy memory current) = settlement.currentPolicy();
        assertEq(policyId, 1);
        assertEq(abi.encode(current), abi.encode(next));
        assertEq(abi.encode(settlement.policy(0)), abi.encode(genesisPolicy()));
    }

    function test_Policy_WhenItDoesNotExist() external {
        vm.expectRevert(abi.encodeWithSelector(ISettlement.Settlement_UnknownPolicy.selector, 1));
        settlement.policy(1);
    }

    function test_SetTreasury_WhenTheCallerIsNotTheGovernor() external {
        vm.expectRevert(abi.encodeWithSelector(IAccessManaged.AccessManagedUnauthorized.selector, treasury));
        vm.prank(treasury);
        settlement.setTreasury(mallory);
    }

    function test_SetTreasury_WhenItIsNobody() external {
        vm.expectRevert(ISettlement.Settlement_ZeroAddress.selector);
        vm.prank(governor);
        settlement.setTreasury(address(0));
    }

    function test_SetTreasury_WhenItIsSomebody() external {
        vm.expectEmit(address(settlement));
        emit ISettlement.TreasuryChanged(bob);
        vm.prank(governor);
        settlement.setTreasury(bob);
        assertEq(settlement.treasury(), bob);
    }

    /// @dev A claim as an outer call, so that expectRevert sees its end.
    function claimOutside(SumTree.Tree memory tree, uint256 index) external returns (uint256) {
        return _claim(tree, index, false);
    }

    /// @dev Epoch 1 final, epoch 2 pending, both honest.
    function _twoEpochs() private returns (SumTree.Tree memory before, SumTree.Tree memory tree) {
        before = _tree(accounts, amounts);
        _settle(before);
        amounts[2] += 1 ether;
        amounts[4] += 1 ether;
        tree = _tree(accounts, amounts);
        _propose(tree);
    }

    /// @dev Settles all five, then proposes without account `out`, whose money goes to another, and proves it.
    function _omit(uint256 out, uint256 left, uint256 right) private {
        SumTree.Tree memory before = _tree(accounts, amounts);
        _settle(before);
        ISettlement.Leaf memory missing = _leaf(before, out);
        _leaveOut(out);
        amounts[1] += missing.cumulative;
        SumTree.Tree memory tree = _tree(accounts, amounts);
        _propose(tree);
        uint256 held = settlement.creditOf(proposer);
        ISettlement.Leaf memory leftLeaf = _neighbour(tree, left);
        ISettlement.Leaf memory rightLeaf = _neighbour(tree, right);
        vm.prank(bob);
        settlement.challengeOmission(missing, leftLeaf, rightLeaf);
        _assertSlashed(bob);
        assertEq(settlement.creditOf(proposer), held);
    }

    /// @dev Counts from 1; 0 is none.
    function _neighbour(SumTree.Tree memory tree, uint256 number) private view returns (ISettlement.Leaf memory) {
        return number == 0 ? _noLeaf() : _leaf(tree, number - 1);
    }

    function _leaveOut(uint256 out) private {
        for (uint256 i = out; i < 4; ++i) (accounts[i], amounts[i]) = (accounts[i + 1], amounts[i + 1]);
        accounts.pop();
        amounts.pop();
    }
}
