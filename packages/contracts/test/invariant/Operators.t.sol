// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {Test} from "forge-std/Test.sol";
import {Jobs} from "../../contracts/Jobs.sol";
import {Operators} from "../../contracts/Operators.sol";
import {IJobs} from "../../contracts/interfaces/IJobs.sol";
import {IStepVerifier} from "../../contracts/interfaces/IStepVerifier.sol";
import {IOperators} from "../../contracts/interfaces/IOperators.sol";
import {MerkleTree} from "../../contracts/libraries/MerkleTree.sol";
import {WorkTest} from "../support/WorkTest.sol";

/// @notice Two operators that come, work, watch each other and leave, in any order.
contract OperatorsHandler is Test {
    Operators private immutable operators;
    Jobs private immutable jobs;
    address private immutable guardian;
    address[2] public actors;
    uint256[2] private keys;
    uint256 private immutable modelId;
    uint256[] private _releaseIds;

    uint256 public refused;
    uint256 public wrongCounts;
    mapping(address operator => uint256) public beats;
    mapping(address operator => mapping(uint64 period => uint256)) public times;

    constructor(
        Operators operators_,
        Jobs jobs_,
        address guardian_,
        address[2] memory actors_,
        uint256[2] memory keys_,
        uint256 modelId_,
        uint256[] memory releaseIds_
    ) {
        (operators, jobs, guardian, actors, keys, modelId) =
        (operators_, jobs_, guardian_, actors_, keys_, modelId_);
        _releaseIds = releaseIds_;
    }

    function register(uint256 who) external {
        IOperators.Profile memory profile = IOperators.Profile("https://a.example", 0, 3, 0, 0);
        _try(who, address(operators), abi.encodeCall(operators.register, (profile)));
    }

    function pause(uint256 who, bool paused) external {
        _try(who, address(operators), abi.encodeCall(operators.setPaused, (paused)));
    }

    function leave(uint256 who) external {
        _try(who, address(operators), abi.encodeCall(operators.leave, ()));
    }

    function halt(uint256 who, bool halted) external {
        vm.prank(guardian);
        try operators.setHalted(actors[who % 2], halted) {} catch { ++refused; }
    }

    function work(uint256 who, uint256 nonce) external {
        IJobs.Quote memory quote = IJobs.Quote({
            operator: actors[who % 2],
            buyer: address(this),
            spec: "spec",
            modelId: modelId,
            releaseIds: _releaseIds,
            price: 1 ether,
            proof: IJobs.Proof.Committee,
            verifier: IStepVerifier(address(0)),
            assignWithin: 1 hours,
            deliverWithin: 1 hours,
            expiry: uint48(block.timestamp),
            nonce: nonce
        });
        if (jobs.isUsed(quote.operator, nonce)) return;
        (uint8 v, bytes32 r, bytes32 s) = vm.sign(keys[who % 2], jobs.digestOf(quote));
        vm.deal(address(this), 1 ether);
        uint256 jobId = jobs.fund{value: 1 ether}(quote, abi.encodePacked(r, s, v));
        _try(who, address(jobs), abi.encodeCall(jobs.assign, (jobId)));
    }

    function expire(uint256 which) external {
        uint256 count = jobs.jobCount();
        if (count == 0) return;
        try jobs.expire(1 + which % count) {} catch { ++refused; }
    }

    /// @dev The other's heartbeats, sometimes forged and then challenged, else counted, sometimes twice.
    function watch(uint256 who, uint256 slots, bool forged) external {
        uint64 period = uint64(block.timestamp / operators.periodSeconds()) - 1;
        (address watcher, address watched) = (actors[who % 2], actors[(who % 2 + 1) % 2]);
        (uint8 v, bytes32 r, bytes32 s) =
            vm.sign(keys[forged ? who % 2 : (who % 2 + 1) % 2], operators.digestOf(watched, period, slots));
        IOperators.Heartbeats memory beat =
            IOperators.Heartbeats(watched, period, slots, abi.encodePacked(r, s, v));
        MerkleTree.Proof memory proof = MerkleTree.Proof(0, 1, new bytes32[](0));
        bytes32 root = operators.leafOf(beat);
        if (!_try(who, address(operators), abi.encodeCall(operators.postHeartbeats, (period, root, 1, 0)))) return;
        if (forged) return operators.challengeHeartbeats(watcher, beat, period, proof);
        vm.warp(block.timestamp + operators.heartbeatWindow());
        for (uint256 i = 0; i < 2; ++i) {
            try operators.countHeartbeats(watcher, beat, proof) {
                if (++times[watched][period] > 1) ++wrongCounts;
                for (uint256 word = slots; word != 0; word >>= 1) beats[watched] += word & 1;
            } catch {
                ++refused;
            }
        }
    }

    function wait(uint256 time) external {
        vm.warp(block.timestamp + time % 3 hours);
    }

    function _try(uint256 who, address to, bytes memory data) private returns (bool done) {
        vm.prank(actors[who % 2]);
        (done,) = to.call(data);
        if (!done) ++refused;
    }
}

contract OperatorsInvariantTest is WorkTest {
    OperatorsHandler private handler;
    address private other;

    function setUp() public override {
        super.setUp();
        uint256 key;
        (other, key) = makeAddrAndKey("other");
        vm.deal(other, 200 ether);
        _list(other);
        handler = new OperatorsHandler(
            operators, jobs, guardian, [worker, other], [workerKey, key], fineTuneId, _releases()
        );
        targetContract(address(handler));
    }

    function invariant_TheListingBondOfEveryOperatorIsLocked() external view {
        for (uint256 i = 0; i < 2; ++i) {
            address operator = handler.actors(i);
            uint256 bonds = 0;
            try operators.getOperator(operator) returns (IOperators.Operator memory found) {
                bonds = found.bond;
            } catch {}
            for (uint256 id = 1; id <= jobs.jobCount(); ++id) {
                if (jobs.getJob(id).operator == operator) bonds += jobs.getJob(id).bond;
            }
            assertEq(_locked(operator), bonds);
        }
    }

    function invariant_AnOperatorWithAnOpenJobStaysListed() external view {
        for (uint256 i = 0; i < 2; ++i) {
            address operator = handler.actors(i);
            if (jobs.standingOf(operator).open != 0) {
                assertTrue(operators.getOperator(operator).status != IOperators.Status.None);
            }
        }
    }

    function invariant_AnOperatorsHeartbeatsOfAPeriodCountOnce() external view {
        assertEq(handler.wrongCounts(), 0);
        for (uint256 i = 0; i < 2; ++i) {
            address operator = handler.actors(i);
            assertEq(operators.reliabilityOf(operator).beats, handler.beats(operator));
        }
    }
}
