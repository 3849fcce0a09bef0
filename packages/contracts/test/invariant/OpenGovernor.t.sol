// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {GovernanceHandler} from "../support/GovernanceHandler.sol";
import {GovernanceTest} from "../support/GovernanceTest.sol";

contract OpenGovernorInvariantTest is GovernanceTest {
    GovernanceHandler private handler;

    function setUp() public override {
        super.setUp();
        handler = new GovernanceHandler(staking, dao, chamber, parameters, scores, slasher);
        targetContract(address(handler));
    }

    function invariant_NothingIsExecutedWithoutAQuorumAndAMajority() external view {
        for (uint256 i = 0; i < handler.proposalCount(); ++i) {
            uint256 proposal = handler.proposals(i);
            (, uint256 executedAt,,,,) = handler.seen(proposal);
            if (executedAt == 0) continue;
            (uint256 against, uint256 inFavour, uint256 abstain) = dao.proposalVotes(proposal);
            assertGt(inFavour, against);
            assertGe(inFavour + abstain, dao.quorum(dao.proposalSnapshot(proposal)));
            assertGe(inFavour + abstain, FLOOR);
        }
    }

    function invariant_NothingIsExecutedBeforeItsDelayHasPassed() external view {
        for (uint256 i = 0; i < handler.proposalCount(); ++i) {
            uint256 proposal = handler.proposals(i);
            (, uint256 executedAt, uint256 eta, uint256 delayedUntil,,) = handler.seen(proposal);
            if (executedAt == 0) continue;
            assertNotEq(eta, 0);
            assertGe(executedAt, eta);
            assertGe(executedAt, delayedUntil);
        }
    }

    function invariant_VotesCastNeverExceedTheStakeOfTheSnapshot() external view {
        for (uint256 i = 0; i < handler.proposalCount(); ++i) {
            uint256 proposal = handler.proposals(i);
            (uint256 against, uint256 inFavour, uint256 abstain) = dao.proposalVotes(proposal);
            uint256 snapshot = dao.proposalSnapshot(proposal);
            if (snapshot >= block.timestamp) continue;
            assertLe(against + inFavour + abstain, staking.getPastTotalSupply(snapshot));
        }
    }
}
