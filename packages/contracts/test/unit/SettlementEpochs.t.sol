// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {IAccessManaged} from "@openzeppelin/contracts/access/manager/IAccessManaged.sol";
import {Settlement} from "../../contracts/Settlement.sol";
import {ISettlement} from "../../contracts/interfaces/ISettlement.sol";
import {FeePolicy} from "../../contracts/libraries/FeePolicy.sol";
import {SettlementTest} from "../support/SettlementTest.sol";
import {SumTree} from "../support/SumTree.sol";

/// @notice An epoch's way from proposal to final or cancelled, policies and treasury.
contract SettlementEpochsTest is SettlementTest {
    using SumTree for SumTree.Tree;

    function test_Constructor_WhenThePolicyDoesNotSumToTheWhole() external {
        FeePolicy.Policy memory short = genesisPolicy();
        short.burn -= 1;
        vm.expectRevert(abi.encodeWithSelector(ISettlement.Settlement_PolicyNotWhole.selector, 9_999));
        new Settlement(token, address(manager), WINDOW, BOND, treasury, short);
    }

    function test_Constructor_WhenTheTreasuryIsNobody() external {
        vm.expectRevert(ISettlement.Settlement_ZeroAddress.selector);
        new Settlement(token, address(manager), WINDOW, BOND, address(0), genesisPolicy());
    }

    function test_Propose_WhenTheCallerIsNoProposer() external {
        ISettlement.Epoch memory proposal = _epoch("root", 0);
        vm.expectRevert(abi.encodeWithSelector(IAccessManaged.AccessManagedUnauthorized.selector, mallory));
        vm.prank(mallory);
        settlement.propose{value: BOND}(proposal);
    }

    function test_Propose_WhenTheEpochIsNotTheNext() external {
        ISettlement.Epoch memory proposal = _epoch("root", 0);
        proposal.epoch = 2;
        vm.expectRevert(abi.encodeWithSelector(ISettlement.Settlement_EpochNotNext.selector, 2, 1));
        vm.prank(proposer);
        settlement.propose{value: BOND}(proposal);
    }

    function test_Propose_GivenAnotherEpochIsPending() external {
        _propose("root", 0);
        ISettlement.Epoch memory proposal = _epoch("root", 0);
        vm.expectRevert(abi.encodeWithSelector(ISettlement.Settlement_EpochPending.selector, 1));
        vm.prank(proposer);
        settlement.propose{value: BOND}(proposal);
    }

    function test_Propose_WhenTheTotalFell() external {
        _settle(_tree(accounts, amounts));
        ISettlement.Epoch memory proposal = _epoch("root", 15 ether - 1);
        vm.expectRevert(
            abi.encodeWithSelector(ISettlement.Settlement_TotalFell.selector, 15 ether - 1, 15 ether)
        );
        vm.prank(proposer);
        settlement.propose{value: BOND}(proposal);
    }

    function test_Propose_WhenTheTotalExceedsWhatWasClaimedAndWhatIsHeld() external {
        SumTree.Tree memory tree = _tree(accounts, amounts);
        _settle(tree);
        _claim(tree, 4, false);
        ISettlement.Epoch memory proposal = _epoch("root", 20 ether + 1);
        vm.expectRevert(abi.encodeWithSelector(ISettlement.Settlement_Unfunded.selector, 20 ether + 1, 20 ether));
        vm.prank(proposer);
        settlement.propose(proposal);
        proposal.total = 20 ether;
        vm.prank(proposer);
        settlement.propose(proposal);
    }

    function test_Propose_WhenTheBondIsTooSmall() external {
        ISettlement.Epoch memory proposal = _epoch("root", 0);
        vm.expectRevert(abi.encodeWithSelector(ISettlement.Settlement_BondTooSmall.selector, BOND - 1, BOND));
        vm.prank(proposer);
        settlement.propose{value: BOND - 1}(proposal);
    }

    function test_Propose_WhenTheProposerHasCredit() external {
        _propose("root", 0);
        _finalise();
        assertEq(settlement.creditOf(proposer), BOND);
        ISettlement.Epoch memory proposal = _epoch("root", 0);
        vm.prank(proposer);
        settlement.propose{value: 5}(proposal);
        assertEq(settlement.creditOf(proposer), 5);
        assertEq(address(settlement).balance, BOND + 5);
    }

    function test_Propose_WhenEverythingIsRight() external {
        SumTree.Tree memory tree = _tree(accounts, amounts);
        uint64 finalisableAt = uint64(block.timestamp) + WINDOW;
        vm.expectEmit(address(settlement));
        emit ISettlement.EpochProposed(
            1, proposer, tree.root(), 15 ether, keccak256("receipts"), 7, sha256("epoch file"), finalisableAt
        );
        _propose(tree);
        ISettlement.EpochRecord memory record = settlement.epochRoot(1);
        assertEq(record.payoutRoot, tree.root());
        assertEq(record.total, 15 ether);
        assertEq(record.receiptsRoot, keccak256("receipts"));
        assertEq(record.receiptCount, 7);
        assertEq(record.data, sha256("epoch file"));
        assertEq(record.finalisableAt, finalisableAt);
        assertEq(record.finalisedAt, 0);
        assertEq(record.proposer, proposer);
        assertEq(settlement.pendingEpoch(), 1);
        assertEq(settlement.lastFinal(), 0);
        assertEq(address(settlement).balance, BOND);
    }

    function test_Cancel_WhenTheCallerIsNoDisputeModule() external {
        _propose("root", 0);
        vm.expectRevert(abi.encodeWithSelector(IAccessManaged.AccessManagedUnauthorized.selector, guardian));
        vm.prank(guardian);
        settlement.cancel(1, bob);
    }

    function test_Cancel_WhenTheEpochIsNotThePendingOne() external {
        _propose("root", 0);
        vm.expectRevert(abi.encodeWithSelector(ISettlement.Settlement_EpochNotPending.selector, 2));
        vm.prank(disputes);
        settlement.cancel(2, bob);
    }

    function test_Cancel_WhenNoChallengerIsNamed() external {
        _propose("root", 0);
        vm.expectRevert(ISettlement.Settlement_ZeroAddress.selector);
        vm.prank(disputes);
        settlement.cancel(1, address(0));
    }

    function test_Cancel_WhenADisputeModuleNamesAChallenger() external {
        _propose("root", 0);
        vm.expectEmit(address(settlement));
        emit ISettlement.EpochCancelled(1, bob, "dispute");
        vm.prank(disputes);
        settlement.cancel(1, bob);
        _assertSlashed(bob);
        _propose("another root", 0);
        assertEq(settlement.pendingEpoch(), 1);
    }

    function test_Veto_WhenTheCallerIsNoGuardian() external {
        _propose("root", 0);
        vm.expectRevert(abi.encodeWithSelector(IAccessManaged.AccessManagedUnauthorized.selector, disputes));
        vm.prank(disputes);
        settlement.veto(1);
    }

    function test_Veto_WhenTheEpochDoesNotWait() external {
        _propose("root", 0);
        vm.expectRevert(abi.encodeWithSelector(ISettlement.Settlement_EpochNotPending.selector, 2));
        vm.prank(guardian);
        settlement.veto(2);
    }

    function test_Veto_WhenTheWindowHasPassed() external {
        _propose("root", 0);
        uint64 finalisableAt = settlement.epochRoot(1).finalisableAt;
        vm.warp(finalisableAt);
        vm.expectRevert(
            abi.encodeWithSelector(ISettlement.Settlement_WindowClosed.selector, 1, finalisableAt)
        );
        vm.prank(guardian);
        settlement.veto(1);
    }

    function test_Veto_WhenTheWindowIsOpen() external {
        _propose("root", 0);
        vm.warp(settlement.epochRoot(1).finalisableAt - 1);
        vm.expectEmit(address(settlement));
        emit ISettlement.EpochCancelled(1, guardian, "veto");
        vm.prank(guardian);
        settlement.veto(1);
        assertEq(settlement.pendingEpoch(), 0);
        assertEq(settlement.creditOf(proposer), BOND);
        assertEq(settlement.creditOf(guardian), 0);
        assertEq(DEAD.balance, 0);
    }

    function test_Finalise_WhenTheEpochIsNotPending() external {
        vm.expectRevert(abi.encodeWithSelector(ISettlement.Settlement_EpochNotPending.selector, 1));
        settlement.finalise(1);
        _propose("root", 0);
        vm.expectRevert(abi.encodeWithSelector(ISettlement.Settlement_EpochNotPending.selector, 2));
        settlement.finalise(2);
        _finalise();
        vm.expectRevert(abi.encodeWithSelector(ISettlement.Settlement_EpochNotPending.selector, 2));
        settlement.finalise(1);
    }

    function test_Finalise_WhenTheWindowIsStillOpen() external {
        _propose("root", 0);
        uint64 finalisableAt = settlement.epochRoot(1).finalisableAt;
        vm.warp(finalisableAt - 1);
        vm.expectRevert(abi.encodeWithSelector(ISettlement.Settlement_WindowOpen.selector, 1, finalisableAt));
        settlement.finalise(1);
    }

    function test_Finalise_WhenTheWindowHasClosed() external {
        SumTree.Tree memory tree = _tree(accounts, amounts);
        _propose(tree);
        vm.warp(settlement.epochRoot(1).finalisableAt);
        vm.expectEmit(address(settlement));
        emit ISettlement.EpochFinalised(1, tree.root(), 15 ether);
        vm.prank(mallory);
        settlement.finalise(1);
        assertEq(settlement.lastFinal(), 1);
        assertEq(settlement.pendingEpoch(), 0);
        assertEq(settlement.epochRoot(1).finalisedAt, block.timestamp);
        assertEq(settlement.creditOf(proposer), BOND);
    }

    function test_SetPolicy_WhenTheCallerIsNoGovernor() external {
        vm.expectRevert(abi.encodeWithSelector(IAccessManaged.AccessManagedUnauthorized.selector, admin));
        vm.prank(admin);
        settlement.setPolicy(genesisPolicy());
    }

    function testFuzz_SetPolicy_WhenThePartsDoNotSumToTheWhole(uint16[7] calldata parts) external {
        FeePolicy.Policy memory odd =
            FeePolicy.Policy(parts[0], parts[1], parts[2], parts[3], parts[4], parts[5], parts[6]);
        uint256 sum = 0;
        for (uint256 i = 0; i < 7; ++i) sum += parts[i];
        vm.assume(sum != 10_000);
        vm.expectRevert(abi.encodeWithSelector(ISettlement.Settlement_PolicyNotWhole.selector, sum));
        vm.prank(governor);
        settlement.setPolicy(odd);
    }

    function test_SetPolicy_WhenThePartsSumToTheWhole() external {
        FeePolicy.Policy memory next = FeePolicy.Policy(5000, 1500, 500, 1500, 1000, 400, 100);
        vm.expectEmit(address(settlement));
        emit ISettlement.PolicyChanged(1, 5000, 1500, 500, 1500, 1000, 400, 100);
        vm.prank(governor);
        assertEq(settlement.setPolicy(next), 1);
        (uint32 policyId, FeePolicy.Policy memory current) = settlement.currentPolicy();
        assertEq(policyId, 1);
        assertEq(abi.encode(current), abi.encode(next));
        assertEq(abi.encode(settlement.policy(0)), abi.encode(genesisPolicy()));
    }

    function test_Policy_WhenItDoesNotExist() external {
        vm.expectRevert(abi.encodeWithSelector(ISettlement.Settlement_UnknownPolicy.selector, 1));
        settlement.policy(1);
    }

    function test_SetTreasury_WhenTheCallerIsNotTheGovernor() external {
        vm.expectRevert(abi.encodeWithSelector(IAccessManaged.AccessManagedUnauthorized.selector, treasury));
        vm.prank(treasury);
        settlement.setTreasury(mallory);
    }

    function test_SetTreasury_WhenItIsNobody() external {
        vm.expectRevert(ISettlement.Settlement_ZeroAddress.selector);
        vm.prank(governor);
        settlement.setTreasury(address(0));
    }

    function test_SetTreasury_WhenItIsSomebody() external {
        vm.expectEmit(address(settlement));
        emit ISettlement.TreasuryChanged(bob);
        vm.prank(governor);
        settlement.setTreasury(bob);
        assertEq(settlement.treasury(), bob);
    }
}
