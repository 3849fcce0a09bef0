// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

/**
 * @title FeePolicy
 * @notice How the price of an answer is split, in basis points (1/10,000) that sum to exactly 10,000.
 */
library FeePolicy {
    uint256 internal constant WHOLE = 10_000;

    /**
     * @param data contributors of the records behind the answer
     * @param builder owner of the model
     * @param parents owners of the models that it was built on
     * @param operator who served the answer
     * @param stakers of OPEN
     * @param treasury of the protocol
     * @param burn leaves circulation
     */
    struct Policy {
        uint16 data;
        uint16 builder;
        uint16 parents;
        uint16 operator;
        uint16 stakers;
        uint16 treasury;
        uint16 burn;
    }

    function sum(Policy memory policy) internal pure returns (uint256) {
        return uint256(policy.data) + policy.builder + policy.parents + policy.operator + policy.stakers
            + policy.treasury + policy.burn;
    }
}
