// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {Test, stdError} from "forge-std/Test.sol";
import {IStepVerifier} from "../../contracts/interfaces/IStepVerifier.sol";
import {AttributionScore} from "../../contracts/libraries/AttributionScore.sol";
import {MerkleSum} from "../../contracts/libraries/MerkleSum.sol";
import {MerkleTree} from "../../contracts/libraries/MerkleTree.sol";
import {PayoutShare} from "../../contracts/libraries/PayoutShare.sol";
import {ScoreVerifier} from "../../contracts/verifiers/ScoreVerifier.sol";
import {ShareVerifier} from "../../contracts/verifiers/ShareVerifier.sol";
import {SumVerifier} from "../../contracts/verifiers/SumVerifier.sol";

/// @notice The libraries and verifiers that every proof goes through, at their edges.
contract ProofsUnitTest is Test {
    uint256 private constant LONGEST = 17;

    function test_RootOf_WhenThePlaceIsNotInTheList() external {
        vm.expectRevert(abi.encodeWithSelector(MerkleTree.MerkleTree_Malformed.selector, 3, 3, 0));
        this.rootOf(bytes32(0), MerkleTree.Proof(3, 3, new bytes32[](0)));
    }

    function test_RootOf_WhenASiblingIsMissing() external {
        vm.expectRevert(abi.encodeWithSelector(MerkleTree.MerkleTree_Malformed.selector, 1, 4, 1));
        this.rootOf(bytes32(0), MerkleTree.Proof(1, 4, new bytes32[](1)));
    }

    function test_RootOf_WhenThereIsASiblingTooMany() external {
        vm.expectRevert(abi.encodeWithSelector(MerkleTree.MerkleTree_Malformed.selector, 1, 4, 3));
        this.rootOf(bytes32(0), MerkleTree.Proof(1, 4, new bytes32[](3)));
    }

    function test_RootOf_WhenThePathFits() external view {
        for (uint256 count = 1; count <= LONGEST; ++count) {
            for (uint256 index = 0; index < count; ++index) {
                bytes32 root = MerkleTree.rootOfNodes(_leaves(count));
                MerkleTree.Proof memory proof = MerkleTree.Proof(index, count, _siblings(index, count));
                assertEq(this.rootOf(_leaves(count)[index], proof), root);
            }
        }
    }

    function test_Contains_WhenTheListHasNoSuchPlace() external pure {
        bytes32[] memory leaves = _leaves(1);
        assertFalse(MerkleTree.contains(leaves[0], leaves[0], 1, 1, new bytes32[](0)));
    }

    function test_Contains_WhenSiblingsAreLacking() external pure {
        bytes32 root = MerkleTree.rootOfNodes(_leaves(2));
        assertFalse(MerkleTree.contains(root, _leaves(2)[0], 0, 2, new bytes32[](0)));
    }

    function test_Contains_WhenSiblingsAreLeft() external pure {
        bytes32[] memory leaves = _leaves(1);
        assertFalse(MerkleTree.contains(leaves[0], leaves[0], 0, 1, new bytes32[](1)));
    }

    function test_Contains_WhenAnotherNodeIsShown() external pure {
        bytes32 root = MerkleTree.rootOfNodes(_leaves(5));
        assertFalse(MerkleTree.contains(root, _leaves(5)[1], 0, 5, _siblings(0, 5)));
    }

    function test_Contains_WhenTheNodeStandsThere() external pure {
        for (uint256 count = 1; count <= LONGEST; ++count) {
            bytes32 root = MerkleTree.rootOfNodes(_leaves(count));
            for (uint256 index = 0; index < count; ++index) {
                assertTrue(MerkleTree.contains(root, _leaves(count)[index], index, count, _siblings(index, count)));
            }
        }
    }

    function test_LeafHash_WhenTheLeafIsAWord() external pure {
        bytes32 word = keccak256("word");
        assertEq(MerkleTree.leafHash(word), MerkleTree.leafHash(abi.encode(word)));
    }

    function test_RootOf_WhenTheSumsLeave256Bits() external {
        uint256[] memory sums = new uint256[](1);
        sums[0] = 1;
        vm.expectRevert(stdError.arithmeticError);
        this.sumRootOf(bytes32(0), type(uint256).max, new bytes32[](1), sums);
    }

    function test_Share_WhenItsWeightEndsBeforeItBegins() external {
        vm.expectRevert(abi.encodeWithSelector(PayoutShare.PayoutShare_BadWeights.selector, 2, 1, 3));
        this.share(10, 2, 1, 3);
    }

    function test_Share_WhenItsWeightEndsBeyondTheTotal() external {
        vm.expectRevert(abi.encodeWithSelector(PayoutShare.PayoutShare_BadWeights.selector, 2, 4, 3));
        this.share(10, 2, 4, 3);
    }

    function test_Share_WhenThereIsNoWeightAtAll() external {
        vm.expectRevert(abi.encodeWithSelector(PayoutShare.PayoutShare_BadWeights.selector, 0, 0, 0));
        this.share(10, 0, 0, 0);
    }

    function test_Share_WhenWeightsAddUp() external view {
        uint256[4] memory weights = [uint256(5), 0, 1, 3];
        (uint256 before, uint256 paid) = (0, 0);
        for (uint256 i = 0; i < weights.length; ++i) {
            uint256 part = this.share(1000, before, before + weights[i], 9);
            uint256 floor = 1000 * weights[i] / 9;
            assertTrue(part == floor || part == floor + 1);
            before += weights[i];
            paid += part;
        }
        assertEq(paid, 1000);
    }

    function test_Dot_WhenTheVectorsDifferInLength() external {
        vm.expectRevert(abi.encodeWithSelector(AttributionScore.AttributionScore_LengthsDiffer.selector, 2, 3));
        this.dot(hex"0102", hex"010203");
    }

    function test_Dot_WhenTheyAreAsLong() external view {
        assertEq(this.dot(hex"01ff80", hex"7f8002"), 127 + 128 - 256);
    }

    function test_VerifyStep_WhenAStateIsNotOneWord() external {
        ScoreVerifier.Witness memory score;
        score.chunks = 1;
        (score.query, score.vector) = (hex"01", hex"01");
        (score.queryRoot, score.vectorRoot) = (MerkleTree.leafHash(score.query), MerkleTree.leafHash(score.vector));
        bytes32 program = keccak256(abi.encode(score.chunks, score.queryRoot, score.vectorRoot));
        _verifiesOnly(new ScoreVerifier(), program, abi.encode(int256(0)), abi.encode(int256(1)), abi.encode(score));

        SumVerifier.Witness memory sum;
        (sum.rootHash, sum.rootSum, sum.hash, sum.sum) = (bytes32("leaf"), 7, bytes32("leaf"), 7);
        program = keccak256(abi.encode(sum.rootHash, sum.rootSum, 0));
        _verifiesOnly(new SumVerifier(), program, abi.encode(0), abi.encode(7), abi.encode(sum));
    }

    function test_VerifyStep_WhenAStateIsNotTwoWords() external {
        (bytes32 program, ShareVerifier.Witness memory share_) = _share();
        _verifiesOnly(new ShareVerifier(), program, abi.encode(0, 0), abi.encode(4, 10), abi.encode(share_));
    }

    function test_VerifyStep_WhenTheProgramIsAnother() external {
        (bytes32 program, ShareVerifier.Witness memory share_) = _share();
        IStepVerifier.Step memory step = IStepVerifier.Step(program, 0, 0, 1);
        share_.amount += 1;
        IStepVerifier verifier = new ShareVerifier();
        assertFalse(verifier.verifyStep(step, abi.encode(0, 0), abi.encode(4, 11), abi.encode(share_)));

        SumVerifier.Witness memory sum;
        (sum.hash, sum.sum, sum.rootHash, sum.rootSum) = (bytes32("leaf"), 7, bytes32("leaf"), 7);
        step.program = keccak256(abi.encode(sum.rootHash, sum.rootSum, 1));
        assertFalse(new SumVerifier().verifyStep(step, abi.encode(0), abi.encode(7), abi.encode(sum)));
    }

    /// @dev True as it is; false with a word more in the state before, with one more in the state after, with no state.
    function _verifiesOnly(
        IStepVerifier verifier,
        bytes32 program,
        bytes memory pre,
        bytes memory post,
        bytes memory witness
    ) private view {
        IStepVerifier.Step memory step = IStepVerifier.Step(program, 0, 0, 1);
        assertTrue(verifier.verifyStep(step, pre, post, witness));
        assertFalse(verifier.verifyStep(step, bytes.concat(pre, bytes32(0)), post, witness));
        assertFalse(verifier.verifyStep(step, pre, bytes.concat(post, bytes32(0)), witness));
        assertFalse(verifier.verifyStep(step, "", post, witness));
    }

    /// @dev One account has all of the weight: 4 of 4, and so all of 10 wei.
    function _share() private pure returns (bytes32 program, ShareVerifier.Witness memory read) {
        (read.amount, read.total, read.count) = (10, 4, 1);
        (read.account, read.score, read.weight) = (address(1), 4, 4);
        read.weightsRoot = MerkleTree.leafHash(abi.encode(0, read.account, read.score, read.weight, 4));
        program = keccak256(abi.encode(read.amount, read.total, read.count, read.weightsRoot));
    }

    function rootOf(bytes32 leaf, MerkleTree.Proof calldata proof) external pure returns (bytes32) {
        return MerkleTree.rootOf(leaf, proof);
    }

    function sumRootOf(bytes32 hash, uint256 sum, bytes32[] calldata hashes, uint256[] calldata sums)
        external
        pure
        returns (bytes32, uint256)
    {
        return MerkleSum.rootOf(hash, sum, 0, hashes, sums);
    }

    function share(uint256 amount, uint256 before, uint256 through, uint256 total) external pure returns (uint256) {
        return PayoutShare.share(amount, before, through, total);
    }

    function dot(bytes calldata query, bytes calldata vector) external pure returns (int256) {
        return AttributionScore.dot(query, vector);
    }

    function _leaves(uint256 count) private pure returns (bytes32[] memory leaves) {
        leaves = new bytes32[](count);
        for (uint256 i = 0; i < count; ++i) leaves[i] = MerkleTree.leafHash(abi.encode(i));
    }

    /// @dev By the definition: the sibling of a half is the root of the other, halves split at a power of two.
    function _siblings(uint256 index, uint256 count) private pure returns (bytes32[] memory siblings) {
        bytes32[] memory leaves = _leaves(count);
        bytes32[] memory downward = new bytes32[](8);
        uint256 depth = 0;
        (uint256 from, uint256 to) = (0, count);
        while (to - from > 1) {
            uint256 half = 1;
            while (half * 2 < to - from) half *= 2;
            bool right = index >= from + half;
            downward[depth++] = right ? _root(leaves, from, from + half) : _root(leaves, from + half, to);
            (from, to) = right ? (from + half, to) : (from, from + half);
        }
        siblings = new bytes32[](depth);
        for (uint256 i = 0; i < depth; ++i) siblings[i] = downward[depth - 1 - i];
    }

    function _root(bytes32[] memory leaves, uint256 from, uint256 to) private pure returns (bytes32) {
        if (to - from == 1) return leaves[from];
        uint256 half = 1;
        while (half * 2 < to - from) half *= 2;
        return MerkleTree.nodeHash(_root(leaves, from, from + half), _root(leaves, from + half, to));
    }
}
