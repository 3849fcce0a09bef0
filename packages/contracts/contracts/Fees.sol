// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {AccessManaged} from "@openzeppelin/contracts/access/manager/AccessManaged.sol";
import {IERC721} from "@openzeppelin/contracts/token/ERC721/IERC721.sol";
import {SafeERC20} from "@openzeppelin/contracts/token/ERC20/utils/SafeERC20.sol";
import {SafeCast} from "@openzeppelin/contracts/utils/math/SafeCast.sol";
import {IFees} from "./interfaces/IFees.sol";
import {IModels} from "./interfaces/IModels.sol";
import {ISettlement} from "./interfaces/ISettlement.sol";
import {IWOPEN} from "./interfaces/IWOPEN.sol";

/**
 * @title Fees
 * @notice See IFees. Immutable; nothing is kept here and nothing can be taken out: what comes in is in the pool before
 *         the call ends.
 *
 * Invariants:
 * - Every wei paid is in the pool.
 * - No money rests here: neither OPEN nor wOPEN (coins forced upon the contract aside).
 * - A payment never changes.
 */
contract Fees is IFees, AccessManaged {
    using SafeERC20 for IWOPEN;
    using SafeCast for uint256;

    uint256 private constant MAX_RELEASES = 64;

    ISettlement public immutable settlement;
    IModels public immutable models;
    IWOPEN public immutable token;

    uint256 private _count;
    mapping(uint256 paymentId => Payment) private _payments;

    constructor(ISettlement settlement_, IModels models_, address manager) AccessManaged(manager) {
        settlement = settlement_;
        models = models_;
        token = settlement_.token();
    }

    /// @inheritdoc IFees
    function pay(
        Use use,
        address payer,
        address provider,
        uint256 subject,
        uint256 modelId,
        uint256[] calldata releaseIds
    ) external payable restricted returns (uint256 paymentId) {
        require(msg.value != 0, Fees_NothingPaid());
        require(provider != address(0), Fees_NoProvider());
        require(releaseIds.length <= MAX_RELEASES, Fees_TooManyReleases(releaseIds.length, MAX_RELEASES));
        Terms memory terms = _terms(provider, modelId, releaseIds);
        (uint32 policyId,) = settlement.currentPolicy();

        paymentId = ++_count;
        _payments[paymentId] = Payment({
            payer: payer,
            amount: msg.value.toUint96(),
            provider: provider,
            use: use,
            policyId: policyId,
            paidAt: uint48(block.timestamp),
            subject: subject,
            terms: keccak256(abi.encode(terms))
        });
        emit FeePaid(
            paymentId,
            use,
            payer,
            provider,
            subject,
            msg.value,
            policyId,
            terms.builder,
            terms.parents,
            terms.treasury,
            terms.releaseIds
        );

        token.deposit{value: msg.value}();
        token.safeTransfer(address(settlement), msg.value);
    }

    /// @inheritdoc IFees
    function getPayment(uint256 paymentId) external view returns (Payment memory payment) {
        payment = _payments[paymentId];
        require(payment.amount != 0, Fees_UnknownPayment(paymentId));
    }

    /// @inheritdoc IFees
    function count() external view returns (uint256) {
        return _count;
    }

    /// @dev Who earns besides the provider, as it stands now.
    function _terms(address provider, uint256 modelId, uint256[] calldata releaseIds)
        private
        view
        returns (Terms memory)
    {
        address builder = provider;
        address parents = provider;
        if (modelId != 0) {
            builder = IERC721(address(models)).ownerOf(modelId);
            uint256 parentId = models.getModel(modelId).parentId;
            parents = parentId == 0 ? builder : IERC721(address(models)).ownerOf(parentId);
        }
        return Terms(builder, parents, settlement.treasury(), releaseIds);
    }
}
