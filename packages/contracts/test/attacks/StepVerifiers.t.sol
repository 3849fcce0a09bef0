// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {Test} from "forge-std/Test.sol";
import {IStepVerifier} from "../../contracts/interfaces/IStepVerifier.sol";
import {AttributionScore} from "../../contracts/libraries/AttributionScore.sol";
import {ScoreVerifier} from "../../contracts/verifiers/ScoreVerifier.sol";
import {ShareVerifier} from "../../contracts/verifiers/ShareVerifier.sol";
import {SumVerifier} from "../../contracts/verifiers/SumVerifier.sol";

/// @notice The step verifiers against steps that the off-chain code made, and against every falsehood about them.
contract StepVerifiersTest is Test {
    string private json;

    function setUp() public {
        json = vm.readFile("test/fixtures/steps.json");
    }

    function testFuzz_AttackWrongScore_OnlyTheExactSumPasses(int256 off) external {
        ScoreVerifier verifier = new ScoreVerifier();
        ScoreVerifier.Witness memory read;
        read.chunks = _uint(".score.chunks");
        read.queryRoot = vm.parseJsonBytes32(json, ".score.queryRoot");
        read.vectorRoot = vm.parseJsonBytes32(json, ".score.vectorRoot");
        read.query = vm.parseJsonBytes(json, ".score.query");
        read.vector = vm.parseJsonBytes(json, ".score.vector");
        read.querySiblings = vm.parseJsonBytes32Array(json, ".score.querySiblings");
        read.vectorSiblings = vm.parseJsonBytes32Array(json, ".score.vectorSiblings");
        bytes32 program = keccak256(abi.encode(read.chunks, read.queryRoot, read.vectorRoot));
        IStepVerifier.Step memory step = IStepVerifier.Step(program, _uint(".score.index"), 0, 1);
        bytes memory pre = abi.encode(vm.parseJsonInt(json, ".score.pre"));
        int256 post = vm.parseJsonInt(json, ".score.post");
        assertTrue(verifier.verifyStep(step, pre, abi.encode(post), abi.encode(read)));
        off = bound(off, 1, type(int128).max);
        assertFalse(verifier.verifyStep(step, pre, abi.encode(post + off), abi.encode(read)));
        assertFalse(verifier.verifyStep(step, pre, abi.encode(post - off), abi.encode(read)));
        step.index += 1;
        assertFalse(verifier.verifyStep(step, pre, abi.encode(post), abi.encode(read)));
        step.index -= 1;
        read.vector[0] = ~read.vector[0];
        assertFalse(verifier.verifyStep(step, pre, abi.encode(post), abi.encode(read)));
    }

    function test_AWholeScoreOf4096ComponentsIsTheOffChainOne() external view {
        bytes memory query = vm.parseJsonBytes(json, ".score.wholeQuery");
        bytes memory vector = vm.parseJsonBytes(json, ".score.wholeVector");
        assertEq(query.length, 4096);
        assertEq(keccak256(query), vm.parseJsonBytes32(json, ".score.queryHash"));
        assertEq(AttributionScore.dot(query, vector), vm.parseJsonInt(json, ".score.whole"));
    }

    function testFuzz_AttackWrongShare_OnlyTheExactWeiPass(uint256 off) external {
        ShareVerifier verifier = new ShareVerifier();
        ShareVerifier.Witness memory read;
        read.amount = _uint(".share.amount");
        read.total = _uint(".share.total");
        read.count = _uint(".share.count");
        read.weightsRoot = vm.parseJsonBytes32(json, ".share.weightsRoot");
        read.account = vm.parseJsonAddress(json, ".share.account");
        read.weight = _uint(".share.weight");
        read.score = int256(read.weight);
        read.siblings = vm.parseJsonBytes32Array(json, ".share.siblings");
        bytes32 program = keccak256(abi.encode(read.amount, read.total, read.count, read.weightsRoot));
        IStepVerifier.Step memory step = IStepVerifier.Step(program, _uint(".share.index"), 0, 1);
        (uint256 before, uint256 paid) = (_uint(".share.before"), _uint(".share.paid"));
        uint256 part = _uint(".share.share");
        bytes memory pre = abi.encode(before, paid);
        assertTrue(verifier.verifyStep(step, pre, abi.encode(before + read.weight, paid + part), abi.encode(read)));
        off = bound(off, 1, type(uint128).max);
        assertFalse(
            verifier.verifyStep(step, pre, abi.encode(before + read.weight, paid + part + off), abi.encode(read))
        );
        pre = abi.encode(before + off, paid);
        assertFalse(
            verifier.verifyStep(step, pre, abi.encode(before + off + read.weight, paid + part), abi.encode(read))
        );
    }

    function testFuzz_AttackInflatedSum_OnlyTheExactSumPasses(uint256 off) external {
        SumVerifier verifier = new SumVerifier();
        SumVerifier.Witness memory read;
        read.rootHash = vm.parseJsonBytes32(json, ".sum.rootHash");
        read.rootSum = _uint(".sum.rootSum");
        read.hash = vm.parseJsonBytes32(json, ".sum.hash");
        read.sum = _uint(".sum.sum");
        read.siblingHashes = vm.parseJsonBytes32Array(json, ".sum.siblingHashes");
        read.siblingSums = vm.parseJsonUintArray(json, ".sum.siblingSums");
        bytes32 program = keccak256(abi.encode(read.rootHash, read.rootSum, read.siblingHashes.length));
        IStepVerifier.Step memory step = IStepVerifier.Step(program, _uint(".sum.index"), 0, 1);
        uint256 before = _uint(".sum.before");
        bytes memory post = abi.encode(before + read.sum);
        assertTrue(verifier.verifyStep(step, abi.encode(before), post, abi.encode(read)));
        off = bound(off, 1, type(uint128).max);
        bytes memory inflated = abi.encode(before + read.sum + off);
        assertFalse(verifier.verifyStep(step, abi.encode(before), inflated, abi.encode(read)));
        assertFalse(verifier.verifyStep(step, abi.encode(before + off), inflated, abi.encode(read)));
        read.sum += off;
        assertFalse(verifier.verifyStep(step, abi.encode(before), inflated, abi.encode(read)));
    }

    function _uint(string memory key) private view returns (uint256) {
        return vm.parseJsonUint(json, key);
    }
}
