// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {Test} from "forge-std/Test.sol";
import {Hosting} from "../../contracts/Hosting.sol";
import {RentTest} from "../support/RentTest.sol";

/// @notice Declares sizes, pays rent, changes the price and lets time pass, in any order.
contract HostingHandler is Test {
    Hosting private immutable hosting;
    address private immutable host;
    address private immutable governor;
    uint256[2] private models;

    uint256 public paid;
    uint256 public shrunk;
    uint256 public resized;
    uint256 public refused;

    constructor(Hosting hosting_, address host_, address governor_, uint256[2] memory models_) {
        (hosting, host, governor, models) = (hosting_, host_, governor_, models_);
    }

    function declare(uint256 which, uint64 size) external {
        uint256 modelId = models[which % 2];
        bool leased = hosting.isHosted(modelId, host);
        uint64 before = hosting.leaseOf(modelId, host).size;
        vm.prank(host);
        try hosting.declareSize(modelId, size % (1 << 36)) {} catch { ++refused; }
        if (leased && hosting.leaseOf(modelId, host).size != before) ++resized;
    }

    function fund(uint256 which, uint256 time) external {
        uint256 modelId = models[which % 2];
        uint64 size = hosting.leaseOf(modelId, host).size;
        time = bound(time, 1, 400 days);
        uint256 rent = hosting.rentOf(size, time);
        uint48 before = hosting.paidUntil(modelId, host);
        vm.deal(address(this), rent);
        try hosting.fund{value: rent}(modelId, host, size, time) {
            paid += rent;
        } catch {
            ++refused;
        }
        if (hosting.paidUntil(modelId, host) < before) ++shrunk;
    }

    function reprice(uint256 price) external {
        vm.prank(governor);
        hosting.setPrice(bound(price, 1, 10 ether));
    }

    function wait(uint256 time) external {
        vm.warp(block.timestamp + time % 300 days);
    }
}

contract HostingInvariantTest is RentTest {
    HostingHandler private handler;

    function setUp() public override {
        super.setUp();
        handler = new HostingHandler(hosting, worker, governor, [baseId, fineTuneId]);
        targetContract(address(handler));
    }

    function invariant_PaidTimeNeverShrinks() external view {
        assertEq(handler.shrunk(), 0);
    }

    function invariant_EveryWeiOfRentWentThroughFees() external view {
        assertEq(token.balanceOf(address(settlement)), handler.paid());
        assertEq(address(hosting).balance, 0);
    }

    function invariant_WhatIsPaidForKeepsItsSize() external view {
        assertEq(handler.resized(), 0);
    }
}
