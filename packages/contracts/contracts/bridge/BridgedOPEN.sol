// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {ERC20} from "@openzeppelin/contracts/token/ERC20/ERC20.sol";
import {ERC20Permit} from "@openzeppelin/contracts/token/ERC20/extensions/ERC20Permit.sol";
import {IBridgedOPEN} from "../interfaces/IBridgedOPEN.sol";
import {ILightClient} from "../interfaces/ILightClient.sol";
import {ExecutionProof} from "../libraries/ExecutionProof.sol";
import {BridgeEnd} from "./BridgeEnd.sol";

/**
 * @title BridgedOPEN
 * @notice See IBridgedOPEN. Immutable: no owner, no role, no pause.
 *
 * Invariants:
 * - What is minted is locked.
 * - A deposit is minted once, for whom it was locked.
 * - The supply is what was minted less what was burnt.
 * - No more is minted at once and in a day than the limits allow.
 */
contract BridgedOPEN is IBridgedOPEN, BridgeEnd, ERC20, ERC20Permit {
    bool public immutable returnable;

    constructor(ILightClient judge_, address remote_, uint96 most_, uint208 capacity, bool returnable_)
        BridgeEnd(judge_, remote_, most_, capacity)
        ERC20("Bridged OPEN", "bOPEN")
        ERC20Permit("Bridged OPEN")
    {
        require(address(judge_) != address(0), BridgeEnd_InvalidTerms());
        returnable = returnable_;
    }

    /// @inheritdoc IBridgedOPEN
    function claim(uint256 number, uint64 blockNumber, ExecutionProof.Proof calldata proof) external {
        (address recipient, uint256 amount) = _take(number, blockNumber, proof);
        emit Minted(number, recipient, amount);
        _mint(recipient, amount);
    }

    /// @inheritdoc IBridgedOPEN
    function burn(address recipient, uint256 amount) external returns (uint256 number) {
        require(returnable, BridgeEnd_OneWay());
        _burn(msg.sender, amount);
        number = _send(recipient, amount);
        emit Burnt(number, msg.sender, recipient, amount);
    }
}
