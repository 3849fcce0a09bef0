// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {ExecutionProof} from "../libraries/ExecutionProof.sol";
import {IBridgeEnd} from "./IBridgeEnd.sol";

/**
 * @title BridgeVault
 * @notice The end of a bridge where OPEN is the chain's own coin: it locks coins that a token on another chain then stands
 *         for, and releases them against proofs that the token was burnt.
 *
 * One vault belongs to one token on one chain: whatever goes wrong there, no more can leave than was locked for it. A
 * vault without a judge locks for good: nothing on this chain can tell what happens on that one, so OPEN leaves and does
 * not come back.
 */
interface IBridgeVault is IBridgeEnd {
    event Locked(uint256 indexed number, address indexed sender, address indexed recipient, uint256 amount);
    event Released(uint256 indexed number, address indexed recipient, uint256 amount);
    event CapacitySet(uint256 previous, uint256 capacity);

    error BridgeVault_CapacityTooSmall(uint256 capacity, uint256 least);
    error BridgeVault_NotLocked(uint256 amount, uint256 locked);
    error BridgeVault_PaymentFailed(address recipient, uint256 amount);

    /**
     * @notice Locks the coins sent along for an account on the other chain.
     * @return number of the transfer
     */
    function lock(address recipient) external payable returns (uint256 number);

    /**
     * @notice Pays out what was burnt on the other chain for an account here. Anybody, once for each transfer.
     * @dev A recipient that refuses coins reverts; the release can be repeated.
     * @param number of the transfer there
     * @param blockNumber of a block of that chain that the judge knows, in which or before which it was burnt
     */
    function release(uint256 number, uint64 blockNumber, ExecutionProof.Proof calldata proof) external;

    /**
     * @notice Sets what can be released at once and in a day: at least `most`, so that nothing is shut in for good.
     * @dev Governance: ADMIN of the AccessManager, unless that gives the function to another role.
     */
    function setCapacity(uint208 capacity) external;

    /// @notice Wei that are locked now.
    function locked() external view returns (uint256);
}
