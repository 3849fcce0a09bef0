// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {IScoreRegistry} from "../../contracts/interfaces/IReputation.sol";
import {ReputationHandler} from "../support/ReputationHandler.sol";
import {ReputationTest} from "../support/ReputationTest.sol";

contract ReputationInvariantTest is ReputationTest {
    ReputationHandler private handler;

    function setUp() public override {
        super.setUp();
        _stake(keeper, 1000 ether);
        handler = new ReputationHandler(reputation, committee, keeper, governor, guardian);
        targetContract(address(handler));
    }

    function invariant_TheContractHoldsNoMoney() external view {
        assertEq(address(reputation).balance, handler.forced());
    }

    function invariant_OneRootOfADomainIsPendingAtMost() external view {
        uint256[2] memory waiting;
        for (uint256 i = 0; i < handler.postedCount(); ++i) {
            (IScoreRegistry.Epoch memory epoch, uint32 domain, uint64 epochId) = _posted(i);
            if (epoch.state != IScoreRegistry.State.Pending) continue;
            ++waiting[domain == 0 ? 0 : 1];
            (, uint64 pending,) = reputation.epochsOf(domain);
            assertEq(pending, epochId);
        }
        assertLe(waiting[0], 1);
        assertLe(waiting[1], 1);
    }

    function invariant_TheBondOfAPendingRootStaysLocked() external view {
        uint256 bonds = 0;
        for (uint256 i = 0; i < handler.postedCount(); ++i) {
            (IScoreRegistry.Epoch memory epoch,,) = _posted(i);
            if (epoch.state == IScoreRegistry.State.Pending) bonds += epoch.bond;
        }
        assertEq(_bonded(keeper), bonds);
    }

    function invariant_AFinalRootNeverChanges() external view {
        for (uint256 i = 0; i < handler.postedCount(); ++i) {
            (,, bytes32 root, uint256 total,,) = handler.posted(i);
            (IScoreRegistry.Epoch memory epoch,,) = _posted(i);
            assertEq(epoch.root, root);
            assertEq(epoch.total, total);
        }
    }

    function invariant_NoRootIsFinalBeforeItsWindowHasPassed() external view {
        for (uint256 i = 0; i < handler.postedCount(); ++i) {
            (,,,, uint256 postedAt, uint256 window) = handler.posted(i);
            (IScoreRegistry.Epoch memory epoch,,) = _posted(i);
            if (epoch.state == IScoreRegistry.State.Final) assertGe(epoch.finalisedAt, postedAt + window);
        }
    }

    function invariant_TheTotalOfAFinalRootIsTheSumOfItsScores() external view {
        for (uint256 i = 0; i < handler.postedCount(); ++i) {
            (IScoreRegistry.Epoch memory epoch, uint32 domain, uint64 epochId) = _posted(i);
            if (epoch.state != IScoreRegistry.State.Final) continue;
            assertEq(handler.sumAt(i), reputation.totalAt(domain, epochId));
        }
    }

    /// @dev The handler's own check that it reaches refuted roots and corrected scores.
    function test_TheHandlerRefutesAndCorrects() external {
        uint256 rejected = 0;
        uint256 corrected = 0;
        for (uint256 i = 1; i <= 24; ++i) handler.run(uint256(keccak256(abi.encode(i))));
        for (uint256 i = 0; i < handler.postedCount(); ++i) {
            (IScoreRegistry.Epoch memory epoch,,) = _posted(i);
            if (epoch.state == IScoreRegistry.State.Rejected) ++rejected;
            if (epoch.counted != epoch.total) ++corrected;
        }
        assertGt(rejected, 0);
        assertGt(corrected, 2);
        assertEq(handler.postedCount(), 24);
    }

    function _posted(uint256 i) private view returns (IScoreRegistry.Epoch memory, uint32 domain, uint64 epochId) {
        (domain, epochId,,,,) = handler.posted(i);
        return (reputation.getEpoch(domain, epochId), domain, epochId);
    }
}
