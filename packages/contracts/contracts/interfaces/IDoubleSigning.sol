// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {CanonicalVote} from "../libraries/CanonicalVote.sol";
import {IStaking} from "./IStaking.sol";
import {IValidatorSet} from "./IValidatorSet.sol";

/**
 * @title DoubleSigning
 * @notice Judges a validator that has signed two different votes in one place: the one fault that lets a consensus
 *         decide two things. Anybody shows both votes; nobody else is asked.
 *
 * The bytes that were signed are built again here from the fields of the votes, and the signer is recovered from them. It
 * answers for a key with all stake behind the account that has proven it, whether it still uses it or not: a share of
 * that (`penaltyBps`, which governance sets) is slashed, and the account is tombstoned in ValidatorSet.
 *
 * Two votes for one block with different times are no fault, nor are votes in two rounds. Which of them a consensus
 * would forgive (one that was locked, then freed) needs no knowledge here: it never signs twice in one round.
 */
interface IDoubleSigning {
    event DoubleSigned(
        address indexed account, uint64 indexed height, uint32 round, uint8 kind, address indexed reporter, uint256 slashed
    );

    event PenaltySet(uint16 previous, uint16 basisPoints);

    error DoubleSigning_PenaltyOutOfBounds(uint16 basisPoints, uint16 least, uint16 most);
    error DoubleSigning_UnknownKind(uint8 kind);
    error DoubleSigning_SameBlock();
    error DoubleSigning_TwoSigners(address first, address second);
    error DoubleSigning_UnknownKey(address keyAddress);
    error DoubleSigning_TooOld(uint64 height, uint256 oldest);

    /**
     * @notice Proves that one key has signed two votes in one place. Anybody.
     * @dev As long as stake that stood behind the votes can still be there: `Staking.unbondDelay` seconds, counted in
     *      blocks, each of which takes a second or longer. An account is punished once.
     * @return slashed wei; half of what the account's own stake loses is the caller's credit in Staking, the rest burns
     */
    function report(
        CanonicalVote.Place calldata place,
        CanonicalVote.Vote calldata first,
        CanonicalVote.Vote calldata second
    ) external returns (uint256 slashed);

    /// @notice Sets what a double signing costs, in basis points of all that stands behind the account (role GOVERNOR).
    function setPenalty(uint16 basisPoints) external;

    /// @notice Basis points of all that stands behind an account.
    function penaltyBps() external view returns (uint16);

    /// @notice The address of the key that signed a vote.
    function signerOf(CanonicalVote.Place calldata place, CanonicalVote.Vote calldata vote)
        external
        view
        returns (address);

    /// @notice The bytes that a vote's signature is over, before SHA-256.
    function signedBytes(CanonicalVote.Place calldata place, CanonicalVote.Vote calldata vote)
        external
        view
        returns (bytes memory);

    /// @notice The name of the consensus chain: `openledger-` and the chain id.
    function consensusId() external view returns (string memory);

    function staking() external view returns (IStaking);

    function validatorSet() external view returns (IValidatorSet);
}
