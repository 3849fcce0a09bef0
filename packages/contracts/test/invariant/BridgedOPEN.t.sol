// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {Test} from "forge-std/Test.sol";
import {BridgeHandler} from "../support/BridgeHandler.sol";

contract BridgedOPENInvariantTest is Test {
    BridgeHandler private handler;

    function setUp() public {
        handler = new BridgeHandler();
        bytes4[] memory selectors = new bytes4[](6);
        selectors[0] = BridgeHandler.lock.selector;
        selectors[1] = BridgeHandler.claim.selector;
        selectors[2] = BridgeHandler.burn.selector;
        selectors[3] = BridgeHandler.release.selector;
        selectors[4] = BridgeHandler.rob.selector;
        selectors[5] = BridgeHandler.wait.selector;
        targetSelector(FuzzSelector(address(handler), selectors));
        targetContract(address(handler));
    }

    function invariant_WhatIsMintedIsLocked() external view {
        assertLe(handler.supply(), handler.locked());
    }

    function invariant_ADepositIsMintedOnceForWhomItWasLocked() external view {
        assertEq(handler.paidTwice(), 0);
        assertEq(handler.mispaid(), 0);
        assertLe(handler.mintedSum(), handler.lockedSum());
    }

    function invariant_TheSupplyIsWhatWasMintedLessWhatWasBurnt() external view {
        assertEq(handler.supply(), handler.mintedSum() - handler.burntSum());
        assertEq(handler.robbed(), 0);
    }

    function invariant_NoMoreIsMintedAtOnceAndInADayThanTheLimitsAllow() external view {
        assertEq(handler.aboveLimit(), 0);
        assertLe(handler.mintedToday(), handler.mostInADay());
    }
}
