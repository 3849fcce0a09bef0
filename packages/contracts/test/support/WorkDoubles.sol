// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {IReviewed} from "../../contracts/interfaces/IReviews.sol";
import {IBisection} from "../../contracts/interfaces/IBisection.sol";

/// @notice Cases that the test decides.
contract ReviewsDouble {
    uint256 public constant FEE = 0.01 ether;

    struct Case {
        address opener;
        bytes32 subject;
        bool isFinal;
        uint8 choice;
    }

    Case[] private _cases;

    error Double_WrongFee(uint256 sent);

    function feeOf(uint32, uint16) external pure returns (uint256) {
        return FEE;
    }

    function openFor(bytes32 subject, uint32, uint8, uint16, address, address[] calldata)
        external
        payable
        returns (uint256 caseId)
    {
        require(msg.value == FEE, Double_WrongFee(msg.value));
        _cases.push(Case(msg.sender, subject, false, 0));
        return _cases.length;
    }

    function verdictOf(uint256 caseId) external view returns (bool, uint8) {
        return (_cases[caseId - 1].isFinal, _cases[caseId - 1].choice);
    }

    function getCase(uint256 caseId) external view returns (Case memory) {
        return _cases[caseId - 1];
    }

    function settle(uint256 caseId, uint8 choice) public {
        _cases[caseId - 1].isFinal = true;
        _cases[caseId - 1].choice = choice;
    }

    function tell(uint256 caseId, uint8 choice) external {
        settle(caseId, choice);
        IReviewed(_cases[caseId - 1].opener).onVerdict(caseId, choice);
    }
}

/// @notice Runs of Bisection that the test writes.
contract RunsDouble {
    mapping(uint64 runId => IBisection.Run) private _runs;

    function set(uint64 runId, IBisection.Run calldata run) external {
        _runs[runId] = run;
    }

    function getRun(uint64 runId) external view returns (IBisection.Run memory) {
        return _runs[runId];
    }
}
