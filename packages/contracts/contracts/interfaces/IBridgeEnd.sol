// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {ILightClient} from "./ILightClient.sol";

/**
 * @title BridgeEnd
 * @notice One of the two ends of a bridge for OPEN: it keeps what was sent to the other end, and believes of the other end
 *         what the light client of its chain proves.
 *
 * A transfer has a number, from 1 on for each end, and is one word of storage: amount and recipient. Where it lies
 * (`slotOf`) is the same at both ends, and never changes, so a transfer can be proven from any later block. The other
 * end's word is all that counts: nobody signs, attests or relays but whoever sends the proof, and anybody may.
 */
interface IBridgeEnd {
    error BridgeEnd_InvalidTerms();
    error BridgeEnd_InvalidTransfer(address recipient, uint256 amount, uint256 most);
    error BridgeEnd_AlreadyTaken(uint256 number);
    error BridgeEnd_LimitReached(uint256 amount, uint256 available);
    error BridgeEnd_OneWay();

    /// @notice What judges the other chain; the zero address where nothing here can.
    function judge() external view returns (ILightClient);

    /// @notice The other end, on its chain.
    function remote() external view returns (address);

    /// @notice Wei that one transfer can carry; the same at both ends.
    function most() external view returns (uint256);

    /// @notice Transfers sent from here.
    function sentCount() external view returns (uint256);

    /// @notice A transfer sent from here; nothing where the number is unknown.
    function sent(uint256 number) external view returns (address recipient, uint256 amount);

    /// @notice Whether a transfer of the other end has been paid out here.
    function isTaken(uint256 number) external view returns (bool);

    /// @notice Where a transfer lies in an end's storage.
    function slotOf(uint256 number) external pure returns (bytes32);

    /**
     * @notice What this end pays out: at most `capacity` wei at once, refilled evenly within a day.
     * @return capacity wei
     * @return available wei that can be paid out now
     */
    function limit() external view returns (uint256 capacity, uint256 available);
}
