// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {MerkleSum} from "./MerkleSum.sol";

/**
 * @title EpochLeaves
 * @notice The leaves of an epoch's three Merkle-sum trees (see MerkleSum for the nodes above them).
 *
 * - Receipts: one leaf for each payment that the epoch settles, entered with what was paid. Ascending by (source,
 *   operator, sequence) for answers, by (source, payment id) for other uses; no payment twice.
 * - Lines: one leaf for each line above 0 of those receipts, entered with its amount. Ascending by (account, receipt,
 *   line), where `receipt` is the position in the receipts tree and `line` the position among the receipt's lines.
 * - Payouts: one leaf for each account that ever earned, entered with all that it earned since the beginning. Ascending
 *   by account.
 *
 * Every leaf is a keccak256 of a keccak256 (32 bytes) where an inner node is one of 128 bytes, so neither can be taken
 * for the other; and every leaf binds the chain and the contract, so that no root is of use on another one.
 */
library EpochLeaves {
    /// @notice Where a payment was made: for an answer (a receipt signed by its operator), or through Fees.
    enum Source {
        Answer,
        Fee
    }

    /**
     * @param receipt position of the line's receipt in the receipts tree
     * @param index position of the line among its receipt's lines
     * @param amount wei, above 0
     */
    struct Line {
        address account;
        uint64 receipt;
        uint64 index;
        uint256 amount;
    }

    /**
     * @notice Hash of a leaf of the receipts tree; its sum is what was paid.
     * @param id of an answer: the EIP-712 digest of its receipt; of a fee: its payment id
     */
    function receiptLeaf(uint256 chainId, address settlement, Source source, bytes32 id)
        internal
        pure
        returns (bytes32)
    {
        return _twice(keccak256(abi.encode(chainId, settlement, source, id)));
    }

    /// @notice Hash of a leaf of the lines tree; its sum is the line's amount.
    function lineLeaf(uint256 chainId, address settlement, Line memory line) internal pure returns (bytes32) {
        return _twice(
            keccak256(abi.encode(chainId, settlement, line.account, line.receipt, line.index, line.amount))
        );
    }

    /// @notice Hash of a leaf of the payout tree; its sum is `cumulative`.
    function payoutLeaf(uint256 chainId, address settlement, address account, uint256 cumulative)
        internal
        pure
        returns (bytes32)
    {
        return MerkleSum.leafHash(chainId, settlement, account, cumulative);
    }

    /// @notice Whether the first line comes before the second in the lines tree.
    function precedes(Line memory left, Line memory right) internal pure returns (bool) {
        if (left.account != right.account) return left.account < right.account;
        if (left.receipt != right.receipt) return left.receipt < right.receipt;
        return left.index < right.index;
    }

    function _twice(bytes32 hash) private pure returns (bytes32 twice) {
        assembly ("memory-safe") {
            mstore(0, hash)
            twice := keccak256(0, 32)
        }
    }
}
