// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {AccessManagedUpgradeable} from "@openzeppelin/contracts-upgradeable/access/manager/AccessManagedUpgradeable.sol";
import {UUPSUpgradeable} from "@openzeppelin/contracts-upgradeable/proxy/utils/UUPSUpgradeable.sol";
import {IParameters} from "./interfaces/IParameters.sol";

/**
 * @title Parameters
 * @notice See IParameters. A UUPS proxy; upgrades need the role that the AccessManager gives `upgradeToAndCall`.
 *
 * Invariants:
 * - Every value lies within its bounds.
 * - Bounds never change.
 * - Every key is listed once.
 */
contract Parameters is IParameters, UUPSUpgradeable, AccessManagedUpgradeable {
    /// @custom:storage-location erc7201:openledger.storage.Parameters
    struct ParametersStorage {
        bytes32[] keys;
        mapping(bytes32 key => Parameter) parameters;
    }

    // keccak256(abi.encode(uint256(keccak256("openledger.storage.Parameters")) - 1)) & ~bytes32(uint256(0xff))
    bytes32 private constant STORAGE = 0xa666685c15eee157ddcea8358e244ac091f0aa41ffc76620767c34916ad8d500;

    /// @custom:oz-upgrades-unsafe-allow constructor
    constructor() {
        _disableInitializers();
    }

    function initialize(address manager) external initializer {
        __AccessManaged_init(manager);
    }

    /// @inheritdoc IParameters
    function add(bytes32 key, Parameter calldata parameter) external restricted {
        require(key != 0 && parameter.unit != 0, Parameters_NoKey());
        ParametersStorage storage $ = _storage();
        require($.parameters[key].unit == 0, Parameters_AlreadyDefined(key));
        _requireInBounds(key, parameter.value, parameter.min, parameter.max);
        $.keys.push(key);
        $.parameters[key] = parameter;
        emit ParameterDefined(
            key, parameter.value, parameter.min, parameter.max, parameter.unit, parameter.description
        );
    }

    /// @inheritdoc IParameters
    function set(bytes32 key, uint256 value) external restricted {
        Parameter storage parameter = _known(key);
        _requireInBounds(key, value, parameter.min, parameter.max);
        uint256 previous = parameter.value;
        parameter.value = value;
        emit ParameterChanged(key, previous, value);
    }

    /// @inheritdoc IParameters
    function get(bytes32 key) external view returns (uint256) {
        return _known(key).value;
    }

    /// @inheritdoc IParameters
    function getParameter(bytes32 key) external view returns (Parameter memory) {
        return _known(key);
    }

    /// @inheritdoc IParameters
    function keys() external view returns (bytes32[] memory) {
        return _storage().keys;
    }

    /// @dev The only entry point is upgradeToAndCall, whose selector the AccessManager checks.
    function _authorizeUpgrade(address) internal override restricted {}

    function _known(bytes32 key) private view returns (Parameter storage parameter) {
        parameter = _storage().parameters[key];
        require(parameter.unit != 0, Parameters_Unknown(key));
    }

    function _requireInBounds(bytes32 key, uint256 value, uint256 min, uint256 max) private pure {
        require(min <= value && value <= max, Parameters_OutOfBounds(key, value, min, max));
    }

    function _storage() private pure returns (ParametersStorage storage $) {
        assembly {
            $.slot := STORAGE
        }
    }
}
