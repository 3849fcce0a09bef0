// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {Reviews} from "../../contracts/Reviews.sol";
import {ICommittees, IReviewed} from "../../contracts/interfaces/IReviews.sol";
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

    Reviews internal committee;
    address[] internal reviewers;

    function setUp() public virtual override {
        super.setUp();
        vm.roll(1000);
        committee = new Reviews(staking, address(manager), 1 hours, 2 days, terms(), UNIT);
        vm.startPrank(admin);
        manager.grantRole(LOCKER, address(committee), 0);
        manager.grantRole(SLASHER, address(committee), 0);
        manager.grantRole(SLASHER, slasher, 0);
        bytes4[] memory governed = new bytes4[](3);
        (governed[0], governed[1], governed[2]) =
            (committee.setTerms.selector, committee.setFee.selector, committee.annul.selector);
        manager.setTargetFunctionRole(address(committee), governed, GOVERNOR);
        bytes4[] memory guarded = new bytes4[](1);
        guarded[0] = committee.postpone.selector;
        manager.setTargetFunctionRole(address(committee), guarded, GUARDIAN);
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

    function terms() internal pure returns (ICommittees.Terms memory) {
        return ICommittees.Terms({
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
        committee.enrol(DOMAIN, amount);
    }

    function _open(uint16 size) internal returns (uint256 caseId) {
        uint256 fee = committee.feeOf(DOMAIN, size);
        vm.prank(opener);
        return committee.open{value: fee}(SUBJECT, DOMAIN, 3, size);
    }

    function _draw(uint256 caseId) internal returns (ICommittees.Place[] memory) {
        vm.roll(block.number + 2);
        committee.draw(caseId);
        return _panel(caseId);
    }

    /// @dev Draws by the first hash that gives the first place fewer votes than the others have together.
    function _drawWithMinority(uint256 caseId) internal returns (ICommittees.Place[] memory panel) {
        vm.roll(block.number + 2);
        for (uint256 hash = 1; ; ++hash) {
            uint256 state = vm.snapshotState();
            vm.setBlockhash(_round(caseId).drawBlock, bytes32(hash));
            committee.draw(caseId);
            panel = _panel(caseId);
            uint256 votes;
            for (uint256 i = 0; i < panel.length; ++i) votes += panel[i].votes;
            if (2 * uint256(panel[0].votes) < votes) return panel;
            vm.revertToState(state);
        }
    }

    function _panel(uint256 caseId) internal view returns (ICommittees.Place[] memory) {
        return committee.panelOf(caseId, committee.getCase(caseId).rounds - 1);
    }

    function _round(uint256 caseId) internal view returns (ICommittees.Round memory) {
        return committee.getRound(caseId, committee.getCase(caseId).rounds - 1);
    }

    function _commit(uint256 caseId, address reviewer, uint8 choice) internal {
        uint8 round = committee.getCase(caseId).rounds - 1;
        bytes32 commitment = committee.commitmentOf(caseId, round, reviewer, choice, SALT);
        vm.prank(reviewer);
        committee.commit(caseId, commitment);
    }

    function _reveal(uint256 caseId, address reviewer, uint8 choice) internal {
        vm.prank(reviewer);
        committee.reveal(caseId, choice, SALT);
    }

    /// @dev Everybody on the panel votes as told; the verdict is not yet final.
    function _vote(uint256 caseId, uint8 choice) internal {
        ICommittees.Place[] memory panel = _panel(caseId);
        for (uint256 i = 0; i < panel.length; ++i) _commit(caseId, panel[i].reviewer, choice);
        for (uint256 i = 0; i < panel.length; ++i) _reveal(caseId, panel[i].reviewer, choice);
        committee.conclude(caseId);
    }

    /// @dev A case of which the first panel has voted `choice` with one voice.
    function _judged(uint16 size, uint8 choice) internal returns (uint256 caseId) {
        caseId = _open(size);
        _draw(caseId);
        _vote(caseId, choice);
    }

    function _appeal(uint256 caseId, address appellant) internal {
        uint256 bond = committee.appealBondOf(caseId);
        vm.prank(appellant);
        committee.appeal{value: bond}(caseId);
    }

    function _finalise(uint256 caseId) internal {
        vm.warp(_round(caseId).appealEnds);
        committee.finalise(caseId);
    }

    function _creditOfReviewers() internal view returns (uint256 sum) {
        for (uint256 i = 0; i < reviewers.length; ++i) sum += committee.creditOf(reviewers[i]);
    }

    function _wrongState(uint256 caseId, ICommittees.State state) internal {
        vm.expectRevert(abi.encodeWithSelector(ICommittees.Reviews_WrongState.selector, caseId, state));
    }
}

/// @notice A contract that opens cases and takes its verdict as it is told to.
contract Client is IReviewed {
    enum Manner {
        Takes,
        Reverts,
        BurnsGas,
        ReturnsBomb,
        Reenters,
        Labours
    }

    error Client_Refused();

    ICommittees private immutable committee;
    Manner public manner;
    uint256 public told;
    uint8 public choice;
    bytes public call;
    bool public reentered;

    constructor(ICommittees reviews_) {
        committee = reviews_;
    }

    function behave(Manner manner_, bytes calldata call_) external {
        manner = manner_;
        call = call_;
    }

    function open(uint32 domain, uint16 size) external payable returns (uint256) {
        return committee.open{value: msg.value}("subject", domain, 2, size);
    }

    function withdraw(uint256 amount) external {
        committee.withdraw(address(this), amount);
    }

    function onVerdict(uint256, uint8 choice_) external {
        if (manner == Manner.Reverts) revert Client_Refused();
        if (manner == Manner.BurnsGas) for (uint256 i = 0; i < type(uint256).max; ++i) {}
        if (manner == Manner.ReturnsBomb) {
            assembly {
                revert(0, 1000000)
            }
        }
        if (manner == Manner.Reenters) (reentered,) = address(committee).call(call);
        if (manner == Manner.Labours) {
            // Nearly all that it is promised; with less it reverts.
            uint256 until = gasleft() - 400_000;
            while (gasleft() > until) {}
        }
        ++told;
        choice = choice_;
    }

    receive() external payable {
        if (manner == Manner.Reenters) (reentered,) = address(committee).call(call);
    }
}
