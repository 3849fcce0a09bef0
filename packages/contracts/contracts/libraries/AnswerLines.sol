// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {FeePolicy} from "./FeePolicy.sol";
import {PayoutShare} from "./PayoutShare.sol";
import {Receipts} from "./Receipts.sol";

/**
 * @title AnswerLines
 * @notice Which line stands where among an answer's lines, and what it amounts to, exactly as packages/client derives it:
 *         one data line for each contributor, then the policy's other roles whose basis points are not 0, then the change
 *         where not all was used. A failed answer (no weights) has one line, all of it change.
 */
library AnswerLines {
    /// @notice Roles by the numbers that they have in a receipt; None where no such line is.
    enum Role {
        Data,
        Builder,
        Parents,
        Operator,
        Stakers,
        Treasury,
        Burn,
        Change,
        None
    }

    /// @notice Whether the answer failed: nobody was weighed, everything goes back.
    function failed(Receipts.Receipt memory receipt) internal pure returns (bool) {
        return receipt.weightsRoot == 0;
    }

    /// @notice Role of the line at `index`.
    /// @param contributors how many data lines the answer has; 0 for a failed one
    function roleAt(
        Receipts.Receipt memory receipt,
        FeePolicy.Policy memory policy,
        uint256 contributors,
        uint256 index
    ) internal pure returns (Role) {
        if (failed(receipt)) return index == 0 ? Role.Change : Role.None;
        if (index < contributors) return Role.Data;
        uint256 left = index - contributors;
        uint16[6] memory parts =
            [policy.builder, policy.parents, policy.operator, policy.stakers, policy.treasury, policy.burn];
        for (uint256 i = 0; i < 6; ++i) {
            if (parts[i] == 0) continue;
            if (left == 0) return Role(i + 1);
            --left;
        }
        return left == 0 && change(receipt) != 0 ? Role.Change : Role.None;
    }

    /// @notice Wei that a role takes of the price as a whole (data: before it is divided by weights), or the change.
    function amountOf(Receipts.Receipt memory receipt, FeePolicy.Policy memory policy, Role role)
        internal
        pure
        returns (uint256)
    {
        if (role == Role.None) return 0;
        if (role == Role.Change) return change(receipt);
        return PayoutShare.ofPolicy(receipt.price, policy, uint256(role));
    }

    /// @notice What was paid and not used; 0 for a receipt that costs more than was paid.
    function change(Receipts.Receipt memory receipt) internal pure returns (uint256) {
        return receipt.paid > receipt.price ? receipt.paid - receipt.price : 0;
    }
}
