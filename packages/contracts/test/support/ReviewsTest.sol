// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {Reviews} from "../../contracts/Reviews.sol";
import {IReviewed, IReviews} from "../../contracts/interfaces/IReviews.sol";
import {LedgerTest} from "./LedgerTest.sol";

/// @notice Nine reviewers of one domain, and short words for the life of a case.
abstract contract ReviewsTest is LedgerTest {
    uint32 internal constant DOMAIN = 7;
    uint96 internal constant UNIT = 1 ether;
    uint96 internal constant PENALTY = 0.5 ether;
    uint96 internal constant STAKE = 10 ether;
    bytes32 internal constant SALT = "salt";
    bytes32 internal constant SUBJECT = keccak256("evidence");
    address internal opener = makeAddr("opener");
    address internal slasher = makeAddr("slasher");

    address[] internal reviewers;

    function setUp() public virtual override {
        super.setUp();
        vm.roll(1000);
        reviews = new Reviews(staking, address(manager), 1 hours, 2 days, terms(), UNIT);
        vm.startPrank(admin);
        manager.grantRole(LOCKER, address(reviews), 0);
        manager.grantRole(SLASHER, address(reviews), 0);
        manager.grantRole(SLASHER, slasher, 0);
        bytes4[] memory governed = new bytes4[](3);
        (governed[0], governed[1], governed[2]) =
            (reviews.setTerms.selector, reviews.setFee.selector, reviews.annul.selector);
        manager.setTargetFunctionRole(address(reviews), governed, GOVERNOR);
        bytes4[] memory guarded = new bytes4[](1);
        guarded[0] = reviews.postpone.selector;
        manager.setTargetFunctionRole(address(reviews), guarded, GUARDIAN);
        vm.stopPrank();
        for (uint160 i = 1; i <= 9; ++i) {
            address reviewer = address(0xBEEF0000 + i);
            reviewers.push(reviewer);
            _stake(reviewer, STAKE);
            _enrol(reviewer, STAKE);
        }
        vm.deal(opener, 1000 ether);
        vm.deal(alice, 1000 ether);
        vm.deal(bob, 1000 ether);
        vm.deal(mallory, 1000 ether);
        vm.roll(block.number + 1);
    }

    function terms() internal pure returns (IReviews.Terms memory) {
        return IReviews.Terms({
            commitWindow: 1 days,
            revealWindow: 1 days,
            appealWindow: 2 days,
            penalty: PENALTY,
            leastStake: STAKE / 2
        });
    }

    function _stake(address reviewer, uint256 amount) internal {
        vm.deal(reviewer, reviewer.balance + amount);
        vm.prank(reviewer);
        staking.stake{value: amount}(reviewer);
    }

    function _enrol(address reviewer, uint96 amount) internal {
        vm.prank(reviewer);
        reviews.enrol(DOMAIN, amount);
    }

    function _open(uint16 size) internal returns (uint256 caseId) {
        uint256 fee = reviews.feeOf(DOMAIN, size);
        vm.prank(opener);
        return reviews.open{value: fee}(SUBJECT, DOMAIN, 3, size);
    }

    function _draw(uint256 caseId) internal returns (IReviews.Place[] memory) {
        vm.roll(block.number + 2);
        reviews.draw(caseId);
        return _panel(caseId);
    }

    function _panel(uint256 caseId) internal view returns (IReviews.Place[] memory) {
        return reviews.panelOf(caseId, reviews.getCase(caseId).rounds - 1);
    }

    function _round(uint256 caseId) internal view returns (IReviews.Round memory) {
        return reviews.getRound(caseId, reviews.getCase(caseId).rounds - 1);
    }

    function _commit(uint256 caseId, address reviewer, uint8 choice) internal {
        uint8 round = reviews.getCase(caseId).rounds - 1;
        bytes32 commitment = reviews.commitmentOf(caseId, round, reviewer, choice, SALT);
        vm.prank(reviewer);
        reviews.commit(caseId, commitment);
    }

    function _reveal(uint256 caseId, address reviewer, uint8 choice) internal {
        vm.prank(reviewer);
        reviews.reveal(caseId, choice, SALT);
    }

    /// @dev Everybody on the panel votes as told; the verdict is not yet final.
    function _vote(uint256 caseId, uint8 choice) internal {
        IReviews.Place[] memory panel = _panel(caseId);
        for (uint256 i = 0; i < panel.length; ++i) _commit(caseId, panel[i].reviewer, choice);
        for (uint256 i = 0; i < panel.length; ++i) _reveal(caseId, panel[i].reviewer, choice);
        reviews.conclude(caseId);
    }

    /// @dev A case of which the first panel has voted `choice` with one voice.
    function _judged(uint16 size, uint8 choice) internal returns (uint256 caseId) {
        caseId = _open(size);
        _draw(caseId);
        _vote(caseId, choice);
    }

    function _appeal(uint256 caseId, address appellant) internal {
        uint256 bond = reviews.appealBondOf(caseId);
        vm.prank(appellant);
        reviews.appeal{value: bond}(caseId);
    }

    function _finalise(uint256 caseId) internal {
        vm.warp(_round(caseId).appealEnds);
        reviews.finalise(caseId);
    }

    function _creditOfReviewers() internal view returns (uint256 sum) {
        for (uint256 i = 0; i < reviewers.length; ++i) sum += reviews.creditOf(reviewers[i]);
    }

    function _wrongState(uint256 caseId, IReviews.State state) internal {
        vm.expectRevert(abi.encodeWithSelector(IReviews.Reviews_WrongState.selector, caseId, state));
    }
}

/// @notice A contract that opens cases and takes its verdict as it is told to.
contract Client is IReviewed {
    enum Manner {
        Takes,
        Reverts,
        BurnsGas,
        ReturnsBomb,
        Reenters
    }

    error Client_Refused();

    IReviews private immutable reviews;
    Manner public manner;
    uint256 public told;
    uint8 public choice;
    bytes public call;
    bool public reentered;

    constructor(IReviews reviews_) {
        reviews = reviews_;
    }

    function behave(Manner manner_, bytes calldata call_) external {
        manner = manner_;
        call = call_;
    }

    function open(uint32 domain, uint16 size) external payable returns (uint256) {
        return reviews.open{value: msg.value}("subject", domain, 2, size);
    }

    function withdraw(uint256 amount) external {
        reviews.withdraw(address(this), amount);
    }

    function onVerdict(uint256, uint8 choice_) external {
        if (manner == Manner.Reverts) revert Client_Refused();
        if (manner == Manner.BurnsGas) for (uint256 i = 0; i < type(uint256).max; ++i) {}
        if (manner == Manner.ReturnsBomb) {
            assembly {
                revert(0, 1000000)
            }
        }
        if (manner == Manner.Reenters) (reentered,) = address(reviews).call(call);
        ++told;
        choice = choice_;
    }

    receive() external payable {
        if (manner == Manner.Reenters) (reentered,) = address(reviews).call(call);
    }
}
