// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {EpochLeaves} from "../../contracts/libraries/EpochLeaves.sol";
import {MerkleSum} from "../../contracts/libraries/MerkleSum.sol";

/// @notice Builds Merkle-sum trees for tests from the words of docs/PROTOCOL.md, apart from the library under test.
library SumTree {
    struct Tree {
        bytes32[][] hashes;
        uint256[][] sums;
    }

    /// @notice A tree over payout leaves in the order given, honest or not.
    function ofPayouts(address settlement, address[] memory accounts, uint256[] memory cumulatives)
        internal
        view
        returns (Tree memory)
    {
        bytes32[] memory hashes = new bytes32[](accounts.length);
        for (uint256 i = 0; i < accounts.length; ++i) {
            hashes[i] = keccak256(
                bytes.concat(keccak256(abi.encode(block.chainid, settlement, accounts[i], cumulatives[i])))
            );
        }
        return build(hashes, cumulatives);
    }

    /// @notice A tree over lines in the order given, honest or not.
    function ofLines(address settlement, EpochLeaves.Line[] memory lines) internal view returns (Tree memory) {
        bytes32[] memory hashes = new bytes32[](lines.length);
        uint256[] memory sums = new uint256[](lines.length);
        for (uint256 i = 0; i < lines.length; ++i) {
            bytes memory words = abi.encode(
                block.chainid, settlement, lines[i].account, lines[i].receipt, lines[i].index, lines[i].amount
            );
            hashes[i] = keccak256(bytes.concat(keccak256(words)));
            sums[i] = lines[i].amount;
        }
        return build(hashes, sums);
    }

    function build(bytes32[] memory hashes, uint256[] memory sums) internal pure returns (Tree memory tree) {
        uint256 width = 1;
        uint256 depth = 0;
        while (width < hashes.length) {
            width *= 2;
            ++depth;
        }
        tree.hashes = new bytes32[][](depth + 1);
        tree.sums = new uint256[][](depth + 1);
        tree.hashes[0] = new bytes32[](width);
        tree.sums[0] = new uint256[](width);
        for (uint256 i = 0; i < sums.length; ++i) {
            tree.hashes[0][i] = hashes[i];
            tree.sums[0][i] = sums[i];
        }
        for (uint256 level = 1; level <= depth; ++level) {
            width /= 2;
            tree.hashes[level] = new bytes32[](width);
            tree.sums[level] = new uint256[](width);
            for (uint256 i = 0; i < width; ++i) {
                tree.hashes[level][i] = keccak256(
                    abi.encode(
                        tree.hashes[level - 1][2 * i],
                        tree.sums[level - 1][2 * i],
                        tree.hashes[level - 1][2 * i + 1],
                        tree.sums[level - 1][2 * i + 1]
                    )
                );
                tree.sums[level][i] = tree.sums[level - 1][2 * i] + tree.sums[level - 1][2 * i + 1];
            }
        }
    }

    function root(Tree memory tree) internal pure returns (bytes32) {
        return tree.hashes[tree.hashes.length - 1][0];
    }

    function total(Tree memory tree) internal pure returns (uint256) {
        return tree.sums[tree.sums.length - 1][0];
    }

    /// @notice Proof of the node at `index` of `level` (0: the leaves).
    function proof(Tree memory tree, uint256 level, uint256 index)
        internal
        pure
        returns (MerkleSum.Proof memory found)
    {
        uint256 depth = tree.hashes.length - 1 - level;
        found.index = index;
        found.siblingHashes = new bytes32[](depth);
        found.siblingSums = new uint256[](depth);
        for (uint256 i = 0; i < depth; ++i) {
            found.siblingHashes[i] = tree.hashes[level + i][index ^ 1];
            found.siblingSums[i] = tree.sums[level + i][index ^ 1];
            index /= 2;
        }
    }
}
