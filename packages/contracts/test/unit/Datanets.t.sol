// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {IERC2981} from "@openzeppelin/contracts/interfaces/IERC2981.sol";
import {IERC721Errors} from "@openzeppelin/contracts/interfaces/draft-IERC6093.sol";
import {IAccessManaged} from "@openzeppelin/contracts/access/manager/IAccessManaged.sol";
import {Initializable} from "@openzeppelin/contracts/proxy/utils/Initializable.sol";
import {Datanets} from "../../contracts/Datanets.sol";
import {IDatanets} from "../../contracts/interfaces/IDatanets.sol";
import {LedgerTest, Reenterer, Refuser} from "../support/LedgerTest.sol";

contract DatanetsTest is LedgerTest {
    uint96 private constant BATCH_BOND = 0.1 ether;

    uint256 private open;
    uint256 private gated;

    function setUp() public override {
        super.setUp();
        vm.startPrank(alice);
        open = datanets.createDatanet("Travel", IDatanets.Mode.Open, LICENCE, BATCH_BOND, "about");
        gated = datanets.createDatanet("Money", IDatanets.Mode.Allowlist, LICENCE, 0, "about");
        vm.stopPrank();
    }

    function test_Initialize_WhenCalledAgain() external {
        vm.expectRevert(Initializable.InvalidInitialization.selector);
        datanets.initialize(mallory);
        Datanets implementation = new Datanets(1);
        vm.expectRevert(Initializable.InvalidInitialization.selector);
        implementation.initialize(mallory);
    }

    function test_UpgradeToAndCall_WhenTheCallerIsNoGovernor() external {
        address next = address(new Datanets(1));
        vm.expectRevert(abi.encodeWithSelector(IAccessManaged.AccessManagedUnauthorized.selector, admin));
        vm.prank(admin);
        datanets.upgradeToAndCall(next, "");
    }

    function test_UpgradeToAndCall_WhenTheCallerIsTheGovernor() external {
        address next = address(new Datanets(1));
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

    function test_CreateDatanet_WhenTheModeIsReserved() external {
        IDatanets.Mode[2] memory reserved = [IDatanets.Mode.Exam, IDatanets.Mode.Curated];
        for (uint256 i = 0; i < 2; ++i) {
            vm.expectRevert(abi.encodeWithSelector(IDatanets.Datanets_ModeReserved.selector, reserved[i]));
            datanets.createDatanet("Exams", reserved[i], LICENCE, 0, 0);
        }
    }

    function test_CreateDatanet_WhenThereIsNoLicence() external {
        vm.expectRevert(IDatanets.Datanets_NoLicence.selector);
        datanets.createDatanet("Travel", IDatanets.Mode.Open, 0, 0, 0);
    }

    function test_CreateDatanet_WhenEverythingIsRight() external {
        vm.expectEmit(address(datanets));
        emit IDatanets.DatanetCreated(3, bob, 1, "MIT", 5, "Leisure", "meta");
        vm.prank(bob);
        assertEq(datanets.createDatanet("Leisure", IDatanets.Mode.Allowlist, "MIT", 5, "meta"), 3);
        assertEq(datanets.ownerOf(3), bob);
        IDatanets.Datanet memory datanet = datanets.getDatanet(3);
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
            abi.encodeWithSelector(IDatanets.Datanets_NotAllowlisted.selector, open, IDatanets.Mode.Open)
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
        datanets.tombstone(batchId);
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

    function test_Tombstone_WhenTheCallerDidNotContributeIt() external {
        uint256 batchId = _contribute("root");
        vm.expectRevert(abi.encodeWithSelector(IDatanets.Datanets_NotContributor.selector, batchId, alice));
        vm.prank(alice);
        datanets.tombstone(batchId);
    }

    function test_Tombstone_WhenTheBatchDoesNotExist() external {
        vm.expectRevert(abi.encodeWithSelector(IDatanets.Datanets_UnknownBatch.selector, 1));
        datanets.tombstone(1);
        vm.expectRevert(abi.encodeWithSelector(IDatanets.Datanets_UnknownBatch.selector, 1));
        datanets.getBatch(1);
    }

    function test_Tombstone_WhenItIsTombstonedAlready() external {
        uint256 batchId = _contribute("root");
        vm.startPrank(bob);
        datanets.tombstone(batchId);
        vm.expectRevert(abi.encodeWithSelector(IDatanets.Datanets_AlreadyTombstoned.selector, batchId));
        datanets.tombstone(batchId);
    }

    function test_Tombstone_WhenTheCallerContributedIt() external {
        uint256 batchId = _contribute("root");
        vm.startPrank(bob);
        vm.expectEmit(address(datanets));
        emit IDatanets.BatchTombstoned(open, batchId);
        datanets.tombstone(batchId);
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
        assertEq(abi.encode(created, batches, releases), abi.encode(2, 1, 1));
    }

    function test_GetRelease_WhenThereIsNone() external {
        vm.expectRevert(abi.encodeWithSelector(IDatanets.Datanets_UnknownRelease.selector, 1));
        datanets.getRelease(1);
    }

    function _contribution(bytes32 root) private view returns (bytes memory) {
        return abi.encodeCall(datanets.contribute, (open, root, 7, 900, LICENCE, "meta"));
    }

    function _contribute(bytes32 root) private returns (uint256) {
        vm.prank(bob);
        return datanets.contribute{value: BATCH_BOND}(open, root, 7, 900, LICENCE, "meta");
    }
}
