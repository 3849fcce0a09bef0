// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {IReviewed, IReviews} from "../../contracts/interfaces/IReviews.sol";

/// @notice Reviewers whose verdict the test says: opens cases for a fee, and tells whoever opened them.
contract Panel is IReviews {
    struct Opened {
        address opener;
        bytes32 subject;
        uint32 domain;
        uint8 choices;
        uint16 size;
        address payer;
    }

    Opened[] public cases;
    mapping(uint256 caseId => address[]) private _excluded;
    uint256 private _fee;

    error Panel_WrongFee(uint256 sent, uint256 required);

    function setFee(uint256 fee) external {
        _fee = fee;
    }

    function open(bytes32 subject, uint32 domain, uint8 choices, uint16 size) external payable returns (uint256) {
        return _open(Opened(msg.sender, subject, domain, choices, size, msg.sender));
    }

    /// @notice As ICommittees has it.
    function openFor(
        bytes32 subject,
        uint32 domain,
        uint8 choices,
        uint16 size,
        address payer,
        address[] calldata excluded
    ) external payable returns (uint256 caseId) {
        caseId = _open(Opened(msg.sender, subject, domain, choices, size, payer));
        _excluded[caseId] = excluded;
    }

    function decide(uint256 caseId, uint8 choice) external {
        IReviewed(cases[caseId - 1].opener).onVerdict(caseId, choice);
    }

    function feeOf(uint32 domain, uint16 size) public view returns (uint256) {
        return _fee * size + domain;
    }

    function excludedOf(uint256 caseId) external view returns (address[] memory) {
        return _excluded[caseId];
    }

    function verdictOf(uint256) external pure returns (bool, uint8) {
        return (false, 0);
    }

    function _open(Opened memory opened) private returns (uint256) {
        uint256 fee = feeOf(opened.domain, opened.size);
        require(msg.value == fee, Panel_WrongFee(msg.value, fee));
        cases.push(opened);
        return cases.length;
    }
}
