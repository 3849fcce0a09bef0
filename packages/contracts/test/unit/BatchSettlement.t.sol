// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {Vm} from "forge-std/Vm.sol";
import {IERC1271} from "@openzeppelin/contracts/interfaces/IERC1271.sol";
import {IBatchSettlement} from "../../contracts/interfaces/IBatchSettlement.sol";
import {IDepositCollector} from "../../contracts/x402/IDepositCollector.sol";
import {BatchSettlementTest} from "../support/BatchSettlementTest.sol";
import {WOPEN} from "../../contracts/WOPEN.sol";

contract BatchSettlementUnitTest is BatchSettlementTest {
    function test_Deposit_WhenAPartyOrTheCollectorIsNobody() external {
        for (uint256 i = 0; i < 5; ++i) {
            IBatchSettlement.ChannelConfig memory config = _config();
            if (i == 0) config.payer = address(0);
            if (i == 1) config.receiver = address(0);
            if (i == 2) config.receiverAuthorizer = address(0);
            if (i == 3) config.token = address(0);
            vm.expectRevert(IBatchSettlement.BatchSettlement_ZeroAddress.selector);
            batch.deposit(config, 1, i == 4 ? address(0) : address(collector), "");
        }
    }

    function test_Deposit_WhenTheDelayIsOutOfRange() external {
        IBatchSettlement.ChannelConfig memory config = _config();
        uint40[2] memory delays = [uint40(15 minutes) - 1, 30 days + 1];
        for (uint256 i = 0; i < 2; ++i) {
            config.withdrawDelay = delays[i];
            vm.expectRevert(
                abi.encodeWithSelector(
                    IBatchSettlement.BatchSettlement_DelayOutOfRange.selector, delays[i], 15 minutes, 30 days
                )
            );
            batch.deposit(config, 1, address(collector), "");
        }
    }

    function test_Deposit_WhenTheAmountIsZero() external {
        vm.expectRevert(IBatchSettlement.BatchSettlement_ZeroAmount.selector);
        batch.deposit(_config(), 0, address(collector), "");
    }

    function test_Deposit_WhenTheBalanceWouldNotFit() external {
        _open(5);
        vm.expectRevert(
            abi.encodeWithSelector(
                IBatchSettlement.BatchSettlement_BalanceTooLarge.selector, 5, type(uint128).max - 4
            )
        );
        batch.deposit(_config(), type(uint128).max - 4, address(collector), "");
    }

    function test_Deposit_WhenTheCollectorBringsLess() external {
        Short short = new Short(token);
        _wrap(address(short), 1 ether);
        vm.expectRevert(
            abi.encodeWithSelector(IBatchSettlement.BatchSettlement_NotCollected.selector, 1 ether - 1, 1 ether)
        );
        batch.deposit(_config(), 1 ether, address(short), "");
    }

    function test_Deposit_WhenTheChannelIsNew() external {
        IBatchSettlement.ChannelConfig memory config = _config();
        bytes32 id = batch.getChannelId(config);
        bytes memory data = _authorisation(config, payerKey, 10 ether);
        vm.expectEmit(address(batch));
        emit IBatchSettlement.ChannelCreated(id, config);
        vm.expectEmit(address(batch));
        emit IBatchSettlement.Deposited(id, mallory, 10 ether, 10 ether);
        vm.prank(mallory); // anybody may bring what the payer signed
        batch.deposit(config, 10 ether, address(collector), data);
        assertEq(_balance(id), 10 ether);
        assertEq(token.balanceOf(address(batch)), 10 ether);
        assertEq(token.balanceOf(payer), 990 ether);
    }

    function test_Deposit_WhenTheChannelHasMoney() external {
        (IBatchSettlement.ChannelConfig memory config, bytes32 id) = _open(10 ether);
        bytes memory data = _authorisation(config, payerKey, 5 ether);
        vm.recordLogs();
        batch.deposit(config, 5 ether, address(collector), data);
        // It is not created again.
        Vm.Log[] memory logs = vm.getRecordedLogs();
        for (uint256 i = 0; i < logs.length; ++i) {
            assertNotEq(logs[i].topics[0], IBatchSettlement.ChannelCreated.selector);
        }
        assertEq(_balance(id), 15 ether);
        assertEq(token.balanceOf(address(batch)), 15 ether);
    }

    function test_Claim_WhenThereAreNoRows() external {
        vm.expectRevert(IBatchSettlement.BatchSettlement_NoClaims.selector);
        batch.claim(new IBatchSettlement.VoucherClaim[](0));
    }

    function test_Claim_WhenTheCallerIsNotOnTheReceiversSide() external {
        (IBatchSettlement.ChannelConfig memory config, bytes32 id) = _open(10 ether);
        IBatchSettlement.VoucherClaim[] memory rows = _rows(_row(config, payerKey, 1 ether, 1 ether));
        vm.expectRevert(
            abi.encodeWithSelector(IBatchSettlement.BatchSettlement_NotReceiverSide.selector, id, payer)
        );
        vm.prank(payer);
        batch.claim(rows);
    }

    function test_Claim_WhenMoreIsClaimedThanWasSigned() external {
        (IBatchSettlement.ChannelConfig memory config, bytes32 id) = _open(10 ether);
        IBatchSettlement.VoucherClaim[] memory rows = _rows(_row(config, payerKey, 1 ether, 1 ether + 1));
        vm.expectRevert(
            abi.encodeWithSelector(IBatchSettlement.BatchSettlement_BeyondVoucher.selector, id, 1 ether + 1, 1 ether)
        );
        vm.prank(operator);
        batch.claim(rows);
    }

    function test_Claim_WhenMoreIsClaimedThanTheChannelHolds() external {
        (IBatchSettlement.ChannelConfig memory config, bytes32 id) = _open(10 ether);
        IBatchSettlement.VoucherClaim[] memory rows = _rows(_row(config, payerKey, 11 ether, 11 ether));
        vm.expectRevert(
            abi.encodeWithSelector(IBatchSettlement.BatchSettlement_BeyondBalance.selector, id, 11 ether, 10 ether)
        );
        vm.prank(operator);
        batch.claim(rows);
    }

    function test_Claim_WhenSomebodyElseSigned() external {
        (IBatchSettlement.ChannelConfig memory config, bytes32 id) = _open(10 ether);
        IBatchSettlement.VoucherClaim[] memory rows = _rows(_row(config, malloryKey, 1 ether, 1 ether));
        vm.expectRevert(
            abi.encodeWithSelector(
                IBatchSettlement.BatchSettlement_InvalidSignature.selector, payer, batch.getVoucherDigest(id, 1 ether)
            )
        );
        vm.prank(operator);
        batch.claim(rows);
    }

    function test_Claim_WhenTheReceiverItselfClaims() external {
        (IBatchSettlement.ChannelConfig memory config, bytes32 id) = _open(10 ether);
        IBatchSettlement.VoucherClaim[] memory rows = _rows(_row(config, payerKey, 2 ether, 1 ether));
        vm.prank(receiver);
        batch.claim(rows);
        assertEq(_claimed(id), 1 ether);
    }

    function test_Claim_WhenThePayerIsAContractWithoutAnAuthoriser() external {
        Wallet wallet = new Wallet(mallory);
        IBatchSettlement.ChannelConfig memory config = _config();
        config.payer = address(wallet);
        config.payerAuthorizer = address(0);
        _wrap(address(wallet), 10 ether);
        _deposit(config, malloryKey, 10 ether);
        IBatchSettlement.VoucherClaim[] memory rows = _rows(_row(config, payerKey, 1 ether, 1 ether));
        vm.expectRevert();
        vm.prank(operator);
        batch.claim(rows);
        rows = _rows(_row(config, malloryKey, 1 ether, 1 ether));
        vm.prank(operator);
        batch.claim(rows);
        assertEq(_claimed(batch.getChannelId(config)), 1 ether);
    }

    function test_Claim_WhenRowsOfSeveralChannelsComeTogether() external {
        (IBatchSettlement.ChannelConfig memory first, bytes32 firstId) = _open(10 ether);
        IBatchSettlement.ChannelConfig memory second = _config();
        second.salt = bytes32(uint256(1));
        second.receiver = makeAddr("another receiver");
        _deposit(second, payerKey, 10 ether);
        IBatchSettlement.VoucherClaim[] memory rows = new IBatchSettlement.VoucherClaim[](2);
        rows[0] = _row(first, payerKey, 3 ether, 3 ether);
        rows[1] = _row(second, payerKey, 4 ether, 4 ether);
        vm.expectEmit(address(batch));
        emit IBatchSettlement.Claimed(firstId, operator, 3 ether, 3 ether);
        vm.prank(operator);
        batch.claim(rows);
        (uint128 claimed,) = batch.receivers(receiver, address(token));
        assertEq(claimed, 3 ether);
        (claimed,) = batch.receivers(second.receiver, address(token));
        assertEq(claimed, 4 ether);
    }

    function test_Claim_WhenNoMoreIsClaimedThanBefore() external {
        (IBatchSettlement.ChannelConfig memory config, bytes32 id) = _open(10 ether);
        _claim(config, 3 ether);
        vm.recordLogs();
        _claim(config, 3 ether);
        _claim(config, 2 ether);
        assertEq(vm.getRecordedLogs().length, 0);
        assertEq(_claimed(id), 3 ether);
        (uint128 claimed,) = batch.receivers(receiver, address(token));
        assertEq(claimed, 3 ether);
    }

    function test_ClaimWithSignature_WhenThereAreNoRowsSigned() external {
        vm.expectRevert(IBatchSettlement.BatchSettlement_NoClaims.selector);
        batch.claimWithSignature(new IBatchSettlement.VoucherClaim[](0), "");
    }

    function test_ClaimWithSignature_WhenTheAuthoriserDidNotSign() external {
        (IBatchSettlement.ChannelConfig memory config,) = _open(10 ether);
        IBatchSettlement.VoucherClaim[] memory rows = _rows(_row(config, payerKey, 1 ether, 1 ether));
        bytes32 digest = batch.getClaimBatchDigest(rows);
        bytes memory signature = _sign(payerKey, digest);
        vm.expectRevert(
            abi.encodeWithSelector(IBatchSettlement.BatchSettlement_InvalidSignature.selector, operator, digest)
        );
        batch.claimWithSignature(rows, signature);
    }

    function test_ClaimWithSignature_WhenARowHasAnotherAuthoriser() external {
        (IBatchSettlement.ChannelConfig memory first,) = _open(10 ether);
        IBatchSettlement.ChannelConfig memory second = _config();
        second.receiverAuthorizer = mallory;
        _deposit(second, payerKey, 10 ether);
        IBatchSettlement.VoucherClaim[] memory rows = new IBatchSettlement.VoucherClaim[](2);
        rows[0] = _row(first, payerKey, 3 ether, 3 ether);
        rows[1] = _row(second, payerKey, 4 ether, 4 ether);
        bytes memory signature = _sign(operatorKey, batch.getClaimBatchDigest(rows));
        vm.expectRevert(
            abi.encodeWithSelector(IBatchSettlement.BatchSettlement_ForeignAuthorizer.selector, mallory, operator)
        );
        batch.claimWithSignature(rows, signature);
    }

    function test_ClaimWithSignature_WhenTheAuthoriserSigned() external {
        (IBatchSettlement.ChannelConfig memory config, bytes32 id) = _open(10 ether);
        IBatchSettlement.VoucherClaim[] memory rows = _rows(_row(config, payerKey, 2 ether, 1 ether));
        bytes memory signature = _sign(operatorKey, batch.getClaimBatchDigest(rows));
        vm.prank(mallory);
        batch.claimWithSignature(rows, signature);
        assertEq(_claimed(id), 1 ether);
    }

    function test_Settle_WhenNothingWasClaimed() external {
        _open(10 ether);
        batch.settle(receiver, address(token));
        assertEq(token.balanceOf(receiver), 0);
    }

    function test_Settle_WhenSomethingWasClaimed() external {
        (IBatchSettlement.ChannelConfig memory config,) = _open(10 ether);
        _claim(config, 3 ether);
        vm.expectEmit(address(batch));
        emit IBatchSettlement.Settled(receiver, address(token), mallory, 3 ether);
        vm.prank(mallory);
        batch.settle(receiver, address(token));
        batch.settle(receiver, address(token));
        assertEq(token.balanceOf(receiver), 3 ether);
        (uint128 claimed, uint128 settled) = batch.receivers(receiver, address(token));
        assertEq(claimed, 3 ether);
        assertEq(settled, 3 ether);
    }

    function test_InitiateWithdraw_WhenTheCallerIsNotOnThePayersSide() external {
        (IBatchSettlement.ChannelConfig memory config, bytes32 id) = _open(10 ether);
        vm.expectRevert(
            abi.encodeWithSelector(IBatchSettlement.BatchSettlement_NotPayerSide.selector, id, operator)
        );
        vm.prank(operator);
        batch.initiateWithdraw(config, 1);
    }

    function test_InitiateWithdraw_WhenNothingIsAsked() external {
        (IBatchSettlement.ChannelConfig memory config,) = _open(10 ether);
        vm.expectRevert(IBatchSettlement.BatchSettlement_ZeroAmount.selector);
        vm.prank(payer);
        batch.initiateWithdraw(config, 0);
    }

    function test_InitiateWithdraw_WhenOneIsPending() external {
        (IBatchSettlement.ChannelConfig memory config, bytes32 id) = _open(10 ether);
        vm.startPrank(payer);
        batch.initiateWithdraw(config, 1);
        vm.expectRevert(abi.encodeWithSelector(IBatchSettlement.BatchSettlement_WithdrawalPending.selector, id));
        batch.initiateWithdraw(config, 1);
    }

    function test_InitiateWithdraw_WhenMoreIsAskedThanIsUnclaimed() external {
        (IBatchSettlement.ChannelConfig memory config, bytes32 id) = _open(10 ether);
        _claim(config, 4 ether);
        vm.expectRevert(
            abi.encodeWithSelector(IBatchSettlement.BatchSettlement_BeyondAvailable.selector, id, 6 ether + 1, 6 ether)
        );
        vm.prank(payer);
        batch.initiateWithdraw(config, 6 ether + 1);
    }

    function test_InitiateWithdraw_WhenItIsAvailable() external {
        IBatchSettlement.ChannelConfig memory config = _config();
        config.payerAuthorizer = mallory; // a session key may ask for the payer's money, which goes to the payer
        _deposit(config, payerKey, 10 ether);
        bytes32 id = batch.getChannelId(config);
        vm.expectEmit(address(batch));
        emit IBatchSettlement.WithdrawInitiated(id, 6 ether, uint40(block.timestamp) + DELAY);
        vm.prank(mallory);
        batch.initiateWithdraw(config, 6 ether);
        (uint128 amount, uint40 since) = batch.pendingWithdrawals(id);
        assertEq(amount, 6 ether);
        assertEq(since, block.timestamp);
    }

    function test_FinalizeWithdraw_WhenAStrangerCalls() external {
        (IBatchSettlement.ChannelConfig memory config, bytes32 id) = _open(10 ether);
        vm.expectRevert(abi.encodeWithSelector(IBatchSettlement.BatchSettlement_NotPayerSide.selector, id, mallory));
        vm.prank(mallory);
        batch.finalizeWithdraw(config);
    }

    function test_FinalizeWithdraw_WhenNoneIsPending() external {
        (IBatchSettlement.ChannelConfig memory config, bytes32 id) = _open(10 ether);
        vm.expectRevert(abi.encodeWithSelector(IBatchSettlement.BatchSettlement_NoWithdrawal.selector, id));
        vm.prank(payer);
        batch.finalizeWithdraw(config);
    }

    function test_FinalizeWithdraw_WhenTheDelayIsNotOver() external {
        (IBatchSettlement.ChannelConfig memory config, bytes32 id) = _open(10 ether);
        uint256 end = block.timestamp + DELAY;
        vm.startPrank(payer);
        batch.initiateWithdraw(config, 10 ether);
        vm.warp(end - 1);
        vm.expectRevert(abi.encodeWithSelector(IBatchSettlement.BatchSettlement_TooEarly.selector, id, end));
        batch.finalizeWithdraw(config);
    }

    function test_FinalizeWithdraw_WhenNothingWasClaimedMeanwhile() external {
        (IBatchSettlement.ChannelConfig memory config, bytes32 id) = _open(10 ether);
        vm.startPrank(payer);
        batch.initiateWithdraw(config, 10 ether);
        vm.warp(block.timestamp + DELAY);
        vm.expectEmit(address(batch));
        emit IBatchSettlement.WithdrawFinalized(id, payer, 10 ether);
        vm.expectEmit(address(batch));
        emit IBatchSettlement.ChannelClosed(id, config);
        batch.finalizeWithdraw(config);
        assertEq(token.balanceOf(payer), 1000 ether);
        assertEq(_balance(id), 0);
        (uint128 amount, uint40 since) = batch.pendingWithdrawals(id);
        assertEq(amount + since, 0);
    }

    function test_FinalizeWithdraw_WhenSomeWasClaimedMeanwhile() external {
        (IBatchSettlement.ChannelConfig memory config, bytes32 id) = _open(10 ether);
        vm.prank(payer);
        batch.initiateWithdraw(config, 10 ether);
        _claim(config, 4 ether);
        vm.warp(block.timestamp + DELAY);
        vm.prank(payer);
        batch.finalizeWithdraw(config);
        assertEq(token.balanceOf(payer), 996 ether);
        assertEq(_balance(id), 4 ether);
    }

    function test_Refund_WhenTheCallerIsAStranger() external {
        (IBatchSettlement.ChannelConfig memory config, bytes32 id) = _open(10 ether);
        vm.expectRevert(
            abi.encodeWithSelector(IBatchSettlement.BatchSettlement_NotReceiverSide.selector, id, payer)
        );
        vm.prank(payer);
        batch.refund(config, 1);
    }

    function test_Refund_WhenTheAmountIsNothing() external {
        (IBatchSettlement.ChannelConfig memory config,) = _open(10 ether);
        vm.expectRevert(IBatchSettlement.BatchSettlement_ZeroAmount.selector);
        vm.prank(operator);
        batch.refund(config, 0);
    }

    function test_Refund_WhenEverythingIsClaimed() external {
        (IBatchSettlement.ChannelConfig memory config, bytes32 id) = _open(10 ether);
        _claim(config, 10 ether);
        vm.prank(operator);
        batch.refund(config, 1 ether);
        assertEq(batch.refundNonce(id), 1);
        assertEq(token.balanceOf(payer), 990 ether);
    }

    function test_Refund_WhenASmallerWithdrawalIsPending() external {
        (IBatchSettlement.ChannelConfig memory config, bytes32 id) = _open(10 ether);
        vm.prank(payer);
        batch.initiateWithdraw(config, 4 ether);
        vm.prank(operator);
        batch.refund(config, 5 ether);
        (uint128 amount, uint40 since) = batch.pendingWithdrawals(id);
        assertEq(amount + since, 0);
        assertEq(_balance(id), 5 ether);
    }

    function test_Refund_WhenALargerWithdrawalIsPending() external {
        (IBatchSettlement.ChannelConfig memory config, bytes32 id) = _open(10 ether);
        vm.prank(payer);
        batch.initiateWithdraw(config, 8 ether);
        vm.prank(operator);
        batch.refund(config, 5 ether);
        (uint128 amount, uint40 since) = batch.pendingWithdrawals(id);
        assertEq(amount, 3 ether);
        assertEq(since, block.timestamp);
    }

    function test_Refund_WhenAllIsGivenBack() external {
        (IBatchSettlement.ChannelConfig memory config, bytes32 id) = _open(10 ether);
        vm.expectEmit(address(batch));
        emit IBatchSettlement.Refunded(id, operator, 10 ether);
        vm.expectEmit(address(batch));
        emit IBatchSettlement.ChannelClosed(id, config);
        vm.prank(operator);
        batch.refund(config, type(uint128).max);
        assertEq(token.balanceOf(payer), 1000 ether);
    }

    function test_RefundWithSignature_WhenTheNonceIsAnother() external {
        (IBatchSettlement.ChannelConfig memory config, bytes32 id) = _open(10 ether);
        bytes memory signature = _sign(operatorKey, batch.getRefundDigest(id, 1, 1 ether));
        vm.expectRevert(abi.encodeWithSelector(IBatchSettlement.BatchSettlement_WrongNonce.selector, id, 1, 0));
        batch.refundWithSignature(config, 1 ether, 1, signature);
    }

    function test_RefundWithSignature_WhenTheAuthoriserSignedSomethingElse() external {
        (IBatchSettlement.ChannelConfig memory config, bytes32 id) = _open(10 ether);
        bytes memory signature = _sign(operatorKey, batch.getRefundDigest(id, 0, 1 ether));
        vm.expectRevert(
            abi.encodeWithSelector(
                IBatchSettlement.BatchSettlement_InvalidSignature.selector,
                operator,
                batch.getRefundDigest(id, 0, 2 ether)
            )
        );
        batch.refundWithSignature(config, 2 ether, 0, signature);
    }

    function test_RefundWithSignature_WhenTheAuthoriserSignedIt() external {
        (IBatchSettlement.ChannelConfig memory config, bytes32 id) = _open(10 ether);
        bytes memory signature = _sign(operatorKey, batch.getRefundDigest(id, 0, 1 ether));
        vm.startPrank(mallory);
        batch.refundWithSignature(config, 1 ether, 0, signature);
        vm.expectRevert(abi.encodeWithSelector(IBatchSettlement.BatchSettlement_WrongNonce.selector, id, 0, 1));
        batch.refundWithSignature(config, 1 ether, 0, signature);
        assertEq(token.balanceOf(payer), 991 ether);
    }

    function test_Multicall_WhenAClaimAndARefundComeTogether() external {
        (IBatchSettlement.ChannelConfig memory config, bytes32 id) = _open(10 ether);
        bytes[] memory calls = new bytes[](2);
        calls[0] = abi.encodeCall(batch.claim, (_rows(_row(config, payerKey, 3 ether, 3 ether))));
        calls[1] = abi.encodeCall(batch.refund, (config, 0));
        vm.startPrank(operator);
        vm.expectRevert(IBatchSettlement.BatchSettlement_ZeroAmount.selector);
        batch.multicall(calls);
        assertEq(_claimed(id), 0);
        calls[1] = abi.encodeCall(batch.refund, (config, 7 ether));
        batch.multicall(calls);
        assertEq(_claimed(id), 3 ether);
        assertEq(token.balanceOf(payer), 997 ether);
    }

    function test_GetChannelId_WhenTheChainIsAnother() external {
        bytes32 here = batch.getChannelId(_config());
        vm.chainId(999);
        assertNotEq(batch.getChannelId(_config()), here);
    }
}

/// @notice A collector that brings one wei too little.
contract Short is IDepositCollector {
    WOPEN private immutable _token;

    constructor(WOPEN token_) {
        _token = token_;
    }

    function collect(address, address, uint256 amount, bytes32, bytes calldata) external {
        _token.transfer(msg.sender, amount - 1);
    }
}

/// @notice A wallet whose owner's ECDSA signature counts.
contract Wallet is IERC1271 {
    address private immutable _owner;

    constructor(address owner) {
        _owner = owner;
    }

    function isValidSignature(bytes32 hash, bytes calldata signature) external view returns (bytes4) {
        (bytes32 r, bytes32 s, uint8 v) = (bytes32(signature[0:32]), bytes32(signature[32:64]), uint8(signature[64]));
        return ecrecover(hash, v, r, s) == _owner ? IERC1271.isValidSignature.selector : bytes4(0xffffffff);
    }
}
