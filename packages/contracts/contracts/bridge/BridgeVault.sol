// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {AccessManaged} from "@openzeppelin/contracts/access/manager/AccessManaged.sol";
import {IBridgeVault} from "../interfaces/IBridgeVault.sol";
import {ILightClient} from "../interfaces/ILightClient.sol";
import {ExecutionProof} from "../libraries/ExecutionProof.sol";
import {BridgeEnd} from "./BridgeEnd.sol";

/**
 * @title BridgeVault
 * @notice See IBridgeVault. Immutable; no role moves what is locked, or keeps it from moving for good.
 *
 * Invariants:
 * - The balance is what is locked (coins forced upon the contract aside).
 * - What is locked is what was sent less what was released.
 * - A burn is released once, to whom it was burnt for.
 * - No more is released at once and in a day than the limits allow.
 */
contract BridgeVault is IBridgeVault, BridgeEnd, AccessManaged {
    uint256 public locked;

    constructor(ILightClient judge_, address remote_, uint96 most_, uint208 capacity, address manager)
        BridgeEnd(judge_, remote_, most_, capacity)
        AccessManaged(manager)
    {}

    /// @inheritdoc IBridgeVault
    function lock(address recipient) external payable returns (uint256 number) {
        number = _send(recipient, msg.value);
        locked += msg.value;
        emit Locked(number, msg.sender, recipient, msg.value);
    }

    /// @inheritdoc IBridgeVault
    function release(uint256 number, uint64 blockNumber, ExecutionProof.Proof calldata proof) external {
        require(address(judge) != address(0), BridgeEnd_OneWay());
        (address recipient, uint256 amount) = _take(number, blockNumber, proof);
        require(amount <= locked, BridgeVault_NotLocked(amount, locked));
        locked -= amount;
        emit Released(number, recipient, amount);
        (bool paid,) = recipient.call{value: amount}("");
        require(paid, BridgeVault_PaymentFailed(recipient, amount));
    }

    /// @inheritdoc IBridgeVault
    function setCapacity(uint208 capacity) external restricted {
        require(capacity >= most, BridgeVault_CapacityTooSmall(capacity, most));
        (uint256 previous,) = limit();
        _setCapacity(capacity);
        emit CapacitySet(previous, capacity);
    }
}
