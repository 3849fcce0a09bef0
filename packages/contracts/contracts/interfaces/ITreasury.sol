// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

/**
 * @title Treasury
 * @notice Holds the protocol's own OPEN: its allocation, the treasury line of every fee, the tips of blocks. Pays only
 *         what governance has decided.
 */
interface ITreasury {
    event Received(address indexed from, uint256 amount);
    event Paid(address indexed to, uint256 amount, bytes32 indexed memo);
    event Unwrapped(uint256 amount);

    error Treasury_ZeroAddress();
    error Treasury_TooLittle(uint256 held, uint256 asked);
    error Treasury_PaymentFailed(address to, uint256 amount);

    /**
     * @notice Pays `amount` wei of OPEN to `to` with `data` (role GOVERNOR).
     * @param memo sha-256 of why
     * @param data a call, for a contract that needs one; empty for a plain payment
     */
    function pay(address to, uint256 amount, bytes32 memo, bytes calldata data) external;

    /// @notice Turns the wrapped OPEN that claims have brought here into OPEN. Anybody.
    function unwrap() external returns (uint256 amount);
}
