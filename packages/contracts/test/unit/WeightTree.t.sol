// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {Test} from "forge-std/Test.sol";
import {WeightTree} from "../../contracts/libraries/WeightTree.sol";

/// @notice The tree against a plain list of weights, kept for every block.
contract WeightTreeTest is Test {
    using WeightTree for WeightTree.Tree;

    WeightTree.Tree private tree;
    uint128[] private weights;
    mapping(uint256 at => uint128[]) private past;

    function test_Append_GivenNoSlot() external {
        assertEq(tree.append(), 0);
        tree.set(0, 7);
        (uint256 number, uint256 weight) = tree.totalAt(uint48(block.number));
        assertEq(number, 1);
        assertEq(weight, 7);
        assertEq(tree.find(6, uint48(block.number)), 0);
    }

    function test_Append_GivenAFullTree() external {
        for (uint256 i = 0; i < 33; ++i) {
            assertEq(tree.append(), i);
            tree.set(i, uint128(i + 1));
            (uint256 number, uint256 weight) = tree.totalAt(uint48(block.number));
            assertEq(number, i + 1);
            assertEq(weight, (i + 1) * (i + 2) / 2);
            uint256 before = 0;
            for (uint256 j = 0; j <= i; ++j) {
                assertEq(tree.find(before, uint48(block.number)), j);
                before += j + 1;
                assertEq(tree.find(before - 1, uint48(block.number)), j);
            }
        }
    }

    function test_Set_WhenTheWeightIsWhatItWas() external {
        tree.append();
        tree.set(0, 7);
        vm.roll(block.number + 1);
        vm.record();
        tree.set(0, 7);
        (, bytes32[] memory writes) = vm.accesses(address(this));
        assertEq(writes.length, 0);
    }

    function test_Set_WhenTheWeightChanges() external {
        for (uint256 i = 0; i < 5; ++i) {
            tree.append();
            tree.set(i, 10);
        }
        tree.set(2, 0);
        tree.set(4, 1);
        (uint256 number, uint256 weight) = tree.totalAt(uint48(block.number));
        assertEq(number, 4);
        assertEq(weight, 31);
        assertEq(tree.find(19, uint48(block.number)), 1);
        assertEq(tree.find(20, uint48(block.number)), 3);
        assertEq(tree.find(30, uint48(block.number)), 4);
    }

    function testFuzz_Find_GivenWeightsThatChangedOverManyBlocks(uint256 seed) external {
        uint48 start = uint48(block.number);
        _history(seed);
        for (uint48 at = start; at < block.number; ++at) {
            uint256 total = _total(at);
            (, uint256 weight) = tree.totalAt(at);
            assertEq(weight, total);
            if (total == 0) continue;
            uint256 point = uint256(keccak256(abi.encode(seed, at, "point"))) % total;
            assertEq(tree.find(point, at), _find(past[at], point));
        }
    }

    function test_Find_GivenATreeThatWasLowerThen() external {
        tree.append();
        tree.set(0, 5);
        tree.append();
        tree.set(1, 5);
        uint48 then = uint48(block.number);
        vm.roll(block.number + 1);
        for (uint256 i = 2; i < 20; ++i) {
            tree.append();
            tree.set(i, 1);
        }
        assertEq(tree.find(4, then), 0);
        assertEq(tree.find(5, then), 1);
        (uint256 number, uint256 weight) = tree.totalAt(then);
        assertEq(number, 2);
        assertEq(weight, 10);
    }

    function testFuzz_SlotAt_GivenWeightsThatChangedOverManyBlocks(uint256 seed) external {
        uint48 start = uint48(block.number);
        _history(seed);
        for (uint48 at = start; at < block.number; ++at) {
            uint256 before = 0;
            for (uint256 slot = 0; slot < weights.length; ++slot) {
                uint256 expected = slot < past[at].length ? past[at][slot] : 0;
                (uint256 weight, uint256 start_) = tree.slotAt(slot, at);
                assertEq(weight, expected);
                if (expected != 0) assertEq(start_, before);
                before += expected;
            }
        }
    }

    /// @dev Twelve blocks in which slots are taken and weights change, some to nothing, up to the largest there can be.
    function _history(uint256 seed) private {
        for (uint256 i = 0; i < 12; ++i) {
            for (uint256 j = 0; j < 3; ++j) {
                uint256 random = uint256(keccak256(abi.encode(seed, i, j)));
                if (weights.length == 0 || random % 3 == 0) {
                    weights.push(0);
                    assertEq(tree.append(), weights.length - 1);
                }
                uint256 slot = (random >> 8) % weights.length;
                weights[slot] = random % 5 == 0 ? 0 : uint128(uint96(random >> 64));
                tree.set(slot, weights[slot]);
            }
            past[block.number] = weights;
            vm.roll(block.number + 1);
        }
    }

    function _total(uint48 at) private view returns (uint256 sum) {
        for (uint256 i = 0; i < past[at].length; ++i) sum += past[at][i];
    }

    function _find(uint128[] storage list, uint256 point) private view returns (uint256 slot) {
        while (point >= list[slot]) point -= list[slot++];
    }
}
