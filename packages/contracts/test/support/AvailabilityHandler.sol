// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {IAvailability} from "../../contracts/interfaces/IAvailability.sol";
import {ISettlement} from "../../contracts/interfaces/ISettlement.sol";
import {DisputesTest} from "./DisputesTest.sol";
import {StateTree} from "./StateTree.sol";

/**
 * @notice One epoch that is proposed again and again, vetoed or left; chunks that are asked for, and shown or withheld;
 *         questions that are reported and reclaimed whenever somebody likes to.
 */
contract AvailabilityHandler is DisputesTest {
    using StateTree for StateTree.Tree;

    uint256 public forced;
    uint256 public answeredCancelled;
    uint256 public unreportable;
    uint256 public staleCancelled;
    uint256 public bondsTwice;
    uint256 public reported;
    uint256 public shown;

    ISettlement.Epoch private _epoch;
    address[3] private _askers = [address(0xA1), address(0xA2), address(0xA3)];

    constructor() {
        setUp();
        _epoch = _epochOf(_honest());
        propose();
    }

    function propose() public {
        if (_pending() != 0) return;
        vm.deal(proposer, BOND);
        vm.prank(proposer);
        settlement.propose{value: BOND}(_epoch);
    }

    function veto() external {
        (, , uint64 finalisableAt,) = settlement.pending();
        if (block.timestamp >= finalisableAt) return;
        vm.prank(guardian);
        settlement.veto(_epoch);
    }

    function ask(uint64 index, uint256 who) external {
        address asker = _askers[who % 3];
        vm.deal(asker, ASK_BOND);
        vm.prank(asker);
        (bool done,) =
            address(availability).call{value: ASK_BOND}(abi.encodeCall(availability.ask, (_epoch, _at(index))));
        if (!done) return;
        // It must be possible to report it before the epoch can become final.
        (, , uint64 finalisableAt,) = settlement.pending();
        if (_question(index).deadline + 1 > finalisableAt) ++unreportable;
    }

    function show(uint64 index) external {
        index = index % 3;
        bytes32[] memory siblings = _chunks().proof(0, index, 64);
        vm.prank(bob);
        (bool done,) = address(availability).call(
            abi.encodeCall(availability.showChunk, (_epoch, index, _chunk(index), siblings))
        );
        if (done) ++shown;
    }

    function report(uint64 index) external {
        IAvailability.Question memory question = _question(index);
        (, , uint64 finalisableAt,) = settlement.pending();
        bool due = question.asker != address(0) && !question.answered && question.deadline < block.timestamp
            && question.finalisableAt == finalisableAt && finalisableAt != 0;
        (bool done,) = address(availability).call(abi.encodeCall(availability.report, (_epoch, _at(index))));
        if (done) ++reported;
        if (done && question.answered) ++answeredCancelled;
        if (done && question.finalisableAt != finalisableAt) ++staleCancelled;
        if (due && !done) ++unreportable;
    }

    function reclaim(uint64 index) external {
        bool open = _question(index).asker != address(0) && !_question(index).answered;
        (, , uint64 finalisableAt,) = settlement.pending();
        bool stale = open && _question(index).finalisableAt != finalisableAt;
        (bool done,) = address(availability).call(abi.encodeCall(availability.reclaim, (_epoch, _at(index))));
        if (done != stale) ++bondsTwice;
    }

    function sleep(uint256 hours_) external {
        vm.warp(block.timestamp + (hours_ % 9) * 1 hours + 1);
    }

    function withdraw(uint256 who) external {
        address account = who % 4 == 3 ? bob : _askers[who % 4];
        uint256 credit = availability.creditOf(account);
        vm.prank(account);
        availability.withdraw(account, credit);
    }

    function force(uint96 amount) external {
        vm.deal(address(availability), address(availability).balance + amount);
        forced += amount;
    }

    /// @notice Bonds of questions that wait, and all credit.
    function held() external view returns (uint256 sum) {
        for (uint64 i = 0; i < 3; ++i) {
            IAvailability.Question memory question = _question(i);
            if (question.asker != address(0) && !question.answered) sum += ASK_BOND;
            sum += availability.creditOf(_askers[i]);
        }
        return sum + availability.creditOf(bob);
    }

    function balance() external view returns (uint256) {
        return address(availability).balance;
    }

    function _question(uint64 index) private view returns (IAvailability.Question memory) {
        return availability.questionOf(keccak256(abi.encode(_epoch)), _at(index));
    }

    function _at(uint64 index) private pure returns (IAvailability.Subject memory) {
        return IAvailability.Subject(IAvailability.Piece.Chunk, index % 3, 0);
    }
}
