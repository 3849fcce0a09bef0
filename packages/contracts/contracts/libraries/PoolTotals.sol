// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

/// @dev In one word, which a claim reads and writes once. From the low end: claimed (96 bits), earned (96), finalisedAt (48).
type PoolTotals is uint256;

using PoolTotalsLibrary for PoolTotals global;

/**
 * @title PoolTotalsLibrary
 * @notice What everybody has claimed of Settlement's pool and has earned by the last final root, in wei, and the second of
 *         the last finalisation. 96 bits hold all OPEN there is, 48 every second.
 */
library PoolTotalsLibrary {
    uint256 private constant AMOUNT = type(uint96).max;

    /// @notice Amounts and second must fit their bits.
    function pack(uint256 claimed_, uint256 earned_, uint256 finalisedAt_) internal pure returns (PoolTotals) {
        return PoolTotals.wrap(claimed_ | (earned_ << 96) | (finalisedAt_ << 192));
    }

    function claimed(PoolTotals totals) internal pure returns (uint256) {
        return PoolTotals.unwrap(totals) & AMOUNT;
    }

    function earned(PoolTotals totals) internal pure returns (uint256) {
        return (PoolTotals.unwrap(totals) >> 96) & AMOUNT;
    }

    function finalisedAt(PoolTotals totals) internal pure returns (uint256) {
        return PoolTotals.unwrap(totals) >> 192;
    }

    /// @notice With `paid` more claimed, which must not exceed what is earned.
    function withClaim(PoolTotals totals, uint256 paid) internal pure returns (PoolTotals) {
        unchecked {
            return PoolTotals.wrap(PoolTotals.unwrap(totals) + paid);
        }
    }
}
