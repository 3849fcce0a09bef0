// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {ECDSA} from "@openzeppelin/contracts/utils/cryptography/ECDSA.sol";
import {ILightClient} from "../interfaces/ILightClient.sol";
import {CanonicalVote} from "../libraries/CanonicalVote.sol";
import {ConsensusHeader} from "../libraries/ConsensusHeader.sol";
import {ExecutionProof} from "../libraries/ExecutionProof.sol";
import {Secp256k1} from "../libraries/Secp256k1.sol";

/**
 * @title LightClient
 * @notice See ILightClient. Immutable: no owner, no role, no pause, no money.
 *
 * Invariants:
 * - The trusted height only grows.
 * - Every known block is one that the chain decided (as long as no third of a trusted set's power signs anything else).
 * - Whoever has a third of the trusted power or less is never believed.
 * - The trusted sets are those of the trusted header.
 */
contract LightClient is ILightClient {
    /// @dev Seconds that a header's time may be ahead of this chain's, as in CometBFT.
    uint64 private constant CLOCK_DRIFT = 10;

    uint64 public immutable trustingPeriod;

    string private _chainId;
    Trusted private _trusted;
    mapping(uint64 number => bytes32) private _blockHashes;

    constructor(string memory chainId_, uint64 trustingPeriod_, Trusted memory first) {
        require(
            bytes(chainId_).length != 0 && trustingPeriod_ != 0 && first.height != 0 && first.validatorsHash != 0
                && first.nextValidatorsHash != 0,
            LightClient_InvalidTerms()
        );
        _chainId = chainId_;
        trustingPeriod = trustingPeriod_;
        _trusted = first;
    }

    /// @inheritdoc ILightClient
    function update(
        ConsensusHeader.Header calldata header,
        Commit calldata commit,
        ConsensusHeader.Validator[] calldata validators,
        Overlap calldata overlap
    ) external {
        Trusted memory last = _trusted;
        _checkTime(header, last);
        bytes32 found = ConsensusHeader.hashOf(validators);
        require(found == header.validatorsHash, LightClient_WrongValidators(header.validatorsHash, found));
        _checkCommit(header, commit, validators);
        if (header.height == last.height + 1) {
            require(found == last.nextValidatorsHash, LightClient_WrongSuccessors(last.nextValidatorsHash, found));
        } else if (found != last.validatorsHash) {
            _checkOverlap(commit, validators, overlap, last.validatorsHash);
        }

        _trusted = Trusted({
            height: header.height,
            time: header.time,
            nanos: header.nanos,
            validatorsHash: header.validatorsHash,
            nextValidatorsHash: header.nextValidatorsHash
        });
        _blockHashes[header.height - 1] = header.appHash;
        emit HeaderTrusted(header.height, header.time, header.validatorsHash, header.appHash);
    }

    /// @inheritdoc ILightClient
    function storageAt(uint64 number, ExecutionProof.Proof calldata proof, address account, bytes32 slot)
        external
        view
        returns (bytes32)
    {
        bytes32 known = _blockHashes[number];
        require(known != 0, LightClient_UnknownBlock(number));
        return ExecutionProof.wordAt(known, proof, account, slot);
    }

    /// @inheritdoc ILightClient
    function blockHash(uint64 number) external view returns (bytes32) {
        return _blockHashes[number];
    }

    /// @inheritdoc ILightClient
    function trusted() external view returns (Trusted memory) {
        return _trusted;
    }

    /// @inheritdoc ILightClient
    function chainId() external view returns (string memory) {
        return _chainId;
    }

    function _checkTime(ConsensusHeader.Header calldata header, Trusted memory last) private view {
        require(header.height > last.height, LightClient_NotLater(header.height, last.height));
        uint256 until = uint256(last.time) + trustingPeriod;
        require(block.timestamp < until, LightClient_TrustExpired(until));
        require(
            header.time > last.time || (header.time == last.time && header.nanos > last.nanos),
            LightClient_TimeNotLater(header.time, last.time)
        );
        uint256 latest = block.timestamp + CLOCK_DRIFT;
        require(header.time < latest, LightClient_FromTheFuture(header.time, latest));
    }

    /// @dev More than two thirds of the set's power signed the header, and nothing that is shown is wrong.
    function _checkCommit(
        ConsensusHeader.Header calldata header,
        Commit calldata commit,
        ConsensusHeader.Validator[] calldata validators
    ) private view {
        string memory name = _chainId;
        Signature[] calldata signatures = commit.signatures;
        require(
            signatures.length == validators.length, LightClient_WrongPlaces(signatures.length, validators.length)
        );
        CanonicalVote.Place memory place =
            CanonicalVote.Place({kind: CanonicalVote.PRECOMMIT, height: header.height, round: commit.round});
        CanonicalVote.Vote memory vote;
        vote.blockHash = ConsensusHeader.hash(header, name);
        (vote.partsTotal, vote.partsHash) = (commit.partsTotal, commit.partsHash);
        uint256 signed = 0;
        uint256 total = 0;
        for (uint256 i = 0; i < signatures.length; ++i) {
            total += validators[i].power;
            Signature calldata signature = signatures[i];
            if (signature.v == 0) continue;
            (vote.time, vote.nanos) = (signature.time, signature.nanos);
            (address signer,,) = ECDSA.tryRecover(
                CanonicalVote.digest(place, vote, name), signature.v, signature.r, signature.s
            );
            // The key's point is checked: a y that is none of x's two would give an address of somebody's choice.
            (bool valid,,, address account) = Secp256k1.parse(bytes.concat(validators[i].x, validators[i].y));
            require(valid && signer == account, LightClient_WrongSignature(i));
            signed += validators[i].power;
        }
        require(3 * signed > 2 * total, LightClient_TooLittlePower(signed, total));
    }

    /**
     * @dev More than a third of the trusted set's power signed, too. Each of its members counts once, however often its key
     *      stands in the new set.
     */
    function _checkOverlap(
        Commit calldata commit,
        ConsensusHeader.Validator[] calldata validators,
        Overlap calldata overlap,
        bytes32 trustedHash
    ) private pure {
        ConsensusHeader.Validator[] calldata set = overlap.set;
        bytes32 found = ConsensusHeader.hashOf(set);
        require(found == trustedHash, LightClient_WrongTrustedSet(trustedHash, found));
        require(overlap.places.length == set.length, LightClient_WrongPlaces(overlap.places.length, set.length));
        uint256 signed = 0;
        uint256 total = 0;
        for (uint256 i = 0; i < set.length; ++i) {
            total += set[i].power;
            uint256 place = overlap.places[i];
            if (place == 0) continue;
            require(
                place <= validators.length && validators[place - 1].x == set[i].x
                    && uint256(validators[place - 1].y) & 1 == uint256(set[i].y) & 1,
                LightClient_NotTheSameKey(i, place)
            );
            if (commit.signatures[place - 1].v != 0) signed += set[i].power;
        }
        require(3 * signed > total, LightClient_TooLittleTrustedPower(signed, total));
    }
}
