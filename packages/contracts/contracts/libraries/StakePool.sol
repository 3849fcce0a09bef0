// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

/**
 * @title StakePool
 * @notice The arithmetic of one pool of stake: shares against assets, always rounded in favour of the pool.
 *
 * A share costs assets / shares wei, 1 in a fresh pool. `MIN_PRICE` bounds shares below assets · 10^9 (less than 2^120
 * for the whole supply), so no product here leaves 256 bits. Knows no manager and no money.
 */
library StakePool {
    /// @notice Shares that a wei may stand for at most: below, a slashed pool counts as empty.
    uint256 internal constant MOST_SHARES_PER_WEI = 1e9;

    /**
     * @param shares of the generation, unbonding ones included
     * @param activeShares those that are not unbonding
     * @param assets wei that the shares are worth
     * @param active wei that the active shares are worth: the pool's votes
     * @param generation counts how often the pool was emptied
     * @param commission basis points of its rewards that go to the pool's account
     * @param locked wei in bonds of all roles
     * @param ownUnbonding shares of the pool's own account that are unbonding
     * @param stakeMark rewards per wei of stake up to which the pool has taken its part
     * @param rewardsPerShare rewards per active share since the beginning
     * @param remainder of rewards that did not divide by the active shares
     * @param announced commission to come
     * @param effectiveAt from when; 0 where none is announced
     */
    struct Pool {
        uint128 shares;
        uint128 activeShares;
        uint96 assets;
        uint96 active;
        uint32 generation;
        uint16 commission;
        uint96 locked;
        uint128 ownUnbonding;
        uint256 stakeMark;
        uint256 rewardsPerShare;
        uint128 remainder;
        uint16 announced;
        uint48 effectiveAt;
    }

    /// @notice Shares for `amount` wei.
    function sharesFor(Pool storage pool, uint256 amount) internal view returns (uint256) {
        uint256 shares = pool.shares;
        return shares == 0 ? amount : (amount * shares) / pool.assets;
    }

    /// @notice Wei that `shares` are worth.
    function worthOf(Pool storage pool, uint256 shares) internal view returns (uint256) {
        uint256 all = pool.shares;
        return all == 0 ? 0 : (shares * pool.assets) / all;
    }

    /// @notice Whether the price has fallen below what shares can express.
    function isEmptied(Pool storage pool) internal view returns (bool) {
        return pool.shares != 0 && uint256(pool.assets) * MOST_SHARES_PER_WEI < pool.shares;
    }

    /// @notice Wei that neither unbond nor back a role.
    function free(Pool storage pool) internal view returns (uint256) {
        return pool.active > pool.locked ? pool.active - pool.locked : 0;
    }
}
