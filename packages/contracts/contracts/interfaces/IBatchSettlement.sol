// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

/**
 * @title IBatchSettlement
 * @notice One-way payment channels of the x402 scheme `batch-settlement`: a payer deposits once, signs cumulative
 *         vouchers off chain, and the receiver's side claims many of them in one transaction.
 * @dev Our own implementation of the interface that the x402 packages call at a fixed address: the same functions,
 *      events and EIP-712 types, other code, and errors that carry facts. A channel is named by the EIP-712 hash of its
 *      configuration, so that neither its id nor a signature over it is good on another chain or for another contract.
 *
 *      What a voucher promises is reserved only once it is claimed: until then its payer can ask for the money back and
 *      has it after the channel's delay. Whoever serves on vouchers watches for `WithdrawInitiated` and claims in time.
 */
interface IBatchSettlement {
    /**
     * @notice What a channel is; never changes, and names it.
     * @param payer gives the money and gets back what is left
     * @param payerAuthorizer signs the vouchers by ECDSA; zero: the payer itself does, a contract by ERC-1271
     * @param receiver the only account that claims pay
     * @param receiverAuthorizer may claim and give back on the receiver's behalf, but never receives
     * @param withdrawDelay seconds between a payer's wish to withdraw and the money
     * @param salt tells channels between the same parties apart
     */
    struct ChannelConfig {
        address payer;
        address payerAuthorizer;
        address receiver;
        address receiverAuthorizer;
        address token;
        uint40 withdrawDelay;
        bytes32 salt;
    }

    /// @notice What a payer signs: up to `maxClaimableAmount` of all that the channel ever held may be claimed.
    struct Voucher {
        ChannelConfig channel;
        uint128 maxClaimableAmount;
    }

    /// @notice A voucher, its signature, and how much of it is claimed, counted from the channel's beginning.
    struct VoucherClaim {
        Voucher voucher;
        bytes signature;
        uint128 totalClaimed;
    }

    event ChannelCreated(bytes32 indexed channelId, ChannelConfig config);
    event ChannelClosed(bytes32 indexed channelId, ChannelConfig config);
    event Deposited(bytes32 indexed channelId, address indexed sender, uint128 amount, uint128 newBalance);
    event Claimed(bytes32 indexed channelId, address indexed sender, uint128 claimAmount, uint128 newTotalClaimed);
    event Settled(address indexed receiver, address indexed token, address indexed sender, uint128 amount);
    event Refunded(bytes32 indexed channelId, address indexed sender, uint128 amount);
    event WithdrawInitiated(bytes32 indexed channelId, uint128 amount, uint40 finalizeAfter);
    event WithdrawFinalized(bytes32 indexed channelId, address indexed sender, uint128 amount);

    error BatchSettlement_ZeroAddress();
    error BatchSettlement_ZeroAmount();
    error BatchSettlement_NoClaims();
    error BatchSettlement_DelayOutOfRange(uint40 delay, uint40 least, uint40 most);
    error BatchSettlement_BalanceTooLarge(uint128 balance, uint128 amount);
    error BatchSettlement_NotCollected(uint256 received, uint256 expected);
    error BatchSettlement_NotReceiverSide(bytes32 channelId, address sender);
    error BatchSettlement_NotPayerSide(bytes32 channelId, address sender);
    error BatchSettlement_ForeignAuthorizer(address authorizer, address expected);
    error BatchSettlement_InvalidSignature(address signer, bytes32 digest);
    error BatchSettlement_BeyondVoucher(bytes32 channelId, uint128 totalClaimed, uint128 maxClaimableAmount);
    error BatchSettlement_BeyondBalance(bytes32 channelId, uint128 totalClaimed, uint128 balance);
    error BatchSettlement_BeyondAvailable(bytes32 channelId, uint128 amount, uint128 available);
    error BatchSettlement_WithdrawalPending(bytes32 channelId);
    error BatchSettlement_NoWithdrawal(bytes32 channelId);
    error BatchSettlement_TooEarly(bytes32 channelId, uint256 finalizeAfter);
    error BatchSettlement_WrongNonce(bytes32 channelId, uint256 nonce, uint256 expected);

    /**
     * @notice Puts `amount` of the payer's tokens into a channel; the first time, that opens it.
     * @dev Anybody may send it and may name any collector: what counts is that this contract holds `amount` more
     *      afterwards. Tokens that take a fee on their way are refused by that.
     * @param collector moves the payer's tokens here, by a right that the payer gave it; see IDepositCollector
     */
    function deposit(ChannelConfig calldata config, uint128 amount, address collector, bytes calldata collectorData)
        external;

    /**
     * @notice Claims vouchers (each row: the channel's receiver or receiver's authoriser).
     * @dev Amounts are cumulative: a row that claims no more than was claimed before does nothing.
     */
    function claim(VoucherClaim[] calldata voucherClaims) external;

    /// @notice Claims vouchers of one receiver's authoriser, who signed the whole batch. Anybody may send it.
    function claimWithSignature(VoucherClaim[] calldata voucherClaims, bytes calldata authorizerSignature) external;

    /// @notice Pays a receiver all that was claimed for it in `token` and not yet paid. Anybody.
    function settle(address receiver, address token) external;

    /// @notice Announces that the payer wants `amount` of what is unclaimed back (the payer or its authoriser).
    function initiateWithdraw(ChannelConfig calldata config, uint128 amount) external;

    /**
     * @notice Pays the payer what it announced, once the delay is over (the payer or its authoriser).
     * @dev What was claimed meanwhile comes first: the amount is cut to what is then unclaimed.
     */
    function finalizeWithdraw(ChannelConfig calldata config) external;

    /**
     * @notice Gives up to `amount` of what is unclaimed back to the payer at once (the receiver's side).
     * @dev Uses up a refund nonce, also where nothing is left to give.
     */
    function refund(ChannelConfig calldata config, uint128 amount) external;

    /// @notice The same by a signature of the receiver's authoriser over channel, nonce and amount. Anybody.
    function refundWithSignature(
        ChannelConfig calldata config,
        uint128 amount,
        uint256 nonce,
        bytes calldata receiverAuthorizerSignature
    ) external;

    /// @notice Deposits less what was given back, and what of it is claimed. `totalClaimed` never exceeds `balance`.
    function channels(bytes32 channelId) external view returns (uint128 balance, uint128 totalClaimed);

    /// @notice What a payer wants back and since when (unix seconds; 0: nothing).
    function pendingWithdrawals(bytes32 channelId) external view returns (uint128 amount, uint40 initiatedAt);

    /// @notice What was ever claimed for a receiver in a token, and how much of it was paid out.
    function receivers(address receiver, address token)
        external
        view
        returns (uint128 totalClaimed, uint128 totalSettled);

    function refundNonce(bytes32 channelId) external view returns (uint256);

    function getChannelId(ChannelConfig calldata config) external view returns (bytes32);

    function getVoucherDigest(bytes32 channelId, uint128 maxClaimableAmount) external view returns (bytes32);

    function getRefundDigest(bytes32 channelId, uint256 nonce, uint128 amount) external view returns (bytes32);

    function getClaimBatchDigest(VoucherClaim[] calldata voucherClaims) external view returns (bytes32);

    function CHANNEL_CONFIG_TYPEHASH() external view returns (bytes32);

    function VOUCHER_TYPEHASH() external view returns (bytes32);

    function REFUND_TYPEHASH() external view returns (bytes32);

    function CLAIM_ENTRY_TYPEHASH() external view returns (bytes32);

    function CLAIM_BATCH_TYPEHASH() external view returns (bytes32);

    function MIN_WITHDRAW_DELAY() external view returns (uint40);

    function MAX_WITHDRAW_DELAY() external view returns (uint40);
}
