// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {IDowntime} from "../../contracts/interfaces/IDowntime.sol";
import {LastCommit} from "../../contracts/libraries/LastCommit.sol";
import {ValidatorsTest} from "../support/ValidatorsTest.sol";

contract LastCommitTest is ValidatorsTest {
    function test_Root_WhenTheCommitsAreThoseOfTheBridge() external view {
        string memory text = vm.readFile("test/fixtures/lastCommits.json");
        for (uint256 i = 0; i < 8; ++i) {
            string memory at = string.concat(".commits[", vm.toString(i), "]");
            address[] memory named = vm.parseJsonAddressArray(text, string.concat(at, ".members"));
            bytes20[] memory members = new bytes20[](named.length);
            for (uint256 k = 0; k < named.length; ++k) {
                members[k] = bytes20(named[k]);
            }
            bytes32 root = LastCommit.root(
                uint64(vm.parseJsonUint(text, string.concat(at, ".height"))),
                LastCommit.hashOf(members),
                vm.parseJsonBytes(text, string.concat(at, ".signed"))
            );
            assertEq(root, vm.parseJsonBytes32(text, string.concat(at, ".root")));
        }
    }

    function testFuzz_IsSigned_WhenAVoteIsThere(uint8 place) external pure {
        bytes memory signed = new bytes(32);
        signed[place / 8] = bytes1(uint8(1 << (place % 8)));
        for (uint256 i = 0; i < 256; ++i) {
            assertEq(LastCommit.isSigned(signed, i), i == place);
        }
    }

    function test_RootAt_GivenNoBlockHasThatSecond() external {
        IDowntime.Missed memory made = _block(new bytes20[](1), hex"00");
        assertEq(LastCommit.rootAt(made.time + 1), 0);
        assertEq(LastCommit.rootAt(0), 0);
    }

    function test_RootAt_GivenTheRingHasGoneRound() external {
        IDowntime.Missed memory made = _block(new bytes20[](1), hex"00");
        vm.warp(block.timestamp + 8_190);
        _block(new bytes20[](1), hex"01");
        assertEq(LastCommit.rootAt(made.time), 0);
    }

    function test_RootAt_GivenABlock() external {
        bytes20[] memory members = new bytes20[](1);
        IDowntime.Missed memory made = _block(members, hex"01");
        assertEq(
            LastCommit.rootAt(made.time), LastCommit.root(uint64(block.number), LastCommit.hashOf(members), hex"01")
        );
        vm.warp(block.timestamp + 8_189);
        _block(members, hex"00");
        assertNotEq(LastCommit.rootAt(made.time), 0);
    }
}
