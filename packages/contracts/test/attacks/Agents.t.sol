// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {IAgentGuard} from "../../contracts/interfaces/IAgentGuard.sol";
import {IAgentIdentity} from "../../contracts/interfaces/IAgentIdentity.sol";
import {IAgentStake} from "../../contracts/interfaces/IAgentStake.sol";
import {AgentTest} from "../support/AgentTest.sol";
import {Reenterer} from "../support/LedgerTest.sol";

/// @notice The attacks on agents, their guard and their stake, each named with the defence that it fails at.
contract AgentAttackTest is AgentTest {
    uint256 private constant ORDER = 0xFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFEBAAEDCE6AF48A03BBFD25E8CD0364141;

    uint256 private agentId;
    IAgentStake private pool;

    function setUp() public override {
        super.setUp();
        (agentId, pool) = _ready();
    }

    /// A payee brings a decision twice: defended by the sequence number and the chain.
    function test_AttackReplayedDecisionIsPaidOnce() external {
        IAgentGuard.Decision memory decision = _pay(agentId, 2 ether);
        bytes memory signature = _sign(decision);
        vm.expectRevert(abi.encodeWithSelector(IAgentGuard.AgentGuard_WrongSequence.selector, 2, 1));
        guard.pay(decision, signature);
        // Nor under the next mandate: a decision names its own.
        _mandate(agentId);
        vm.expectRevert(abi.encodeWithSelector(IAgentGuard.AgentGuard_NoMandate.selector, agentId, 1));
        guard.pay(decision, signature);
        decision.mandateId = 2;
        vm.expectPartialRevert(IAgentGuard.AgentGuard_NotTheKey.selector);
        guard.pay(decision, signature);
        assertEq(guard.creditOf(payee), 2 ether);
    }

    /// The other form (r, n − s) of a signature: defended by taking the low half of s alone.
    function test_AttackMalleableSignatureIsRefused() external {
        IAgentGuard.Decision memory decision = _decision(agentId, 2 ether);
        (uint8 v, bytes32 r, bytes32 s) = vm.sign(keySecret, _digest(decision));
        bytes memory twisted = abi.encodePacked(r, bytes32(ORDER - uint256(s)), v == 27 ? uint8(28) : uint8(27));
        vm.expectRevert(abi.encodeWithSelector(IAgentGuard.AgentGuard_NotTheKey.selector, address(0), key));
        guard.pay(decision, twisted);
    }

    /// One decision shown twice is no equivocation, in whatever form its signatures come: defended by comparing what was
    /// signed and not how.
    function test_AttackTwoSignaturesOfOneDecisionAreNoFault() external {
        IAgentGuard.Decision memory decision = _decision(agentId, 2 ether);
        (uint8 v, bytes32 r, bytes32 s) = vm.sign(keySecret, _digest(decision));
        bytes memory twisted = abi.encodePacked(r, bytes32(ORDER - uint256(s)), v == 27 ? uint8(28) : uint8(27));
        bytes memory signature = _sign(decision);
        vm.expectRevert(IAgentGuard.AgentGuard_NoFault.selector);
        guard.proveEquivocation(decision, signature, decision, twisted);
        assertEq(guard.bondOf(agentId), 20 ether);
    }

    /// What the key signed for a guard on another chain, or for another guard: defended by the EIP-712 domain.
    function test_AttackSignatureOfAnotherChainIsRefused() external {
        IAgentGuard.Decision memory decision = _decision(agentId, 2 ether);
        bytes32 structHash = _structHash(decision);
        bytes memory other =
            _signAs(keySecret, _typed("OpenLedger AgentGuard", address(guard), block.chainid + 1, structHash));
        vm.expectPartialRevert(IAgentGuard.AgentGuard_NotTheKey.selector);
        guard.pay(decision, other);
        other = _signAs(keySecret, _typed("OpenLedger AgentGuard", address(this), block.chainid, structHash));
        vm.expectPartialRevert(IAgentGuard.AgentGuard_NotTheKey.selector);
        guard.pay(decision, other);
        // Nor is it evidence here.
        decision.amount = 11 ether;
        (IAgentGuard.Decision[] memory decisions, bytes[] memory signatures) = _one(decision);
        signatures[0] = _signAs(
            keySecret, _typed("OpenLedger AgentGuard", address(guard), block.chainid + 1, _structHash(decision))
        );
        vm.expectPartialRevert(IAgentGuard.AgentGuard_NotTheKey.selector);
        guard.proveOverspend(decisions, signatures);
    }

    /// The owner lets others carry the bond: defended when the bond is raised and when own stake leaves.
    function test_AttackDelegationCapIsNotBypassed() external {
        vm.prank(bob);
        staking.stake{value: 500 ether}(address(pool));
        vm.startPrank(alice);
        vm.expectRevert(
            abi.encodeWithSelector(IAgentGuard.AgentGuard_BondUncovered.selector, 51 ether, 50 ether)
        );
        guard.raiseBond(agentId, 31 ether);
        guard.raiseBond(agentId, 30 ether);
        // Free stake of others is there for Staking, and still the owner's cannot leave.
        assertGt(staking.freeStake(address(pool)), 100 ether);
        vm.expectRevert(
            abi.encodeWithSelector(IAgentStake.AgentStake_BondUncovered.selector, 50 ether, 50 ether - 5)
        );
        pool.requestUnbond(1);
        vm.stopPrank();
        // Stake behind the owner's name or the key's is nobody's bond here.
        vm.prank(alice);
        staking.stake{value: 100 ether}(alice);
        assertEq(pool.mostBond(), 50 ether);
    }

    /// Own stake leaves before the fault is shown: defended by the bond, which waits for the window of faults.
    function test_AttackUnbondToDodgeASlashFindsTheBondLocked() external {
        IAgentGuard.Decision memory beyond = _decision(agentId, 11 ether);
        vm.startPrank(alice);
        guard.endMandate(agentId);
        vm.expectPartialRevert(IAgentGuard.AgentGuard_BondNeeded.selector);
        guard.releaseBond(agentId);
        vm.expectPartialRevert(IAgentStake.AgentStake_BondUncovered.selector);
        pool.requestUnbond(10 ether);
        vm.stopPrank();
        (IAgentGuard.Decision[] memory decisions, bytes[] memory signatures) = _one(beyond);
        vm.prank(mallory);
        guard.proveOverspend(decisions, signatures);
        assertEq(guard.bondOf(agentId), 10 ether);
    }

    /// Two challengers, or two proofs, of one mandate: defended by the fault that is kept with it.
    function test_AttackDoubleChallengeIsRewardedOnce() external {
        IAgentGuard.Decision memory one = _decision(agentId, 11 ether);
        IAgentGuard.Decision memory other = _decision(agentId, 12 ether);
        (IAgentGuard.Decision[] memory decisions, bytes[] memory signatures) = _one(one);
        vm.startPrank(mallory);
        guard.proveOverspend(decisions, signatures);
        bytes memory twice = abi.encodeWithSelector(
            IAgentGuard.AgentGuard_AlreadyProven.selector, agentId, 1, IAgentGuard.Fault.Overspend
        );
        vm.expectRevert(twice);
        guard.proveOverspend(decisions, signatures);
        bytes memory first = _sign(one);
        bytes memory second = _sign(other);
        vm.expectRevert(twice);
        guard.proveEquivocation(one, first, other, second);
        assertEq(staking.creditOf(mallory), 1.25 ether);
        assertEq(guard.bondOf(agentId), 10 ether);
    }

    /// An owner that harms other names of its own: defended by the insurance paying no more than the challenger earns.
    function test_AttackInsuredOwnerLosesByItsOwnFault() external {
        guard.fundInsurance{value: 50 ether}();
        guard.insure{value: 0.5 ether}(agentId, 50 ether);
        (, uint256 before) = staking.stakeOf(address(pool), address(pool));
        IAgentGuard.Decision memory beyond = _decision(agentId, 1000 ether);
        beyond.payee = mallory;
        (IAgentGuard.Decision[] memory decisions, bytes[] memory signatures) = _one(beyond);
        vm.prank(mallory);
        guard.proveOverspend(decisions, signatures);
        (, uint256 left) = staking.stakeOf(address(pool), address(pool));
        uint256 gained = staking.creditOf(mallory) + guard.creditOf(mallory);
        assertGt(gained, 0);
        assertLe(gained, before - left);
    }

    /// A thief that is paid asks again: defended by taking the credit before the coins leave.
    function test_AttackReentrantWithdrawalIsPaidOnce() external {
        Reenterer thief = new Reenterer();
        IAgentGuard.Decision memory decision = _decision(agentId, 1 ether);
        decision.payee = address(thief);
        guard.pay(decision, _sign(decision));
        thief.arm(address(guard), abi.encodeCall(guard.withdraw, (address(thief))));
        guard.withdraw(address(thief));
        assertTrue(thief.tried());
        assertFalse(thief.succeeded());
        assertEq(address(thief).balance, 1 ether);
    }

    /// An owner that is paid its funds asks again: defended by taking them before the coins leave.
    function test_AttackReentrantOwnerTakesFundsOnce() external {
        Reenterer thief = new Reenterer();
        guard.fundInsurance{value: 100 ether}(); // others' money, which a second payment would take
        vm.prank(alice);
        identity.transferFrom(alice, address(thief), agentId);
        thief.arm(address(guard), abi.encodeCall(guard.withdrawFunds, (agentId, address(thief), 100 ether)));
        assertTrue(
            thief.forward(
                address(guard), abi.encodeCall(guard.withdrawFunds, (agentId, address(thief), 100 ether))
            )
        );
        assertTrue(thief.tried());
        assertFalse(thief.succeeded());
        assertEq(address(thief).balance, 100 ether);
    }

    /// An owner that is paid its stake asks again: defended by Staking, which forgets a request before it pays.
    function test_AttackReentrantStakeIsPaidOnce() external {
        Reenterer thief = new Reenterer();
        vm.prank(alice);
        uint256 requestId = pool.requestUnbond(1 ether);
        vm.prank(alice);
        identity.transferFrom(alice, address(thief), agentId);
        vm.warp(block.timestamp + UNBOND_DELAY);
        bytes memory call = abi.encodeCall(pool.withdraw, (requestId, address(thief)));
        thief.arm(address(pool), call);
        assertTrue(thief.forward(address(pool), call));
        assertTrue(thief.tried());
        assertFalse(thief.succeeded());
        assertEq(address(thief).balance, 1 ether);
    }

    /// A buyer finds the seller's key still paying: defended by the wallet that a transfer clears.
    function test_AttackSoldAgentDoesNotObeyItsOldKey() external {
        vm.prank(alice);
        identity.transferFrom(alice, bob, agentId);
        IAgentGuard.Decision memory decision = _decision(agentId, 1 ether);
        bytes memory signature = _sign(decision);
        vm.expectRevert(abi.encodeWithSelector(IAgentGuard.AgentGuard_KeyRetired.selector, agentId, key));
        guard.pay(decision, signature);
    }

    /// A wallet's old consent is brought again after a sale: defended by the owner that it names, and its deadline.
    function test_AttackReplayedConsentIsRefused() external {
        uint256 deadline = block.timestamp + 300;
        bytes memory consent = _consent(agentId, alice, key, keySecret, deadline);
        vm.prank(alice);
        identity.transferFrom(alice, mallory, agentId);
        vm.startPrank(mallory);
        vm.expectRevert(abi.encodeWithSelector(IAgentIdentity.AgentIdentity_NoConsent.selector, agentId, key));
        identity.setAgentWallet(agentId, key, deadline, consent);
    }

    /// A payee makes an order up: defended by the agent's key, which alone signs orders.
    function test_AttackForgedOrderSlashesNobody() external {
        (, uint256 secret) = makeAddrAndKey("payee");
        IAgentGuard.Order memory order = _order(agentId, 1 ether);
        bytes memory forged = _signAs(secret, guard.orderDigest(order));
        vm.warp(order.settleBy + 1);
        vm.expectPartialRevert(IAgentGuard.AgentGuard_NotTheKey.selector);
        guard.proveUnsignedAct(order, forged);
        assertEq(guard.bondOf(agentId), 20 ether);
    }

    /// A decision is no order and an order no decision: defended by their types in what is signed.
    function test_AttackDecisionIsNotTakenForAnOrder() external {
        IAgentGuard.Decision memory decision = _decision(agentId, 1 ether);
        IAgentGuard.Order memory order = IAgentGuard.Order(
            agentId, decision.mandateId, decision.act, decision.payee, decision.amount, decision.madeAt
        );
        bytes memory signature = _sign(decision);
        vm.warp(block.timestamp + 1);
        vm.expectPartialRevert(IAgentGuard.AgentGuard_NotTheKey.selector);
        guard.proveUnsignedAct(order, signature);
    }

    /// A spender at the edge of two periods, as fast as it can: defended by whole periods, so that two limits are the most.
    function test_AttackBurstAtThePeriodsEdgeIsTwoLimits() external {
        vm.warp(block.timestamp + 1 days - 1);
        for (uint96 i = 0; i < 5; ++i) _pay(agentId, 5 ether);
        vm.warp(block.timestamp + 1);
        for (uint96 i = 0; i < 5; ++i) _pay(agentId, 5 ether);
        IAgentGuard.Decision memory decision = _decision(agentId, 1);
        bytes memory signature = _sign(decision);
        vm.expectPartialRevert(IAgentGuard.AgentGuard_BeyondPeriod.selector);
        guard.pay(decision, signature);
        assertEq(guard.creditOf(payee), 50 ether);
    }
}
