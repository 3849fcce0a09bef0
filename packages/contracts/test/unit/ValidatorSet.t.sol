// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {IAccessManaged} from "@openzeppelin/contracts/access/manager/IAccessManaged.sol";
import {VmSafe} from "forge-std/Vm.sol";
import {ValidatorSet} from "../../contracts/ValidatorSet.sol";
import {IValidatorSet} from "../../contracts/interfaces/IValidatorSet.sol";
import {ValidatorsTest} from "../support/ValidatorsTest.sol";

contract ValidatorSetTest is ValidatorsTest {
    function test_Constructor_WhenTheEpochIsTooShort() external {
        vm.expectRevert(abi.encodeWithSelector(IValidatorSet.ValidatorSet_InvalidTerms.selector, 3, 1));
        new ValidatorSet(staking, address(manager), 3, 1);
    }

    function test_Constructor_WhenNoValidatorIsTheLeast() external {
        vm.expectRevert(abi.encodeWithSelector(IValidatorSet.ValidatorSet_InvalidTerms.selector, 4, 0));
        new ValidatorSet(staking, address(manager), 4, 0);
    }

    function test_Admit_GivenTheAccountHasNoKey() external {
        vm.expectRevert(abi.encodeWithSelector(IValidatorSet.ValidatorSet_NoKey.selector, alice));
        validators.admit(alice);
    }

    function test_Admit_GivenTheKeyIsAdmitted() external {
        VmSafe.Wallet memory wallet = _validator(alice, 10 ether, 1);
        vm.expectRevert(
            abi.encodeWithSelector(IValidatorSet.ValidatorSet_AlreadyAdmitted.selector, alice, _idOf(wallet))
        );
        validators.admit(alice);
    }

    function testFuzz_Admit_GivenAKeyThatWasProvenInStaking(uint128 seed) external {
        _stake(alice, alice, 10 ether);
        VmSafe.Wallet memory wallet = _register(alice, uint256(seed) + 1);
        vm.expectEmit(address(validators));
        emit IValidatorSet.ValidatorAdmitted(alice, _idOf(wallet), _shortKey(wallet));
        assertEq(validators.admit(alice), _idOf(wallet));
        (address holder, bytes memory pubkey) = validators.holderOf(_idOf(wallet));
        assertEq(holder, alice);
        assertEq(pubkey, _shortKey(wallet));
    }

    function test_Tombstone_WhenTheCallerIsNoJailer() external {
        vm.expectRevert(abi.encodeWithSelector(IAccessManaged.AccessManagedUnauthorized.selector, mallory));
        vm.prank(mallory);
        validators.tombstone(alice);
    }

    function test_Tombstone_GivenTheAccountIsTombstoned() external {
        vm.startPrank(jailer);
        validators.tombstone(alice);
        vm.expectRevert(abi.encodeWithSelector(IValidatorSet.ValidatorSet_AlreadyTombstoned.selector, alice));
        validators.tombstone(alice);
    }

    function test_Tombstone_GivenTheAccountHasPower() external {
        VmSafe.Wallet memory hers = _validator(alice, 10 ether, 1);
        VmSafe.Wallet memory his = _validator(bob, 80 ether, 2);
        vm.prank(jailer);
        validators.tombstone(bob);
        IValidatorSet.Update[] memory told = validators.changes(_set(_member(hers, 10), _member(his, 80)));
        assertEq(told.length, 1);
        assertEq(told[0].pubkey, _shortKey(his));
        assertEq(told[0].power, 0);
        assertTrue(validators.isTombstoned(bob));
        // Another key does not bring it back.
        VmSafe.Wallet memory other = vm.createWallet(3);
        bytes memory proof = _possession(other, bob);
        vm.prank(bob);
        staking.rotateKey(_shortKey(other), proof);
        validators.admit(bob);
        assertEq(validators.changes(_set(_member(hers, 10))).length, 0);
    }

    function test_Jail_WhenTheCallerIsNoJailer() external {
        vm.expectRevert(abi.encodeWithSelector(IAccessManaged.AccessManagedUnauthorized.selector, mallory));
        vm.prank(mallory);
        validators.jail(alice);
    }

    function test_Jail_GivenTheAccountIsJailed() external {
        vm.startPrank(jailer);
        validators.jail(alice);
        vm.expectRevert(abi.encodeWithSelector(IValidatorSet.ValidatorSet_AlreadyJailed.selector, alice));
        validators.jail(alice);
    }

    function test_Jail_GivenTheAccountHasPower() external {
        VmSafe.Wallet memory hers = _validator(alice, 60 ether, 1);
        VmSafe.Wallet memory his = _validator(bob, 30 ether, 2);
        VmSafe.Wallet memory third = _validator(carol, 30 ether, 3);
        vm.expectEmit(address(validators));
        emit IValidatorSet.ValidatorJailed(alice);
        vm.prank(jailer);
        validators.jail(alice);
        assertTrue(validators.isJailed(alice));
        (,,,, uint64 power) = validators.standingOf(alice);
        assertEq(power, 0);
        // A third of 120 an epoch, and then the rest of it.
        IValidatorSet.Update[] memory told = validators.changes(_set(_member(hers, 60), _member(his, 30), _member(third, 30)));
        assertEq(told.length, 1);
        assertEq(told[0].pubkey, _shortKey(hers));
        assertEq(told[0].power, 20);
        told = validators.changes(_set(_member(hers, 20), _member(his, 30), _member(third, 30)));
        assertEq(told.length, 1);
        assertEq(told[0].power, 0);
    }

    function test_Jail_GivenItHasYetToJoin() external {
        VmSafe.Wallet memory hers = _validator(alice, 60 ether, 1);
        VmSafe.Wallet memory his = _validator(bob, 30 ether, 2);
        _validator(carol, 10 ether, 3);
        vm.prank(jailer);
        validators.jail(carol);
        assertEq(validators.changes(_set(_member(hers, 60), _member(his, 30))).length, 0);
    }

    function test_Release_WhenTheCallerIsNoJailer() external {
        vm.expectRevert(abi.encodeWithSelector(IAccessManaged.AccessManagedUnauthorized.selector, mallory));
        vm.prank(mallory);
        validators.release(alice);
    }

    function test_Release_GivenTheAccountIsNotJailed() external {
        vm.expectRevert(abi.encodeWithSelector(IValidatorSet.ValidatorSet_NotJailed.selector, alice));
        vm.prank(jailer);
        validators.release(alice);
    }

    function test_Release_GivenTheAccountIsJailed() external {
        VmSafe.Wallet memory hers = _validator(alice, 60 ether, 1);
        VmSafe.Wallet memory his = _validator(bob, 30 ether, 2);
        VmSafe.Wallet memory third = _validator(carol, 10 ether, 3);
        vm.startPrank(jailer);
        validators.jail(carol);
        vm.expectEmit(address(validators));
        emit IValidatorSet.ValidatorReleased(carol);
        validators.release(carol);
        vm.stopPrank();
        assertFalse(validators.isJailed(carol));
        IValidatorSet.Update[] memory told = validators.changes(_set(_member(hers, 60), _member(his, 30)));
        assertEq(told.length, 1);
        assertEq(told[0].pubkey, _shortKey(third));
        assertEq(told[0].power, 10);
    }

    function test_Updates_GivenTheBlockEndsNoEpoch() external {
        VmSafe.Wallet memory hers = _validator(alice, 30 ether, 1);
        _validator(bob, 10 ether, 2);
        for (uint256 number = 1_001; number < 1_010; ++number) {
            vm.roll(number);
            assertEq(validators.updates(_set(_member(hers, 30))).length, 0);
        }
    }

    function test_Updates_GivenTheBlockEndsAnEpoch() external {
        VmSafe.Wallet memory hers = _validator(alice, 30 ether, 1);
        VmSafe.Wallet memory his = _validator(bob, 10 ether, 2);
        vm.roll(1_010);
        IValidatorSet.Update[] memory told = validators.updates(_set(_member(hers, 30)));
        assertEq(told.length, 1);
        assertEq(told[0].pubkey, _shortKey(his));
        assertEq(told[0].power, 10);
    }

    function test_Changes_WhenTheMembersDoNotAscend() external {
        IValidatorSet.Member[] memory set = _set(_member(vm.createWallet(1), 1), _member(vm.createWallet(2), 1));
        (set[0], set[1]) = (set[1], set[0]);
        vm.expectRevert(abi.encodeWithSelector(IValidatorSet.ValidatorSet_NotAscending.selector, 1));
        validators.changes(set);
        set[0] = set[1];
        vm.expectRevert(abi.encodeWithSelector(IValidatorSet.ValidatorSet_NotAscending.selector, 1));
        validators.changes(set);
    }

    function test_Changes_GivenTheSetIsThatOfStaking() external {
        VmSafe.Wallet memory hers = _validator(alice, 30 ether, 1);
        VmSafe.Wallet memory his = _validator(bob, 10.9 ether, 2);
        assertEq(validators.changes(_set(_member(hers, 30), _member(his, 10))).length, 0);
    }

    function test_Changes_GivenSomebodyJoins() external {
        VmSafe.Wallet memory hers = _validator(alice, 30 ether, 1);
        VmSafe.Wallet memory his = _validator(bob, 14.9 ether, 2);
        IValidatorSet.Update[] memory told = validators.changes(_set(_member(hers, 30)));
        assertEq(told.length, 1);
        assertEq(told[0].pubkey, _shortKey(his));
        assertEq(told[0].power, 14);
    }

    function test_Changes_GivenSomebodyJoinsWhoWasNotAdmitted() external {
        VmSafe.Wallet memory hers = _validator(alice, 30 ether, 1);
        _stake(bob, bob, 10 ether);
        _register(bob, 2);
        assertEq(validators.changes(_set(_member(hers, 30))).length, 0);
    }

    function test_Changes_GivenMoreThanAThirdWouldBeNew() external {
        VmSafe.Wallet memory hers = _validator(alice, 30 ether, 1);
        VmSafe.Wallet memory his = _validator(bob, 20 ether, 2);
        VmSafe.Wallet memory theirs = _validator(carol, 80 ether, 3);
        // 15 may come to 30, in the proportion of 20 to 80.
        IValidatorSet.Update[] memory told = validators.changes(_set(_member(hers, 30)));
        assertEq(told.length, 2);
        assertEq(told[0].pubkey, _shortKey(his));
        assertEq(told[0].power, 3);
        assertEq(told[1].pubkey, _shortKey(theirs));
        assertEq(told[1].power, 12);
    }

    function test_Changes_GivenMoreThanAThirdWouldGo() external {
        VmSafe.Wallet memory hers = _validator(alice, 40 ether, 1);
        VmSafe.Wallet memory his = _validator(bob, 80 ether, 2);
        VmSafe.Wallet memory theirs = _validator(carol, 10 ether, 3);
        vm.prank(bob);
        staking.leaveValidators();
        IValidatorSet.Update[] memory told = validators.changes(_set(_member(hers, 40), _member(his, 80)));
        assertEq(told.length, 2);
        assertEq(told[0].pubkey, _shortKey(his));
        assertEq(told[0].power, 40);
        assertEq(told[1].pubkey, _shortKey(theirs));
        assertEq(told[1].power, 10);
    }

    function test_Changes_GivenAKeyWasRotated() external {
        VmSafe.Wallet memory hers = _validator(alice, 50 ether, 1);
        VmSafe.Wallet memory his = _validator(bob, 10 ether, 2);
        VmSafe.Wallet memory other = vm.createWallet(3);
        bytes memory proof = _possession(other, bob);
        vm.prank(bob);
        staking.rotateKey(_shortKey(other), proof);
        validators.admit(bob);
        IValidatorSet.Update[] memory told = validators.changes(_set(_member(hers, 50), _member(his, 10)));
        assertEq(told.length, 2);
        assertEq(told[0].pubkey, _shortKey(his));
        assertEq(told[0].power, 0);
        assertEq(told[1].pubkey, _shortKey(other));
        assertEq(told[1].power, 10);
    }

    function test_Changes_GivenFewerThanTheLeastWouldBeLeft() external {
        VmSafe.Wallet memory hers = _validator(alice, 50 ether, 1);
        VmSafe.Wallet memory his = _validator(bob, 10 ether, 2);
        vm.prank(bob);
        staking.leaveValidators();
        assertEq(validators.changes(_set(_member(hers, 50), _member(his, 10))).length, 0);
    }

    function test_Changes_GivenAMemberWasNeverAdmitted() external {
        _validator(alice, 20 ether, 1);
        _validator(bob, 10 ether, 2);
        VmSafe.Wallet memory stranger = vm.createWallet(9);
        IValidatorSet.Update[] memory told = validators.changes(_set(_member(stranger, 100)));
        assertEq(told.length, 2);
        assertEq(told[0].power, 20);
        assertEq(told[1].power, 10);
        (address holder, bytes memory pubkey) = validators.holderOf(_idOf(stranger));
        assertEq(holder, address(0));
        assertEq(pubkey, "");
    }

    function test_Changes_GivenEverybodyIsTombstoned() external {
        VmSafe.Wallet memory hers = _validator(alice, 50 ether, 1);
        vm.prank(jailer);
        validators.tombstone(alice);
        _validator(bob, 10 ether, 2);
        assertEq(validators.changes(_set(_member(hers, 50))).length, 0);
    }

    function test_StandingOf_GivenNoKey() external view {
        (bytes20 id, bool admitted, bool seated, bool tombstoned, uint64 power) = validators.standingOf(alice);
        assertEq(id, 0);
        assertFalse(admitted || seated || tombstoned);
        assertEq(power, 0);
    }

    function test_StandingOf_GivenAValidator() external {
        _stake(alice, alice, 12 ether);
        VmSafe.Wallet memory wallet = _register(alice, 1);
        (bytes20 id, bool admitted, bool seated, bool tombstoned, uint64 power) = validators.standingOf(alice);
        assertEq(id, _idOf(wallet));
        assertTrue(seated);
        assertFalse(admitted);
        assertEq(power, 0);
        validators.admit(alice);
        (, admitted,,, power) = validators.standingOf(alice);
        assertTrue(admitted);
        assertEq(power, 12);
        vm.prank(jailer);
        validators.tombstone(alice);
        (,, seated, tombstoned, power) = validators.standingOf(alice);
        assertTrue(seated && tombstoned);
        assertEq(power, 0);
    }
}
