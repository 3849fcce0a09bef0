// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {IAccessManaged} from "@openzeppelin/contracts/access/manager/IAccessManaged.sol";
import {VmSafe} from "forge-std/Vm.sol";
import {Purse} from "../../contracts/Purse.sol";
import {Tips} from "../../contracts/Tips.sol";
import {ITips} from "../../contracts/interfaces/ITips.sol";
import {PursesTest} from "../support/PursesTest.sol";
import {Reenterer, Refuser} from "../support/LedgerTest.sol";

contract TipsTest is PursesTest {
    bytes20 private id;

    function setUp() public override {
        super.setUp();
        id = _idOf(_validator(alice, 50 ether, 1));
    }

    function test_Constructor_WhenTheShareIsOutOfBounds() external {
        vm.expectRevert(abi.encodeWithSelector(ITips.Tips_ShareOutOfBounds.selector, 9_001, 0, 9_000));
        new Tips(staking, validators, address(1), address(manager), 9_001);
    }

    function test_Share_GivenTheKeyIsInNoDirectory() external {
        bytes20 other = _idOf(vm.createWallet(9));
        _tip(other, 1 ether);
        vm.expectRevert(abi.encodeWithSelector(ITips.Tips_UnknownKey.selector, other));
        tips.share(other);
    }

    function test_Share_GivenThePurseIsEmpty() external {
        vm.expectRevert(abi.encodeWithSelector(ITips.Tips_NothingToShare.selector, id));
        tips.share(id);
    }

    function testFuzz_Share_GivenAPurseWithTips(uint96 amount) external {
        amount = uint96(bound(amount, 1, 1e27));
        _stake(bob, bob, 50 ether);
        _tip(id, amount);
        uint256 part = (uint256(amount) * STAKERS_SHARE) / 10_000;
        vm.expectEmit(address(tips));
        emit ITips.TipsShared(id, alice, amount - part, part);
        vm.prank(mallory);
        (uint256 toAccount, uint256 toStakers) = tips.share(id);
        assertEq(toAccount, amount - part);
        assertEq(toStakers, part);
        assertEq(tips.creditOf(alice), toAccount);
        assertEq(address(tips).balance, toAccount);
        assertEq(tips.purseOf(id).balance, 0);
        // Half of the stake is hers, half his.
        assertEq(staking.rewardsOf(alice, alice), part / 2);
        assertEq(staking.rewardsOf(bob, bob), part / 2);
    }

    function test_Share_GivenThePurseWasSharedBefore() external {
        for (uint256 i = 1; i <= 3; ++i) {
            _tip(id, 1 ether);
            tips.share(id);
            assertEq(tips.creditOf(alice), i * 0.6 ether);
            assertEq(staking.rewardsOf(alice, alice), i * 0.4 ether);
        }
        // What anybody sends to a purse is shared with the rest.
        vm.prank(bob);
        (bool sent,) = tips.purseOf(id).call{value: 1 ether}("");
        assertTrue(sent);
        tips.share(id);
        assertEq(tips.creditOf(alice), 2.4 ether);
    }

    function test_Share_GivenTheShareOfTheStakersIsNothing() external {
        vm.prank(governor);
        tips.setStakersShare(0);
        _tip(id, 1 ether);
        (uint256 toAccount, uint256 toStakers) = tips.share(id);
        assertEq(toAccount, 1 ether);
        assertEq(toStakers, 0);
    }

    function test_Share_GivenNobodyStakesAnyMore() external {
        _slash(alice, 50 ether, carol);
        _tip(id, 1 ether);
        tips.share(id);
        assertEq(tips.creditOf(alice), 0.6 ether);
        _stake(bob, bob, 1 ether);
        _fund(0.1 ether);
        assertEq(staking.rewardsOf(bob, bob), 0.5 ether);
    }

    function test_Share_GivenTheKeyWasRotated() external {
        VmSafe.Wallet memory next = vm.createWallet(2);
        bytes memory proof = _possession(next, alice);
        vm.prank(alice);
        staking.rotateKey(_shortKey(next), proof);
        validators.admit(alice);
        _tip(id, 1 ether);
        _tip(_idOf(next), 2 ether);
        tips.share(id);
        tips.share(_idOf(next));
        assertEq(tips.creditOf(alice), 1.8 ether);
    }

    function test_Withdraw_WhenItIsMoreThanTheCredit() external {
        _tip(id, 1 ether);
        tips.share(id);
        vm.expectRevert(
            abi.encodeWithSelector(ITips.Tips_CreditTooSmall.selector, alice, 0.6 ether, 0.6 ether + 1)
        );
        vm.prank(alice);
        tips.withdraw(alice, 0.6 ether + 1);
    }

    function test_Withdraw_WhenTheReceiverTakesNoCoins() external {
        _tip(id, 1 ether);
        tips.share(id);
        address refuser = address(new Refuser());
        vm.expectRevert(abi.encodeWithSelector(ITips.Tips_PaymentFailed.selector, refuser, 0.6 ether));
        vm.prank(alice);
        tips.withdraw(refuser, 0.6 ether);
    }

    function test_Withdraw_WhenTheReceiverCallsAgain() external {
        Reenterer thief = new Reenterer();
        VmSafe.Wallet memory wallet = vm.createWallet(3);
        vm.deal(address(this), 50 ether);
        staking.stake{value: 50 ether}(address(thief));
        bytes memory proof = _possession(wallet, address(thief));
        vm.prank(address(thief));
        staking.registerValidator(_shortKey(wallet), proof);
        validators.admit(address(thief));
        _tip(_idOf(wallet), 1 ether);
        _tip(id, 1 ether);
        tips.share(_idOf(wallet));
        tips.share(id);
        bytes memory again = abi.encodeCall(tips.withdraw, (address(thief), 0.6 ether));
        thief.arm(address(tips), again);
        assertTrue(thief.forward(address(tips), again));
        assertTrue(thief.tried());
        assertFalse(thief.succeeded());
        assertEq(address(thief).balance, 0.6 ether);
        assertEq(address(tips).balance, tips.creditOf(alice));
    }

    function test_Withdraw_WhenItIsWithinTheCredit() external {
        _tip(id, 1 ether);
        tips.share(id);
        address receiver = makeAddr("receiver");
        vm.expectEmit(address(tips));
        emit ITips.CreditWithdrawn(alice, receiver, 0.5 ether);
        vm.prank(alice);
        tips.withdraw(receiver, 0.5 ether);
        assertEq(receiver.balance, 0.5 ether);
        assertEq(tips.creditOf(alice), 0.1 ether);
    }

    function test_SetStakersShare_WhenTheCallerIsNotTheGovernor() external {
        vm.expectRevert(abi.encodeWithSelector(IAccessManaged.AccessManagedUnauthorized.selector, alice));
        vm.prank(alice);
        tips.setStakersShare(0);
    }

    function test_SetStakersShare_WhenItIsOutOfBounds() external {
        vm.expectRevert(abi.encodeWithSelector(ITips.Tips_ShareOutOfBounds.selector, 9_001, 0, 9_000));
        vm.prank(governor);
        tips.setStakersShare(9_001);
    }

    function test_SetStakersShare_WhenItIsWithinBounds() external {
        vm.expectEmit(address(tips));
        emit ITips.StakersShareSet(STAKERS_SHARE, 9_000);
        vm.prank(governor);
        tips.setStakersShare(9_000);
        assertEq(tips.stakersShareBps(), 9_000);
    }

    function test_Receive_WhenSomebodySendsCoins() external {
        vm.prank(mallory);
        (bool sent, bytes memory why) = address(tips).call{value: 1}("");
        assertFalse(sent);
        assertEq(why, abi.encodeWithSelector(ITips.Tips_NotAPurse.selector, mallory));
    }

    /// @dev The fixture's addresses are those of a genesis, where Tips and its purses' code stand.
    function test_PurseOf_WhenTheKeysAreThoseOfTheBridge() external {
        string memory text = vm.readFile("test/fixtures/purses.json");
        address at = vm.parseJsonAddress(text, ".tips");
        address code = vm.parseJsonAddress(text, ".purseCode");
        bytes memory runtime = address(new Tips(staking, validators, code, address(manager), 0)).code;
        vm.etch(at, runtime);
        bytes32[] memory ids = vm.parseJsonBytes32Array(text, ".ids");
        address[] memory purses = vm.parseJsonAddressArray(text, ".purses");
        assertGt(ids.length, 2);
        for (uint256 i = 0; i < ids.length; ++i) {
            assertEq(Tips(payable(at)).purseOf(bytes20(ids[i])), purses[i]);
        }
    }

    function test_Empty_WhenTheCallerIsNotTips() external {
        _tip(id, 1 ether);
        tips.share(id);
        _tip(id, 1 ether);
        address purse = tips.purseOf(id);
        vm.expectRevert(abi.encodeWithSelector(Purse.Purse_NotTips.selector, alice));
        vm.prank(alice);
        Purse(payable(purse)).empty();
    }

    function test_Empty_GivenTipsRefusesTheCoins() external {
        Purse lost = new Purse(address(new Refuser()));
        vm.deal(address(lost), 1 ether);
        address refuser = lost.tips();
        vm.expectRevert(abi.encodeWithSelector(Purse.Purse_PaymentFailed.selector, 1 ether));
        vm.prank(refuser);
        lost.empty();
    }
}
