// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

/**
 * @title Hosting
 * @notice Rent of a model or an adapter on a host: by bytes and time, at a governed price. Anybody keeps a model on a host
 *         on purpose by paying ahead; what nobody pays for, the host may evict when it needs the room.
 *
 * The rent goes through Fees at once and is not returned: it is split among those behind the model, and the host earns
 * the operator's line. A lease is one model at one host; its size is fixed by what its host offers for it.
 */
interface IHosting {
    /**
     * @param size bytes that the host holds for the model, told by the host
     * @param paidUntil seconds since 1970
     */
    struct Lease {
        uint64 size;
        uint48 paidUntil;
    }

    /// @param seconds_ bought, all of them after what was paid before
    event RentPaid(
        uint256 indexed modelId,
        address indexed host,
        address indexed payer,
        uint64 size,
        uint256 seconds_,
        uint256 amount,
        uint48 paidUntil,
        uint256 paymentId
    );
    event SizeDeclared(uint256 indexed modelId, address indexed host, uint64 size);
    event PriceChanged(uint256 price);

    error Hosting_NotOperator(address host);
    error Hosting_PriceOutOfBounds(uint256 price, uint256 most);
    error Hosting_NoSize(uint256 modelId, address host);
    error Hosting_SizeLeased(uint256 modelId, address host, uint48 paidUntil);
    error Hosting_WrongSize(uint256 modelId, address host, uint64 given, uint64 size);
    error Hosting_WrongAmount(uint256 sent, uint256 rent);
    error Hosting_NoTime();
    error Hosting_TooLong(uint256 paidUntil, uint256 most);

    /// @notice Sets the price of later rent, in wei for a gibibyte (2^30 bytes) and a day (role GOVERNOR).
    function setPrice(uint256 price) external;

    /**
     * @notice The caller, an active operator, tells what it holds for a model; 0 takes the offer back. Not while the
     *         model is paid for: what was paid for stays what it is.
     */
    function declareSize(uint256 modelId, uint64 size) external;

    /**
     * @notice Pays the rent of a model at a host for some more time, with exactly `rentOf` sent along. Anybody; time is
     *         added to what was paid before.
     * @param size as the payer has read it: another one is refused, so that nobody pays for what it has not seen
     */
    function fund(uint256 modelId, address host, uint64 size, uint256 seconds_)
        external
        payable
        returns (uint256 paymentId);

    /// @notice Wei for so many bytes and seconds, rounded up.
    function rentOf(uint64 size, uint256 seconds_) external view returns (uint256);

    /// @notice Seconds since 1970 until which a model is paid for at a host; 0 where it never was.
    function paidUntil(uint256 modelId, address host) external view returns (uint48);

    /// @notice Whether a host is paid to keep a model now: else it may evict it.
    function isHosted(uint256 modelId, address host) external view returns (bool);

    /// @notice Which of these models a host may evict now.
    function evictable(address host, uint256[] calldata modelIds) external view returns (bool[] memory);

    function leaseOf(uint256 modelId, address host) external view returns (Lease memory);

    /// @notice Wei for a gibibyte and a day.
    function price() external view returns (uint256);
}
