// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {Math} from "@openzeppelin/contracts/utils/math/Math.sol";

/**
 * @title MerkleSum
 * @notice Merkle trees whose nodes also carry the sum of what lies below them.
 *
 * A node is (hash, sum). The hash of an inner node is keccak256(abi.encode(leftHash, leftSum, rightHash, rightSum)),
 * its sum is leftSum + rightSum. A leaf's hash is keccak256 of a keccak256 (32 bytes; see EpochLeaves), an inner node's
 * of 128 bytes, so neither can be taken for the other. A list is padded to a power of two with (0, 0).
 *
 * Because every sibling's sum is known, a proof also tells how much lies to the left of its leaf (`before`). Two
 * leaves between which nothing lies are therefore recognised by numbers alone: the first ends where the second begins.
 * The library knows no contract and no storage.
 */
library MerkleSum {
    /// @notice The longest path: 2^64 leaves.
    uint256 internal constant MAX_DEPTH = 64;

    /**
     * @param index bit i tells on which side level i (0 at the leaf) stands: 0 left, 1 right
     * @param siblingHashes from leaf to root
     * @param siblingSums from leaf to root
     */
    struct Proof {
        uint256 index;
        bytes32[] siblingHashes;
        uint256[] siblingSums;
    }

    /**
     * @param hash of the root that the proof leads to
     * @param sum of the root
     * @param before sum of everything to the left of the node
     * @param position of the node, aligned at the root: comparable between paths of different lengths
     */
    struct Path {
        bytes32 hash;
        uint256 sum;
        uint256 before;
        uint256 position;
    }

    /// @notice The lists differ in length, or are longer than MAX_DEPTH, or the index has bits above the path.
    error MerkleSum_Malformed(uint256 index, uint256 hashes, uint256 sums);

    /// @notice Hash of the leaf that says: `account` has `amount`, on one chain, for one contract.
    /// @dev keccak256(keccak256(abi.encode(chainId, holder, account, amount))), for which every claim pays.
    function leafHash(uint256 chainId, address holder, address account, uint256 amount)
        internal
        pure
        returns (bytes32 hash)
    {
        assembly ("memory-safe") {
            let at := mload(0x40)
            mstore(at, chainId)
            mstore(add(at, 32), shr(96, shl(96, holder)))
            mstore(add(at, 64), shr(96, shl(96, account)))
            mstore(add(at, 96), amount)
            mstore(0, keccak256(at, 128))
            hash := keccak256(0, 32)
        }
    }

    /// @notice Hash of an inner node.
    function nodeHash(bytes32 leftHash, uint256 leftSum, bytes32 rightHash, uint256 rightSum)
        internal
        pure
        returns (bytes32)
    {
        return keccak256(abi.encode(leftHash, leftSum, rightHash, rightSum));
    }

    /**
     * @notice Walks from a node (leaf or inner) to the root.
     * @dev Sums are added checked: a path whose sums exceed 2^256 − 1 reverts.
     */
    function walk(
        bytes32 hash,
        uint256 sum,
        uint256 index,
        bytes32[] calldata siblingHashes,
        uint256[] calldata siblingSums
    ) internal pure returns (Path memory path) {
        uint256 depth = siblingHashes.length;
        require(
            depth == siblingSums.length && depth <= MAX_DEPTH && index >> depth == 0,
            MerkleSum_Malformed(index, depth, siblingSums.length)
        );
        path.hash = hash;
        path.sum = sum;
        path.position = index << (MAX_DEPTH - depth);
        for (uint256 level = 0; level < depth; ++level) {
            bytes32 siblingHash = siblingHashes[level];
            uint256 siblingSum = siblingSums[level];
            if ((index >> level) & 1 == 0) {
                path.hash = nodeHash(path.hash, path.sum, siblingHash, siblingSum);
            } else {
                path.hash = nodeHash(siblingHash, siblingSum, path.hash, path.sum);
                path.before += siblingSum;
            }
            path.sum += siblingSum;
        }
    }

    /**
     * @notice The root that `walk` finds, for half of the gas: what every claim pays for.
     * @dev The nodes of a level are laid side by side into the first 128 bytes of memory, whose two reserved words are
     *      put back; `index` has at most 64 bits, so that shifting it loses none. Reverts as `walk` does; a test
     *      holds them against each other.
     */
    function rootOf(
        bytes32 hash,
        uint256 sum,
        uint256 index,
        bytes32[] calldata siblingHashes,
        uint256[] calldata siblingSums
    ) internal pure returns (bytes32, uint256) {
        require(
            siblingHashes.length == siblingSums.length && siblingHashes.length <= MAX_DEPTH
                && index >> siblingHashes.length == 0,
            MerkleSum_Malformed(index, siblingHashes.length, siblingSums.length)
        );
        assembly ("memory-safe") {
            let free := mload(0x40)
            let sums := sub(siblingSums.offset, siblingHashes.offset)
            let end := add(siblingHashes.offset, shl(5, siblingHashes.length))
            index := shl(6, index)
            for { let at := siblingHashes.offset } lt(at, end) { at := add(at, 32) } {
                let siblingSum := calldataload(add(at, sums))
                let side := and(index, 64) // 0 where the node stands left, 64 where it stands right
                mstore(side, hash)
                mstore(or(side, 32), sum)
                mstore(xor(side, 64), calldataload(at))
                mstore(xor(side, 96), siblingSum) // xor 96: the other side, and its second word
                hash := keccak256(0, 128)
                sum := add(sum, siblingSum)
                if lt(sum, siblingSum) {
                    mstore(0, 0x4e487b71) // Panic(0x11), as checked arithmetic reverts
                    mstore(32, 0x11)
                    revert(28, 36)
                }
                index := shr(1, index)
            }
            mstore(0x40, free)
            mstore(0x60, 0)
        }
        return (hash, sum);
    }

    /// @notice How many levels lie above the leaves of a list of `count`.
    function depthOf(uint256 count) internal pure returns (uint256) {
        return count < 2 ? 0 : Math.log2(count - 1) + 1;
    }

    /// @notice Whether a + b is something else than `sum`; a sum beyond 2^256 − 1 always is.
    function differs(uint256 a, uint256 b, uint256 sum) internal pure returns (bool) {
        unchecked {
            uint256 total = a + b;
            return total < a || total != sum;
        }
    }
}
