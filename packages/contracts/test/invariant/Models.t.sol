// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {Test} from "forge-std/Test.sol";
import {Models} from "../../contracts/Models.sol";
import {IDatanets} from "../../contracts/interfaces/IDatanets.sol";
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
        IModels.Parent[] memory parents = new IModels.Parent[](1);
        parents[0] = IModels.Parent(uint128(parentId), 10_000);
        vm.prank(actors[who % 3]);
        uint256 modelId = models.registerFineTune(
            IModels.FineTune({
                name: "fine-tune",
                parents: parents,
                adapterDigest: digest,
                descriptor: hashes[1],
                checkpointRoot: hashes[2],
                indexRoot: hashes[3],
                releaseIds: releaseIds,
                basePrice: 1,
                tokenPrice: 2,
                operator: actors[who % 3],
                metadata: digest
            })
        );
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

    function change(uint256 who, uint256 which, uint96 price, uint8 what) external {
        uint256 count = models.count();
        if (count == 0) return;
        uint256 modelId = 1 + which % count;
        address actor = actors[who % 3];
        bool mayDo = models.ownerOf(modelId) == actor;
        vm.startPrank(actor);
        if (what % 5 == 0) {
            try models.setPrice(modelId, price, price) {} catch {}
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
        for (uint256 i = 0; i < 4; ++i) datanets.publishRelease(datanetId, "release", 0, 1);
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
}
