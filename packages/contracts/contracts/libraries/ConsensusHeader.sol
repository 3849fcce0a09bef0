// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

/**
 * @title ConsensusHeader
 * @notice The hashes of CometBFT (0.38): of a header, and of a set of validators. Both are Merkle trees in the shape of
 *         RFC 6962 with SHA-256, over messages in proto3's canonical form, which leaves out what is zero.
 *
 * A header has fourteen fields, each a leaf: version, chain_id, height, time, last_block_id, last_commit_hash, data_hash,
 * validators_hash, next_validators_hash, consensus_hash, app_hash, last_results_hash, evidence_hash, proposer_address. Of
 * those that a light client does not read, hashes suffice.
 */
library ConsensusHeader {
    /**
     * @notice What a light client reads of a header.
     * @param time seconds since 1970
     * @param nanos nanoseconds of `time`
     * @param validatorsHash of the set that signs this header
     * @param nextValidatorsHash of the set that signs the next one
     * @param appHash what the application said of the height before: the hash of its execution block
     * @param siblings the rest of the tree: leaf 0 (version), node over leaves 4 and 5, leaf 6 (data_hash), leaf 9
     *        (consensus_hash), leaf 11 (last_results_hash), node over leaves 12 and 13
     */
    struct Header {
        uint64 height;
        uint64 time;
        uint32 nanos;
        bytes32 validatorsHash;
        bytes32 nextValidatorsHash;
        bytes32 appHash;
        bytes32[6] siblings;
    }

    /**
     * @notice A validator with its secp256k1 key.
     * @param x of the key
     * @param y of the key; a set's hash holds no more of it than whether it is odd
     */
    struct Validator {
        bytes32 x;
        bytes32 y;
        uint64 power;
    }

    /// @notice The hash of a header of the chain of this name: what its validators sign.
    function hash(Header memory header, string memory chainId) internal pure returns (bytes32) {
        bytes32[6] memory siblings = header.siblings;
        bytes memory time = bytes.concat(_varintField(0x08, header.time), _varintField(0x10, header.nanos));
        bytes32 first = _node(siblings[0], _leaf(bytes.concat(hex"0a", _varint(bytes(chainId).length), bytes(chainId))));
        first = _node(first, _node(_leaf(_varintField(0x08, header.height)), _leaf(time)));
        first = _node(first, _node(siblings[1], _node(siblings[2], _hashLeaf(header.validatorsHash))));
        bytes32 second = _node(_hashLeaf(header.nextValidatorsHash), siblings[3]);
        second = _node(second, _node(_hashLeaf(header.appHash), siblings[4]));
        return _node(first, _node(second, siblings[5]));
    }

    /// @notice The hash of a set, in its order.
    function hashOf(Validator[] calldata set) internal pure returns (bytes32) {
        uint256 count = set.length;
        if (count == 0) return sha256("");
        bytes32[] memory nodes = new bytes32[](count);
        for (uint256 i = 0; i < count; ++i) {
            Validator calldata each = set[i];
            // PublicKey is a choice, of which 2 is secp256k1: 33 bytes, the first of which tells whether y is odd.
            bytes1 sign = uint256(each.y) & 1 == 1 ? bytes1(0x03) : bytes1(0x02);
            nodes[i] = _leaf(bytes.concat(hex"0a231221", sign, each.x, _varintField(0x10, each.power)));
        }
        // A node without a right neighbour is carried upward, which gives RFC 6962's shape.
        for (; count > 1; count = (count + 1) / 2) {
            for (uint256 i = 0; i + 1 < count; i += 2) nodes[i / 2] = _node(nodes[i], nodes[i + 1]);
            if (count % 2 == 1) nodes[count / 2] = nodes[count - 1];
        }
        return nodes[0];
    }

    function _leaf(bytes memory value) private pure returns (bytes32) {
        return sha256(bytes.concat(hex"00", value));
    }

    function _hashLeaf(bytes32 value) private pure returns (bytes32) {
        return sha256(bytes.concat(hex"000a20", value));
    }

    function _node(bytes32 left, bytes32 right) private pure returns (bytes32) {
        return sha256(bytes.concat(hex"01", left, right));
    }

    function _varintField(bytes1 tag, uint256 value) private pure returns (bytes memory) {
        return value == 0 ? bytes("") : bytes.concat(tag, _varint(value));
    }

    /// @dev Seven bits a byte, the lowest first; the highest bit says that more follow.
    function _varint(uint256 value) private pure returns (bytes memory written) {
        while (value > 0x7f) {
            written = bytes.concat(written, bytes1(uint8(value & 0x7f) | 0x80));
            value >>= 7;
        }
        written = bytes.concat(written, bytes1(uint8(value)));
    }
}
