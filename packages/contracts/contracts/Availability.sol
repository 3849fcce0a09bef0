// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {ECDSA} from "@openzeppelin/contracts/utils/cryptography/ECDSA.sol";
import {IAvailability} from "./interfaces/IAvailability.sol";
import {ISettlement} from "./interfaces/ISettlement.sol";
import {AnswerWeights} from "./libraries/AnswerWeights.sol";
import {EpochEntries} from "./libraries/EpochEntries.sol";
import {EpochLeaves} from "./libraries/EpochLeaves.sol";
import {MerkleTree} from "./libraries/MerkleTree.sol";

/**
 * @title Availability
 * @notice See IAvailability. Immutable and without an owner.
 *
 * Invariants:
 * - The native balance equals the bonds of open questions plus all credit (coins forced upon the contract aside).
 * - An epoch whose every question is answered in time is never cancelled here.
 * - A piece that nobody shows in time can be reported before its epoch can become final.
 * - A question concerns one proposal: it neither cancels a later one nor keeps a bond beyond its own.
 */
contract Availability is IAvailability {
    using AnswerWeights for AnswerWeights.Weight;
    using EpochEntries for EpochEntries.Entry;
    using EpochEntries for ISettlement.Epoch;
    using EpochEntries for ISettlement.LineLeaf;

    uint256 private constant CHUNK = 4096;

    ISettlement public immutable settlement;
    uint96 public immutable bond;
    uint48 public immutable answerTime;
    uint48 public immutable reportTime;

    mapping(bytes32 key => Question) private _questions;
    mapping(address account => uint256) private _credit;

    constructor(ISettlement settlement_, uint96 bond_, uint48 answerTime_, uint48 reportTime_) {
        uint64 window = settlement_.challengeWindow();
        require(
            uint256(answerTime_) + reportTime_ <= window, Availability_NoTime(answerTime_, reportTime_, window)
        );
        settlement = settlement_;
        bond = bond_;
        answerTime = answerTime_;
        reportTime = reportTime_;
    }

    /// @inheritdoc IAvailability
    function ask(ISettlement.Epoch calldata epoch, Subject calldata subject) external payable {
        require(msg.value == bond, Availability_WrongBond(msg.value, bond));
        (bytes32 hash, uint64 finalisableAt) = _requirePending(epoch);
        uint64 count = _countOf(epoch, subject.piece);
        require(
            subject.index < count && (subject.piece == Piece.Weight || subject.place == 0),
            Availability_NoSuchPiece(subject.piece, subject.index, count)
        );
        uint256 deadline = block.timestamp + answerTime;
        uint256 latest = finalisableAt - reportTime;
        require(deadline <= latest, Availability_TooLate(deadline, latest));

        Question storage question = _questions[_keyOf(hash, subject)];
        require(!question.answered, Availability_AlreadyShown(subject.piece, subject.index, subject.place));
        // One that a proposal of the same epoch left behind gives its bond back and makes room.
        if (question.asker != address(0)) {
            require(
                question.finalisableAt != finalisableAt, Availability_AlreadyAsked(question.asker, question.deadline)
            );
            _void(epoch.epoch, hash, subject, question);
        }
        (question.asker, question.deadline) = (msg.sender, uint48(deadline));
        question.finalisableAt = uint48(finalisableAt);
        emit PieceAsked(
            epoch.epoch, msg.sender, subject.piece, subject.index, subject.place, uint48(deadline), hash
        );
    }

    /// @inheritdoc IAvailability
    function showChunk(
        ISettlement.Epoch calldata epoch,
        uint64 index,
        bytes calldata chunk,
        bytes32[] calldata siblings
    ) external {
        uint256 count = _countOf(epoch, Piece.Chunk);
        uint256 size = index + 1 < count ? CHUNK : epoch.size - CHUNK * index;
        require(chunk.length == size, Availability_WrongSize(chunk.length, size));
        bytes32 leaf = MerkleTree.leafHash(chunk);
        require(
            MerkleTree.contains(epoch.chunksRoot, leaf, index, count, siblings),
            Availability_InvalidProof(leaf, epoch.chunksRoot)
        );
        _shown(epoch, Subject(Piece.Chunk, index, 0));
    }

    /// @inheritdoc IAvailability
    function showPayment(
        ISettlement.Epoch calldata epoch,
        EpochEntries.Entry calldata entry,
        bytes calldata signature
    ) external {
        entry.open(epoch, settlement);
        if (entry.source == EpochLeaves.Source.Answer) {
            bytes32 digest = entry.idOf(settlement);
            address operator = entry.receipt.operator;
            (address signer, ECDSA.RecoverError error,) = ECDSA.tryRecoverCalldata(digest, signature);
            require(
                error == ECDSA.RecoverError.NoError && signer == operator, Availability_NotSigned(operator, digest)
            );
        }
        _shown(epoch, Subject(Piece.Payment, uint64(entry.proof.index), 0));
    }

    /// @inheritdoc IAvailability
    function showLine(ISettlement.Epoch calldata epoch, ISettlement.LineLeaf calldata line) external {
        line.open(epoch, settlement);
        _shown(epoch, Subject(Piece.Line, uint64(line.proof.index), 0));
    }

    /// @inheritdoc IAvailability
    function showWeight(
        ISettlement.Epoch calldata epoch,
        EpochEntries.Entry calldata entry,
        uint64 place,
        AnswerWeights.Weight calldata weight,
        AnswerWeights.Weight calldata last
    ) external {
        entry.open(epoch, settlement);
        bytes32 root = entry.receipt.weightsRoot;
        if (entry.source == EpochLeaves.Source.Answer && root != 0) {
            uint256 count = last.countOf(root);
            if (place < count) {
                weight.requireAt(place, count, root);
                require(weight.index == place, Availability_NotItsPlace(weight.index, place));
            }
        }
        _shown(epoch, Subject(Piece.Weight, uint64(entry.proof.index), place));
    }

    /// @inheritdoc IAvailability
    function report(ISettlement.Epoch calldata epoch, Subject calldata subject) external {
        (bytes32 hash, uint64 finalisableAt) = _requirePending(epoch);
        Question storage question = _openNow(hash, finalisableAt, subject);
        require(block.timestamp > question.deadline, Availability_DeadlineAhead(question.deadline));
        address asker = question.asker;
        delete _questions[_keyOf(hash, subject)];
        _credit[asker] += bond;
        emit PieceWithheld(epoch.epoch, asker, subject.piece, subject.index, subject.place, hash);
        settlement.cancel(epoch.epoch, asker, "withheld");
    }

    /// @inheritdoc IAvailability
    function reclaim(ISettlement.Epoch calldata epoch, Subject calldata subject) external {
        bytes32 hash = keccak256(abi.encode(epoch));
        Question storage question = _open(hash, subject);
        (, bytes32 pendingHash, uint64 finalisableAt,) = settlement.pending();
        require(
            pendingHash != hash || finalisableAt != question.finalisableAt, Availability_StillPending(epoch.epoch)
        );
        _void(epoch.epoch, hash, subject, question);
    }

    /// @inheritdoc IAvailability
    function withdraw(address receiver, uint256 amount) external {
        uint256 credit = _credit[msg.sender];
        require(amount <= credit, Availability_CreditTooSmall(msg.sender, credit, amount));
        _credit[msg.sender] = credit - amount;
        emit CreditWithdrawn(msg.sender, receiver, amount);
        (bool paid,) = receiver.call{value: amount}("");
        require(paid, Availability_PaymentFailed(receiver, amount));
    }

    /// @inheritdoc IAvailability
    function questionOf(bytes32 epochHash, Subject calldata subject) external view returns (Question memory) {
        return _questions[_keyOf(epochHash, subject)];
    }

    /// @inheritdoc IAvailability
    function creditOf(address account) external view returns (uint256) {
        return _credit[account];
    }

    /// @dev Books a piece that was shown, after its proof was found good.
    function _shown(ISettlement.Epoch calldata epoch, Subject memory subject) private {
        (bytes32 hash, uint64 finalisableAt) = _requirePending(epoch);
        Question storage question = _openNow(hash, finalisableAt, subject);
        require(block.timestamp <= question.deadline, Availability_DeadlinePassed(question.deadline));
        question.answered = true;
        _credit[msg.sender] += bond;
        emit PieceShown(epoch.epoch, msg.sender, subject.piece, subject.index, subject.place, hash);
    }

    function _void(uint64 epoch, bytes32 hash, Subject calldata subject, Question storage question) private {
        address asker = question.asker;
        _credit[asker] += bond;
        emit QuestionVoided(epoch, asker, subject.piece, subject.index, subject.place, hash);
        delete _questions[_keyOf(hash, subject)];
    }

    /// @dev One that concerns the proposal that is pending.
    function _openNow(bytes32 hash, uint64 finalisableAt, Subject memory subject)
        private
        view
        returns (Question storage question)
    {
        question = _open(hash, subject);
        require(
            question.finalisableAt == finalisableAt,
            Availability_NotAsked(subject.piece, subject.index, subject.place)
        );
    }

    /// @dev A question that waits for its answer.
    function _open(bytes32 hash, Subject memory subject) private view returns (Question storage question) {
        question = _questions[_keyOf(hash, subject)];
        require(question.asker != address(0), Availability_NotAsked(subject.piece, subject.index, subject.place));
        require(!question.answered, Availability_AlreadyShown(subject.piece, subject.index, subject.place));
    }

    function _requirePending(ISettlement.Epoch calldata epoch)
        private
        view
        returns (bytes32 hash, uint64 finalisableAt)
    {
        uint64 number;
        (number, hash, finalisableAt,) = settlement.pending();
        require(epoch.epoch == number && number != 0, Availability_NotPending(epoch.epoch, number));
        epoch.requireKnown(settlement);
    }

    /// @dev How many pieces of a kind an epoch has; of weights: how many payments they can stand behind.
    function _countOf(ISettlement.Epoch calldata epoch, Piece piece) private pure returns (uint64) {
        if (piece == Piece.Chunk) return uint64((uint256(epoch.size) + CHUNK - 1) / CHUNK);
        return piece == Piece.Line ? epoch.lineCount : epoch.receiptCount;
    }

    function _keyOf(bytes32 hash, Subject memory subject) private pure returns (bytes32) {
        return keccak256(abi.encode(hash, subject.piece, subject.index, subject.place));
    }
}
