// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {AccessManaged} from "@openzeppelin/contracts/access/manager/AccessManaged.sol";
import {ITreasury} from "./interfaces/ITreasury.sol";
import {IWOPEN} from "./interfaces/IWOPEN.sol";

/**
 * @title Treasury
 * @notice See ITreasury. Immutable; role GOVERNOR, held by the Timelock, is the only way out.
 *
 * Invariants:
 * - What was paid out was paid by the governor.
 * - The balance is what came in less what was paid.
 * - Wrapped coins leave only as OPEN.
 */
contract Treasury is ITreasury, AccessManaged {
    IWOPEN public immutable token;

    constructor(IWOPEN token_, address manager) AccessManaged(manager) {
        token = token_;
    }

    receive() external payable {
        emit Received(msg.sender, msg.value);
    }

    /// @inheritdoc ITreasury
    function pay(address to, uint256 amount, bytes32 memo, bytes calldata data) external restricted {
        require(to != address(0), Treasury_ZeroAddress());
        uint256 held = address(this).balance;
        require(held >= amount, Treasury_TooLittle(held, amount));
        emit Paid(to, amount, memo);
        (bool paid,) = to.call{value: amount}(data);
        require(paid, Treasury_PaymentFailed(to, amount));
    }

    /// @inheritdoc ITreasury
    function unwrap() external returns (uint256 amount) {
        amount = token.balanceOf(address(this));
        emit Unwrapped(amount);
        token.withdraw(amount);
    }
}
