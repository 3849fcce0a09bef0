// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

/**
 * @title SeedAgreement
 * @notice Seed capital for one model, repaid by a share of what the model earns.
 *
 * The agreement owns the model from its offer on, so that Settlement pays the builder's line of its answers here.
 * Funders bring the capital until a deadline; when it is whole the builder gets it, and from then on `share` of all
 * that arrives goes to the funders, until they have `owed`. The model goes back when they have it, or at the end of the
 * term; what the model earned before that and arrives later is shared all the same. It is a share in revenue and no
 * loan: what the term does not bring is not owed.
 *
 * While the model is held its builder runs it through the agreement: operators freely, prices within half and double
 * of what they were, retirement only when nothing is owed.
 */
interface ISeedAgreement {
    /**
     * @param capital wei that the builder asks for
     * @param multiple in bps: 12,000 repays 1.2 times the capital
     * @param share of the revenue in bps that goes to the funders
     * @param fundingPeriod seconds to bring the capital together
     * @param term seconds from then until the model goes back
     */
    struct Offer {
        uint256 modelId;
        uint96 capital;
        uint16 multiple;
        uint16 share;
        uint48 fundingPeriod;
        uint48 term;
    }

    /// @notice The offer, fixed: what is laid into the agreement's code.
    struct Terms {
        uint256 modelId;
        address builder;
        uint96 capital;
        uint96 owed;
        uint16 share;
        uint48 fundUntil;
        uint48 term;
        uint96 basePrice;
        uint96 tokenPrice;
    }

    enum State {
        Open,
        Active,
        Returned,
        Cancelled
    }

    /// @notice The stretch [start, end) of the capital that a funder brought, in wei.
    struct Position {
        address funder;
        uint96 start;
        uint96 end;
        uint96 withdrawn;
    }

    event CapitalFunded(uint256 indexed positionId, address indexed funder, uint256 amount);
    event AgreementStarted(uint256 capital, uint256 maturesAt);
    event RevenueShared(uint256 amount, uint256 toFunders, uint256 toBuilder);
    event PositionPaid(uint256 indexed positionId, address indexed funder, uint256 amount);
    event BuilderPaid(address indexed builder, uint256 amount);
    event ModelReturned(uint256 indexed modelId, address indexed builder, State state);

    error SeedAgreement_WrongState(State state);
    error SeedAgreement_FundingEnded(uint256 at);
    error SeedAgreement_FundingOpen(uint256 until);
    error SeedAgreement_CapitalExceeded(uint256 sent, uint256 missing);
    error SeedAgreement_NotBuilder(address caller);
    error SeedAgreement_NotDue(uint256 repaid, uint256 owed, uint256 maturesAt);
    error SeedAgreement_PriceOutOfBounds(uint256 price, uint256 least, uint256 most);
    error SeedAgreement_StillOwed(uint256 repaid, uint256 owed);
    error SeedAgreement_UnknownPosition(uint256 positionId);
    error SeedAgreement_NothingOwed();
    error SeedAgreement_PaymentFailed(address receiver, uint256 amount);

    /// @notice Brings the OPEN sent along, at most what is missing of the capital. The last wei starts the agreement.
    function fund() external payable returns (uint256 positionId);

    /// @notice Gives the model back and frees the capital when it did not come together in time. Anybody; the builder
    ///         at any time as long as nobody has funded.
    function cancel() external;

    /// @notice Claims what the model earned from Settlement, by proof against its last final root, and shares it. Anybody.
    function collect(
        uint256 cumulative,
        uint256 index,
        bytes32[] calldata siblingHashes,
        uint256[] calldata siblingSums
    ) external;

    /// @notice Shares all that arrived and is not shared yet, as OPEN or as wOPEN. Anybody.
    function shareOut() external returns (uint256 amount);

    /// @notice Pays a position's funder what it is owed by now. Anybody may send it.
    function payPosition(uint256 positionId) external returns (uint256 amount);

    /// @notice Pays the builder the capital and its part of the revenue. Anybody may send it.
    function payBuilder() external returns (uint256 amount);

    /// @notice Gives the model back to its builder once the funders have what is owed, or the term has passed. Anybody.
    function returnModel() external;

    /// @notice Sets the model's prices, each within half and double of what it was at the offer. Builder only.
    function setPrice(uint96 basePrice, uint96 tokenPrice) external;

    /// @notice Allows or disallows an operator of the model. Builder only.
    function setOperator(address operator, bool allowed) external;

    /// @notice Names the model's audit. Builder only.
    function publishAudit(bytes32 audit) external;

    /// @notice Retires the model. Builder only, and not while anything is owed.
    function retire() external;

    function terms() external view returns (Terms memory);

    function state() external view returns (State);

    function getPosition(uint256 positionId) external view returns (Position memory);

    /// @notice Wei brought, wei shared to the funders so far, wei that wait for the builder, and the end of the term.
    function sums() external view returns (uint256 raised, uint256 repaid, uint256 forBuilder, uint256 maturesAt);

    /// @notice How many positions there are; ids count from 1.
    function count() external view returns (uint256);
}
