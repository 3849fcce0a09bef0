// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {ECDSA} from "@openzeppelin/contracts/utils/cryptography/ECDSA.sol";
import {VmSafe} from "forge-std/Vm.sol";
import {IStaking} from "../../contracts/interfaces/IStaking.sol";
import {Reenterer} from "../support/LedgerTest.sol";
import {StakingTest} from "../support/StakingTest.sol";

/// @notice Attacks on stake, each with the defence that it fails by.
contract StakingAttacks is StakingTest {
    /// @dev Defence: votes count at a past second, and what is staked and unbonded within one second leaves no vote.
    function test_AttackFlashStakedVote() external {
        uint256 moment = block.timestamp;
        uint256 shares = _stake(mallory, mallory, 100 ether);
        assertEq(staking.getVotes(mallory), 100 ether);
        _unbond(mallory, mallory, shares);
        vm.expectRevert(); // the present second is no timepoint
        staking.getPastVotes(mallory, moment);
        vm.warp(moment + 1);
        assertEq(staking.getPastVotes(mallory, moment), 0);
        assertEq(staking.getPastTotalSupply(moment), 0);
    }

    /// @dev Defence: a slash takes the votes with the stake, from the delegate as well.
    function test_AttackVoteBySlashedStake() external {
        _stake(mallory, mallory, 100 ether);
        vm.prank(mallory);
        staking.delegate(carol);
        _slash(mallory, 99 ether, bob);
        vm.warp(block.timestamp + 1);
        assertEq(staking.getPastVotes(carol, block.timestamp - 1), 1 ether);
        assertEq(staking.getPastTotalSupply(block.timestamp - 1), 1 ether);
    }

    /// @dev Defence: shares that unbond stay in the pool, and fall with it, until they are paid.
    function test_AttackUnbondToDodgeASlash() external {
        uint256 shares = _stake(mallory, mallory, 100 ether);
        uint256 id = _unbond(mallory, mallory, shares);
        vm.warp(block.timestamp + UNBOND_DELAY - 1);
        assertEq(_slash(mallory, 100 ether, bob), 100 ether);
        vm.warp(block.timestamp + 1);
        assertEq(_withdraw(mallory, id), 0);
    }

    /// @dev Defence: a bond that is locked cannot be unbonded.
    function test_AttackUnbondALockedBond() external {
        uint256 shares = _stake(mallory, mallory, 100 ether);
        _lock(mallory, 60 ether);
        vm.expectPartialRevert(IStaking.Staking_StakeLocked.selector);
        _unbond(mallory, mallory, shares);
    }

    /// @dev Defence: the challenger of one's own fault earns half, and half is burnt.
    function test_AttackSelfSlashProfit() external {
        uint256 before = mallory.balance;
        _stake(mallory, mallory, 100 ether);
        _slash(mallory, 100 ether, mallory);
        vm.startPrank(mallory);
        staking.withdrawCredit(mallory, staking.creditOf(mallory));
        assertEq(mallory.balance, before - 50 ether);
    }

    /// @dev Defence: only what the account itself loses is rewarded, so it cannot slash its stakers into its pocket.
    function test_AttackSelfSlashOfWhatOthersStaked() external {
        uint256 before = mallory.balance;
        _stake(mallory, mallory, 1 ether);
        _stake(mallory, alice, 99 ether);
        _slash(mallory, 100 ether, mallory);
        vm.startPrank(mallory);
        staking.withdrawCredit(mallory, staking.creditOf(mallory));
        assertEq(mallory.balance, before - 0.5 ether);
    }

    /// @dev Defence: requests, credit and rewards are spent before anything is paid.
    function test_AttackReenterByAMaliciousReceiver() external {
        Reenterer thief = new Reenterer();
        _stake(alice, alice, 50 ether);
        vm.prank(mallory);
        thief.forward{value: 10 ether}(address(staking), abi.encodeCall(staking.stake, (address(thief))));
        _fund(6 ether);
        thief.arm(address(staking), abi.encodeCall(staking.claimRewards, (address(thief))));
        assertTrue(thief.forward(address(staking), abi.encodeCall(staking.claimRewards, (address(thief)))));
        assertTrue(thief.tried());
        assertFalse(thief.succeeded());
        assertEq(address(thief).balance, 1 ether);

        thief = new Reenterer();
        vm.prank(mallory);
        // Behind somebody else, so that a second withdrawal would take from her.
        thief.forward{value: 10 ether}(address(staking), abi.encodeCall(staking.stake, (alice)));
        thief.forward(address(staking), abi.encodeCall(staking.requestUnbond, (alice, 10 ether)));
        _wait();
        bytes memory withdrawal = abi.encodeCall(staking.withdraw, (staking.requestCount()));
        thief.arm(address(staking), withdrawal);
        assertTrue(thief.forward(address(staking), withdrawal));
        assertTrue(thief.tried());
        assertFalse(thief.succeeded());
        assertEq(address(thief).balance, 10 ether);

        thief = new Reenterer();
        _slash(alice, 2 ether, address(thief));
        bytes memory credit = abi.encodeCall(staking.withdrawCredit, (address(thief), 1 ether));
        thief.arm(address(staking), credit);
        assertTrue(thief.forward(address(staking), credit));
        assertTrue(thief.tried());
        assertFalse(thief.succeeded());
        assertEq(address(thief).balance, 1 ether);
    }

    /// @dev Defence: only the lower of the two signatures of a message counts (EIP-2), in 65 bytes.
    function test_AttackSignatureMalleability() external {
        _stake(mallory, mallory, 100 ether);
        VmSafe.Wallet memory wallet = vm.createWallet(1);
        bytes memory proof = _possession(wallet, mallory);
        (bytes32 r, bytes32 s, uint8 v) = _split(proof);
        uint256 order = 0xfffffffffffffffffffffffffffffffebaaedce6af48a03bbfd25e8cd0364141;
        bytes memory twin = abi.encodePacked(r, bytes32(order - uint256(s)), v == 27 ? uint8(28) : uint8(27));
        vm.expectPartialRevert(ECDSA.ECDSAInvalidSignatureS.selector);
        vm.prank(mallory);
        staking.registerValidator(_shortKey(wallet), twin);
    }

    /// @dev Defence: a key is registered with a signature by it over the account (no rogue key).
    function test_AttackRegisterSomebodyElsesKey() external {
        _stake(alice, alice, 50 ether);
        _stake(mallory, mallory, 50 ether);
        VmSafe.Wallet memory wallet = vm.createWallet(1);
        // Seen in the pool of transactions. Signed over the contract's own digest, which must tell accounts apart.
        (uint8 v, bytes32 r, bytes32 s) = vm.sign(wallet, staking.possessionDigest(alice, _shortKey(wallet)));
        bytes memory proof = abi.encodePacked(r, s, v);
        vm.expectPartialRevert(IStaking.Staking_NoPossession.selector);
        vm.prank(mallory);
        staking.registerValidator(_shortKey(wallet), proof);
    }

    /// @dev Defence: the price comes from what was staked, not from what lies here.
    function test_AttackDonationMovesNoPrice() external {
        _stake(mallory, mallory, 1 ether);
        vm.deal(address(staking), address(staking).balance + 50 ether); // forced upon it
        uint256 shares = _stake(mallory, alice, 10 ether);
        assertEq(shares, 10 ether);
        (, uint256 worth) = staking.stakeOf(mallory, alice);
        assertEq(worth, 10 ether);
    }

    /// @dev Defence: a raised commission waits as long as it takes to leave.
    function test_AttackCommissionRaisedOverRewardsThatCame() external {
        _stake(mallory, alice, 50 ether);
        _fund(10 ether);
        vm.prank(mallory);
        staking.setCommission(2000);
        _wait();
        _fund(10 ether);
        vm.prank(mallory);
        vm.expectPartialRevert(IStaking.Staking_NothingOwed.selector);
        staking.claimRewards(mallory);
        assertEq(staking.rewardsOf(mallory, alice), 20 ether);
    }

    function _split(bytes memory signature) private pure returns (bytes32 r, bytes32 s, uint8 v) {
        assembly {
            r := mload(add(signature, 32))
            s := mload(add(signature, 64))
            v := byte(0, mload(add(signature, 96)))
        }
    }
}
