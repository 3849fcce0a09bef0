// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

/**
 * @title IDepositCollector
 * @notice Moves a payer's tokens into a channel, by a right that the payer gave for exactly that.
 */
interface IDepositCollector {
    error DepositCollector_NotBatchSettlement(address sender, address expected);

    /**
     * @notice Moves `amount` of `token` from `payer` to BatchSettlement, which alone may call.
     * @param collectorData what the payer signed, in the collector's own form
     */
    function collect(address payer, address token, uint256 amount, bytes32 channelId, bytes calldata collectorData)
        external;
}
