// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {ERC1967Proxy} from "@openzeppelin/contracts/proxy/ERC1967/ERC1967Proxy.sol";
import {AgentGuard} from "../../contracts/AgentGuard.sol";
import {AgentIdentity} from "../../contracts/AgentIdentity.sol";
import {AgentStake} from "../../contracts/AgentStake.sol";
import {IAgentGuard} from "../../contracts/interfaces/IAgentGuard.sol";
import {IAgentStake} from "../../contracts/interfaces/IAgentStake.sol";
import {IStaking} from "../../contracts/interfaces/IStaking.sol";
import {SettlementTest} from "./SettlementTest.sol";

/// @notice An agent of alice with a key of its own, and everything that the key signs.
abstract contract AgentTest is SettlementTest {
    IStaking.Role internal constant AGENT = IStaking.Role.Agent;
    uint8 internal constant BACKING = 5;
    uint48 internal constant FAULT_WINDOW = 7 days;
    uint48 internal constant COVER_TERM = 30 days;
    uint96 internal constant LEAST_BOND = 10 ether;
    uint96 internal constant MOST_COVER = 50 ether;
    bytes32 internal constant DOMAIN =
        keccak256("EIP712Domain(string name,string version,uint256 chainId,address verifyingContract)");

    AgentIdentity internal identity;
    AgentGuard internal guard;
    AgentStake internal stakeCode;
    address internal key;
    uint256 internal keySecret;
    address internal carol = makeAddr("carol");
    address internal payee = makeAddr("payee");

    function setUp() public virtual override {
        super.setUp();
        identity = AgentIdentity(
            address(
                new ERC1967Proxy(
                    address(new AgentIdentity()), abi.encodeCall(AgentIdentity.initialize, (address(manager)))
                )
            )
        );
        stakeCode = new AgentStake(staking, identity, BACKING);
        guard = new AgentGuard(identity, staking, stakeCode, _guardTerms());
        vm.startPrank(admin);
        manager.grantRole(LOCKER, address(guard), 0);
        manager.grantRole(SLASHER, address(guard), 0);
        vm.stopPrank();
        (key, keySecret) = makeAddrAndKey("agent key");
        vm.deal(alice, 1000 ether);
        vm.deal(bob, 1000 ether);
        vm.deal(carol, 1000 ether);
    }

    function _guardTerms() internal pure returns (IAgentGuard.Terms memory) {
        return IAgentGuard.Terms({
            backing: BACKING,
            penaltyBps: 5000,
            premiumBps: 100,
            faultWindow: FAULT_WINDOW,
            coverTerm: COVER_TERM,
            leastBond: LEAST_BOND,
            mostCover: MOST_COVER
        });
    }

    /// @dev Registered by alice, with the key as its wallet and an account with the guard.
    function _agent() internal returns (uint256 agentId, IAgentStake pool) {
        vm.prank(alice);
        agentId = identity.register("ipfs://agent");
        _setWallet(agentId, alice, key, keySecret);
        pool = guard.open(agentId);
    }

    /// @dev With 10 OPEN of alice and 30 of bob staked, a bond of 20 and 100 to spend.
    function _bonded() internal returns (uint256 agentId, IAgentStake pool) {
        (agentId, pool) = _agent();
        vm.prank(alice);
        pool.stake{value: 10 ether}();
        vm.prank(bob);
        staking.stake{value: 30 ether}(address(pool));
        vm.prank(alice);
        guard.raiseBond(agentId, 20 ether);
        guard.deposit{value: 100 ether}(agentId);
    }

    function _ready() internal returns (uint256 agentId, IAgentStake pool) {
        (agentId, pool) = _bonded();
        _mandate(agentId);
    }

    /// @dev 10 OPEN a payment, 25 a day, 5 a day to carol, for ten days.
    function _limits() internal view returns (IAgentGuard.Limits memory) {
        return IAgentGuard.Limits({
            perPayment: 10 ether,
            perPeriod: 25 ether,
            period: 1 days,
            expiresAt: uint48(vm.getBlockTimestamp() + 10 days),
            listedOnly: false
        });
    }

    function _listed(address account, uint96 limit) internal pure returns (IAgentGuard.PayeeLimit[] memory payees) {
        payees = new IAgentGuard.PayeeLimit[](1);
        payees[0] = IAgentGuard.PayeeLimit(account, limit);
    }

    function _mandate(uint256 agentId) internal returns (uint256 mandateId) {
        IAgentGuard.Limits memory limits = _limits();
        vm.prank(alice);
        return guard.giveMandate(agentId, limits, _listed(carol, 5 ether));
    }

    /// @dev The next decision of an agent's last mandate.
    function _decision(uint256 agentId, uint96 amount) internal view returns (IAgentGuard.Decision memory) {
        uint256 mandateId = guard.getAgent(agentId).mandates;
        uint64 seq = guard.getMandate(agentId, mandateId).seq + 1;
        return IAgentGuard.Decision({
            agentId: agentId,
            mandateId: mandateId,
            seq: seq,
            previous: guard.headOf(agentId, mandateId),
            act: keccak256(abi.encode("act", mandateId, seq)),
            payee: payee,
            amount: amount,
            madeAt: uint48(vm.getBlockTimestamp())
        });
    }

    function _order(uint256 agentId, uint96 amount) internal view returns (IAgentGuard.Order memory) {
        return IAgentGuard.Order({
            agentId: agentId,
            mandateId: guard.getAgent(agentId).mandates,
            act: "ordered",
            payee: payee,
            amount: amount,
            settleBy: uint48(vm.getBlockTimestamp() + 1 hours)
        });
    }

    function _pay(uint256 agentId, uint96 amount) internal returns (IAgentGuard.Decision memory decision) {
        decision = _decision(agentId, amount);
        guard.pay(decision, _sign(decision));
    }

    function _sign(IAgentGuard.Decision memory decision) internal view returns (bytes memory) {
        return _signAs(keySecret, _digest(decision));
    }

    function _sign(IAgentGuard.Order memory order) internal view returns (bytes memory) {
        bytes32 structHash = keccak256(
            abi.encode(
                keccak256(
                    "Order(uint256 agentId,uint256 mandateId,bytes32 act,address payee,uint96 amount,uint48 settleBy)"
                ),
                order.agentId,
                order.mandateId,
                order.act,
                order.payee,
                order.amount,
                order.settleBy
            )
        );
        return _signAs(keySecret, _typed("OpenLedger AgentGuard", address(guard), block.chainid, structHash));
    }

    /// @dev From the words of EIP-712 and not from the contract.
    function _digest(IAgentGuard.Decision memory decision) internal view returns (bytes32) {
        return _typed("OpenLedger AgentGuard", address(guard), block.chainid, _structHash(decision));
    }

    function _structHash(IAgentGuard.Decision memory decision) internal pure returns (bytes32) {
        return keccak256(
            abi.encode(
                keccak256(
                    "Decision(uint256 agentId,uint256 mandateId,uint64 seq,bytes32 previous,bytes32 act,address payee,uint96 amount,uint48 madeAt)"
                ),
                decision.agentId,
                decision.mandateId,
                decision.seq,
                decision.previous,
                decision.act,
                decision.payee,
                decision.amount,
                decision.madeAt
            )
        );
    }

    function _consent(uint256 agentId, address owner, address wallet, uint256 secret, uint256 deadline)
        internal
        view
        returns (bytes memory)
    {
        bytes32 structHash = keccak256(
            abi.encode(
                keccak256("AgentWalletSet(uint256 agentId,address newWallet,address owner,uint256 deadline)"),
                agentId,
                wallet,
                owner,
                deadline
            )
        );
        return _signAs(secret, _typed("ERC8004IdentityRegistry", address(identity), block.chainid, structHash));
    }

    function _setWallet(uint256 agentId, address owner, address wallet, uint256 secret) internal {
        uint256 deadline = vm.getBlockTimestamp() + 60;
        bytes memory signature = _consent(agentId, owner, wallet, secret, deadline);
        vm.prank(owner);
        identity.setAgentWallet(agentId, wallet, deadline, signature);
    }

    function _typed(string memory name, address where, uint256 chainId, bytes32 structHash)
        internal
        pure
        returns (bytes32)
    {
        bytes32 domain =
            keccak256(abi.encode(DOMAIN, keccak256(bytes(name)), keccak256("1"), chainId, where));
        return keccak256(abi.encodePacked(hex"1901", domain, structHash));
    }

    function _signAs(uint256 secret, bytes32 digest) internal pure returns (bytes memory) {
        (uint8 v, bytes32 r, bytes32 s) = vm.sign(secret, digest);
        return abi.encodePacked(r, s, v);
    }

    function _one(IAgentGuard.Decision memory decision)
        internal
        view
        returns (IAgentGuard.Decision[] memory decisions, bytes[] memory signatures)
    {
        decisions = new IAgentGuard.Decision[](1);
        signatures = new bytes[](1);
        decisions[0] = decision;
        signatures[0] = _sign(decision);
    }

    function _two(IAgentGuard.Decision memory first, IAgentGuard.Decision memory second)
        internal
        view
        returns (IAgentGuard.Decision[] memory decisions, bytes[] memory signatures)
    {
        decisions = new IAgentGuard.Decision[](2);
        signatures = new bytes[](2);
        (decisions[0], decisions[1]) = (first, second);
        (signatures[0], signatures[1]) = (_sign(first), _sign(second));
    }
}
