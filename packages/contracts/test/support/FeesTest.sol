// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {Fees} from "../../contracts/Fees.sol";
import {IDatanets} from "../../contracts/interfaces/IDatanets.sol";
import {IModels} from "../../contracts/interfaces/IModels.sol";
import {LedgerTest} from "./LedgerTest.sol";

/// @notice Fees beside the real ledger, with a base model of alice, a fine-tune of it by bob, and the release behind it.
abstract contract FeesTest is LedgerTest {
    uint64 internal constant PAYMENTS = 7;

    Fees internal fees;
    address internal till = makeAddr("till");
    uint256 internal datanetId;
    uint256 internal releaseId;
    uint256 internal baseId;
    uint256 internal fineTuneId;

    function setUp() public virtual override {
        super.setUp();
        fees = new Fees(settlement, models, address(manager));
        bytes4[] memory selectors = new bytes4[](1);
        selectors[0] = Fees.pay.selector;
        vm.startPrank(admin);
        manager.setTargetFunctionRole(address(fees), selectors, PAYMENTS);
        manager.grantRole(PAYMENTS, till, 0);
        vm.stopPrank();

        vm.startPrank(alice);
        datanetId = datanets.createDatanet("Travel", IDatanets.Mode.Open, LICENCE, 0, "about");
        datanets.contribute(datanetId, "batch", 3, 100, LICENCE, 0);
        releaseId = datanets.publishRelease(datanetId, "batch", "manifest", 1);
        baseId = models.registerBase("base", "digest", 0);
        vm.stopPrank();
        fineTuneId = _fineTune(bob);
        vm.deal(till, 1000 ether);
    }

    function _fineTune(address owner) internal returns (uint256 modelId) {
        vm.prank(owner);
        modelId = models.registerFineTune(
            IModels.FineTune({
                name: "tune",
                parents: _parent(baseId),
                adapterDigest: "adapter",
                descriptor: "descriptor",
                checkpointRoot: "checkpoints",
                indexRoot: "index",
                releaseIds: _releases(),
                basePrice: 1,
                tokenPrice: 1,
                operator: address(0),
                metadata: 0
            })
        );
    }

    function _releases() internal view returns (uint256[] memory list) {
        list = new uint256[](1);
        list[0] = releaseId;
    }

    /// @dev Gives PAYMENTS to a contract of the family.
    function _letPay(address caller) internal {
        vm.prank(admin);
        manager.grantRole(PAYMENTS, caller, 0);
    }
}
