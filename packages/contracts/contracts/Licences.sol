// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {AccessManagedUpgradeable} from "@openzeppelin/contracts-upgradeable/access/manager/AccessManagedUpgradeable.sol";
import {UUPSUpgradeable} from "@openzeppelin/contracts-upgradeable/proxy/utils/UUPSUpgradeable.sol";
import {ILicences} from "./interfaces/ILicences.sol";
import {LicenceTerms} from "./libraries/LicenceTerms.sol";

/**
 * @title Licences
 * @notice See ILicences. A UUPS proxy; upgrades need the role that the AccessManager gives `upgradeToAndCall`.
 *
 * Invariants:
 * - Registered terms never change.
 * - A custom key is the hash of its terms.
 * - What compiles is as strict as every part of it.
 */
contract Licences is ILicences, UUPSUpgradeable, AccessManagedUpgradeable {
    using LicenceTerms for Terms;

    uint256 private constant MAX_KEYS = 64;
    uint256 private constant BASIS_POINTS = 10_000;

    /// @custom:storage-location erc7201:openledger.storage.Licences
    struct LicencesStorage {
        mapping(bytes32 key => Terms) terms;
        mapping(bytes32 key => bool) registered;
    }

    // keccak256(abi.encode(uint256(keccak256("openledger.storage.Licences")) - 1)) & ~bytes32(uint256(0xff))
    bytes32 private constant STORAGE = 0x06d24ca47e203623bf1e01ba6f3104948426d55b3b997f46154dfaf0cb81b500;

    /// @custom:oz-upgrades-unsafe-allow constructor
    constructor() {
        _disableInitializers();
    }

    function initialize(address manager) external initializer {
        __AccessManaged_init(manager);
    }

    /// @inheritdoc ILicences
    function register(Terms calldata terms) external returns (bytes32 key) {
        require(terms.id == 0, Licences_NotCustom(terms.id));
        require(terms.textHash != 0, Licences_NoText());
        key = keyOf(terms);
        _register(key, terms);
    }

    /// @inheritdoc ILicences
    function registerStandard(Terms calldata terms) external restricted {
        require(terms.id != 0 && terms.textHash == 0, Licences_NotStandard(terms.id, terms.textHash));
        _register(terms.id, terms);
    }

    /// @inheritdoc ILicences
    function compile(bytes32[] calldata keys) external view returns (Terms memory) {
        return _compile(keys, _read(keys));
    }

    /// @inheritdoc ILicences
    function compileFineTune(bytes32[] calldata keys, bool priced) external view returns (Terms memory) {
        Terms[] memory set = _read(keys);
        for (uint256 i = 0; i < set.length; ++i) {
            require(set[i].train, Licences_Incompatible(keys[i], keys[i], Reason.Training));
            require(set[i].derive, Licences_Incompatible(keys[i], keys[i], Reason.Derivatives));
            require(set[i].commercial || !priced, Licences_Incompatible(keys[i], keys[i], Reason.Commercial));
        }
        return _compile(keys, set);
    }

    /// @inheritdoc ILicences
    function getTerms(bytes32 key) external view returns (Terms memory) {
        require(isRegistered(key), Licences_Unknown(key));
        return _storage().terms[key];
    }

    /// @inheritdoc ILicences
    function isRegistered(bytes32 key) public view returns (bool) {
        return _storage().registered[key];
    }

    /// @inheritdoc ILicences
    function keyOf(Terms calldata terms) public pure returns (bytes32) {
        return keccak256(abi.encode(terms));
    }

    /// @dev The only entry point is upgradeToAndCall, whose selector the AccessManager checks.
    function _authorizeUpgrade(address) internal override restricted {}

    function _register(bytes32 key, Terms calldata terms) private {
        require(terms.share <= BASIS_POINTS, Licences_ShareTooLarge(terms.share, BASIS_POINTS));
        LicencesStorage storage $ = _storage();
        require(!$.registered[key], Licences_AlreadyRegistered(key));
        $.registered[key] = true;
        $.terms[key] = terms;
        emit LicenceRegistered(key, msg.sender, terms);
    }

    /// @dev The terms of every key, none of which has run out.
    function _read(bytes32[] calldata keys) private view returns (Terms[] memory set) {
        require(keys.length != 0, Licences_None());
        require(keys.length <= MAX_KEYS, Licences_TooMany(keys.length, MAX_KEYS));
        LicencesStorage storage $ = _storage();
        set = new Terms[](keys.length);
        for (uint256 i = 0; i < keys.length; ++i) {
            require($.registered[keys[i]], Licences_Unknown(keys[i]));
            set[i] = $.terms[keys[i]];
            require(
                set[i].expiry == 0 || set[i].expiry > block.timestamp,
                Licences_Incompatible(keys[i], keys[i], Reason.Expired)
            );
        }
    }

    function _compile(bytes32[] calldata keys, Terms[] memory set) private pure returns (Terms memory result) {
        result = set[0];
        // Whom a conflict is with: the licence that last narrowed the territory, and the one that wants its like.
        uint256 narrower = 0;
        uint256 sharer = 0;
        bool isUniform = true;
        for (uint256 i = 1; i < keys.length; ++i) {
            if (keys[i] != keys[0]) isUniform = false;
            require(
                LicenceTerms.overlap(result.territory, set[i].territory),
                Licences_Incompatible(keys[narrower], keys[i], Reason.Territory)
            );
            if (set[i].shareAlike) {
                require(
                    !result.shareAlike || keys[sharer] == keys[i],
                    Licences_Incompatible(keys[sharer], keys[i], Reason.ShareAlike)
                );
                sharer = i;
            }
            uint256 before = result.territory;
            result = result.meet(set[i]);
            if (result.territory != before) narrower = i;
        }
        if (result.shareAlike) {
            for (uint256 i = 0; i < keys.length; ++i) {
                require(
                    !set[sharer].restricts(set[i]),
                    Licences_Incompatible(keys[sharer], keys[i], Reason.Restriction)
                );
            }
        }
        if (isUniform || result.shareAlike) {
            result.id = keys[sharer];
            result.textHash = set[sharer].textHash;
        }
    }

    function _storage() private pure returns (LicencesStorage storage $) {
        assembly {
            $.slot := STORAGE
        }
    }
}
