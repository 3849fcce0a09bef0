// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {AccessManaged} from "@openzeppelin/contracts/access/manager/AccessManaged.sol";
import {IBisection} from "./interfaces/IBisection.sol";
import {ICommittees, IReviewed} from "./interfaces/IReviews.sol";
import {IStepVerifier} from "./interfaces/IStepVerifier.sol";
import {MerkleTree} from "./libraries/MerkleTree.sol";

/**
 * @title Bisection
 * @notice See IBisection. Immutable; the only role admits verifiers, and only for later runs.
 *
 * Invariants:
 * - The native balance equals the bonds at stake plus all credit (coins forced upon the contract aside).
 * - A run that is right is never refuted: as long as its defender moves in time.
 * - A run that is wrong is never confirmed: as long as one challenger moves in time.
 * - No bond leaves while its game or window is open.
 * - A step that was proven is never disputed again.
 * - A challenger challenges a part of a run once.
 */
contract Bisection is IBisection, AccessManaged {
    uint256 private constant MOST = 1 << 20;
    uint256 private constant ARITY = 32;
    uint256 private constant JUDGED_BPS = 2_000;
    uint256 private constant WHOLE_BPS = 10_000;
    uint8 private constant RIGHT = 1;
    uint8 private constant WRONG = 2;
    address private constant BURN = 0x000000000000000000000000000000000000dEaD;

    ICommittees public immutable reviews;
    uint48 private immutable _window;
    uint32 private immutable _clock;
    uint96 private immutable _runBond;
    uint96 private immutable _challengeBond;
    uint32 private immutable _domain;
    uint16 private immutable _panel;

    uint64 public runCount;
    uint64 public gameCount;
    mapping(uint64 runId => Run) private _runs;
    mapping(uint64 gameId => Game) private _games;
    mapping(IStepVerifier verifier => bool) private _admitted;
    mapping(bytes32 part => bool) private _challenged;
    mapping(bytes32 step => bool) private _proven;
    mapping(uint256 caseId => uint64 gameId) private _gameOf;
    mapping(address account => uint256) private _credit;

    constructor(address manager, ICommittees reviews_, Terms memory terms_, IStepVerifier[] memory verifiers)
        AccessManaged(manager)
    {
        reviews = reviews_;
        _window = terms_.window;
        _clock = terms_.clock;
        _runBond = terms_.runBond;
        _challengeBond = terms_.challengeBond;
        _domain = terms_.domain;
        _panel = terms_.panel;
        for (uint256 i = 0; i < verifiers.length; ++i) _admit(verifiers[i], true);
    }

    /// @inheritdoc IBisection
    function admitVerifier(IStepVerifier verifier, bool admitted) external restricted {
        _admit(verifier, admitted);
    }

    /// @inheritdoc IBisection
    function commit(Commitment calldata commitment, bytes32[] calldata outcomeSiblings)
        external
        payable
        returns (uint64 runId)
    {
        (uint32 steps, uint32 nodes) = (commitment.steps, commitment.nodes);
        require(
            steps != 0 && steps <= MOST && nodes != 0 && nodes <= MOST, Bisection_InvalidSize(steps, nodes, MOST)
        );
        IStepVerifier verifier = commitment.verifier;
        require(address(verifier) == address(0) || _admitted[verifier], Bisection_VerifierNotAdmitted(verifier));
        require(
            msg.value >= _runBond && msg.value <= type(uint96).max, Bisection_WrongBond(msg.value, _runBond)
        );
        _requireIn(commitment.root, commitment.outcome, steps - 1, steps, outcomeSiblings);

        runId = ++runCount;
        uint48 openUntil = uint48(block.timestamp) + _window;
        _runs[runId] = Run({
            defender: msg.sender,
            bond: uint96(msg.value),
            verifier: verifier,
            steps: steps,
            nodes: nodes,
            liveGames: 0,
            openUntil: openUntil,
            status: Status.Open,
            program: commitment.program,
            initial: commitment.initial,
            outcome: commitment.outcome,
            root: commitment.root
        });
        emit RunCommitted(runId, msg.sender, commitment.program, commitment, msg.value, openUntil);
    }

    /// @inheritdoc IBisection
    function confirm(uint64 runId) external {
        Run storage run = _openRun(runId);
        require(block.timestamp >= run.openUntil, Bisection_WindowOpen(runId, run.openUntil));
        require(run.liveGames == 0, Bisection_GamesLive(runId, run.liveGames));
        run.status = Status.Confirmed;
        _credit[run.defender] += run.bond;
        emit RunConfirmed(runId, run.bond);
    }

    /// @inheritdoc IBisection
    function challenge(uint64 runId, uint8 level, uint256 index, bytes32 node, bytes32[] calldata siblings)
        external
        payable
        returns (uint64 gameId)
    {
        Run storage run = _openRun(runId);
        require(block.timestamp < run.openUntil, Bisection_WindowClosed(runId, run.openUntil));
        require(msg.sender != run.defender, Bisection_SelfChallenge(runId, msg.sender));
        require(msg.value == _challengeBond, Bisection_WrongBond(msg.value, _challengeBond));
        uint256 steps = run.steps;
        require(level <= 20, Bisection_InvalidProof(run.root, node, index, steps));
        uint256 leaves = 1 << level;
        _requireIn(run.root, node, index, _ceilDiv(steps, leaves), siblings);
        uint256 offset = index * leaves;
        gameId = _start(runId, run, node, offset, _min(leaves, steps - offset));
    }

    /// @inheritdoc IBisection
    function reveal(uint64 gameId, bytes32[] calldata children) external {
        Game storage game = _games[gameId];
        _defend(gameId, game, Phase.Reveal);
        (uint256 expected,) = childrenOf(game.count);
        bytes32 root = MerkleTree.rootOfNodes(children);
        require(
            children.length == expected && root == game.node,
            Bisection_WrongChildren(gameId, children.length, expected, root)
        );

        game.phase = Phase.Choose;
        emit NodeRevealed(gameId, children);
    }

    /// @inheritdoc IBisection
    function choose(uint64 gameId, uint256 index, bytes32 child, bytes32[] calldata siblings) external {
        Game storage game = _games[gameId];
        require(game.phase == Phase.Choose, Bisection_WrongPhase(gameId, game.phase));
        require(msg.sender == game.challenger, Bisection_NotYourMove(gameId, msg.sender, game.challenger));
        game.challengerLeft = _spend(gameId, game, game.challengerLeft);
        (uint256 children, uint256 leaves) = childrenOf(game.count);
        _requireIn(game.node, child, index, children, siblings);

        uint256 offset = game.offset + index * leaves;
        uint256 count = _min(leaves, game.count - index * leaves);
        uint64 runId = game.runId;
        game.node = child;
        game.offset = uint24(offset);
        game.count = uint24(count);
        game.phase = _phaseAt(_runs[runId], runId, offset, count, game.step, count == 1 ? game.traceRoot : bytes32(0));
        emit ChildChosen(gameId, child, offset, count);
    }

    /// @inheritdoc IBisection
    function trace(
        uint64 gameId,
        bytes32 traceRoot,
        bytes32 pre,
        bytes32[] calldata preSiblings,
        bytes32[] calldata postSiblings
    ) external {
        Game storage game = _games[gameId];
        Run storage run = _defend(gameId, game, Phase.Trace);
        uint256 step = game.offset;
        uint32 nodes = run.nodes;
        _requireBefore(game, run, pre, preSiblings);
        _requireIn(traceRoot, game.node, nodes - 1, nodes, postSiblings);

        game.node = traceRoot;
        game.step = uint24(step);
        game.offset = 0;
        game.count = uint24(nodes);
        game.phase = Phase.Reveal;
        game.traceRoot = traceRoot;
        game.traceInitial = pre;
        emit TraceCommitted(gameId, step, traceRoot);
    }

    /// @inheritdoc IBisection
    function prove(
        uint64 gameId,
        bytes calldata pre,
        bytes32[] calldata preSiblings,
        bytes calldata post,
        bytes calldata witness
    ) external {
        Game storage game = _games[gameId];
        Run storage run = _defend(gameId, game, Phase.Prove);
        (uint256 step, uint256 node) = _requireStates(game, run, pre, preSiblings, post);
        IStepVerifier verifier = run.verifier;
        require(address(verifier) != address(0), Bisection_StepNotProven(gameId, step, node));
        require(
            verifier.verifyStep(IStepVerifier.Step(run.program, step, node, run.nodes), pre, post, witness),
            Bisection_StepNotProven(gameId, step, node)
        );
        _held(gameId, game, step, node, WHOLE_BPS);
    }

    /// @inheritdoc IBisection
    function refer(
        uint64 gameId,
        bytes calldata pre,
        bytes32[] calldata preSiblings,
        bytes calldata post,
        bytes32 evidence
    ) external payable returns (uint256 caseId) {
        Game storage game = _games[gameId];
        Run storage run = _defend(gameId, game, Phase.Prove);
        require(address(run.verifier) == address(0), Bisection_NotReferable(gameId, run.verifier));
        (uint256 step, uint256 node) = _requireStates(game, run, pre, preSiblings, post);

        game.phase = Phase.Judge;
        caseId = _open(gameId, IStepVerifier.Step(run.program, step, node, run.nodes), pre, post, evidence);
    }

    /// @inheritdoc IReviewed
    function onVerdict(uint256 caseId, uint8 choice) external {
        require(msg.sender == address(reviews), Bisection_NotReviews(msg.sender));
        uint64 gameId = _gameOf[caseId];
        require(gameId != 0, Bisection_UnknownCase(caseId));
        // A game that was released in the meantime has nothing left to decide; the committee's work is done all the same.
        if (_games[gameId].phase == Phase.Judge) _judge(gameId, choice);
    }

    /// @inheritdoc IBisection
    function conclude(uint64 gameId) external {
        Game storage game = _games[gameId];
        require(game.phase == Phase.Judge, Bisection_WrongPhase(gameId, game.phase));
        (bool isFinal, uint8 choice) = reviews.verdictOf(game.caseId);
        require(isFinal, Bisection_NotJudged(gameId, game.caseId));
        _judge(gameId, choice);
    }

    /// @inheritdoc IBisection
    function timeout(uint64 gameId) external {
        Game storage game = _games[gameId];
        Phase phase = game.phase;
        require(
            phase != Phase.None && phase != Phase.Judge && phase != Phase.Over, Bisection_WrongPhase(gameId, phase)
        );
        _openRun(game.runId);
        bool challengersTurn = phase == Phase.Choose;
        uint256 left = challengersTurn ? game.challengerLeft : game.defenderLeft;
        uint256 elapsed = block.timestamp - game.movedAt;
        require(elapsed > left, Bisection_TimeLeft(gameId, elapsed, left));
        if (challengersTurn) _defended(gameId, game, WHOLE_BPS);
        else _refuted(gameId, game, WHOLE_BPS);
    }

    /// @inheritdoc IBisection
    function release(uint64 gameId) external {
        Game storage game = _games[gameId];
        require(game.phase != Phase.None && game.phase != Phase.Over, Bisection_WrongPhase(gameId, game.phase));
        Status status = _runs[game.runId].status;
        require(status == Status.Refuted, Bisection_RunNotOpen(game.runId, status));
        _drawn(gameId, game);
    }

    /// @inheritdoc IBisection
    function withdraw(address receiver, uint256 amount) external {
        uint256 held = _credit[msg.sender];
        require(amount <= held, Bisection_CreditTooSmall(msg.sender, held, amount));
        _credit[msg.sender] = held - amount;
        emit CreditWithdrawn(msg.sender, receiver, amount);
        _pay(receiver, amount);
    }

    /// @inheritdoc IBisection
    function terms() external view returns (Terms memory) {
        return Terms(_window, _clock, _runBond, _challengeBond, _domain, _panel);
    }

    /// @inheritdoc IBisection
    function isAdmitted(IStepVerifier verifier) external view returns (bool) {
        return _admitted[verifier];
    }

    /// @inheritdoc IBisection
    function getRun(uint64 runId) external view returns (Run memory) {
        return _runs[runId];
    }

    /// @inheritdoc IBisection
    function getGame(uint64 gameId) external view returns (Game memory) {
        return _games[gameId];
    }

    /// @inheritdoc IBisection
    function isProven(uint64 runId, uint256 step, uint256 node, bytes32 traceRoot) external view returns (bool) {
        return _proven[_stepKey(runId, step, node, traceRoot)];
    }

    /// @inheritdoc IBisection
    function creditOf(address account) external view returns (uint256) {
        return _credit[account];
    }

    /// @inheritdoc IBisection
    function childrenOf(uint256 count) public pure returns (uint256 children, uint256 leaves) {
        leaves = 1;
        while (_ceilDiv(count, leaves) > ARITY) leaves *= 2;
        children = _ceilDiv(count, leaves);
    }

    function _admit(IStepVerifier verifier, bool admitted) private {
        _admitted[verifier] = admitted;
        emit VerifierAdmitted(verifier, admitted);
    }

    /// @dev A game over the `count` leaves from `offset`, which lie below `node`; the caller is its challenger.
    function _start(uint64 runId, Run storage run, bytes32 node, uint256 offset, uint256 count)
        private
        returns (uint64 gameId)
    {
        bytes32 part = keccak256(abi.encode(runId, offset, count, msg.sender));
        require(!_challenged[part], Bisection_AlreadyChallenged(runId, offset, count, msg.sender));
        _challenged[part] = true;
        run.liveGames += 1;
        gameId = ++gameCount;
        Game storage game = _games[gameId];
        game.node = node;
        game.runId = runId;
        game.offset = uint24(offset);
        game.count = uint24(count);
        game.defenderLeft = _clock;
        game.challengerLeft = _clock;
        game.movedAt = uint48(block.timestamp);
        game.phase = _phaseAt(run, runId, offset, count, 0, 0);
        game.challenger = msg.sender;
        game.bond = uint96(msg.value);
        emit GameStarted(gameId, runId, msg.sender, node, offset, count);
    }

    /// @dev Opens a case over one step, paid with what was sent along.
    function _open(
        uint64 gameId,
        IStepVerifier.Step memory step,
        bytes calldata pre,
        bytes calldata post,
        bytes32 evidence
    ) private returns (uint256 caseId) {
        bytes memory facts = abi.encode(block.chainid, address(this), gameId, step, pre, post, evidence);
        Game storage game = _games[gameId];
        address[] memory parties = new address[](1);
        parties[0] = game.challenger;
        // The defender pays: what comes back is its credit in Reviews, and neither side sits on the panel.
        caseId = reviews.openFor{value: msg.value}(sha256(facts), _domain, WRONG, _panel, msg.sender, parties);
        game.caseId = caseId;
        _gameOf[caseId] = gameId;
        emit StepReferred(gameId, caseId, step, pre, post, evidence);
    }

    /// @dev A move of the defender's: its turn, its address, its clock, and a run that nobody has refuted yet.
    function _defend(uint64 gameId, Game storage game, Phase phase) private returns (Run storage run) {
        require(game.phase == phase, Bisection_WrongPhase(gameId, game.phase));
        run = _openRun(game.runId);
        require(msg.sender == run.defender, Bisection_NotYourMove(gameId, msg.sender, run.defender));
        game.defenderLeft = _spend(gameId, game, game.defenderLeft);
    }

    /// @dev Takes the time since the last move off a clock.
    function _spend(uint64 gameId, Game storage game, uint32 left) private returns (uint32) {
        uint256 elapsed = block.timestamp - game.movedAt;
        require(elapsed <= left, Bisection_TimeOver(gameId, elapsed, left));
        game.movedAt = uint48(block.timestamp);
        return left - uint32(elapsed);
    }

    /// @dev What comes after the dispute has been narrowed to `count` leaves from `offset`.
    function _phaseAt(
        Run storage run,
        uint64 runId,
        uint256 offset,
        uint256 count,
        uint256 step,
        bytes32 traceRoot
    ) private view returns (Phase) {
        if (count > 1) return Phase.Reveal;
        if (run.nodes > 1 && traceRoot == 0) return Phase.Trace;
        (uint256 at, uint256 node) = traceRoot == 0 ? (offset, 0) : (step, offset);
        require(!_proven[_stepKey(runId, at, node, traceRoot)], Bisection_AlreadyProven(runId, at, node));
        return Phase.Prove;
    }

    /// @dev `post` is the state in dispute, `pre` the one before it; tells which step and node lie between.
    function _requireStates(
        Game storage game,
        Run storage run,
        bytes calldata pre,
        bytes32[] calldata preSiblings,
        bytes calldata post
    ) private view returns (uint256 step, uint256 node) {
        bytes32 leaf = MerkleTree.leafHash(post);
        require(leaf == game.node, Bisection_InvalidProof(game.node, leaf, game.offset, 1));
        _requireBefore(game, run, MerkleTree.leafHash(pre), preSiblings);
        return _placeOf(game);
    }

    /// @dev The step and node that a game has come down to.
    function _placeOf(Game storage game) private view returns (uint256 step, uint256 node) {
        return game.traceRoot == 0 ? (uint256(game.offset), 0) : (uint256(game.step), uint256(game.offset));
    }

    /// @dev `leaf` is the state before the one in dispute.
    function _requireBefore(Game storage game, Run storage run, bytes32 leaf, bytes32[] calldata siblings)
        private
        view
    {
        bool traced = game.traceRoot != 0;
        uint256 index = game.offset;
        uint256 count = traced ? run.nodes : run.steps;
        if (index == 0) {
            bytes32 initial = traced ? game.traceInitial : run.initial;
            require(leaf == initial, Bisection_InvalidProof(initial, leaf, index, count));
        } else {
            _requireIn(traced ? game.traceRoot : run.root, leaf, index - 1, count, siblings);
        }
    }

    function _requireIn(bytes32 root, bytes32 node, uint256 index, uint256 count, bytes32[] calldata siblings)
        private
        pure
    {
        require(
            MerkleTree.contains(root, node, index, count, siblings),
            Bisection_InvalidProof(root, node, index, count)
        );
    }

    function _openRun(uint64 runId) private view returns (Run storage run) {
        run = _runs[runId];
        require(run.status == Status.Open, Bisection_RunNotOpen(runId, run.status));
    }

    function _judge(uint64 gameId, uint8 choice) private {
        Game storage game = _games[gameId];
        Run storage run = _runs[game.runId];
        if (run.status != Status.Open) return _drawn(gameId, game);
        if (choice == RIGHT) {
            (uint256 step, uint256 node) = _placeOf(game);
            _held(gameId, game, step, node, JUDGED_BPS);
        } else if (choice == WRONG) {
            _refuted(gameId, game, JUDGED_BPS);
        } else {
            _drawn(gameId, game);
        }
    }

    /// @dev The step is right: it is so in every later game, too.
    function _held(uint64 gameId, Game storage game, uint256 step, uint256 node, uint256 bps) private {
        _proven[_stepKey(game.runId, step, node, game.traceRoot)] = true;
        emit StepProven(gameId, step, node);
        _defended(gameId, game, bps);
    }

    function _defended(uint64 gameId, Game storage game, uint256 bps) private {
        Run storage run = _runs[game.runId];
        _end(game, run);
        _settle(gameId, game.challenger, game.bond, run.defender, bps, true);
    }

    function _refuted(uint64 gameId, Game storage game, uint256 bps) private {
        Run storage run = _runs[game.runId];
        address challenger = game.challenger;
        _end(game, run);
        run.status = Status.Refuted;
        _credit[challenger] += game.bond;
        emit RunRefuted(game.runId, gameId, challenger);
        _settle(gameId, run.defender, run.bond, challenger, bps, false);
    }

    function _drawn(uint64 gameId, Game storage game) private {
        _end(game, _runs[game.runId]);
        _credit[game.challenger] += game.bond;
        emit GameEnded(gameId, address(0), false, 0, 0);
    }

    function _end(Game storage game, Run storage run) private {
        game.phase = Phase.Over;
        run.liveGames -= 1;
    }

    /// @dev Of `bps` of the loser's bond half goes to the winner and half burns; the rest is the loser's again.
    function _settle(uint64 gameId, address loser, uint256 bond, address winner, uint256 bps, bool defended) private {
        uint256 lost = bond * bps / WHOLE_BPS;
        uint256 rewarded = lost / 2;
        uint256 burnt = lost - rewarded;
        _credit[winner] += rewarded;
        _credit[loser] += bond - lost;
        emit GameEnded(gameId, winner, defended, rewarded, burnt);
        _pay(BURN, burnt);
    }

    function _pay(address receiver, uint256 amount) private {
        (bool paid,) = receiver.call{value: amount}("");
        require(paid, Bisection_PaymentFailed(receiver, amount));
    }

    function _stepKey(uint64 runId, uint256 step, uint256 node, bytes32 traceRoot) private pure returns (bytes32) {
        return keccak256(abi.encode(runId, step, node, traceRoot));
    }

    function _ceilDiv(uint256 a, uint256 b) private pure returns (uint256) {
        return (a + b - 1) / b;
    }

    function _min(uint256 a, uint256 b) private pure returns (uint256) {
        return a < b ? a : b;
    }
}
