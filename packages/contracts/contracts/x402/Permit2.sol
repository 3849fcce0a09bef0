// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {IERC20} from "@openzeppelin/contracts/token/ERC20/IERC20.sol";
import {SafeERC20} from "@openzeppelin/contracts/token/ERC20/utils/SafeERC20.sol";
import {SignatureChecker} from "@openzeppelin/contracts/utils/cryptography/SignatureChecker.sol";
import {ISignatureTransfer} from "./ISignatureTransfer.sol";

/**
 * @title Permit2
 * @notice See ISignatureTransfer. Immutable: no owner, no upgrade, no pause.
 * @dev Our own implementation of the signature transfers of Permit2, at the address that libraries name, with the same
 *      EIP-712 domain (a name, no version). It is not Uniswap's code and has another code hash. Its other half, allowances
 *      that are kept (`approve`, `permit`, `transferFrom`), is not here: nothing of x402 uses it. Signatures are checked
 *      as everywhere on this ledger: 65 bytes with a low s, or ERC-1271 where the owner has code.
 */
contract Permit2 is ISignatureTransfer {
    using SafeERC20 for IERC20;

    bytes32 private constant DOMAIN_TYPEHASH =
        keccak256("EIP712Domain(string name,uint256 chainId,address verifyingContract)");
    bytes32 private constant NAME_HASH = keccak256("Permit2");
    bytes32 private constant PERMISSIONS_TYPEHASH = keccak256("TokenPermissions(address token,uint256 amount)");
    bytes32 private constant PERMIT_TYPEHASH = keccak256(
        "PermitTransferFrom(TokenPermissions permitted,address spender,uint256 nonce,uint256 deadline)TokenPermissions(address token,uint256 amount)"
    );
    bytes32 private constant BATCH_TYPEHASH = keccak256(
        "PermitBatchTransferFrom(TokenPermissions[] permitted,address spender,uint256 nonce,uint256 deadline)TokenPermissions(address token,uint256 amount)"
    );
    string private constant WITNESS_START =
        "PermitWitnessTransferFrom(TokenPermissions permitted,address spender,uint256 nonce,uint256 deadline,";
    string private constant BATCH_WITNESS_START =
        "PermitBatchWitnessTransferFrom(TokenPermissions[] permitted,address spender,uint256 nonce,uint256 deadline,";

    mapping(address owner => mapping(uint256 word => uint256)) private _usedNonces;

    /// @inheritdoc ISignatureTransfer
    function permitTransferFrom(
        PermitTransferFrom calldata permit,
        SignatureTransferDetails calldata transferDetails,
        address owner,
        bytes calldata signature
    ) external {
        bytes32 structHash = keccak256(
            abi.encode(PERMIT_TYPEHASH, _hash(permit.permitted), msg.sender, permit.nonce, permit.deadline)
        );
        _use(owner, permit.nonce, permit.deadline, structHash, signature);
        _transfer(permit.permitted, transferDetails, owner);
    }

    /// @inheritdoc ISignatureTransfer
    function permitTransferFrom(
        PermitBatchTransferFrom calldata permit,
        SignatureTransferDetails[] calldata transferDetails,
        address owner,
        bytes calldata signature
    ) external {
        bytes32 structHash = keccak256(
            abi.encode(BATCH_TYPEHASH, _hash(permit.permitted), msg.sender, permit.nonce, permit.deadline)
        );
        _use(owner, permit.nonce, permit.deadline, structHash, signature);
        _transfer(permit.permitted, transferDetails, owner);
    }

    /// @inheritdoc ISignatureTransfer
    function permitWitnessTransferFrom(
        PermitTransferFrom calldata permit,
        SignatureTransferDetails calldata transferDetails,
        address owner,
        bytes32 witness,
        string calldata witnessTypeString,
        bytes calldata signature
    ) external {
        bytes32 structHash = keccak256(
            abi.encode(
                keccak256(abi.encodePacked(WITNESS_START, witnessTypeString)),
                _hash(permit.permitted),
                msg.sender,
                permit.nonce,
                permit.deadline,
                witness
            )
        );
        _use(owner, permit.nonce, permit.deadline, structHash, signature);
        _transfer(permit.permitted, transferDetails, owner);
    }

    /// @inheritdoc ISignatureTransfer
    function permitWitnessTransferFrom(
        PermitBatchTransferFrom calldata permit,
        SignatureTransferDetails[] calldata transferDetails,
        address owner,
        bytes32 witness,
        string calldata witnessTypeString,
        bytes calldata signature
    ) external {
        bytes32 structHash = keccak256(
            abi.encode(
                keccak256(abi.encodePacked(BATCH_WITNESS_START, witnessTypeString)),
                _hash(permit.permitted),
                msg.sender,
                permit.nonce,
                permit.deadline,
                witness
            )
        );
        _use(owner, permit.nonce, permit.deadline, structHash, signature);
        _transfer(permit.permitted, transferDetails, owner);
    }

    /// @inheritdoc ISignatureTransfer
    function invalidateUnorderedNonces(uint256 wordPos, uint256 mask) external {
        _usedNonces[msg.sender][wordPos] |= mask;
        emit UnorderedNonceInvalidation(msg.sender, wordPos, mask);
    }

    /// @inheritdoc ISignatureTransfer
    function nonceBitmap(address owner, uint256 wordPos) external view returns (uint256) {
        return _usedNonces[owner][wordPos];
    }

    /// @inheritdoc ISignatureTransfer
    function DOMAIN_SEPARATOR() public view returns (bytes32) {
        return keccak256(abi.encode(DOMAIN_TYPEHASH, NAME_HASH, block.chainid, address(this)));
    }

    /// @dev Uses up the nonce before anything moves.
    function _use(address owner, uint256 nonce, uint256 deadline, bytes32 structHash, bytes calldata signature)
        private
    {
        require(block.timestamp <= deadline, SignatureExpired(deadline));
        uint256 bit = 1 << (nonce & 0xff);
        uint256 word = _usedNonces[owner][nonce >> 8];
        require(word & bit == 0, InvalidNonce());
        _usedNonces[owner][nonce >> 8] = word | bit;
        bytes32 digest = keccak256(abi.encodePacked(hex"1901", DOMAIN_SEPARATOR(), structHash));
        require(SignatureChecker.isValidSignatureNowCalldata(owner, digest, signature), InvalidSigner());
    }

    function _transfer(
        TokenPermissions calldata permitted,
        SignatureTransferDetails calldata details,
        address owner
    ) private {
        require(details.requestedAmount <= permitted.amount, InvalidAmount(permitted.amount));
        IERC20(permitted.token).safeTransferFrom(owner, details.to, details.requestedAmount);
    }

    function _transfer(
        TokenPermissions[] calldata permitted,
        SignatureTransferDetails[] calldata details,
        address owner
    ) private {
        require(permitted.length == details.length, LengthMismatch());
        for (uint256 i = 0; i < permitted.length; ++i) {
            if (details[i].requestedAmount > 0) _transfer(permitted[i], details[i], owner);
        }
    }

    function _hash(TokenPermissions calldata permitted) private pure returns (bytes32) {
        return keccak256(abi.encode(PERMISSIONS_TYPEHASH, permitted));
    }

    function _hash(TokenPermissions[] calldata permitted) private pure returns (bytes32) {
        bytes32[] memory hashes = new bytes32[](permitted.length);
        for (uint256 i = 0; i < hashes.length; ++i) {
            hashes[i] = _hash(permitted[i]);
        }
        return keccak256(abi.encodePacked(hashes));
    }
}
