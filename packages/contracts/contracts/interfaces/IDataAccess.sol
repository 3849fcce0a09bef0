// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

/// @notice What DataAccess asks Datanets for.
interface IAccessPrices {
    /// @notice Wei of OPEN for access to a release of the Datanet.
    function accessPrice(uint256 datanetId) external view returns (uint256);
}

/**
 * @title DataAccess
 * @notice Sells access to a release of a Datanet, at its curator's price, for a time. The price goes through Fees at once:
 *         the contributors of the release share the data line, flat by their records; the curator earns the lines of the
 *         operator, the builder and the parents.
 *
 * Access is to the release less what its contributors take back: a batch that is tombstoned cannot be read any more by
 * anybody (`mayRead`), whatever was paid. Nothing else ends a grant before its time, and no one can.
 */
interface IDataAccess {
    event AccessGranted(
        uint256 indexed releaseId,
        address indexed account,
        address indexed payer,
        uint256 periods,
        uint256 amount,
        uint48 expiry,
        uint256 paymentId
    );

    error DataAccess_NotForSale(uint256 datanetId);
    error DataAccess_NoTime();
    error DataAccess_TooLong(uint256 expiry, uint256 most);
    error DataAccess_WrongAmount(uint256 sent, uint256 price);
    error DataAccess_NoAccount();

    /**
     * @notice Buys access to a release for `periods` times `periodSeconds`, with exactly `priceOf` sent along. Time is
     *         added to what the account has left.
     * @param account who may read: the caller or anybody else
     */
    function buy(uint256 releaseId, address account, uint256 periods) external payable returns (uint256 paymentId);

    /// @notice Wei for access to a release for so many periods; reverts where its curator does not sell it.
    function priceOf(uint256 releaseId, uint256 periods) external view returns (uint256);

    /// @notice Whether `account` has access to a release now.
    function hasGrant(uint256 releaseId, address account) external view returns (bool);

    /// @notice Whether `account` may read a batch as part of a release now: a grant, and not erased.
    function mayRead(uint256 releaseId, uint256 batchId, address account) external view returns (bool);

    /// @notice Seconds since 1970 until which `account` has access; 0 where it never had.
    function expiryOf(uint256 releaseId, address account) external view returns (uint48);

    /// @notice Seconds that one access price buys.
    function periodSeconds() external view returns (uint48);
}
