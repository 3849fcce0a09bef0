// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {VmSafe} from "forge-std/Vm.sol";
import {Staking} from "../../contracts/Staking.sol";
import {IStaking} from "../../contracts/interfaces/IStaking.sol";
import {StakingTest} from "../support/StakingTest.sol";

/// @notice Seats, keys, bonds of validators.
contract StakingValidatorsTest is StakingTest {
    function test_RegisterValidator_GivenTheAccountIsOneAlready() external {
        _stake(alice, alice, 10 ether);
        VmSafe.Wallet memory wallet = _register(alice, 1);
        bytes memory proof = _possession(wallet, alice);
        vm.expectRevert(abi.encodeWithSelector(IStaking.Staking_AlreadyValidator.selector, alice));
        vm.prank(alice);
        staking.registerValidator(_shortKey(wallet), proof);
    }

    function test_RegisterValidator_GivenLessIsFreeThanTheBond() external {
        _stake(alice, alice, 11 ether);
        _lock(alice, 2 ether);
        VmSafe.Wallet memory wallet = vm.createWallet(1);
        bytes memory proof = _possession(wallet, alice);
        vm.expectRevert(
            abi.encodeWithSelector(
                IStaking.Staking_StakeLocked.selector, alice, 11 ether, 2 ether, uint256(VALIDATOR_BOND)
            )
        );
        vm.prank(alice);
        staking.registerValidator(_shortKey(wallet), proof);
    }

    function test_RegisterValidator_WhenTheKeyHasAnotherLength() external {
        _stake(alice, alice, 10 ether);
        bytes memory key = abi.encodePacked(hex"04", _longKey(vm.createWallet(1)));
        vm.expectRevert(abi.encodeWithSelector(IStaking.Staking_InvalidKey.selector, key));
        vm.prank(alice);
        staking.registerValidator(key, "");
    }

    function test_RegisterValidator_WhenTheKeyIsNoPointOfTheCurve() external {
        _stake(alice, alice, 10 ether);
        VmSafe.Wallet memory wallet = vm.createWallet(1);
        uint256 p = 0xfffffffffffffffffffffffffffffffffffffffffffffffffffffffefffffc2f;
        bytes[5] memory keys = [
            abi.encodePacked(wallet.publicKeyX, wallet.publicKeyY ^ 1),
            abi.encodePacked(hex"02", uint256(5)), // 5³ + 7 has no root
            abi.encodePacked(hex"05", wallet.publicKeyX),
            abi.encodePacked(hex"02", p + 1), // the same point as x = 1, written otherwise
            abi.encodePacked(wallet.publicKeyX, type(uint256).max)
        ];
        for (uint256 i = 0; i < keys.length; ++i) {
            vm.expectRevert(abi.encodeWithSelector(IStaking.Staking_InvalidKey.selector, keys[i]));
            vm.prank(alice);
            staking.registerValidator(keys[i], "");
        }
    }

    function test_RegisterValidator_WhenTheProofIsForAnotherAccount() external {
        _stake(alice, alice, 10 ether);
        VmSafe.Wallet memory wallet = vm.createWallet(1);
        bytes memory proof = _possession(wallet, bob);
        vm.expectPartialRevert(IStaking.Staking_NoPossession.selector);
        vm.prank(alice);
        staking.registerValidator(_shortKey(wallet), proof);
    }

    function test_RegisterValidator_WhenTheProofIsForAnotherChain() external {
        _stake(alice, alice, 10 ether);
        VmSafe.Wallet memory wallet = vm.createWallet(1);
        bytes memory proof = _possession(wallet, alice);
        vm.chainId(block.chainid + 1);
        vm.expectPartialRevert(IStaking.Staking_NoPossession.selector);
        vm.prank(alice);
        staking.registerValidator(_shortKey(wallet), proof);
    }

    function test_RegisterValidator_GivenSomebodyElseHasProvenTheKey() external {
        _stake(alice, alice, 10 ether);
        _stake(bob, bob, 10 ether);
        VmSafe.Wallet memory wallet = _register(alice, 1);
        vm.prank(alice);
        staking.leaveValidators();
        bytes memory proof = _possession(wallet, bob);
        vm.expectRevert(abi.encodeWithSelector(IStaking.Staking_KeyTaken.selector, _shortKey(wallet), alice));
        vm.prank(bob);
        staking.registerValidator(_shortKey(wallet), proof);
    }

    function testFuzz_RegisterValidator_WhenTheKeyComesIn33Bytes(uint128 seed) external {
        _stake(alice, alice, 12.5 ether);
        VmSafe.Wallet memory wallet = vm.createWallet(uint256(seed) + 1);
        bytes memory proof = _possession(wallet, alice);
        vm.expectEmit(address(staking));
        emit IStaking.ValidatorRegistered(alice, _shortKey(wallet));
        vm.prank(alice);
        staking.registerValidator(_shortKey(wallet), proof);
        (bytes memory key, bool seated) = staking.validatorOf(alice);
        assertEq(key, _shortKey(wallet));
        assertTrue(seated);
        assertEq(staking.lockedStake(alice, VALIDATOR), VALIDATOR_BOND);
        assertEq(staking.freeStake(alice), 2.5 ether);
        assertEq(staking.keyHolder(wallet.addr), alice);
    }

    function testFuzz_RegisterValidator_WhenTheKeyComesIn64Bytes(uint128 seed) external {
        _stake(alice, alice, 10 ether);
        VmSafe.Wallet memory wallet = vm.createWallet(uint256(seed) + 1);
        bytes memory proof = _possession(wallet, alice);
        vm.prank(alice);
        staking.registerValidator(_longKey(wallet), proof);
        (bytes memory key,) = staking.validatorOf(alice);
        assertEq(key, _shortKey(wallet));
    }

    function test_RegisterValidator_GivenAllSeatsAreTakenAndTheStakeIsNotLarger() external {
        _fillSeats();
        _stake(mallory, mallory, 20 ether);
        VmSafe.Wallet memory wallet = vm.createWallet(4);
        bytes memory proof = _possession(wallet, mallory);
        vm.expectRevert(abi.encodeWithSelector(IStaking.Staking_SetFull.selector, bob, 20 ether, 20 ether));
        vm.prank(mallory);
        staking.registerValidator(_shortKey(wallet), proof);
    }

    function test_RegisterValidator_GivenAllSeatsAreTakenAndTheStakeIsLarger() external {
        _fillSeats();
        _stake(mallory, mallory, 21 ether);
        vm.expectEmit(address(staking));
        emit IStaking.ValidatorRemoved(bob, "displaced");
        _register(mallory, 4);
        assertEq(staking.validatorCount(), 3);
        (, bool seated) = staking.validatorOf(bob);
        assertFalse(seated);
        assertEq(staking.lockedStake(bob), 0);
        assertEq(staking.lockedStake(mallory), VALIDATOR_BOND);
    }

    function test_RotateKey_GivenTheAccountIsNoValidator() external {
        vm.expectRevert(abi.encodeWithSelector(IStaking.Staking_NotValidator.selector, alice));
        vm.prank(alice);
        staking.rotateKey("", "");
    }

    function test_RotateKey_WhenTheKeyIsProven() external {
        _stake(alice, alice, 10 ether);
        VmSafe.Wallet memory old = _register(alice, 1);
        VmSafe.Wallet memory wallet = vm.createWallet(2);
        _rotate(wallet);
        (bytes memory key,) = staking.validatorOf(alice);
        assertEq(key, _shortKey(wallet));
        assertEq(staking.keyHolder(old.addr), alice);
        assertEq(staking.keyHolder(wallet.addr), alice);
        assertEq(staking.lockedStake(alice, VALIDATOR), VALIDATOR_BOND);
    }

    function test_RotateKey_WhenItGoesBackToAnOwnKey() external {
        _stake(alice, alice, 10 ether);
        VmSafe.Wallet memory old = _register(alice, 1);
        _rotate(vm.createWallet(2));
        _rotate(old);
        (bytes memory key,) = staking.validatorOf(alice);
        assertEq(key, _shortKey(old));
    }

    function test_LeaveValidators_GivenTheAccountIsNoValidator() external {
        vm.expectRevert(abi.encodeWithSelector(IStaking.Staking_NotValidator.selector, alice));
        vm.prank(alice);
        staking.leaveValidators();
    }

    function test_LeaveValidators_GivenTheAccountIsOne() external {
        _stake(alice, alice, 10 ether);
        _register(alice, 1);
        vm.expectPartialRevert(IStaking.Staking_StakeLocked.selector);
        _unbond(alice, alice, 1);
        vm.prank(alice);
        staking.leaveValidators();
        assertEq(staking.validatorCount(), 0);
        assertEq(staking.freeStake(alice), 10 ether);
        _unbond(alice, alice, 10 ether);
        vm.prank(module);
        assertEq(staking.slash(alice, VALIDATOR, 4 ether, bob, "fault"), 4 ether); // still answers for its time
    }

    function test_Slash_GivenAValidatorKeepsEnough() external {
        _stake(alice, alice, 15 ether);
        _register(alice, 1);
        vm.prank(module);
        staking.slash(alice, VALIDATOR, 5 ether, address(0), "fault");
        (, bool seated) = staking.validatorOf(alice);
        assertTrue(seated);
        assertEq(staking.lockedStake(alice, VALIDATOR), VALIDATOR_BOND);
        assertEq(staking.freeStake(alice), 0);
    }

    function test_Slash_GivenAValidatorKeepsTooLittle() external {
        _stake(alice, alice, 15 ether);
        _register(alice, 1);
        _stake(bob, bob, 15 ether);
        _register(bob, 2);
        vm.expectEmit(address(staking));
        emit IStaking.ValidatorRemoved(alice, "slashed");
        vm.prank(module);
        staking.slash(alice, VALIDATOR, 5 ether + 1, address(0), "fault");
        assertEq(staking.lockedStake(alice), 0);
        // A slash for another role counts as much.
        _slash(bob, 5 ether + 1, address(0));
        assertEq(staking.validatorCount(), 0);
    }

    function test_ValidatorSet_WhenAPageIsAskedFor() external {
        _fillSeats();
        IStaking.Validator[] memory all = staking.validatorSet(0, type(uint256).max);
        assertEq(all.length, 3);
        assertEq(all[0].account, alice);
        assertEq(all[0].power, 30);
        assertEq(all[0].pubkey, _shortKey(vm.createWallet(1)));
        assertEq(all[2].account, carol);
        IStaking.Validator[] memory page = staking.validatorSet(1, 1);
        assertEq(page.length, 1);
        assertEq(page[0].account, bob);
    }

    function test_ValidatorSet_WhenThePageLiesOutside() external {
        _fillSeats();
        assertEq(staking.validatorSet(3, 5).length, 0);
        assertEq(staking.validatorSet(type(uint256).max, type(uint256).max).length, 0);
        (bytes memory key, bool seated) = staking.validatorOf(mallory);
        assertEq(key, "");
        assertFalse(seated);
    }

    function test_PossessionDigest_WhenTheKeyIsNone() external {
        vm.expectRevert(abi.encodeWithSelector(IStaking.Staking_InvalidKey.selector, bytes("")));
        staking.possessionDigest(alice, "");
    }

    function test_PossessionDigest_WhenBothFormsAreAsked() external {
        VmSafe.Wallet memory wallet = vm.createWallet(7);
        bytes32 digest = staking.possessionDigest(alice, _longKey(wallet));
        assertEq(digest, staking.possessionDigest(alice, _shortKey(wallet)));
        assertNotEq(digest, staking.possessionDigest(bob, _shortKey(wallet)));
    }

    /// @dev alice 30, bob 20, carol 20.5 OPEN.
    function _fillSeats() private {
        _stake(alice, alice, 30 ether);
        _stake(bob, bob, 20 ether);
        _stake(carol, carol, 20.5 ether);
        _register(alice, 1);
        _register(bob, 2);
        _register(carol, 3);
    }

    function _rotate(VmSafe.Wallet memory wallet) private {
        bytes memory proof = _possession(wallet, alice);
        vm.prank(alice);
        staking.rotateKey(_shortKey(wallet), proof);
    }
}
