// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {Test} from "forge-std/Test.sol";
import {BisectionHandler} from "../support/BisectionHandler.sol";

contract BisectionInvariantTest is Test {
    BisectionHandler private handler;

    function setUp() public {
        handler = new BisectionHandler();
        targetContract(address(handler));
        bytes4[] memory selectors = new bytes4[](7);
        selectors[0] = handler.commit.selector;
        selectors[1] = handler.challenge.selector;
        selectors[2] = handler.play.selector;
        selectors[3] = handler.sleep.selector;
        selectors[4] = handler.confirm.selector;
        selectors[5] = handler.withdraw.selector;
        selectors[6] = handler.force.selector;
        targetSelector(FuzzSelector(address(handler), selectors));
    }

    function invariant_TheNativeBalanceEqualsTheBondsAtStakePlusAllCredit() external view {
        assertEq(handler.held() + handler.forced(), handler.balance());
    }

    function invariant_ARunThatIsRightIsNeverRefuted() external view {
        assertEq(handler.rightRefuted(), 0);
    }

    function invariant_ARunThatIsWrongIsNeverConfirmed() external view {
        assertEq(handler.wrongDefended(), 0);
    }

    function invariant_NoBondLeavesWhileItsGameOrWindowIsOpen() external view {
        assertEq(handler.earlyBonds(), 0);
    }

    function invariant_AStepThatWasProvenIsNeverDisputedAgain() external view {
        assertEq(handler.provenAgain(), 0);
    }

    function invariant_AChallengerChallengesAPartOfARunOnce() external view {
        assertEq(handler.challengedAgain(), 0);
    }

    /// @dev The handler's own check that its games end, for either side, so that no invariant holds for want of trying.
    function test_TheHandlerPlaysGamesToTheirEnd() external {
        handler.commit(12, false);
        handler.challenge(0, 0, 6, 0);
        handler.play(0, 0, 0);
        handler.play(0, 0, 0);
        handler.sleep();
        assertEq(handler.ended(), 1);
        handler.commit(79, false);
        handler.challenge(1, 1, 0, 7);
        handler.play(1, 0, 0);
        assertEq(handler.ended(), 2);
        handler.commit(12, true);
        handler.challenge(2, 0, 0, 0);
        handler.play(2, 0, 0);
        handler.play(2, 0, 1);
        assertEq(handler.ended(), 3);
    }
}
