// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {ISettlement} from "../../contracts/interfaces/ISettlement.sol";
import {FeePolicy} from "../../contracts/libraries/FeePolicy.sol";
import {SettlementHandler} from "../support/SettlementHandler.sol";
import {LedgerTest} from "../support/LedgerTest.sol";

contract SettlementInvariantTest is LedgerTest {
    SettlementHandler private handler;

    function setUp() public override {
        super.setUp();
        handler = new SettlementHandler(settlement, proposer, guardian, governor);
        targetContract(address(handler));
    }

    function invariant_ClaimsNeverExceedFunds() external view {
        uint256 total = settlement.epochRoot(settlement.lastFinal()).total;
        assertLe(settlement.totalClaimed(), total);
        assertLe(total - settlement.totalClaimed(), token.balanceOf(address(settlement)));
        assertEq(settlement.totalClaimed() + token.balanceOf(address(settlement)), handler.paidIn());
    }

    function invariant_FinalTotalsNeverDecrease() external view {
        uint256 before = 0;
        for (uint64 epoch = 1; epoch <= settlement.lastFinal(); ++epoch) {
            uint256 total = settlement.epochRoot(epoch).total;
            assertGe(total, before);
            before = total;
        }
    }

    function invariant_AnAccountNeverReceivesMoreThanItsHighestFinalCumulative() external view {
        uint256 sum = 0;
        for (uint256 i = 0; i < handler.ACTORS(); ++i) {
            address actor = handler.actors(i);
            uint256 received = token.balanceOf(actor) + actor.balance;
            assertEq(received, settlement.claimed(actor));
            assertLe(received, handler.highestFinal(actor));
            sum += received;
        }
        assertEq(sum, settlement.totalClaimed());
    }

    function invariant_TheNativeBalanceEqualsThePendingBondPlusAllCredit() external view {
        uint256 held = settlement.creditOf(proposer) + settlement.creditOf(handler.CHALLENGER());
        if (settlement.pendingEpoch() != 0) held += settlement.proposerBond();
        assertEq(held + handler.forced(), address(settlement).balance);
    }

    function invariant_OnlyAFinalisedRootPays() external view {
        assertEq(handler.unprovenClaims(), 0);
    }

    function invariant_AChallengeCancelsNoHonestRoot() external view {
        assertEq(handler.honestCancelled(), 0);
    }

    function invariant_AFaultOfATreeCanAlwaysBeProven() external view {
        assertEq(handler.faultsWithstood(), 0);
    }

    function invariant_AFeePolicyNeverChanges() external view {
        for (uint32 policyId = 0; policyId < handler.policyCount(); ++policyId) {
            FeePolicy.Policy memory kept = settlement.policy(policyId);
            assertEq(keccak256(abi.encode(kept)), handler.policies(policyId));
            assertEq(FeePolicy.sum(kept), 10_000);
        }
        (uint32 current,) = settlement.currentPolicy();
        assertEq(current, handler.policyCount() - 1);
    }

    /// @dev The handler's own check that its faults are found, so that no invariant holds for want of trying.
    function test_TheHandlerProposesEveryFaultAndEachIsProven() external {
        for (uint8 fault = 1; fault < handler.FAULTS(); ++fault) {
            handler.pay(100 ether);
            handler.propose(0, uint256(fault) * 7, 50 ether);
            handler.finalise();
            uint64 before = settlement.lastFinal();
            handler.propose(fault, uint256(fault) * 7, 50 ether);
            assertEq(handler.fault(), fault);
            handler.challenge();
            assertEq(settlement.pendingEpoch(), 0);
            assertEq(settlement.lastFinal(), before);
        }
        assertEq(handler.proven(), handler.FAULTS() - 1);
    }
}
