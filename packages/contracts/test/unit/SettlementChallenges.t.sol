// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {ISettlement} from "../../contracts/interfaces/ISettlement.sol";
import {MerkleSum} from "../../contracts/libraries/MerkleSum.sol";
import {SettlementTest} from "../support/SettlementTest.sol";
import {SumTree} from "../support/SumTree.sol";

/// @notice Every fault of a tree, and that nothing else counts as one.
contract SettlementChallengesTest is SettlementTest {
    using SumTree for SumTree.Tree;

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
        // A lopsided tree, ((small, large), middle): both `large` and `middle` have index 1 on their own paths.
        bytes32 small = settlement.leafHash(accounts[0], 2 ether);
        bytes32 large = settlement.leafHash(accounts[4], 3 ether);
        bytes32 middle = settlement.leafHash(accounts[1], 1 ether);
        bytes32 pair = keccak256(abi.encode(small, 2 ether, large, 3 ether));
        _propose(keccak256(abi.encode(pair, 5 ether, middle, 1 ether)), 6 ether);
        MerkleSum.Proof memory ofLarge = MerkleSum.Proof(1, new bytes32[](2), new uint256[](2));
        (ofLarge.siblingHashes[0], ofLarge.siblingSums[0]) = (small, 2 ether);
        (ofLarge.siblingHashes[1], ofLarge.siblingSums[1]) = (middle, 1 ether);
        MerkleSum.Proof memory ofMiddle = MerkleSum.Proof(1, new bytes32[](1), new uint256[](1));
        (ofMiddle.siblingHashes[0], ofMiddle.siblingSums[0]) = (pair, 5 ether);
        ISettlement.Leaf memory left = ISettlement.Leaf(accounts[4], 3 ether, ofLarge);
        ISettlement.Leaf memory right = ISettlement.Leaf(accounts[1], 1 ether, ofMiddle);
        _noFault();
        settlement.challengeOrder(right, left);
        vm.prank(bob);
        settlement.challengeOrder(left, right);
        _assertSlashed(bob);
    }

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

    function testFuzz_ChallengeSum_WhenTheCommittedSumIsMadeUp(uint256 committed) external {
        SumTree.Tree memory tree = _tree(accounts, amounts);
        _propose(tree);
        vm.assume(committed != tree.total());
        vm.expectPartialRevert(ISettlement.Settlement_InvalidProof.selector);
        settlement.challengeSum(
            tree.hashes[2][0], tree.sums[2][0], tree.hashes[2][1], tree.sums[2][1], committed, _none()
        );
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

    function test_ChallengeLeaf_WhenTheLeafIsEnteredAsItSays() external {
        SumTree.Tree memory tree = _tree(accounts, amounts);
        _propose(tree);
        for (uint256 i = 0; i < 5; ++i) {
            _noFault();
            settlement.challengeLeaf(accounts[i], amounts[i], amounts[i], tree.proof(0, i));
        }
    }

    function testFuzz_ChallengeLeaf_WhenTheSumOfTheLeafIsMadeUp(uint256 committed) external {
        vm.assume(committed != 2 ether);
        _propose(settlement.leafHash(accounts[1], 2 ether), 2 ether); // the leaf is the root
        vm.expectPartialRevert(ISettlement.Settlement_InvalidProof.selector);
        settlement.challengeLeaf(accounts[1], 2 ether, committed, _none());
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
