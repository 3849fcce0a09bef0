// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {Test} from "forge-std/Test.sol";
import {DowntimeHandler} from "../support/DowntimeHandler.sol";

contract DowntimeInvariantTest is Test {
    DowntimeHandler private handler;

    function setUp() public {
        handler = new DowntimeHandler();
        bytes4[] memory selectors = new bytes4[](6);
        selectors[0] = DowntimeHandler.pass.selector;
        selectors[1] = DowntimeHandler.report.selector;
        selectors[2] = DowntimeHandler.showAgain.selector;
        selectors[3] = DowntimeHandler.lie.selector;
        selectors[4] = DowntimeHandler.showForgiven.selector;
        selectors[5] = DowntimeHandler.unjail.selector;
        targetSelector(FuzzSelector(address(handler), selectors));
        targetContract(address(handler));
    }

    function invariant_WhoeverSignsLosesNothing() external view {
        assertEq(handler.framed(), 0);
    }

    function invariant_WhoeverMissesMoreThanIsAllowedCanBeJailedByAnybody() external view {
        assertEq(handler.unprovable(), 0);
    }

    function invariant_AMissedBlockCountsOnceForEachReporter() external view {
        assertEq(handler.countedTwice(), 0);
    }

    function invariant_WhatWasMissedBeforeAReleaseCountsNoMore() external view {
        assertEq(handler.heldAgainst(), 0);
    }

    function invariant_NobodyLeavesJailBeforeItsTime() external view {
        assertEq(handler.early(), 0);
    }

    function invariant_NobodyGainsMoreThanHalfOfWhatIsSlashed() external view {
        assertEq(handler.overpaid(), 0);
    }
}
