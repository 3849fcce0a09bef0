// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {AccessManagedUpgradeable} from "@openzeppelin/contracts-upgradeable/access/manager/AccessManagedUpgradeable.sol";
import {UUPSUpgradeable} from "@openzeppelin/contracts-upgradeable/proxy/utils/UUPSUpgradeable.sol";
import {ERC721URIStorageUpgradeable} from
    "@openzeppelin/contracts-upgradeable/token/ERC721/extensions/ERC721URIStorageUpgradeable.sol";
import {EIP712Upgradeable} from "@openzeppelin/contracts-upgradeable/utils/cryptography/EIP712Upgradeable.sol";
import {SignatureChecker} from "@openzeppelin/contracts/utils/cryptography/SignatureChecker.sol";
import {IAgentIdentity} from "./interfaces/IAgentIdentity.sol";

/**
 * @title AgentIdentity
 * @notice See IAgentIdentity. A UUPS proxy; upgrades need the role that the AccessManager gives `upgradeToAndCall`.
 *
 * Invariants:
 * - Agents count from 1 and have an owner for ever.
 * - A wallet has agreed or has registered the agent itself.
 * - The reserved entry is the wallet.
 */
contract AgentIdentity is
    IAgentIdentity,
    UUPSUpgradeable,
    AccessManagedUpgradeable,
    EIP712Upgradeable,
    ERC721URIStorageUpgradeable
{
    uint256 private constant MAX_ENTRIES = 16;
    uint256 private constant MAX_DEADLINE = 5 minutes;
    string private constant WALLET_KEY = "agentWallet";
    bytes32 private constant WALLET_TYPEHASH =
        keccak256("AgentWalletSet(uint256 agentId,address newWallet,address owner,uint256 deadline)");

    /// @custom:storage-location erc7201:openledger.storage.AgentIdentity
    struct AgentIdentityStorage {
        uint256 count;
        mapping(uint256 agentId => address) wallets;
        mapping(uint256 agentId => mapping(string metadataKey => bytes)) metadata;
    }

    // keccak256(abi.encode(uint256(keccak256("openledger.storage.AgentIdentity")) - 1)) & ~bytes32(uint256(0xff))
    bytes32 private constant STORAGE = 0x4745966963dcc89b7a45ae7f6b80d270d0a1fc1dfa2d19438b6b02c3dc1d8400;

    /// @custom:oz-upgrades-unsafe-allow constructor
    constructor() {
        _disableInitializers();
    }

    function initialize(address manager) external initializer {
        __AccessManaged_init(manager);
        __ERC721_init("OpenLedger Agents", "AGENT");
        __EIP712_init("ERC8004IdentityRegistry", "1");
    }

    /// @inheritdoc IAgentIdentity
    function register(string calldata agentURI, MetadataEntry[] calldata metadata) external returns (uint256 agentId) {
        uint256 length = metadata.length;
        require(length <= MAX_ENTRIES, AgentIdentity_TooManyEntries(length, MAX_ENTRIES));
        agentId = _register(agentURI);
        for (uint256 i = 0; i < length; ++i) _setEntry(agentId, metadata[i].metadataKey, metadata[i].metadataValue);
    }

    /// @inheritdoc IAgentIdentity
    function register(string calldata agentURI) external returns (uint256 agentId) {
        return _register(agentURI);
    }

    /// @inheritdoc IAgentIdentity
    function register() external returns (uint256 agentId) {
        return _register("");
    }

    /// @inheritdoc IAgentIdentity
    function setAgentURI(uint256 agentId, string calldata newURI) external {
        _requireOperator(agentId);
        _setTokenURI(agentId, newURI);
        emit URIUpdated(agentId, newURI, msg.sender);
    }

    /// @inheritdoc IAgentIdentity
    function setMetadata(uint256 agentId, string calldata metadataKey, bytes calldata metadataValue) external {
        _requireOperator(agentId);
        _setEntry(agentId, metadataKey, metadataValue);
    }

    /// @inheritdoc IAgentIdentity
    function setAgentWallet(uint256 agentId, address newWallet, uint256 deadline, bytes calldata signature) external {
        _requireOperator(agentId);
        require(newWallet != address(0), AgentIdentity_ZeroWallet());
        uint256 latest = block.timestamp + MAX_DEADLINE;
        require(
            deadline >= block.timestamp && deadline <= latest,
            AgentIdentity_WrongDeadline(deadline, block.timestamp, latest)
        );
        require(
            SignatureChecker.isValidSignatureNow(newWallet, walletDigest(agentId, newWallet, deadline), signature),
            AgentIdentity_NoConsent(agentId, newWallet)
        );
        _setWallet(agentId, newWallet);
    }

    /// @inheritdoc IAgentIdentity
    function unsetAgentWallet(uint256 agentId) external {
        _requireOperator(agentId);
        _setWallet(agentId, address(0));
    }

    /// @inheritdoc IAgentIdentity
    function getMetadata(uint256 agentId, string calldata metadataKey) external view returns (bytes memory) {
        if (!_isReserved(metadataKey)) return _storage().metadata[agentId][metadataKey];
        address wallet = _storage().wallets[agentId];
        return wallet == address(0) ? bytes("") : abi.encodePacked(wallet);
    }

    /// @inheritdoc IAgentIdentity
    function getAgentWallet(uint256 agentId) external view returns (address) {
        _requireOwned(agentId);
        return _storage().wallets[agentId];
    }

    /// @inheritdoc IAgentIdentity
    function isOperator(uint256 agentId, address account) public view returns (bool) {
        return _isAuthorized(_requireOwned(agentId), account, agentId);
    }

    /// @inheritdoc IAgentIdentity
    function count() external view returns (uint256) {
        return _storage().count;
    }

    /// @inheritdoc IAgentIdentity
    function walletDigest(uint256 agentId, address newWallet, uint256 deadline) public view returns (bytes32) {
        address owner = _requireOwned(agentId);
        return _hashTypedDataV4(keccak256(abi.encode(WALLET_TYPEHASH, agentId, newWallet, owner, deadline)));
    }

    /// @dev The only entry point is upgradeToAndCall, whose selector the AccessManager checks.
    function _authorizeUpgrade(address) internal override restricted {}

    /// @dev Whoever takes an agent over takes no wallet with it.
    function _update(address to, uint256 agentId, address auth) internal override returns (address from) {
        from = super._update(to, agentId, auth);
        if (from != address(0)) _setWallet(agentId, address(0));
    }

    function _register(string memory agentURI) private returns (uint256 agentId) {
        agentId = ++_storage().count;
        _mint(msg.sender, agentId);
        if (bytes(agentURI).length != 0) _setTokenURI(agentId, agentURI);
        emit Registered(agentId, agentURI, msg.sender);
        _setWallet(agentId, msg.sender);
    }

    function _setEntry(uint256 agentId, string calldata metadataKey, bytes calldata metadataValue) private {
        require(!_isReserved(metadataKey), AgentIdentity_ReservedKey(metadataKey));
        _storage().metadata[agentId][metadataKey] = metadataValue;
        emit MetadataSet(agentId, metadataKey, metadataKey, metadataValue);
    }

    function _setWallet(uint256 agentId, address wallet) private {
        _storage().wallets[agentId] = wallet;
        emit MetadataSet(
            agentId, WALLET_KEY, WALLET_KEY, wallet == address(0) ? bytes("") : abi.encodePacked(wallet)
        );
    }

    function _requireOperator(uint256 agentId) private view {
        require(isOperator(agentId, msg.sender), AgentIdentity_NotOperator(agentId, msg.sender));
    }

    function _isReserved(string calldata metadataKey) private pure returns (bool) {
        return keccak256(bytes(metadataKey)) == keccak256(bytes(WALLET_KEY));
    }

    function _storage() private pure returns (AgentIdentityStorage storage $) {
        assembly {
            $.slot := STORAGE
        }
    }
}
