// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {IChamber} from "./IChamber.sol";

/**
 * @title OpenGovernor
 * @notice Staked OPEN decides: proposals are voted on with the stake of a past moment and carried out by the Timelock.
 *
 * It is OpenZeppelin's Governor (IGovernor), so that its tools work; this is what it has beyond: a quorum has a floor in OPEN
 * beside the fraction of all stake, a late quorum prolongs the vote, and the Chamber can delay what has been queued.
 */
interface IOpenGovernor {
    error OpenGovernor_Delayed(uint256 proposalId, uint256 until);

    /// @notice Wei of OPEN that a quorum is never below, however little is staked.
    function quorumFloor() external view returns (uint256);

    /// @notice The second chamber: delays, and can do nothing else.
    function chamber() external view returns (IChamber);
}
