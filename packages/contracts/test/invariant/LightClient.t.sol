// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {Test} from "forge-std/Test.sol";
import {LightClientHandler} from "../support/LightClientHandler.sol";

contract LightClientInvariantTest is Test {
    LightClientHandler private handler;

    function setUp() public {
        handler = new LightClientHandler();
        bytes4[] memory selectors = new bytes4[](3);
        selectors[0] = LightClientHandler.follow.selector;
        selectors[1] = LightClientHandler.forge.selector;
        selectors[2] = LightClientHandler.wait.selector;
        targetSelector(FuzzSelector(address(handler), selectors));
        targetContract(address(handler));
    }

    function invariant_TheTrustedHeightOnlyGrows() external view {
        assertEq(handler.shrunk(), 0);
    }

    function invariant_EveryKnownBlockIsOneThatTheChainDecided() external view {
        assertEq(handler.undecided(), 0);
        assertEq(handler.misjudged(), 0);
    }

    function invariant_WhoeverHasAThirdOfTheTrustedPowerOrLessIsNeverBelieved() external view {
        assertEq(handler.believed(), 0);
    }

    function invariant_TheTrustedSetsAreThoseOfTheTrustedHeader() external {
        assertTrue(handler.hasRightSets());
    }
}
