// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

/// @notice What a contract that opens cases is told. Called once, with the final choice; may not re-open the case.
interface IReviewed {
    /**
     * @param choice of the final panel, 1 to the case's number of choices; 0 where no panel reached a result
     */
    function onVerdict(uint256 caseId, uint8 choice) external;
}

/**
 * @title Reviews
 * @notice Committees drawn by stake that judge what no contract can compute: commit, reveal, appeal.
 *
 * A case has a subject (a hash that its evidence is found by), a domain and a number of choices. Reviewers are drawn by
 * stake from randomness later than the case; who reveals what turns out to be the final choice shares the fee, who
 * stays silent is slashed. A verdict can be appealed to a panel of 2n+1; who loses the last appeal pays for it.
 */
interface IReviews {
    /**
     * @notice Opens a case, paid with exactly `feeOf(domain, size)` wei of OPEN.
     * @dev Any account may open one; where the caller is a contract it is told the verdict (IReviewed).
     * @param subject sha-256 of the evidence
     * @param domain what the case is about; reviewers enrol by domain
     * @param choices how many there are to choose from, 2 to 16; 1 is what holds when nobody votes
     * @param size reviewers on the first panel, odd
     */
    function open(bytes32 subject, uint32 domain, uint8 choices, uint16 size) external payable returns (uint256 caseId);

    /// @notice Wei that a case with a first panel of `size` costs.
    function feeOf(uint32 domain, uint16 size) external view returns (uint256);

    /// @notice The final choice, 0 where there was none; `isFinal` false as long as an appeal is possible.
    function verdictOf(uint256 caseId) external view returns (bool isFinal, uint8 choice);
}
