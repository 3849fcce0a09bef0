// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {Availability} from "../../contracts/Availability.sol";
import {IAvailability} from "../../contracts/interfaces/IAvailability.sol";
import {ISettlement} from "../../contracts/interfaces/ISettlement.sol";
import {AnswerWeights} from "../../contracts/libraries/AnswerWeights.sol";
import {EpochEntries} from "../../contracts/libraries/EpochEntries.sol";
import {DisputesTest} from "../support/DisputesTest.sol";
import {Refuser} from "../support/LedgerTest.sol";
import {StateTree} from "../support/StateTree.sol";

contract AvailabilityUnitTest is DisputesTest {
    using StateTree for StateTree.Tree;

    ISettlement.Epoch private epoch;
    address private asker = makeAddr("asker");

    function setUp() public override {
        super.setUp();
        epoch = _propose(_honest());
        vm.deal(asker, 100 ether);
    }

    function test_Constructor_WhenTheTimesExceedTheWindow() external {
        vm.expectRevert(
            abi.encodeWithSelector(IAvailability.Availability_NoTime.selector, uint48(WINDOW), 1, WINDOW)
        );
        new Availability(settlement, 1, uint48(WINDOW), 1);
    }

    function test_Ask_WhenTheBondIsAnother() external {
        IAvailability.Subject memory subject = _chunkAt(0);
        vm.expectRevert(
            abi.encodeWithSelector(IAvailability.Availability_WrongBond.selector, ASK_BOND - 1, ASK_BOND)
        );
        vm.prank(asker);
        availability.ask{value: ASK_BOND - 1}(epoch, subject);
    }

    function test_Ask_WhenTheEpochIsNotPending() external {
        ISettlement.Epoch memory other = epoch;
        other.epoch = 2;
        vm.expectRevert(abi.encodeWithSelector(IAvailability.Availability_NotPending.selector, 2, 1));
        vm.prank(asker);
        availability.ask{value: ASK_BOND}(other, _chunkAt(0));
        other.epoch = 1;
        other.size += 1;
        vm.expectPartialRevert(EpochEntries.EpochEntries_OtherEpoch.selector);
        vm.prank(asker);
        availability.ask{value: ASK_BOND}(other, _chunkAt(0));
    }

    function test_Ask_WhenThereIsNoSuchPiece() external {
        uint64[4] memory counts = [uint64(3), 6, epoch.lineCount, 6];
        for (uint8 i = 0; i < 4; ++i) {
            IAvailability.Piece piece = IAvailability.Piece(i);
            vm.expectRevert(
                abi.encodeWithSelector(
                    IAvailability.Availability_NoSuchPiece.selector, piece, counts[i], counts[i]
                )
            );
            vm.prank(asker);
            availability.ask{value: ASK_BOND}(epoch, IAvailability.Subject(piece, counts[i], 0));
        }
        vm.expectPartialRevert(IAvailability.Availability_NoSuchPiece.selector);
        vm.prank(asker);
        availability.ask{value: ASK_BOND}(epoch, IAvailability.Subject(IAvailability.Piece.Chunk, 0, 1));
    }

    function test_Ask_WhenNoTimeIsLeft() external {
        (,, uint64 finalisableAt,) = settlement.pending();
        vm.warp(finalisableAt - REPORT_TIME - ANSWER_TIME);
        _ask(_chunkAt(0));
        vm.warp(block.timestamp + 1);
        vm.expectRevert(
            abi.encodeWithSelector(
                IAvailability.Availability_TooLate.selector,
                finalisableAt - REPORT_TIME + 1,
                finalisableAt - REPORT_TIME
            )
        );
        vm.prank(asker);
        availability.ask{value: ASK_BOND}(epoch, _chunkAt(1));
    }

    function test_Ask_WhenItWasAskedOrShown() external {
        _ask(_chunkAt(0));
        vm.expectRevert(
            abi.encodeWithSelector(
                IAvailability.Availability_AlreadyAsked.selector, asker, block.timestamp + ANSWER_TIME
            )
        );
        vm.prank(bob);
        availability.ask{value: ASK_BOND}(epoch, _chunkAt(0));
        _showChunk(0);
        vm.expectRevert(
            abi.encodeWithSelector(IAvailability.Availability_AlreadyShown.selector, IAvailability.Piece.Chunk, 0, 0)
        );
        vm.prank(bob);
        availability.ask{value: ASK_BOND}(epoch, _chunkAt(0));
    }

    function test_Ask_WhenAllHolds() external {
        IAvailability.Subject memory subject = IAvailability.Subject(IAvailability.Piece.Weight, 2, 3);
        bytes32 hash = keccak256(abi.encode(epoch));
        vm.expectEmit(address(availability));
        emit IAvailability.PieceAsked(
            1, asker, IAvailability.Piece.Weight, 2, 3, uint48(block.timestamp + ANSWER_TIME), hash
        );
        _ask(subject);
        IAvailability.Question memory question = availability.questionOf(hash, subject);
        assertEq(question.asker, asker);
        assertEq(question.deadline, block.timestamp + ANSWER_TIME);
        assertEq(question.finalisableAt, block.timestamp + WINDOW);
        assertFalse(question.answered);
        assertEq(address(availability).balance, ASK_BOND);
    }

    function test_Show_WhenItWasNotAsked() external {
        bytes32[] memory siblings = _chunks().proof(0, 0, 64);
        vm.expectRevert(
            abi.encodeWithSelector(IAvailability.Availability_NotAsked.selector, IAvailability.Piece.Chunk, 0, 0)
        );
        availability.showChunk(epoch, 0, _chunk(0), siblings);
    }

    function test_Show_WhenItWasShown() external {
        _ask(_chunkAt(0));
        _showChunk(0);
        bytes32[] memory siblings = _chunks().proof(0, 0, 64);
        vm.expectRevert(
            abi.encodeWithSelector(IAvailability.Availability_AlreadyShown.selector, IAvailability.Piece.Chunk, 0, 0)
        );
        availability.showChunk(epoch, 0, _chunk(0), siblings);
        assertEq(availability.creditOf(bob), ASK_BOND);
    }

    function test_Show_WhenTheDeadlinePassed() external {
        _ask(_chunkAt(0));
        uint48 deadline = uint48(block.timestamp + ANSWER_TIME);
        vm.warp(deadline + 1);
        bytes32[] memory siblings = _chunks().proof(0, 0, 64);
        vm.expectRevert(abi.encodeWithSelector(IAvailability.Availability_DeadlinePassed.selector, deadline));
        availability.showChunk(epoch, 0, _chunk(0), siblings);
        vm.warp(deadline);
        _showChunk(0);
    }

    function test_Show_WhenTheQuestionWasForAnEarlierProposal() external {
        _ask(_chunkAt(0));
        _again();
        bytes32[] memory siblings = _chunks().proof(0, 0, 64);
        vm.expectPartialRevert(IAvailability.Availability_NotAsked.selector);
        availability.showChunk(epoch, 0, _chunk(0), siblings);
    }

    function test_ShowChunk_WhenItIsAnother() external {
        _ask(_chunkAt(1));
        bytes32[] memory siblings = _chunks().proof(0, 1, 64);
        vm.expectPartialRevert(IAvailability.Availability_InvalidProof.selector);
        availability.showChunk(epoch, 1, _chunk(0), siblings);
        vm.expectRevert(abi.encodeWithSelector(IAvailability.Availability_WrongSize.selector, 100, 4096));
        availability.showChunk(epoch, 1, _chunk(2), siblings);
        vm.expectRevert(abi.encodeWithSelector(IAvailability.Availability_WrongSize.selector, 4096, 100));
        availability.showChunk(epoch, 2, _chunk(1), siblings);
    }

    function test_ShowChunk_WhenItIsTheRightOne() external {
        for (uint64 i = 0; i < 3; ++i) {
            _ask(_chunkAt(i));
            vm.expectEmit(address(availability));
            emit IAvailability.PieceShown(1, bob, IAvailability.Piece.Chunk, i, 0, keccak256(abi.encode(epoch)));
            _showChunk(i);
        }
        assertEq(availability.creditOf(bob), 3 * ASK_BOND);
    }

    function test_ShowPayment_WhenItIsNotSigned() external {
        _ask(_at(IAvailability.Piece.Payment, 0));
        EpochEntries.Entry memory entry = _entry(_honest(), 0);
        bytes memory signature = _signature(1, entry.receipt);
        vm.expectRevert(
            abi.encodeWithSelector(
                IAvailability.Availability_NotSigned.selector, operators[0].addr, _digest(entry.receipt)
            )
        );
        availability.showPayment(epoch, entry, signature);
        vm.expectPartialRevert(IAvailability.Availability_NotSigned.selector);
        availability.showPayment(epoch, entry, "");
    }

    function test_ShowPayment_WhenItIsTheRightOne() external {
        World memory honest = _honest();
        for (uint64 i = 0; i < 6; ++i) {
            _ask(_at(IAvailability.Piece.Payment, i));
            EpochEntries.Entry memory entry = _entry(honest, i);
            bytes memory signature = i < ANSWERS ? _signature(i == 3 ? 1 : 0, entry.receipt) : bytes("");
            vm.prank(bob);
            availability.showPayment(epoch, entry, signature);
        }
        assertEq(availability.creditOf(bob), 6 * ASK_BOND);
    }

    function test_ShowLine_WhenItIsTheRightOne() external {
        World memory honest = _honest();
        _ask(_at(IAvailability.Piece.Line, 4));
        ISettlement.LineLeaf memory line = _lineLeaf(honest, 4);
        line.line.amount += 1;
        vm.expectPartialRevert(EpochEntries.EpochEntries_InvalidProof.selector);
        availability.showLine(epoch, line);
        line.line.amount -= 1;
        line = _lineLeaf(honest, 5);
        vm.expectPartialRevert(IAvailability.Availability_NotAsked.selector);
        availability.showLine(epoch, line);
        line = _lineLeaf(honest, 4);
        vm.prank(bob);
        availability.showLine(epoch, line);
        assertEq(availability.creditOf(bob), ASK_BOND);
    }

    function test_ShowWeight_WhenThereIsOne() external {
        World memory honest = _honest();
        _ask(IAvailability.Subject(IAvailability.Piece.Weight, 2, 1));
        EpochEntries.Entry memory entry = _entry(honest, 2);
        AnswerWeights.Weight memory weight = _weight(entry.receipt.weightsRoot, 1);
        AnswerWeights.Weight memory last = _last(entry.receipt.weightsRoot);
        vm.expectRevert(abi.encodeWithSelector(AnswerWeights.AnswerWeights_NotItsPlace.selector, 4, 1));
        availability.showWeight(epoch, entry, 1, last, last);
        vm.expectPartialRevert(AnswerWeights.AnswerWeights_NotTheLast.selector);
        availability.showWeight(epoch, entry, 1, weight, weight);
        vm.prank(bob);
        availability.showWeight(epoch, entry, 1, weight, last);
        assertEq(availability.creditOf(bob), ASK_BOND);
    }

    function test_ShowWeight_WhenTheLeafNamesAnotherPlace() external {
        World memory honest = _honest();
        WeightLeaf[] memory leaves = weightsOf[honest.receipts[0].weightsRoot];
        leaves[1].index = 2;
        honest.receipts[0].weightsRoot = _commit(leaves);
        vm.prank(guardian);
        settlement.veto(epoch);
        epoch = _propose(honest);
        _ask(IAvailability.Subject(IAvailability.Piece.Weight, 0, 1));
        EpochEntries.Entry memory entry = _entry(honest, 0);
        AnswerWeights.Weight memory weight = _weight(entry.receipt.weightsRoot, 1);
        AnswerWeights.Weight memory last = _last(entry.receipt.weightsRoot);
        vm.expectRevert(abi.encodeWithSelector(IAvailability.Availability_NotItsPlace.selector, 2, 1));
        availability.showWeight(epoch, entry, 1, weight, last);
    }

    function test_ShowWeight_WhenThereIsNone() external {
        World memory honest = _honest();
        // A failed answer, a fee, and a place beyond the last.
        uint64[3] memory positions = [uint64(FAILED), 4, 0];
        for (uint256 i = 0; i < 3; ++i) {
            _ask(IAvailability.Subject(IAvailability.Piece.Weight, positions[i], 77));
            EpochEntries.Entry memory entry = _entry(honest, positions[i]);
            AnswerWeights.Weight memory last = _last(entry.receipt.weightsRoot);
            vm.prank(bob);
            availability.showWeight(epoch, entry, 77, _noWeight(), last);
        }
        assertEq(availability.creditOf(bob), 3 * ASK_BOND);
    }

    function test_Report_WhenTheDeadlineIsAhead() external {
        _ask(_chunkAt(0));
        uint48 deadline = uint48(block.timestamp + ANSWER_TIME);
        vm.warp(deadline);
        vm.expectRevert(abi.encodeWithSelector(IAvailability.Availability_DeadlineAhead.selector, deadline));
        availability.report(epoch, _chunkAt(0));
    }

    function test_Report_WhenItWasNotAskedOrWasShown() external {
        vm.expectPartialRevert(IAvailability.Availability_NotAsked.selector);
        availability.report(epoch, _chunkAt(0));
        _ask(_chunkAt(0));
        _showChunk(0);
        vm.warp(block.timestamp + ANSWER_TIME + 1);
        vm.expectPartialRevert(IAvailability.Availability_AlreadyShown.selector);
        availability.report(epoch, _chunkAt(0));
    }

    function test_Report_WhenNobodyAnswered() external {
        _ask(_chunkAt(2));
        vm.warp(block.timestamp + ANSWER_TIME + 1);
        vm.expectEmit(address(settlement));
        emit ISettlement.EpochCancelled(1, asker, "withheld");
        vm.prank(mallory);
        availability.report(epoch, _chunkAt(2));
        assertEq(_pending(), 0);
        assertEq(settlement.creditOf(asker), BOND / 2);
        assertEq(settlement.creditOf(mallory), 0);
        assertEq(availability.creditOf(asker), ASK_BOND);
        vm.expectPartialRevert(IAvailability.Availability_NotPending.selector);
        availability.report(epoch, _chunkAt(2));
        // The same epoch may be proposed and asked for again.
        vm.deal(proposer, BOND);
        vm.prank(proposer);
        settlement.propose{value: BOND}(epoch);
        _ask(_chunkAt(2));
    }

    function test_Reclaim_WhenTheProposalIsPending() external {
        _ask(_chunkAt(0));
        vm.expectRevert(abi.encodeWithSelector(IAvailability.Availability_StillPending.selector, 1));
        availability.reclaim(epoch, _chunkAt(0));
    }

    function test_Reclaim_WhenTheProposalIsGone() external {
        _ask(_chunkAt(0));
        _ask(_chunkAt(1));
        vm.prank(guardian);
        settlement.veto(epoch);
        vm.expectEmit(address(availability));
        emit IAvailability.QuestionVoided(1, asker, IAvailability.Piece.Chunk, 0, 0, keccak256(abi.encode(epoch)));
        availability.reclaim(epoch, _chunkAt(0));
        assertEq(availability.creditOf(asker), ASK_BOND);
        vm.expectPartialRevert(IAvailability.Availability_NotAsked.selector);
        availability.reclaim(epoch, _chunkAt(0));
        // Proposed again, it is another proposal: that question is still void, and can be asked anew.
        vm.warp(block.timestamp + 1);
        vm.deal(proposer, BOND);
        vm.prank(proposer);
        settlement.propose{value: BOND}(epoch);
        _ask(_chunkAt(1));
        assertEq(availability.creditOf(asker), 2 * ASK_BOND);
        vm.expectPartialRevert(IAvailability.Availability_StillPending.selector);
        availability.reclaim(epoch, _chunkAt(1));
    }

    function test_Withdraw_WhenTheCreditIsThere() external {
        _ask(_chunkAt(0));
        _showChunk(0);
        vm.startPrank(bob);
        vm.expectRevert(
            abi.encodeWithSelector(
                IAvailability.Availability_CreditTooSmall.selector, bob, ASK_BOND, ASK_BOND + 1
            )
        );
        availability.withdraw(bob, ASK_BOND + 1);
        Refuser refuser = new Refuser();
        vm.expectRevert(
            abi.encodeWithSelector(IAvailability.Availability_PaymentFailed.selector, address(refuser), 1)
        );
        availability.withdraw(address(refuser), 1);
        vm.expectEmit(address(availability));
        emit IAvailability.CreditWithdrawn(bob, alice, ASK_BOND);
        uint256 before = alice.balance;
        availability.withdraw(alice, ASK_BOND);
        assertEq(alice.balance - before, ASK_BOND);
        assertEq(availability.creditOf(bob), 0);
    }

    function _at(IAvailability.Piece piece, uint64 index) private pure returns (IAvailability.Subject memory) {
        return IAvailability.Subject(piece, index, 0);
    }

    function _chunkAt(uint64 index) private pure returns (IAvailability.Subject memory) {
        return _at(IAvailability.Piece.Chunk, index);
    }

    function _ask(IAvailability.Subject memory subject) private {
        vm.prank(asker);
        availability.ask{value: ASK_BOND}(epoch, subject);
    }

    function _showChunk(uint64 index) private {
        bytes32[] memory siblings = _chunks().proof(0, index, 64);
        vm.prank(bob);
        availability.showChunk(epoch, index, _chunk(index), siblings);
    }

    /// @dev The same epoch is vetoed and proposed again a second later.
    function _again() private {
        vm.prank(guardian);
        settlement.veto(epoch);
        vm.warp(block.timestamp + 1);
        vm.deal(proposer, BOND);
        vm.prank(proposer);
        settlement.propose{value: BOND}(epoch);
    }
}
