// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {Test} from "forge-std/Test.sol";
import {TipsHandler} from "../support/TipsHandler.sol";

contract TipsInvariantTest is Test {
    TipsHandler private handler;

    function setUp() public {
        handler = new TipsHandler();
        bytes4[] memory selectors = new bytes4[](6);
        selectors[0] = TipsHandler.tip.selector;
        selectors[1] = TipsHandler.share.selector;
        selectors[2] = TipsHandler.withdraw.selector;
        selectors[3] = TipsHandler.setShare.selector;
        selectors[4] = TipsHandler.stake.selector;
        selectors[5] = TipsHandler.rob.selector;
        targetSelector(FuzzSelector(address(handler), selectors));
        targetContract(address(handler));
    }

    function invariant_TheBalanceIsTheSumOfTheCredits() external view {
        assertEq(handler.held(), handler.credits());
    }

    function invariant_WhatAPurseHeldIsSharedToTheWei() external view {
        assertEq(handler.tipped(), handler.inPurses() + handler.credits() + handler.withdrawn() + handler.toStakers());
        assertEq(handler.misshared(), 0);
    }

    function invariant_APursePaysNobodyButTips() external view {
        assertEq(handler.robbed(), 0);
    }
}
