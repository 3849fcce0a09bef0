// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

/**
 * @title LastCommit
 * @notice What every block says of the commit to the block before it: its parent beacon root (EIP-4788), which the rules of
 *         the network derive from that commit and every validator checks.
 *
 * The root commits to the block's number, to the validators that could have signed (in the consensus' own order), and to
 * one bit for each: whether a vote of it is in the commit, be it for the block or for none.
 */
library LastCommit {
    /// @notice The contract that keeps the roots of the last 8,191 seconds that had a block (EIP-4788).
    address internal constant ROOTS = 0x000F3df6D732807Ef1319fB7B8bB8522d0Beac02;

    /**
     * @notice The parent beacon root of a block.
     * @param height the block's number
     * @param membersHash of those that could have signed the block before it
     * @param signed a bit for each of them: the one in place p is bit p mod 8 of byte p / 8, the lowest first
     */
    function root(uint64 height, bytes32 membersHash, bytes memory signed) internal pure returns (bytes32) {
        return keccak256(abi.encodePacked("openledger/last-commit", height, membersHash, signed));
    }

    /// @notice Names a set: its members' CometBFT addresses in their order, each in a word, left-aligned.
    function hashOf(bytes20[] memory members) internal pure returns (bytes32) {
        return keccak256(abi.encodePacked(members));
    }

    /// @notice Whether a vote of the member in a place is there.
    function isSigned(bytes memory signed, uint256 place) internal pure returns (bool) {
        return uint8(signed[place / 8]) & (1 << (place % 8)) != 0;
    }

    /// @notice The root that the block of this second has; 0 where there is none, or none any more.
    function rootAt(uint64 time) internal view returns (bytes32) {
        (bool known, bytes memory answer) = ROOTS.staticcall(abi.encode(time));
        return known && answer.length == 32 ? bytes32(answer) : bytes32(0);
    }
}
