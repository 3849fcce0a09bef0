// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {ECDSA} from "@openzeppelin/contracts/utils/cryptography/ECDSA.sol";
import {IDisputes} from "./interfaces/IDisputes.sol";
import {IFees} from "./interfaces/IFees.sol";
import {IModels} from "./interfaces/IModels.sol";
import {ISettlement} from "./interfaces/ISettlement.sol";
import {IStaking} from "./interfaces/IStaking.sol";
import {AnswerLines} from "./libraries/AnswerLines.sol";
import {AnswerWeights} from "./libraries/AnswerWeights.sol";
import {AttributionScore} from "./libraries/AttributionScore.sol";
import {EpochEntries} from "./libraries/EpochEntries.sol";
import {EpochLeaves} from "./libraries/EpochLeaves.sol";
import {FeePolicy} from "./libraries/FeePolicy.sol";
import {MerkleSum} from "./libraries/MerkleSum.sol";
import {MerkleTree} from "./libraries/MerkleTree.sol";
import {PayoutShare} from "./libraries/PayoutShare.sol";
import {Receipts} from "./libraries/Receipts.sol";

/**
 * @title Disputes
 * @notice See IDisputes. Immutable and without an owner; it keeps no money, and nothing of an epoch.
 *
 * Invariants:
 * - No proof cancels an honest epoch.
 * - Every fault that can be named here can be proven as long as its epoch is pending.
 * - One fault cancels once.
 * - An equivocation never costs more than the penalty.
 */
contract Disputes is IDisputes {
    using AnswerLines for Receipts.Receipt;
    using AnswerWeights for AnswerWeights.Weight;
    using EpochEntries for EpochEntries.Entry;
    using EpochEntries for ISettlement.Epoch;
    using EpochEntries for ISettlement.LineLeaf;
    using MerkleTree for bytes32;

    address private constant BURN = 0x000000000000000000000000000000000000dEaD;
    uint256 private constant INDEX_VERSION = 1;

    ISettlement public immutable settlement;
    IModels public immutable models;
    IFees public immutable fees;
    IStaking public immutable staking;
    uint96 public immutable equivocationPenalty;

    mapping(address operator => mapping(uint64 sequence => uint96 taken)) public punished;

    constructor(ISettlement settlement_, IModels models_, IFees fees_, IStaking staking_, uint96 equivocationPenalty_) {
        settlement = settlement_;
        models = models_;
        fees = fees_;
        staking = staking_;
        equivocationPenalty = equivocationPenalty_;
    }

    /// @inheritdoc IDisputes
    function challengeEntry(ISettlement.Epoch calldata epoch, EpochEntries.Entry calldata entry) external {
        _requirePending(epoch);
        entry.open(epoch, settlement);
        _cancel(epoch, entry.source == EpochLeaves.Source.Answer ? _answerFault(entry) : _feeFault(epoch, entry));
    }

    /// @inheritdoc IDisputes
    function challengePayments(
        ISettlement.Epoch calldata epoch,
        ISettlement.Epoch calldata previous,
        EpochEntries.Entry calldata entry
    ) external {
        _requirePending(epoch);
        uint64 settled = 0;
        if (epoch.epoch > 1) {
            require(previous.epoch + 1 == epoch.epoch, Disputes_NotPrevious(previous.epoch, epoch.epoch - 1));
            previous.requireKnown(settlement);
            settled = previous.lastPayment;
        }
        uint64 last = epoch.lastPayment;
        if (last >= settled && last <= fees.count() && last - settled <= epoch.receiptCount) {
            entry.open(epoch, settlement);
            bool isAnswer = entry.source == EpochLeaves.Source.Answer;
            require(
                isAnswer != (entry.proof.index < epoch.receiptCount - (last - settled)), Disputes_NoFault(epoch.epoch)
            );
        }
        _cancel(epoch, "payment");
    }

    /// @inheritdoc IDisputes
    function challengePair(
        ISettlement.Epoch calldata epoch,
        EpochEntries.Entry calldata left,
        EpochEntries.Entry calldata right
    ) external {
        _requirePending(epoch);
        uint256 place = left.open(epoch, settlement).position;
        MerkleSum.Path memory path = right.open(epoch, settlement);
        require(place < path.position, Disputes_NoFault(epoch.epoch));
        _cancel(epoch, _pairFault(left, right));
    }

    /// @inheritdoc IDisputes
    function challengeSettled(
        ISettlement.Epoch calldata epoch,
        EpochEntries.Entry calldata entry,
        ISettlement.Epoch calldata earlier,
        EpochEntries.Entry calldata settled
    ) external {
        _requirePending(epoch);
        require(earlier.epoch < epoch.epoch, Disputes_NotFinal(earlier.epoch, epoch.epoch - 1));
        earlier.requireKnown(settlement);
        _requireAnswer(epoch, entry);
        _requireAnswer(earlier, settled);
        Receipts.Receipt calldata before = settled.receipt;
        Receipts.Receipt calldata receipt = entry.receipt;
        bytes32 fault = _samePayment(before, receipt) ? bytes32("doubled") : bytes32(0);
        if (before.operator == receipt.operator) {
            if (before.sequence >= receipt.sequence) fault = "settled";
            else if (before.sequence + 1 == receipt.sequence && settled.idOf(settlement) != receipt.previous) {
                fault = "chain";
            }
        }
        _cancel(epoch, fault);
    }

    /// @inheritdoc IDisputes
    function challengeStray(ISettlement.Epoch calldata epoch, ISettlement.LineLeaf calldata line) external {
        _requirePending(epoch);
        line.open(epoch, settlement);
        _cancel(epoch, line.line.receipt >= epoch.receiptCount ? bytes32("unjustified") : bytes32(0));
    }

    /// @inheritdoc IDisputes
    function challengeLine(
        ISettlement.Epoch calldata epoch,
        EpochEntries.Entry calldata entry,
        ISettlement.LineLeaf calldata line,
        AnswerWeights.Weight calldata weight,
        AnswerWeights.Weight calldata last
    ) external {
        _requirePending(epoch);
        _openLineOf(epoch, entry, line);
        (AnswerLines.Role role, address account, uint256 amount) = _due(entry.receipt, line.line.index, weight, last);
        bytes32 fault = 0;
        if (role == AnswerLines.Role.None) fault = "unjustified";
        else if (line.line.amount != amount) fault = "amount";
        else if (!_mayChangeHands(role) && line.line.account != account) fault = "account";
        _cancel(epoch, fault);
    }

    /// @inheritdoc IDisputes
    function challengeTwice(
        ISettlement.Epoch calldata epoch,
        ISettlement.LineLeaf calldata first,
        ISettlement.LineLeaf calldata second
    ) external {
        _requirePending(epoch);
        first.open(epoch, settlement);
        second.open(epoch, settlement);
        bool twice = first.line.receipt == second.line.receipt && first.line.index == second.line.index
            && first.line.account != second.line.account;
        _cancel(epoch, twice ? bytes32("doubled") : bytes32(0));
    }

    /// @inheritdoc IDisputes
    function challengeSigned(
        ISettlement.Epoch calldata epoch,
        EpochEntries.Entry calldata entry,
        ISettlement.LineLeaf calldata line,
        uint8 role,
        address account,
        uint256 amount,
        MerkleTree.Proof calldata proof
    ) external {
        _requirePending(epoch);
        _openLineOf(epoch, entry, line);
        uint64 index = line.line.index;
        bytes32 root = MerkleTree.leafHash(abi.encode(index, role, account, amount)).rootOf(proof);
        require(root == entry.receipt.linesRoot, Disputes_InvalidProof(root, entry.receipt.linesRoot));
        bool same = line.line.account == account && line.line.amount == amount;
        _cancel(epoch, same ? bytes32(0) : bytes32("signed"));
    }

    /// @inheritdoc IDisputes
    function challengeMissing(
        ISettlement.Epoch calldata epoch,
        EpochEntries.Entry calldata entry,
        uint64 index,
        AnswerWeights.Weight calldata weight,
        AnswerWeights.Weight calldata last,
        ISettlement.Boundary calldata place
    ) external {
        _requirePending(epoch);
        _requireAnswer(epoch, entry);
        EpochLeaves.Line memory line;
        {
            AnswerLines.Role role;
            (role, line.account, line.amount) = _due(entry.receipt, index, weight, last);
            require(!_mayChangeHands(role), Disputes_OpenAccount(role));
        }
        line.receipt = uint64(entry.proof.index);
        line.index = index;
        bool missing = line.amount != 0 && _isBetween(epoch, line, place);
        _cancel(epoch, missing ? bytes32("missing") : bytes32(0));
    }

    /// @inheritdoc IDisputes
    function challengeWeights(
        ISettlement.Epoch calldata epoch,
        EpochEntries.Entry calldata entry,
        AnswerWeights.Weight calldata first,
        AnswerWeights.Weight calldata second,
        AnswerWeights.Weight calldata last
    ) external {
        _requirePending(epoch);
        _requireAnswer(epoch, entry);
        bytes32 root = entry.receipt.weightsRoot;
        uint256 count = last.countOf(root);
        uint256 index = first.proof.index;
        first.requireAt(index, count, root);
        bool faulty = first.index != index || (index == 0 && first.through != first.weight)
            || (index + 1 == count && first.through == 0);
        if (!faulty && index + 1 < count) {
            second.requireAt(index + 1, count, root);
            faulty = MerkleSum.differs(first.through, second.weight, second.through);
        }
        _cancel(epoch, faulty ? bytes32("weights") : bytes32(0));
    }

    /// @inheritdoc IDisputes
    function challengeScore(
        ISettlement.Epoch calldata epoch,
        EpochEntries.Entry calldata entry,
        AnswerWeights.Weight calldata weight,
        AnswerWeights.Weight calldata last,
        Contributor calldata contributor,
        bytes calldata query
    ) external {
        _requirePending(epoch);
        _requireAnswer(epoch, entry);
        _requireContributor(contributor, entry.receipt.indexRoot);
        bytes32 queryHash = keccak256(query);
        require(queryHash == entry.receipt.queryHash, Disputes_InvalidProof(queryHash, entry.receipt.queryHash));
        uint256 count = last.countOf(entry.receipt.weightsRoot);
        if (count != contributor.proof.count) {
            _cancel(epoch, "contributors");
            return;
        }
        weight.requireAt(contributor.proof.index, count, entry.receipt.weightsRoot);
        _cancel(epoch, _scoreFault(weight, contributor, query, entry.receipt.mode));
    }

    /// @inheritdoc IDisputes
    function challengeEquivocation(
        Receipts.Receipt calldata first,
        bytes calldata firstSignature,
        Receipts.Receipt calldata second,
        bytes calldata secondSignature
    ) external returns (uint256 taken) {
        (address operator, uint64 sequence) = (first.operator, first.sequence);
        bytes32 firstDigest = Receipts.digest(first, block.chainid, address(settlement));
        bytes32 secondDigest = Receipts.digest(second, block.chainid, address(settlement));
        require(
            second.operator == operator && second.sequence == sequence && firstDigest != secondDigest,
            Disputes_NotEquivocation(operator, sequence)
        );
        _requireSigned(operator, firstDigest, firstSignature);
        _requireSigned(operator, secondDigest, secondSignature);
        uint96 before = punished[operator][sequence];
        require(before < equivocationPenalty, Disputes_AlreadyPunished(operator, sequence));
        // Staking pays nobody and calls nobody back; what it took is known only afterwards.
        taken = staking.slash(
            operator, IStaking.Role.Operator, equivocationPenalty - before, msg.sender, "equivocation"
        );
        require(taken != 0, Disputes_NothingAtStake(operator));
        punished[operator][sequence] = before + uint96(taken);
        emit OperatorEquivocated(operator, sequence, msg.sender, firstDigest, secondDigest, taken);
    }

    /// @dev What is wrong with an answer by itself; 0 for nothing.
    function _answerFault(EpochEntries.Entry calldata entry) private view returns (bytes32) {
        Receipts.Receipt memory receipt = entry.receipt;
        if (entry.sum != receipt.paid) return "paid";
        if (receipt.price > receipt.paid || (receipt.failed() && receipt.price != 0)) return "price";
        if (receipt.mode > 1) return "mode";
        (uint32 current,) = settlement.currentPolicy();
        if (receipt.policyId > current) return "policy";
        if (receipt.sequence == 0 && receipt.previous != 0) return "chain";
        if (receipt.modelId > models.count() || receipt.modelId == 0) return "model";
        IModels.Model memory model = models.getModel(receipt.modelId);
        bool same = model.kind == IModels.Kind.FineTune && receipt.adapterDigest == model.digest
            && receipt.indexRoot == model.indexRoot && receipt.baseDigest == models.getModel(model.baseId).digest;
        return same ? bytes32(0) : bytes32("model");
    }

    /// @dev What is wrong with a fee by itself; 0 for nothing.
    function _feeFault(ISettlement.Epoch calldata epoch, EpochEntries.Entry calldata entry)
        private
        view
        returns (bytes32)
    {
        uint256 id = entry.paymentId;
        if (id == 0 || id > epoch.lastPayment || id > fees.count()) return "payment";
        // They stand at the end, without a gap, up to the last one.
        if (entry.proof.index + 1 + (epoch.lastPayment - id) != epoch.receiptCount) return "payment";
        return fees.getPayment(id).amount == entry.sum ? bytes32(0) : bytes32("paid");
    }

    /// @dev What is wrong with two payments of which `left` stands further left; 0 for nothing.
    function _pairFault(EpochEntries.Entry calldata left, EpochEntries.Entry calldata right)
        private
        view
        returns (bytes32)
    {
        if (left.source != right.source) return left.source > right.source ? bytes32("order") : bytes32(0);
        if (left.source == EpochLeaves.Source.Fee) {
            return left.paymentId >= right.paymentId ? bytes32("order") : bytes32(0);
        }
        Receipts.Receipt calldata first = left.receipt;
        Receipts.Receipt calldata second = right.receipt;
        if (_samePayment(first, second)) return "doubled";
        if (first.operator != second.operator) return first.operator > second.operator ? bytes32("order") : bytes32(0);
        if (first.sequence >= second.sequence) return "order";
        if (left.proof.index + 1 != right.proof.index) return 0;
        if (first.sequence + 1 != second.sequence) return "skipped";
        return left.idOf(settlement) == second.previous ? bytes32(0) : bytes32("chain");
    }

    function _samePayment(Receipts.Receipt calldata first, Receipts.Receipt calldata second)
        private
        pure
        returns (bool)
    {
        return first.payer == second.payer && first.payment == second.payment;
    }

    /// @dev What a line of an answer must be. The account of a line that may change hands is 0.
    function _due(
        Receipts.Receipt memory receipt,
        uint256 index,
        AnswerWeights.Weight calldata weight,
        AnswerWeights.Weight calldata last
    ) private view returns (AnswerLines.Role role, address account, uint256 amount) {
        FeePolicy.Policy memory policy = settlement.policy(receipt.policyId);
        uint256 count = receipt.failed() ? 0 : last.countOf(receipt.weightsRoot);
        role = receipt.roleAt(policy, count, index);
        amount = receipt.amountOf(policy, role);
        if (role == AnswerLines.Role.Data) {
            weight.requireAt(index, count, receipt.weightsRoot);
            amount = PayoutShare.share(amount, weight.through - weight.weight, weight.through, last.through);
            account = weight.account;
        } else if (role == AnswerLines.Role.Operator) {
            account = receipt.operator;
        } else if (role == AnswerLines.Role.Stakers) {
            account = address(staking);
        } else if (role == AnswerLines.Role.Burn) {
            account = BURN;
        } else if (role == AnswerLines.Role.Change) {
            account = receipt.payer;
        }
    }

    function _mayChangeHands(AnswerLines.Role role) private pure returns (bool) {
        return role == AnswerLines.Role.Builder || role == AnswerLines.Role.Parents
            || role == AnswerLines.Role.Treasury;
    }

    /// @dev Whether no such line is in the tree: the two lines around its place touch, and it is neither of them.
    function _isBetween(
        ISettlement.Epoch calldata epoch,
        EpochLeaves.Line memory line,
        ISettlement.Boundary calldata place
    ) private view returns (bool) {
        (bool hasLeft, bool hasRight) = (place.left.line.amount != 0, place.right.line.amount != 0);
        uint256 end = 0;
        uint256 start = epoch.added;
        if (hasLeft) {
            end = place.left.open(epoch, settlement).before + place.left.line.amount;
            if (!EpochLeaves.precedes(place.left.line, line)) return false;
        }
        if (hasRight) {
            start = place.right.open(epoch, settlement).before;
            if (!EpochLeaves.precedes(line, place.right.line)) return false;
        }
        return end == start;
    }

    /// @dev What is wrong with a contributor's weight, given what it follows from; 0 for nothing.
    function _scoreFault(
        AnswerWeights.Weight calldata weight,
        Contributor calldata contributor,
        bytes memory query,
        uint8 mode
    ) private pure returns (bytes32) {
        if (weight.account != contributor.account) return "account";
        bytes memory vector = contributor.vector;
        if (query.length != vector.length) return "score";
        if (weight.score != AttributionScore.score(query, vector, contributor.multiplier)) return "score";
        return weight.weight == AttributionScore.weight(weight.score, contributor.records, mode)
            ? bytes32(0)
            : bytes32("weight");
    }

    function _requireContributor(Contributor calldata contributor, bytes32 expected) private pure {
        bytes32 root;
        {
            bytes32 leaf = MerkleTree.leafHash(
                abi.encode(
                    contributor.proof.index,
                    contributor.account,
                    contributor.records,
                    contributor.multiplier,
                    keccak256(contributor.vector)
                )
            );
            root = leaf.rootOf(contributor.proof);
        }
        require(root == contributor.treeRoot, Disputes_InvalidProof(root, contributor.treeRoot));
        root = keccak256(
            abi.encode(
                INDEX_VERSION,
                contributor.k,
                contributor.proof.count,
                contributor.treeRoot,
                contributor.projectionDigest
            )
        );
        require(root == expected, Disputes_InvalidProof(root, expected));
    }

    /// @dev Opens a line and the answer that it stands for.
    function _openLineOf(
        ISettlement.Epoch calldata epoch,
        EpochEntries.Entry calldata entry,
        ISettlement.LineLeaf calldata line
    ) private view {
        _requireAnswer(epoch, entry);
        line.open(epoch, settlement);
        require(
            line.line.receipt == entry.proof.index, Disputes_OtherReceipt(entry.proof.index, line.line.receipt)
        );
    }

    function _requireAnswer(ISettlement.Epoch calldata epoch, EpochEntries.Entry calldata entry) private view {
        require(entry.source == EpochLeaves.Source.Answer, Disputes_NotAnAnswer(entry.proof.index));
        entry.open(epoch, settlement);
    }

    function _requireSigned(address operator, bytes32 digest, bytes calldata signature) private pure {
        (address signer, ECDSA.RecoverError error,) = ECDSA.tryRecoverCalldata(digest, signature);
        require(
            error == ECDSA.RecoverError.NoError && signer == operator, Disputes_NotSigned(operator, digest)
        );
    }

    /// @dev The epoch is the one that waits, as Settlement keeps it.
    function _requirePending(ISettlement.Epoch calldata epoch) private view {
        (uint64 pendingEpoch,,,) = settlement.pending();
        require(epoch.epoch == pendingEpoch && pendingEpoch != 0, Disputes_NotPending(epoch.epoch, pendingEpoch));
        epoch.requireKnown(settlement);
    }

    function _cancel(ISettlement.Epoch calldata epoch, bytes32 fault) private {
        require(fault != 0, Disputes_NoFault(epoch.epoch));
        settlement.cancel(epoch.epoch, msg.sender, fault);
    }
}
