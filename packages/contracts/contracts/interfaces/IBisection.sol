// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {ICommittees, IReviewed} from "./IReviews.sol";
import {IStepVerifier} from "./IStepVerifier.sol";

/**
 * @title Bisection
 * @notice Disputes over long runs: a bonded claim about up to 2^20 steps is judged by one of them.
 *
 * Who ran a program commits to the tree of the states after each of its steps (MerkleTree) and bonds OPEN behind
 * it. For the time of a window anybody who bonds, too, can challenge it. The two then descend the tree together: the
 * defender opens the node in dispute into at most 32 children, the challenger names the first that it holds wrong, until
 * one step is left, whose state before it the challenger has thereby accepted. The defender then shows that this one
 * step is right, to a contract that computes it (IStepVerifier) or, where it cannot be repeated bit for bit, to a
 * committee (ICommittees). A step may itself be a graph of up to 2^20 nodes: then the defender commits to their states
 * likewise, and the descent goes on to one node.
 *
 * Both sides have a clock, as in chess: it runs while it is their turn, and who lets it run out has lost. Whoever knows
 * the whole tree can start right at the step: a challenge names any aligned part of the run.
 *
 * Of what the loser bonded, half goes to the winner as credit and half burns. A committee never decides over a whole
 * bond: what it judged costs a fifth of it.
 */
interface IBisection is IReviewed {
    enum Status {
        None,
        Open,
        Confirmed,
        Refuted
    }

    /// @dev Reveal, Trace and Prove are the defender's turns, Choose is the challenger's, Judge is the committee's.
    enum Phase {
        None,
        Reveal,
        Choose,
        Trace,
        Prove,
        Judge,
        Over
    }

    /**
     * @param window seconds that a run can be challenged
     * @param clock seconds that each side has for all its moves of a game
     * @param runBond least wei behind a run
     * @param challengeBond wei behind a challenge
     * @param domain of the cases that Reviews judges
     * @param panel reviewers on a case's first panel
     */
    struct Terms {
        uint48 window;
        uint32 clock;
        uint96 runBond;
        uint96 challengeBond;
        uint32 domain;
        uint16 panel;
    }

    /**
     * @param program what determines the run; its meaning is the verifier's
     * @param initial leaf hash of the state before the first step
     * @param outcome leaf hash of the state after the last step
     * @param root of the tree over the states after each step
     * @param verifier that judges a step; the zero address for Reviews
     * @param steps 1 to 2^20
     * @param nodes of a step's graph, 1 to 2^20; 1 where the verifier judges a step at once
     */
    struct Commitment {
        bytes32 program;
        bytes32 initial;
        bytes32 outcome;
        bytes32 root;
        IStepVerifier verifier;
        uint32 steps;
        uint32 nodes;
    }

    /// @param openUntil seconds since 1970 until which it can be challenged
    struct Run {
        address defender;
        uint96 bond;
        IStepVerifier verifier;
        uint32 steps;
        uint32 nodes;
        uint32 liveGames;
        uint48 openUntil;
        Status status;
        bytes32 program;
        bytes32 initial;
        bytes32 outcome;
        bytes32 root;
    }

    /**
     * @param node of the tree in dispute: that of the run, or, once there is a trace, that of the step
     * @param offset first leaf below `node`
     * @param count leaves below `node`
     * @param step in dispute, once there is a trace
     * @param movedAt when the last move was made
     * @param traceRoot of the tree over the states after each node of the step; 0 where there is none
     * @param traceInitial leaf hash of the state before the step
     * @param caseId in Reviews, while that judges
     */
    struct Game {
        bytes32 node;
        uint64 runId;
        uint24 offset;
        uint24 count;
        uint24 step;
        uint32 defenderLeft;
        uint32 challengerLeft;
        uint48 movedAt;
        Phase phase;
        address challenger;
        uint96 bond;
        bytes32 traceRoot;
        bytes32 traceInitial;
        uint256 caseId;
    }

    event VerifierAdmitted(IStepVerifier indexed verifier, bool admitted);
    event RunCommitted(
        uint64 indexed runId, address indexed defender, bytes32 indexed program, Commitment commitment, uint256 bond, uint48 openUntil
    );
    event RunConfirmed(uint64 indexed runId, uint256 bond);
    event RunRefuted(uint64 indexed runId, uint64 indexed gameId, address indexed challenger);
    event GameStarted(
        uint64 indexed gameId, uint64 indexed runId, address indexed challenger, bytes32 node, uint256 offset, uint256 count
    );

    /// @param children the node's parts in their order; the challenger chooses among them
    event NodeRevealed(uint64 indexed gameId, bytes32[] children);
    event ChildChosen(uint64 indexed gameId, bytes32 node, uint256 offset, uint256 count);
    event TraceCommitted(uint64 indexed gameId, uint256 step, bytes32 traceRoot);
    event StepProven(uint64 indexed gameId, uint256 step, uint256 node);

    /// @notice A committee judges a step, by what stands here: the case's subject is
    ///         sha256(abi.encode(chainId, this contract, gameId, step, pre, post, evidence)).
    event StepReferred(
        uint64 indexed gameId,
        uint256 indexed caseId,
        IStepVerifier.Step step,
        bytes pre,
        bytes post,
        bytes32 evidence
    );

    /// @param defended whether the defender won; where neither did, `winner` is the zero address
    event GameEnded(uint64 indexed gameId, address indexed winner, bool defended, uint256 rewarded, uint256 burnt);
    event CreditWithdrawn(address indexed account, address indexed receiver, uint256 amount);

    error Bisection_VerifierNotAdmitted(IStepVerifier verifier);
    error Bisection_InvalidSize(uint256 steps, uint256 nodes, uint256 most);
    error Bisection_WrongBond(uint256 sent, uint256 required);
    error Bisection_InvalidProof(bytes32 root, bytes32 node, uint256 index, uint256 count);
    error Bisection_RunNotOpen(uint64 runId, Status status);
    error Bisection_WindowOpen(uint64 runId, uint48 openUntil);
    error Bisection_WindowClosed(uint64 runId, uint48 openUntil);
    error Bisection_GamesLive(uint64 runId, uint32 games);
    error Bisection_SelfChallenge(uint64 runId, address defender);
    error Bisection_AlreadyChallenged(uint64 runId, uint256 offset, uint256 count, address challenger);
    error Bisection_AlreadyProven(uint64 runId, uint256 step, uint256 node);
    error Bisection_WrongPhase(uint64 gameId, Phase phase);
    error Bisection_NotYourMove(uint64 gameId, address caller, address player);
    error Bisection_TimeOver(uint64 gameId, uint256 elapsed, uint256 left);
    error Bisection_TimeLeft(uint64 gameId, uint256 elapsed, uint256 left);
    error Bisection_WrongChildren(uint64 gameId, uint256 given, uint256 expected, bytes32 root);
    error Bisection_StepNotProven(uint64 gameId, uint256 step, uint256 node);
    error Bisection_NotReferable(uint64 gameId, IStepVerifier verifier);
    error Bisection_NotReviews(address caller);
    error Bisection_UnknownCase(uint256 caseId);
    error Bisection_NotJudged(uint64 gameId, uint256 caseId);
    error Bisection_CreditTooSmall(address account, uint256 credit, uint256 amount);
    error Bisection_PaymentFailed(address receiver, uint256 amount);

    /**
     * @notice Admits a verifier for later runs, or no longer (role GOVERNOR). Runs that named it keep it.
     * @dev Without this a defender could name a contract of its own that holds every step right.
     */
    function admitVerifier(IStepVerifier verifier, bool admitted) external;

    /**
     * @notice Claims a run, with the OPEN sent along behind it: at least `runBond`.
     * @param outcomeSiblings prove `outcome` as the last leaf under `root`
     */
    function commit(Commitment calldata commitment, bytes32[] calldata outcomeSiblings)
        external
        payable
        returns (uint64 runId);

    /// @notice Returns a run's bond as credit once its window has passed and no game is left. Anybody.
    function confirm(uint64 runId) external;

    /**
     * @notice Challenges the part of a run below one node of its tree, with exactly `challengeBond` sent along.
     * @dev The node at level `level` and place `index` covers the steps from index·2^level on, 2^level or what is left
     *      of the run. One challenger can challenge a part once, for ever; others can, too: if a part could be occupied,
     *      a defender would occupy it with a challenger of its own that plays to lose.
     * @param node the tree's node there
     * @param siblings its path to the root
     */
    function challenge(uint64 runId, uint8 level, uint256 index, bytes32 node, bytes32[] calldata siblings)
        external
        payable
        returns (uint64 gameId);

    /// @notice The defender opens the node in dispute: all of its `childrenOf` parts, in order.
    function reveal(uint64 gameId, bytes32[] calldata children) external;

    /**
     * @notice The challenger names the first child that it holds wrong; it accepts all before it.
     * @param siblings of the child's path among the children just revealed
     */
    function choose(uint64 gameId, uint256 index, bytes32 child, bytes32[] calldata siblings) external;

    /**
     * @notice The defender commits to the states inside of the step in dispute, where a step has several nodes.
     * @param traceRoot root over the states after each node; the last is the state after the step
     * @param pre leaf hash of the state before the step
     * @param preSiblings prove `pre` under the run's root; none for the first step
     * @param postSiblings prove the state after the step as the last leaf under `traceRoot`
     */
    function trace(
        uint64 gameId,
        bytes32 traceRoot,
        bytes32 pre,
        bytes32[] calldata preSiblings,
        bytes32[] calldata postSiblings
    ) external;

    /**
     * @notice The defender shows the run's verifier that the step in dispute is right, and wins.
     * @param pre data of the state before it
     * @param preSiblings prove it under the root; none for the first
     * @param post data of the state after it
     * @param witness for the verifier
     */
    function prove(
        uint64 gameId,
        bytes calldata pre,
        bytes32[] calldata preSiblings,
        bytes calldata post,
        bytes calldata witness
    ) external;

    /**
     * @notice The same where no contract can compute the step: the defender opens a case, paid with its exact fee.
     * @dev Choice 1: the step is right (also where nobody votes). Choice 2: it is wrong.
     * @param evidence sha-256 of what the committee is to look at beside the states
     */
    function refer(
        uint64 gameId,
        bytes calldata pre,
        bytes32[] calldata preSiblings,
        bytes calldata post,
        bytes32 evidence
    ) external payable returns (uint256 caseId);

    /// @notice Ends a game by its final verdict, should Reviews not have done so. Anybody.
    function conclude(uint64 gameId) external;

    /// @notice Ends a game whose side to move let its clock run out, in favour of the other. Anybody.
    function timeout(uint64 gameId) external;

    /// @notice Ends a game whose run was refuted in another one: the challenger gets its bond back. Anybody.
    function release(uint64 gameId) external;

    /// @notice Pays `amount` wei of the caller's credit to `receiver`.
    function withdraw(address receiver, uint256 amount) external;

    function terms() external view returns (Terms memory);

    /// @notice Judges steps that no contract can compute.
    function reviews() external view returns (ICommittees);

    function isAdmitted(IStepVerifier verifier) external view returns (bool);

    function runCount() external view returns (uint64);

    function gameCount() external view returns (uint64);

    /// @notice A run by its id; ids count from 1.
    function getRun(uint64 runId) external view returns (Run memory);

    /// @notice A game by its id; ids count from 1.
    function getGame(uint64 gameId) external view returns (Game memory);

    /// @notice Into how many children a node over `count` leaves opens, and over how many leaves each of them (the last
    ///         one over what is left).
    function childrenOf(uint256 count) external pure returns (uint256 children, uint256 leaves);

    /// @notice Whether the step (and node, under that trace) of a run was shown to be right.
    function isProven(uint64 runId, uint256 step, uint256 node, bytes32 traceRoot) external view returns (bool);

    function creditOf(address account) external view returns (uint256);
}
