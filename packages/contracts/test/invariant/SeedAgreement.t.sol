// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {IERC721} from "@openzeppelin/contracts/token/ERC721/IERC721.sol";
import {Test} from "forge-std/Test.sol";
import {SeedAgreement} from "../../contracts/SeedAgreement.sol";
import {WOPEN} from "../../contracts/WOPEN.sol";
import {ISeedAgreement} from "../../contracts/interfaces/ISeedAgreement.sol";
import {CircleTest} from "../support/CircleTest.sol";

/// @notice Funds, earns, shares, pays, cancels and returns in any order.
contract SeedAgreementHandler is Test {
    SeedAgreement private immutable agreement;
    WOPEN private immutable token;
    address private immutable builder;
    uint256 public paidToFunders;
    uint256 public earned;

    constructor(SeedAgreement agreement_, WOPEN token_, address builder_) {
        agreement = agreement_;
        token = token_;
        builder = builder_;
    }

    function fund(uint256 who, uint96 amount) external {
        (uint256 raised,,,) = agreement.sums();
        if (raised == 10 ether) return;
        amount = uint96(bound(amount, 1, 10 ether - raised));
        address funder = address(uint160(0xF00 + who % 3));
        vm.deal(funder, amount);
        vm.prank(funder);
        try agreement.fund{value: amount}() {} catch {}
    }

    function earn(uint96 amount, bool wrapped) external {
        amount = uint96(bound(amount, 1, 3 ether));
        vm.deal(address(this), amount);
        if (wrapped) {
            token.deposit{value: amount}();
            token.transfer(address(agreement), amount);
        } else {
            (bool done,) = address(agreement).call{value: amount}("");
            assertTrue(done);
        }
        earned += amount;
    }

    function shareOut() external {
        agreement.shareOut();
    }

    function payPosition(uint256 which) external {
        if (agreement.count() == 0) return;
        try agreement.payPosition(1 + which % agreement.count()) returns (uint256 amount) {
            paidToFunders += amount;
        } catch {}
    }

    function payBuilder() external {
        try agreement.payBuilder() {} catch {}
    }

    function cancel() external {
        vm.prank(builder);
        try agreement.cancel() {} catch {}
    }

    function returnModel() external {
        try agreement.returnModel() {} catch {}
    }

    function wait(uint32 time) external {
        vm.warp(block.timestamp + time % 4 days);
    }
}

contract SeedAgreementInvariantTest is CircleTest {
    SeedAgreement private agreement;
    SeedAgreementHandler private handler;
    uint256 private modelId;

    function setUp() public override {
        super.setUp();
        (agreement, modelId) = _seed();
        handler = new SeedAgreementHandler(agreement, token, alice);
        targetContract(address(handler));
    }

    function invariant_TheNativeBalanceCoversWhatWaitsForTheBuilderAndTheFunders() external view {
        (uint256 raised, uint256 repaid, uint256 forBuilder,) = agreement.sums();
        ISeedAgreement.State state = agreement.state();
        bool started = state == ISeedAgreement.State.Active || state == ISeedAgreement.State.Returned;
        uint256 forFunders = (started ? repaid : raised) - handler.paidToFunders();
        assertGe(address(agreement).balance, forBuilder + forFunders);
    }

    function invariant_TheFundersNeverGetMoreThanWhatIsOwed() external view {
        (uint256 raised, uint256 repaid,,) = agreement.sums();
        assertLe(repaid, 12 ether);
        assertLe(repaid, handler.earned() * 4 / 10);
        bool cancelled = agreement.state() == ISeedAgreement.State.Cancelled;
        assertLe(handler.paidToFunders(), cancelled ? raised : repaid);
    }

    function invariant_ThePositionsDivideTheCapitalThatWasRaised() external view {
        (uint256 raised,,,) = agreement.sums();
        uint256 end = 0;
        for (uint256 id = 1; id <= agreement.count(); ++id) {
            ISeedAgreement.Position memory position = agreement.getPosition(id);
            assertEq(position.start, end);
            end = position.end;
        }
        assertEq(end, raised);
    }

    function invariant_TheModelIsHeldWhileTheAgreementIsOpenOrActive() external view {
        ISeedAgreement.State state = agreement.state();
        bool held = state == ISeedAgreement.State.Open || state == ISeedAgreement.State.Active;
        assertEq(IERC721(address(models)).ownerOf(modelId), held ? address(agreement) : alice);
    }
}
