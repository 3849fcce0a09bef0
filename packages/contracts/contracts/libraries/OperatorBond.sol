// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {Math} from "@openzeppelin/contracts/utils/math/Math.sol";
import {IStaking} from "../interfaces/IStaking.sol";

/**
 * @title OperatorBond
 * @notice Frees bonds of operators in Staking. A slash by another module may have taken part of what was locked: then
 *         what is left is freed, so that no job and no listing hangs on what is no longer there.
 */
library OperatorBond {
    function free(IStaking staking, address operator, uint256 amount) internal {
        uint256 left = Math.min(amount, staking.lockedStake(operator, IStaking.Role.Operator));
        if (left != 0) staking.unlock(operator, IStaking.Role.Operator, left);
    }
}
