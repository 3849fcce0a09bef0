// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {IERC721} from "@openzeppelin/contracts/token/ERC721/IERC721.sol";
import {Math} from "@openzeppelin/contracts/utils/math/Math.sol";
import {IAccessPrices, IDataAccess} from "./interfaces/IDataAccess.sol";
import {IDatanets} from "./interfaces/IDatanets.sol";
import {IFees} from "./interfaces/IFees.sol";

/**
 * @title DataAccess
 * @notice See IDataAccess. Immutable, with no role over it; no money rests here.
 *
 * Invariants:
 * - A grant never shrinks.
 * - Every wei of access went through Fees.
 * - An erased batch is read by nobody.
 */
contract DataAccess is IDataAccess {
    uint256 private constant MOST_PERIODS = 1200;

    IFees public immutable fees;
    IDatanets public immutable datanets;
    /// @inheritdoc IDataAccess
    uint48 public immutable periodSeconds;

    mapping(uint256 releaseId => mapping(address account => uint48)) private _expiries;

    constructor(IFees fees_, IDatanets datanets_, uint48 periodSeconds_) {
        fees = fees_;
        datanets = datanets_;
        periodSeconds = periodSeconds_;
    }

    /// @inheritdoc IDataAccess
    function buy(uint256 releaseId, address account, uint256 periods) external payable returns (uint256 paymentId) {
        require(account != address(0), DataAccess_NoAccount());
        require(periods != 0, DataAccess_NoTime());
        uint256 until = Math.max(_expiries[releaseId][account], block.timestamp)
            + Math.min(periods, MOST_PERIODS + 1) * periodSeconds;
        uint256 most = block.timestamp + MOST_PERIODS * periodSeconds;
        require(until <= most, DataAccess_TooLong(until, most));
        uint256 price = priceOf(releaseId, periods);
        require(msg.value == price, DataAccess_WrongAmount(msg.value, price));

        _expiries[releaseId][account] = uint48(until);
        address curator = IERC721(address(datanets)).ownerOf(datanets.getRelease(releaseId).datanetId);
        uint256[] memory releaseIds = new uint256[](1);
        releaseIds[0] = releaseId;
        paymentId = fees.pay{value: price}(IFees.Use.DataAccess, msg.sender, curator, releaseId, 0, releaseIds);
        emit AccessGranted(releaseId, account, msg.sender, periods, price, uint48(until), paymentId);
    }

    /// @inheritdoc IDataAccess
    function priceOf(uint256 releaseId, uint256 periods) public view returns (uint256) {
        uint256 datanetId = datanets.getRelease(releaseId).datanetId;
        uint256 price = IAccessPrices(address(datanets)).accessPrice(datanetId);
        require(price != 0, DataAccess_NotForSale(datanetId));
        return price * periods;
    }

    /// @inheritdoc IDataAccess
    function hasGrant(uint256 releaseId, address account) public view returns (bool) {
        return block.timestamp < _expiries[releaseId][account];
    }

    /// @inheritdoc IDataAccess
    function mayRead(uint256 releaseId, uint256 batchId, address account) external view returns (bool) {
        if (!hasGrant(releaseId, account)) return false;
        IDatanets.Batch memory batch = datanets.getBatch(batchId);
        IDatanets.Release memory release = datanets.getRelease(releaseId);
        return batch.datanetId == release.datanetId && batch.contributedAt <= release.publishedAt && !batch.tombstoned;
    }

    /// @inheritdoc IDataAccess
    function expiryOf(uint256 releaseId, address account) external view returns (uint48) {
        return _expiries[releaseId][account];
    }
}
