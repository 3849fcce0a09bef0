// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {IERC1271} from "@openzeppelin/contracts/interfaces/IERC1271.sol";
import {IERC20Errors} from "@openzeppelin/contracts/interfaces/draft-IERC6093.sol";
import {ERC3009} from "@openzeppelin/contracts/token/ERC20/extensions/draft-ERC3009.sol";
import {WOPEN} from "../../contracts/WOPEN.sol";
import {IWOPEN} from "../../contracts/interfaces/IWOPEN.sol";
import {LedgerTest, Reenterer, Refuser} from "../support/LedgerTest.sol";

contract WOPENTest is LedgerTest {
    bytes32 private constant TRANSFER = keccak256(
        "TransferWithAuthorization(address from,address to,uint256 value,uint256 validAfter,uint256 validBefore,bytes32 nonce)"
    );
    bytes32 private constant RECEIVE = keccak256(
        "ReceiveWithAuthorization(address from,address to,uint256 value,uint256 validAfter,uint256 validBefore,bytes32 nonce)"
    );
    bytes32 private constant CANCEL = keccak256("CancelAuthorization(address authorizer,bytes32 nonce)");
    bytes32 private constant PERMIT =
        keccak256("Permit(address owner,address spender,uint256 value,uint256 nonce,uint256 deadline)");
    bytes32 private constant NONCE = keccak256("a random nonce");

    address private payer;
    uint256 private payerKey;
    uint256 private malloryKey;
    uint256 private start;
    uint256 private end;

    function setUp() public override {
        super.setUp();
        (payer, payerKey) = makeAddrAndKey("payer");
        (mallory, malloryKey) = makeAddrAndKey("mallory");
        vm.deal(payer, 10 ether);
        vm.prank(payer);
        token.deposit{value: 10 ether}();
        start = block.timestamp - 1;
        end = block.timestamp + 60;
    }

    function test_Deposit_WhenCalledWithCoins() external {
        vm.expectEmit(address(token));
        emit IWOPEN.Deposit(alice, 3 ether);
        vm.prank(alice);
        token.deposit{value: 3 ether}();
        assertEq(token.balanceOf(alice), 3 ether);
        assertEq(token.totalSupply(), address(token).balance);
    }

    function test_Deposit_WhenCoinsAreSentWithoutData() external {
        vm.prank(alice);
        (bool done,) = address(token).call{value: 3 ether}("");
        assertTrue(done);
        assertEq(token.balanceOf(alice), 3 ether);
    }

    function test_Withdraw_WhenTheBalanceIsTooSmall() external {
        vm.expectRevert(abi.encodeWithSelector(IERC20Errors.ERC20InsufficientBalance.selector, alice, 0, 1));
        vm.prank(alice);
        token.withdraw(1);
    }

    function test_Withdraw_WhenTheCallerRefusesCoins() external {
        Refuser refuser = new Refuser();
        refuser.forward{value: 2 ether}(address(token), abi.encodeCall(token.deposit, ()));
        vm.expectRevert(abi.encodeWithSelector(IWOPEN.WOPEN_PaymentFailed.selector, address(refuser), 1 ether));
        refuser.forward(address(token), abi.encodeCall(token.withdraw, (1 ether)));
        assertEq(token.balanceOf(address(refuser)), 2 ether);
    }

    function test_Withdraw_WhenTheCallerTakesCoins() external {
        vm.expectEmit(address(token));
        emit IWOPEN.Withdrawal(payer, 4 ether);
        vm.prank(payer);
        token.withdraw(4 ether);
        assertEq(token.balanceOf(payer), 6 ether);
        assertEq(payer.balance, 4 ether);
    }

    function test_Withdraw_WhenTheCallerReenters() external {
        Reenterer thief = new Reenterer();
        thief.forward{value: 1 ether}(address(token), abi.encodeCall(token.deposit, ()));
        thief.arm(address(token), abi.encodeCall(token.withdraw, (1 ether)));
        assertTrue(thief.forward(address(token), abi.encodeCall(token.withdraw, (1 ether))));
        assertTrue(thief.tried());
        assertFalse(thief.succeeded());
        assertEq(address(thief).balance, 1 ether);
        assertEq(token.totalSupply(), address(token).balance);
    }

    function test_WithdrawTo_WhenTheReceiverIsAnotherAccount() external {
        vm.prank(payer);
        token.withdrawTo(bob, 4 ether);
        assertEq(token.balanceOf(payer), 6 ether);
        assertEq(bob.balance, 104 ether);
    }

    function test_Transfer_WhenTheReceiverIsTheTokenItself() external {
        vm.expectRevert(abi.encodeWithSelector(IERC20Errors.ERC20InvalidReceiver.selector, address(token)));
        vm.prank(payer);
        token.transfer(address(token), 1);
    }

    function test_Permit_WhenTheOwnerSigned() external {
        bytes32 digest = _digest(keccak256(abi.encode(PERMIT, payer, bob, 5 ether, 0, end)));
        (uint8 v, bytes32 r, bytes32 s) = vm.sign(payerKey, digest);
        token.permit(payer, bob, 5 ether, end, v, r, s);
        assertEq(token.allowance(payer, bob), 5 ether);
    }

    function test_TransferWithAuthorization_WhenThePayerSignedAsVRS() external {
        (uint8 v, bytes32 r, bytes32 s) = vm.sign(payerKey, _authorisation(TRANSFER, 2 ether));
        token.transferWithAuthorization(payer, bob, 2 ether, start, end, NONCE, v, r, s);
        assertEq(token.balanceOf(bob), 2 ether);
        assertTrue(token.authorizationState(payer, NONCE));
    }

    function test_TransferWithAuthorization_WhenThePayerSignedAsBytes() external {
        _send(_sign(payerKey, _authorisation(TRANSFER, 2 ether)));
        assertEq(token.balanceOf(bob), 2 ether);
        assertTrue(token.authorizationState(payer, NONCE));
    }

    function test_TransferWithAuthorization_WhenThePayerIsAContractThatAcceptsTheSignature() external {
        vm.etch(payer, address(new Accepter()).code);
        _send("open sesame");
        assertEq(token.balanceOf(bob), 2 ether);
        vm.expectRevert(ERC3009.ERC3009InvalidSignature.selector);
        token.transferWithAuthorization(payer, bob, 2 ether, start, end, keccak256("another"), "wrong");
    }

    function test_TransferWithAuthorization_WhenSomebodyElseSigned() external {
        bytes memory signature = _sign(malloryKey, _authorisation(TRANSFER, 2 ether));
        vm.expectRevert(ERC3009.ERC3009InvalidSignature.selector);
        _send(signature);
    }

    function testFuzz_TransferWithAuthorization_WhenAnyFieldDiffersFromWhatWasSigned(
        address to,
        uint256 value,
        uint256 validAfter,
        uint256 validBefore,
        bytes32 nonce
    ) external {
        bytes memory signature = _sign(payerKey, _authorisation(TRANSFER, 2 ether));
        vm.assume(
            to != bob || value != 2 ether || validAfter != start || validBefore != end || nonce != NONCE
        );
        vm.expectRevert(ERC3009.ERC3009InvalidSignature.selector);
        token.transferWithAuthorization(payer, to, value, validAfter, validBefore, nonce, signature);
    }

    function test_TransferWithAuthorization_WhenItIsSentAgain() external {
        bytes memory signature = _sign(payerKey, _authorisation(TRANSFER, 2 ether));
        _send(signature);
        vm.expectRevert(abi.encodeWithSelector(ERC3009.ERC3009UsedAuthorization.selector, payer, NONCE));
        _send(signature);
    }

    function test_TransferWithAuthorization_WhenItIsNotValidYet() external {
        bytes memory signature = _sign(payerKey, _authorisation(TRANSFER, 2 ether));
        vm.warp(start);
        vm.expectRevert(abi.encodeWithSelector(ERC3009.ERC3009InvalidAuthorizationTime.selector, start, end));
        _send(signature);
    }

    function test_TransferWithAuthorization_WhenItIsExpired() external {
        bytes memory signature = _sign(payerKey, _authorisation(TRANSFER, 2 ether));
        vm.warp(end);
        vm.expectRevert(abi.encodeWithSelector(ERC3009.ERC3009InvalidAuthorizationTime.selector, start, end));
        _send(signature);
    }

    function test_ReceiveWithAuthorization_WhenTheReceiverSendsIt() external {
        bytes memory signature = _sign(payerKey, _authorisation(RECEIVE, 2 ether));
        vm.prank(bob);
        token.receiveWithAuthorization(payer, bob, 2 ether, start, end, NONCE, signature);
        assertEq(token.balanceOf(bob), 2 ether);
    }

    function test_ReceiveWithAuthorization_WhenAnybodyElseSendsIt() external {
        bytes memory signature = _sign(payerKey, _authorisation(RECEIVE, 2 ether));
        vm.expectRevert(abi.encodeWithSelector(IERC20Errors.ERC20InvalidReceiver.selector, bob));
        vm.prank(mallory);
        token.receiveWithAuthorization(payer, bob, 2 ether, start, end, NONCE, signature);
    }

    function test_CancelAuthorization_WhenThePayerSigned() external {
        token.cancelAuthorization(payer, NONCE, _sign(payerKey, _cancellation()));
        assertTrue(token.authorizationState(payer, NONCE));
        bytes memory signature = _sign(payerKey, _authorisation(TRANSFER, 2 ether));
        vm.expectRevert(abi.encodeWithSelector(ERC3009.ERC3009UsedAuthorization.selector, payer, NONCE));
        _send(signature);
    }

    function test_CancelAuthorization_WhenSomebodyElseSigned() external {
        bytes memory signature = _sign(malloryKey, _cancellation());
        vm.expectRevert(ERC3009.ERC3009InvalidSignature.selector);
        token.cancelAuthorization(payer, NONCE, signature);
    }

    function _send(bytes memory signature) private {
        token.transferWithAuthorization(payer, bob, 2 ether, start, end, NONCE, signature);
    }

    function _authorisation(bytes32 typehash, uint256 value) private view returns (bytes32) {
        return _digest(keccak256(abi.encode(typehash, payer, bob, value, start, end, NONCE)));
    }

    function _cancellation() private view returns (bytes32) {
        return _digest(keccak256(abi.encode(CANCEL, payer, NONCE)));
    }

    /// @dev The EIP-712 domain is written out: clients rely on this name and version.
    function _digest(bytes32 structHash) private view returns (bytes32) {
        bytes32 domain = keccak256(
            abi.encode(
                keccak256("EIP712Domain(string name,string version,uint256 chainId,address verifyingContract)"),
                keccak256("Wrapped OPEN"),
                keccak256("1"),
                block.chainid,
                address(token)
            )
        );
        return keccak256(abi.encodePacked("\x19\x01", domain, structHash));
    }

    function _sign(uint256 key, bytes32 digest) private pure returns (bytes memory) {
        (uint8 v, bytes32 r, bytes32 s) = vm.sign(key, digest);
        return abi.encodePacked(r, s, v);
    }
}

/// @notice A contract account that signs with a password.
contract Accepter is IERC1271 {
    function isValidSignature(bytes32, bytes calldata signature) external pure returns (bytes4) {
        return keccak256(signature) == keccak256("open sesame") ? this.isValidSignature.selector : bytes4(0);
    }
}
