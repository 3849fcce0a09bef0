// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {Test} from "forge-std/Test.sol";
import {BridgeHandler} from "../support/BridgeHandler.sol";

contract BridgeVaultInvariantTest is Test {
    BridgeHandler private handler;

    function setUp() public {
        handler = new BridgeHandler();
        bytes4[] memory selectors = new bytes4[](7);
        selectors[0] = BridgeHandler.lock.selector;
        selectors[1] = BridgeHandler.claim.selector;
        selectors[2] = BridgeHandler.burn.selector;
        selectors[3] = BridgeHandler.release.selector;
        selectors[4] = BridgeHandler.rob.selector;
        selectors[5] = BridgeHandler.wait.selector;
        selectors[6] = BridgeHandler.setCapacity.selector;
        targetSelector(FuzzSelector(address(handler), selectors));
        targetContract(address(handler));
    }

    function invariant_TheBalanceIsWhatIsLocked() external view {
        assertEq(handler.held(), handler.locked());
    }

    function invariant_WhatIsLockedIsWhatWasSentLessWhatWasReleased() external view {
        assertEq(handler.locked(), handler.lockedSum() - handler.releasedSum());
        assertEq(handler.robbed(), 0);
    }

    function invariant_ABurnIsReleasedOnceToWhomItWasBurntFor() external view {
        assertEq(handler.paidTwice(), 0);
        assertEq(handler.mispaid(), 0);
        assertLe(handler.releasedSum(), handler.burntSum());
    }

    function invariant_NoMoreIsReleasedAtOnceAndInADayThanTheLimitsAllow() external view {
        assertEq(handler.aboveLimit(), 0);
        assertLe(handler.releasedToday(), handler.mostInADay());
    }
}
