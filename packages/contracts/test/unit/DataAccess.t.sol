// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {IDataAccess} from "../../contracts/interfaces/IDataAccess.sol";
import {IDatanets} from "../../contracts/interfaces/IDatanets.sol";
import {IFees} from "../../contracts/interfaces/IFees.sol";
import {RentTest} from "../support/RentTest.sol";

contract DataAccessTest is RentTest {
    function test_Buy_WhenThereIsNoAccount() external {
        vm.expectRevert(IDataAccess.DataAccess_NoAccount.selector);
        dataAccess.buy(releaseId, address(0), 1);
    }

    function test_Buy_WhenThereIsNoTime() external {
        vm.expectRevert(IDataAccess.DataAccess_NoTime.selector);
        dataAccess.buy(releaseId, bob, 0);
    }

    function test_Buy_WhenItIsTooFarAhead() external {
        uint256 most = block.timestamp + 1200 * uint256(ACCESS_PERIOD);
        uint256[2] memory periods = [uint256(1201), type(uint256).max];
        for (uint256 i = 0; i < 2; ++i) {
            vm.expectRevert(
                abi.encodeWithSelector(IDataAccess.DataAccess_TooLong.selector, most + ACCESS_PERIOD, most)
            );
            dataAccess.buy(releaseId, bob, periods[i]);
        }
    }

    function test_Buy_WhenTheReleaseDoesNotExist() external {
        vm.expectRevert(abi.encodeWithSelector(IDatanets.Datanets_UnknownRelease.selector, 77));
        dataAccess.buy(77, bob, 1);
    }

    function test_Buy_WhenTheCuratorDoesNotSell() external {
        _sell(0);
        vm.expectRevert(abi.encodeWithSelector(IDataAccess.DataAccess_NotForSale.selector, datanetId));
        dataAccess.buy(releaseId, bob, 1);
    }

    function test_Buy_WhenTheAmountIsNotExact() external {
        for (uint256 i = 0; i < 2; ++i) {
            uint256 sent = ACCESS_PRICE - 1 + 2 * i;
            vm.expectRevert(
                abi.encodeWithSelector(IDataAccess.DataAccess_WrongAmount.selector, sent, ACCESS_PRICE)
            );
            vm.prank(bob);
            dataAccess.buy{value: sent}(releaseId, bob, 1);
        }
    }

    function test_Buy_WhenTheCuratorRaisedThePriceInBetween() external {
        _sell(2 * ACCESS_PRICE);
        vm.expectRevert(
            abi.encodeWithSelector(IDataAccess.DataAccess_WrongAmount.selector, ACCESS_PRICE, 2 * ACCESS_PRICE)
        );
        vm.prank(bob);
        dataAccess.buy{value: ACCESS_PRICE}(releaseId, bob, 1);
    }

    function test_Buy_WhenTimeIsLeft() external {
        _buy(bob, bob, 1);
        _buy(mallory, bob, 2);
        assertEq(dataAccess.expiryOf(releaseId, bob), block.timestamp + 3 * uint256(ACCESS_PERIOD));
        assertEq(dataAccess.expiryOf(releaseId, mallory), 0);
    }

    function test_Buy_WhenTheTimeHasRunOut() external {
        _buy(bob, bob, 1);
        vm.warp(block.timestamp + ACCESS_PERIOD);
        assertFalse(dataAccess.hasGrant(releaseId, bob));
        assertFalse(dataAccess.mayRead(releaseId, 1, bob));
        _buy(bob, bob, 1);
        assertEq(dataAccess.expiryOf(releaseId, bob), block.timestamp + ACCESS_PERIOD);
    }

    function test_Buy_WhenABatchWasErased() external {
        vm.startPrank(alice);
        datanets.contribute(datanetId, "second", 1, 1, LICENCE, 0);
        releaseId = datanets.publishRelease(datanetId, "both", "manifest", 2);
        uint256 other = datanets.createDatanet("Other", IDatanets.Mode.Open, LICENCE, 0, 0);
        datanets.contribute(other, "third", 1, 1, LICENCE, 0);
        vm.warp(block.timestamp + 1);
        datanets.contribute(datanetId, "later", 1, 1, LICENCE, 0);
        vm.stopPrank();
        _buy(bob, bob, 1);
        assertTrue(dataAccess.mayRead(releaseId, 1, bob));
        assertTrue(dataAccess.mayRead(releaseId, 2, bob));
        assertFalse(dataAccess.mayRead(releaseId, 3, bob)); // of another Datanet
        assertFalse(dataAccess.mayRead(releaseId, 4, bob)); // later than the release
        vm.prank(alice);
        datanets.tombstone(1, IDatanets.Erasure.Wish);
        assertFalse(dataAccess.mayRead(releaseId, 1, bob));
        assertTrue(dataAccess.mayRead(releaseId, 2, bob));
        assertTrue(dataAccess.hasGrant(releaseId, bob));
    }

    function test_Buy_WhenAllIsRight() external {
        uint48 expiry = uint48(block.timestamp + 2 * uint256(ACCESS_PERIOD));
        uint256 price = 2 * uint256(ACCESS_PRICE);
        vm.expectEmit(address(fees));
        emit IFees.FeePaid(
            1, IFees.Use.DataAccess, bob, alice, releaseId, price, 0, alice, alice, treasury, _releases()
        );
        vm.expectEmit(address(dataAccess));
        emit IDataAccess.AccessGranted(releaseId, mallory, bob, 2, price, expiry, 1);
        assertEq(_buy(bob, mallory, 2), 1);
        assertEq(token.balanceOf(address(settlement)), price);
        assertTrue(dataAccess.hasGrant(releaseId, mallory));
        assertFalse(dataAccess.hasGrant(releaseId, bob));
    }
}
