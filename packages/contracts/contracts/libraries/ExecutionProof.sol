// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {BlockHeader} from "@openzeppelin/contracts/utils/BlockHeader.sol";
import {Memory} from "@openzeppelin/contracts/utils/Memory.sol";
import {RLP} from "@openzeppelin/contracts/utils/RLP.sol";
import {TrieProof} from "@openzeppelin/contracts/utils/cryptography/TrieProof.sol";

/**
 * @title ExecutionProof
 * @notice A word of a contract's storage, proven down from the hash of an Ethereum block: header, state trie, storage trie
 *         (what `eth_getProof` gives, EIP-1186).
 */
library ExecutionProof {
    using RLP for Memory.Slice;

    /**
     * @notice What stands between a block's hash and a word.
     * @param header of the block, in RLP
     * @param accountProof nodes of the state trie, from the root to the account
     * @param storageProof nodes of the account's storage trie, from the root to the word
     */
    struct Proof {
        bytes header;
        bytes[] accountProof;
        bytes[] storageProof;
    }

    error ExecutionProof_WrongHeader(bytes32 wanted, bytes32 found);

    /**
     * @notice The word in a slot, as it was after the block of this hash. A word that is zero cannot be proven.
     * @dev Reverts with `TrieProofTraversalError` where the nodes prove nothing.
     */
    function wordAt(bytes32 blockHash, Proof memory proof, address account, bytes32 slot)
        internal
        pure
        returns (bytes32)
    {
        bytes32 found = keccak256(proof.header);
        require(found == blockHash, ExecutionProof_WrongHeader(blockHash, found));
        bytes memory fields =
            TrieProof.traverse(BlockHeader.getStateRoot(proof.header), _key(abi.encodePacked(account)), proof.accountProof);
        // Nonce, balance, root of the storage, hash of the code.
        bytes32 root = RLP.decodeList(fields)[2].readBytes32();
        return RLP.decodeBytes32(TrieProof.traverse(root, _key(abi.encodePacked(slot)), proof.storageProof));
    }

    function _key(bytes memory name) private pure returns (bytes memory) {
        return abi.encodePacked(keccak256(name));
    }
}
