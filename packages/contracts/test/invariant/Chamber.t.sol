// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {GovernanceHandler} from "../support/GovernanceHandler.sol";
import {GovernanceTest} from "../support/GovernanceTest.sol";

contract ChamberInvariantTest is GovernanceTest {
    GovernanceHandler private handler;

    function setUp() public override {
        super.setUp();
        handler = new GovernanceHandler(staking, dao, chamber, parameters, scores, slasher);
        targetContract(address(handler));
    }

    function invariant_AProposalIsDelayedAtMostOnce() external view {
        for (uint256 i = 0; i < handler.proposalCount(); ++i) {
            uint256 proposal = handler.proposals(i);
            (,,, uint256 delayedUntil,,) = handler.seen(proposal);
            assertEq(chamber.delayedUntil(proposal), delayedUntil);
        }
    }

    function invariant_NoDelayIsLongerThanTheChambers() external view {
        for (uint256 i = 0; i < handler.proposalCount(); ++i) {
            (,,, uint256 delayedUntil, uint256 from,) = handler.seen(handler.proposals(i));
            if (delayedUntil != 0) assertEq(delayedUntil - from, CHAMBER_DELAY);
        }
    }

    function invariant_AnAccountObjectsToAProposalAtMostOnce() external view {
        for (uint256 i = 0; i < handler.proposalCount(); ++i) {
            uint256 proposal = handler.proposals(i);
            (,,,,, uint256 objections) = handler.seen(proposal);
            assertEq(objections, handler.objectors(proposal));
        }
    }
}
