// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {Ownable} from "@openzeppelin/contracts/access/Ownable.sol";
import {IStaking} from "../../contracts/interfaces/IStaking.sol";
import {Vesting} from "../../contracts/Vesting.sol";
import {Reenterer} from "../support/LedgerTest.sol";
import {VestingTest} from "../support/VestingTest.sol";

/// @notice Attacks on an allocation that vests, most of them by its own beneficiary, each with the defence it fails by.
contract VestingAttacks is VestingTest {
    /// @dev Defence: what is released counts as released before it is paid.
    function test_AttackReenterReleaseByAMaliciousBeneficiary() external {
        Reenterer thief = new Reenterer();
        Vesting its = _vestingFor(address(thief));
        vm.warp(START + DURATION / 2);
        thief.arm(address(its), abi.encodeWithSignature("release()"));
        its.release();
        assertTrue(thief.tried());
        assertEq(address(thief).balance, FUNDED / 2);
        assertEq(its.released() + its.held(), FUNDED);
    }

    /// @dev Defence: Staking owes nothing any more when rewards are paid, so nothing but rewards is passed on.
    function test_AttackReenterClaimRewardsByAMaliciousBeneficiary() external {
        Reenterer thief = new Reenterer();
        Vesting its = _vestingFor(address(thief));
        thief.forward(address(its), abi.encodeCall(its.stake, (1000 ether)));
        _fund(9 ether);
        thief.arm(address(its), abi.encodeCall(its.claimRewards, ()));
        its.claimRewards();
        assertTrue(thief.tried());
        assertFalse(thief.succeeded());
        assertEq(address(thief).balance, 9 ether);
        assertEq(its.held(), FUNDED);
    }

    /// @dev Defence: stake comes back to the contract that staked, and vests there as before.
    function test_AttackStakeToTakeOutWhatHasNotVested() external {
        _stakeVesting(FUNDED);
        uint256 id = _unstake(FUNDED);
        _wait();
        vm.prank(beneficiary);
        vm.expectPartialRevert(IStaking.Staking_NotYours.selector);
        staking.withdraw(id);
        vesting.withdrawStake();
        vesting.release();
        assertEq(beneficiary.balance, 0);
        assertEq(address(vesting).balance, FUNDED);
    }

    /// @dev Defence: staked coins count as held. Else what comes back would vest a second time, over what was released.
    function test_AttackStakeToVestTwice() external {
        vm.warp(START + DURATION / 2);
        for (uint256 i = 0; i < 3; ++i) {
            vesting.release();
            _stakeVesting(address(vesting).balance);
            (uint256 shares,) = vesting.staked();
            _unstake(shares);
            vm.warp(block.timestamp + UNBOND_DELAY);
            vesting.withdrawStake();
        }
        assertLe(beneficiary.balance, vesting.vestedAmount(uint64(block.timestamp)));
        assertEq(vesting.released() + vesting.held(), FUNDED);
    }

    /**
     * @dev Defence: the stake stands behind the contract, which takes no role, so that no module has a bond of it to
     *      slash. The beneficiary's own pool, whose faults it could stage, holds nothing of it.
     */
    function test_AttackStageAFaultToFreeWhatHasNotVested() external {
        _stakeVesting(FUNDED);
        assertEq(staking.poolAssets(beneficiary), 0);
        vm.prank(module);
        vm.expectPartialRevert(IStaking.Staking_StakeLocked.selector);
        staking.lock(beneficiary, OPERATOR, 1);
        assertEq(_slash(beneficiary, FUNDED, mallory), 0);
        assertEq(staking.creditOf(mallory), 0);
        vm.prank(beneficiary);
        vm.expectPartialRevert(IStaking.Staking_StakeLocked.selector);
        staking.registerValidator(_shortKey(vm.createWallet(1)), "");
        assertEq(vesting.held(), FUNDED);
    }

    /// @dev Defence: what others stake behind the contract is theirs and counts for nothing here.
    function test_AttackStakeBehindTheContractToVestMore() external {
        _stakeVesting(100 ether);
        _stake(address(vesting), mallory, 100 ether);
        assertEq(vesting.held(), FUNDED);
        vm.warp(START + DURATION / 2);
        assertEq(vesting.releasable(), FUNDED / 2);
        vm.warp(START + DURATION);
        _unstake(100 ether);
        _wait();
        vesting.withdrawStake();
        vesting.release();
        assertEq(beneficiary.balance, FUNDED);
    }

    /// @dev Defence: the beneficiary's place has two steps, and the second is the new one's own.
    function test_AttackTakeThePlaceOfTheBeneficiary() external {
        vm.prank(beneficiary);
        vesting.transferOwnership(carol);
        vm.prank(mallory);
        vm.expectRevert(abi.encodeWithSelector(Ownable.OwnableUnauthorizedAccount.selector, mallory));
        vesting.acceptOwnership();
        vm.warp(START + DURATION);
        vm.prank(mallory);
        vesting.release();
        assertEq(beneficiary.balance, FUNDED);
    }

    /// @dev Defence: no role of the ledger reaches the contract: whoever governs has no function to call.
    function test_AttackRevokeByGovernance() external {
        address[4] memory powers = [admin, governor, guardian, module];
        bytes[6] memory calls = [
            abi.encodeCall(vesting.stake, (1 ether)),
            abi.encodeCall(vesting.unstake, (1)),
            abi.encodeCall(vesting.delegateVotes, (mallory)),
            abi.encodeCall(vesting.transferOwnership, (mallory)),
            abi.encodeCall(vesting.acceptOwnership, ()),
            abi.encodeCall(vesting.renounceOwnership, ())
        ];
        for (uint256 i = 0; i < powers.length; ++i) {
            for (uint256 j = 0; j < calls.length; ++j) {
                vm.prank(powers[i]);
                (bool done, bytes memory reason) = address(vesting).call(calls[j]);
                assertFalse(done);
                assertEq(reason, abi.encodeWithSelector(Ownable.OwnableUnauthorizedAccount.selector, powers[i]));
            }
        }
    }
}
