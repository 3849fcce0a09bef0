// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {MerkleTree} from "../libraries/MerkleTree.sol";
import {IReviewed} from "./IReviews.sol";

/**
 * @title Datanets
 * @notice Registers data: who gave which batch of records, under which licence, and which batches a release holds.
 *
 * A Datanet is an ERC-721 whose owner (or whom the owner approved, as ERC-721 has it) is its curator. Only salted
 * Merkle roots come here, never records. A root is registered once over all Datanets and for ever, so that an exact
 * copy of somebody's batch cannot be registered again, not even after the original was tombstoned.
 */
interface IDatanets is IReviewed {
    /**
     * @notice Who may contribute: anybody (Open), whom the curator allowed (Allowlist), who holds a pass of the
     *         curator's examiner (Exam), or anybody, where each batch waits until a panel of Reviews has accepted it
     *         (Curated).
     */
    enum Mode {
        Open,
        Allowlist,
        Exam,
        Curated
    }

    /**
     * @notice What a panel says of a batch of a curated Datanet; the choices of its case count from 1. None as long as
     *         nobody has judged, Unjudged where no panel came to a result. Only Accepted makes a batch live.
     */
    enum Verdict {
        None,
        Unjudged,
        Accepted,
        OffTopic,
        LowQuality,
        Duplicate,
        Unlicensed,
        PersonalData,
        Harmful
    }

    /**
     * @notice What a batch is reported for. Copy (of an earlier registered record), Unlicensed (the contributor had no
     *         right to give it) and Poison cost the bond; Privacy only erases.
     */
    enum Fault {
        None,
        Copy,
        Unlicensed,
        Poison,
        Privacy
    }

    /// @notice Why a batch is erased: its owner's wish, a court, somebody's privacy, or a proven fault.
    enum Erasure {
        None,
        Wish,
        Court,
        Privacy,
        Fault
    }

    /**
     * @param licence key of the licence in Licences; every batch carries it
     * @param metadata sha-256 of the Datanet's description, or zero
     * @param batchBond wei of OPEN that a contribution locks
     * @param liveBatches batches that may be released: not tombstoned and, in a curated Datanet, accepted
     * @param accessPrice wei of OPEN for access to a release
     * @param reviewDomain domain of Reviews whose reviewers judge batches
     * @param panel reviewers on the first panel over a batch
     * @param passMark least score of a pass, in basis points
     * @param examiner whose signature makes a pass: a key, or a contract as ERC-1271 has it
     * @param exam sha-256 of the exam: its questions and salted hashes of the answers
     */
    struct Datanet {
        bytes32 licence;
        bytes32 metadata;
        uint96 batchBond;
        Mode mode;
        uint48 createdAt;
        uint32 liveBatches;
        string name;
        uint96 accessPrice;
        uint32 reviewDomain;
        uint16 panel;
        uint16 passMark;
        address examiner;
        bytes32 exam;
    }

    /**
     * @param root Merkle root over the salted leaves of the records
     * @param metadata sha-256 of the batch metadata
     * @param size bytes of the batch file
     * @param bond wei of OPEN still held; 0 once reclaimed or slashed
     * @param erasure why it is tombstoned
     * @param verdict of the last panel, in a curated Datanet
     * @param openReports reports that are not decided: as long as there are any, the bond stays
     * @param caseId of the last review, in a curated Datanet
     */
    struct Batch {
        bytes32 root;
        bytes32 metadata;
        uint256 datanetId;
        address contributor;
        uint96 bond;
        uint64 size;
        uint32 count;
        uint48 contributedAt;
        bool tombstoned;
        Erasure erasure;
        Verdict verdict;
        uint16 openReports;
        uint64 caseId;
    }

    /**
     * @notice What a case of Reviews decides.
     * @param fault that is reported; None for the review of a batch
     * @param reporter of a fault
     */
    struct Case {
        uint256 batchId;
        Fault fault;
        address reporter;
    }

    /// @notice Where a leaf stands in a registered batch; the proof's count is the batch's.
    struct Place {
        uint256 batchId;
        MerkleTree.Proof proof;
    }

    /**
     * @param root Merkle root over the batch roots, in order of batch id
     * @param manifest sha-256 of the release manifest
     */
    struct Release {
        bytes32 root;
        bytes32 manifest;
        uint256 datanetId;
        uint32 batchCount;
        uint48 publishedAt;
    }

    event DatanetCreated(
        uint256 indexed datanetId,
        address indexed curator,
        uint8 mode,
        bytes32 licence,
        uint96 batchBond,
        string name,
        bytes32 metadata
    );
    event ContributorAllowed(uint256 indexed datanetId, address indexed contributor, bool allowed);
    event BatchContributed(
        uint256 indexed datanetId,
        uint256 indexed batchId,
        address indexed contributor,
        bytes32 root,
        uint32 count,
        uint64 size,
        bytes32 licence,
        uint256 bond,
        bytes32 metadata
    );
    event BatchTombstoned(uint256 indexed datanetId, uint256 indexed batchId, Erasure reason, address by);
    event BondReclaimed(uint256 indexed batchId, address indexed contributor, uint256 bond);
    event ReleasePublished(
        uint256 indexed datanetId, uint256 indexed releaseId, bytes32 root, bytes32 manifest, uint32 batchCount
    );
    event RoyaltyChanged(uint256 indexed datanetId, address indexed receiver, uint96 basisPoints);
    event AccessPriceChanged(uint256 indexed datanetId, uint96 accessPrice);
    event ExamChanged(uint256 indexed datanetId, address indexed examiner, uint16 passMark, bytes32 exam);
    event PassAccepted(uint256 indexed datanetId, address indexed contributor, uint16 score, uint48 expiry);
    event PassRevoked(uint256 indexed datanetId, address indexed contributor);
    event ReviewPanelChanged(uint256 indexed datanetId, uint32 domain, uint16 panel);
    event ReviewOpened(uint256 indexed datanetId, uint256 indexed batchId, uint256 indexed caseId);
    event BatchJudged(
        uint256 indexed datanetId, uint256 indexed batchId, uint256 indexed caseId, bool accepted, Verdict verdict
    );
    event BatchReported(
        uint256 indexed batchId, uint256 indexed caseId, address indexed reporter, Fault fault, bytes32 evidence
    );
    event ReportDecided(uint256 indexed batchId, uint256 indexed caseId, bool upheld);
    event CopyProven(uint256 indexed batchId, uint256 indexed earlierBatchId, address indexed reporter, bytes32 leaf);
    event BondSlashed(
        uint256 indexed batchId,
        address indexed contributor,
        address indexed reporter,
        Fault fault,
        uint256 rewarded,
        uint256 burnt
    );
    event CreditWithdrawn(address indexed account, address indexed receiver, uint256 amount);

    error Datanets_InvalidName(uint256 bytesGiven, uint256 bytesAllowed);
    error Datanets_UnknownLicence(bytes32 licence);
    error Datanets_WrongMode(uint256 datanetId, Mode mode);
    error Datanets_PassMarkTooHigh(uint256 given, uint256 allowed);
    error Datanets_ScoreTooLow(uint256 score, uint256 passMark);
    error Datanets_PassExpired(uint256 expiry);
    error Datanets_PassUsed(bytes32 pass);
    error Datanets_NotTheExaminer(uint256 datanetId, address examiner);
    error Datanets_EvenPanel(uint256 panel);
    error Datanets_NotUnjudged(uint256 batchId, Verdict verdict);
    error Datanets_NotReviews(address caller);
    error Datanets_UnknownCase(uint256 caseId);
    error Datanets_NoFault();
    error Datanets_NothingAtStake(uint256 batchId);
    error Datanets_WrongFee(uint256 sent, uint256 required);
    error Datanets_Reported(uint256 batchId, uint256 openReports);
    error Datanets_NotEarlier(uint256 batchId, uint256 earlierBatchId);
    error Datanets_OwnRecord(uint256 batchId, uint256 earlierBatchId);
    error Datanets_NotInBatch(uint256 batchId, bytes32 leaf);
    error Datanets_CreditTooSmall(address account, uint256 credit, uint256 asked);
    error Datanets_NotYoursToErase(uint256 batchId, address caller, Erasure reason);
    error Datanets_NotCurator(uint256 datanetId, address caller);
    error Datanets_NotAllowed(uint256 datanetId, address contributor);
    error Datanets_LicenceMismatch(uint256 datanetId, bytes32 licence, bytes32 declared);
    error Datanets_WrongBond(uint256 datanetId, uint256 sent, uint256 required);
    error Datanets_EmptyBatch(bytes32 root, uint32 count, uint64 size);
    error Datanets_RootTaken(bytes32 root, uint256 batchId, address contributor);
    error Datanets_UnknownBatch(uint256 batchId);
    error Datanets_UnknownRelease(uint256 releaseId);
    error Datanets_NotContributor(uint256 batchId, address caller);
    error Datanets_AlreadyTombstoned(uint256 batchId);
    error Datanets_BondLocked(uint256 batchId, uint256 reclaimableAt);
    error Datanets_NoBond(uint256 batchId);
    error Datanets_WrongBatchCount(uint256 datanetId, uint32 batchCount, uint32 liveBatches);
    error Datanets_NoRoot();
    error Datanets_PaymentFailed(address receiver, uint256 amount);

    /// @notice Creates a Datanet, owned by the caller. Ids count from 1.
    function createDatanet(
        string calldata name,
        Mode mode,
        bytes32 licence,
        uint96 batchBond,
        bytes32 metadata
    ) external returns (uint256 datanetId);

    /// @notice Allows or disallows a contributor of an allowlisted Datanet. Curator only.
    function setAllowed(uint256 datanetId, address contributor, bool allowed) external;

    /// @notice Sets the ERC-2981 royalty on sales of the Datanet token itself. Curator only.
    function setRoyalty(uint256 datanetId, address receiver, uint96 basisPoints) external;

    /// @notice Sets the price of access to the Datanet's releases, in wei of OPEN. Curator only.
    function setAccessPrice(uint256 datanetId, uint96 accessPrice_) external;

    /**
     * @notice Names who examines, what the exam is and what it takes to pass. Curator of an exam-gated Datanet only.
     *         Passes that were accepted stay; those that the former examiner signed count no more.
     * @param passMark least score, in basis points
     * @param exam sha-256 of the exam: its questions and salted hashes of the answers
     */
    function setExam(uint256 datanetId, address examiner, uint16 passMark, bytes32 exam) external;

    /**
     * @notice Lets a contributor in who passed the exam. Anybody may hand in the pass: it names whom it is for.
     * @param expiry second until which it holds
     * @param score in basis points
     * @param signature of the examiner over EIP-712 `Pass(uint256 datanetId,address contributor,uint48 expiry,
     *        uint16 score)`; each pass is taken once
     */
    function submitPass(
        uint256 datanetId,
        address contributor,
        uint48 expiry,
        uint16 score,
        bytes calldata signature
    ) external;

    /// @notice Takes a contributor's pass away. Curator only.
    function revokePass(uint256 datanetId, address contributor) external;

    /// @notice Sets which reviewers judge batches, and how many at first. Curator of a curated Datanet only.
    function setReviewPanel(uint256 datanetId, uint32 domain, uint16 panel) external;

    /**
     * @notice Registers a batch of records. The OPEN sent along must be exactly `costOf`: the Datanet's bond and, where
     *         it is curated, the fee of the review that it opens. What Reviews gives back of that fee is the contributor's
     *         credit there; the contributor is never drawn to judge its own batch.
     * @param root Merkle root over the salted leaves; registered once over all Datanets
     * @param count records
     * @param size bytes of the batch file
     * @param licence must be the Datanet's: the contributor declares it knowingly
     * @param metadata sha-256 of the batch metadata
     * @return batchId counts from 1 over all Datanets
     */
    function contribute(
        uint256 datanetId,
        bytes32 root,
        uint32 count,
        uint64 size,
        bytes32 licence,
        bytes32 metadata
    ) external payable returns (uint256 batchId);

    /// @notice Opens another review of a batch on which no panel came to a result, paid with its fee. Contributor only.
    function requestReview(uint256 batchId) external payable returns (uint256 caseId);

    /**
     * @notice Reports a batch: opens a case of Reviews, paid with exactly `reportFee`. Anybody. If a panel upholds the
     *         report the batch is tombstoned and, but for Privacy, its bond slashed: half becomes the reporter's
     *         credit, half burns. Until then the bond stays, whatever its lock says. Neither reporter nor contributor is drawn;
     *         what Reviews gives back of the fee is the reporter's credit there.
     * @param evidence sha-256 of what the panel shall look at
     */
    function report(uint256 batchId, Fault fault, bytes32 evidence) external payable returns (uint256 caseId);

    /**
     * @notice Proves that a batch holds a salted leaf that stands in an earlier batch of somebody else: slashes its bond
     *         and tombstones it at once. Anybody; needs no panel.
     */
    function proveCopy(bytes32 leaf, Place calldata copy, Place calldata original) external;

    /// @notice Pays out the caller's credit: rewards for proven faults.
    function withdrawCredit(address receiver, uint256 amount) external;

    /**
     * @notice Pays a batch's bond back to its contributor, who must call, once the lock has passed and no report is
     *         open.
     */
    function reclaimBond(uint256 batchId) external;

    /**
     * @notice Marks a batch as erased, for ever. Later releases leave it out; releases that hold it stay, for the
     *         accounts of the past must still verify. The bond stays as it was.
     * @param reason its contributor may name any but Fault; the curator Court or Privacy
     */
    function tombstone(uint256 batchId, Erasure reason) external;

    /// @notice Publishes an immutable snapshot of the Datanet's live batches. Curator only. Ids count from 1.
    function publishRelease(uint256 datanetId, bytes32 root, bytes32 manifest, uint32 batchCount)
        external
        returns (uint256 releaseId);

    /// @notice Seconds that a contribution's bond stays.
    function bondLock() external view returns (uint48);

    function getDatanet(uint256 datanetId) external view returns (Datanet memory);

    function getBatch(uint256 batchId) external view returns (Batch memory);

    function getRelease(uint256 releaseId) external view returns (Release memory);

    /// @notice The batch that a root belongs to; 0 where none does.
    function batchOf(bytes32 root) external view returns (uint256 batchId);

    /// @notice Whether a release may hold the batch: not tombstoned and, in a curated Datanet, accepted.
    function isLive(uint256 batchId) external view returns (bool);

    /// @notice Wei that a contribution takes now: the bond that comes back, and the fee that does not.
    function costOf(uint256 datanetId) external view returns (uint256 bond, uint256 reviewFee);

    /// @notice Wei that a report costs now.
    function reportFee() external view returns (uint256);

    /// @notice Wei of OPEN for access to a release of the Datanet.
    function accessPrice(uint256 datanetId) external view returns (uint256);

    /// @notice The Datanet that a release is of, and its licence.
    function releaseTerms(uint256 releaseId) external view returns (uint256 datanetId, bytes32 licence);

    /// @notice Wei of OPEN that an account can withdraw.
    function creditOf(address account) external view returns (uint256);

    /// @notice Second until which a contributor's pass holds; 0 where there is none.
    function passedUntil(uint256 datanetId, address contributor) external view returns (uint48);

    /// @notice Whether `contributor` may contribute to the Datanet now.
    function isAllowed(uint256 datanetId, address contributor) external view returns (bool);

    /// @notice How many Datanets, batches and releases there are: their last ids.
    function counts() external view returns (uint256 datanets, uint256 batches, uint256 releases);
}
