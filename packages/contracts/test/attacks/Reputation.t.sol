// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {IAccessManaged} from "@openzeppelin/contracts/access/manager/IAccessManaged.sol";
import {UUPSUpgradeable} from "@openzeppelin/contracts/proxy/utils/UUPSUpgradeable.sol";
import {Reputation} from "../../contracts/Reputation.sol";
import {IScoreRegistry} from "../../contracts/interfaces/IReputation.sol";
import {ICommittees} from "../../contracts/interfaces/IReviews.sol";
import {IStaking} from "../../contracts/interfaces/IStaking.sol";
import {ReputationTest} from "../support/ReputationTest.sol";
import {SumTree} from "../support/SumTree.sol";

/// @notice What somebody may try to get a standing that was not earned, and what stops it.
contract ReputationAttacks is ReputationTest {
    /// @dev Defence: a proof's sums lead to the total as well as its hashes to the root.
    function test_AttackRootWithInflatedSumProvesNothing() external {
        IScoreRegistry.Scores memory scores = _scores();
        // Half of what the leaves add up to: each score would weigh twice as much in the Chamber.
        scores.total = uint128(WHOLE / 2);
        vm.prank(keeper);
        reputation.post(NETWORK, 1, scores);
        skip(CHALLENGE);
        reputation.finalise(NETWORK, 1);
        for (uint256 i = 0; i < 3; ++i) {
            bytes32[] memory proof = _proof(i);
            vm.expectPartialRevert(IScoreRegistry.Reputation_WrongProof.selector);
            reputation.scoreAt(NETWORK, 1, accounts[i], values[i], proof);
        }
    }

    /// @dev Defence: a leaf's hash is of 32 bytes, an inner node's of 128, and the index has as many bits as the path.
    function test_AttackInnerNodeIsNoLeaf() external {
        _postFinal();
        bytes32[] memory upper = packed(SumTree.proof(tree, 1, 0));
        vm.expectPartialRevert(IScoreRegistry.Reputation_WrongProof.selector);
        reputation.scoreAt(NETWORK, 1, alice, values[0] + values[1], upper);
        bytes32[] memory proof = _proof(0);
        proof[0] = bytes32(uint256(4));
        vm.expectRevert();
        reputation.scoreAt(NETWORK, 1, alice, values[0], proof);
    }

    /// @dev Defence: the leaf names chain and contract.
    function test_AttackCrossChainReplayOfAScore() external {
        bytes32 here = reputation.leafHash(alice, 5);
        vm.chainId(block.chainid + 1);
        assertNotEq(reputation.leafHash(alice, 5), here);
        vm.chainId(block.chainid - 1);
        SumTree.Tree memory other = SumTree.ofPayouts(address(settlement), accounts, values);
        assertNotEq(SumTree.root(other), SumTree.root(tree));
    }

    /// @dev Defence: a root is rejected once, and only a pending one is slashed for.
    function test_AttackDoubleChallengeSlashesOnce() external {
        _post();
        uint256 first = _challenge(1, bob);
        uint256 second = _challenge(1, bob);
        _decide(first, 2);
        _decide(second, 2);
        assertEq(staking.activeStake(keeper), SCORE_BOND);
        assertEq(staking.creditOf(bob), SCORE_BOND / 2);
    }

    /// @dev Defence: any number of challenges may be open; a poor one of the scorekeeper's own shuts nobody out.
    function test_AttackPoorChallengeDoesNotBlockAnHonestOne() external {
        _post();
        uint256 poor = _challenge(1, mallory);
        uint256 honest = _challenge(1, bob);
        _decide(poor, 1);
        vm.expectRevert(abi.encodeWithSelector(IScoreRegistry.Reputation_Challenged.selector, NETWORK, 1, 1));
        reputation.finalise(NETWORK, 1);
        _decide(honest, 2);
        assertEq(uint8(_stateOf(1)), uint8(IScoreRegistry.State.Rejected));
    }

    /// @dev Defence: the bond is locked from the posting until the last word on the root.
    function test_AttackUnbondToDodgeASlash() external {
        _post();
        uint256 caseId = _challenge(1, bob);
        (uint256 shares,) = staking.stakeOf(keeper, keeper);
        vm.startPrank(keeper);
        vm.expectPartialRevert(IStaking.Staking_StakeLocked.selector);
        staking.requestUnbond(keeper, shares);
        staking.requestUnbond(keeper, shares / 2 - 1);
        vm.stopPrank();
        _decide(caseId, 2);
        assertEq(staking.creditOf(bob), SCORE_BOND / 2);
    }

    /// @dev Defence: a challenged root cannot be withdrawn with its bond.
    function test_AttackGuardianCannotSaveABondFromItsSlash() external {
        _post();
        uint256 caseId = _challenge(1, bob);
        vm.prank(guardian);
        vm.expectPartialRevert(IScoreRegistry.Reputation_Challenged.selector);
        reputation.veto(NETWORK, 1);
        _decide(caseId, 2);
        assertEq(staking.activeStake(keeper), SCORE_BOND);
    }

    /// @dev Defence: half of a slash burns, so who refutes itself pays for it.
    function test_AttackSelfChallengeGainsNothing() external {
        _post();
        vm.deal(keeper, 100 ether);
        uint256 before = keeper.balance + staking.activeStake(keeper);
        uint256 caseId = _challenge(1, keeper);
        _decide(caseId, 2);
        assertEq(staking.creditOf(keeper), SCORE_BOND / 2);
        uint256 left = keeper.balance + staking.activeStake(keeper) + staking.creditOf(keeper)
            + committee.creditOf(keeper);
        assertLt(left, before - SCORE_BOND / 2);
    }

    /// @dev Defence: what counts for an epoch is looked up by when its root became final, not by when it is asked.
    function test_AttackScoreEarnedForTheOccasionCountsLater() external {
        _postFinal();
        uint48 snapshot = uint48(block.timestamp);
        skip(1);
        _setScores(0.9 ether, 0.05 ether, 0.05 ether);
        _postFinal();
        assertEq(reputation.finalAt(NETWORK, snapshot), 1);
        bytes32[] memory proof = _proof(0);
        vm.expectPartialRevert(IScoreRegistry.Reputation_WrongProof.selector);
        reputation.scoreAt(NETWORK, 1, alice, values[0], proof);
    }

    /// @dev Defence: Reviews alone tells verdicts, and each case once.
    function test_AttackForgedOrRepeatedVerdict() external {
        _postFinal();
        uint256 caseId = _appealScore(1, values[0], _proof(0), 1 ether);
        vm.prank(alice);
        vm.expectPartialRevert(IScoreRegistry.Reputation_NotReviews.selector);
        reputation.onVerdict(caseId, 2);
        _decide(caseId, 1);
        vm.expectPartialRevert(ICommittees.Reviews_AlreadyTold.selector);
        committee.tell(caseId);
        vm.prank(address(committee));
        vm.expectPartialRevert(IScoreRegistry.Reputation_UnknownCase.selector);
        reputation.onVerdict(caseId, 2);
    }

    /// @dev Defence: `restricted` on _authorizeUpgrade, and implementations that nobody can initialise.
    function test_AttackMaliciousUpgrade() external {
        address implementation = address(new Reputation(staking, committee));
        address[4] memory callers = [mallory, keeper, guardian, admin];
        for (uint256 i = 0; i < callers.length; ++i) {
            vm.expectRevert(abi.encodeWithSelector(IAccessManaged.AccessManagedUnauthorized.selector, callers[i]));
            vm.prank(callers[i]);
            reputation.upgradeToAndCall(implementation, "");
        }
        vm.expectRevert(UUPSUpgradeable.UUPSUnauthorizedCallContext.selector);
        Reputation(implementation).upgradeToAndCall(implementation, "");
        _postFinal();
        vm.prank(governor);
        reputation.upgradeToAndCall(implementation, "");
        assertEq(reputation.scoreAt(NETWORK, 1, alice, values[0], _proof(0)), values[0]);
    }
}
