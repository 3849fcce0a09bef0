// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {IERC721} from "@openzeppelin/contracts/token/ERC721/IERC721.sol";
import {EIP712} from "@openzeppelin/contracts/utils/cryptography/EIP712.sol";
import {SignatureChecker} from "@openzeppelin/contracts/utils/cryptography/SignatureChecker.sol";
import {Math} from "@openzeppelin/contracts/utils/math/Math.sol";
import {SafeCast} from "@openzeppelin/contracts/utils/math/SafeCast.sol";
import {IBisection} from "./interfaces/IBisection.sol";
import {IDatanets} from "./interfaces/IDatanets.sol";
import {IFees} from "./interfaces/IFees.sol";
import {IJobs} from "./interfaces/IJobs.sol";
import {IModels} from "./interfaces/IModels.sol";
import {IOperators} from "./interfaces/IOperators.sol";
import {ICommittees, IReviewed} from "./interfaces/IReviews.sol";
import {IStaking} from "./interfaces/IStaking.sol";
import {OperatorBond} from "./libraries/OperatorBond.sol";

/**
 * @title Jobs
 * @notice See IJobs. Immutable, with no role over it: nobody can move the escrow but by the rules below. Operators, which
 *         can be upgraded, is asked only when a job is taken; nothing that pays or refunds depends on it.
 *
 * Invariants:
 * - The native balance equals the money of open jobs, of open challenges and all credit (coins forced upon the contract
 *   aside).
 * - A job ends once.
 * - Locks match open jobs: what is locked for an operator is the sum of the bonds of its open jobs.
 * - A quote funds one job.
 * - Standing counts what became of every job.
 */
contract Jobs is IJobs, EIP712 {
    using OperatorBond for IStaking;
    using SafeCast for uint256;

    address private constant BURN = 0x000000000000000000000000000000000000dEaD;
    uint256 private constant WHOLE = 10_000;
    uint256 private constant MAX_RELEASES = 64;
    uint8 private constant CHOICES = 2;
    /// @dev Choice 1, which holds when nobody votes: the result is what the spec determines. Choice 2: it is not.
    uint8 private constant RIGHT = 1;
    uint8 private constant WRONG = 2;
    bytes32 private constant QUOTE = keccak256(
        "Quote(address operator,address buyer,bytes32 spec,uint256 modelId,uint256[] releaseIds,uint96 price,uint8 proof,address verifier,uint32 assignWithin,uint32 deliverWithin,uint48 expiry,uint256 nonce)"
    );

    IFees public immutable fees;
    IStaking public immutable staking;
    IOperators public immutable operators;
    ICommittees public immutable reviews;
    IBisection public immutable bisection;
    IModels public immutable models;
    IDatanets public immutable datanets;

    Terms private _terms;
    uint256 private _jobCount;
    uint256 private _disputeCount;
    mapping(uint256 jobId => Job) private _jobs;
    mapping(uint256 disputeId => Dispute) private _disputes;
    mapping(uint256 caseId => uint256 disputeId) private _disputeOfCase;
    mapping(uint256 jobId => mapping(bytes32 evidence => uint256 disputeId)) private _disputeOf;
    mapping(uint64 runId => uint256 jobId) private _jobOfRun;
    mapping(address operator => mapping(uint256 nonce => bool)) private _used;
    mapping(address operator => Standing) private _standings;
    mapping(address account => uint256) private _credit;

    /// @notice The contracts that a job touches.
    struct Modules {
        IFees fees;
        IStaking staking;
        IOperators operators;
        ICommittees reviews;
        IBisection bisection;
        IModels models;
        IDatanets datanets;
    }

    constructor(Modules memory modules, Terms memory terms_) EIP712("OpenLedger Jobs", "1") {
        fees = modules.fees;
        staking = modules.staking;
        operators = modules.operators;
        reviews = modules.reviews;
        bisection = modules.bisection;
        models = modules.models;
        datanets = modules.datanets;
        _terms = terms_;
    }

    /// @inheritdoc IJobs
    function fund(Quote calldata quote, bytes calldata signature) external payable returns (uint256 jobId) {
        require(msg.sender == quote.buyer, Jobs_NotBuyer(quote.buyer, msg.sender));
        require(block.timestamp <= quote.expiry, Jobs_QuoteExpired(quote.expiry, block.timestamp));
        require(quote.price != 0, Jobs_NoPrice());
        require(msg.value == quote.price, Jobs_WrongPrice(msg.value, quote.price));
        require(quote.spec != 0, Jobs_NoSpec());
        require(!_used[quote.operator][quote.nonce], Jobs_QuoteUsed(quote.operator, quote.nonce));
        bytes32 digest = digestOf(quote);
        require(
            SignatureChecker.isValidSignatureNow(quote.operator, digest, signature),
            Jobs_InvalidSignature(quote.operator, digest)
        );
        _requireSubjects(quote.modelId, quote.releaseIds);

        _used[quote.operator][quote.nonce] = true;
        jobId = ++_jobCount;
        Job storage job = _jobs[jobId];
        job.buyer = quote.buyer;
        job.price = quote.price;
        job.operator = quote.operator;
        job.deadline = uint48(block.timestamp + quote.assignWithin);
        job.deliverWithin = quote.deliverWithin;
        job.state = State.Funded;
        job.proof = quote.proof;
        job.verifier = quote.verifier;
        job.modelId = quote.modelId;
        job.spec = quote.spec;
        job.releaseIds = quote.releaseIds;
        emit JobFunded(
            jobId,
            quote.buyer,
            quote.operator,
            quote.spec,
            quote.modelId,
            quote.releaseIds,
            quote.price,
            quote.proof,
            quote.nonce,
            job.deadline
        );
    }

    /// @inheritdoc IJobs
    function cancelQuote(uint256 nonce) external {
        require(!_used[msg.sender][nonce], Jobs_QuoteUsed(msg.sender, nonce));
        _used[msg.sender][nonce] = true;
        emit QuoteCancelled(msg.sender, nonce);
    }

    /// @inheritdoc IJobs
    function assign(uint256 jobId) external {
        Job storage job = _requireOperator(jobId);
        _requireIn(jobId, job, State.Funded);
        require(operators.offers(msg.sender, uint8(job.proof)), Jobs_NotOffered(msg.sender, job.proof));
        uint96 bond = operators.bondFor(job.price).toUint96();

        job.state = State.Assigned;
        job.bond = bond;
        job.deadline = uint48(block.timestamp + job.deliverWithin);
        Standing storage standing = _standings[msg.sender];
        ++standing.open;
        standing.openValue += job.price;
        emit JobAssigned(jobId, bond, job.deadline);
        if (bond != 0) staking.lock(msg.sender, IStaking.Role.Operator, bond);
    }

    /// @inheritdoc IJobs
    function decline(uint256 jobId) external {
        Job storage job = _requireOperator(jobId);
        require(job.state == State.Funded, Jobs_WrongState(jobId, job.state));
        ++_standings[msg.sender].missed;
        _refund(jobId, job, "declined", 0);
    }

    /// @inheritdoc IJobs
    function checkpoint(uint256 jobId, bytes32 root) external {
        Job storage job = _requireOperator(jobId);
        if (job.state == State.Assigned) job.state = State.Running;
        _requireIn(jobId, job, State.Running);
        require(root != 0, Jobs_NoCheckpoint());
        job.checkpointRoot = root;
        emit CheckpointPosted(jobId, ++job.checkpoints, root);
    }

    /// @inheritdoc IJobs
    function deliver(uint256 jobId, bytes32 result, bytes32 checkpointRoot, uint64 runId) external {
        Job storage job = _requireOperator(jobId);
        if (job.state == State.Assigned) job.state = State.Running;
        _requireIn(jobId, job, State.Running);
        require(result != 0, Jobs_NoResult());
        uint48 until = uint48(block.timestamp + _terms.window);
        if (job.proof == Proof.Bisection) _takeRun(jobId, job, result, runId, until);
        else require(runId == 0, Jobs_WrongRun(jobId, runId));

        job.state = State.Delivered;
        job.result = result;
        job.checkpointRoot = checkpointRoot;
        job.deadline = until;
        emit JobDelivered(jobId, result, checkpointRoot, runId, until);
    }

    /// @inheritdoc IJobs
    function accept(uint256 jobId) external {
        Job storage job = _requireJob(jobId);
        require(msg.sender == job.buyer, Jobs_NotBuyer(job.buyer, msg.sender));
        require(job.state == State.Delivered, Jobs_WrongState(jobId, job.state));
        _payOut(jobId, job);
    }

    /// @inheritdoc IJobs
    function finalise(uint256 jobId) external {
        Job storage job = _requireJob(jobId);
        require(job.state == State.Delivered, Jobs_WrongState(jobId, job.state));
        require(block.timestamp > job.deadline, Jobs_DeadlineNotPassed(jobId, job.deadline));
        require(
            job.runId == 0 || bisection.getRun(job.runId).status == IBisection.Status.Confirmed,
            Jobs_RunOpen(jobId, job.runId)
        );
        _payOut(jobId, job);
    }

    /// @inheritdoc IJobs
    function expire(uint256 jobId) external {
        Job storage job = _requireJob(jobId);
        State state = job.state;
        require(
            state == State.Funded || state == State.Assigned || state == State.Running, Jobs_WrongState(jobId, state)
        );
        require(block.timestamp > job.deadline, Jobs_DeadlineNotPassed(jobId, job.deadline));
        if (state == State.Funded) {
            ++_standings[job.operator].missed;
            _refund(jobId, job, "unassigned", 0);
            return;
        }
        Standing storage standing = _standings[job.operator];
        ++standing.late;
        _close(standing, job.price);
        uint256 slashed = _penalise(job, _terms.lateBps, job.buyer, "late");
        _refund(jobId, job, "late", slashed);
    }

    /// @inheritdoc IJobs
    function challenge(uint256 jobId, bytes32 evidence) external payable returns (uint256 disputeId) {
        Job storage job = _requireJob(jobId);
        require(
            job.state == State.Delivered || job.state == State.Challenged, Jobs_WrongState(jobId, job.state)
        );
        require(job.proof == Proof.Committee, Jobs_WrongProof(jobId, job.proof));
        require(block.timestamp <= job.deadline, Jobs_DeadlinePassed(jobId, job.deadline));
        require(
            _disputeOf[jobId][evidence] == 0, Jobs_AlreadyChallenged(jobId, evidence, _disputeOf[jobId][evidence])
        );
        (uint256 fee, uint256 bond) = challengeCost(jobId);
        require(msg.value == fee + bond, Jobs_WrongChallengeBond(msg.value, fee + bond));

        disputeId = ++_disputeCount;
        _disputeOf[jobId][evidence] = disputeId;
        job.state = State.Challenged;
        ++job.disputes;
        Dispute storage dispute = _disputes[disputeId];
        dispute.challenger = msg.sender;
        dispute.bond = bond.toUint96();
        dispute.jobId = jobId;
        dispute.judgeBy = uint48(block.timestamp + _terms.judgeWithin);

        bytes32 subject = sha256(abi.encode(block.chainid, address(this), jobId, job.result, evidence));
        uint256 caseId = _openCase(subject, job, fee);
        dispute.caseId = caseId;
        _disputeOfCase[caseId] = disputeId;
        emit JobChallenged(jobId, disputeId, msg.sender, caseId, evidence, subject, bond);
    }

    /// @inheritdoc IReviewed
    function onVerdict(uint256 caseId, uint8 choice) external {
        require(msg.sender == address(reviews), Jobs_NotReviews(msg.sender));
        uint256 disputeId = _disputeOfCase[caseId];
        require(disputeId != 0, Jobs_UnknownCase(caseId));
        // Who was released or rejected for the lateness of its verdict is not judged again; Reviews is not held up.
        if (_disputes[disputeId].judgeBy != 0) _decide(disputeId, choice);
    }

    /// @inheritdoc IJobs
    function conclude(uint256 disputeId) external {
        Dispute storage dispute = _requireOpen(disputeId);
        (bool isFinal, uint8 choice) = reviews.verdictOf(dispute.caseId);
        require(isFinal || block.timestamp > dispute.judgeBy, Jobs_NotJudged(disputeId, dispute.judgeBy));
        _decide(disputeId, isFinal ? choice : 0);
    }

    /// @inheritdoc IJobs
    function refute(uint256 jobId) external {
        Job storage job = _requireJob(jobId);
        require(job.state == State.Delivered, Jobs_WrongState(jobId, job.state));
        require(
            job.runId != 0 && bisection.getRun(job.runId).status == IBisection.Status.Refuted,
            Jobs_RunNotRefuted(jobId, job.runId)
        );
        _refute(jobId, job, WHOLE, job.buyer);
    }

    /// @inheritdoc IJobs
    function release(uint256 disputeId) external {
        Dispute storage dispute = _requireOpen(disputeId);
        State state = _jobs[dispute.jobId].state;
        require(state == State.Refunded, Jobs_WrongState(dispute.jobId, state));
        dispute.judgeBy = 0;
        _credit[dispute.challenger] += dispute.bond;
        emit ChallengeDecided(dispute.jobId, disputeId, true, 0);
    }

    /// @inheritdoc IJobs
    function withdraw(address receiver, uint256 amount) external {
        uint256 credit = _credit[msg.sender];
        require(amount <= credit, Jobs_CreditTooSmall(msg.sender, credit, amount));
        _credit[msg.sender] = credit - amount;
        emit CreditWithdrawn(msg.sender, receiver, amount);
        _send(receiver, amount);
    }

    /// @inheritdoc IJobs
    function challengeCost(uint256 jobId) public view returns (uint256 fee, uint256 bond) {
        fee = reviews.feeOf(_terms.domain, _terms.panel);
        bond = Math.max(_terms.leastChallenge, uint256(_requireJob(jobId).price) * _terms.challengeBps / WHOLE);
    }

    /// @inheritdoc IJobs
    function getJob(uint256 jobId) external view returns (Job memory) {
        return _requireJob(jobId);
    }

    /// @inheritdoc IJobs
    function getDispute(uint256 disputeId) external view returns (Dispute memory) {
        return _disputes[disputeId];
    }

    /// @inheritdoc IJobs
    function jobCount() external view returns (uint256) {
        return _jobCount;
    }

    /// @inheritdoc IJobs
    function disputeCount() external view returns (uint256) {
        return _disputeCount;
    }

    /// @inheritdoc IJobs
    function standingOf(address operator) external view returns (Standing memory) {
        return _standings[operator];
    }

    /// @inheritdoc IJobs
    function isUsed(address operator, uint256 nonce) external view returns (bool) {
        return _used[operator][nonce];
    }

    /// @inheritdoc IJobs
    function creditOf(address account) external view returns (uint256) {
        return _credit[account];
    }

    /// @inheritdoc IJobs
    function terms() external view returns (Terms memory) {
        return _terms;
    }

    /// @inheritdoc IJobs
    function digestOf(Quote calldata quote) public view returns (bytes32) {
        return _hashTypedDataV4(
            keccak256(
                abi.encode(
                    QUOTE,
                    quote.operator,
                    quote.buyer,
                    quote.spec,
                    quote.modelId,
                    keccak256(abi.encodePacked(quote.releaseIds)),
                    quote.price,
                    quote.proof,
                    quote.verifier,
                    quote.assignWithin,
                    quote.deliverWithin,
                    quote.expiry,
                    quote.nonce
                )
            )
        );
    }

    /// @dev A run that others had the whole window to look at, too, and that proves no other job.
    function _takeRun(uint256 jobId, Job storage job, bytes32 result, uint64 runId, uint48 until) private {
        IBisection.Run memory run = bisection.getRun(runId);
        require(
            runId != 0 && run.defender == msg.sender && run.status == IBisection.Status.Open
                && address(run.verifier) == address(job.verifier) && run.program == job.spec && run.outcome == result
                && run.openUntil >= until,
            Jobs_WrongRun(jobId, runId)
        );
        require(_jobOfRun[runId] == 0, Jobs_RunTaken(runId, _jobOfRun[runId]));
        _jobOfRun[runId] = jobId;
        job.runId = runId;
    }

    /// @dev What the review gives back of its fee is the challenger's; none of the parties judges.
    function _openCase(bytes32 subject, Job storage job, uint256 fee) private returns (uint256 caseId) {
        address[] memory parties = new address[](2);
        (parties[0], parties[1]) = (job.operator, job.buyer);
        caseId = reviews.openFor{value: fee}(subject, _terms.domain, CHOICES, _terms.panel, msg.sender, parties);
    }

    /// @dev Choice 0: no panel reached a result, or none in time. Then nobody loses a bond and the delivery stands.
    function _decide(uint256 disputeId, uint8 choice) private {
        Dispute storage dispute = _disputes[disputeId];
        uint256 jobId = dispute.jobId;
        Job storage job = _jobs[jobId];
        address challenger = dispute.challenger;
        uint256 bond = dispute.bond;
        bool ended = job.state != State.Challenged;
        dispute.judgeBy = 0;
        emit ChallengeDecided(jobId, disputeId, ended || choice == WRONG, choice);

        if (ended || choice == WRONG) {
            _credit[challenger] += bond;
            if (!ended) _refute(jobId, job, _terms.judgedBps, challenger);
            return;
        }
        if (--job.disputes == 0) job.state = State.Delivered;
        if (choice == RIGHT) {
            _credit[job.operator] += bond / 2;
            _send(BURN, bond - bond / 2);
        } else {
            _credit[challenger] += bond;
        }
    }

    function _refute(uint256 jobId, Job storage job, uint256 basisPoints, address challenger) private {
        Standing storage standing = _standings[job.operator];
        ++standing.refuted;
        _close(standing, job.price);
        uint256 slashed = _penalise(job, basisPoints, challenger, "job");
        _refund(jobId, job, "refuted", slashed);
    }

    function _payOut(uint256 jobId, Job storage job) private {
        (address operator, uint96 price, uint96 bond) = (job.operator, job.price, job.bond);
        job.state = State.Paid;
        job.bond = 0;
        Standing storage standing = _standings[operator];
        ++standing.paid;
        _close(standing, price);
        staking.free(operator, bond);
        uint256 paymentId =
            fees.pay{value: price}(IFees.Use.Training, job.buyer, operator, jobId, job.modelId, job.releaseIds);
        emit JobPaid(jobId, operator, price, paymentId);
    }

    function _refund(uint256 jobId, Job storage job, bytes32 reason, uint256 slashed) private {
        job.state = State.Refunded;
        _credit[job.buyer] += job.price;
        emit JobRefunded(jobId, job.buyer, job.price, reason, slashed);
    }

    function _close(Standing storage standing, uint96 price) private {
        --standing.open;
        standing.openValue -= price;
    }

    /// @dev Takes a part of the job's bond and frees the rest.
    function _penalise(Job storage job, uint256 basisPoints, address challenger, bytes32 reason)
        private
        returns (uint256 slashed)
    {
        (address operator, uint256 bond) = (job.operator, job.bond);
        uint256 penalty = Math.mulDiv(bond, basisPoints, WHOLE);
        job.bond = 0;
        if (penalty != 0) slashed = staking.slash(operator, IStaking.Role.Operator, penalty, challenger, reason);
        staking.free(operator, bond - penalty);
    }

    function _send(address receiver, uint256 amount) private {
        (bool paid,) = receiver.call{value: amount}("");
        require(paid, Jobs_PaymentFailed(receiver, amount));
    }

    function _requireSubjects(uint256 modelId, uint256[] calldata releaseIds) private view {
        uint256 count = releaseIds.length;
        require(count != 0 && count <= MAX_RELEASES, Jobs_InvalidReleases(count, MAX_RELEASES));
        IERC721(address(models)).ownerOf(modelId);
        uint256 previous = 0;
        for (uint256 i = 0; i < count; ++i) {
            require(releaseIds[i] > previous, Jobs_ReleasesNotAscending(previous, releaseIds[i]));
            previous = releaseIds[i];
            datanets.getRelease(previous);
        }
    }

    function _requireJob(uint256 jobId) private view returns (Job storage job) {
        job = _jobs[jobId];
        require(job.state != State.None, Jobs_UnknownJob(jobId));
    }

    function _requireOperator(uint256 jobId) private view returns (Job storage job) {
        job = _requireJob(jobId);
        require(msg.sender == job.operator, Jobs_NotOperator(job.operator, msg.sender));
    }

    function _requireIn(uint256 jobId, Job storage job, State state) private view {
        require(job.state == state, Jobs_WrongState(jobId, job.state));
        require(block.timestamp <= job.deadline, Jobs_DeadlinePassed(jobId, job.deadline));
    }

    function _requireOpen(uint256 disputeId) private view returns (Dispute storage dispute) {
        dispute = _disputes[disputeId];
        require(dispute.judgeBy != 0, Jobs_Decided(disputeId));
    }
}
