// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {IAccessManaged} from "@openzeppelin/contracts/access/manager/IAccessManaged.sol";
import {IERC721Errors} from "@openzeppelin/contracts/interfaces/draft-IERC6093.sol";
import {SafeCast} from "@openzeppelin/contracts/utils/math/SafeCast.sol";
import {IFees} from "../../contracts/interfaces/IFees.sol";
import {FeePolicy} from "../../contracts/libraries/FeePolicy.sol";
import {FeesTest} from "../support/FeesTest.sol";

contract FeesUnitTest is FeesTest {
    address private provider = makeAddr("provider");

    function test_Pay_WhenTheCallerHasNotTheRolePAYMENTS() external {
        vm.expectRevert(abi.encodeWithSelector(IAccessManaged.AccessManagedUnauthorized.selector, mallory));
        vm.prank(mallory);
        fees.pay{value: 1}(IFees.Use.Training, mallory, mallory, 1, baseId, _releases());
    }

    function test_Pay_WhenNothingIsSentAlong() external {
        vm.expectRevert(IFees.Fees_NothingPaid.selector);
        vm.prank(till);
        fees.pay(IFees.Use.Training, alice, provider, 1, baseId, _releases());
    }

    function test_Pay_WhenThereIsNoProvider() external {
        vm.expectRevert(IFees.Fees_NoProvider.selector);
        vm.prank(till);
        fees.pay{value: 1}(IFees.Use.Training, alice, address(0), 1, baseId, _releases());
    }

    function test_Pay_WhenThereAreTooManyReleases() external {
        vm.expectRevert(abi.encodeWithSelector(IFees.Fees_TooManyReleases.selector, 65, 64));
        vm.prank(till);
        fees.pay{value: 1}(IFees.Use.Training, alice, provider, 1, baseId, new uint256[](65));
    }

    function test_Pay_WhenTheAmountIsBeyond96Bits() external {
        vm.deal(till, 1 << 96);
        vm.expectRevert(abi.encodeWithSelector(SafeCast.SafeCastOverflowedUintDowncast.selector, 96, 1 << 96));
        vm.prank(till);
        fees.pay{value: 1 << 96}(IFees.Use.Training, alice, provider, 1, baseId, _releases());
    }

    function test_Pay_WhenTheModelDoesNotExist() external {
        vm.expectRevert(abi.encodeWithSelector(IERC721Errors.ERC721NonexistentToken.selector, 99));
        vm.prank(till);
        fees.pay{value: 1}(IFees.Use.Training, alice, provider, 1, 99, _releases());
    }

    function test_Pay_WhenAFineTuneStandsBehindIt() external {
        vm.expectEmit(address(fees));
        emit IFees.FeePaid(
            1, IFees.Use.Deployment, mallory, provider, fineTuneId, 3 ether, 0, bob, alice, treasury, _releases()
        );
        vm.prank(till);
        assertEq(
            fees.pay{value: 3 ether}(IFees.Use.Deployment, mallory, provider, fineTuneId, fineTuneId, _releases()), 1
        );

        assertEq(token.balanceOf(address(settlement)), 3 ether);
        assertEq(address(fees).balance + token.balanceOf(address(fees)), 0);
        IFees.Payment memory payment = fees.getPayment(1);
        assertEq(payment.payer, mallory);
        assertEq(payment.amount, 3 ether);
        assertEq(payment.provider, provider);
        assertEq(uint8(payment.use), uint8(IFees.Use.Deployment));
        assertEq(payment.policyId, 0);
        assertEq(payment.paidAt, block.timestamp);
        assertEq(payment.subject, fineTuneId);
        assertEq(payment.terms, keccak256(abi.encode(IFees.Terms(bob, alice, treasury, _releases()))));
        assertEq(fees.count(), 1);
    }

    function test_Pay_WhenABaseModelStandsBehindIt() external {
        vm.prank(till);
        fees.pay{value: 1}(IFees.Use.Training, mallory, provider, 7, baseId, new uint256[](0));
        assertEq(
            fees.getPayment(1).terms,
            keccak256(abi.encode(IFees.Terms(alice, alice, treasury, new uint256[](0))))
        );
    }

    function test_Pay_WhenNoModelStandsBehindIt() external {
        vm.prank(till);
        fees.pay{value: 1}(IFees.Use.DataAccess, mallory, provider, releaseId, 0, _releases());
        assertEq(
            fees.getPayment(1).terms, keccak256(abi.encode(IFees.Terms(provider, provider, treasury, _releases())))
        );
    }

    function test_Pay_WhenAModelIsSoldAndAPolicyChangedAfterwards() external {
        vm.prank(till);
        fees.pay{value: 5}(IFees.Use.Deployment, mallory, provider, fineTuneId, fineTuneId, _releases());
        bytes32 before = keccak256(abi.encode(fees.getPayment(1)));
        vm.prank(bob);
        models.transferFrom(bob, mallory, fineTuneId);
        FeePolicy.Policy memory next = genesisPolicy();
        (next.data, next.burn) = (next.burn, next.data);
        vm.prank(governor);
        settlement.setPolicy(next);
        assertEq(keccak256(abi.encode(fees.getPayment(1))), before);

        vm.prank(till);
        fees.pay{value: 5}(IFees.Use.Deployment, mallory, provider, fineTuneId, fineTuneId, _releases());
        assertEq(fees.getPayment(2).policyId, 1);
        assertEq(
            fees.getPayment(2).terms, keccak256(abi.encode(IFees.Terms(mallory, alice, treasury, _releases())))
        );
    }

    function test_GetPayment_WhenThereIsNoSuchPayment() external {
        vm.expectRevert(abi.encodeWithSelector(IFees.Fees_UnknownPayment.selector, 1));
        fees.getPayment(1);
    }
}
