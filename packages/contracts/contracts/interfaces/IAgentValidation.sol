// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {IAgentIdentity} from "./IAgentIdentity.sol";

/**
 * @title AgentValidation
 * @notice The validation registry of ERC-8004: an agent's operator asks a validator about a piece of work, named by a
 *         hash; the validator answers with a number from 0 (failed) to 100 (passed), as often as it learns more.
 *
 * What a validator stakes, or how it is paid, is none of this contract's business. Sums are kept as responses come, so
 * that a summary costs as many reads as it names validators, however many requests there are.
 *
 * A request's hash can be used once by anybody: put something random into what is hashed, or somebody who sees the
 * request coming can use the hash first, for an agent of its own.
 */
interface IAgentValidation {
    event ValidationRequest(
        address indexed validatorAddress, uint256 indexed agentId, string requestURI, bytes32 indexed requestHash
    );
    event ValidationResponse(
        address indexed validatorAddress,
        uint256 indexed agentId,
        bytes32 indexed requestHash,
        uint8 response,
        string responseURI,
        bytes32 responseHash,
        string tag
    );

    error AgentValidation_NotOperator(uint256 agentId, address caller);
    error AgentValidation_ZeroValidator();
    error AgentValidation_RequestTaken(bytes32 requestHash, uint256 agentId);
    error AgentValidation_UnknownRequest(bytes32 requestHash);
    error AgentValidation_NotValidator(bytes32 requestHash, address caller, address validator);
    error AgentValidation_ResponseTooHigh(uint8 response, uint8 most);

    /// @notice Asks `validatorAddress` about the work behind `requestHash`. The agent's operator only.
    function validationRequest(
        address validatorAddress,
        uint256 agentId,
        string calldata requestURI,
        bytes32 requestHash
    ) external;

    /// @notice Answers, 0 to 100, in place of an earlier answer. The validator that was asked only.
    function validationResponse(
        bytes32 requestHash,
        uint8 response,
        string calldata responseURI,
        bytes32 responseHash,
        string calldata tag
    ) external;

    /// @notice Whom the agents are registered with.
    function getIdentityRegistry() external view returns (IAgentIdentity);

    /// @param lastUpdate seconds since 1970 of the request, or of the last response
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
        );

    /**
     * @notice How many requests about an agent were answered, and the mean of the last answers, rounded down.
     * @param validatorAddresses whose answers count, each once; everybody's where it is empty
     * @param tag which answers count; all where it is empty
     */
    function getSummary(uint256 agentId, address[] calldata validatorAddresses, string calldata tag)
        external
        view
        returns (uint64 count, uint8 averageResponse);

    function getAgentValidations(uint256 agentId) external view returns (bytes32[] memory requestHashes);

    function getValidatorRequests(address validatorAddress) external view returns (bytes32[] memory requestHashes);
}
