// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

/**
 * @title CanonicalVote
 * @notice The bytes that a CometBFT validator signs when it votes (`CanonicalVote` of its published definitions), in
 *         proto3's canonical form: what is zero is left out, and the whole is led by its length.
 */
library CanonicalVote {
    uint8 internal constant PREVOTE = 1;
    uint8 internal constant PRECOMMIT = 2;

    /// @notice What a vote is about: a validator has one in each of them.
    /// @param kind 1 is a prevote, 2 a precommit
    struct Place {
        uint8 kind;
        uint64 height;
        uint32 round;
    }

    /**
     * @notice What it says, and its signature.
     * @param blockHash hash of the consensus header; this and its parts are 0 in a vote for no block
     * @param partsTotal in how many parts the block travels
     * @param partsHash Merkle root of the parts
     * @param time seconds since 1970, as the validator says
     * @param nanos nanoseconds of `time`
     * @param v 27 or 28; CometBFT leaves it out
     */
    struct Vote {
        bytes32 blockHash;
        bytes32 partsHash;
        uint32 partsTotal;
        uint64 time;
        uint32 nanos;
        bytes32 r;
        bytes32 s;
        uint8 v;
    }

    /// @notice What is signed: SHA-256 of the bytes.
    function digest(Place memory place, Vote memory vote, string memory chainId) internal pure returns (bytes32) {
        return sha256(encode(place, vote, chainId));
    }

    /// @notice The bytes before SHA-256.
    function encode(Place memory place, Vote memory vote, string memory chainId) internal pure returns (bytes memory) {
        bytes memory time =
            bytes.concat(_varintField(0x08, vote.time), _varintField(0x10, vote.nanos));
        bytes memory message = bytes.concat(
            _varintField(0x08, place.kind),
            _fixedField(0x11, place.height),
            _fixedField(0x19, place.round),
            isForNoBlock(vote) ? bytes("") : _bytesField(0x22, _blockId(vote)),
            // Written even where it is empty: it is not nullable there.
            _bytesField(0x2a, time),
            _bytesField(0x32, bytes(chainId))
        );
        return bytes.concat(_varint(message.length), message);
    }

    /// @notice Whether two votes are for the same block, or both for none.
    function isSameBlock(Vote memory a, Vote memory b) internal pure returns (bool) {
        return a.blockHash == b.blockHash && a.partsHash == b.partsHash && a.partsTotal == b.partsTotal;
    }

    function isForNoBlock(Vote memory vote) internal pure returns (bool) {
        return vote.blockHash == 0 && vote.partsHash == 0 && vote.partsTotal == 0;
    }

    function _blockId(Vote memory vote) private pure returns (bytes memory) {
        bytes memory parts =
            bytes.concat(_varintField(0x08, vote.partsTotal), _bytesField(0x12, bytes.concat(vote.partsHash)));
        return bytes.concat(_bytesField(0x0a, bytes.concat(vote.blockHash)), _bytesField(0x12, parts));
    }

    function _bytesField(bytes1 tag, bytes memory value) private pure returns (bytes memory) {
        return bytes.concat(tag, _varint(value.length), value);
    }

    function _varintField(bytes1 tag, uint256 value) private pure returns (bytes memory) {
        return value == 0 ? bytes("") : bytes.concat(tag, _varint(value));
    }

    /// @dev sfixed64: eight bytes, the lowest first.
    function _fixedField(bytes1 tag, uint64 value) private pure returns (bytes memory) {
        if (value == 0) return "";
        uint64 turned = 0;
        for (uint256 i = 0; i < 8; ++i) {
            turned = (turned << 8) | (value & 0xff);
            value >>= 8;
        }
        return bytes.concat(tag, bytes8(turned));
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
