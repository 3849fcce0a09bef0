// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {IERC721} from "@openzeppelin/contracts/token/ERC721/IERC721.sol";
import {Clones} from "@openzeppelin/contracts/proxy/Clones.sol";
import {ECDSA} from "@openzeppelin/contracts/utils/cryptography/ECDSA.sol";
import {EIP712} from "@openzeppelin/contracts/utils/cryptography/EIP712.sol";
import {Math} from "@openzeppelin/contracts/utils/math/Math.sol";
import {IAgentGuard} from "./interfaces/IAgentGuard.sol";
import {IAgentIdentity} from "./interfaces/IAgentIdentity.sol";
import {IAgentStake} from "./interfaces/IAgentStake.sol";
import {IStaking} from "./interfaces/IStaking.sol";

/**
 * @title AgentGuard
 * @notice See IAgentGuard. Immutable, and no role over it: it is itself a module that locks and slashes agents' stake.
 *
 * Invariants:
 * - The native balance equals the funds of agents plus the insurance pool plus all credit (coins forced upon the contract
 *   aside).
 * - What is covered is in the insurance pool.
 * - An agent pays no more than its limits in a period.
 * - The record of a mandate is the chain of its payments.
 * - A mandate is faulted once and pays no more.
 * - A fault never pays more than the owner loses.
 */
contract AgentGuard is IAgentGuard, EIP712 {
    uint256 private constant WHOLE = 10_000;
    uint256 private constant MAX_PAYEES = 32;
    uint256 private constant MAX_EVIDENCE = 32;
    uint256 private constant MAX_MANDATE = 365 days;
    bytes32 private constant DECISION_TYPEHASH = keccak256(
        "Decision(uint256 agentId,uint256 mandateId,uint64 seq,bytes32 previous,bytes32 act,address payee,uint96 amount,uint48 madeAt)"
    );
    bytes32 private constant ORDER_TYPEHASH = keccak256(
        "Order(uint256 agentId,uint256 mandateId,bytes32 act,address payee,uint96 amount,uint48 settleBy)"
    );

    /// @inheritdoc IAgentGuard
    IAgentIdentity public immutable identity;

    /// @inheritdoc IAgentGuard
    IStaking public immutable staking;

    /// @inheritdoc IAgentGuard
    address public immutable stakeImplementation;

    uint8 private immutable _backing;
    uint16 private immutable _penaltyBps;
    uint16 private immutable _premiumBps;
    uint48 private immutable _faultWindow;
    uint48 private immutable _coverTerm;
    uint96 private immutable _leastBond;
    uint96 private immutable _mostCover;

    struct Payee {
        uint96 perPeriod;
        uint96 spent;
        uint48 window;
        bool listed;
    }

    uint96 private _insurance;
    uint96 private _reserved;
    mapping(uint256 agentId => Agent) private _agents;
    mapping(uint256 agentId => mapping(uint256 mandateId => Mandate)) private _mandates;
    mapping(uint256 agentId => mapping(uint256 mandateId => bytes32)) private _heads;
    mapping(uint256 agentId => mapping(uint256 mandateId => mapping(address payee => Payee))) private _payees;
    mapping(uint256 agentId => mapping(bytes32 act => mapping(address payee => uint256))) private _paid;
    mapping(address account => uint256) private _credit;

    constructor(
        IAgentIdentity identity_,
        IStaking staking_,
        IAgentStake stakeImplementation_,
        Terms memory terms_
    ) EIP712("OpenLedger AgentGuard", "1") {
        require(
            terms_.backing != 0 && terms_.penaltyBps != 0 && terms_.penaltyBps <= WHOLE && terms_.premiumBps != 0
                && terms_.premiumBps <= WHOLE && terms_.faultWindow != 0 && terms_.coverTerm != 0
                && terms_.leastBond != 0 && stakeImplementation_.backing() == terms_.backing,
            AgentGuard_InvalidTerms()
        );
        identity = identity_;
        staking = staking_;
        stakeImplementation = address(stakeImplementation_);
        _backing = terms_.backing;
        _penaltyBps = terms_.penaltyBps;
        _premiumBps = terms_.premiumBps;
        _faultWindow = terms_.faultWindow;
        _coverTerm = terms_.coverTerm;
        _leastBond = terms_.leastBond;
        _mostCover = terms_.mostCover;
    }

    /// @inheritdoc IAgentGuard
    function open(uint256 agentId) external returns (IAgentStake pool) {
        IERC721(address(identity)).ownerOf(agentId);
        Agent storage agent = _agents[agentId];
        require(address(agent.pool) == address(0), AgentGuard_AlreadyOpened(agentId, address(agent.pool)));
        pool = IAgentStake(Clones.cloneWithImmutableArgs(stakeImplementation, abi.encode(agentId)));
        agent.pool = pool;
        emit AgentOpened(agentId, address(pool));
    }

    /// @inheritdoc IAgentGuard
    function deposit(uint256 agentId) external payable {
        Agent storage agent = _opened(agentId);
        require(msg.value != 0, AgentGuard_NoMoney());
        agent.funds += uint96(msg.value);
        emit FundsDeposited(agentId, msg.sender, msg.value);
    }

    /// @inheritdoc IAgentGuard
    function withdrawFunds(uint256 agentId, address receiver, uint96 amount) external {
        Agent storage agent = _ownedBySender(agentId);
        require(amount <= agent.funds, AgentGuard_FundsTooSmall(agentId, agent.funds, amount));
        agent.funds -= amount;
        emit FundsWithdrawn(agentId, receiver, amount);
        _send(receiver, amount);
    }

    /// @inheritdoc IAgentGuard
    function raiseBond(uint256 agentId, uint256 amount) external {
        Agent storage agent = _ownedBySender(agentId);
        uint256 bond = bondOf(agentId) + amount;
        uint256 most = agent.pool.mostBond();
        require(bond <= most, AgentGuard_BondUncovered(bond, most));
        emit BondRaised(agentId, amount, bond);
        staking.lock(address(agent.pool), IStaking.Role.Agent, amount);
    }

    /// @inheritdoc IAgentGuard
    function releaseBond(uint256 agentId) external {
        Agent storage agent = _ownedBySender(agentId);
        uint256 bond = bondOf(agentId);
        require(bond != 0, AgentGuard_NoBond(agentId));
        if (agent.mandates != 0) {
            uint256 until = _provableUntil(_mandates[agentId][agent.mandates]);
            require(block.timestamp >= until, AgentGuard_BondNeeded(agentId, until));
        }
        emit BondReleased(agentId, bond);
        staking.unlock(address(agent.pool), IStaking.Role.Agent, bond);
    }

    /// @inheritdoc IAgentGuard
    function giveMandate(uint256 agentId, Limits calldata limits, PayeeLimit[] calldata payees)
        external
        returns (uint256 mandateId)
    {
        Agent storage agent = _ownedBySender(agentId);
        uint256 bond = bondOf(agentId);
        require(bond >= _leastBond, AgentGuard_BondTooSmall(bond, _leastBond));
        address key = identity.getAgentWallet(agentId);
        require(key != address(0), AgentGuard_NoKey(agentId));
        require(
            limits.perPayment != 0 && limits.perPeriod != 0 && limits.period != 0
                && limits.expiresAt > block.timestamp && limits.expiresAt <= block.timestamp + MAX_MANDATE,
            AgentGuard_InvalidLimits()
        );
        require(payees.length <= MAX_PAYEES, AgentGuard_TooManyPayees(payees.length, MAX_PAYEES));

        if (_isLive(_mandates[agentId][agent.mandates])) _end(agentId, agent.mandates);
        mandateId = ++agent.mandates;
        Mandate storage mandate = _mandates[agentId][mandateId];
        mandate.key = key;
        mandate.since = uint48(block.timestamp);
        mandate.perPayment = limits.perPayment;
        mandate.perPeriod = limits.perPeriod;
        mandate.period = limits.period;
        mandate.expiresAt = limits.expiresAt;
        mandate.listedOnly = limits.listedOnly;
        for (uint256 i = 0; i < payees.length; ++i) {
            Payee storage payee = _payees[agentId][mandateId][payees[i].payee];
            require(!payee.listed, AgentGuard_PayeeTwice(payees[i].payee));
            payee.listed = true;
            payee.perPeriod = payees[i].perPeriod;
        }
        emit MandateGiven(agentId, mandateId, key, limits, payees);
    }

    /// @inheritdoc IAgentGuard
    function endMandate(uint256 agentId) external {
        Agent storage agent = _ownedBySender(agentId);
        uint256 mandateId = agent.mandates;
        require(_isLive(_mandates[agentId][mandateId]), AgentGuard_NoMandate(agentId, mandateId));
        _end(agentId, mandateId);
    }

    /// @inheritdoc IAgentGuard
    function pay(Decision calldata decision, bytes calldata signature) external {
        uint256 agentId = decision.agentId;
        Agent storage agent = _agents[agentId];
        bytes32 digest = _requireNext(decision, signature);
        uint96 amount = decision.amount;
        require(amount <= agent.funds, AgentGuard_FundsTooSmall(agentId, agent.funds, amount));

        _spend(agentId, decision.mandateId, decision.payee, amount);
        _mandates[agentId][decision.mandateId].seq = decision.seq;
        _heads[agentId][decision.mandateId] = digest;
        agent.funds -= amount;
        _paid[agentId][decision.act][decision.payee] += amount;
        _credit[decision.payee] += amount;
        emit DecisionPaid(
            agentId, decision.mandateId, decision.payee, decision.seq, amount, decision.act, digest
        );
    }

    /// @inheritdoc IAgentGuard
    function proveOverspend(Decision[] calldata decisions, bytes[] calldata signatures) external {
        uint256 length = decisions.length;
        require(
            length != 0 && length <= MAX_EVIDENCE && length == signatures.length, AgentGuard_WrongEvidence()
        );
        uint256 agentId = decisions[0].agentId;
        uint256 mandateId = decisions[0].mandateId;
        Mandate storage mandate = _provable(agentId, mandateId);
        uint256 sum = 0;
        bool beyond = false;
        bool onePayee = true;
        for (uint256 i = 0; i < length; ++i) {
            Decision calldata decision = decisions[i];
            require(
                decision.agentId == agentId && decision.mandateId == mandateId && decision.madeAt >= mandate.since
                    && _window(mandate, decision.madeAt) == _window(mandate, decisions[0].madeAt)
                    && (i == 0 || decision.seq > decisions[i - 1].seq),
                AgentGuard_WrongEvidence()
            );
            _requireKey(mandate.key, decisionDigest(decision), signatures[i]);
            sum += decision.amount;
            if (decision.amount > mandate.perPayment || decision.madeAt >= mandate.expiresAt) beyond = true;
            if (decision.payee != decisions[0].payee) onePayee = false;
        }
        if (sum > mandate.perPeriod) beyond = true;
        if (onePayee && !beyond) {
            Payee storage payee = _payees[agentId][mandateId][decisions[0].payee];
            beyond = payee.listed ? sum > payee.perPeriod : mandate.listedOnly && sum != 0;
        }
        require(beyond, AgentGuard_NoFault());

        uint256 left = _punish(agentId, mandateId, Fault.Overspend, "overspend");
        for (uint256 i = 0; i < length; ++i) left -= _makeGood(decisions[i], left);
    }

    /// @inheritdoc IAgentGuard
    function proveEquivocation(
        Decision calldata one,
        bytes calldata oneSignature,
        Decision calldata other,
        bytes calldata otherSignature
    ) external {
        uint256 agentId = one.agentId;
        uint256 mandateId = one.mandateId;
        Mandate storage mandate = _provable(agentId, mandateId);
        bytes32 oneDigest = decisionDigest(one);
        bytes32 otherDigest = decisionDigest(other);
        require(
            other.agentId == agentId && other.mandateId == mandateId && other.seq == one.seq
                && otherDigest != oneDigest,
            AgentGuard_NoFault()
        );
        _requireKey(mandate.key, oneDigest, oneSignature);
        _requireKey(mandate.key, otherDigest, otherSignature);

        uint256 left = _punish(agentId, mandateId, Fault.Equivocation, "equivocation");
        left -= _makeGood(one, left);
        _makeGood(other, left);
    }

    /// @inheritdoc IAgentGuard
    function proveUnsignedAct(Order calldata order, bytes calldata signature) external {
        Mandate storage mandate = _provable(order.agentId, order.mandateId);
        require(block.timestamp > order.settleBy, AgentGuard_TooEarly(order.settleBy, block.timestamp));
        require(_paid[order.agentId][order.act][order.payee] < order.amount, AgentGuard_NoFault());
        _requireKey(mandate.key, orderDigest(order), signature);

        uint256 left = _punish(order.agentId, order.mandateId, Fault.UnsignedAct, "unsigned act");
        _makeGood(order.agentId, order.act, order.payee, order.amount, left);
    }

    /// @inheritdoc IAgentGuard
    function fundInsurance() external payable {
        require(msg.value != 0, AgentGuard_NoMoney());
        _insurance += uint96(msg.value);
        emit InsuranceFunded(msg.sender, msg.value);
    }

    /// @inheritdoc IAgentGuard
    function insure(uint256 agentId, uint96 cover) external payable {
        Agent storage agent = _opened(agentId);
        require(cover != 0 && cover <= _mostCover, AgentGuard_CoverTooHigh(cover, _mostCover));
        uint256 premium = premiumOf(cover);
        require(msg.value == premium, AgentGuard_WrongPremium(msg.value, premium));
        require(
            block.timestamp >= agent.coveredUntil, AgentGuard_StillCovered(agentId, agent.coveredUntil)
        );
        _lapse(agentId, agent);
        _insurance += uint96(premium);
        require(uint256(_reserved) + cover <= _insurance, AgentGuard_PoolTooSmall(_insurance, _reserved, cover));

        _reserved += cover;
        agent.cover = cover;
        agent.coveredUntil = uint48(block.timestamp) + _coverTerm;
        emit AgentCovered(agentId, msg.sender, cover, premium, agent.coveredUntil);
    }

    /// @inheritdoc IAgentGuard
    function lapse(uint256 agentId) external {
        Agent storage agent = _opened(agentId);
        require(
            block.timestamp >= agent.coveredUntil, AgentGuard_StillCovered(agentId, agent.coveredUntil)
        );
        _lapse(agentId, agent);
    }

    /// @inheritdoc IAgentGuard
    function withdraw(address account) external returns (uint256 amount) {
        amount = _credit[account];
        require(amount != 0, AgentGuard_NothingOwed(account));
        _credit[account] = 0;
        emit Withdrawn(account, amount);
        _send(account, amount);
    }

    /// @inheritdoc IAgentGuard
    function getAgent(uint256 agentId) external view returns (Agent memory) {
        return _agents[agentId];
    }

    /// @inheritdoc IAgentGuard
    function getMandate(uint256 agentId, uint256 mandateId) external view returns (Mandate memory) {
        return _mandates[agentId][mandateId];
    }

    /// @inheritdoc IAgentGuard
    function headOf(uint256 agentId, uint256 mandateId) external view returns (bytes32) {
        return _heads[agentId][mandateId];
    }

    /// @inheritdoc IAgentGuard
    function payeeOf(uint256 agentId, uint256 mandateId, address payee)
        external
        view
        returns (bool listed, uint96 perPeriod, uint96 spent, uint48 window)
    {
        Payee storage stored = _payees[agentId][mandateId][payee];
        return (stored.listed, stored.perPeriod, stored.spent, stored.window);
    }

    /// @inheritdoc IAgentGuard
    function paidFor(uint256 agentId, bytes32 act, address payee) external view returns (uint256) {
        return _paid[agentId][act][payee];
    }

    /// @inheritdoc IAgentGuard
    function insurance() external view returns (uint256 pool, uint256 reserved) {
        return (_insurance, _reserved);
    }

    /// @inheritdoc IAgentGuard
    function creditOf(address account) external view returns (uint256) {
        return _credit[account];
    }

    /// @inheritdoc IAgentGuard
    function terms() external view returns (Terms memory) {
        return Terms({
            backing: _backing,
            penaltyBps: _penaltyBps,
            premiumBps: _premiumBps,
            faultWindow: _faultWindow,
            coverTerm: _coverTerm,
            leastBond: _leastBond,
            mostCover: _mostCover
        });
    }

    /// @inheritdoc IAgentGuard
    function bondOf(uint256 agentId) public view returns (uint256) {
        return staking.lockedStake(address(_agents[agentId].pool), IStaking.Role.Agent);
    }

    /// @inheritdoc IAgentGuard
    function premiumOf(uint96 cover) public view returns (uint256) {
        return Math.ceilDiv(uint256(cover) * _premiumBps, WHOLE);
    }

    /// @inheritdoc IAgentGuard
    function decisionDigest(Decision calldata decision) public view returns (bytes32) {
        return _hashTypedDataV4(keccak256(abi.encode(DECISION_TYPEHASH, decision)));
    }

    /// @inheritdoc IAgentGuard
    function orderDigest(Order calldata order) public view returns (bytes32) {
        return _hashTypedDataV4(keccak256(abi.encode(ORDER_TYPEHASH, order)));
    }

    /// @dev Books a payment made now, or refuses it. A period begins with nothing spent.
    function _spend(uint256 agentId, uint256 mandateId, address account, uint96 amount) private {
        Mandate storage mandate = _mandates[agentId][mandateId];
        require(amount <= mandate.perPayment, AgentGuard_BeyondPayment(amount, mandate.perPayment));
        uint48 window = _window(mandate, uint48(block.timestamp));
        uint256 spent = uint256(mandate.window == window ? mandate.spent : 0) + amount;
        require(spent <= mandate.perPeriod, AgentGuard_BeyondPeriod(spent, mandate.perPeriod));
        mandate.spent = uint96(spent);
        mandate.window = window;

        Payee storage payee = _payees[agentId][mandateId][account];
        if (!payee.listed) {
            require(!mandate.listedOnly, AgentGuard_BeyondPayee(account, amount, 0));
            return;
        }
        uint256 received = uint256(payee.window == window ? payee.spent : 0) + amount;
        require(received <= payee.perPeriod, AgentGuard_BeyondPayee(account, received, payee.perPeriod));
        payee.spent = uint96(received);
        payee.window = window;
    }

    function _end(uint256 agentId, uint256 mandateId) private {
        _mandates[agentId][mandateId].endedAt = uint48(block.timestamp);
        emit MandateEnded(agentId, mandateId);
    }

    /// @dev Slashes for a fault of a mandate, ends it, and answers what the insurance can pay for it at most.
    function _punish(uint256 agentId, uint256 mandateId, Fault fault, bytes32 reason) private returns (uint256 most) {
        Mandate storage mandate = _mandates[agentId][mandateId];
        mandate.fault = fault;
        if (_isLive(mandate)) _end(agentId, mandateId);
        (uint256 slashed, uint256 rewarded) = _slash(agentId, reason);
        emit FaultProven(agentId, mandateId, fault, msg.sender, slashed, rewarded);
        Agent storage agent = _agents[agentId];
        return block.timestamp < agent.coveredUntil ? Math.min(agent.cover, rewarded) : 0;
    }

    /// @dev Staking is ours and calls nobody while it slashes.
    function _slash(uint256 agentId, bytes32 reason) private returns (uint256 slashed, uint256 rewarded) {
        uint256 penalty = bondOf(agentId) * _penaltyBps / WHOLE;
        uint256 credit = staking.creditOf(msg.sender);
        slashed = staking.slash(
            address(_agents[agentId].pool), IStaking.Role.Agent, penalty, msg.sender, reason
        );
        rewarded = staking.creditOf(msg.sender) - credit;
    }

    function _makeGood(Decision calldata decision, uint256 most) private returns (uint256) {
        return _makeGood(decision.agentId, decision.act, decision.payee, decision.amount, most);
    }

    /// @dev Credits a payee what it was promised and not paid, up to `most`, out of the agent's cover.
    function _makeGood(uint256 agentId, bytes32 act, address payee, uint256 promised, uint256 most)
        private
        returns (uint256 amount)
    {
        uint256 paid = _paid[agentId][act][payee];
        if (promised <= paid) return 0;
        amount = Math.min(promised - paid, most);
        if (amount == 0) return 0;
        _insurance -= uint96(amount);
        _reserved -= uint96(amount);
        _agents[agentId].cover -= uint96(amount);
        _paid[agentId][act][payee] = paid + amount;
        _credit[payee] += amount;
        emit HarmMadeGood(agentId, payee, act, amount);
    }

    function _lapse(uint256 agentId, Agent storage agent) private {
        uint96 cover = agent.cover;
        if (cover == 0) return;
        _reserved -= cover;
        agent.cover = 0;
        emit CoverLapsed(agentId, cover);
    }

    function _send(address receiver, uint256 amount) private {
        (bool paid,) = receiver.call{value: amount}("");
        require(paid, AgentGuard_PaymentFailed(receiver, amount));
    }

    function _opened(uint256 agentId) private view returns (Agent storage agent) {
        agent = _agents[agentId];
        require(address(agent.pool) != address(0), AgentGuard_NotOpened(agentId));
    }

    function _ownedBySender(uint256 agentId) private view returns (Agent storage agent) {
        agent = _opened(agentId);
        require(
            IERC721(address(identity)).ownerOf(agentId) == msg.sender, AgentGuard_NotOwner(agentId, msg.sender)
        );
    }

    /// @dev The decision that a live mandate's key has signed to follow its last one; its digest.
    function _requireNext(Decision calldata decision, bytes calldata signature) private view returns (bytes32 digest) {
        uint256 agentId = decision.agentId;
        Mandate storage mandate = _mandates[agentId][decision.mandateId];
        // Only the last mandate can be live: a new one ends the one before.
        require(_isLive(mandate), AgentGuard_NoMandate(agentId, decision.mandateId));
        address key = mandate.key;
        require(identity.getAgentWallet(agentId) == key, AgentGuard_KeyRetired(agentId, key));
        digest = decisionDigest(decision);
        _requireKey(key, digest, signature);
        require(decision.seq == mandate.seq + 1, AgentGuard_WrongSequence(mandate.seq + 1, decision.seq));
        bytes32 head = _heads[agentId][decision.mandateId];
        require(decision.previous == head, AgentGuard_WrongPrevious(head, decision.previous));
        require(
            decision.madeAt >= mandate.since && decision.madeAt <= block.timestamp,
            AgentGuard_WrongTime(decision.madeAt, mandate.since, block.timestamp)
        );
    }

    /// @dev A mandate that no fault was proven against, while it can be.
    function _provable(uint256 agentId, uint256 mandateId) private view returns (Mandate storage mandate) {
        mandate = _mandates[agentId][mandateId];
        require(mandate.since != 0, AgentGuard_NoMandate(agentId, mandateId));
        require(mandate.fault == Fault.None, AgentGuard_AlreadyProven(agentId, mandateId, mandate.fault));
        uint256 until = _provableUntil(mandate);
        require(block.timestamp < until, AgentGuard_TooLate(until, block.timestamp));
    }

    function _provableUntil(Mandate storage mandate) private view returns (uint256) {
        return uint256(mandate.endedAt == 0 ? mandate.expiresAt : mandate.endedAt) + _faultWindow;
    }

    function _isLive(Mandate storage mandate) private view returns (bool) {
        return mandate.endedAt == 0 && block.timestamp < mandate.expiresAt;
    }

    /// @dev The key itself, in the low half of s: no contract speaks for it, and no second form of its signature counts.
    function _requireKey(address key, bytes32 digest, bytes calldata signature) private pure {
        (address recovered,,) = ECDSA.tryRecover(digest, signature);
        require(recovered == key, AgentGuard_NotTheKey(recovered, key));
    }

    function _window(Mandate storage mandate, uint48 at) private view returns (uint48) {
        return (at - mandate.since) / mandate.period;
    }
}
