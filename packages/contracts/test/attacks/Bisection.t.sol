// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {IBisection} from "../../contracts/interfaces/IBisection.sol";
import {MerkleTree} from "../../contracts/libraries/MerkleTree.sol";
import {ScoreVerifier} from "../../contracts/verifiers/ScoreVerifier.sol";
import {BisectionTest} from "../support/BisectionTest.sol";
import {Reenterer} from "../support/LedgerTest.sol";
import {StateTree} from "../support/StateTree.sol";

contract BisectionAttackTest is BisectionTest {
    using StateTree for StateTree.Tree;
    using StateTree for StateTree.Sparse;

    uint256 private constant DEPTH = 20;
    uint256 private constant INNER = 10;
    uint256 private constant STEP = 0xBEEF5;
    uint256 private constant NODE = 0x2A7;

    uint256 private spent;

    /// @dev Defence: who challenged a part of a run cannot do so again, not even when the first game is over.
    function test_AttackDoubleChallenge_TheSamePartTwice() external {
        uint64 runId = _commit(8, RIGHT);
        uint64 gameId = _challenge(mallory, runId);
        _descend(gameId, states, 3);
        _prove(gameId);
        bytes32 root = states.root();
        vm.expectRevert(abi.encodeWithSelector(IBisection.Bisection_AlreadyChallenged.selector, runId, 0, 8, mallory));
        vm.prank(mallory);
        bisection.challenge{value: CHALLENGE_BOND}(runId, 20, 0, root, new bytes32[](0));
    }

    /// @dev Defence: a run is refuted once; whoever challenged it, too, gets the own bond back and no second reward.
    function test_AttackDoubleChallenge_TwoRewardsForOneFault() external {
        uint64 runId = _commit(8, 3);
        uint64 first = _challenge(mallory, runId);
        uint64 second = _challengeStep(mallory, runId, 3);
        vm.warp(block.timestamp + CLOCK + 1);
        bisection.timeout(first);
        vm.expectRevert(
            abi.encodeWithSelector(IBisection.Bisection_RunNotOpen.selector, runId, IBisection.Status.Refuted)
        );
        bisection.timeout(second);
        bisection.release(second);
        assertEq(bisection.creditOf(mallory), 2 * uint256(CHALLENGE_BOND) + RUN_BOND / 2);
        assertEq(address(bisection).balance, bisection.creditOf(mallory));
    }

    /// @dev Defence: a step that was proven is closed to everybody, so no defender is worn out over one step.
    function test_AttackDoubleChallenge_ManyChallengersOfAProvenStep() external {
        uint64 runId = _commit(8, RIGHT);
        _prove(_challengeStep(mallory, runId, 3));
        uint64 gameId = _challenge(alice, runId);
        _reveal(gameId, states);
        bytes32 leaf = states.levels[0][3];
        bytes32[] memory siblings = states.proof(0, 3, 64);
        vm.expectRevert(abi.encodeWithSelector(IBisection.Bisection_AlreadyProven.selector, runId, 3, 0));
        vm.prank(alice);
        bisection.choose(gameId, 3, leaf, siblings);
    }

    /// @dev Defence: parts are not reserved. A defender's own challenger that plays to lose keeps nobody else out.
    function test_AttackShadowChallenge_DoesNotShieldAWrongRun() external {
        uint64 runId = _commit(8, 3);
        uint64 shadow = _challenge(mallory, runId);
        uint64 honest = _challenge(alice, runId);
        _descend(shadow, states, 5);
        _prove(shadow);
        _descend(honest, states, 3);
        vm.warp(bisection.getRun(runId).openUntil);
        vm.expectRevert(abi.encodeWithSelector(IBisection.Bisection_GamesLive.selector, runId, 1));
        bisection.confirm(runId);
        bisection.timeout(honest);
        assertEq(uint8(_status(runId)), uint8(IBisection.Status.Refuted));
        assertEq(bisection.creditOf(alice), CHALLENGE_BOND + RUN_BOND / 2);
    }

    /// @dev Defence: who refutes oneself through another account loses half of the bond all the same.
    function test_AttackSelfSlash_DoesNotPay() external {
        uint64 runId = _commit(8, 3);
        uint64 gameId = _challenge(mallory, runId);
        vm.warp(block.timestamp + CLOCK + 1);
        bisection.timeout(gameId);
        uint256 together = bisection.creditOf(mallory) + bisection.creditOf(defender);
        assertLt(together, uint256(RUN_BOND) + CHALLENGE_BOND);
        assertEq(together, uint256(RUN_BOND) + CHALLENGE_BOND - (RUN_BOND - RUN_BOND / 2));
    }

    /// @dev Defence: the bond stays until the last game is over, however long ago the window closed.
    function test_AttackBondFlight_NeitherConfirmNorWithdrawInAGame() external {
        uint64 runId = _commit(2000, 700);
        uint48 until = bisection.getRun(runId).openUntil;
        vm.warp(until - 1);
        uint64 gameId = _challenge(alice, runId);
        vm.warp(until);
        vm.expectRevert(abi.encodeWithSelector(IBisection.Bisection_GamesLive.selector, runId, 1));
        bisection.confirm(runId);
        vm.expectRevert(abi.encodeWithSelector(IBisection.Bisection_CreditTooSmall.selector, defender, 0, RUN_BOND));
        vm.prank(defender);
        bisection.withdraw(defender, RUN_BOND);
        _descend(gameId, states, 700);
        vm.warp(block.timestamp + CLOCK + 1);
        bisection.timeout(gameId);
        assertEq(bisection.creditOf(defender), 0);
    }

    /// @dev Defence: credit falls before coins leave.
    function test_AttackReentrancy_WithdrawTwice() external {
        Reenterer thief = new Reenterer();
        (states, sums) = _states(0, 8, 1, RIGHT, 0);
        vm.deal(address(this), 10 ether);
        thief.forward{value: RUN_BOND}(
            address(bisection),
            abi.encodeCall(bisection.commit, (_commitment(8, 1, verifier), states.proof(0, 7, 64)))
        );
        _commit(8, RIGHT);
        vm.warp(block.timestamp + RUN_WINDOW);
        bisection.confirm(1);
        thief.arm(address(bisection), abi.encodeCall(bisection.withdraw, (address(thief), RUN_BOND)));
        thief.forward(address(bisection), abi.encodeCall(bisection.withdraw, (address(thief), RUN_BOND)));
        assertTrue(thief.tried());
        assertFalse(thief.succeeded());
        assertEq(address(thief).balance, RUN_BOND);
        assertEq(address(bisection).balance, RUN_BOND);
    }

    /// @dev Defence: an inner node cannot pass for a leaf, so no state can be made of two hashes.
    function test_AttackSecondPreimage_ANodeAsAState() external {
        uint64 runId = _commit(8, RIGHT);
        bytes32 left = states.levels[0][2];
        bytes32 right = states.levels[0][3];
        bytes32 node = MerkleTree.leafHash(bytes.concat(left, right));
        assertNotEq(node, states.levels[1][1]);
        bytes32[] memory siblings = states.proof(1, 1, 64);
        vm.expectRevert(abi.encodeWithSelector(IBisection.Bisection_InvalidProof.selector, states.root(), node, 1, 4));
        vm.prank(mallory);
        bisection.challenge{value: CHALLENGE_BOND}(runId, 1, 1, node, siblings);
    }

    /**
     * @dev A whole game over 2^20 steps of 2^10 nodes: all moves, each as its own transaction with cold storage, with
     *      what a transaction and its calldata cost. The bound is on all of them together.
     *
     * forge-config: default.isolate = true
     */
    function test_AFullDisputeOf2To20StepsCostsAtMostTwoMillionGas() external {
        vm.deal(alice, 10 ether);
        _sendCommit();
        uint256 committed = spent;
        spent = 0;
        _sendChallenge();
        uint256 moves = _descendSparse(_sparse(DEPTH, STEP), STEP);
        uint256 steps = spent;
        _sendTrace();
        moves += _descendSparse(_sparse(INNER, NODE), NODE);
        _sendProof();
        assertTrue(bisection.isProven(1, STEP, NODE, _sparse(INNER, NODE).root()));
        emit log_named_uint("moves", moves + 3);
        emit log_named_uint("gas of the commitment", committed);
        emit log_named_uint("gas of the steps", steps);
        emit log_named_uint("gas of the dispute", spent);
        assertEq(moves, 12);
        assertLe(spent, 2_000_000);
    }

    function _sendCommit() private {
        StateTree.Sparse memory outer = _sparse(DEPTH, STEP);
        IBisection.Commitment memory made;
        made.program = keccak256(abi.encode(1 << (DEPTH + INNER), _queryTree().root(), _vectorTree().root()));
        made.initial = outer.low;
        made.outcome = outer.high;
        made.root = outer.root();
        made.verifier = verifier;
        made.steps = 1 << 20;
        made.nodes = 1 << 10;
        bytes32[] memory siblings = outer.proof(0, (1 << DEPTH) - 1, DEPTH);
        _send(defender, RUN_BOND, abi.encodeCall(bisection.commit, (made, siblings)));
    }

    function _sendChallenge() private {
        bytes32 root = _sparse(DEPTH, STEP).root();
        bytes memory data = abi.encodeCall(bisection.challenge, (1, uint8(DEPTH), 0, root, new bytes32[](0)));
        _send(alice, CHALLENGE_BOND, data);
    }

    function _sendTrace() private {
        StateTree.Sparse memory inner = _sparse(INNER, NODE);
        bytes32[] memory before = _sparse(DEPTH, STEP).proof(0, STEP - 1, DEPTH);
        bytes32[] memory last = inner.proof(0, (1 << INNER) - 1, INNER);
        _send(defender, 0, abi.encodeCall(bisection.trace, (1, inner.root(), inner.low, before, last)));
    }

    function _sendProof() private {
        uint256 chunk = (STEP << INNER) + NODE;
        ScoreVerifier.Witness memory read;
        read.chunks = 1 << (DEPTH + INNER);
        read.queryRoot = _queryTree().root();
        read.vectorRoot = _vectorTree().root();
        read.query = _query();
        read.querySiblings = _queryTree().proof(0, chunk, DEPTH + INNER);
        read.vector = _vector(true);
        read.vectorSiblings = _vectorTree().proof(0, chunk, DEPTH + INNER);
        bytes32[] memory siblings = _sparse(INNER, NODE).proof(0, NODE - 1, INNER);
        bytes memory post = abi.encode(_jump());
        _send(
            defender,
            0,
            abi.encodeCall(bisection.prove, (1, abi.encode(int256(0)), siblings, post, abi.encode(read)))
        );
    }

    function _descendSparse(StateTree.Sparse memory tree, uint256 target) private returns (uint256 moves) {
        IBisection.Game memory game = bisection.getGame(1);
        while (game.phase == IBisection.Phase.Reveal) {
            (uint256 count, uint256 leaves) = bisection.childrenOf(game.count);
            bytes32[] memory children = tree.slice(_log2(leaves), game.offset / leaves, count);
            _send(defender, 0, abi.encodeCall(bisection.reveal, (1, children)));
            uint256 index = (target - game.offset) / leaves;
            bytes32[] memory siblings = StateTree.build(children).proof(0, index, 64);
            _send(alice, 0, abi.encodeCall(bisection.choose, (1, index, children[index], siblings)));
            game = bisection.getGame(1);
            moves += 2;
        }
    }

    /// @dev One transaction: execution with cold storage, 21,000, and its calldata at 4 and 16 gas a byte, or at the
    ///      floor of EIP-7623 where that is more.
    function _send(address from, uint256 value, bytes memory data) private {
        uint256 zeros = 0;
        for (uint256 i = 0; i < data.length; ++i) if (data[i] == 0) ++zeros;
        uint256 tokens = zeros + 4 * (data.length - zeros);
        vm.prank(from);
        uint256 before = gasleft();
        (bool done, bytes memory returned) = address(bisection).call{value: value}(data);
        uint256 used = before - gasleft();
        assertTrue(done, string(returned));
        // In isolation a call costs what its transaction costs, the intrinsic part included.
        uint256 least = 21_000 + 10 * tokens;
        assertGe(used, 21_000 + 4 * tokens);
        spent += used > least ? used : least;
    }

    function _sparse(uint256 depth, uint256 turn) private pure returns (StateTree.Sparse memory) {
        return StateTree.Sparse({
            depth: depth,
            low: MerkleTree.leafHash(abi.encode(int256(0))),
            high: MerkleTree.leafHash(abi.encode(_jump())),
            turn: turn,
            odd: 0,
            at: type(uint256).max
        });
    }

    function _queryTree() private pure returns (StateTree.Sparse memory) {
        bytes32 leaf = MerkleTree.leafHash(_query());
        return StateTree.Sparse(DEPTH + INNER, leaf, leaf, 0, 0, type(uint256).max);
    }

    /// @dev All chunks are 0 but the one of the node in dispute.
    function _vectorTree() private pure returns (StateTree.Sparse memory) {
        bytes32 zero = MerkleTree.leafHash(_vector(false));
        bytes32 odd = MerkleTree.leafHash(_vector(true));
        return StateTree.Sparse(DEPTH + INNER, zero, zero, 0, odd, (STEP << INNER) + NODE);
    }

    function _query() private pure returns (bytes memory) {
        return abi.encodePacked(keccak256("query 0"), keccak256("query 1"));
    }

    function _vector(bool odd) private pure returns (bytes memory) {
        return odd ? abi.encodePacked(keccak256("vector 0"), keccak256("vector 1")) : new bytes(64);
    }

    function _jump() private pure returns (int256 sum) {
        (bytes memory query, bytes memory vector) = (_query(), _vector(true));
        for (uint256 j = 0; j < 64; ++j) sum += int256(int8(uint8(query[j]))) * int256(int8(uint8(vector[j])));
    }
}
