// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {IAccessManaged} from "@openzeppelin/contracts/access/manager/IAccessManaged.sol";
import {Initializable} from "@openzeppelin/contracts/proxy/utils/Initializable.sol";
import {Operators} from "../../contracts/Operators.sol";
import {IOperators} from "../../contracts/interfaces/IOperators.sol";
import {IStaking} from "../../contracts/interfaces/IStaking.sol";
import {MerkleTree} from "../../contracts/libraries/MerkleTree.sol";
import {WorkTest} from "../support/WorkTest.sol";

contract OperatorsTest is WorkTest {
    address private watcher;
    uint256 private watcherKey;
    uint64 private period;

    function setUp() public override {
        super.setUp();
        (watcher, watcherKey) = makeAddrAndKey("watcher");
        vm.deal(watcher, 200 ether);
        _list(watcher);
        period = uint64(block.timestamp / PERIOD);
        vm.warp((uint256(period) + 1) * PERIOD);
    }

    function _signed(address operator, uint256 key, uint64 on, uint256 slots)
        private
        view
        returns (IOperators.Heartbeats memory)
    {
        (uint8 v, bytes32 r, bytes32 s) = vm.sign(key, operators.digestOf(operator, on, slots));
        return IOperators.Heartbeats(operator, on, slots, abi.encodePacked(r, s, v));
    }

    /// @dev A tree of two: `beats` and the watcher's own.
    function _tree(IOperators.Heartbeats memory beats)
        private
        view
        returns (bytes32 root, MerkleTree.Proof memory proof)
    {
        bytes32 other = operators.leafOf(_signed(watcher, watcherKey, period, 1));
        root = keccak256(bytes.concat(hex"01", operators.leafOf(beats), other));
        proof = MerkleTree.Proof(0, 2, new bytes32[](1));
        proof.siblings[0] = other;
    }

    function _post(IOperators.Heartbeats memory beats) private returns (MerkleTree.Proof memory proof) {
        bytes32 root;
        (root, proof) = _tree(beats);
        vm.prank(watcher);
        operators.postHeartbeats(period, root, 2, "file");
    }

    function test_Initialize_WhenCalledAgain() external {
        vm.expectRevert(Initializable.InvalidInitialization.selector);
        operators.initialize(mallory, IOperators.Terms(0, 0));
        Operators implementation = _newOperators(address(jobs));
        vm.expectRevert(Initializable.InvalidInitialization.selector);
        implementation.initialize(mallory, IOperators.Terms(0, 0));
    }

    function test_UpgradeToAndCall_WhenTheCallerIsNoGovernor() external {
        address next = address(_newOperators(address(jobs)));
        vm.expectRevert(abi.encodeWithSelector(IAccessManaged.AccessManagedUnauthorized.selector, admin));
        vm.prank(admin);
        operators.upgradeToAndCall(next, "");
    }

    function test_UpgradeToAndCall_WhenTheCallerIsTheGovernor() external {
        address next = address(new Operators(staking, jobs, 7, 8));
        vm.prank(governor);
        operators.upgradeToAndCall(next, "");
        assertEq(operators.periodSeconds(), 7);
        assertEq(operators.heartbeatWindow(), 8);
        assertEq(operators.getOperator(worker).profile.endpoint, "https://worker.example");
    }

    function test_Register_WhenItIsListedAlready() external {
        vm.expectRevert(abi.encodeWithSelector(IOperators.Operators_AlreadyRegistered.selector, worker));
        vm.prank(worker);
        operators.register(_profile());
    }

    function test_Register_WhenTheStakeIsTooSmall() external {
        vm.expectRevert(
            abi.encodeWithSelector(IStaking.Staking_StakeLocked.selector, mallory, 0, 0, LISTING_BOND)
        );
        vm.prank(mallory);
        operators.register(_profile());
    }

    function test_Register_WhenTheEndpointIsEmptyOrTooLong() external {
        IOperators.Profile memory profile = _profile();
        profile.endpoint = "";
        vm.expectRevert(abi.encodeWithSelector(IOperators.Operators_InvalidEndpoint.selector, 0, 256));
        operators.register(profile);
        profile.endpoint = string(new bytes(257));
        vm.expectRevert(abi.encodeWithSelector(IOperators.Operators_InvalidEndpoint.selector, 257, 256));
        operators.register(profile);
    }

    function test_Register_WhenNoProofIsOffered() external {
        IOperators.Profile memory profile = _profile();
        profile.proofs = 0;
        vm.expectRevert(IOperators.Operators_NoProof.selector);
        operators.register(profile);
    }

    function test_Register_WhenNoBondIsAsked() external {
        vm.prank(governor);
        operators.setTerms(IOperators.Terms(10_000, 0));
        vm.startPrank(mallory);
        operators.register(_profile());
        operators.leave();
        vm.stopPrank();
        assertEq(_locked(mallory), 0);
    }

    function test_Register_WhenAllIsRight() external {
        vm.deal(alice, 10 ether);
        vm.startPrank(alice);
        staking.stake{value: 2 ether}(alice);
        vm.expectEmit(address(operators));
        emit IOperators.OperatorRegistered(alice, LISTING_BOND);
        vm.expectEmit(address(operators));
        emit IOperators.ProfileChanged(alice, "https://worker.example", "hardware", 3, 5, 7);
        operators.register(_profile());
        vm.stopPrank();
        assertEq(_locked(alice), LISTING_BOND);
        IOperators.Operator memory operator = operators.getOperator(alice);
        assertEq(uint8(operator.status), uint8(IOperators.Status.Active));
        assertEq(operator.bond, LISTING_BOND);
        assertEq(operator.registeredAt, block.timestamp);
        assertTrue(operators.offers(alice, 0));
        assertTrue(operators.offers(alice, 1));
        assertFalse(operators.offers(alice, 2));
        assertFalse(operators.offers(alice, 255));
        assertFalse(operators.offers(mallory, 0));
    }

    function test_SetProfile_WhenTheCallerIsNotListed() external {
        vm.expectRevert(abi.encodeWithSelector(IOperators.Operators_NotRegistered.selector, mallory));
        vm.prank(mallory);
        operators.setProfile(_profile());
    }

    function test_SetProfile_WhenItIsListed() external {
        vm.prank(worker);
        operators.setProfile(IOperators.Profile("https://b.example", "h", 2, 1, 0));
        assertEq(operators.getOperator(worker).profile.endpoint, "https://b.example");
        assertFalse(operators.offers(worker, 0));
        assertTrue(operators.offers(worker, 1));
    }

    function test_PublishBenchmark_WhenItWasMeasuredInTheFuture() external {
        uint48 later = uint48(block.timestamp + 1);
        vm.expectRevert(
            abi.encodeWithSelector(IOperators.Operators_FutureBenchmark.selector, later, block.timestamp)
        );
        vm.prank(worker);
        operators.publishBenchmark(IOperators.Benchmark(1, 2, later, "evidence"));
    }

    function test_PublishBenchmark_WhenItWasMeasured() external {
        uint48 time = uint48(block.timestamp);
        vm.expectEmit(address(operators));
        emit IOperators.BenchmarkPublished(worker, 100, 200, time, "evidence");
        vm.prank(worker);
        operators.publishBenchmark(IOperators.Benchmark(100, 200, time, "evidence"));
        assertEq(operators.getOperator(worker).benchmark.trainingRate, 100);
        assertEq(operators.getOperator(worker).benchmark.evidence, "evidence");
    }

    function test_SetPaused_WhenItIsHalted() external {
        vm.prank(guardian);
        operators.setHalted(worker, true);
        vm.expectRevert(abi.encodeWithSelector(IOperators.Operators_Halted.selector, worker));
        vm.prank(worker);
        operators.setPaused(false);
    }

    function test_SetPaused_WhenItIsListed() external {
        vm.startPrank(worker);
        operators.setPaused(true);
        assertFalse(operators.offers(worker, 0));
        vm.expectEmit(address(operators));
        emit IOperators.StatusChanged(worker, IOperators.Status.Active);
        operators.setPaused(false);
        vm.stopPrank();
        assertTrue(operators.offers(worker, 0));
    }

    function test_SetHalted_WhenTheCallerIsNoGuardian() external {
        vm.expectRevert(abi.encodeWithSelector(IAccessManaged.AccessManagedUnauthorized.selector, mallory));
        vm.prank(mallory);
        operators.setHalted(worker, true);
    }

    function test_SetHalted_WhenItWasNotHalted() external {
        vm.expectRevert(abi.encodeWithSelector(IOperators.Operators_NotHalted.selector, worker));
        vm.prank(guardian);
        operators.setHalted(worker, false);
    }

    function test_SetHalted_WhenItHasABond() external {
        vm.startPrank(guardian);
        operators.setHalted(worker, true);
        assertFalse(operators.offers(worker, 0));
        assertEq(_locked(worker), LISTING_BOND);
        operators.setHalted(worker, false);
        vm.stopPrank();
        assertTrue(operators.offers(worker, 0));
    }

    function test_SetHalted_WhenItHasWorkAndNoBond() external {
        IOperators.Heartbeats memory forged = _signed(worker, watcherKey, period, 3);
        MerkleTree.Proof memory proof = _post(forged);
        // The watcher itself has a job of its own open when it is found out.
        workerKey = watcherKey;
        worker = watcher;
        _assigned();
        operators.challengeHeartbeats(watcher, forged, period, proof);
        vm.expectRevert(abi.encodeWithSelector(IOperators.Operators_WorkOpen.selector, watcher, 1));
        vm.prank(guardian);
        operators.setHalted(watcher, false);
    }

    function test_SetHalted_WhenItHasNoBond() external {
        vm.prank(guardian);
        operators.setHalted(worker, true);
        vm.prank(worker);
        operators.leave();
        vm.prank(guardian);
        operators.setHalted(worker, false);
        vm.expectRevert(abi.encodeWithSelector(IOperators.Operators_NotRegistered.selector, worker));
        operators.getOperator(worker);
        vm.prank(worker);
        operators.register(_profile());
        assertEq(_locked(worker), LISTING_BOND);
    }

    function test_Leave_WhenAJobIsOpen() external {
        _assigned();
        vm.expectRevert(abi.encodeWithSelector(IOperators.Operators_WorkOpen.selector, worker, 1));
        vm.prank(worker);
        operators.leave();
    }

    function test_Leave_WhenItIsHalted() external {
        vm.prank(guardian);
        operators.setHalted(worker, true);
        vm.startPrank(worker);
        operators.leave();
        assertEq(_locked(worker), 0);
        vm.expectRevert(abi.encodeWithSelector(IOperators.Operators_AlreadyRegistered.selector, worker));
        operators.register(_profile());
        vm.stopPrank();
    }

    function test_Leave_WhenAnotherSlashTookTheLock() external {
        _slash(worker, 1000 ether);
        vm.prank(worker);
        operators.leave();
        assertEq(_locked(worker), 0);
    }

    function test_Leave_WhenNothingIsOpen() external {
        vm.startPrank(worker);
        vm.expectEmit(address(operators));
        emit IOperators.OperatorLeft(worker, LISTING_BOND);
        operators.leave();
        assertEq(_locked(worker), 0);
        operators.register(_profile());
        vm.stopPrank();
        assertEq(_locked(worker), LISTING_BOND);
    }

    function test_SetTerms_WhenTheCallerIsNoGovernor() external {
        vm.expectRevert(abi.encodeWithSelector(IAccessManaged.AccessManagedUnauthorized.selector, mallory));
        vm.prank(mallory);
        operators.setTerms(IOperators.Terms(0, 0));
    }

    function test_SetTerms_WhenTheBondIsBeyondMeasure() external {
        vm.expectRevert(
            abi.encodeWithSelector(IOperators.Operators_InvalidTerms.selector, 1_000_001, 1_000_000)
        );
        vm.prank(governor);
        operators.setTerms(IOperators.Terms(1_000_001, 0));
    }

    function test_SetTerms_WhenTheCallerIsTheGovernor() external {
        vm.expectEmit(address(operators));
        emit IOperators.TermsChanged(20_000, 2 ether);
        vm.prank(governor);
        operators.setTerms(IOperators.Terms(20_000, 2 ether));
        assertEq(operators.bondFor(3), 6);
        assertEq(operators.terms().listingBond, 2 ether);
        assertEq(_locked(worker), LISTING_BOND);
        vm.prank(worker);
        operators.leave();
        assertEq(_locked(worker), 0);
    }

    function test_PostHeartbeats_WhenTheWatcherTakesNoPart() external {
        vm.expectRevert(
            abi.encodeWithSelector(IOperators.Operators_NotActive.selector, mallory, IOperators.Status.None)
        );
        vm.prank(mallory);
        operators.postHeartbeats(period, "root", 1, "file");
        vm.prank(guardian);
        operators.setHalted(watcher, true);
        vm.expectRevert(
            abi.encodeWithSelector(IOperators.Operators_NotActive.selector, watcher, IOperators.Status.Halted)
        );
        vm.prank(watcher);
        operators.postHeartbeats(period, "root", 1, "file");
    }

    function test_PostHeartbeats_WhenTheRootIsEmpty() external {
        vm.startPrank(watcher);
        vm.expectRevert(IOperators.Operators_EmptyRoot.selector);
        operators.postHeartbeats(period, 0, 1, "file");
        vm.expectRevert(IOperators.Operators_EmptyRoot.selector);
        operators.postHeartbeats(period, "root", 0, "file");
        vm.stopPrank();
    }

    function test_PostHeartbeats_WhenThePeriodIsNotOverOrTooOld() external {
        uint256 endsAt = (uint256(period) + 2) * PERIOD;
        vm.startPrank(watcher);
        vm.expectRevert(
            abi.encodeWithSelector(IOperators.Operators_PeriodNotOver.selector, period + 1, endsAt)
        );
        operators.postHeartbeats(period + 1, "root", 1, "file");
        uint256 until = (uint256(period) + 1) * PERIOD + HEARTBEAT_WINDOW;
        vm.warp(until + 1);
        vm.expectRevert(abi.encodeWithSelector(IOperators.Operators_PeriodTooOld.selector, period, until));
        operators.postHeartbeats(period, "root", 1, "file");
        vm.stopPrank();
    }

    function test_PostHeartbeats_WhenTheWatcherHasPostedAlready() external {
        vm.startPrank(watcher);
        operators.postHeartbeats(period, "root", 1, "file");
        vm.expectRevert(abi.encodeWithSelector(IOperators.Operators_AlreadyPosted.selector, period, watcher));
        operators.postHeartbeats(period, "root", 1, "file");
        vm.stopPrank();
    }

    function test_PostHeartbeats_WhenAllIsRight() external {
        uint48 countableAt = uint48(block.timestamp + HEARTBEAT_WINDOW);
        vm.expectEmit(address(operators));
        emit IOperators.HeartbeatsPosted(period, watcher, "root", 9, "file", countableAt);
        vm.prank(watcher);
        operators.postHeartbeats(period, "root", 9, "file");
        (bytes32 root, uint48 time) = operators.heartbeatRoot(period, watcher);
        assertEq(root, "root");
        assertEq(time, countableAt);
    }

    function test_ChallengeHeartbeats_WhenNothingWasPosted() external {
        IOperators.Heartbeats memory beats = _signed(worker, workerKey, period, 3);
        (, MerkleTree.Proof memory proof) = _tree(beats);
        vm.expectRevert(
            abi.encodeWithSelector(IOperators.Operators_NothingPosted.selector, period, watcher)
        );
        operators.challengeHeartbeats(watcher, beats, period, proof);
    }

    function test_ChallengeHeartbeats_WhenTheLeafIsNotUnderTheRoot() external {
        IOperators.Heartbeats memory beats = _signed(worker, workerKey, period, 3);
        MerkleTree.Proof memory proof = _post(beats);
        (bytes32 root,) = operators.heartbeatRoot(period, watcher);
        bytes memory refused =
            abi.encodeWithSelector(IOperators.Operators_NotUnderRoot.selector, period, watcher, root);
        // Neither another leaf nor a list of another length.
        proof.count = 3;
        proof.siblings = new bytes32[](2);
        vm.expectRevert(refused);
        operators.challengeHeartbeats(watcher, beats, period, proof);
        (, proof) = _tree(beats);
        beats.slots = 4;
        vm.expectRevert(refused);
        operators.challengeHeartbeats(watcher, beats, period, proof);
    }

    function test_ChallengeHeartbeats_WhenTheTimeIsOver() external {
        IOperators.Heartbeats memory forged = _signed(worker, watcherKey, period, 3);
        MerkleTree.Proof memory proof = _post(forged);
        uint256 countableAt = block.timestamp + HEARTBEAT_WINDOW;
        vm.warp(countableAt);
        vm.expectRevert(
            abi.encodeWithSelector(IOperators.Operators_ChallengeOver.selector, period, watcher, countableAt)
        );
        operators.challengeHeartbeats(watcher, forged, period, proof);
    }

    function test_ChallengeHeartbeats_WhenTheSignatureHolds() external {
        IOperators.Heartbeats memory beats = _signed(worker, workerKey, period, 3);
        MerkleTree.Proof memory proof = _post(beats);
        vm.expectRevert(
            abi.encodeWithSelector(IOperators.Operators_SignatureHolds.selector, worker, period)
        );
        operators.challengeHeartbeats(watcher, beats, period, proof);
    }

    function test_ChallengeHeartbeats_WhenTheHeartbeatsAreOfAnotherPeriod() external {
        IOperators.Heartbeats memory old = _signed(worker, workerKey, period - 1, 3);
        MerkleTree.Proof memory proof = _post(old);
        operators.challengeHeartbeats(watcher, old, period, proof);
        assertEq(staking.poolAssets(watcher), 100 ether - LISTING_BOND);
    }

    function test_ChallengeHeartbeats_WhenTheWatcherHasLeft() external {
        IOperators.Heartbeats memory forged = _signed(worker, watcherKey, period, 3);
        MerkleTree.Proof memory proof = _post(forged);
        vm.startPrank(watcher);
        operators.leave();
        (uint256 shares,) = staking.stakeOf(watcher, watcher);
        staking.requestUnbond(watcher, shares);
        vm.stopPrank();
        vm.prank(mallory);
        operators.challengeHeartbeats(watcher, forged, period, proof);
        assertEq(staking.poolAssets(watcher), 100 ether - LISTING_BOND);
        assertEq(staking.creditOf(mallory), LISTING_BOND / 2);
    }

    function test_ChallengeHeartbeats_WhenNobodySigned() external {
        IOperators.Heartbeats memory forged = _signed(worker, watcherKey, period, 3);
        MerkleTree.Proof memory proof = _post(forged);
        vm.expectEmit(address(operators));
        emit IOperators.HeartbeatsRefuted(period, watcher, mallory, worker, LISTING_BOND);
        vm.prank(mallory);
        operators.challengeHeartbeats(watcher, forged, period, proof);
        assertEq(staking.creditOf(mallory), LISTING_BOND / 2);
        assertEq(_locked(watcher), 0);
        assertEq(uint8(operators.getOperator(watcher).status), uint8(IOperators.Status.Halted));
        vm.expectRevert(
            abi.encodeWithSelector(IOperators.Operators_NothingPosted.selector, period, watcher)
        );
        operators.challengeHeartbeats(watcher, forged, period, proof);
        // Malformed signatures are nobody's, too.
        (bytes32 root,) = operators.heartbeatRoot(period, watcher);
        assertEq(root, 0);
    }

    function test_CountHeartbeats_WhenTheRootCanBeChallenged() external {
        IOperators.Heartbeats memory beats = _signed(worker, workerKey, period, 3);
        MerkleTree.Proof memory proof = _post(beats);
        uint256 countableAt = block.timestamp + HEARTBEAT_WINDOW;
        vm.warp(countableAt - 1);
        vm.expectRevert(
            abi.encodeWithSelector(IOperators.Operators_NotCountable.selector, period, watcher, countableAt)
        );
        operators.countHeartbeats(watcher, beats, proof);
    }

    function test_CountHeartbeats_WhenTheWatcherIsTheOperator() external {
        IOperators.Heartbeats memory own = _signed(watcher, watcherKey, period, 1);
        MerkleTree.Proof memory proof = _post(own);
        vm.warp(block.timestamp + HEARTBEAT_WINDOW);
        vm.expectRevert(abi.encodeWithSelector(IOperators.Operators_OwnWatcher.selector, watcher));
        operators.countHeartbeats(watcher, own, proof);
    }

    function test_CountHeartbeats_WhenTheyWereCountedAlready() external {
        IOperators.Heartbeats memory beats = _signed(worker, workerKey, period, 3);
        MerkleTree.Proof memory proof = _post(beats);
        vm.warp(block.timestamp + HEARTBEAT_WINDOW);
        operators.countHeartbeats(watcher, beats, proof);
        vm.expectRevert(abi.encodeWithSelector(IOperators.Operators_AlreadyCounted.selector, period, worker));
        operators.countHeartbeats(watcher, beats, proof);
    }

    function test_CountHeartbeats_WhenAllIsRight() external {
        IOperators.Heartbeats memory beats = _signed(worker, workerKey, period, type(uint256).max - 1);
        MerkleTree.Proof memory proof = _post(beats);
        vm.warp(block.timestamp + HEARTBEAT_WINDOW);
        vm.expectEmit(address(operators));
        emit IOperators.HeartbeatsCounted(period, watcher, worker, 255);
        operators.countHeartbeats(watcher, beats, proof);
        IOperators.Reliability memory reliability = operators.reliabilityOf(worker);
        assertEq(reliability.periods, 1);
        assertEq(reliability.beats, 255);
        assertEq(reliability.paid, 0);
    }
}
