// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

/**
 * @title Decay
 * @notice Exponential decay in whole numbers, so that everybody finds the same wei.
 *
 * left = amount · 2^(−elapsed/halfLife). With n = ⌊elapsed/halfLife⌋ and f = ⌊(elapsed mod halfLife) · 2^16 / halfLife⌋,
 * the factor of the fraction is the product, rounded down to 64 bits after each step, of F_k = ⌊2^64 · 2^(−2^−k)⌋ over
 * the bits of f from the highest (k = 1) to the lowest (k = 16); left = ⌊⌊amount · factor / 2^64⌋ / 2^n⌋.
 *
 * Time is cut to 2^−16 of a half-life, which changes a result by less than 2^−16 · ln 2, about one part in 94,000.
 */
library Decay {
    /// @param halfLife seconds, more than 0
    function decayed(uint128 amount, uint256 elapsed, uint256 halfLife) internal pure returns (uint256) {
        uint256 halvings = elapsed / halfLife;
        if (halvings > 127) return 0;
        uint256 fraction = (elapsed % halfLife) * 65_536 / halfLife;
        return (uint256(amount) * factor(fraction) >> 64) >> halvings;
    }

    /// @notice 2^64 · 2^(−fraction/2^16), for a fraction below 2^16.
    function factor(uint256 fraction) internal pure returns (uint256 product) {
        product = 1 << 64;
        if (fraction & 0x8000 != 0) product = product * 0xb504f333f9de6484 >> 64;
        if (fraction & 0x4000 != 0) product = product * 0xd744fccad69d6af4 >> 64;
        if (fraction & 0x2000 != 0) product = product * 0xeac0c6e7dd24392e >> 64;
        if (fraction & 0x1000 != 0) product = product * 0xf5257d152486cc2c >> 64;
        if (fraction & 0x0800 != 0) product = product * 0xfa83b2db722a033a >> 64;
        if (fraction & 0x0400 != 0) product = product * 0xfd3e0c0cf486c174 >> 64;
        if (fraction & 0x0200 != 0) product = product * 0xfe9e115c7b8f884b >> 64;
        if (fraction & 0x0100 != 0) product = product * 0xff4ecb59511ec8a5 >> 64;
        if (fraction & 0x0080 != 0) product = product * 0xffa756521c8daed1 >> 64;
        if (fraction & 0x0040 != 0) product = product * 0xffd3a751c0f7e10b >> 64;
        if (fraction & 0x0020 != 0) product = product * 0xffe9d2b2f7db2755 >> 64;
        if (fraction & 0x0010 != 0) product = product * 0xfff4e91bff1b8c3d >> 64;
        if (fraction & 0x0008 != 0) product = product * 0xfffa747ea0040664 >> 64;
        if (fraction & 0x0004 != 0) product = product * 0xfffd3a3b7814eb53 >> 64;
        if (fraction & 0x0002 != 0) product = product * 0xfffe9d1cc60ddab1 >> 64;
        if (fraction & 0x0001 != 0) product = product * 0xffff4e8e25879bfa >> 64;
    }
}
