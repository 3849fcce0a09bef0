// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

/**
 * @title Receipts
 * @notice What an operator signs about one answer, field by field, and its EIP-712 digest, which is the receipt's id.
 *         The meaning of the fields stands in docs/PROTOCOL.md, “An answer”.
 */
library Receipts {
    struct Receipt {
        address operator;
        uint64 sequence;
        bytes32 previous;
        uint256 modelId;
        bytes32 baseDigest;
        bytes32 adapterDigest;
        bytes32 inputHash;
        bytes32 outputHash;
        uint64 seed;
        uint32 promptTokens;
        uint32 completionTokens;
        address payer;
        bytes32 payment;
        uint256 paid;
        uint256 price;
        uint32 policyId;
        uint8 mode;
        bytes32 indexRoot;
        bytes32 queryHash;
        bytes32 weightsRoot;
        bytes32 linesRoot;
        uint64 issuedAt;
    }

    bytes32 internal constant DOMAIN_TYPEHASH =
        keccak256("EIP712Domain(string name,string version,uint256 chainId,address verifyingContract)");

    bytes32 internal constant TYPEHASH = keccak256(
        "Receipt(address operator,uint64 sequence,bytes32 previous,uint256 modelId,bytes32 baseDigest,"
        "bytes32 adapterDigest,bytes32 inputHash,bytes32 outputHash,uint64 seed,uint32 promptTokens,"
        "uint32 completionTokens,address payer,bytes32 payment,uint256 paid,uint256 price,uint32 policyId,uint8 mode,"
        "bytes32 indexRoot,bytes32 queryHash,bytes32 weightsRoot,bytes32 linesRoot,uint64 issuedAt)"
    );

    /// @notice EIP-712 digest of a receipt for `settlement` on the chain `chainId`.
    function digest(Receipt memory receipt, uint256 chainId, address settlement) internal pure returns (bytes32) {
        bytes32 domain = keccak256(
            abi.encode(DOMAIN_TYPEHASH, keccak256("OpenLedger Settlement"), keccak256("1"), chainId, settlement)
        );
        // Every field is one word, so the struct's encoding is that of EIP-712.
        return keccak256(bytes.concat(hex"1901", domain, keccak256(abi.encode(TYPEHASH, receipt))));
    }
}
