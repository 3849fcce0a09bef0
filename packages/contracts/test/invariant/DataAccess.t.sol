// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {Test} from "forge-std/Test.sol";
import {DataAccess} from "../../contracts/DataAccess.sol";
import {Datanets} from "../../contracts/Datanets.sol";
import {IDatanets} from "../../contracts/interfaces/IDatanets.sol";
import {RentTest} from "../support/RentTest.sol";

/// @notice Buys access for two accounts, erases and contributes, and lets time pass, in any order.
contract DataAccessHandler is Test {
    DataAccess private immutable dataAccess;
    Datanets private immutable datanets;
    address private immutable contributor;
    uint256 private immutable datanetId;
    uint256 private immutable releaseId;
    bytes32 private immutable licence;
    address[2] private accounts = [address(0xB0B), address(0xCA401)];

    uint256 public paid;
    uint256 public shrunk;
    uint256 public batches = 1;
    uint256 public refused;

    constructor(
        DataAccess dataAccess_,
        Datanets datanets_,
        address contributor_,
        uint256 datanetId_,
        uint256 releaseId_,
        bytes32 licence_
    ) {
        (dataAccess, datanets, contributor, datanetId, releaseId, licence) =
        (dataAccess_, datanets_, contributor_, datanetId_, releaseId_, licence_);
    }

    function buy(uint256 who, uint256 periods) external {
        periods = bound(periods, 1, 500);
        address account = accounts[who % 2];
        uint256 price = dataAccess.priceOf(releaseId, periods);
        uint48 before = dataAccess.expiryOf(releaseId, account);
        vm.deal(address(this), price);
        try dataAccess.buy{value: price}(releaseId, account, periods) {
            paid += price;
        } catch {
            ++refused;
        }
        if (dataAccess.expiryOf(releaseId, account) < before) ++shrunk;
    }

    function contribute(bytes32 root) external {
        vm.prank(contributor);
        try datanets.contribute(datanetId, root, 1, 1, licence, 0) {
            ++batches;
        } catch {
            ++refused;
        }
    }

    function erase(uint256 which) external {
        vm.prank(contributor);
        try datanets.tombstone(1 + which % batches, IDatanets.Erasure.Wish) {} catch { ++refused; }
    }

    function wait(uint256 time) external {
        vm.warp(block.timestamp + time % 300 days);
    }
}

contract DataAccessInvariantTest is RentTest {
    DataAccessHandler private handler;

    function setUp() public override {
        super.setUp();
        handler = new DataAccessHandler(dataAccess, datanets, alice, datanetId, releaseId, LICENCE);
        targetContract(address(handler));
    }

    function invariant_AGrantNeverShrinks() external view {
        assertEq(handler.shrunk(), 0);
    }

    function invariant_EveryWeiOfAccessWentThroughFees() external view {
        assertEq(token.balanceOf(address(settlement)), handler.paid());
        assertEq(address(dataAccess).balance, 0);
    }

    function invariant_AnErasedBatchIsReadByNobody() external view {
        for (uint256 batchId = 1; batchId <= handler.batches(); ++batchId) {
            if (!datanets.getBatch(batchId).tombstoned) continue;
            assertFalse(dataAccess.mayRead(releaseId, batchId, address(0xB0B)));
            assertFalse(dataAccess.mayRead(releaseId, batchId, address(0xCA401)));
        }
    }
}
