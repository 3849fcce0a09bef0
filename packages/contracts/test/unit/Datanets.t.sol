// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {IERC2981} from "@openzeppelin/contracts/interfaces/IERC2981.sol";
import {IERC721Errors} from "@openzeppelin/contracts/interfaces/draft-IERC6093.sol";
import {IAccessManaged} from "@openzeppelin/contracts/access/manager/IAccessManaged.sol";
import {Initializable} from "@openzeppelin/contracts/proxy/utils/Initializable.sol";
import {Datanets} from "../../contracts/Datanets.sol";
import {IDatanets} from "../../contracts/interfaces/IDatanets.sol";
import {MerkleTree} from "../../contracts/libraries/MerkleTree.sol";
import {LedgerTest, Reenterer, Refuser} from "../support/LedgerTest.sol";
import {Panel} from "../support/Panel.sol";

contract DatanetsTest is LedgerTest {
    uint96 private constant BATCH_BOND = 0.1 ether;

    bytes32 private constant EXAM = "exam";
    uint256 private constant FEE = 0.01 ether;

    uint256 private open;
    uint256 private gated;
    uint256 private examined;
    uint256 private curated;
    address private examiner;
    uint256 private examinerKey;
    Panel private panel;

    function setUp() public override {
        super.setUp();
        panel = new Panel();
        panel.setFee(FEE);
        vm.etch(address(reviews), address(panel).code);
        panel = Panel(address(reviews));
        panel.setFee(FEE);
        (examiner, examinerKey) = makeAddrAndKey("examiner");
        vm.startPrank(alice);
        open = datanets.createDatanet("Travel", IDatanets.Mode.Open, LICENCE, BATCH_BOND, "about");
        gated = datanets.createDatanet("Money", IDatanets.Mode.Allowlist, LICENCE, 0, "about");
        examined = datanets.createDatanet("Medicine", IDatanets.Mode.Exam, LICENCE, BATCH_BOND, "about");
        curated = datanets.createDatanet("Law", IDatanets.Mode.Curated, LICENCE, BATCH_BOND, "about");
        datanets.setExam(examined, examiner, 7000, EXAM);
        vm.stopPrank();
    }

    function test_Initialize_WhenCalledAgain() external {
        vm.expectRevert(Initializable.InvalidInitialization.selector);
        datanets.initialize(mallory);
        Datanets implementation = Datanets(_datanetsImplementation(1));
        vm.expectRevert(Initializable.InvalidInitialization.selector);
        implementation.initialize(mallory);
    }

    function test_UpgradeToAndCall_WhenTheCallerIsNoGovernor() external {
        address next = _datanetsImplementation(1);
        vm.expectRevert(abi.encodeWithSelector(IAccessManaged.AccessManagedUnauthorized.selector, admin));
        vm.prank(admin);
        datanets.upgradeToAndCall(next, "");
    }

    function test_UpgradeToAndCall_WhenTheCallerIsTheGovernor() external {
        address next = _datanetsImplementation(1);
        vm.prank(governor);
        datanets.upgradeToAndCall(next, "");
        assertEq(datanets.bondLock(), 1);
        assertEq(datanets.getDatanet(open).name, "Travel");
        assertEq(datanets.ownerOf(open), alice);
    }

    function test_CreateDatanet_WhenTheNameIsEmptyOrTooLong() external {
        vm.expectRevert(abi.encodeWithSelector(IDatanets.Datanets_InvalidName.selector, 0, 100));
        datanets.createDatanet("", IDatanets.Mode.Open, LICENCE, 0, 0);
        vm.expectRevert(abi.encodeWithSelector(IDatanets.Datanets_InvalidName.selector, 101, 100));
        datanets.createDatanet(string(new bytes(101)), IDatanets.Mode.Open, LICENCE, 0, 0);
    }

    function test_CreateDatanet_WhenTheLicenceIsUnknown() external {
        vm.expectRevert(abi.encodeWithSelector(IDatanets.Datanets_UnknownLicence.selector, bytes32(0)));
        datanets.createDatanet("Travel", IDatanets.Mode.Open, 0, 0, 0);
        vm.expectRevert(abi.encodeWithSelector(IDatanets.Datanets_UnknownLicence.selector, bytes32("mit")));
        datanets.createDatanet("Travel", IDatanets.Mode.Open, "mit", 0, 0);
    }

    function test_CreateDatanet_WhenItIsCurated() external view {
        IDatanets.Datanet memory datanet = datanets.getDatanet(curated);
        assertEq(datanet.panel, PANEL);
        assertEq(datanet.reviewDomain, 0);
    }

    function test_CreateDatanet_WhenEverythingIsRight() external {
        vm.expectEmit(address(datanets));
        emit IDatanets.DatanetCreated(5, bob, 1, "MIT", 5, "Leisure", "meta");
        vm.prank(bob);
        assertEq(datanets.createDatanet("Leisure", IDatanets.Mode.Allowlist, "MIT", 5, "meta"), 5);
        assertEq(datanets.ownerOf(5), bob);
        IDatanets.Datanet memory datanet = datanets.getDatanet(5);
        assertEq(datanet.licence, "MIT");
        assertEq(datanet.metadata, "meta");
        assertEq(datanet.batchBond, 5);
        assertEq(uint8(datanet.mode), 1);
        assertEq(datanet.createdAt, block.timestamp);
        assertEq(datanet.liveBatches, 0);
        assertEq(datanet.name, "Leisure");
    }

    function test_SetAllowed_WhenTheCallerIsNoCurator() external {
        vm.expectRevert(abi.encodeWithSelector(IDatanets.Datanets_NotCurator.selector, gated, mallory));
        vm.prank(mallory);
        datanets.setAllowed(gated, mallory, true);
    }

    function test_SetAllowed_WhenTheDatanetIsOpen() external {
        vm.expectRevert(
            abi.encodeWithSelector(IDatanets.Datanets_WrongMode.selector, open, IDatanets.Mode.Open)
        );
        vm.prank(alice);
        datanets.setAllowed(open, bob, true);
    }

    function test_SetAllowed_WhenTheCallerIsApprovedByTheCurator() external {
        vm.prank(alice);
        datanets.approve(mallory, gated);
        vm.startPrank(mallory);
        vm.expectEmit(address(datanets));
        emit IDatanets.ContributorAllowed(gated, bob, true);
        datanets.setAllowed(gated, bob, true);
        assertTrue(datanets.isAllowed(gated, bob));
        datanets.setAllowed(gated, bob, false);
        assertFalse(datanets.isAllowed(gated, bob));
    }

    function test_SetRoyalty_WhenTheCallerIsNotTheCurator() external {
        vm.expectRevert(abi.encodeWithSelector(IDatanets.Datanets_NotCurator.selector, open, mallory));
        vm.prank(mallory);
        datanets.setRoyalty(open, mallory, 100);
    }

    function test_SetRoyalty_WhenTheCallerIsTheCurator() external {
        vm.prank(alice);
        datanets.setRoyalty(open, bob, 250);
        (address receiver, uint256 royalty) = datanets.royaltyInfo(open, 1 ether);
        assertEq(receiver, bob);
        assertEq(royalty, 0.025 ether);
        assertTrue(datanets.supportsInterface(type(IERC2981).interfaceId));
    }

    function test_Contribute_WhenTheDatanetDoesNotExist() external {
        vm.expectRevert(abi.encodeWithSelector(IERC721Errors.ERC721NonexistentToken.selector, 9));
        datanets.contribute(9, "root", 1, 1, LICENCE, 0);
    }

    function test_Contribute_WhenTheContributorIsNotAllowed() external {
        vm.expectRevert(abi.encodeWithSelector(IDatanets.Datanets_NotAllowed.selector, gated, bob));
        vm.prank(bob);
        datanets.contribute(gated, "root", 1, 1, LICENCE, 0);
    }

    function test_Contribute_WhenTheLicenceIsAnother() external {
        vm.expectRevert(
            abi.encodeWithSelector(IDatanets.Datanets_LicenceMismatch.selector, open, LICENCE, bytes32("MIT"))
        );
        vm.prank(bob);
        datanets.contribute{value: BATCH_BOND}(open, "root", 1, 1, "MIT", 0);
    }

    function testFuzz_Contribute_WhenTheBondIsNotExact(uint256 bond) external {
        bond = bound(bond, 0, 1 ether);
        vm.assume(bond != BATCH_BOND);
        vm.expectRevert(abi.encodeWithSelector(IDatanets.Datanets_WrongBond.selector, open, bond, BATCH_BOND));
        vm.prank(bob);
        datanets.contribute{value: bond}(open, "root", 1, 1, LICENCE, 0);
    }

    function test_Contribute_WhenTheBatchIsEmpty() external {
        vm.startPrank(bob);
        vm.expectRevert(abi.encodeWithSelector(IDatanets.Datanets_EmptyBatch.selector, bytes32(0), 1, 1));
        datanets.contribute{value: BATCH_BOND}(open, 0, 1, 1, LICENCE, 0);
        vm.expectRevert(abi.encodeWithSelector(IDatanets.Datanets_EmptyBatch.selector, bytes32("root"), 0, 1));
        datanets.contribute{value: BATCH_BOND}(open, "root", 0, 1, LICENCE, 0);
        vm.expectRevert(abi.encodeWithSelector(IDatanets.Datanets_EmptyBatch.selector, bytes32("root"), 1, 0));
        datanets.contribute{value: BATCH_BOND}(open, "root", 1, 0, LICENCE, 0);
    }

    function test_Contribute_WhenTheRootIsTaken() external {
        uint256 batchId = _contribute("root");
        vm.prank(alice);
        datanets.setAllowed(gated, mallory, true);
        vm.expectRevert(
            abi.encodeWithSelector(IDatanets.Datanets_RootTaken.selector, bytes32("root"), batchId, bob)
        );
        vm.prank(mallory);
        datanets.contribute(gated, "root", 1, 1, LICENCE, 0);
    }

    function test_Contribute_WhenTheRootWasTombstoned() external {
        uint256 batchId = _contribute("root");
        vm.startPrank(bob);
        datanets.tombstone(batchId, IDatanets.Erasure.Wish);
        vm.expectRevert(
            abi.encodeWithSelector(IDatanets.Datanets_RootTaken.selector, bytes32("root"), batchId, bob)
        );
        datanets.contribute{value: BATCH_BOND}(open, "root", 1, 1, LICENCE, 0);
    }

    function test_Contribute_WhenNoBondIsAsked() external {
        vm.startPrank(alice);
        datanets.setAllowed(gated, alice, true);
        uint256 batchId = datanets.contribute(gated, "root", 1, 1, LICENCE, 0);
        assertEq(datanets.getBatch(batchId).bond, 0);
        vm.warp(block.timestamp + BOND_LOCK);
        vm.expectRevert(abi.encodeWithSelector(IDatanets.Datanets_NoBond.selector, batchId));
        datanets.reclaimBond(batchId);
    }

    function test_Contribute_WhenAllIsRight() external {
        vm.expectEmit(address(datanets));
        emit IDatanets.BatchContributed(open, 1, bob, "root", 7, 900, LICENCE, BATCH_BOND, "meta");
        assertEq(_contribute("root"), 1);
        IDatanets.Batch memory batch = datanets.getBatch(1);
        assertEq(batch.root, "root");
        assertEq(batch.metadata, "meta");
        assertEq(batch.datanetId, open);
        assertEq(batch.contributor, bob);
        assertEq(batch.bond, BATCH_BOND);
        assertEq(batch.size, 900);
        assertEq(batch.count, 7);
        assertEq(batch.contributedAt, block.timestamp);
        assertFalse(batch.tombstoned);
        assertEq(datanets.batchOf("root"), 1);
        assertEq(datanets.getDatanet(open).liveBatches, 1);
        assertEq(address(datanets).balance, BATCH_BOND);
    }

    function test_ReclaimBond_WhenTheCallerIsNotTheContributor() external {
        uint256 batchId = _contribute("root");
        vm.warp(block.timestamp + BOND_LOCK);
        vm.expectRevert(abi.encodeWithSelector(IDatanets.Datanets_NotContributor.selector, batchId, mallory));
        vm.prank(mallory);
        datanets.reclaimBond(batchId);
    }

    function test_ReclaimBond_WhenTheLockHasNotPassed() external {
        uint256 batchId = _contribute("root");
        uint256 reclaimableAt = block.timestamp + BOND_LOCK;
        vm.warp(reclaimableAt - 1);
        vm.expectRevert(
            abi.encodeWithSelector(IDatanets.Datanets_BondLocked.selector, batchId, reclaimableAt)
        );
        vm.prank(bob);
        datanets.reclaimBond(batchId);
    }

    function test_ReclaimBond_WhenThereIsNoBond() external {
        vm.expectRevert(abi.encodeWithSelector(IDatanets.Datanets_UnknownBatch.selector, 5));
        datanets.reclaimBond(5);
    }

    function test_ReclaimBond_WhenTheLockHasPassed() external {
        uint256 batchId = _contribute("root");
        vm.warp(block.timestamp + BOND_LOCK);
        vm.startPrank(bob);
        vm.expectEmit(address(datanets));
        emit IDatanets.BondReclaimed(batchId, bob, BATCH_BOND);
        datanets.reclaimBond(batchId);
        assertEq(bob.balance, 100 ether);
        vm.expectRevert(abi.encodeWithSelector(IDatanets.Datanets_NoBond.selector, batchId));
        datanets.reclaimBond(batchId);
    }

    function test_ReclaimBond_WhenTheContributorReenters() external {
        _contribute("somebody else's");
        Reenterer thief = new Reenterer();
        assertTrue(thief.forward{value: BATCH_BOND}(address(datanets), _contribution("root")));
        bytes memory reclaim = abi.encodeCall(datanets.reclaimBond, (2));
        thief.arm(address(datanets), reclaim);
        vm.warp(block.timestamp + BOND_LOCK);
        assertTrue(thief.forward(address(datanets), reclaim));
        assertTrue(thief.tried());
        assertFalse(thief.succeeded());
        assertEq(address(thief).balance, BATCH_BOND);
        assertEq(address(datanets).balance, BATCH_BOND);
    }

    function test_ReclaimBond_WhenTheContributorRefusesCoins() external {
        Refuser refuser = new Refuser();
        refuser.forward{value: BATCH_BOND}(address(datanets), _contribution("root"));
        vm.warp(block.timestamp + BOND_LOCK);
        vm.expectRevert(
            abi.encodeWithSelector(IDatanets.Datanets_PaymentFailed.selector, address(refuser), BATCH_BOND)
        );
        refuser.forward(address(datanets), abi.encodeCall(datanets.reclaimBond, (1)));
        assertEq(datanets.getBatch(1).bond, BATCH_BOND);
    }

    function test_Tombstone_WhenTheCallerMayNotForThatReason() external {
        uint256 batchId = _contribute("root");
        _expectNotYours(batchId, mallory, IDatanets.Erasure.Court);
        _expectNotYours(batchId, alice, IDatanets.Erasure.Wish);
        _expectNotYours(batchId, alice, IDatanets.Erasure.Fault);
        _expectNotYours(batchId, bob, IDatanets.Erasure.Fault);
        _expectNotYours(batchId, bob, IDatanets.Erasure.None);
    }

    function test_Tombstone_WhenTheCuratorNamesACourtOrPrivacy() external {
        uint256 first = _contribute("root");
        uint256 second = _contribute("other root");
        vm.startPrank(alice);
        datanets.tombstone(first, IDatanets.Erasure.Court);
        datanets.tombstone(second, IDatanets.Erasure.Privacy);
        assertEq(uint8(datanets.getBatch(first).erasure), uint8(IDatanets.Erasure.Court));
        assertEq(uint8(datanets.getBatch(second).erasure), uint8(IDatanets.Erasure.Privacy));
        assertEq(datanets.getDatanet(open).liveBatches, 0);
    }

    function test_Tombstone_WhenTheBatchDoesNotExist() external {
        vm.expectRevert(abi.encodeWithSelector(IDatanets.Datanets_UnknownBatch.selector, 1));
        datanets.tombstone(1, IDatanets.Erasure.Wish);
        vm.expectRevert(abi.encodeWithSelector(IDatanets.Datanets_UnknownBatch.selector, 1));
        datanets.getBatch(1);
    }

    function test_Tombstone_WhenItIsTombstonedAlready() external {
        uint256 batchId = _contribute("root");
        vm.startPrank(bob);
        datanets.tombstone(batchId, IDatanets.Erasure.Wish);
        vm.expectRevert(abi.encodeWithSelector(IDatanets.Datanets_AlreadyTombstoned.selector, batchId));
        datanets.tombstone(batchId, IDatanets.Erasure.Wish);
    }

    function test_Tombstone_WhenTheCallerContributedIt() external {
        uint256 batchId = _contribute("root");
        vm.startPrank(bob);
        vm.expectEmit(address(datanets));
        emit IDatanets.BatchTombstoned(open, batchId, IDatanets.Erasure.Wish, bob);
        datanets.tombstone(batchId, IDatanets.Erasure.Wish);
        assertTrue(datanets.getBatch(batchId).tombstoned);
        assertEq(datanets.getDatanet(open).liveBatches, 0);
        vm.warp(block.timestamp + BOND_LOCK);
        datanets.reclaimBond(batchId);
        assertEq(bob.balance, 100 ether);
    }

    function test_PublishRelease_WhenTheCallerDoesNotCurate() external {
        _contribute("root");
        vm.expectRevert(abi.encodeWithSelector(IDatanets.Datanets_NotCurator.selector, open, bob));
        vm.prank(bob);
        datanets.publishRelease(open, "release", "manifest", 1);
    }

    function test_PublishRelease_WhenTheRootIsZero() external {
        _contribute("root");
        vm.expectRevert(IDatanets.Datanets_NoRoot.selector);
        vm.prank(alice);
        datanets.publishRelease(open, 0, "manifest", 1);
    }

    function test_PublishRelease_WhenTheCountIsNoneOrMoreThanLive() external {
        _contribute("root");
        vm.startPrank(alice);
        vm.expectRevert(abi.encodeWithSelector(IDatanets.Datanets_WrongBatchCount.selector, open, 0, 1));
        datanets.publishRelease(open, "release", "manifest", 0);
        vm.expectRevert(abi.encodeWithSelector(IDatanets.Datanets_WrongBatchCount.selector, open, 2, 1));
        datanets.publishRelease(open, "release", "manifest", 2);
    }

    function test_PublishRelease_WhenTheCallerCurates() external {
        _contribute("root");
        vm.expectEmit(address(datanets));
        emit IDatanets.ReleasePublished(open, 1, "release", "manifest", 1);
        vm.prank(alice);
        assertEq(datanets.publishRelease(open, "release", "manifest", 1), 1);
        IDatanets.Release memory release = datanets.getRelease(1);
        assertEq(release.root, "release");
        assertEq(release.manifest, "manifest");
        assertEq(release.datanetId, open);
        assertEq(release.batchCount, 1);
        assertEq(release.publishedAt, block.timestamp);
        (uint256 created, uint256 batches, uint256 releases) = datanets.counts();
        assertEq(abi.encode(created, batches, releases), abi.encode(4, 1, 1));
    }

    function test_GetRelease_WhenThereIsNone() external {
        vm.expectRevert(abi.encodeWithSelector(IDatanets.Datanets_UnknownRelease.selector, 1));
        datanets.getRelease(1);
    }

    function test_SetAccessPrice_WhenSomebodyElseSetsIt() external {
        vm.expectRevert(abi.encodeWithSelector(IDatanets.Datanets_NotCurator.selector, open, mallory));
        vm.prank(mallory);
        datanets.setAccessPrice(open, 1);
    }

    function test_SetAccessPrice_WhenTheCuratorSetsIt() external {
        assertEq(datanets.accessPrice(open), 0);
        vm.expectEmit(address(datanets));
        emit IDatanets.AccessPriceChanged(open, 5 ether);
        vm.prank(alice);
        datanets.setAccessPrice(open, 5 ether);
        assertEq(datanets.accessPrice(open), 5 ether);
    }

    function test_SetExam_WhenTheCallerHasNoSay() external {
        vm.expectRevert(abi.encodeWithSelector(IDatanets.Datanets_NotCurator.selector, examined, mallory));
        vm.prank(mallory);
        datanets.setExam(examined, mallory, 0, EXAM);
    }

    function test_SetExam_WhenTheDatanetHasNoExam() external {
        vm.expectRevert(abi.encodeWithSelector(IDatanets.Datanets_WrongMode.selector, open, IDatanets.Mode.Open));
        vm.prank(alice);
        datanets.setExam(open, examiner, 0, EXAM);
    }

    function test_SetExam_WhenThePassMarkIsAboveAll() external {
        vm.expectRevert(abi.encodeWithSelector(IDatanets.Datanets_PassMarkTooHigh.selector, 10_001, 10_000));
        vm.prank(alice);
        datanets.setExam(examined, examiner, 10_001, EXAM);
    }

    function test_SetExam_WhenTheCuratorNamesAnotherExaminer() external {
        bytes memory signature = _sign(examined, bob, _later(), 8000);
        vm.expectEmit(address(datanets));
        emit IDatanets.ExamChanged(examined, mallory, 9000, "other exam");
        vm.prank(alice);
        datanets.setExam(examined, mallory, 9000, "other exam");
        IDatanets.Datanet memory datanet = datanets.getDatanet(examined);
        assertEq(datanet.examiner, mallory);
        assertEq(datanet.passMark, 9000);
        assertEq(datanet.exam, "other exam");
        vm.expectRevert(abi.encodeWithSelector(IDatanets.Datanets_ScoreTooLow.selector, 8000, 9000));
        datanets.submitPass(examined, bob, _later(), 8000, signature);
        signature = _sign(examined, bob, _later(), 9000);
        vm.expectRevert(abi.encodeWithSelector(IDatanets.Datanets_NotTheExaminer.selector, examined, mallory));
        datanets.submitPass(examined, bob, _later(), 9000, signature);
    }

    function test_SubmitPass_WhenTheDatanetTakesNone() external {
        bytes memory signature = _sign(open, bob, _later(), 8000);
        vm.expectRevert(abi.encodeWithSelector(IDatanets.Datanets_WrongMode.selector, open, IDatanets.Mode.Open));
        datanets.submitPass(open, bob, _later(), 8000, signature);
    }

    function test_SubmitPass_WhenTheScoreIsTooLow() external {
        bytes memory signature = _sign(examined, bob, _later(), 6999);
        vm.expectRevert(abi.encodeWithSelector(IDatanets.Datanets_ScoreTooLow.selector, 6999, 7000));
        datanets.submitPass(examined, bob, _later(), 6999, signature);
    }

    function test_SubmitPass_WhenItHasExpired() external {
        bytes memory signature = _sign(examined, bob, uint48(block.timestamp), 8000);
        vm.expectRevert(abi.encodeWithSelector(IDatanets.Datanets_PassExpired.selector, block.timestamp));
        datanets.submitPass(examined, bob, uint48(block.timestamp), 8000, signature);
    }

    function test_SubmitPass_WhenNobodyExamines() external {
        vm.startPrank(alice);
        uint256 datanetId = datanets.createDatanet("Physics", IDatanets.Mode.Exam, LICENCE, 0, 0);
        vm.expectRevert(abi.encodeWithSelector(IDatanets.Datanets_NotTheExaminer.selector, datanetId, address(0)));
        datanets.submitPass(datanetId, alice, _later(), 10_000, new bytes(65));
    }

    function testFuzz_SubmitPass_WhenAnythingOfItIsChanged(uint256 which, uint16 score, uint48 expiry) external {
        bytes memory signature = _sign(examined, bob, _later(), 8000);
        which %= 3;
        address contributor = which == 0 ? mallory : bob;
        expiry = which == 1 ? uint48(bound(expiry, _later() + 1, type(uint48).max)) : _later();
        score = which == 2 ? uint16(bound(score, 8001, type(uint16).max)) : 8000;
        vm.expectRevert(abi.encodeWithSelector(IDatanets.Datanets_NotTheExaminer.selector, examined, examiner));
        datanets.submitPass(examined, contributor, expiry, score, signature);
    }

    function test_SubmitPass_WhenTheExaminerSignedIt() external {
        assertFalse(datanets.isAllowed(examined, bob));
        bytes memory signature = _sign(examined, bob, _later(), 8000);
        vm.expectEmit(address(datanets));
        emit IDatanets.PassAccepted(examined, bob, 8000, _later());
        vm.prank(mallory);
        datanets.submitPass(examined, bob, _later(), 8000, signature);
        assertEq(datanets.passedUntil(examined, bob), _later());
        assertFalse(datanets.isAllowed(examined, mallory));
        vm.prank(bob);
        datanets.contribute{value: BATCH_BOND}(examined, "root", 1, 1, LICENCE, 0);
        assertEq(datanets.getDatanet(examined).liveBatches, 1);
        vm.warp(_later());
        assertFalse(datanets.isAllowed(examined, bob));
    }

    function test_RevokePass_WhenAStrangerRevokes() external {
        vm.expectRevert(abi.encodeWithSelector(IDatanets.Datanets_NotCurator.selector, examined, mallory));
        vm.prank(mallory);
        datanets.revokePass(examined, bob);
    }

    function test_RevokePass_WhenTheCuratorRevokes() external {
        bytes memory signature = _sign(examined, bob, _later(), 8000);
        datanets.submitPass(examined, bob, _later(), 8000, signature);
        vm.expectEmit(address(datanets));
        emit IDatanets.PassRevoked(examined, bob);
        vm.prank(alice);
        datanets.revokePass(examined, bob);
        assertFalse(datanets.isAllowed(examined, bob));
        vm.expectPartialRevert(IDatanets.Datanets_PassUsed.selector);
        datanets.submitPass(examined, bob, _later(), 8000, signature);
    }

    function test_SetReviewPanel_WhenTheCallerIsNotItsCurator() external {
        vm.expectRevert(abi.encodeWithSelector(IDatanets.Datanets_NotCurator.selector, curated, mallory));
        vm.prank(mallory);
        datanets.setReviewPanel(curated, 1, 5);
    }

    function test_SetReviewPanel_WhenThePanelIsEven() external {
        vm.expectRevert(abi.encodeWithSelector(IDatanets.Datanets_EvenPanel.selector, 4));
        vm.prank(alice);
        datanets.setReviewPanel(curated, 1, 4);
    }

    function test_SetReviewPanel_WhenTheCuratorSetsThePanel() external {
        vm.expectEmit(address(datanets));
        emit IDatanets.ReviewPanelChanged(curated, 7, 5);
        vm.prank(alice);
        datanets.setReviewPanel(curated, 7, 5);
        (uint256 bond, uint256 fee) = datanets.costOf(curated);
        assertEq(bond, BATCH_BOND);
        assertEq(fee, 5 * FEE + 7);
        _submit("root");
        (, bytes32 subject, uint32 domain, uint8 choices, uint16 size, address payer) = panel.cases(0);
        assertEq(abi.encode(subject, domain, choices, size), abi.encode(bytes32("meta"), 7, 8, 5));
        assertEq(payer, bob);
    }

    function test_Contribute_WhenTheFeeOfTheReviewIsMissing() external {
        vm.expectRevert(
            abi.encodeWithSelector(
                IDatanets.Datanets_WrongBond.selector, curated, BATCH_BOND, BATCH_BOND + PANEL * FEE
            )
        );
        vm.prank(bob);
        datanets.contribute{value: BATCH_BOND}(curated, "root", 1, 1, LICENCE, 0);
    }

    function test_Contribute_WhenTheDatanetIsCurated() external {
        vm.expectEmit(address(datanets));
        emit IDatanets.BatchContributed(curated, 1, bob, "root", 7, 900, LICENCE, BATCH_BOND, "meta");
        vm.expectEmit(address(datanets));
        emit IDatanets.ReviewOpened(curated, 1, 1);
        _submit("root");
        assertFalse(datanets.isLive(1));
        assertEq(datanets.getBatch(1).caseId, 1);
        assertEq(datanets.getDatanet(curated).liveBatches, 0);
        assertEq(address(datanets).balance, BATCH_BOND);
        assertEq(address(panel).balance, PANEL * FEE);
        vm.expectRevert(abi.encodeWithSelector(IDatanets.Datanets_WrongBatchCount.selector, curated, 1, 0));
        vm.prank(alice);
        datanets.publishRelease(curated, "release", "manifest", 1);
    }

    function test_OnVerdict_WhenTheCallerIsNotReviews() external {
        _submit("root");
        vm.expectRevert(abi.encodeWithSelector(IDatanets.Datanets_NotReviews.selector, alice));
        vm.prank(alice);
        datanets.onVerdict(1, 2);
    }

    function test_OnVerdict_WhenTheCaseIsUnknownOrDecided() external {
        _submit("root");
        panel.decide(1, 2);
        for (uint256 caseId = 1; caseId <= 2; ++caseId) {
            vm.expectRevert(abi.encodeWithSelector(IDatanets.Datanets_UnknownCase.selector, caseId));
            vm.prank(address(reviews));
            datanets.onVerdict(caseId, 2);
        }
        assertEq(datanets.getDatanet(curated).liveBatches, 1);
    }

    function test_OnVerdict_WhenThePanelAccepts() external {
        _submit("root");
        vm.expectEmit(address(datanets));
        emit IDatanets.BatchJudged(curated, 1, 1, true, IDatanets.Verdict.Accepted);
        panel.decide(1, 2);
        assertTrue(datanets.isLive(1));
        assertEq(datanets.getDatanet(curated).liveBatches, 1);
        vm.prank(alice);
        datanets.publishRelease(curated, "release", "manifest", 1);
    }

    function test_OnVerdict_WhenThePanelRefuses() external {
        for (uint8 choice = 3; choice <= 8; ++choice) {
            _submit(bytes32(uint256(choice)));
            uint256 batchId = choice - 2;
            vm.expectEmit(address(datanets));
            emit IDatanets.BatchJudged(curated, batchId, batchId, false, IDatanets.Verdict(choice));
            panel.decide(batchId, choice);
            assertFalse(datanets.isLive(batchId));
        }
        assertEq(datanets.getDatanet(curated).liveBatches, 0);
        vm.warp(block.timestamp + BOND_LOCK);
        vm.prank(bob);
        datanets.reclaimBond(1);
    }

    function test_OnVerdict_WhenTheBatchWasTombstonedMeanwhile() external {
        _submit("root");
        vm.prank(bob);
        datanets.tombstone(1, IDatanets.Erasure.Wish);
        panel.decide(1, 2);
        assertFalse(datanets.isLive(1));
        assertEq(datanets.getDatanet(curated).liveBatches, 0);
    }

    function test_OnVerdict_WhenAReportIsDismissed() external {
        uint256 batchId = _contribute("root");
        _report(batchId, IDatanets.Fault.Copy);
        vm.expectEmit(address(datanets));
        emit IDatanets.ReportDecided(batchId, 1, false);
        panel.decide(1, 1);
        assertTrue(datanets.isLive(batchId));
        assertEq(datanets.getBatch(batchId).openReports, 0);
        vm.warp(block.timestamp + BOND_LOCK);
        vm.prank(bob);
        datanets.reclaimBond(batchId);
        assertEq(bob.balance, 100 ether);
    }

    function test_OnVerdict_WhenAReportIsUpheld() external {
        uint256 batchId = _contribute("root");
        _report(batchId, IDatanets.Fault.Unlicensed);
        vm.expectEmit(address(datanets));
        emit IDatanets.BatchTombstoned(open, batchId, IDatanets.Erasure.Fault, mallory);
        vm.expectEmit(address(datanets));
        emit IDatanets.BondSlashed(
            batchId, bob, mallory, IDatanets.Fault.Unlicensed, BATCH_BOND / 2, BATCH_BOND - BATCH_BOND / 2
        );
        panel.decide(1, 2);
        assertFalse(datanets.isLive(batchId));
        assertEq(datanets.creditOf(mallory), BATCH_BOND / 2);
        assertEq(DEAD.balance, BATCH_BOND - BATCH_BOND / 2);
        assertEq(address(datanets).balance, BATCH_BOND / 2);
        vm.warp(block.timestamp + BOND_LOCK);
        vm.expectRevert(abi.encodeWithSelector(IDatanets.Datanets_NoBond.selector, batchId));
        vm.prank(bob);
        datanets.reclaimBond(batchId);
    }

    function test_OnVerdict_WhenTwoReportsAreUpheld() external {
        uint256 batchId = _contribute("root");
        _report(batchId, IDatanets.Fault.Unlicensed);
        _report(batchId, IDatanets.Fault.Poison);
        panel.decide(2, 2);
        panel.decide(1, 2);
        assertEq(datanets.creditOf(mallory), BATCH_BOND / 2);
        assertEq(datanets.getBatch(batchId).openReports, 0);
    }

    function test_OnVerdict_WhenAReportForPrivacyIsUpheld() external {
        uint256 batchId = _contribute("root");
        _report(batchId, IDatanets.Fault.Privacy);
        panel.decide(1, 2);
        assertFalse(datanets.isLive(batchId));
        assertEq(uint8(datanets.getBatch(batchId).erasure), uint8(IDatanets.Erasure.Privacy));
        assertEq(datanets.getBatch(batchId).bond, BATCH_BOND);
        assertEq(datanets.creditOf(mallory), 0);
    }

    function test_RequestReview_WhenSomebodyElseAsks() external {
        _submit("root");
        vm.expectRevert(abi.encodeWithSelector(IDatanets.Datanets_NotContributor.selector, 1, mallory));
        vm.prank(mallory);
        datanets.requestReview(1);
    }

    function test_RequestReview_WhenThereIsAVerdictOrACase() external {
        _submit("root");
        vm.expectRevert(abi.encodeWithSelector(IDatanets.Datanets_NotUnjudged.selector, 1, IDatanets.Verdict.None));
        vm.prank(bob);
        datanets.requestReview{value: PANEL * FEE}(1);
        panel.decide(1, 3);
        vm.expectRevert(
            abi.encodeWithSelector(IDatanets.Datanets_NotUnjudged.selector, 1, IDatanets.Verdict.OffTopic)
        );
        vm.prank(bob);
        datanets.requestReview{value: PANEL * FEE}(1);
    }

    function test_RequestReview_WhenTheFeeIsWrong() external {
        _submit("root");
        panel.decide(1, 0);
        vm.expectRevert(abi.encodeWithSelector(IDatanets.Datanets_WrongFee.selector, 1, PANEL * FEE));
        vm.prank(bob);
        datanets.requestReview{value: 1}(1);
    }

    function test_RequestReview_WhenNoPanelCameToAResult() external {
        _submit("root");
        panel.decide(1, 0);
        assertEq(uint8(datanets.getBatch(1).verdict), uint8(IDatanets.Verdict.Unjudged));
        vm.prank(bob);
        assertEq(datanets.requestReview{value: PANEL * FEE}(1), 2);
        assertEq(datanets.getBatch(1).caseId, 2);
        panel.decide(2, 2);
        assertTrue(datanets.isLive(1));
    }

    function test_Report_WhenTheBatchIsUnknown() external {
        vm.expectRevert(abi.encodeWithSelector(IDatanets.Datanets_UnknownBatch.selector, 1));
        datanets.report(1, IDatanets.Fault.Copy, "evidence");
    }

    function test_Report_WhenItNamesNoFault() external {
        uint256 batchId = _contribute("root");
        vm.expectRevert(IDatanets.Datanets_NoFault.selector);
        datanets.report(batchId, IDatanets.Fault.None, "evidence");
    }

    function test_Report_WhenNothingIsAtStake() external {
        uint256 batchId = _contribute("root");
        vm.startPrank(bob);
        datanets.tombstone(batchId, IDatanets.Erasure.Wish);
        vm.warp(block.timestamp + BOND_LOCK);
        datanets.reclaimBond(batchId);
        uint256 fee = datanets.reportFee();
        vm.expectRevert(abi.encodeWithSelector(IDatanets.Datanets_NothingAtStake.selector, batchId));
        datanets.report{value: fee}(batchId, IDatanets.Fault.Copy, "evidence");
    }

    function test_Report_WhenTheFeeOfTheReportIsWrong() external {
        uint256 batchId = _contribute("root");
        vm.expectRevert(abi.encodeWithSelector(IDatanets.Datanets_WrongFee.selector, 0, PANEL * FEE));
        datanets.report(batchId, IDatanets.Fault.Copy, "evidence");
    }

    function test_Report_WhenItIsPaidFor() external {
        uint256 batchId = _contribute("root");
        vm.expectEmit(address(datanets));
        emit IDatanets.BatchReported(batchId, 1, mallory, IDatanets.Fault.Copy, "evidence");
        _report(batchId, IDatanets.Fault.Copy);
        (, bytes32 subject, uint32 domain, uint8 choices, uint16 size, address payer) = panel.cases(0);
        assertEq(abi.encode(subject, domain, choices, size), abi.encode(bytes32("evidence"), 0, 2, PANEL));
        assertEq(payer, mallory);
        assertEq(panel.excludedOf(1).length, 1);
        assertEq(panel.excludedOf(1)[0], bob);
        vm.warp(block.timestamp + BOND_LOCK);
        vm.expectRevert(abi.encodeWithSelector(IDatanets.Datanets_Reported.selector, batchId, 1));
        vm.prank(bob);
        datanets.reclaimBond(batchId);
    }

    function test_ProveCopy_WhenTheOtherBatchIsNotEarlier() external {
        (IDatanets.Place memory copy, IDatanets.Place memory original) = _copied(mallory);
        vm.expectRevert(abi.encodeWithSelector(IDatanets.Datanets_NotEarlier.selector, 1, 2));
        datanets.proveCopy("shared", original, copy);
        vm.expectRevert(abi.encodeWithSelector(IDatanets.Datanets_NotEarlier.selector, 2, 2));
        datanets.proveCopy("shared", copy, copy);
    }

    function test_ProveCopy_WhenBothAreOfOneContributor() external {
        (IDatanets.Place memory copy, IDatanets.Place memory original) = _copied(bob);
        vm.expectRevert(abi.encodeWithSelector(IDatanets.Datanets_OwnRecord.selector, 2, 1));
        datanets.proveCopy("shared", copy, original);
    }

    function test_ProveCopy_WhenTheLeafIsInOnlyOne() external {
        (IDatanets.Place memory copy, IDatanets.Place memory original) = _copied(mallory);
        original.proof.index = 1;
        vm.expectRevert(abi.encodeWithSelector(IDatanets.Datanets_NotInBatch.selector, 1, bytes32("shared")));
        datanets.proveCopy("shared", copy, original);
        original.proof.index = 0;
        copy.proof.count = 3;
        vm.expectRevert(abi.encodeWithSelector(IDatanets.Datanets_NotInBatch.selector, 2, bytes32("shared")));
        datanets.proveCopy("shared", copy, original);
    }

    function test_ProveCopy_WhenItWasProvenBefore() external {
        (IDatanets.Place memory copy, IDatanets.Place memory original) = _copied(mallory);
        datanets.proveCopy("shared", copy, original);
        vm.expectRevert(abi.encodeWithSelector(IDatanets.Datanets_NothingAtStake.selector, 2));
        datanets.proveCopy("shared", copy, original);
    }

    function test_ProveCopy_WhenTheLeafIsInBoth() external {
        (IDatanets.Place memory copy, IDatanets.Place memory original) = _copied(mallory);
        vm.expectEmit(address(datanets));
        emit IDatanets.CopyProven(2, 1, alice, "shared");
        vm.prank(alice);
        datanets.proveCopy("shared", copy, original);
        assertFalse(datanets.isLive(2));
        assertTrue(datanets.isLive(1));
        assertEq(datanets.creditOf(alice), BATCH_BOND / 2);
        assertEq(DEAD.balance, BATCH_BOND - BATCH_BOND / 2);
    }

    function test_WithdrawCredit_WhenTheCreditIsTooSmall() external {
        vm.expectRevert(abi.encodeWithSelector(IDatanets.Datanets_CreditTooSmall.selector, alice, 0, 1));
        vm.prank(alice);
        datanets.withdrawCredit(alice, 1);
    }

    function test_WithdrawCredit_WhenThereIsCredit() external {
        (IDatanets.Place memory copy, IDatanets.Place memory original) = _copied(mallory);
        vm.startPrank(alice);
        datanets.proveCopy("shared", copy, original);
        vm.expectEmit(address(datanets));
        emit IDatanets.CreditWithdrawn(alice, bob, BATCH_BOND / 2);
        uint256 before = bob.balance;
        datanets.withdrawCredit(bob, BATCH_BOND / 2);
        assertEq(bob.balance, before + BATCH_BOND / 2);
        assertEq(datanets.creditOf(alice), 0);
    }

    function test_ReleaseTerms_WhenThereIsNoSuchRelease() external {
        vm.expectRevert(abi.encodeWithSelector(IDatanets.Datanets_UnknownRelease.selector, 3));
        datanets.releaseTerms(3);
    }

    /// @dev Two batches of two records that share the first: bob's, and a later one of `second`.
    function _copied(address second) private returns (IDatanets.Place memory copy, IDatanets.Place memory original) {
        bytes32[2] memory others = [bytes32("first only"), bytes32("second only")];
        for (uint256 i = 0; i < 2; ++i) {
            bytes32[] memory siblings = new bytes32[](1);
            siblings[0] = keccak256(bytes.concat(hex"00", others[i]));
            bytes32 root = keccak256(bytes.concat(hex"01", keccak256(bytes.concat(hex"00", "shared", bytes26(0))), siblings[0]));
            vm.prank(i == 0 ? bob : second);
            uint256 batchId = datanets.contribute{value: BATCH_BOND}(open, root, 2, 900, LICENCE, "meta");
            IDatanets.Place memory place = IDatanets.Place(batchId, MerkleTree.Proof(0, 2, siblings));
            if (i == 0) original = place;
            else copy = place;
        }
    }

    function _report(uint256 batchId, IDatanets.Fault fault) private {
        uint256 fee = datanets.reportFee();
        vm.prank(mallory);
        datanets.report{value: fee}(batchId, fault, "evidence");
    }

    function _submit(bytes32 root) private {
        (uint256 bond, uint256 fee) = datanets.costOf(curated);
        vm.prank(bob);
        datanets.contribute{value: bond + fee}(curated, root, 7, 900, LICENCE, "meta");
    }

    function _later() private view returns (uint48) {
        return 1_700_000_000 + 30 days;
    }

    function _sign(uint256 datanetId, address contributor, uint48 expiry, uint16 score)
        private
        view
        returns (bytes memory)
    {
        bytes32 domain = keccak256(
            abi.encode(
                keccak256("EIP712Domain(string name,string version,uint256 chainId,address verifyingContract)"),
                keccak256("OpenLedger Datanets"),
                keccak256("1"),
                block.chainid,
                address(datanets)
            )
        );
        bytes32 pass = keccak256(
            abi.encode(
                keccak256("Pass(uint256 datanetId,address contributor,uint48 expiry,uint16 score)"),
                datanetId,
                contributor,
                expiry,
                score
            )
        );
        (uint8 v, bytes32 r, bytes32 s) = vm.sign(examinerKey, keccak256(abi.encodePacked(hex"1901", domain, pass)));
        return abi.encodePacked(r, s, v);
    }

    function _expectNotYours(uint256 batchId, address caller, IDatanets.Erasure reason) private {
        vm.expectRevert(
            abi.encodeWithSelector(IDatanets.Datanets_NotYoursToErase.selector, batchId, caller, reason)
        );
        vm.prank(caller);
        datanets.tombstone(batchId, reason);
    }

    function _contribution(bytes32 root) private view returns (bytes memory) {
        return abi.encodeCall(datanets.contribute, (open, root, 7, 900, LICENCE, "meta"));
    }

    function _contribute(bytes32 root) private returns (uint256) {
        vm.prank(bob);
        return datanets.contribute{value: BATCH_BOND}(open, root, 7, 900, LICENCE, "meta");
    }
}
