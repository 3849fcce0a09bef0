// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

/**
 * @title Datanets
 * @notice Registers data: who gave which batch of records, under which licence, and which batches a release holds.
 *
 * A Datanet is an ERC-721 whose owner (or whom the owner approved, as ERC-721 has it) is its curator. Only salted
 * Merkle roots come here, never records. A root is registered once over all Datanets and for ever, so that an exact
 * copy of somebody's batch cannot be registered again, not even after the original was tombstoned.
 */
interface IDatanets {
    /// @notice Who may contribute. Exam and Curated are reserved: they need reviewers, which do not exist yet.
    enum Mode {
        Open,
        Allowlist,
        Exam,
        Curated
    }

    /**
     * @param licence SPDX identifier in left-aligned ASCII; every batch carries it
     * @param metadata sha-256 of the Datanet's description, or zero
     * @param batchBond wei of OPEN that a contribution locks
     * @param liveBatches batches that are not tombstoned
     */
    struct Datanet {
        bytes32 licence;
        bytes32 metadata;
        uint96 batchBond;
        Mode mode;
        uint48 createdAt;
        uint32 liveBatches;
        string name;
    }

    /**
     * @param root Merkle root over the salted leaves of the records
     * @param metadata sha-256 of the batch metadata
     * @param size bytes of the batch file
     * @param bond wei of OPEN still held; 0 once reclaimed
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
    event BatchTombstoned(uint256 indexed datanetId, uint256 indexed batchId);
    event BondReclaimed(uint256 indexed batchId, address indexed contributor, uint256 bond);
    event ReleasePublished(
        uint256 indexed datanetId, uint256 indexed releaseId, bytes32 root, bytes32 manifest, uint32 batchCount
    );
    event RoyaltyChanged(uint256 indexed datanetId, address indexed receiver, uint96 basisPoints);

    error Datanets_InvalidName(uint256 bytesGiven, uint256 bytesAllowed);
    error Datanets_ModeReserved(Mode mode);
    error Datanets_NoLicence();
    error Datanets_NotCurator(uint256 datanetId, address caller);
    error Datanets_NotAllowlisted(uint256 datanetId, Mode mode);
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

    /**
     * @notice Registers a batch of records. The OPEN sent along must be the Datanet's bond exactly.
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

    /// @notice Pays a batch's bond back to its contributor, who must call, once the lock has passed.
    function reclaimBond(uint256 batchId) external;

    /**
     * @notice Marks a batch as erased, for ever. Its contributor only. Later releases leave it out; releases that
     *         hold it stay, for the accounts of the past must still verify. The bond stays as it was.
     */
    function tombstone(uint256 batchId) external;

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

    /// @notice Whether `contributor` may contribute to the Datanet.
    function isAllowed(uint256 datanetId, address contributor) external view returns (bool);

    /// @notice How many Datanets, batches and releases there are: their last ids.
    function counts() external view returns (uint256 datanets, uint256 batches, uint256 releases);
}
