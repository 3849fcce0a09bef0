// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {ISettlement} from "../../contracts/interfaces/ISettlement.sol";
import {IWOPEN} from "../../contracts/interfaces/IWOPEN.sol";
import {MerkleSum} from "../../contracts/libraries/MerkleSum.sol";
import {Reenterer, Refuser} from "../support/LedgerTest.sol";
import {SettlementTest} from "../support/SettlementTest.sol";
import {SumTree} from "../support/SumTree.sol";

/// @notice What leaves the contract: claims and credit.
contract SettlementClaimsTest is SettlementTest {
    using SumTree for SumTree.Tree;

    function test_Claim_GivenNothingIsFinal() external {
        vm.expectPartialRevert(ISettlement.Settlement_InvalidProof.selector);
        settlement.claim(accounts[0], 1, 0, new bytes32[](0), new uint256[](0), false);
        vm.expectPartialRevert(ISettlement.Settlement_InvalidProof.selector);
        settlement.claim(accounts[0], 0, 0, new bytes32[](0), new uint256[](0), false);
    }

    function test_Claim_GivenTheRootIsOnlyPending() external {
        SumTree.Tree memory tree = _tree(accounts, amounts);
        _propose(tree);
        vm.expectPartialRevert(ISettlement.Settlement_InvalidProof.selector);
        this.claimOutside(tree, 0);
    }

    function testFuzz_Claim_WhenTheCumulativeIsForged(uint256 cumulative) external {
        SumTree.Tree memory tree = _tree(accounts, amounts);
        _settle(tree);
        cumulative = bound(cumulative, 0, type(uint128).max);
        vm.assume(cumulative != amounts[2]);
        MerkleSum.Proof memory proof = tree.proof(0, 2);
        vm.expectPartialRevert(ISettlement.Settlement_InvalidProof.selector);
        settlement.claim(accounts[2], cumulative, proof.index, proof.siblingHashes, proof.siblingSums, false);
    }

    function testFuzz_Claim_WhenASiblingSumIsForged(uint256 level, uint256 sum) external {
        SumTree.Tree memory tree = _tree(accounts, amounts);
        _settle(tree);
        MerkleSum.Proof memory proof = tree.proof(0, 2);
        level = bound(level, 0, proof.siblingSums.length - 1);
        sum = bound(sum, 0, type(uint128).max);
        vm.assume(sum != proof.siblingSums[level]);
        proof.siblingSums[level] = sum;
        vm.expectPartialRevert(ISettlement.Settlement_InvalidProof.selector);
        settlement.claim(accounts[2], amounts[2], proof.index, proof.siblingHashes, proof.siblingSums, false);
    }

    function test_Claim_WhenTheFinalTotalIsNotTheSumOfTheTree() external {
        SumTree.Tree memory tree = _tree(accounts, amounts);
        _propose(tree.root(), tree.total() + 1); // a fault that nobody challenged
        _finalise();
        vm.expectPartialRevert(ISettlement.Settlement_InvalidProof.selector);
        this.claimOutside(tree, 0);
    }

    function test_Claim_WhenTheProofIsMalformed() external {
        vm.expectRevert(abi.encodeWithSelector(MerkleSum.MerkleSum_Malformed.selector, 0, 1, 0));
        settlement.claim(accounts[0], 1, 0, new bytes32[](1), new uint256[](0), false);
        vm.expectRevert(abi.encodeWithSelector(MerkleSum.MerkleSum_Malformed.selector, 2, 1, 1));
        settlement.claim(accounts[0], 1, 2, new bytes32[](1), new uint256[](1), false);
        vm.expectRevert(abi.encodeWithSelector(MerkleSum.MerkleSum_Malformed.selector, 0, 65, 65));
        settlement.claim(accounts[0], 1, 0, new bytes32[](65), new uint256[](65), false);
    }

    function test_Claim_WhenEverythingWasClaimed() external {
        SumTree.Tree memory tree = _tree(accounts, amounts);
        _settle(tree);
        _claim(tree, 1, false);
        vm.expectRevert(
            abi.encodeWithSelector(ISettlement.Settlement_NothingOwed.selector, accounts[1], 2 ether, 2 ether)
        );
        this.claimOutside(tree, 1);
    }

    function test_Claim_WhenAnybodySendsIt() external {
        SumTree.Tree memory tree = _tree(accounts, amounts);
        _settle(tree);
        vm.expectEmit(address(settlement));
        emit ISettlement.Claimed(accounts[1], 2 ether, 2 ether);
        vm.prank(mallory);
        assertEq(this.claimOutside(tree, 1), 2 ether);
        assertEq(token.balanceOf(accounts[1]), 2 ether);
        assertEq(settlement.claimed(accounts[1]), 2 ether);
        assertEq(settlement.totalClaimed(), 2 ether);
    }

    function test_Claim_WhenUnwrappedForAnAccountWithoutCode() external {
        SumTree.Tree memory tree = _tree(accounts, amounts);
        _settle(tree);
        _claim(tree, 1, true);
        assertEq(accounts[1].balance, 2 ether);
        assertEq(token.balanceOf(accounts[1]), 0);
    }

    function test_Claim_WhenUnwrappedForAContractBySomebodyElse() external {
        accounts[4] = address(new Refuser());
        SumTree.Tree memory tree = _tree(accounts, amounts);
        _settle(tree);
        MerkleSum.Proof memory proof = tree.proof(0, 4);
        vm.expectRevert(
            abi.encodeWithSelector(ISettlement.Settlement_UnwrapNotAsked.selector, accounts[4], bob)
        );
        vm.prank(bob);
        settlement.claim(accounts[4], 5 ether, 4, proof.siblingHashes, proof.siblingSums, true);
    }

    function test_Claim_WhenUnwrappedForAContractThatRefusesCoins() external {
        Refuser refuser = new Refuser();
        accounts[4] = address(refuser);
        SumTree.Tree memory tree = _tree(accounts, amounts);
        _settle(tree);
        MerkleSum.Proof memory proof = tree.proof(0, 4);
        vm.expectRevert(abi.encodeWithSelector(IWOPEN.WOPEN_PaymentFailed.selector, accounts[4], 5 ether));
        refuser.forward(
            address(settlement),
            abi.encodeCall(
                settlement.claim, (accounts[4], 5 ether, 4, proof.siblingHashes, proof.siblingSums, true)
            )
        );
        assertEq(settlement.claimed(accounts[4]), 0);
        _claim(tree, 4, false);
        assertEq(token.balanceOf(accounts[4]), 5 ether);
    }

    function test_Claim_WhenTheReceiverReenters() external {
        Reenterer thief = new Reenterer();
        accounts[4] = address(thief);
        SumTree.Tree memory tree = _tree(accounts, amounts);
        _settle(tree);
        MerkleSum.Proof memory proof = tree.proof(0, 4);
        bytes memory claim = abi.encodeCall(
            settlement.claim, (accounts[4], 5 ether, 4, proof.siblingHashes, proof.siblingSums, true)
        );
        thief.arm(address(settlement), claim);
        assertTrue(thief.forward(address(settlement), claim));
        assertTrue(thief.tried());
        assertFalse(thief.succeeded());
        assertEq(address(thief).balance, 5 ether);
        assertEq(settlement.totalClaimed(), 5 ether);
    }

    function test_Claim_WhenALaterRootAddsEarnings() external {
        SumTree.Tree memory tree = _tree(accounts, amounts);
        _settle(tree);
        _claim(tree, 1, false);
        amounts[1] += 3 ether;
        tree = _tree(accounts, amounts);
        _settle(tree);
        assertEq(_claim(tree, 1, false), 3 ether);
        assertEq(token.balanceOf(accounts[1]), 5 ether);
    }

    function test_Claim_WhenAFinalRootLetsOneAccountTakeWhatAnotherHasClaimed() external {
        amounts = [uint256(10 ether), 0, 0, 0, 10 ether];
        SumTree.Tree memory tree = _tree(accounts, amounts);
        _settle(tree);
        _claim(tree, 0, false);
        // Nobody challenges a root that takes the claimed 10 ether back and gives them to another account.
        amounts = [uint256(0), 0, 0, 0, 20 ether];
        tree = _tree(accounts, amounts);
        _settle(tree);
        _pay(10 ether); // there would even be money
        vm.expectRevert(
            abi.encodeWithSelector(ISettlement.Settlement_Overclaim.selector, accounts[4], 20 ether, 10 ether)
        );
        this.claimOutside(tree, 4);
    }

    function testFuzz_Claim_WhenAllOfATreeClaim(uint64[9] calldata earned, uint256 order) external {
        delete accounts;
        delete amounts;
        uint256 total = 0;
        for (uint160 i = 0; i < 9; ++i) {
            accounts.push(address(0x5000000 + i));
            amounts.push(uint256(earned[i]) + 1);
            total += amounts[i];
        }
        _pay(total);
        SumTree.Tree memory tree = _tree(accounts, amounts);
        _settle(tree);
        for (uint256 i = 0; i < 9; ++i) {
            uint256 index = (i + order % 9) % 9;
            assertEq(_claim(tree, index, i % 2 == 0), amounts[index]);
        }
        assertEq(settlement.totalClaimed(), total);
        assertEq(token.balanceOf(address(settlement)), 20 ether);
    }

    function test_ClaimMany_WhenEveryEntryIsOwed() external {
        SumTree.Tree memory tree = _tree(accounts, amounts);
        _settle(tree);
        ISettlement.Claim[] memory claims = new ISettlement.Claim[](5);
        for (uint256 i = 0; i < 5; ++i) claims[i] = _entry(tree, i, i % 2 == 0);
        vm.prank(mallory);
        assertEq(settlement.claimMany(claims), 15 ether);
        for (uint256 i = 0; i < 5; ++i) {
            assertEq(settlement.claimed(accounts[i]), amounts[i]);
            assertEq(i % 2 == 0 ? accounts[i].balance : token.balanceOf(accounts[i]), amounts[i]);
        }
        assertEq(settlement.totalClaimed(), 15 ether);
    }

    function test_ClaimMany_WhenAnEntryCannotBePaid() external {
        SumTree.Tree memory tree = _tree(accounts, amounts);
        _settle(tree);
        ISettlement.Claim[] memory claims = new ISettlement.Claim[](3);
        claims[0] = _entry(tree, 0, false);
        claims[1] = _entry(tree, 1, false);
        claims[1].cumulative += 1;
        claims[2] = _entry(tree, 2, false);
        vm.expectEmit(address(settlement));
        emit ISettlement.ClaimSkipped(
            accounts[1], amounts[1] + 1, ISettlement.Settlement_InvalidProof.selector
        );
        assertEq(settlement.claimMany(claims), amounts[0] + amounts[2]);
        assertEq(token.balanceOf(accounts[0]), amounts[0]);
        assertEq(token.balanceOf(accounts[1]), 0);
        assertEq(token.balanceOf(accounts[2]), amounts[2]);
    }

    function test_ClaimMany_WhenItRepeatsAClaim() external {
        SumTree.Tree memory tree = _tree(accounts, amounts);
        _settle(tree);
        ISettlement.Claim[] memory claims = new ISettlement.Claim[](2);
        claims[0] = _entry(tree, 3, false);
        claims[1] = _entry(tree, 3, true);
        vm.expectEmit(address(settlement));
        emit ISettlement.ClaimSkipped(accounts[3], amounts[3], ISettlement.Settlement_NothingOwed.selector);
        assertEq(settlement.claimMany(claims), amounts[3]);
        assertEq(token.balanceOf(accounts[3]) + accounts[3].balance, amounts[3]);
    }

    function test_WithdrawBond_WhenTheAmountExceedsTheCredit() external {
        vm.expectRevert(
            abi.encodeWithSelector(ISettlement.Settlement_CreditTooSmall.selector, proposer, 0, 1)
        );
        vm.prank(proposer);
        settlement.withdrawBond(proposer, 1);
    }

    function test_WithdrawBond_WhenTheReceiverRefusesCoins() external {
        address refuser = address(new Refuser());
        _propose("root", 0);
        _finalise();
        vm.expectRevert(abi.encodeWithSelector(ISettlement.Settlement_PaymentFailed.selector, refuser, BOND));
        vm.prank(proposer);
        settlement.withdrawBond(refuser, BOND);
        assertEq(settlement.creditOf(proposer), BOND);
    }

    function test_WithdrawBond_WhenTheCreditCoversIt() external {
        _propose("root", 0);
        _finalise();
        vm.expectEmit(address(settlement));
        emit ISettlement.BondWithdrawn(proposer, treasury, BOND - 1);
        vm.prank(proposer);
        settlement.withdrawBond(treasury, BOND - 1);
        assertEq(treasury.balance, BOND - 1);
        assertEq(settlement.creditOf(proposer), 1);
    }

    function test_WithdrawBond_WhenTheCreditIsWithdrawnAgainFromInside() external {
        Reenterer thief = new Reenterer();
        _propose("root", 0);
        vm.prank(disputes);
        settlement.cancel(1, address(thief), "share");
        _propose("root", 0); // somebody else's bond to steal
        bytes memory withdraw = abi.encodeCall(settlement.withdrawBond, (address(thief), BOND / 2));
        thief.arm(address(settlement), withdraw);
        assertTrue(thief.forward(address(settlement), withdraw));
        assertTrue(thief.tried());
        assertFalse(thief.succeeded());
        assertEq(address(thief).balance, BOND / 2);
    }

    /// @dev A claim as an outer call, so that expectRevert sees its end.
    function claimOutside(SumTree.Tree memory tree, uint256 index) external returns (uint256) {
        return _claim(tree, index, false);
    }
}
