// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {IReviewed} from "./IReviewed.sol";

/**
 * @title Reputation, for contracts that weigh by it
 * @notice Scores that accounts have earned, by domain and epoch, under roots that were open to challenge before they
 *         became final. Domain 0 is the whole network. Scores cannot be given away.
 */
interface IReputation {
    /**
     * @notice The last epoch of `domain` whose root was final at `timestamp` (seconds since 1970); 0 where none was.
     * @dev Settled for timestamps before this block's; at the block's own, a root may still become final.
     */
    function finalAt(uint32 domain, uint48 timestamp) external view returns (uint64 epochId);

    /// @notice Sum of all scores under a final root, as appeals have corrected them.
    function totalAt(uint32 domain, uint64 epochId) external view returns (uint256 total);

    /**
     * @notice What `account` had under a final root; reverts where the proof does not hold.
     * @param score as the leaf states it
     * @param proof the leaf's index, then the hashes of its siblings from leaf to root, then their sums
     * @return what counts: the score, or what an appeal has put in its place (then neither score nor proof is looked at)
     */
    function scoreAt(uint32 domain, uint64 epochId, address account, uint256 score, bytes32[] calldata proof)
        external
        view
        returns (uint256);
}

/**
 * @title Reputation
 * @notice Who has earned what standing, computed off chain from what the chain says, rooted here, and open to challenge.
 *
 * A score is a part of a whole of 10^18. In domain 0, the network, `earningsShare` basis points of the whole are shared
 * by what accounts have earned in final epochs of Settlement, the rest by the votes with which reviewers agreed with final
 * verdicts, less those with which they did not. In any other domain the whole is shared by verdicts of that domain alone.
 * Everything earned loses half of its weight every `halfLife` seconds (`decayed`); docs/ECONOMY.md has the rule to the
 * last digit, so that a stranger computes the same root.
 *
 * Posting. Who holds SCOREKEEPER posts the root of a Merkle-sum tree, so that nobody can prove a score unless the scores
 * below the root add up to the total that was stated with it. The bond behind a root is locked in Staking. Within
 * `window` seconds anybody can challenge it before a committee of Reviews, paying the committee's fee; any number of
 * challenges may be open, so nobody can block an honest one with a poor one of its own. A root that one of them refutes
 * is rejected and its bond slashed: half to the challenger, half burnt. A challenge that ends without a result leaves the
 * root as it was, and its fee goes back; then the guardian can still withdraw the root.
 *
 * Appeals. Anybody can ask a committee to correct one score under the last final root. What it decides counts in place
 * of the leaf until the next root is final.
 *
 * No money rests here: bonds are in Staking, fees go through to Reviews, whose credit refunds are.
 */
interface IScoreRegistry is IReputation, IReviewed {
    enum State {
        None,
        Pending,
        Final,
        Rejected
    }

    /**
     * @notice What governance sets; a root keeps the terms under which it was posted.
     * @param halfLife seconds in which what was earned loses half of its weight
     * @param earningsShare basis points of domain 0's whole that go by earnings; the rest goes by verdicts
     * @param window seconds that a root can be challenged
     * @param bond wei of stake locked behind a root
     * @param panel votes on the first panel over a challenge or an appeal, odd
     * @param reviewDomain of the reviewers who judge them
     */
    struct Terms {
        uint32 halfLife;
        uint16 earningsShare;
        uint32 window;
        uint96 bond;
        uint16 panel;
        uint32 reviewDomain;
    }

    /**
     * @notice What is posted.
     * @param root hash of the Merkle-sum tree over (chain id, this contract, account, score)
     * @param total its sum, at most the whole
     * @param computedAt seconds since 1970 for which the scores were computed: neither to come nor before the last root's
     * @param data sha-256 of the file that lists every account with its score
     */
    struct Scores {
        bytes32 root;
        uint128 total;
        uint48 computedAt;
        bytes32 data;
    }

    /**
     * @param total sum of the tree
     * @param counted the total as appeals have corrected it
     * @param openChallenges cases over this root without a verdict
     */
    struct Epoch {
        bytes32 root;
        bytes32 data;
        uint128 total;
        uint128 counted;
        address scorekeeper;
        uint96 bond;
        uint48 computedAt;
        uint48 finalisableAt;
        uint48 finalisedAt;
        uint32 halfLife;
        uint16 earningsShare;
        uint32 openChallenges;
        State state;
    }

    event ScoresPosted(
        uint32 indexed domain,
        uint64 indexed epochId,
        address indexed scorekeeper,
        bytes32 root,
        uint128 total,
        uint48 computedAt,
        bytes32 data,
        uint48 finalisableAt
    );
    event ScoresFinalised(uint32 indexed domain, uint64 indexed epochId);

    /// @param challenger who has refuted them; nobody where the guardian withdrew them
    event ScoresRejected(uint32 indexed domain, uint64 indexed epochId, address indexed challenger, uint256 slashed);
    event ScoresChallenged(
        uint32 indexed domain, uint64 indexed epochId, uint256 indexed caseId, address challenger, bytes32 evidence
    );
    event ChallengeDecided(uint32 indexed domain, uint64 indexed epochId, uint256 indexed caseId, bool upheld);
    event ScoreAppealed(
        uint32 indexed domain,
        uint64 indexed epochId,
        uint256 indexed caseId,
        address account,
        address appellant,
        uint256 score,
        uint256 corrected,
        bytes32 evidence
    );
    event AppealDecided(uint32 indexed domain, uint64 indexed epochId, uint256 indexed caseId, bool upheld);
    event ScoreCorrected(uint32 indexed domain, uint64 indexed epochId, address indexed account, uint256 score, uint256 total);
    event TermsChanged(
        uint32 halfLife, uint16 earningsShare, uint32 window, uint96 bond, uint16 panel, uint32 reviewDomain
    );

    error Reputation_WrongEpoch(uint32 domain, uint64 given, uint64 next);
    error Reputation_StillPending(uint32 domain, uint64 pending);
    error Reputation_EmptyRoot();
    error Reputation_TotalTooHigh(uint256 given, uint256 most);
    error Reputation_WrongTime(uint256 given, uint256 from, uint256 to);
    error Reputation_NotPending(uint32 domain, uint64 epochId, State state);
    error Reputation_NotFinal(uint32 domain, uint64 epochId, State state);
    error Reputation_NotLastFinal(uint32 domain, uint64 epochId, uint64 last);
    error Reputation_WindowClosed(uint32 domain, uint64 epochId, uint256 closedAt);
    error Reputation_WindowOpen(uint32 domain, uint64 epochId, uint256 finalisableAt);
    error Reputation_Challenged(uint32 domain, uint64 epochId, uint256 openChallenges);
    error Reputation_WrongFee(uint256 given, uint256 due);
    error Reputation_ZeroAddress();
    error Reputation_NothingToCorrect(address account, uint256 score);
    error Reputation_MalformedProof(uint256 words);
    error Reputation_WrongProof(uint32 domain, uint64 epochId, address account, uint256 score);
    error Reputation_NotReviews(address caller);
    error Reputation_UnknownCase(uint256 caseId);
    error Reputation_TermsOutOfBounds(bytes32 name, uint256 given, uint256 least, uint256 most);
    error Reputation_EvenPanel(uint16 panel);

    /**
     * @notice Posts the scores of the next epoch of `domain` and locks the bond out of the caller's stake (role
     *         SCOREKEEPER). One root of a domain waits at a time.
     * @param epochId the next one: what is sent twice is refused
     */
    function post(uint32 domain, uint64 epochId, Scores calldata scores) external;

    /// @notice Makes a root final whose window has passed without an open challenge, and frees its bond. Anybody.
    function finalise(uint32 domain, uint64 epochId) external;

    /**
     * @notice Asks a committee whether a pending root is wrong, with exactly `reviewFee()` wei of OPEN. Choice 1: the
     *         root stands; choice 2: it is refuted. Neither the caller nor the scorekeeper is drawn.
     * @param evidence sha-256 of what shows the fault
     */
    function challenge(uint32 domain, uint64 epochId, bytes32 evidence) external payable returns (uint256 caseId);

    /**
     * @notice Asks a committee to correct a score under the last final root, with exactly `reviewFee()` wei of OPEN.
     *         Choice 1: it stays; choice 2: it is `corrected`. Neither the caller, the account nor the scorekeeper is drawn.
     * @param score what counts now, with its proof as in `scoreAt`; 0 without a proof says that the account was left out,
     *        which the committee has to check
     * @param evidence sha-256 of what shows the fault
     */
    function appeal(
        uint32 domain,
        uint64 epochId,
        address account,
        uint256 score,
        bytes32[] calldata proof,
        uint128 corrected,
        bytes32 evidence
    ) external payable returns (uint256 caseId);

    /// @notice Withdraws a pending root that nobody challenges, and frees its bond (role GUARDIAN).
    function veto(uint32 domain, uint64 epochId) external;

    /// @notice Sets the terms of roots to come, inside their bounds (role GOVERNOR).
    function setTerms(Terms calldata terms) external;

    /// @notice What `scoreAt` gives under the last final root, decayed to this moment.
    function currentScore(uint32 domain, address account, uint256 score, bytes32[] calldata proof)
        external
        view
        returns (uint256);

    /// @notice What is left of `amount` after `elapsed` seconds, half of it after every `halfLife`; see Decay.
    function decayed(uint128 amount, uint256 elapsed, uint32 halfLife) external pure returns (uint256);

    /// @notice The leaf of `account`, as `MerkleSum.leafHash` makes it.
    function leafHash(address account, uint256 score) external view returns (bytes32);

    function getEpoch(uint32 domain, uint64 epochId) external view returns (Epoch memory);

    /// @notice The last epoch of `domain`, the one that waits (0: none), and the last final one (0: none).
    function epochsOf(uint32 domain) external view returns (uint64 last, uint64 pending, uint64 lastFinal);

    /// @notice Wei that a challenge or an appeal costs now.
    function reviewFee() external view returns (uint256);

    function currentTerms() external view returns (Terms memory);
}
