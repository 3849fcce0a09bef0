// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {IERC20Permit} from "@openzeppelin/contracts/token/ERC20/extensions/IERC20Permit.sol";
import {ReentrancyGuardTransient} from "@openzeppelin/contracts/utils/ReentrancyGuardTransient.sol";
import {ISignatureTransfer} from "./ISignatureTransfer.sol";

/**
 * @title Permit2Proxy
 * @notice What the x402 proxies for single payments by Permit2 share. The payer signs, as a witness, to whom the money
 *         goes: whoever sends the payment cannot redirect it.
 * @dev Our own implementation of the interface that the x402 packages call, with its names of errors and events, which
 *      those packages read.
 */
abstract contract Permit2Proxy is ReentrancyGuardTransient {
    /// @notice An EIP-2612 permit that lets Permit2 move the tokens.
    struct EIP2612Permit {
        uint256 value;
        uint256 deadline;
        bytes32 r;
        bytes32 s;
        uint8 v;
    }

    ISignatureTransfer public immutable PERMIT2;

    event Settled();
    event SettledWithPermit();

    error InvalidPermit2Address();
    error InvalidDestination();
    error PaymentTooEarly();
    error InvalidOwner();
    error InvalidAmount();
    error Permit2612AmountMismatch();

    constructor(ISignatureTransfer permit2) {
        require(address(permit2) != address(0), InvalidPermit2Address());
        PERMIT2 = permit2;
    }

    function _pay(
        ISignatureTransfer.PermitTransferFrom calldata permit,
        uint256 amount,
        address owner,
        address to,
        uint256 validAfter,
        bytes32 witness,
        string memory witnessTypeString,
        bytes calldata signature
    ) internal {
        require(amount > 0, InvalidAmount());
        require(owner != address(0), InvalidOwner());
        require(to != address(0), InvalidDestination());
        require(block.timestamp >= validAfter, PaymentTooEarly());
        PERMIT2.permitWitnessTransferFrom(
            permit,
            ISignatureTransfer.SignatureTransferDetails({to: to, requestedAmount: amount}),
            owner,
            witness,
            witnessTypeString,
            signature
        );
    }

    /// @dev A permit that fails may have been sent by somebody else before: the transfer itself decides.
    function _allow(
        EIP2612Permit calldata permit2612,
        ISignatureTransfer.TokenPermissions calldata permitted,
        address owner
    ) internal {
        require(permit2612.value == permitted.amount, Permit2612AmountMismatch());
        try IERC20Permit(permitted.token).permit(
            owner, address(PERMIT2), permit2612.value, permit2612.deadline, permit2612.v, permit2612.r, permit2612.s
        ) {} catch {}
    }
}
