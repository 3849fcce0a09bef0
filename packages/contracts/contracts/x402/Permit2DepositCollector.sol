// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {IERC20Permit} from "@openzeppelin/contracts/token/ERC20/extensions/IERC20Permit.sol";
import {IDepositCollector} from "./IDepositCollector.sol";
import {ISignatureTransfer} from "./ISignatureTransfer.sol";

/**
 * @title Permit2DepositCollector
 * @notice Collects a deposit by a Permit2 signature, for tokens without ERC-3009.
 * @dev Our own implementation of the collector that the x402 packages name at a fixed address. The payer signs the
 *      channel's id as a witness: the signature is good for that channel alone. Data is abi.encode(uint256 nonce,
 *      uint256 deadline, bytes signature, bytes permit); `permit` is empty, or abi.encode(uint256 value, uint256
 *      deadline, uint8 v, bytes32 r, bytes32 s) of an EIP-2612 permit that lets Permit2 move the tokens at all.
 */
contract Permit2DepositCollector is IDepositCollector {
    bytes32 public constant DEPOSIT_WITNESS_TYPEHASH = keccak256("DepositWitness(bytes32 channelId)");
    string public constant WITNESS_TYPE_STRING =
        "DepositWitness witness)DepositWitness(bytes32 channelId)TokenPermissions(address token,uint256 amount)";

    address public immutable settlement;
    ISignatureTransfer public immutable PERMIT2;

    constructor(address batchSettlement, ISignatureTransfer permit2) {
        settlement = batchSettlement;
        PERMIT2 = permit2;
    }

    /// @inheritdoc IDepositCollector
    function collect(address payer, address token, uint256 amount, bytes32 channelId, bytes calldata collectorData)
        external
    {
        require(msg.sender == settlement, DepositCollector_NotBatchSettlement(msg.sender, settlement));
        (uint256 nonce, uint256 deadline, bytes memory signature, bytes memory permit) =
            abi.decode(collectorData, (uint256, uint256, bytes, bytes));
        if (permit.length > 0) _allow(payer, token, permit);
        PERMIT2.permitWitnessTransferFrom(
            ISignatureTransfer.PermitTransferFrom({
                permitted: ISignatureTransfer.TokenPermissions({token: token, amount: amount}),
                nonce: nonce,
                deadline: deadline
            }),
            ISignatureTransfer.SignatureTransferDetails({to: msg.sender, requestedAmount: amount}),
            payer,
            keccak256(abi.encode(DEPOSIT_WITNESS_TYPEHASH, channelId)),
            WITNESS_TYPE_STRING,
            signature
        );
    }

    /// @dev A permit that fails may have been sent by somebody else before: the transfer itself decides.
    function _allow(address payer, address token, bytes memory permit) private {
        (uint256 value, uint256 deadline, uint8 v, bytes32 r, bytes32 s) =
            abi.decode(permit, (uint256, uint256, uint8, bytes32, bytes32));
        try IERC20Permit(token).permit(payer, address(PERMIT2), value, deadline, v, r, s) {} catch {}
    }
}
