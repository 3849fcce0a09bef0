// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {WeightTree} from "./WeightTree.sol";

/**
 * @title Sortition
 * @notice Draws slots of a WeightTree by weight, with replacement, past gaps: slots that may not be drawn.
 *
 * The weights stand side by side on a line as long as their sum. A point is drawn on the line without the gaps and moved
 * right past every gap that begins at or before it, so each other slot is hit by exactly its weight. The bias of taking a
 * 256-bit hash modulo a sum below 2^128 is below 2^-128.
 */
library Sortition {
    using WeightTree for WeightTree.Tree;

    /// @param starts where each gap begins, ascending
    struct Gaps {
        uint256 count;
        uint256 weight;
        uint256[] starts;
        uint256[] weights;
    }

    /// @notice No gap yet, with room for `most`.
    function none(uint256 most) internal pure returns (Gaps memory gaps) {
        gaps.starts = new uint256[](most);
        gaps.weights = new uint256[](most);
    }

    /// @notice Adds a gap; one without weight, or known already, changes nothing.
    function add(Gaps memory gaps, uint256 start, uint256 weight) internal pure {
        if (weight == 0) return;
        uint256 i = gaps.count;
        for (uint256 j = 0; j < i; ++j) if (gaps.starts[j] == start) return;
        for (; i != 0 && gaps.starts[i - 1] > start; --i) {
            gaps.starts[i] = gaps.starts[i - 1];
            gaps.weights[i] = gaps.weights[i - 1];
        }
        gaps.starts[i] = start;
        gaps.weights[i] = weight;
        ++gaps.count;
        gaps.weight += weight;
    }

    /**
     * @notice Draws `count` times.
     * @param total weight outside the gaps, not 0
     * @param at the block at whose end the weights count
     * @return slots each of them once
     * @return times how often each was drawn; they sum to `count`
     */
    function draw(
        WeightTree.Tree storage tree,
        Gaps memory gaps,
        uint256 total,
        uint256 count,
        uint48 at,
        bytes32 seed
    ) internal view returns (uint256[] memory slots, uint16[] memory times) {
        slots = new uint256[](count);
        times = new uint16[](count);
        uint256 distinct = 0;
        for (uint256 i = 0; i < count; ++i) {
            uint256 point = uint256(keccak256(abi.encode(seed, i))) % total;
            for (uint256 j = 0; j < gaps.count && gaps.starts[j] <= point; ++j) point += gaps.weights[j];
            uint256 slot = tree.find(point, at);
            uint256 k = 0;
            while (k < distinct && slots[k] != slot) ++k;
            if (k == distinct) slots[distinct++] = slot;
            ++times[k];
        }
        assembly ("memory-safe") {
            mstore(slots, distinct)
            mstore(times, distinct)
        }
    }
}
