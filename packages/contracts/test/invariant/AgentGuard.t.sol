// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {Test} from "forge-std/Test.sol";
import {IAgentGuard} from "../../contracts/interfaces/IAgentGuard.sol";
import {AgentHandler} from "../support/AgentHandler.sol";

contract AgentGuardInvariantTest is Test {
    AgentHandler private handler;
    IAgentGuard private guard;

    function setUp() public {
        handler = new AgentHandler();
        handler.setUp();
        guard = handler.guardAddress();
        targetContract(address(handler));
        bytes4[] memory setUpAlone = new bytes4[](1);
        setUpAlone[0] = handler.setUp.selector;
        excludeSelector(FuzzSelector(address(handler), setUpAlone));
    }

    function invariant_TheNativeBalanceEqualsTheFundsOfAgentsPlusTheInsurancePoolPlusAllCredit() external view {
        (uint256 insurance,) = guard.insurance();
        uint256 sum = insurance + handler.credits();
        for (uint256 i = 0; i < 2; ++i) sum += guard.getAgent(handler.agentIds(i)).funds;
        assertEq(address(guard).balance, sum);
    }

    function invariant_WhatIsCoveredIsInTheInsurancePool() external view {
        (uint256 held, uint256 reserved) = guard.insurance();
        uint256 covered = 0;
        for (uint256 i = 0; i < 2; ++i) covered += guard.getAgent(handler.agentIds(i)).cover;
        assertEq(covered, reserved);
        assertLe(reserved, held);
    }

    function invariant_AnAgentPaysNoMoreThanItsLimitsInAPeriod() external view {
        for (uint256 i = 0; i < 2; ++i) {
            uint256 agentId = handler.agentIds(i);
            uint256 mandates = guard.getAgent(agentId).mandates;
            for (uint256 id = 1; id <= mandates; ++id) {
                for (uint256 window = 0; window < 10; ++window) {
                    assertLe(handler.paidIn(agentId, id, window), 25 ether);
                    assertLe(handler.paidToCarol(agentId, id, window), 5 ether);
                }
            }
        }
    }

    function invariant_TheRecordOfAMandateIsTheChainOfItsPayments() external view {
        assertFalse(handler.wrong());
        for (uint256 i = 0; i < 2; ++i) {
            uint256 agentId = handler.agentIds(i);
            uint256 mandates = guard.getAgent(agentId).mandates;
            for (uint256 id = 1; id <= mandates; ++id) {
                assertEq(guard.headOf(agentId, id), handler.chain(agentId, id));
                assertEq(guard.getMandate(agentId, id).seq, handler.length(agentId, id));
            }
        }
    }

    function invariant_AMandateIsFaultedOnceAndPaysNoMore() external view {
        for (uint256 i = 0; i < 2; ++i) {
            uint256 agentId = handler.agentIds(i);
            uint256 mandates = guard.getAgent(agentId).mandates;
            for (uint256 id = 1; id <= mandates; ++id) {
                IAgentGuard.Mandate memory mandate = guard.getMandate(agentId, id);
                bool faulted = mandate.fault != IAgentGuard.Fault.None;
                assertEq(handler.faults(agentId, id), faulted ? 1 : 0);
                if (faulted) assertTrue(mandate.endedAt != 0 || mandate.expiresAt <= block.timestamp);
            }
        }
    }

    /// The handler compares what the owner has at stake, and what its challenger gained, before and after every fault.
    function invariant_AFaultNeverPaysMoreThanTheOwnerLoses() external view {
        assertFalse(handler.wrong());
    }
}
