// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {IAgentIdentity} from "./IAgentIdentity.sol";
import {IAgentStake} from "./IAgentStake.sol";
import {IStaking} from "./IStaking.sol";

/**
 * @title AgentGuard
 * @notice Holds the money of agents (AgentIdentity), lets each agent's key pay within a mandate, and slashes the stake
 *         behind an agent for faults that anybody can prove by the key's own signatures.
 *
 * Mandates. The owner gives the agent's wallet a mandate: how much a payment, how much a period, to whom, until when.
 * Every payment carries a decision record signed by the key, which names the one before it: the decisions of a mandate
 * are one chain, and `headOf` its end. Mandates follow one another; a new one ends the last and begins a chain of its own,
 * so that a decision that can no longer be paid blocks nothing. The key must be a plain one (secp256k1): what a contract
 * says of a signature can change, and could not be evidence.
 *
 * An order is the agent's signed promise to a payee that an act will have been paid, under a decision record, by a time.
 *
 * Faults. What a key signs is evidence against it, whether it was used here or not:
 * - Overspend: decisions of one period that together go beyond the mandate, or one made after its end. A decision counts
 *   for the period in which it says it was made, a payment also for the period in which it is made.
 * - Equivocation: two decisions with one sequence number.
 * - Unsigned act: an order whose time has passed, without decisions that paid it.
 * A fault can be proven while its mandate lasts and `faultWindow` after. It ends the mandate and costs `penaltyBps` of the
 * bond, once a mandate: half of what the owner itself loses is the challenger's, the rest burns (see Staking.slash).
 *
 * Insurance. A pool of donations and premiums covers agents, each up to its cover, and never promises more than it holds.
 * After a fault it makes good what the payees named in the evidence were promised and not paid: up to the cover, and no
 * more than the challenger earned, so that an agent that harms itself by other names always loses. Nobody can take
 * money out of the pool otherwise.
 *
 * Whoever owns an agent's identity owns what the guard holds for it and its own stake: take them out before selling it.
 */
interface IAgentGuard {
    enum Fault {
        None,
        Overspend,
        Equivocation,
        UnsignedAct
    }

    /**
     * @param backing the most that a bond can be, in times of the owner's own stake
     * @param penaltyBps what a fault costs, of the bond
     * @param premiumBps what a cover costs for one term, of the cover
     * @param faultWindow seconds after a mandate in which its faults can be proven
     * @param coverTerm seconds that a premium buys
     * @param leastBond wei of bond without which there is no mandate
     * @param mostCover wei that an agent can be covered for
     */
    struct Terms {
        uint8 backing;
        uint16 penaltyBps;
        uint16 premiumBps;
        uint48 faultWindow;
        uint48 coverTerm;
        uint96 leastBond;
        uint96 mostCover;
    }

    /**
     * @param perPayment wei of one payment at most
     * @param perPeriod wei of all payments in a period at most
     * @param period seconds; periods count from the beginning of the mandate
     * @param expiresAt seconds since 1970 at which the mandate ends
     * @param listedOnly whether payees that are not listed get nothing
     */
    struct Limits {
        uint96 perPayment;
        uint96 perPeriod;
        uint32 period;
        uint48 expiresAt;
        bool listedOnly;
    }

    /// @param perPeriod wei to this payee in a period at most
    struct PayeeLimit {
        address payee;
        uint96 perPeriod;
    }

    /**
     * @param since when it began
     * @param endedAt when it was ended early; 0 where it was not
     * @param fault proven against it
     * @param seq number of its last decision
     * @param spent wei in the period numbered `window`
     */
    struct Mandate {
        address key;
        uint48 since;
        uint48 endedAt;
        uint96 perPayment;
        uint96 perPeriod;
        uint32 period;
        bool listedOnly;
        Fault fault;
        uint96 spent;
        uint48 window;
        uint48 expiresAt;
        uint64 seq;
    }

    /**
     * @param seq 1 for the first decision of a mandate
     * @param previous digest of the decision before, 0 for the first
     * @param act hash of what is paid for
     * @param madeAt seconds since 1970
     */
    struct Decision {
        uint256 agentId;
        uint256 mandateId;
        uint64 seq;
        bytes32 previous;
        bytes32 act;
        address payee;
        uint96 amount;
        uint48 madeAt;
    }

    /// @param settleBy seconds since 1970 by which decisions over `act` will have paid `payee` that much
    struct Order {
        uint256 agentId;
        uint256 mandateId;
        bytes32 act;
        address payee;
        uint96 amount;
        uint48 settleBy;
    }

    /// @param funds wei that the agent can pay with
    /// @param mandates how many there were: the last one's id
    struct Agent {
        IAgentStake pool;
        uint96 funds;
        uint96 cover;
        uint48 coveredUntil;
        uint64 mandates;
    }

    event AgentOpened(uint256 indexed agentId, address indexed pool);
    event FundsDeposited(uint256 indexed agentId, address indexed payer, uint256 amount);
    event FundsWithdrawn(uint256 indexed agentId, address indexed receiver, uint256 amount);
    event BondRaised(uint256 indexed agentId, uint256 amount, uint256 bond);
    event BondReleased(uint256 indexed agentId, uint256 amount);
    event MandateGiven(
        uint256 indexed agentId, uint256 indexed mandateId, address indexed key, Limits limits, PayeeLimit[] payees
    );
    event MandateEnded(uint256 indexed agentId, uint256 indexed mandateId);
    event DecisionPaid(
        uint256 indexed agentId,
        uint256 indexed mandateId,
        address indexed payee,
        uint64 seq,
        uint256 amount,
        bytes32 act,
        bytes32 digest
    );

    /// @param slashed wei that the stake behind the agent lost
    /// @param rewarded wei of it that became the challenger's credit in Staking
    event FaultProven(
        uint256 indexed agentId,
        uint256 indexed mandateId,
        Fault indexed fault,
        address challenger,
        uint256 slashed,
        uint256 rewarded
    );
    event HarmMadeGood(uint256 indexed agentId, address indexed payee, bytes32 indexed act, uint256 amount);
    event InsuranceFunded(address indexed payer, uint256 amount);
    event AgentCovered(uint256 indexed agentId, address indexed payer, uint256 cover, uint256 premium, uint256 until);
    event CoverLapsed(uint256 indexed agentId, uint256 cover);
    event Withdrawn(address indexed account, uint256 amount);

    error AgentGuard_InvalidTerms();
    error AgentGuard_NotOwner(uint256 agentId, address caller);
    error AgentGuard_NotOpened(uint256 agentId);
    error AgentGuard_AlreadyOpened(uint256 agentId, address pool);
    error AgentGuard_NoMoney();
    error AgentGuard_FundsTooSmall(uint256 agentId, uint256 funds, uint256 asked);
    error AgentGuard_BondUncovered(uint256 bond, uint256 most);
    error AgentGuard_BondTooSmall(uint256 bond, uint256 least);
    error AgentGuard_BondNeeded(uint256 agentId, uint256 until);
    error AgentGuard_NoBond(uint256 agentId);
    error AgentGuard_NoKey(uint256 agentId);
    error AgentGuard_InvalidLimits();
    error AgentGuard_TooManyPayees(uint256 given, uint256 most);
    error AgentGuard_PayeeTwice(address payee);
    error AgentGuard_NoMandate(uint256 agentId, uint256 mandateId);
    error AgentGuard_KeyRetired(uint256 agentId, address key);
    error AgentGuard_NotTheKey(address recovered, address key);
    error AgentGuard_WrongSequence(uint256 expected, uint256 given);
    error AgentGuard_WrongPrevious(bytes32 expected, bytes32 given);
    error AgentGuard_WrongTime(uint256 madeAt, uint256 since, uint256 timestamp);
    error AgentGuard_BeyondPayment(uint256 amount, uint256 most);
    error AgentGuard_BeyondPeriod(uint256 spent, uint256 most);
    error AgentGuard_BeyondPayee(address payee, uint256 spent, uint256 most);
    error AgentGuard_NoFault();
    error AgentGuard_AlreadyProven(uint256 agentId, uint256 mandateId, Fault fault);
    error AgentGuard_TooLate(uint256 until, uint256 timestamp);
    error AgentGuard_TooEarly(uint256 from, uint256 timestamp);
    error AgentGuard_WrongEvidence();
    error AgentGuard_CoverTooHigh(uint256 cover, uint256 most);
    error AgentGuard_WrongPremium(uint256 given, uint256 due);
    error AgentGuard_StillCovered(uint256 agentId, uint256 until);
    error AgentGuard_PoolTooSmall(uint256 pool, uint256 reserved, uint256 cover);
    error AgentGuard_NothingOwed(address account);
    error AgentGuard_PaymentFailed(address account, uint256 amount);

    /// @notice Makes an agent's account here and its pool in Staking. Anybody.
    function open(uint256 agentId) external returns (IAgentStake pool);

    /// @notice Adds the OPEN sent along to what the agent can pay with. Anybody.
    function deposit(uint256 agentId) external payable;

    /// @notice Takes out what the agent has not spent. The owner only.
    function withdrawFunds(uint256 agentId, address receiver, uint96 amount) external;

    /// @notice Locks more of the stake behind the agent as its bond: together at most `backing` times the own stake. The
    ///         owner only.
    function raiseBond(uint256 agentId, uint256 amount) external;

    /// @notice Frees the whole bond, once `faultWindow` has passed since the last mandate's end. The owner only.
    function releaseBond(uint256 agentId) external;

    /**
     * @notice Gives the agent's wallet (AgentIdentity) a mandate, in place of the last one. The owner only.
     * @param payees at most 32, each with a limit of its own
     */
    function giveMandate(uint256 agentId, Limits calldata limits, PayeeLimit[] calldata payees)
        external
        returns (uint256 mandateId);

    /// @notice Ends the last mandate now. The owner only.
    function endMandate(uint256 agentId) external;

    /**
     * @notice Pays what a decision says, out of the agent's funds and within its mandate: the payee's credit. Anybody may
     *         bring the decision.
     * @param signature of the mandate's key over `decisionDigest(decision)`: r, s, v (65 bytes)
     */
    function pay(Decision calldata decision, bytes calldata signature) external;

    /**
     * @notice Proves that decisions went beyond their mandate. Anybody.
     * @param decisions of one mandate and one period (1 to 32), by rising sequence number; one alone where it was made
     *        after the mandate's end or is too high for one payment; all to one payee where that one's limit is broken
     */
    function proveOverspend(Decision[] calldata decisions, bytes[] calldata signatures) external;

    /// @notice Proves that two different decisions have one sequence number. Anybody.
    function proveEquivocation(
        Decision calldata one,
        bytes calldata oneSignature,
        Decision calldata other,
        bytes calldata otherSignature
    ) external;

    /**
     * @notice Proves that an order's time has passed and no decisions have paid it. Anybody.
     * @dev Decisions of any mandate of the agent count: an order outlives a change of limits.
     */
    function proveUnsignedAct(Order calldata order, bytes calldata signature) external;

    /// @notice Adds the OPEN sent along to the insurance pool, for good. Anybody.
    function fundInsurance() external payable;

    /// @notice Covers an agent for one term with exactly the premium sent along. Anybody.
    function insure(uint256 agentId, uint96 cover) external payable;

    /// @notice Frees the reserve of a cover whose term has passed. Anybody.
    function lapse(uint256 agentId) external;

    /// @notice Pays an account its credit; anybody may send it.
    function withdraw(address account) external returns (uint256 amount);

    function getAgent(uint256 agentId) external view returns (Agent memory);

    function getMandate(uint256 agentId, uint256 mandateId) external view returns (Mandate memory);

    /// @notice Digest of a mandate's last decision; 0 before the first.
    function headOf(uint256 agentId, uint256 mandateId) external view returns (bytes32);

    /// @notice What a mandate allows a payee, and what it had in the period numbered `window`.
    function payeeOf(uint256 agentId, uint256 mandateId, address payee)
        external
        view
        returns (bool listed, uint96 perPeriod, uint96 spent, uint48 window);

    /// @notice Wei that decisions (and the insurance) have paid a payee for an act.
    function paidFor(uint256 agentId, bytes32 act, address payee) external view returns (uint256);

    /// @notice Wei locked in Staking behind the agent.
    function bondOf(uint256 agentId) external view returns (uint256);

    /// @notice Wei in the insurance pool, and how much of it is promised.
    function insurance() external view returns (uint256 pool, uint256 reserved);

    /// @notice Wei that a cover costs for one term, rounded up.
    function premiumOf(uint96 cover) external view returns (uint256);

    function creditOf(address account) external view returns (uint256);

    /// @notice What the key signs to pay (EIP-712: chain, contract, decision).
    function decisionDigest(Decision calldata decision) external view returns (bytes32);

    /// @notice What the key signs to promise (EIP-712: chain, contract, order).
    function orderDigest(Order calldata order) external view returns (bytes32);

    function terms() external view returns (Terms memory);

    function identity() external view returns (IAgentIdentity);

    function staking() external view returns (IStaking);

    /// @notice The code that every agent's pool is a clone of.
    function stakeImplementation() external view returns (address);
}
