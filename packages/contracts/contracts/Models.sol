// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {AccessManagedUpgradeable} from "@openzeppelin/contracts-upgradeable/access/manager/AccessManagedUpgradeable.sol";
import {UUPSUpgradeable} from "@openzeppelin/contracts-upgradeable/proxy/utils/UUPSUpgradeable.sol";
import {ERC721Upgradeable} from "@openzeppelin/contracts-upgradeable/token/ERC721/ERC721Upgradeable.sol";
import {IDatanets} from "./interfaces/IDatanets.sol";
import {ILicences} from "./interfaces/ILicences.sol";
import {IModels} from "./interfaces/IModels.sol";

/**
 * @title Models
 * @notice See IModels. A UUPS proxy; upgrades need the role that the AccessManager gives `upgradeToAndCall`.
 *
 * Invariants:
 * - A lineage ends in its base: every fine-tune has older parents with the same base.
 * - What a model is made of never changes.
 * - A retired model stays retired.
 * - The shares of a model's parents never sum to more than all.
 * - A line of versions counts up by one.
 * - A priced model stands under licences that allow sale.
 */
contract Models is IModels, UUPSUpgradeable, AccessManagedUpgradeable, ERC721Upgradeable {
    uint256 private constant MAX_NAME = 100;
    uint256 private constant MAX_RELEASES = 64;
    uint256 private constant MAX_PARENTS = 8;
    uint256 private constant MAX_LICENCES = 16;
    uint256 private constant BASIS_POINTS = 10_000;

    /// @custom:storage-location erc7201:openledger.storage.Models
    struct ModelsStorage {
        uint256 count;
        mapping(uint256 modelId => Model) models;
        mapping(uint256 modelId => mapping(address operator => bool)) operators;
        mapping(uint256 lineId => uint256 modelId) latest;
    }

    // keccak256(abi.encode(uint256(keccak256("openledger.storage.Models")) - 1)) & ~bytes32(uint256(0xff))
    bytes32 private constant STORAGE = 0xbf271bfa8108f6b7a2f693133345a27be2529b8a4eae13af88c3576d42474200;

    /// @notice Where the releases are that fine-tunes name.
    IDatanets public immutable datanets;

    /// @notice Where the licences are that those releases stand under.
    ILicences public immutable licences;

    /// @custom:oz-upgrades-unsafe-allow constructor state-variable-immutable
    constructor(IDatanets datanets_, ILicences licences_) {
        datanets = datanets_;
        licences = licences_;
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
        Model storage model;
        (modelId, model) = _registerFineTune(fineTune);
        model.lineId = uint96(modelId);
        model.version = 1;
        _storage().latest[modelId] = modelId;
    }

    /// @inheritdoc IModels
    function registerUpdate(uint256 previousId, FineTune calldata fineTune) external returns (uint256 modelId) {
        _requireOwner(previousId);
        ModelsStorage storage $ = _storage();
        Model storage previous = $.models[previousId];
        require(previous.kind == Kind.FineTune, Models_BaseHasNoUpdates(previousId));
        // A fine-tune that was registered before lines were kept is the first version of its own.
        uint96 lineId = previous.lineId == 0 ? uint96(previousId) : previous.lineId;
        uint32 version = previous.version == 0 ? 2 : previous.version + 1;
        uint256 latest = latestOf(lineId);
        require(latest == previousId, Models_NotLatest(previousId, latest));

        Model storage model;
        (modelId, model) = _registerFineTune(fineTune);
        model.previousId = uint128(previousId);
        model.lineId = lineId;
        model.version = version;
        $.latest[lineId] = modelId;
        emit ModelUpdated(modelId, previousId, lineId, version);
    }

    /// @inheritdoc IModels
    function setPrice(uint256 modelId, uint96 basePrice, uint96 tokenPrice) external {
        _requireOwner(modelId);
        _requireLive(modelId);
        Model storage model = _storage().models[modelId];
        // Models without licences, base models among them, are nobody's data.
        bool isForSale = model.licences.length == 0 || model.terms.commercial;
        require(isForSale || (basePrice == 0 && tokenPrice == 0), Models_NotForSale(modelId));
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
    function latestOf(uint256 lineId) public view returns (uint256) {
        uint256 latest = _storage().latest[lineId];
        return latest == 0 ? lineId : latest;
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

    function _registerFineTune(FineTune calldata fineTune) private returns (uint256 modelId, Model storage model) {
        uint128 baseId = _requireParents(fineTune.parents);
        bytes32[] memory keys = _licencesOf(fineTune);
        bool priced = fineTune.basePrice != 0 || fineTune.tokenPrice != 0;
        ILicences.Terms memory terms = licences.compileFineTune(keys, priced);

        (modelId, model) = _register(fineTune.name, fineTune.adapterDigest, fineTune.metadata);
        model.kind = Kind.FineTune;
        model.parentId = fineTune.parents[0].modelId;
        model.baseId = baseId;
        model.descriptor = fineTune.descriptor;
        model.checkpointRoot = fineTune.checkpointRoot;
        model.indexRoot = fineTune.indexRoot;
        model.releaseIds = fineTune.releaseIds;
        for (uint256 i = 0; i < fineTune.parents.length; ++i) model.parents.push(fineTune.parents[i]);
        model.licences = keys;
        model.terms = terms;
        _emitRegistered(modelId, fineTune);
        emit ParentsNamed(modelId, fineTune.parents);
        emit ModelLicensed(modelId, keys, terms);
        _setPrice(modelId, fineTune.basePrice, fineTune.tokenPrice);
        if (fineTune.operator != address(0)) _setOperator(modelId, fineTune.operator, true);
    }

    function _emitRegistered(uint256 modelId, FineTune calldata fineTune) private {
        emit FineTuneRegistered(
            modelId,
            msg.sender,
            fineTune.parents[0].modelId,
            fineTune.adapterDigest,
            fineTune.descriptor,
            fineTune.checkpointRoot,
            fineTune.indexRoot,
            fineTune.releaseIds,
            fineTune.name,
            fineTune.metadata
        );
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

    function _requireParents(Parent[] calldata parents) private view returns (uint128 baseId) {
        uint256 length = parents.length;
        require(length != 0 && length <= MAX_PARENTS, Models_WrongParentCount(length, MAX_PARENTS));
        uint256 shares = 0;
        for (uint256 i = 0; i < length; ++i) {
            uint256 parentId = parents[i].modelId;
            _requireOwned(parentId);
            _requireLive(parentId);
            uint128 base = _storage().models[parentId].baseId;
            if (i == 0) baseId = base;
            require(base == baseId, Models_OtherBase(parentId, base, baseId));
            for (uint256 j = 0; j < i; ++j) require(parents[j].modelId != parentId, Models_ParentTwice(parentId));
            shares += parents[i].share;
        }
        require(shares <= BASIS_POINTS, Models_SharesTooLarge(shares, BASIS_POINTS));
    }

    /// @dev Keys of the licences of the releases, then of the parents, each once.
    function _licencesOf(FineTune calldata fineTune) private view returns (bytes32[] memory keys) {
        uint256 length = fineTune.releaseIds.length;
        require(length != 0, Models_NoReleases());
        require(length <= MAX_RELEASES, Models_TooManyReleases(length, MAX_RELEASES));
        keys = new bytes32[](MAX_LICENCES);
        uint256 used = 0;
        uint256 previous = 0;
        for (uint256 i = 0; i < length; ++i) {
            uint256 releaseId = fineTune.releaseIds[i];
            require(releaseId > previous, Models_ReleasesNotAscending(previous, releaseId));
            (, bytes32 licence) = datanets.releaseTerms(releaseId);
            used = _include(keys, used, licence);
            previous = releaseId;
        }
        for (uint256 i = 0; i < fineTune.parents.length; ++i) {
            bytes32[] storage inherited = _storage().models[fineTune.parents[i].modelId].licences;
            for (uint256 j = 0; j < inherited.length; ++j) used = _include(keys, used, inherited[j]);
        }
        assembly ("memory-safe") {
            mstore(keys, used)
        }
    }

    /// @dev Puts the key behind the first `used` ones where it is not among them.
    function _include(bytes32[] memory keys, uint256 used, bytes32 key) private pure returns (uint256) {
        for (uint256 i = 0; i < used; ++i) if (keys[i] == key) return used;
        require(used < MAX_LICENCES, Models_TooManyLicences(used + 1, MAX_LICENCES));
        keys[used] = key;
        return used + 1;
    }

    function _storage() private pure returns (ModelsStorage storage $) {
        assembly {
            $.slot := STORAGE
        }
    }
}
