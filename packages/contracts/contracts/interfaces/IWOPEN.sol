// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {IERC20} from "@openzeppelin/contracts/token/ERC20/IERC20.sol";

/**
 * @title Wrapped OPEN
 * @notice The native coin OPEN as an ERC-20, one to one, so that standard payment clients can move it: WETH9's
 *         deposit and withdraw, EIP-2612 permits, and ERC-3009 authorisations with random nonces (x402 `exact`).
 */
interface IWOPEN is IERC20 {
    /// @notice `amount` wei of OPEN were wrapped for `account`.
    event Deposit(address indexed account, uint256 amount);

    /// @notice `amount` wei of `account` were unwrapped.
    event Withdrawal(address indexed account, uint256 amount);

    /// @notice `receiver` refused `amount` wei of OPEN; nothing was unwrapped.
    error WOPEN_PaymentFailed(address receiver, uint256 amount);

    /// @notice Wraps the OPEN sent along, for the caller. Sending OPEN with no data does the same.
    function deposit() external payable;

    /**
     * @notice Unwraps `amount` wei of the caller and pays it to the caller as OPEN.
     * @dev Reverts with WOPEN_PaymentFailed when the caller does not take it.
     */
    function withdraw(uint256 amount) external;

    /**
     * @notice Unwraps `amount` wei of the caller and pays it to `receiver` as OPEN.
     * @dev The coins never pass through the caller: a contract can pay OPEN without being able to receive it.
     *      Reverts with WOPEN_PaymentFailed when `receiver` does not take it.
     */
    function withdrawTo(address receiver, uint256 amount) external;

    /**
     * @notice ERC-3009 transfer with one `bytes` signature, as x402 sends it: 65 bytes of an account's key, or
     *         whatever the contract `from` accepts by ERC-1271.
     * @param validAfter seconds since 1970; the authorisation counts strictly after it
     * @param validBefore seconds since 1970; the authorisation counts strictly before it
     * @param nonce 32 random bytes, used once for each `from`
     */
    function transferWithAuthorization(
        address from,
        address to,
        uint256 value,
        uint256 validAfter,
        uint256 validBefore,
        bytes32 nonce,
        bytes calldata signature
    ) external;

    /// @notice As transferWithAuthorization, but only `to` itself may send it, so that nobody can run ahead of it.
    function receiveWithAuthorization(
        address from,
        address to,
        uint256 value,
        uint256 validAfter,
        uint256 validBefore,
        bytes32 nonce,
        bytes calldata signature
    ) external;

    /// @notice Uses up a nonce of `authorizer`, so that no authorisation with it can be collected any more.
    function cancelAuthorization(address authorizer, bytes32 nonce, bytes calldata signature) external;
}
