// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

/**
 * @title Reputation
 * @notice Scores that accounts have earned, by domain and epoch, under roots that were open to challenge before they
 *         became final. Domain 0 is the whole network. Scores cannot be given away.
 */
interface IReputation {
    /// @notice The last epoch of `domain` whose root was final at `timestamp` (seconds since 1970); 0 where none was.
    function finalAt(uint32 domain, uint48 timestamp) external view returns (uint64 epochId);

    /// @notice Sum of all scores under a final root.
    function totalAt(uint32 domain, uint64 epochId) external view returns (uint256 total);

    /**
     * @notice What `account` had under a final root; reverts where the proof does not hold.
     * @param score as the leaf states it
     * @param proof siblings from leaf to root
     * @return what counts: the score, or what an appeal has put in its place
     */
    function scoreAt(uint32 domain, uint64 epochId, address account, uint256 score, bytes32[] calldata proof)
        external
        view
        returns (uint256);
}
