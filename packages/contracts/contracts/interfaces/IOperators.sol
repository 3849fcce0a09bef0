// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {MerkleTree} from "../libraries/MerkleTree.sol";

/**
 * @title Operators
 * @notice Who offers compute: where it is reached, what it runs on, how fast it was measured, what it asks and how its
 *         work can be proven. Behind it stands a bond in Staking under the role Operator: a fixed part for being listed,
 *         locked here, and for every job a part in proportion to its price (`bondFor`), locked by Jobs.
 *
 * Heartbeats never reach the chain one by one. Whoever watches operators collects what they signed over a period of
 * time, up to 256 slots each, and posts one root over all of it. It answers with its own bond for every signature below
 * that root: one that is not the operator's is proven in one transaction. What stands under a root that was open to
 * challenge long enough can be counted towards an operator's reliability, once a period.
 */
interface IOperators {
    /// @dev Paused by itself, halted by the guardian. Both keep what is open and take nothing new.
    enum Status {
        None,
        Active,
        Paused,
        Halted
    }

    /**
     * @param endpoint URL, at most 256 bytes
     * @param hardware sha-256 of a description
     * @param proofs classes of proof that it offers: bit n for the n-th of IJobs.Proof
     * @param tokenPrice wei for training on one token
     * @param leastPrice wei that a job costs at least
     */
    struct Profile {
        string endpoint;
        bytes32 hardware;
        uint8 proofs;
        uint96 tokenPrice;
        uint96 leastPrice;
    }

    /**
     * @param trainingRate tokens a second
     * @param answerRate tokens a second
     * @param evidence sha-256 of what was run and what came of it
     */
    struct Benchmark {
        uint64 trainingRate;
        uint64 answerRate;
        uint48 measuredAt;
        bytes32 evidence;
    }

    /// @param bond wei locked for being listed
    struct Operator {
        Status status;
        uint96 bond;
        uint48 registeredAt;
        Profile profile;
        Benchmark benchmark;
    }

    /**
     * @param bondBps of a job's price that its operator locks, in basis points; more than 10,000 is possible
     * @param listingBond wei that an operator locks to be listed
     */
    struct Terms {
        uint32 bondBps;
        uint96 listingBond;
    }

    /**
     * @notice What an operator signed over a period.
     * @param slots bit n: it answered in the n-th of the period's 256 parts
     * @param signature of Heartbeats(address operator,uint64 period,uint256 slots) by EIP-712
     */
    struct Heartbeats {
        address operator;
        uint64 period;
        uint256 slots;
        bytes signature;
    }

    /**
     * @notice What is known of an operator's reliability.
     * @param paid jobs it was paid for
     * @param late jobs that it took and did not deliver in time
     * @param missed jobs that were funded and that it did not take
     * @param refuted jobs whose result was proven wrong
     * @param periods in which its heartbeats were counted
     * @param beats heartbeats counted, at most 256 a period
     */
    struct Reliability {
        uint32 paid;
        uint32 late;
        uint32 missed;
        uint32 refuted;
        uint64 periods;
        uint64 beats;
    }

    event OperatorRegistered(address indexed operator, uint256 bond);
    event ProfileChanged(
        address indexed operator, string endpoint, bytes32 hardware, uint8 proofs, uint96 tokenPrice, uint96 leastPrice
    );
    event BenchmarkPublished(
        address indexed operator, uint64 trainingRate, uint64 answerRate, uint48 measuredAt, bytes32 evidence
    );
    event StatusChanged(address indexed operator, Status status);
    event OperatorLeft(address indexed operator, uint256 bond);
    event TermsChanged(uint32 bondBps, uint96 listingBond);

    /// @param data sha-256 of the file with everything below the root
    event HeartbeatsPosted(
        uint64 indexed period, address indexed watcher, bytes32 root, uint32 operators, bytes32 data, uint48 countableAt
    );
    event HeartbeatsRefuted(
        uint64 indexed period, address indexed watcher, address indexed challenger, address operator, uint256 slashed
    );
    event HeartbeatsCounted(uint64 indexed period, address indexed watcher, address indexed operator, uint256 beats);

    error Operators_InvalidEndpoint(uint256 bytesGiven, uint256 bytesAllowed);
    error Operators_NoProof();
    error Operators_AlreadyRegistered(address operator);
    error Operators_NotRegistered(address operator);
    error Operators_Halted(address operator);
    error Operators_NotHalted(address operator);
    error Operators_WorkOpen(address operator, uint256 jobs);
    error Operators_FutureBenchmark(uint48 measuredAt, uint256 time);
    error Operators_NotActive(address operator, Status status);
    error Operators_PeriodNotOver(uint64 period, uint256 endsAt);
    error Operators_PeriodTooOld(uint64 period, uint256 until);
    error Operators_AlreadyPosted(uint64 period, address watcher);
    error Operators_EmptyRoot();
    error Operators_NothingPosted(uint64 period, address watcher);
    error Operators_NotUnderRoot(uint64 period, address watcher, bytes32 root);
    error Operators_SignatureHolds(address operator, uint64 period);
    error Operators_ChallengeOver(uint64 period, address watcher, uint256 countableAt);
    error Operators_NotCountable(uint64 period, address watcher, uint256 countableAt);
    error Operators_OwnWatcher(address operator);
    error Operators_AlreadyCounted(uint64 period, address operator);
    error Operators_InvalidTerms(uint32 bondBps, uint32 most);

    /// @notice Lists the caller, who must have `listingBond` of free stake.
    function register(Profile calldata profile) external;

    /// @notice Changes what the caller offers. Quotes that it has signed stay as they are.
    function setProfile(Profile calldata profile) external;

    /// @notice Publishes how fast the caller was measured, and the evidence of it.
    function publishBenchmark(Benchmark calldata benchmark) external;

    /// @notice Takes no new work, or takes some again.
    function setPaused(bool paused) external;

    /// @notice Takes an operator out of new work, or lets it back (role GUARDIAN). Moves no money. Who has no bond any
    ///         more is unlisted instead of let back.
    function setHalted(address operator, bool halted) external;

    /// @notice Unlists the caller and frees its bond: only with no job open. Who is halted gets its bond, too, but stays
    ///         on record as halted.
    function leave() external;

    /// @notice Sets what later listings and later jobs lock (role GOVERNOR). What is locked stays as it is.
    function setTerms(Terms calldata newTerms) external;

    /**
     * @notice Posts one root over the heartbeats of a past period. Anybody who is listed, once a period.
     * @param root of the positional Merkle tree (MerkleTree) over (operator, period, slots, keccak256(signature)),
     *        ABI-encoded
     * @param operators how many are below it
     * @param data sha-256 of the file with all of them
     */
    function postHeartbeats(uint64 period, bytes32 root, uint32 operators, bytes32 data) external;

    /// @notice Proves that a leaf below a root carries no signature of its operator: takes the watcher's listing bond,
    ///         half of it for the caller, and the root away.
    function challengeHeartbeats(
        address watcher,
        Heartbeats calldata beats,
        uint64 postedFor,
        MerkleTree.Proof calldata proof
    ) external;

    /// @notice Counts an operator's heartbeats once their root cannot be challenged any more. Anybody, once a period.
    function countHeartbeats(address watcher, Heartbeats calldata beats, MerkleTree.Proof calldata proof) external;

    /// @notice An operator; reverts where it is not listed.
    function getOperator(address operator) external view returns (Operator memory);

    /// @notice Whether an operator takes work now, and offers this class of proof.
    function offers(address operator, uint8 proof) external view returns (bool);

    /// @notice Wei that an operator locks for a job of this price, rounded up.
    function bondFor(uint256 price) external view returns (uint256);

    function reliabilityOf(address operator) external view returns (Reliability memory);

    function terms() external view returns (Terms memory);

    /// @notice Seconds of a period of heartbeats; period n begins n times as many seconds after 1970.
    function periodSeconds() external view returns (uint48);

    /// @notice Seconds after its end in which a period can be posted, and then as many in which its root can be
    ///         challenged.
    function heartbeatWindow() external view returns (uint48);

    /// @notice The root that `watcher` posted; 0 where none stands.
    function heartbeatRoot(uint64 period, address watcher) external view returns (bytes32 root, uint48 countableAt);

    /// @notice What stands in the tree for an operator's heartbeats.
    function leafOf(Heartbeats calldata beats) external pure returns (bytes32);

    /// @notice What an operator signs.
    function digestOf(address operator, uint64 period, uint256 slots) external view returns (bytes32);
}
