// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {IERC20} from "@openzeppelin/contracts/token/ERC20/IERC20.sol";
import {SafeERC20} from "@openzeppelin/contracts/token/ERC20/utils/SafeERC20.sol";
import {IDepositCollector} from "./IDepositCollector.sol";

/// @notice The one function of ERC-3009 that a deposit needs, with the signature as bytes.
interface IReceiveWithAuthorization {
    function receiveWithAuthorization(
        address from,
        address to,
        uint256 value,
        uint256 validAfter,
        uint256 validBefore,
        bytes32 nonce,
        bytes calldata signature
    ) external;
}

/**
 * @title ERC3009DepositCollector
 * @notice Collects a deposit by an ERC-3009 authorisation: the payer signs once, anybody pays the gas.
 * @dev Our own implementation of the collector that the x402 packages name at a fixed address. The nonce that the payer
 *      signs is keccak256(abi.encode(channelId, salt)): the authorisation is good for that channel alone. Data is
 *      abi.encode(uint256 validAfter, uint256 validBefore, uint256 salt, bytes signature).
 */
contract ERC3009DepositCollector is IDepositCollector {
    using SafeERC20 for IERC20;

    address public immutable settlement;

    constructor(address batchSettlement) {
        settlement = batchSettlement;
    }

    /// @inheritdoc IDepositCollector
    function collect(address payer, address token, uint256 amount, bytes32 channelId, bytes calldata collectorData)
        external
    {
        require(msg.sender == settlement, DepositCollector_NotBatchSettlement(msg.sender, settlement));
        (uint256 validAfter, uint256 validBefore, uint256 salt, bytes memory signature) =
            abi.decode(collectorData, (uint256, uint256, uint256, bytes));
        bytes32 nonce = keccak256(abi.encode(channelId, salt));
        IReceiveWithAuthorization(token).receiveWithAuthorization(
            payer, address(this), amount, validAfter, validBefore, nonce, signature
        );
        IERC20(token).safeTransfer(msg.sender, amount);
    }
}
