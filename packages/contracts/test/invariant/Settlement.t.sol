// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {ISettlement} from "../../contracts/interfaces/ISettlement.sol";
import {FeePolicy} from "../../contracts/libraries/FeePolicy.sol";
import {SettlementHandler} from "../support/SettlementHandler.sol";
import {LedgerTest} from "../support/LedgerTest.sol";

contract SettlementInvariantTest is LedgerTest {
    SettlementHandler private handler;
    uint256 private lastTotal;

    function setUp() public override {
        super.setUp();
        handler = new SettlementHandler(settlement, proposer, guardian, governor);
        targetContract(address(handler));
    }

    function invariant_ClaimsNeverExceedFunds() external view {
        (, uint256 total) = settlement.finalRoot();
        assertLe(settlement.totalClaimed(), total);
        assertLe(total - settlement.totalClaimed(), token.balanceOf(address(settlement)));
        assertEq(settlement.totalClaimed() + token.balanceOf(address(settlement)), handler.paidIn());
    }

    function invariant_FinalTotalsNeverDecrease() external {
        (, uint256 total) = settlement.finalRoot();
        assertGe(total, lastTotal);
        lastTotal = total;
    }

    function invariant_ATotalIsTheLastFinalTotalPlusWhatItsLinesAdd() external view {
        (, uint256 total) = settlement.finalRoot();
        assertEq(total, handler.sumOfAdded());
    }

    function invariant_AFinalEpochIsOneThatWasProposed() external view {
        assertEq(settlement.lastFinal(), handler.finalCount());
        for (uint64 epoch = 1; epoch <= handler.finalCount(); ++epoch) {
            assertEq(settlement.epochHash(epoch), handler.finalHashes(epoch - 1));
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
        (uint64 epoch,,,) = settlement.pending();
        if (epoch != 0) held += settlement.proposerBond();
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
        for (uint256 round = 0; round < 6; ++round) {
            for (uint8 fault = 1; fault < handler.FAULTS(); ++fault) {
                uint256 seed = uint256(keccak256(abi.encode(round, fault)));
                handler.pay(100 ether);
                handler.propose(0, seed, 50 ether);
                handler.finalise(0);
                uint64 before = settlement.lastFinal();
                handler.propose(fault, seed, 40 ether);
                assertEq(handler.fault(), fault);
                handler.challenge();
                (uint64 epoch,,,) = settlement.pending();
                assertEq(epoch, 0);
                assertEq(settlement.lastFinal(), before);
            }
        }
        assertEq(handler.proven(), 6 * (handler.FAULTS() - 1));
        assertEq(handler.faultsWithstood(), 0);
    }
}
