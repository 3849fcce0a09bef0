// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {ISettlement} from "../../contracts/interfaces/ISettlement.sol";
import {MerkleSum} from "../../contracts/libraries/MerkleSum.sol";
import {LedgerTest} from "./LedgerTest.sol";
import {SumTree} from "./SumTree.sol";

/// @notice Five accounts in ascending order, money in the pool, and short words for the life of an epoch.
abstract contract SettlementTest is LedgerTest {
    using SumTree for SumTree.Tree;

    address[] internal accounts;
    uint256[] internal amounts;

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

    function _epoch(bytes32 root, uint256 total) internal view returns (ISettlement.Epoch memory) {
        return ISettlement.Epoch({
            epoch: settlement.lastFinal() + 1,
            payoutRoot: root,
            total: total,
            receiptsRoot: keccak256("receipts"),
            receiptCount: 7,
            data: sha256("epoch file")
        });
    }

    function _propose(bytes32 root, uint256 total) internal {
        ISettlement.Epoch memory proposal = _epoch(root, total);
        vm.deal(proposer, proposer.balance + BOND);
        vm.prank(proposer);
        settlement.propose{value: BOND}(proposal);
    }

    function _propose(SumTree.Tree memory tree) internal {
        _propose(tree.root(), tree.total());
    }

    function _finalise() internal {
        uint64 epoch = settlement.pendingEpoch();
        vm.warp(settlement.epochRoot(epoch).finalisableAt);
        settlement.finalise(epoch);
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
            abi.encodeWithSelector(ISettlement.Settlement_NoFault.selector, settlement.pendingEpoch())
        );
    }

    /// @dev The pending epoch is gone; half of the bond is `challenger`'s, the rest is burnt.
    function _assertSlashed(address challenger) internal view {
        assertEq(settlement.pendingEpoch(), 0);
        assertEq(settlement.creditOf(challenger), BOND / 2);
        assertEq(DEAD.balance, BOND - BOND / 2);
        assertEq(address(settlement).balance, settlement.creditOf(challenger) + settlement.creditOf(proposer));
    }
}
