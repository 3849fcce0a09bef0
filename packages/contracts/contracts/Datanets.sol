// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {AccessManagedUpgradeable} from "@openzeppelin/contracts-upgradeable/access/manager/AccessManagedUpgradeable.sol";
import {UUPSUpgradeable} from "@openzeppelin/contracts-upgradeable/proxy/utils/UUPSUpgradeable.sol";
import {ERC721Upgradeable} from "@openzeppelin/contracts-upgradeable/token/ERC721/ERC721Upgradeable.sol";
import {ERC2981Upgradeable} from "@openzeppelin/contracts-upgradeable/token/common/ERC2981Upgradeable.sol";
import {IDatanets} from "./interfaces/IDatanets.sol";

/**
 * @title Datanets
 * @notice See IDatanets. A UUPS proxy; upgrades need the role that the AccessManager gives `upgradeToAndCall`.
 *
 * Invariants:
 * - A batch root belongs to one batch for ever.
 * - The native balance equals the bonds held (coins forced upon the contract aside).
 * - A bond is paid once, to its contributor, after its lock.
 * - The live batches of a Datanet are those contributed less those tombstoned.
 */
contract Datanets is IDatanets, UUPSUpgradeable, AccessManagedUpgradeable, ERC721Upgradeable, ERC2981Upgradeable {
    uint256 private constant MAX_NAME = 100;

    /// @custom:storage-location erc7201:openledger.storage.Datanets
    struct DatanetsStorage {
        uint256 datanetCount;
        uint256 batchCount;
        uint256 releaseCount;
        mapping(uint256 datanetId => Datanet) datanets;
        mapping(uint256 batchId => Batch) batches;
        mapping(uint256 releaseId => Release) releases;
        mapping(bytes32 root => uint256 batchId) batchOf;
        mapping(uint256 datanetId => mapping(address contributor => bool)) allowed;
    }

    // keccak256(abi.encode(uint256(keccak256("openledger.storage.Datanets")) - 1)) & ~bytes32(uint256(0xff))
    bytes32 private constant STORAGE = 0x7ccb73c7300699c4ece8d40cea9b40fbcbe247f000a6e2d43a3ddeba18bb6800;

    /// @inheritdoc IDatanets
    uint48 public immutable bondLock;

    /// @custom:oz-upgrades-unsafe-allow constructor state-variable-immutable
    constructor(uint48 bondLock_) {
        bondLock = bondLock_;
        _disableInitializers();
    }

    function initialize(address manager) external initializer {
        __AccessManaged_init(manager);
        __ERC721_init("OpenLedger Datanets", "DATANET");
    }

    /// @inheritdoc IDatanets
    function createDatanet(
        string calldata name,
        Mode mode,
        bytes32 licence,
        uint96 batchBond,
        bytes32 metadata
    ) external returns (uint256 datanetId) {
        uint256 length = bytes(name).length;
        require(length != 0 && length <= MAX_NAME, Datanets_InvalidName(length, MAX_NAME));
        require(mode == Mode.Open || mode == Mode.Allowlist, Datanets_ModeReserved(mode));
        require(licence != 0, Datanets_NoLicence());

        DatanetsStorage storage $ = _storage();
        datanetId = ++$.datanetCount;
        Datanet storage datanet = $.datanets[datanetId];
        datanet.licence = licence;
        datanet.metadata = metadata;
        datanet.batchBond = batchBond;
        datanet.mode = mode;
        datanet.createdAt = uint48(block.timestamp);
        datanet.name = name;
        _mint(msg.sender, datanetId);
        emit DatanetCreated(datanetId, msg.sender, uint8(mode), licence, batchBond, name, metadata);
    }

    /// @inheritdoc IDatanets
    function setAllowed(uint256 datanetId, address contributor, bool allowed) external {
        _requireCurator(datanetId);
        DatanetsStorage storage $ = _storage();
        Mode mode = $.datanets[datanetId].mode;
        require(mode == Mode.Allowlist, Datanets_NotAllowlisted(datanetId, mode));
        $.allowed[datanetId][contributor] = allowed;
        emit ContributorAllowed(datanetId, contributor, allowed);
    }

    /// @inheritdoc IDatanets
    function setRoyalty(uint256 datanetId, address receiver, uint96 basisPoints) external {
        _requireCurator(datanetId);
        _setTokenRoyalty(datanetId, receiver, basisPoints);
        emit RoyaltyChanged(datanetId, receiver, basisPoints);
    }

    /// @inheritdoc IDatanets
    function contribute(
        uint256 datanetId,
        bytes32 root,
        uint32 count,
        uint64 size,
        bytes32 licence,
        bytes32 metadata
    ) external payable returns (uint256 batchId) {
        require(isAllowed(datanetId, msg.sender), Datanets_NotAllowed(datanetId, msg.sender));
        DatanetsStorage storage $ = _storage();
        Datanet storage datanet = $.datanets[datanetId];
        require(licence == datanet.licence, Datanets_LicenceMismatch(datanetId, datanet.licence, licence));
        require(msg.value == datanet.batchBond, Datanets_WrongBond(datanetId, msg.value, datanet.batchBond));
        require(root != 0 && count != 0 && size != 0, Datanets_EmptyBatch(root, count, size));
        uint256 taken = $.batchOf[root];
        require(taken == 0, Datanets_RootTaken(root, taken, $.batches[taken].contributor));

        batchId = ++$.batchCount;
        ++datanet.liveBatches;
        $.batchOf[root] = batchId;
        $.batches[batchId] = Batch({
            root: root,
            metadata: metadata,
            datanetId: datanetId,
            contributor: msg.sender,
            bond: uint96(msg.value),
            size: size,
            count: count,
            contributedAt: uint48(block.timestamp),
            tombstoned: false
        });
        emit BatchContributed(datanetId, batchId, msg.sender, root, count, size, licence, msg.value, metadata);
    }

    /// @inheritdoc IDatanets
    function reclaimBond(uint256 batchId) external {
        Batch storage batch = _requireContributor(batchId);
        uint256 bond = batch.bond;
        require(bond != 0, Datanets_NoBond(batchId));
        uint256 reclaimableAt = uint256(batch.contributedAt) + bondLock;
        require(block.timestamp >= reclaimableAt, Datanets_BondLocked(batchId, reclaimableAt));

        batch.bond = 0;
        emit BondReclaimed(batchId, msg.sender, bond);

        (bool paid,) = msg.sender.call{value: bond}("");
        require(paid, Datanets_PaymentFailed(msg.sender, bond));
    }

    /// @inheritdoc IDatanets
    function tombstone(uint256 batchId) external {
        Batch storage batch = _requireContributor(batchId);
        require(!batch.tombstoned, Datanets_AlreadyTombstoned(batchId));
        batch.tombstoned = true;
        --_storage().datanets[batch.datanetId].liveBatches;
        emit BatchTombstoned(batch.datanetId, batchId);
    }

    /// @inheritdoc IDatanets
    function publishRelease(uint256 datanetId, bytes32 root, bytes32 manifest, uint32 batchCount)
        external
        returns (uint256 releaseId)
    {
        _requireCurator(datanetId);
        require(root != 0, Datanets_NoRoot());
        DatanetsStorage storage $ = _storage();
        uint32 live = $.datanets[datanetId].liveBatches;
        require(batchCount != 0 && batchCount <= live, Datanets_WrongBatchCount(datanetId, batchCount, live));

        releaseId = ++$.releaseCount;
        $.releases[releaseId] = Release({
            root: root,
            manifest: manifest,
            datanetId: datanetId,
            batchCount: batchCount,
            publishedAt: uint48(block.timestamp)
        });
        emit ReleasePublished(datanetId, releaseId, root, manifest, batchCount);
    }

    /// @inheritdoc IDatanets
    function getDatanet(uint256 datanetId) external view returns (Datanet memory) {
        _requireOwned(datanetId);
        return _storage().datanets[datanetId];
    }

    /// @inheritdoc IDatanets
    function getBatch(uint256 batchId) external view returns (Batch memory batch) {
        batch = _storage().batches[batchId];
        require(batch.root != 0, Datanets_UnknownBatch(batchId));
    }

    /// @inheritdoc IDatanets
    function getRelease(uint256 releaseId) external view returns (Release memory release) {
        release = _storage().releases[releaseId];
        require(release.root != 0, Datanets_UnknownRelease(releaseId));
    }

    /// @inheritdoc IDatanets
    function batchOf(bytes32 root) external view returns (uint256) {
        return _storage().batchOf[root];
    }

    /// @inheritdoc IDatanets
    function counts() external view returns (uint256 datanets, uint256 batches, uint256 releases) {
        DatanetsStorage storage $ = _storage();
        return ($.datanetCount, $.batchCount, $.releaseCount);
    }

    /// @inheritdoc IDatanets
    function isAllowed(uint256 datanetId, address contributor) public view returns (bool) {
        _requireOwned(datanetId);
        DatanetsStorage storage $ = _storage();
        return $.datanets[datanetId].mode == Mode.Open || $.allowed[datanetId][contributor];
    }

    function supportsInterface(bytes4 interfaceId)
        public
        view
        override(ERC721Upgradeable, ERC2981Upgradeable)
        returns (bool)
    {
        return super.supportsInterface(interfaceId);
    }

    /// @dev The only entry point is upgradeToAndCall, whose selector the AccessManager checks.
    function _authorizeUpgrade(address) internal override restricted {}

    function _requireCurator(uint256 datanetId) private view {
        address owner = _requireOwned(datanetId);
        require(_isAuthorized(owner, msg.sender, datanetId), Datanets_NotCurator(datanetId, msg.sender));
    }

    function _requireContributor(uint256 batchId) private view returns (Batch storage batch) {
        batch = _storage().batches[batchId];
        require(batch.root != 0, Datanets_UnknownBatch(batchId));
        require(batch.contributor == msg.sender, Datanets_NotContributor(batchId, msg.sender));
    }

    function _storage() private pure returns (DatanetsStorage storage $) {
        assembly {
            $.slot := STORAGE
        }
    }
}
