// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {ERC3009} from "@openzeppelin/contracts/token/ERC20/extensions/draft-ERC3009.sol";
import {ReentrancyGuardTransient} from "@openzeppelin/contracts/utils/ReentrancyGuardTransient.sol";
import {IBatchSettlement} from "../../contracts/interfaces/IBatchSettlement.sol";
import {IDepositCollector} from "../../contracts/x402/IDepositCollector.sol";
import {BatchSettlement} from "../../contracts/x402/BatchSettlement.sol";
import {BatchSettlementTest} from "../support/BatchSettlementTest.sol";
import {WOPEN} from "../../contracts/WOPEN.sol";

/// @notice Each attack names the defence that stops it, and succeeds without that defence.
contract BatchSettlementAttackTest is BatchSettlementTest {
    /// @dev Cumulative totals: what is not above the last total is nothing.
    function test_AttackReplayedVoucher_CumulativeTotalsMakeItNothing() external {
        (IBatchSettlement.ChannelConfig memory config, bytes32 id) = _open(10 ether);
        _claim(config, 3 ether);
        batch.settle(receiver, address(token));
        _claim(config, 3 ether);
        batch.settle(receiver, address(token));
        assertEq(_claimed(id), 3 ether);
        assertEq(token.balanceOf(receiver), 3 ether);
    }

    /// @dev The same row twice in one batch.
    function test_AttackDoubleClaim_RowsOfOneBatchSeeEachOther() external {
        (IBatchSettlement.ChannelConfig memory config,) = _open(10 ether);
        IBatchSettlement.VoucherClaim[] memory rows = new IBatchSettlement.VoucherClaim[](2);
        rows[0] = _row(config, payerKey, 3 ether, 3 ether);
        rows[1] = rows[0];
        vm.prank(operator);
        batch.claim(rows);
        batch.settle(receiver, address(token));
        assertEq(token.balanceOf(receiver), 3 ether);
    }

    /// @dev The delay: whoever watches claims before the money can leave, and what is claimed stays.
    function test_AttackChannelDrainedBeforeClaim_TheDelayLeavesTimeToClaim() external {
        (IBatchSettlement.ChannelConfig memory config, bytes32 id) = _open(10 ether);
        // Served up to 6 ether; nothing is claimed yet. The payer wants all of it back.
        vm.startPrank(payer);
        batch.initiateWithdraw(config, 10 ether);
        uint256 end = block.timestamp + DELAY;
        vm.expectRevert(abi.encodeWithSelector(IBatchSettlement.BatchSettlement_TooEarly.selector, id, end));
        batch.finalizeWithdraw(config);
        vm.stopPrank();
        vm.warp(end - 1);
        _claim(config, 6 ether); // the watchtower, in the last second
        vm.warp(end);
        vm.prank(payer);
        batch.finalizeWithdraw(config);
        batch.settle(receiver, address(token));
        assertEq(token.balanceOf(receiver), 6 ether);
        assertEq(token.balanceOf(payer), 994 ether);
    }

    /// @dev ECDSA takes the low form of a signature alone.
    function test_AttackSignatureMalleability_OnlyTheLowFormCounts() external {
        (IBatchSettlement.ChannelConfig memory config, bytes32 id) = _open(10 ether);
        IBatchSettlement.VoucherClaim memory row = _row(config, payerKey, 3 ether, 3 ether);
        row.signature = _mirrored(row.signature);
        vm.expectRevert(
            abi.encodeWithSelector(
                IBatchSettlement.BatchSettlement_InvalidSignature.selector, payer, batch.getVoucherDigest(id, 3 ether)
            )
        );
        vm.prank(operator);
        batch.claim(_rows(row));

        row = _row(config, payerKey, 3 ether, 3 ether);
        bytes memory authorised = _mirrored(_sign(operatorKey, batch.getClaimBatchDigest(_rows(row))));
        vm.expectPartialRevert(IBatchSettlement.BatchSettlement_InvalidSignature.selector);
        batch.claimWithSignature(_rows(row), authorised);

        bytes memory refund = _mirrored(_sign(operatorKey, batch.getRefundDigest(id, 0, 1 ether)));
        vm.expectPartialRevert(IBatchSettlement.BatchSettlement_InvalidSignature.selector);
        batch.refundWithSignature(config, 1 ether, 0, refund);
    }

    /// @dev The domain: chain id and contract are part of the channel's id and of every digest.
    function test_AttackCrossChainReplay_TheDomainNamesChainAndContract() external {
        (IBatchSettlement.ChannelConfig memory config,) = _open(10 ether);
        IBatchSettlement.VoucherClaim memory row = _row(config, payerKey, 3 ether, 3 ether);
        bytes memory authorisation = _authorisation(config, payerKey, 10 ether);
        vm.chainId(999);
        // There is no such channel here; and with the same money in it, the voucher is not for it.
        vm.expectPartialRevert(IBatchSettlement.BatchSettlement_BeyondBalance.selector);
        vm.prank(operator);
        batch.claim(_rows(row));
        vm.expectRevert(ERC3009.ERC3009InvalidSignature.selector);
        batch.deposit(config, 10 ether, address(collector), authorisation);
        _deposit(config, payerKey, 10 ether);
        vm.expectPartialRevert(IBatchSettlement.BatchSettlement_InvalidSignature.selector);
        vm.prank(operator);
        batch.claim(_rows(row));
    }

    /// @dev A second contract on the same chain.
    function test_AttackReplayOnAnotherContract_TheDomainNamesTheContract() external {
        (IBatchSettlement.ChannelConfig memory config, bytes32 id) = _open(10 ether);
        BatchSettlement other = new BatchSettlement();
        assertNotEq(other.getChannelId(config), id);
        assertNotEq(other.getVoucherDigest(id, 1 ether), batch.getVoucherDigest(id, 1 ether));
    }

    /// @dev The receiver is part of the channel's id, which is part of the voucher: a gateway cannot be paid instead.
    function test_AttackGatewayRedirectsThePayee_TheVoucherNamesItsReceiver() external {
        _open(10 ether);
        IBatchSettlement.VoucherClaim memory row = _row(_config(), payerKey, 3 ether, 3 ether);
        // The gateway is the receiver's authoriser: it may claim, but not name another receiver, even with money there.
        row.voucher.channel.receiver = operator;
        vm.expectPartialRevert(IBatchSettlement.BatchSettlement_BeyondBalance.selector);
        vm.prank(operator);
        batch.claim(_rows(row));
        _deposit(row.voucher.channel, payerKey, 10 ether);
        vm.expectPartialRevert(IBatchSettlement.BatchSettlement_InvalidSignature.selector);
        vm.prank(operator);
        batch.claim(_rows(row));
        // Nor may it settle to itself: what it claims goes to the receiver that the payer named.
        _claim(_config(), 3 ether);
        vm.prank(operator);
        batch.settle(operator, address(token));
        assertEq(token.balanceOf(operator), 0);
        batch.settle(receiver, address(token));
        assertEq(token.balanceOf(receiver), 3 ether);
    }

    /// @dev The nonce that the payer signs names the channel.
    function test_AttackDepositIntoAnotherChannel_TheAuthorisationNamesItsChannel() external {
        IBatchSettlement.ChannelConfig memory config = _config();
        bytes memory authorisation = _authorisation(config, payerKey, 10 ether);
        config.receiver = mallory;
        vm.expectRevert(ERC3009.ERC3009InvalidSignature.selector);
        batch.deposit(config, 10 ether, address(collector), authorisation);
        // Nor one to the collector that names no channel: anybody could choose where it goes.
        uint256 end = block.timestamp + 60;
        bytes memory bare = _sign(
            payerKey,
            _digest(
                token.DOMAIN_SEPARATOR(),
                keccak256(abi.encode(RECEIVE, payer, address(collector), 10 ether, 0, end, bytes32(uint256(9))))
            )
        );
        vm.expectRevert(ERC3009.ERC3009InvalidSignature.selector);
        batch.deposit(config, 10 ether, address(collector), abi.encode(0, end, 9, bare));
    }

    /// @dev Only BatchSettlement may call a collector: else what a payer signed could be sent there without a channel.
    function test_AttackCollectorCalledByAStranger_OnlyBatchSettlementMay() external {
        IBatchSettlement.ChannelConfig memory config = _config();
        bytes memory authorisation = _authorisation(config, payerKey, 10 ether);
        bytes32 id = batch.getChannelId(config);
        vm.expectRevert(
            abi.encodeWithSelector(
                IDepositCollector.DepositCollector_NotBatchSettlement.selector, mallory, address(batch)
            )
        );
        vm.prank(mallory);
        collector.collect(payer, address(token), 10 ether, id, authorisation);
    }

    /// @dev A collector that puts the same coins into two channels: the guard lets no deposit into a deposit.
    function test_AttackReentrantDeposit_TheGuardCountsCoinsOnce() external {
        _open(10 ether);
        Doubler doubler = new Doubler(batch, token);
        _wrap(address(doubler), 5 ether);
        IBatchSettlement.ChannelConfig memory config = _config();
        config.payer = mallory;
        config.payerAuthorizer = mallory;
        IBatchSettlement.ChannelConfig memory inner = config;
        doubler.arm(inner);
        config.salt = bytes32(uint256(7));
        vm.expectRevert(ReentrancyGuardTransient.ReentrancyGuardReentrantCall.selector);
        batch.deposit(config, 5 ether, address(doubler), "");
        // Through multicall, too.
        bytes[] memory calls = new bytes[](1);
        calls[0] = abi.encodeCall(batch.deposit, (config, 5 ether, address(doubler), bytes("")));
        vm.expectRevert(ReentrancyGuardTransient.ReentrancyGuardReentrantCall.selector);
        batch.multicall(calls);
    }

    function _mirrored(bytes memory signature) private pure returns (bytes memory) {
        uint256 order = 0xfffffffffffffffffffffffffffffffebaaedce6af48a03bbfd25e8cd0364141;
        (bytes32 r, bytes32 s) = abi.decode(signature, (bytes32, bytes32));
        uint8 v = uint8(signature[64]) == 27 ? 28 : 27;
        return abi.encodePacked(r, bytes32(order - uint256(s)), v);
    }
}

/// @notice A collector that, while it is asked for coins, opens a second channel with them.
contract Doubler is IDepositCollector {
    BatchSettlement private immutable _batch;
    WOPEN private immutable _token;
    IBatchSettlement.ChannelConfig private _inner;
    bool private _inside;

    constructor(BatchSettlement batch, WOPEN token) {
        _batch = batch;
        _token = token;
    }

    function arm(IBatchSettlement.ChannelConfig calldata inner) external {
        _inner = inner;
    }

    function collect(address, address, uint256 amount, bytes32, bytes calldata) external {
        if (_inside) {
            _token.transfer(msg.sender, amount);
            return;
        }
        _inside = true;
        _batch.deposit(_inner, uint128(amount), address(this), "");
        _inside = false;
    }
}
