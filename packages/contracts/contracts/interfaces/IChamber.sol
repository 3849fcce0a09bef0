// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

/**
 * @title Chamber
 * @notice The second chamber: those who have earned a reputation can delay a proposal once, for a fixed time. They
 *         cannot pass one and cannot stop one.
 *
 * An objection weighs as much as the account's reputation under the last root that was final when the proposal's vote
 * began, so none can be earned for the occasion. Once the objections reach a part of all reputation under that root, the
 * proposal cannot be executed before `delay` seconds have gone by.
 */
interface IChamber {
    event Objected(uint256 indexed proposalId, address indexed account, uint256 weight, uint256 total);
    event ProposalDelayed(uint256 indexed proposalId, uint256 until);

    error Chamber_NotOpen(uint256 proposalId);
    error Chamber_AlreadyObjected(uint256 proposalId, address account);
    error Chamber_NoReputation(uint256 proposalId, address account);

    /**
     * @notice Objects to a proposal that is being voted on, has passed or is queued.
     * @param score the caller's reputation under the root that counts (`rootFor`), as its proof shows
     * @param proof siblings from leaf to root
     */
    function object(uint256 proposalId, uint256 score, bytes32[] calldata proof) external;

    /// @notice Seconds since 1970 before which a proposal cannot be executed; 0 where nobody delayed it.
    function delayedUntil(uint256 proposalId) external view returns (uint256);

    /// @notice Reputation that has objected so far, and what delays.
    function objections(uint256 proposalId) external view returns (uint256 weight, uint256 needed);

    function hasObjected(uint256 proposalId, address account) external view returns (bool);

    /// @notice The reputation epoch whose scores count for a proposal.
    function rootFor(uint256 proposalId) external view returns (uint64 epoch);

    /// @notice Seconds that a proposal is delayed.
    function delay() external view returns (uint48);
}
