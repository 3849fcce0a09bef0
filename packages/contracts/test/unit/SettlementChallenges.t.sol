// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {ISettlement} from "../../contracts/interfaces/ISettlement.sol";
import {EpochLeaves} from "../../contracts/libraries/EpochLeaves.sol";
import {MerkleSum} from "../../contracts/libraries/MerkleSum.sol";
import {SettlementTest} from "../support/SettlementTest.sol";
import {SumTree} from "../support/SumTree.sol";

/// @notice Every fault of a tree, and that nothing else counts as one.
contract SettlementChallengesTest is SettlementTest {
    using SumTree for SumTree.Tree;

    function test_ChallengeDecrease_GivenNoEpochIsPending() external {
        ISettlement.Epoch memory epoch = _epoch("root", 0);
        vm.expectRevert(abi.encodeWithSelector(ISettlement.Settlement_EpochNotPending.selector, 1));
        settlement.challengeDecrease(epoch, _noLeaf(), _noLeaf());
    }

    function test_ChallengeDecrease_WhenTheEpochIsAnother() external {
        (SumTree.Tree memory before, SumTree.Tree memory tree) = _twoEpochs();
        ISettlement.Epoch memory other = proposed;
        other.chunksRoot = "other";
        vm.expectRevert(
            abi.encodeWithSelector(
                ISettlement.Settlement_OtherEpoch.selector, keccak256(abi.encode(other)), settlement.epochHash(2)
            )
        );
        settlement.challengeDecrease(other, _leaf(before, 0), _leaf(tree, 0));
    }

    function test_ChallengeDecrease_WhenTheCumulativeDidNotFall() external {
        (SumTree.Tree memory before, SumTree.Tree memory tree) = _twoEpochs();
        for (uint256 i = 0; i < 5; ++i) {
            _noFault();
            settlement.challengeDecrease(proposed, _leaf(before, i), _leaf(tree, i));
        }
    }

    function test_ChallengeDecrease_WhenTheAccountsDiffer() external {
        (SumTree.Tree memory before, SumTree.Tree memory tree) = _twoEpochs();
        _noFault();
        settlement.challengeDecrease(proposed, _leaf(before, 3), _leaf(tree, 0));
    }

    function test_ChallengeDecrease_WhenTheFinalLeafIsNotProven() external {
        (SumTree.Tree memory before, SumTree.Tree memory tree) = _twoEpochs();
        ISettlement.Leaf memory forged = _leaf(before, 2);
        forged.cumulative = 30 ether;
        vm.expectPartialRevert(ISettlement.Settlement_InvalidProof.selector);
        settlement.challengeDecrease(proposed, forged, _leaf(tree, 2));
    }

    function test_ChallengeDecrease_WhenTheProposedLeafIsNotProven() external {
        (SumTree.Tree memory before, SumTree.Tree memory tree) = _twoEpochs();
        ISettlement.Leaf memory forged = _leaf(tree, 2);
        forged.cumulative = 1 ether;
        vm.expectPartialRevert(ISettlement.Settlement_InvalidProof.selector);
        settlement.challengeDecrease(proposed, _leaf(before, 2), forged);
    }

    function testFuzz_ChallengeDecrease_WhenTheCumulativeFell(uint256 which, uint256 fall) external {
        which = bound(which, 0, 4);
        SumTree.Tree memory before = _tree(accounts, amounts);
        _settle(before);
        uint256 held = settlement.creditOf(proposer);
        fall = bound(fall, 1, amounts[which]);
        ISettlement.Leaf memory first = _leaf(before, which);
        amounts[which] -= fall;
        amounts[(which + 1) % 5] += fall;
        SumTree.Tree memory tree = _tree(accounts, amounts);
        proposed = _epoch(tree.root(), tree.total());
        vm.prank(proposer);
        settlement.propose(proposed);
        vm.warp(block.timestamp + 2 * WINDOW); // late, yet before anybody finalised

        vm.expectEmit(address(settlement));
        emit ISettlement.BondSlashed(2, proposer, bob, BOND / 2, BOND - BOND / 2);
        vm.expectEmit(address(settlement));
        emit ISettlement.EpochCancelled(2, bob, "decrease");
        vm.prank(bob);
        settlement.challengeDecrease(proposed, first, _leaf(tree, which));
        _assertSlashed(bob);
        assertEq(settlement.creditOf(proposer), held - BOND);
        assertEq(settlement.epochHash(2), 0);
    }

    function test_ChallengeOmission_WhenTheAccountIsThere() external {
        (SumTree.Tree memory before, SumTree.Tree memory tree) = _twoEpochs();
        for (uint256 left = 0; left <= 5; ++left) {
            for (uint256 right = 0; right <= 5; ++right) {
                _noFault();
                settlement.challengeOmission(proposed, _leaf(before, 2), _place(tree, left, right));
            }
        }
    }

    function test_ChallengeOmission_WhenTheFinalLeafIsNotProven() external {
        (SumTree.Tree memory before, SumTree.Tree memory tree) = _twoEpochs();
        ISettlement.Leaf memory forged = _leaf(before, 2);
        forged.account = mallory;
        vm.expectPartialRevert(ISettlement.Settlement_InvalidProof.selector);
        settlement.challengeOmission(proposed, forged, _place(tree, 2, 3));
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
        settlement.challengeOmission(proposed, missing, _place(tree, 2, 3));
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
        settlement.challengeOmission(proposed, missing, _place(tree, 3, 4));
        _noFault();
        settlement.challengeOmission(proposed, missing, _place(tree, 1, 2));
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

    function test_ChallengeOmission_WhenNobodyIsLeft() external {
        SumTree.Tree memory before = _tree(accounts, amounts);
        ISettlement.Leaf memory missing = _leaf(before, 2);
        _settle(before);
        ISettlement.Epoch memory empty = _epoch(0, 15 ether);
        empty.payoutCount = 0;
        _propose(empty);
        vm.prank(bob);
        settlement.challengeOmission(proposed, missing, ISettlement.Place(_noLeaf(), _noLeaf()));
        _assertSlashed(bob);
    }

    function test_ChallengeOrder_WhenTheLeavesAscend() external {
        SumTree.Tree memory tree = _tree(accounts, amounts);
        _propose(tree);
        for (uint256 i = 0; i < 5; ++i) {
            for (uint256 j = 0; j < 5; ++j) {
                _noFault();
                settlement.challengeOrder(proposed, _leaf(tree, i), _leaf(tree, j));
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
        settlement.challengeOrder(proposed, _leaf(tree, 1), shifted);
    }

    function testFuzz_ChallengeOrder_WhenTwoLeavesDescend(uint256 i, uint256 j) external {
        i = bound(i, 0, 3);
        j = bound(j, i + 1, 4);
        (accounts[i], accounts[j]) = (accounts[j], accounts[i]);
        SumTree.Tree memory tree = _tree(accounts, amounts);
        _propose(tree);
        vm.prank(bob);
        settlement.challengeOrder(proposed, _leaf(tree, i), _leaf(tree, j));
        _assertSlashed(bob);
    }

    function test_ChallengeOrder_WhenAnAccountHasTwoLeaves() external {
        accounts[3] = accounts[1];
        SumTree.Tree memory tree = _tree(accounts, amounts);
        _propose(tree);
        vm.prank(bob);
        settlement.challengeOrder(proposed, _leaf(tree, 1), _leaf(tree, 3));
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
        settlement.challengeOrder(proposed, right, left);
        vm.prank(bob);
        settlement.challengeOrder(proposed, left, right);
        _assertSlashed(bob);
    }

    function test_ChallengeLineOrder_WhenTheLinesAscend() external {
        EpochLeaves.Line[] memory lines = _proposeLines();
        for (uint256 i = 0; i < lines.length; ++i) {
            for (uint256 j = 0; j < lines.length; ++j) {
                ISettlement.LineLeaf memory left = _lineLeaf(lines, i);
                ISettlement.LineLeaf memory right = _lineLeaf(lines, j);
                _noFault();
                settlement.challengeLineOrder(proposed, left, right);
            }
        }
    }

    function testFuzz_ChallengeLineOrder_WhenTwoLinesDescend(uint256 i, uint256 j) external {
        EpochLeaves.Line[] memory lines = _lines(new uint256[](0), amounts);
        i = bound(i, 0, lines.length - 2);
        j = bound(j, i + 1, lines.length - 1);
        (lines[i], lines[j]) = (lines[j], lines[i]);
        _proposeLines(lines);
        ISettlement.LineLeaf memory left = _lineLeaf(lines, i);
        ISettlement.LineLeaf memory right = _lineLeaf(lines, j);
        vm.prank(bob);
        settlement.challengeLineOrder(proposed, left, right);
        _assertSlashed(bob);
    }

    /// @dev Of account, receipt and position among its lines only the last differs, and it falls.
    function test_ChallengeLineOrder_WhenOnlyThePositionFalls() external {
        EpochLeaves.Line[] memory lines = _lines(new uint256[](0), amounts);
        lines[3].receipt = lines[2].receipt;
        lines[3].index = lines[2].index - 1;
        _proposeLines(lines);
        ISettlement.LineLeaf memory left = _lineLeaf(lines, 2);
        ISettlement.LineLeaf memory right = _lineLeaf(lines, 3);
        vm.prank(bob);
        settlement.challengeLineOrder(proposed, left, right);
        _assertSlashed(bob);
    }

    function test_ChallengeLineOrder_WhenALineIsThereTwice() external {
        EpochLeaves.Line[] memory lines = _lines(new uint256[](0), amounts);
        lines[5] = lines[4];
        _proposeLines(lines);
        ISettlement.LineLeaf memory left = _lineLeaf(lines, 4);
        ISettlement.LineLeaf memory right = _lineLeaf(lines, 5);
        vm.prank(bob);
        settlement.challengeLineOrder(proposed, left, right);
        _assertSlashed(bob);
    }

    function test_ChallengeSum_WhenTheNodeAddsUp() external {
        SumTree.Tree memory tree = _tree(accounts, amounts);
        for (uint8 which = 0; which < 3; ++which) {
            _proposeAs(which, tree.root(), tree.total(), 5);
            for (uint256 level = 1; level < tree.hashes.length; ++level) {
                for (uint256 i = 0; i < tree.hashes[level].length; ++i) {
                    _noFault();
                    settlement.challengeSum(
                        proposed,
                        ISettlement.Tree(which),
                        tree.hashes[level - 1][2 * i],
                        tree.sums[level - 1][2 * i],
                        tree.hashes[level - 1][2 * i + 1],
                        tree.sums[level - 1][2 * i + 1],
                        tree.sums[level][i],
                        tree.proof(level, i)
                    );
                }
            }
            _dropPending();
        }
    }

    function testFuzz_ChallengeSum_WhenTheCommittedSumIsMadeUp(uint8 which, uint256 committed) external {
        SumTree.Tree memory tree = _tree(accounts, amounts);
        _proposeAs(which, tree.root(), tree.total(), 5);
        vm.assume(committed != tree.total());
        vm.expectPartialRevert(ISettlement.Settlement_InvalidProof.selector);
        _challengeTop(which, tree, committed);
    }

    function testFuzz_ChallengeSum_WhenTheRootDoesNotAddUp(uint8 which, uint256 total) external {
        SumTree.Tree memory tree = _tree(accounts, amounts);
        total = bound(total, 0, 20 ether);
        vm.assume(total != tree.total());
        _proposeAs(which, tree.root(), total, 5);
        vm.prank(bob);
        _challengeTop(which, tree, total);
        _assertSlashed(bob);
    }

    function testFuzz_ChallengeSum_WhenANodeBelowDoesNotAddUp(uint8 which) external {
        SumTree.Tree memory tree = _tree(accounts, amounts);
        // The left half, 10 ether, is entered as 9 ether; all above adds up.
        bytes32 root = keccak256(abi.encode(tree.hashes[2][0], 9 ether, tree.hashes[2][1], tree.sums[2][1]));
        _proposeAs(which, root, 9 ether + tree.sums[2][1], 5);
        vm.prank(bob);
        settlement.challengeSum(
            proposed,
            ISettlement.Tree(which % 3),
            tree.hashes[1][0],
            tree.sums[1][0],
            tree.hashes[1][1],
            tree.sums[1][1],
            9 ether,
            tree.proof(2, 0)
        );
        _assertSlashed(bob);
    }

    function test_ChallengeSum_WhenTheChildrenOverflow() external {
        bytes32 left = settlement.leafHash(accounts[0], type(uint256).max);
        bytes32 right = settlement.leafHash(accounts[1], 2);
        _propose(keccak256(abi.encode(left, type(uint256).max, right, 2)), 1);
        vm.prank(bob);
        settlement.challengeSum(
            proposed, ISettlement.Tree.Payouts, left, type(uint256).max, right, 2, 1, _none()
        );
        _assertSlashed(bob);
    }

    function test_ChallengeShape_WhenTheNodeIsAsTheCountAsks() external {
        for (uint256 count = 1; count <= 5; ++count) {
            SumTree.Tree memory tree = _treeOf(count);
            for (uint8 which = 0; which < 3; ++which) {
                _proposeAs(which, tree.root(), tree.total(), uint64(count));
                for (uint256 level = 0; level < tree.hashes.length; ++level) {
                    for (uint256 i = 0; i < tree.hashes[level].length; ++i) {
                        bytes32 hash = tree.hashes[level][i];
                        MerkleSum.Proof memory proof = tree.proof(level, i);
                        _noFault();
                        settlement.challengeShape(
                            proposed, ISettlement.Tree(which), hash, tree.sums[level][i], proof
                        );
                    }
                }
                _dropPending();
            }
        }
    }

    function test_ChallengeShape_WhenTheTreeIsEmptyAsTheCountSays() external {
        _proposeAs(1, 0, 0, 0);
        _noFault();
        settlement.challengeShape(proposed, ISettlement.Tree.Lines, 0, 0, _none());
    }

    function testFuzz_ChallengeShape_WhenTheNodeIsMadeUp(uint8 which, bytes32 hash) external {
        SumTree.Tree memory tree = _tree(accounts, amounts);
        _proposeAs(which, tree.root(), tree.total(), 5);
        MerkleSum.Proof memory proof = tree.proof(0, 6);
        vm.assume(hash != 0);
        vm.expectPartialRevert(ISettlement.Settlement_InvalidProof.selector);
        settlement.challengeShape(proposed, ISettlement.Tree(which % 3), hash, 0, proof);
    }

    function testFuzz_ChallengeShape_WhenALeafStandsBehindTheLast(uint8 which, uint64 count) external {
        accounts.push(address(uint160(0x1000000) * 6));
        amounts.push(1 ether);
        SumTree.Tree memory tree = _tree(accounts, amounts);
        count = uint64(bound(count, 5, 7));
        _proposeAs(which, tree.root(), tree.total(), count);
        // As many as the count says stand there, or one more, or one fewer.
        if (count == 6) _noFault();
        _shape(which, tree, 0, count == 7 ? 6 : 5);
        if (count != 6) _assertSlashed(bob);
    }

    function testFuzz_ChallengeShape_WhenTheCountIsTooSmall(uint8 which, uint64 count) external {
        SumTree.Tree memory tree = _tree(accounts, amounts);
        count = uint64(bound(count, 0, 3));
        _proposeAs(which, tree.root(), tree.total(), count);
        _shape(which, tree, 0, count); // a node deeper than the leaves of so few
        _assertSlashed(bob);
    }

    function testFuzz_ChallengeShape_WhenTheCountIsTooLarge(uint8 which, uint64 count) external {
        SumTree.Tree memory tree = _tree(accounts, amounts);
        count = uint64(bound(count, 6, 8));
        _proposeAs(which, tree.root(), tree.total(), count);
        _shape(which, tree, 0, count - 1); // the last of so many is empty
        _assertSlashed(bob);
    }

    function testFuzz_ChallengeShape_WhenASubtreeIsCollapsed(uint8 which) external {
        // The empty right half of the right half is entered as one empty node instead of two.
        SumTree.Tree memory tree = _tree(accounts, amounts);
        bytes32 right = keccak256(abi.encode(tree.hashes[1][2], tree.sums[1][2], bytes32(0), 0));
        tree.hashes[1][3] = 0;
        tree.hashes[2][1] = right;
        tree.hashes[3][0] = keccak256(abi.encode(tree.hashes[2][0], tree.sums[2][0], right, tree.sums[2][1]));
        _proposeAs(which, tree.root(), tree.total(), 5);
        _shape(which, tree, 1, 3);
        _assertSlashed(bob);
    }

    function testFuzz_ChallengeShape_WhenMoneyLiesOnAnEmptyLeaf(uint8 which) external {
        SumTree.Tree memory tree = _tree(accounts, amounts);
        uint256[] memory sums = tree.sums[0];
        sums[6] = 1 ether;
        tree = SumTree.build(tree.hashes[0], sums);
        _proposeAs(which, tree.root(), tree.total(), 5);
        _shape(which, tree, 0, 6);
        _assertSlashed(bob);
    }

    function test_ChallengeShape_WhenAPayoutOrALineHasNoMoney() external {
        amounts[2] = 0;
        SumTree.Tree memory tree = _tree(accounts, amounts);
        _proposeAs(0, tree.root(), tree.total(), 5);
        bytes32 hash = tree.hashes[0][2];
        MerkleSum.Proof memory proof = tree.proof(0, 2);
        _noFault(); // a free answer has its receipt
        settlement.challengeShape(proposed, ISettlement.Tree.Receipts, hash, 0, proof);
        _dropPending();
        _proposeAs(1, tree.root(), tree.total(), 5);
        _shape(1, tree, 0, 2);
        _proposeAs(2, tree.root(), tree.total(), 5);
        _shape(2, tree, 0, 2);
        assertEq(settlement.creditOf(bob), 2 * (BOND / 2));
    }

    function testFuzz_ChallengeDepth_WhenTheLeafStandsAsTheCountAsks(uint8 which, uint256 leaf) external {
        leaf = bound(leaf, 0, 4);
        SumTree.Tree memory tree = _tree(accounts, amounts);
        _proposeAs(which, tree.root(), tree.total(), 5);
        _noFault();
        settlement.challengeDepth(
            proposed, ISettlement.Tree(which % 3), _inner(leaf), amounts[leaf], tree.proof(0, leaf)
        );
    }

    function testFuzz_ChallengeDepth_WhenTheLeafIsMadeUp(uint8 which, bytes32 inner) external {
        SumTree.Tree memory tree = _tree(accounts, amounts);
        _proposeAs(which, tree.root(), tree.total(), 9);
        vm.assume(inner != _inner(2));
        vm.expectPartialRevert(ISettlement.Settlement_InvalidProof.selector);
        settlement.challengeDepth(
            proposed, ISettlement.Tree(which % 3), inner, amounts[2], tree.proof(0, 2)
        );
    }

    function testFuzz_ChallengeDepth_WhenTheLeafStandsTooHigh(uint8 which, uint256 leaf, uint64 count) external {
        leaf = bound(leaf, 0, 4);
        count = uint64(bound(count, 9, type(uint64).max));
        SumTree.Tree memory tree = _tree(accounts, amounts);
        _proposeAs(which, tree.root(), tree.total(), count);
        vm.prank(bob);
        settlement.challengeDepth(
            proposed, ISettlement.Tree(which % 3), _inner(leaf), amounts[leaf], tree.proof(0, leaf)
        );
        _assertSlashed(bob);
    }

    function test_ChallengeLeaf_WhenTheLeafIsEnteredAsItSays() external {
        SumTree.Tree memory tree = _tree(accounts, amounts);
        _propose(tree);
        for (uint256 i = 0; i < 5; ++i) {
            _noFault();
            settlement.challengeLeaf(proposed, _leaf(tree, i), amounts[i]);
        }
    }

    function testFuzz_ChallengeLeaf_WhenTheSumOfTheLeafIsMadeUp(uint256 committed) external {
        vm.assume(committed != 2 ether);
        _propose(settlement.leafHash(accounts[1], 2 ether), 2 ether); // the leaf is the root
        vm.expectPartialRevert(ISettlement.Settlement_InvalidProof.selector);
        settlement.challengeLeaf(proposed, ISettlement.Leaf(accounts[1], 2 ether, _none()), committed);
    }

    function test_ChallengeLeaf_WhenTheLeafIsEnteredWithAnotherSum() external {
        SumTree.Tree memory right = _tree(accounts, amounts);
        amounts[3] += 1;
        SumTree.Tree memory tree = SumTree.build(right.hashes[0], amounts);
        _propose(tree);
        vm.prank(bob);
        settlement.challengeLeaf(
            proposed, ISettlement.Leaf(accounts[3], 4 ether, tree.proof(0, 3)), 4 ether + 1
        );
        _assertSlashed(bob);
    }

    function test_ChallengeLine_WhenTheLineIsEnteredAsItSays() external {
        EpochLeaves.Line[] memory lines = _proposeLines();
        for (uint256 i = 0; i < lines.length; ++i) {
            ISettlement.LineLeaf memory leaf = _lineLeaf(lines, i);
            _noFault();
            settlement.challengeLine(proposed, leaf, lines[i].amount);
        }
    }

    function testFuzz_ChallengeLine_WhenTheSumOfTheLineIsMadeUp(uint256 committed) external {
        EpochLeaves.Line[] memory lines = _proposeLines();
        committed = bound(committed, 0, type(uint128).max);
        vm.assume(committed != lines[3].amount);
        ISettlement.LineLeaf memory leaf = _lineLeaf(lines, 3);
        vm.expectPartialRevert(ISettlement.Settlement_InvalidProof.selector);
        settlement.challengeLine(proposed, leaf, committed);
    }

    function test_ChallengeLine_WhenTheLineIsEnteredWithAnotherSum() external {
        EpochLeaves.Line[] memory lines = _lines(new uint256[](0), amounts);
        SumTree.Tree memory right = _linesTree(lines);
        uint256[] memory sums = right.sums[0];
        sums[3] += 1;
        sums[4] -= 1;
        SumTree.Tree memory tree = SumTree.build(right.hashes[0], sums);
        _proposeAs(1, tree.root(), tree.total(), uint64(lines.length));
        MerkleSum.Proof memory proof = tree.proof(0, 3);
        vm.prank(bob);
        settlement.challengeLine(proposed, ISettlement.LineLeaf(lines[3], proof), lines[3].amount + 1);
        _assertSlashed(bob);
    }

    function test_ChallengeCumulative_WhenItIsTheLastOnePlusItsLines() external {
        (SumTree.Tree memory before, ISettlement.Epoch memory first) = _firstEpoch();
        (SumTree.Tree memory tree, EpochLeaves.Line[] memory lines) = _secondEpoch();
        _propose(_epoch(tree, lines));
        for (uint256 i = 0; i < 5; ++i) {
            ISettlement.Place memory earlier =
                ISettlement.Place(_leaf(before, i), _noLeaf());
            ISettlement.Place memory later = ISettlement.Place(_leaf(tree, i), _noLeaf());
            (ISettlement.Boundary memory start, ISettlement.Boundary memory end) = _boundaries(lines, accounts[i]);
            _noFault();
            settlement.challengeCumulative(proposed, first, accounts[i], earlier, later, start, end);
        }
    }

    function test_ChallengeCumulative_WhenAStrangerHasNothingAnywhere() external {
        (SumTree.Tree memory before, ISettlement.Epoch memory first) = _firstEpoch();
        (SumTree.Tree memory tree, EpochLeaves.Line[] memory lines) = _secondEpoch();
        _propose(_epoch(tree, lines));
        for (uint256 i = 0; i <= 5; ++i) {
            address stranger = i == 5 ? address(type(uint160).max) : address(uint160(accounts[i]) - 1);
            ISettlement.Place memory later = _place(tree, i, i == 5 ? 0 : i + 1);
            ISettlement.Place memory earlier = _place(before, i, i == 5 ? 0 : i + 1);
            (ISettlement.Boundary memory start, ISettlement.Boundary memory end) = _boundaries(lines, stranger);
            _noFault();
            settlement.challengeCumulative(proposed, first, stranger, earlier, later, start, end);
        }
    }

    function test_ChallengeCumulative_WhenTheEarlierEpochIsNotTheLastFinalOne() external {
        (SumTree.Tree memory before, ISettlement.Epoch memory first) = _firstEpoch();
        (SumTree.Tree memory tree, EpochLeaves.Line[] memory lines) = _secondEpoch();
        amounts[2] += 1;
        amounts[3] -= 1;
        _propose(_epoch(_tree(accounts, amounts), lines));
        first.data = "other";
        ISettlement.Place memory earlier = _place(before, 3, 4);
        ISettlement.Place memory later = ISettlement.Place(_leaf(tree, 2), _noLeaf());
        (ISettlement.Boundary memory start, ISettlement.Boundary memory end) = _boundaries(lines, accounts[2]);
        vm.expectPartialRevert(ISettlement.Settlement_OtherEpoch.selector);
        settlement.challengeCumulative(proposed, first, accounts[2], earlier, later, start, end);
    }

    /// @dev Every way to show too few or too many lines for an account fails.
    function test_ChallengeCumulative_WhenABoundaryLiesElsewhere() external {
        (SumTree.Tree memory before, ISettlement.Epoch memory first) = _firstEpoch();
        (SumTree.Tree memory tree, EpochLeaves.Line[] memory lines) = _secondEpoch();
        _propose(_epoch(tree, lines));
        ISettlement.Place memory earlier =
            ISettlement.Place(_leaf(before, 2), _noLeaf());
        ISettlement.Place memory later = ISettlement.Place(_leaf(tree, 2), _noLeaf());
        for (uint256 i = 0; i <= lines.length; ++i) {
            for (uint256 j = 0; j <= lines.length; ++j) {
                ISettlement.Boundary memory start = _boundary(lines, i);
                ISettlement.Boundary memory end = _boundary(lines, j);
                _noFault();
                settlement.challengeCumulative(proposed, first, accounts[2], earlier, later, start, end);
            }
        }
    }

    function test_ChallengeCumulative_WhenTheBoundariesLeavesLieApart() external {
        (SumTree.Tree memory before, ISettlement.Epoch memory first) = _firstEpoch();
        (SumTree.Tree memory tree, EpochLeaves.Line[] memory lines) = _secondEpoch();
        _propose(_epoch(tree, lines));
        ISettlement.Place memory earlier =
            ISettlement.Place(_leaf(before, 2), _noLeaf());
        ISettlement.Place memory later = ISettlement.Place(_leaf(tree, 2), _noLeaf());
        (ISettlement.Boundary memory start, ISettlement.Boundary memory end) = _boundaries(lines, accounts[2]);
        ISettlement.Boundary memory wide = ISettlement.Boundary(_boundary(lines, 1).left, end.right);
        _noFault();
        settlement.challengeCumulative(proposed, first, accounts[2], earlier, later, wide, end);
        wide = ISettlement.Boundary(start.left, _noLine());
        _noFault();
        settlement.challengeCumulative(proposed, first, accounts[2], earlier, later, wide, end);
        wide = ISettlement.Boundary(_noLine(), end.right);
        _noFault();
        settlement.challengeCumulative(proposed, first, accounts[2], earlier, later, start, wide);
    }

    function testFuzz_ChallengeCumulative_WhenALineIsNotAdded(uint256 which, uint256 shift) external {
        which = bound(which, 0, 4);
        (SumTree.Tree memory before, ISettlement.Epoch memory first) = _firstEpoch();
        (, EpochLeaves.Line[] memory lines) = _secondEpoch();
        uint256 earned = amounts[which] - before.sums[0][which];
        uint256 taken = bound(shift, 1, earned);
        amounts[which] -= taken;
        amounts[(which + 1) % 5] += taken;
        _proveCumulative(before, first, lines, which);
    }

    function testFuzz_ChallengeCumulative_WhenMoreThanItsLinesIsAdded(uint256 which, uint256 shift) external {
        which = bound(which, 0, 4);
        (SumTree.Tree memory before, ISettlement.Epoch memory first) = _firstEpoch();
        (, EpochLeaves.Line[] memory lines) = _secondEpoch();
        uint256 given = bound(shift, 1, amounts[(which + 1) % 5] - 1);
        amounts[which] += given;
        amounts[(which + 1) % 5] -= given;
        _proveCumulative(before, first, lines, which);
    }

    function test_ChallengeCumulative_WhenANewPayeeIsLeftOut() external {
        uint256 last = amounts[4];
        address newcomer = accounts[4];
        accounts.pop();
        amounts.pop();
        SumTree.Tree memory before = _tree(accounts, amounts);
        _propose(_epoch(before, _lines(new uint256[](0), amounts)));
        ISettlement.Epoch memory first = proposed;
        _finalise();
        EpochLeaves.Line[] memory lines = new EpochLeaves.Line[](1);
        lines[0] = EpochLeaves.Line(newcomer, 0, 0, last);
        amounts[0] += last; // for somebody else
        SumTree.Tree memory tree = _tree(accounts, amounts);
        _propose(_epoch(tree, lines));
        ISettlement.Place memory later = _place(tree, 4, 0);
        ISettlement.Place memory earlier = _place(before, 4, 0);
        (ISettlement.Boundary memory start, ISettlement.Boundary memory end) = _boundaries(lines, newcomer);
        vm.prank(bob);
        settlement.challengeCumulative(proposed, first, newcomer, earlier, later, start, end);
        _assertSlashed(bob);
    }

    function test_ChallengeCumulative_GivenItIsTheFirstEpoch() external {
        EpochLeaves.Line[] memory lines = _lines(new uint256[](0), amounts);
        amounts[3] += 1 ether;
        amounts[4] -= 1 ether;
        SumTree.Tree memory tree = _tree(accounts, amounts);
        _propose(_epoch(tree, lines));
        ISettlement.Place memory none = ISettlement.Place(_noLeaf(), _noLeaf());
        ISettlement.Place memory later = ISettlement.Place(_leaf(tree, 3), _noLeaf());
        (ISettlement.Boundary memory start, ISettlement.Boundary memory end) = _boundaries(lines, accounts[3]);
        ISettlement.Epoch memory nothing;
        vm.prank(bob);
        settlement.challengeCumulative(proposed, nothing, accounts[3], none, later, start, end);
        _assertSlashed(bob);
    }

    function test_ChallengeCumulative_WhenThereAreNoLinesAtAll() external {
        amounts[1] -= 1;
        SumTree.Tree memory tree = _tree(accounts, amounts);
        _propose(_epoch(tree, new EpochLeaves.Line[](0)));
        ISettlement.Place memory none = ISettlement.Place(_noLeaf(), _noLeaf());
        ISettlement.Boundary memory empty = ISettlement.Boundary(_noLine(), _noLine());
        ISettlement.Epoch memory nothing;
        ISettlement.Place memory later = ISettlement.Place(_leaf(tree, 3), _noLeaf());
        vm.prank(bob);
        settlement.challengeCumulative(proposed, nothing, accounts[3], none, later, empty, empty);
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

    function _firstEpoch() private returns (SumTree.Tree memory before, ISettlement.Epoch memory first) {
        before = _tree(accounts, amounts);
        _propose(_epoch(before, _lines(new uint256[](0), amounts)));
        first = proposed;
        _finalise();
    }

    /// @dev What an honest second epoch holds: everybody earns another ether.
    function _secondEpoch() private returns (SumTree.Tree memory tree, EpochLeaves.Line[] memory lines) {
        uint256[] memory before = amounts;
        for (uint256 i = 0; i < 5; ++i) amounts[i] += 1 ether;
        tree = _tree(accounts, amounts);
        lines = _lines(before, amounts);
    }

    /// @dev Proposes the amounts as they stand with honest lines, and proves that one account has not what it should.
    function _proveCumulative(
        SumTree.Tree memory before,
        ISettlement.Epoch memory first,
        EpochLeaves.Line[] memory lines,
        uint256 which
    ) private {
        SumTree.Tree memory tree = _tree(accounts, amounts);
        _propose(_epoch(tree, lines));
        ISettlement.Place memory earlier = ISettlement.Place(_leaf(before, which), _noLeaf());
        ISettlement.Place memory later = ISettlement.Place(_leaf(tree, which), _noLeaf());
        (ISettlement.Boundary memory start, ISettlement.Boundary memory end) = _boundaries(lines, accounts[which]);
        vm.expectEmit(address(settlement));
        emit ISettlement.EpochCancelled(2, bob, "cumulative");
        vm.prank(bob);
        settlement.challengeCumulative(proposed, first, accounts[which], earlier, later, start, end);
        _assertSlashed(bob);
    }

    function _proposeLines() private returns (EpochLeaves.Line[] memory lines) {
        lines = _lines(new uint256[](0), amounts);
        _proposeLines(lines);
    }

    function _proposeLines(EpochLeaves.Line[] memory lines) private {
        SumTree.Tree memory tree = _linesTree(lines);
        _proposeAs(1, tree.root(), tree.total(), uint64(lines.length));
    }

    /// @dev A first epoch in which one of the three trees has this root, this sum and this count.
    function _proposeAs(uint8 which, bytes32 root, uint256 sum, uint64 count) private {
        ISettlement.Epoch memory epoch = _epoch("root", sum);
        if (which % 3 == 0) (epoch.receiptsRoot, epoch.receiptCount) = (root, count);
        if (which % 3 == 1) (epoch.linesRoot, epoch.lineCount) = (root, count);
        if (which % 3 == 2) (epoch.payoutRoot, epoch.payoutCount) = (root, count);
        _propose(epoch);
    }

    function _dropPending() private {
        vm.prank(guardian);
        settlement.veto(proposed);
    }

    function _challengeTop(uint8 which, SumTree.Tree memory tree, uint256 committed) private {
        settlement.challengeSum(
            proposed,
            ISettlement.Tree(which % 3),
            tree.hashes[2][0],
            tree.sums[2][0],
            tree.hashes[2][1],
            tree.sums[2][1],
            committed,
            _none()
        );
    }

    /// @dev bob shows the node at `index` of `level` as one that cannot be there.
    function _shape(uint8 which, SumTree.Tree memory tree, uint256 level, uint256 index) private {
        bytes32 hash = tree.hashes[level][index];
        MerkleSum.Proof memory proof = tree.proof(level, index);
        uint256 sum = tree.sums[level][index];
        vm.prank(bob);
        settlement.challengeShape(proposed, ISettlement.Tree(which % 3), hash, sum, proof);
    }

    function _inner(uint256 leaf) private view returns (bytes32) {
        return keccak256(abi.encode(block.chainid, settlement, accounts[leaf], amounts[leaf]));
    }

    function _treeOf(uint256 count) private view returns (SumTree.Tree memory) {
        address[] memory who = new address[](count);
        uint256[] memory howMuch = new uint256[](count);
        for (uint256 i = 0; i < count; ++i) (who[i], howMuch[i]) = (accounts[i], amounts[i]);
        return _tree(who, howMuch);
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
        ISettlement.Place memory place = _place(tree, left, right);
        vm.prank(bob);
        settlement.challengeOmission(proposed, missing, place);
        _assertSlashed(bob);
        assertEq(settlement.creditOf(proposer), held);
    }

    /// @dev Counts from 1; 0 is none.
    function _place(SumTree.Tree memory tree, uint256 left, uint256 right)
        private
        view
        returns (ISettlement.Place memory)
    {
        return ISettlement.Place(
            left == 0 ? _noLeaf() : _leaf(tree, left - 1), right == 0 ? _noLeaf() : _leaf(tree, right - 1)
        );
    }

    function _lineLeaf(EpochLeaves.Line[] memory lines, uint256 i)
        private
        view
        returns (ISettlement.LineLeaf memory)
    {
        return ISettlement.LineLeaf(lines[i], _linesTree(lines).proof(0, i));
    }

    function _noLine() private pure returns (ISettlement.LineLeaf memory) {
        return ISettlement.LineLeaf(EpochLeaves.Line(address(0), 0, 0, 0), _none());
    }

    /// @dev Between line `i` − 1 and line `i`.
    function _boundary(EpochLeaves.Line[] memory lines, uint256 i) private view returns (ISettlement.Boundary memory) {
        return ISettlement.Boundary(
            i == 0 ? _noLine() : _lineLeaf(lines, i - 1), i == lines.length ? _noLine() : _lineLeaf(lines, i)
        );
    }

    function _boundaries(EpochLeaves.Line[] memory lines, address account)
        private
        view
        returns (ISettlement.Boundary memory start, ISettlement.Boundary memory end)
    {
        uint256 from = 0;
        while (from < lines.length && lines[from].account < account) ++from;
        uint256 to = from;
        while (to < lines.length && lines[to].account == account) ++to;
        return (_boundary(lines, from), _boundary(lines, to));
    }

    function _leaveOut(uint256 out) private {
        for (uint256 i = out; i < 4; ++i) (accounts[i], amounts[i]) = (accounts[i + 1], amounts[i + 1]);
        accounts.pop();
        amounts.pop();
    }
}
