// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {MerkleTree} from "../../contracts/libraries/MerkleTree.sol";

/// @notice Positional trees for tests: whole ones, and ones of 2^depth leaves of which all but few are alike.
library StateTree {
    /// @dev levels[l][i] is the root of the i-th chunk of 2^l leaves.
    struct Tree {
        bytes32[][] levels;
    }

    /// @dev Leaf i is `low` below `turn` and `high` from there on, but for `odd` at `at`, if that is below 2^depth.
    struct Sparse {
        uint256 depth;
        bytes32 low;
        bytes32 high;
        uint256 turn;
        bytes32 odd;
        uint256 at;
    }

    function build(bytes32[] memory leaves) internal pure returns (Tree memory tree) {
        uint256 depth = 1;
        for (uint256 count = leaves.length; count > 1; count = (count + 1) / 2) ++depth;
        tree.levels = new bytes32[][](depth);
        tree.levels[0] = leaves;
        for (uint256 l = 1; l < depth; ++l) {
            bytes32[] memory below = tree.levels[l - 1];
            bytes32[] memory level = new bytes32[]((below.length + 1) / 2);
            for (uint256 i = 0; i < level.length; ++i) {
                level[i] = 2 * i + 1 < below.length
                    ? MerkleTree.nodeHash(below[2 * i], below[2 * i + 1])
                    : below[2 * i];
            }
            tree.levels[l] = level;
        }
    }

    function root(Tree memory tree) internal pure returns (bytes32) {
        return tree.levels[tree.levels.length - 1][0];
    }

    /// @notice Siblings of a node up to the root, or up to level `top`.
    function proof(Tree memory tree, uint256 level, uint256 index, uint256 top)
        internal
        pure
        returns (bytes32[] memory siblings)
    {
        siblings = new bytes32[](64);
        uint256 used = 0;
        for (uint256 l = level; l < top && l + 1 < tree.levels.length; (++l, index /= 2)) {
            uint256 sibling = index ^ 1;
            if (sibling < tree.levels[l].length) siblings[used++] = tree.levels[l][sibling];
        }
        assembly ("memory-safe") {
            mstore(siblings, used)
        }
    }

    /// @notice The nodes at `level` from place `from` on, `count` of them.
    function slice(Tree memory tree, uint256 level, uint256 from, uint256 count)
        internal
        pure
        returns (bytes32[] memory nodes)
    {
        nodes = new bytes32[](count);
        for (uint256 i = 0; i < count; ++i) nodes[i] = tree.levels[level][from + i];
    }

    function node(Sparse memory tree, uint256 level, uint256 index) internal pure returns (bytes32) {
        uint256 from = index << level;
        uint256 to = from + (1 << level);
        bool odd = tree.at >= from && tree.at < to;
        if (level == 0) return odd ? tree.odd : from < tree.turn ? tree.low : tree.high;
        if (!odd && (to <= tree.turn || from >= tree.turn)) {
            bytes32 hash = from < tree.turn ? tree.low : tree.high;
            for (uint256 l = 0; l < level; ++l) hash = MerkleTree.nodeHash(hash, hash);
            return hash;
        }
        return MerkleTree.nodeHash(node(tree, level - 1, 2 * index), node(tree, level - 1, 2 * index + 1));
    }

    function root(Sparse memory tree) internal pure returns (bytes32) {
        return node(tree, tree.depth, 0);
    }

    function proof(Sparse memory tree, uint256 level, uint256 index, uint256 top)
        internal
        pure
        returns (bytes32[] memory siblings)
    {
        siblings = new bytes32[](top - level);
        for (uint256 l = level; l < top; (++l, index /= 2)) siblings[l - level] = node(tree, l, index ^ 1);
    }

    function slice(Sparse memory tree, uint256 level, uint256 from, uint256 count)
        internal
        pure
        returns (bytes32[] memory nodes)
    {
        nodes = new bytes32[](count);
        for (uint256 i = 0; i < count; ++i) nodes[i] = node(tree, level, from + i);
    }
}
