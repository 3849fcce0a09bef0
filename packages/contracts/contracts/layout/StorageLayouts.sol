// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {AgentIdentity} from "../AgentIdentity.sol";
import {AgentValidation} from "../AgentValidation.sol";
import {Datanets} from "../Datanets.sol";
import {Licences} from "../Licences.sol";
import {Models} from "../Models.sol";
import {Parameters} from "../Parameters.sol";
import {Operators} from "../Operators.sol";
import {Reputation} from "../Reputation.sol";

/**
 * @title StorageLayouts
 * @notice Never deployed: makes the compiler tell the layout of namespaced (ERC-7201) storage, which it only tells of
 *         state variables.
 */
contract StorageLayouts {
    Datanets.DatanetsStorage private _datanets;
    Models.ModelsStorage private _models;
    Parameters.ParametersStorage private _parameters;
    Licences.LicencesStorage private _licences;
    Operators.OperatorsStorage private _operators;
    AgentIdentity.AgentIdentityStorage private _agentIdentity;
    AgentValidation.AgentValidationStorage private _agentValidation;
    Reputation.ReputationStorage private _reputation;
}
