// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {IAccessControl} from "@openzeppelin/contracts/access/IAccessControl.sol";
import {IAccessManaged} from "@openzeppelin/contracts/access/manager/IAccessManaged.sol";
import {IGovernor} from "@openzeppelin/contracts/governance/IGovernor.sol";
import {Parameters} from "../../contracts/Parameters.sol";
import {Treasury} from "../../contracts/Treasury.sol";
import {IChamber} from "../../contracts/interfaces/IChamber.sol";
import {IStaking} from "../../contracts/interfaces/IStaking.sol";
import {GovernanceTest} from "../support/GovernanceTest.sol";

/// @notice What a registry would be replaced by: the same storage, and a way to take what it holds.
contract Thief is Parameters {
    function take() external {
        payable(msg.sender).transfer(address(this).balance);
    }
}

/// @notice Calls the Governor again from inside an execution: the same proposal, and what the Timelock alone may.
contract Reenterer {
    address private immutable dao;
    bytes[] private tries;
    uint256 public calls;
    uint256 public successes;

    constructor(address dao_) {
        dao = dao_;
    }

    function arm(bytes calldata data) external {
        tries.push(data);
    }

    function act() external {
        ++calls;
        for (uint256 i = 0; i < tries.length; ++i) {
            (bool done,) = dao.call(tries[i]);
            if (done) ++successes;
        }
    }
}

/// @notice Attacks on governance, each with the defence that it fails by.
contract GovernanceAttacks is GovernanceTest {
    bytes internal setEight = abi.encodeCall(Parameters.set, ("audit.leastContributors", 8));

    function setUp() public override {
        super.setUp();
        _stake(alice, 2000 ether);
        _stake(bob, 500 ether);
    }

    /// @dev Defence: a vote counts the stake of the snapshot, which lies before the first vote.
    function test_AttackFlashStakedVote() external {
        uint256 proposal = _propose(bob, address(parameters), setEight);
        vm.warp(dao.proposalSnapshot(proposal) + 1);
        vm.deal(mallory, 1_000_000 ether);
        vm.startPrank(mallory);
        staking.stake{value: 1_000_000 ether}(mallory);
        assertEq(dao.castVote(proposal, 1), 0);
        (uint256 shares,) = staking.stakeOf(mallory, mallory);
        staking.requestUnbond(mallory, shares);
        vm.stopPrank();
        skip(VOTING_PERIOD);
        assertEq(uint8(dao.state(proposal)), uint8(IGovernor.ProposalState.Defeated));
    }

    /// @dev Defence: the same stake, delegated onward after its vote, was counted at the snapshot for one account only.
    function test_AttackVoteTwiceWithTheSameStake() external {
        uint256 proposal = _propose(bob, address(parameters), setEight);
        vm.warp(dao.proposalSnapshot(proposal) + 1);
        assertEq(_vote(bob, proposal, 1), 500 ether);
        vm.prank(bob);
        staking.delegate(mallory);
        skip(1);
        assertEq(_vote(mallory, proposal, 1), 0);
        vm.expectRevert(abi.encodeWithSelector(IGovernor.GovernorAlreadyCastVote.selector, bob));
        _vote(bob, proposal, 1);
    }

    /// @dev Defence: a slash takes the votes with the stake.
    function test_AttackVoteBySlashedStake() external {
        uint256 proposal = _propose(alice, address(parameters), setEight);
        vm.prank(slasher);
        staking.slash(alice, IStaking.Role.Operator, 1999 ether, bob, "fault");
        vm.warp(dao.proposalSnapshot(proposal) + 1);
        assertEq(_vote(alice, proposal, 1), 1 ether);
        skip(VOTING_PERIOD);
        assertEq(uint8(dao.state(proposal)), uint8(IGovernor.ProposalState.Defeated));
    }

    /// @dev Defence: the quorum's floor; a majority of few votes upgrades nothing.
    function test_AttackMaliciousUpgradeBelowTheQuorum() external {
        bytes memory upgrade =
            abi.encodeCall(parameters.upgradeToAndCall, (address(new Thief()), abi.encodeCall(Thief.take, ())));
        uint256 proposal = _propose(bob, address(parameters), upgrade);
        vm.warp(dao.proposalSnapshot(proposal) + 1);
        _vote(bob, proposal, 1);
        skip(VOTING_PERIOD);
        assertEq(uint8(dao.state(proposal)), uint8(IGovernor.ProposalState.Defeated));
        vm.expectRevert();
        _queue(address(parameters), upgrade);
    }

    /// @dev Defence: GOVERNOR rests with the Timelock, which takes calls from the Governor only, after its delay.
    function test_AttackMaliciousUpgradeAroundTheTimelock() external {
        address thief = address(new Thief());
        bytes memory upgrade = abi.encodeCall(parameters.upgradeToAndCall, (thief, ""));
        address[4] memory attackers = [mallory, guardian, proposer, address(dao)];
        for (uint256 i = 0; i < attackers.length; ++i) {
            vm.expectRevert(
                abi.encodeWithSelector(IAccessManaged.AccessManagedUnauthorized.selector, attackers[i])
            );
            vm.prank(attackers[i]);
            parameters.upgradeToAndCall(thief, "");
        }
        bytes32 role = timelock.PROPOSER_ROLE();
        vm.expectRevert(
            abi.encodeWithSelector(IAccessControl.AccessControlUnauthorizedAccount.selector, mallory, role)
        );
        vm.prank(mallory);
        timelock.schedule(address(parameters), 0, upgrade, 0, 0, TIMELOCK_DELAY);
        _passed(address(parameters), upgrade);
        skip(TIMELOCK_DELAY - 1);
        vm.expectRevert();
        _execute(address(parameters), upgrade);
    }

    /// @dev Defence: a quorum that is reached late prolongs the vote, so that others can answer.
    function test_AttackQuorumAtTheLastSecond() external {
        address carol = makeAddr("carol");
        _stake(carol, 3000 ether);
        uint256 proposal = _propose(bob, address(parameters), setEight);
        uint256 deadline = dao.proposalDeadline(proposal);
        vm.warp(deadline - 1);
        _vote(alice, proposal, 1);
        vm.warp(deadline + LATE - 2);
        _vote(carol, proposal, 0);
        vm.warp(deadline + LATE + 1);
        assertEq(uint8(dao.state(proposal)), uint8(IGovernor.ProposalState.Defeated));
    }

    /// @dev Defence: no role of the guardian's reaches the Governor, the Timelock, the treasury or a policy.
    function test_AttackGuardianOverreach() external {
        vm.deal(address(vault), 5 ether);
        _passed(address(parameters), setEight);
        (address[] memory targets, uint256[] memory values, bytes[] memory calls) =
            _batch(address(parameters), setEight);
        bytes32 id =
            timelock.hashOperationBatch(targets, values, calls, 0, bytes20(address(dao)) ^ keccak256(setEight));
        vm.startPrank(guardian);
        vm.expectRevert();
        timelock.cancel(id);
        vm.expectRevert();
        dao.cancel(targets, values, calls, keccak256(setEight));
        vm.expectRevert(abi.encodeWithSelector(IAccessManaged.AccessManagedUnauthorized.selector, guardian));
        vault.pay(guardian, 1, 0, "");
        vm.expectRevert(abi.encodeWithSelector(IAccessManaged.AccessManagedUnauthorized.selector, guardian));
        settlement.setPolicy(genesisPolicy());
        vm.stopPrank();
        skip(TIMELOCK_DELAY);
        _execute(address(parameters), setEight);
        assertEq(parameters.get("audit.leastContributors"), 8);
    }

    /// @dev Defence: an operation is done before it is done twice, and the Governor's own functions need its executor.
    function test_AttackReentrancyInExecution() external {
        Reenterer target = new Reenterer(address(dao));
        bytes memory data = abi.encodeCall(Reenterer.act, ());
        (address[] memory targets, uint256[] memory values, bytes[] memory calls) = _batch(address(target), data);
        target.arm(abi.encodeCall(IGovernor.execute, (targets, values, calls, keccak256(data))));
        target.arm(abi.encodeWithSignature("setVotingDelay(uint48)", 0));
        target.arm(abi.encodeWithSignature("relay(address,uint256,bytes)", target, 0, ""));
        _passed(address(target), data);
        skip(TIMELOCK_DELAY);
        _execute(address(target), data);
        assertEq(target.calls(), 1);
        assertEq(target.successes(), 0);
    }

    /// @dev Defence: an account objects once; the second chamber delays once, and cannot stop what was decided.
    function test_AttackEndlessDelay() external {
        address[] memory few = new address[](2);
        uint256[] memory values = new uint256[](2);
        (few[0], few[1], values[0], values[1]) = (mallory, bob, 60, 40);
        scores.publish(few, values);
        skip(1);
        uint256 proposal = _passed(address(parameters), setEight);
        vm.prank(mallory);
        chamber.object(proposal, 60, new bytes32[](0));
        uint256 until = chamber.delayedUntil(proposal);
        skip(1 hours);
        vm.prank(bob);
        chamber.object(proposal, 40, new bytes32[](0));
        assertEq(chamber.delayedUntil(proposal), until);
        vm.expectRevert(abi.encodeWithSelector(IChamber.Chamber_AlreadyObjected.selector, proposal, mallory));
        vm.prank(mallory);
        chamber.object(proposal, 60, new bytes32[](0));
        vm.warp(until);
        _execute(address(parameters), setEight);
    }

    /// @dev Defence: what a proposal does is bound by its id; nobody queues one thing and executes another.
    function test_AttackOtherCallsThanWereVotedOn() external {
        vm.deal(address(vault), 5 ether);
        _passed(address(parameters), setEight);
        skip(TIMELOCK_DELAY);
        bytes memory pay = abi.encodeCall(Treasury.pay, (mallory, 5 ether, 0, ""));
        (address[] memory targets, uint256[] memory values, bytes[] memory calls) = _batch(address(vault), pay);
        uint256 id = dao.hashProposal(targets, values, calls, keccak256(setEight));
        vm.expectRevert(abi.encodeWithSelector(IGovernor.GovernorNonexistentProposal.selector, id));
        dao.execute(targets, values, calls, keccak256(setEight));
        assertEq(mallory.balance, 100 ether);
    }
}
