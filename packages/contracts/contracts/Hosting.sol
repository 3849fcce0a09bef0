// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {AccessManaged} from "@openzeppelin/contracts/access/manager/AccessManaged.sol";
import {Math} from "@openzeppelin/contracts/utils/math/Math.sol";
import {IFees} from "./interfaces/IFees.sol";
import {IHosting} from "./interfaces/IHosting.sol";
import {IModels} from "./interfaces/IModels.sol";
import {IOperators} from "./interfaces/IOperators.sol";

/**
 * @title Hosting
 * @notice See IHosting. Immutable; no money rests here. The one role over it sets the price of later rent, within bounds.
 *
 * Invariants:
 * - Paid time never shrinks.
 * - Every wei of rent went through Fees.
 * - What is paid for keeps its size.
 */
contract Hosting is IHosting, AccessManaged {
    uint256 private constant UNIT = 2 ** 30 * 1 days;
    uint256 private constant MOST_PRICE = 1_000_000 ether;
    /// @dev How far ahead rent can be paid: prices are governed, and should not be bought for ever.
    uint256 private constant MOST_AHEAD = 3650 days;

    IFees public immutable fees;
    IModels public immutable models;
    IOperators public immutable operators;

    /// @inheritdoc IHosting
    uint256 public price;
    mapping(uint256 modelId => mapping(address host => Lease)) private _leases;

    constructor(IFees fees_, IModels models_, IOperators operators_, address manager, uint256 price_)
        AccessManaged(manager)
    {
        fees = fees_;
        models = models_;
        operators = operators_;
        _setPrice(price_);
    }

    /// @inheritdoc IHosting
    function setPrice(uint256 price_) external restricted {
        _setPrice(price_);
    }

    /// @inheritdoc IHosting
    function declareSize(uint256 modelId, uint64 size) external {
        IOperators.Status status = operators.getOperator(msg.sender).status;
        require(status == IOperators.Status.Active || size == 0, Hosting_NotOperator(msg.sender));
        models.getModel(modelId); // or a revert
        Lease storage lease = _leases[modelId][msg.sender];
        require(
            block.timestamp >= lease.paidUntil, Hosting_SizeLeased(modelId, msg.sender, lease.paidUntil)
        );
        lease.size = size;
        emit SizeDeclared(modelId, msg.sender, size);
    }

    /// @inheritdoc IHosting
    function fund(uint256 modelId, address host, uint64 size, uint256 seconds_)
        external
        payable
        returns (uint256 paymentId)
    {
        Lease storage lease = _leases[modelId][host];
        require(lease.size != 0, Hosting_NoSize(modelId, host));
        require(size == lease.size, Hosting_WrongSize(modelId, host, size, lease.size));
        require(seconds_ != 0, Hosting_NoTime());
        uint256 until = Math.max(lease.paidUntil, block.timestamp) + Math.min(seconds_, MOST_AHEAD + 1);
        require(until <= block.timestamp + MOST_AHEAD, Hosting_TooLong(until, block.timestamp + MOST_AHEAD));
        uint256 rent = rentOf(size, seconds_);
        require(msg.value == rent, Hosting_WrongAmount(msg.value, rent));

        lease.paidUntil = uint48(until);
        uint256[] memory releaseIds = models.getModel(modelId).releaseIds;
        paymentId = fees.pay{value: rent}(IFees.Use.Deployment, msg.sender, host, modelId, modelId, releaseIds);
        emit RentPaid(modelId, host, msg.sender, size, seconds_, rent, uint48(until), paymentId);
    }

    /// @inheritdoc IHosting
    function rentOf(uint64 size, uint256 seconds_) public view returns (uint256) {
        return Math.mulDiv(uint256(size) * price, seconds_, UNIT, Math.Rounding.Ceil);
    }

    /// @inheritdoc IHosting
    function paidUntil(uint256 modelId, address host) external view returns (uint48) {
        return _leases[modelId][host].paidUntil;
    }

    /// @inheritdoc IHosting
    function isHosted(uint256 modelId, address host) public view returns (bool) {
        return block.timestamp < _leases[modelId][host].paidUntil;
    }

    /// @inheritdoc IHosting
    function evictable(address host, uint256[] calldata modelIds) external view returns (bool[] memory list) {
        list = new bool[](modelIds.length);
        for (uint256 i = 0; i < modelIds.length; ++i) list[i] = !isHosted(modelIds[i], host);
    }

    /// @inheritdoc IHosting
    function leaseOf(uint256 modelId, address host) external view returns (Lease memory) {
        return _leases[modelId][host];
    }

    /// @dev Never 0: rent of nothing cannot be paid, and so nothing could be kept.
    function _setPrice(uint256 price_) private {
        require(price_ != 0 && price_ <= MOST_PRICE, Hosting_PriceOutOfBounds(price_, MOST_PRICE));
        price = price_;
        emit PriceChanged(price_);
    }
}
