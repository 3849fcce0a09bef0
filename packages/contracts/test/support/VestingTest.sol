// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {Vesting} from "../../contracts/Vesting.sol";
import {StakingTest} from "./StakingTest.sol";

/// @notice 1,200 OPEN that vest over 360 days with a cliff after 90, funded as a genesis does it: without a call.
abstract contract VestingTest is StakingTest {
    uint256 internal constant FUNDED = 1200 ether;
    uint64 internal constant START = 1_700_000_000;
    uint64 internal constant CLIFF = 90 days;
    uint64 internal constant DURATION = 360 days;

    address internal beneficiary = makeAddr("beneficiary");
    Vesting internal vesting;

    function setUp() public virtual override {
        super.setUp();
        vesting = _vestingFor(beneficiary);
    }

    function _vestingFor(address to) internal returns (Vesting made) {
        made = new Vesting(to, START, CLIFF, DURATION, staking);
        vm.deal(address(made), FUNDED);
    }

    function _stakeVesting(uint256 amount) internal returns (uint256 shares) {
        vm.prank(beneficiary);
        return vesting.stake(amount);
    }

    function _unstake(uint256 shares) internal returns (uint256 requestId) {
        vm.prank(beneficiary);
        return vesting.unstake(shares);
    }
}
