// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {Test} from "forge-std/Test.sol";
import {IAgentStake} from "../../contracts/interfaces/IAgentStake.sol";
import {AgentHandler} from "../support/AgentHandler.sol";

contract AgentStakeInvariantTest is Test {
    AgentHandler private handler;

    function setUp() public {
        handler = new AgentHandler();
        handler.setUp();
        targetContract(address(handler));
        bytes4[] memory setUpAlone = new bytes4[](1);
        setUpAlone[0] = handler.setUp.selector;
        excludeSelector(FuzzSelector(address(handler), setUpAlone));
    }

    function invariant_TheBondRestsOnOwnStake() external view {
        for (uint256 i = 0; i < 2; ++i) {
            IAgentStake pool = handler.pools(i);
            // Each slash rounds own stake down by a wei at most, and there is one a mandate at most.
            uint256 rounding = 2 * pool.backing() * (1 + handler.faultsPaid());
            assertLe(handler.guardAddress().bondOf(handler.agentIds(i)), pool.mostBond() + rounding);
        }
    }

    function invariant_NoCoinsRestHereBetweenCalls() external view {
        assertEq(address(handler.pools(0)).balance, 0);
        assertEq(address(handler.pools(1)).balance, 0);
    }

    function invariant_OnlyTheOwnerTakesOwnStakeOut() external view {
        assertFalse(handler.wrong());
        assertEq(handler.strangersOut(), 0);
    }
}
