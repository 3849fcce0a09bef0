// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {Test} from "forge-std/Test.sol";
import {Sortition} from "../../contracts/libraries/Sortition.sol";
import {WeightTree} from "../../contracts/libraries/WeightTree.sol";

/// @notice Draws against the weights that they shall follow.
contract SortitionTest is Test {
    using WeightTree for WeightTree.Tree;

    WeightTree.Tree private tree;

    function setUp() external {
        // Weights 1 to 8: 36 in all.
        for (uint128 i = 0; i < 8; ++i) {
            tree.append();
            tree.set(i, i + 1);
        }
    }

    /// @dev 4,000 draws, seed fixed; bounds of four standard deviations of each slot's share.
    function test_Draw_GivenGaps() external view {
        Sortition.Gaps memory gaps = _gaps(7, 0, 4);
        uint256 total = 36 - 8 - 1 - 5;
        uint256[8] memory drawn;
        for (uint256 round = 0; round < 200; ++round) {
            (uint256[] memory slots, uint16[] memory times) =
                Sortition.draw(tree, gaps, total, 20, uint48(block.number), bytes32(round));
            for (uint256 i = 0; i < slots.length; ++i) drawn[slots[i]] += times[i];
        }
        for (uint256 slot = 0; slot < 8; ++slot) {
            bool gap = slot == 0 || slot == 4 || slot == 7;
            uint256 expected = gap ? 0 : 4000 * (slot + 1) / total;
            assertApproxEqAbs(drawn[slot], expected, gap ? 0 : 4 * _root(expected));
        }
    }

    function test_Draw_GivenOneSlotOutsideTheGaps() external view {
        Sortition.Gaps memory gaps = Sortition.none(7);
        for (uint256 slot = 0; slot < 8; ++slot) if (slot != 3) _add(gaps, slot);
        (uint256[] memory slots, uint16[] memory times) =
            Sortition.draw(tree, gaps, 4, 31, uint48(block.number), "seed");
        assertEq(slots.length, 1);
        assertEq(slots[0], 3);
        assertEq(times[0], 31);
    }

    function test_Add_WhenTheGapHasNoWeightOrIsKnown() external pure {
        Sortition.Gaps memory gaps = Sortition.none(3);
        Sortition.add(gaps, 5, 0);
        Sortition.add(gaps, 5, 2);
        Sortition.add(gaps, 5, 2);
        assertEq(gaps.count, 1);
        assertEq(gaps.weight, 2);
    }

    function test_Add_WhenGapsComeInAnyOrder() external pure {
        Sortition.Gaps memory gaps = Sortition.none(3);
        Sortition.add(gaps, 9, 1);
        Sortition.add(gaps, 2, 3);
        Sortition.add(gaps, 5, 2);
        for (uint256 i = 0; i < 3; ++i) {
            assertEq(gaps.starts[i], [uint256(2), 5, 9][i]);
            assertEq(gaps.weights[i], [uint256(3), 2, 1][i]);
        }
    }

    function _gaps(uint256 a, uint256 b, uint256 c) private view returns (Sortition.Gaps memory gaps) {
        gaps = Sortition.none(3);
        _add(gaps, a);
        _add(gaps, b);
        _add(gaps, c);
    }

    function _add(Sortition.Gaps memory gaps, uint256 slot) private view {
        (uint256 weight, uint256 before) = tree.slotAt(slot, uint48(block.number));
        Sortition.add(gaps, before, weight);
    }

    function _root(uint256 x) private pure returns (uint256 root) {
        while ((root + 1) * (root + 1) <= x) ++root;
    }
}
