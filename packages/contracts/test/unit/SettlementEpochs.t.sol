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
        new Settlement(token, address(manager), WINDOW, FALLBACK, BOND, treasury, short);
    }

    function test_Constructor_WhenTheTreasuryIsNobody() external {
        vm.expectRevert(ISettlement.Settlement_ZeroAddress.selector);
        new Settlement(token, address(manager), WINDOW, FALLBACK, BOND, address(0), genesisPolicy());
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
            abi.encodeWithSelector(ISettlement.Settlement_SumsDiffer.selector, 15 ether - 1, 15 ether, 0)
        );
        vm.prank(proposer);
        settlement.propose{value: BOND}(proposal);
    }

    function testFuzz_Propose_WhenTheTotalIsNotTheLastOnePlusWhatIsAdded(uint128 total, uint128 added) external {
        _settle(_tree(accounts, amounts));
        vm.assume(total != 15 ether + uint256(added));
        ISettlement.Epoch memory proposal = _epoch("root", 15 ether);
        (proposal.total, proposal.added) = (total, added);
        vm.expectRevert(
            abi.encodeWithSelector(ISettlement.Settlement_SumsDiffer.selector, total, 15 ether, added)
        );
        vm.prank(proposer);
        settlement.propose(proposal);
    }

    function test_Propose_WhenTheTotalExceedsWhatWasClaimedAndWhatIsHeld() external {
        SumTree.Tree memory tree = _tree(accounts, amounts);
        _settle(tree);
        _claim(tree, 4, false);
        ISettlement.Epoch memory proposal = _epoch("root", 20 ether + 1);
        vm.expectRevert(abi.encodeWithSelector(ISettlement.Settlement_Unfunded.selector, 20 ether + 1, 20 ether));
        vm.prank(proposer);
        settlement.propose(proposal);
        (proposal.total, proposal.added) = (20 ether, 5 ether);
        vm.prank(proposer);
        settlement.propose(proposal);
    }

    /// @dev The hash is taken of the call as it lies there: a number beyond its type must not have one of its own.
    function test_Propose_WhenAFieldExceedsItsType() external {
        for (uint256 word = 0; word < 13; ++word) {
            if (word == 0 || (4 <= word && word <= 9) || word == 12) {
                bytes memory call = abi.encodeCall(settlement.propose, (_epoch("root", 0)));
                call[4 + 32 * word] = 0x01;
                vm.prank(proposer);
                (bool done,) = address(settlement).call{value: BOND}(call);
                assertFalse(done);
            }
        }
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
        ISettlement.Epoch memory proposal = _epoch(tree, _lines(new uint256[](0), amounts));
        bytes32 hash = keccak256(abi.encode(proposal));
        uint64 finalisableAt = uint64(block.timestamp) + WINDOW;
        vm.expectEmit(address(settlement));
        emit ISettlement.EpochProposed(1, proposer, hash, finalisableAt, proposal);
        _propose(proposal);
        assertEq(settlement.epochHash(1), hash);
        (uint64 epoch, bytes32 kept, uint64 at, address by) = settlement.pending();
        assertEq(epoch, 1);
        assertEq(kept, hash);
        assertEq(at, finalisableAt);
        assertEq(by, proposer);
        assertEq(settlement.lastFinal(), 0);
        assertEq(address(settlement).balance, BOND);
    }

    function test_Propose_GivenTheFallbackIsNotDue() external {
        _settle(_tree(accounts, amounts));
        ISettlement.Epoch memory proposal = _epoch("root", 15 ether);
        vm.warp(settlement.lastFinalisedAt() + FALLBACK - 1);
        vm.expectRevert(abi.encodeWithSelector(IAccessManaged.AccessManagedUnauthorized.selector, mallory));
        vm.prank(mallory);
        settlement.propose{value: BOND}(proposal);
    }

    function test_Propose_GivenTheFallbackIsDue() external {
        ISettlement.Epoch memory proposal = _epoch("root", 0);
        vm.warp(block.timestamp + FALLBACK);
        vm.prank(mallory);
        settlement.propose{value: BOND}(proposal);
        (,,, address by) = settlement.pending();
        assertEq(by, mallory);
        vm.warp(_finalisableAt());
        settlement.finalise(proposal);
        assertEq(settlement.creditOf(mallory), BOND);
        assertEq(settlement.lastFinalisedAt(), block.timestamp);

        // Begins anew.
        proposal = _epoch("root", 0);
        vm.expectRevert(abi.encodeWithSelector(IAccessManaged.AccessManagedUnauthorized.selector, mallory));
        vm.prank(mallory);
        settlement.propose(proposal);
    }

    function test_Propose_GivenTheFallbacksEpochIsFaulty() external {
        SumTree.Tree memory tree = _tree(accounts, amounts);
        ISettlement.Epoch memory faulty = _epoch(tree.root(), tree.total() + 1);
        vm.warp(block.timestamp + FALLBACK);
        vm.prank(mallory);
        settlement.propose{value: BOND}(faulty);
        vm.prank(bob);
        settlement.challengeSum(
            faulty,
            ISettlement.Tree.Payouts,
            tree.hashes[2][0],
            tree.sums[2][0],
            tree.hashes[2][1],
            tree.sums[2][1],
            tree.total() + 1,
            _none()
        );
        assertEq(settlement.creditOf(mallory), 0);
        assertEq(settlement.creditOf(bob), BOND / 2);
        _propose(tree);
        assertEq(_pending(), 1);
    }

    function test_Cancel_WhenTheCallerIsNoDisputeModule() external {
        _propose("root", 0);
        vm.expectRevert(abi.encodeWithSelector(IAccessManaged.AccessManagedUnauthorized.selector, guardian));
        vm.prank(guardian);
        settlement.cancel(1, bob, "share");
    }

    function test_Cancel_WhenTheEpochIsNotThePendingOne() external {
        vm.expectRevert(abi.encodeWithSelector(ISettlement.Settlement_EpochNotPending.selector, 1));
        vm.prank(disputes);
        settlement.cancel(1, bob, "share");
        _propose("root", 0);
        vm.expectRevert(abi.encodeWithSelector(ISettlement.Settlement_EpochNotPending.selector, 2));
        vm.prank(disputes);
        settlement.cancel(2, bob, "share");
    }

    function test_Cancel_WhenNoChallengerIsNamed() external {
        _propose("root", 0);
        vm.expectRevert(ISettlement.Settlement_ZeroAddress.selector);
        vm.prank(disputes);
        settlement.cancel(1, address(0), "share");
    }

    function test_Cancel_WhenADisputeModuleNamesAChallenger() external {
        _propose("root", 0);
        vm.expectEmit(address(settlement));
        emit ISettlement.EpochCancelled(1, bob, "share");
        vm.prank(disputes);
        settlement.cancel(1, bob, "share");
        _assertSlashed(bob);
        assertEq(settlement.epochHash(1), 0);
        _propose("another root", 0);
        assertEq(_pending(), 1);
    }

    function test_Veto_WhenTheCallerIsNoGuardian() external {
        _propose("root", 0);
        vm.expectRevert(abi.encodeWithSelector(IAccessManaged.AccessManagedUnauthorized.selector, disputes));
        vm.prank(disputes);
        settlement.veto(proposed);
    }

    function test_Veto_WhenTheEpochIsNotThePendingOne() external {
        ISettlement.Epoch memory other = _epoch("root", 0);
        vm.expectRevert(abi.encodeWithSelector(ISettlement.Settlement_EpochNotPending.selector, 1));
        vm.prank(guardian);
        settlement.veto(other);
        _propose("root", 0);
        other.size += 1;
        _expectOther(other);
        vm.prank(guardian);
        settlement.veto(other);
    }

    function test_Veto_WhenTheWindowHasPassed() external {
        _propose("root", 0);
        uint64 finalisableAt = _finalisableAt();
        vm.warp(finalisableAt);
        vm.expectRevert(
            abi.encodeWithSelector(ISettlement.Settlement_WindowClosed.selector, 1, finalisableAt)
        );
        vm.prank(guardian);
        settlement.veto(proposed);
    }

    function test_Veto_WhenTheWindowIsOpen() external {
        _propose("root", 0);
        vm.warp(_finalisableAt() - 1);
        vm.expectEmit(address(settlement));
        emit ISettlement.EpochCancelled(1, guardian, "veto");
        vm.prank(guardian);
        settlement.veto(proposed);
        assertEq(_pending(), 0);
        assertEq(settlement.epochHash(1), 0);
        assertEq(settlement.creditOf(proposer), BOND);
        assertEq(settlement.creditOf(guardian), 0);
        assertEq(DEAD.balance, 0);
    }

    function test_Finalise_WhenTheEpochIsNotThePendingOne() external {
        ISettlement.Epoch memory other = _epoch("root", 0);
        vm.expectRevert(abi.encodeWithSelector(ISettlement.Settlement_EpochNotPending.selector, 1));
        settlement.finalise(other);
        _propose("root", 0);
        other.total += 1;
        vm.warp(_finalisableAt());
        _expectOther(other);
        settlement.finalise(other);
        settlement.finalise(proposed);
        vm.expectRevert(abi.encodeWithSelector(ISettlement.Settlement_EpochNotPending.selector, 1));
        settlement.finalise(proposed);
    }

    function test_Finalise_WhenTheWindowIsStillOpen() external {
        _propose("root", 0);
        uint64 finalisableAt = _finalisableAt();
        vm.warp(finalisableAt - 1);
        vm.expectRevert(abi.encodeWithSelector(ISettlement.Settlement_WindowOpen.selector, 1, finalisableAt));
        settlement.finalise(proposed);
    }

    function test_Finalise_WhenTheWindowHasClosed() external {
        SumTree.Tree memory tree = _tree(accounts, amounts);
        _propose(tree);
        bytes32 hash = settlement.epochHash(1);
        vm.warp(_finalisableAt());
        vm.expectEmit(address(settlement));
        emit ISettlement.EpochFinalised(1, tree.root(), 15 ether);
        vm.prank(mallory);
        settlement.finalise(proposed);
        assertEq(settlement.lastFinal(), 1);
        assertEq(settlement.lastFinalisedAt(), block.timestamp);
        assertEq(_pending(), 0);
        assertEq(settlement.epochHash(1), hash);
        (bytes32 root, uint256 total) = settlement.finalRoot();
        assertEq(root, tree.root());
        assertEq(total, 15 ether);
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

    function _expectOther(ISettlement.Epoch memory other) private {
        vm.expectRevert(
            abi.encodeWithSelector(
                ISettlement.Settlement_OtherEpoch.selector, keccak256(abi.encode(other)), settlement.epochHash(1)
            )
        );
    }
}
