// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {ICommittees} from "../../contracts/interfaces/IReviews.sol";
import {IStaking} from "../../contracts/interfaces/IStaking.sol";
import {Client, ReviewsTest} from "../support/ReviewsTest.sol";

/// @notice What somebody may try against a committee, and what stops it.
contract ReviewsAttacks is ReviewsTest {
    /// @dev Defence: the commitment names its reviewer.
    function test_AttackCopiedCommitCannotBeRevealed() external {
        uint256 caseId = _open(5);
        ICommittees.Place[] memory panel = _draw(caseId);
        bytes32 copied = committee.commitmentOf(caseId, 0, panel[0].reviewer, 2, SALT);
        for (uint256 i = 0; i < panel.length; ++i) {
            vm.prank(panel[i].reviewer);
            committee.commit(caseId, copied);
        }
        _reveal(caseId, panel[0].reviewer, 2);
        bytes32 own = committee.commitmentOf(caseId, 0, panel[1].reviewer, 2, SALT);
        vm.expectRevert(
            abi.encodeWithSelector(
                ICommittees.Reviews_WrongReveal.selector, caseId, panel[1].reviewer, copied, own
            )
        );
        _reveal(caseId, panel[1].reviewer, 2);
    }

    /// @dev Defence: the commitment names case and round.
    function test_AttackReplayedRevealFitsNoOtherCaseOrRound() external {
        uint256 first = _open(9);
        _draw(first);
        uint256 second = _open(9);
        _draw(second);
        address reviewer = _shared(first, second);
        bytes32 commitment = committee.commitmentOf(first, 0, reviewer, 2, SALT);
        vm.startPrank(reviewer);
        committee.commit(first, commitment);
        committee.commit(second, commitment);
        vm.stopPrank();
        skip(1 days);
        _reveal(first, reviewer, 2);
        vm.expectPartialRevert(ICommittees.Reviews_WrongReveal.selector);
        _reveal(second, reviewer, 2);
        assertNotEq(commitment, committee.commitmentOf(first, 1, reviewer, 2, SALT));
        vm.chainId(block.chainid + 1);
        assertNotEq(commitment, committee.commitmentOf(first, 0, reviewer, 2, SALT));
    }

    /// @dev Defence: the credit falls before the money leaves, and the guard.
    function test_AttackReentrancyInWithdrawPaysOnce() external {
        Client client = new Client(committee);
        uint256 caseId = client.open{value: 11 * UNIT}(DOMAIN, 11);
        _open(3); // somebody else's money to steal
        vm.roll(block.number + 2);
        committee.draw(caseId);
        client.behave(
            Client.Manner.Reenters, abi.encodeCall(committee.withdraw, (address(client), 1 * uint256(UNIT)))
        );
        client.withdraw(11 * UNIT);
        assertFalse(client.reentered());
        assertEq(address(client).balance, 11 * UNIT);
        assertEq(address(committee).balance, 3 * UNIT);
    }

    /// @dev Defence: the case is final before its opener is told, and the guard.
    function test_AttackReentrancyInTheCallbackSettlesOnce() external {
        Client client = new Client(committee);
        uint256 caseId = client.open{value: 3 * UNIT}(DOMAIN, 3);
        _draw(caseId);
        _vote(caseId, 2);
        client.behave(Client.Manner.Reenters, abi.encodeCall(committee.finalise, (caseId)));
        _finalise(caseId);
        assertEq(client.told(), 1);
        assertFalse(client.reentered());
        assertEq(_creditOfReviewers(), 3 * UNIT);
        client.behave(Client.Manner.Reenters, abi.encodeCall(committee.tell, (caseId)));
        vm.expectRevert(abi.encodeWithSelector(ICommittees.Reviews_AlreadyTold.selector, caseId));
        committee.tell(caseId);
    }

    /// @dev Defence: the stake of a seated reviewer is a bond until its last case is final.
    function test_AttackUnbondingDoesNotDodgeThePenalty() external {
        uint256 caseId = _open(3);
        ICommittees.Place memory place = _draw(caseId)[0];
        vm.startPrank(place.reviewer);
        committee.leave(DOMAIN);
        vm.expectRevert(
            abi.encodeWithSelector(IStaking.Staking_StakeLocked.selector, place.reviewer, STAKE, STAKE, STAKE)
        );
        staking.requestUnbond(place.reviewer, STAKE);
        skip(1 hours + 1);
        vm.expectPartialRevert(ICommittees.Reviews_StillNeeded.selector);
        committee.release(DOMAIN, place.reviewer);
        vm.stopPrank();
        skip(1 days);
        committee.conclude(caseId);
        assertEq(staking.lockedStake(place.reviewer, IStaking.Role.Reviewer), STAKE - PENALTY * place.votes);
    }

    /// @dev Defence: leaving keeps the stake as long as a hash that is known may still seat its reviewer.
    function test_AttackLeavingAfterTheHashIsKnownDodgesNoSeat() external {
        uint256 caseId = _open(3);
        vm.roll(block.number + 2); // the hash is known, the panel not drawn
        uint256 snapshot = vm.snapshotState();
        committee.draw(caseId);
        address seated = _panel(caseId)[0].reviewer;
        vm.revertToState(snapshot);
        vm.prank(seated);
        committee.leave(DOMAIN);
        skip(1 hours);
        vm.expectPartialRevert(ICommittees.Reviews_StillNeeded.selector);
        committee.release(DOMAIN, seated);
        committee.draw(caseId);
        assertEq(_panel(caseId)[0].reviewer, seated);
    }

    /// @dev Defence: stakes count as of the block before the hash.
    function test_AttackEnrollingAfterTheHashIsKnownMovesNobody() external {
        uint256 caseId = _open(7);
        vm.roll(block.number + 2);
        uint256 snapshot = vm.snapshotState();
        committee.draw(caseId);
        bytes32 honest = keccak256(abi.encode(_panel(caseId)));
        vm.revertToState(snapshot);
        _stake(mallory, 1000 ether);
        _enrol(mallory, 1000 ether);
        vm.prank(reviewers[0]);
        committee.leave(DOMAIN);
        committee.draw(caseId);
        assertEq(keccak256(abi.encode(_panel(caseId))), honest);
    }

    /// @dev Defence: bounded gas, nothing copied back, final whatever the callback does.
    function test_AttackAClientCannotBlockItsOwnVerdict() external {
        for (uint8 manner = 1; manner <= 3; ++manner) {
            Client client = new Client(committee);
            client.behave(Client.Manner(manner), "");
            uint256 caseId = client.open{value: 3 * UNIT}(DOMAIN, 3);
            _draw(caseId);
            _vote(caseId, 2);
            vm.warp(_round(caseId).appealEnds);
            uint256 before = gasleft();
            committee.finalise(caseId);
            assertLt(before - gasleft(), 1_000_000);
            (bool isFinal, uint8 choice) = committee.verdictOf(caseId);
            assertTrue(isFinal);
            assertEq(choice, 2);
        }
    }

    /// @dev Defence: finalise refuses to run with too little gas for the callback.
    function test_AttackACallerCannotStarveTheCallback() external {
        Client client = new Client(committee);
        client.behave(Client.Manner.Labours, "");
        uint256 caseId = client.open{value: 3 * UNIT}(DOMAIN, 3);
        _draw(caseId);
        _vote(caseId, 2);
        vm.warp(_round(caseId).appealEnds);
        uint256 succeeded;
        for (uint256 gas = 60_000; gas < 900_000; gas += 20_000) {
            uint256 snapshot = vm.snapshotState();
            try committee.finalise{gas: gas}(caseId) {
                assertEq(client.told(), 1);
                ++succeeded;
            } catch {
                (bool isFinal,) = committee.verdictOf(caseId);
                assertFalse(isFinal);
            }
            vm.revertToState(snapshot);
        }
        assertGt(succeeded, 0);
    }

    /**
     * @dev Defence: votes are drawn by stake with replacement, so a stake draws as many however it is split. 720 votes
     *      with p = 1/2: four standard deviations are 54.
     */
    function test_AttackSplittingAStakeOverAccountsDrawsNoMoreVotes() external {
        uint32 domain = DOMAIN + 1;
        // 90 OPEN of the nine against 90 of mallory: once in one account, once in nine.
        for (uint256 i = 0; i < 9; ++i) {
            _stake(reviewers[i], STAKE);
            vm.prank(reviewers[i]);
            committee.enrol(domain, STAKE);
        }
        _stake(mallory, 9 * STAKE);
        vm.prank(mallory);
        committee.enrol(domain, 9 * STAKE);
        uint256 whole = _votesDrawn(domain);
        vm.prank(mallory);
        committee.leave(domain);
        for (uint160 i = 0; i < 9; ++i) {
            address sybil = address(0xBAD0000 + i);
            _stake(sybil, STAKE);
            vm.prank(sybil);
            committee.enrol(domain, STAKE);
        }
        uint256 split = _votesDrawn(domain);
        assertApproxEqAbs(whole, 360, 54);
        assertApproxEqAbs(split, 360, 54);
    }

    /// @dev Of 80 panels of 9 votes, those that the nine did not get.
    function _votesDrawn(uint32 domain) private returns (uint256 votes) {
        for (uint256 i = 0; i < 80; ++i) {
            uint256 fee = committee.feeOf(domain, 9);
            vm.deal(opener, fee * 2);
            vm.prank(opener);
            uint256 caseId = committee.open{value: fee}(SUBJECT, domain, 2, 9);
            vm.roll(block.number + 2);
            vm.setBlockhash(block.number - 1, keccak256(abi.encode("seed", domain, i)));
            committee.draw(caseId);
            ICommittees.Place[] memory panel = committee.panelOf(caseId, 0);
            for (uint256 j = 0; j < panel.length; ++j) {
                if (uint160(panel[j].reviewer) >> 16 != 0xBEEF) votes += panel[j].votes;
            }
        }
    }

    function _shared(uint256 first, uint256 second) private view returns (address) {
        ICommittees.Place[] memory one = committee.panelOf(first, 0);
        ICommittees.Place[] memory other = committee.panelOf(second, 0);
        for (uint256 i = 0; i < one.length; ++i) {
            for (uint256 j = 0; j < other.length; ++j) {
                if (one[i].reviewer == other[j].reviewer) return other[j].reviewer;
            }
        }
        revert("no reviewer on both panels");
    }
}
