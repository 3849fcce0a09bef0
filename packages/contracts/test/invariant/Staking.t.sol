// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {IStaking} from "../../contracts/interfaces/IStaking.sol";
import {StakingHandler} from "../support/StakingHandler.sol";
import {StakingTest} from "../support/StakingTest.sol";

contract StakingInvariantTest is StakingTest {
    StakingHandler private handler;

    function setUp() public override {
        super.setUp();
        handler = new StakingHandler(staking, module);
        targetContract(address(handler));
    }

    function invariant_TheBalanceEqualsThePoolsAssetsPlusCreditsPlusRewardsOwedPlusTheCarriedRemainder() external view {
        uint256 assets = staking.creditOf(handler.CHALLENGER());
        uint256 owed = 0;
        for (uint256 i = 0; i < handler.ACTORS(); ++i) {
            assets += staking.poolAssets(handler.actors(i));
            for (uint256 j = 0; j < handler.ACTORS(); ++j) {
                owed += staking.rewardsOf(handler.actors(i), handler.actors(j));
            }
        }
        uint256 unclaimed = handler.funded() - handler.claimed();
        assertEq(assets + unclaimed + handler.forced(), address(staking).balance);
        // What is not owed is carried: all of it where nobody has ever had stake, else parts of a wei at every level.
        assertLe(owed, unclaimed);
    }

    function invariant_TheVotesSumToTheActiveStake() external {
        uint256 votes = 0;
        uint256 active = 0;
        for (uint256 i = 0; i < handler.ACTORS(); ++i) {
            votes += staking.getVotes(handler.actors(i));
            active += staking.activeStake(handler.actors(i));
        }
        assertEq(votes, active);
        vm.warp(block.timestamp + 1);
        assertEq(staking.getPastTotalSupply(block.timestamp - 1), active);
    }

    function invariant_OnlyASlashLowersThePriceOfAShare() external view {
        assertEq(handler.pricesLowered(), 0);
    }

    function invariant_TheSharesOfAPoolAreTheSumOfItsStakersShares() external view {
        for (uint256 i = 0; i < handler.ACTORS(); ++i) {
            address pool = handler.actors(i);
            (uint256 shares, uint32 generation) = staking.poolShares(pool);
            uint256 sum = 0;
            uint256 worth = 0;
            for (uint256 j = 0; j < handler.ACTORS(); ++j) {
                (uint256 held, uint256 amount) = staking.stakeOf(pool, handler.actors(j));
                sum += held;
                worth += amount;
            }
            assertLe(worth, staking.activeStake(pool));
            for (uint256 id = 1; id <= staking.requestCount(); ++id) {
                IStaking.Request memory request = staking.getRequest(id);
                if (request.pool != pool || request.generation != generation) continue;
                sum += request.shares;
                worth += staking.requestWorth(id);
            }
            assertEq(sum, shares);
            assertLe(worth, staking.poolAssets(pool));
        }
    }

    function invariant_NoStakerGetsMoreThanItsShare() external view {
        assertEq(handler.overpaid(), 0);
    }

    function invariant_OnlyASlashBeyondItsRolesLockLeavesLessActiveThanLocked() external view {
        assertEq(handler.unlockedShort(), 0);
        for (uint256 i = 0; i < handler.ACTORS(); ++i) {
            address pool = handler.actors(i);
            if (!handler.short(pool)) assertLe(staking.lockedStake(pool), staking.activeStake(pool));
            uint256 sum = 0;
            for (uint8 role = 0; role < 7; ++role) sum += staking.lockedStake(pool, IStaking.Role(role));
            assertEq(sum, staking.lockedStake(pool));
        }
    }

    function invariant_ASlashNeverPaysMoreThanHalfOfWhatThePoolsOwnAccountLoses() external view {
        assertEq(handler.slashesTooWellPaid(), 0);
    }

    function invariant_EveryValidatorHasItsBondAndItsOwnKey() external view {
        IStaking.Validator[] memory all = staking.validatorSet(0, VALIDATOR_SEATS + 1);
        assertLe(all.length, VALIDATOR_SEATS);
        assertEq(all.length, staking.validatorCount());
        for (uint256 i = 0; i < all.length; ++i) {
            assertEq(staking.lockedStake(all[i].account, VALIDATOR), VALIDATOR_BOND);
            assertGe(staking.activeStake(all[i].account), VALIDATOR_BOND);
            assertEq(all[i].power, staking.activeStake(all[i].account) / 1e18);
            for (uint256 j = 0; j < i; ++j) assertNotEq(keccak256(all[i].pubkey), keccak256(all[j].pubkey));
        }
        for (uint256 i = 0; i < handler.ACTORS(); ++i) {
            (, bool seated) = staking.validatorOf(handler.actors(i));
            if (!seated) assertEq(staking.lockedStake(handler.actors(i), VALIDATOR), 0);
        }
    }

    /// @dev The handler's own check that it reaches what it is for.
    function test_TheHandlerSlashesSeatsAndEndsGenerations() external {
        handler.stake(0, 0, 50 ether);
        handler.stake(0, 1, 20 ether);
        handler.registerValidator(0);
        assertEq(handler.seats(), 1);
        handler.fund(3 ether);
        handler.requestUnbond(0, 1, 5 ether);
        handler.slash(0, 1, 1 ether, 1);
        handler.slash(0, 1, 0, 0);
        assertEq(handler.slashes(), 2);
        assertEq(staking.poolAssets(handler.actors(0)), 0);
        handler.withdraw(0);
        handler.claimRewards(0, 0);
        assertGt(handler.claimed(), 0);
    }
}
