// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {VestingHandler} from "../support/VestingHandler.sol";
import {VestingTest} from "../support/VestingTest.sol";

contract VestingInvariantTest is VestingTest {
    VestingHandler private handler;

    function setUp() public override {
        super.setUp();
        beneficiary = address(0xBE4EF1);
        vesting = _vestingFor(beneficiary);
        handler = new VestingHandler(vesting, staking, module);
        targetContract(address(handler));
    }

    function invariant_NeverMoreIsReleasedThanHasVested() external view {
        assertEq(handler.releasedTooMuch(), 0);
    }

    function invariant_WhatWasReleasedAndWhatIsHeldIsWhatCameIn() external view {
        uint256 accounted = vesting.released() + vesting.held() + handler.slashed();
        if (handler.slashes() == 0) assertEq(accounted, handler.cameIn());
        else assertApproxEqAbs(accounted, handler.cameIn(), handler.roundings());
    }

    function invariant_NothingIsReleasedBeforeTheCliff() external view {
        assertEq(handler.releasedTooEarly(), 0);
        if (block.timestamp < vesting.cliff()) assertEq(vesting.released(), 0);
    }

    function invariant_OnlyTheBeneficiaryIsPaid() external view {
        assertEq(handler.paidToAnother(), 0);
        assertEq(handler.paid(), vesting.released() + handler.rewards());
    }

    function invariant_AfterTheEndEverythingCanBeReleased() external {
        (uint256 id,) = vesting.unstaking();
        if (id != 0) {
            _wait();
            vesting.withdrawStake();
        }
        (uint256 shares,) = vesting.staked();
        if (shares != 0) {
            vm.prank(vesting.owner());
            vesting.unstake(shares);
            _wait();
            vesting.withdrawStake();
        }
        if (block.timestamp < vesting.end()) vm.warp(vesting.end());
        uint256 all = vesting.held();
        uint256 before = vesting.owner().balance;
        vesting.release();
        // Coins that were released before a slash count as vested, so a slash leaves less to pay and never more.
        assertEq(vesting.owner().balance - before, all);
        assertEq(vesting.held(), 0);
    }

    /// @dev The handler's own check that it reaches what it is for.
    function test_TheHandlerStakesReleasesAndSlashes() external {
        handler.stake(700 ether);
        handler.crowd(5 ether);
        handler.claimRewards(3 ether);
        handler.unstake(100 ether);
        handler.withdrawStake();
        handler.slash(50 ether, 0);
        for (uint256 i = 0; i < 10; ++i) handler.pass(29 days);
        handler.release();
        handler.handOver(1);
        assertEq(vesting.owner(), handler.beneficiaries(1));
        assertGt(handler.rewards(), 0);
        assertEq(handler.slashes(), 1);
        assertGt(handler.slashed(), 0);
        assertGt(vesting.released(), 0);
    }
}
