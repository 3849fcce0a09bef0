// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {Test} from "forge-std/Test.sol";
import {AttributionScore} from "../../contracts/libraries/AttributionScore.sol";

/// @notice Held against scores that packages/client computed (scripts/answerVectors.ts), stated rightly and wrongly.
contract AttributionScoreUnitTest is Test {
    struct Case {
        bytes query;
        bytes vector;
        uint32 multiplier;
        uint256 records;
        uint8 mode;
        int256 score;
        uint256 weight;
        int256 statedScore;
        uint256 statedWeight;
        bytes32 fault;
    }

    bytes[] private _cases;

    function setUp() external {
        _cases = vm.parseJsonBytesArray(vm.readFile("test/fixtures/scores.json"), ".cases");
        assertEq(_cases.length, 240);
    }

    function test_Score_WhenTheVectorsAreEquallyLong() external view {
        uint256 equal;
        for (uint256 n = 0; n < _cases.length; ++n) {
            Case memory one = _case(n);
            // A lie about the query changes what it scores; the true score belongs to the true query.
            if (one.query.length != one.vector.length || _isAltered(n)) continue;
            assertEq(AttributionScore.score(one.query, one.vector, one.multiplier), one.score);
            ++equal;
        }
        assertGt(equal, 180);
    }

    function test_Score_WhenOneIsLonger() external {
        uint256 reverted;
        for (uint256 n = 0; n < _cases.length; ++n) {
            Case memory one = _case(n);
            (uint256 query, uint256 vector) = (one.query.length, one.vector.length);
            if (query == vector) continue;
            vm.expectRevert(
                abi.encodeWithSelector(AttributionScore.AttributionScore_LengthsDiffer.selector, query, vector)
            );
            this.score(one.query, one.vector, one.multiplier);
            ++reverted;
        }
        assertGt(reverted, 20);
    }

    function test_Weight_WhenTheModeAndTheSignAreGiven() external view {
        for (uint256 n = 0; n < _cases.length; ++n) {
            Case memory one = _case(n);
            assertEq(AttributionScore.weight(one.score, one.records, one.mode), one.weight);
        }
    }

    function test_Weight_WhenAScoreOrAWeightIsStated() external view {
        for (uint256 n = 0; n < _cases.length; ++n) {
            Case memory one = _case(n);
            assertEq(_faultOf(one), one.fault, vm.toString(n));
        }
    }

    /// @notice The library's function as a call, so that it can revert alone.
    function score(bytes memory query, bytes memory vector, uint32 multiplier) external pure returns (int256) {
        return AttributionScore.score(query, vector, multiplier);
    }

    /// @dev What Disputes calls what is wrong with a weight, in its order.
    function _faultOf(Case memory one) private pure returns (bytes32) {
        if (one.query.length != one.vector.length) return "score";
        if (one.statedScore != AttributionScore.score(one.query, one.vector, one.multiplier)) return "score";
        return one.statedWeight == AttributionScore.weight(one.statedScore, one.records, one.mode)
            ? bytes32(0)
            : bytes32("weight");
    }

    /// @dev Cases of the sixth lie have a component of the query changed.
    function _isAltered(uint256 n) private pure returns (bool) {
        return n % 9 == 5;
    }

    function _case(uint256 n) private view returns (Case memory) {
        return abi.decode(_cases[n], (Case));
    }
}
