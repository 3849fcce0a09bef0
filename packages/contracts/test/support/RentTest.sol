// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {DataAccess} from "../../contracts/DataAccess.sol";
import {Hosting} from "../../contracts/Hosting.sol";
import {IAccessPrices} from "../../contracts/interfaces/IDataAccess.sol";
import {WorkTest} from "./WorkTest.sol";

/// @notice Hosting and DataAccess beside everything else.
abstract contract RentTest is WorkTest {
    uint256 internal constant RENT = 3 ether; // a gibibyte and day
    uint48 internal constant ACCESS_PERIOD = 30 days;
    uint96 internal constant ACCESS_PRICE = 2 ether + 1;

    Hosting internal hosting;
    DataAccess internal dataAccess;

    function setUp() public virtual override {
        super.setUp();
        hosting = new Hosting(fees, models, operators, address(manager), RENT);
        dataAccess = new DataAccess(fees, datanets, ACCESS_PERIOD);
        _letPay(address(hosting));
        _letPay(address(dataAccess));
        bytes4[] memory selectors = new bytes4[](1);
        selectors[0] = Hosting.setPrice.selector;
        vm.prank(admin);
        manager.setTargetFunctionRole(address(hosting), selectors, GOVERNOR);
        _sell(ACCESS_PRICE);
    }

    function _sell(uint96 price) internal {
        vm.mockCall(
            address(datanets), abi.encodeCall(IAccessPrices.accessPrice, (datanetId)), abi.encode(uint256(price))
        );
    }

    function _rent(address payer, uint64 size, uint256 time) internal returns (uint256 paymentId) {
        uint256 rent = hosting.rentOf(size, time);
        vm.deal(payer, payer.balance + rent);
        vm.prank(payer);
        return hosting.fund{value: rent}(fineTuneId, worker, size, time);
    }

    function _buy(address payer, address account, uint256 periods) internal returns (uint256 paymentId) {
        uint256 price = dataAccess.priceOf(releaseId, periods);
        vm.deal(payer, payer.balance + price);
        vm.prank(payer);
        return dataAccess.buy{value: price}(releaseId, account, periods);
    }
}
