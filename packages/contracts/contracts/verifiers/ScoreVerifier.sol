// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {IStepVerifier} from "../interfaces/IStepVerifier.sol";
import {AttributionScore} from "../libraries/AttributionScore.sol";
import {MerkleTree} from "../libraries/MerkleTree.sol";

/**
 * @title ScoreVerifier
 * @notice A score as a run: each node of each step adds the dot product of the next chunk of the query and of the
 *         stored vector; node j of step i that of chunk i·nodes + j.
 *
 * The state is one int256, the sum so far. The program is keccak256(abi.encode(chunks, queryRoot, vectorRoot)): how
 * many chunks, and the positional trees over those of the query and of the vector, each chunk a leaf's data.
 */
contract ScoreVerifier is IStepVerifier {
    struct Witness {
        uint256 chunks;
        bytes32 queryRoot;
        bytes32 vectorRoot;
        bytes query;
        bytes32[] querySiblings;
        bytes vector;
        bytes32[] vectorSiblings;
    }

    /// @inheritdoc IStepVerifier
    function verifyStep(Step calldata step, bytes calldata pre, bytes calldata post, bytes calldata witness)
        external
        pure
        returns (bool)
    {
        Witness memory read = abi.decode(witness, (Witness));
        if (keccak256(abi.encode(read.chunks, read.queryRoot, read.vectorRoot)) != step.program) return false;
        uint256 chunk = step.index * step.nodes + step.node;
        if (!_isChunk(read.queryRoot, read.query, chunk, read.chunks, read.querySiblings)) return false;
        if (!_isChunk(read.vectorRoot, read.vector, chunk, read.chunks, read.vectorSiblings)) return false;
        if (pre.length != 32 || post.length != 32) return false;
        int256 before = abi.decode(pre, (int256));
        return before + AttributionScore.dot(read.query, read.vector) == abi.decode(post, (int256));
    }

    function _isChunk(bytes32 root, bytes memory chunk, uint256 index, uint256 count, bytes32[] memory siblings)
        private
        pure
        returns (bool)
    {
        return MerkleTree.contains(root, MerkleTree.leafHash(chunk), index, count, siblings);
    }
}
