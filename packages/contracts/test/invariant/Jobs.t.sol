// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {Test} from "forge-std/Test.sol";
import {Jobs} from "../../contracts/Jobs.sol";
import {IJobs} from "../../contracts/interfaces/IJobs.sol";
import {IStepVerifier} from "../../contracts/interfaces/IStepVerifier.sol";
import {IBisection} from "../../contracts/interfaces/IBisection.sol";
import {ReviewsDouble, RunsDouble} from "../support/WorkDoubles.sol";
import {WorkTest} from "../support/WorkTest.sol";

/// @notice Buys, works, dawdles, challenges and judges in any order, and remembers how every job ended.
contract JobsHandler is Test {
    Jobs private immutable jobs;
    ReviewsDouble private immutable jury;
    RunsDouble private immutable runs;
    address private immutable worker;
    uint256 private immutable key;
    uint256 private immutable modelId;
    uint256[] private _releaseIds;
    address[3] private actors = [address(0xA11CE), address(0xB0B), address(0xCA401)];

    uint256 public forced;
    uint256 public refused;
    uint256 public replays;
    uint256 public doubleEnds;
    mapping(uint256 jobId => IJobs.State) public ended;
    mapping(uint256 jobId => bool) public wasAssigned;

    constructor(
        Jobs jobs_,
        ReviewsDouble jury_,
        RunsDouble runs_,
        address worker_,
        uint256 key_,
        uint256 modelId_,
        uint256[] memory releaseIds_
    ) {
        (jobs, jury, runs, worker, key, modelId) = (jobs_, jury_, runs_, worker_, key_, modelId_);
        _releaseIds = releaseIds_;
    }

    /// @dev Few nonces, so that some quotes come twice.
    function fund(uint256 who, uint256 price, uint256 nonce, bool run) external {
        IJobs.Quote memory quote = IJobs.Quote({
            operator: worker,
            buyer: actors[who % 3],
            spec: "spec",
            modelId: modelId,
            releaseIds: _releaseIds,
            price: uint96(bound(price, 1, 3 ether)),
            proof: run ? IJobs.Proof.Bisection : IJobs.Proof.Committee,
            verifier: IStepVerifier(address(0)),
            assignWithin: 1 hours,
            deliverWithin: 1 hours,
            expiry: uint48(block.timestamp),
            nonce: nonce % 40
        });
        (uint8 v, bytes32 r, bytes32 s) = vm.sign(key, jobs.digestOf(quote));
        bool used = jobs.isUsed(worker, quote.nonce);
        vm.deal(quote.buyer, quote.price);
        vm.prank(quote.buyer);
        try jobs.fund{value: quote.price}(quote, abi.encodePacked(r, s, v)) {
            if (used) ++replays;
        } catch {
            assertTrue(used);
        }
    }

    function assign(uint256 which) external {
        if (_as(worker, which, abi.encodeCall(jobs.assign, (_job(which))))) wasAssigned[_job(which)] = true;
    }

    function decline(uint256 which) external {
        _as(worker, which, abi.encodeCall(jobs.decline, (_job(which))));
    }

    function work(uint256 which, bytes32 root) external {
        _as(worker, which, abi.encodeCall(jobs.checkpoint, (_job(which), root)));
    }

    function deliver(uint256 which, bytes32 result) external {
        uint256 jobId = _job(which);
        if (jobId == 0) return;
        uint64 runId = 0;
        if (jobs.getJob(jobId).proof == IJobs.Proof.Bisection) {
            runId = uint64(jobId);
            IBisection.Run memory run;
            (run.defender, run.status, run.program, run.outcome, run.openUntil) =
                (worker, IBisection.Status.Open, "spec", result, uint48(block.timestamp + 1 days));
            if (jobs.getJob(jobId).runId == 0) runs.set(runId, run);
        }
        _as(worker, which, abi.encodeCall(jobs.deliver, (jobId, result, "root", runId)));
    }

    function judgeRun(uint256 which, bool refute) external {
        uint64 runId = uint64(_job(which));
        IBisection.Run memory run = runs.getRun(runId);
        if (run.status == IBisection.Status.Open) {
            run.status = refute ? IBisection.Status.Refuted : IBisection.Status.Confirmed;
            runs.set(runId, run);
        }
        _as(address(this), which, abi.encodeCall(jobs.refute, (_job(which))));
    }

    function challenge(uint256 who, uint256 which, uint256 evidence) external {
        uint256 jobId = _job(which);
        if (jobId == 0) return;
        (uint256 fee, uint256 bond) = jobs.challengeCost(jobId);
        address actor = actors[who % 3];
        vm.deal(actor, fee + bond);
        vm.prank(actor);
        try jobs.challenge{value: fee + bond}(jobId, bytes32(evidence % 3)) {} catch { ++refused; }
    }

    function judge(uint256 which, uint8 choice, bool told) external {
        uint256 count = jobs.disputeCount();
        if (count == 0) return;
        uint256 disputeId = 1 + which % count;
        uint256 caseId = jobs.getDispute(disputeId).caseId;
        if (told) {
            jury.tell(caseId, choice % 3);
        } else {
            jury.settle(caseId, choice % 3);
            try jobs.conclude(disputeId) {} catch { ++refused; }
        }
        _note();
    }

    function release(uint256 which) external {
        try jobs.release(1 + which % (jobs.disputeCount() + 1)) {} catch { ++refused; }
    }

    function accept(uint256 which) external {
        uint256 jobId = _job(which);
        if (jobId == 0) return;
        _as(jobs.getJob(jobId).buyer, which, abi.encodeCall(jobs.accept, (jobId)));
    }

    function finalise(uint256 which) external {
        _as(address(this), which, abi.encodeCall(jobs.finalise, (_job(which))));
    }

    function expire(uint256 which) external {
        _as(address(this), which, abi.encodeCall(jobs.expire, (_job(which))));
    }

    function withdraw(uint256 who) external {
        address actor = actors[who % 3];
        uint256 credit = jobs.creditOf(actor);
        vm.prank(actor);
        jobs.withdraw(actor, credit);
    }

    function wait(uint256 time) external {
        vm.warp(block.timestamp + time % 2 hours);
    }

    function force(uint96 amount) external {
        vm.deal(address(jobs), address(jobs).balance + amount);
        forced += amount;
    }

    function credits() external view returns (uint256 sum) {
        for (uint256 i = 0; i < 3; ++i) sum += jobs.creditOf(actors[i]);
        sum += jobs.creditOf(worker);
    }

    function _job(uint256 which) private view returns (uint256) {
        uint256 count = jobs.jobCount();
        return count == 0 ? 0 : 1 + which % count;
    }

    function _as(address caller, uint256 which, bytes memory data) private returns (bool done) {
        if (_job(which) == 0) return false;
        vm.prank(caller);
        (done,) = address(jobs).call(data);
        if (!done) ++refused;
        _note();
    }

    /// @dev What has ended stays as it ended.
    function _note() private {
        for (uint256 jobId = 1; jobId <= jobs.jobCount(); ++jobId) {
            IJobs.State state = jobs.getJob(jobId).state;
            if (ended[jobId] != IJobs.State.None && state != ended[jobId]) ++doubleEnds;
            if (state >= IJobs.State.Paid) ended[jobId] = state;
        }
    }
}

contract JobsInvariantTest is WorkTest {
    JobsHandler private handler;

    function setUp() public override {
        super.setUp();
        staking.stake{value: 50 ether}(worker);
        handler = new JobsHandler(jobs, jury, runs, worker, workerKey, fineTuneId, _releases());
        targetContract(address(handler));
    }

    function invariant_TheNativeBalanceEqualsTheMoneyOfOpenJobsOfOpenChallengesAndAllCredit() external view {
        uint256 sum = handler.credits() + handler.forced();
        for (uint256 id = 1; id <= jobs.jobCount(); ++id) {
            if (jobs.getJob(id).state < IJobs.State.Paid) sum += jobs.getJob(id).price;
        }
        for (uint256 id = 1; id <= jobs.disputeCount(); ++id) {
            if (jobs.getDispute(id).judgeBy != 0) sum += jobs.getDispute(id).bond;
        }
        assertEq(address(jobs).balance, sum);
    }

    function invariant_AJobEndsOnce() external view {
        assertEq(handler.doubleEnds(), 0);
        uint256 paid = 0;
        for (uint256 id = 1; id <= jobs.jobCount(); ++id) {
            if (jobs.getJob(id).state == IJobs.State.Paid) paid += jobs.getJob(id).price;
        }
        assertEq(token.balanceOf(address(settlement)), paid);
    }

    function invariant_LocksMatchOpenJobs() external view {
        uint256 bonds = LISTING_BOND;
        uint256 value = 0;
        for (uint256 id = 1; id <= jobs.jobCount(); ++id) {
            IJobs.Job memory job = jobs.getJob(id);
            bool open = job.state > IJobs.State.Funded && job.state < IJobs.State.Paid;
            assertEq(job.bond, open ? job.price : 0);
            if (open) (bonds, value) = (bonds + job.bond, value + job.price);
        }
        assertEq(_locked(worker), bonds);
        assertEq(jobs.standingOf(worker).openValue, value);
    }

    function invariant_AQuoteFundsOneJob() external view {
        assertEq(handler.replays(), 0);
        assertLe(jobs.jobCount(), 40);
    }

    function invariant_StandingCountsWhatBecameOfEveryJob() external view {
        IJobs.Standing memory standing = jobs.standingOf(worker);
        (uint256 open, uint256 paid, uint256 refunded, uint256 missed) = (0, 0, 0, 0);
        for (uint256 id = 1; id <= jobs.jobCount(); ++id) {
            IJobs.State state = jobs.getJob(id).state;
            if (state > IJobs.State.Funded && state < IJobs.State.Paid) ++open;
            if (state == IJobs.State.Paid) ++paid;
            if (state == IJobs.State.Refunded) {
                if (handler.wasAssigned(id)) ++refunded;
                else ++missed;
            }
        }
        assertEq(standing.open, open);
        assertEq(standing.paid, paid);
        assertEq(uint256(standing.late) + standing.refuted, refunded);
        assertEq(standing.missed, missed);
    }
}
