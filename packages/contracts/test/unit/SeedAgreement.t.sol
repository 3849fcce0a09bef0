// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {IERC721} from "@openzeppelin/contracts/token/ERC721/IERC721.sol";
import {SeedAgreement} from "../../contracts/SeedAgreement.sol";
import {ISeedAgreement} from "../../contracts/interfaces/ISeedAgreement.sol";
import {MerkleSum} from "../../contracts/libraries/MerkleSum.sol";
import {CircleTest} from "../support/CircleTest.sol";
import {Refuser} from "../support/LedgerTest.sol";
import {SumTree} from "../support/SumTree.sol";

contract SeedAgreementTest is CircleTest {
    using SumTree for SumTree.Tree;

    SeedAgreement private agreement;
    uint256 private modelId;

    function setUp() public override {
        super.setUp();
        (agreement, modelId) = _seed();
    }

    function test_Fund_WhenTheCapitalIsExceeded() external {
        vm.startPrank(bob);
        vm.expectRevert(
            abi.encodeWithSelector(ISeedAgreement.SeedAgreement_CapitalExceeded.selector, 10 ether + 1, 10 ether)
        );
        agreement.fund{value: 10 ether + 1}();
        vm.expectRevert(abi.encodeWithSelector(ISeedAgreement.SeedAgreement_CapitalExceeded.selector, 0, 10 ether));
        agreement.fund();
    }

    function test_Fund_WhenTheTimeHasPassed() external {
        vm.warp(block.timestamp + 10 days);
        vm.expectRevert(
            abi.encodeWithSelector(ISeedAgreement.SeedAgreement_FundingEnded.selector, block.timestamp)
        );
        vm.prank(bob);
        agreement.fund{value: 1}();
    }

    function test_Fund_WhenItIsNotOpen() external {
        _start();
        vm.expectRevert(
            abi.encodeWithSelector(ISeedAgreement.SeedAgreement_WrongState.selector, ISeedAgreement.State.Active)
        );
        vm.prank(bob);
        agreement.fund{value: 1}();
        SeedAgreement implementation = SeedAgreement(payable(circle.seedImplementation()));
        vm.expectRevert(
            abi.encodeWithSelector(ISeedAgreement.SeedAgreement_WrongState.selector, ISeedAgreement.State.Cancelled)
        );
        implementation.fund();
    }

    function test_Fund_WhenPartOfTheCapitalComes() external {
        vm.expectEmit(address(agreement));
        emit ISeedAgreement.CapitalFunded(1, bob, 4 ether);
        assertEq(_fund(bob, 4 ether), 1);
        assertEq(_fund(carol, 1 ether), 2);
        ISeedAgreement.Position memory position = agreement.getPosition(2);
        assertEq(position.funder, carol);
        assertEq(position.start, 4 ether);
        assertEq(position.end, 5 ether);
        assertEq(agreement.count(), 2);
        assertTrue(agreement.state() == ISeedAgreement.State.Open);
    }

    function test_Fund_WhenTheLastWeiComes() external {
        _earn(1 ether);
        vm.expectEmit(address(agreement));
        emit ISeedAgreement.AgreementStarted(10 ether, block.timestamp + 100 days);
        _start();
        (uint256 raised, uint256 repaid, uint256 forBuilder, uint256 maturesAt) = agreement.sums();
        assertEq(raised, 10 ether);
        assertEq(repaid, 0);
        assertEq(forBuilder, 11 ether);
        assertEq(maturesAt, block.timestamp + 100 days);
    }

    function test_Cancel_WhenFundingIsOpen() external {
        _fund(bob, 1);
        vm.expectPartialRevert(ISeedAgreement.SeedAgreement_FundingOpen.selector);
        vm.prank(alice);
        agreement.cancel();
    }

    function test_Cancel_WhenNobodyHasFunded() external {
        vm.expectPartialRevert(ISeedAgreement.SeedAgreement_FundingOpen.selector);
        vm.prank(mallory);
        agreement.cancel();
        vm.prank(alice);
        agreement.cancel();
        assertEq(IERC721(address(models)).ownerOf(modelId), alice);
        vm.expectPartialRevert(ISeedAgreement.SeedAgreement_WrongState.selector);
        vm.prank(alice);
        agreement.cancel();
    }

    function test_Cancel_WhenTheCapitalDidNotComeTogether() external {
        _fund(bob, 4 ether);
        _fund(carol, 5 ether);
        _earn(3 ether);
        vm.warp(block.timestamp + 10 days);
        vm.expectEmit(address(agreement));
        emit ISeedAgreement.ModelReturned(modelId, alice, ISeedAgreement.State.Cancelled);
        agreement.cancel();
        assertEq(IERC721(address(models)).ownerOf(modelId), alice);
        assertEq(agreement.payPosition(1), 4 ether);
        agreement.shareOut();
        assertEq(agreement.payBuilder(), 3 ether);
        assertEq(agreement.payPosition(2), 5 ether);
        assertEq(address(agreement).balance, 0);
    }

    function test_Collect_WhenTheModelHasEarned() external {
        _start();
        address[] memory who = new address[](1);
        uint256[] memory howMuch = new uint256[](1);
        (who[0], howMuch[0]) = (address(agreement), 5 ether);
        SumTree.Tree memory tree = _tree(who, howMuch);
        _settle(tree);
        MerkleSum.Proof memory proof = tree.proof(0, 0);
        vm.expectEmit(address(agreement));
        emit ISeedAgreement.RevenueShared(5 ether, 2 ether, 3 ether);
        agreement.collect(5 ether, proof.index, proof.siblingHashes, proof.siblingSums);
        (, uint256 repaid, uint256 forBuilder,) = agreement.sums();
        assertEq(repaid, 2 ether);
        assertEq(forBuilder, 13 ether);
    }

    function test_ShareOut_WhenNothingHasArrived() external {
        assertEq(agreement.shareOut(), 0);
        _start();
        assertEq(agreement.shareOut(), 0);
    }

    function test_ShareOut_WhenWrappedOPENHasArrived() external {
        _start();
        vm.startPrank(bob);
        token.deposit{value: 2 ether}();
        token.transfer(address(agreement), 2 ether);
        vm.stopPrank();
        assertEq(agreement.shareOut(), 2 ether);
        (, uint256 repaid, uint256 forBuilder,) = agreement.sums();
        assertEq(repaid, 0.8 ether);
        assertEq(forBuilder, 11.2 ether);
    }

    function test_ShareOut_WhenMoreArrivesThanIsOwed() external {
        _start();
        _earn(100 ether);
        (, uint256 repaid, uint256 forBuilder,) = agreement.sums();
        assertEq(repaid, 12 ether);
        assertEq(forBuilder, 98 ether);
    }

    function test_PayPosition_WhenThereIsNoSuchPosition() external {
        vm.expectRevert(abi.encodeWithSelector(ISeedAgreement.SeedAgreement_UnknownPosition.selector, 0));
        agreement.payPosition(0);
        vm.expectRevert(abi.encodeWithSelector(ISeedAgreement.SeedAgreement_UnknownPosition.selector, 1));
        agreement.payPosition(1);
    }

    function test_PayPosition_WhenNothingIsDue() external {
        _start();
        vm.expectRevert(ISeedAgreement.SeedAgreement_NothingOwed.selector);
        agreement.payPosition(1);
    }

    function test_PayPosition_WhenTheFunderRefusesTheCoins() external {
        Refuser refuser = new Refuser();
        vm.deal(address(this), 4 ether);
        refuser.forward{value: 4 ether}(address(agreement), abi.encodeCall(agreement.fund, ()));
        _fund(bob, 6 ether);
        _earn(10 ether);
        vm.expectRevert(
            abi.encodeWithSelector(
                ISeedAgreement.SeedAgreement_PaymentFailed.selector, address(refuser), 1.6 ether
            )
        );
        agreement.payPosition(1);
        assertEq(agreement.payPosition(2), 2.4 ether);
    }

    function testFuzz_PayPosition_WhenRevenueWasShared(uint96 first, uint96[4] memory revenue) external {
        uint256 part = bound(first, 1, 10 ether - 2);
        _fund(bob, part);
        _fund(carol, 1);
        _fund(mallory, 10 ether - part - 1);
        uint256 paid = 0;
        for (uint256 i = 0; i < 4; ++i) {
            _earn(bound(revenue[i], 1, 9 ether));
            for (uint256 id = 1; id <= 3; ++id) {
                try agreement.payPosition(id) returns (uint256 amount) {
                    paid += amount;
                } catch {}
            }
            (, uint256 repaid, uint256 forBuilder,) = agreement.sums();
            assertLe(paid, repaid);
            assertLt(repaid - paid, repaid == 12 ether ? 1 : 3);
            assertEq(address(agreement).balance, forBuilder + repaid - paid);
        }
    }

    function test_PayBuilder_WhenNothingWaits() external {
        vm.expectRevert(ISeedAgreement.SeedAgreement_NothingOwed.selector);
        agreement.payBuilder();
    }

    function test_PayBuilder_WhenTheCapitalWaits() external {
        _start();
        uint256 before = alice.balance;
        vm.prank(mallory);
        assertEq(agreement.payBuilder(), 10 ether);
        assertEq(alice.balance, before + 10 ether);
    }

    function test_ReturnModel_WhenNeitherRepaidNorMature() external {
        vm.expectPartialRevert(ISeedAgreement.SeedAgreement_WrongState.selector);
        agreement.returnModel();
        _start();
        vm.expectRevert(
            abi.encodeWithSelector(
                ISeedAgreement.SeedAgreement_NotDue.selector, 0, 12 ether, block.timestamp + 100 days
            )
        );
        agreement.returnModel();
    }

    function test_ReturnModel_WhenAllIsRepaid() external {
        _start();
        _earn(30 ether);
        agreement.returnModel();
        assertEq(IERC721(address(models)).ownerOf(modelId), alice);
    }

    function test_ReturnModel_WhenTheTermHasPassed() external {
        _start();
        vm.warp(block.timestamp + 100 days);
        agreement.returnModel();
        assertTrue(agreement.state() == ISeedAgreement.State.Returned);
        assertEq(IERC721(address(models)).ownerOf(modelId), alice);
        _earn(5 ether);
        (, uint256 repaid,,) = agreement.sums();
        assertEq(repaid, 2 ether);
        assertEq(agreement.payPosition(1), 2 ether);
    }

    function test_SetPrice_WhenTheCallerIsNotTheBuilder() external {
        vm.expectRevert(abi.encodeWithSelector(ISeedAgreement.SeedAgreement_NotBuilder.selector, mallory));
        vm.prank(mallory);
        agreement.setPrice(1 ether, 10);
    }

    function test_SetPrice_WhenThePriceIsOutOfBounds() external {
        vm.startPrank(alice);
        vm.expectRevert(
            abi.encodeWithSelector(
                ISeedAgreement.SeedAgreement_PriceOutOfBounds.selector, 0.5 ether - 1, 0.5 ether, 2 ether
            )
        );
        agreement.setPrice(0.5 ether - 1, 10);
        vm.expectRevert(abi.encodeWithSelector(ISeedAgreement.SeedAgreement_PriceOutOfBounds.selector, 21, 5, 20));
        agreement.setPrice(1 ether, 21);
    }

    function test_SetPrice_WhenThePriceIsNear() external {
        vm.prank(alice);
        agreement.setPrice(2 ether, 5);
        assertEq(models.getModel(modelId).basePrice, 2 ether);
        assertEq(models.getModel(modelId).tokenPrice, 5);
    }

    function test_SetOperator_WhenAnotherAsks() external {
        vm.expectRevert(abi.encodeWithSelector(ISeedAgreement.SeedAgreement_NotBuilder.selector, mallory));
        vm.prank(mallory);
        agreement.setOperator(mallory, true);
    }

    function test_SetOperator_WhenTheBuilderAsks() external {
        vm.prank(alice);
        agreement.setOperator(bob, true);
        assertTrue(models.isOperator(modelId, bob));
    }

    function test_PublishAudit_WhenTheBuilderPublishes() external {
        vm.prank(alice);
        agreement.publishAudit("audit");
        assertEq(models.getModel(modelId).audit, "audit");
        vm.expectRevert(abi.encodeWithSelector(ISeedAgreement.SeedAgreement_NotBuilder.selector, mallory));
        vm.prank(mallory);
        agreement.publishAudit("mine");
    }

    function test_Retire_WhenAnythingIsOwed() external {
        _fund(bob, 1);
        vm.startPrank(alice);
        vm.expectRevert(abi.encodeWithSelector(ISeedAgreement.SeedAgreement_StillOwed.selector, 0, 12 ether));
        agreement.retire();
        vm.stopPrank();
        vm.expectRevert(abi.encodeWithSelector(ISeedAgreement.SeedAgreement_NotBuilder.selector, mallory));
        vm.prank(mallory);
        agreement.retire();
    }

    function test_Retire_WhenNobodyHasFundedYet() external {
        vm.prank(alice);
        agreement.retire();
        assertTrue(models.getModel(modelId).retired);
    }

    function test_Retire_WhenEverythingIsRepaid() external {
        _start();
        _earn(30 ether);
        vm.prank(alice);
        agreement.retire();
        assertTrue(models.getModel(modelId).retired);
    }

    function _fund(address funder, uint256 amount) private returns (uint256) {
        vm.prank(funder);
        return agreement.fund{value: amount}();
    }

    function _start() private {
        _fund(bob, 10 ether);
    }

    /// @dev Revenue, as OPEN from anywhere, shared at once.
    function _earn(uint256 amount) private {
        vm.deal(address(agreement), address(agreement).balance + amount);
        agreement.shareOut();
    }
}
