// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {Test} from "forge-std/Test.sol";
import {DoubleSigningHandler} from "../support/DoubleSigningHandler.sol";

contract DoubleSigningInvariantTest is Test {
    DoubleSigningHandler private handler;

    function setUp() public {
        handler = new DoubleSigningHandler();
        bytes4[] memory selectors = new bytes4[](4);
        selectors[0] = DoubleSigningHandler.stake.selector;
        selectors[1] = DoubleSigningHandler.unbond.selector;
        selectors[2] = DoubleSigningHandler.voteHonestly.selector;
        selectors[3] = DoubleSigningHandler.voteTwice.selector;
        targetSelector(FuzzSelector(address(handler), selectors));
        targetContract(address(handler));
    }

    function invariant_WhoeverSignsOneBlockInAPlaceLosesNothing() external view {
        assertEq(handler.honestPunished(), 0);
    }

    function invariant_TwoBlocksSignedInOnePlaceCanBeProven() external view {
        assertEq(handler.unprovable(), 0);
    }

    function invariant_AnAccountIsPunishedOnce() external view {
        assertEq(handler.punishedAgain(), 0);
    }

    function invariant_NobodyGainsMoreThanHalfOfWhatIsSlashed() external view {
        assertEq(handler.overpaid(), 0);
    }
}
