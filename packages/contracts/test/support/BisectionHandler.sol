// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {IBisection} from "../../contracts/interfaces/IBisection.sol";
import {IStepVerifier} from "../../contracts/interfaces/IStepVerifier.sol";
import {MerkleTree} from "../../contracts/libraries/MerkleTree.sol";
import {BisectionTest} from "./BisectionTest.sol";
import {StateTree} from "./StateTree.sol";

/**
 * @notice Plays Bisection with right and wrong runs of 40 steps, some judged by reviewers, and challengers that know
 *         the fault or guess. Every move is the best one of its side, unless a whole clock is let run out.
 */
contract BisectionHandler is BisectionTest {
    using StateTree for StateTree.Tree;

    uint256 private constant STEPS = 40;

    mapping(uint64 runId => uint256) public faultOf;
    mapping(uint64 runId => bool) public neglected;
    mapping(uint64 gameId => bool) public idle;
    mapping(uint64 gameId => bool) public knows;
    uint256 public rightRefuted;
    uint256 public wrongDefended;
    uint256 public provenAgain;
    uint256 public challengedAgain;
    uint256 public earlyBonds;
    uint256 public forced;
    uint256 public ended;

    address[3] private challengers = [address(0xA1), address(0xA2), address(0xA3)];

    constructor() {
        setUp();
    }

    function commit(uint256 fault, bool reviewed) external {
        if (bisection.runCount() == 6) return;
        fault = fault % (2 * STEPS);
        if (fault >= STEPS) fault = RIGHT;
        vm.deal(defender, RUN_BOND);
        uint64 runId = _commit(STEPS, 1, fault, reviewed ? IStepVerifier(address(0)) : verifier);
        faultOf[runId] = fault;
    }

    function challenge(uint256 run, uint256 who, uint8 level, uint256 target) external {
        uint64 runId = _open(run);
        if (runId == 0 || block.timestamp >= bisection.getRun(runId).openUntil) return;
        _load(runId);
        address challenger = challengers[who % 3];
        bool informed = who % 2 == 0 && faultOf[runId] != RIGHT;
        target = informed ? faultOf[runId] : target % STEPS;
        level = level % 7;
        uint256 index = target >> level;
        bytes32 node = states.levels[level][index];
        bytes32[] memory siblings = states.proof(level, index, 64);
        bytes memory data = abi.encodeCall(bisection.challenge, (runId, level, index, node, siblings));
        vm.deal(challenger, 2 * uint256(CHALLENGE_BOND));
        vm.prank(challenger);
        (bool done,) = address(bisection).call{value: CHALLENGE_BOND}(data);
        if (!done) return;
        knows[bisection.gameCount()] = informed;
        if (level == 0 && bisection.isProven(runId, target, 0, 0)) ++provenAgain;
        vm.prank(challenger);
        (done,) = address(bisection).call{value: CHALLENGE_BOND}(data);
        if (done) ++challengedAgain;
    }

    /// @notice The next move of a game, if its side has one.
    function play(uint256 which, uint256 guess, uint8 choice) external {
        uint64 gameId = _live(which);
        if (gameId == 0) return;
        IBisection.Game memory game = bisection.getGame(gameId);
        IBisection.Run memory run = bisection.getRun(game.runId);
        if (run.status == IBisection.Status.Refuted) {
            bisection.release(gameId);
            return;
        }
        uint256 fault = faultOf[game.runId];
        _load(game.runId);
        if (game.phase == IBisection.Phase.Reveal) {
            _reveal(gameId, states);
        } else if (game.phase == IBisection.Phase.Choose) {
            uint256 target = knows[gameId] ? fault : game.offset + guess % game.count;
            if (game.count <= 32 && bisection.isProven(game.runId, target, 0, 0)) return;
            _choose(gameId, states, target);
        } else if (game.phase == IBisection.Phase.Judge) {
            bench.tell(bisection, game.caseId, choice % 5 == 0 ? 0 : game.offset == fault ? 2 : 1);
        } else if (game.offset != fault) {
            if (address(run.verifier) != address(0)) {
                if (bisection.isProven(game.runId, game.offset, 0, 0)) ++provenAgain;
                _prove(gameId);
            } else {
                _refer(gameId, game.offset);
            }
        } else if (address(run.verifier) == address(0)) {
            _refer(gameId, game.offset);
        }
        _watch();
    }

    /// @notice Nobody moves for longer than a clock; then everything is claimed that can be.
    function sleep() external {
        for (uint64 gameId = 1; gameId <= bisection.gameCount(); ++gameId) {
            IBisection.Game memory game = bisection.getGame(gameId);
            if (game.phase == IBisection.Phase.Over || game.phase == IBisection.Phase.Judge) continue;
            if (game.phase == IBisection.Phase.Choose) idle[gameId] = true;
            else neglected[game.runId] = true;
        }
        vm.warp(block.timestamp + CLOCK + 1);
        for (uint64 gameId = 1; gameId <= bisection.gameCount(); ++gameId) {
            IBisection.Game memory game = bisection.getGame(gameId);
            if (game.phase == IBisection.Phase.Over || game.phase == IBisection.Phase.Judge) continue;
            if (_status(game.runId) == IBisection.Status.Open) bisection.timeout(gameId);
        }
        _watch();
    }

    function confirm(uint256 run) external {
        uint64 runId = _open(run);
        if (runId == 0) return;
        IBisection.Run memory kept = bisection.getRun(runId);
        (bool done,) = address(bisection).call(abi.encodeCall(bisection.confirm, (runId)));
        if (done && (kept.liveGames != 0 || block.timestamp < kept.openUntil)) ++earlyBonds;
    }

    function withdraw(uint256 who, uint256 amount) external {
        address account = who % 4 == 3 ? defender : challengers[who % 4];
        amount = bound(amount, 0, bisection.creditOf(account));
        vm.prank(account);
        bisection.withdraw(account, amount);
    }

    function force(uint96 amount) external {
        vm.deal(address(bisection), address(bisection).balance + amount);
        forced += amount;
    }

    /// @notice Bonds at stake and all credit.
    function held() external view returns (uint256 sum) {
        sum = bisection.creditOf(defender);
        for (uint256 i = 0; i < 3; ++i) sum += bisection.creditOf(challengers[i]);
        for (uint64 id = 1; id <= bisection.runCount(); ++id) {
            if (_status(id) == IBisection.Status.Open) sum += RUN_BOND;
        }
        for (uint64 id = 1; id <= bisection.gameCount(); ++id) {
            if (_phase(id) != IBisection.Phase.Over) sum += CHALLENGE_BOND;
        }
    }

    function balance() external view returns (uint256) {
        return address(bisection).balance;
    }

    /// @dev What became of games against what was right.
    function _watch() private {
        uint256 over = 0;
        for (uint64 id = 1; id <= bisection.runCount(); ++id) {
            if (faultOf[id] == RIGHT && _status(id) == IBisection.Status.Refuted && !neglected[id]) ++rightRefuted;
        }
        for (uint64 id = 1; id <= bisection.gameCount(); ++id) {
            IBisection.Game memory game = bisection.getGame(id);
            if (game.phase != IBisection.Phase.Over) continue;
            ++over;
            // An informed game of a wrong run that ended at the fault, yet the step counts as proven.
            bool atFault = knows[id] && !idle[id] && game.count == 1 && game.offset == faultOf[game.runId];
            if (atFault && bisection.isProven(game.runId, game.offset, 0, 0)) ++wrongDefended;
        }
        ended = over;
    }

    function _refer(uint64 gameId, uint256 step) private {
        (bytes memory pre, bytes32[] memory siblings, bytes memory post) = _around(step);
        vm.deal(defender, 0.25 ether);
        vm.prank(defender);
        bisection.refer{value: 0.25 ether}(gameId, pre, siblings, post, 0);
    }

    function _load(uint64 runId) private {
        (states, sums) = _states(0, STEPS, 1, faultOf[runId], 0);
    }

    function _open(uint256 seed) private view returns (uint64) {
        uint64 count = bisection.runCount();
        if (count == 0) return 0;
        uint64 runId = uint64(1 + seed % count);
        return _status(runId) == IBisection.Status.Open ? runId : 0;
    }

    function _live(uint256 seed) private view returns (uint64) {
        uint64 count = bisection.gameCount();
        for (uint64 i = 0; i < count; ++i) {
            uint64 gameId = uint64(1 + (seed % count + i) % count);
            if (_phase(gameId) != IBisection.Phase.Over) return gameId;
        }
        return 0;
    }
}
