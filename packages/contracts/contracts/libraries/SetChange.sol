// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

/**
 * @title SetChange
 * @notice How far a set of validators goes towards the one that is wanted, in one step.
 */
library SetChange {
    /**
     * @param power what it has
     * @param next what is wanted for it; after `limit`, what it gets
     * @param barred whether it goes whatever else is so
     */
    struct Change {
        bytes20 id;
        uint256 power;
        uint256 next;
        bool barred;
    }

    /**
     * @notice Bounds `next` of each: at most a third of the power there was goes, what is barred counted in neither, and
     *         at most a third of the power there will be is new. Parts are rounded down.
     * @dev Where fewer than `least` are wanted, whoever is to go stays; where nobody could be left, nothing changes.
     *      With less than 3 of power (2 of it kept), nothing can go (come): a third of it is no whole number above 0.
     */
    function limit(Change[] memory changes, uint256 least) internal pure {
        _keepLeast(changes, least);
        uint256 total = 0;
        uint256 lost = 0;
        for (uint256 i = 0; i < changes.length; ++i) {
            Change memory change = changes[i];
            if (change.barred) continue;
            total += change.power;
            if (change.next < change.power) lost += change.power - change.next;
        }
        uint256 kept = _limitLosses(changes, lost, total / 3);
        if (kept == 0) return _undo(changes);
        _limitGains(changes, kept / 2);
    }

    function _keepLeast(Change[] memory changes, uint256 least) private pure {
        uint256 count = 0;
        for (uint256 i = 0; i < changes.length; ++i) {
            if (changes[i].next != 0) ++count;
        }
        if (count >= least) return;
        for (uint256 i = 0; i < changes.length; ++i) {
            Change memory change = changes[i];
            if (change.next == 0 && !change.barred) change.next = change.power;
        }
    }

    /// @return kept the power that was there and stays
    function _limitLosses(Change[] memory changes, uint256 lost, uint256 most) private pure returns (uint256 kept) {
        for (uint256 i = 0; i < changes.length; ++i) {
            Change memory change = changes[i];
            if (change.next >= change.power) {
                kept += change.power;
                continue;
            }
            if (lost > most && !change.barred) {
                change.next = change.power - ((change.power - change.next) * most) / lost;
            }
            kept += change.next;
        }
    }

    function _limitGains(Change[] memory changes, uint256 most) private pure {
        uint256 gained = 0;
        for (uint256 i = 0; i < changes.length; ++i) {
            if (changes[i].next > changes[i].power) gained += changes[i].next - changes[i].power;
        }
        if (gained <= most) return;
        for (uint256 i = 0; i < changes.length; ++i) {
            Change memory change = changes[i];
            if (change.next > change.power) {
                change.next = change.power + ((change.next - change.power) * most) / gained;
            }
        }
    }

    function _undo(Change[] memory changes) private pure {
        for (uint256 i = 0; i < changes.length; ++i) {
            changes[i].next = changes[i].power;
        }
    }
}
