// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {AnswerWeights} from "../libraries/AnswerWeights.sol";
import {EpochEntries} from "../libraries/EpochEntries.sol";
import {ISettlement} from "./ISettlement.sol";

/**
 * @title Availability
 * @notice Makes whoever proposes an epoch show what it commits to. Anybody asks, with a bond, for one piece of the
 *         pending epoch; anybody answers with that piece and its proof, and takes the bond. A question that nobody has
 *         answered by its deadline cancels the epoch, and the asker gets its bond back and half of the proposer's.
 *
 * What can be asked for is all that other proofs rest on: a chunk of the archive; a payment, with the fields of its
 * receipt and the operator's signature over them; a line; a weight behind an answer. So an epoch whose data is withheld,
 * or is not what its roots commit to, or holds a receipt that nobody signed, can be cancelled like one with a fault.
 *
 * A deadline lies before the end of the challenge window, with time to report behind it: a question that comes later
 * than that is refused, because it could do no more than waste bonds. A piece that was shown once is public in that
 * transaction, and is not asked for again.
 */
interface IAvailability {
    enum Piece {
        Chunk,
        Payment,
        Line,
        Weight
    }

    /**
     * @param piece what is asked for
     * @param index of the chunk, payment or line; of a weight: of its answer among the payments
     * @param place of a weight: among the answer's weights; 0 for the others
     */
    struct Subject {
        Piece piece;
        uint64 index;
        uint64 place;
    }

    /**
     * @param asker the zero address where nothing was asked
     * @param deadline second until which it can be answered
     * @param finalisableAt of the proposal that it concerns: tells it from a later one of the same epoch
     * @param answered whether the piece was shown
     */
    struct Question {
        address asker;
        uint48 deadline;
        uint48 finalisableAt;
        bool answered;
    }

    event PieceAsked(
        uint64 indexed epoch,
        address indexed asker,
        Piece indexed piece,
        uint64 index,
        uint64 place,
        uint48 deadline,
        bytes32 epochHash
    );

    /// @dev The piece itself is the data of the transaction.
    event PieceShown(
        uint64 indexed epoch, address indexed by, Piece indexed piece, uint64 index, uint64 place, bytes32 epochHash
    );
    event PieceWithheld(
        uint64 indexed epoch, address indexed asker, Piece indexed piece, uint64 index, uint64 place, bytes32 epochHash
    );
    event QuestionVoided(
        uint64 indexed epoch, address indexed asker, Piece indexed piece, uint64 index, uint64 place, bytes32 epochHash
    );
    event CreditWithdrawn(address indexed account, address indexed receiver, uint256 amount);

    error Availability_NotPending(uint64 epoch, uint64 pendingEpoch);
    error Availability_WrongBond(uint256 given, uint256 asked);
    error Availability_NoSuchPiece(Piece piece, uint64 index, uint64 count);
    error Availability_TooLate(uint256 deadline, uint256 latest);
    error Availability_AlreadyAsked(address asker, uint48 deadline);
    error Availability_AlreadyShown(Piece piece, uint64 index, uint64 place);
    error Availability_NotAsked(Piece piece, uint64 index, uint64 place);
    error Availability_DeadlinePassed(uint48 deadline);
    error Availability_DeadlineAhead(uint48 deadline);
    error Availability_StillPending(uint64 epoch);
    error Availability_WrongSize(uint256 given, uint256 expected);
    error Availability_InvalidProof(bytes32 root, bytes32 expected);
    error Availability_NotItsPlace(uint256 index, uint256 expected);
    error Availability_NotSigned(address operator, bytes32 digest);
    error Availability_CreditTooSmall(address account, uint256 credit, uint256 amount);
    error Availability_PaymentFailed(address receiver, uint256 amount);
    error Availability_NoTime(uint48 answerTime, uint48 reportTime, uint64 window);

    /// @notice Asks for a piece of the pending epoch, with exactly `bond` wei of OPEN sent along. One asks for all.
    function ask(ISettlement.Epoch calldata epoch, Subject calldata subject) external payable;

    /**
     * @notice Answers with a chunk of the archive. Whoever sends it takes the bond, here as in the other answers.
     * @param chunk 4,096 bytes, the last one shorter
     * @param siblings from the chunk to the root of the chunks
     */
    function showChunk(ISettlement.Epoch calldata epoch, uint64 index, bytes calldata chunk, bytes32[] calldata siblings)
        external;

    /**
     * @notice Answers with a payment.
     * @param signature of an answer: by its operator; not looked at for a fee
     */
    function showPayment(ISettlement.Epoch calldata epoch, EpochEntries.Entry calldata entry, bytes calldata signature)
        external;

    /// @notice Answers with a line.
    function showLine(ISettlement.Epoch calldata epoch, ISettlement.LineLeaf calldata line) external;

    /**
     * @notice Answers with a weight; or with a payment that has none there: a fee, a failed answer, one with fewer.
     * @param weight the leaf in that place; not looked at where there is none
     * @param last the last leaf; not looked at for a payment without weights
     */
    function showWeight(
        ISettlement.Epoch calldata epoch,
        EpochEntries.Entry calldata entry,
        uint64 place,
        AnswerWeights.Weight calldata weight,
        AnswerWeights.Weight calldata last
    ) external;

    /// @notice Cancels the pending epoch for a question that nobody has answered in time. Anybody; the asker is paid.
    function report(ISettlement.Epoch calldata epoch, Subject calldata subject) external;

    /// @notice Gives an asker's bond back where the proposal that it asked is no longer pending. Anybody.
    function reclaim(ISettlement.Epoch calldata epoch, Subject calldata subject) external;

    /// @notice Pays `amount` wei of the caller's credit (bonds earned and returned) to `receiver`.
    function withdraw(address receiver, uint256 amount) external;

    /// @notice What was asked of an epoch, by its hash.
    function questionOf(bytes32 epochHash, Subject calldata subject) external view returns (Question memory);

    /// @notice Wei that `account` can withdraw.
    function creditOf(address account) external view returns (uint256);

    /// @notice Wei of OPEN behind a question.
    function bond() external view returns (uint96);

    /// @notice Seconds to answer.
    function answerTime() external view returns (uint48);

    /// @notice Seconds between the latest deadline and the end of the challenge window: time to report.
    function reportTime() external view returns (uint48);
}
