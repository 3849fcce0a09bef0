// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {ILicences} from "../interfaces/ILicences.sol";

/**
 * @title LicenceTerms
 * @notice How two terms meet. Knows no registry; the client computes the same in TypeScript.
 */
library LicenceTerms {
    /// @notice Both terms at once, without the id and the text that they may be under.
    function meet(ILicences.Terms memory a, ILicences.Terms memory b) internal pure returns (ILicences.Terms memory) {
        return ILicences.Terms({
            id: 0,
            textHash: 0,
            territory: meetTerritories(a.territory, b.territory),
            share: a.share > b.share ? a.share : b.share,
            expiry: a.expiry == 0 || (b.expiry != 0 && b.expiry < a.expiry) ? b.expiry : a.expiry,
            train: a.train && b.train,
            derive: a.derive && b.derive,
            commercial: a.commercial && b.commercial,
            shareAlike: a.shareAlike || b.shareAlike,
            attribution: a.attribution || b.attribution
        });
    }

    /// @notice Whether there is a country in which both apply.
    function overlap(uint256 a, uint256 b) internal pure returns (bool) {
        return a == 0 || b == 0 || a & b != 0;
    }

    /// @notice The countries in which both apply; the caller has made sure that they overlap.
    function meetTerritories(uint256 a, uint256 b) internal pure returns (uint256) {
        if (a == 0) return b;
        return b == 0 ? a : a & b;
    }

    /// @notice Whether `b` forbids anything that `a` allows. Naming the source may always be asked on top.
    function restricts(ILicences.Terms memory a, ILicences.Terms memory b) internal pure returns (bool) {
        return (a.train && !b.train) || (a.derive && !b.derive) || (a.commercial && !b.commercial)
            || b.share > a.share || (b.expiry != 0 && (a.expiry == 0 || b.expiry < a.expiry))
            || (b.territory != 0 && (a.territory == 0 || a.territory & ~b.territory != 0));
    }
}
