// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {IGovernor} from "@openzeppelin/contracts/governance/IGovernor.sol";
import {IAccessManaged} from "@openzeppelin/contracts/access/manager/IAccessManaged.sol";
import {IAccessControl} from "@openzeppelin/contracts/access/IAccessControl.sol";
import {TimelockController} from "@openzeppelin/contracts/governance/TimelockController.sol";
import {Settlement} from "../../contracts/Settlement.sol";
import {Parameters} from "../../contracts/Parameters.sol";
import {Treasury} from "../../contracts/Treasury.sol";
import {IChamber} from "../../contracts/interfaces/IChamber.sol";
import {IOpenGovernor} from "../../contracts/interfaces/IOpenGovernor.sol";
import {IParameters} from "../../contracts/interfaces/IParameters.sol";
import {IStaking} from "../../contracts/interfaces/IStaking.sol";
import {ITreasury} from "../../contracts/interfaces/ITreasury.sol";
import {FeePolicy} from "../../contracts/libraries/FeePolicy.sol";
import {Refuser} from "../support/LedgerTest.sol";
import {GovernanceTest, Scores} from "../support/GovernanceTest.sol";

/// @notice A target that tries to be executed again while it is executed.
contract Caller {
    address private immutable dao;
    uint256 public calls;
    bytes public again;

    constructor(address dao_) {
        dao = dao_;
    }

    function arm(bytes calldata again_) external {
        again = again_;
    }

    function act() external {
        ++calls;
        (bool done,) = dao.call(again);
        require(!done);
    }
}

contract GovernanceUnitTest is GovernanceTest {
    bytes internal setEight = abi.encodeCall(Parameters.set, ("audit.leastContributors", 8));

    function setUp() public override {
        super.setUp();
        _stake(alice, 2000 ether);
        _stake(bob, 500 ether);
    }

    // ── OpenGovernor

    function test_Propose_WhenTheProposerHasFewerVotesThanTheThreshold() external {
        _stake(mallory, THRESHOLD - 1);
        (address[] memory targets, uint256[] memory values, bytes[] memory calls) =
            _batch(address(parameters), setEight);
        vm.expectRevert(
            abi.encodeWithSelector(
                IGovernor.GovernorInsufficientProposerVotes.selector, mallory, THRESHOLD - 1, THRESHOLD
            )
        );
        vm.prank(mallory);
        dao.propose(targets, values, calls, "eight");
    }

    function test_Propose_WhenTheProposerHasTheVotes() external {
        uint256 proposal = _propose(bob, address(parameters), setEight);
        assertEq(uint8(dao.state(proposal)), uint8(IGovernor.ProposalState.Pending));
        assertEq(dao.proposalSnapshot(proposal), block.timestamp + VOTING_DELAY);
        skip(VOTING_DELAY + 1);
        assertEq(uint8(dao.state(proposal)), uint8(IGovernor.ProposalState.Active));
    }

    function test_Cancel_WhenTheProposerTakesItBackBeforeTheVote() external {
        assertEq(dao.proposalThreshold(), THRESHOLD);
        uint256 proposal = _propose(bob, address(parameters), setEight);
        assertTrue(dao.proposalNeedsQueuing(proposal));
        _cancel(bob, address(parameters), setEight);
        assertEq(uint8(dao.state(proposal)), uint8(IGovernor.ProposalState.Canceled));
        vm.expectPartialRevert(IGovernor.GovernorUnexpectedProposalState.selector);
        _execute(address(parameters), setEight);
    }

    function test_Cancel_WhenTheVoteHasBegun() external {
        uint256 proposal = _propose(bob, address(parameters), setEight);
        skip(VOTING_DELAY + 1);
        vm.expectRevert(abi.encodeWithSelector(IGovernor.GovernorUnableToCancel.selector, proposal, bob));
        _cancel(bob, address(parameters), setEight);
    }

    function test_Cancel_WhenSomebodyElseAsks() external {
        uint256 proposal = _propose(bob, address(parameters), setEight);
        vm.expectRevert(abi.encodeWithSelector(IGovernor.GovernorUnableToCancel.selector, proposal, mallory));
        _cancel(mallory, address(parameters), setEight);
    }

    function test_CastVote_WhenTheStakeCameAfterTheSnapshot() external {
        uint256 proposal = _propose(bob, address(parameters), setEight);
        skip(VOTING_DELAY + 1);
        _stake(mallory, 1_000_000 ether);
        assertEq(_vote(mallory, proposal, 1), 0);
        skip(VOTING_PERIOD);
        assertEq(uint8(dao.state(proposal)), uint8(IGovernor.ProposalState.Defeated));
    }

    function test_CastVote_WhenTheStakeWasSlashedBeforeTheSnapshot() external {
        uint256 proposal = _propose(bob, address(parameters), setEight);
        vm.prank(slasher);
        staking.slash(alice, IStaking.Role.Operator, 1500 ether, mallory, "fault");
        skip(VOTING_DELAY + 1);
        assertEq(_vote(alice, proposal, 1), 500 ether);
    }

    function test_CastVote_WhenTheStakeIsUnbonding() external {
        uint256 proposal = _propose(bob, address(parameters), setEight);
        (uint256 shares,) = staking.stakeOf(alice, alice);
        vm.prank(alice);
        staking.requestUnbond(alice, shares);
        skip(VOTING_DELAY + 1);
        assertEq(_vote(alice, proposal, 1), 0);
    }

    function test_CastVote_WhenTheQuorumIsReachedLate() external {
        uint256 proposal = _propose(bob, address(parameters), setEight);
        uint256 deadline = dao.proposalDeadline(proposal);
        vm.warp(deadline - 1 hours);
        _vote(alice, proposal, 1);
        assertEq(dao.proposalDeadline(proposal), block.timestamp + LATE);
        vm.warp(deadline + 1);
        _vote(bob, proposal, 0);
    }

    function test_CastVote_WhenLittleIsStakedAtAll() external {
        vm.startPrank(slasher);
        staking.slash(alice, IStaking.Role.Operator, 1990 ether, mallory, "fault");
        vm.stopPrank();
        skip(1);
        uint256 proposal = _propose(bob, address(parameters), setEight);
        skip(VOTING_DELAY + 1);
        // 98 % of all stake, and yet no quorum.
        _vote(bob, proposal, 1);
        assertEq(dao.quorum(dao.proposalSnapshot(proposal)), FLOOR);
        skip(VOTING_PERIOD);
        assertEq(uint8(dao.state(proposal)), uint8(IGovernor.ProposalState.Defeated));
    }

    function test_Execute_WhenTheVoteHasPassedAndTheDelayIsOver() external {
        FeePolicy.Policy memory changed = genesisPolicy();
        changed.data = 5500;
        changed.stakers = 800;
        bytes memory data = abi.encodeCall(Settlement.setPolicy, (changed));
        _passed(address(settlement), data);
        skip(TIMELOCK_DELAY);
        _execute(address(settlement), data);
        (uint32 id, FeePolicy.Policy memory current) = settlement.currentPolicy();
        assertEq(id, 1);
        assertEq(current.data, 5500);
        assertEq(current.stakers, 800);
    }

    function test_Execute_WhenTheDelayIsNotOver() external {
        _passed(address(parameters), setEight);
        skip(TIMELOCK_DELAY - 1);
        vm.expectRevert();
        _execute(address(parameters), setEight);
        assertEq(parameters.get("audit.leastContributors"), 6);
    }

    function test_Execute_WhenTheChamberHasDelayedIt() external {
        _publish(mallory, 100);
        uint256 proposal = _passed(address(parameters), setEight);
        uint256 eta = dao.proposalEta(proposal);
        vm.prank(mallory);
        chamber.object(proposal, 100, new bytes32[](0));
        assertEq(chamber.delayedUntil(proposal), eta + CHAMBER_DELAY);
        vm.warp(eta + CHAMBER_DELAY - 1);
        vm.expectRevert(
            abi.encodeWithSelector(IOpenGovernor.OpenGovernor_Delayed.selector, proposal, eta + CHAMBER_DELAY)
        );
        _execute(address(parameters), setEight);
        skip(1);
        _execute(address(parameters), setEight);
        assertEq(parameters.get("audit.leastContributors"), 8);
    }

    function test_Execute_WhenTheTimelockIsCalledDirectly() external {
        _passed(address(parameters), setEight);
        skip(TIMELOCK_DELAY);
        (address[] memory targets, uint256[] memory values, bytes[] memory calls) =
            _batch(address(parameters), setEight);
        bytes32 role = timelock.EXECUTOR_ROLE();
        vm.expectRevert(
            abi.encodeWithSelector(IAccessControl.AccessControlUnauthorizedAccount.selector, mallory, role)
        );
        vm.prank(mallory);
        timelock.executeBatch(targets, values, calls, 0, bytes20(address(dao)) ^ keccak256(setEight));
    }

    function test_Execute_WhenTheTargetCallsBack() external {
        Caller caller = new Caller(address(dao));
        bytes memory data = abi.encodeCall(Caller.act, ());
        (address[] memory targets, uint256[] memory values, bytes[] memory calls) = _batch(address(caller), data);
        caller.arm(abi.encodeCall(IGovernor.execute, (targets, values, calls, keccak256(data))));
        _passed(address(caller), data);
        skip(TIMELOCK_DELAY);
        _execute(address(caller), data);
        assertEq(caller.calls(), 1);
    }

    // ── Chamber

    function test_Object_WhenTheProposalIsNotOpen() external {
        _publish(mallory, 100);
        uint256 proposal = _propose(bob, address(parameters), setEight);
        vm.expectRevert(abi.encodeWithSelector(IChamber.Chamber_NotOpen.selector, proposal));
        vm.prank(mallory);
        chamber.object(proposal, 100, new bytes32[](0));
    }

    function test_Object_WhenTheAccountHasObjected() external {
        uint256 proposal = _objected(mallory, 10, 1000);
        vm.expectRevert(abi.encodeWithSelector(IChamber.Chamber_AlreadyObjected.selector, proposal, mallory));
        vm.prank(mallory);
        chamber.object(proposal, 10, new bytes32[](0));
    }

    function test_Object_WhenTheAccountHasNoReputation() external {
        _publish(alice, 100);
        uint256 proposal = _passed(address(parameters), setEight);
        vm.startPrank(mallory);
        vm.expectRevert(abi.encodeWithSelector(IChamber.Chamber_NoReputation.selector, proposal, mallory));
        chamber.object(proposal, 0, new bytes32[](0));
        vm.expectRevert(Scores.Scores_WrongProof.selector);
        chamber.object(proposal, 7, new bytes32[](0));
        vm.stopPrank();
    }

    function test_Object_WhenThereWasNoRootAtTheSnapshot() external {
        uint256 proposal = _passed(address(parameters), setEight);
        _publish(mallory, 100); // earned for the occasion
        (uint256 weight, uint256 needed) = chamber.objections(proposal);
        assertEq(weight + needed, 0);
        vm.expectRevert(abi.encodeWithSelector(IChamber.Chamber_NoReputation.selector, proposal, mallory));
        vm.prank(mallory);
        chamber.object(proposal, 100, new bytes32[](0));
    }

    function test_Object_WhenTheObjectionsAreBelowTheThreshold() external {
        uint256 proposal = _objected(mallory, 199, 801);
        (uint256 weight, uint256 needed) = chamber.objections(proposal);
        assertEq(weight, 199);
        assertEq(needed, 200);
        assertEq(chamber.delayedUntil(proposal), 0);
        assertTrue(chamber.hasObjected(proposal, mallory));
    }

    function test_Object_WhenTheObjectionsReachTheThreshold() external {
        uint256 proposal = _objected(mallory, 200, 800);
        uint256 until = chamber.delayedUntil(proposal);
        assertEq(until, dao.proposalEta(proposal) + CHAMBER_DELAY);
        skip(3 days);
        vm.prank(alice);
        chamber.object(proposal, 800, new bytes32[](0));
        assertEq(chamber.delayedUntil(proposal), until);
    }

    // ── Parameters

    function test_Add_WhenTheCallerIsNotTheGovernor() external {
        vm.expectRevert(abi.encodeWithSelector(IAccessManaged.AccessManagedUnauthorized.selector, mallory));
        vm.prank(mallory);
        parameters.add("new", _parameter(1, 0, 2));
    }

    function test_Add_WhenTheKeyIsKnown() external {
        vm.expectRevert(
            abi.encodeWithSelector(IParameters.Parameters_AlreadyDefined.selector, bytes32("audit.leastContributors"))
        );
        vm.prank(governor);
        parameters.add("audit.leastContributors", _parameter(1, 0, 2));
    }

    function test_Add_WhenThereIsNoKey() external {
        vm.startPrank(governor);
        vm.expectRevert(IParameters.Parameters_NoKey.selector);
        parameters.add(0, _parameter(1, 0, 2));
        vm.expectRevert(IParameters.Parameters_NoKey.selector);
        parameters.add("unitless", IParameters.Parameter(1, 0, 2, 0, ""));
        vm.stopPrank();
    }

    function test_Add_WhenTheValueIsOutOfBounds() external {
        vm.expectRevert(
            abi.encodeWithSelector(IParameters.Parameters_OutOfBounds.selector, bytes32("new"), 3, 0, 2)
        );
        vm.prank(governor);
        parameters.add("new", _parameter(3, 0, 2));
    }

    function test_Add_WhenAllIsRight() external {
        vm.expectEmit();
        emit IParameters.ParameterDefined("new", 1, 0, 2, "contributors", "What it does.");
        vm.prank(governor);
        parameters.add("new", _parameter(1, 0, 2));
        assertEq(parameters.keys().length, 2);
        assertEq(parameters.keys()[1], "new");
        assertEq(parameters.getParameter("new").max, 2);
    }

    function test_Set_WhenTheCallerIsNotTheGovernor() external {
        vm.expectRevert(abi.encodeWithSelector(IAccessManaged.AccessManagedUnauthorized.selector, mallory));
        vm.prank(mallory);
        parameters.set("audit.leastContributors", 7);
    }

    function test_Set_WhenTheKeyIsUnknown() external {
        vm.expectRevert(abi.encodeWithSelector(IParameters.Parameters_Unknown.selector, bytes32("unknown")));
        vm.prank(governor);
        parameters.set("unknown", 7);
    }

    function test_Set_WhenTheValueIsOutOfBounds() external {
        vm.startPrank(governor);
        for (uint256 i = 0; i < 2; ++i) {
            uint256 value = i == 0 ? 2 : 65;
            vm.expectRevert(
                abi.encodeWithSelector(
                    IParameters.Parameters_OutOfBounds.selector, bytes32("audit.leastContributors"), value, 3, 64
                )
            );
            parameters.set("audit.leastContributors", value);
        }
        vm.stopPrank();
    }

    function test_Set_WhenTheValueIsWithinBounds() external {
        vm.expectEmit();
        emit IParameters.ParameterChanged("audit.leastContributors", 6, 64);
        vm.prank(governor);
        parameters.set("audit.leastContributors", 64);
        assertEq(parameters.get("audit.leastContributors"), 64);
    }

    // ── Treasury

    function test_Pay_WhenTheCallerIsNotTheGovernor() external {
        vm.deal(address(vault), 1 ether);
        for (uint256 i = 0; i < 2; ++i) {
            address caller = i == 0 ? mallory : guardian;
            vm.expectRevert(abi.encodeWithSelector(IAccessManaged.AccessManagedUnauthorized.selector, caller));
            vm.prank(caller);
            vault.pay(mallory, 1 ether, "mine", "");
        }
    }

    function test_Pay_WhenThereIsTooLittle() external {
        vm.expectRevert(abi.encodeWithSelector(ITreasury.Treasury_TooLittle.selector, 0, 1));
        vm.prank(governor);
        vault.pay(bob, 1, "why", "");
    }

    function test_Pay_WhenNobodyIsPaid() external {
        vm.expectRevert(ITreasury.Treasury_ZeroAddress.selector);
        vm.prank(governor);
        vault.pay(address(0), 0, "why", "");
    }

    function test_Pay_WhenThePayeeRefuses() external {
        Refuser refuser = new Refuser();
        vm.deal(address(vault), 1 ether);
        vm.expectRevert(
            abi.encodeWithSelector(ITreasury.Treasury_PaymentFailed.selector, address(refuser), 1 ether)
        );
        vm.prank(governor);
        vault.pay(address(refuser), 1 ether, "why", "");
    }

    function test_Pay_WhenAllIsRight() external {
        (bool received,) = address(vault).call{value: 10 ether}("");
        assertTrue(received);
        vm.expectEmit();
        emit ITreasury.Paid(address(staking), 4 ether, "why");
        vm.prank(governor);
        vault.pay(address(staking), 4 ether, "why", abi.encodeCall(IStaking.stake, (bob)));
        assertEq(staking.activeStake(bob), 504 ether);
        assertEq(address(vault).balance, 6 ether);
    }

    function test_Unwrap_WhenClaimsHaveBroughtWrappedCoins() external {
        vm.startPrank(bob);
        vm.deal(bob, 5 ether);
        token.deposit{value: 5 ether}();
        token.transfer(address(vault), 5 ether);
        vm.stopPrank();
        assertEq(vault.unwrap(), 5 ether);
        assertEq(address(vault).balance, 5 ether);
        assertEq(token.balanceOf(address(vault)), 0);
    }

    // ── Support

    function _publish(address account, uint256 score) private {
        address[] memory accounts = new address[](1);
        uint256[] memory values = new uint256[](1);
        (accounts[0], values[0]) = (account, score);
        scores.publish(accounts, values);
        skip(1);
    }

    /// @dev A queued proposal to which `account` objects with `score`, beside alice with `rest`.
    function _objected(address account, uint256 score, uint256 rest) private returns (uint256 proposal) {
        address[] memory accounts = new address[](2);
        uint256[] memory values = new uint256[](2);
        (accounts[0], values[0], accounts[1], values[1]) = (account, score, alice, rest);
        scores.publish(accounts, values);
        skip(1);
        proposal = _passed(address(parameters), setEight);
        vm.prank(account);
        chamber.object(proposal, score, new bytes32[](0));
    }
}
