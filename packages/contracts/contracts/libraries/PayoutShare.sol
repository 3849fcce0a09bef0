// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {Math} from "@openzeppelin/contracts/utils/math/Math.sol";
import {FeePolicy} from "./FeePolicy.sol";

/**
 * @title PayoutShare
 * @notice How an amount is divided by weights, to the last wei, so that every share can be checked alone:
 *         share i is ⌊F·Wᵢ/W⌋ − ⌊F·Wᵢ₋₁/W⌋, with Wᵢ the sum of the first i weights and W of all.
 */
library PayoutShare {
    /// @notice The weights up to a share are more than all, or all are 0.
    error PayoutShare_BadWeights(uint256 before, uint256 through, uint256 total);

    /**
     * @param before sum of the weights in front
     * @param through the same with its own weight
     * @param total of all weights
     */
    function share(uint256 amount, uint256 before, uint256 through, uint256 total) internal pure returns (uint256) {
        require(before <= through && through <= total && total != 0, PayoutShare_BadWeights(before, through, total));
        return upTo(amount, through, total) - upTo(amount, before, total);
    }

    /// @notice ⌊amount · through / total⌋.
    function upTo(uint256 amount, uint256 through, uint256 total) internal pure returns (uint256) {
        return Math.mulDiv(amount, through, total);
    }

    /// @notice Part of `price` that a policy gives to a role, counted in the order of the policy from 0 (data).
    function ofPolicy(uint256 price, FeePolicy.Policy memory policy, uint256 role) internal pure returns (uint256) {
        uint16[7] memory parts = [
            policy.data, policy.builder, policy.parents, policy.operator, policy.stakers, policy.treasury, policy.burn
        ];
        uint256 before = 0;
        for (uint256 i = 0; i < role; ++i) before += parts[i];
        return share(price, before, before + parts[role], FeePolicy.WHOLE);
    }
}
