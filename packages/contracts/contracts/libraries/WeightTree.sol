// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {Checkpoints} from "@openzeppelin/contracts/utils/structs/Checkpoints.sol";

/**
 * @title WeightTree
 * @notice Weights in numbered slots, summed in a binary tree whose every node remembers its past, so that a slot can be
 *         drawn by weight in O(log n) as the weights stood at any earlier block.
 *
 * A node (level, index) holds the sum of the slots [index·2^level, (index + 1)·2^level); slots count from 0, a level is
 * added above when they no longer fit. A sum packs how many slots carry weight (72 bits) above their weight (128 bits), which
 * add up side by side; the root also remembers how high the tree was (8 bits).
 */
library WeightTree {
    using Checkpoints for Checkpoints.Trace208;

    uint256 private constant ONE = 1 << 128;
    uint256 private constant WEIGHT = ONE - 1;
    uint256 private constant HEIGHT = 200;

    struct Tree {
        uint32 slots;
        mapping(uint256 node => Checkpoints.Trace208) sums;
        Checkpoints.Trace208 root;
    }

    /// @notice Takes the next slot, without weight.
    function append(Tree storage tree) internal returns (uint256 slot) {
        slot = tree.slots++;
        uint208 root = tree.root.latest();
        uint256 height = root >> HEIGHT;
        if (slot >> height == 0) return slot;
        // A full tree becomes the left half of one twice as high.
        uint48 at = uint48(block.number);
        tree.sums[_node(height + 1, 0)].push(at, uint208(root & ((1 << HEIGHT) - 1)));
        tree.root.push(at, uint208(root + (1 << HEIGHT)));
    }

    /// @notice Gives a slot its weight from this block on.
    function set(Tree storage tree, uint256 slot, uint128 weight) internal {
        uint48 at = uint48(block.number);
        uint256 before = tree.sums[_node(0, slot)].latest();
        uint256 next = weight == 0 ? 0 : ONE | weight;
        if (before == next) return;
        uint256 root = tree.root.latest();
        for (uint256 level = 0; level <= root >> HEIGHT; ++level) {
            Checkpoints.Trace208 storage sum = tree.sums[_node(level, slot >> level)];
            sum.push(at, uint208(sum.latest() + next - before));
        }
        tree.root.push(at, uint208(root + next - before));
    }

    /// @notice How many slots carried weight at the end of a block, and how much.
    function totalAt(Tree storage tree, uint48 at) internal view returns (uint256 count, uint256 weight) {
        uint256 root = tree.root.upperLookupRecent(at);
        return (uint72(root >> 128), root & WEIGHT);
    }

    /// @notice A slot's weight at the end of a block and, where that is not 0, the weight of all slots before it.
    function slotAt(Tree storage tree, uint256 slot, uint48 at) internal view returns (uint256 weight, uint256 before) {
        weight = _weight(tree, 0, slot, at);
        if (weight == 0) return (0, 0);
        for (uint256 level = 0; slot >> level != 0; ++level) {
            uint256 index = slot >> level;
            if (index & 1 == 1) before += _weight(tree, level, index - 1, at);
        }
    }

    /// @notice The slot in whose stretch `point` lay at the end of a block; `point` is below the total weight.
    function find(Tree storage tree, uint256 point, uint48 at) internal view returns (uint256 slot) {
        for (uint256 level = tree.root.upperLookupRecent(at) >> HEIGHT; level != 0; --level) {
            slot <<= 1;
            uint256 left = _weight(tree, level - 1, slot, at);
            if (point >= left) {
                point -= left;
                slot |= 1;
            }
        }
    }

    function _weight(Tree storage tree, uint256 level, uint256 index, uint48 at) private view returns (uint256) {
        return tree.sums[_node(level, index)].upperLookupRecent(at) & WEIGHT;
    }

    function _node(uint256 level, uint256 index) private pure returns (uint256) {
        return level << 32 | index;
    }
}
