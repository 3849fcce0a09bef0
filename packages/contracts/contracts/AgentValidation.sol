// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {AccessManagedUpgradeable} from "@openzeppelin/contracts-upgradeable/access/manager/AccessManagedUpgradeable.sol";
import {UUPSUpgradeable} from "@openzeppelin/contracts-upgradeable/proxy/utils/UUPSUpgradeable.sol";
import {IAgentIdentity} from "./interfaces/IAgentIdentity.sol";
import {IAgentValidation} from "./interfaces/IAgentValidation.sol";

/**
 * @title AgentValidation
 * @notice See IAgentValidation. A UUPS proxy; upgrades need the role that the AccessManager gives `upgradeToAndCall`.
 *
 * Invariants:
 * - A request keeps its agent and its validator.
 * - A request is listed once with its agent and once with its validator.
 * - The summary is that of the last responses.
 */
contract AgentValidation is IAgentValidation, UUPSUpgradeable, AccessManagedUpgradeable {
    uint8 private constant MAX_RESPONSE = 100;

    struct Validation {
        address validator;
        uint8 response;
        bool responded;
        uint48 updatedAt;
        uint256 agentId;
        bytes32 responseHash;
        string tag;
    }

    struct Tally {
        uint64 count;
        uint128 sum;
    }

    /// @custom:storage-location erc7201:openledger.storage.AgentValidation
    struct AgentValidationStorage {
        mapping(bytes32 requestHash => Validation) validations;
        mapping(uint256 agentId => bytes32[]) byAgent;
        mapping(address validator => bytes32[]) byValidator;
        mapping(bytes32 key => Tally) tallies;
    }

    // keccak256(abi.encode(uint256(keccak256("openledger.storage.AgentValidation")) - 1)) & ~bytes32(uint256(0xff))
    bytes32 private constant STORAGE = 0x98b4f16c20939f1f99888f3853d5dd90ac724e64a12f8a6186e915c22e650100;

    IAgentIdentity private immutable _identity;

    /// @custom:oz-upgrades-unsafe-allow constructor state-variable-immutable
    constructor(IAgentIdentity identity) {
        _identity = identity;
        _disableInitializers();
    }

    function initialize(address manager) external initializer {
        __AccessManaged_init(manager);
    }

    /// @inheritdoc IAgentValidation
    function validationRequest(
        address validatorAddress,
        uint256 agentId,
        string calldata requestURI,
        bytes32 requestHash
    ) external {
        require(validatorAddress != address(0), AgentValidation_ZeroValidator());
        require(_identity.isOperator(agentId, msg.sender), AgentValidation_NotOperator(agentId, msg.sender));
        AgentValidationStorage storage $ = _storage();
        Validation storage validation = $.validations[requestHash];
        require(
            validation.validator == address(0), AgentValidation_RequestTaken(requestHash, validation.agentId)
        );
        validation.validator = validatorAddress;
        validation.agentId = agentId;
        validation.updatedAt = uint48(block.timestamp);
        $.byAgent[agentId].push(requestHash);
        $.byValidator[validatorAddress].push(requestHash);
        emit ValidationRequest(validatorAddress, agentId, requestURI, requestHash);
    }

    /// @inheritdoc IAgentValidation
    function validationResponse(
        bytes32 requestHash,
        uint8 response,
        string calldata responseURI,
        bytes32 responseHash,
        string calldata tag
    ) external {
        Validation storage validation = _known(requestHash);
        address validator = validation.validator;
        require(msg.sender == validator, AgentValidation_NotValidator(requestHash, msg.sender, validator));
        require(response <= MAX_RESPONSE, AgentValidation_ResponseTooHigh(response, MAX_RESPONSE));

        uint256 agentId = validation.agentId;
        if (validation.responded) _tally(agentId, validator, validation.tag, validation.response, false);
        validation.response = response;
        validation.responded = true;
        validation.responseHash = responseHash;
        validation.tag = tag;
        validation.updatedAt = uint48(block.timestamp);
        _tally(agentId, validator, tag, response, true);
        emit ValidationResponse(validator, agentId, requestHash, response, responseURI, responseHash, tag);
    }

    /// @inheritdoc IAgentValidation
    function getIdentityRegistry() external view returns (IAgentIdentity) {
        return _identity;
    }

    /// @inheritdoc IAgentValidation
    function getValidationStatus(bytes32 requestHash)
        external
        view
        returns (
            address validatorAddress,
            uint256 agentId,
            uint8 response,
            bytes32 responseHash,
            string memory tag,
            uint256 lastUpdate
        )
    {
        Validation storage validation = _known(requestHash);
        return (
            validation.validator,
            validation.agentId,
            validation.response,
            validation.responseHash,
            validation.tag,
            validation.updatedAt
        );
    }

    /// @inheritdoc IAgentValidation
    function getSummary(uint256 agentId, address[] calldata validatorAddresses, string calldata tag)
        external
        view
        returns (uint64 count, uint8 averageResponse)
    {
        uint256 length = validatorAddresses.length;
        uint256 sum = 0;
        if (length == 0) (count, sum) = _tallied(agentId, address(0), tag);
        for (uint256 i = 0; i < length; ++i) {
            bool again = false;
            for (uint256 j = 0; j < i && !again; ++j) again = validatorAddresses[j] == validatorAddresses[i];
            if (again || validatorAddresses[i] == address(0)) continue;
            (uint64 answered, uint256 total) = _tallied(agentId, validatorAddresses[i], tag);
            count += answered;
            sum += total;
        }
        averageResponse = count == 0 ? 0 : uint8(sum / count);
    }

    /// @inheritdoc IAgentValidation
    function getAgentValidations(uint256 agentId) external view returns (bytes32[] memory) {
        return _storage().byAgent[agentId];
    }

    /// @inheritdoc IAgentValidation
    function getValidatorRequests(address validatorAddress) external view returns (bytes32[] memory) {
        return _storage().byValidator[validatorAddress];
    }

    /// @dev The only entry point is upgradeToAndCall, whose selector the AccessManager checks.
    function _authorizeUpgrade(address) internal override restricted {}

    /// @dev Adds a response to the four sums that it counts in, or takes it out of them.
    function _tally(uint256 agentId, address validator, string memory tag, uint8 response, bool add) private {
        _move(_key(agentId, address(0), ""), response, add);
        _move(_key(agentId, validator, ""), response, add);
        if (bytes(tag).length == 0) return;
        _move(_key(agentId, address(0), tag), response, add);
        _move(_key(agentId, validator, tag), response, add);
    }

    function _move(bytes32 key, uint8 response, bool add) private {
        Tally storage tally = _storage().tallies[key];
        tally.count = add ? tally.count + 1 : tally.count - 1;
        tally.sum = add ? tally.sum + response : tally.sum - response;
    }

    function _tallied(uint256 agentId, address validator, string calldata tag)
        private
        view
        returns (uint64 count, uint256 sum)
    {
        Tally storage tally = _storage().tallies[_key(agentId, validator, tag)];
        return (tally.count, tally.sum);
    }

    function _known(bytes32 requestHash) private view returns (Validation storage validation) {
        validation = _storage().validations[requestHash];
        require(validation.validator != address(0), AgentValidation_UnknownRequest(requestHash));
    }

    /// @dev The zero address stands for everybody, the empty tag for all.
    function _key(uint256 agentId, address validator, string memory tag) private pure returns (bytes32) {
        return keccak256(abi.encode(agentId, validator, tag));
    }

    function _storage() private pure returns (AgentValidationStorage storage $) {
        assembly {
            $.slot := STORAGE
        }
    }
}
