// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {Test} from "forge-std/Test.sol";
import {ValidatorSetHandler} from "../support/ValidatorSetHandler.sol";

contract ValidatorSetInvariantTest is Test {
    ValidatorSetHandler private handler;

    function setUp() public {
        handler = new ValidatorSetHandler();
        bytes4[] memory selectors = new bytes4[](8);
        selectors[0] = ValidatorSetHandler.stake.selector;
        selectors[1] = ValidatorSetHandler.unbond.selector;
        selectors[2] = ValidatorSetHandler.join.selector;
        selectors[3] = ValidatorSetHandler.leave.selector;
        selectors[4] = ValidatorSetHandler.bar.selector;
        selectors[5] = ValidatorSetHandler.turn.selector;
        selectors[6] = ValidatorSetHandler.rest.selector;
        selectors[7] = ValidatorSetHandler.jail.selector;
        targetSelector(FuzzSelector(address(handler), selectors));
        targetContract(address(handler));
    }

    function invariant_TheConsensusTakesEveryUpdate() external view {
        assertEq(handler.refused(), 0);
    }

    function invariant_TheSetIsNeverEmpty() external view {
        assertGt(handler.size(), 0);
    }

    function invariant_TwoThirdsOfANewSetWereThereBefore() external view {
        assertEq(handler.tooNew(), 0);
    }

    function invariant_TwoThirdsOfASetStayThoseBarredAside() external view {
        assertEq(handler.tooFewStayed(), 0);
    }

    function invariant_NobodyTombstonedHasPowerAfterTheNextEpoch() external view {
        assertEq(handler.barredWithPower(), 0);
    }

    function invariant_NobodyJailedGainsPower() external view {
        assertEq(handler.jailedGained(), 0);
    }

    function invariant_ASetThatIsLeftAloneBecomesThatOfStaking() external view {
        assertEq(handler.neverThere(), 0);
    }
}
