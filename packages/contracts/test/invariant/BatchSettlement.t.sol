// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {IBatchSettlement} from "../../contracts/interfaces/IBatchSettlement.sol";
import {BatchSettlementTest} from "../support/BatchSettlementTest.sol";

/// @notice Four channels of two receivers, moved in every way that there is, and tried in the ways that there are not.
contract BatchSettlementHandler is BatchSettlementTest {
    IBatchSettlement.ChannelConfig[] private _configs;
    bytes32[] public ids;
    address[2] public receiverOf;

    /// @notice What each channel must hold and have claimed, by what was done.
    mapping(bytes32 => uint256) public deposited;
    mapping(bytes32 => uint256) public givenBack;
    mapping(bytes32 => uint128) public mostSigned;
    mapping(bytes32 => uint256) public claimsOf;
    uint256 public forged;
    uint256 public early;
    uint256 public sent;

    IBatchSettlement.VoucherClaim[] private _past;

    constructor() {
        setUp();
        receiverOf[0] = receiver;
        receiverOf[1] = makeAddr("another receiver");
        for (uint256 i = 0; i < 4; ++i) {
            IBatchSettlement.ChannelConfig memory config = _config();
            config.salt = bytes32(i);
            config.receiver = receiverOf[i % 2];
            _configs.push(config);
            ids.push(batch.getChannelId(config));
        }
    }

    function deposit(uint256 which, uint128 amount) external {
        which %= 4;
        amount = uint128(bound(amount, 1, 1e24));
        _wrap(payer, amount);
        _deposit(_configs[which], payerKey, amount);
        deposited[ids[which]] += amount;
    }

    function claim(uint256 which, uint128 total, uint128 slack, bool signed) external {
        which %= 4;
        bytes32 id = ids[which];
        total = uint128(bound(total, 0, _balance(id)));
        uint128 most = total + uint128(bound(slack, 0, 1e24));
        IBatchSettlement.VoucherClaim memory row = _row(_configs[which], payerKey, most, total);
        IBatchSettlement.VoucherClaim[] memory rows = _rows(row);
        uint128 before = _claimed(id);
        if (signed) {
            batch.claimWithSignature(rows, _sign(operatorKey, batch.getClaimBatchDigest(rows)));
        } else {
            vm.prank(operator);
            batch.claim(rows);
        }
        if (total > before) claimsOf[id] += total - before;
        if (most > mostSigned[id]) mostSigned[id] = most;
        _past.push(row);
    }

    function replay(uint256 which) external {
        if (_past.length == 0) return;
        IBatchSettlement.VoucherClaim memory row = _past[which % _past.length];
        bytes32 id = batch.getChannelId(row.voucher.channel);
        uint128 before = _claimed(id);
        vm.prank(operator);
        batch.claim(_rows(row));
        if (_claimed(id) != before) claimsOf[id] += type(uint128).max; // shows as a broken sum
    }

    /// @notice More than was signed, by another's signature, for another receiver, by a stranger.
    function forge(uint256 which, uint256 how, uint128 total) external {
        which %= 4;
        IBatchSettlement.ChannelConfig memory config = _configs[which];
        bytes32 id = ids[which];
        uint128 free = _balance(id) - _claimed(id);
        if (free == 0) return;
        total = _claimed(id) + uint128(bound(total, 1, free));
        IBatchSettlement.VoucherClaim memory row = _row(config, payerKey, total, total);
        how %= 4;
        if (how == 0) row.totalClaimed = total + 1;
        if (how == 1) row = _row(config, malloryKey, total, total);
        if (how == 2) row.voucher.channel.receiver = mallory;
        vm.prank(how == 3 ? mallory : operator);
        try batch.claim(_rows(row)) {
            ++forged;
        } catch {}
    }

    function settle(uint256 which) external {
        batch.settle(receiverOf[which % 2], address(token));
    }

    function initiate(uint256 which, uint128 amount) external {
        which %= 4;
        bytes32 id = ids[which];
        (, uint40 since) = batch.pendingWithdrawals(id);
        uint128 free = _balance(id) - _claimed(id);
        if (since > 0 || free == 0) return;
        vm.prank(payer);
        batch.initiateWithdraw(_configs[which], uint128(bound(amount, 1, free)));
    }

    function finalize(uint256 which, uint32 wait) external {
        which %= 4;
        bytes32 id = ids[which];
        (, uint40 since) = batch.pendingWithdrawals(id);
        if (since == 0) return;
        vm.warp(block.timestamp + bound(wait, 0, 2 days));
        uint128 before = _balance(id);
        vm.prank(payer);
        try batch.finalizeWithdraw(_configs[which]) {
            if (block.timestamp < uint256(since) + DELAY) ++early;
            givenBack[id] += before - _balance(id);
        } catch {}
    }

    function refund(uint256 which, uint128 amount) external {
        which %= 4;
        bytes32 id = ids[which];
        uint128 before = _balance(id);
        vm.prank(operator);
        batch.refund(_configs[which], uint128(bound(amount, 1, 1e24)));
        givenBack[id] += before - _balance(id);
    }

    function send(uint96 amount) external {
        _wrap(mallory, amount);
        vm.prank(mallory);
        token.transfer(address(batch), amount);
        sent += amount;
    }

    function state(bytes32 id) external view returns (uint128 balance, uint128 claimed) {
        return batch.channels(id);
    }

    function owed(uint256 which) external view returns (uint128 claimed, uint128 settled) {
        return batch.receivers(receiverOf[which], address(token));
    }

    function balanceOf(address account) external view returns (uint256) {
        return token.balanceOf(account);
    }

    function holding() external view returns (uint256) {
        return token.balanceOf(address(batch));
    }
}

contract BatchSettlementInvariantTest is BatchSettlementTest {
    BatchSettlementHandler private handler;

    function setUp() public override {
        handler = new BatchSettlementHandler();
        bytes4[] memory selectors = new bytes4[](9);
        selectors[0] = BatchSettlementHandler.deposit.selector;
        selectors[1] = BatchSettlementHandler.claim.selector;
        selectors[2] = BatchSettlementHandler.replay.selector;
        selectors[3] = BatchSettlementHandler.forge.selector;
        selectors[4] = BatchSettlementHandler.settle.selector;
        selectors[5] = BatchSettlementHandler.initiate.selector;
        selectors[6] = BatchSettlementHandler.finalize.selector;
        selectors[7] = BatchSettlementHandler.refund.selector;
        selectors[8] = BatchSettlementHandler.send.selector;
        targetSelector(FuzzSelector({addr: address(handler), selectors: selectors}));
        targetContract(address(handler));
    }

    function invariant_TheHoldingEqualsWhatAllChannelsAndReceiversAreOwed() external view {
        uint256 due = handler.sent();
        for (uint256 i = 0; i < 4; ++i) {
            (uint128 balance, uint128 claimed) = handler.state(handler.ids(i));
            due += balance - claimed;
        }
        for (uint256 i = 0; i < 2; ++i) {
            (uint128 claimed, uint128 settled) = handler.owed(i);
            due += claimed - settled;
        }
        assertEq(handler.holding(), due);
    }

    function invariant_NoChannelClaimsMoreThanItHolds() external view {
        for (uint256 i = 0; i < 4; ++i) {
            bytes32 id = handler.ids(i);
            (uint128 balance, uint128 claimed) = handler.state(id);
            assertLe(claimed, balance);
            assertEq(balance, handler.deposited(id) - handler.givenBack(id));
        }
    }

    function invariant_NoClaimExceedsWhatThePayerSigned() external view {
        for (uint256 i = 0; i < 4; ++i) {
            bytes32 id = handler.ids(i);
            (, uint128 claimed) = handler.state(id);
            assertLe(claimed, handler.mostSigned(id));
        }
        assertEq(handler.forged(), 0);
    }

    function invariant_ClaimsPayTheirReceiverAlone() external view {
        for (uint256 r = 0; r < 2; ++r) {
            uint256 claimed;
            for (uint256 i = r; i < 4; i += 2) {
                (, uint128 one) = handler.state(handler.ids(i));
                claimed += one;
            }
            (uint128 counted, uint128 settled) = handler.owed(r);
            assertEq(counted, claimed);
            assertEq(handler.balanceOf(handler.receiverOf(r)), settled);
        }
    }

    function invariant_AVoucherMovesMoneyOnce() external view {
        for (uint256 i = 0; i < 4; ++i) {
            bytes32 id = handler.ids(i);
            (, uint128 claimed) = handler.state(id);
            assertEq(claimed, handler.claimsOf(id));
        }
    }

    function invariant_NothingIsWithdrawnBeforeItsDelay() external view {
        assertEq(handler.early(), 0);
    }
}
