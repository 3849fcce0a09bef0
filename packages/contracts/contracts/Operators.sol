// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {AccessManagedUpgradeable} from "@openzeppelin/contracts-upgradeable/access/manager/AccessManagedUpgradeable.sol";
import {UUPSUpgradeable} from "@openzeppelin/contracts-upgradeable/proxy/utils/UUPSUpgradeable.sol";
import {EIP712Upgradeable} from "@openzeppelin/contracts-upgradeable/utils/cryptography/EIP712Upgradeable.sol";
import {ECDSA} from "@openzeppelin/contracts/utils/cryptography/ECDSA.sol";
import {Math} from "@openzeppelin/contracts/utils/math/Math.sol";
import {IJobs} from "./interfaces/IJobs.sol";
import {IOperators} from "./interfaces/IOperators.sol";
import {IStaking} from "./interfaces/IStaking.sol";
import {MerkleTree} from "./libraries/MerkleTree.sol";
import {OperatorBond} from "./libraries/OperatorBond.sol";

/**
 * @title Operators
 * @notice See IOperators. A UUPS proxy; upgrades need the role that the AccessManager gives `upgradeToAndCall`. It holds
 *         no money: bonds are in Staking.
 *
 * Invariants:
 * - The listing bond of every operator is locked.
 * - An operator with an open job stays listed.
 * - An operator's heartbeats of a period count once.
 */
contract Operators is IOperators, UUPSUpgradeable, AccessManagedUpgradeable, EIP712Upgradeable {
    using MerkleTree for bytes32;
    using OperatorBond for IStaking;

    uint256 private constant MAX_ENDPOINT = 256;
    uint32 private constant MOST_BOND_BPS = 1_000_000;
    uint256 private constant WHOLE = 10_000;
    bytes32 private constant HEARTBEATS = keccak256("Heartbeats(address operator,uint64 period,uint256 slots)");

    struct Posted {
        bytes32 root;
        uint48 countableAt;
        uint32 operators;
    }

    struct Beats {
        uint64 periods;
        uint64 beats;
    }

    /// @custom:storage-location erc7201:openledger.storage.Operators
    struct OperatorsStorage {
        Terms terms;
        mapping(address operator => Operator) operators;
        mapping(uint64 period => mapping(address watcher => Posted)) posted;
        mapping(uint64 period => mapping(address operator => bool)) counted;
        mapping(address operator => Beats) beats;
    }

    // keccak256(abi.encode(uint256(keccak256("openledger.storage.Operators")) - 1)) & ~bytes32(uint256(0xff))
    bytes32 private constant STORAGE = 0x9a96b79b1cca81fa6c9a2026041f854d2c2f616053e9445f448401c1de92a500;

    IStaking public immutable staking;
    IJobs public immutable jobs;
    /// @inheritdoc IOperators
    uint48 public immutable periodSeconds;
    /// @inheritdoc IOperators
    uint48 public immutable heartbeatWindow;

    /// @custom:oz-upgrades-unsafe-allow constructor state-variable-immutable
    constructor(IStaking staking_, IJobs jobs_, uint48 periodSeconds_, uint48 heartbeatWindow_) {
        staking = staking_;
        jobs = jobs_;
        periodSeconds = periodSeconds_;
        heartbeatWindow = heartbeatWindow_;
        _disableInitializers();
    }

    function initialize(address manager, Terms calldata terms_) external initializer {
        __AccessManaged_init(manager);
        __EIP712_init("OpenLedger Operators", "1");
        _setTerms(terms_);
    }

    /// @inheritdoc IOperators
    function register(Profile calldata profile) external {
        OperatorsStorage storage $ = _storage();
        Operator storage operator = $.operators[msg.sender];
        require(operator.status == Status.None, Operators_AlreadyRegistered(msg.sender));
        uint96 bond = $.terms.listingBond;
        operator.status = Status.Active;
        operator.bond = bond;
        operator.registeredAt = uint48(block.timestamp);
        emit OperatorRegistered(msg.sender, bond);
        _setProfile(operator, profile);
        if (bond != 0) staking.lock(msg.sender, IStaking.Role.Operator, bond);
    }

    /// @inheritdoc IOperators
    function setProfile(Profile calldata profile) external {
        _setProfile(_requireListed(msg.sender), profile);
    }

    /// @inheritdoc IOperators
    function publishBenchmark(Benchmark calldata benchmark) external {
        Operator storage operator = _requireListed(msg.sender);
        require(
            benchmark.measuredAt <= block.timestamp, Operators_FutureBenchmark(benchmark.measuredAt, block.timestamp)
        );
        operator.benchmark = benchmark;
        emit BenchmarkPublished(
            msg.sender, benchmark.trainingRate, benchmark.answerRate, benchmark.measuredAt, benchmark.evidence
        );
    }

    /// @inheritdoc IOperators
    function setPaused(bool paused) external {
        Operator storage operator = _requireListed(msg.sender);
        require(operator.status != Status.Halted, Operators_Halted(msg.sender));
        _setStatus(operator, msg.sender, paused ? Status.Paused : Status.Active);
    }

    /// @inheritdoc IOperators
    function setHalted(address account, bool halted) external restricted {
        Operator storage operator = _requireListed(account);
        if (halted) return _setStatus(operator, account, Status.Halted);
        require(operator.status == Status.Halted, Operators_NotHalted(account));
        // Without a bond it is unlisted instead, and can register anew.
        if (operator.bond != 0) return _setStatus(operator, account, Status.Active);
        _requireIdle(account);
        _unlist(account, 0);
    }

    /// @inheritdoc IOperators
    function leave() external {
        Operator storage operator = _requireListed(msg.sender);
        _requireIdle(msg.sender);
        uint256 bond = operator.bond;
        if (operator.status == Status.Halted) {
            // It gets its bond, but does not come back as new.
            operator.bond = 0;
            emit OperatorLeft(msg.sender, bond);
        } else {
            _unlist(msg.sender, bond);
        }
        staking.free(msg.sender, bond);
    }

    /// @inheritdoc IOperators
    function setTerms(Terms calldata newTerms) external restricted {
        _setTerms(newTerms);
    }

    /// @inheritdoc IOperators
    function postHeartbeats(uint64 period, bytes32 root, uint32 operators, bytes32 data) external {
        Status status = _storage().operators[msg.sender].status;
        require(status == Status.Active || status == Status.Paused, Operators_NotActive(msg.sender, status));
        require(root != 0 && operators != 0, Operators_EmptyRoot());
        uint256 endsAt = (uint256(period) + 1) * periodSeconds;
        require(block.timestamp >= endsAt, Operators_PeriodNotOver(period, endsAt));
        uint256 until = endsAt + heartbeatWindow;
        require(block.timestamp <= until, Operators_PeriodTooOld(period, until));
        Posted storage posted = _storage().posted[period][msg.sender];
        require(posted.countableAt == 0, Operators_AlreadyPosted(period, msg.sender));

        posted.root = root;
        posted.countableAt = uint48(block.timestamp) + heartbeatWindow;
        posted.operators = operators;
        emit HeartbeatsPosted(period, msg.sender, root, operators, data, posted.countableAt);
    }

    /// @inheritdoc IOperators
    function challengeHeartbeats(
        address watcher,
        Heartbeats calldata beats,
        uint64 postedFor,
        MerkleTree.Proof calldata proof
    ) external {
        Posted storage posted = _requireUnderRoot(watcher, beats, postedFor, proof);
        require(
            block.timestamp < posted.countableAt, Operators_ChallengeOver(postedFor, watcher, posted.countableAt)
        );
        // Heartbeats of another period are as false as those that nobody signed.
        require(beats.period != postedFor || !_isSigned(beats), Operators_SignatureHolds(beats.operator, postedFor));

        // `countableAt` stays, so that nothing is posted in its place.
        posted.root = 0;
        Operator storage operator = _storage().operators[watcher];
        uint256 bond = operator.bond;
        operator.bond = 0;
        if (operator.status != Status.None) _setStatus(operator, watcher, Status.Halted);
        // Who has left in the meantime has stake that is still unbonding.
        uint256 slashed = staking.slash(
            watcher,
            IStaking.Role.Operator,
            bond == 0 ? _storage().terms.listingBond : bond,
            msg.sender,
            "heartbeats"
        );
        emit HeartbeatsRefuted(postedFor, watcher, msg.sender, beats.operator, slashed);
    }

    /// @inheritdoc IOperators
    function countHeartbeats(address watcher, Heartbeats calldata beats, MerkleTree.Proof calldata proof) external {
        Posted storage posted = _requireUnderRoot(watcher, beats, beats.period, proof);
        require(
            block.timestamp >= posted.countableAt, Operators_NotCountable(beats.period, watcher, posted.countableAt)
        );
        require(watcher != beats.operator, Operators_OwnWatcher(watcher));
        OperatorsStorage storage $ = _storage();
        require(
            !$.counted[beats.period][beats.operator], Operators_AlreadyCounted(beats.period, beats.operator)
        );
        $.counted[beats.period][beats.operator] = true;
        uint256 count = _ones(beats.slots);
        ++$.beats[beats.operator].periods;
        $.beats[beats.operator].beats += uint64(count);
        emit HeartbeatsCounted(beats.period, watcher, beats.operator, count);
    }

    /// @inheritdoc IOperators
    function getOperator(address account) external view returns (Operator memory) {
        return _requireListed(account);
    }

    /// @inheritdoc IOperators
    function offers(address account, uint8 proof) external view returns (bool) {
        Operator storage operator = _storage().operators[account];
        return operator.status == Status.Active && proof < 8 && operator.profile.proofs & (1 << proof) != 0;
    }

    /// @inheritdoc IOperators
    function bondFor(uint256 price) external view returns (uint256) {
        return Math.ceilDiv(price * _storage().terms.bondBps, WHOLE);
    }

    /// @inheritdoc IOperators
    function reliabilityOf(address account) external view returns (Reliability memory) {
        IJobs.Standing memory standing = jobs.standingOf(account);
        Beats storage beats = _storage().beats[account];
        return Reliability({
            paid: standing.paid,
            late: standing.late,
            missed: standing.missed,
            refuted: standing.refuted,
            periods: beats.periods,
            beats: beats.beats
        });
    }

    /// @inheritdoc IOperators
    function terms() external view returns (Terms memory) {
        return _storage().terms;
    }

    /// @inheritdoc IOperators
    function heartbeatRoot(uint64 period, address watcher) external view returns (bytes32 root, uint48 countableAt) {
        Posted storage posted = _storage().posted[period][watcher];
        return (posted.root, posted.countableAt);
    }

    /// @inheritdoc IOperators
    function leafOf(Heartbeats calldata beats) public pure returns (bytes32) {
        return MerkleTree.leafHash(
            abi.encode(beats.operator, beats.period, beats.slots, keccak256(beats.signature))
        );
    }

    /// @inheritdoc IOperators
    function digestOf(address operator, uint64 period, uint256 slots) public view returns (bytes32) {
        return _hashTypedDataV4(keccak256(abi.encode(HEARTBEATS, operator, period, slots)));
    }

    /// @dev The only entry point is upgradeToAndCall, whose selector the AccessManager checks.
    function _authorizeUpgrade(address) internal override restricted {}

    function _setProfile(Operator storage operator, Profile calldata profile) private {
        uint256 length = bytes(profile.endpoint).length;
        require(length != 0 && length <= MAX_ENDPOINT, Operators_InvalidEndpoint(length, MAX_ENDPOINT));
        require(profile.proofs != 0, Operators_NoProof());
        operator.profile = profile;
        emit ProfileChanged(
            msg.sender,
            profile.endpoint,
            profile.hardware,
            profile.proofs,
            profile.tokenPrice,
            profile.leastPrice
        );
    }

    function _setStatus(Operator storage operator, address account, Status status) private {
        if (operator.status == status) return;
        operator.status = status;
        emit StatusChanged(account, status);
    }

    function _setTerms(Terms calldata newTerms) private {
        require(newTerms.bondBps <= MOST_BOND_BPS, Operators_InvalidTerms(newTerms.bondBps, MOST_BOND_BPS));
        _storage().terms = newTerms;
        emit TermsChanged(newTerms.bondBps, newTerms.listingBond);
    }

    function _unlist(address account, uint256 bond) private {
        delete _storage().operators[account];
        emit OperatorLeft(account, bond);
    }

    function _requireIdle(address account) private view {
        uint256 open = jobs.standingOf(account).open;
        require(open == 0, Operators_WorkOpen(account, open));
    }

    function _requireListed(address account) private view returns (Operator storage operator) {
        operator = _storage().operators[account];
        require(operator.status != Status.None, Operators_NotRegistered(account));
    }

    function _requireUnderRoot(
        address watcher,
        Heartbeats calldata beats,
        uint64 period,
        MerkleTree.Proof calldata proof
    ) private view returns (Posted storage posted) {
        posted = _storage().posted[period][watcher];
        require(posted.root != 0, Operators_NothingPosted(period, watcher));
        require(
            proof.count == posted.operators && leafOf(beats).rootOf(proof) == posted.root,
            Operators_NotUnderRoot(period, watcher, posted.root)
        );
    }

    /// @dev Signatures of keys only: a contract could take back its word (ERC-1271) after a watcher has vouched for it.
    function _isSigned(Heartbeats calldata beats) private view returns (bool) {
        (address signer, ECDSA.RecoverError failure,) =
            ECDSA.tryRecover(digestOf(beats.operator, beats.period, beats.slots), beats.signature);
        return failure == ECDSA.RecoverError.NoError && signer == beats.operator;
    }

    function _ones(uint256 word) private pure returns (uint256 count) {
        for (; word != 0; word &= word - 1) ++count;
    }

    function _storage() private pure returns (OperatorsStorage storage $) {
        assembly {
            $.slot := STORAGE
        }
    }
}
