// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {Math} from "@openzeppelin/contracts/utils/math/Math.sol";

/**
 * @title Secp256k1
 * @notice Public keys of secp256k1 (SEC 1, 2.3): from 33 bytes (02 or 03, x) or 64 bytes (x, y) to one form.
 */
library Secp256k1 {
    uint256 private constant P = 0xfffffffffffffffffffffffffffffffffffffffffffffffffffffffefffffc2f;

    /**
     * @notice Reads a key.
     * @return valid false where the bytes are no point of the curve
     * @return x of the point
     * @return odd whether y is odd
     * @return account the Ethereum address of the key
     */
    function parse(bytes memory key) internal view returns (bool valid, bytes32 x, bool odd, address account) {
        uint256 y;
        if (key.length == 64) {
            assembly ("memory-safe") {
                x := mload(add(key, 32))
                y := mload(add(key, 64))
            }
            if (y >= P || uint256(x) >= P || mulmod(y, y, P) != _square(uint256(x))) return (false, 0, false, address(0));
        } else if (key.length == 33 && (key[0] == 0x02 || key[0] == 0x03)) {
            assembly ("memory-safe") {
                x := mload(add(key, 33))
            }
            if (uint256(x) >= P) return (false, 0, false, address(0));
            uint256 square = _square(uint256(x));
            // P mod 4 is 3, so this is a root wherever there is one.
            y = Math.modExp(square, (P + 1) / 4, P);
            if (mulmod(y, y, P) != square) return (false, 0, false, address(0));
            if ((y & 1 == 1) != (key[0] == 0x03)) y = P - y;
        } else {
            return (false, 0, false, address(0));
        }
        return (true, x, y & 1 == 1, address(uint160(uint256(keccak256(abi.encode(x, y))))));
    }

    /// @notice The key in 33 bytes.
    function compress(bytes32 x, bool odd) internal pure returns (bytes memory) {
        return abi.encodePacked(odd ? bytes1(0x03) : bytes1(0x02), x);
    }

    /// @dev y² for x: x³ + 7.
    function _square(uint256 x) private pure returns (uint256) {
        return addmod(mulmod(mulmod(x, x, P), x, P), 7, P);
    }
}
