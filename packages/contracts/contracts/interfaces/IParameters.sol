// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

/**
 * @title Parameters
 * @notice Numbers that the network's services follow and that governance sets: each with a unit, bounds and a sentence
 *         that says what it does. What a contract itself needs, it keeps itself.
 */
interface IParameters {
    /**
     * @param value from `min` to `max`
     * @param unit left-aligned ASCII: "bps", "seconds", "wei/token", "contributors"
     * @param description one sentence for people
     */
    struct Parameter {
        uint256 value;
        uint256 min;
        uint256 max;
        bytes32 unit;
        string description;
    }

    event ParameterDefined(
        bytes32 indexed key, uint256 value, uint256 min, uint256 max, bytes32 unit, string description
    );
    event ParameterChanged(bytes32 indexed key, uint256 previous, uint256 value);

    error Parameters_AlreadyDefined(bytes32 key);
    error Parameters_Unknown(bytes32 key);
    error Parameters_OutOfBounds(bytes32 key, uint256 value, uint256 min, uint256 max);
    error Parameters_NoKey();

    /// @notice Adds a parameter (role GOVERNOR). Its bounds never change: to widen them is a new parameter.
    function add(bytes32 key, Parameter calldata parameter) external;

    /// @notice Sets a parameter inside its bounds (role GOVERNOR).
    function set(bytes32 key, uint256 value) external;

    /// @notice A parameter's value.
    function get(bytes32 key) external view returns (uint256);

    /// @notice A parameter with its bounds.
    function getParameter(bytes32 key) external view returns (Parameter memory);

    /// @notice Every key, in the order of definition.
    function keys() external view returns (bytes32[] memory);
}
