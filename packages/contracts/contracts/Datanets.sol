// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {AccessManagedUpgradeable} from "@openzeppelin/contracts-upgradeable/access/manager/AccessManagedUpgradeable.sol";
import {UUPSUpgradeable} from "@openzeppelin/contracts-upgradeable/proxy/utils/UUPSUpgradeable.sol";
import {ERC721Upgradeable} from "@openzeppelin/contracts-upgradeable/token/ERC721/ERC721Upgradeable.sol";
import {ERC2981Upgradeable} from "@openzeppelin/contracts-upgradeable/token/common/ERC2981Upgradeable.sol";
import {MessageHashUtils} from "@openzeppelin/contracts/utils/cryptography/MessageHashUtils.sol";
import {SignatureChecker} from "@openzeppelin/contracts/utils/cryptography/SignatureChecker.sol";
import {IDatanets} from "./interfaces/IDatanets.sol";
import {ILicences} from "./interfaces/ILicences.sol";
import {ICommittees, IReviewed} from "./interfaces/IReviews.sol";
import {MerkleTree} from "./libraries/MerkleTree.sol";

/**
 * @title Datanets
 * @notice See IDatanets. A UUPS proxy; upgrades need the role that the AccessManager gives `upgradeToAndCall`.
 *
 * Invariants:
 * - A batch root belongs to one batch for ever.
 * - The native balance equals the bonds and credits held (coins forced upon the contract aside).
 * - A bond is paid once: to its contributor after its lock, or half to a reporter while half burns.
 * - The bond of a reported batch stays.
 * - The live batches of a Datanet are those accepted less those tombstoned.
 */
contract Datanets is
    IDatanets,
    UUPSUpgradeable,
    AccessManagedUpgradeable,
    ERC721Upgradeable,
    ERC2981Upgradeable
{
    uint256 private constant MAX_NAME = 100;
    uint16 private constant BASIS_POINTS = 10_000;
    /// @dev Reports go to the general domain: a curator cannot choose who judges its contributors' faults.
    uint32 private constant REPORT_DOMAIN = 0;
    /// @dev The choices over a report: dismissed, which holds when nobody votes, and upheld.
    uint8 private constant REPORT_CHOICES = 2;
    uint8 private constant UPHELD = 2;
    uint8 private constant REVIEW_CHOICES = uint8(type(Verdict).max);
    address private constant BURN = 0x000000000000000000000000000000000000dEaD;
    bytes32 private constant DOMAIN_TYPEHASH =
        keccak256("EIP712Domain(string name,string version,uint256 chainId,address verifyingContract)");
    bytes32 private constant NAME_HASH = keccak256("OpenLedger Datanets");
    bytes32 private constant VERSION_HASH = keccak256("1");
    bytes32 private constant PASS_TYPEHASH =
        keccak256("Pass(uint256 datanetId,address contributor,uint48 expiry,uint16 score)");

    /// @custom:storage-location erc7201:openledger.storage.Datanets
    struct DatanetsStorage {
        uint256 datanetCount;
        uint256 batchCount;
        uint256 releaseCount;
        mapping(uint256 datanetId => Datanet) datanets;
        mapping(uint256 batchId => Batch) batches;
        mapping(uint256 releaseId => Release) releases;
        mapping(bytes32 root => uint256 batchId) batchOf;
        mapping(uint256 datanetId => mapping(address contributor => bool)) allowed;
        mapping(uint256 caseId => Case) cases;
        mapping(address account => uint256) credit;
        mapping(uint256 datanetId => mapping(address contributor => uint48)) passedUntil;
        mapping(bytes32 pass => bool) usedPasses;
    }

    // keccak256(abi.encode(uint256(keccak256("openledger.storage.Datanets")) - 1)) & ~bytes32(uint256(0xff))
    bytes32 private constant STORAGE = 0x7ccb73c7300699c4ece8d40cea9b40fbcbe247f000a6e2d43a3ddeba18bb6800;

    /// @inheritdoc IDatanets
    uint48 public immutable bondLock;

    /// @notice Reviewers on the first panel over a report, and over a batch where the curator says nothing else.
    uint16 public immutable panelSize;

    /// @notice Where the terms are that Datanets name.
    ILicences public immutable licences;

    /// @notice Who judges batches of curated Datanets, and reports.
    ICommittees public immutable reviews;

    /// @custom:oz-upgrades-unsafe-allow constructor state-variable-immutable
    constructor(uint48 bondLock_, uint16 panelSize_, ILicences licences_, ICommittees reviews_) {
        bondLock = bondLock_;
        panelSize = panelSize_;
        licences = licences_;
        reviews = reviews_;
        _disableInitializers();
    }

    function initialize(address manager) external initializer {
        __AccessManaged_init(manager);
        __ERC721_init("OpenLedger Datanets", "DATANET");
    }

    /// @inheritdoc IDatanets
    function createDatanet(
        string calldata name,
        Mode mode,
        bytes32 licence,
        uint96 batchBond,
        bytes32 metadata
    ) external returns (uint256 datanetId) {
        uint256 length = bytes(name).length;
        require(length != 0 && length <= MAX_NAME, Datanets_InvalidName(length, MAX_NAME));
        require(licences.isRegistered(licence), Datanets_UnknownLicence(licence));

        DatanetsStorage storage $ = _storage();
        datanetId = ++$.datanetCount;
        Datanet storage datanet = $.datanets[datanetId];
        datanet.licence = licence;
        datanet.metadata = metadata;
        datanet.batchBond = batchBond;
        datanet.mode = mode;
        datanet.createdAt = uint48(block.timestamp);
        datanet.name = name;
        if (mode == Mode.Curated) datanet.panel = panelSize;
        _mint(msg.sender, datanetId);
        emit DatanetCreated(datanetId, msg.sender, uint8(mode), licence, batchBond, name, metadata);
    }

    /// @inheritdoc IDatanets
    function setAllowed(uint256 datanetId, address contributor, bool allowed) external {
        _requireCuratorOf(datanetId, Mode.Allowlist);
        _storage().allowed[datanetId][contributor] = allowed;
        emit ContributorAllowed(datanetId, contributor, allowed);
    }

    /// @inheritdoc IDatanets
    function setRoyalty(uint256 datanetId, address receiver, uint96 basisPoints) external {
        _requireCurator(datanetId);
        _setTokenRoyalty(datanetId, receiver, basisPoints);
        emit RoyaltyChanged(datanetId, receiver, basisPoints);
    }

    /// @inheritdoc IDatanets
    function setAccessPrice(uint256 datanetId, uint96 accessPrice_) external {
        _requireCurator(datanetId);
        _storage().datanets[datanetId].accessPrice = accessPrice_;
        emit AccessPriceChanged(datanetId, accessPrice_);
    }

    /// @inheritdoc IDatanets
    function setExam(uint256 datanetId, address examiner, uint16 passMark, bytes32 exam) external {
        Datanet storage datanet = _requireCuratorOf(datanetId, Mode.Exam);
        require(passMark <= BASIS_POINTS, Datanets_PassMarkTooHigh(passMark, BASIS_POINTS));
        datanet.examiner = examiner;
        datanet.passMark = passMark;
        datanet.exam = exam;
        emit ExamChanged(datanetId, examiner, passMark, exam);
    }

    /// @inheritdoc IDatanets
    function submitPass(
        uint256 datanetId,
        address contributor,
        uint48 expiry,
        uint16 score,
        bytes calldata signature
    ) external {
        Datanet storage datanet = _requireMode(datanetId, Mode.Exam);
        require(score >= datanet.passMark, Datanets_ScoreTooLow(score, datanet.passMark));
        require(expiry > block.timestamp, Datanets_PassExpired(expiry));
        bytes32 pass = MessageHashUtils.toTypedDataHash(
            _domainSeparator(), keccak256(abi.encode(PASS_TYPEHASH, datanetId, contributor, expiry, score))
        );
        DatanetsStorage storage $ = _storage();
        require(!$.usedPasses[pass], Datanets_PassUsed(pass));
        address examiner = datanet.examiner;
        require(
            examiner != address(0) && SignatureChecker.isValidSignatureNow(examiner, pass, signature),
            Datanets_NotTheExaminer(datanetId, examiner)
        );

        $.usedPasses[pass] = true;
        $.passedUntil[datanetId][contributor] = expiry;
        emit PassAccepted(datanetId, contributor, score, expiry);
    }

    /// @inheritdoc IDatanets
    function revokePass(uint256 datanetId, address contributor) external {
        _requireCuratorOf(datanetId, Mode.Exam);
        delete _storage().passedUntil[datanetId][contributor];
        emit PassRevoked(datanetId, contributor);
    }

    /// @inheritdoc IDatanets
    function setReviewPanel(uint256 datanetId, uint32 domain, uint16 panel) external {
        Datanet storage datanet = _requireCuratorOf(datanetId, Mode.Curated);
        require(panel % 2 == 1, Datanets_EvenPanel(panel));
        datanet.reviewDomain = domain;
        datanet.panel = panel;
        emit ReviewPanelChanged(datanetId, domain, panel);
    }

    /// @inheritdoc IDatanets
    function contribute(
        uint256 datanetId,
        bytes32 root,
        uint32 count,
        uint64 size,
        bytes32 licence,
        bytes32 metadata
    ) external payable returns (uint256 batchId) {
        require(isAllowed(datanetId, msg.sender), Datanets_NotAllowed(datanetId, msg.sender));
        DatanetsStorage storage $ = _storage();
        Datanet storage datanet = $.datanets[datanetId];
        require(licence == datanet.licence, Datanets_LicenceMismatch(datanetId, datanet.licence, licence));
        uint256 bond = _requireCost(datanetId);
        require(root != 0 && count != 0 && size != 0, Datanets_EmptyBatch(root, count, size));
        uint256 taken = $.batchOf[root];
        require(taken == 0, Datanets_RootTaken(root, taken, $.batches[taken].contributor));

        batchId = ++$.batchCount;
        $.batchOf[root] = batchId;
        _keep($.batches[batchId], datanetId, root, count, size, metadata, bond);
        emit BatchContributed(datanetId, batchId, msg.sender, root, count, size, licence, bond, metadata);
        if (datanet.mode == Mode.Curated) _openReview(batchId, msg.value - bond);
        else ++datanet.liveBatches;
    }

    /// @inheritdoc IDatanets
    function requestReview(uint256 batchId) external payable returns (uint256 caseId) {
        Batch storage batch = _requireContributor(batchId);
        require(batch.verdict == Verdict.Unjudged, Datanets_NotUnjudged(batchId, batch.verdict));
        (, uint256 reviewFee) = costOf(batch.datanetId);
        require(msg.value == reviewFee, Datanets_WrongFee(msg.value, reviewFee));
        batch.verdict = Verdict.None;
        return _openReview(batchId, reviewFee);
    }

    /// @inheritdoc IDatanets
    function report(uint256 batchId, Fault fault, bytes32 evidence) external payable returns (uint256 caseId) {
        Batch storage batch = _requireBatch(batchId);
        require(fault != Fault.None, Datanets_NoFault());
        require(batch.bond != 0 || !batch.tombstoned, Datanets_NothingAtStake(batchId));
        uint256 fee = reportFee();
        require(msg.value == fee, Datanets_WrongFee(msg.value, fee));

        ++batch.openReports;
        address[] memory parties = new address[](1);
        parties[0] = batch.contributor;
        caseId = reviews.openFor{value: fee}(
            evidence, REPORT_DOMAIN, REPORT_CHOICES, panelSize, msg.sender, parties
        );
        _storage().cases[caseId] = Case({batchId: batchId, fault: fault, reporter: msg.sender});
        emit BatchReported(batchId, caseId, msg.sender, fault, evidence);
    }

    /// @inheritdoc IReviewed
    function onVerdict(uint256 caseId, uint8 choice) external {
        require(msg.sender == address(reviews), Datanets_NotReviews(msg.sender));
        DatanetsStorage storage $ = _storage();
        Case memory decided = $.cases[caseId];
        require(decided.batchId != 0, Datanets_UnknownCase(caseId));
        delete $.cases[caseId];
        if (decided.fault == Fault.None) {
            _judge(decided.batchId, caseId, choice == 0 ? Verdict.Unjudged : Verdict(choice));
        } else {
            --$.batches[decided.batchId].openReports;
            emit ReportDecided(decided.batchId, caseId, choice == UPHELD);
            if (choice == UPHELD) _punish(decided.batchId, decided.fault, decided.reporter);
        }
    }

    /// @inheritdoc IDatanets
    function proveCopy(bytes32 leaf, Place calldata copy, Place calldata original) external {
        Batch storage batch = _requireBatch(copy.batchId);
        Batch storage earlier = _requireBatch(original.batchId);
        require(original.batchId < copy.batchId, Datanets_NotEarlier(copy.batchId, original.batchId));
        require(batch.contributor != earlier.contributor, Datanets_OwnRecord(copy.batchId, original.batchId));
        require(batch.bond != 0 || !batch.tombstoned, Datanets_NothingAtStake(copy.batchId));
        _requireLeaf(leaf, copy);
        _requireLeaf(leaf, original);

        emit CopyProven(copy.batchId, original.batchId, msg.sender, leaf);
        _punish(copy.batchId, Fault.Copy, msg.sender);
    }

    /// @inheritdoc IDatanets
    function withdrawCredit(address receiver, uint256 amount) external {
        DatanetsStorage storage $ = _storage();
        uint256 credit = $.credit[msg.sender];
        require(amount <= credit, Datanets_CreditTooSmall(msg.sender, credit, amount));
        $.credit[msg.sender] = credit - amount;
        emit CreditWithdrawn(msg.sender, receiver, amount);
        _pay(receiver, amount);
    }

    /// @inheritdoc IDatanets
    function reclaimBond(uint256 batchId) external {
        Batch storage batch = _requireContributor(batchId);
        uint256 bond = batch.bond;
        require(bond != 0, Datanets_NoBond(batchId));
        require(batch.openReports == 0, Datanets_Reported(batchId, batch.openReports));
        uint256 reclaimableAt = uint256(batch.contributedAt) + bondLock;
        require(block.timestamp >= reclaimableAt, Datanets_BondLocked(batchId, reclaimableAt));

        batch.bond = 0;
        emit BondReclaimed(batchId, msg.sender, bond);
        _pay(msg.sender, bond);
    }

    /// @inheritdoc IDatanets
    function tombstone(uint256 batchId, Erasure reason) external {
        Batch storage batch = _requireBatch(batchId);
        require(!batch.tombstoned, Datanets_AlreadyTombstoned(batchId));
        bool may = reason != Erasure.None && reason != Erasure.Fault && msg.sender == batch.contributor;
        if (!may && (reason == Erasure.Court || reason == Erasure.Privacy)) {
            may = _isAuthorized(_ownerOf(batch.datanetId), msg.sender, batch.datanetId);
        }
        require(may, Datanets_NotYoursToErase(batchId, msg.sender, reason));
        _erase(batchId, reason, msg.sender);
    }

    /// @inheritdoc IDatanets
    function publishRelease(uint256 datanetId, bytes32 root, bytes32 manifest, uint32 batchCount)
        external
        returns (uint256 releaseId)
    {
        _requireCurator(datanetId);
        require(root != 0, Datanets_NoRoot());
        DatanetsStorage storage $ = _storage();
        uint32 live = $.datanets[datanetId].liveBatches;
        require(batchCount != 0 && batchCount <= live, Datanets_WrongBatchCount(datanetId, batchCount, live));

        releaseId = ++$.releaseCount;
        $.releases[releaseId] = Release({
            root: root,
            manifest: manifest,
            datanetId: datanetId,
            batchCount: batchCount,
            publishedAt: uint48(block.timestamp)
        });
        emit ReleasePublished(datanetId, releaseId, root, manifest, batchCount);
    }

    /// @inheritdoc IDatanets
    function getDatanet(uint256 datanetId) external view returns (Datanet memory) {
        _requireOwned(datanetId);
        return _storage().datanets[datanetId];
    }

    /// @inheritdoc IDatanets
    function getBatch(uint256 batchId) external view returns (Batch memory) {
        return _requireBatch(batchId);
    }

    /// @inheritdoc IDatanets
    function getRelease(uint256 releaseId) external view returns (Release memory release) {
        release = _storage().releases[releaseId];
        require(release.root != 0, Datanets_UnknownRelease(releaseId));
    }

    /// @inheritdoc IDatanets
    function batchOf(bytes32 root) external view returns (uint256) {
        return _storage().batchOf[root];
    }

    /// @inheritdoc IDatanets
    function counts() external view returns (uint256 datanets, uint256 batches, uint256 releases) {
        DatanetsStorage storage $ = _storage();
        return ($.datanetCount, $.batchCount, $.releaseCount);
    }

    /// @inheritdoc IDatanets
    function accessPrice(uint256 datanetId) external view returns (uint256) {
        _requireOwned(datanetId);
        return _storage().datanets[datanetId].accessPrice;
    }

    /// @inheritdoc IDatanets
    function releaseTerms(uint256 releaseId) external view returns (uint256 datanetId, bytes32 licence) {
        DatanetsStorage storage $ = _storage();
        datanetId = $.releases[releaseId].datanetId;
        require(datanetId != 0, Datanets_UnknownRelease(releaseId));
        licence = $.datanets[datanetId].licence;
    }

    /// @inheritdoc IDatanets
    function creditOf(address account) external view returns (uint256) {
        return _storage().credit[account];
    }

    /// @inheritdoc IDatanets
    function passedUntil(uint256 datanetId, address contributor) external view returns (uint48) {
        return _storage().passedUntil[datanetId][contributor];
    }

    /// @inheritdoc IDatanets
    function isLive(uint256 batchId) public view returns (bool) {
        Batch storage batch = _requireBatch(batchId);
        bool isCurated = _storage().datanets[batch.datanetId].mode == Mode.Curated;
        return !batch.tombstoned && (!isCurated || batch.verdict == Verdict.Accepted);
    }

    /// @inheritdoc IDatanets
    function costOf(uint256 datanetId) public view returns (uint256 bond, uint256 reviewFee) {
        _requireOwned(datanetId);
        Datanet storage datanet = _storage().datanets[datanetId];
        bond = datanet.batchBond;
        if (datanet.mode == Mode.Curated) reviewFee = reviews.feeOf(datanet.reviewDomain, datanet.panel);
    }

    /// @inheritdoc IDatanets
    function reportFee() public view returns (uint256) {
        return reviews.feeOf(REPORT_DOMAIN, panelSize);
    }

    /// @inheritdoc IDatanets
    function isAllowed(uint256 datanetId, address contributor) public view returns (bool) {
        _requireOwned(datanetId);
        DatanetsStorage storage $ = _storage();
        Mode mode = $.datanets[datanetId].mode;
        if (mode == Mode.Allowlist) return $.allowed[datanetId][contributor];
        if (mode == Mode.Exam) return $.passedUntil[datanetId][contributor] > block.timestamp;
        return true;
    }

    function supportsInterface(bytes4 interfaceId)
        public
        view
        override(ERC721Upgradeable, ERC2981Upgradeable)
        returns (bool)
    {
        return super.supportsInterface(interfaceId);
    }

    /// @dev The only entry point is upgradeToAndCall, whose selector the AccessManager checks.
    function _authorizeUpgrade(address) internal override restricted {}

    function _requireCost(uint256 datanetId) private view returns (uint256 bond) {
        uint256 reviewFee;
        (bond, reviewFee) = costOf(datanetId);
        require(msg.value == bond + reviewFee, Datanets_WrongBond(datanetId, msg.value, bond + reviewFee));
    }

    function _keep(
        Batch storage batch,
        uint256 datanetId,
        bytes32 root,
        uint32 count,
        uint64 size,
        bytes32 metadata,
        uint256 bond
    ) private {
        batch.root = root;
        batch.metadata = metadata;
        batch.datanetId = datanetId;
        batch.contributor = msg.sender;
        batch.bond = uint96(bond);
        batch.size = size;
        batch.count = count;
        batch.contributedAt = uint48(block.timestamp);
    }

    function _openReview(uint256 batchId, uint256 reviewFee) private returns (uint256 caseId) {
        DatanetsStorage storage $ = _storage();
        Batch storage batch = $.batches[batchId];
        Datanet storage datanet = $.datanets[batch.datanetId];
        caseId = reviews.openFor{value: reviewFee}(
            batch.metadata, datanet.reviewDomain, REVIEW_CHOICES, datanet.panel, msg.sender, new address[](0)
        );
        batch.caseId = uint64(caseId);
        $.cases[caseId] = Case({batchId: batchId, fault: Fault.None, reporter: address(0)});
        emit ReviewOpened(batch.datanetId, batchId, caseId);
    }

    function _judge(uint256 batchId, uint256 caseId, Verdict verdict) private {
        DatanetsStorage storage $ = _storage();
        Batch storage batch = $.batches[batchId];
        batch.verdict = verdict;
        if (isLive(batchId)) ++$.datanets[batch.datanetId].liveBatches;
        emit BatchJudged(batch.datanetId, batchId, caseId, verdict == Verdict.Accepted, verdict);
    }

    /// @dev Erases the batch and, unless it is for somebody's privacy, slashes what is left of its bond.
    function _punish(uint256 batchId, Fault fault, address reporter) private {
        Batch storage batch = _storage().batches[batchId];
        bool isPrivacy = fault == Fault.Privacy;
        if (!batch.tombstoned) _erase(batchId, isPrivacy ? Erasure.Privacy : Erasure.Fault, reporter);
        uint256 bond = batch.bond;
        if (isPrivacy || bond == 0) return;

        batch.bond = 0;
        uint256 reward = bond / 2;
        _storage().credit[reporter] += reward;
        emit BondSlashed(batchId, batch.contributor, reporter, fault, reward, bond - reward);
        _pay(BURN, bond - reward);
    }

    function _erase(uint256 batchId, Erasure reason, address by) private {
        DatanetsStorage storage $ = _storage();
        Batch storage batch = $.batches[batchId];
        if (isLive(batchId)) --$.datanets[batch.datanetId].liveBatches;
        batch.tombstoned = true;
        batch.erasure = reason;
        emit BatchTombstoned(batch.datanetId, batchId, reason, by);
    }

    function _pay(address receiver, uint256 amount) private {
        (bool paid,) = receiver.call{value: amount}("");
        require(paid, Datanets_PaymentFailed(receiver, amount));
    }

    /// @dev EIP-712, made anew each time: a fork of the chain is another domain, and a proxy has another address.
    function _domainSeparator() private view returns (bytes32) {
        return keccak256(abi.encode(DOMAIN_TYPEHASH, NAME_HASH, VERSION_HASH, block.chainid, address(this)));
    }

    function _requireLeaf(bytes32 leaf, Place calldata place) private view {
        Batch storage batch = _storage().batches[place.batchId];
        bool isIn = place.proof.count == batch.count
            && MerkleTree.rootOf(MerkleTree.leafHash(abi.encodePacked(leaf)), place.proof) == batch.root;
        require(isIn, Datanets_NotInBatch(place.batchId, leaf));
    }

    function _requireMode(uint256 datanetId, Mode mode) private view returns (Datanet storage datanet) {
        _requireOwned(datanetId);
        datanet = _storage().datanets[datanetId];
        require(datanet.mode == mode, Datanets_WrongMode(datanetId, datanet.mode));
    }

    function _requireCuratorOf(uint256 datanetId, Mode mode) private view returns (Datanet storage) {
        _requireCurator(datanetId);
        return _requireMode(datanetId, mode);
    }

    function _requireBatch(uint256 batchId) private view returns (Batch storage batch) {
        batch = _storage().batches[batchId];
        require(batch.root != 0, Datanets_UnknownBatch(batchId));
    }

    function _requireCurator(uint256 datanetId) private view {
        address owner = _requireOwned(datanetId);
        require(_isAuthorized(owner, msg.sender, datanetId), Datanets_NotCurator(datanetId, msg.sender));
    }

    function _requireContributor(uint256 batchId) private view returns (Batch storage batch) {
        batch = _requireBatch(batchId);
        require(batch.contributor == msg.sender, Datanets_NotContributor(batchId, msg.sender));
    }

    function _storage() private pure returns (DatanetsStorage storage $) {
        assembly {
            $.slot := STORAGE
        }
    }
}
