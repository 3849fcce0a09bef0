// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {IStaking} from "../../contracts/interfaces/IStaking.sol";
import {ISettlement} from "../../contracts/interfaces/ISettlement.sol";
import {MerkleSum} from "../../contracts/libraries/MerkleSum.sol";
import {Refuser} from "../support/LedgerTest.sol";
import {StakingTest} from "../support/StakingTest.sol";
import {SumTree} from "../support/SumTree.sol";

/// @notice Rewards in, rewards out, commissions.
contract StakingRewardsTest is StakingTest {
    using SumTree for SumTree.Tree;

    function test_Receive_WhenSomebodySendsCoins() external {
        vm.prank(alice);
        (bool done, bytes memory reason) = address(staking).call{value: 1}("");
        assertFalse(done);
        assertEq(reason, abi.encodeWithSelector(IStaking.Staking_NotWrappedCoin.selector, alice));
    }

    function test_Fund_WhenNothingIsSent() external {
        vm.expectRevert(IStaking.Staking_NothingToShare.selector);
        staking.fund();
    }

    function test_Fund_GivenTwoPools() external {
        _stake(alice, alice, 10 ether);
        _stake(alice, carol, 30 ether);
        _stake(bob, bob, 60 ether);
        vm.expectEmit(address(staking));
        emit IStaking.RewardsFunded(address(this), 10 ether);
        _fund(10 ether);
        assertEq(staking.rewardsOf(alice, alice), 1 ether);
        assertEq(staking.rewardsOf(alice, carol), 3 ether);
        assertEq(staking.rewardsOf(bob, bob), 6 ether);
        assertEq(staking.rewardsOf(bob, carol), 0);
    }

    function test_Fund_GivenNobodyStakes() external {
        _fund(3 ether);
        _stake(alice, alice, 10 ether);
        assertEq(staking.rewardsOf(alice, alice), 0);
        _fund(1 ether);
        assertEq(staking.rewardsOf(alice, alice), 4 ether);
    }

    function testFuzz_Fund_GivenAmountsThatDoNotDivide(uint96 a, uint96 b, uint96 c, uint8 times) external {
        address[3] memory stakers = [alice, bob, carol];
        uint96[3] memory stakes = [a, b, c];
        for (uint256 i = 0; i < 3; ++i) {
            uint256 amount = bound(stakes[i], LEAST_STAKE, 1e26);
            vm.deal(stakers[i], amount);
            _stake(i == 2 ? bob : stakers[i], stakers[i], amount);
        }
        uint256 funded = 0;
        for (uint256 i = 0; i < uint256(times % 8) + 1; ++i) {
            uint256 amount = 1 + (uint256(keccak256(abi.encode(a, i))) % 1e18);
            _fund(amount);
            funded += amount;
            if (i % 2 == 1) _slash(bob, 0.1 ether, address(0));
        }
        uint256 owed = staking.rewardsOf(alice, alice) + staking.rewardsOf(bob, bob) + staking.rewardsOf(bob, carol);
        assertLe(owed, funded);
        // Three stakers, two pools and the whole each carry less than a wei.
        assertLt(funded - owed, 6);
    }

    function test_Fund_GivenStakeIsUnbonding() external {
        _stake(alice, alice, 10 ether);
        _stake(alice, bob, 10 ether);
        _unbond(alice, bob, 10 ether);
        _fund(2 ether);
        assertEq(staking.rewardsOf(alice, alice), 2 ether);
        assertEq(staking.rewardsOf(alice, bob), 0);
    }

    function test_Harvest_WhenTheProofIsWrong() external {
        _stake(alice, alice, 10 ether);
        vm.expectPartialRevert(ISettlement.Settlement_InvalidProof.selector);
        staking.harvest(1 ether, 0, new bytes32[](0), new uint256[](0));
    }

    function test_Harvest_WhenTheStakersHaveEarned() external {
        _stake(alice, alice, 10 ether);
        MerkleSum.Proof memory proof = _earn(3 ether);
        vm.prank(mallory);
        assertEq(staking.harvest(3 ether, proof.index, proof.siblingHashes, proof.siblingSums), 3 ether);
        assertEq(staking.rewardsOf(alice, alice), 3 ether);
        assertEq(address(staking).balance, 13 ether);
    }

    function test_Collect_GivenNoWrappedCoinsLieHere() external {
        vm.expectRevert(IStaking.Staking_NothingToShare.selector);
        staking.collect();
    }

    function test_Collect_GivenSomebodyElseSentTheClaim() external {
        _stake(alice, alice, 10 ether);
        MerkleSum.Proof memory proof = _earn(3 ether);
        settlement.claim(address(staking), 3 ether, proof.index, proof.siblingHashes, proof.siblingSums, false);
        assertEq(token.balanceOf(address(staking)), 3 ether);
        assertEq(staking.collect(), 3 ether);
        assertEq(staking.rewardsOf(alice, alice), 3 ether);
        assertEq(token.balanceOf(address(staking)), 0);
    }

    function test_ClaimRewards_WhenNothingIsOwed() external {
        _stake(alice, alice, 10 ether);
        vm.expectRevert(abi.encodeWithSelector(IStaking.Staking_NothingOwed.selector, alice, alice));
        vm.prank(alice);
        staking.claimRewards(alice);
    }

    function test_ClaimRewards_WhenRewardsWait() external {
        _stake(alice, alice, 10 ether);
        _fund(2 ether);
        uint256 before = alice.balance;
        vm.startPrank(alice);
        assertEq(staking.claimRewards(alice), 2 ether);
        assertEq(alice.balance, before + 2 ether);
        vm.expectRevert(abi.encodeWithSelector(IStaking.Staking_NothingOwed.selector, alice, alice));
        staking.claimRewards(alice);
        vm.stopPrank();
    }

    function test_ClaimRewards_GivenThePoolWasSlashedAfterTheRewardsCame() external {
        _stake(alice, alice, 10 ether);
        _stake(bob, bob, 10 ether);
        _fund(2 ether);
        _slash(alice, 9 ether, address(0));
        assertEq(staking.rewardsOf(alice, alice), 1 ether);
        _fund(11 ether);
        assertEq(staking.rewardsOf(alice, alice), 2 ether);
        assertEq(staking.rewardsOf(bob, bob), 11 ether);
    }

    function test_ClaimRewards_GivenTheGenerationHasEnded() external {
        _stake(alice, alice, 10 ether);
        _fund(2 ether);
        _slash(alice, 10 ether, address(0));
        _stake(alice, bob, 10 ether);
        _fund(3 ether);
        assertEq(staking.rewardsOf(alice, alice), 2 ether);
        assertEq(staking.rewardsOf(alice, bob), 3 ether);
        vm.prank(alice);
        assertEq(staking.claimRewards(alice), 2 ether);
        _slash(alice, 10 ether, address(0));
        _stake(alice, alice, 10 ether);
        _fund(4 ether);
        assertEq(staking.rewardsOf(alice, alice), 4 ether);
        assertEq(staking.rewardsOf(alice, bob), 3 ether);
    }

    function test_ClaimRewards_WhenTheReceiverRefusesCoins() external {
        Refuser refuser = new Refuser();
        vm.prank(alice);
        refuser.forward{value: 2 ether}(address(staking), abi.encodeCall(staking.stake, (alice)));
        _fund(1 ether);
        vm.expectRevert(abi.encodeWithSelector(IStaking.Staking_PaymentFailed.selector, address(refuser), 1 ether));
        refuser.forward(address(staking), abi.encodeCall(staking.claimRewards, (alice)));
        assertEq(staking.rewardsOf(alice, address(refuser)), 1 ether);
    }

    function test_SetCommission_WhenItIsTooHigh() external {
        vm.expectRevert(abi.encodeWithSelector(IStaking.Staking_CommissionTooHigh.selector, 2001, 2000));
        staking.setCommission(2001);
    }

    function test_SetCommission_GivenTheDelayHasNotPassed() external {
        _stake(alice, bob, 10 ether);
        uint48 effectiveAt = uint48(block.timestamp) + UNBOND_DELAY;
        vm.expectEmit(address(staking));
        emit IStaking.CommissionAnnounced(alice, 2000, effectiveAt);
        vm.prank(alice);
        staking.setCommission(2000);
        vm.warp(effectiveAt - 1);
        _stake(alice, carol, 10 ether);
        _fund(2 ether);
        assertEq(staking.rewardsOf(alice, alice), 0);
        assertEq(staking.rewardsOf(alice, bob), 1 ether);
        (uint16 now_, uint16 announced, uint48 at) = staking.commissionOf(alice);
        assertEq(now_, 0);
        assertEq(announced, 2000);
        assertEq(at, effectiveAt);
    }

    function test_SetCommission_GivenTheDelayHasPassed() external {
        _stake(alice, bob, 10 ether);
        vm.prank(alice);
        staking.setCommission(2000);
        _wait();
        _fund(1 ether); // came before the pool moved: whole for the stakers
        _stake(alice, bob, 10 ether);
        _fund(1 ether);
        assertEq(staking.rewardsOf(alice, alice), 0.2 ether);
        assertEq(staking.rewardsOf(alice, bob), 1.8 ether);
        vm.prank(alice);
        assertEq(staking.claimRewards(alice), 0.2 ether);
    }

    function test_SetCommission_GivenOneIsDueAlready() external {
        _stake(alice, bob, 10 ether);
        vm.startPrank(alice);
        staking.setCommission(1000);
        _wait();
        staking.setCommission(500);
        vm.stopPrank();
        (uint16 now_, uint16 announced,) = staking.commissionOf(alice);
        assertEq(now_, 1000);
        assertEq(announced, 500);
    }

    /// @dev A final epoch in which the stakers have earned `amount`.
    function _earn(uint256 amount) private returns (MerkleSum.Proof memory) {
        address[] memory who = new address[](2);
        uint256[] memory howMuch = new uint256[](2);
        (who[0], howMuch[0]) = (address(1), 1 ether);
        (who[1], howMuch[1]) = (address(staking), amount);
        SumTree.Tree memory tree = _tree(who, howMuch);
        _settle(tree);
        return tree.proof(0, 1);
    }
}
