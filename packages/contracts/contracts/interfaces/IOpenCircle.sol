// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {ISeedAgreement} from "./ISeedAgreement.sol";

/**
 * @title OpenCircle
 * @notice The launchpad: rounds of OPEN for projects, by milestone, by matching of what people give, or afterwards.
 *
 * Anybody opens a round, names its committee and terms, and anybody funds it. What a round is for is its kind:
 * - Grants: an admitted project's budget is set aside and released milestone by milestone, by vote of the committee
 *   or, where that stays silent, by a case before Reviews; what is missed returns to the round.
 * - Matching: donations go to the projects at once; when the round closes its pool is shared by quadratic matching,
 *   each pair of donors counting for less the more it already gave to the same projects (Buterin 2019,
 *   "Pairwise coordination subsidies").
 * - Retroactive: each member of the committee says what every finished project deserves; the median is paid.
 *
 * Nobody decides about an own project: who sits on the committee neither owns nor receives. All money is credited and
 * then withdrawn, so that nobody who refuses it can hold up anybody else.
 */
interface IOpenCircle {
    enum Kind {
        Grants,
        Matching,
        Retroactive
    }

    enum Status {
        None,
        Applied,
        Admitted,
        Completed,
        Ended
    }

    /**
     * @param threshold members that must agree: more than half of the committee
     * @param applyUntil seconds; later applications are refused, and a retroactive round's ballots begin
     * @param endsAt seconds; after it the round can be closed
     * @param votePeriod seconds that the committee has for a delivered milestone; then as many to appeal
     * @param minStake wei of votes at the snapshot without which a donation goes to its project but is not matched
     * @param minDonation wei
     * @param pairBound wei that one pair of donors can move at most, over all projects of the round together
     * @param capBps of the pool that one project can be awarded at most, in a retroactive round
     * @param residue is credited what is left when the round closes
     * @param cohort groups rounds and their projects, for whoever reads
     * @param metadata sha-256 of the description
     */
    struct Terms {
        Kind kind;
        uint8 threshold;
        uint16 capBps;
        uint48 applyUntil;
        uint48 endsAt;
        uint48 votePeriod;
        uint96 minStake;
        uint96 minDonation;
        uint96 pairBound;
        address residue;
        bytes32 cohort;
        bytes32 metadata;
    }

    /**
     * @param pool wei that the round still holds, what is set aside included
     * @param reserved wei of it that are set aside for admitted grants
     * @param weight sum of the weights of its projects (matching)
     * @param snapshot when a donor's stake counts
     */
    struct Round {
        Terms terms;
        address opener;
        uint96 pool;
        uint96 reserved;
        uint128 weight;
        uint48 snapshot;
        uint16 ballots;
        bool closed;
    }

    /// @param criteria sha-256 of what shall be delivered until `deadline`
    struct Milestone {
        uint96 amount;
        uint48 deadline;
        bytes32 criteria;
    }

    /**
     * @param current index of the milestone that is worked on
     * @param deliveredAt seconds when its evidence came; 0 before
     * @param budget wei of its milestones that are not released
     * @param paid wei that the round has credited for it
     * @param donated wei that people gave it
     * @param weight what it would be matched with were the pool endless
     * @param caseId appeal that is open; 0 for none
     */
    struct Project {
        uint256 roundId;
        address owner;
        Status status;
        uint8 current;
        uint48 deliveredAt;
        address recipient;
        uint96 budget;
        uint96 paid;
        uint96 donated;
        uint128 weight;
        uint256 caseId;
        bytes32 evidence;
        bytes32 metadata;
    }

    event RoundOpened(
        uint256 indexed roundId, address indexed opener, Kind kind, bytes32 indexed cohort, address[] committee, Terms terms
    );
    event RoundFunded(uint256 indexed roundId, address indexed funder, uint256 amount);
    event ProjectApplied(
        uint256 indexed projectId,
        uint256 indexed roundId,
        address indexed owner,
        address recipient,
        Milestone[] milestones,
        bytes32 metadata
    );
    event ProjectEndorsed(uint256 indexed projectId, uint256 step, address indexed member, uint256 votes);
    event ProjectAdmitted(uint256 indexed projectId, uint256 indexed roundId, uint256 budget);
    event MilestoneDelivered(uint256 indexed projectId, uint256 milestone, bytes32 evidence);
    event MilestoneReleased(uint256 indexed projectId, uint256 milestone, uint256 amount);
    event MilestoneAppealed(uint256 indexed projectId, uint256 milestone, uint256 indexed caseId);
    event MilestoneReopened(uint256 indexed projectId, uint256 milestone, uint256 indexed caseId);
    event ProjectEnded(uint256 indexed projectId, uint256 clawedBack);
    event Donated(uint256 indexed projectId, address indexed donor, uint256 amount, bool matched, uint256 weight);
    event BallotCast(uint256 indexed roundId, address indexed member, uint96[] amounts);
    event ProjectAwarded(uint256 indexed projectId, uint256 indexed roundId, uint256 amount);
    event RoundClosed(uint256 indexed roundId, uint256 awarded, uint256 residue);
    event SeedOpened(
        address indexed agreement, uint256 indexed modelId, address indexed builder, ISeedAgreement.Terms terms
    );
    event Withdrawn(address indexed account, uint256 amount);

    error OpenCircle_InvalidTerms();
    error OpenCircle_InvalidCommittee(uint256 members, uint256 threshold);
    error OpenCircle_MemberTwice(address member);
    error OpenCircle_UnknownRound(uint256 roundId);
    error OpenCircle_UnknownProject(uint256 projectId);
    error OpenCircle_WrongKind(uint256 roundId, Kind kind);
    error OpenCircle_TooLate(uint256 since, uint256 now_);
    error OpenCircle_TooEarly(uint256 until, uint256 now_);
    error OpenCircle_NoMoney();
    error OpenCircle_InvalidMilestones();
    error OpenCircle_SelfDealing(uint256 roundId, address account);
    error OpenCircle_NotMember(uint256 roundId, address caller);
    error OpenCircle_NotOwner(uint256 projectId, address caller);
    error OpenCircle_AlreadyEndorsed(uint256 projectId, address member);
    error OpenCircle_WrongStatus(uint256 projectId, Status status);
    error OpenCircle_PoolTooSmall(uint256 roundId, uint256 free, uint256 asked);
    error OpenCircle_TooManyProjects(uint256 roundId, uint256 allowed);
    error OpenCircle_NothingDelivered(uint256 projectId);
    error OpenCircle_AlreadyDelivered(uint256 projectId);
    error OpenCircle_UnderAppeal(uint256 projectId, uint256 caseId);
    error OpenCircle_WrongFee(uint256 sent, uint256 fee);
    error OpenCircle_NotReviews(address caller);
    error OpenCircle_DonationTooSmall(uint256 sent, uint256 least);
    error OpenCircle_WrongBallot(uint256 amounts, uint256 projects);
    error OpenCircle_AwardTooHigh(uint256 projectId, uint256 amount, uint256 most);
    error OpenCircle_BallotTooHigh(uint256 sum, uint256 pool);
    error OpenCircle_AlreadyCast(uint256 roundId, address member);
    error OpenCircle_GrantsOpen(uint256 roundId, uint256 reserved);
    error OpenCircle_AlreadyClosed(uint256 roundId);
    error OpenCircle_InvalidSeed();
    error OpenCircle_NotModelOwner(uint256 modelId, address caller);
    error OpenCircle_NothingOwed(address account);
    error OpenCircle_PaymentFailed(address receiver, uint256 amount);

    /// @notice Opens a round with its committee (1 to 15 members). The OPEN sent along funds it. Ids count from 1.
    function openRound(Terms calldata terms, address[] calldata committee) external payable returns (uint256 roundId);

    /// @notice Adds the OPEN sent along to a round's pool, until it ends. Anybody; never given back to the funder.
    function fund(uint256 roundId) external payable;

    /**
     * @notice Applies for a round. Ids count from 1 over all rounds.
     * @param recipient is credited; neither it nor the caller may sit on the committee
     * @param milestones of a grant, 1 to 16 with ascending deadlines; none in the other kinds
     * @param metadata sha-256 of the description
     */
    function applyFor(uint256 roundId, address recipient, Milestone[] calldata milestones, bytes32 metadata)
        external
        returns (uint256 projectId);

    /**
     * @notice A member of the committee agrees: to an applied project's admission, or that an admitted grant has
     *         delivered its current milestone. The member that completes the threshold admits or releases.
     */
    function endorse(uint256 projectId) external;

    /// @notice Hands in the current milestone, by sha-256 of its evidence, until its deadline. Owner of the project only.
    function deliver(uint256 projectId, bytes32 evidence) external;

    /**
     * @notice Takes a milestone that the committee let lie to Reviews, paid with exactly their fee: choice 2
     *         releases it, choice 1 ends the project, none gives the committee its period again. Owner only, in the
     *         `votePeriod` after the committee's. What Reviews give back of the fee is the caller's credit there. Neither
     *         the project's owner and recipient nor the committee (its first seven) are drawn to judge it.
     */
    function appeal(uint256 projectId) external payable returns (uint256 caseId);

    /// @notice Ends a grant that missed a milestone: what is not released returns to the round. Anybody.
    function clawBack(uint256 projectId) external;

    /**
     * @notice Gives the OPEN sent along to an admitted project of a matching round, and weighs it for the matching
     *         unless the donor owns or receives for the project, sits on the committee, had too little stake at the
     *         snapshot, or the project has its 64 weighed donors.
     * @dev Costs gas in the number of weighed donors: one storage word for each pair.
     */
    function donate(uint256 projectId) external payable;

    /**
     * @notice Says what every admitted project of a retroactive round deserves, in wei, in order of admission.
     *         A member of the committee, once, after applications have ended and before the round has.
     */
    function allocate(uint256 roundId, uint96[] calldata amounts) external;

    /// @notice Closes a round that has ended: credits matches or awards, and what is left to `residue`. Anybody.
    function close(uint256 roundId) external;

    /**
     * @notice Offers a share of a model's revenue for seed capital: lays an agreement and hands it the model, which the
     *         caller owns and has approved this contract for.
     */
    function openSeed(ISeedAgreement.Offer calldata offer) external returns (address agreement);

    /// @notice Pays `account` all that it is credited. Anybody may send it.
    function withdraw(address account) external returns (uint256 amount);

    function getRound(uint256 roundId) external view returns (Round memory);

    function getProject(uint256 projectId) external view returns (Project memory);

    function milestonesOf(uint256 projectId) external view returns (Milestone[] memory);

    function committeeOf(uint256 roundId) external view returns (address[] memory);

    /// @notice Ids of a round's admitted projects, in order of admission.
    function projectsOf(uint256 roundId) external view returns (uint256[] memory);

    /// @notice Wei of weighed donations of `donor` to a project.
    function donationOf(uint256 projectId, address donor) external view returns (uint256);

    /// @notice Wei by which a pair of donors coordinates over a round: the sum of 2·√(cᵢ·cⱼ) over its projects.
    function coordinationOf(uint256 roundId, address one, address other) external view returns (uint256);

    function creditOf(address account) external view returns (uint256);

    function isMember(uint256 roundId, address account) external view returns (bool);

    /// @notice Whether an agreement was laid by this contract.
    function isSeed(address agreement) external view returns (bool);

    /// @notice How many rounds and projects there are: their last ids.
    function counts() external view returns (uint256 rounds, uint256 projects);
}
