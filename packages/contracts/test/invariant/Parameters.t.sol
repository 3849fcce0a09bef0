// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {Test} from "forge-std/Test.sol";
import {Parameters} from "../../contracts/Parameters.sol";
import {IParameters} from "../../contracts/interfaces/IParameters.sol";
import {GovernanceTest} from "../support/GovernanceTest.sol";

/// @notice Adds parameters and sets them to anything; keeps the bounds that each began with.
contract ParametersHandler is Test {
    Parameters private immutable parameters;
    address private immutable governor;

    mapping(bytes32 key => bytes32) public boundsOf;
    uint256 public added;

    constructor(Parameters parameters_, address governor_) {
        (parameters, governor) = (parameters_, governor_);
    }

    function add(uint8 key, uint256 value, uint256 min, uint256 max) external {
        bytes32 name = bytes32(uint256(key) + 1);
        vm.prank(governor);
        try parameters.add(name, IParameters.Parameter(value, min, max, "unit", "")) {
            ++added;
            boundsOf[name] = keccak256(abi.encode(min, max));
        } catch {}
    }

    function set(uint8 key, uint256 value) external {
        vm.prank(governor);
        try parameters.set(bytes32(uint256(key) + 1), value) {} catch {}
    }
}

contract ParametersInvariantTest is GovernanceTest {
    ParametersHandler private handler;

    function setUp() public override {
        super.setUp();
        handler = new ParametersHandler(parameters, governor);
        targetContract(address(handler));
    }

    function invariant_EveryValueLiesWithinItsBounds() external view {
        bytes32[] memory keys = parameters.keys();
        for (uint256 i = 0; i < keys.length; ++i) {
            IParameters.Parameter memory parameter = parameters.getParameter(keys[i]);
            assertGe(parameter.value, parameter.min);
            assertLe(parameter.value, parameter.max);
            assertEq(parameters.get(keys[i]), parameter.value);
        }
    }

    function invariant_BoundsNeverChange() external view {
        bytes32[] memory keys = parameters.keys();
        for (uint256 i = 1; i < keys.length; ++i) {
            IParameters.Parameter memory parameter = parameters.getParameter(keys[i]);
            assertEq(keccak256(abi.encode(parameter.min, parameter.max)), handler.boundsOf(keys[i]));
        }
    }

    function invariant_EveryKeyIsListedOnce() external view {
        bytes32[] memory keys = parameters.keys();
        assertEq(keys.length, 1 + handler.added());
        for (uint256 i = 0; i < keys.length; ++i) {
            for (uint256 j = 0; j < i; ++j) assertNotEq(keys[i], keys[j]);
        }
    }
}
