// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {Test} from "forge-std/Test.sol";
import {Treasury} from "../../contracts/Treasury.sol";
import {IWOPEN} from "../../contracts/interfaces/IWOPEN.sol";
import {GovernanceTest} from "../support/GovernanceTest.sol";

/// @notice Pays in, pays out as the governor, and tries to pay out as anybody else.
contract TreasuryHandler is Test {
    Treasury private immutable vault;
    IWOPEN private immutable token;
    address private immutable governor;
    address public constant PAYEE = address(0xBEEF);

    uint256 public received;
    uint256 public paid;

    constructor(Treasury vault_, IWOPEN token_, address governor_) {
        (vault, token, governor) = (vault_, token_, governor_);
    }

    function give(uint96 amount) external {
        vm.deal(address(this), amount);
        (bool done,) = address(vault).call{value: amount}("");
        assertTrue(done);
        received += amount;
    }

    function giveWrapped(uint96 amount) external {
        vm.deal(address(this), amount);
        token.deposit{value: amount}();
        token.transfer(address(vault), amount);
        received += amount;
    }

    function unwrap() external {
        vault.unwrap();
    }

    function pay(uint256 amount) external {
        amount = bound(amount, 0, address(vault).balance);
        vm.prank(governor);
        vault.pay(PAYEE, amount, "memo", "");
        paid += amount;
    }

    function steal(address thief, uint256 amount) external {
        if (thief == governor) return;
        vm.prank(thief);
        try vault.pay(PAYEE, amount, "mine", "") {} catch {}
    }
}

contract TreasuryInvariantTest is GovernanceTest {
    TreasuryHandler private handler;

    function setUp() public override {
        super.setUp();
        handler = new TreasuryHandler(vault, token, governor);
        targetContract(address(handler));
    }

    function invariant_WhatWasPaidOutWasPaidByTheGovernor() external view {
        assertEq(handler.PAYEE().balance, handler.paid());
    }

    function invariant_TheBalanceIsWhatCameInLessWhatWasPaid() external view {
        assertEq(address(vault).balance + token.balanceOf(address(vault)), handler.received() - handler.paid());
    }

    function invariant_WrappedCoinsLeaveOnlyAsOPEN() external view {
        assertEq(token.balanceOf(handler.PAYEE()), 0);
    }
}
