// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

/**
 * @title Models
 * @notice Registers base models and fine-tunes with their lineage, prices and operators.
 *
 * A model is an ERC-721 whose owner earns the builder's line of its answers. The owner, or whom the owner approved as
 * ERC-721 has it, sets its price and operators. What a model is made of never changes once it is registered.
 */
interface IModels {
    enum Kind {
        None,
        Base,
        FineTune
    }

    /**
     * @notice What is kept of a model. Laid out for storage proofs; see the package's README.
     * @param parentId the model it was fine-tuned from; 0 for a base model
     * @param baseId the base model at the root of its lineage; its own id for a base model
     * @param digest base digest or adapter digest
     * @param descriptor sha-256 of the training descriptor
     * @param checkpointRoot Merkle root over the checkpoints of the run
     * @param indexRoot root of the attribution index
     * @param audit sha-256 of the last published audit; zero where there is none
     * @param basePrice wei of OPEN for an answer
     * @param tokenPrice wei of OPEN for a token of completion
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
    }

    /**
     * @param parentId a model that is not retired
     * @param releaseIds of Datanets, strictly ascending, at least one
     * @param operator allowed from the start; the zero address for none
     */
    struct FineTune {
        string name;
        uint256 parentId;
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
    event PriceChanged(uint256 indexed modelId, uint96 basePrice, uint96 tokenPrice);
    event OperatorChanged(uint256 indexed modelId, address indexed operator, bool allowed);
    event AuditPublished(uint256 indexed modelId, bytes32 audit);
    event ModelRetired(uint256 indexed modelId);

    error Models_InvalidName(uint256 bytesGiven, uint256 bytesAllowed);
    error Models_NoDigest();
    error Models_NotOwner(uint256 modelId, address caller);
    error Models_Retired(uint256 modelId);
    error Models_TooManyReleases(uint256 given, uint256 allowed);
    error Models_NoReleases();
    error Models_ReleasesNotAscending(uint256 previous, uint256 next);

    /// @notice Registers a base model, owned by the caller. Ids count from 1.
    function registerBase(string calldata name, bytes32 digest, bytes32 metadata) external returns (uint256 modelId);

    /**
     * @notice Registers a fine-tune of a registered model on published releases, owned by the caller.
     * @dev The token is minted without a callback. Reverts with ERC721NonexistentToken for an unknown parent and with
     *      Datanets_UnknownRelease for an unknown release.
     */
    function registerFineTune(FineTune calldata fineTune) external returns (uint256 modelId);

    /// @notice Sets the price of later answers, in wei of OPEN. Owner only, not once retired.
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

    /// @notice How many models there are: the last id.
    function count() external view returns (uint256);
}
