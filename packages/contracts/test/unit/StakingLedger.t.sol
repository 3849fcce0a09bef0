// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {IAccessManaged} from "@openzeppelin/contracts/access/manager/IAccessManaged.sol";
import {Staking} from "../../contracts/Staking.sol";
import {IStaking} from "../../contracts/interfaces/IStaking.sol";
import {Refuser} from "../support/LedgerTest.sol";
import {StakingTest} from "../support/StakingTest.sol";

/// @notice Stake in, stake out, bonds, slashes, votes.
contract StakingLedgerTest is StakingTest {
    function test_Constructor_WhenTheLeastStakeIsBelowABillionWei() external {
        vm.expectRevert(abi.encodeWithSelector(IStaking.Staking_StakeTooSmall.selector, 1e9 - 1, 1e9));
        new Staking(settlement, address(manager), UNBOND_DELAY, 1e9 - 1, VALIDATOR_BOND, VALIDATOR_SEATS);
    }

    function test_Stake_WhenThePoolIsTheZeroAddress() external {
        vm.expectRevert(IStaking.Staking_ZeroAddress.selector);
        vm.prank(alice);
        staking.stake{value: 1 ether}(address(0));
    }

    function test_Stake_WhenLessThanTheLeastStakeIsSent() external {
        vm.expectRevert(abi.encodeWithSelector(IStaking.Staking_StakeTooSmall.selector, 1 ether - 1, 1 ether));
        vm.prank(alice);
        staking.stake{value: 1 ether - 1}(alice);
    }

    function testFuzz_Stake_GivenAFreshPool(uint96 amount) external {
        amount = uint96(bound(amount, LEAST_STAKE, 1e27));
        vm.deal(bob, amount);
        vm.expectEmit(address(staking));
        emit IStaking.Staked(alice, bob, amount, amount);
        assertEq(_stake(alice, bob, amount), amount);
        assertEq(staking.getVotes(alice), amount);
        assertEq(staking.getVotes(bob), 0);
        assertEq(staking.activeStake(alice), amount);
        assertEq(staking.freeStake(alice), amount);
        (uint256 shares, uint256 worth) = staking.stakeOf(alice, bob);
        assertEq(shares, amount);
        assertEq(worth, amount);
        assertEq(address(staking).balance, amount);
        assertEq(staking.clock(), block.timestamp);
        assertEq(staking.CLOCK_MODE(), "mode=timestamp");
    }

    function test_Stake_GivenTheAccountHasDelegated() external {
        vm.prank(alice);
        staking.delegate(carol);
        _stake(alice, bob, 3 ether);
        assertEq(staking.getVotes(carol), 3 ether);
        assertEq(staking.getVotes(alice), 0);
    }

    function test_Stake_GivenThePoolWasSlashed() external {
        _stake(alice, alice, 10 ether);
        _slash(alice, 7 ether, address(0));
        uint256 shares = _stake(alice, bob, 1 ether + 1);
        assertEq(shares, uint256(1 ether + 1) * 10 / 3);
        (, uint256 worth) = staking.stakeOf(alice, bob);
        assertLe(worth, 1 ether + 1);
        assertGe(worth, 1 ether);
        (, uint256 others) = staking.stakeOf(alice, alice);
        assertGe(others, 3 ether);
        assertEq(staking.activeStake(alice), 4 ether + 1);
    }

    function test_Stake_GivenThePoolWasSlashedToNothing() external {
        _stake(alice, alice, 10 ether);
        _slash(alice, 10 ether, address(0));
        assertEq(_stake(alice, bob, 2 ether), 2 ether);
        (uint256 shares, uint32 generation) = staking.poolShares(alice);
        assertEq(shares, 2 ether);
        assertEq(generation, 1);
        (shares,) = staking.stakeOf(alice, alice);
        assertEq(shares, 0);
        assertEq(_stake(alice, alice, 1 ether), 1 ether);
        assertEq(staking.getVotes(alice), 3 ether);
    }

    function test_RequestUnbond_WhenNoSharesAreNamed() external {
        _stake(alice, alice, 10 ether);
        vm.expectRevert(abi.encodeWithSelector(IStaking.Staking_SharesTooFew.selector, alice, alice, 10 ether, 0));
        _unbond(alice, alice, 0);
    }

    function test_RequestUnbond_WhenMoreSharesAreNamedThanHeld() external {
        _stake(alice, alice, 10 ether);
        vm.expectRevert(abi.encodeWithSelector(IStaking.Staking_SharesTooFew.selector, alice, bob, 0, 1));
        _unbond(alice, bob, 1);
    }

    function test_RequestUnbond_WhenItWouldLeaveLessThanIsLocked() external {
        _stake(alice, alice, 10 ether);
        _lock(alice, 4 ether);
        vm.expectRevert(
            abi.encodeWithSelector(
                IStaking.Staking_StakeLocked.selector, alice, 10 ether, 4 ether, 6 ether + 1
            )
        );
        _unbond(alice, alice, 6 ether + 1);
        _unbond(alice, alice, 6 ether);
        assertEq(staking.freeStake(alice), 0);
    }

    function test_RequestUnbond_WhenTheStakeIsFree() external {
        _stake(alice, alice, 10 ether);
        uint256 readyAt = block.timestamp + UNBOND_DELAY;
        vm.expectEmit(address(staking));
        emit IStaking.UnbondRequested(1, alice, alice, 4 ether, readyAt);
        assertEq(_unbond(alice, alice, 4 ether), 1);
        assertEq(staking.requestCount(), 1);
        assertEq(staking.getVotes(alice), 6 ether);
        assertEq(staking.activeStake(alice), 6 ether);
        assertEq(staking.poolAssets(alice), 10 ether);
        assertEq(staking.requestWorth(1), 4 ether);
        assertEq(staking.getRequest(1).readyAt, readyAt);
    }

    function test_RequestUnbond_GivenTheSharesAreOfAnEmptiedGeneration() external {
        _stake(alice, alice, 10 ether);
        _slash(alice, 10 ether, address(0));
        _stake(alice, bob, 10 ether);
        vm.expectRevert(abi.encodeWithSelector(IStaking.Staking_SharesTooFew.selector, alice, alice, 0, 10 ether));
        _unbond(alice, alice, 10 ether);
    }

    function test_Withdraw_GivenThereIsNoSuchRequest() external {
        vm.expectRevert(abi.encodeWithSelector(IStaking.Staking_UnknownRequest.selector, 1));
        _withdraw(alice, 1);
    }

    function test_Withdraw_WhenSomebodyElseAsks() external {
        _stake(alice, alice, 10 ether);
        uint256 id = _unbond(alice, alice, 1 ether);
        _wait();
        vm.expectRevert(abi.encodeWithSelector(IStaking.Staking_NotYours.selector, id, mallory));
        _withdraw(mallory, id);
    }

    function test_Withdraw_GivenTheDelayHasNotPassed() external {
        _stake(alice, alice, 10 ether);
        uint256 id = _unbond(alice, alice, 1 ether);
        uint256 readyAt = block.timestamp + UNBOND_DELAY;
        vm.warp(readyAt - 1);
        vm.expectRevert(abi.encodeWithSelector(IStaking.Staking_NotReady.selector, id, readyAt));
        _withdraw(alice, id);
    }

    function test_Withdraw_GivenTheDelayHasPassed() external {
        _stake(alice, alice, 10 ether);
        uint256 id = _unbond(alice, alice, 4 ether);
        _wait();
        uint256 before = alice.balance;
        assertEq(_withdraw(alice, id), 4 ether);
        assertEq(alice.balance, before + 4 ether);
        assertEq(staking.poolAssets(alice), 6 ether);
        vm.expectRevert(abi.encodeWithSelector(IStaking.Staking_UnknownRequest.selector, id));
        _withdraw(alice, id);
    }

    function test_Withdraw_GivenASlashCameBefore() external {
        _stake(alice, alice, 10 ether);
        uint256 id = _unbond(alice, alice, 4 ether);
        _slash(alice, 5 ether, address(0));
        assertEq(staking.activeStake(alice), 3 ether);
        _wait();
        assertEq(_withdraw(alice, id), 2 ether);
    }

    function test_Withdraw_GivenThePoolWasEmptied() external {
        _stake(alice, alice, 10 ether);
        uint256 id = _unbond(alice, alice, 4 ether);
        _slash(alice, 10 ether, address(0));
        _stake(alice, bob, 5 ether);
        _wait();
        assertEq(staking.requestWorth(id), 0);
        assertEq(_withdraw(alice, id), 0);
        assertEq(staking.activeStake(alice), 5 ether);
        assertEq(staking.poolAssets(alice), 5 ether);
    }

    function test_Withdraw_GivenAnotherWithdrawalWasRounded() external {
        _stake(alice, alice, 10 ether);
        _stake(alice, bob, 10 ether);
        _slash(alice, 5 ether, address(0));
        uint256 id = _unbond(alice, bob, 1); // worth three quarters of a wei
        _wait();
        assertEq(_withdraw(bob, id), 0);
        assertEq(staking.poolAssets(alice), 15 ether);
        assertEq(staking.activeStake(alice), 15 ether);
        assertEq(staking.getVotes(alice), 15 ether);
    }

    function test_Lock_WhenTheCallerHasNotTheRole() external {
        vm.expectRevert(abi.encodeWithSelector(IAccessManaged.AccessManagedUnauthorized.selector, mallory));
        vm.prank(mallory);
        staking.lock(alice, OPERATOR, 1);
    }

    function test_Lock_WhenTheRoleIsTheValidators() external {
        vm.expectRevert(abi.encodeWithSelector(IStaking.Staking_RoleReserved.selector, VALIDATOR));
        vm.prank(module);
        staking.lock(alice, VALIDATOR, 0);
    }

    function test_Lock_WhenMoreIsAskedThanIsFree() external {
        _stake(alice, alice, 10 ether);
        _lock(alice, 4 ether);
        vm.expectRevert(
            abi.encodeWithSelector(IStaking.Staking_StakeLocked.selector, alice, 10 ether, 4 ether, 6 ether + 1)
        );
        _lock(alice, 6 ether + 1);
    }

    function test_Lock_WhenTheStakeIsFree() external {
        _stake(alice, alice, 10 ether);
        vm.expectEmit(address(staking));
        emit IStaking.BondLocked(alice, OPERATOR, 4 ether, module);
        _lock(alice, 4 ether);
        assertEq(staking.lockedStake(alice, OPERATOR), 4 ether);
        assertEq(staking.lockedStake(alice), 4 ether);
        assertEq(staking.freeStake(alice), 6 ether);
        assertEq(staking.getVotes(alice), 10 ether);
    }

    function test_Unlock_WhenTheCallerHasNotTheRole() external {
        vm.expectRevert(abi.encodeWithSelector(IAccessManaged.AccessManagedUnauthorized.selector, mallory));
        vm.prank(mallory);
        staking.unlock(alice, OPERATOR, 1);
    }

    function test_Unlock_WhenTheRoleIsTheValidators() external {
        vm.expectRevert(abi.encodeWithSelector(IStaking.Staking_RoleReserved.selector, VALIDATOR));
        vm.prank(module);
        staking.unlock(alice, VALIDATOR, 0);
    }

    function test_Unlock_WhenMoreIsFreedThanLocked() external {
        _stake(alice, alice, 10 ether);
        _lock(alice, 4 ether);
        vm.expectRevert(
            abi.encodeWithSelector(
                IStaking.Staking_LockTooSmall.selector, alice, OPERATOR, 4 ether, 4 ether + 1
            )
        );
        vm.prank(module);
        staking.unlock(alice, OPERATOR, 4 ether + 1);
    }

    function test_Unlock_WhenItWasLocked() external {
        _stake(alice, alice, 10 ether);
        _lock(alice, 4 ether);
        vm.prank(module);
        staking.unlock(alice, OPERATOR, 3 ether);
        assertEq(staking.lockedStake(alice, OPERATOR), 1 ether);
        assertEq(staking.freeStake(alice), 9 ether);
    }

    function test_Slash_WhenTheCallerHasNotTheRole() external {
        vm.expectRevert(abi.encodeWithSelector(IAccessManaged.AccessManagedUnauthorized.selector, mallory));
        vm.prank(mallory);
        staking.slash(alice, OPERATOR, 1, mallory, "fault");
    }

    function test_Slash_GivenOnlyTheAccountItselfStakes() external {
        _stake(alice, alice, 10 ether);
        _lock(alice, 4 ether);
        vm.expectEmit(address(staking));
        emit IStaking.Slashed(alice, OPERATOR, 3 ether + 1, bob, 1.5 ether, "fault");
        assertEq(_slash(alice, 3 ether + 1, bob), 3 ether + 1);
        assertEq(staking.creditOf(bob), 1.5 ether);
        assertEq(DEAD.balance, 1.5 ether + 1);
        assertEq(staking.lockedStake(alice, OPERATOR), 1 ether - 1);
        assertEq(staking.activeStake(alice), 7 ether - 1);
        assertEq(staking.getVotes(alice), 7 ether - 1);
        assertEq(address(staking).balance, 8.5 ether - 1);
    }

    function test_Slash_GivenNobodyIsRewarded() external {
        _stake(alice, alice, 10 ether);
        _slash(alice, 4 ether, address(0));
        assertEq(DEAD.balance, 4 ether);
        assertEq(staking.creditOf(address(0)), 0);
    }

    function test_Slash_GivenOthersStakeThereToo() external {
        _stake(alice, alice, 10 ether);
        _stake(alice, bob, 30 ether);
        _slash(alice, 8 ether, carol);
        assertEq(staking.creditOf(carol), 1 ether);
        assertEq(DEAD.balance, 7 ether);
        (, uint256 left) = staking.stakeOf(alice, bob);
        assertEq(left, 24 ether);
    }

    function test_Slash_GivenOwnStakeIsUnbonding() external {
        _stake(alice, alice, 10 ether);
        uint256 id = _unbond(alice, alice, 10 ether);
        _slash(alice, 8 ether, carol);
        assertEq(staking.creditOf(carol), 4 ether);
        _stake(alice, bob, 2 ether);
        _wait();
        assertEq(_withdraw(alice, id), 2 ether);
        _slash(alice, 2 ether, carol);
        assertEq(staking.creditOf(carol), 4 ether);
    }

    function test_Slash_WhenMoreIsAskedThanThereIs() external {
        _stake(alice, alice, 10 ether);
        _unbond(alice, alice, 4 ether);
        assertEq(_slash(alice, 11 ether, bob), 10 ether);
        assertEq(staking.creditOf(bob), 5 ether);
        assertEq(staking.activeStake(alice), 0);
        assertEq(staking.getVotes(alice), 0);
        _stake(alice, alice, 1 ether);
        assertEq(staking.getVotes(alice), 1 ether);
    }

    function test_Slash_WhenItLeavesLessThanABillionth() external {
        _stake(alice, alice, 10 ether);
        vm.expectEmit(address(staking));
        emit IStaking.PoolEmptied(alice, 1, 1e10 - 1);
        assertEq(_slash(alice, 10 ether - 1e10 + 1, address(0)), 10 ether - 1e10 + 1);
        assertEq(DEAD.balance, 10 ether);
        assertEq(staking.poolAssets(alice), 0);
        _stake(alice, alice, 10 ether);
        _slash(alice, 10 ether - 1e10, address(0));
        assertEq(staking.poolAssets(alice), 1e10);
        (, uint32 generation) = staking.poolShares(alice);
        assertEq(generation, 1);
    }

    function test_Slash_WhenItTakesMoreThanTheLock() external {
        _stake(alice, alice, 10 ether);
        _lock(alice, 2 ether);
        vm.startPrank(module);
        staking.lock(alice, IStaking.Role.Reviewer, 6 ether);
        staking.slash(alice, OPERATOR, 5 ether, address(0), "fault");
        vm.stopPrank();
        assertEq(staking.lockedStake(alice, OPERATOR), 0);
        assertEq(staking.lockedStake(alice, IStaking.Role.Reviewer), 6 ether);
        assertEq(staking.activeStake(alice), 5 ether);
        assertEq(staking.freeStake(alice), 0);
        vm.expectPartialRevert(IStaking.Staking_StakeLocked.selector);
        _unbond(alice, alice, 1);
        vm.expectPartialRevert(IStaking.Staking_StakeLocked.selector);
        _lock(alice, 1);
        vm.prank(module);
        staking.unlock(alice, IStaking.Role.Reviewer, 6 ether);
        assertEq(staking.freeStake(alice), 5 ether);
    }

    function test_Slash_GivenThePoolIsEmpty() external {
        assertEq(_slash(alice, 1 ether, bob), 0);
        assertEq(staking.creditOf(bob), 0);
    }

    function test_WithdrawCredit_WhenItIsMoreThanTheCredit() external {
        vm.expectRevert(abi.encodeWithSelector(IStaking.Staking_CreditTooSmall.selector, bob, 0, 1));
        vm.prank(bob);
        staking.withdrawCredit(bob, 1);
    }

    function test_WithdrawCredit_WhenTheReceiverRefusesCoins() external {
        address refuser = address(new Refuser());
        _stake(alice, alice, 10 ether);
        _slash(alice, 2 ether, bob);
        vm.expectRevert(abi.encodeWithSelector(IStaking.Staking_PaymentFailed.selector, refuser, 1 ether));
        vm.prank(bob);
        staking.withdrawCredit(refuser, 1 ether);
        assertEq(staking.creditOf(bob), 1 ether);
    }

    function test_WithdrawCredit_WhenTheCreditCoversIt() external {
        _stake(alice, alice, 10 ether);
        _slash(alice, 2 ether, bob);
        vm.prank(bob);
        staking.withdrawCredit(treasury, 0.4 ether);
        assertEq(treasury.balance, 0.4 ether);
        assertEq(staking.creditOf(bob), 0.6 ether);
    }

    function test_Delegate_WhenSomebodyIsNamed() external {
        _stake(alice, alice, 10 ether);
        vm.prank(alice);
        staking.delegate(bob);
        assertEq(staking.delegates(alice), bob);
        assertEq(staking.getVotes(bob), 10 ether);
        assertEq(staking.getVotes(alice), 0);
        _slash(alice, 4 ether, address(0));
        assertEq(staking.getVotes(bob), 6 ether);
    }

    function test_Delegate_WhenTheZeroAddressIsNamed() external {
        _stake(alice, alice, 10 ether);
        vm.startPrank(alice);
        staking.delegate(bob);
        staking.delegate(address(0));
        vm.stopPrank();
        assertEq(staking.delegates(alice), alice);
        assertEq(staking.getVotes(alice), 10 ether);
        _unbond(alice, alice, 10 ether);
        assertEq(staking.getVotes(alice), 0);
    }
}
