// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {IStepVerifier} from "../interfaces/IStepVerifier.sol";
import {PayoutShare} from "../libraries/PayoutShare.sol";
import {MerkleTree} from "../libraries/MerkleTree.sol";

/**
 * @title ShareVerifier
 * @notice A split as a run: step i gives contributor i its share of an amount.
 *
 * The state is two words: the sum of the weights so far, and what was paid so far. The program is
 * keccak256(abi.encode(amount, total, count, weightsRoot)): what is split, the sum of all weights, how many there are,
 * and the tree over them as a receipt names it (leaf data: index, account, score, weight, prefix sum).
 */
contract ShareVerifier is IStepVerifier {
    struct Witness {
        uint256 amount;
        uint256 total;
        uint256 count;
        bytes32 weightsRoot;
        address account;
        int256 score;
        uint256 weight;
        bytes32[] siblings;
    }

    /// @inheritdoc IStepVerifier
    function verifyStep(Step calldata step, bytes calldata pre, bytes calldata post, bytes calldata witness)
        external
        pure
        returns (bool)
    {
        Witness memory read = abi.decode(witness, (Witness));
        if (pre.length != 64 || post.length != 64 || step.nodes != 1) return false;
        if (keccak256(abi.encode(read.amount, read.total, read.count, read.weightsRoot)) != step.program) return false;
        (uint256 before, uint256 paid) = abi.decode(pre, (uint256, uint256));
        uint256 through = before + read.weight;
        bytes32 leaf =
            MerkleTree.leafHash(abi.encode(step.index, read.account, read.score, read.weight, through));
        if (!MerkleTree.contains(read.weightsRoot, leaf, step.index, read.count, read.siblings)) return false;
        uint256 part = PayoutShare.share(read.amount, before, through, read.total);
        return keccak256(post) == keccak256(abi.encode(through, paid + part));
    }
}
