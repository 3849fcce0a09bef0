// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

/**
 * @title AttributionScore
 * @notice The integers of an attribution: signed bytes multiplied and added, exactly as packages/base does it.
 */
library AttributionScore {
    /// @notice The vectors are not equally long.
    error AttributionScore_LengthsDiffer(uint256 query, uint256 vector);

    /// @notice Σⱼ qⱼ·vⱼ over two vectors of int8, one a byte.
    function dot(bytes memory query, bytes memory vector) internal pure returns (int256 sum) {
        uint256 length = query.length;
        require(length == vector.length, AttributionScore_LengthsDiffer(length, vector.length));
        assembly ("memory-safe") {
            // Byte 31 of the word that ends at place j is component j.
            let end := add(query, length)
            let shift := sub(vector, query)
            for { let at := query } lt(at, end) {} {
                at := add(at, 1)
                sum := add(sum, mul(signextend(0, mload(at)), signextend(0, mload(add(at, shift)))))
            }
        }
    }

    /// @notice Score of a contributor: multiplier · Σⱼ qⱼ·vⱼ.
    function score(bytes memory query, bytes memory vector, uint32 multiplier) internal pure returns (int256) {
        return int256(uint256(multiplier)) * dot(query, vector);
    }

    /// @notice What a contributor weighs: its score where that is above 0 (mode 0), or its records (mode 1).
    function weight(int256 score_, uint256 records, uint8 mode) internal pure returns (uint256) {
        if (mode != 0) return records;
        return score_ > 0 ? uint256(score_) : 0;
    }
}
