// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {IAccessManaged} from "@openzeppelin/contracts/access/manager/IAccessManaged.sol";
import {IERC721Errors} from "@openzeppelin/contracts/interfaces/draft-IERC6093.sol";
import {Initializable} from "@openzeppelin/contracts/proxy/utils/Initializable.sol";
import {Models} from "../../contracts/Models.sol";
import {ILicences} from "../../contracts/interfaces/ILicences.sol";
import {IDatanets} from "../../contracts/interfaces/IDatanets.sol";
import {IModels} from "../../contracts/interfaces/IModels.sol";
import {LedgerTest} from "../support/LedgerTest.sol";

contract ModelsTest is LedgerTest {
    address private operator = makeAddr("operator");
    uint256 private base;

    function setUp() public override {
        super.setUp();
        vm.startPrank(alice);
        uint256 datanetId = datanets.createDatanet("Travel", IDatanets.Mode.Open, LICENCE, 0, 0);
        datanets.contribute(datanetId, "root", 1, 1, LICENCE, 0);
        for (uint256 i = 0; i < 65; ++i) datanets.publishRelease(datanetId, "release", "manifest", 1);
        base = models.registerBase("base", "base digest", "card");
        vm.stopPrank();
    }

    function test_Initialize_WhenCalledAgain() external {
        vm.expectRevert(Initializable.InvalidInitialization.selector);
        models.initialize(mallory);
        Models implementation = new Models(datanets, licences);
        vm.expectRevert(Initializable.InvalidInitialization.selector);
        implementation.initialize(mallory);
    }

    function test_UpgradeToAndCall_WhenTheCallerIsNoGovernor() external {
        address next = address(new Models(datanets, licences));
        vm.expectRevert(abi.encodeWithSelector(IAccessManaged.AccessManagedUnauthorized.selector, mallory));
        vm.prank(mallory);
        models.upgradeToAndCall(next, "");
    }

    function test_UpgradeToAndCall_WhenTheCallerIsTheGovernor() external {
        address next = address(new Models(IDatanets(bob), licences));
        vm.prank(governor);
        models.upgradeToAndCall(next, "");
        assertEq(address(models.datanets()), bob);
        assertEq(models.getModel(base).digest, "base digest");
    }

    function test_RegisterBase_WhenTheNameIsEmptyOrTooLong() external {
        vm.expectRevert(abi.encodeWithSelector(IModels.Models_InvalidName.selector, 0, 100));
        models.registerBase("", "digest", 0);
        vm.expectRevert(abi.encodeWithSelector(IModels.Models_InvalidName.selector, 101, 100));
        models.registerBase(string(new bytes(101)), "digest", 0);
    }

    function test_RegisterBase_WhenThereIsNoDigest() external {
        vm.expectRevert(IModels.Models_NoDigest.selector);
        models.registerBase("base", 0, 0);
    }

    function test_RegisterBase_WhenEverythingIsRight() external {
        vm.expectEmit(address(models));
        emit IModels.BaseRegistered(2, bob, "digest", "another", "card");
        vm.prank(bob);
        assertEq(models.registerBase("another", "digest", "card"), 2);
        IModels.Model memory model = models.getModel(2);
        assertEq(uint8(model.kind), uint8(IModels.Kind.Base));
        assertEq(model.parentId, 0);
        assertEq(model.baseId, 2);
        assertEq(model.digest, "digest");
        assertEq(model.metadata, "card");
        assertEq(model.name, "another");
        assertEq(model.registeredAt, block.timestamp);
        assertEq(models.ownerOf(2), bob);
        assertEq(models.count(), 2);
    }

    function test_RegisterFineTune_WhenTheParentDoesNotExist() external {
        IModels.FineTune memory fineTune = _fineTune(9);
        vm.expectRevert(abi.encodeWithSelector(IERC721Errors.ERC721NonexistentToken.selector, 9));
        models.registerFineTune(fineTune);
    }

    function test_RegisterFineTune_WhenTheParentIsRetired() external {
        vm.prank(alice);
        models.retire(base);
        vm.expectRevert(abi.encodeWithSelector(IModels.Models_Retired.selector, base));
        models.registerFineTune(_fineTune(base));
    }

    function test_RegisterFineTune_WhenItNamesNoRelease() external {
        IModels.FineTune memory fineTune = _fineTune(base);
        fineTune.releaseIds = new uint256[](0);
        vm.expectRevert(IModels.Models_NoReleases.selector);
        models.registerFineTune(fineTune);
    }

    function test_RegisterFineTune_WhenItNamesTooManyReleases() external {
        IModels.FineTune memory fineTune = _fineTune(base);
        fineTune.releaseIds = new uint256[](65);
        for (uint256 i = 0; i < 65; ++i) fineTune.releaseIds[i] = i + 1;
        vm.expectRevert(abi.encodeWithSelector(IModels.Models_TooManyReleases.selector, 65, 64));
        models.registerFineTune(fineTune);
    }

    function test_RegisterFineTune_WhenTheReleasesDoNotAscend() external {
        IModels.FineTune memory fineTune = _fineTune(base);
        fineTune.releaseIds[1] = 1;
        vm.expectRevert(abi.encodeWithSelector(IModels.Models_ReleasesNotAscending.selector, 1, 1));
        models.registerFineTune(fineTune);
    }

    function test_RegisterFineTune_WhenAReleaseDoesNotExist() external {
        IModels.FineTune memory fineTune = _fineTune(base);
        fineTune.releaseIds[1] = 66;
        vm.expectRevert(abi.encodeWithSelector(IDatanets.Datanets_UnknownRelease.selector, 66));
        models.registerFineTune(fineTune);
    }

    function test_RegisterFineTune_WhenItHasNoDigest() external {
        IModels.FineTune memory fineTune = _fineTune(base);
        fineTune.adapterDigest = 0;
        vm.expectRevert(IModels.Models_NoDigest.selector);
        models.registerFineTune(fineTune);
    }

    function test_RegisterFineTune_WhenItNamesNoOperator() external {
        IModels.FineTune memory fineTune = _fineTune(base);
        fineTune.operator = address(0);
        uint256 modelId = models.registerFineTune(fineTune);
        assertFalse(models.isOperator(modelId, address(0)));
    }

    function test_RegisterFineTune_WhenTheParentIsAFineTuneItself() external {
        models.registerBase("another base", "digest", 0);
        uint256 first = models.registerFineTune(_fineTune(base));
        uint256 second = models.registerFineTune(_fineTune(first));
        assertEq(models.getModel(second).parentId, first);
        assertEq(models.getModel(second).baseId, base);
    }

    function test_RegisterFineTune_WhenThereAreNoParentsOrTooMany() external {
        IModels.FineTune memory fineTune = _fineTune(base);
        fineTune.parents = new IModels.Parent[](0);
        vm.expectRevert(abi.encodeWithSelector(IModels.Models_WrongParentCount.selector, 0, 8));
        models.registerFineTune(fineTune);
        fineTune.parents = new IModels.Parent[](9);
        vm.expectRevert(abi.encodeWithSelector(IModels.Models_WrongParentCount.selector, 9, 8));
        models.registerFineTune(fineTune);
    }

    function test_RegisterFineTune_WhenAParentIsNamedTwice() external {
        vm.expectRevert(abi.encodeWithSelector(IModels.Models_ParentTwice.selector, base));
        models.registerFineTune(_merge(base, 5000, base, 5000));
    }

    function test_RegisterFineTune_WhenTheParentsHaveOtherBases() external {
        uint256 other = models.registerBase("another base", "digest", 0);
        vm.expectRevert(abi.encodeWithSelector(IModels.Models_OtherBase.selector, other, other, base));
        models.registerFineTune(_merge(base, 5000, other, 5000));
    }

    function test_RegisterFineTune_WhenTheSharesSumAboveAll() external {
        uint256 first = models.registerFineTune(_fineTune(base));
        vm.expectRevert(abi.encodeWithSelector(IModels.Models_SharesTooLarge.selector, 10_001, 10_000));
        models.registerFineTune(_merge(base, 5000, first, 5001));
    }

    function test_RegisterFineTune_WhenItMergesTwoModels() external {
        uint256 first = models.registerFineTune(_fineTune(base));
        IModels.FineTune memory merge = _merge(first, 6000, base, 1000);
        vm.expectEmit(address(models));
        emit IModels.ParentsNamed(3, merge.parents);
        uint256 modelId = models.registerFineTune(merge);
        IModels.Model memory model = models.getModel(modelId);
        assertEq(model.parentId, first);
        assertEq(model.baseId, base);
        assertEq(abi.encode(model.parents), abi.encode(merge.parents));
    }

    function test_RegisterFineTune_WhenALicenceForbidsDerivatives() external {
        ILicences.Terms memory terms = _permissive("CC-BY-ND-4.0", true);
        terms.derive = false;
        IModels.FineTune memory fineTune = _fineTune(base);
        fineTune.releaseIds = _releaseUnder(terms);
        _expectIncompatible(terms.id, terms.id, ILicences.Reason.Derivatives);
        models.registerFineTune(fineTune);
    }

    function test_RegisterFineTune_WhenALicenceForbidsSale() external {
        ILicences.Terms memory terms = _permissive("CC-BY-NC-4.0", true);
        terms.commercial = false;
        IModels.FineTune memory fineTune = _fineTune(base);
        fineTune.releaseIds = _releaseUnder(terms);
        _expectIncompatible(terms.id, terms.id, ILicences.Reason.Commercial);
        models.registerFineTune(fineTune);

        (fineTune.basePrice, fineTune.tokenPrice) = (0, 0);
        vm.startPrank(alice);
        uint256 modelId = models.registerFineTune(fineTune);
        assertFalse(models.getModel(modelId).terms.commercial);
        vm.expectRevert(abi.encodeWithSelector(IModels.Models_NotForSale.selector, modelId));
        models.setPrice(modelId, 0, 1);
        models.setPrice(modelId, 0, 0);
    }

    function test_RegisterFineTune_WhenAParentsLicenceCannotMeetItsOwn() external {
        ILicences.Terms memory alike = _permissive("CC-BY-SA-4.0", true);
        alike.shareAlike = true;
        IModels.FineTune memory fineTune = _fineTune(base);
        fineTune.releaseIds = _releaseUnder(alike);
        uint256 parentId = models.registerFineTune(fineTune);
        assertEq(models.getModel(parentId).terms.id, "CC-BY-SA-4.0");

        ILicences.Terms memory other = _permissive("GPL-3.0-only", true);
        other.shareAlike = true;
        fineTune = _fineTune(parentId);
        fineTune.releaseIds = _releaseUnder(other);
        _expectIncompatible("GPL-3.0-only", "CC-BY-SA-4.0", ILicences.Reason.ShareAlike);
        models.registerFineTune(fineTune);

        fineTune.releaseIds[0] = 1;
        uint256 modelId = models.registerFineTune(fineTune);
        bytes32[] memory keys = models.getModel(modelId).licences;
        assertEq(keys.length, 2);
        assertEq(keys[0], LICENCE);
        assertEq(keys[1], "CC-BY-SA-4.0");
    }

    function test_RegisterFineTune_WhenItStandsUnderTooManyLicences() external {
        IModels.FineTune memory fineTune = _fineTune(base);
        fineTune.releaseIds = new uint256[](17);
        for (uint256 i = 0; i < 17; ++i) {
            fineTune.releaseIds[i] = _releaseUnder(_permissive(bytes32(uint256(i + 1)), false))[0];
        }
        vm.expectRevert(abi.encodeWithSelector(IModels.Models_TooManyLicences.selector, 17, 16));
        models.registerFineTune(fineTune);
    }

    function test_RegisterUpdate_WhenTheCallerDoesNotOwnTheLastVersion() external {
        vm.prank(bob);
        uint256 first = models.registerFineTune(_fineTune(base));
        vm.expectRevert(abi.encodeWithSelector(IModels.Models_NotOwner.selector, first, mallory));
        vm.prank(mallory);
        models.registerUpdate(first, _fineTune(first));
    }

    function test_RegisterUpdate_WhenItUpdatesABase() external {
        vm.expectRevert(abi.encodeWithSelector(IModels.Models_BaseHasNoUpdates.selector, base));
        vm.prank(alice);
        models.registerUpdate(base, _fineTune(base));
    }

    function test_RegisterUpdate_WhenThereIsALaterVersion() external {
        vm.startPrank(bob);
        uint256 first = models.registerFineTune(_fineTune(base));
        uint256 second = models.registerUpdate(first, _fineTune(first));
        vm.expectRevert(abi.encodeWithSelector(IModels.Models_NotLatest.selector, first, second));
        models.registerUpdate(first, _fineTune(base));
    }

    function test_RegisterUpdate_WhenItIsTheNextVersion() external {
        vm.startPrank(bob);
        uint256 first = models.registerFineTune(_fineTune(base));
        assertEq(models.latestOf(first), first);
        uint256 second = models.registerUpdate(first, _fineTune(first));
        vm.expectEmit(address(models));
        emit IModels.ModelUpdated(4, second, first, 3);
        uint256 third = models.registerUpdate(second, _merge(second, 7000, base, 1000));
        IModels.Model memory model = models.getModel(third);
        assertEq(model.version, 3);
        assertEq(model.lineId, first);
        assertEq(model.previousId, second);
        assertEq(models.latestOf(first), third);
        assertEq(models.getModel(first).version, 1);
        assertEq(models.getModel(first).lineId, first);
    }

    function test_RegisterFineTune_WhenAllIsRight() external {
        IModels.FineTune memory fineTune = _fineTune(base);
        vm.expectEmit(address(models));
        emit IModels.FineTuneRegistered(
            2, bob, base, "adapter", "descriptor", "checkpoints", "index", fineTune.releaseIds, "travel", "card"
        );
        vm.expectEmit(address(models));
        emit IModels.PriceChanged(2, 5, 3);
        vm.expectEmit(address(models));
        emit IModels.OperatorChanged(2, operator, true);
        vm.prank(bob);
        assertEq(models.registerFineTune(fineTune), 2);
        IModels.Model memory model = models.getModel(2);
        assertEq(uint8(model.kind), uint8(IModels.Kind.FineTune));
        assertEq(model.parentId, base);
        assertEq(model.baseId, base);
        assertEq(model.digest, "adapter");
        assertEq(model.descriptor, "descriptor");
        assertEq(model.checkpointRoot, "checkpoints");
        assertEq(model.indexRoot, "index");
        assertEq(model.audit, 0);
        assertEq(model.basePrice, 5);
        assertEq(model.tokenPrice, 3);
        assertFalse(model.retired);
        assertEq(model.metadata, "card");
        assertEq(model.name, "travel");
        assertEq(abi.encode(model.releaseIds), abi.encode(fineTune.releaseIds));
        assertEq(models.ownerOf(2), bob);
        assertTrue(models.isOperator(2, operator));
    }

    function test_SetPrice_WhenTheCallerIsNotTheOwner() external {
        vm.expectRevert(abi.encodeWithSelector(IModels.Models_NotOwner.selector, base, mallory));
        vm.prank(mallory);
        models.setPrice(base, 1, 1);
    }

    function test_SetPrice_WhenTheModelIsRetired() external {
        vm.startPrank(alice);
        models.retire(base);
        vm.expectRevert(abi.encodeWithSelector(IModels.Models_Retired.selector, base));
        models.setPrice(base, 1, 1);
    }

    function testFuzz_SetPrice_WhenTheCallerOwnsIt(uint96 basePrice, uint96 tokenPrice) external {
        vm.expectEmit(address(models));
        emit IModels.PriceChanged(base, basePrice, tokenPrice);
        vm.prank(alice);
        models.setPrice(base, basePrice, tokenPrice);
        assertEq(models.getModel(base).basePrice, basePrice);
        assertEq(models.getModel(base).tokenPrice, tokenPrice);
    }

    function test_SetOperator_WhenTheCallerDoesNotOwnIt() external {
        vm.expectRevert(abi.encodeWithSelector(IModels.Models_NotOwner.selector, base, operator));
        vm.prank(operator);
        models.setOperator(base, operator, true);
    }

    function test_SetOperator_WhenTheOwnerAllowsAndDisallows() external {
        vm.startPrank(alice);
        models.setOperator(base, operator, true);
        assertTrue(models.isOperator(base, operator));
        models.setOperator(base, operator, false);
        assertFalse(models.isOperator(base, operator));
    }

    function test_SetOperator_WhenTheModelIsSold() external {
        vm.startPrank(alice);
        models.setOperator(base, operator, true);
        models.transferFrom(alice, bob, base);
        vm.expectRevert(abi.encodeWithSelector(IModels.Models_NotOwner.selector, base, alice));
        models.setOperator(base, alice, true);
        vm.stopPrank();
        assertTrue(models.isOperator(base, operator));
        vm.prank(bob);
        models.setOperator(base, operator, false);
        assertFalse(models.isOperator(base, operator));
    }

    function test_PublishAudit_WhenTheCallerIsAStranger() external {
        vm.expectRevert(abi.encodeWithSelector(IModels.Models_NotOwner.selector, base, mallory));
        vm.prank(mallory);
        models.publishAudit(base, "audit");
    }

    function test_PublishAudit_WhenTheOwnerPublishes() external {
        vm.startPrank(alice);
        models.publishAudit(base, "audit");
        vm.expectEmit(address(models));
        emit IModels.AuditPublished(base, "later audit");
        models.publishAudit(base, "later audit");
        assertEq(models.getModel(base).audit, "later audit");
    }

    function test_Retire_WhenAStrangerRetiresIt() external {
        vm.expectRevert(abi.encodeWithSelector(IModels.Models_NotOwner.selector, base, mallory));
        vm.prank(mallory);
        models.retire(base);
    }

    function test_Retire_WhenItIsRetiredAlready() external {
        vm.startPrank(alice);
        models.retire(base);
        vm.expectRevert(abi.encodeWithSelector(IModels.Models_Retired.selector, base));
        models.retire(base);
    }

    function test_Retire_WhenTheOwnerRetiresIt() external {
        vm.expectEmit(address(models));
        emit IModels.ModelRetired(base);
        vm.prank(alice);
        models.retire(base);
        assertTrue(models.getModel(base).retired);
    }

    function test_GetModel_WhenThereIsNone() external {
        vm.expectRevert(abi.encodeWithSelector(IERC721Errors.ERC721NonexistentToken.selector, 9));
        models.getModel(9);
    }

    function _expectIncompatible(bytes32 a, bytes32 b, ILicences.Reason reason) private {
        vm.expectRevert(abi.encodeWithSelector(ILicences.Licences_Incompatible.selector, a, b, reason));
    }

    /// @dev Lays in the terms, and publishes a release of a Datanet under them.
    function _releaseUnder(ILicences.Terms memory terms) private returns (uint256[] memory releaseIds) {
        vm.prank(governor);
        licences.registerStandard(terms);
        vm.startPrank(alice);
        uint256 datanetId = datanets.createDatanet("Net", IDatanets.Mode.Open, terms.id, 0, 0);
        datanets.contribute(datanetId, keccak256(abi.encode(terms)), 1, 1, terms.id, 0);
        releaseIds = new uint256[](1);
        releaseIds[0] = datanets.publishRelease(datanetId, "release", "manifest", 1);
        vm.stopPrank();
    }

    function _merge(uint256 first, uint16 firstShare, uint256 second, uint16 secondShare)
        private
        view
        returns (IModels.FineTune memory fineTune)
    {
        fineTune = _fineTune(first);
        fineTune.parents = new IModels.Parent[](2);
        fineTune.parents[0] = IModels.Parent(uint128(first), firstShare);
        fineTune.parents[1] = IModels.Parent(uint128(second), secondShare);
    }

    function _fineTune(uint256 parentId) private view returns (IModels.FineTune memory) {
        uint256[] memory releaseIds = new uint256[](2);
        (releaseIds[0], releaseIds[1]) = (1, 2);
        return IModels.FineTune({
            name: "travel",
            parents: _parent(parentId),
            adapterDigest: "adapter",
            descriptor: "descriptor",
            checkpointRoot: "checkpoints",
            indexRoot: "index",
            releaseIds: releaseIds,
            basePrice: 5,
            tokenPrice: 3,
            operator: operator,
            metadata: "card"
        });
    }
}
