// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {ConsensusHeader} from "../libraries/ConsensusHeader.sol";
import {ExecutionProof} from "../libraries/ExecutionProof.sol";

/**
 * @title LightClient
 * @notice Follows another chain whose consensus is CometBFT with secp256k1 keys, by its validators' signatures alone: anybody
 *         shows a header and who signed it, nobody is asked, and no key can change what is believed.
 *
 * It begins with a header that whoever deploys it says is of that chain, and goes on by CometBFT's rules (0.38,
 * `light/verifier.go`). Of the next height, a header's set must be the one that the trusted header announced; of any later
 * height, more than a third of the trusted set's power must have signed it. Either way more than two thirds of its own
 * power did, and the trusted header is not older than the trusting period: the time for which its validators still have a
 * stake to lose. A client that nobody updates for that long is of no use any more.
 *
 * The application hash of a header is the hash of the execution block of the height before, and with it of all state:
 * header H makes block H - 1 known, and every word of storage after that block can be proven to any contract here.
 */
interface ILightClient {
    /// @notice The header that the next one is judged by.
    struct Trusted {
        uint64 height;
        uint64 time;
        uint32 nanos;
        bytes32 validatorsHash;
        bytes32 nextValidatorsHash;
    }

    /**
     * @notice A validator's precommit, in its place of the set.
     * @param v 27 or 28; 0 where nothing of this validator is shown
     * @param time seconds since 1970, as the validator says
     * @param nanos nanoseconds of `time`
     */
    struct Signature {
        uint8 v;
        bytes32 r;
        bytes32 s;
        uint64 time;
        uint32 nanos;
    }

    /**
     * @notice Who signed a header; its height and hash are those of the header.
     * @param partsTotal in how many parts the consensus block travelled
     * @param partsHash Merkle root of the parts
     * @param signatures one place for each validator of the set
     */
    struct Commit {
        uint32 round;
        uint32 partsTotal;
        bytes32 partsHash;
        Signature[] signatures;
    }

    /**
     * @notice The trusted header's set, and where its members stand in the new one. Needed where the new set is another
     *         and the height is not the next one; empty otherwise.
     * @param places for each member of `set`: 0, or 1 and its place in the new set
     */
    struct Overlap {
        ConsensusHeader.Validator[] set;
        uint16[] places;
    }

    event HeaderTrusted(uint64 indexed height, uint64 time, bytes32 validatorsHash, bytes32 blockHash);

    error LightClient_InvalidTerms();
    error LightClient_NotLater(uint64 height, uint64 trusted);
    error LightClient_TrustExpired(uint256 until);
    error LightClient_TimeNotLater(uint64 time, uint64 trusted);
    error LightClient_FromTheFuture(uint64 time, uint256 latest);
    error LightClient_WrongValidators(bytes32 stated, bytes32 found);
    error LightClient_WrongPlaces(uint256 places, uint256 validators);
    error LightClient_WrongSignature(uint256 place);
    error LightClient_TooLittlePower(uint256 signed, uint256 total);
    error LightClient_WrongSuccessors(bytes32 announced, bytes32 found);
    error LightClient_WrongTrustedSet(bytes32 trusted, bytes32 found);
    error LightClient_NotTheSameKey(uint256 trustedPlace, uint256 place);
    error LightClient_TooLittleTrustedPower(uint256 signed, uint256 total);
    error LightClient_UnknownBlock(uint64 number);

    /**
     * @notice Goes on to a later header. Anybody.
     * @param header of the consensus
     * @param commit to it; signatures beyond those that the rules need may be left out
     * @param validators the set that the header names, in its order
     * @param overlap see there
     */
    function update(
        ConsensusHeader.Header calldata header,
        Commit calldata commit,
        ConsensusHeader.Validator[] calldata validators,
        Overlap calldata overlap
    ) external;

    /**
     * @notice A word of a contract's storage on that chain, as it was after a block. A word that is zero cannot be proven.
     * @param number of an execution block that a trusted header has made known
     */
    function storageAt(uint64 number, ExecutionProof.Proof calldata proof, address account, bytes32 slot)
        external
        view
        returns (bytes32);

    /// @notice Hash of an execution block; 0 where no trusted header has made it known.
    function blockHash(uint64 number) external view returns (bytes32);

    function trusted() external view returns (Trusted memory);

    /// @notice The name of the consensus chain.
    function chainId() external view returns (string memory);

    /// @notice Seconds for which a trusted header carries.
    function trustingPeriod() external view returns (uint64);
}
