// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {IGovernor} from "@openzeppelin/contracts/governance/IGovernor.sol";
import {Math} from "@openzeppelin/contracts/utils/math/Math.sol";
import {IChamber} from "./interfaces/IChamber.sol";
import {IReputation} from "./interfaces/IReputation.sol";

/**
 * @title Chamber
 * @notice See IChamber. Immutable, without roles and without money.
 *
 * Invariants:
 * - A proposal is delayed at most once.
 * - No delay is longer than the chamber's.
 * - An account objects to a proposal at most once.
 */
contract Chamber is IChamber {
    uint256 private constant WHOLE = 10_000;
    uint32 private constant NETWORK = 0;

    struct Objections {
        uint256 weight;
        uint48 delayedUntil;
        mapping(address account => bool) objected;
    }

    IGovernor public immutable governor;
    IReputation public immutable reputation;
    uint48 public immutable delay;
    /// @notice Basis points of all reputation that must object.
    uint16 public immutable threshold;

    mapping(uint256 proposalId => Objections) private _objections;

    constructor(IGovernor governor_, IReputation reputation_, uint48 delay_, uint16 threshold_) {
        governor = governor_;
        reputation = reputation_;
        delay = delay_;
        threshold = threshold_;
    }

    /// @inheritdoc IChamber
    function object(uint256 proposalId, uint256 score, bytes32[] calldata proof) external {
        IGovernor.ProposalState state = governor.state(proposalId);
        require(
            state == IGovernor.ProposalState.Active || state == IGovernor.ProposalState.Succeeded
                || state == IGovernor.ProposalState.Queued,
            Chamber_NotOpen(proposalId)
        );
        Objections storage objected = _objections[proposalId];
        require(!objected.objected[msg.sender], Chamber_AlreadyObjected(proposalId, msg.sender));
        uint64 epoch = rootFor(proposalId);
        require(epoch != 0, Chamber_NoReputation(proposalId, msg.sender));
        uint256 weight = reputation.scoreAt(NETWORK, epoch, msg.sender, score, proof);
        require(weight != 0, Chamber_NoReputation(proposalId, msg.sender));

        objected.objected[msg.sender] = true;
        uint256 total = objected.weight + weight;
        objected.weight = total;
        emit Objected(proposalId, msg.sender, weight, total);
        if (objected.delayedUntil == 0 && total >= _needed(epoch)) {
            // From when it could have been executed, where that is known already: the chamber adds, it does not overlap.
            uint256 from = Math.max(block.timestamp, governor.proposalEta(proposalId));
            objected.delayedUntil = uint48(from + delay);
            emit ProposalDelayed(proposalId, from + delay);
        }
    }

    /// @inheritdoc IChamber
    function delayedUntil(uint256 proposalId) external view returns (uint256) {
        return _objections[proposalId].delayedUntil;
    }

    /// @inheritdoc IChamber
    function objections(uint256 proposalId) external view returns (uint256 weight, uint256 needed) {
        uint64 epoch = rootFor(proposalId);
        return (_objections[proposalId].weight, epoch == 0 ? 0 : _needed(epoch));
    }

    /// @inheritdoc IChamber
    function hasObjected(uint256 proposalId, address account) external view returns (bool) {
        return _objections[proposalId].objected[account];
    }

    /// @inheritdoc IChamber
    function rootFor(uint256 proposalId) public view returns (uint64 epoch) {
        return reputation.finalAt(NETWORK, uint48(governor.proposalSnapshot(proposalId)));
    }

    function _needed(uint64 epoch) private view returns (uint256) {
        return Math.mulDiv(reputation.totalAt(NETWORK, epoch), threshold, WHOLE, Math.Rounding.Ceil);
    }
}
