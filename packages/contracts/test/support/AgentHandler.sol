// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {IERC721} from "@openzeppelin/contracts/token/ERC721/IERC721.sol";
import {IAgentGuard} from "../../contracts/interfaces/IAgentGuard.sol";
import {IAgentStake} from "../../contracts/interfaces/IAgentStake.sol";
import {AgentTest} from "./AgentTest.sol";

/// @notice Two agents that earn trust, pay, overspend, equivocate and fail to pay, in any order, and what they did.
contract AgentHandler is AgentTest {
    uint256[2] public agentIds;
    IAgentStake[2] public pools;

    /// @dev What was paid: by mandate and period, to a payee, and the chain of digests.
    mapping(uint256 agentId => mapping(uint256 mandateId => mapping(uint256 window => uint256))) public paidIn;
    mapping(uint256 agentId => mapping(uint256 mandateId => mapping(uint256 window => uint256))) public paidToCarol;
    mapping(uint256 agentId => mapping(uint256 mandateId => bytes32)) public chain;
    mapping(uint256 agentId => mapping(uint256 mandateId => uint256)) public length;
    mapping(uint256 agentId => mapping(uint256 mandateId => uint256)) public faults;
    bool public wrong;
    uint256 public ownLost;
    uint256 public faultsPaid;
    uint256 public payments;
    address public constant CHALLENGER = address(0xC4A11E);
    uint256 public ownerOut;
    uint256 public strangersOut;

    function setUp() public override {
        super.setUp();
        vm.deal(bob, 1e7 ether);
        vm.deal(alice, 1e7 ether);
        vm.deal(address(this), 1e7 ether);
        for (uint256 i = 0; i < 2; ++i) (agentIds[i], pools[i]) = _ready();
    }

    function stake(uint256 which, uint96 amount, bool own) external {
        amount = uint96(bound(amount, 1 ether, 50 ether));
        vm.prank(own ? alice : bob);
        if (own) _pool(which).stake{value: amount}();
        else staking.stake{value: amount}(address(_pool(which)));
    }

    function unbond(uint256 which, uint96 shares, bool stranger) external {
        vm.prank(stranger ? bob : alice);
        try _pool(which).requestUnbond(bound(shares, 1, 60 ether)) {
            if (stranger) wrong = true;
        } catch {}
    }

    function takeStake(uint256 which, uint256 requestId, bool stranger) external {
        uint256 requests = staking.requestCount();
        if (requests == 0) return;
        vm.prank(stranger ? bob : alice);
        try _pool(which).withdraw(1 + requestId % requests, stranger ? bob : payee) returns (uint256 amount) {
            if (stranger) strangersOut += amount;
            else ownerOut += amount;
        } catch {}
    }

    function fundStakers(uint96 amount) external {
        staking.fund{value: bound(amount, 1, 5 ether)}();
    }

    function claimRewards(uint256 which) external {
        vm.prank(alice);
        try _pool(which).claimRewards(payee) {} catch {}
    }

    function raiseBond(uint256 which, uint96 amount) external {
        vm.prank(alice);
        try guard.raiseBond(_id(which), bound(amount, 1, 40 ether)) {} catch {}
    }

    function releaseBond(uint256 which) external {
        vm.prank(alice);
        try guard.releaseBond(_id(which)) {} catch {}
    }

    function giveMandate(uint256 which) external {
        IAgentGuard.Limits memory limits = _limits();
        vm.prank(alice);
        try guard.giveMandate(_id(which), limits, _listed(carol, 5 ether)) {} catch {}
    }

    function endMandate(uint256 which) external {
        vm.prank(alice);
        try guard.endMandate(_id(which)) {} catch {}
    }

    function deposit(uint256 which, uint96 amount) external {
        guard.deposit{value: bound(amount, 1, 30 ether)}(_id(which));
    }

    function withdrawFunds(uint256 which, uint96 amount) external {
        vm.prank(alice);
        try guard.withdrawFunds(_id(which), payee, uint96(bound(amount, 0, 20 ether))) {} catch {}
    }

    function payOut(uint256 which, uint96 amount, bool toCarol) external {
        uint256 agentId = _id(which);
        IAgentGuard.Decision memory decision = _decision(agentId, uint96(bound(amount, 0, 12 ether)));
        if (toCarol) decision.payee = carol;
        if (decision.mandateId == 0) return;
        IAgentGuard.Mandate memory mandate = guard.getMandate(agentId, decision.mandateId);
        try guard.pay(decision, _sign(decision)) {
            uint256 window = (vm.getBlockTimestamp() - mandate.since) / mandate.period;
            paidIn[agentId][decision.mandateId][window] += decision.amount;
            if (toCarol) paidToCarol[agentId][decision.mandateId][window] += decision.amount;
            if (decision.previous != chain[agentId][decision.mandateId]) wrong = true;
            chain[agentId][decision.mandateId] = _digest(decision);
            ++length[agentId][decision.mandateId];
            ++payments;
        } catch {}
    }

    function overspend(uint256 which, uint256 mandateId, uint96 amount) external {
        IAgentGuard.Decision memory decision = _past(which, mandateId, uint96(bound(amount, 0, 30 ether)));
        (IAgentGuard.Decision[] memory decisions, bytes[] memory signatures) = _one(decision);
        uint256 own = _before(which);
        vm.prank(CHALLENGER);
        try guard.proveOverspend(decisions, signatures) {
            if (decision.amount <= 10 ether) wrong = true;
            _after(which, decision.mandateId, own);
        } catch {}
    }

    function equivocate(uint256 which, uint256 mandateId, uint96 amount) external {
        IAgentGuard.Decision memory one = _past(which, mandateId, uint96(bound(amount, 0, 5 ether)));
        IAgentGuard.Decision memory other = _past(which, mandateId, 3 ether);
        bytes memory first = _sign(one);
        bytes memory second = _sign(other);
        uint256 own = _before(which);
        vm.prank(CHALLENGER);
        try guard.proveEquivocation(one, first, other, second) {
            _after(which, one.mandateId, own);
        } catch {}
    }

    function breakOrder(uint256 which, uint96 amount) external {
        IAgentGuard.Order memory order = _order(_id(which), uint96(bound(amount, 1, 5 ether)));
        order.payee = CHALLENGER;
        order.settleBy = uint48(vm.getBlockTimestamp() - 1);
        bytes memory signature = _sign(order);
        uint256 own = _before(which);
        vm.prank(CHALLENGER);
        try guard.proveUnsignedAct(order, signature) {
            _after(which, order.mandateId, own);
        } catch {}
    }

    function fundInsurance(uint96 amount) external {
        guard.fundInsurance{value: bound(amount, 1, 20 ether)}();
    }

    function insure(uint256 which, uint96 cover) external {
        cover = uint96(bound(cover, 1, MOST_COVER));
        try guard.insure{value: guard.premiumOf(cover)}(_id(which), cover) {} catch {}
    }

    function lapse(uint256 which) external {
        try guard.lapse(_id(which)) {} catch {}
    }

    function withdraw(uint256 whose) external {
        address[3] memory accounts = [payee, carol, CHALLENGER];
        try guard.withdraw(accounts[whose % 3]) {} catch {}
    }

    function wait(uint32 time) external {
        vm.warp(vm.getBlockTimestamp() + time % 3 days);
    }

    function credits() external view returns (uint256) {
        return guard.creditOf(payee) + guard.creditOf(carol) + guard.creditOf(CHALLENGER);
    }

    function guardAddress() external view returns (IAgentGuard) {
        return guard;
    }

    function ownerOf(uint256 agentId) external view returns (address) {
        return IERC721(address(identity)).ownerOf(agentId);
    }

    /// @dev A decision of any mandate of the agent, whose time is that of the mandate's beginning.
    function _past(uint256 which, uint256 mandateId, uint96 amount)
        private
        view
        returns (IAgentGuard.Decision memory decision)
    {
        decision = _decision(_id(which), amount);
        if (decision.mandateId == 0) return decision;
        decision.mandateId = 1 + mandateId % decision.mandateId;
        decision.payee = CHALLENGER;
        decision.madeAt = guard.getMandate(decision.agentId, decision.mandateId).since;
    }

    /// @dev What the owner itself has at stake, unbonding included, and what a challenger has earned so far.
    function _before(uint256 which) private view returns (uint256) {
        return _own(which) + staking.creditOf(CHALLENGER) + _earned();
    }

    /// @dev The challenger is the harmed, too: what it gains is never more than the owner loses.
    function _after(uint256 which, uint256 mandateId, uint256 before) private {
        if (_own(which) + staking.creditOf(CHALLENGER) + _earned() > before) wrong = true;
        if (++faults[_id(which)][mandateId] > 1) wrong = true;
        ++faultsPaid;
    }

    function _earned() private view returns (uint256) {
        return guard.creditOf(CHALLENGER);
    }

    function _own(uint256 which) private view returns (uint256 own) {
        IAgentStake pool = _pool(which);
        own = pool.ownStake();
        for (uint256 id = 1; id <= staking.requestCount(); ++id) {
            if (staking.getRequest(id).staker == address(pool)) own += staking.requestWorth(id);
        }
    }

    function _id(uint256 which) private view returns (uint256) {
        return agentIds[which % 2];
    }

    function _pool(uint256 which) private view returns (IAgentStake) {
        return pools[which % 2];
    }
}
