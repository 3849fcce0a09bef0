// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {ILicences} from "./ILicences.sol";

/**
 * @title Models
 * @notice Registers base models and fine-tunes with their lineage, prices and operators.
 *
 * A model is an ERC-721 whose owner earns the builder's line of its answers. The owner, or whom the owner approved as
 * ERC-721 has it, sets its price and operators. What a model is made of never changes once it is registered: who
 * improves it registers an update, which is the next version in the same line.
 *
 * A fine-tune has up to eight parents of one base, each with a share of the parents' line of its answers; what they
 * leave of that line is the builder's own.
 */
interface IModels {
    enum Kind {
        None,
        Base,
        FineTune
    }

    /**
     * @param modelId a model that is not retired, of the same base as the other parents
     * @param share of the parents' line, in basis points
     */
    struct Parent {
        uint128 modelId;
        uint16 share;
    }

    /**
     * @notice What is kept of a model. Laid out for storage proofs; see the package's README.
     * @param parentId the model it was fine-tuned from, the first of its parents; 0 for a base model
     * @param baseId the base model at the root of its lineage; its own id for a base model
     * @param digest base digest or adapter digest
     * @param descriptor sha-256 of the training descriptor
     * @param checkpointRoot Merkle root over the checkpoints of the run
     * @param indexRoot root of the attribution index
     * @param audit sha-256 of the last published audit; zero where there is none
     * @param basePrice wei of OPEN for an answer
     * @param tokenPrice wei of OPEN for a token of completion
     * @param parents all of them, with their shares
     * @param previousId the version before this one; 0 for a first version
     * @param lineId the first version of its line; its own id for a first version
     * @param version counts from 1
     * @param licences keys of all licences that the model stands under: of its releases, and of its parents
     * @param terms what these licences allow together
     */
    struct Model {
        uint128 parentId;
        uint128 baseId;
        bytes32 digest;
        bytes32 descriptor;
        bytes32 checkpointRoot;
        bytes32 indexRoot;
        bytes32 audit;
        uint96 basePrice;
        uint96 tokenPrice;
        Kind kind;
        bool retired;
        uint48 registeredAt;
        bytes32 metadata;
        string name;
        uint256[] releaseIds;
        Parent[] parents;
        uint128 previousId;
        uint96 lineId;
        uint32 version;
        bytes32[] licences;
        ILicences.Terms terms;
    }

    /**
     * @param parents at least one and at most eight, each once; shares sum to 10,000 at most
     * @param releaseIds of Datanets, strictly ascending, at least one
     * @param operator allowed from the start; the zero address for none
     */
    struct FineTune {
        string name;
        Parent[] parents;
        bytes32 adapterDigest;
        bytes32 descriptor;
        bytes32 checkpointRoot;
        bytes32 indexRoot;
        uint256[] releaseIds;
        uint96 basePrice;
        uint96 tokenPrice;
        address operator;
        bytes32 metadata;
    }

    event BaseRegistered(
        uint256 indexed modelId, address indexed owner, bytes32 digest, string name, bytes32 metadata
    );
    event FineTuneRegistered(
        uint256 indexed modelId,
        address indexed owner,
        uint256 indexed parentId,
        bytes32 adapterDigest,
        bytes32 descriptor,
        bytes32 checkpointRoot,
        bytes32 indexRoot,
        uint256[] releaseIds,
        string name,
        bytes32 metadata
    );
    event ModelLicensed(uint256 indexed modelId, bytes32[] licences, ILicences.Terms terms);
    event ParentsNamed(uint256 indexed modelId, Parent[] parents);
    event ModelUpdated(uint256 indexed modelId, uint256 indexed previousId, uint256 indexed lineId, uint32 version);
    event PriceChanged(uint256 indexed modelId, uint96 basePrice, uint96 tokenPrice);
    event OperatorChanged(uint256 indexed modelId, address indexed operator, bool allowed);
    event AuditPublished(uint256 indexed modelId, bytes32 audit);
    event ModelRetired(uint256 indexed modelId);

    error Models_InvalidName(uint256 bytesGiven, uint256 bytesAllowed);
    error Models_NoDigest();
    error Models_NotOwner(uint256 modelId, address caller);
    error Models_Retired(uint256 modelId);
    error Models_WrongParentCount(uint256 given, uint256 allowed);
    error Models_ParentTwice(uint256 parentId);
    error Models_OtherBase(uint256 parentId, uint256 baseId, uint256 expected);
    error Models_SharesTooLarge(uint256 sum, uint256 allowed);
    error Models_NotLatest(uint256 modelId, uint256 latestId);
    error Models_BaseHasNoUpdates(uint256 modelId);
    error Models_TooManyLicences(uint256 given, uint256 allowed);
    error Models_NotForSale(uint256 modelId);
    error Models_TooManyReleases(uint256 given, uint256 allowed);
    error Models_NoReleases();
    error Models_ReleasesNotAscending(uint256 previous, uint256 next);

    /// @notice Registers a base model, owned by the caller. Ids count from 1.
    function registerBase(string calldata name, bytes32 digest, bytes32 metadata) external returns (uint256 modelId);

    /**
     * @notice Registers a fine-tune of registered models on published releases, owned by the caller: the first version
     *         of a line. The licences of the releases and of the parents must go together and allow it.
     * @dev The token is minted without a callback. Reverts with ERC721NonexistentToken for an unknown parent, with
     *      Datanets_UnknownRelease for an unknown release and with Licences_Incompatible for licences that cannot meet.
     */
    function registerFineTune(FineTune calldata fineTune) external returns (uint256 modelId);

    /**
     * @notice Registers the next version of a line, as registerFineTune does; owned by the caller, who must own
     *         `previousId`, the latest version. It may be among the parents or not.
     */
    function registerUpdate(uint256 previousId, FineTune calldata fineTune) external returns (uint256 modelId);

    /**
     * @notice Sets the price of later answers, in wei of OPEN. Owner only, not once retired; only 0 where a licence
     *         forbids sale.
     */
    function setPrice(uint256 modelId, uint96 basePrice, uint96 tokenPrice) external;

    /**
     * @notice Allows or disallows an operator to serve the model. Owner only.
     * @dev Operators stay when the token changes hands: its new owner disallows whom it does not want.
     */
    function setOperator(uint256 modelId, address operator, bool allowed) external;

    /// @notice Names the audit (measured LDS and how) that the model carries. Owner only; history is in the events.
    function publishAudit(uint256 modelId, bytes32 audit) external;

    /// @notice Takes the model out of service for ever: no new price, no new fine-tunes of it. Owner only.
    function retire(uint256 modelId) external;

    function getModel(uint256 modelId) external view returns (Model memory);

    function isOperator(uint256 modelId, address operator) external view returns (bool);

    /// @notice The latest version of the line that `lineId` began.
    function latestOf(uint256 lineId) external view returns (uint256 modelId);

    /// @notice How many models there are: the last id.
    function count() external view returns (uint256);
}
