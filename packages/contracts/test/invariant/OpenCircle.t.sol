// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {Test} from "forge-std/Test.sol";
import {OpenCircle} from "../../contracts/OpenCircle.sol";
import {IOpenCircle} from "../../contracts/interfaces/IOpenCircle.sol";
import {CircleTest, Verdicts} from "../support/CircleTest.sol";

/// @notice Funds, applies, admits, delivers, appeals, gives, votes, closes and withdraws in any order.
contract OpenCircleHandler is Test {
    OpenCircle private immutable circle;
    Verdicts private immutable verdicts;
    address[] private committee;
    address[4] public donors = [address(0xD001), address(0xD002), address(0xD003), address(0xD004)];
    uint256 public forced;
    uint256 public closed;
    uint256 public released;
    uint256 public given;

    constructor(OpenCircle circle_, Verdicts verdicts_, address[] memory committee_) {
        circle = circle_;
        verdicts = verdicts_;
        committee = committee_;
    }

    function fund(uint256 round, uint96 amount) external {
        amount = uint96(bound(amount, 1, 1000 ether));
        vm.deal(address(this), amount);
        try circle.fund{value: amount}(1 + round % 3) {} catch {}
    }

    function applyFor(uint256 round, uint256 who, uint256 count) external {
        round = 1 + round % 3;
        if (block.timestamp >= circle.getRound(round).terms.applyUntil) return;
        IOpenCircle.Milestone[] memory list = new IOpenCircle.Milestone[](round == 1 ? 1 + count % 3 : 0);
        for (uint256 i = 0; i < list.length; ++i) {
            list[i] = IOpenCircle.Milestone(uint96(1 + count % 50 ether), uint48(block.timestamp + 5 days * (i + 1)), 0);
        }
        vm.prank(donors[who % 4]);
        circle.applyFor(round, donors[who % 4], list, 0);
    }

    function endorse(uint256 which, uint256 member) external {
        uint256 projectId = _pick(which);
        vm.prank(committee[member % 3]);
        try circle.endorse(projectId) {} catch {}
    }

    function deliver(uint256 which) external {
        uint256 projectId = _pick(which);
        if (projectId == 0) return;
        vm.prank(circle.getProject(projectId).owner);
        try circle.deliver(projectId, "evidence") {} catch {}
    }

    function appeal(uint256 which, uint8 choice) external {
        uint256 projectId = _pick(which);
        if (projectId == 0) return;
        address owner = circle.getProject(projectId).owner;
        vm.deal(owner, owner.balance + 3 ether);
        vm.prank(owner);
        try circle.appeal{value: 3 ether}(projectId) returns (uint256 caseId) {
            verdicts.pronounce(caseId, choice % 3);
        } catch {}
    }

    function clawBack(uint256 which) external {
        try circle.clawBack(_pick(which)) {} catch {}
    }

    function donate(uint256 which, uint256 who, uint96 amount) external {
        amount = uint96(bound(amount, 1 ether, 10_000 ether));
        vm.deal(donors[who % 4], amount);
        vm.prank(donors[who % 4]);
        try circle.donate{value: amount}(_pick(which)) {
            ++given;
        } catch {}
    }

    function allocate(uint256 member, uint96 amount) external {
        uint256 count = circle.projectsOf(3).length;
        uint96[] memory amounts = new uint96[](count);
        for (uint256 i = 0; i < count; ++i) amounts[i] = uint96(amount % (1 + circle.getRound(3).pool / count / (i + 1)));
        vm.prank(committee[member % 3]);
        try circle.allocate(3, amounts) {} catch {}
    }

    function close(uint256 round) external {
        try circle.close(1 + round % 3) {
            ++closed;
        } catch {}
    }

    function withdraw(uint256 who) external {
        try circle.withdraw(donors[who % 4]) {} catch {}
    }

    function wait(uint32 time) external {
        vm.warp(block.timestamp + time % 3 days);
    }

    function force(uint96 amount) external {
        vm.deal(address(circle), address(circle).balance + amount);
        forced += amount;
    }

    function _pick(uint256 which) private view returns (uint256) {
        (, uint256 count) = circle.counts();
        return count == 0 ? 0 : 1 + which % count;
    }
}

contract OpenCircleInvariantTest is CircleTest {
    OpenCircleHandler private handler;

    function setUp() public override {
        super.setUp();
        _open(IOpenCircle.Kind.Grants, 500 ether);
        _open(IOpenCircle.Kind.Matching, 50 ether);
        _open(IOpenCircle.Kind.Retroactive, 500 ether);
        handler = new OpenCircleHandler(circle, verdicts, committee);
        for (uint256 i = 0; i < 4; ++i) _stake(handler.donors(i));
        targetContract(address(handler));
    }

    function invariant_TheNativeBalanceEqualsThePoolsPlusAllCredit() external view {
        uint256 owed = circle.creditOf(residue);
        for (uint256 i = 1; i <= 3; ++i) owed += circle.getRound(i).pool;
        for (uint256 i = 0; i < 4; ++i) owed += circle.creditOf(handler.donors(i));
        assertEq(owed + handler.forced(), address(circle).balance);
    }

    function invariant_WhatIsSetAsideIsInThePool() external view {
        uint256 budgets = 0;
        uint256[] memory projects = circle.projectsOf(1);
        for (uint256 i = 0; i < projects.length; ++i) budgets += circle.getProject(projects[i]).budget;
        IOpenCircle.Round memory round = circle.getRound(1);
        assertEq(round.reserved, budgets);
        assertLe(round.reserved, round.pool);
    }

    function invariant_AClosedRoundHoldsNothing() external view {
        uint256 closed = 0;
        for (uint256 i = 1; i <= 3; ++i) {
            IOpenCircle.Round memory round = circle.getRound(i);
            if (!round.closed) continue;
            ++closed;
            assertEq(round.pool, 0);
            assertEq(round.reserved, 0);
        }
        assertEq(closed, handler.closed());
    }

    function invariant_AGrantIsPaidNoMoreThanItsMilestones() external view {
        uint256[] memory projects = circle.projectsOf(1);
        for (uint256 i = 0; i < projects.length; ++i) {
            IOpenCircle.Project memory project = circle.getProject(projects[i]);
            IOpenCircle.Milestone[] memory list = circle.milestonesOf(projects[i]);
            uint256 released = 0;
            for (uint256 j = 0; j < project.current; ++j) released += list[j].amount;
            assertEq(project.paid, released);
        }
    }

    function invariant_APairOfDonorsMovesLessThanItsBound() external view {
        uint256 moved = 0;
        for (uint256 i = 0; i < 4; ++i) {
            for (uint256 j = 0; j < i; ++j) {
                uint256 coordination = circle.coordinationOf(2, handler.donors(i), handler.donors(j));
                uint256 pair = uint256(PAIR_BOUND) * coordination / (PAIR_BOUND + coordination);
                assertLt(pair, PAIR_BOUND);
                moved += pair;
            }
        }
        assertEq(circle.getRound(2).weight, moved);
    }

    function invariant_TheWeightOfARoundIsTheSumOfItsProjects() external view {
        uint256 weight = 0;
        uint256[] memory projects = circle.projectsOf(2);
        for (uint256 i = 0; i < projects.length; ++i) weight += circle.getProject(projects[i]).weight;
        assertEq(circle.getRound(2).weight, weight);
    }
}
