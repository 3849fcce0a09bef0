// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {RateLimiter} from "@openzeppelin/contracts/utils/RateLimiter.sol";
import {SlotDerivation} from "@openzeppelin/contracts/utils/SlotDerivation.sol";
import {BitMaps} from "@openzeppelin/contracts/utils/structs/BitMaps.sol";
import {IBridgeEnd} from "../interfaces/IBridgeEnd.sol";
import {ILightClient} from "../interfaces/ILightClient.sol";
import {ExecutionProof} from "../libraries/ExecutionProof.sol";

/**
 * @title BridgeEnd
 * @notice See IBridgeEnd. What both ends have in common; first among a contract's parents, so that `_sent` lies in slot 0.
 */
abstract contract BridgeEnd is IBridgeEnd {
    using BitMaps for BitMaps.BitMap;
    using RateLimiter for RateLimiter.RefillingBucket;
    using SlotDerivation for bytes32;

    bytes32 private constant SENT_SLOT = 0;
    /// @dev One limit for all that is paid out.
    bytes32 private constant EVERYBODY = 0;
    uint48 private constant WINDOW = 1 days;

    /// @dev Amount in the upper 96 bits, recipient in the lower 160.
    mapping(uint256 number => uint256) private _sent;
    BitMaps.BitMap private _taken;
    RateLimiter.RefillingBucket private _limit;
    uint256 public sentCount;

    ILightClient public immutable judge;
    address public immutable remote;
    uint256 public immutable most;

    constructor(ILightClient judge_, address remote_, uint96 most_, uint208 capacity) {
        require(remote_ != address(0) && most_ != 0 && capacity >= most_, BridgeEnd_InvalidTerms());
        (judge, remote, most) = (judge_, remote_, most_);
        _limit.updateSettings(WINDOW, capacity);
    }

    /// @inheritdoc IBridgeEnd
    function sent(uint256 number) external view returns (address recipient, uint256 amount) {
        return _read(_sent[number]);
    }

    /// @inheritdoc IBridgeEnd
    function isTaken(uint256 number) external view returns (bool) {
        return _taken.get(number);
    }

    /// @inheritdoc IBridgeEnd
    function slotOf(uint256 number) public pure returns (bytes32) {
        return SENT_SLOT.deriveMapping(number);
    }

    /// @inheritdoc IBridgeEnd
    function limit() public view returns (uint256 capacity, uint256 available) {
        return (_limit._capacity, _limit.available(EVERYBODY));
    }

    /// @dev Writes a transfer down for the other end to read.
    function _send(address recipient, uint256 amount) internal returns (uint256 number) {
        require(
            recipient != address(0) && amount != 0 && amount <= most,
            BridgeEnd_InvalidTransfer(recipient, amount, most)
        );
        number = ++sentCount;
        _sent[number] = (amount << 160) | uint160(recipient);
    }

    /// @dev Reads a transfer of the other end, and marks it as paid out.
    function _take(uint256 number, uint64 blockNumber, ExecutionProof.Proof calldata proof)
        internal
        returns (address recipient, uint256 amount)
    {
        require(!_taken.get(number), BridgeEnd_AlreadyTaken(number));
        _taken.set(number);
        (recipient, amount) = _read(uint256(judge.storageAt(blockNumber, proof, remote, slotOf(number))));
        require(
            _limit.tryConsume(EVERYBODY, amount), BridgeEnd_LimitReached(amount, _limit.available(EVERYBODY))
        );
    }

    /// @dev What has been paid out by now counts on, at the old pace up to this second.
    function _setCapacity(uint208 capacity) internal {
        _limit.sync(EVERYBODY);
        _limit.updateSettings(WINDOW, capacity);
    }

    function _read(uint256 word) private pure returns (address recipient, uint256 amount) {
        return (address(uint160(word)), word >> 160);
    }
}
