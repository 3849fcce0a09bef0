// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {Ownable} from "@openzeppelin/contracts/access/Ownable.sol";
import {VestingWallet} from "@openzeppelin/contracts/finance/VestingWallet.sol";
import {VestingWalletCliff} from "@openzeppelin/contracts/finance/VestingWalletCliff.sol";
import {IStaking} from "../../contracts/interfaces/IStaking.sol";
import {IVesting} from "../../contracts/interfaces/IVesting.sol";
import {Vesting} from "../../contracts/Vesting.sol";
import {Refuser} from "../support/LedgerTest.sol";
import {VestingTest} from "../support/VestingTest.sol";

contract VestingUnit is VestingTest {
    function test_Constructor_WhenTheCliffLiesBehindTheEnd() external {
        vm.expectRevert(abi.encodeWithSelector(VestingWalletCliff.InvalidCliffDuration.selector, 11, 10));
        new Vesting(beneficiary, START, 11, 10, staking);
    }

    function test_Constructor_WhenThereIsNoBeneficiary() external {
        vm.expectRevert(abi.encodeWithSelector(Ownable.OwnableInvalidOwner.selector, address(0)));
        new Vesting(address(0), START, CLIFF, DURATION, staking);
    }

    function test_Constructor_WhenAllIsRight() external {
        assertEq(vesting.owner(), beneficiary);
        assertEq(staking.delegates(address(vesting)), beneficiary);
        assertEq(address(vesting.staking()), address(staking));
        assertEq(vesting.cliff(), START + CLIFF);
        assertEq(vesting.end(), START + DURATION);
        assertEq(vesting.held(), FUNDED);
        _stakeVesting(FUNDED);
        assertEq(staking.getVotes(beneficiary), FUNDED);
    }

    function test_Release_WhenTheCliffLiesAhead() external {
        vm.warp(START + CLIFF - 1);
        vesting.release();
        assertEq(beneficiary.balance, 0);
        assertEq(vesting.releasable(), 0);
    }

    function test_Release_WhenTheCliffIsReached() external {
        vm.warp(START + CLIFF);
        vesting.release();
        assertEq(beneficiary.balance, FUNDED / 4);
    }

    function test_Release_WhenTheEndLiesAhead() external {
        vm.warp(START + DURATION / 2);
        vm.expectEmit(address(vesting));
        emit VestingWallet.EtherReleased(FUNDED / 2);
        vm.prank(mallory);
        vesting.release();
        assertEq(beneficiary.balance, FUNDED / 2);
        assertEq(vesting.released(), FUNDED / 2);
        vm.warp(START + DURATION / 4 * 3);
        assertEq(vesting.releasable(), FUNDED / 4);
        vesting.release();
        vesting.release();
        assertEq(beneficiary.balance, FUNDED / 4 * 3);
    }

    function test_Release_WhenTheEndHasPassed() external {
        vm.warp(START + DURATION);
        vesting.release();
        assertEq(beneficiary.balance, FUNDED);
        assertEq(vesting.held(), 0);
    }

    function test_Release_WhenPartIsStaked() external {
        _stakeVesting(1000 ether);
        vm.warp(START + DURATION / 2);
        assertEq(vesting.vestedAmount(uint64(block.timestamp)), FUNDED / 2);
        assertEq(vesting.releasable(), 200 ether);
        vesting.release();
        assertEq(beneficiary.balance, 200 ether);
        assertEq(vesting.held(), 1000 ether);
        vesting.release();
        assertEq(beneficiary.balance, 200 ether);
        _unstake(1000 ether);
        assertEq(vesting.releasable(), 0);
        vm.warp(block.timestamp + UNBOND_DELAY);
        vesting.withdrawStake();
        vesting.release();
        assertEq(beneficiary.balance, FUNDED * (DURATION / 2 + UNBOND_DELAY) / DURATION);
    }

    function test_Release_WhenSomethingWasSentLater() external {
        vm.warp(START + DURATION / 2);
        vesting.release();
        vm.prank(carol);
        (bool sent,) = address(vesting).call{value: 60 ether}("");
        assertTrue(sent);
        assertEq(vesting.releasable(), 30 ether);
    }

    function test_Release_WhenASlashTookMoreThanIsLeftToVest() external {
        vm.warp(START + DURATION / 2);
        vesting.release();
        _stakeVesting(600 ether);
        _slash(address(vesting), 500 ether, bob);
        assertEq(vesting.held(), 100 ether);
        assertLt(vesting.vestedAmount(uint64(block.timestamp)), vesting.released());
        vesting.release();
        assertEq(beneficiary.balance, 600 ether);
    }

    function test_Release_WhenWrappedCoinsWereSent() external {
        vm.startPrank(carol);
        token.deposit{value: 40 ether}();
        token.transfer(address(vesting), 40 ether);
        vm.stopPrank();
        vesting.release(address(token));
        assertEq(token.balanceOf(beneficiary), 0);
        vm.warp(START + DURATION / 2);
        vesting.release(address(token));
        assertEq(token.balanceOf(beneficiary), 20 ether);
    }

    function test_Release_WhenTheBeneficiaryRefusesTheCoins() external {
        Vesting its = _vestingFor(address(new Refuser()));
        vm.warp(START + DURATION);
        vm.expectRevert(Refuser.Refused.selector);
        its.release();
        assertEq(its.held(), FUNDED);
    }

    function test_Stake_WhenTheCallerIsNotTheBeneficiary() external {
        vm.expectRevert(abi.encodeWithSelector(Ownable.OwnableUnauthorizedAccount.selector, mallory));
        vm.prank(mallory);
        vesting.stake(1 ether);
    }

    function test_Stake_WhenMoreIsAskedThanLiesHere() external {
        vm.expectRevert(abi.encodeWithSelector(IVesting.Vesting_TooLittle.selector, FUNDED, FUNDED + 1));
        _stakeVesting(FUNDED + 1);
    }

    function test_Stake_WhenItLiesHere() external {
        vm.expectEmit(address(vesting));
        emit IVesting.Staked(700 ether, 700 ether);
        assertEq(_stakeVesting(700 ether), 700 ether);
        (uint256 shares, uint256 amount) = vesting.staked();
        assertEq(shares, 700 ether);
        assertEq(amount, 700 ether);
        assertEq(staking.activeStake(address(vesting)), 700 ether);
        assertEq(address(vesting).balance, 500 ether);
        assertEq(vesting.held(), FUNDED);
    }

    function test_Unstake_WhenTheCallerIsNotTheBeneficiary() external {
        _stakeVesting(700 ether);
        vm.expectRevert(abi.encodeWithSelector(Ownable.OwnableUnauthorizedAccount.selector, mallory));
        vm.prank(mallory);
        vesting.unstake(1 ether);
    }

    function test_Unstake_GivenARequestWaits() external {
        _stakeVesting(700 ether);
        uint256 id = _unstake(1 ether);
        vm.expectRevert(abi.encodeWithSelector(IVesting.Vesting_AlreadyUnstaking.selector, id));
        _unstake(1 ether);
    }

    function test_Unstake_WhenMoreSharesAreAskedThanItHas() external {
        _stakeVesting(700 ether);
        vm.expectRevert(
            abi.encodeWithSelector(
                IStaking.Staking_SharesTooFew.selector, address(vesting), address(vesting), 700 ether, 701 ether
            )
        );
        _unstake(701 ether);
    }

    function test_Unstake_WhenItHasTheShares() external {
        _stakeVesting(700 ether);
        vm.expectEmit(address(vesting));
        emit IVesting.UnstakeRequested(1, 300 ether);
        assertEq(_unstake(300 ether), 1);
        (uint256 id, uint256 amount) = vesting.unstaking();
        assertEq(id, 1);
        assertEq(amount, 300 ether);
        assertEq(vesting.held(), FUNDED);
        assertEq(staking.getVotes(beneficiary), 400 ether);
    }

    function test_WithdrawStake_GivenNoRequestWaits() external {
        vm.expectRevert(IVesting.Vesting_NotUnstaking.selector);
        vesting.withdrawStake();
    }

    function test_WithdrawStake_GivenTheDelayIsNotOver() external {
        _stakeVesting(700 ether);
        uint256 id = _unstake(300 ether);
        vm.expectPartialRevert(IStaking.Staking_NotReady.selector);
        vesting.withdrawStake();
        (uint256 kept,) = vesting.unstaking();
        assertEq(kept, id);
    }

    function test_WithdrawStake_GivenTheDelayIsOver() external {
        _stakeVesting(700 ether);
        uint256 id = _unstake(300 ether);
        _wait();
        vm.expectEmit(address(vesting));
        emit IVesting.StakeReturned(id, 300 ether);
        vm.prank(mallory);
        assertEq(vesting.withdrawStake(), 300 ether);
        assertEq(address(vesting).balance, 800 ether);
        assertEq(vesting.held(), FUNDED);
        (uint256 none, uint256 nothing) = vesting.unstaking();
        assertEq(none + nothing, 0);
        _unstake(1 ether);
    }

    function test_WithdrawStake_GivenASlashEmptiedThePool() external {
        _stakeVesting(700 ether);
        _unstake(300 ether);
        _slash(address(vesting), 700 ether, bob);
        _wait();
        assertEq(vesting.withdrawStake(), 0);
        assertEq(vesting.held(), 500 ether);
        assertEq(_stakeVesting(10 ether), 10 ether);
    }

    function test_ClaimRewards_GivenNothingIsOwed() external {
        _stakeVesting(700 ether);
        vm.expectPartialRevert(IStaking.Staking_NothingOwed.selector);
        vesting.claimRewards();
    }

    function test_ClaimRewards_GivenTheStakeHasEarned() external {
        _stakeVesting(700 ether);
        _fund(70 ether);
        vm.expectEmit(address(vesting));
        emit IVesting.RewardsPassedOn(beneficiary, 70 ether);
        vm.prank(mallory);
        assertEq(vesting.claimRewards(), 70 ether);
        assertEq(beneficiary.balance, 70 ether);
        assertEq(vesting.held(), FUNDED);
        assertEq(vesting.released(), 0);
    }

    function test_DelegateVotes_WhenTheCallerIsNotTheBeneficiary() external {
        vm.expectRevert(abi.encodeWithSelector(Ownable.OwnableUnauthorizedAccount.selector, mallory));
        vm.prank(mallory);
        vesting.delegateVotes(mallory);
    }

    function test_DelegateVotes_WhenItIsTheBeneficiary() external {
        _stakeVesting(700 ether);
        vm.prank(beneficiary);
        vesting.delegateVotes(carol);
        assertEq(staking.getVotes(carol), 700 ether);
        assertEq(staking.getVotes(beneficiary), 0);
    }

    function test_TransferOwnership_WhenTheCallerIsNotTheBeneficiary() external {
        vm.expectRevert(abi.encodeWithSelector(Ownable.OwnableUnauthorizedAccount.selector, mallory));
        vm.prank(mallory);
        vesting.transferOwnership(mallory);
    }

    function test_TransferOwnership_WhenItIsTheBeneficiary() external {
        vm.prank(beneficiary);
        vesting.transferOwnership(carol);
        assertEq(vesting.owner(), beneficiary);
        assertEq(vesting.pendingOwner(), carol);
    }

    function test_AcceptOwnership_WhenThePlaceWasNotOffered() external {
        vm.expectRevert(abi.encodeWithSelector(Ownable.OwnableUnauthorizedAccount.selector, mallory));
        vm.prank(mallory);
        vesting.acceptOwnership();
    }

    function test_AcceptOwnership_WhenThePlaceWasOffered() external {
        _stakeVesting(700 ether);
        vm.prank(beneficiary);
        vesting.transferOwnership(carol);
        uint256 before = carol.balance;
        vm.prank(carol);
        vesting.acceptOwnership();
        assertEq(staking.getVotes(carol), 700 ether);
        assertEq(staking.getVotes(beneficiary), 0);
        vm.warp(START + CLIFF);
        vesting.release();
        assertEq(carol.balance - before, FUNDED / 4);
        vm.expectRevert(abi.encodeWithSelector(Ownable.OwnableUnauthorizedAccount.selector, beneficiary));
        _unstake(1 ether);
    }

    function test_RenounceOwnership_WhenTheCallerIsNotTheBeneficiary() external {
        vm.expectRevert(abi.encodeWithSelector(Ownable.OwnableUnauthorizedAccount.selector, mallory));
        vm.prank(mallory);
        vesting.renounceOwnership();
    }

    function test_RenounceOwnership_WhenItIsTheBeneficiary() external {
        vm.expectRevert(IVesting.Vesting_BeneficiaryNeeded.selector);
        vm.prank(beneficiary);
        vesting.renounceOwnership();
    }
}
