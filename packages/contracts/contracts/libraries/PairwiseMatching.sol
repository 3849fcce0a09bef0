// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {Math} from "@openzeppelin/contracts/utils/math/Math.sol";

/**
 * @title PairwiseMatching
 * @notice Quadratic matching that a pair of donors cannot drain (V. Buterin 2019, "Pairwise coordination subsidies: a
 *         new quadratic funding design"), in integers.
 *
 * Quadratic funding pays a project (Σ√cᵢ)² − Σcᵢ = Σ over pairs of 2·√(cᵢ·cⱼ). Here a pair whose coordination over all
 * projects of a round is S moves M·S/(M + S): nearly S while that is small, and never M. A donation raises S, so a
 * project is weighed with what its donations raised M·S/(M + S) by, in the order in which they came: the parts of a
 * pair add up to M·S/(M + S) exactly, whatever the order.
 */
library PairwiseMatching {
    /**
     * @notice What a donor's gifts to a project, growing from `before` to `later` wei, add to its coordination with a
     *         donor who gave `other` wei: 2·(⌊√later⌋ − ⌊√before⌋)·⌊√other⌋ wei.
     */
    function added(uint256 before, uint256 later, uint256 other) internal pure returns (uint256) {
        return 2 * (Math.sqrt(later) - Math.sqrt(before)) * Math.sqrt(other);
    }

    /// @notice ⌊M·S/(M + S)⌋ wei: what a pair that coordinates by S = `coordination` moves; less than M = `bound`.
    function bounded(uint256 bound, uint256 coordination) internal pure returns (uint256) {
        return Math.mulDiv(bound, coordination, bound + coordination);
    }
}
