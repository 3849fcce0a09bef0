// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {AccessManagedUpgradeable} from "@openzeppelin/contracts-upgradeable/access/manager/AccessManagedUpgradeable.sol";
import {UUPSUpgradeable} from "@openzeppelin/contracts-upgradeable/proxy/utils/UUPSUpgradeable.sol";
import {ERC721Upgradeable} from "@openzeppelin/contracts-upgradeable/token/ERC721/ERC721Upgradeable.sol";
import {IDatanets} from "./interfaces/IDatanets.sol";
import {IModels} from "./interfaces/IModels.sol";

/**
 * @title Models
 * @notice See IModels. A UUPS proxy; upgrades need the role that the AccessManager gives `upgradeToAndCall`.
 *
 * Invariants:
 * - A lineage ends in its base: every fine-tune has an older parent with the same base.
 * - What a model is made of never changes.
 * - A retired model stays retired.
 */
contract Models is IModels, UUPSUpgradeable, AccessManagedUpgradeable, ERC721Upgradeable {
    uint256 private constant MAX_NAME = 100;
    uint256 private constant MAX_RELEASES = 64;

    /// @custom:storage-location erc7201:openledger.storage.Models
    struct ModelsStorage {
        uint256 count;
        mapping(uint256 modelId => Model) models;
        mapping(uint256 modelId => mapping(address operator => bool)) operators;
    }

    // keccak256(abi.encode(uint256(keccak256("openledger.storage.Models")) - 1)) & ~bytes32(uint256(0xff))
    bytes32 private constant STORAGE = 0xbf271bfa8108f6b7a2f693133345a27be2529b8a4eae13af88c3576d42474200;

    /// @notice Where the releases are that fine-tunes name.
    IDatanets public immutable datanets;

    /// @custom:oz-upgrades-unsafe-allow constructor state-variable-immutable
    constructor(IDatanets datanets_) {
        datanets = datanets_;
        _disableInitializers();
    }

    function initialize(address manager) external initializer {
        __AccessManaged_init(manager);
        __ERC721_init("OpenLedger Models", "MODEL");
    }

    /// @inheritdoc IModels
    function registerBase(string calldata name, bytes32 digest, bytes32 metadata) external returns (uint256 modelId) {
        Model storage model;
        (modelId, model) = _register(name, digest, metadata);
        model.kind = Kind.Base;
        model.baseId = uint128(modelId);
        emit BaseRegistered(modelId, msg.sender, digest, name, metadata);
    }

    /// @inheritdoc IModels
    function registerFineTune(FineTune calldata fineTune) external returns (uint256 modelId) {
        _requireOwned(fineTune.parentId);
        _requireLive(fineTune.parentId);
        _requireReleases(fineTune.releaseIds);

        Model storage model;
        (modelId, model) = _register(fineTune.name, fineTune.adapterDigest, fineTune.metadata);
        model.kind = Kind.FineTune;
        model.parentId = uint128(fineTune.parentId);
        model.baseId = _storage().models[fineTune.parentId].baseId;
        model.descriptor = fineTune.descriptor;
        model.checkpointRoot = fineTune.checkpointRoot;
        model.indexRoot = fineTune.indexRoot;
        model.releaseIds = fineTune.releaseIds;
        emit FineTuneRegistered(
            modelId,
            msg.sender,
            fineTune.parentId,
            fineTune.adapterDigest,
            fineTune.descriptor,
            fineTune.checkpointRoot,
            fineTune.indexRoot,
            fineTune.releaseIds,
            fineTune.name,
            fineTune.metadata
        );
        _setPrice(modelId, fineTune.basePrice, fineTune.tokenPrice);
        if (fineTune.operator != address(0)) _setOperator(modelId, fineTune.operator, true);
    }

    /// @inheritdoc IModels
    function setPrice(uint256 modelId, uint96 basePrice, uint96 tokenPrice) external {
        _requireOwner(modelId);
        _requireLive(modelId);
        _setPrice(modelId, basePrice, tokenPrice);
    }

    /// @inheritdoc IModels
    function setOperator(uint256 modelId, address operator, bool allowed) external {
        _requireOwner(modelId);
        _setOperator(modelId, operator, allowed);
    }

    /// @inheritdoc IModels
    function publishAudit(uint256 modelId, bytes32 audit) external {
        _requireOwner(modelId);
        _storage().models[modelId].audit = audit;
        emit AuditPublished(modelId, audit);
    }

    /// @inheritdoc IModels
    function retire(uint256 modelId) external {
        _requireOwner(modelId);
        _requireLive(modelId);
        _storage().models[modelId].retired = true;
        emit ModelRetired(modelId);
    }

    /// @inheritdoc IModels
    function getModel(uint256 modelId) external view returns (Model memory) {
        _requireOwned(modelId);
        return _storage().models[modelId];
    }

    /// @inheritdoc IModels
    function isOperator(uint256 modelId, address operator) external view returns (bool) {
        return _storage().operators[modelId][operator];
    }

    /// @inheritdoc IModels
    function count() external view returns (uint256) {
        return _storage().count;
    }

    /// @dev The only entry point is upgradeToAndCall, whose selector the AccessManager checks.
    function _authorizeUpgrade(address) internal override restricted {}

    function _register(string calldata name, bytes32 digest, bytes32 metadata)
        private
        returns (uint256 modelId, Model storage model)
    {
        uint256 length = bytes(name).length;
        require(length != 0 && length <= MAX_NAME, Models_InvalidName(length, MAX_NAME));
        require(digest != 0, Models_NoDigest());
        ModelsStorage storage $ = _storage();
        modelId = ++$.count;
        model = $.models[modelId];
        model.digest = digest;
        model.metadata = metadata;
        model.name = name;
        model.registeredAt = uint48(block.timestamp);
        _mint(msg.sender, modelId);
    }

    function _setPrice(uint256 modelId, uint96 basePrice, uint96 tokenPrice) private {
        Model storage model = _storage().models[modelId];
        model.basePrice = basePrice;
        model.tokenPrice = tokenPrice;
        emit PriceChanged(modelId, basePrice, tokenPrice);
    }

    function _setOperator(uint256 modelId, address operator, bool allowed) private {
        _storage().operators[modelId][operator] = allowed;
        emit OperatorChanged(modelId, operator, allowed);
    }

    function _requireOwner(uint256 modelId) private view {
        address owner = _requireOwned(modelId);
        require(_isAuthorized(owner, msg.sender, modelId), Models_NotOwner(modelId, msg.sender));
    }

    function _requireLive(uint256 modelId) private view {
        require(!_storage().models[modelId].retired, Models_Retired(modelId));
    }

    function _requireReleases(uint256[] calldata releaseIds) private view {
        uint256 length = releaseIds.length;
        require(length != 0, Models_NoReleases());
        require(length <= MAX_RELEASES, Models_TooManyReleases(length, MAX_RELEASES));
        uint256 previous = 0;
        for (uint256 i = 0; i < length; ++i) {
            require(releaseIds[i] > previous, Models_ReleasesNotAscending(previous, releaseIds[i]));
            datanets.getRelease(releaseIds[i]);
            previous = releaseIds[i];
        }
    }

    function _storage() private pure returns (ModelsStorage storage $) {
        assembly {
            $.slot := STORAGE
        }
    }
}
