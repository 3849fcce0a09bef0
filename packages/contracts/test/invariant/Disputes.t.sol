// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {Test} from "forge-std/Test.sol";
import {DisputesHandler} from "../support/DisputesHandler.sol";

/**
 * @dev A call builds and proves whole epochs, some 10 million gas each: fewer of them do.
 * forge-config: default.invariant.runs = 4
 * forge-config: default.invariant.depth = 24
 */
contract DisputesInvariantTest is Test {
    DisputesHandler private handler;

    function setUp() public {
        handler = new DisputesHandler();
        targetContract(address(handler));
        bytes4[] memory selectors = new bytes4[](3);
        selectors[0] = handler.attack.selector;
        selectors[1] = handler.cheat.selector;
        selectors[2] = handler.equivocate.selector;
        targetSelector(FuzzSelector(address(handler), selectors));
    }

    function invariant_NoProofCancelsAnHonestEpoch() external view {
        assertEq(handler.honestCancelled(), 0);
    }

    function invariant_EveryFaultThatCanBeNamedHereCanBeProvenAsLongAsItsEpochIsPending() external view {
        assertEq(handler.faultsWithstood(), 0);
    }

    function invariant_OneFaultCancelsOnce() external view {
        assertEq(handler.cancelledTwice(), 0);
    }

    function invariant_AnEquivocationNeverCostsMoreThanThePenalty() external view {
        assertEq(handler.overpunished(), 0);
    }

    /// @dev The handler's own check that it attacks, proves and punishes, so that no invariant holds for want of trying.
    function test_TheHandlerProvesEveryFault() external {
        for (uint8 kind = 0; kind < handler.FAULTS(); ++kind) handler.cheat(kind, 3);
        assertEq(handler.proven(), handler.FAULTS());
        handler.attack(1);
        assertEq(handler.attempts(), 3);
        handler.equivocate(4 ether, 1, 1);
        handler.equivocate(4 ether, 1, 2);
        assertEq(handler.punishments(), 2);
    }
}
