// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {IReviewed} from "./IReviews.sol";
import {IStepVerifier} from "./IStepVerifier.sol";

/**
 * @title Jobs
 * @notice Escrow for training. A buyer funds a quote that an operator has signed; the operator takes it with a bond,
 *         trains, posts roots of checkpoints and delivers a result. For the time of a window anybody can challenge what
 *         was delivered; after it anybody pays the operator, through Fees, so that the price is split and itemised like
 *         every other. What was not taken or delivered in time, or proven wrong, is refunded.
 *
 *   quote, off chain ── fund ──> Funded ── assign ──> Assigned ── checkpoint ──> Running ── deliver ──> Delivered
 *   Funded: refunded by `decline` of the operator, by `expire` after `deadline`
 *   Assigned, Running: refunded by `expire` after `deadline`; the operator loses a part of its bond for being late
 *   Delivered: paid by `accept` of the buyer at once, by `finalise` of anybody after `deadline`
 *   Delivered ── challenge ──> Challenged: back to Delivered once every challenge was rejected; refunded once one holds
 *
 * The operator chooses by its quote what its work is judged by: a committee (IReviews), which never takes more than a
 * part of the bond, or a run that it commits to in Bisection, one refuted step of which costs all of it.
 */
interface IJobs is IReviewed {
    enum State {
        None,
        Funded,
        Assigned,
        Running,
        Delivered,
        Challenged,
        Paid,
        Refunded
    }

    /// @notice What a delivered result is judged by.
    enum Proof {
        Committee,
        Bisection
    }

    /**
     * @notice What an operator offers, signed by EIP-712; an operator that is a contract signs by ERC-1271.
     * @param buyer who may fund it, and gets the money back
     * @param spec hash that determines the run: sha-256 of the training descriptor
     * @param modelId the model that is trained further: its owners earn
     * @param releaseIds releases that are trained on, strictly ascending, 1 to 64: their contributors earn
     * @param price wei of OPEN
     * @param verifier of the run, where Bisection judges; the zero address for Reviews. Both sides agree on it, because
     *        another one may hold right what means nothing for the spec
     * @param assignWithin seconds after funding in which the operator takes the job
     * @param deliverWithin seconds after that in which it delivers
     * @param expiry seconds since 1970 until which it can be funded
     * @param nonce any number that the operator has not used; each funds one job
     */
    struct Quote {
        address operator;
        address buyer;
        bytes32 spec;
        uint256 modelId;
        uint256[] releaseIds;
        uint96 price;
        Proof proof;
        IStepVerifier verifier;
        uint32 assignWithin;
        uint32 deliverWithin;
        uint48 expiry;
        uint256 nonce;
    }

    /**
     * @param deadline seconds since 1970: until when the state must be left (Funded: assigned; Assigned, Running:
     *        delivered; Delivered, Challenged: challenged)
     * @param disputes challenges that are not decided
     * @param checkpoints how many roots were posted
     * @param bond wei of the operator's stake that are locked
     * @param runId in Bisection, from 1; 0 where a committee judges
     */
    struct Job {
        address buyer;
        uint96 price;
        address operator;
        uint96 bond;
        uint48 deadline;
        uint32 deliverWithin;
        uint32 disputes;
        uint32 checkpoints;
        State state;
        Proof proof;
        uint64 runId;
        IStepVerifier verifier;
        uint256 modelId;
        bytes32 spec;
        bytes32 result;
        bytes32 checkpointRoot;
        uint256[] releaseIds;
    }

    /// @param judgeBy seconds since 1970 after which a challenge without a verdict is rejected; 0 once decided
    struct Dispute {
        address challenger;
        uint96 bond;
        uint256 jobId;
        uint256 caseId;
        uint48 judgeBy;
    }

    /// @notice What became of an operator's jobs. `open` and `openValue` count what is assigned and not ended.
    struct Standing {
        uint96 openValue;
        uint32 open;
        uint32 paid;
        uint32 late;
        uint32 missed;
        uint32 refuted;
    }

    /**
     * @param window seconds that a delivery can be challenged
     * @param judgeWithin seconds that a case may take with all its appeals
     * @param lateBps of the bond that a late operator loses
     * @param judgedBps of the bond that a committee's verdict takes
     * @param challengeBps of the price that a challenger bonds
     * @param leastChallenge wei that a challenger bonds at least
     * @param domain of the cases in Reviews
     * @param panel reviewers on a case's first panel
     */
    struct Terms {
        uint48 window;
        uint48 judgeWithin;
        uint16 lateBps;
        uint16 judgedBps;
        uint16 challengeBps;
        uint96 leastChallenge;
        uint32 domain;
        uint16 panel;
    }

    event JobFunded(
        uint256 indexed jobId,
        address indexed buyer,
        address indexed operator,
        bytes32 spec,
        uint256 modelId,
        uint256[] releaseIds,
        uint256 price,
        Proof proof,
        uint256 nonce,
        uint48 assignBy
    );
    event JobAssigned(uint256 indexed jobId, uint256 bond, uint48 deliverBy);
    event CheckpointPosted(uint256 indexed jobId, uint32 number, bytes32 root);
    event JobDelivered(
        uint256 indexed jobId, bytes32 result, bytes32 checkpointRoot, uint64 runId, uint48 challengeableUntil
    );

    /// @param subject of the case: sha-256 of (chain id, this contract, job id, result, evidence), ABI-encoded
    event JobChallenged(
        uint256 indexed jobId,
        uint256 indexed disputeId,
        address indexed challenger,
        uint256 caseId,
        bytes32 evidence,
        bytes32 subject,
        uint256 bond
    );

    /// @param upheld whether the result was found wrong
    event ChallengeDecided(uint256 indexed jobId, uint256 indexed disputeId, bool upheld, uint8 choice);
    event JobPaid(uint256 indexed jobId, address indexed operator, uint256 price, uint256 paymentId);

    /// @param reason left-aligned ASCII: "declined", "unassigned", "late" or "refuted"
    event JobRefunded(uint256 indexed jobId, address indexed buyer, uint256 price, bytes32 reason, uint256 slashed);
    event QuoteCancelled(address indexed operator, uint256 nonce);
    event CreditWithdrawn(address indexed account, address indexed receiver, uint256 amount);

    error Jobs_InvalidSignature(address operator, bytes32 digest);
    error Jobs_QuoteExpired(uint48 expiry, uint256 time);
    error Jobs_QuoteUsed(address operator, uint256 nonce);
    error Jobs_NotBuyer(address buyer, address caller);
    error Jobs_NotOperator(address operator, address caller);
    error Jobs_WrongPrice(uint256 sent, uint256 price);
    error Jobs_NoPrice();
    error Jobs_NoSpec();
    error Jobs_InvalidReleases(uint256 given, uint256 allowed);
    error Jobs_ReleasesNotAscending(uint256 previous, uint256 next);
    error Jobs_UnknownJob(uint256 jobId);
    error Jobs_WrongState(uint256 jobId, State state);
    error Jobs_DeadlinePassed(uint256 jobId, uint48 deadline);
    error Jobs_DeadlineNotPassed(uint256 jobId, uint48 deadline);
    error Jobs_NotOffered(address operator, Proof proof);
    error Jobs_NoResult();
    error Jobs_NoCheckpoint();
    error Jobs_WrongProof(uint256 jobId, Proof proof);
    error Jobs_WrongRun(uint256 jobId, uint64 runId);
    error Jobs_RunTaken(uint64 runId, uint256 jobId);
    error Jobs_RunOpen(uint256 jobId, uint64 runId);
    error Jobs_RunNotRefuted(uint256 jobId, uint64 runId);
    error Jobs_WrongChallengeBond(uint256 sent, uint256 required);
    error Jobs_AlreadyChallenged(uint256 jobId, bytes32 evidence, uint256 disputeId);
    error Jobs_NotReviews(address caller);
    error Jobs_UnknownCase(uint256 caseId);
    error Jobs_Decided(uint256 disputeId);
    error Jobs_NotJudged(uint256 disputeId, uint48 judgeBy);
    error Jobs_CreditTooSmall(address account, uint256 credit, uint256 amount);
    error Jobs_PaymentFailed(address receiver, uint256 amount);

    /// @notice Puts a quote's price into escrow. Its buyer only, with exactly the price.
    function fund(Quote calldata quote, bytes calldata signature) external payable returns (uint256 jobId);

    /// @notice Makes a nonce of the caller's unusable, so that a quote with it can no more be funded.
    function cancelQuote(uint256 nonce) external;

    /// @notice The operator takes the job: Operators' bond for its price is locked.
    function assign(uint256 jobId) external;

    /// @notice The operator does not take the job: the buyer's money is credited at once.
    function decline(uint256 jobId) external;

    /// @notice The operator posts the root of another checkpoint.
    function checkpoint(uint256 jobId, bytes32 root) external;

    /**
     * @notice The operator delivers.
     * @param result hash of what was made: the adapter's digest
     * @param checkpointRoot Merkle root over the checkpoints, as the model's registration names it
     * @param runId where Bisection judges: a run there, the operator's, judged by the quote's verifier, whose program
     *        is the spec and whose outcome is the result, open for as long as the job; it proves one job only. Else 0
     */
    function deliver(uint256 jobId, bytes32 result, bytes32 checkpointRoot, uint64 runId) external;

    /// @notice The buyer takes what was delivered: the operator is paid before the window has passed.
    function accept(uint256 jobId) external;

    /// @notice Pays the operator of a job that was delivered and that nobody can challenge any more. Anybody.
    function finalise(uint256 jobId) external;

    /// @notice Refunds a job that was not assigned or not delivered in time. Anybody.
    function expire(uint256 jobId) external;

    /**
     * @notice Challenges a result before a committee, with exactly `challengeCost` sent along. Anybody, several at a
     *         time: if one challenge kept out others, an operator would challenge itself to lose.
     * @param evidence sha-256 of what shows that the result is not what the spec determines
     */
    function challenge(uint256 jobId, bytes32 evidence) external payable returns (uint256 disputeId);

    /// @notice Decides a challenge by its final verdict, should Reviews not have done so; rejects one that has none after
    ///         `judgeBy`. Anybody.
    function conclude(uint256 disputeId) external;

    /// @notice Refunds a job whose run was refuted in Bisection. Anybody.
    function refute(uint256 jobId) external;

    /// @notice Gives a challenger its bond back whose job has ended by another's. Anybody.
    function release(uint256 disputeId) external;

    /// @notice Pays `amount` wei of the caller's credit (refunds, bonds) to `receiver`.
    function withdraw(address receiver, uint256 amount) external;

    /// @notice Wei that a challenge of the job costs: the fee of its review, which is gone, and the bond.
    function challengeCost(uint256 jobId) external view returns (uint256 fee, uint256 bond);

    /// @notice A job by its id; ids count from 1.
    function getJob(uint256 jobId) external view returns (Job memory);

    /// @notice A challenge by its id; ids count from 1.
    function getDispute(uint256 disputeId) external view returns (Dispute memory);

    function jobCount() external view returns (uint256);

    function disputeCount() external view returns (uint256);

    function standingOf(address operator) external view returns (Standing memory);

    function isUsed(address operator, uint256 nonce) external view returns (bool);

    function creditOf(address account) external view returns (uint256);

    function terms() external view returns (Terms memory);

    /// @notice What an operator signs.
    function digestOf(Quote calldata quote) external view returns (bytes32);
}
