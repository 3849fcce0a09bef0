// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {IAvailability} from "../../contracts/interfaces/IAvailability.sol";
import {IDisputes} from "../../contracts/interfaces/IDisputes.sol";
import {ISettlement} from "../../contracts/interfaces/ISettlement.sol";
import {EpochEntries} from "../../contracts/libraries/EpochEntries.sol";
import {Receipts} from "../../contracts/libraries/Receipts.sol";
import {DisputesTest} from "../support/DisputesTest.sol";
import {Reenterer} from "../support/LedgerTest.sol";
import {StateTree} from "../support/StateTree.sol";

contract DisputesAttacksTest is DisputesTest {
    using StateTree for StateTree.Tree;

    /// @dev Defence: ECDSA of OpenZeppelin, low s only.
    function test_AttackMalleability_TheOtherSpellingOfASignatureProvesNothing() external {
        (Receipts.Receipt memory first, Receipts.Receipt memory second) = _equivocal();
        bytes memory one = _signature(0, first);
        (uint8 v, bytes32 r, bytes32 s) = vm.sign(operators[0], _digest(second));
        uint256 order = 0xfffffffffffffffffffffffffffffffebaaedce6af48a03bbfd25e8cd0364141;
        bytes memory flipped = abi.encodePacked(r, bytes32(order - uint256(s)), v == 27 ? uint8(28) : uint8(27));
        _stake(20 ether);
        vm.expectRevert(
            abi.encodeWithSelector(IDisputes.Disputes_NotSigned.selector, first.operator, _digest(second))
        );
        disputing.challengeEquivocation(first, one, second, flipped);
    }

    /// @dev Defence: an equivocation is two digests, not two signatures.
    function test_AttackMalleability_OneReceiptSignedTwiceIsNoEquivocation() external {
        (Receipts.Receipt memory first,) = _equivocal();
        bytes memory one = _signature(0, first);
        _stake(20 ether);
        vm.expectPartialRevert(IDisputes.Disputes_NotEquivocation.selector);
        disputing.challengeEquivocation(first, one, first, one);
    }

    /// @dev Defence: the digest binds the chain and the contract.
    function test_AttackCrossChainReplay_AReceiptOfAnotherChainOrContractProvesNothing() external {
        (Receipts.Receipt memory first, Receipts.Receipt memory second) = _equivocal();
        _stake(20 ether);
        bytes memory one = _signature(0, first);
        uint256 here = block.chainid;
        vm.chainId(1);
        bytes memory elsewhere = _signature(0, second);
        vm.chainId(here);
        vm.expectPartialRevert(IDisputes.Disputes_NotSigned.selector);
        disputing.challengeEquivocation(first, one, second, elsewhere);
        (uint8 v, bytes32 r, bytes32 s) = vm.sign(operators[0], Receipts.digest(second, here, mallory));
        vm.expectPartialRevert(IDisputes.Disputes_NotSigned.selector);
        disputing.challengeEquivocation(first, one, second, abi.encodePacked(r, s, v));
        assertEq(staking.poolAssets(first.operator), 20 ether);
    }

    /// @dev Defence: what a place has cost is kept.
    function test_AttackDoubleChallenge_OneEquivocationSlashesOnce() external {
        (Receipts.Receipt memory first, Receipts.Receipt memory second) = _equivocal();
        bytes memory one = _signature(0, first);
        bytes memory two = _signature(0, second);
        _stake(20 ether);
        disputing.challengeEquivocation(first, one, second, two);
        // Neither again, nor turned round, nor with a third receipt.
        vm.expectPartialRevert(IDisputes.Disputes_AlreadyPunished.selector);
        disputing.challengeEquivocation(first, one, second, two);
        vm.expectPartialRevert(IDisputes.Disputes_AlreadyPunished.selector);
        disputing.challengeEquivocation(second, two, first, one);
        second.outputHash = "a third answer";
        two = _signature(0, second);
        vm.expectPartialRevert(IDisputes.Disputes_AlreadyPunished.selector);
        disputing.challengeEquivocation(first, one, second, two);
        assertEq(staking.poolAssets(first.operator), 20 ether - PENALTY);
    }

    /// @dev Defence: only the pending epoch can be challenged, and a cancelled one is not.
    function test_AttackDoubleChallenge_OneFaultCancelsOnce() external {
        World memory world = _honest();
        world.sums[2] += 1;
        ISettlement.Epoch memory epoch = _propose(world);
        EpochEntries.Entry memory entry = _entry(world, 2);
        vm.prank(mallory);
        disputing.challengeEntry(epoch, entry);
        vm.expectRevert(abi.encodeWithSelector(IDisputes.Disputes_NotPending.selector, 1, 0));
        vm.prank(mallory);
        disputing.challengeEntry(epoch, entry);
        // Nor is the honest epoch that follows it paid for by the old proof.
        world.sums[2] -= 1;
        ISettlement.Epoch memory honest = _propose(world);
        vm.expectPartialRevert(EpochEntries.EpochEntries_OtherEpoch.selector);
        disputing.challengeEntry(epoch, entry);
        vm.expectPartialRevert(EpochEntries.EpochEntries_InvalidProof.selector);
        disputing.challengeEntry(honest, entry);
        assertEq(settlement.creditOf(mallory), BOND / 2);
    }

    /// @dev Defence: nothing that its owners can change is judged: the model may be sold, shut to the operator or retired.
    function test_AttackFraming_AModelOwnerCannotMakeAnHonestEpochFaulty() external {
        World memory world = _honest();
        ISettlement.Epoch memory epoch = _propose(world);
        vm.startPrank(bob);
        models.setOperator(modelId, operators[0].addr, false);
        models.setPrice(modelId, 1000, 1000);
        models.retire(modelId);
        models.transferFrom(bob, mallory, modelId);
        vm.stopPrank();
        vm.startPrank(governor);
        settlement.setTreasury(mallory);
        settlement.setPolicy(genesisPolicy());
        vm.stopPrank();
        for (uint256 i = 0; i < 6; ++i) {
            EpochEntries.Entry memory entry = _entry(world, i);
            vm.expectPartialRevert(IDisputes.Disputes_NoFault.selector);
            disputing.challengeEntry(epoch, entry);
        }
        for (uint256 i = 0; i < world.lines.length; ++i) {
            if (world.lines[i].receipt >= ANSWERS) continue;
            EpochEntries.Entry memory entry = _entry(world, world.lines[i].receipt);
            ISettlement.LineLeaf memory line = _lineLeaf(world, i);
            bytes32 root = entry.receipt.weightsRoot;
            bool isData = line.line.index < weightsOf[root].length;
            vm.expectPartialRevert(IDisputes.Disputes_NoFault.selector);
            disputing.challengeLine(
                epoch, entry, line, isData ? _weight(root, line.line.index) : _noWeight(), _last(root)
            );
        }
    }

    /// @dev Defence: a deadline lies before the end of the window, with time to report.
    function test_AttackLateQuestion_WithheldDataCanAlwaysBeReportedInTime() external {
        ISettlement.Epoch memory epoch = _propose(_honest());
        (,, uint64 finalisableAt,) = settlement.pending();
        IAvailability.Subject memory subject = IAvailability.Subject(IAvailability.Piece.Chunk, 0, 0);
        vm.warp(finalisableAt - REPORT_TIME - ANSWER_TIME);
        vm.deal(mallory, 1 ether);
        vm.prank(mallory);
        availability.ask{value: ASK_BOND}(epoch, subject);
        // A second later no question is taken, which could no longer be reported in time.
        vm.warp(block.timestamp + 1);
        vm.expectPartialRevert(IAvailability.Availability_TooLate.selector);
        vm.prank(mallory);
        availability.ask{value: ASK_BOND}(epoch, IAvailability.Subject(IAvailability.Piece.Chunk, 1, 0));
        vm.warp(block.timestamp + ANSWER_TIME);
        vm.expectPartialRevert(ISettlement.Settlement_WindowOpen.selector);
        settlement.finalise(epoch);
        availability.report(epoch, subject);
        assertEq(_pending(), 0);
    }

    /// @dev Defence: a question names the proposal by the end of its window, too.
    function test_AttackStaleQuestion_AnOldQuestionCancelsNoNewProposalOfTheSameEpoch() external {
        ISettlement.Epoch memory epoch = _propose(_honest());
        IAvailability.Subject memory subject = IAvailability.Subject(IAvailability.Piece.Chunk, 0, 0);
        vm.deal(mallory, 1 ether);
        vm.prank(mallory);
        availability.ask{value: ASK_BOND}(epoch, subject);
        vm.prank(guardian);
        settlement.veto(epoch);
        vm.warp(block.timestamp + ANSWER_TIME + 1);
        vm.deal(proposer, BOND);
        vm.prank(proposer);
        settlement.propose{value: BOND}(epoch);
        vm.expectPartialRevert(IAvailability.Availability_NotAsked.selector);
        vm.prank(mallory);
        availability.report(epoch, subject);
        assertEq(_pending(), 1);
    }

    /// @dev Defence: credit is lowered before it is paid.
    function test_AttackReentrancy_AReceiverCannotWithdrawItsCreditTwice() external {
        ISettlement.Epoch memory epoch = _propose(_honest());
        Reenterer thief = new Reenterer();
        vm.deal(alice, 10 ether);
        for (uint64 i = 0; i < 3; ++i) {
            vm.prank(alice);
            availability.ask{value: ASK_BOND}(epoch, IAvailability.Subject(IAvailability.Piece.Chunk, i, 0));
        }
        bytes memory show =
            abi.encodeCall(availability.showChunk, (epoch, 0, _chunk(0), _chunks().proof(0, 0, 64)));
        assertTrue(thief.forward(address(availability), show));
        bytes memory withdraw = abi.encodeCall(availability.withdraw, (address(thief), ASK_BOND));
        thief.arm(address(availability), withdraw);
        assertTrue(thief.forward(address(availability), withdraw));
        assertTrue(thief.tried());
        assertFalse(thief.succeeded());
        assertEq(address(thief).balance, ASK_BOND);
        assertEq(address(availability).balance, 2 * ASK_BOND);
    }
}
