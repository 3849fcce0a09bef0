// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {Test} from "forge-std/Test.sol";
import {Fees} from "../../contracts/Fees.sol";
import {Models} from "../../contracts/Models.sol";
import {IFees} from "../../contracts/interfaces/IFees.sol";
import {FeesTest} from "../support/FeesTest.sol";

/// @notice Pays for anything, sells the models behind it and forces coins upon the contract, in any order.
contract FeesHandler is Test {
    Fees private immutable fees;
    Models private immutable models;
    address private immutable till;
    uint256[2] private modelIds;

    uint256 public paid;
    uint256 public forced;
    bytes32[] public records;

    constructor(Fees fees_, Models models_, address till_, uint256[2] memory modelIds_) {
        fees = fees_;
        models = models_;
        till = till_;
        modelIds = modelIds_;
    }

    function pay(uint8 use, uint96 amount, address payer, address provider, uint256 which, uint8 releases) external {
        amount = uint96(bound(amount, 1, 1e27));
        if (provider == address(0)) provider = address(1);
        which %= 3;
        vm.deal(till, amount);
        vm.prank(till);
        uint256 paymentId = fees.pay{value: amount}(
            IFees.Use(use % 3), payer, provider, which, which == 0 ? 0 : modelIds[which - 1], new uint256[](releases % 65)
        );
        paid += amount;
        records.push(keccak256(abi.encode(fees.getPayment(paymentId))));
        assertEq(paymentId, records.length);
    }

    function sell(uint256 which, address to) external {
        uint256 modelId = modelIds[which % 2];
        if (to == address(0)) to = address(1);
        address owner = models.ownerOf(modelId);
        vm.prank(owner);
        models.transferFrom(owner, to, modelId);
    }

    function force(uint96 amount) external {
        vm.deal(address(fees), address(fees).balance + amount);
        forced += amount;
    }

    function recordCount() external view returns (uint256) {
        return records.length;
    }
}

contract FeesInvariantTest is FeesTest {
    FeesHandler private handler;

    function setUp() public override {
        super.setUp();
        handler = new FeesHandler(fees, models, till, [baseId, fineTuneId]);
        targetContract(address(handler));
    }

    function invariant_EveryWeiPaidIsInThePool() external view {
        assertEq(token.balanceOf(address(settlement)), handler.paid());
        uint256 sum = 0;
        for (uint256 id = 1; id <= fees.count(); ++id) sum += fees.getPayment(id).amount;
        assertEq(sum, handler.paid());
    }

    function invariant_NoMoneyRestsHere() external view {
        assertEq(address(fees).balance, handler.forced());
        assertEq(token.balanceOf(address(fees)), 0);
    }

    function invariant_APaymentNeverChanges() external view {
        assertEq(fees.count(), handler.recordCount());
        for (uint256 i = 0; i < handler.recordCount(); ++i) {
            assertEq(keccak256(abi.encode(fees.getPayment(i + 1))), handler.records(i));
        }
    }
}
