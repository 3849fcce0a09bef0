// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {IAccessManaged} from "@openzeppelin/contracts/access/manager/IAccessManaged.sol";
import {IERC721Errors} from "@openzeppelin/contracts/interfaces/draft-IERC6093.sol";
import {IFees} from "../../contracts/interfaces/IFees.sol";
import {IHosting} from "../../contracts/interfaces/IHosting.sol";
import {IOperators} from "../../contracts/interfaces/IOperators.sol";
import {RentTest} from "../support/RentTest.sol";

contract HostingTest is RentTest {
    uint64 private constant SIZE = 1 << 29;

    function setUp() public override {
        super.setUp();
        vm.prank(worker);
        hosting.declareSize(fineTuneId, SIZE);
    }

    function test_SetPrice_WhenTheCallerIsNoGovernor() external {
        vm.expectRevert(abi.encodeWithSelector(IAccessManaged.AccessManagedUnauthorized.selector, mallory));
        vm.prank(mallory);
        hosting.setPrice(1);
    }

    function test_SetPrice_WhenThePriceIsOutOfBounds() external {
        uint256[2] memory prices = [uint256(0), 1_000_000 ether + 1];
        for (uint256 i = 0; i < 2; ++i) {
            vm.expectRevert(
                abi.encodeWithSelector(IHosting.Hosting_PriceOutOfBounds.selector, prices[i], 1_000_000 ether)
            );
            vm.prank(governor);
            hosting.setPrice(prices[i]);
        }
    }

    function test_SetPrice_WhenTheCallerIsTheGovernor() external {
        vm.expectEmit(address(hosting));
        emit IHosting.PriceChanged(7);
        vm.prank(governor);
        hosting.setPrice(7);
        assertEq(hosting.price(), 7);
        assertEq(hosting.rentOf(1 << 30, 1 days), 7);
        assertEq(hosting.rentOf(1 << 30, 1 days + 1), 8);
    }

    function test_DeclareSize_WhenTheCallerIsNoActiveOperator() external {
        vm.expectRevert(abi.encodeWithSelector(IOperators.Operators_NotRegistered.selector, mallory));
        vm.prank(mallory);
        hosting.declareSize(fineTuneId, SIZE);
        vm.startPrank(worker);
        operators.setPaused(true);
        vm.expectRevert(abi.encodeWithSelector(IHosting.Hosting_NotOperator.selector, worker));
        hosting.declareSize(fineTuneId, SIZE);
        hosting.declareSize(fineTuneId, 0);
        vm.stopPrank();
        assertEq(hosting.leaseOf(fineTuneId, worker).size, 0);
    }

    function test_DeclareSize_WhenTheModelDoesNotExist() external {
        vm.expectRevert(abi.encodeWithSelector(IERC721Errors.ERC721NonexistentToken.selector, 99));
        vm.prank(worker);
        hosting.declareSize(99, SIZE);
    }

    function test_DeclareSize_WhenTheModelIsPaidFor() external {
        _rent(bob, SIZE, 1 days);
        uint48 until = hosting.paidUntil(fineTuneId, worker);
        vm.expectRevert(
            abi.encodeWithSelector(IHosting.Hosting_SizeLeased.selector, fineTuneId, worker, until)
        );
        vm.prank(worker);
        hosting.declareSize(fineTuneId, 1);
        vm.warp(until);
        vm.prank(worker);
        hosting.declareSize(fineTuneId, 1);
    }

    function test_DeclareSize_WhenItIsFree() external {
        vm.expectEmit(address(hosting));
        emit IHosting.SizeDeclared(baseId, worker, 5);
        vm.prank(worker);
        hosting.declareSize(baseId, 5);
        assertEq(hosting.leaseOf(baseId, worker).size, 5);
    }

    function test_Fund_WhenTheHostDoesNotHoldTheModel() external {
        vm.expectRevert(abi.encodeWithSelector(IHosting.Hosting_NoSize.selector, baseId, worker));
        hosting.fund(baseId, worker, 0, 1);
    }

    function test_Fund_WhenTheSizeIsAnother() external {
        vm.expectRevert(
            abi.encodeWithSelector(IHosting.Hosting_WrongSize.selector, fineTuneId, worker, SIZE - 1, SIZE)
        );
        hosting.fund(fineTuneId, worker, SIZE - 1, 1);
    }

    function test_Fund_WhenThereIsNoTime() external {
        vm.expectRevert(IHosting.Hosting_NoTime.selector);
        hosting.fund(fineTuneId, worker, SIZE, 0);
    }

    function test_Fund_WhenItIsTooFarAhead() external {
        uint256 most = block.timestamp + 3650 days;
        uint256[2] memory times = [uint256(3650 days + 1), type(uint256).max];
        for (uint256 i = 0; i < 2; ++i) {
            vm.expectRevert(abi.encodeWithSelector(IHosting.Hosting_TooLong.selector, most + 1, most));
            hosting.fund(fineTuneId, worker, SIZE, times[i]);
        }
        _rent(bob, SIZE, 3650 days);
        vm.expectRevert(abi.encodeWithSelector(IHosting.Hosting_TooLong.selector, most + 1, most));
        hosting.fund(fineTuneId, worker, SIZE, 1);
    }

    function test_Fund_WhenTheAmountIsNotExact() external {
        uint256 rent = hosting.rentOf(SIZE, 1 days);
        assertEq(rent, RENT / 2);
        for (uint256 i = 0; i < 2; ++i) {
            vm.expectRevert(
                abi.encodeWithSelector(IHosting.Hosting_WrongAmount.selector, rent - 1 + 2 * i, rent)
            );
            vm.prank(bob);
            hosting.fund{value: rent - 1 + 2 * i}(fineTuneId, worker, SIZE, 1 days);
        }
    }

    function test_Fund_WhenTimeIsLeft() external {
        _rent(bob, SIZE, 1 days);
        _rent(mallory, SIZE, 1 hours);
        assertEq(hosting.paidUntil(fineTuneId, worker), block.timestamp + 1 days + 1 hours);
    }

    function test_Fund_WhenTheTimeHasRunOut() external {
        _rent(bob, SIZE, 1 days);
        vm.warp(block.timestamp + 1 days);
        assertFalse(hosting.isHosted(fineTuneId, worker));
        _rent(bob, SIZE, 1 hours);
        assertEq(hosting.paidUntil(fineTuneId, worker), block.timestamp + 1 hours);
    }

    function test_Fund_WhenAllIsRight() external {
        uint48 until = uint48(block.timestamp + 1 days);
        uint256 rent = hosting.rentOf(SIZE, 1 days);
        vm.expectEmit(address(fees));
        emit IFees.FeePaid(
            1, IFees.Use.Deployment, bob, worker, fineTuneId, rent, 0, bob, alice, treasury, _releases()
        );
        vm.expectEmit(address(hosting));
        emit IHosting.RentPaid(fineTuneId, worker, bob, SIZE, 1 days, rent, until, 1);
        assertEq(_rent(bob, SIZE, 1 days), 1);
        assertEq(token.balanceOf(address(settlement)), rent);
        assertTrue(hosting.isHosted(fineTuneId, worker));
        uint256[] memory list = new uint256[](2);
        (list[0], list[1]) = (fineTuneId, baseId);
        bool[] memory evictable = hosting.evictable(worker, list);
        assertFalse(evictable[0]);
        assertTrue(evictable[1]);
    }
}
