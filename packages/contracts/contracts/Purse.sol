// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

/**
 * @title Purse
 * @notice The code of every purse of Tips: it receives, and hands all it has to Tips. Tips clones it; it keeps nothing.
 */
contract Purse {
    error Purse_NotTips(address caller);
    error Purse_PaymentFailed(uint256 amount);

    address public immutable tips;

    constructor(address tips_) {
        tips = tips_;
    }

    receive() external payable {}

    /// @notice Sends all there is to Tips, which alone can ask for it.
    function empty() external returns (uint256 amount) {
        require(msg.sender == tips, Purse_NotTips(msg.sender));
        amount = address(this).balance;
        (bool paid,) = tips.call{value: amount}("");
        require(paid, Purse_PaymentFailed(amount));
    }
}
