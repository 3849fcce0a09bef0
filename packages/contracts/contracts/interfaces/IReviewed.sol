// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

/// @notice What a contract that opens cases is told. Called once, with the final choice; may not re-open the case.
interface IReviewed {
    /**
     * @param choice of the final panel, 1 to the case's number of choices; 0 where no panel reached a result
     */
    function onVerdict(uint256 caseId, uint8 choice) external;
}
