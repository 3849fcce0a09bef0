// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

/**
 * @title AgentIdentity
 * @notice The identity registry of ERC-8004: every agent is an ERC-721 token, whose URI leads to its registration file,
 *         with metadata on chain and a wallet that has agreed to be the agent's.
 *
 * Names, events and the signed message are those of the ERC, so that clients written for it work here. Ids count from 1.
 * Whoever owns the token, or was approved by the owner, is the agent's operator.
 *
 * The wallet is the agent's working key. It is the owner until another one has signed for it, and a transfer of the
 * token clears it: an agent that has changed hands has no wallet until the new owner has one agree.
 */
interface IAgentIdentity {
    struct MetadataEntry {
        string metadataKey;
        bytes metadataValue;
    }

    event Registered(uint256 indexed agentId, string agentURI, address indexed owner);
    event URIUpdated(uint256 indexed agentId, string newURI, address indexed updatedBy);
    event MetadataSet(
        uint256 indexed agentId, string indexed indexedMetadataKey, string metadataKey, bytes metadataValue
    );

    error AgentIdentity_NotOperator(uint256 agentId, address caller);
    error AgentIdentity_ReservedKey(string metadataKey);
    error AgentIdentity_TooManyEntries(uint256 given, uint256 most);
    error AgentIdentity_ZeroWallet();
    error AgentIdentity_WrongDeadline(uint256 deadline, uint256 earliest, uint256 latest);
    error AgentIdentity_NoConsent(uint256 agentId, address wallet);

    /// @notice Registers an agent of the caller, with a URI and metadata (at most 16 entries).
    function register(string calldata agentURI, MetadataEntry[] calldata metadata) external returns (uint256 agentId);

    /// @notice Registers an agent of the caller with a URI alone.
    function register(string calldata agentURI) external returns (uint256 agentId);

    /// @notice Registers an agent of the caller; its URI can follow.
    function register() external returns (uint256 agentId);

    /// @notice Changes where the registration file is found. The operator only.
    function setAgentURI(uint256 agentId, string calldata newURI) external;

    /// @notice Sets one entry of metadata. The operator only; "agentWallet" is reserved for `setAgentWallet`.
    function setMetadata(uint256 agentId, string calldata metadataKey, bytes calldata metadataValue) external;

    /**
     * @notice Makes `newWallet` the agent's wallet. The operator only, with the wallet's consent.
     * @param deadline seconds since 1970, at most 300 from now
     * @param signature of the wallet (EIP-712, or ERC-1271 where it is a contract) over
     *        AgentWalletSet(uint256 agentId,address newWallet,address owner,uint256 deadline)
     */
    function setAgentWallet(uint256 agentId, address newWallet, uint256 deadline, bytes calldata signature) external;

    /// @notice Leaves the agent without a wallet. The operator only.
    function unsetAgentWallet(uint256 agentId) external;

    /// @notice One entry of metadata, empty where there is none; "agentWallet" answers the 20 bytes of the wallet.
    function getMetadata(uint256 agentId, string calldata metadataKey) external view returns (bytes memory);

    /// @notice The agent's wallet; the zero address where it has none.
    function getAgentWallet(uint256 agentId) external view returns (address);

    /// @notice Whether `account` owns the agent or was approved by its owner.
    function isOperator(uint256 agentId, address account) external view returns (bool);

    /// @notice How many agents there are: the last id.
    function count() external view returns (uint256);

    /// @notice What a wallet signs to agree (EIP-712: chain, contract, agent, wallet, owner, deadline).
    function walletDigest(uint256 agentId, address newWallet, uint256 deadline) external view returns (bytes32);
}
