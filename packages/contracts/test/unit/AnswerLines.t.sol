// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {Test} from "forge-std/Test.sol";
import {AnswerLines} from "../../contracts/libraries/AnswerLines.sol";
import {FeePolicy} from "../../contracts/libraries/FeePolicy.sol";
import {PayoutShare} from "../../contracts/libraries/PayoutShare.sol";
import {MerkleTree} from "../../contracts/libraries/MerkleTree.sol";
import {Receipts} from "../../contracts/libraries/Receipts.sol";

/// @notice Held against answers that packages/client derived (scripts/answerVectors.ts), bit for bit.
contract AnswerLinesUnitTest is Test {
    using AnswerLines for Receipts.Receipt;

    struct Weight {
        uint256 index;
        address account;
        int256 score;
        uint256 weight;
        uint256 through;
    }

    struct Line {
        uint8 role;
        address account;
        uint256 amount;
    }

    struct Case {
        Receipts.Receipt receipt;
        bytes32 digest;
        FeePolicy.Policy policy;
        Weight[] weights;
        Line[] lines;
    }

    address private constant SETTLEMENT = address(0xe04);

    bytes[] private _cases;

    function setUp() external {
        _cases = vm.parseJsonBytesArray(vm.readFile("test/fixtures/answers.json"), ".cases");
        assertEq(_cases.length, 24);
    }

    function test_Derive_WhenTheDigestIsTaken() external view {
        for (uint256 n = 0; n < _cases.length; ++n) {
            Case memory one = _case(n);
            assertEq(Receipts.digest(one.receipt, 4267, SETTLEMENT), one.digest);
        }
    }

    function test_Derive_WhenTheRootsAreTaken() external view {
        for (uint256 n = 0; n < _cases.length; ++n) {
            Case memory one = _case(n);
            bytes32[] memory leaves = new bytes32[](one.weights.length);
            for (uint256 i = 0; i < leaves.length; ++i) leaves[i] = MerkleTree.leafHash(abi.encode(one.weights[i]));
            assertEq(MerkleTree.rootOfNodes(leaves), one.receipt.weightsRoot);
            leaves = new bytes32[](one.lines.length);
            for (uint256 i = 0; i < leaves.length; ++i) {
                Line memory line = one.lines[i];
                leaves[i] = MerkleTree.leafHash(abi.encode(i, line.role, line.account, line.amount));
            }
            assertEq(MerkleTree.rootOfNodes(leaves), one.receipt.linesRoot);
            assertEq(one.receipt.failed(), one.weights.length == 0);
        }
    }

    function test_Derive_WhenEveryLineIsTaken() external view {
        for (uint256 n = 0; n < _cases.length; ++n) {
            Case memory one = _case(n);
            uint256 count = one.weights.length;
            uint256 sum = 0;
            for (uint256 i = 0; i < one.lines.length; ++i) {
                AnswerLines.Role role = one.receipt.roleAt(one.policy, count, i);
                assertEq(uint8(role), one.lines[i].role);
                uint256 amount = one.receipt.amountOf(one.policy, role);
                if (role == AnswerLines.Role.Data) {
                    Weight memory weight = one.weights[i];
                    amount = PayoutShare.share(
                        amount, weight.through - weight.weight, weight.through, one.weights[count - 1].through
                    );
                    assertEq(weight.account, one.lines[i].account);
                }
                assertEq(amount, one.lines[i].amount);
                sum += amount;
            }
            assertEq(sum, one.receipt.paid);
            for (uint256 i = 0; i < 3; ++i) {
                AnswerLines.Role role = one.receipt.roleAt(one.policy, count, one.lines.length + i);
                assertEq(uint8(role), uint8(AnswerLines.Role.None));
                assertEq(one.receipt.amountOf(one.policy, role), 0);
            }
        }
    }

    function test_Derive_WhenItCostsMoreThanWasPaid() external view {
        Case memory one = _case(0);
        one.receipt.price = one.receipt.paid + 1;
        assertEq(one.receipt.change(), 0);
    }

    function _case(uint256 n) private view returns (Case memory) {
        return abi.decode(_cases[n], (Case));
    }
}
