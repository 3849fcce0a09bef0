// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {RLP} from "@openzeppelin/contracts/utils/RLP.sol";
import {Test} from "forge-std/Test.sol";
import {VmSafe} from "forge-std/Vm.sol";
import {LightClient} from "../../contracts/bridge/LightClient.sol";
import {ILightClient} from "../../contracts/interfaces/ILightClient.sol";
import {CanonicalVote} from "../../contracts/libraries/CanonicalVote.sol";
import {ConsensusHeader} from "../../contracts/libraries/ConsensusHeader.sol";
import {ExecutionProof} from "../../contracts/libraries/ExecutionProof.sol";

/// @notice Takes a set as calldata.
contract SetHasher {
    function hashOf(ConsensusHeader.Validator[] calldata set) external pure returns (bytes32) {
        return ConsensusHeader.hashOf(set);
    }
}

/// @notice A consensus made of keys: sets of validators, headers, commits that they sign, and states of one word.
abstract contract ConsensusTest is Test {
    string internal constant NAME = "openledger-4267";
    /// @dev Second of height 0; a block takes one.
    uint64 internal constant START = 1_800_000_000;
    uint64 internal constant TRUSTING = 14 days;
    uint64 internal constant FIRST = 10;

    SetHasher private _hasher = new SetHasher();
    /// @dev Keys by their seed: 1, 2, 3 and so on.
    mapping(uint256 seed => VmSafe.Wallet) private _wallets;

    function _wallet(uint256 seed) internal returns (VmSafe.Wallet memory) {
        if (_wallets[seed].privateKey == 0) _wallets[seed] = vm.createWallet(seed);
        return _wallets[seed];
    }

    /// @dev A set of as many validators, of equal power, by the seeds of their keys.
    function _set(uint256 from, uint256 count) internal returns (ConsensusHeader.Validator[] memory set) {
        set = new ConsensusHeader.Validator[](count);
        for (uint256 i = 0; i < count; ++i) {
            set[i] = _member(from + i, 100);
        }
    }

    function _member(uint256 seed, uint64 power) internal returns (ConsensusHeader.Validator memory) {
        VmSafe.Wallet memory wallet = _wallet(seed);
        return ConsensusHeader.Validator(bytes32(wallet.publicKeyX), bytes32(wallet.publicKeyY), power);
    }

    function _seeds(uint256 from, uint256 count) internal pure returns (uint256[] memory seeds) {
        seeds = new uint256[](count);
        for (uint256 i = 0; i < count; ++i) seeds[i] = from + i;
    }

    function _hash(ConsensusHeader.Validator[] memory set) internal view returns (bytes32) {
        return _hasher.hashOf(set);
    }

    function _header(uint64 height, bytes32 validators, bytes32 next, bytes32 appHash)
        internal
        pure
        returns (ConsensusHeader.Header memory header)
    {
        header.height = height;
        (header.time, header.nanos) = (START + height, 5);
        (header.validatorsHash, header.nextValidatorsHash, header.appHash) = (validators, next, appHash);
        for (uint256 i = 0; i < 6; ++i) header.siblings[i] = keccak256(abi.encode(height, i));
    }

    /// @dev A commit of those whose seed is not 0, each in its place.
    function _commit(ConsensusHeader.Header memory header, string memory chainId, uint256[] memory seeds)
        internal
        returns (ILightClient.Commit memory commit)
    {
        CanonicalVote.Place memory place = CanonicalVote.Place(CanonicalVote.PRECOMMIT, header.height, 0);
        CanonicalVote.Vote memory vote;
        (commit.partsTotal, commit.partsHash) = (1, keccak256("parts"));
        vote.blockHash = ConsensusHeader.hash(header, chainId);
        (vote.partsTotal, vote.partsHash) = (commit.partsTotal, commit.partsHash);
        commit.signatures = new ILightClient.Signature[](seeds.length);
        for (uint256 i = 0; i < seeds.length; ++i) {
            if (seeds[i] == 0) continue;
            (vote.time, vote.nanos) = (header.time + 1, uint32(i));
            ILightClient.Signature memory signature = commit.signatures[i];
            (signature.time, signature.nanos) = (vote.time, vote.nanos);
            (signature.v, signature.r, signature.s) =
                vm.sign(_wallet(seeds[i]).privateKey, CanonicalVote.digest(place, vote, chainId));
        }
    }

    function _client(string memory chainId, bytes32 validators, bytes32 next) internal returns (LightClient) {
        return new LightClient(
            chainId, TRUSTING, ILightClient.Trusted(FIRST, START + FIRST, 5, validators, next)
        );
    }

    function _noOverlap() internal pure returns (ILightClient.Overlap memory) {}

    /// @dev A block whose state is one account with one word of storage, and the proof of that word.
    function _state(address account, bytes32 slot, uint256 word)
        internal
        pure
        returns (bytes32 blockHash, ExecutionProof.Proof memory proof)
    {
        bytes memory leaf = _leaf(abi.encodePacked(slot), RLP.encode(word));
        bytes[] memory fields = new bytes[](4);
        fields[0] = RLP.encode(uint256(1));
        fields[1] = RLP.encode(uint256(0));
        fields[2] = RLP.encode(keccak256(leaf));
        fields[3] = RLP.encode(keccak256("code"));
        bytes memory accountLeaf = _leaf(abi.encodePacked(account), RLP.encode(fields));
        proof.storageProof = new bytes[](1);
        proof.storageProof[0] = leaf;
        proof.accountProof = new bytes[](1);
        proof.accountProof[0] = accountLeaf;
        bytes[] memory header = new bytes[](21);
        for (uint256 i = 0; i < 21; ++i) header[i] = RLP.encode(i);
        header[3] = RLP.encode(keccak256(accountLeaf));
        header[6] = RLP.encode(new bytes(256));
        proof.header = RLP.encode(header);
        return (keccak256(proof.header), proof);
    }

    /// @dev A trie of one key is one leaf: the whole path, of even length, and the value.
    function _leaf(bytes memory key, bytes memory value) private pure returns (bytes memory) {
        bytes[] memory node = new bytes[](2);
        node[0] = RLP.encode(abi.encodePacked(bytes1(0x20), keccak256(key)));
        node[1] = RLP.encode(value);
        return RLP.encode(node);
    }
}
