// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {ISettlement} from "../interfaces/ISettlement.sol";
import {EpochLeaves} from "./EpochLeaves.sol";
import {MerkleSum} from "./MerkleSum.sol";
import {Receipts} from "./Receipts.sol";

/**
 * @title EpochEntries
 * @notice Opens what an epoch commits to: its payments (answers with all fields of their receipts, fees by their ids) and
 *         its lines. Nothing is found where a proof does not lead to the epoch's root.
 */
library EpochEntries {
    using MerkleSum for bytes32;

    /**
     * @notice A leaf of the receipts tree, opened.
     * @param paymentId of a fee; not looked at for an answer
     * @param sum that the leaf is entered with
     * @param receipt of an answer; not looked at for a fee
     * @param proof its index is the payment's position
     */
    struct Entry {
        EpochLeaves.Source source;
        uint256 paymentId;
        uint256 sum;
        Receipts.Receipt receipt;
        MerkleSum.Proof proof;
    }

    /// @notice The proof of a leaf leads to another root than the epoch's.
    error EpochEntries_InvalidProof(uint64 epoch, bytes32 hash, uint256 sum);

    /// @notice The epoch handed in is not the one that Settlement keeps by its number.
    error EpochEntries_OtherEpoch(uint64 epoch, bytes32 hash, bytes32 expected);

    /// @notice What names a payment in its leaf: the digest of an answer's receipt, the id of a fee.
    function idOf(Entry calldata entry, ISettlement settlement) internal view returns (bytes32) {
        return entry.source == EpochLeaves.Source.Answer
            ? Receipts.digest(entry.receipt, block.chainid, address(settlement))
            : bytes32(entry.paymentId);
    }

    /// @notice Checks that a payment is a leaf of the epoch's receipts tree, entered with its sum.
    function open(Entry calldata entry, ISettlement.Epoch calldata epoch, ISettlement settlement)
        internal
        view
        returns (MerkleSum.Path memory path)
    {
        bytes32 leaf =
            EpochLeaves.receiptLeaf(block.chainid, address(settlement), entry.source, idOf(entry, settlement));
        return _walk(leaf, entry.sum, entry.proof, epoch, epoch.receiptsRoot);
    }

    /// @notice Checks that a line is a leaf of the epoch's lines tree, entered with its amount.
    function open(ISettlement.LineLeaf calldata leaf, ISettlement.Epoch calldata epoch, ISettlement settlement)
        internal
        view
        returns (MerkleSum.Path memory path)
    {
        bytes32 hash = EpochLeaves.lineLeaf(block.chainid, address(settlement), leaf.line);
        return _walk(hash, leaf.line.amount, leaf.proof, epoch, epoch.linesRoot);
    }

    /// @notice Checks that an epoch is the one that Settlement keeps by its number, pending or final.
    function requireKnown(ISettlement.Epoch calldata epoch, ISettlement settlement) internal view returns (bytes32 hash) {
        hash = keccak256(abi.encode(epoch));
        bytes32 expected = settlement.epochHash(epoch.epoch);
        require(hash == expected, EpochEntries_OtherEpoch(epoch.epoch, hash, expected));
    }

    function _walk(
        bytes32 leaf,
        uint256 sum,
        MerkleSum.Proof calldata proof,
        ISettlement.Epoch calldata epoch,
        bytes32 root
    ) private pure returns (MerkleSum.Path memory path) {
        path = leaf.walk(sum, proof.index, proof.siblingHashes, proof.siblingSums);
        require(
            path.hash == root && path.sum == epoch.added, EpochEntries_InvalidProof(epoch.epoch, path.hash, path.sum)
        );
    }
}
