// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {Test} from "forge-std/Test.sol";
import {AvailabilityHandler} from "../support/AvailabilityHandler.sol";

contract AvailabilityInvariantTest is Test {
    AvailabilityHandler private handler;

    function setUp() public {
        handler = new AvailabilityHandler();
        targetContract(address(handler));
        bytes4[] memory selectors = new bytes4[](9);
        selectors[0] = handler.propose.selector;
        selectors[1] = handler.veto.selector;
        selectors[2] = handler.ask.selector;
        selectors[3] = handler.show.selector;
        selectors[4] = handler.report.selector;
        selectors[5] = handler.reclaim.selector;
        selectors[6] = handler.sleep.selector;
        selectors[7] = handler.withdraw.selector;
        selectors[8] = handler.force.selector;
        targetSelector(FuzzSelector(address(handler), selectors));
    }

    function invariant_TheNativeBalanceEqualsTheBondsOfOpenQuestionsPlusAllCredit() external view {
        assertEq(handler.held() + handler.forced(), handler.balance());
    }

    function invariant_AnEpochWhoseEveryQuestionIsAnsweredInTimeIsNeverCancelledHere() external view {
        assertEq(handler.answeredCancelled(), 0);
    }

    function invariant_APieceThatNobodyShowsInTimeCanBeReportedBeforeItsEpochCanBecomeFinal() external view {
        assertEq(handler.unreportable(), 0);
    }

    function invariant_AQuestionConcernsOneProposal() external view {
        assertEq(handler.staleCancelled(), 0);
        assertEq(handler.bondsTwice(), 0);
    }

    /// @dev The handler's own check that pieces are shown and withheld, so that no invariant holds for want of trying.
    function test_TheHandlerShowsAndReports() external {
        handler.ask(0, 0);
        handler.ask(1, 1);
        handler.show(0);
        assertEq(handler.shown(), 1);
        handler.sleep(7);
        handler.report(0);
        handler.report(1);
        assertEq(handler.reported(), 1);
        handler.propose();
        handler.ask(1, 2);
        handler.veto();
        handler.reclaim(1);
        assertEq(handler.bondsTwice(), 0);
    }
}
