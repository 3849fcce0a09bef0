// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {ERC1967Proxy} from "@openzeppelin/contracts/proxy/ERC1967/ERC1967Proxy.sol";
import {Datanets} from "../../contracts/Datanets.sol";
import {ICommittees} from "../../contracts/interfaces/IReviews.sol";
import {IDatanets} from "../../contracts/interfaces/IDatanets.sol";
import {ReviewsTest} from "../support/ReviewsTest.sol";

/// @notice Datanets over the real committees: who judges, and where the fee goes.
contract CuratedReviewsAttacksTest is ReviewsTest {
    uint96 private constant RICH = 1000 ether;

    Datanets private nets;
    uint256 private curated;

    function setUp() public override {
        super.setUp();
        nets = Datanets(
            address(
                new ERC1967Proxy(
                    address(new Datanets(BOND_LOCK, PANEL, licences, committee)),
                    abi.encodeCall(Datanets.initialize, (address(manager)))
                )
            )
        );
        vm.startPrank(alice);
        curated = nets.createDatanet("Law", IDatanets.Mode.Curated, LICENCE, 1 ether, 0);
        nets.setReviewPanel(curated, DOMAIN, 5);
        vm.stopPrank();
    }

    /// @notice Defence: the contributor pays the case, and who pays is not drawn.
    function test_AttackContributorJudgesItsOwnBatch() external {
        _enrolRich(bob, DOMAIN);
        uint256 batchId = _contribute("root");
        ICommittees.Place[] memory seats = _draw(nets.getBatch(batchId).caseId);
        for (uint256 i = 0; i < seats.length; ++i) assertNotEq(seats[i].reviewer, bob);
    }

    /// @notice Defence: a report excludes the contributor, and its reporter pays for it.
    function test_AttackPartiesJudgeAReport() external {
        for (uint256 i = 0; i < reviewers.length; ++i) {
            _stake(reviewers[i], STAKE);
            vm.prank(reviewers[i]);
            committee.enrol(0, STAKE);
        }
        _enrolRich(bob, 0);
        _enrolRich(mallory, 0);
        uint256 batchId = _contribute("root");
        uint256 fee = nets.reportFee();
        vm.prank(mallory);
        uint256 caseId = nets.report{value: fee}(batchId, IDatanets.Fault.Unlicensed, "evidence");
        ICommittees.Place[] memory seats = _draw(caseId);
        for (uint256 i = 0; i < seats.length; ++i) {
            assertNotEq(seats[i].reviewer, bob);
            assertNotEq(seats[i].reviewer, mallory);
        }
    }

    /// @notice Defence: Reviews pays back to who paid, not to the registry, which could never withdraw it.
    function test_AttackFeeStrandedWhereNobodyCanBeDrawn() external {
        vm.prank(alice);
        nets.setReviewPanel(curated, 99, 5);
        uint256 batchId = _contribute("root");
        vm.roll(block.number + 2);
        committee.draw(nets.getBatch(batchId).caseId);
        assertEq(uint8(nets.getBatch(batchId).verdict), uint8(IDatanets.Verdict.Unjudged));
        uint256 fee = committee.feeOf(99, 5);
        assertEq(committee.creditOf(address(nets)), 0);
        assertEq(committee.creditOf(bob), fee);
        uint256 before = bob.balance;
        vm.prank(bob);
        committee.withdraw(bob, fee);
        assertEq(bob.balance, before + fee);
    }

    function _enrolRich(address reviewer, uint32 domain) private {
        _stake(reviewer, RICH);
        vm.prank(reviewer);
        committee.enrol(domain, RICH);
        vm.roll(block.number + 1);
    }

    function _contribute(bytes32 root) private returns (uint256) {
        (uint256 bond, uint256 fee) = nets.costOf(curated);
        vm.prank(bob);
        return nets.contribute{value: bond + fee}(curated, root, 7, 900, LICENCE, "meta");
    }
}
