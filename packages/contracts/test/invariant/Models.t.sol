// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {Test} from "forge-std/Test.sol";
import {Models} from "../../contracts/Models.sol";
import {IDatanets} from "../../contracts/interfaces/IDatanets.sol";
import {ILicences} from "../../contracts/interfaces/ILicences.sol";
import {IModels} from "../../contracts/interfaces/IModels.sol";
import {LedgerTest} from "../support/LedgerTest.sol";

/// @notice Registers, sells, prices, audits, retires and upgrades in any order.
contract ModelsHandler is Test {
    Models private immutable models;
    address private immutable governor;
    address private immutable nextImplementation;
    address[3] private actors = [address(0xA11CE), address(0xB0B), address(0xCA401)];

    mapping(uint256 modelId => bytes32) public constitution;
    mapping(uint256 modelId => bool) public retired;
    mapping(uint256 lineId => uint256) public latest;
    uint256 public wrongSales;

    constructor(Models models_, address governor_) {
        models = models_;
        governor = governor_;
        nextImplementation = address(new Models(models_.datanets(), models_.licences()));
    }

    function registerBase(uint256 who, bytes32 digest) external {
        digest = _nonZero(digest);
        vm.prank(actors[who % 3]);
        uint256 modelId = models.registerBase("base", digest, digest);
        constitution[modelId] = keccak256(
            abi.encode(IModels.Kind.Base, 0, modelId, digest, [bytes32(0), 0, 0], digest, "base", new uint256[](0))
        );
    }

    function registerFineTune(uint256 who, uint256 parent, bytes32[4] calldata hashes, uint8 releases) external {
        uint256 count = models.count();
        if (count == 0) return;
        uint256 parentId = 1 + parent % count;
        if (retired[parentId]) return;
        uint256[] memory releaseIds = new uint256[](1 + releases % 4);
        for (uint256 i = 0; i < releaseIds.length; ++i) releaseIds[i] = i + 1;
        bytes32 digest = _nonZero(hashes[0]);
        IModels.Parent[] memory parents = _parents(parentId, 1 + uint256(hashes[1]) % count, releases);
        IModels.FineTune memory fineTune = IModels.FineTune({
                name: "fine-tune",
                parents: parents,
                adapterDigest: digest,
                descriptor: hashes[1],
                checkpointRoot: hashes[2],
                indexRoot: hashes[3],
                releaseIds: releaseIds,
                basePrice: _isForSale(parents, releaseIds) ? 1 : 0,
                tokenPrice: _isForSale(parents, releaseIds) ? 2 : 0,
                operator: actors[who % 3],
                metadata: digest
            });
        uint256 modelId = _register(fineTune, actors[who % 3]);
        constitution[modelId] = keccak256(
            abi.encode(
                IModels.Kind.FineTune,
                parentId,
                models.getModel(parentId).baseId,
                digest,
                [hashes[1], hashes[2], hashes[3]],
                digest,
                "fine-tune",
                releaseIds
            )
        );
    }

    /// @dev As an update, where the actor owns the parent and it is the last of its line; else as a new line.
    function _register(IModels.FineTune memory fineTune, address actor) private returns (uint256 modelId) {
        uint256 previousId = fineTune.parents[0].modelId;
        uint256 lineId = models.getModel(previousId).lineId;
        bool isNext = lineId != 0 && latest[lineId] == previousId && models.ownerOf(previousId) == actor;
        vm.prank(actor);
        if (isNext) {
            modelId = models.registerUpdate(previousId, fineTune);
        } else {
            modelId = models.registerFineTune(fineTune);
            lineId = modelId;
        }
        latest[lineId] = modelId;
    }

    /// @dev The parent, and another one where it has the same base and lives.
    function _parents(uint256 first, uint256 second, uint8 share) private view returns (IModels.Parent[] memory list) {
        bool both = second != first && !retired[second]
            && models.getModel(second).baseId == models.getModel(first).baseId;
        list = new IModels.Parent[](both ? 2 : 1);
        list[0] = IModels.Parent(uint128(first), uint16(share) * 20);
        if (both) list[1] = IModels.Parent(uint128(second), 10_000 - uint16(share) * 20);
    }

    /// @dev Release 4 is under a licence that forbids sale.
    function _isForSale(IModels.Parent[] memory parents, uint256[] memory releaseIds) private view returns (bool) {
        for (uint256 i = 0; i < parents.length; ++i) {
            IModels.Model memory parent = models.getModel(parents[i].modelId);
            if (parent.licences.length != 0 && !parent.terms.commercial) return false;
        }
        return releaseIds.length < 4;
    }

    function change(uint256 who, uint256 which, uint96 price, uint8 what) external {
        uint256 count = models.count();
        if (count == 0) return;
        uint256 modelId = 1 + which % count;
        address actor = actors[who % 3];
        bool mayDo = models.ownerOf(modelId) == actor;
        vm.startPrank(actor);
        if (what % 5 == 0) {
            IModels.Model memory model = models.getModel(modelId);
            bool forbidden = model.licences.length != 0 && !model.terms.commercial;
            try models.setPrice(modelId, price, price) {
                if (forbidden && price != 0) ++wrongSales;
            } catch {}
        } else if (what % 5 == 1) {
            try models.setOperator(modelId, actor, price % 2 == 0) {} catch {}
        } else if (what % 5 == 2) {
            try models.publishAudit(modelId, bytes32(uint256(price))) {} catch {}
        } else if (what % 5 == 3) {
            try models.transferFrom(actor, actors[price % 3], modelId) {} catch {}
        } else if (price % 4 == 0) {
            try models.retire(modelId) {
                assertTrue(mayDo && !retired[modelId]);
                retired[modelId] = true;
            } catch {
                assertTrue(!mayDo || retired[modelId]);
            }
        }
        vm.stopPrank();
    }

    function upgrade() external {
        vm.prank(governor);
        models.upgradeToAndCall(nextImplementation, "");
    }

    function _nonZero(bytes32 digest) private pure returns (bytes32) {
        return digest == 0 ? bytes32("digest") : digest;
    }
}

contract ModelsInvariantTest is LedgerTest {
    ModelsHandler private handler;

    function setUp() public override {
        super.setUp();
        uint256 datanetId = datanets.createDatanet("net", IDatanets.Mode.Open, LICENCE, 0, 0);
        datanets.contribute(datanetId, "root", 1, 1, LICENCE, 0);
        for (uint256 i = 0; i < 3; ++i) datanets.publishRelease(datanetId, "release", 0, 1);
        ILicences.Terms memory terms = _permissive("CC-BY-NC-4.0", true);
        terms.commercial = false;
        vm.prank(governor);
        licences.registerStandard(terms);
        uint256 notForSale = datanets.createDatanet("net", IDatanets.Mode.Open, terms.id, 0, 0);
        datanets.contribute(notForSale, "other root", 1, 1, terms.id, 0);
        datanets.publishRelease(notForSale, "release", 0, 1);
        handler = new ModelsHandler(models, governor);
        targetContract(address(handler));
    }

    function invariant_ALineageEndsInItsBase() external view {
        for (uint256 modelId = 1; modelId <= models.count(); ++modelId) {
            IModels.Model memory model = models.getModel(modelId);
            if (model.kind == IModels.Kind.Base) {
                assertEq(model.parentId, 0);
                assertEq(model.baseId, modelId);
            } else {
                assertGt(model.parentId, 0);
                assertLt(model.parentId, modelId);
                assertEq(model.baseId, models.getModel(model.parentId).baseId);
                assertEq(uint8(models.getModel(model.baseId).kind), uint8(IModels.Kind.Base));
            }
        }
    }

    function invariant_WhatAModelIsMadeOfNeverChanges() external view {
        for (uint256 modelId = 1; modelId <= models.count(); ++modelId) {
            IModels.Model memory model = models.getModel(modelId);
            assertEq(
                handler.constitution(modelId),
                keccak256(
                    abi.encode(
                        model.kind,
                        model.parentId,
                        model.baseId,
                        model.digest,
                        [model.descriptor, model.checkpointRoot, model.indexRoot],
                        model.metadata,
                        model.name,
                        model.releaseIds
                    )
                )
            );
        }
    }

    function invariant_ARetiredModelStaysRetired() external view {
        for (uint256 modelId = 1; modelId <= models.count(); ++modelId) {
            assertEq(models.getModel(modelId).retired, handler.retired(modelId));
        }
    }

    function invariant_TheSharesOfAModelsParentsNeverSumToMoreThanAll() external view {
        for (uint256 modelId = 1; modelId <= models.count(); ++modelId) {
            IModels.Model memory model = models.getModel(modelId);
            uint256 sum = 0;
            for (uint256 i = 0; i < model.parents.length; ++i) {
                sum += model.parents[i].share;
                assertLt(model.parents[i].modelId, modelId);
                assertEq(model.baseId, models.getModel(model.parents[i].modelId).baseId);
            }
            assertLe(sum, 10_000);
        }
    }

    function invariant_ALineOfVersionsCountsUpByOne() external view {
        for (uint256 modelId = 1; modelId <= models.count(); ++modelId) {
            IModels.Model memory model = models.getModel(modelId);
            if (model.kind == IModels.Kind.Base) continue;
            if (model.previousId == 0) {
                assertEq(model.version, 1);
                assertEq(model.lineId, modelId);
                assertEq(models.latestOf(modelId), handler.latest(modelId));
            } else {
                assertEq(model.version, models.getModel(model.previousId).version + 1);
                assertEq(model.lineId, models.getModel(model.previousId).lineId);
            }
        }
    }

    function invariant_APricedModelStandsUnderLicencesThatAllowSale() external view {
        assertEq(handler.wrongSales(), 0);
        for (uint256 modelId = 1; modelId <= models.count(); ++modelId) {
            IModels.Model memory model = models.getModel(modelId);
            if (model.basePrice != 0 || model.tokenPrice != 0) {
                for (uint256 i = 0; i < model.licences.length; ++i) {
                    assertTrue(licences.getTerms(model.licences[i]).commercial);
                }
            }
        }
    }
}
