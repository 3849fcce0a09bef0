// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {ExecutionProof} from "../libraries/ExecutionProof.sol";
import {IBridgeEnd} from "./IBridgeEnd.sol";

/**
 * @title BridgedOPEN
 * @notice OPEN on another chain (ERC-20, EIP-2612): minted against proofs that as much was locked in the vault, burnt to
 *         release it there.
 *
 * No key mints, pauses or upgrades: a supply exists because validators of OPEN's chain signed blocks in which it was
 * locked. A false proof takes more than a third of the power of a set that the light client still trusts; the limit bounds
 * what could be minted by it in a day.
 */
interface IBridgedOPEN is IBridgeEnd {
    event Minted(uint256 indexed number, address indexed recipient, uint256 amount);
    event Burnt(uint256 indexed number, address indexed sender, address indexed recipient, uint256 amount);

    /**
     * @notice Mints what was locked for an account. Anybody, once for each transfer.
     * @param number of the transfer in the vault
     * @param blockNumber of a block of OPEN's chain that the judge knows, in which or before which it was locked
     */
    function claim(uint256 number, uint64 blockNumber, ExecutionProof.Proof calldata proof) external;

    /**
     * @notice Burns the caller's tokens, for an account on OPEN's chain to receive coins. Refused where the vault has no
     *         judge of this chain (`returnable`).
     * @return number of the transfer
     */
    function burn(address recipient, uint256 amount) external returns (uint256 number);

    /// @notice Whether the vault can judge this chain, so that burnt tokens can be released there.
    function returnable() external view returns (bool);
}
