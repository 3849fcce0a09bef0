// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

/**
 * @title MerkleTree
 * @notice Positional Merkle trees in the shape of RFC 6962 section 2.1 with keccak-256, as packages/base makes them.
 *
 * A leaf is keccak256(0x00 ‖ data), a node keccak256(0x01 ‖ left ‖ right); a list of n > 1 splits at the largest power
 * of two below n. Pairing neighbours and carrying an odd last node upward gives the same shape, so the roots of aligned
 * chunks of 2^j leaves are themselves such a list with the same root: a tree can be opened many levels at once.
 * The library knows no contract and no storage.
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

    /// @notice Hash of a leaf that holds `data`.
    function leafHash(bytes memory data) internal pure returns (bytes32) {
        return keccak256(bytes.concat(bytes1(0x00), data));
    }

    /// @notice Hash of a leaf that holds one word.
    function leafHash(bytes32 word) internal pure returns (bytes32 hash) {
        assembly ("memory-safe") {
            mstore8(0x00, 0)
            mstore(0x01, word)
            hash := keccak256(0x00, 0x21)
        }
    }

    function nodeHash(bytes32 left, bytes32 right) internal pure returns (bytes32 hash) {
        assembly ("memory-safe") {
            let free := mload(0x40)
            mstore8(free, 1)
            mstore(add(free, 0x01), left)
            mstore(add(free, 0x21), right)
            hash := keccak256(free, 0x41)
        }
    }

    /// @notice Root over nodes (leaf hashes, or roots of aligned chunks) in their order; 0 for none.
    function rootOfNodes(bytes32[] memory nodes) internal pure returns (bytes32) {
        uint256 length = nodes.length;
        if (length == 0) return 0;
        while (length > 1) {
            uint256 parents = length / 2;
            for (uint256 i = 0; i < parents; ++i) nodes[i] = nodeHash(nodes[2 * i], nodes[2 * i + 1]);
            if (length % 2 == 1) {
                nodes[parents] = nodes[length - 1];
                length = parents + 1;
            } else {
                length = parents;
            }
        }
        return nodes[0];
    }

    /**
     * @notice Whether `node` stands at `index` in a list of `count` nodes with this root.
     * @param siblings from the node to the root, exactly those that its path needs
     */
    function contains(bytes32 root, bytes32 node, uint256 index, uint256 count, bytes32[] memory siblings)
        internal
        pure
        returns (bool)
    {
        if (index >= count) return false;
        uint256 used = 0;
        // `last` is the place of the last node of the level: a node without a right neighbour is carried upward.
        for (uint256 last = count - 1; last > 0; (index, last) = (index / 2, last / 2)) {
            bool isRight = index % 2 == 1;
            if (!isRight && index == last) continue;
            if (used == siblings.length) return false;
            bytes32 sibling = siblings[used++];
            node = isRight ? nodeHash(sibling, node) : nodeHash(node, sibling);
        }
        return used == siblings.length && node == root;
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
            hash = isRight ? nodeHash(sibling, hash) : nodeHash(hash, sibling);
        }
        require(
            used == proof.siblings.length, MerkleTree_Malformed(proof.index, proof.count, proof.siblings.length)
        );
    }
}
