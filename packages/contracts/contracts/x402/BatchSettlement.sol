// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {IERC20} from "@openzeppelin/contracts/token/ERC20/IERC20.sol";
import {SafeERC20} from "@openzeppelin/contracts/token/ERC20/utils/SafeERC20.sol";
import {Multicall} from "@openzeppelin/contracts/utils/Multicall.sol";
import {ReentrancyGuardTransient} from "@openzeppelin/contracts/utils/ReentrancyGuardTransient.sol";
import {ECDSA} from "@openzeppelin/contracts/utils/cryptography/ECDSA.sol";
import {EIP712} from "@openzeppelin/contracts/utils/cryptography/EIP712.sol";
import {SignatureChecker} from "@openzeppelin/contracts/utils/cryptography/SignatureChecker.sol";
import {IBatchSettlement} from "../interfaces/IBatchSettlement.sol";
import {IDepositCollector} from "./IDepositCollector.sol";

/**
 * @title BatchSettlement
 * @notice See IBatchSettlement. Immutable: no owner, no upgrade, no pause.
 *
 * Invariants:
 * - The holding equals what all channels and receivers are owed (tokens sent without a deposit aside).
 * - No channel claims more than it holds.
 * - No claim exceeds what the payer signed.
 * - Claims pay their receiver alone.
 * - A voucher moves money once.
 * - Nothing is withdrawn before its delay.
 */
contract BatchSettlement is IBatchSettlement, EIP712, Multicall, ReentrancyGuardTransient {
    using SafeERC20 for IERC20;

    struct Channel {
        uint128 balance;
        uint128 totalClaimed;
    }

    struct Withdrawal {
        uint128 amount;
        uint40 initiatedAt;
    }

    struct Receiver {
        uint128 totalClaimed;
        uint128 totalSettled;
    }

    uint40 public constant MIN_WITHDRAW_DELAY = 15 minutes;
    uint40 public constant MAX_WITHDRAW_DELAY = 30 days;

    bytes32 public constant CHANNEL_CONFIG_TYPEHASH = keccak256(
        "ChannelConfig(address payer,address payerAuthorizer,address receiver,address receiverAuthorizer,address token,uint40 withdrawDelay,bytes32 salt)"
    );
    bytes32 public constant VOUCHER_TYPEHASH = keccak256("Voucher(bytes32 channelId,uint128 maxClaimableAmount)");
    bytes32 public constant REFUND_TYPEHASH = keccak256("Refund(bytes32 channelId,uint256 nonce,uint128 amount)");
    bytes32 public constant CLAIM_ENTRY_TYPEHASH =
        keccak256("ClaimEntry(bytes32 channelId,uint128 maxClaimableAmount,uint128 totalClaimed)");
    bytes32 public constant CLAIM_BATCH_TYPEHASH = keccak256(
        "ClaimBatch(ClaimEntry[] claims)ClaimEntry(bytes32 channelId,uint128 maxClaimableAmount,uint128 totalClaimed)"
    );

    mapping(bytes32 channelId => Channel) private _channels;
    mapping(bytes32 channelId => Withdrawal) private _withdrawals;
    mapping(bytes32 channelId => uint256) private _refundNonces;
    mapping(address receiver => mapping(address token => Receiver)) private _receivers;

    constructor() EIP712("x402 Batch Settlement", "1") {}

    /// @inheritdoc IBatchSettlement
    function deposit(ChannelConfig calldata config, uint128 amount, address collector, bytes calldata collectorData)
        external
        nonReentrant
    {
        require(
            config.payer != address(0) && config.receiver != address(0) && config.receiverAuthorizer != address(0)
                && config.token != address(0) && collector != address(0),
            BatchSettlement_ZeroAddress()
        );
        uint40 delay = config.withdrawDelay;
        require(
            delay >= MIN_WITHDRAW_DELAY && delay <= MAX_WITHDRAW_DELAY,
            BatchSettlement_DelayOutOfRange(delay, MIN_WITHDRAW_DELAY, MAX_WITHDRAW_DELAY)
        );
        require(amount > 0, BatchSettlement_ZeroAmount());
        bytes32 channelId = getChannelId(config);
        Channel storage channel = _channels[channelId];
        uint128 before = channel.balance;
        require(amount <= type(uint128).max - before, BatchSettlement_BalanceTooLarge(before, amount));

        channel.balance = before + amount;
        if (before == 0 && channel.totalClaimed == 0) emit ChannelCreated(channelId, config);
        emit Deposited(channelId, msg.sender, amount, before + amount);

        IERC20 token = IERC20(config.token);
        uint256 held = token.balanceOf(address(this));
        IDepositCollector(collector).collect(config.payer, config.token, amount, channelId, collectorData);
        uint256 received = token.balanceOf(address(this)) - held;
        require(received == amount, BatchSettlement_NotCollected(received, amount));
    }

    /// @inheritdoc IBatchSettlement
    function claim(VoucherClaim[] calldata voucherClaims) external nonReentrant {
        require(voucherClaims.length > 0, BatchSettlement_NoClaims());
        for (uint256 i = 0; i < voucherClaims.length; ++i) {
            ChannelConfig calldata config = voucherClaims[i].voucher.channel;
            bytes32 channelId = getChannelId(config);
            require(_isReceiverSide(config), BatchSettlement_NotReceiverSide(channelId, msg.sender));
            _claim(channelId, voucherClaims[i]);
        }
    }

    /// @inheritdoc IBatchSettlement
    function claimWithSignature(VoucherClaim[] calldata voucherClaims, bytes calldata authorizerSignature)
        external
        nonReentrant
    {
        require(voucherClaims.length > 0, BatchSettlement_NoClaims());
        address authorizer = voucherClaims[0].voucher.channel.receiverAuthorizer;
        bytes32 digest = getClaimBatchDigest(voucherClaims);
        require(
            SignatureChecker.isValidSignatureNowCalldata(authorizer, digest, authorizerSignature),
            BatchSettlement_InvalidSignature(authorizer, digest)
        );
        for (uint256 i = 0; i < voucherClaims.length; ++i) {
            ChannelConfig calldata config = voucherClaims[i].voucher.channel;
            require(
                config.receiverAuthorizer == authorizer,
                BatchSettlement_ForeignAuthorizer(config.receiverAuthorizer, authorizer)
            );
            _claim(getChannelId(config), voucherClaims[i]);
        }
    }

    /// @inheritdoc IBatchSettlement
    function settle(address receiver, address token) external nonReentrant {
        Receiver storage owed = _receivers[receiver][token];
        uint128 amount = owed.totalClaimed - owed.totalSettled;
        if (amount == 0) return;
        owed.totalSettled = owed.totalClaimed;
        emit Settled(receiver, token, msg.sender, amount);
        IERC20(token).safeTransfer(receiver, amount);
    }

    /// @inheritdoc IBatchSettlement
    function initiateWithdraw(ChannelConfig calldata config, uint128 amount) external nonReentrant {
        bytes32 channelId = getChannelId(config);
        require(_isPayerSide(config), BatchSettlement_NotPayerSide(channelId, msg.sender));
        require(amount > 0, BatchSettlement_ZeroAmount());
        Withdrawal storage withdrawal = _withdrawals[channelId];
        require(withdrawal.initiatedAt == 0, BatchSettlement_WithdrawalPending(channelId));
        uint128 available = _available(channelId);
        require(amount <= available, BatchSettlement_BeyondAvailable(channelId, amount, available));

        withdrawal.amount = amount;
        withdrawal.initiatedAt = uint40(block.timestamp);
        emit WithdrawInitiated(channelId, amount, uint40(block.timestamp) + config.withdrawDelay);
    }

    /// @inheritdoc IBatchSettlement
    function finalizeWithdraw(ChannelConfig calldata config) external nonReentrant {
        bytes32 channelId = getChannelId(config);
        require(_isPayerSide(config), BatchSettlement_NotPayerSide(channelId, msg.sender));
        Withdrawal memory withdrawal = _withdrawals[channelId];
        require(withdrawal.initiatedAt > 0, BatchSettlement_NoWithdrawal(channelId));
        uint256 finalizeAfter = uint256(withdrawal.initiatedAt) + config.withdrawDelay;
        require(block.timestamp >= finalizeAfter, BatchSettlement_TooEarly(channelId, finalizeAfter));

        uint128 available = _available(channelId);
        uint128 amount = withdrawal.amount < available ? withdrawal.amount : available;
        delete _withdrawals[channelId];
        emit WithdrawFinalized(channelId, msg.sender, amount);
        _giveBack(channelId, config, amount);
    }

    /// @inheritdoc IBatchSettlement
    function refund(ChannelConfig calldata config, uint128 amount) external nonReentrant {
        bytes32 channelId = getChannelId(config);
        require(_isReceiverSide(config), BatchSettlement_NotReceiverSide(channelId, msg.sender));
        _refund(channelId, config, amount);
    }

    /// @inheritdoc IBatchSettlement
    function refundWithSignature(
        ChannelConfig calldata config,
        uint128 amount,
        uint256 nonce,
        bytes calldata receiverAuthorizerSignature
    ) external nonReentrant {
        bytes32 channelId = getChannelId(config);
        uint256 expected = _refundNonces[channelId];
        require(nonce == expected, BatchSettlement_WrongNonce(channelId, nonce, expected));
        bytes32 digest = getRefundDigest(channelId, nonce, amount);
        require(
            SignatureChecker.isValidSignatureNowCalldata(config.receiverAuthorizer, digest, receiverAuthorizerSignature),
            BatchSettlement_InvalidSignature(config.receiverAuthorizer, digest)
        );
        _refund(channelId, config, amount);
    }

    /// @inheritdoc IBatchSettlement
    function channels(bytes32 channelId) external view returns (uint128 balance, uint128 totalClaimed) {
        Channel storage channel = _channels[channelId];
        return (channel.balance, channel.totalClaimed);
    }

    /// @inheritdoc IBatchSettlement
    function pendingWithdrawals(bytes32 channelId) external view returns (uint128 amount, uint40 initiatedAt) {
        Withdrawal storage withdrawal = _withdrawals[channelId];
        return (withdrawal.amount, withdrawal.initiatedAt);
    }

    /// @inheritdoc IBatchSettlement
    function receivers(address receiver, address token)
        external
        view
        returns (uint128 totalClaimed, uint128 totalSettled)
    {
        Receiver storage owed = _receivers[receiver][token];
        return (owed.totalClaimed, owed.totalSettled);
    }

    /// @inheritdoc IBatchSettlement
    function refundNonce(bytes32 channelId) external view returns (uint256) {
        return _refundNonces[channelId];
    }

    /// @inheritdoc IBatchSettlement
    function getChannelId(ChannelConfig calldata config) public view returns (bytes32) {
        return _hashTypedDataV4(keccak256(abi.encode(CHANNEL_CONFIG_TYPEHASH, config)));
    }

    /// @inheritdoc IBatchSettlement
    function getVoucherDigest(bytes32 channelId, uint128 maxClaimableAmount) public view returns (bytes32) {
        return _hashTypedDataV4(keccak256(abi.encode(VOUCHER_TYPEHASH, channelId, maxClaimableAmount)));
    }

    /// @inheritdoc IBatchSettlement
    function getRefundDigest(bytes32 channelId, uint256 nonce, uint128 amount) public view returns (bytes32) {
        return _hashTypedDataV4(keccak256(abi.encode(REFUND_TYPEHASH, channelId, nonce, amount)));
    }

    /// @inheritdoc IBatchSettlement
    function getClaimBatchDigest(VoucherClaim[] calldata voucherClaims) public view returns (bytes32) {
        bytes32[] memory entries = new bytes32[](voucherClaims.length);
        for (uint256 i = 0; i < entries.length; ++i) {
            Voucher calldata voucher = voucherClaims[i].voucher;
            entries[i] = keccak256(
                abi.encode(
                    CLAIM_ENTRY_TYPEHASH,
                    getChannelId(voucher.channel),
                    voucher.maxClaimableAmount,
                    voucherClaims[i].totalClaimed
                )
            );
        }
        return _hashTypedDataV4(
            keccak256(abi.encode(CLAIM_BATCH_TYPEHASH, keccak256(abi.encodePacked(entries))))
        );
    }

    function _claim(bytes32 channelId, VoucherClaim calldata row) private {
        Channel storage channel = _channels[channelId];
        ChannelConfig calldata config = row.voucher.channel;
        uint128 total = row.totalClaimed;
        uint128 before = channel.totalClaimed;
        if (total <= before) return;
        uint128 signed = row.voucher.maxClaimableAmount;
        require(total <= signed, BatchSettlement_BeyondVoucher(channelId, total, signed));
        require(total <= channel.balance, BatchSettlement_BeyondBalance(channelId, total, channel.balance));
        _checkVoucher(config, getVoucherDigest(channelId, signed), row.signature);

        channel.totalClaimed = total;
        _receivers[config.receiver][config.token].totalClaimed += total - before;
        emit Claimed(channelId, msg.sender, total - before, total);
    }

    /// @dev ECDSA refuses the second, high-s form of a signature.
    function _checkVoucher(ChannelConfig calldata config, bytes32 digest, bytes calldata signature) private view {
        address signer = config.payerAuthorizer;
        bool valid;
        if (signer == address(0)) {
            signer = config.payer;
            valid = SignatureChecker.isValidSignatureNowCalldata(signer, digest, signature);
        } else {
            (address recovered, ECDSA.RecoverError problem,) = ECDSA.tryRecoverCalldata(digest, signature);
            valid = problem == ECDSA.RecoverError.NoError && recovered == signer;
        }
        require(valid, BatchSettlement_InvalidSignature(signer, digest));
    }

    function _refund(bytes32 channelId, ChannelConfig calldata config, uint128 amount) private {
        require(amount > 0, BatchSettlement_ZeroAmount());
        ++_refundNonces[channelId];
        uint128 available = _available(channelId);
        if (amount > available) amount = available;
        if (amount == 0) return;

        Withdrawal storage withdrawal = _withdrawals[channelId];
        if (amount >= withdrawal.amount) delete _withdrawals[channelId];
        else withdrawal.amount -= amount;
        emit Refunded(channelId, msg.sender, amount);
        _giveBack(channelId, config, amount);
    }

    function _giveBack(bytes32 channelId, ChannelConfig calldata config, uint128 amount) private {
        Channel storage channel = _channels[channelId];
        channel.balance -= amount;
        if (channel.balance == 0 && channel.totalClaimed == 0) emit ChannelClosed(channelId, config);
        if (amount > 0) IERC20(config.token).safeTransfer(config.payer, amount);
    }

    function _available(bytes32 channelId) private view returns (uint128) {
        Channel storage channel = _channels[channelId];
        return channel.balance - channel.totalClaimed;
    }

    function _isReceiverSide(ChannelConfig calldata config) private view returns (bool) {
        return msg.sender == config.receiver || msg.sender == config.receiverAuthorizer;
    }

    function _isPayerSide(ChannelConfig calldata config) private view returns (bool) {
        return msg.sender == config.payer || msg.sender == config.payerAuthorizer;
    }
}
