// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

/**
 * @title Licences
 * @notice Terms of licences as data, and what a set of them allows together.
 *
 * A standard licence is known by its SPDX identifier in left-aligned ASCII; its terms are laid in by governance.
 * Anybody may register custom terms; their key is the hash of what they say. Terms never change: a contributor gave
 * under them.
 */
interface ILicences {
    /**
     * @param id SPDX identifier in left-aligned ASCII, zero for custom terms; in compiled terms the key of the licence
     *        that the result must be under, zero where there is none
     * @param textHash sha-256 of the text; zero for a standard licence
     * @param territory where the data may be used: bit i stands for country i of the package's list of ISO 3166-1
     *        codes; 0 for the whole world
     * @param share the least part of an answer's price, in basis points, that must reach the data of a model
     * @param expiry second from which on nothing new may be made of the data, nor served; 0 for never
     * @param train whether a model may be trained on the data
     * @param derive whether what is made of the data may be passed on: a fine-tune is a derivative
     * @param commercial whether what is made of the data may be sold
     * @param shareAlike whether what is made of the data must be under this very licence
     * @param attribution whether the source must be named
     */
    struct Terms {
        bytes32 id;
        bytes32 textHash;
        uint256 territory;
        uint16 share;
        uint48 expiry;
        bool train;
        bool derive;
        bool commercial;
        bool shareAlike;
        bool attribution;
    }

    /**
     * @notice Why licences do not go together.
     *
     * - Training, Derivatives, Commercial: a licence forbids the use by itself.
     * - Expired: a licence has run out.
     * - Territory: there is no country in which both allow the use.
     * - ShareAlike: both want the result under themselves alone.
     * - Restriction: the first wants the result under itself, and the second forbids what the first allows.
     */
    enum Reason {
        None,
        Training,
        Derivatives,
        Commercial,
        Expired,
        Territory,
        ShareAlike,
        Restriction
    }

    event LicenceRegistered(bytes32 indexed key, address indexed registrant, Terms terms);

    error Licences_NotCustom(bytes32 id);
    error Licences_NoText();
    error Licences_NotStandard(bytes32 id, bytes32 textHash);
    error Licences_ShareTooLarge(uint256 share, uint256 allowed);
    error Licences_AlreadyRegistered(bytes32 key);
    error Licences_Unknown(bytes32 key);
    error Licences_None();
    error Licences_TooMany(uint256 given, uint256 allowed);

    /// @notice `a` and `b` cannot meet; they are the same where a licence forbids the use by itself.
    error Licences_Incompatible(bytes32 a, bytes32 b, Reason reason);

    /**
     * @notice Registers custom terms. Anybody; for ever.
     * @param terms with no `id` and the hash of their text
     * @return key the hash of the terms
     */
    function register(Terms calldata terms) external returns (bytes32 key);

    /// @notice Lays in a standard licence under its SPDX identifier, with no text hash. Governance only; for ever.
    function registerStandard(Terms calldata terms) external;

    /**
     * @notice What may be done with data under all of these licences at once.
     *
     * Flags are met by AND (shareAlike and attribution by OR), the share is the largest (it is the least part of the
     * price that must reach the data as a whole, so that who meets the most demanding meets all), the expiry the first,
     * the territory what all have in common.
     *
     * @param keys at least one, at most 64; repeated ones count once
     */
    function compile(bytes32[] calldata keys) external view returns (Terms memory);

    /**
     * @notice As compile, and refuses what a fine-tune does: it is trained on the data, and it is a derivative.
     * @param priced whether its answers are sold
     */
    function compileFineTune(bytes32[] calldata keys, bool priced) external view returns (Terms memory);

    function getTerms(bytes32 key) external view returns (Terms memory);

    function isRegistered(bytes32 key) external view returns (bool);

    /// @notice The key of custom terms.
    function keyOf(Terms calldata terms) external pure returns (bytes32 key);
}
