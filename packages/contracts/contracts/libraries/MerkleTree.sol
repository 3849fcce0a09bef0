// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

/**
 * @title MerkleTree
 * @notice The positional Merkle tree of docs/PROTOCOL.md (shape of RFC 6962, keccak-256): leaf keccak(0x00 ‖ data), node
 *         keccak(0x01 ‖ left ‖ right), a list of n > 1 splits at the largest power of two below n.
 */
library MerkleTree {
    /// @param siblings from leaf to root; a node without a right neighbour is carried upward and has none
    struct Proof {
        uint256 index;
        uint256 count;
        bytes32[] siblings;
    }

    /// @notice The path has not the length that the index and the count ask for, or the list has no such place.
    error MerkleTree_Malformed(uint256 index, uint256 count, uint256 siblings);

    function leafHash(bytes memory data) internal pure returns (bytes32) {
        return keccak256(bytes.concat(hex"00", data));
    }

    /// @notice Root of the list of `proof.count` items in which the leaf stands at `proof.index`.
    function rootOf(bytes32 leaf, Proof calldata proof) internal pure returns (bytes32 hash) {
        hash = leaf;
        uint256 used = 0;
        uint256 place = proof.index;
        require(place < proof.count, MerkleTree_Malformed(place, proof.count, proof.siblings.length));
        for (uint256 last = proof.count - 1; last > 0; (place, last) = (place / 2, last / 2)) {
            bool isRight = place % 2 == 1;
            if (!isRight && place == last) continue;
            require(
                used < proof.siblings.length,
                MerkleTree_Malformed(proof.index, proof.count, proof.siblings.length)
            );
            bytes32 sibling = proof.siblings[used++];
            hash = isRight
                ? keccak256(bytes.concat(hex"01", sibling, hash))
                : keccak256(bytes.concat(hex"01", hash, sibling));
        }
        require(
            used == proof.siblings.length, MerkleTree_Malformed(proof.index, proof.count, proof.siblings.length)
        );
    }
}
