// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {ISettlement} from "../../contracts/interfaces/ISettlement.sol";
import {EpochLeaves} from "../../contracts/libraries/EpochLeaves.sol";
import {MerkleSum} from "../../contracts/libraries/MerkleSum.sol";
import {LedgerTest} from "./LedgerTest.sol";
import {SumTree} from "./SumTree.sol";

/// @notice Five accounts in ascending order, money in the pool, and short words for the life of an epoch.
abstract contract SettlementTest is LedgerTest {
    using SumTree for SumTree.Tree;

    address[] internal accounts;
    uint256[] internal amounts;
    /// @dev The last epoch that `_propose` proposed.
    ISettlement.Epoch internal proposed;

    function setUp() public virtual override {
        super.setUp();
        for (uint160 i = 1; i <= 5; ++i) {
            accounts.push(address(uint160(0x1000000) * i));
            amounts.push(uint256(i) * 1 ether);
        }
        _pay(20 ether);
    }

    function _pay(uint256 amount) internal {
        vm.deal(alice, alice.balance + amount);
        vm.startPrank(alice);
        token.deposit{value: amount}();
        token.transfer(address(settlement), amount);
        vm.stopPrank();
    }

    function _tree(address[] memory who, uint256[] memory howMuch) internal view returns (SumTree.Tree memory) {
        return SumTree.ofPayouts(address(settlement), who, howMuch);
    }

    /// @dev Two lines for each account, over two payments, that make `before` into `then`.
    function _lines(uint256[] memory before, uint256[] memory then)
        internal
        view
        returns (EpochLeaves.Line[] memory lines)
    {
        lines = new EpochLeaves.Line[](2 * then.length);
        uint256 count = 0;
        for (uint256 i = 0; i < then.length; ++i) {
            uint256 earned = then[i] - (i < before.length ? before[i] : 0);
            if (earned > 1) lines[count++] = EpochLeaves.Line(accounts[i], 0, uint64(i), earned / 2);
            if (earned > 0) lines[count++] = EpochLeaves.Line(accounts[i], 1, uint64(i), earned - earned / 2);
        }
        assembly ("memory-safe") {
            mstore(lines, count)
        }
    }

    function _linesTree(EpochLeaves.Line[] memory lines) internal view returns (SumTree.Tree memory) {
        return SumTree.ofLines(address(settlement), lines);
    }

    /// @dev The next epoch with a payout root, in which nothing else matters.
    function _epoch(bytes32 root, uint256 total) internal view returns (ISettlement.Epoch memory epoch) {
        (, uint256 last) = settlement.finalRoot();
        epoch.epoch = settlement.lastFinal() + 1;
        epoch.receiptsRoot = keccak256("receipts");
        epoch.linesRoot = keccak256("lines");
        epoch.payoutRoot = root;
        epoch.total = uint128(total);
        epoch.added = uint128(total > last ? total - last : 0);
        epoch.receiptCount = 7;
        epoch.lineCount = 9;
        epoch.payoutCount = uint64(accounts.length);
        epoch.lastPayment = 3;
        epoch.data = sha256("epoch file");
        epoch.chunksRoot = keccak256("chunks");
        epoch.size = 5_000;
    }

    function _epoch(SumTree.Tree memory tree, EpochLeaves.Line[] memory lines)
        internal
        view
        returns (ISettlement.Epoch memory epoch)
    {
        epoch = _epoch(tree.root(), tree.total());
        epoch.linesRoot = lines.length == 0 ? bytes32(0) : _linesTree(lines).root();
        epoch.lineCount = uint64(lines.length);
    }

    function _propose(ISettlement.Epoch memory proposal) internal {
        vm.deal(proposer, proposer.balance + BOND);
        vm.prank(proposer);
        settlement.propose{value: BOND}(proposal);
        proposed = proposal;
    }

    function _propose(bytes32 root, uint256 total) internal {
        _propose(_epoch(root, total));
    }

    function _propose(SumTree.Tree memory tree) internal {
        _propose(_epoch(tree.root(), tree.total()));
    }

    function _finalise() internal {
        vm.warp(_finalisableAt());
        settlement.finalise(proposed);
    }

    function _pending() internal view returns (uint64 epoch) {
        (epoch,,,) = settlement.pending();
    }

    function _finalisableAt() internal view returns (uint64 at) {
        (,, at,) = settlement.pending();
    }

    function _settle(SumTree.Tree memory tree) internal {
        _propose(tree);
        _finalise();
    }

    function _claim(SumTree.Tree memory tree, uint256 index, bool unwrap) internal returns (uint256) {
        MerkleSum.Proof memory proof = tree.proof(0, index);
        return settlement.claim(
            accounts[index], tree.sums[0][index], proof.index, proof.siblingHashes, proof.siblingSums, unwrap
        );
    }

    function _entry(SumTree.Tree memory tree, uint256 index, bool unwrap)
        internal
        view
        returns (ISettlement.Claim memory)
    {
        MerkleSum.Proof memory proof = tree.proof(0, index);
        return ISettlement.Claim(
            accounts[index], tree.sums[0][index], proof.index, proof.siblingHashes, proof.siblingSums, unwrap
        );
    }

    /// @dev The leaf of account `index` under `tree`, a tree over `accounts` as they stand.
    function _leaf(SumTree.Tree memory tree, uint256 index) internal view returns (ISettlement.Leaf memory) {
        return ISettlement.Leaf(accounts[index], tree.sums[0][index], tree.proof(0, index));
    }

    function _noLeaf() internal pure returns (ISettlement.Leaf memory) {
        return ISettlement.Leaf(address(0), 0, _none());
    }

    function _none() internal pure returns (MerkleSum.Proof memory) {
        return MerkleSum.Proof(0, new bytes32[](0), new uint256[](0));
    }

    function _noFault() internal {
        vm.expectRevert(
            abi.encodeWithSelector(ISettlement.Settlement_NoFault.selector, _pending())
        );
    }

    /// @dev The pending epoch is gone; half of the bond is `challenger`'s, the rest is burnt.
    function _assertSlashed(address challenger) internal view {
        assertEq(_pending(), 0);
        assertEq(settlement.creditOf(challenger), BOND / 2);
        assertEq(DEAD.balance, BOND - BOND / 2);
        assertEq(address(settlement).balance, settlement.creditOf(challenger) + settlement.creditOf(proposer));
    }
}
