// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {IAccessManaged} from "@openzeppelin/contracts/access/manager/IAccessManaged.sol";
import {IERC20Errors} from "@openzeppelin/contracts/interfaces/draft-IERC6093.sol";
import {TrieProof} from "@openzeppelin/contracts/utils/cryptography/TrieProof.sol";
import {BridgeVault} from "../../contracts/bridge/BridgeVault.sol";
import {BridgedOPEN} from "../../contracts/bridge/BridgedOPEN.sol";
import {IBridgeEnd} from "../../contracts/interfaces/IBridgeEnd.sol";
import {IBridgeVault} from "../../contracts/interfaces/IBridgeVault.sol";
import {IBridgedOPEN} from "../../contracts/interfaces/IBridgedOPEN.sol";
import {ILightClient} from "../../contracts/interfaces/ILightClient.sol";
import {ExecutionProof} from "../../contracts/libraries/ExecutionProof.sol";
import {BridgeTest} from "../support/BridgeTest.sol";

contract BridgeUnitTest is BridgeTest {
    address private alice = makeAddr("alice");
    address private bob = makeAddr("bob");

    function test_Constructor_WhenATermIsMissingOrTheCapacityIsBelowOneTransfer() external {
        ILightClient none = ILightClient(address(0));
        vm.expectRevert(IBridgeEnd.BridgeEnd_InvalidTerms.selector);
        new BridgeVault(none, address(0), MOST, CAPACITY, address(manager));
        vm.expectRevert(IBridgeEnd.BridgeEnd_InvalidTerms.selector);
        new BridgeVault(none, alice, 0, CAPACITY, address(manager));
        vm.expectRevert(IBridgeEnd.BridgeEnd_InvalidTerms.selector);
        new BridgeVault(none, alice, MOST, MOST - 1, address(manager));
        vm.expectRevert(IBridgeEnd.BridgeEnd_InvalidTerms.selector);
        new BridgedOPEN(none, alice, MOST, CAPACITY, true);
    }

    function test_Lock_WhenTheAmountOrTheRecipientIsNothing() external {
        vm.expectRevert(abi.encodeWithSelector(IBridgeEnd.BridgeEnd_InvalidTransfer.selector, bob, 0, MOST));
        vault.lock(bob);
        vm.deal(address(this), 1 ether);
        vm.expectRevert(
            abi.encodeWithSelector(IBridgeEnd.BridgeEnd_InvalidTransfer.selector, address(0), 1 ether, MOST)
        );
        vault.lock{value: 1 ether}(address(0));
    }

    function test_Lock_WhenTheAmountIsAboveTheMost() external {
        uint256 amount = uint256(MOST) + 1;
        vm.deal(address(this), amount);
        vm.expectRevert(abi.encodeWithSelector(IBridgeEnd.BridgeEnd_InvalidTransfer.selector, bob, amount, MOST));
        vault.lock{value: amount}(bob);
    }

    function testFuzz_Lock_WhenItIsATransfer(uint96 amount) external {
        amount = uint96(bound(amount, 1, MOST));
        vm.deal(alice, amount);
        vm.expectEmit(address(vault));
        emit IBridgeVault.Locked(1, alice, bob, amount);
        vm.prank(alice);
        assertEq(vault.lock{value: amount}(bob), 1);
        assertEq(vault.locked(), amount);
        assertEq(vault.sentCount(), 1);
        (address recipient, uint256 kept) = vault.sent(1);
        assertEq(recipient, bob);
        assertEq(kept, amount);
        // Where the other end looks for it.
        uint256 word = (uint256(amount) << 160) | uint160(bob);
        assertEq(uint256(vm.load(address(vault), vault.slotOf(1))), word);
        assertEq(vault.slotOf(1), token.slotOf(1));
    }

    function test_Claim_WhenTheDepositIsMintedAlready() external {
        uint256 number = _lock(alice, bob, 5 ether);
        _claim(number);
        (uint64 blockNumber, ExecutionProof.Proof memory proof) = _prove(vault, number);
        vm.expectRevert(abi.encodeWithSelector(IBridgeEnd.BridgeEnd_AlreadyTaken.selector, number));
        token.claim(number, blockNumber, proof);
    }

    function test_Claim_WhenTheBlockIsUnknown() external {
        uint256 number = _lock(alice, bob, 5 ether);
        (uint64 blockNumber, ExecutionProof.Proof memory proof) = _prove(vault, number);
        vm.expectRevert(abi.encodeWithSelector(ILightClient.LightClient_UnknownBlock.selector, blockNumber + 1));
        token.claim(number, blockNumber + 1, proof);
    }

    function test_Claim_WhenTheProofIsOfAnotherDeposit() external {
        uint256 first = _lock(alice, bob, 5 ether);
        uint256 second = _lock(alice, bob, 7 ether);
        (uint64 blockNumber, ExecutionProof.Proof memory proof) = _prove(vault, first);
        vm.expectPartialRevert(TrieProof.TrieProofTraversalError.selector);
        token.claim(second, blockNumber, proof);
    }

    function test_Claim_WhenTheProofIsOfAnotherContract() external {
        // Somebody's own vault on the same chain, which locks nothing.
        bytes32 slot = vault.slotOf(1);
        (bytes32 blockHash, ExecutionProof.Proof memory proof) =
            _state(makeAddr("own vault"), slot, (uint256(MOST) << 160) | uint160(bob));
        uint64 blockNumber = _decide(vault, blockHash);
        vm.expectPartialRevert(TrieProof.TrieProofTraversalError.selector);
        token.claim(1, blockNumber, proof);
    }

    function test_Claim_WhenTheDayIsUsedUp() external {
        for (uint256 i = 0; i < 3; ++i) _lock(alice, bob, MOST);
        _claim(1);
        _claim(2);
        (uint64 blockNumber, ExecutionProof.Proof memory proof) = _prove(vault, 3);
        (uint256 capacity, uint256 available) = token.limit();
        assertEq(capacity, CAPACITY);
        vm.expectRevert(abi.encodeWithSelector(IBridgeEnd.BridgeEnd_LimitReached.selector, MOST, available));
        token.claim(3, blockNumber, proof);
        // A day refills all of it.
        vm.warp(block.timestamp + 1 days);
        token.claim(3, blockNumber, proof);
        assertEq(token.balanceOf(bob), 3 * uint256(MOST));
    }

    function test_Claim_WhenTheDepositIsProven() external {
        uint256 number = _lock(alice, bob, 5 ether);
        (uint64 blockNumber, ExecutionProof.Proof memory proof) = _prove(vault, number);
        vm.expectEmit(address(token));
        emit IBridgedOPEN.Minted(number, bob, 5 ether);
        vm.prank(makeAddr("anybody"));
        token.claim(number, blockNumber, proof);
        assertEq(token.balanceOf(bob), 5 ether);
        assertTrue(token.isTaken(number));
    }

    function test_Burn_WhenTheCallerHasTooFewTokens() external {
        vm.expectRevert(abi.encodeWithSelector(IERC20Errors.ERC20InsufficientBalance.selector, bob, 0, 1));
        vm.prank(bob);
        token.burn(alice, 1);
    }

    function test_Burn_WhenTheVaultCannotJudgeThisChain() external {
        BridgedOPEN oneWay = new BridgedOPEN(token.judge(), address(vault), MOST, CAPACITY, false);
        vm.expectRevert(IBridgeEnd.BridgeEnd_OneWay.selector);
        oneWay.burn(alice, 1);
    }

    function test_Burn_WhenItIsATransfer() external {
        _claim(_lock(alice, bob, 5 ether));
        vm.expectEmit(address(token));
        emit IBridgedOPEN.Burnt(1, bob, alice, 2 ether);
        vm.prank(bob);
        assertEq(token.burn(alice, 2 ether), 1);
        assertEq(token.totalSupply(), 3 ether);
        (address recipient, uint256 amount) = token.sent(1);
        assertEq(recipient, alice);
        assertEq(amount, 2 ether);
    }

    function test_Release_WhenTheVaultCannotJudgeTheOtherChain() external {
        BridgeVault oneWay =
            new BridgeVault(ILightClient(address(0)), address(token), MOST, CAPACITY, address(manager));
        ExecutionProof.Proof memory proof;
        vm.expectRevert(IBridgeEnd.BridgeEnd_OneWay.selector);
        oneWay.release(1, 1, proof);
    }

    function test_Release_WhenTheBurnIsReleasedAlready() external {
        _burnFor(alice, 2 ether);
        _release(1);
        (uint64 blockNumber, ExecutionProof.Proof memory proof) = _prove(token, 1);
        vm.expectRevert(abi.encodeWithSelector(IBridgeEnd.BridgeEnd_AlreadyTaken.selector, 1));
        vault.release(1, blockNumber, proof);
    }

    function test_Release_WhenMoreWasBurntThanIsLocked() external {
        // A chain whose validators sign burns of tokens that never were: no more leaves than is locked for it.
        _lock(alice, bob, 5 ether);
        (bytes32 blockHash, ExecutionProof.Proof memory proof) =
            _state(address(token), token.slotOf(1), (uint256(6 ether) << 160) | uint160(bob));
        uint64 blockNumber = _decide(token, blockHash);
        vm.expectRevert(abi.encodeWithSelector(IBridgeVault.BridgeVault_NotLocked.selector, 6 ether, 5 ether));
        vault.release(1, blockNumber, proof);
    }

    function test_Release_WhenTheRecipientRefusesCoins() external {
        _burnFor(address(token), 2 ether); // it has no receive
        (uint64 blockNumber, ExecutionProof.Proof memory proof) = _prove(token, 1);
        vm.expectRevert(
            abi.encodeWithSelector(IBridgeVault.BridgeVault_PaymentFailed.selector, address(token), 2 ether)
        );
        vault.release(1, blockNumber, proof);
        assertFalse(vault.isTaken(1));
        assertEq(vault.locked(), 2 ether);
    }

    function test_Release_WhenTheDayIsUsedUp() external {
        vm.prank(admin);
        vault.setCapacity(MOST);
        _burnFor(alice, MOST);
        _burnFor(alice, MOST);
        _release(1);
        (uint64 blockNumber, ExecutionProof.Proof memory proof) = _prove(token, 2);
        (, uint256 available) = vault.limit();
        vm.expectRevert(abi.encodeWithSelector(IBridgeEnd.BridgeEnd_LimitReached.selector, MOST, available));
        vault.release(2, blockNumber, proof);
        vm.warp(block.timestamp + 1 days);
        vault.release(2, blockNumber, proof);
        assertEq(alice.balance, 2 * uint256(MOST));
    }

    function test_Release_WhenTheBurnIsProven() external {
        _burnFor(alice, 2 ether);
        (uint64 blockNumber, ExecutionProof.Proof memory proof) = _prove(token, 1);
        vm.expectEmit(address(vault));
        emit IBridgeVault.Released(1, alice, 2 ether);
        vault.release(1, blockNumber, proof);
        assertEq(alice.balance, 2 ether);
        assertEq(vault.locked(), 0);
        assertTrue(vault.isTaken(1));
    }

    function test_SetCapacity_WhenTheCallerIsNotTheGovernance() external {
        vm.expectRevert(abi.encodeWithSelector(IAccessManaged.AccessManagedUnauthorized.selector, alice));
        vm.prank(alice);
        vault.setCapacity(CAPACITY);
    }

    function test_SetCapacity_WhenItIsBelowOneTransfer() external {
        vm.expectRevert(
            abi.encodeWithSelector(IBridgeVault.BridgeVault_CapacityTooSmall.selector, MOST - 1, MOST)
        );
        vm.prank(admin);
        vault.setCapacity(MOST - 1);
    }

    function test_SetCapacity_WhenItIsEnough() external {
        _burnFor(alice, MOST);
        _release(1);
        vm.expectEmit(address(vault));
        emit IBridgeVault.CapacitySet(CAPACITY, MOST);
        vm.prank(admin);
        vault.setCapacity(MOST);
        // What has been released counts on.
        (uint256 capacity, uint256 available) = vault.limit();
        assertEq(capacity, MOST);
        assertEq(available, 0);
        vm.warp(block.timestamp + 12 hours);
        (, available) = vault.limit();
        assertEq(available, MOST / 2);
    }

    /// @dev Locks, claims, and burns again, as one who has nothing to do with the recipient.
    function _burnFor(address recipient, uint256 amount) private {
        _claim(_lock(address(this), address(this), amount));
        token.burn(recipient, amount);
    }
}
