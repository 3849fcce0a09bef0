// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {TimelockController} from "@openzeppelin/contracts/governance/TimelockController.sol";
import {ERC1967Proxy} from "@openzeppelin/contracts/proxy/ERC1967/ERC1967Proxy.sol";
import {Chamber} from "../../contracts/Chamber.sol";
import {OpenGovernor} from "../../contracts/OpenGovernor.sol";
import {Parameters} from "../../contracts/Parameters.sol";
import {Staking} from "../../contracts/Staking.sol";
import {Treasury} from "../../contracts/Treasury.sol";
import {IParameters} from "../../contracts/interfaces/IParameters.sol";
import {IReputation} from "../../contracts/interfaces/IReputation.sol";
import {LedgerTest} from "./LedgerTest.sol";

/// @notice Scores as a test sets them, under one root a day.
contract Scores is IReputation {
    error Scores_WrongProof();

    mapping(uint64 epoch => mapping(address account => uint256)) public scores;
    mapping(uint64 epoch => uint256) public totals;
    mapping(uint64 epoch => uint48) public finalSince;
    uint64 public last;

    function publish(address[] calldata accounts, uint256[] calldata values) external {
        uint64 epoch = ++last;
        finalSince[epoch] = uint48(block.timestamp);
        for (uint256 i = 0; i < accounts.length; ++i) {
            scores[epoch][accounts[i]] = values[i];
            totals[epoch] += values[i];
        }
    }

    function finalAt(uint32, uint48 timestamp) external view returns (uint64 epoch) {
        for (epoch = last; epoch != 0 && finalSince[epoch] > timestamp; --epoch) {}
    }

    function totalAt(uint32, uint64 epoch) external view returns (uint256) {
        return totals[epoch];
    }

    function scoreAt(uint32, uint64 epoch, address account, uint256 score, bytes32[] calldata)
        external
        view
        returns (uint256)
    {
        require(scores[epoch][account] == score, Scores_WrongProof());
        return score;
    }
}

/// @notice The ledger under its governor: real stake, real votes, the Timelock holding GOVERNOR.
abstract contract GovernanceTest is LedgerTest {
    uint48 internal constant VOTING_DELAY = 1 days;
    uint32 internal constant VOTING_PERIOD = 5 days;
    uint48 internal constant LATE = 2 days;
    uint256 internal constant TIMELOCK_DELAY = 2 days;
    uint48 internal constant CHAMBER_DELAY = 7 days;
    uint256 internal constant THRESHOLD = 10 ether;
    uint256 internal constant FLOOR = 1000 ether;

    TimelockController internal timelock;
    Chamber internal chamber;
    OpenGovernor internal dao;
    Parameters internal parameters;
    Treasury internal vault;
    Scores internal scores;
    address internal slasher = makeAddr("slasher");

    function setUp() public virtual override {
        super.setUp();
        scores = new Scores();
        address daoAt = vm.computeCreateAddress(address(this), vm.getNonce(address(this)) + 2);
        address[] memory only = new address[](1);
        only[0] = daoAt;
        timelock = new TimelockController(TIMELOCK_DELAY, only, only, address(0));
        chamber = new Chamber(OpenGovernor(payable(daoAt)), scores, CHAMBER_DELAY, 2000);
        dao = new OpenGovernor(
            staking,
            timelock,
            chamber,
            OpenGovernor.Settings({
                votingDelay: VOTING_DELAY,
                votingPeriod: VOTING_PERIOD,
                lateQuorumExtension: LATE,
                proposalThreshold: THRESHOLD,
                quorumPercent: 10,
                quorumFloor: FLOOR
            })
        );
        assertEq(address(dao), daoAt);
        parameters = Parameters(
            address(
                new ERC1967Proxy(address(new Parameters()), abi.encodeCall(Parameters.initialize, (address(manager))))
            )
        );
        vault = new Treasury(token, address(manager));

        vm.startPrank(admin);
        manager.grantRole(GOVERNOR, address(timelock), 0);
        manager.grantRole(SLASHER, slasher, 0);
        _let(address(parameters), Parameters.add.selector, GOVERNOR);
        _let(address(parameters), Parameters.set.selector, GOVERNOR);
        _let(address(parameters), parameters.upgradeToAndCall.selector, GOVERNOR);
        _let(address(vault), Treasury.pay.selector, GOVERNOR);
        vm.stopPrank();
        vm.prank(governor);
        parameters.add("audit.leastContributors", _parameter(6, 3, 64));
    }

    function _parameter(uint256 value, uint256 min, uint256 max) internal pure returns (IParameters.Parameter memory) {
        return IParameters.Parameter(value, min, max, "contributors", "What it does.");
    }

    function _stake(address account, uint256 amount) internal {
        vm.deal(account, account.balance + amount);
        vm.prank(account);
        staking.stake{value: amount}(account);
        skip(1);
    }

    /// @dev Proposes one call; its description is its own data, so that no two are alike.
    function _propose(address from, address target, bytes memory data) internal returns (uint256) {
        (address[] memory targets, uint256[] memory values, bytes[] memory calls) = _batch(target, data);
        vm.prank(from);
        return dao.propose(targets, values, calls, string(data));
    }

    function _queue(address target, bytes memory data) internal {
        (address[] memory targets, uint256[] memory values, bytes[] memory calls) = _batch(target, data);
        dao.queue(targets, values, calls, keccak256(data));
    }

    function _execute(address target, bytes memory data) internal {
        (address[] memory targets, uint256[] memory values, bytes[] memory calls) = _batch(target, data);
        dao.execute(targets, values, calls, keccak256(data));
    }

    function _cancel(address from, address target, bytes memory data) internal {
        (address[] memory targets, uint256[] memory values, bytes[] memory calls) = _batch(target, data);
        vm.prank(from);
        dao.cancel(targets, values, calls, keccak256(data));
    }

    function _vote(address from, uint256 proposal, uint8 support) internal returns (uint256 weight) {
        vm.prank(from);
        return dao.castVote(proposal, support);
    }

    /// @dev A proposal of alice, voted for by her and queued.
    function _passed(address target, bytes memory data) internal returns (uint256 proposal) {
        proposal = _propose(alice, target, data);
        skip(VOTING_DELAY + 1);
        _vote(alice, proposal, 1);
        skip(VOTING_PERIOD);
        _queue(target, data);
    }

    function _batch(address target, bytes memory data)
        internal
        pure
        returns (address[] memory targets, uint256[] memory values, bytes[] memory calls)
    {
        targets = new address[](1);
        values = new uint256[](1);
        calls = new bytes[](1);
        targets[0] = target;
        calls[0] = data;
    }

    function _let(address target, bytes4 selector, uint64 role) internal {
        bytes4[] memory selectors = new bytes4[](1);
        selectors[0] = selector;
        manager.setTargetFunctionRole(target, selectors, role);
    }
}
