// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {ISettlement} from "../../contracts/interfaces/ISettlement.sol";
import {MerkleSum} from "../../contracts/libraries/MerkleSum.sol";
import {SettlementTest} from "../support/SettlementTest.sol";

/// @notice What a claim and a proposal cost to execute, around the call, with all storage cold but the token's.
contract SettlementGasTest is SettlementTest {
    uint256 private constant DEPTH = 17; // 131,072 leaves
    uint256 private constant FIRST_CLAIM = 45_000;
    uint256 private constant PROPOSAL = 60_000;

    /// @dev The receiver holds wOPEN already: two fresh words alone cost 44,200.
    function test_AFirstClaimOutOf131072LeavesCostsAtMost45000Gas() external {
        (uint256 index, bytes32[] memory hashes, uint256[] memory sums) = _settleLarge(alice, 1 ether);
        vm.deal(bob, 1);
        vm.startPrank(bob);
        token.deposit{value: 1}();
        token.transfer(alice, 1);
        vm.stopPrank();
        bytes memory call = abi.encodeCall(settlement.claim, (alice, 1 ether, index, hashes, sums, false));
        vm.cool(address(settlement));
        settlement.challengeWindow(); // the called account itself is warm in every transaction
        uint256 before = gasleft();
        (bool done,) = address(settlement).call(call);
        uint256 used = before - gasleft();
        assertTrue(done);
        vm.snapshotValue("Settlement", "claim, first, of 131,072 leaves", used);
        assertEq(settlement.claimed(alice), 1 ether);
        assertLe(used, FIRST_CLAIM);
    }

    /// @dev The first in the contract's life, and every one after a finalisation.
    function test_AProposalCostsAtMost60000Gas() external {
        _settleProposal("propose, first");
        _settleProposal("propose, with the bond sent along");
        vm.warp(block.timestamp + 1);
        assertEq(settlement.creditOf(proposer), 2 * BOND);
        vm.prank(proposer);
        settlement.withdrawBond(proposer, BOND);
        ISettlement.Epoch memory proposal = _epoch("root", 10 ether);
        _measureProposal(proposal, 0, "propose, with the bond out of credit");
    }

    function _settleProposal(string memory name) private {
        (, uint256 total) = settlement.finalRoot();
        ISettlement.Epoch memory proposal = _epoch("root", total + 5 ether);
        _measureProposal(proposal, BOND, name);
        vm.warp(_finalisableAt());
        settlement.finalise(proposal);
    }

    /// @dev The money that a transaction carries is not part of what it executes: measured in the calling frame, the call
    ///      itself would cost 6,700 more for it.
    function _measureProposal(ISettlement.Epoch memory proposal, uint256 value, string memory name) private {
        token.balanceOf(address(settlement));
        vm.cool(address(settlement));
        vm.cool(address(manager));
        settlement.challengeWindow(); // the called account itself is warm in every transaction
        vm.prank(proposer);
        settlement.propose{value: value}(proposal);
        uint256 used = vm.lastCallGas().gasTotalUsed;
        vm.snapshotValue("Settlement", name, used);
        assertEq(settlement.epochHash(proposal.epoch), keccak256(abi.encode(proposal)));
        assertLe(used, PROPOSAL);
    }

    /// @dev The fast way to the root is the readable one.
    function testFuzz_TheFastRootIsTheWalkedOne(bytes32 seed, uint8 depth, uint256 index, uint256 sum) external view {
        depth = uint8(bound(depth, 0, 64));
        bytes32[] memory hashes = new bytes32[](depth);
        uint256[] memory sums = new uint256[](depth);
        for (uint256 i = 0; i < depth; ++i) {
            hashes[i] = keccak256(abi.encode(seed, i));
            sums[i] = uint256(keccak256(abi.encode(i, seed))) >> (uint256(seed) % 256);
        }
        index = uint256(seed) % 5 == 0 ? index : bound(index, 0, depth == 0 ? 0 : (1 << depth) - 1);
        try this.walked(seed, sum, index, hashes, sums) returns (bytes32 hash, uint256 total) {
            (bytes32 fastHash, uint256 fastTotal) = this.fast(seed, sum, index, hashes, sums);
            assertEq(fastHash, hash);
            assertEq(fastTotal, total);
        } catch {
            try this.fast(seed, sum, index, hashes, sums) {
                revert("the fast way took what the readable one refuses");
            } catch {}
        }
    }

    function walked(bytes32 hash, uint256 sum, uint256 index, bytes32[] calldata hashes, uint256[] calldata sums)
        external
        pure
        returns (bytes32, uint256)
    {
        MerkleSum.Path memory path = MerkleSum.walk(hash, sum, index, hashes, sums);
        return (path.hash, path.sum);
    }

    function fast(bytes32 hash, uint256 sum, uint256 index, bytes32[] calldata hashes, uint256[] calldata sums)
        external
        pure
        returns (bytes32, uint256)
    {
        return MerkleSum.rootOf(hash, sum, index, hashes, sums);
    }

    /// @dev A final root over 131,072 leaves of which one is known: the others are siblings on its path.
    function _settleLarge(address account, uint256 cumulative)
        private
        returns (uint256 index, bytes32[] memory hashes, uint256[] memory sums)
    {
        index = 0x15555;
        hashes = new bytes32[](DEPTH);
        sums = new uint256[](DEPTH);
        for (uint256 i = 0; i < DEPTH; ++i) {
            hashes[i] = keccak256(abi.encode("sibling", i));
            sums[i] = 0.1 ether + i;
        }
        (bytes32 root, uint256 total) =
            this.walked(settlement.leafHash(account, cumulative), cumulative, index, hashes, sums);
        _propose(root, total);
        _finalise();
    }
}
