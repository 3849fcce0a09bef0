// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {Test} from "forge-std/Test.sol";
import {Settlement} from "../../contracts/Settlement.sol";
import {WOPEN} from "../../contracts/WOPEN.sol";
import {ISettlement} from "../../contracts/interfaces/ISettlement.sol";
import {FeePolicy} from "../../contracts/libraries/FeePolicy.sol";
import {MerkleSum} from "../../contracts/libraries/MerkleSum.sol";
import {SumTree} from "./SumTree.sol";

/**
 * @notice Runs Settlement with five accounts, an operator that is honest or commits one of seven faults, challengers
 *         that are right or wrong, and nobody who is forced to challenge: faulty roots become final, too.
 *
 * What the operator proposes grows out of the last final leaves: everybody keeps at least what was final, and a part
 * of the free money is shared out. A fault is then worked into that.
 */
contract SettlementHandler is Test {
    using SumTree for SumTree.Tree;

    uint8 public constant NONE = 0;
    uint8 public constant DECREASE = 1;
    uint8 public constant OMISSION = 2;
    uint8 public constant ORDER = 3;
    uint8 public constant DOUBLE = 4;
    uint8 public constant SUM = 5;
    uint8 public constant LEAF = 6;
    uint8 public constant FAULTS = 7;
    uint256 public constant ACTORS = 5;
    address public constant CHALLENGER = address(0xC4A11E);

    Settlement private immutable settlement;
    WOPEN private immutable token;
    address private immutable proposer;
    address private immutable guardian;
    address private immutable governor;

    address[] public actors;
    mapping(address account => uint256) public highestFinal;
    uint256 public paidIn;
    uint256 public forced;
    uint256 public honestCancelled;
    uint256 public faultsWithstood;
    uint256 public proven;
    uint256 public unprovenClaims;
    bytes32[] public policies;

    /// @notice The pending proposal: leaves in order, its fault and the leaf that it concerns.
    uint8 public fault;
    uint256 private at;
    address[] private proposedAccounts;
    uint256[] private proposedAmounts;
    uint256[] private proposedSums;

    address[] private finalAccounts;
    uint256[] private finalAmounts;
    uint256[] private finalSums;

    constructor(Settlement settlement_, address proposer_, address guardian_, address governor_) {
        settlement = settlement_;
        token = WOPEN(payable(address(settlement_.token())));
        proposer = proposer_;
        guardian = guardian_;
        governor = governor_;
        for (uint160 i = 1; i <= ACTORS; ++i) actors.push(address(0x1000000 * i));
        policies.push(keccak256(abi.encode(settlement.policy(0))));
    }

    function pay(uint256 amount) public {
        amount = bound(amount, 0, 1e24);
        vm.deal(address(this), amount);
        token.deposit{value: amount}();
        token.transfer(address(settlement), amount);
        paidIn += amount;
    }

    function propose(uint8 kind, uint256 seed, uint256 share) public {
        if (settlement.pendingEpoch() != 0 || !_grow(seed, share)) return;
        uint256 total = _commit(kind % FAULTS, seed);
        uint256 held = settlement.creditOf(proposer);
        uint256 bond = settlement.proposerBond();
        uint256 missing = held < bond ? bond - held : 0;
        vm.deal(proposer, missing);
        SumTree.Tree memory tree = _tree(proposedAccounts, proposedAmounts, proposedSums);
        ISettlement.Epoch memory epoch = ISettlement.Epoch({
            epoch: settlement.lastFinal() + 1,
            payoutRoot: tree.root(),
            total: total,
            receiptsRoot: 0,
            receiptCount: 0,
            data: 0
        });
        vm.prank(proposer);
        settlement.propose{value: missing}(epoch);
    }

    /// @notice Proves the fault of the pending proposal, if it has one.
    function challenge() public {
        if (settlement.pendingEpoch() == 0 || fault == NONE) return;
        SumTree.Tree memory tree = _tree(proposedAccounts, proposedAmounts, proposedSums);
        bytes memory proof;
        if (fault == DECREASE) {
            ISettlement.Leaf memory before = _finalLeaf(at);
            proof = abi.encodeCall(
                settlement.challengeDecrease,
                (before.account, before.cumulative, before.proof, proposedAmounts[at], tree.proof(0, at))
            );
        } else if (fault == OMISSION) {
            proof = abi.encodeCall(settlement.challengeOmission, (_finalLeaf(at), _before(tree, at), _after(tree, at)));
        } else if (fault == ORDER || fault == DOUBLE) {
            proof = abi.encodeCall(settlement.challengeOrder, (_leaf(tree, at), _leaf(tree, at + 1)));
        } else if (fault == SUM) {
            proof = _sumChallenge(tree, tree.hashes.length - 1, 0, settlement.epochRoot(settlement.pendingEpoch()).total);
        } else {
            proof = abi.encodeCall(
                settlement.challengeLeaf,
                (proposedAccounts[at], proposedAmounts[at], proposedSums[at], tree.proof(0, at))
            );
        }
        vm.prank(CHALLENGER);
        (bool done,) = address(settlement).call(proof);
        if (done) ++proven;
        else ++faultsWithstood;
    }

    /// @notice A challenge out of true leaves and nodes at random: against an honest proposal it must not succeed.
    function challengeAtRandom(uint8 kind, uint256 i, uint256 j, uint256 k) external {
        if (settlement.pendingEpoch() == 0) return;
        SumTree.Tree memory tree = _tree(proposedAccounts, proposedAmounts, proposedSums);
        ISettlement.Leaf memory left = _leaf(tree, i % proposedAccounts.length);
        ISettlement.Leaf memory right = _leaf(tree, j % proposedAccounts.length);
        ISettlement.Leaf memory before =
            finalAccounts.length == 0 ? _noLeaf() : _finalLeaf(k % finalAccounts.length);
        bytes memory attempt;
        kind %= 5;
        if (kind == 0) {
            attempt = abi.encodeCall(
                settlement.challengeDecrease,
                (before.account, before.cumulative, before.proof, left.cumulative, left.proof)
            );
        } else if (kind == 1) {
            attempt = abi.encodeCall(
                settlement.challengeOmission,
                (before, i % 6 == 5 ? _noLeaf() : left, j % 6 == 5 ? _noLeaf() : right)
            );
        } else if (kind == 2) {
            attempt = abi.encodeCall(settlement.challengeOrder, (left, right));
        } else if (kind == 3) {
            uint256 level = 1 + i % (tree.hashes.length - 1);
            uint256 node = j % tree.hashes[level].length;
            attempt = _sumChallenge(tree, level, node, tree.sums[level][node]);
        } else {
            attempt = abi.encodeCall(
                settlement.challengeLeaf, (left.account, left.cumulative, left.cumulative, left.proof)
            );
        }
        vm.prank(CHALLENGER);
        (bool done,) = address(settlement).call(attempt);
        if (done && fault == NONE) ++honestCancelled;
    }

    function finalise() public {
        uint64 epoch = settlement.pendingEpoch();
        if (epoch == 0) return;
        vm.warp(settlement.epochRoot(epoch).finalisableAt);
        settlement.finalise(epoch);
        finalAccounts = proposedAccounts;
        finalAmounts = proposedAmounts;
        finalSums = proposedSums;
        for (uint256 i = 0; i < finalAccounts.length; ++i) {
            if (finalAmounts[i] > highestFinal[finalAccounts[i]]) highestFinal[finalAccounts[i]] = finalAmounts[i];
        }
    }

    function veto() external {
        uint64 epoch = settlement.pendingEpoch();
        if (epoch == 0 || block.timestamp >= settlement.epochRoot(epoch).finalisableAt) return;
        vm.prank(guardian);
        settlement.veto(epoch);
    }

    /// @notice Everybody claims what there is to claim, against the final root and against the pending one.
    function claim(uint256 which, bool unwrap) external {
        if (finalAccounts.length != 0) {
            ISettlement.Leaf memory owed = _finalLeaf(which % finalAccounts.length);
            _tryClaim(owed, unwrap);
        }
        if (settlement.pendingEpoch() != 0) {
            SumTree.Tree memory tree = _tree(proposedAccounts, proposedAmounts, proposedSums);
            if (tree.root() == settlement.epochRoot(settlement.lastFinal()).payoutRoot) return;
            if (_tryClaim(_leaf(tree, which % proposedAccounts.length), unwrap)) ++unprovenClaims;
        }
    }

    function withdraw(bool challenger, uint256 amount) external {
        address account = challenger ? CHALLENGER : proposer;
        amount = bound(amount, 0, settlement.creditOf(account));
        vm.prank(account);
        settlement.withdrawBond(account, amount);
    }

    function setPolicy(uint16 data, uint16 builder) external {
        data = uint16(bound(data, 0, 10_000));
        builder = uint16(bound(builder, 0, 10_000 - data));
        FeePolicy.Policy memory next = FeePolicy.Policy(data, builder, 0, 0, 0, 0, 10_000 - data - builder);
        vm.prank(governor);
        settlement.setPolicy(next);
        policies.push(keccak256(abi.encode(next)));
    }

    /// @notice What a self-destructing contract or a block reward can do to any account.
    function force(uint96 amount) external {
        vm.deal(address(settlement), address(settlement).balance + amount);
        forced += amount;
    }

    function policyCount() external view returns (uint32) {
        return uint32(policies.length);
    }

    /// @dev An honest proposal: every account at its highest final cumulative, plus a share of the free money.
    function _grow(uint256 seed, uint256 share) private returns (bool) {
        delete proposedAccounts;
        delete proposedAmounts;
        uint256 sum = 0;
        for (uint256 i = 0; i < ACTORS; ++i) {
            uint256 amount = 0;
            for (uint256 j = 0; j < finalAccounts.length; ++j) {
                if (finalAccounts[j] == actors[i] && finalAmounts[j] > amount) amount = finalAmounts[j];
            }
            proposedAccounts.push(actors[i]);
            proposedAmounts.push(amount);
            sum += amount;
        }
        uint256 funded = settlement.totalClaimed() + token.balanceOf(address(settlement));
        uint256 lastTotal = settlement.epochRoot(settlement.lastFinal()).total;
        if (sum > funded) return false; // a faulty root that became final promises more than there is
        uint256 most = funded - sum;
        uint256 least = lastTotal > sum ? lastTotal - sum : 0;
        uint256 added = bound(share, least, most);
        for (uint256 i = 0; i < ACTORS; ++i) {
            uint256 part = i == ACTORS - 1 ? added : uint256(keccak256(abi.encode(seed, i))) % (added + 1);
            proposedAmounts[i] += part;
            added -= part;
        }
        return true;
    }

    /// @dev Works a fault into the honest proposal where there is one to work in, and returns the total to propose.
    function _commit(uint8 kind, uint256 seed) private returns (uint256 total) {
        fault = NONE;
        at = seed % ACTORS;
        for (uint256 i = 0; i < ACTORS; ++i) total += proposedAmounts[i];
        bool provableBefore = _finalIsWhole();
        if (kind == DECREASE && provableBefore && finalAmounts[at] != 0) {
            uint256 fallen = seed % finalAmounts[at];
            proposedAmounts[(at + 1) % ACTORS] += proposedAmounts[at] - fallen;
            proposedAmounts[at] = fallen;
            fault = DECREASE;
        } else if (kind == OMISSION && provableBefore && finalAmounts[at] != 0) {
            uint256 taken = proposedAmounts[at];
            for (uint256 i = at; i < ACTORS - 1; ++i) {
                proposedAccounts[i] = proposedAccounts[i + 1];
                proposedAmounts[i] = proposedAmounts[i + 1];
            }
            proposedAccounts.pop();
            proposedAmounts.pop();
            proposedAmounts[seed % 4] += taken;
            fault = OMISSION;
        } else if (kind == ORDER || kind == DOUBLE) {
            at = seed % (ACTORS - 1);
            (address left, address right) = (proposedAccounts[at], proposedAccounts[at + 1]);
            (proposedAccounts[at], proposedAccounts[at + 1]) = kind == ORDER ? (right, left) : (left, left);
            fault = kind;
        } else if (kind == LEAF && total != 0) {
            uint256 most = at;
            for (uint256 i = 0; i < ACTORS; ++i) if (proposedAmounts[i] > proposedAmounts[most]) most = i;
            at = (most + 1) % ACTORS;
            fault = LEAF;
        }
        proposedSums = proposedAmounts;
        if (fault == LEAF) {
            // One wei of the richest leaf is entered for its neighbour.
            proposedSums[(at + ACTORS - 1) % ACTORS] -= 1;
            proposedSums[at] += 1;
        } else if (kind == SUM && fault == NONE) {
            uint256 funded = settlement.totalClaimed() + token.balanceOf(address(settlement));
            if (funded != total) {
                total = funded;
                fault = SUM;
            }
        }
    }

    /// @dev Whether leaves of the last final root can be proven: five in order, each entered as it says.
    function _finalIsWhole() private view returns (bool) {
        if (finalAccounts.length != ACTORS) return false;
        uint256 sum = 0;
        for (uint256 i = 0; i < ACTORS; ++i) {
            if (finalAccounts[i] != actors[i] || finalSums[i] != finalAmounts[i]) return false;
            sum += finalSums[i];
        }
        return sum == settlement.epochRoot(settlement.lastFinal()).total;
    }

    function _tryClaim(ISettlement.Leaf memory leaf, bool unwrap) private returns (bool done) {
        (done,) = address(settlement).call(
            abi.encodeCall(
                settlement.claim,
                (
                    leaf.account,
                    leaf.cumulative,
                    leaf.proof.index,
                    leaf.proof.siblingHashes,
                    leaf.proof.siblingSums,
                    unwrap
                )
            )
        );
    }

    function _sumChallenge(SumTree.Tree memory tree, uint256 level, uint256 node, uint256 committed)
        private
        view
        returns (bytes memory)
    {
        return abi.encodeCall(
            settlement.challengeSum,
            (
                tree.hashes[level - 1][2 * node],
                tree.sums[level - 1][2 * node],
                tree.hashes[level - 1][2 * node + 1],
                tree.sums[level - 1][2 * node + 1],
                committed,
                tree.proof(level, node)
            )
        );
    }

    function _tree(address[] memory accounts, uint256[] memory amounts, uint256[] memory sums)
        private
        view
        returns (SumTree.Tree memory)
    {
        SumTree.Tree memory honest = SumTree.ofPayouts(address(settlement), accounts, amounts);
        return SumTree.build(honest.hashes[0], sums);
    }

    function _leaf(SumTree.Tree memory tree, uint256 i) private view returns (ISettlement.Leaf memory) {
        return ISettlement.Leaf(proposedAccounts[i], proposedAmounts[i], tree.proof(0, i));
    }

    function _finalLeaf(uint256 i) private view returns (ISettlement.Leaf memory) {
        SumTree.Tree memory tree = _tree(finalAccounts, finalAmounts, finalSums);
        return ISettlement.Leaf(finalAccounts[i], finalAmounts[i], tree.proof(0, i));
    }

    /// @dev The nearest leaf with money in front of position `i`, or none.
    function _before(SumTree.Tree memory tree, uint256 i) private view returns (ISettlement.Leaf memory) {
        while (i != 0 && proposedAmounts[i - 1] == 0) --i;
        return i == 0 ? _noLeaf() : _leaf(tree, i - 1);
    }

    /// @dev The nearest leaf with money from position `i` on, or none.
    function _after(SumTree.Tree memory tree, uint256 i) private view returns (ISettlement.Leaf memory) {
        while (i != proposedAmounts.length && proposedAmounts[i] == 0) ++i;
        return i == proposedAmounts.length ? _noLeaf() : _leaf(tree, i);
    }

    function _noLeaf() private pure returns (ISettlement.Leaf memory) {
        return ISettlement.Leaf(address(0), 0, MerkleSum.Proof(0, new bytes32[](0), new uint256[](0)));
    }
}
