// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {AccessManaged} from "@openzeppelin/contracts/access/manager/AccessManaged.sol";
import {Blockhash} from "@openzeppelin/contracts/utils/Blockhash.sol";
import {ReentrancyGuardTransient} from "@openzeppelin/contracts/utils/ReentrancyGuardTransient.sol";
import {ICommittees, IReviewed, IReviews} from "./interfaces/IReviews.sol";
import {IStaking} from "./interfaces/IStaking.sol";
import {Sortition} from "./libraries/Sortition.sol";
import {WeightTree} from "./libraries/WeightTree.sol";

/**
 * @title Reviews
 * @notice See ICommittees. Immutable: roles come from an AccessManager, but no role chooses a verdict or moves money.
 *
 * Invariants:
 * - The native balance equals the escrow of all cases plus all credit (coins forced upon the contract aside).
 * - A case pays out exactly what came in.
 * - Nobody is paid for disagreeing with the final choice.
 * - A panel never holds one reviewer twice.
 * - The stake of a reviewer on an open panel stays locked.
 * - The draw weighs exactly what active reviewers have locked.
 */
contract Reviews is ICommittees, AccessManaged, ReentrancyGuardTransient {
    using WeightTree for WeightTree.Tree;

    uint16 private constant MAX_SIZE = 15;
    uint16 private constant MAX_VOTES = 31;
    uint8 private constant MAX_APPEALS = 3;
    uint256 private constant MAX_EXCLUDED = 8;
    uint256 private constant CALLBACK_GAS = 500_000;
    uint256 private constant LEAST_WINDOW = 10;
    uint256 private constant MOST_WINDOW = 7 days;
    uint256 private constant MOST_FEE = 1_000 ether;

    IStaking public immutable staking;
    /// @inheritdoc ICommittees
    uint48 public immutable drawWindow;
    /// @inheritdoc ICommittees
    uint48 public immutable postponement;

    mapping(uint256 caseId => Case) private _cases;
    mapping(uint256 caseId => address[]) private _excluded;
    mapping(uint256 caseId => mapping(uint256 round => Round)) private _rounds;
    mapping(uint256 caseId => mapping(uint256 round => Place[])) private _places;
    mapping(uint32 domain => mapping(address reviewer => Enrolment)) private _enrolments;
    mapping(uint32 domain => mapping(uint256 slot => address)) private _reviewers;
    mapping(uint32 domain => WeightTree.Tree) private _trees;
    mapping(uint32 domain => uint96) private _units;
    mapping(address account => uint256) private _credit;
    Terms[] private _terms;
    uint256 private _count;

    constructor(
        IStaking staking_,
        address manager,
        uint48 drawWindow_,
        uint48 postponement_,
        Terms memory terms_,
        uint96 unit
    ) AccessManaged(manager) {
        staking = staking_;
        drawWindow = drawWindow_;
        postponement = postponement_;
        _appendTerms(terms_);
        _setFee(0, unit);
    }

    /// @inheritdoc IReviews
    function open(bytes32 subject, uint32 domain, uint8 choices, uint16 size)
        external
        payable
        returns (uint256 caseId)
    {
        return _open(subject, domain, choices, size, msg.sender);
    }

    /// @inheritdoc ICommittees
    function openFor(
        bytes32 subject,
        uint32 domain,
        uint8 choices,
        uint16 size,
        address payer,
        address[] calldata excluded
    ) external payable returns (uint256 caseId) {
        require(payer != address(0), Reviews_ZeroAddress());
        require(excluded.length <= MAX_EXCLUDED, Reviews_TooManyExcluded(excluded.length, MAX_EXCLUDED));
        caseId = _open(subject, domain, choices, size, payer);
        _excluded[caseId] = excluded;
    }

    /// @inheritdoc ICommittees
    function enrol(uint32 domain, uint96 amount) external {
        Enrolment storage enrolment = _enrolments[domain][msg.sender];
        uint96 stake = enrolment.stake + amount;
        uint256 least = _terms[_terms.length - 1].leastStake;
        require(stake >= least, Reviews_StakeTooSmall(stake, least));
        if (enrolment.slot == 0) {
            // Slots count from 1 here, so that 0 is none.
            uint256 slot = _trees[domain].append();
            enrolment.slot = uint32(slot + 1);
            _reviewers[domain][slot] = msg.sender;
        }
        enrolment.stake = stake;
        enrolment.active = true;
        _trees[domain].set(enrolment.slot - 1, stake);
        emit ReviewerEnrolled(domain, msg.sender, stake);
        if (amount != 0) staking.lock(msg.sender, IStaking.Role.Reviewer, amount);
    }

    /// @inheritdoc ICommittees
    function leave(uint32 domain) external {
        require(_enrolments[domain][msg.sender].active, Reviews_NotEnrolled(domain, msg.sender));
        _retire(domain, msg.sender);
    }

    /// @inheritdoc ICommittees
    function release(uint32 domain, address reviewer) external {
        Enrolment storage enrolment = _enrolments[domain][reviewer];
        uint256 stake = enrolment.stake;
        require(stake != 0 && !enrolment.active, Reviews_NotEnrolled(domain, reviewer));
        require(
            enrolment.places == 0 && block.timestamp > enrolment.releasableAt,
            Reviews_StillNeeded(domain, reviewer, enrolment.places, enrolment.releasableAt)
        );
        enrolment.stake = 0;
        emit ReviewerReleased(domain, reviewer, stake);
        // Less than was locked where the pool has paid for faults elsewhere.
        uint256 locked = staking.lockedStake(reviewer, IStaking.Role.Reviewer);
        if (locked != 0) staking.unlock(reviewer, IStaking.Role.Reviewer, stake < locked ? stake : locked);
    }

    /// @inheritdoc ICommittees
    function draw(uint256 caseId) external nonReentrant {
        Case storage opened = _inState(caseId, State.Drawing);
        (uint8 index, Round storage round) = _last(caseId, opened);
        uint48 drawBlock = round.drawBlock;
        require(block.number > drawBlock, Reviews_TooEarlyToDraw(caseId, drawBlock));

        bytes32 hash = Blockhash.blockHash(drawBlock);
        if (hash == 0 || block.timestamp > round.drawBy) {
            _arm(round);
            emit DrawPostponed(caseId, index, round.drawBlock);
            return;
        }

        Sortition.Gaps memory gaps = _gaps(caseId, opened, drawBlock - 1);
        (uint256 eligible, uint256 weight) = _trees[opened.domain].totalAt(drawBlock - 1);
        eligible -= gaps.count;
        uint256 needed = _rounds[caseId][0].votes;
        if (eligible < needed) {
            emit DrawFailed(caseId, index, eligible, needed);
            _endUndrawn(caseId, opened, index);
        } else {
            bytes32 seed = keccak256(abi.encode(hash, caseId, index, address(this)));
            _seat(caseId, opened, index, gaps, weight - gaps.weight, seed);
        }
    }

    /// @inheritdoc ICommittees
    function commit(uint256 caseId, bytes32 commitment) external {
        Case storage opened = _inState(caseId, State.Voting);
        (uint8 index, Round storage round, Place storage place) = _place(caseId, opened);
        require(commitment != 0, Reviews_EmptyCommitment());
        require(place.commitment == 0, Reviews_AlreadyCommitted(caseId, msg.sender));
        require(block.timestamp < round.commitEnds, Reviews_CommitsClosed(caseId, round.commitEnds));
        place.commitment = commitment;
        if (++round.committed == round.places) {
            round.commitEnds = uint48(block.timestamp);
            round.revealEnds = uint48(block.timestamp) + _terms[opened.termsId].revealWindow;
        }
        emit VoteCommitted(caseId, index, msg.sender, commitment);
    }

    /// @inheritdoc ICommittees
    function reveal(uint256 caseId, uint8 choice, bytes32 salt) external {
        Case storage opened = _inState(caseId, State.Voting);
        (uint8 index, Round storage round, Place storage place) = _place(caseId, opened);
        require(
            block.timestamp >= round.commitEnds && block.timestamp < round.revealEnds,
            Reviews_RevealsNotOpen(caseId, round.commitEnds, round.revealEnds)
        );
        require(place.choice == 0, Reviews_AlreadyRevealed(caseId, msg.sender));
        require(choice != 0 && choice <= opened.choices, Reviews_WrongChoices(choice));
        bytes32 commitment = commitmentOf(caseId, index, msg.sender, choice, salt);
        require(
            place.commitment == commitment, Reviews_WrongReveal(caseId, msg.sender, place.commitment, commitment)
        );
        place.choice = choice;
        ++round.revealed;
        emit VoteRevealed(caseId, index, msg.sender, choice, place.votes);
    }

    /// @inheritdoc ICommittees
    function conclude(uint256 caseId) external nonReentrant {
        Case storage opened = _inState(caseId, State.Voting);
        (uint8 index, Round storage round) = _last(caseId, opened);
        require(
            block.timestamp >= round.revealEnds
                || (block.timestamp >= round.commitEnds && round.revealed == round.committed),
            Reviews_VotingOpen(caseId, round.revealEnds)
        );
        Terms storage terms = _terms[opened.termsId];
        bool last = index == MAX_APPEALS || 2 * round.votes + 1 > MAX_VOTES;
        uint48 appealEnds = uint48(block.timestamp) + (last ? 0 : terms.appealWindow);
        opened.state = State.Appealable;
        round.appealEnds = appealEnds;

        Place[] storage places = _places[caseId][index];
        uint256[17] memory tally;
        for (uint256 i = 0; i < places.length; ++i) {
            Place storage place = places[i];
            if (place.choice != 0) tally[place.choice] += place.votes;
        }
        uint8 verdict = _winner(tally);
        round.verdict = verdict;
        emit RoundConcluded(caseId, index, verdict, appealEnds);
        for (uint256 i = 0; i < places.length; ++i) {
            Place storage place = places[i];
            if (place.choice == 0) {
                _penalise(caseId, index, opened.domain, place.reviewer, uint256(terms.penalty) * place.votes);
            }
        }
    }

    /// @inheritdoc ICommittees
    function appeal(uint256 caseId) external payable {
        Case storage opened = _inState(caseId, State.Appealable);
        (uint8 index, Round storage appealed) = _requireAppealable(caseId, opened);
        uint16 votes = 2 * appealed.votes + 1;
        uint256 bond = 2 * uint256(opened.unit) * votes;
        _requireFee(bond);
        opened.rounds = ++index + 1;
        opened.state = State.Drawing;
        Round storage round = _rounds[caseId][index];
        round.appellant = msg.sender;
        round.votes = votes;
        _arm(round);
        emit Appealed(caseId, index, msg.sender, votes, bond, round.drawBlock);
    }

    /// @inheritdoc ICommittees
    function finalise(uint256 caseId) external nonReentrant {
        Case storage opened = _inState(caseId, State.Appealable);
        (, Round storage last) = _last(caseId, opened);
        require(block.timestamp >= last.appealEnds, Reviews_AppealsOpen(caseId, last.appealEnds));
        uint8 choice = last.verdict;
        _settle(caseId, opened, choice);
        _close(caseId, opened, choice);
    }

    /// @inheritdoc ICommittees
    function tell(uint256 caseId) external nonReentrant {
        Case storage opened = _inState(caseId, State.Final);
        require(!opened.told, Reviews_AlreadyTold(caseId));
        opened.told = true;
        emit VerdictTold(caseId, opened.opener);
        IReviewed(opened.opener).onVerdict(caseId, opened.choice);
    }

    /// @inheritdoc ICommittees
    function withdraw(address receiver, uint256 amount) external nonReentrant {
        require(receiver != address(0), Reviews_ZeroAddress());
        uint256 credit = _credit[msg.sender];
        require(credit >= amount, Reviews_CreditTooSmall(msg.sender, credit, amount));
        _credit[msg.sender] = credit - amount;
        emit CreditWithdrawn(msg.sender, receiver, amount);
        (bool paid,) = receiver.call{value: amount}("");
        require(paid, Reviews_PaymentFailed(receiver, amount));
    }

    /// @inheritdoc ICommittees
    function postpone(uint256 caseId) external restricted {
        Case storage opened = _inState(caseId, State.Appealable);
        (, Round storage last) = _requireAppealable(caseId, opened);
        require(!opened.postponed, Reviews_AlreadyPostponed(caseId));
        opened.postponed = true;
        last.appealEnds += postponement;
        emit AppealPostponed(caseId, last.appealEnds);
    }

    /// @inheritdoc ICommittees
    function annul(uint256 caseId) external restricted nonReentrant {
        Case storage opened = _case(caseId);
        require(opened.state != State.Final, Reviews_WrongState(caseId, opened.state));
        _refund(caseId, opened);
        _close(caseId, opened, 0);
    }

    /// @inheritdoc ICommittees
    function setTerms(Terms calldata terms) external restricted {
        _appendTerms(terms);
    }

    /// @inheritdoc ICommittees
    function setFee(uint32 domain, uint96 unit) external restricted {
        _setFee(domain, unit);
    }

    /// @inheritdoc IReviews
    function feeOf(uint32 domain, uint16 size) public view returns (uint256) {
        return uint256(_unitOf(domain)) * size;
    }

    /// @inheritdoc IReviews
    function verdictOf(uint256 caseId) external view returns (bool isFinal, uint8 choice) {
        Case storage opened = _case(caseId);
        return (opened.state == State.Final, opened.choice);
    }

    /// @inheritdoc ICommittees
    function appealBondOf(uint256 caseId) external view returns (uint256) {
        Case storage opened = _case(caseId);
        (, Round storage last) = _last(caseId, opened);
        if (opened.state != State.Appealable || block.timestamp >= last.appealEnds) return 0;
        return 2 * uint256(opened.unit) * (2 * last.votes + 1);
    }

    /// @inheritdoc ICommittees
    function escrowOf(uint256 caseId) external view returns (uint256 held) {
        Case storage opened = _case(caseId);
        if (opened.state == State.Final) return 0;
        for (uint256 i = 0; i < opened.rounds; ++i) {
            held += (i == 0 ? 1 : 2) * _feeOf(opened, _rounds[caseId][i]);
        }
    }

    /// @inheritdoc ICommittees
    function getCase(uint256 caseId) external view returns (Case memory) {
        return _case(caseId);
    }

    /// @inheritdoc ICommittees
    function getRound(uint256 caseId, uint8 round) external view returns (Round memory) {
        return _rounds[caseId][round];
    }

    /// @inheritdoc ICommittees
    function panelOf(uint256 caseId, uint8 round) external view returns (Place[] memory) {
        return _places[caseId][round];
    }

    /// @inheritdoc ICommittees
    function enrolmentOf(uint32 domain, address reviewer) external view returns (Enrolment memory) {
        return _enrolments[domain][reviewer];
    }

    /// @inheritdoc ICommittees
    function enrolled(uint32 domain) external view returns (uint256 reviewers, uint256 stake) {
        return _trees[domain].totalAt(uint48(block.number));
    }

    /// @inheritdoc ICommittees
    function creditOf(address account) external view returns (uint256) {
        return _credit[account];
    }

    /// @inheritdoc ICommittees
    function currentTerms() external view returns (uint16 termsId, Terms memory) {
        termsId = uint16(_terms.length - 1);
        return (termsId, _terms[termsId]);
    }

    /// @inheritdoc ICommittees
    function count() external view returns (uint256) {
        return _count;
    }

    /// @inheritdoc ICommittees
    function commitmentOf(uint256 caseId, uint8 round, address reviewer, uint8 choice, bytes32 salt)
        public
        view
        returns (bytes32)
    {
        return keccak256(abi.encode(choice, salt, reviewer, caseId, round, block.chainid, address(this)));
    }

    /// @inheritdoc ICommittees
    function longestCase() external view returns (uint256) {
        return _longest(_terms[_terms.length - 1]);
    }

    function _open(bytes32 subject, uint32 domain, uint8 choices, uint16 size, address payer)
        private
        returns (uint256 caseId)
    {
        require(choices >= 2 && choices <= 16, Reviews_WrongChoices(choices));
        require(size % 2 == 1 && size <= MAX_SIZE, Reviews_WrongSize(size, MAX_SIZE));
        uint96 unit = _unitOf(domain);
        _requireFee(uint256(unit) * size);
        caseId = ++_count;
        Case storage opened = _cases[caseId];
        opened.subject = subject;
        opened.opener = msg.sender;
        opened.domain = domain;
        opened.choices = choices;
        opened.state = State.Drawing;
        opened.rounds = 1;
        opened.termsId = uint16(_terms.length - 1);
        opened.payer = payer;
        opened.unit = unit;
        Round storage round = _rounds[caseId][0];
        round.votes = size;
        _arm(round);
        emit CaseOpened(caseId, msg.sender, domain, subject, choices, size, unit, payer, round.drawBlock);
    }

    /// @dev Stakes count as of this block's end; the next block's hash, which nobody knows yet, draws.
    function _arm(Round storage round) private {
        round.drawBlock = uint48(block.number + 1);
        round.drawBy = uint48(block.timestamp) + drawWindow;
    }

    /// @dev Too few reviewers: a case ends without a result, an appealed verdict stands as if it had not been appealed.
    function _endUndrawn(uint256 caseId, Case storage opened, uint8 index) private {
        if (index == 0) {
            _refund(caseId, opened);
            _close(caseId, opened, 0);
            return;
        }
        Round storage round = _rounds[caseId][index];
        opened.rounds = index;
        opened.state = State.Appealable;
        _addCredit(caseId, round.appellant, 2 * _feeOf(opened, round));
        delete _rounds[caseId][index];
    }

    /// @dev Draws the panel and opens its vote.
    function _seat(
        uint256 caseId,
        Case storage opened,
        uint8 index,
        Sortition.Gaps memory gaps,
        uint256 weight,
        bytes32 seed
    ) private {
        Round storage round = _rounds[caseId][index];
        uint32 domain = opened.domain;
        (uint256[] memory slots, uint16[] memory votes) =
            Sortition.draw(_trees[domain], gaps, weight, round.votes, round.drawBlock - 1, seed);
        address[] memory reviewers = new address[](slots.length);
        for (uint256 i = 0; i < slots.length; ++i) {
            address reviewer = _reviewers[domain][slots[i]];
            reviewers[i] = reviewer;
            ++_enrolments[domain][reviewer].places;
            _places[caseId][index].push(Place(reviewer, votes[i], 0, 0));
        }
        Terms storage terms = _terms[opened.termsId];
        uint48 commitEnds = uint48(block.timestamp) + terms.commitWindow;
        round.places = uint8(slots.length);
        round.commitEnds = commitEnds;
        round.revealEnds = commitEnds + terms.revealWindow;
        opened.state = State.Voting;
        emit PanelDrawn(caseId, index, reviewers, votes, commitEnds);
    }

    /// @dev The stretches of those that may not sit on the case's panels.
    function _gaps(uint256 caseId, Case storage opened, uint48 at) private view returns (Sortition.Gaps memory gaps) {
        address[] storage excluded = _excluded[caseId];
        gaps = Sortition.none(excluded.length + 2);
        uint32 domain = opened.domain;
        _addGap(gaps, domain, opened.opener, at);
        _addGap(gaps, domain, opened.payer, at);
        for (uint256 i = 0; i < excluded.length; ++i) _addGap(gaps, domain, excluded[i], at);
    }

    function _addGap(Sortition.Gaps memory gaps, uint32 domain, address account, uint48 at) private view {
        uint256 slot = _enrolments[domain][account].slot;
        if (slot == 0) return;
        (uint256 weight, uint256 before) = _trees[domain].slotAt(slot - 1, at);
        Sortition.add(gaps, before, weight);
    }

    /// @dev The caller's place on the panel that votes.
    function _place(uint256 caseId, Case storage opened)
        private
        view
        returns (uint8 index, Round storage round, Place storage place)
    {
        (index, round) = _last(caseId, opened);
        Place[] storage places = _places[caseId][index];
        for (uint256 i = 0; i < places.length; ++i) {
            if (places[i].reviewer == msg.sender) return (index, round, places[i]);
        }
        revert Reviews_NotOnPanel(caseId, index, msg.sender);
    }

    /// @dev The choice with most votes; 1 where that is nobody's or more than one's.
    function _winner(uint256[17] memory tally) private pure returns (uint8 winner) {
        uint256 most = 0;
        for (uint8 choice = 1; choice <= 16; ++choice) {
            if (tally[choice] > most) (most, winner) = (tally[choice], choice);
            else if (tally[choice] == most) winner = 1;
        }
    }

    function _penalise(uint256 caseId, uint8 index, uint32 domain, address reviewer, uint256 amount) private {
        Enrolment storage enrolment = _enrolments[domain][reviewer];
        uint96 stake = enrolment.stake;
        uint96 taken = amount < stake ? uint96(amount) : stake;
        if (taken == 0) return;
        enrolment.stake = stake - taken;
        if (enrolment.active) {
            if (stake - taken < _terms[_terms.length - 1].leastStake) _retire(domain, reviewer);
            else _trees[domain].set(enrolment.slot - 1, stake - taken);
        }
        emit ReviewerPenalised(caseId, index, reviewer, domain, taken, stake - taken);
        staking.slash(reviewer, IStaking.Role.Reviewer, taken, address(0), "silence");
    }

    /// @dev Out of the draws of cases to come; open ones may draw it as long as their randomness holds.
    function _retire(uint32 domain, address reviewer) private {
        Enrolment storage enrolment = _enrolments[domain][reviewer];
        enrolment.active = false;
        enrolment.releasableAt = uint48(block.timestamp) + drawWindow;
        _trees[domain].set(enrolment.slot - 1, 0);
        emit ReviewerLeft(domain, reviewer, enrolment.stake);
    }

    /// @dev Shares a case's money out by its final choice; see ICommittees.
    function _settle(uint256 caseId, Case storage opened, uint8 choice) private {
        uint256 rounds = opened.rounds;
        uint256 pool = 0;
        for (uint256 i = 0; i < rounds; ++i) {
            Round storage round = _rounds[caseId][i];
            uint256 fee = _feeOf(opened, round);
            pool += fee - _payPanel(caseId, opened, i, fee, choice);
            // Appellants who were wrong lose their pledge for now.
            if (i != 0 && _rounds[caseId][i - 1].verdict == choice) pool += fee;
        }
        pool = _payAppellants(caseId, opened, choice, pool, true);
        pool = _payAppellants(caseId, opened, choice, pool, false);
        _addCredit(caseId, opened.payer, pool);
    }

    /// @dev Pays those of a panel who revealed the final choice, frees everybody's place, returns what was paid.
    function _payPanel(uint256 caseId, Case storage opened, uint256 index, uint256 fee, uint8 choice)
        private
        returns (uint256 paid)
    {
        Place[] storage places = _places[caseId][index];
        uint256 agreeing = 0;
        if (_rounds[caseId][index].verdict == choice) {
            for (uint256 i = 0; i < places.length; ++i) {
                if (places[i].choice == choice) agreeing += places[i].votes;
            }
        } else {
            // Its verdict fell: each vote gets its own part, as if all had agreed.
            agreeing = _rounds[caseId][index].votes;
        }
        uint256 prefix = 0;
        for (uint256 i = 0; i < places.length; ++i) {
            Place storage place = places[i];
            --_enrolments[opened.domain][place.reviewer].places;
            if (place.choice != choice) continue;
            uint256 share = fee * (prefix + place.votes) / agreeing - fee * prefix / agreeing;
            prefix += place.votes;
            paid += share;
            _addCredit(caseId, place.reviewer, share);
        }
        // An upheld panel of which nobody revealed the verdict earned nothing: its payer gets the fee back.
        if (prefix == 0 && _rounds[caseId][index].verdict == choice) {
            _addCredit(caseId, index == 0 ? opened.payer : _rounds[caseId][index].appellant, fee);
            paid = fee;
        }
    }

    /// @dev Pays appellants who were right (pledge, and their fee out of the pool) or wrong (pledge out of the pool).
    function _payAppellants(uint256 caseId, Case storage opened, uint8 choice, uint256 pool, bool right)
        private
        returns (uint256 left)
    {
        left = pool;
        for (uint256 i = opened.rounds - 1; i != 0; --i) {
            if ((_rounds[caseId][i - 1].verdict != choice) != right) continue;
            Round storage round = _rounds[caseId][i];
            uint256 fee = _feeOf(opened, round);
            uint256 back = left < fee ? left : fee;
            left -= back;
            _addCredit(caseId, round.appellant, right ? fee + back : back);
        }
    }

    /// @dev Everything goes back to who paid it.
    function _refund(uint256 caseId, Case storage opened) private {
        for (uint256 i = 0; i < opened.rounds; ++i) {
            Round storage round = _rounds[caseId][i];
            uint256 fee = _feeOf(opened, round);
            if (i == 0) _addCredit(caseId, opened.payer, fee);
            else _addCredit(caseId, round.appellant, 2 * fee);
            Place[] storage places = _places[caseId][i];
            for (uint256 j = 0; j < places.length; ++j) --_enrolments[opened.domain][places[j].reviewer].places;
        }
    }

    /// @dev Final. A contract is told with bounded gas; if it refuses, the case is final all the same.
    function _close(uint256 caseId, Case storage opened, uint8 choice) private {
        opened.state = State.Final;
        opened.choice = choice;
        emit CaseFinalised(caseId, choice);
        address opener = opened.opener;
        bool told = opener.code.length == 0;
        if (!told) {
            // 1/64 of the gas stays here: without this a caller could starve the callback and have it fail.
            uint256 needed = CALLBACK_GAS * 64 / 63 + 50_000;
            require(gasleft() >= needed, Reviews_GasTooLow(gasleft(), needed));
            bytes memory data = abi.encodeCall(IReviewed.onVerdict, (caseId, choice));
            assembly ("memory-safe") {
                // Copies nothing of what comes back, however much it is.
                told := call(CALLBACK_GAS, opener, 0, add(data, 32), mload(data), 0, 0)
            }
            if (told) emit VerdictTold(caseId, opener);
            else emit VerdictRefused(caseId, opener);
        }
        opened.told = told;
    }

    function _addCredit(uint256 caseId, address account, uint256 amount) private {
        if (amount == 0) return;
        _credit[account] += amount;
        emit Credited(caseId, account, amount);
    }

    function _feeOf(Case storage opened, Round storage round) private view returns (uint256) {
        return uint256(opened.unit) * round.votes;
    }

    function _unitOf(uint32 domain) private view returns (uint96 unit) {
        unit = _units[domain];
        if (unit == 0) unit = _units[0];
    }

    function _case(uint256 caseId) private view returns (Case storage opened) {
        opened = _cases[caseId];
        require(opened.state != State.None, Reviews_UnknownCase(caseId));
    }

    function _inState(uint256 caseId, State state) private view returns (Case storage opened) {
        opened = _case(caseId);
        require(opened.state == state, Reviews_WrongState(caseId, opened.state));
    }

    function _last(uint256 caseId, Case storage opened) private view returns (uint8 index, Round storage round) {
        index = opened.rounds - 1;
        round = _rounds[caseId][index];
    }

    function _requireAppealable(uint256 caseId, Case storage opened)
        private
        view
        returns (uint8 index, Round storage round)
    {
        (index, round) = _last(caseId, opened);
        require(block.timestamp < round.appealEnds, Reviews_AppealsClosed(caseId, round.appealEnds));
    }

    function _requireFee(uint256 due) private view {
        require(msg.value == due, Reviews_WrongFee(msg.value, due));
    }

    function _setFee(uint32 domain, uint96 unit) private {
        _requireBounds("unit", unit, 1, MOST_FEE);
        _units[domain] = unit;
        emit FeeChanged(domain, unit);
    }

    function _appendTerms(Terms memory terms) private {
        _requireBounds("commitWindow", terms.commitWindow, LEAST_WINDOW, MOST_WINDOW);
        _requireBounds("revealWindow", terms.revealWindow, LEAST_WINDOW, MOST_WINDOW);
        _requireBounds("appealWindow", terms.appealWindow, LEAST_WINDOW, MOST_WINDOW);
        _requireBounds("leastStake", terms.leastStake, 10, 1_000_000 ether);
        // Small against the stake: one missed vote ends nobody.
        _requireBounds("penalty", terms.penalty, 1, terms.leastStake / 10);
        uint256 longest = _longest(terms);
        uint256 delay = staking.unbondDelay();
        require(longest < delay, Reviews_CaseTooLong(longest, delay));
        uint16 termsId = uint16(_terms.length);
        _terms.push(terms);
        emit TermsChanged(
            termsId, terms.commitWindow, terms.revealWindow, terms.appealWindow, terms.penalty, terms.leastStake
        );
    }

    function _longest(Terms memory terms) private view returns (uint256) {
        uint256 round = uint256(drawWindow) + terms.commitWindow + terms.revealWindow + terms.appealWindow;
        return (MAX_APPEALS + 1) * round + postponement;
    }

    function _requireBounds(bytes32 name, uint256 given, uint256 least, uint256 most) private pure {
        require(given >= least && given <= most, Reviews_TermsOutOfBounds(name, given, least, most));
    }
}
