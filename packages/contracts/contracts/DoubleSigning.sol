// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {AccessManaged} from "@openzeppelin/contracts/access/manager/AccessManaged.sol";
import {ECDSA} from "@openzeppelin/contracts/utils/cryptography/ECDSA.sol";
import {Strings} from "@openzeppelin/contracts/utils/Strings.sol";
import {IDoubleSigning} from "./interfaces/IDoubleSigning.sol";
import {IStaking} from "./interfaces/IStaking.sol";
import {IValidatorSet} from "./interfaces/IValidatorSet.sol";
import {CanonicalVote} from "./libraries/CanonicalVote.sol";

/**
 * @title DoubleSigning
 * @notice See IDoubleSigning. Immutable; keeps the penalty alone. A module that slashes in Staking and tombstones in
 *         ValidatorSet: governance sets how much, and nobody whom.
 *
 * Invariants:
 * - Whoever signs one block in a place loses nothing.
 * - Two blocks signed in one place can be proven.
 * - An account is punished once.
 * - Nobody gains more than half of what is slashed.
 */
contract DoubleSigning is IDoubleSigning, AccessManaged {
    using CanonicalVote for CanonicalVote.Vote;

    uint16 private constant WHOLE = 10_000;
    uint16 private constant LEAST_PENALTY = 100;

    IStaking public immutable staking;
    IValidatorSet public immutable validatorSet;
    uint16 public penaltyBps;

    constructor(IStaking staking_, IValidatorSet validatorSet_, address manager, uint16 penaltyBps_)
        AccessManaged(manager)
    {
        staking = staking_;
        validatorSet = validatorSet_;
        _setPenalty(penaltyBps_);
    }

    /// @inheritdoc IDoubleSigning
    function report(
        CanonicalVote.Place calldata place,
        CanonicalVote.Vote calldata first,
        CanonicalVote.Vote calldata second
    ) external returns (uint256 slashed) {
        require(!first.isSameBlock(second), DoubleSigning_SameBlock());
        uint256 delay = staking.unbondDelay();
        uint256 oldest = block.number > delay ? block.number - delay : 0;
        require(place.height >= oldest, DoubleSigning_TooOld(place.height, oldest));
        address signer = signerOf(place, first);
        address other = signerOf(place, second);
        require(signer == other, DoubleSigning_TwoSigners(signer, other));
        address account = staking.keyHolder(signer);
        require(account != address(0), DoubleSigning_UnknownKey(signer));

        validatorSet.tombstone(account);
        uint256 amount = (staking.poolAssets(account) * penaltyBps) / WHOLE;
        slashed = staking.slash(account, IStaking.Role.Validator, amount, msg.sender, "double signing");
        emit DoubleSigned(account, place.height, place.round, place.kind, msg.sender, slashed);
    }

    /// @inheritdoc IDoubleSigning
    function setPenalty(uint16 basisPoints) external restricted {
        _setPenalty(basisPoints);
    }

    /// @inheritdoc IDoubleSigning
    function signerOf(CanonicalVote.Place calldata place, CanonicalVote.Vote calldata vote)
        public
        view
        returns (address)
    {
        require(
            place.kind == CanonicalVote.PREVOTE || place.kind == CanonicalVote.PRECOMMIT,
            DoubleSigning_UnknownKind(place.kind)
        );
        // Refuses the larger of the two forms that a signature has, as CometBFT does.
        return ECDSA.recover(CanonicalVote.digest(place, vote, consensusId()), vote.v, vote.r, vote.s);
    }

    /// @inheritdoc IDoubleSigning
    function signedBytes(CanonicalVote.Place calldata place, CanonicalVote.Vote calldata vote)
        external
        view
        returns (bytes memory)
    {
        return CanonicalVote.encode(place, vote, consensusId());
    }

    /// @inheritdoc IDoubleSigning
    function consensusId() public view returns (string memory) {
        return string.concat("openledger-", Strings.toString(block.chainid));
    }

    function _setPenalty(uint16 basisPoints) private {
        require(
            basisPoints >= LEAST_PENALTY && basisPoints <= WHOLE,
            DoubleSigning_PenaltyOutOfBounds(basisPoints, LEAST_PENALTY, WHOLE)
        );
        emit PenaltySet(penaltyBps, basisPoints);
        penaltyBps = basisPoints;
    }
}
