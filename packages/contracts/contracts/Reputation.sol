// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {AccessManagedUpgradeable} from "@openzeppelin/contracts-upgradeable/access/manager/AccessManagedUpgradeable.sol";
import {UUPSUpgradeable} from "@openzeppelin/contracts-upgradeable/proxy/utils/UUPSUpgradeable.sol";
import {Math} from "@openzeppelin/contracts/utils/math/Math.sol";
import {Checkpoints} from "@openzeppelin/contracts/utils/structs/Checkpoints.sol";
import {IReputation, IScoreRegistry} from "./interfaces/IReputation.sol";
import {IReviewed} from "./interfaces/IReviewed.sol";
import {ICommittees} from "./interfaces/IReviews.sol";
import {IStaking} from "./interfaces/IStaking.sol";
import {Decay} from "./libraries/Decay.sol";
import {MerkleSum} from "./libraries/MerkleSum.sol";

/**
 * @title Reputation
 * @notice See IScoreRegistry. A UUPS proxy; upgrades need the role that the AccessManager gives `upgradeToAndCall`.
 *
 * Invariants:
 * - The contract holds no money (coins forced upon it aside).
 * - One root of a domain is pending at most.
 * - The bond of a pending root stays locked.
 * - A final root never changes.
 * - No root is final before its window has passed.
 * - The total of a final root is the sum of its scores (as appeals have corrected them).
 */
contract Reputation is IScoreRegistry, UUPSUpgradeable, AccessManagedUpgradeable {
    using Checkpoints for Checkpoints.Trace208;

    /// @dev What scores are parts of.
    uint256 private constant WHOLE = 1e18;
    uint16 private constant BASIS_POINTS = 10_000;
    uint16 private constant MAX_PANEL = 15;
    uint8 private constant CHOICES = 2;
    uint8 private constant UPHELD = 2;
    bytes32 private constant FAULT = "reputation root";

    /// @param finals epochs by the second in which they became final
    struct Domain {
        uint64 last;
        uint64 pending;
        Checkpoints.Trace208 finals;
    }

    /// @param account whose score is appealed; nobody where the root itself is challenged
    struct Case {
        uint32 domain;
        uint64 epochId;
        address account;
        address by;
        uint128 score;
        uint128 corrected;
    }

    /// @custom:storage-location erc7201:openledger.storage.Reputation
    struct ReputationStorage {
        Terms terms;
        mapping(uint32 domain => Domain) domains;
        mapping(uint32 domain => mapping(uint64 epochId => Epoch)) epochs;
        // One more than the score, so that 0 is none.
        mapping(uint32 domain => mapping(uint64 epochId => mapping(address account => uint256))) corrections;
        mapping(uint256 caseId => Case) cases;
    }

    // keccak256(abi.encode(uint256(keccak256("openledger.storage.Reputation")) - 1)) & ~bytes32(uint256(0xff))
    bytes32 private constant STORAGE = 0x36129bad105e52df954784d5c06cf3c3058bb41f8e548eee3f610fe4f62e1200;

    IStaking public immutable staking;
    ICommittees public immutable reviews;

    /// @custom:oz-upgrades-unsafe-allow constructor state-variable-immutable
    constructor(IStaking staking_, ICommittees reviews_) {
        staking = staking_;
        reviews = reviews_;
        _disableInitializers();
    }

    function initialize(address manager, Terms calldata terms) external initializer {
        __AccessManaged_init(manager);
        _setTerms(terms);
    }

    /// @inheritdoc IScoreRegistry
    function post(uint32 domain, uint64 epochId, Scores calldata scores) external restricted {
        ReputationStorage storage $ = _storage();
        Domain storage kept = $.domains[domain];
        require(kept.pending == 0, Reputation_StillPending(domain, kept.pending));
        require(epochId == kept.last + 1, Reputation_WrongEpoch(domain, epochId, kept.last + 1));
        require(scores.root != 0, Reputation_EmptyRoot());
        require(scores.total <= WHOLE, Reputation_TotalTooHigh(scores.total, WHOLE));
        uint256 from = $.epochs[domain][_lastFinal(kept)].computedAt;
        require(
            scores.computedAt >= from && scores.computedAt <= block.timestamp,
            Reputation_WrongTime(scores.computedAt, from, block.timestamp)
        );

        Terms storage terms = $.terms;
        uint96 bond = terms.bond;
        uint48 finalisableAt = uint48(block.timestamp) + terms.window;
        kept.last = epochId;
        kept.pending = epochId;
        Epoch storage epoch = $.epochs[domain][epochId];
        epoch.root = scores.root;
        epoch.data = scores.data;
        epoch.total = scores.total;
        epoch.counted = scores.total;
        epoch.scorekeeper = msg.sender;
        epoch.bond = bond;
        epoch.computedAt = scores.computedAt;
        epoch.finalisableAt = finalisableAt;
        epoch.halfLife = terms.halfLife;
        epoch.earningsShare = terms.earningsShare;
        epoch.state = State.Pending;
        emit ScoresPosted(
            domain,
            epochId,
            msg.sender,
            scores.root,
            scores.total,
            scores.computedAt,
            scores.data,
            finalisableAt
        );
        staking.lock(msg.sender, IStaking.Role.Proposer, bond);
    }

    /// @inheritdoc IScoreRegistry
    function finalise(uint32 domain, uint64 epochId) external {
        Epoch storage epoch = _requirePending(domain, epochId);
        require(
            block.timestamp >= epoch.finalisableAt, Reputation_WindowOpen(domain, epochId, epoch.finalisableAt)
        );
        _requireUnchallenged(domain, epochId, epoch);
        Domain storage kept = _storage().domains[domain];
        epoch.state = State.Final;
        epoch.finalisedAt = uint48(block.timestamp);
        kept.pending = 0;
        kept.finals.push(uint48(block.timestamp), epochId);
        emit ScoresFinalised(domain, epochId);
        _free(epoch);
    }

    /// @inheritdoc IScoreRegistry
    function challenge(uint32 domain, uint64 epochId, bytes32 evidence) external payable returns (uint256 caseId) {
        Epoch storage epoch = _requirePending(domain, epochId);
        require(
            block.timestamp < epoch.finalisableAt, Reputation_WindowClosed(domain, epochId, epoch.finalisableAt)
        );
        ++epoch.openChallenges;
        caseId = _openCase(evidence, epoch.scorekeeper, address(0));
        _storage().cases[caseId] = Case(domain, epochId, address(0), msg.sender, 0, 0);
        emit ScoresChallenged(domain, epochId, caseId, msg.sender, evidence);
    }

    /// @inheritdoc IScoreRegistry
    function appeal(
        uint32 domain,
        uint64 epochId,
        address account,
        uint256 score,
        bytes32[] calldata proof,
        uint128 corrected,
        bytes32 evidence
    ) external payable returns (uint256 caseId) {
        ReputationStorage storage $ = _storage();
        Epoch storage epoch = _requireFinal(domain, epochId);
        uint64 last = _lastFinal($.domains[domain]);
        require(epochId == last, Reputation_NotLastFinal(domain, epochId, last));
        require(account != address(0), Reputation_ZeroAddress());
        require(corrected <= WHOLE, Reputation_TotalTooHigh(corrected, WHOLE));
        bool leftOut = score == 0 && proof.length == 0;
        uint128 counts = leftOut ? 0 : uint128(scoreAt(domain, epochId, account, score, proof));
        require(corrected != counts, Reputation_NothingToCorrect(account, counts));

        caseId = _openCase(evidence, epoch.scorekeeper, account);
        $.cases[caseId] = Case(domain, epochId, account, msg.sender, counts, corrected);
        emit ScoreAppealed(domain, epochId, caseId, account, msg.sender, counts, corrected, evidence);
    }

    /// @inheritdoc IReviewed
    function onVerdict(uint256 caseId, uint8 choice) external {
        require(msg.sender == address(reviews), Reputation_NotReviews(msg.sender));
        ReputationStorage storage $ = _storage();
        Case memory decided = $.cases[caseId];
        require(decided.by != address(0), Reputation_UnknownCase(caseId));
        delete $.cases[caseId];
        bool upheld = choice == UPHELD;
        (uint32 domain, uint64 epochId) = (decided.domain, decided.epochId);
        if (decided.account != address(0)) {
            emit AppealDecided(domain, epochId, caseId, upheld);
            if (upheld) _correct(decided);
            return;
        }
        Epoch storage epoch = $.epochs[domain][epochId];
        --epoch.openChallenges;
        emit ChallengeDecided(domain, epochId, caseId, upheld);
        // Another challenge may have refuted the root before.
        if (upheld && epoch.state == State.Pending) _refute(domain, epochId, epoch, decided.by);
    }

    /// @inheritdoc IScoreRegistry
    function veto(uint32 domain, uint64 epochId) external restricted {
        Epoch storage epoch = _requirePending(domain, epochId);
        // Else it would save a bond from its slash.
        _requireUnchallenged(domain, epochId, epoch);
        _reject(domain, epoch);
        emit ScoresRejected(domain, epochId, address(0), 0);
        _free(epoch);
    }

    /// @inheritdoc IScoreRegistry
    function setTerms(Terms calldata terms) external restricted {
        _setTerms(terms);
    }

    /// @inheritdoc IReputation
    function finalAt(uint32 domain, uint48 timestamp) external view returns (uint64 epochId) {
        return uint64(_storage().domains[domain].finals.upperLookupRecent(timestamp));
    }

    /// @inheritdoc IReputation
    function totalAt(uint32 domain, uint64 epochId) external view returns (uint256 total) {
        return _requireFinal(domain, epochId).counted;
    }

    /// @inheritdoc IScoreRegistry
    function currentScore(uint32 domain, address account, uint256 score, bytes32[] calldata proof)
        external
        view
        returns (uint256)
    {
        uint64 epochId = _lastFinal(_storage().domains[domain]);
        Epoch storage epoch = _requireFinal(domain, epochId);
        uint256 counts = scoreAt(domain, epochId, account, score, proof);
        return Decay.decayed(uint128(counts), block.timestamp - epoch.computedAt, epoch.halfLife);
    }

    /// @inheritdoc IScoreRegistry
    function decayed(uint128 amount, uint256 elapsed, uint32 halfLife) external pure returns (uint256) {
        return Decay.decayed(amount, elapsed, halfLife);
    }

    /// @inheritdoc IScoreRegistry
    function getEpoch(uint32 domain, uint64 epochId) external view returns (Epoch memory) {
        return _storage().epochs[domain][epochId];
    }

    /// @inheritdoc IScoreRegistry
    function epochsOf(uint32 domain) external view returns (uint64 last, uint64 pending, uint64 lastFinal) {
        Domain storage kept = _storage().domains[domain];
        return (kept.last, kept.pending, _lastFinal(kept));
    }

    /// @inheritdoc IScoreRegistry
    function currentTerms() external view returns (Terms memory) {
        return _storage().terms;
    }

    /// @inheritdoc IReputation
    function scoreAt(uint32 domain, uint64 epochId, address account, uint256 score, bytes32[] calldata proof)
        public
        view
        returns (uint256)
    {
        Epoch storage epoch = _requireFinal(domain, epochId);
        uint256 correction = _storage().corrections[domain][epochId][account];
        if (correction != 0) return correction - 1;
        (bytes32 root, uint256 total) = _rootOf(leafHash(account, score), score, proof);
        require(root == epoch.root && total == epoch.total, Reputation_WrongProof(domain, epochId, account, score));
        return score;
    }

    /// @inheritdoc IScoreRegistry
    function leafHash(address account, uint256 score) public view returns (bytes32) {
        return MerkleSum.leafHash(block.chainid, address(this), account, score);
    }

    /// @inheritdoc IScoreRegistry
    function reviewFee() public view returns (uint256) {
        Terms storage terms = _storage().terms;
        return reviews.feeOf(terms.reviewDomain, terms.panel);
    }

    function _authorizeUpgrade(address) internal override restricted {}

    /// @dev What comes back of the fee is the caller's credit in Reviews, whatever this contract does.
    function _openCase(bytes32 evidence, address scorekeeper, address account) private returns (uint256) {
        uint256 fee = reviewFee();
        require(msg.value == fee, Reputation_WrongFee(msg.value, fee));
        Terms storage terms = _storage().terms;
        address[] memory excluded = new address[](account == address(0) ? 1 : 2);
        excluded[0] = scorekeeper;
        if (account != address(0)) excluded[1] = account;
        return
            reviews.openFor{value: fee}(evidence, terms.reviewDomain, CHOICES, terms.panel, msg.sender, excluded);
    }

    function _correct(Case memory decided) private {
        ReputationStorage storage $ = _storage();
        (uint32 domain, uint64 epochId, address account) = (decided.domain, decided.epochId, decided.account);
        Epoch storage epoch = $.epochs[domain][epochId];
        uint256 earlier = $.corrections[domain][epochId][account];
        uint128 before = earlier == 0 ? decided.score : uint128(earlier - 1);
        uint128 counted = epoch.counted - before + decided.corrected;
        epoch.counted = counted;
        $.corrections[domain][epochId][account] = uint256(decided.corrected) + 1;
        emit ScoreCorrected(domain, epochId, account, decided.corrected, counted);
    }

    function _refute(uint32 domain, uint64 epochId, Epoch storage epoch, address challenger) private {
        _reject(domain, epoch);
        uint256 slashed =
            staking.slash(epoch.scorekeeper, IStaking.Role.Proposer, epoch.bond, challenger, FAULT);
        emit ScoresRejected(domain, epochId, challenger, slashed);
    }

    function _reject(uint32 domain, Epoch storage epoch) private {
        epoch.state = State.Rejected;
        _storage().domains[domain].pending = 0;
    }

    /// @dev Frees what is left of a bond: a slash by another module may have taken part of it.
    function _free(Epoch storage epoch) private {
        address scorekeeper = epoch.scorekeeper;
        uint256 left = Math.min(epoch.bond, staking.lockedStake(scorekeeper, IStaking.Role.Proposer));
        if (left != 0) staking.unlock(scorekeeper, IStaking.Role.Proposer, left);
    }

    function _setTerms(Terms calldata terms) private {
        _requireBounds("halfLife", terms.halfLife, 60, 3650 days);
        _requireBounds("earningsShare", terms.earningsShare, 0, BASIS_POINTS);
        _requireBounds("window", terms.window, 10, 30 days);
        _requireBounds("bond", terms.bond, 1, 1_000_000 ether);
        _requireBounds("panel", terms.panel, 1, MAX_PANEL);
        require(terms.panel % 2 == 1, Reputation_EvenPanel(terms.panel));
        _storage().terms = terms;
        emit TermsChanged(
            terms.halfLife, terms.earningsShare, terms.window, terms.bond, terms.panel, terms.reviewDomain
        );
    }

    /// @dev The root that a proof leads to; see IReputation.scoreAt for its words.
    function _rootOf(bytes32 leaf, uint256 score, bytes32[] calldata proof)
        private
        pure
        returns (bytes32 root, uint256 total)
    {
        require(proof.length % 2 == 1, Reputation_MalformedProof(proof.length));
        uint256 depth = proof.length / 2;
        bytes32[] calldata sums = proof[1 + depth:];
        uint256[] calldata siblingSums;
        assembly ("memory-safe") {
            siblingSums.offset := sums.offset
            siblingSums.length := sums.length
        }
        return MerkleSum.rootOf(leaf, score, uint256(proof[0]), proof[1:1 + depth], siblingSums);
    }

    function _requirePending(uint32 domain, uint64 epochId) private view returns (Epoch storage epoch) {
        epoch = _storage().epochs[domain][epochId];
        require(epoch.state == State.Pending, Reputation_NotPending(domain, epochId, epoch.state));
    }

    function _requireFinal(uint32 domain, uint64 epochId) private view returns (Epoch storage epoch) {
        epoch = _storage().epochs[domain][epochId];
        require(epoch.state == State.Final, Reputation_NotFinal(domain, epochId, epoch.state));
    }

    function _requireUnchallenged(uint32 domain, uint64 epochId, Epoch storage epoch) private view {
        uint256 open = epoch.openChallenges;
        require(open == 0, Reputation_Challenged(domain, epochId, open));
    }

    function _lastFinal(Domain storage kept) private view returns (uint64) {
        return uint64(kept.finals.latest());
    }

    function _requireBounds(bytes32 name, uint256 given, uint256 least, uint256 most) private pure {
        require(given >= least && given <= most, Reputation_TermsOutOfBounds(name, given, least, most));
    }

    function _storage() private pure returns (ReputationStorage storage $) {
        assembly {
            $.slot := STORAGE
        }
    }
}
