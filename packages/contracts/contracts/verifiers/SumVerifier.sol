// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {IStepVerifier} from "../interfaces/IStepVerifier.sol";
import {MerkleSum} from "../libraries/MerkleSum.sol";

/**
 * @title SumVerifier
 * @notice The sum of a Merkle-sum tree as a run: step i adds leaf i, which lies exactly behind what was added so far.
 *
 * The state is one word, the sum so far. The program is keccak256(abi.encode(hash, sum, depth)) of the root and the
 * length of every path.
 */
contract SumVerifier is IStepVerifier {
    using MerkleSum for bytes32;

    struct Witness {
        bytes32 rootHash;
        uint256 rootSum;
        bytes32 hash;
        uint256 sum;
        bytes32[] siblingHashes;
        uint256[] siblingSums;
    }

    /// @inheritdoc IStepVerifier
    function verifyStep(Step calldata step, bytes calldata pre, bytes calldata post, bytes calldata witness)
        external
        pure
        returns (bool)
    {
        Witness calldata read = _read(witness);
        uint256 depth = read.siblingHashes.length;
        if (keccak256(abi.encode(read.rootHash, read.rootSum, depth)) != step.program) return false;
        if (pre.length != 32 || post.length != 32 || step.nodes != 1) return false;
        MerkleSum.Path memory path = read.hash.walk(read.sum, step.index, read.siblingHashes, read.siblingSums);
        if (path.hash != read.rootHash || path.sum != read.rootSum) return false;
        return path.before == abi.decode(pre, (uint256)) && path.before + read.sum == abi.decode(post, (uint256));
    }

    /// @dev The witness where it lies: `MerkleSum` walks in calldata. Members are bounds-checked as they are read.
    function _read(bytes calldata witness) private pure returns (Witness calldata read) {
        assembly ("memory-safe") {
            read := add(witness.offset, calldataload(witness.offset))
        }
    }
}
