// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {ISettlement} from "../../contracts/interfaces/ISettlement.sol";
import {EpochLeaves} from "../../contracts/libraries/EpochLeaves.sol";
import {MerkleSum} from "../../contracts/libraries/MerkleSum.sol";
import {Reenterer, Refuser} from "../support/LedgerTest.sol";
import {SettlementTest} from "../support/SettlementTest.sol";
import {SumTree} from "../support/SumTree.sol";

/// @notice Attacks on the money in Settlement, each named by what stops it.
contract SettlementAttacksTest is SettlementTest {
    using SumTree for SumTree.Tree;

    /// @dev Stopped by the sums inside the hashes: a root that says more than its children is proven wrong by them.
    function test_AttackRootWithInflatedSum_StoppedByTheChildrensSums() external {
        SumTree.Tree memory tree = _tree(accounts, amounts);
        _propose(tree.root(), tree.total() + 5 ether);
        uint256 top = tree.hashes.length - 2;
        vm.prank(bob);
        settlement.challengeSum(
            proposed,
            ISettlement.Tree.Payouts,
            tree.hashes[top][0],
            tree.sums[top][0],
            tree.hashes[top][1],
            tree.sums[top][1],
            20 ether,
            _none()
        );
        _assertSlashed(bob);
    }

    /// @dev Stopped by the check against the money: no root is proposed for more than was claimed plus what is held.
    function test_AttackRootWithInflatedSum_StoppedByTheFunds() external {
        amounts[4] += 5 ether + 1;
        SumTree.Tree memory tree = _tree(accounts, amounts);
        ISettlement.Epoch memory proposal = _epoch(tree.root(), tree.total());
        vm.expectRevert(
            abi.encodeWithSelector(ISettlement.Settlement_Unfunded.selector, 20 ether + 1, 20 ether)
        );
        vm.prank(proposer);
        settlement.propose{value: BOND}(proposal);
    }

    /// @dev Stopped by the lines: what was added to the total, yet to nobody's line, is on a payout that is not earned.
    function test_AttackPayoutWithoutLines_StoppedByTheAccountsLines() external {
        EpochLeaves.Line[] memory lines = _lines(new uint256[](0), amounts);
        (amounts[4], amounts[0]) = (amounts[4] + amounts[0] - 1, 1);
        SumTree.Tree memory tree = _tree(accounts, amounts);
        _propose(_epoch(tree, lines));
        SumTree.Tree memory linesTree = _linesTree(lines);
        uint256 last = lines.length - 1;
        ISettlement.LineLeaf memory none = ISettlement.LineLeaf(EpochLeaves.Line(address(0), 0, 0, 0), _none());
        ISettlement.Boundary memory start = ISettlement.Boundary(
            ISettlement.LineLeaf(lines[last - 2], linesTree.proof(0, last - 2)),
            ISettlement.LineLeaf(lines[last - 1], linesTree.proof(0, last - 1))
        );
        ISettlement.Boundary memory end =
            ISettlement.Boundary(ISettlement.LineLeaf(lines[last], linesTree.proof(0, last)), none);
        ISettlement.Place memory place = ISettlement.Place(_leaf(tree, 4), _noLeaf());
        vm.prank(bob);
        settlement.challengeCumulative(proposed, proposed, accounts[4], place, place, start, end);
        _assertSlashed(bob);
    }

    /// @dev Stopped by booking before paying: the second claim finds nothing owed.
    function test_AttackReentrancyByAMaliciousReceiver_StoppedByBookingFirst() external {
        Reenterer thief = new Reenterer();
        accounts[4] = address(thief);
        SumTree.Tree memory tree = _sorted();
        _settle(tree);
        uint256 at = _positionOf(address(thief));
        ISettlement.Claim memory one = _entry(tree, at, true);
        bytes memory again = abi.encodeCall(
            settlement.claim,
            (one.account, one.cumulative, one.index, one.siblingHashes, one.siblingSums, false)
        );
        bytes memory first = abi.encodeCall(
            settlement.claim, (one.account, one.cumulative, one.index, one.siblingHashes, one.siblingSums, true)
        );
        thief.arm(address(settlement), again);
        assertTrue(thief.forward(address(settlement), first));
        assertTrue(thief.tried());
        assertFalse(thief.succeeded());
        assertEq(address(thief).balance + token.balanceOf(address(thief)), amounts[at]);
    }

    /// @dev Stopped by a call of its own for every entry: what reverts is skipped alone.
    function test_AttackGriefingByARevertingClaimant_StoppedByTheEntrysOwnCall() external {
        Refuser griefer = new Refuser();
        accounts[2] = address(griefer);
        SumTree.Tree memory tree = _sorted();
        _settle(tree);
        uint256 at = _positionOf(address(griefer));
        ISettlement.Claim[] memory claims = new ISettlement.Claim[](5);
        for (uint256 i = 0; i < 5; ++i) claims[i] = _entry(tree, i, true);
        assertEq(settlement.claimMany(claims), tree.total() - amounts[at]);
        for (uint256 i = 0; i < 5; ++i) assertEq(accounts[i].balance, i == at ? 0 : amounts[i]);
        settlement.claim(
            accounts[at], amounts[at], claims[at].index, claims[at].siblingHashes, claims[at].siblingSums, false
        );
        assertEq(token.balanceOf(address(griefer)), amounts[at]);
    }

    /// @dev Stopped by the leaf, which names the payee: whoever is first pays the one who earned.
    function test_AttackFrontRunClaim_StoppedByThePayeeInTheLeaf() external {
        SumTree.Tree memory tree = _tree(accounts, amounts);
        _settle(tree);
        uint256 before = mallory.balance;
        MerkleSum.Proof memory proof = tree.proof(0, 1);
        vm.expectPartialRevert(ISettlement.Settlement_InvalidProof.selector);
        vm.prank(mallory);
        settlement.claim(mallory, amounts[1], proof.index, proof.siblingHashes, proof.siblingSums, true);
        vm.prank(mallory);
        _claim(tree, 1, false);
        assertEq(token.balanceOf(accounts[1]), amounts[1]);
        assertEq(mallory.balance, before);
        assertEq(token.balanceOf(mallory), 0);
        // The overtaken claim, as part of many, costs its sender nothing but itself.
        ISettlement.Claim[] memory claims = new ISettlement.Claim[](2);
        claims[0] = _entry(tree, 1, false);
        claims[1] = _entry(tree, 0, false);
        assertEq(settlement.claimMany(claims), amounts[0]);
    }

    /// @dev Stopped by the cancellation: with the epoch goes its bond, so a second proof finds nothing to take.
    function test_AttackDoubleChallenge_StoppedByTheCancellation() external {
        SumTree.Tree memory tree = _tree(accounts, amounts);
        _propose(tree.root(), tree.total() + 1);
        uint256 top = tree.hashes.length - 2;
        bytes memory proof = abi.encodeCall(
            settlement.challengeSum,
            (
                proposed,
                ISettlement.Tree.Payouts,
                tree.hashes[top][0],
                tree.sums[top][0],
                tree.hashes[top][1],
                tree.sums[top][1],
                tree.total() + 1,
                _none()
            )
        );
        vm.prank(bob);
        (bool first,) = address(settlement).call(proof);
        vm.prank(mallory);
        (bool second, bytes memory why) = address(settlement).call(proof);
        assertTrue(first);
        assertFalse(second);
        assertEq(why, abi.encodeWithSelector(ISettlement.Settlement_EpochNotPending.selector, 1));
        assertEq(settlement.creditOf(mallory), 0);
        _assertSlashed(bob);
        // Not against the proposal that follows, either.
        _propose(tree);
        vm.prank(mallory);
        (bool third, bytes memory reason) = address(settlement).call(proof);
        assertFalse(third);
        assertEq(bytes4(reason), ISettlement.Settlement_OtherEpoch.selector);
    }

    /// @dev Stopped by the leaf, which binds the chain and the contract.
    function test_AttackCrossChainReplay_StoppedByTheLeafsDomain() external {
        SumTree.Tree memory foreign = SumTree.ofPayouts(address(0xBEEF), accounts, amounts);
        _settle(foreign);
        vm.expectPartialRevert(ISettlement.Settlement_InvalidProof.selector);
        this.claimOutside(foreign, 0);

        SumTree.Tree memory tree = _tree(accounts, amounts);
        _settle(tree);
        uint256 chain = block.chainid;
        vm.chainId(chain + 1);
        vm.expectPartialRevert(ISettlement.Settlement_InvalidProof.selector);
        this.claimOutside(tree, 0);
        vm.chainId(chain);
        assertEq(this.claimOutside(tree, 0), amounts[0]);
    }

    function claimOutside(SumTree.Tree memory tree, uint256 index) external returns (uint256) {
        return _claim(tree, index, false);
    }

    /// @dev The tree over the accounts in ascending order, each with what it had.
    function _sorted() private returns (SumTree.Tree memory) {
        for (uint256 i = 1; i < accounts.length; ++i) {
            for (uint256 j = i; j != 0 && accounts[j - 1] > accounts[j]; --j) {
                (accounts[j - 1], accounts[j]) = (accounts[j], accounts[j - 1]);
                (amounts[j - 1], amounts[j]) = (amounts[j], amounts[j - 1]);
            }
        }
        return _tree(accounts, amounts);
    }

    function _positionOf(address account) private view returns (uint256 at) {
        while (accounts[at] != account) ++at;
    }
}
