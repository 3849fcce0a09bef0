// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {ERC1967Proxy} from "@openzeppelin/contracts/proxy/ERC1967/ERC1967Proxy.sol";
import {Jobs} from "../../contracts/Jobs.sol";
import {Operators} from "../../contracts/Operators.sol";
import {IFees} from "../../contracts/interfaces/IFees.sol";
import {IJobs} from "../../contracts/interfaces/IJobs.sol";
import {IOperators} from "../../contracts/interfaces/IOperators.sol";
import {ICommittees} from "../../contracts/interfaces/IReviews.sol";
import {IBisection} from "../../contracts/interfaces/IBisection.sol";
import {IStepVerifier} from "../../contracts/interfaces/IStepVerifier.sol";
import {IStaking} from "../../contracts/interfaces/IStaking.sol";
import {FeesTest} from "./FeesTest.sol";
import {ReviewsDouble, RunsDouble} from "./WorkDoubles.sol";

/// @notice Jobs and Operators beside the ledger and Fees; one operator with a key, stake and a listing; bob buys.
abstract contract WorkTest is FeesTest {
    uint48 internal constant JOB_WINDOW = 1 hours;
    uint48 internal constant JUDGE_WITHIN = 30 days;
    uint96 internal constant LISTING_BOND = 1 ether;
    uint96 internal constant PRICE = 4 ether + 1;
    uint48 internal constant PERIOD = 1 hours;
    uint48 internal constant HEARTBEAT_WINDOW = 2 hours;
    IStepVerifier internal constant VERIFIER = IStepVerifier(address(0x5E5));
    bytes32 internal constant SPEC = "spec";
    bytes32 internal constant RESULT = "adapter";

    ReviewsDouble internal jury;
    RunsDouble internal runs;
    Operators internal operators;
    Jobs internal jobs;
    address internal worker;
    uint256 internal workerKey;

    function setUp() public virtual override {
        super.setUp();
        jury = new ReviewsDouble();
        runs = new RunsDouble();
        address jobsAddress = vm.computeCreateAddress(address(this), vm.getNonce(address(this)) + 2);
        operators = Operators(
            address(
                new ERC1967Proxy(
                    address(_newOperators(jobsAddress)),
                    abi.encodeCall(Operators.initialize, (address(manager), IOperators.Terms(10_000, LISTING_BOND)))
                )
            )
        );
        jobs = new Jobs(_modules(), _jobTerms());
        assertEq(address(jobs), jobsAddress);
        _letPay(address(jobs));

        bytes4[] memory governed = new bytes4[](2);
        (governed[0], governed[1]) = (Operators.setTerms.selector, operators.upgradeToAndCall.selector);
        bytes4[] memory guarded = new bytes4[](1);
        guarded[0] = Operators.setHalted.selector;
        vm.startPrank(admin);
        for (uint64 role = LOCKER; role <= SLASHER; ++role) {
            manager.grantRole(role, address(operators), 0);
            manager.grantRole(role, address(jobs), 0);
        }
        manager.grantRole(SLASHER, disputes, 0);
        manager.setTargetFunctionRole(address(operators), governed, GOVERNOR);
        manager.setTargetFunctionRole(address(operators), guarded, GUARDIAN);
        vm.stopPrank();

        (worker, workerKey) = makeAddrAndKey("worker");
        vm.deal(worker, 1000 ether);
        _list(worker);
    }

    function _newOperators(address jobsAddress) internal returns (Operators) {
        return new Operators(staking, IJobs(jobsAddress), PERIOD, HEARTBEAT_WINDOW);
    }

    /// @dev Doubles, whose verdicts a test says; what the real ones do is for the tests that put them here.
    function _judges() internal view virtual returns (ICommittees, IBisection) {
        return (ICommittees(address(jury)), IBisection(address(runs)));
    }

    function _modules() internal view returns (Jobs.Modules memory) {
        (ICommittees reviews, IBisection bisections) = _judges();
        return Jobs.Modules({
            fees: IFees(address(fees)),
            staking: staking,
            operators: operators,
            reviews: reviews,
            bisection: bisections,
            models: models,
            datanets: datanets
        });
    }

    function _jobTerms() internal pure virtual returns (IJobs.Terms memory) {
        return IJobs.Terms({
            window: JOB_WINDOW,
            judgeWithin: JUDGE_WITHIN,
            lateBps: 1000,
            judgedBps: 5000,
            challengeBps: 1000,
            leastChallenge: 0.01 ether,
            domain: 3,
            panel: 3
        });
    }

    function _list(address operator) internal {
        vm.startPrank(operator);
        staking.stake{value: 100 ether}(operator);
        operators.register(_profile());
        vm.stopPrank();
    }

    function _profile() internal pure returns (IOperators.Profile memory) {
        return IOperators.Profile("https://worker.example", "hardware", 3, 5, 7);
    }

    function _quote(uint256 nonce) internal view returns (IJobs.Quote memory) {
        return IJobs.Quote({
            operator: worker,
            buyer: bob,
            spec: SPEC,
            modelId: fineTuneId,
            releaseIds: _releases(),
            price: PRICE,
            proof: IJobs.Proof.Committee,
            verifier: VERIFIER,
            assignWithin: 10 minutes,
            deliverWithin: 1 days,
            expiry: uint48(block.timestamp + 1 hours),
            nonce: nonce
        });
    }

    function _sign(IJobs.Quote memory quote, uint256 key) internal view returns (bytes memory) {
        (uint8 v, bytes32 r, bytes32 s) = vm.sign(key, jobs.digestOf(quote));
        return abi.encodePacked(r, s, v);
    }

    function _fund(IJobs.Quote memory quote) internal returns (uint256 jobId) {
        bytes memory signature = _sign(quote, workerKey);
        vm.deal(quote.buyer, quote.buyer.balance + quote.price);
        vm.prank(quote.buyer);
        return jobs.fund{value: quote.price}(quote, signature);
    }

    function _funded() internal returns (uint256 jobId) {
        return _fund(_quote(jobs.jobCount() + 1000));
    }

    function _assigned() internal returns (uint256 jobId) {
        jobId = _funded();
        vm.prank(worker);
        jobs.assign(jobId);
    }

    function _delivered() internal returns (uint256 jobId) {
        jobId = _assigned();
        vm.prank(worker);
        jobs.deliver(jobId, RESULT, "checkpoints", 0);
    }

    function _challenge(address challenger, uint256 jobId, bytes32 evidence) internal returns (uint256 disputeId) {
        (uint256 fee, uint256 bond) = jobs.challengeCost(jobId);
        vm.deal(challenger, challenger.balance + fee + bond);
        vm.prank(challenger);
        return jobs.challenge{value: fee + bond}(jobId, evidence);
    }

    function _locked(address operator) internal view returns (uint256) {
        return staking.lockedStake(operator, IStaking.Role.Operator);
    }

    /// @dev Another module proves a fault of the operator.
    function _slash(address operator, uint256 amount) internal {
        vm.prank(disputes);
        staking.slash(operator, IStaking.Role.Operator, amount, address(0), "other");
    }

    function _case(uint256 disputeId) internal view returns (uint256) {
        return jobs.getDispute(disputeId).caseId;
    }

    /// @dev A job whose run in Bisection is `runId`, delivered.
    function _deliveredRun(uint64 runId) internal returns (uint256 jobId) {
        IJobs.Quote memory quote = _quote(jobs.jobCount() + 1000);
        quote.proof = IJobs.Proof.Bisection;
        jobId = _fund(quote);
        runs.set(runId, _run());
        vm.startPrank(worker);
        jobs.assign(jobId);
        jobs.deliver(jobId, RESULT, "checkpoints", runId);
        vm.stopPrank();
    }

    function _run() internal view returns (IBisection.Run memory run) {
        run.defender = worker;
        run.status = IBisection.Status.Open;
        run.verifier = VERIFIER;
        run.program = SPEC;
        run.outcome = RESULT;
        run.openUntil = uint48(block.timestamp + 2 * JOB_WINDOW);
    }

    function _end(uint64 runId, IBisection.Status status) internal {
        IBisection.Run memory run = runs.getRun(runId);
        run.status = status;
        runs.set(runId, run);
    }
}
