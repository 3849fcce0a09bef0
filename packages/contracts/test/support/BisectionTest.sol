// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {Bisection} from "../../contracts/Bisection.sol";
import {IBisection} from "../../contracts/interfaces/IBisection.sol";
import {ICommittees, IReviewed} from "../../contracts/interfaces/IReviews.sol";
import {IStepVerifier} from "../../contracts/interfaces/IStepVerifier.sol";
import {MerkleTree} from "../../contracts/libraries/MerkleTree.sol";
import {ScoreVerifier} from "../../contracts/verifiers/ScoreVerifier.sol";
import {LedgerTest} from "./LedgerTest.sol";
import {StateTree} from "./StateTree.sol";

/// @notice Keeps what it was asked and answers when told to: the part of ICommittees that Bisection calls.
contract Bench {
    uint256 public constant FEE = 0.25 ether;
    uint256 public count;
    bytes32 public subject;
    uint8 public verdict;
    bool public decided;
    address public payer;
    address[] public parties;

    function openFor(bytes32 subject_, uint32, uint8, uint16, address payer_, address[] calldata parties_)
        external
        payable
        returns (uint256)
    {
        require(msg.value == FEE);
        (subject, payer, parties) = (subject_, payer_, parties_);
        return ++count;
    }

    function tell(IReviewed asker, uint256 caseId, uint8 choice) external {
        asker.onVerdict(caseId, choice);
    }

    function decide(uint8 choice) external {
        (decided, verdict) = (true, choice);
    }

    function feeOf(uint32, uint16) external pure returns (uint256) {
        return FEE;
    }

    function verdictOf(uint256) external view returns (bool, uint8) {
        return (decided, verdict);
    }
}

/**
 * @notice Runs of ScoreVerifier: chunk i of the query is one 1, chunk i of the vector one byte of i mod 5 − 2. The
 *         defender's states are right, or from one step on too large by 7.
 */
abstract contract BisectionTest is LedgerTest {
    using StateTree for StateTree.Tree;

    uint48 internal constant RUN_WINDOW = 2 days;
    uint32 internal constant CLOCK = 1 days;
    uint96 internal constant RUN_BOND = 2 ether + 1;
    uint96 internal constant CHALLENGE_BOND = 1 ether + 1;
    uint256 internal constant RIGHT = type(uint256).max;

    Bench internal bench;
    ScoreVerifier internal verifier;
    Bisection internal bisection;
    address internal defender = makeAddr("defender");

    StateTree.Tree internal states;
    int256[] internal sums;

    function setUp() public virtual override {
        super.setUp();
        bench = new Bench();
        verifier = new ScoreVerifier();
        IStepVerifier[] memory admitted = new IStepVerifier[](1);
        admitted[0] = verifier;
        bisection = new Bisection(
            address(manager),
            ICommittees(address(bench)),
            IBisection.Terms(RUN_WINDOW, CLOCK, RUN_BOND, CHALLENGE_BOND, 3, 5),
            admitted
        );
        bytes4[] memory selectors = new bytes4[](1);
        selectors[0] = Bisection.admitVerifier.selector;
        vm.prank(admin);
        manager.setTargetFunctionRole(address(bisection), selectors, GOVERNOR);
        vm.deal(defender, 100 ether);
    }

    /// @dev Commits to a run of `steps` whose states are wrong from `fault` on (RIGHT for none).
    function _commit(uint256 steps, uint32 nodes, uint256 fault, IStepVerifier by) internal returns (uint64 runId) {
        (states, sums) = _states(0, steps, nodes, fault, 0);
        IBisection.Commitment memory made = _commitment(steps, nodes, by);
        bytes32[] memory siblings = states.proof(0, steps - 1, 64);
        vm.prank(defender);
        runId = bisection.commit{value: RUN_BOND}(made, siblings);
    }

    function _commit(uint256 steps, uint256 fault) internal returns (uint64) {
        return _commit(steps, 1, fault, verifier);
    }

    function _commitment(uint256 steps, uint32 nodes, IStepVerifier by)
        internal
        view
        returns (IBisection.Commitment memory)
    {
        (StateTree.Tree memory query, StateTree.Tree memory vector) = _chunks(steps * nodes);
        return IBisection.Commitment({
            program: keccak256(abi.encode(steps * nodes, query.root(), vector.root())),
            initial: MerkleTree.leafHash(abi.encode(int256(0))),
            outcome: states.levels[0][steps - 1],
            root: states.root(),
            verifier: by,
            steps: uint32(steps),
            nodes: nodes
        });
    }

    /// @dev States after each group of `nodes` chunks from chunk `from` on.
    function _states(uint256 from, uint256 count, uint256 nodes, uint256 fault, int256 sum)
        internal
        pure
        returns (StateTree.Tree memory tree, int256[] memory after_)
    {
        bytes32[] memory leaves = new bytes32[](count);
        after_ = new int256[](count);
        for (uint256 i = 0; i < count; ++i) {
            for (uint256 j = 0; j < nodes; ++j) sum += _component(from + i * nodes + j);
            if (i == fault) sum += 7;
            after_[i] = sum;
            leaves[i] = MerkleTree.leafHash(abi.encode(sum));
        }
        tree = StateTree.build(leaves);
    }

    function _component(uint256 chunk) internal pure returns (int256) {
        return int256(chunk % 5) - 2;
    }

    function _vectorChunk(uint256 chunk) internal pure returns (bytes memory) {
        return abi.encodePacked(int8(_component(chunk)));
    }

    function _chunks(uint256 count) internal pure returns (StateTree.Tree memory query, StateTree.Tree memory vector) {
        bytes32[] memory ones = new bytes32[](count);
        bytes32[] memory values = new bytes32[](count);
        for (uint256 i = 0; i < count; ++i) {
            ones[i] = MerkleTree.leafHash(bytes(hex"01"));
            values[i] = MerkleTree.leafHash(_vectorChunk(i));
        }
        return (StateTree.build(ones), StateTree.build(values));
    }

    function _witness(uint256 chunks, uint256 chunk) internal pure returns (bytes memory) {
        (StateTree.Tree memory query, StateTree.Tree memory vector) = _chunks(chunks);
        return abi.encode(
            ScoreVerifier.Witness({
                chunks: chunks,
                queryRoot: query.root(),
                vectorRoot: vector.root(),
                query: hex"01",
                querySiblings: query.proof(0, chunk, 64),
                vector: _vectorChunk(chunk),
                vectorSiblings: vector.proof(0, chunk, 64)
            })
        );
    }

    /// @dev `who` challenges the whole run.
    function _challenge(address who, uint64 runId) internal returns (uint64) {
        bytes32 root = states.root();
        vm.prank(who);
        return bisection.challenge{value: CHALLENGE_BOND}(runId, 20, 0, root, new bytes32[](0));
    }

    /// @dev `who` challenges one step alone.
    function _challengeStep(address who, uint64 runId, uint256 step) internal returns (uint64) {
        bytes32[] memory siblings = states.proof(0, step, 64);
        bytes32 leaf = states.levels[0][step];
        vm.prank(who);
        return bisection.challenge{value: CHALLENGE_BOND}(runId, 0, step, leaf, siblings);
    }

    /// @dev The defender opens the node in dispute, out of `tree`.
    function _reveal(uint64 gameId, StateTree.Tree memory tree) internal {
        bytes32[] memory children = _children(gameId, tree);
        vm.prank(defender);
        bisection.reveal(gameId, children);
    }

    function _children(uint64 gameId, StateTree.Tree memory tree) internal view returns (bytes32[] memory) {
        IBisection.Game memory game = bisection.getGame(gameId);
        (uint256 count, uint256 leaves) = bisection.childrenOf(game.count);
        return tree.slice(_log2(leaves), game.offset / leaves, count);
    }

    /// @dev The challenger names the child that holds leaf `target`.
    function _choose(uint64 gameId, StateTree.Tree memory tree, uint256 target) internal {
        IBisection.Game memory game = bisection.getGame(gameId);
        (uint256 count, uint256 leaves) = bisection.childrenOf(game.count);
        uint256 level = _log2(leaves);
        bytes32[] memory parts = tree.slice(level, game.offset / leaves, count);
        StateTree.Tree memory below = StateTree.build(parts);
        uint256 index = (target - game.offset) / leaves;
        vm.prank(game.challenger);
        bisection.choose(gameId, index, parts[index], below.proof(0, index, 64));
    }

    /// @dev Both sides move until one leaf is left.
    function _descend(uint64 gameId, StateTree.Tree memory tree, uint256 target) internal {
        while (bisection.getGame(gameId).phase == IBisection.Phase.Reveal) {
            _reveal(gameId, tree);
            _choose(gameId, tree, target);
        }
    }

    function _prove(uint64 gameId) internal {
        IBisection.Game memory game = bisection.getGame(gameId);
        (bytes memory pre, bytes32[] memory siblings, bytes memory post) = _around(game.offset);
        bytes memory witness = _witness(sums.length, game.offset);
        vm.prank(defender);
        bisection.prove(gameId, pre, siblings, post, witness);
    }

    function _around(uint256 step)
        internal
        view
        returns (bytes memory pre, bytes32[] memory siblings, bytes memory post)
    {
        pre = abi.encode(step == 0 ? int256(0) : sums[step - 1]);
        if (step != 0) siblings = states.proof(0, step - 1, 64);
        post = abi.encode(sums[step]);
    }

    function _log2(uint256 value) internal pure returns (uint256 log) {
        while (value > 1) (value, log) = (value / 2, log + 1);
    }

    function _phase(uint64 gameId) internal view returns (IBisection.Phase) {
        return bisection.getGame(gameId).phase;
    }

    function _status(uint64 runId) internal view returns (IBisection.Status) {
        return bisection.getRun(runId).status;
    }
}
