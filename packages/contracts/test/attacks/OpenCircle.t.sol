// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {OpenCircle} from "../../contracts/OpenCircle.sol";
import {Staking} from "../../contracts/Staking.sol";
import {IOpenCircle} from "../../contracts/interfaces/IOpenCircle.sol";
import {SeedAgreement} from "../../contracts/SeedAgreement.sol";
import {CircleTest} from "../support/CircleTest.sol";
import {Reenterer, Refuser} from "../support/LedgerTest.sol";

/// @notice The attacks on the launchpad, each named with the defence that it fails at.
contract OpenCircleAttackTest is CircleTest {
    /// One wallet of ten stakes behind a hundred names: defended by stake at a past snapshot and the bound of a pair.
    function test_AttackSybilMatchingIsBoundedByStake() external {
        uint256 roundId = _open(IOpenCircle.Kind.Matching, 1_000_000 ether);
        uint256 projectId = _admitted(roundId, mallory, 0);
        uint256 honest = _admitted(roundId, alice, 0);
        // The stake is there once: the votes of ten names hold it, the other ninety have none.
        for (uint160 i = 1; i <= 10; ++i) _stake(address(i << 64));
        for (uint160 i = 1; i <= 100; ++i) _donate(address(i << 64), projectId, 1000 ether);
        uint256 gained = circle.getProject(projectId).weight;
        assertLt(gained, uint256(PAIR_BOUND) * 10 * 9 / 2);
        // Without the bound, ten names of 1,000 OPEN each would have moved (10·√1000)² − 10,000 = 90,000 OPEN.
        assertLt(gained * 40, 90_000 ether);
        // The stake of one name moves nothing at all, however many names share the money.
        _stake(carol);
        for (uint160 i = 101; i <= 150; ++i) _donate(address(i << 64), honest, 20 ether);
        _donate(carol, honest, 20 ether);
        assertEq(circle.getProject(honest).weight, 0);
    }

    /// Two colluders over many projects: defended by the pair's coordination being summed over the whole round.
    function test_AttackCollusionOverManyProjectsIsBoundedByThePair() external {
        uint256 roundId = _open(IOpenCircle.Kind.Matching, 1_000_000 ether);
        _stake(bob);
        _stake(carol);
        for (uint256 i = 0; i < 20; ++i) {
            uint256 projectId = _admitted(roundId, mallory, 0);
            _donate(bob, projectId, 500 ether);
            _donate(carol, projectId, 500 ether);
        }
        assertLt(circle.getRound(roundId).weight, PAIR_BOUND);
    }

    /// Stake that comes for the round: defended by the votes of a second before it opened, on the real ledger of stake.
    function test_AttackFlashStakedDonorIsNotMatched() external {
        Staking staking = new Staking(settlement, address(manager), 7 days, 1 ether, 1000 ether, 100);
        circle = new OpenCircle(staking, circle.reviews(), models, circle.seedImplementation(), 7, 3);
        vm.prank(carol);
        staking.stake{value: MIN_STAKE}(carol);
        vm.prank(alice);
        staking.stake{value: MIN_STAKE}(alice);
        vm.warp(block.timestamp + 1);
        vm.prank(bob);
        staking.stake{value: 10 * MIN_STAKE}(bob);
        uint256 roundId = _open(IOpenCircle.Kind.Matching, 10 ether);
        uint256 projectId = _admitted(roundId, mallory, 0);
        _donate(carol, projectId, 4 ether);
        _donate(bob, projectId, 4 ether);
        assertEq(circle.getProject(projectId).weight, 0);
        // With a donor whose stake was there in time the same gift counts.
        _donate(alice, projectId, 4 ether);
        assertGt(circle.getProject(projectId).weight, 0);
    }

    /// The owner, the recipient and the committee give to a project: defended by not weighing them.
    function test_AttackSelfDonationIsNotMatched() external {
        uint256 roundId = _open(IOpenCircle.Kind.Matching, 100 ether);
        vm.prank(alice);
        uint256 projectId = circle.applyFor(roundId, bob, _milestones(0), 0);
        _endorse(projectId);
        address[4] memory donors = [carol, alice, bob, committee[2]];
        for (uint256 i = 0; i < 4; ++i) {
            _stake(donors[i]);
            _donate(donors[i], projectId, 9 ether);
        }
        assertEq(circle.getProject(projectId).weight, 0);
    }

    /// A member grants to itself: defended by refusing members as owners and recipients, and by a threshold above half.
    function test_AttackSelfDealingGrantIsRefused() external {
        uint256 roundId = _open(IOpenCircle.Kind.Grants, 100 ether);
        IOpenCircle.Milestone[] memory list = _milestones(1);
        vm.expectPartialRevert(IOpenCircle.OpenCircle_SelfDealing.selector);
        vm.prank(committee[0]);
        circle.applyFor(roundId, mallory, list, 0);
        vm.expectPartialRevert(IOpenCircle.OpenCircle_SelfDealing.selector);
        vm.prank(mallory);
        circle.applyFor(roundId, committee[0], list, 0);
        uint256 projectId = _apply(roundId, mallory, 1);
        vm.startPrank(committee[0]);
        circle.endorse(projectId);
        vm.expectPartialRevert(IOpenCircle.OpenCircle_AlreadyEndorsed.selector);
        circle.endorse(projectId);
        assertTrue(circle.getProject(projectId).status == IOpenCircle.Status.Applied);
    }

    /// Defended by taking the credit before the coins leave.
    function test_AttackReentrantWithdrawalIsPaidOnce() external {
        Reenterer thief = new Reenterer();
        uint256 roundId = _open(IOpenCircle.Kind.Grants, 100 ether);
        vm.prank(mallory);
        uint256 projectId = circle.applyFor(roundId, address(thief), _milestones(1), 0);
        _endorse(projectId);
        _deliverAs(mallory, projectId);
        _endorse(projectId);
        thief.arm(address(circle), abi.encodeCall(circle.withdraw, (address(thief))));
        circle.withdraw(address(thief));
        assertTrue(thief.tried());
        assertFalse(thief.succeeded());
        assertEq(address(thief).balance, 1 ether);
    }

    /// Defended by taking the builder's part and a position's part before the coins leave.
    function test_AttackReentrantFunderIsPaidOnce() external {
        (SeedAgreement agreement,) = _seed();
        Reenterer thief = new Reenterer();
        vm.deal(address(this), 10 ether);
        thief.forward{value: 10 ether}(address(agreement), abi.encodeCall(agreement.fund, ()));
        vm.deal(address(agreement), address(agreement).balance + 5 ether);
        agreement.shareOut();
        thief.arm(address(agreement), abi.encodeCall(agreement.payPosition, (1)));
        agreement.payPosition(1);
        assertTrue(thief.tried());
        assertFalse(thief.succeeded());
        assertEq(address(thief).balance, 2 ether);
    }

    /// A recipient that refuses coins cannot hold up the round: defended by crediting instead of paying.
    function test_AttackRevertingRecipientHoldsUpNobody() external {
        uint256 roundId = _open(IOpenCircle.Kind.Matching, 100 ether);
        address refuser = address(new Refuser());
        uint256 one = _admitted(roundId, refuser, 0);
        uint256 two = _admitted(roundId, alice, 0);
        _stake(bob);
        _stake(carol);
        _donate(bob, one, 9 ether);
        _donate(carol, one, 9 ether);
        _donate(bob, two, 9 ether);
        _donate(carol, two, 9 ether);
        vm.warp(block.timestamp + 30 days);
        circle.close(roundId);
        assertGt(circle.withdraw(alice), 18 ether);
        assertGt(circle.creditOf(refuser), 18 ether);
    }

    function _deliverAs(address owner, uint256 projectId) private {
        vm.prank(owner);
        circle.deliver(projectId, "evidence");
    }
}
