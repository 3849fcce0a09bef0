// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {Clones} from "@openzeppelin/contracts/proxy/Clones.sol";
import {IERC721} from "@openzeppelin/contracts/token/ERC721/IERC721.sol";
import {IModels} from "./interfaces/IModels.sol";
import {ISeedAgreement} from "./interfaces/ISeedAgreement.sol";
import {ISettlement} from "./interfaces/ISettlement.sol";
import {IWOPEN} from "./interfaces/IWOPEN.sol";

/**
 * @title SeedAgreement
 * @notice See ISeedAgreement. Every agreement is an immutable clone with its terms in its code (ERC-1167 with arguments),
 *         laid by OpenCircle; nobody has a role in it but its builder.
 *
 * Invariants:
 * - The native balance covers what waits for the builder and the funders.
 * - The funders never get more than what is owed.
 * - The positions divide the capital that was raised.
 * - The model is held while the agreement is open or active.
 */
contract SeedAgreement is ISeedAgreement {
    uint256 private constant WHOLE = 10_000;

    IModels public immutable models;
    ISettlement public immutable settlement;
    IWOPEN public immutable token;

    State private _state;
    uint48 private _maturesAt;
    uint96 private _raised;
    uint96 private _repaid;
    uint256 private _forBuilder;
    uint256 private _paidToFunders;
    Position[] private _positions;

    constructor(IModels models_, ISettlement settlement_, IWOPEN token_) {
        models = models_;
        settlement = settlement_;
        token = token_;
        _state = State.Cancelled; // the implementation itself is no agreement
    }

    /// @dev Unwrapped revenue arrives here; whatever else does is revenue, too.
    receive() external payable {}

    /// @inheritdoc ISeedAgreement
    function fund() external payable returns (uint256 positionId) {
        _requireState(State.Open);
        Terms memory agreed = terms();
        require(block.timestamp < agreed.fundUntil, SeedAgreement_FundingEnded(agreed.fundUntil));
        uint256 missing = agreed.capital - _raised;
        require(msg.value != 0 && msg.value <= missing, SeedAgreement_CapitalExceeded(msg.value, missing));

        uint96 start = _raised;
        uint96 end = start + uint96(msg.value);
        _raised = end;
        _positions.push(Position(msg.sender, start, end, 0));
        positionId = _positions.length;
        emit CapitalFunded(positionId, msg.sender, msg.value);
        if (end != agreed.capital) return positionId;

        // What has arrived until now is the builder's alone.
        _shareOut(agreed);
        _state = State.Active;
        _maturesAt = uint48(block.timestamp) + agreed.term;
        _forBuilder += agreed.capital;
        emit AgreementStarted(agreed.capital, _maturesAt);
    }

    /// @inheritdoc ISeedAgreement
    function cancel() external {
        _requireState(State.Open);
        Terms memory agreed = terms();
        require(
            block.timestamp >= agreed.fundUntil || (_raised == 0 && msg.sender == agreed.builder),
            SeedAgreement_FundingOpen(agreed.fundUntil)
        );
        _return(agreed, State.Cancelled);
    }

    /// @inheritdoc ISeedAgreement
    function collect(
        uint256 cumulative,
        uint256 index,
        bytes32[] calldata siblingHashes,
        uint256[] calldata siblingSums
    ) external {
        settlement.claim(address(this), cumulative, index, siblingHashes, siblingSums, true);
        _shareOut(terms());
    }

    /// @inheritdoc ISeedAgreement
    function shareOut() external returns (uint256 amount) {
        return _shareOut(terms());
    }

    /// @inheritdoc ISeedAgreement
    function payPosition(uint256 positionId) external returns (uint256 amount) {
        Position memory position = getPosition(positionId);
        amount = _entitled(position) - position.withdrawn;
        require(amount != 0, SeedAgreement_NothingOwed());
        _positions[positionId - 1].withdrawn = position.withdrawn + uint96(amount);
        _paidToFunders += amount;
        emit PositionPaid(positionId, position.funder, amount);
        _pay(position.funder, amount);
    }

    /// @inheritdoc ISeedAgreement
    function payBuilder() external returns (uint256 amount) {
        amount = _forBuilder;
        require(amount != 0, SeedAgreement_NothingOwed());
        address builder = terms().builder;
        _forBuilder = 0;
        emit BuilderPaid(builder, amount);
        _pay(builder, amount);
    }

    /// @inheritdoc ISeedAgreement
    function returnModel() external {
        _requireState(State.Active);
        Terms memory agreed = terms();
        require(
            _repaid == agreed.owed || block.timestamp >= _maturesAt,
            SeedAgreement_NotDue(_repaid, agreed.owed, _maturesAt)
        );
        _return(agreed, State.Returned);
    }

    /// @inheritdoc ISeedAgreement
    function setPrice(uint96 basePrice, uint96 tokenPrice) external {
        Terms memory agreed = _requireBuilder();
        _requireNear(basePrice, agreed.basePrice);
        _requireNear(tokenPrice, agreed.tokenPrice);
        models.setPrice(agreed.modelId, basePrice, tokenPrice);
    }

    /// @inheritdoc ISeedAgreement
    function setOperator(address operator, bool allowed) external {
        models.setOperator(_requireBuilder().modelId, operator, allowed);
    }

    /// @inheritdoc ISeedAgreement
    function publishAudit(bytes32 audit) external {
        models.publishAudit(_requireBuilder().modelId, audit);
    }

    /// @inheritdoc ISeedAgreement
    function retire() external {
        Terms memory agreed = _requireBuilder();
        require(_repaid == agreed.owed || _raised == 0, SeedAgreement_StillOwed(_repaid, agreed.owed));
        models.retire(agreed.modelId);
    }

    /// @inheritdoc ISeedAgreement
    function state() external view returns (State) {
        return _state;
    }

    /// @inheritdoc ISeedAgreement
    function sums() external view returns (uint256 raised, uint256 repaid, uint256 forBuilder, uint256 maturesAt) {
        return (_raised, _repaid, _forBuilder, _maturesAt);
    }

    /// @inheritdoc ISeedAgreement
    function count() external view returns (uint256) {
        return _positions.length;
    }

    /// @inheritdoc ISeedAgreement
    function getPosition(uint256 positionId) public view returns (Position memory) {
        require(positionId != 0 && positionId <= _positions.length, SeedAgreement_UnknownPosition(positionId));
        return _positions[positionId - 1];
    }

    /// @inheritdoc ISeedAgreement
    function terms() public view returns (Terms memory) {
        return abi.decode(Clones.fetchCloneArgs(address(this)), (Terms));
    }

    /**
     * @dev Splits what the contract holds beyond what it owes. Before the start and after a cancellation nothing is
     *      owed to the funders but their capital; afterwards they get their share until they have what is owed.
     */
    function _shareOut(Terms memory agreed) private returns (uint256 amount) {
        uint256 wrapped = token.balanceOf(address(this));
        if (wrapped != 0) token.withdrawTo(address(this), wrapped);
        bool started = _state == State.Active || _state == State.Returned;
        amount = address(this).balance + _paidToFunders - _forBuilder - (started ? _repaid : _raised);
        if (amount == 0) return 0;
        uint256 toFunders = started ? _min(amount * agreed.share / WHOLE, agreed.owed - _repaid) : 0;
        _repaid += uint96(toFunders);
        _forBuilder += amount - toFunders;
        emit RevenueShared(amount, toFunders, amount - toFunders);
    }

    /**
     * @dev All that a position has coming by now. ⌊repaid·part/capital⌋ only grows; the fractions that it leaves over
     *      are paid at the end, when ⌊repaid·end/capital⌋ − ⌊repaid·start/capital⌋ is final: no less for any position,
     *      and adding up to the whole exactly. (Before the end that difference could fall by a wei.)
     */
    function _entitled(Position memory position) private view returns (uint256) {
        uint256 part = position.end - position.start;
        if (_state == State.Cancelled) return part;
        uint256 capital = _raised;
        uint256 repaid = _repaid;
        if (repaid != terms().owed) return repaid * part / capital;
        return repaid * position.end / capital - repaid * position.start / capital;
    }

    function _return(Terms memory agreed, State next) private {
        _state = next;
        emit ModelReturned(agreed.modelId, agreed.builder, next);
        IERC721(address(models)).transferFrom(address(this), agreed.builder, agreed.modelId);
    }

    function _pay(address receiver, uint256 amount) private {
        (bool paid,) = receiver.call{value: amount}("");
        require(paid, SeedAgreement_PaymentFailed(receiver, amount));
    }

    function _requireState(State wanted) private view {
        require(_state == wanted, SeedAgreement_WrongState(_state));
    }

    function _requireBuilder() private view returns (Terms memory agreed) {
        agreed = terms();
        require(msg.sender == agreed.builder, SeedAgreement_NotBuilder(msg.sender));
    }

    function _requireNear(uint256 price, uint256 was) private pure {
        require(
            price >= (was + 1) / 2 && price <= 2 * was, SeedAgreement_PriceOutOfBounds(price, (was + 1) / 2, 2 * was)
        );
    }

    function _min(uint256 a, uint256 b) private pure returns (uint256) {
        return a < b ? a : b;
    }
}
