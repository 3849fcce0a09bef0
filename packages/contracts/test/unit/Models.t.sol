// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {IAccessManaged} from "@openzeppelin/contracts/access/manager/IAccessManaged.sol";
import {IERC721Errors} from "@openzeppelin/contracts/interfaces/draft-IERC6093.sol";
import {Initializable} from "@openzeppelin/contracts/proxy/utils/Initializable.sol";
import {Models} from "../../contracts/Models.sol";
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
