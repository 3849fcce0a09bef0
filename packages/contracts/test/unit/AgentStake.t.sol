// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {IAgentStake} from "../../contracts/interfaces/IAgentStake.sol";
import {AgentTest} from "../support/AgentTest.sol";
import {Refuser} from "../support/LedgerTest.sol";

contract AgentStakeTest is AgentTest {
    uint256 private agentId;
    IAgentStake private pool;

    function setUp() public override {
        super.setUp();
        (agentId, pool) = _bonded();
    }

    function test_Stake_WhenItIsNoAgents() external {
        vm.expectRevert(IAgentStake.AgentStake_NoAgent.selector);
        vm.prank(alice);
        stakeCode.stake{value: 1 ether}();
    }

    function test_Stake_WhenSomebodyPays() external {
        assertEq(pool.agentId(), agentId);
        vm.expectEmit(address(pool));
        emit IAgentStake.OwnStaked(bob, 2 ether, 2 ether);
        vm.prank(bob);
        assertEq(pool.stake{value: 2 ether}(), 2 ether);
        assertEq(pool.ownStake(), 12 ether);
        assertEq(pool.mostBond(), 60 ether);
    }

    function test_RequestUnbond_WhenTheCallerIsNotTheOwner() external {
        vm.expectRevert(abi.encodeWithSelector(IAgentStake.AgentStake_NotOwner.selector, agentId, bob));
        vm.prank(bob);
        pool.requestUnbond(1);
    }

    function test_RequestUnbond_WhenTheBondRestsOnIt() external {
        // A bond of 20 needs 4 of own stake, however much the others have there.
        vm.startPrank(alice);
        pool.requestUnbond(6 ether);
        vm.expectRevert(
            abi.encodeWithSelector(IAgentStake.AgentStake_BondUncovered.selector, 20 ether, 20 ether - 5)
        );
        pool.requestUnbond(1);
    }

    function test_RequestUnbond_WhenTheBondIsCoveredWithoutIt() external {
        vm.expectEmit(address(pool));
        emit IAgentStake.OwnUnbondRequested(1, 1 ether);
        vm.prank(alice);
        assertEq(pool.requestUnbond(1 ether), 1);
        assertEq(pool.ownStake(), 9 ether);
        // After a sale it is the buyer's to command.
        vm.prank(alice);
        identity.transferFrom(alice, carol, agentId);
        vm.prank(carol);
        pool.requestUnbond(1 ether);
    }

    function test_Withdraw_WhenSomebodyElseWithdraws() external {
        uint256 requestId = _leave(1 ether);
        vm.expectRevert(abi.encodeWithSelector(IAgentStake.AgentStake_NotOwner.selector, agentId, mallory));
        vm.prank(mallory);
        pool.withdraw(requestId, mallory);
    }

    function test_Withdraw_WhenTheReceiverRefuses() external {
        uint256 requestId = _leave(1 ether);
        address refuser = address(new Refuser());
        vm.expectRevert(
            abi.encodeWithSelector(IAgentStake.AgentStake_PaymentFailed.selector, refuser, 1 ether)
        );
        vm.prank(alice);
        pool.withdraw(requestId, refuser);
    }

    function test_Withdraw_WhenTheDelayHasPassed() external {
        uint256 requestId = _leave(3 ether);
        vm.expectEmit(address(pool));
        emit IAgentStake.OwnWithdrawn(requestId, payee, 3 ether);
        vm.prank(alice);
        assertEq(pool.withdraw(requestId, payee), 3 ether);
        assertEq(payee.balance, 3 ether);
        assertEq(address(pool).balance, 0);
    }

    function test_ClaimRewards_WhenSomebodyElseClaims() external {
        vm.expectRevert(abi.encodeWithSelector(IAgentStake.AgentStake_NotOwner.selector, agentId, bob));
        vm.prank(bob);
        pool.claimRewards(bob);
    }

    function test_ClaimRewards_WhenTheOwnerClaims() external {
        staking.fund{value: 8 ether}();
        vm.expectEmit(address(pool));
        emit IAgentStake.RewardsPaid(payee, 2 ether);
        vm.prank(alice);
        assertEq(pool.claimRewards(payee), 2 ether); // a quarter of the stake
        assertEq(payee.balance, 2 ether);
    }

    function test_SetCommission_WhenSomebodyElseSetsIt() external {
        vm.expectRevert(abi.encodeWithSelector(IAgentStake.AgentStake_NotOwner.selector, agentId, bob));
        vm.prank(bob);
        pool.setCommission(1);
    }

    function test_SetCommission_WhenTheOwnerSetsIt() external {
        vm.prank(alice);
        pool.setCommission(1000);
        (, uint16 announced, uint48 effectiveAt) = staking.commissionOf(address(pool));
        assertEq(announced, 1000);
        assertEq(effectiveAt, block.timestamp + UNBOND_DELAY);
    }

    function test_Delegate_WhenSomebodyElseDelegates() external {
        vm.expectRevert(abi.encodeWithSelector(IAgentStake.AgentStake_NotOwner.selector, agentId, bob));
        vm.prank(bob);
        pool.delegate(bob);
    }

    function test_Delegate_WhenTheOwnerDelegates() external {
        assertEq(staking.getVotes(address(pool)), 40 ether);
        vm.prank(alice);
        pool.delegate(alice);
        assertEq(staking.getVotes(alice), 40 ether);
        assertEq(staking.getVotes(address(pool)), 0);
    }

    function test_Receive_WhenSomebodySendsCoins() external {
        vm.prank(bob);
        (bool done, bytes memory reason) = address(pool).call{value: 1}("");
        assertFalse(done);
        assertEq(reason, abi.encodeWithSelector(IAgentStake.AgentStake_NotStaking.selector, bob));
    }

    function _leave(uint256 shares) private returns (uint256 requestId) {
        vm.prank(alice);
        requestId = pool.requestUnbond(shares);
        vm.warp(block.timestamp + UNBOND_DELAY);
    }
}
