// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {AnswerLines} from "../libraries/AnswerLines.sol";
import {AnswerWeights} from "../libraries/AnswerWeights.sol";
import {EpochEntries} from "../libraries/EpochEntries.sol";
import {MerkleTree} from "../libraries/MerkleTree.sol";
import {Receipts} from "../libraries/Receipts.sol";
import {ISettlement} from "./ISettlement.sol";

/**
 * @title Disputes
 * @notice Proves faults in the payments of the pending epoch, each in one transaction: whoever shows one has the epoch
 *         cancelled and half of its bond credited in Settlement. And proves that an operator signed two receipts in one
 *         place, which costs its stake.
 *
 * What a payment's line must be follows from its receipt (every field is opened), the fee policy that the receipt names
 * and the weights that it commits to; those follow from the attribution index that its model was registered with. All of
 * these never change, so that nothing done later can make an honest epoch look faulty. For the same reason the accounts
 * of builder, parents and treasury, which may change hands, are held against the lines that the operator signed and not
 * against who holds them today; and prices and permissions of a model are not judged here.
 *
 * A line left out needs no proof of its own to be found: the lines and the payments have the same sum, no line can be
 * more than what is due and none can be there twice, so none is missing where no other is wrong. `challengeMissing`
 * names it all the same, for whoever misses money.
 */
interface IDisputes {
    /**
     * @notice A contributor as the model's attribution index commits to it, and how.
     * @param k length of every vector
     * @param treeRoot of the contributors
     * @param projectionDigest sha-256 of the projection file
     * @param vector int8, one a byte
     */
    struct Contributor {
        uint256 k;
        bytes32 treeRoot;
        bytes32 projectionDigest;
        address account;
        uint256 records;
        uint32 multiplier;
        bytes vector;
        MerkleTree.Proof proof;
    }

    /// @param taken wei of stake that this proof took
    event OperatorEquivocated(
        address indexed operator,
        uint64 indexed sequence,
        address indexed challenger,
        bytes32 first,
        bytes32 second,
        uint256 taken
    );

    error Disputes_NotPending(uint64 epoch, uint64 pendingEpoch);
    error Disputes_NotFinal(uint64 epoch, uint64 lastFinal);
    error Disputes_NotPrevious(uint64 epoch, uint64 expected);
    error Disputes_NoFault(uint64 epoch);
    error Disputes_NotAnAnswer(uint256 position);
    error Disputes_OtherReceipt(uint256 position, uint256 expected);
    error Disputes_InvalidProof(bytes32 root, bytes32 expected);
    error Disputes_OpenAccount(AnswerLines.Role role);
    error Disputes_NotEquivocation(address operator, uint64 sequence);
    error Disputes_NotSigned(address operator, bytes32 digest);
    error Disputes_AlreadyPunished(address operator, uint64 sequence);
    error Disputes_NothingAtStake(address operator);

    /**
     * @notice Proves that a payment is not what it says: an answer entered with another sum than was paid ("paid"), that
     *         costs more than was paid or costs something though it failed ("price"), in a mode ("mode") or by a policy
     *         ("policy") that is none, with another model than is registered ("model"), or that begins an operator's
     *         receipts after another ("chain"); a fee entered with another sum than was paid ("paid"), or that is not the
     *         payment of its place ("payment").
     */
    function challengeEntry(ISettlement.Epoch calldata epoch, EpochEntries.Entry calldata entry) external;

    /**
     * @notice Proves that the epoch does not settle exactly the payments of Fees that it says ("payment"): from the one
     *         after the epoch before, up to its own last one, behind its answers.
     * @param previous the last final epoch; not looked at where there is none
     * @param entry an answer that stands where a fee must, or a fee where an answer must; not looked at where the numbers
     *        alone cannot be
     */
    function challengePayments(
        ISettlement.Epoch calldata epoch,
        ISettlement.Epoch calldata previous,
        EpochEntries.Entry calldata entry
    ) external;

    /**
     * @notice Proves that two payments cannot stand together as they do: not in their order, which doubles are never in
     *         ("order"), paid by one payment ("doubled"), or side by side with a receipt skipped between them ("skipped")
     *         or with another one named as the one before ("chain").
     * @param left the payment at the lower position
     */
    function challengePair(
        ISettlement.Epoch calldata epoch,
        EpochEntries.Entry calldata left,
        EpochEntries.Entry calldata right
    ) external;

    /**
     * @notice Proves that an answer was settled before: a final epoch holds one of the same operator in the same or a
     *         later place ("settled"), one for the same payment ("doubled"), or the one in front of it, which is another
     *         than it names ("chain").
     * @param earlier the final epoch
     */
    function challengeSettled(
        ISettlement.Epoch calldata epoch,
        EpochEntries.Entry calldata entry,
        ISettlement.Epoch calldata earlier,
        EpochEntries.Entry calldata settled
    ) external;

    /// @notice Proves that a line stands for a payment that the epoch has not ("unjustified").
    function challengeStray(ISettlement.Epoch calldata epoch, ISettlement.LineLeaf calldata line) external;

    /**
     * @notice Proves that a line of an answer is beyond its last one ("unjustified"), has another amount than the policy
     *         and the weights give it ("amount"), or goes to another account ("account").
     * @param weight of the contributor whose line it is; not looked at for the lines of others
     * @param last the last contributor's weight, which tells how many there are and what all weigh; not looked at for a
     *        failed answer
     */
    function challengeLine(
        ISettlement.Epoch calldata epoch,
        EpochEntries.Entry calldata entry,
        ISettlement.LineLeaf calldata line,
        AnswerWeights.Weight calldata weight,
        AnswerWeights.Weight calldata last
    ) external;

    /// @notice Proves that one line of one payment is there twice, for different accounts ("doubled").
    function challengeTwice(
        ISettlement.Epoch calldata epoch,
        ISettlement.LineLeaf calldata first,
        ISettlement.LineLeaf calldata second
    ) external;

    /**
     * @notice Proves that a line is not the one that the operator signed ("signed").
     * @param role, account, amount, proof the line under the receipt's `linesRoot`
     */
    function challengeSigned(
        ISettlement.Epoch calldata epoch,
        EpochEntries.Entry calldata entry,
        ISettlement.LineLeaf calldata line,
        uint8 role,
        address account,
        uint256 amount,
        MerkleTree.Proof calldata proof
    ) external;

    /**
     * @notice Proves that a line which is due to an account is not in the lines tree ("missing"): not for builder, parents
     *         and treasury, whose accounts are not known here.
     * @param index of the line among its answer's lines
     * @param place the two lines between which it would stand
     */
    function challengeMissing(
        ISettlement.Epoch calldata epoch,
        EpochEntries.Entry calldata entry,
        uint64 index,
        AnswerWeights.Weight calldata weight,
        AnswerWeights.Weight calldata last,
        ISettlement.Boundary calldata place
    ) external;

    /**
     * @notice Proves that the weights of an answer are no weights ("weights"): a leaf that names another place than its
     *         own, a sum that is not the one before plus the weight, or nothing weighed at all.
     * @param first a leaf
     * @param second the next leaf; not looked at where `first` is itself the fault, or the last one
     */
    function challengeWeights(
        ISettlement.Epoch calldata epoch,
        EpochEntries.Entry calldata entry,
        AnswerWeights.Weight calldata first,
        AnswerWeights.Weight calldata second,
        AnswerWeights.Weight calldata last
    ) external;

    /**
     * @notice Proves that a contributor's weight does not follow from the attribution index of the model and the answer's
     *         query vector: as many contributors ("contributors"), the same account ("account"), the exact score
     *         ("score"), the weight that the mode gives it ("weight").
     * @param last the last contributor's weight, which tells how many there are
     * @param contributor the same place under the receipt's `indexRoot`
     * @param query the vector behind the receipt's `queryHash`
     */
    function challengeScore(
        ISettlement.Epoch calldata epoch,
        EpochEntries.Entry calldata entry,
        AnswerWeights.Weight calldata weight,
        AnswerWeights.Weight calldata last,
        Contributor calldata contributor,
        bytes calldata query
    ) external;

    /**
     * @notice Proves that an operator signed two different receipts with one sequence number, settled or not. Takes up to
     *         `equivocationPenalty` of its stake, through Staking: half to the caller, half burnt.
     * @dev Where less was at stake, the same proof takes the rest once more is: never more than the penalty in all.
     * @param firstSignature, secondSignature r, s in the lower half, v (65 bytes)
     */
    function challengeEquivocation(
        Receipts.Receipt calldata first,
        bytes calldata firstSignature,
        Receipts.Receipt calldata second,
        bytes calldata secondSignature
    ) external returns (uint256 taken);

    /// @notice Wei of stake that two receipts in one place cost.
    function equivocationPenalty() external view returns (uint96);

    /// @notice Wei taken so far for an operator's two receipts with this sequence number.
    function punished(address operator, uint64 sequence) external view returns (uint96);
}
