// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {ERC20} from "@openzeppelin/contracts/token/ERC20/ERC20.sol";
import {ERC20Permit} from "@openzeppelin/contracts/token/ERC20/extensions/ERC20Permit.sol";
import {ERC3009} from "@openzeppelin/contracts/token/ERC20/extensions/draft-ERC3009.sol";
import {SignatureChecker} from "@openzeppelin/contracts/utils/cryptography/SignatureChecker.sol";
import {IWOPEN} from "./interfaces/IWOPEN.sol";

/**
 * @title WOPEN
 * @notice See IWOPEN. Immutable: no owner, no upgrade, no pause.
 *
 * Invariants:
 * - The total supply equals the native balance (coins forced upon the contract aside, which belong to nobody).
 * - No balance moves without its owner: who sent the call, signed it, or allowed its sender.
 * - An authorisation moves money once.
 */
contract WOPEN is IWOPEN, ERC20, ERC20Permit, ERC3009 {
    constructor() ERC20("Wrapped OPEN", "wOPEN") ERC20Permit("Wrapped OPEN") {}

    receive() external payable {
        deposit();
    }

    /// @inheritdoc IWOPEN
    function deposit() public payable {
        emit Deposit(msg.sender, msg.value);
        _mint(msg.sender, msg.value);
    }

    /// @inheritdoc IWOPEN
    function withdraw(uint256 amount) external {
        withdrawTo(msg.sender, amount);
    }

    /// @inheritdoc IWOPEN
    function withdrawTo(address receiver, uint256 amount) public {
        _burn(msg.sender, amount);
        emit Withdrawal(msg.sender, amount);
        (bool paid,) = receiver.call{value: amount}("");
        require(paid, WOPEN_PaymentFailed(receiver, amount));
    }

    /// @inheritdoc IWOPEN
    function transferWithAuthorization(
        address from,
        address to,
        uint256 value,
        uint256 validAfter,
        uint256 validBefore,
        bytes32 nonce,
        bytes calldata signature
    ) external {
        _checkSignature(
            from,
            keccak256(
                abi.encode(TRANSFER_WITH_AUTHORIZATION_TYPEHASH, from, to, value, validAfter, validBefore, nonce)
            ),
            signature
        );
        _transferWithAuthorization(from, to, value, validAfter, validBefore, nonce);
    }

    /// @inheritdoc IWOPEN
    function receiveWithAuthorization(
        address from,
        address to,
        uint256 value,
        uint256 validAfter,
        uint256 validBefore,
        bytes32 nonce,
        bytes calldata signature
    ) external {
        require(to == msg.sender, ERC20InvalidReceiver(to));
        _checkSignature(
            from,
            keccak256(abi.encode(RECEIVE_WITH_AUTHORIZATION_TYPEHASH, from, to, value, validAfter, validBefore, nonce)),
            signature
        );
        _transferWithAuthorization(from, to, value, validAfter, validBefore, nonce);
    }

    /// @inheritdoc IWOPEN
    function cancelAuthorization(address authorizer, bytes32 nonce, bytes calldata signature) external {
        _checkSignature(
            authorizer, keccak256(abi.encode(CANCEL_AUTHORIZATION_TYPEHASH, authorizer, nonce)), signature
        );
        _cancelAuthorization(authorizer, nonce);
    }

    function _checkSignature(address signer, bytes32 structHash, bytes calldata signature) private view {
        require(
            SignatureChecker.isValidSignatureNowCalldata(signer, _hashTypedDataV4(structHash), signature),
            ERC3009InvalidSignature()
        );
    }

    /// @dev Wrapped coins sent to this contract could never leave it again, so they do not arrive.
    function _update(address from, address to, uint256 value) internal override {
        require(to != address(this), ERC20InvalidReceiver(to));
        super._update(from, to, value);
    }
}
