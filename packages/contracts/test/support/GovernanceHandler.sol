// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {IGovernor} from "@openzeppelin/contracts/governance/IGovernor.sol";
import {Test} from "forge-std/Test.sol";
import {Chamber} from "../../contracts/Chamber.sol";
import {OpenGovernor} from "../../contracts/OpenGovernor.sol";
import {Parameters} from "../../contracts/Parameters.sol";
import {Staking} from "../../contracts/Staking.sol";
import {IStaking} from "../../contracts/interfaces/IStaking.sol";
import {Scores} from "./GovernanceTest.sol";

/// @notice Four holders who stake, are slashed, propose, vote, object, queue and execute in any order.
contract GovernanceHandler is Test {
    Staking private immutable staking;
    OpenGovernor private immutable dao;
    Chamber private immutable chamber;
    Parameters private immutable parameters;
    Scores private immutable scores;
    address private immutable slasher;
    address[4] private holders;

    struct Seen {
        uint256 value;
        uint256 executedAt;
        uint256 eta;
        uint256 delayedUntil;
        uint256 delayedFrom;
        uint256 objections;
    }

    uint256[] public proposals;
    mapping(uint256 proposal => Seen) public seen;

    constructor(
        Staking staking_,
        OpenGovernor dao_,
        Chamber chamber_,
        Parameters parameters_,
        Scores scores_,
        address slasher_
    ) {
        (staking, dao, chamber, parameters, scores, slasher) = (staking_, dao_, chamber_, parameters_, scores_, slasher_);
        holders = [makeAddr("h1"), makeAddr("h2"), makeAddr("h3"), makeAddr("h4")];
        for (uint256 i = 0; i < 4; ++i) stake(i, 400 ether);
    }

    function stake(uint256 who, uint256 amount) public {
        amount = bound(amount, 1 ether, 1000 ether);
        address holder = holders[who % 4];
        vm.deal(holder, amount);
        vm.prank(holder);
        staking.stake{value: amount}(holder);
        skip(1);
    }

    function slash(uint256 who, uint256 amount) external {
        vm.prank(slasher);
        staking.slash(holders[who % 4], IStaking.Role.Operator, bound(amount, 1, 200 ether), address(this), "fault");
        skip(1);
    }

    function publish(uint64[4] calldata values) external {
        address[] memory accounts = new address[](4);
        uint256[] memory weights = new uint256[](4);
        for (uint256 i = 0; i < 4; ++i) (accounts[i], weights[i]) = (holders[i], values[i]);
        scores.publish(accounts, weights);
        skip(1);
    }

    function propose(uint256 who) external {
        if (proposals.length == 12) return;
        address holder = holders[who % 4];
        if (staking.getPastVotes(holder, block.timestamp - 1) < dao.proposalThreshold()) return;
        uint256 value = 3 + proposals.length;
        (address[] memory targets, uint256[] memory values, bytes[] memory calls) = _batch(value);
        vm.prank(holder);
        uint256 proposal = dao.propose(targets, values, calls, vm.toString(value));
        proposals.push(proposal);
        seen[proposal].value = value;
        skip(1 days + 1);
    }

    function vote(uint256 which, uint256 who, uint8 support) external {
        uint256 proposal = _pick(which);
        address holder = holders[who % 4];
        if (proposal == 0 || _state(proposal) != IGovernor.ProposalState.Active) return;
        if (dao.hasVoted(proposal, holder)) return;
        vm.prank(holder);
        dao.castVote(proposal, support % 3);
    }

    function object(uint256 which, uint256 who) external {
        uint256 proposal = _pick(which);
        if (proposal == 0) return;
        address holder = holders[who % 4];
        uint64 epoch = chamber.rootFor(proposal);
        Seen storage known = seen[proposal];
        uint256 eta = dao.proposalEta(proposal);
        uint256 score = scores.scores(epoch, holder);
        vm.prank(holder);
        try chamber.object(proposal, score, new bytes32[](0)) {
            ++known.objections;
            uint256 until = chamber.delayedUntil(proposal);
            if (until != 0 && known.delayedUntil == 0) {
                known.delayedUntil = until;
                known.delayedFrom = eta > block.timestamp ? eta : block.timestamp;
            }
        } catch {}
    }

    function queue(uint256 which) external {
        uint256 proposal = _pick(which);
        if (proposal == 0 || _state(proposal) != IGovernor.ProposalState.Succeeded) return;
        (address[] memory targets, uint256[] memory values, bytes[] memory calls) = _batch(seen[proposal].value);
        dao.queue(targets, values, calls, keccak256(bytes(vm.toString(seen[proposal].value))));
        seen[proposal].eta = dao.proposalEta(proposal);
    }

    /// @notice Tries whenever it likes: the Governor has to refuse.
    function execute(uint256 which) external {
        uint256 proposal = _pick(which);
        if (proposal == 0) return;
        (address[] memory targets, uint256[] memory values, bytes[] memory calls) = _batch(seen[proposal].value);
        try dao.execute(targets, values, calls, keccak256(bytes(vm.toString(seen[proposal].value)))) {
            seen[proposal].executedAt = block.timestamp;
        } catch {}
    }

    function wait(uint256 time) external {
        skip(bound(time, 1 hours, 4 days));
    }

    function proposalCount() external view returns (uint256) {
        return proposals.length;
    }

    function objectors(uint256 proposal) external view returns (uint256 count) {
        for (uint256 i = 0; i < 4; ++i) if (chamber.hasObjected(proposal, holders[i])) ++count;
    }

    function _pick(uint256 which) private view returns (uint256) {
        return proposals.length == 0 ? 0 : proposals[which % proposals.length];
    }

    function _state(uint256 proposal) private view returns (IGovernor.ProposalState) {
        return dao.state(proposal);
    }

    function _batch(uint256 value)
        private
        view
        returns (address[] memory targets, uint256[] memory values, bytes[] memory calls)
    {
        targets = new address[](1);
        values = new uint256[](1);
        calls = new bytes[](1);
        targets[0] = address(parameters);
        calls[0] = abi.encodeCall(Parameters.set, ("audit.leastContributors", value));
    }
}

