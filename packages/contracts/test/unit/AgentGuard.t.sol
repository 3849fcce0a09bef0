// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {IERC721Errors} from "@openzeppelin/contracts/interfaces/draft-IERC6093.sol";
import {AgentGuard} from "../../contracts/AgentGuard.sol";
import {IAgentGuard} from "../../contracts/interfaces/IAgentGuard.sol";
import {IAgentStake} from "../../contracts/interfaces/IAgentStake.sol";
import {AgentTest} from "../support/AgentTest.sol";
import {Refuser} from "../support/LedgerTest.sol";

contract AgentGuardTest is AgentTest {
    uint256 private agentId;
    IAgentStake private pool;

    function setUp() public override {
        super.setUp();
        (agentId, pool) = _bonded();
    }

    function test_Constructor_WhenATermIsZeroOrTooHigh() external {
        for (uint256 i = 0; i < 9; ++i) {
            IAgentGuard.Terms memory terms = _guardTerms();
            if (i == 0) terms.backing = 0;
            if (i == 1) terms.penaltyBps = 0;
            if (i == 2) terms.penaltyBps = 10_001;
            if (i == 3) terms.premiumBps = 0;
            if (i == 4) terms.premiumBps = 10_001;
            if (i == 5) terms.faultWindow = 0;
            if (i == 6) terms.coverTerm = 0;
            if (i == 7) terms.leastBond = 0;
            if (i == 8) terms.backing = BACKING + 1; // not what the pools say
            vm.expectRevert(IAgentGuard.AgentGuard_InvalidTerms.selector);
            new AgentGuard(identity, staking, stakeCode, terms);
        }
        assertEq(abi.encode(guard.terms()), abi.encode(_guardTerms()));
    }

    function test_Open_WhenThereIsNoSuchAgent() external {
        vm.expectRevert(abi.encodeWithSelector(IERC721Errors.ERC721NonexistentToken.selector, 9));
        guard.open(9);
    }

    function test_Open_WhenItIsOpen() external {
        vm.expectRevert(
            abi.encodeWithSelector(IAgentGuard.AgentGuard_AlreadyOpened.selector, agentId, address(pool))
        );
        guard.open(agentId);
    }

    function test_Open_WhenAnAgentHasAnIdentity() external {
        vm.prank(carol);
        uint256 other = identity.register();
        IAgentStake opened = guard.open(other);
        assertEq(opened.agentId(), other);
        assertEq(address(guard.getAgent(other).pool), address(opened));
        assertTrue(address(opened) != address(pool));
    }

    function test_Deposit_WhenTheAgentIsNotOpen() external {
        vm.expectRevert(abi.encodeWithSelector(IAgentGuard.AgentGuard_NotOpened.selector, 9));
        guard.deposit{value: 1}(9);
    }

    function test_Deposit_WhenNothingIsSent() external {
        vm.expectRevert(IAgentGuard.AgentGuard_NoMoney.selector);
        guard.deposit(agentId);
    }

    function test_Deposit_WhenSomebodyPaysIn() external {
        vm.expectEmit(address(guard));
        emit IAgentGuard.FundsDeposited(agentId, bob, 2 ether);
        vm.prank(bob);
        guard.deposit{value: 2 ether}(agentId);
        assertEq(guard.getAgent(agentId).funds, 102 ether);
    }

    function test_WithdrawFunds_WhenTheCallerIsNotTheOwner() external {
        vm.expectRevert(abi.encodeWithSelector(IAgentGuard.AgentGuard_NotOwner.selector, agentId, key));
        vm.prank(key);
        guard.withdrawFunds(agentId, key, 1);
    }

    function test_WithdrawFunds_WhenThereIsLess() external {
        vm.expectRevert(
            abi.encodeWithSelector(
                IAgentGuard.AgentGuard_FundsTooSmall.selector, agentId, 100 ether, 100 ether + 1
            )
        );
        vm.prank(alice);
        guard.withdrawFunds(agentId, alice, 100 ether + 1);
    }

    function test_WithdrawFunds_WhenTheReceiverRefuses() external {
        address refuser = address(new Refuser());
        vm.expectRevert(abi.encodeWithSelector(IAgentGuard.AgentGuard_PaymentFailed.selector, refuser, 1));
        vm.prank(alice);
        guard.withdrawFunds(agentId, refuser, 1);
    }

    function test_WithdrawFunds_WhenTheOwnerTakesFunds() external {
        vm.expectEmit(address(guard));
        emit IAgentGuard.FundsWithdrawn(agentId, payee, 40 ether);
        vm.prank(alice);
        guard.withdrawFunds(agentId, payee, 40 ether);
        assertEq(payee.balance, 40 ether);
        assertEq(guard.getAgent(agentId).funds, 60 ether);
    }

    function test_RaiseBond_WhenSomebodyElseRaisesIt() external {
        vm.expectRevert(abi.encodeWithSelector(IAgentGuard.AgentGuard_NotOwner.selector, agentId, bob));
        vm.prank(bob);
        guard.raiseBond(agentId, 1);
    }

    function test_RaiseBond_WhenItGoesBeyondTheBacking() external {
        vm.prank(bob);
        staking.stake{value: 100 ether}(address(pool));
        vm.startPrank(alice);
        vm.expectRevert(
            abi.encodeWithSelector(IAgentGuard.AgentGuard_BondUncovered.selector, 50 ether + 1, 50 ether)
        );
        guard.raiseBond(agentId, 30 ether + 1);
        guard.raiseBond(agentId, 30 ether);
        assertEq(guard.bondOf(agentId), 50 ether);
    }

    function test_RaiseBond_WhenTheOwnStakeBacksIt() external {
        vm.expectEmit(address(guard));
        emit IAgentGuard.BondRaised(agentId, 15 ether, 35 ether);
        vm.prank(alice);
        guard.raiseBond(agentId, 15 ether);
        assertEq(staking.lockedStake(address(pool), AGENT), 35 ether);
        assertEq(staking.freeStake(address(pool)), 5 ether);
    }

    function test_ReleaseBond_WhenAnotherOneReleasesIt() external {
        vm.expectRevert(abi.encodeWithSelector(IAgentGuard.AgentGuard_NotOwner.selector, agentId, bob));
        vm.prank(bob);
        guard.releaseBond(agentId);
    }

    function test_ReleaseBond_WhenThereIsNoBond() external {
        vm.startPrank(alice);
        guard.releaseBond(agentId); // before any mandate nothing can be proven
        vm.expectRevert(abi.encodeWithSelector(IAgentGuard.AgentGuard_NoBond.selector, agentId));
        guard.releaseBond(agentId);
    }

    function test_ReleaseBond_WhenAFaultCanStillBeProven() external {
        _mandate(agentId);
        uint256 expiry = block.timestamp + 10 days;
        vm.startPrank(alice);
        _expectNeeded(expiry + FAULT_WINDOW);
        vm.warp(block.timestamp + 1 days);
        guard.endMandate(agentId);
        _expectNeeded(block.timestamp + FAULT_WINDOW);
        vm.warp(block.timestamp + FAULT_WINDOW - 1);
        _expectNeeded(block.timestamp + 1);
    }

    function test_ReleaseBond_WhenTheWindowHasPassed() external {
        _mandate(agentId);
        vm.warp(block.timestamp + 10 days + FAULT_WINDOW);
        vm.expectEmit(address(guard));
        emit IAgentGuard.BondReleased(agentId, 20 ether);
        vm.prank(alice);
        guard.releaseBond(agentId);
        assertEq(staking.lockedStake(address(pool)), 0);
    }

    function test_GiveMandate_WhenAnotherOneGivesIt() external {
        IAgentGuard.Limits memory limits = _limits();
        vm.expectRevert(abi.encodeWithSelector(IAgentGuard.AgentGuard_NotOwner.selector, agentId, key));
        vm.prank(key);
        guard.giveMandate(agentId, limits, _listed(carol, 1));
    }

    function test_GiveMandate_WhenTheBondIsTooSmall() external {
        vm.startPrank(alice);
        guard.releaseBond(agentId);
        guard.raiseBond(agentId, LEAST_BOND - 1);
        IAgentGuard.Limits memory limits = _limits();
        vm.expectRevert(
            abi.encodeWithSelector(IAgentGuard.AgentGuard_BondTooSmall.selector, LEAST_BOND - 1, LEAST_BOND)
        );
        guard.giveMandate(agentId, limits, _listed(carol, 1));
    }

    function test_GiveMandate_WhenTheAgentHasNoWallet() external {
        vm.startPrank(alice);
        identity.unsetAgentWallet(agentId);
        IAgentGuard.Limits memory limits = _limits();
        vm.expectRevert(abi.encodeWithSelector(IAgentGuard.AgentGuard_NoKey.selector, agentId));
        guard.giveMandate(agentId, limits, _listed(carol, 1));
    }

    function test_GiveMandate_WhenALimitIsNothingOrTheEndIsPastOrFar() external {
        for (uint256 i = 0; i < 5; ++i) {
            IAgentGuard.Limits memory limits = _limits();
            if (i == 0) limits.perPayment = 0;
            if (i == 1) limits.perPeriod = 0;
            if (i == 2) limits.period = 0;
            if (i == 3) limits.expiresAt = uint48(block.timestamp);
            if (i == 4) limits.expiresAt = uint48(block.timestamp + 365 days + 1);
            vm.expectRevert(IAgentGuard.AgentGuard_InvalidLimits.selector);
            vm.prank(alice);
            guard.giveMandate(agentId, limits, _listed(carol, 1));
        }
    }

    function test_GiveMandate_WhenThereAreTooManyPayees() external {
        IAgentGuard.Limits memory limits = _limits();
        vm.expectRevert(abi.encodeWithSelector(IAgentGuard.AgentGuard_TooManyPayees.selector, 33, 32));
        vm.prank(alice);
        guard.giveMandate(agentId, limits, new IAgentGuard.PayeeLimit[](33));
    }

    function test_GiveMandate_WhenAPayeeIsListedTwice() external {
        IAgentGuard.Limits memory limits = _limits();
        IAgentGuard.PayeeLimit[] memory payees = new IAgentGuard.PayeeLimit[](2);
        payees[0] = payees[1] = IAgentGuard.PayeeLimit(carol, 1);
        vm.expectRevert(abi.encodeWithSelector(IAgentGuard.AgentGuard_PayeeTwice.selector, carol));
        vm.prank(alice);
        guard.giveMandate(agentId, limits, payees);
    }

    function test_GiveMandate_WhenItIsTheFirst() external {
        IAgentGuard.Limits memory limits = _limits();
        vm.expectEmit(address(guard));
        emit IAgentGuard.MandateGiven(agentId, 1, key, limits, _listed(carol, 5 ether));
        assertEq(_mandate(agentId), 1);
        IAgentGuard.Mandate memory mandate = guard.getMandate(agentId, 1);
        assertEq(mandate.key, key);
        assertEq(mandate.since, block.timestamp);
        assertEq(mandate.expiresAt, limits.expiresAt);
        assertEq(guard.headOf(agentId, 1), 0);
        (bool listed, uint96 perPeriod,,) = guard.payeeOf(agentId, 1, carol);
        assertTrue(listed);
        assertEq(perPeriod, 5 ether);
    }

    function test_GiveMandate_WhenOneIsLive() external {
        _mandate(agentId);
        vm.warp(block.timestamp + 1 days);
        vm.expectEmit(address(guard));
        emit IAgentGuard.MandateEnded(agentId, 1);
        assertEq(_mandate(agentId), 2);
        assertEq(guard.getMandate(agentId, 1).endedAt, block.timestamp);
        // One that has ended by itself keeps its own end.
        vm.warp(block.timestamp + 20 days);
        _mandate(agentId);
        assertEq(guard.getMandate(agentId, 2).endedAt, 0);
    }

    function test_EndMandate_WhenAnotherOneEndsIt() external {
        _mandate(agentId);
        vm.expectRevert(abi.encodeWithSelector(IAgentGuard.AgentGuard_NotOwner.selector, agentId, key));
        vm.prank(key);
        guard.endMandate(agentId);
    }

    function test_EndMandate_WhenNoneIsLive() external {
        vm.startPrank(alice);
        vm.expectRevert(abi.encodeWithSelector(IAgentGuard.AgentGuard_NoMandate.selector, agentId, 0));
        guard.endMandate(agentId);
        vm.stopPrank();
        _mandate(agentId);
        vm.startPrank(alice);
        guard.endMandate(agentId);
        vm.expectRevert(abi.encodeWithSelector(IAgentGuard.AgentGuard_NoMandate.selector, agentId, 1));
        guard.endMandate(agentId);
    }

    function test_EndMandate_WhenOneLives() external {
        _mandate(agentId);
        vm.expectEmit(address(guard));
        emit IAgentGuard.MandateEnded(agentId, 1);
        vm.prank(alice);
        guard.endMandate(agentId);
        assertEq(guard.getMandate(agentId, 1).endedAt, block.timestamp);
    }

    function test_Pay_WhenTheMandateIsOver() external {
        _mandate(agentId);
        IAgentGuard.Decision memory decision = _decision(agentId, 1);
        vm.prank(alice);
        guard.endMandate(agentId);
        _refused(decision, abi.encodeWithSelector(IAgentGuard.AgentGuard_NoMandate.selector, agentId, 1));
        _mandate(agentId);
        IAgentGuard.Decision memory next = _decision(agentId, 1);
        vm.warp(block.timestamp + 10 days);
        _refused(next, abi.encodeWithSelector(IAgentGuard.AgentGuard_NoMandate.selector, agentId, 2));
        next.mandateId = 3;
        _refused(next, abi.encodeWithSelector(IAgentGuard.AgentGuard_NoMandate.selector, agentId, 3));
    }

    function test_Pay_WhenTheWalletIsAnother() external {
        _mandate(agentId);
        vm.prank(alice);
        identity.transferFrom(alice, bob, agentId);
        _refused(
            _decision(agentId, 1), abi.encodeWithSelector(IAgentGuard.AgentGuard_KeyRetired.selector, agentId, key)
        );
    }

    function test_Pay_WhenTheKeyHasNotSigned() external {
        _mandate(agentId);
        IAgentGuard.Decision memory decision = _decision(agentId, 1);
        (address other, uint256 secret) = makeAddrAndKey("other");
        bytes memory signature = _signAs(secret, _digest(decision));
        vm.expectRevert(abi.encodeWithSelector(IAgentGuard.AgentGuard_NotTheKey.selector, other, key));
        guard.pay(decision, signature);
        vm.expectRevert(abi.encodeWithSelector(IAgentGuard.AgentGuard_NotTheKey.selector, address(0), key));
        guard.pay(decision, "");
        assertEq(guard.decisionDigest(decision), _digest(decision));
    }

    function test_Pay_WhenTheSequenceNumberIsWrong() external {
        _mandate(agentId);
        IAgentGuard.Decision memory decision = _decision(agentId, 1);
        decision.seq = 2;
        _refused(decision, abi.encodeWithSelector(IAgentGuard.AgentGuard_WrongSequence.selector, 1, 2));
    }

    function test_Pay_WhenItFollowsAnotherDecision() external {
        _mandate(agentId);
        bytes32 head = _digest(_pay(agentId, 1));
        IAgentGuard.Decision memory decision = _decision(agentId, 1);
        assertEq(decision.previous, head);
        decision.previous = "another";
        _refused(
            decision,
            abi.encodeWithSelector(IAgentGuard.AgentGuard_WrongPrevious.selector, head, bytes32("another"))
        );
    }

    function test_Pay_WhenItWasMadeBeforeTheMandateOrWillBeMade() external {
        _mandate(agentId);
        uint256 since = block.timestamp;
        vm.warp(since + 5);
        IAgentGuard.Decision memory decision = _decision(agentId, 1);
        decision.madeAt = uint48(since - 1);
        _refused(
            decision, abi.encodeWithSelector(IAgentGuard.AgentGuard_WrongTime.selector, since - 1, since, since + 5)
        );
        decision.madeAt = uint48(since + 6);
        _refused(
            decision, abi.encodeWithSelector(IAgentGuard.AgentGuard_WrongTime.selector, since + 6, since, since + 5)
        );
    }

    function test_Pay_WhenTheFundsAreTooSmall() external {
        _mandate(agentId);
        vm.prank(alice);
        guard.withdrawFunds(agentId, alice, 95 ether);
        _refused(
            _decision(agentId, 5 ether + 1),
            abi.encodeWithSelector(
                IAgentGuard.AgentGuard_FundsTooSmall.selector, agentId, 5 ether, 5 ether + 1
            )
        );
    }

    function test_Pay_WhenOnePaymentIsTooHigh() external {
        _mandate(agentId);
        _refused(
            _decision(agentId, 10 ether + 1),
            abi.encodeWithSelector(IAgentGuard.AgentGuard_BeyondPayment.selector, 10 ether + 1, 10 ether)
        );
        _pay(agentId, 10 ether);
    }

    function test_Pay_WhenThePeriodIsSpent() external {
        _mandate(agentId);
        _pay(agentId, 10 ether);
        _pay(agentId, 10 ether);
        vm.warp(block.timestamp + 1 days - 1);
        _refused(
            _decision(agentId, 5 ether + 1),
            abi.encodeWithSelector(IAgentGuard.AgentGuard_BeyondPeriod.selector, 25 ether + 1, 25 ether)
        );
        _pay(agentId, 5 ether);
        vm.warp(block.timestamp + 1);
        _pay(agentId, 10 ether);
        assertEq(guard.getMandate(agentId, 1).spent, 10 ether);
        assertEq(guard.getMandate(agentId, 1).window, 1);
    }

    function test_Pay_WhenThePayeesLimitIsSpent() external {
        _mandate(agentId);
        IAgentGuard.Decision memory decision = _decision(agentId, 3 ether);
        decision.payee = carol;
        guard.pay(decision, _sign(decision));
        decision = _decision(agentId, 2 ether + 1);
        decision.payee = carol;
        bytes memory refusal = abi.encodeWithSelector(
            IAgentGuard.AgentGuard_BeyondPayee.selector, carol, 5 ether + 1, 5 ether
        );
        _refused(decision, refusal);
        _pay(agentId, 10 ether); // another payee's
        vm.warp(block.timestamp + 1 days);
        decision = _decision(agentId, 5 ether);
        decision.payee = carol;
        guard.pay(decision, _sign(decision));
        assertEq(guard.creditOf(carol), 8 ether);
    }

    function test_Pay_WhenOnlyListedPayeesArePaid() external {
        _mandateForListed();
        _refused(
            _decision(agentId, 1), abi.encodeWithSelector(IAgentGuard.AgentGuard_BeyondPayee.selector, payee, 1, 0)
        );
        IAgentGuard.Decision memory decision = _decision(agentId, 1);
        decision.payee = carol;
        guard.pay(decision, _sign(decision));
    }

    function test_Pay_WhenTheDecisionKeepsToItsMandate() external {
        _mandate(agentId);
        IAgentGuard.Decision memory decision = _decision(agentId, 4 ether);
        vm.expectEmit(address(guard));
        emit IAgentGuard.DecisionPaid(agentId, 1, payee, 1, 4 ether, decision.act, _digest(decision));
        bytes memory signature = _sign(decision);
        vm.prank(mallory); // whoever brings it
        guard.pay(decision, signature);
        assertEq(guard.creditOf(payee), 4 ether);
        assertEq(guard.getAgent(agentId).funds, 96 ether);
        assertEq(guard.headOf(agentId, 1), _digest(decision));
        assertEq(guard.getMandate(agentId, 1).seq, 1);
        assertEq(guard.paidFor(agentId, decision.act, payee), 4 ether);
        assertEq(_pay(agentId, 0).seq, 2);
    }

    function test_ProveOverspend_WhenThereIsNoEvidenceOrTooMuch() external {
        _mandate(agentId);
        vm.expectRevert(IAgentGuard.AgentGuard_WrongEvidence.selector);
        guard.proveOverspend(new IAgentGuard.Decision[](0), new bytes[](0));
        vm.expectRevert(IAgentGuard.AgentGuard_WrongEvidence.selector);
        guard.proveOverspend(new IAgentGuard.Decision[](33), new bytes[](33));
        vm.expectRevert(IAgentGuard.AgentGuard_WrongEvidence.selector);
        guard.proveOverspend(new IAgentGuard.Decision[](1), new bytes[](2));
    }

    function test_ProveOverspend_WhenTheDecisionsDoNotBelongTogether() external {
        _mandate(agentId);
        vm.warp(block.timestamp + 1 hours);
        for (uint256 i = 0; i < 5; ++i) {
            IAgentGuard.Decision memory first = _decision(agentId, 10 ether);
            IAgentGuard.Decision memory second = _decision(agentId, 20 ether);
            second.seq = 2;
            if (i == 0) second.seq = 1;
            if (i == 1) second.madeAt += 1 days;
            if (i == 2) second.madeAt -= 1 hours + 1;
            if (i == 3) second.mandateId = 2;
            if (i == 4) second.agentId = 2;
            (IAgentGuard.Decision[] memory decisions, bytes[] memory signatures) = _two(first, second);
            vm.expectRevert(IAgentGuard.AgentGuard_WrongEvidence.selector);
            guard.proveOverspend(decisions, signatures);
        }
    }

    function test_ProveOverspend_WhenAnotherKeyHasSigned() external {
        _mandate(agentId);
        (IAgentGuard.Decision[] memory decisions, bytes[] memory signatures) =
            _one(_decision(agentId, 11 ether));
        (address other, uint256 secret) = makeAddrAndKey("other");
        signatures[0] = _signAs(secret, _digest(decisions[0]));
        vm.expectRevert(abi.encodeWithSelector(IAgentGuard.AgentGuard_NotTheKey.selector, other, key));
        guard.proveOverspend(decisions, signatures);
    }

    function test_ProveOverspend_WhenNothingIsBeyond() external {
        _mandate(agentId);
        IAgentGuard.Decision memory first = _decision(agentId, 10 ether);
        IAgentGuard.Decision memory second = _decision(agentId, 5 ether);
        second.seq = 2;
        second.payee = carol; // the limit of one payee counts what that one gets
        _notOverspent(first, second);
        first.amount = 0;
        _notOverspent(first, second);
        first.payee = carol;
        _notOverspent(first, second);
        _mandateForListed();
        first = _decision(agentId, 0);
        second = _decision(agentId, 0);
        second.seq = 2;
        _notOverspent(first, second);
    }

    function test_ProveOverspend_WhenItIsProvenAlready() external {
        _mandate(agentId);
        _prove(_decision(agentId, 11 ether));
        (IAgentGuard.Decision[] memory decisions, bytes[] memory signatures) =
            _one(_decision(agentId, 12 ether));
        vm.expectRevert(
            abi.encodeWithSelector(
                IAgentGuard.AgentGuard_AlreadyProven.selector, agentId, 1, IAgentGuard.Fault.Overspend
            )
        );
        guard.proveOverspend(decisions, signatures);
    }

    function test_ProveOverspend_WhenTheWindowForFaultsHasPassed() external {
        _mandate(agentId);
        (IAgentGuard.Decision[] memory decisions, bytes[] memory signatures) =
            _one(_decision(agentId, 11 ether));
        uint256 until = block.timestamp + 10 days + FAULT_WINDOW;
        vm.warp(until);
        vm.expectRevert(abi.encodeWithSelector(IAgentGuard.AgentGuard_TooLate.selector, until, until));
        guard.proveOverspend(decisions, signatures);
        vm.warp(until - 1);
        guard.proveOverspend(decisions, signatures);
        assertEq(guard.getMandate(agentId, 1).endedAt, 0); // it had ended by itself
    }

    function test_ProveOverspend_WhenThereIsNoSuchMandate() external {
        IAgentGuard.Decision memory decision = _decision(agentId, 11 ether);
        (IAgentGuard.Decision[] memory decisions, bytes[] memory signatures) = _one(decision);
        vm.expectRevert(abi.encodeWithSelector(IAgentGuard.AgentGuard_NoMandate.selector, agentId, 0));
        guard.proveOverspend(decisions, signatures);
    }

    function test_ProveOverspend_WhenOnePaymentIsBeyond() external {
        _mandate(agentId);
        // Half of the bond of 20; a quarter of what the pool loses is alice's own, half of that the challenger's.
        (IAgentGuard.Decision[] memory decisions, bytes[] memory signatures) =
            _one(_decision(agentId, 10 ether + 1));
        vm.expectEmit(address(guard));
        emit IAgentGuard.MandateEnded(agentId, 1);
        vm.expectEmit(address(guard));
        emit IAgentGuard.FaultProven(agentId, 1, IAgentGuard.Fault.Overspend, mallory, 10 ether, 1.25 ether);
        vm.prank(mallory);
        guard.proveOverspend(decisions, signatures);
        assertEq(staking.creditOf(mallory), 1.25 ether);
        assertEq(guard.bondOf(agentId), 10 ether);
        assertEq(staking.activeStake(address(pool)), 30 ether);
        assertEq(uint8(guard.getMandate(agentId, 1).fault), uint8(IAgentGuard.Fault.Overspend));
        _refused(
            _decision(agentId, 1), abi.encodeWithSelector(IAgentGuard.AgentGuard_NoMandate.selector, agentId, 1)
        );
    }

    function test_ProveOverspend_WhenAPeriodIsBeyond() external {
        _mandate(agentId);
        IAgentGuard.Decision[] memory decisions = new IAgentGuard.Decision[](3);
        bytes[] memory signatures = new bytes[](3);
        for (uint64 i = 0; i < 3; ++i) {
            decisions[i] = _decision(agentId, i == 2 ? 5 ether + 1 : 10 ether);
            decisions[i].seq = i + 1;
            signatures[i] = _sign(decisions[i]);
        }
        guard.proveOverspend(decisions, signatures);
        assertEq(guard.bondOf(agentId), 10 ether);
    }

    function test_ProveOverspend_WhenAPayeeIsBeyond() external {
        _mandate(agentId);
        IAgentGuard.Decision memory decision = _decision(agentId, 5 ether + 1);
        decision.payee = carol;
        _prove(decision);
        assertEq(guard.bondOf(agentId), 10 ether);
    }

    function test_ProveOverspend_WhenAnUnlistedPayeeIsPaid() external {
        _mandateForListed();
        _prove(_decision(agentId, 1));
        assertEq(guard.bondOf(agentId), 10 ether);
    }

    function test_ProveOverspend_WhenItWasMadeAfterTheEnd() external {
        _mandate(agentId);
        IAgentGuard.Decision memory decision = _decision(agentId, 1);
        decision.madeAt += 10 days;
        _prove(decision);
        assertEq(guard.bondOf(agentId), 10 ether);
    }

    function test_ProveEquivocation_WhenTheDecisionsAreOneOrHaveTwoNumbers() external {
        _mandate(agentId);
        IAgentGuard.Decision memory one = _decision(agentId, 1);
        for (uint256 i = 0; i < 4; ++i) {
            IAgentGuard.Decision memory other = _decision(agentId, 1);
            if (i == 1) other.seq = 2;
            if (i == 2) other.mandateId = 2;
            if (i == 3) other.agentId = 2;
            bytes memory first = _sign(one);
            bytes memory second = _sign(other);
            vm.expectRevert(IAgentGuard.AgentGuard_NoFault.selector);
            guard.proveEquivocation(one, first, other, second);
        }
    }

    function test_ProveEquivocation_WhenTheKeyDidNotSignBoth() external {
        _mandate(agentId);
        (address other, uint256 secret) = makeAddrAndKey("other");
        IAgentGuard.Decision memory one = _decision(agentId, 1);
        IAgentGuard.Decision memory two = _decision(agentId, 2);
        bytes memory right = _sign(one);
        bytes memory wrong = _signAs(secret, _digest(two));
        vm.expectRevert(abi.encodeWithSelector(IAgentGuard.AgentGuard_NotTheKey.selector, other, key));
        guard.proveEquivocation(one, right, two, wrong);
        vm.expectRevert(abi.encodeWithSelector(IAgentGuard.AgentGuard_NotTheKey.selector, other, key));
        guard.proveEquivocation(two, wrong, one, right);
    }

    function test_ProveEquivocation_WhenTwoDecisionsHaveOneNumber() external {
        _mandate(agentId);
        _cover(20 ether);
        IAgentGuard.Decision memory one = _pay(agentId, 2 ether); // carried out: nobody is harmed by it
        IAgentGuard.Decision memory other = one;
        (other.act, other.amount, other.payee) = ("another act", 1 ether, carol);
        one = _decision(agentId, 2 ether);
        (one.seq, one.previous) = (1, 0);
        one.act = keccak256(abi.encode("act", uint256(1), uint64(1)));
        assertEq(_digest(one), guard.headOf(agentId, 1));
        vm.prank(mallory);
        guard.proveEquivocation(one, _sign(one), other, _sign(other));
        assertEq(staking.creditOf(mallory), 1.25 ether);
        assertEq(guard.creditOf(payee), 2 ether);
        assertEq(guard.creditOf(carol), 1 ether);
        assertEq(guard.getAgent(agentId).cover, 19 ether);
    }

    function test_ProveUnsignedAct_WhenItsTimeHasNotPassed() external {
        _mandate(agentId);
        IAgentGuard.Order memory order = _order(agentId, 1 ether);
        bytes memory signature = _sign(order);
        vm.warp(order.settleBy);
        vm.expectRevert(
            abi.encodeWithSelector(IAgentGuard.AgentGuard_TooEarly.selector, order.settleBy, order.settleBy)
        );
        guard.proveUnsignedAct(order, signature);
    }

    function test_ProveUnsignedAct_WhenDecisionsHavePaidIt() external {
        _mandate(agentId);
        IAgentGuard.Order memory order = _order(agentId, 3 ether);
        for (uint96 i = 1; i < 3; ++i) {
            IAgentGuard.Decision memory decision = _decision(agentId, i * 1 ether);
            decision.act = order.act;
            guard.pay(decision, _sign(decision));
            if (i == 1) _mandate(agentId); // an order outlives its mandate
        }
        vm.warp(order.settleBy + 1);
        bytes memory signature = _sign(order);
        vm.expectRevert(IAgentGuard.AgentGuard_NoFault.selector);
        guard.proveUnsignedAct(order, signature);
    }

    function test_ProveUnsignedAct_WhenTheKeyDidNotSignTheOrder() external {
        _mandate(agentId);
        IAgentGuard.Order memory order = _order(agentId, 1 ether);
        bytes memory signature = _sign(order);
        order.amount = 2 ether;
        vm.warp(order.settleBy + 1);
        vm.expectPartialRevert(IAgentGuard.AgentGuard_NotTheKey.selector);
        guard.proveUnsignedAct(order, signature);
        assertEq(_sign(order), _signAs(keySecret, guard.orderDigest(order)));
    }

    function test_ProveUnsignedAct_WhenNothingHasPaidIt() external {
        _mandate(agentId);
        _cover(1 ether);
        IAgentGuard.Order memory order = _order(agentId, 3 ether);
        vm.warp(order.settleBy + 1);
        vm.expectEmit(address(guard));
        emit IAgentGuard.HarmMadeGood(agentId, payee, "ordered", 1 ether);
        guard.proveUnsignedAct(order, _sign(order));
        assertEq(guard.creditOf(payee), 1 ether); // as far as it is covered
        assertEq(uint8(guard.getMandate(agentId, 1).fault), uint8(IAgentGuard.Fault.UnsignedAct));
    }

    function test_ProveUnsignedAct_WhenAPartWasPaid() external {
        _mandate(agentId);
        _cover(20 ether);
        IAgentGuard.Order memory order = _order(agentId, 3 ether);
        IAgentGuard.Decision memory decision = _decision(agentId, 2.5 ether);
        decision.act = order.act;
        guard.pay(decision, _sign(decision));
        vm.warp(order.settleBy + 1);
        guard.proveUnsignedAct(order, _sign(order));
        assertEq(guard.creditOf(payee), 3 ether);
        assertEq(guard.paidFor(agentId, order.act, payee), 3 ether);
    }

    function test_FundInsurance_WhenNoCoinsCome() external {
        vm.expectRevert(IAgentGuard.AgentGuard_NoMoney.selector);
        guard.fundInsurance();
    }

    function test_FundInsurance_WhenCoinsCome() external {
        vm.expectEmit(address(guard));
        emit IAgentGuard.InsuranceFunded(bob, 3 ether);
        vm.prank(bob);
        guard.fundInsurance{value: 3 ether}();
        (uint256 held, uint256 reserved) = guard.insurance();
        assertEq(held, 3 ether);
        assertEq(reserved, 0);
    }

    function test_Insure_WhenTheAgentHasNoAccount() external {
        vm.expectRevert(abi.encodeWithSelector(IAgentGuard.AgentGuard_NotOpened.selector, 9));
        guard.insure(9, 1 ether);
    }

    function test_Insure_WhenTheCoverIsNothingOrTooHigh() external {
        vm.expectRevert(abi.encodeWithSelector(IAgentGuard.AgentGuard_CoverTooHigh.selector, 0, MOST_COVER));
        guard.insure(agentId, 0);
        vm.expectRevert(
            abi.encodeWithSelector(IAgentGuard.AgentGuard_CoverTooHigh.selector, MOST_COVER + 1, MOST_COVER)
        );
        guard.insure(agentId, MOST_COVER + 1);
    }

    function test_Insure_WhenThePremiumIsAnother() external {
        assertEq(guard.premiumOf(1 ether), 0.01 ether);
        assertEq(guard.premiumOf(1), 1); // rounded up
        vm.expectRevert(
            abi.encodeWithSelector(IAgentGuard.AgentGuard_WrongPremium.selector, 0.01 ether - 1, 0.01 ether)
        );
        guard.insure{value: 0.01 ether - 1}(agentId, 1 ether);
    }

    function test_Insure_WhenItIsCovered() external {
        _cover(1 ether);
        vm.expectRevert(
            abi.encodeWithSelector(
                IAgentGuard.AgentGuard_StillCovered.selector, agentId, block.timestamp + COVER_TERM
            )
        );
        guard.insure{value: 0.01 ether}(agentId, 1 ether);
    }

    function test_Insure_WhenThePoolPromisesTooMuch() external {
        guard.fundInsurance{value: 0.98 ether}();
        vm.expectRevert(
            abi.encodeWithSelector(IAgentGuard.AgentGuard_PoolTooSmall.selector, 0.99 ether, 0, 1 ether)
        );
        guard.insure{value: 0.01 ether}(agentId, 1 ether);
    }

    function test_Insure_WhenThePoolHoldsEnough() external {
        guard.fundInsurance{value: 0.99 ether}();
        vm.expectEmit(address(guard));
        emit IAgentGuard.AgentCovered(agentId, bob, 1 ether, 0.01 ether, block.timestamp + COVER_TERM);
        vm.prank(bob);
        guard.insure{value: 0.01 ether}(agentId, 1 ether);
        (uint256 held, uint256 reserved) = guard.insurance();
        assertEq(held, 1 ether);
        assertEq(reserved, 1 ether);
    }

    function test_Insure_WhenAnOldCoverHasPassed() external {
        _cover(20 ether);
        vm.warp(block.timestamp + COVER_TERM);
        vm.expectEmit(address(guard));
        emit IAgentGuard.CoverLapsed(agentId, 20 ether);
        guard.insure{value: 0.1 ether}(agentId, 10 ether);
        (, uint256 reserved) = guard.insurance();
        assertEq(reserved, 10 ether);
    }

    function test_Lapse_WhenTheTermRuns() external {
        _cover(1 ether);
        uint256 until = block.timestamp + COVER_TERM;
        vm.warp(until - 1);
        vm.expectRevert(abi.encodeWithSelector(IAgentGuard.AgentGuard_StillCovered.selector, agentId, until));
        guard.lapse(agentId);
    }

    function test_Lapse_WhenTheTermHasPassed() external {
        _cover(1 ether);
        vm.warp(block.timestamp + COVER_TERM);
        _mandate(agentId);
        // Even before anybody has freed the reserve.
        _prove(_decision(agentId, 11 ether));
        assertEq(guard.creditOf(payee), 0);
        guard.lapse(agentId);
        (, uint256 reserved) = guard.insurance();
        assertEq(reserved, 0);
        guard.lapse(agentId); // changes nothing any more
    }

    function test_Withdraw_WhenNothingIsOwed() external {
        vm.expectRevert(abi.encodeWithSelector(IAgentGuard.AgentGuard_NothingOwed.selector, payee));
        guard.withdraw(payee);
    }

    function test_Withdraw_WhenThePayeeRefuses() external {
        _mandate(agentId);
        address refuser = address(new Refuser());
        IAgentGuard.Decision memory decision = _decision(agentId, 1 ether);
        decision.payee = refuser;
        guard.pay(decision, _sign(decision));
        _pay(agentId, 1 ether);
        vm.expectRevert(abi.encodeWithSelector(IAgentGuard.AgentGuard_PaymentFailed.selector, refuser, 1 ether));
        guard.withdraw(refuser);
        guard.withdraw(payee);
        assertEq(payee.balance, 1 ether);
    }

    function test_Withdraw_WhenCreditWaits() external {
        _mandate(agentId);
        _pay(agentId, 1 ether);
        vm.expectEmit(address(guard));
        emit IAgentGuard.Withdrawn(payee, 1 ether);
        assertEq(guard.withdraw(payee), 1 ether);
        assertEq(guard.creditOf(payee), 0);
    }

    function _mandateForListed() private {
        IAgentGuard.Limits memory limits = _limits();
        limits.listedOnly = true;
        vm.prank(alice);
        guard.giveMandate(agentId, limits, _listed(carol, 5 ether));
    }

    function _cover(uint96 cover) private {
        guard.fundInsurance{value: cover}();
        guard.insure{value: guard.premiumOf(cover)}(agentId, cover);
    }

    function _prove(IAgentGuard.Decision memory decision) private {
        (IAgentGuard.Decision[] memory decisions, bytes[] memory signatures) = _one(decision);
        guard.proveOverspend(decisions, signatures);
    }

    function _notOverspent(IAgentGuard.Decision memory first, IAgentGuard.Decision memory second) private {
        (IAgentGuard.Decision[] memory decisions, bytes[] memory signatures) = _two(first, second);
        vm.expectRevert(IAgentGuard.AgentGuard_NoFault.selector);
        guard.proveOverspend(decisions, signatures);
    }

    function _refused(IAgentGuard.Decision memory decision, bytes memory reason) private {
        bytes memory signature = _sign(decision);
        vm.expectRevert(reason);
        guard.pay(decision, signature);
    }

    function _expectNeeded(uint256 until) private {
        vm.expectRevert(abi.encodeWithSelector(IAgentGuard.AgentGuard_BondNeeded.selector, agentId, until));
        guard.releaseBond(agentId);
    }
}
