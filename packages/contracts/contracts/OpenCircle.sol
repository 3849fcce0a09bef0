// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {IERC721} from "@openzeppelin/contracts/token/ERC721/IERC721.sol";
import {Clones} from "@openzeppelin/contracts/proxy/Clones.sol";
import {IModels} from "./interfaces/IModels.sol";
import {IOpenCircle} from "./interfaces/IOpenCircle.sol";
import {ICommittees, IReviewed} from "./interfaces/IReviews.sol";
import {ISeedAgreement} from "./interfaces/ISeedAgreement.sol";
import {IStaking} from "./interfaces/IStaking.sol";
import {PairwiseMatching} from "./libraries/PairwiseMatching.sol";

/**
 * @title OpenCircle
 * @notice See IOpenCircle. Immutable, and no role: a round knows only its committee and its terms.
 *
 * Invariants:
 * - The native balance equals the pools plus all credit (coins forced upon the contract aside).
 * - What is set aside is in the pool.
 * - A closed round holds nothing.
 * - A grant is paid no more than its milestones.
 * - A pair of donors moves less than its bound.
 * - The weight of a round is the sum of its projects.
 */
contract OpenCircle is IOpenCircle, IReviewed {
    uint256 private constant MAX_COMMITTEE = 15;
    uint256 private constant MAX_MILESTONES = 16;
    uint256 private constant MAX_PROJECTS = 64;
    uint256 private constant MAX_DONORS = 64;
    uint256 private constant WHOLE = 10_000;
    uint256 private constant MAX_MULTIPLE = 5 * WHOLE;
    uint256 private constant MAX_FUNDING_PERIOD = 180 days;
    uint256 private constant MAX_TERM = 5 * 365 days;
    uint8 private constant RELEASE = 2;
    /// @dev As many as Reviews takes.
    uint256 private constant MAX_PARTIES = 8;

    IStaking public immutable staking;
    ICommittees public immutable reviews;
    IModels public immutable models;
    address public immutable seedImplementation;

    /// @notice What appeals are about, and how many reviewers first judge one.
    uint32 public immutable appealDomain;
    uint16 public immutable appealPanel;

    struct Donor {
        address account;
        uint96 amount;
    }

    uint256 private _roundCount;
    uint256 private _projectCount;
    mapping(uint256 roundId => Round) private _rounds;
    mapping(uint256 roundId => address[]) private _committees;
    mapping(uint256 roundId => mapping(address member => uint256 place)) private _placeOf;
    mapping(uint256 roundId => uint256[] projectIds) private _admitted;
    mapping(uint256 roundId => mapping(bytes32 pair => uint256)) private _coordination;
    mapping(uint256 roundId => mapping(address member => uint96[])) private _ballots;
    mapping(uint256 projectId => Project) private _projects;
    mapping(uint256 projectId => Milestone[]) private _milestones;
    mapping(uint256 projectId => mapping(uint256 step => uint256 members)) private _endorsed;
    mapping(uint256 projectId => Donor[]) private _donors;
    mapping(uint256 projectId => mapping(address donor => uint256 place)) private _donorPlace;
    mapping(uint256 caseId => uint256 projectId) private _appealed;
    mapping(address account => uint256) private _credit;
    mapping(address agreement => bool) private _seeds;

    constructor(
        IStaking staking_,
        ICommittees reviews_,
        IModels models_,
        address seedImplementation_,
        uint32 appealDomain_,
        uint16 appealPanel_
    ) {
        staking = staking_;
        reviews = reviews_;
        models = models_;
        seedImplementation = seedImplementation_;
        appealDomain = appealDomain_;
        appealPanel = appealPanel_;
    }

    /// @inheritdoc IOpenCircle
    function openRound(Terms calldata terms, address[] calldata committee) external payable returns (uint256 roundId) {
        _requireTerms(terms);
        uint256 members = committee.length;
        require(
            members != 0 && members <= MAX_COMMITTEE && terms.threshold <= members && 2 * terms.threshold > members,
            OpenCircle_InvalidCommittee(members, terms.threshold)
        );

        roundId = ++_roundCount;
        Round storage round = _rounds[roundId];
        round.terms = terms;
        round.opener = msg.sender;
        round.snapshot = uint48(block.timestamp - 1);
        for (uint256 i = 0; i < members; ++i) {
            require(
                committee[i] != address(0) && _placeOf[roundId][committee[i]] == 0,
                OpenCircle_MemberTwice(committee[i])
            );
            _placeOf[roundId][committee[i]] = i + 1;
        }
        _committees[roundId] = committee;
        emit RoundOpened(roundId, msg.sender, terms.kind, terms.cohort, committee, terms);
        if (msg.value != 0) _fund(roundId, round);
    }

    /// @inheritdoc IOpenCircle
    function fund(uint256 roundId) external payable {
        Round storage round = _round(roundId);
        require(block.timestamp < round.terms.endsAt, OpenCircle_TooLate(round.terms.endsAt, block.timestamp));
        require(msg.value != 0, OpenCircle_NoMoney());
        _fund(roundId, round);
    }

    /// @inheritdoc IOpenCircle
    function applyFor(uint256 roundId, address recipient, Milestone[] calldata milestones, bytes32 metadata)
        external
        returns (uint256 projectId)
    {
        Round storage round = _round(roundId);
        require(block.timestamp < round.terms.applyUntil, OpenCircle_TooLate(round.terms.applyUntil, block.timestamp));
        require(!isMember(roundId, msg.sender), OpenCircle_SelfDealing(roundId, msg.sender));
        require(
            recipient != address(0) && !isMember(roundId, recipient), OpenCircle_SelfDealing(roundId, recipient)
        );

        projectId = ++_projectCount;
        Project storage project = _projects[projectId];
        project.roundId = roundId;
        project.owner = msg.sender;
        project.recipient = recipient;
        project.status = Status.Applied;
        project.metadata = metadata;
        project.budget = _keepMilestones(projectId, milestones, round.terms.kind);
        emit ProjectApplied(projectId, roundId, msg.sender, recipient, milestones, metadata);
    }

    /// @inheritdoc IOpenCircle
    function endorse(uint256 projectId) external {
        Project storage project = _project(projectId);
        Round storage round = _rounds[project.roundId];
        uint256 place = _requireMember(project.roundId);
        bool applied = project.status == Status.Applied;
        uint256 step = 0;
        if (applied) {
            uint256 until = round.terms.kind == Kind.Retroactive ? round.terms.applyUntil : round.terms.endsAt;
            require(block.timestamp < until, OpenCircle_TooLate(until, block.timestamp));
        } else {
            _requireGrant(projectId, project, round);
            require(project.deliveredAt != 0, OpenCircle_NothingDelivered(projectId));
            step = 1 + project.current;
        }
        uint256 members = _endorsed[projectId][step];
        require(members & (1 << place) == 0, OpenCircle_AlreadyEndorsed(projectId, msg.sender));

        members |= 1 << place;
        _endorsed[projectId][step] = members;
        uint256 votes = _countBits(members);
        emit ProjectEndorsed(projectId, step, msg.sender, votes);
        if (votes < round.terms.threshold) return;
        if (applied) _admit(projectId, project, round);
        else _release(projectId, project, round);
    }

    /// @inheritdoc IOpenCircle
    function deliver(uint256 projectId, bytes32 evidence) external {
        Project storage project = _project(projectId);
        _requireOwner(projectId, project);
        _requireGrant(projectId, project, _rounds[project.roundId]);
        require(project.deliveredAt == 0, OpenCircle_AlreadyDelivered(projectId));
        uint256 deadline = _milestones[projectId][project.current].deadline;
        require(block.timestamp < deadline, OpenCircle_TooLate(deadline, block.timestamp));

        project.deliveredAt = uint48(block.timestamp);
        project.evidence = evidence;
        emit MilestoneDelivered(projectId, project.current, evidence);
    }

    /// @inheritdoc IOpenCircle
    function appeal(uint256 projectId) external payable returns (uint256 caseId) {
        Project storage project = _project(projectId);
        Round storage round = _rounds[project.roundId];
        _requireOwner(projectId, project);
        _requireGrant(projectId, project, round);
        require(project.deliveredAt != 0, OpenCircle_NothingDelivered(projectId));
        uint256 from = uint256(project.deliveredAt) + round.terms.votePeriod;
        require(block.timestamp >= from, OpenCircle_TooEarly(from, block.timestamp));
        uint256 until = from + round.terms.votePeriod;
        require(block.timestamp < until, OpenCircle_TooLate(until, block.timestamp));
        uint256 fee = reviews.feeOf(appealDomain, appealPanel);
        require(msg.value == fee, OpenCircle_WrongFee(msg.value, fee));

        // Reviews is ours and calls nobody while it opens a case.
        caseId = reviews.openFor{value: fee}(
            project.evidence, appealDomain, RELEASE, appealPanel, msg.sender, _parties(project)
        );
        project.caseId = caseId;
        _appealed[caseId] = projectId;
        emit MilestoneAppealed(projectId, project.current, caseId);
    }

    /// @inheritdoc IReviewed
    function onVerdict(uint256 caseId, uint8 choice) external {
        require(msg.sender == address(reviews), OpenCircle_NotReviews(msg.sender));
        uint256 projectId = _appealed[caseId];
        Project storage project = _project(projectId);
        Round storage round = _rounds[project.roundId];
        delete _appealed[caseId];
        project.caseId = 0;
        if (choice == RELEASE) {
            _release(projectId, project, round);
        } else if (choice == 0) {
            project.deliveredAt = uint48(block.timestamp);
            emit MilestoneReopened(projectId, project.current, caseId);
        } else {
            _end(projectId, project, round);
        }
    }

    /// @inheritdoc IOpenCircle
    function clawBack(uint256 projectId) external {
        Project storage project = _project(projectId);
        Round storage round = _rounds[project.roundId];
        _requireGrant(projectId, project, round);
        uint256 from = project.deliveredAt == 0
            ? _milestones[projectId][project.current].deadline
            : uint256(project.deliveredAt) + 2 * uint256(round.terms.votePeriod);
        require(block.timestamp >= from, OpenCircle_TooEarly(from, block.timestamp));
        _end(projectId, project, round);
    }

    /// @inheritdoc IOpenCircle
    function donate(uint256 projectId) external payable {
        Project storage project = _project(projectId);
        uint256 roundId = project.roundId;
        Round storage round = _rounds[roundId];
        require(project.status == Status.Admitted, OpenCircle_WrongStatus(projectId, project.status));
        require(round.terms.kind == Kind.Matching, OpenCircle_WrongKind(roundId, round.terms.kind));
        require(block.timestamp < round.terms.endsAt, OpenCircle_TooLate(round.terms.endsAt, block.timestamp));
        require(
            msg.value >= round.terms.minDonation, OpenCircle_DonationTooSmall(msg.value, round.terms.minDonation)
        );

        project.donated += uint96(msg.value);
        _credit[project.recipient] += msg.value;
        bool matched = _isWeighed(projectId, project, round);
        uint256 gained = matched ? _weigh(projectId, round.terms.pairBound, _coordination[roundId]) : 0;
        project.weight += uint128(gained);
        round.weight += uint128(gained);
        emit Donated(projectId, msg.sender, msg.value, matched, gained);
    }

    /// @inheritdoc IOpenCircle
    function allocate(uint256 roundId, uint96[] calldata amounts) external {
        Round storage round = _round(roundId);
        Terms storage terms = round.terms;
        require(terms.kind == Kind.Retroactive, OpenCircle_WrongKind(roundId, terms.kind));
        require(block.timestamp >= terms.applyUntil, OpenCircle_TooEarly(terms.applyUntil, block.timestamp));
        require(block.timestamp < terms.endsAt, OpenCircle_TooLate(terms.endsAt, block.timestamp));
        _requireMember(roundId);
        require(_ballots[roundId][msg.sender].length == 0, OpenCircle_AlreadyCast(roundId, msg.sender));
        uint256[] storage projects = _admitted[roundId];
        require(
            amounts.length == projects.length && amounts.length != 0,
            OpenCircle_WrongBallot(amounts.length, projects.length)
        );
        uint256 most = uint256(round.pool) * terms.capBps / WHOLE;
        uint256 sum = 0;
        for (uint256 i = 0; i < amounts.length; ++i) {
            require(amounts[i] <= most, OpenCircle_AwardTooHigh(projects[i], amounts[i], most));
            sum += amounts[i];
        }
        require(sum <= round.pool, OpenCircle_BallotTooHigh(sum, round.pool));

        _ballots[roundId][msg.sender] = amounts;
        ++round.ballots;
        emit BallotCast(roundId, msg.sender, amounts);
    }

    /// @inheritdoc IOpenCircle
    function close(uint256 roundId) external {
        Round storage round = _round(roundId);
        require(!round.closed, OpenCircle_AlreadyClosed(roundId));
        require(block.timestamp >= round.terms.endsAt, OpenCircle_TooEarly(round.terms.endsAt, block.timestamp));
        require(round.reserved == 0, OpenCircle_GrantsOpen(roundId, round.reserved));

        round.closed = true;
        uint256 pool = round.pool;
        round.pool = 0;
        uint256 awarded = _award(roundId, round, pool);
        _credit[round.terms.residue] += pool - awarded;
        emit RoundClosed(roundId, awarded, pool - awarded);
    }

    /// @inheritdoc IOpenCircle
    function openSeed(ISeedAgreement.Offer calldata offer) external returns (address agreement) {
        address owner = IERC721(address(models)).ownerOf(offer.modelId);
        require(owner == msg.sender, OpenCircle_NotModelOwner(offer.modelId, msg.sender));
        uint256 owed = uint256(offer.capital) * offer.multiple / WHOLE;
        require(
            offer.capital != 0 && offer.multiple >= WHOLE && offer.multiple <= MAX_MULTIPLE
                && owed <= type(uint96).max && offer.share != 0 && offer.share <= WHOLE && offer.fundingPeriod != 0
                && offer.fundingPeriod <= MAX_FUNDING_PERIOD && offer.term != 0 && offer.term <= MAX_TERM,
            OpenCircle_InvalidSeed()
        );
        IModels.Model memory model = models.getModel(offer.modelId);
        require(!model.retired, OpenCircle_InvalidSeed());

        ISeedAgreement.Terms memory terms = ISeedAgreement.Terms({
            modelId: offer.modelId,
            builder: msg.sender,
            capital: offer.capital,
            owed: uint96(owed),
            share: offer.share,
            fundUntil: uint48(block.timestamp) + offer.fundingPeriod,
            term: offer.term,
            basePrice: model.basePrice,
            tokenPrice: model.tokenPrice
        });
        agreement = Clones.cloneWithImmutableArgs(seedImplementation, abi.encode(terms));
        _seeds[agreement] = true;
        emit SeedOpened(agreement, offer.modelId, msg.sender, terms);
        IERC721(address(models)).transferFrom(msg.sender, agreement, offer.modelId);
    }

    /// @inheritdoc IOpenCircle
    function withdraw(address account) external returns (uint256 amount) {
        amount = _credit[account];
        require(amount != 0, OpenCircle_NothingOwed(account));
        _credit[account] = 0;
        emit Withdrawn(account, amount);
        (bool paid,) = account.call{value: amount}("");
        require(paid, OpenCircle_PaymentFailed(account, amount));
    }

    /// @inheritdoc IOpenCircle
    function getRound(uint256 roundId) external view returns (Round memory) {
        return _round(roundId);
    }

    /// @inheritdoc IOpenCircle
    function getProject(uint256 projectId) external view returns (Project memory) {
        return _project(projectId);
    }

    /// @inheritdoc IOpenCircle
    function milestonesOf(uint256 projectId) external view returns (Milestone[] memory) {
        return _milestones[projectId];
    }

    /// @inheritdoc IOpenCircle
    function committeeOf(uint256 roundId) external view returns (address[] memory) {
        return _committees[roundId];
    }

    /// @inheritdoc IOpenCircle
    function projectsOf(uint256 roundId) external view returns (uint256[] memory) {
        return _admitted[roundId];
    }

    /// @inheritdoc IOpenCircle
    function donationOf(uint256 projectId, address donor) external view returns (uint256) {
        uint256 place = _donorPlace[projectId][donor];
        return place == 0 ? 0 : _donors[projectId][place - 1].amount;
    }

    /// @inheritdoc IOpenCircle
    function coordinationOf(uint256 roundId, address one, address other) external view returns (uint256) {
        return _coordination[roundId][_pair(one, other)];
    }

    /// @inheritdoc IOpenCircle
    function creditOf(address account) external view returns (uint256) {
        return _credit[account];
    }

    /// @inheritdoc IOpenCircle
    function isSeed(address agreement) external view returns (bool) {
        return _seeds[agreement];
    }

    /// @inheritdoc IOpenCircle
    function counts() external view returns (uint256 rounds, uint256 projects) {
        return (_roundCount, _projectCount);
    }

    /// @inheritdoc IOpenCircle
    function isMember(uint256 roundId, address account) public view returns (bool) {
        return _placeOf[roundId][account] != 0;
    }

    function _fund(uint256 roundId, Round storage round) private {
        round.pool += uint96(msg.value);
        emit RoundFunded(roundId, msg.sender, msg.value);
    }

    /// @dev Keeps a grant's milestones and answers their sum; the other kinds have none.
    function _keepMilestones(uint256 projectId, Milestone[] calldata milestones, Kind kind)
        private
        returns (uint96 budget)
    {
        uint256 length = milestones.length;
        require(
            kind == Kind.Grants ? length != 0 && length <= MAX_MILESTONES : length == 0, OpenCircle_InvalidMilestones()
        );
        uint256 previous = block.timestamp;
        for (uint256 i = 0; i < length; ++i) {
            require(
                milestones[i].amount != 0 && milestones[i].deadline > previous, OpenCircle_InvalidMilestones()
            );
            previous = milestones[i].deadline;
            budget += milestones[i].amount;
            _milestones[projectId].push(milestones[i]);
        }
    }

    function _admit(uint256 projectId, Project storage project, Round storage round) private {
        uint256 roundId = project.roundId;
        uint256 free = round.pool - round.reserved;
        require(project.budget <= free, OpenCircle_PoolTooSmall(roundId, free, project.budget));
        require(_admitted[roundId].length < MAX_PROJECTS, OpenCircle_TooManyProjects(roundId, MAX_PROJECTS));
        project.status = Status.Admitted;
        round.reserved += project.budget;
        _admitted[roundId].push(projectId);
        emit ProjectAdmitted(projectId, roundId, project.budget);
    }

    /// @dev Who does not judge a project's appeal, besides its owner: the recipient and its round's first members.
    function _parties(Project storage project) private view returns (address[] memory parties) {
        address[] storage members = _committees[project.roundId];
        uint256 length = members.length < MAX_PARTIES ? members.length + 1 : MAX_PARTIES;
        parties = new address[](length);
        parties[0] = project.recipient;
        for (uint256 i = 1; i < length; ++i) parties[i] = members[i - 1];
    }

    function _release(uint256 projectId, Project storage project, Round storage round) private {
        uint256 milestone = project.current;
        uint96 amount = _milestones[projectId][milestone].amount;
        project.deliveredAt = 0;
        project.evidence = 0;
        ++project.current;
        project.budget -= amount;
        project.paid += amount;
        round.reserved -= amount;
        round.pool -= amount;
        _credit[project.recipient] += amount;
        if (project.current == _milestones[projectId].length) project.status = Status.Completed;
        emit MilestoneReleased(projectId, milestone, amount);
    }

    function _end(uint256 projectId, Project storage project, Round storage round) private {
        uint96 rest = project.budget;
        project.status = Status.Ended;
        project.budget = 0;
        round.reserved -= rest;
        emit ProjectEnded(projectId, rest);
    }

    /// @dev Whether the caller's donation to the project is weighed for the matching.
    function _isWeighed(uint256 projectId, Project storage project, Round storage round) private view returns (bool) {
        if (msg.sender == project.owner || msg.sender == project.recipient) return false;
        if (isMember(project.roundId, msg.sender)) return false;
        if (_donorPlace[projectId][msg.sender] == 0 && _donors[projectId].length == MAX_DONORS) return false;
        return staking.getPastVotes(msg.sender, round.snapshot) >= round.terms.minStake;
    }

    /// @dev Books the caller's donation with every other donor's and answers what the project's weight gains.
    function _weigh(uint256 projectId, uint256 bound, mapping(bytes32 pair => uint256) storage coordination)
        private
        returns (uint256 gained)
    {
        Donor[] storage donors = _donors[projectId];
        uint256 place = _donorPlace[projectId][msg.sender];
        if (place == 0) {
            donors.push(Donor(msg.sender, 0));
            place = donors.length;
            _donorPlace[projectId][msg.sender] = place;
        }
        uint256 before = donors[place - 1].amount;
        uint256 later = before + msg.value;
        donors[place - 1].amount = uint96(later);
        uint256 length = donors.length;
        for (uint256 i = 0; i < length; ++i) {
            if (i + 1 == place) continue;
            Donor memory donor = donors[i];
            bytes32 pair = _pair(msg.sender, donor.account);
            uint256 was = coordination[pair];
            uint256 is_ = was + PairwiseMatching.added(before, later, donor.amount);
            coordination[pair] = is_;
            gained += PairwiseMatching.bounded(bound, is_) - PairwiseMatching.bounded(bound, was);
        }
    }

    /// @dev Credits what each admitted project of a round gets from `pool`; at most all of it.
    function _award(uint256 roundId, Round storage round, uint256 pool) private returns (uint256 awarded) {
        Kind kind = round.terms.kind;
        if (kind == Kind.Grants) return 0;
        uint256[] memory projectIds = _admitted[roundId];
        uint256[] memory wanted = kind == Kind.Matching ? _weights(projectIds) : _medians(roundId, round, projectIds);
        uint256 sum = 0;
        for (uint256 i = 0; i < wanted.length; ++i) sum += wanted[i];
        for (uint256 i = 0; i < wanted.length; ++i) {
            uint256 amount = sum > pool ? pool * wanted[i] / sum : wanted[i];
            if (amount == 0) continue;
            Project storage project = _projects[projectIds[i]];
            project.paid += uint96(amount);
            _credit[project.recipient] += amount;
            awarded += amount;
            emit ProjectAwarded(projectIds[i], roundId, amount);
        }
    }

    function _weights(uint256[] memory projectIds) private view returns (uint256[] memory weights) {
        weights = new uint256[](projectIds.length);
        for (uint256 i = 0; i < projectIds.length; ++i) weights[i] = _projects[projectIds[i]].weight;
    }

    /// @dev The lower median of the ballots for each project; nothing where fewer than the threshold were cast.
    function _medians(uint256 roundId, Round storage round, uint256[] memory projectIds)
        private
        view
        returns (uint256[] memory medians)
    {
        medians = new uint256[](projectIds.length);
        uint256 cast = round.ballots;
        if (cast < round.terms.threshold) return medians;
        address[] memory members = _committees[roundId];
        uint96[][] memory ballots = new uint96[][](cast);
        uint256 next = 0;
        for (uint256 i = 0; i < members.length; ++i) {
            uint96[] memory ballot = _ballots[roundId][members[i]];
            if (ballot.length != 0) ballots[next++] = ballot;
        }
        uint256[] memory sorted = new uint256[](cast);
        for (uint256 i = 0; i < projectIds.length; ++i) {
            for (uint256 j = 0; j < cast; ++j) {
                uint256 amount = ballots[j][i];
                uint256 k = j;
                for (; k != 0 && sorted[k - 1] > amount; --k) sorted[k] = sorted[k - 1];
                sorted[k] = amount;
            }
            medians[i] = sorted[(cast - 1) / 2];
        }
    }

    function _round(uint256 roundId) private view returns (Round storage round) {
        round = _rounds[roundId];
        require(round.opener != address(0), OpenCircle_UnknownRound(roundId));
    }

    function _project(uint256 projectId) private view returns (Project storage project) {
        project = _projects[projectId];
        require(project.status != Status.None, OpenCircle_UnknownProject(projectId));
    }

    function _requireTerms(Terms calldata terms) private view {
        bool dated = terms.applyUntil > block.timestamp && terms.endsAt > terms.applyUntil;
        bool kindly = terms.kind == Kind.Grants
            ? terms.votePeriod != 0
            : terms.kind == Kind.Matching
                ? terms.minStake != 0 && terms.minDonation != 0 && terms.pairBound != 0
                : terms.capBps != 0 && terms.capBps <= WHOLE;
        require(dated && kindly && terms.residue != address(0), OpenCircle_InvalidTerms());
    }

    function _requireMember(uint256 roundId) private view returns (uint256 place) {
        place = _placeOf[roundId][msg.sender];
        require(place != 0, OpenCircle_NotMember(roundId, msg.sender));
    }

    function _requireOwner(uint256 projectId, Project storage project) private view {
        require(project.owner == msg.sender, OpenCircle_NotOwner(projectId, msg.sender));
    }

    /// @dev A grant that is being worked on and not before Reviews.
    function _requireGrant(uint256 projectId, Project storage project, Round storage round) private view {
        require(round.terms.kind == Kind.Grants, OpenCircle_WrongKind(project.roundId, round.terms.kind));
        require(project.status == Status.Admitted, OpenCircle_WrongStatus(projectId, project.status));
        require(project.caseId == 0, OpenCircle_UnderAppeal(projectId, project.caseId));
    }

    function _pair(address one, address other) private pure returns (bytes32) {
        return one < other ? keccak256(abi.encode(one, other)) : keccak256(abi.encode(other, one));
    }

    function _countBits(uint256 word) private pure returns (uint256 bits) {
        for (; word != 0; word &= word - 1) ++bits;
    }
}
