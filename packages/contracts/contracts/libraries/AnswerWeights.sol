// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {MerkleTree} from "./MerkleTree.sol";

/**
 * @title AnswerWeights
 * @notice Opens the tree of an answer's weights (leaf: index, account, score, weight, sum of weights up to its own).
 *
 * The tree's root does not say how many leaves it has. Its last leaf does: with nothing but left siblings it is the
 * rightmost one, and it names its own index. So every opening goes with that of the last leaf.
 */
library AnswerWeights {
    using MerkleTree for bytes32;

    /**
     * @notice A contributor's leaf.
     * @param index as the leaf states it; the proof says where it stands
     * @param score exact integer attribution score
     * @param weight what its share goes by
     * @param through sum of all weights up to and with its own
     */
    struct Weight {
        uint256 index;
        address account;
        int256 score;
        uint256 weight;
        uint256 through;
        MerkleTree.Proof proof;
    }

    error AnswerWeights_InvalidProof(bytes32 root, bytes32 expected);
    error AnswerWeights_NotTheLast(uint256 index, uint256 count);
    error AnswerWeights_NotItsPlace(uint256 index, uint256 expected);

    /// @notice How many leaves the tree has, told by the last one.
    function countOf(Weight calldata last, bytes32 root) internal pure returns (uint256 count) {
        count = last.proof.count;
        require(
            last.index == last.proof.index && last.index + 1 == count, AnswerWeights_NotTheLast(last.index, count)
        );
        _requireRoot(last, root);
    }

    /// @notice Checks that a leaf stands at `index` of a tree of `count`; whether it says so itself is not looked at.
    function requireAt(Weight calldata weight, uint256 index, uint256 count, bytes32 root) internal pure {
        require(weight.proof.index == index, AnswerWeights_NotItsPlace(weight.proof.index, index));
        require(weight.proof.count == count, AnswerWeights_NotTheLast(weight.proof.count, count));
        _requireRoot(weight, root);
    }

    function _requireRoot(Weight calldata weight, bytes32 expected) private pure {
        bytes32 leaf = MerkleTree.leafHash(
            abi.encode(weight.index, weight.account, weight.score, weight.weight, weight.through)
        );
        bytes32 root = leaf.rootOf(weight.proof);
        require(root == expected, AnswerWeights_InvalidProof(root, expected));
    }
}
