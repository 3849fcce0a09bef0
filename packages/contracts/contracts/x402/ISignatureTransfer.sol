// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

/**
 * @title ISignatureTransfer
 * @notice One-time token transfers by signature, as Permit2 does them: the functions, errors and EIP-712 types that
 *         wallets and libraries know, so that they work here unchanged.
 */
interface ISignatureTransfer {
    struct TokenPermissions {
        address token;
        uint256 amount;
    }

    /**
     * @notice What an owner signs.
     * @param nonce names one bit, which is used up: word `nonce >> 8`, bit `nonce & 255`
     * @param deadline unix seconds until which the signature is good, itself included
     */
    struct PermitTransferFrom {
        TokenPermissions permitted;
        uint256 nonce;
        uint256 deadline;
    }

    struct PermitBatchTransferFrom {
        TokenPermissions[] permitted;
        uint256 nonce;
        uint256 deadline;
    }

    /// @notice Where the tokens go and how many: at most what the owner permitted.
    struct SignatureTransferDetails {
        address to;
        uint256 requestedAmount;
    }

    event UnorderedNonceInvalidation(address indexed owner, uint256 word, uint256 mask);

    error InvalidAmount(uint256 maxAmount);
    error LengthMismatch();
    error SignatureExpired(uint256 signatureDeadline);
    error InvalidNonce();
    error InvalidSigner();

    /// @notice Moves the owner's tokens; the caller is the spender that the owner signed.
    function permitTransferFrom(
        PermitTransferFrom calldata permit,
        SignatureTransferDetails calldata transferDetails,
        address owner,
        bytes calldata signature
    ) external;

    /// @notice Moves several tokens of the owner by one signature.
    function permitTransferFrom(
        PermitBatchTransferFrom calldata permit,
        SignatureTransferDetails[] calldata transferDetails,
        address owner,
        bytes calldata signature
    ) external;

    /**
     * @notice The same, where the owner signed more (a witness) that the caller checks.
     * @param witness EIP-712 hash of that struct
     * @param witnessTypeString the end of the type: "Witness witness)TokenPermissions(...)Witness(...)", in EIP-712's order
     */
    function permitWitnessTransferFrom(
        PermitTransferFrom calldata permit,
        SignatureTransferDetails calldata transferDetails,
        address owner,
        bytes32 witness,
        string calldata witnessTypeString,
        bytes calldata signature
    ) external;

    function permitWitnessTransferFrom(
        PermitBatchTransferFrom calldata permit,
        SignatureTransferDetails[] calldata transferDetails,
        address owner,
        bytes32 witness,
        string calldata witnessTypeString,
        bytes calldata signature
    ) external;

    /// @notice Uses up nonces of the caller, so that what was signed with them moves nothing.
    function invalidateUnorderedNonces(uint256 wordPos, uint256 mask) external;

    function nonceBitmap(address owner, uint256 wordPos) external view returns (uint256);

    function DOMAIN_SEPARATOR() external view returns (bytes32);
}
