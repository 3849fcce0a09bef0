// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {IReviewed} from "./IReviewed.sol";

/**
 * @title Reviews, for contracts that open cases
 * @notice What such a contract needs to know of Reviews; the rest stands in ICommittees.
 */
interface IReviews {
    /**
     * @notice Opens a case, paid with exactly `feeOf(domain, size)` wei of OPEN.
     * @dev Any account may open one; where the caller is a contract it is told the verdict (IReviewed). What comes back
     *      is the caller's credit here: a contract that cannot `withdraw` should use `openFor`.
     * @param subject sha-256 of the evidence
     * @param domain what the case is about; reviewers enrol by domain
     * @param choices how many there are to choose from, 2 to 16; 1 is what holds when nobody votes
     * @param size votes on the first panel, odd
     */
    function open(bytes32 subject, uint32 domain, uint8 choices, uint16 size) external payable returns (uint256 caseId);

    /// @notice Wei that a case with a first panel of `size` costs.
    function feeOf(uint32 domain, uint16 size) external view returns (uint256);

    /// @notice The final choice, 0 where there was none; `isFinal` false as long as an appeal is possible.
    function verdictOf(uint256 caseId) external view returns (bool isFinal, uint8 choice);
}

/**
 * @title Reviews
 * @notice Committees drawn by stake that judge what no contract can compute: commit, reveal, appeal.
 *
 * A case has a subject (a hash that its evidence is found by), a domain and a number of choices. Reviewers are drawn by
 * stake from randomness later than the case; who reveals what turns out to be the final choice shares the fee, who
 * stays silent is slashed. A verdict can be appealed to a panel of 2n+1; who loses the last appeal pays for it.
 *
 * Drawing. Every vote of a panel is drawn by stake, with replacement; who is drawn k times has one place with k votes,
 * one commitment and k shares of the fee. That is what makes splitting a stake over accounts worth nothing: the votes of
 * a stake have the same distribution however many accounts hold it. Stakes count as they stood at the end of the block
 * of the opening (or appeal), the randomness is the hash of the block after it: nobody can choose stakes by the hash. The
 * proposer of that one block can try several blocks, or withhold its own, and so draw again for the price of a block;
 * each try only draws a whole panel anew by the same stakes, and an appeal draws from somebody else's block. The hash can
 * be had for 8,191 blocks (EIP-2935) and the draw is open to anybody for `drawWindow` seconds; after that stakes and hash are
 * taken anew.
 *
 * Money. The opener pays panel 0, an appellant its own panel, and pledges as much again. Where a panel's verdict stands,
 * those who revealed it share that panel's fee. Where it fell, the few who had revealed the final choice get their part
 * of it and the rest is forfeit. Out of what is forfeit and of the pledges of appellants who were wrong, appellants who
 * were right are repaid their panel's fee, the last appeal first (their pledge they always get back). What is left goes
 * back to the wrong appellants up to their pledge, then to the payer of the case. So a wrong appeal always costs its
 * panel, a right one costs only what the losers' money does not cover, and a reviewer's pay never depends on whether an
 * appeal is right.
 *
 * The last instance can end a case without a result (all fees and bonds go back), never choose one.
 */
interface ICommittees is IReviews {
    enum State {
        None,
        Drawing,
        Voting,
        Appealable,
        Final
    }

    /**
     * @notice What governance sets; a case keeps the terms under which it was opened.
     * @param commitWindow seconds to commit, from the draw
     * @param revealWindow seconds to reveal, from the end of the commits
     * @param appealWindow seconds to appeal, from the tally
     * @param penalty wei that a silent vote costs its reviewer
     * @param leastStake wei with which a reviewer can enrol
     */
    struct Terms {
        uint32 commitWindow;
        uint32 revealWindow;
        uint32 appealWindow;
        uint96 penalty;
        uint96 leastStake;
    }

    /**
     * @param unit wei a vote
     * @param rounds how many panels there are, the one to be drawn included
     * @param choice final one; 0 before
     * @param told whether its opener knows the verdict (true for accounts without code)
     */
    struct Case {
        bytes32 subject;
        address opener;
        uint32 domain;
        uint8 choices;
        State state;
        uint8 choice;
        uint8 rounds;
        uint16 termsId;
        bool told;
        bool postponed;
        address payer;
        uint96 unit;
    }

    /**
     * @param appellant who asked for this panel; nobody for the first
     * @param votes drawn, each by stake
     * @param verdict most votes; 1 on a tie or where nobody revealed; 0 before the tally
     * @param drawBlock whose hash draws the panel; stakes count as of the end of the block before
     * @param drawBy until when (seconds since 1970) that hash may be used
     */
    struct Round {
        address appellant;
        uint16 votes;
        uint8 verdict;
        uint8 places;
        uint8 committed;
        uint8 revealed;
        uint48 drawBlock;
        uint48 drawBy;
        uint48 commitEnds;
        uint48 revealEnds;
        uint48 appealEnds;
    }

    /// @param choice 0 until it is revealed
    struct Place {
        address reviewer;
        uint16 votes;
        uint8 choice;
        bytes32 commitment;
    }

    /**
     * @param stake wei locked for the domain
     * @param places on panels of cases that are not final
     * @param active whether it can be drawn by cases to come
     * @param releasableAt from when (exclusive) the stake can be freed after leaving
     */
    struct Enrolment {
        uint96 stake;
        uint32 slot;
        uint32 places;
        bool active;
        uint48 releasableAt;
    }

    event ReviewerEnrolled(uint32 indexed domain, address indexed reviewer, uint256 stake);
    event ReviewerLeft(uint32 indexed domain, address indexed reviewer, uint256 stake);
    event ReviewerReleased(uint32 indexed domain, address indexed reviewer, uint256 stake);
    event ReviewerPenalised(
        uint256 indexed caseId, uint8 round, address indexed reviewer, uint32 domain, uint256 amount, uint256 stake
    );
    event CaseOpened(
        uint256 indexed caseId,
        address indexed opener,
        uint32 indexed domain,
        bytes32 subject,
        uint8 choices,
        uint16 votes,
        uint96 unit,
        address payer,
        uint48 drawBlock
    );
    event DrawPostponed(uint256 indexed caseId, uint8 round, uint48 drawBlock);
    event DrawFailed(uint256 indexed caseId, uint8 round, uint256 eligible, uint256 needed);
    event PanelDrawn(uint256 indexed caseId, uint8 round, address[] reviewers, uint16[] votes, uint48 commitEnds);
    event VoteCommitted(uint256 indexed caseId, uint8 round, address indexed reviewer, bytes32 commitment);
    event VoteRevealed(uint256 indexed caseId, uint8 round, address indexed reviewer, uint8 choice, uint16 votes);
    event RoundConcluded(uint256 indexed caseId, uint8 round, uint8 verdict, uint48 appealEnds);
    event Appealed(uint256 indexed caseId, uint8 round, address indexed appellant, uint16 votes, uint256 bond, uint48 drawBlock);
    event AppealPostponed(uint256 indexed caseId, uint48 appealEnds);
    event CaseFinalised(uint256 indexed caseId, uint8 choice);
    event VerdictTold(uint256 indexed caseId, address indexed opener);
    event VerdictRefused(uint256 indexed caseId, address indexed opener);
    event Credited(uint256 indexed caseId, address indexed account, uint256 amount);
    event CreditWithdrawn(address indexed account, address indexed receiver, uint256 amount);
    event TermsChanged(
        uint16 indexed termsId,
        uint32 commitWindow,
        uint32 revealWindow,
        uint32 appealWindow,
        uint96 penalty,
        uint96 leastStake
    );
    event FeeChanged(uint32 indexed domain, uint96 unit);

    error Reviews_UnknownCase(uint256 caseId);
    error Reviews_WrongState(uint256 caseId, State state);
    error Reviews_WrongChoices(uint8 given);
    error Reviews_WrongSize(uint16 given, uint16 most);
    error Reviews_WrongFee(uint256 given, uint256 due);
    error Reviews_TooManyExcluded(uint256 given, uint256 most);
    error Reviews_ZeroAddress();
    error Reviews_StakeTooSmall(uint256 given, uint256 least);
    error Reviews_NotEnrolled(uint32 domain, address account);
    error Reviews_StillNeeded(uint32 domain, address reviewer, uint256 places, uint256 releasableAt);
    error Reviews_TooEarlyToDraw(uint256 caseId, uint256 drawBlock);
    error Reviews_NotOnPanel(uint256 caseId, uint8 round, address account);
    error Reviews_EmptyCommitment();
    error Reviews_AlreadyCommitted(uint256 caseId, address reviewer);
    error Reviews_CommitsClosed(uint256 caseId, uint256 commitEnds);
    error Reviews_RevealsNotOpen(uint256 caseId, uint256 commitEnds, uint256 revealEnds);
    error Reviews_AlreadyRevealed(uint256 caseId, address reviewer);
    error Reviews_WrongReveal(uint256 caseId, address reviewer, bytes32 committed, bytes32 revealed);
    error Reviews_VotingOpen(uint256 caseId, uint256 revealEnds);
    error Reviews_AppealsClosed(uint256 caseId, uint256 appealEnds);
    error Reviews_AppealsOpen(uint256 caseId, uint256 appealEnds);
    error Reviews_AlreadyPostponed(uint256 caseId);
    error Reviews_AlreadyTold(uint256 caseId);
    error Reviews_GasTooLow(uint256 given, uint256 needed);
    error Reviews_CreditTooSmall(address account, uint256 credit, uint256 asked);
    error Reviews_PaymentFailed(address receiver, uint256 amount);
    error Reviews_TermsOutOfBounds(bytes32 name, uint256 given, uint256 least, uint256 most);
    error Reviews_CaseTooLong(uint256 longest, uint256 unbondDelay);

    /**
     * @notice Opens a case as `open` does.
     * @param payer whose credit it is if money comes back; never drawn, nor is the caller
     * @param excluded parties that are not drawn either, at most 8
     */
    function openFor(
        bytes32 subject,
        uint32 domain,
        uint8 choices,
        uint16 size,
        address payer,
        address[] calldata excluded
    ) external payable returns (uint256 caseId);

    /**
     * @notice Enrols the caller as a reviewer of `domain`, or adds to its stake there: locks `amount` wei of its pool in
     *         Staking under Role.Reviewer. Counts for cases opened from this block on.
     */
    function enrol(uint32 domain, uint96 amount) external;

    /// @notice Takes the caller out of the draws of cases to come. Those already open may still draw it.
    function leave(uint32 domain) external;

    /// @notice Frees the stake of one who has left, once no open case needs it. Anybody, for anybody.
    function release(uint32 domain, address reviewer) external;

    /**
     * @notice Draws the panel that a case waits for; anybody may. Takes a new block where the hash of the last is gone;
     *         ends the case (or the appeal) with its money back where too few reviewers are enrolled.
     */
    function draw(uint256 caseId) external;

    /**
     * @notice Commits the caller's vote.
     * @param commitment `commitmentOf(caseId, round, reviewer, choice, salt)`: names the reviewer, so that somebody else's
     *        copy of it can never be revealed
     */
    function commit(uint256 caseId, bytes32 commitment) external;

    /// @notice Reveals the caller's vote, once commits are closed (all are in, or their window has passed).
    function reveal(uint256 caseId, uint8 choice, bytes32 salt) external;

    /// @notice Counts the votes and penalises who did not reveal; anybody, once all are in or the window has passed.
    function conclude(uint256 caseId) external;

    /// @notice Appeals against the verdict of the last panel, with exactly `appealBondOf(caseId)` wei of OPEN.
    function appeal(uint256 caseId) external payable;

    /// @notice Makes an unappealed verdict final, shares out the case's money as credit and tells the opener.
    function finalise(uint256 caseId) external;

    /// @notice Tells an opener that refused it the final verdict once more, with all the gas there is; anybody.
    function tell(uint256 caseId) external;

    /// @notice Pays the caller's credit out.
    function withdraw(address receiver, uint256 amount) external;

    /// @notice Keeps the time for appeals open for `postponement` seconds more, once a case (role GUARDIAN).
    function postpone(uint256 caseId) external;

    /// @notice Ends a case that is not final without a result; fees and bonds go back (role GOVERNOR).
    function annul(uint256 caseId) external;

    /// @notice Sets the terms of cases to come, inside their bounds (role GOVERNOR).
    function setTerms(Terms calldata terms) external;

    /// @notice Sets the wei a vote of cases to come in `domain`; domain 0 is the default of all others (role GOVERNOR).
    function setFee(uint32 domain, uint96 unit) external;

    /// @notice Wei that an appeal costs now: twice its panel's fee, half of it a pledge. 0 where none is possible.
    function appealBondOf(uint256 caseId) external view returns (uint256);

    /// @notice Wei held for a case: fees and bonds; 0 once it is final.
    function escrowOf(uint256 caseId) external view returns (uint256);

    function getCase(uint256 caseId) external view returns (Case memory);

    function getRound(uint256 caseId, uint8 round) external view returns (Round memory);

    function panelOf(uint256 caseId, uint8 round) external view returns (Place[] memory);

    function enrolmentOf(uint32 domain, address reviewer) external view returns (Enrolment memory);

    /// @notice How many can be drawn for cases opened now, and their stake together.
    function enrolled(uint32 domain) external view returns (uint256 reviewers, uint256 stake);

    function creditOf(address account) external view returns (uint256);

    function currentTerms() external view returns (uint16 termsId, Terms memory);

    /// @notice How many cases there were: the last id; ids count from 1.
    function count() external view returns (uint256);

    /// @notice keccak256(abi.encode(choice, salt, reviewer, caseId, round, chainid, this contract)).
    function commitmentOf(uint256 caseId, uint8 round, address reviewer, uint8 choice, bytes32 salt)
        external
        view
        returns (bytes32);

    /// @notice Seconds after an opening or an appeal in which its randomness may be used.
    function drawWindow() external view returns (uint48);

    /// @notice Seconds that a guardian can add to the time for appeals, once a case.
    function postponement() external view returns (uint48);

    /// @notice Seconds that a case takes at most under the current terms, if somebody does each step as soon as it can be.
    function longestCase() external view returns (uint256);
}
