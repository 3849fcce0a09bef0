// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {Test} from "forge-std/Test.sol";
import {Settlement} from "../../contracts/Settlement.sol";
import {WOPEN} from "../../contracts/WOPEN.sol";
import {ISettlement} from "../../contracts/interfaces/ISettlement.sol";
import {EpochLeaves} from "../../contracts/libraries/EpochLeaves.sol";
import {FeePolicy} from "../../contracts/libraries/FeePolicy.sol";
import {MerkleSum} from "../../contracts/libraries/MerkleSum.sol";
import {SumTree} from "./SumTree.sol";

/**
 * @notice Runs Settlement with five accounts, a proposer that is honest or commits one of ten faults, challengers that
 *         are right or wrong, and nobody who is forced to challenge: now and then a faulty epoch becomes final.
 *
 * What is proposed grows out of the last final books: everybody keeps what was final, and a part of the free money is
 * shared out in lines. A fault is then worked into that. After a faulty epoch has become final no epoch is honest any
 * more (MURKY): what Settlement then still holds to is what concerns money.
 */
contract SettlementHandler is Test {
    using SumTree for SumTree.Tree;

    /// @dev The leaves of an epoch's trees; `sums` and `lineSums` are what they are entered with.
    struct Books {
        address[] accounts;
        uint256[] amounts;
        uint256[] sums;
        EpochLeaves.Line[] lines;
        uint256[] lineSums;
    }

    /// @dev Two children and the way from their parent to the root.
    struct Pair {
        bytes32 leftHash;
        uint256 leftSum;
        bytes32 rightHash;
        uint256 rightSum;
        MerkleSum.Proof proof;
    }

    uint8 public constant NONE = 0;
    uint8 public constant DECREASE = 1;
    uint8 public constant OMISSION = 2;
    uint8 public constant ORDER = 3;
    uint8 public constant DOUBLE = 4;
    uint8 public constant SUM = 5;
    uint8 public constant LEAF = 6;
    uint8 public constant LINE = 7;
    uint8 public constant LINE_ORDER = 8;
    uint8 public constant SHAPE = 9;
    uint8 public constant CUMULATIVE = 10;
    uint8 public constant FAULTS = 11;
    uint8 public constant MURKY = 11;
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
    uint256 public sumOfAdded;
    bytes32[] public policies;
    bytes32[] public finalHashes;

    /// @notice The fault of the pending epoch and the leaf that it concerns.
    uint8 public fault;
    uint256 private at;
    bool private finalIsFaulty;
    ISettlement.Epoch private proposed;
    ISettlement.Epoch private last;
    Books private books;
    Books private finalBooks;

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
        if (_pending() != 0) return;
        uint256 lastTotal = _finalTotal();
        uint256 free = settlement.totalClaimed() + token.balanceOf(address(settlement)) - lastTotal;
        uint256 added = bound(share, 0, free);
        _grow(seed, added);
        _commit(kind % FAULTS, seed);
        if (fault == SUM && added == free) fault = NONE;
        if (fault == SUM) ++added;
        if (finalIsFaulty) fault = MURKY;
        ISettlement.Epoch memory epoch;
        epoch.epoch = settlement.lastFinal() + 1;
        epoch.payoutRoot = _tree(books).root();
        epoch.linesRoot = _linesTree().root();
        epoch.payoutCount = uint64(books.accounts.length);
        epoch.lineCount = uint64(books.lines.length);
        if (fault == SHAPE && seed % 2 == 0) ++epoch.payoutCount;
        if (fault == SHAPE && seed % 2 == 1) ++epoch.lineCount;
        (epoch.total, epoch.added) = (uint128(lastTotal + added), uint128(added));
        proposed = epoch;

        uint256 held = settlement.creditOf(proposer);
        uint256 bond = settlement.proposerBond();
        uint256 missing = held < bond ? bond - held : 0;
        vm.deal(proposer, missing);
        vm.prank(proposer);
        settlement.propose{value: missing}(epoch);
    }

    /// @notice Proves the fault of the pending proposal, if it has one.
    function challenge() public {
        if (_pending() == 0 || fault == NONE || fault == MURKY) return;
        bytes memory proof = _proofOfFault();
        vm.prank(CHALLENGER);
        (bool done,) = address(settlement).call(proof);
        if (done) ++proven;
        else ++faultsWithstood;
    }

    /// @notice A challenge out of true leaves and nodes at random: against an honest proposal it must not succeed.
    function challengeAtRandom(uint8 kind, uint256 i, uint256 j, uint256 k) external {
        if (_pending() == 0 || books.accounts.length == 0) return;
        ISettlement.Leaf memory left = _leaf(books, i % books.accounts.length);
        ISettlement.Leaf memory right = _leaf(books, j % books.accounts.length);
        ISettlement.Leaf memory before =
            finalBooks.accounts.length == 0 ? _noLeaf() : _leaf(finalBooks, k % finalBooks.accounts.length);
        bool someLines = books.lines.length != 0;
        bytes memory attempt;
        kind %= 9;
        if (kind == 0) {
            attempt = abi.encodeCall(settlement.challengeDecrease, (proposed, before, left));
        } else if (kind == 1) {
            ISettlement.Place memory place =
                ISettlement.Place(i % 6 == 5 ? _noLeaf() : left, j % 6 == 5 ? _noLeaf() : right);
            attempt = abi.encodeCall(settlement.challengeOmission, (proposed, before, place));
        } else if (kind == 2) {
            attempt = abi.encodeCall(settlement.challengeOrder, (proposed, left, right));
        } else if (kind == 3) {
            attempt = abi.encodeCall(settlement.challengeLeaf, (proposed, left, left.cumulative));
        } else if (kind == 4 && someLines) {
            attempt = abi.encodeCall(
                settlement.challengeLineOrder,
                (proposed, _lineLeaf(i % books.lines.length), _lineLeaf(j % books.lines.length))
            );
        } else if (kind == 5 && someLines) {
            uint256 line = i % books.lines.length;
            attempt = abi.encodeCall(
                settlement.challengeLine, (proposed, _lineLeaf(line), books.lines[line].amount)
            );
        } else if (kind == 6) {
            bool ofLines = i % 2 == 0;
            SumTree.Tree memory tree = ofLines ? _linesTree() : _tree(books);
            uint256 level = j % tree.hashes.length;
            uint256 node = k % tree.hashes[level].length;
            attempt = abi.encodeCall(
                settlement.challengeShape,
                (
                    proposed,
                    ofLines ? ISettlement.Tree.Lines : ISettlement.Tree.Payouts,
                    tree.hashes[level][node],
                    tree.sums[level][node],
                    tree.proof(level, node)
                )
            );
        } else if (kind == 7) {
            bool ofLines = i % 2 == 0;
            SumTree.Tree memory tree = ofLines ? _linesTree() : _tree(books);
            if (tree.hashes.length == 1) return;
            uint256 level = 1 + j % (tree.hashes.length - 1);
            uint256 node = k % tree.hashes[level].length;
            attempt = _sumChallenge(
                tree,
                ofLines ? ISettlement.Tree.Lines : ISettlement.Tree.Payouts,
                level,
                node,
                tree.sums[level][node]
            );
        } else {
            attempt = _cumulativeChallenge(
                actors[i % ACTORS], _boundary(j % (books.lines.length + 1)), _boundary(k % (books.lines.length + 1))
            );
        }
        vm.prank(CHALLENGER);
        (bool done,) = address(settlement).call(attempt);
        if (done && fault == NONE) ++honestCancelled;
    }

    /// @notice Seven of eight faults are challenged before they are final.
    function finalise(uint256 luck) public {
        if (_pending() == 0) return;
        if (fault != NONE && fault != MURKY && luck % 8 != 0) return challenge();
        (,, uint64 finalisableAt,) = settlement.pending();
        vm.warp(finalisableAt);
        settlement.finalise(proposed);
        finalIsFaulty = fault != NONE;
        finalHashes.push(keccak256(abi.encode(proposed)));
        sumOfAdded += proposed.added;
        last = proposed;
        finalBooks = books;
        for (uint256 i = 0; i < books.accounts.length; ++i) {
            address account = books.accounts[i];
            if (books.amounts[i] > highestFinal[account]) highestFinal[account] = books.amounts[i];
        }
    }

    function veto() external {
        (uint64 epoch,, uint64 finalisableAt,) = settlement.pending();
        if (epoch == 0 || block.timestamp >= finalisableAt) return;
        vm.prank(guardian);
        settlement.veto(proposed);
    }

    /// @notice Everybody claims what there is to claim, against the final root and against the pending one.
    function claim(uint256 which, bool unwrap) external {
        if (finalBooks.accounts.length != 0) {
            _tryClaim(_leaf(finalBooks, which % finalBooks.accounts.length), unwrap);
        }
        if (_pending() != 0 && books.accounts.length != 0) {
            (bytes32 root,) = settlement.finalRoot();
            if (_tree(books).root() == root) return;
            if (_tryClaim(_leaf(books, which % books.accounts.length), unwrap)) ++unprovenClaims;
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

    function finalCount() external view returns (uint64) {
        return uint64(finalHashes.length);
    }

    /// @dev Honest books: every account at its highest final cumulative, plus a share of what is added, in lines.
    function _grow(uint256 seed, uint256 added) private {
        delete books;
        for (uint256 i = 0; i < ACTORS; ++i) {
            uint256 part = i == ACTORS - 1 ? added : uint256(keccak256(abi.encode(seed, i))) % (added + 1);
            added -= part;
            uint256 amount = part;
            uint256 before = 0;
            for (uint256 j = 0; j < finalBooks.accounts.length; ++j) {
                if (finalBooks.accounts[j] == actors[i] && finalBooks.amounts[j] > before) {
                    before = finalBooks.amounts[j];
                }
            }
            amount += before;
            if (amount != 0) {
                books.accounts.push(actors[i]);
                books.amounts.push(amount);
            }
            if (part > 1) books.lines.push(EpochLeaves.Line(actors[i], 0, uint64(i), part / 2));
            if (part > 0) books.lines.push(EpochLeaves.Line(actors[i], 1, uint64(i), part - part / 2));
        }
    }

    /// @dev Works a fault into the honest books where there is room for it.
    function _commit(uint8 kind, uint256 seed) private {
        fault = NONE;
        uint256 count = books.accounts.length;
        uint256 lines = books.lines.length;
        at = count == 0 ? 0 : seed % count;
        if (kind == DECREASE && count > 1 && _finalAmount(books.accounts[at]) > 1) {
            uint256 fallen = 1 + seed % (_finalAmount(books.accounts[at]) - 1);
            books.amounts[(at + 1) % count] += books.amounts[at] - fallen;
            books.amounts[at] = fallen;
            fault = DECREASE;
        } else if (kind == OMISSION && count > 1 && _finalAmount(books.accounts[at]) != 0) {
            books.amounts[(at + 1) % count] += books.amounts[at];
            for (uint256 i = at; i < count - 1; ++i) {
                (books.accounts[i], books.amounts[i]) = (books.accounts[i + 1], books.amounts[i + 1]);
            }
            books.accounts.pop();
            books.amounts.pop();
            fault = OMISSION;
        } else if ((kind == ORDER || kind == DOUBLE) && count > 1) {
            at = seed % (count - 1);
            (address left, address right) = (books.accounts[at], books.accounts[at + 1]);
            (books.accounts[at], books.accounts[at + 1]) = kind == ORDER ? (right, left) : (left, left);
            fault = kind;
        } else if (kind == LINE_ORDER && lines > 1) {
            at = seed % (lines - 1);
            (EpochLeaves.Line memory left, EpochLeaves.Line memory right) = (books.lines[at], books.lines[at + 1]);
            (books.lines[at], books.lines[at + 1]) = (right, left);
            fault = LINE_ORDER;
        } else if (kind == CUMULATIVE && count > 1 && books.amounts[at] > 1) {
            books.amounts[at] -= 1;
            books.amounts[(at + 1) % count] += 1;
            fault = CUMULATIVE;
        } else if (kind == SHAPE && (seed % 2 == 0 ? count : lines) > 0) {
            fault = SHAPE;
        } else if (kind == SUM && count > 1) {
            fault = SUM;
        }
        books.sums = books.amounts;
        for (uint256 i = 0; i < lines; ++i) books.lineSums.push(books.lines[i].amount);
        if (kind == LEAF && count > 1) {
            // Some of one leaf is entered for its neighbour.
            books.sums[at] += 1;
            books.sums[(at + 1) % count] -= 1;
            fault = LEAF;
        } else if (kind == LINE && lines > 1) {
            at = seed % lines;
            books.lineSums[at] += 1;
            books.lineSums[(at + 1) % lines] -= 1;
            fault = LINE;
        }
    }

    function _proofOfFault() private view returns (bytes memory) {
        if (fault == DECREASE) {
            ISettlement.Leaf memory before = _finalLeafOf(books.accounts[at]);
            return abi.encodeCall(settlement.challengeDecrease, (proposed, before, _leaf(books, at)));
        }
        if (fault == OMISSION) {
            address missing = _firstMissing();
            return abi.encodeCall(
                settlement.challengeOmission, (proposed, _finalLeafOf(missing), _placeIn(books, missing))
            );
        }
        if (fault == ORDER || fault == DOUBLE) {
            return abi.encodeCall(
                settlement.challengeOrder, (proposed, _leaf(books, at), _leaf(books, at + 1))
            );
        }
        if (fault == LINE_ORDER) {
            return abi.encodeCall(settlement.challengeLineOrder, (proposed, _lineLeaf(at), _lineLeaf(at + 1)));
        }
        if (fault == LEAF) {
            return abi.encodeCall(settlement.challengeLeaf, (proposed, _leaf(books, at), books.sums[at]));
        }
        if (fault == LINE) {
            return abi.encodeCall(settlement.challengeLine, (proposed, _lineLeaf(at), books.lineSums[at]));
        }
        if (fault == SUM) {
            SumTree.Tree memory payouts = _tree(books);
            return _sumChallenge(
                payouts, ISettlement.Tree.Payouts, payouts.hashes.length - 1, 0, proposed.total
            );
        }
        if (fault == CUMULATIVE) {
            address account = books.accounts[at];
            uint256 from = 0;
            while (from < books.lines.length && books.lines[from].account < account) ++from;
            uint256 to = from;
            while (to < books.lines.length && books.lines[to].account == account) ++to;
            return _cumulativeChallenge(account, _boundary(from), _boundary(to));
        }
        return _shapeChallenge();
    }

    /// @dev One leaf more is said than there is: the empty one behind the last, or, where the tree had to be deeper, the
    ///      first, which stands too high.
    function _shapeChallenge() private view returns (bytes memory) {
        bool ofLines = proposed.lineCount != books.lines.length;
        ISettlement.Tree kind = ofLines ? ISettlement.Tree.Lines : ISettlement.Tree.Payouts;
        SumTree.Tree memory tree = ofLines ? _linesTree() : _tree(books);
        uint256 count = ofLines ? books.lines.length : books.accounts.length;
        if (count < tree.hashes[0].length) {
            return
                abi.encodeCall(settlement.challengeShape, (proposed, kind, bytes32(0), 0, tree.proof(0, count)));
        }
        EpochLeaves.Line memory line;
        if (ofLines) line = books.lines[0];
        bytes32 inner = ofLines
            ? keccak256(
                abi.encode(block.chainid, settlement, line.account, line.receipt, line.index, line.amount)
            )
            : keccak256(abi.encode(block.chainid, settlement, books.accounts[0], books.amounts[0]));
        return abi.encodeCall(
            settlement.challengeDepth, (proposed, kind, inner, tree.sums[0][0], tree.proof(0, 0))
        );
    }

    function _cumulativeChallenge(
        address account,
        ISettlement.Boundary memory start,
        ISettlement.Boundary memory end
    ) private view returns (bytes memory) {
        return abi.encodeCall(
            settlement.challengeCumulative,
            (proposed, last, account, _placeIn(finalBooks, account), _placeIn(books, account), start, end)
        );
    }

    function _sumChallenge(
        SumTree.Tree memory tree,
        ISettlement.Tree kind,
        uint256 level,
        uint256 node,
        uint256 committed
    ) private view returns (bytes memory) {
        Pair memory pair;
        pair.leftHash = tree.hashes[level - 1][2 * node];
        pair.leftSum = tree.sums[level - 1][2 * node];
        pair.rightHash = tree.hashes[level - 1][2 * node + 1];
        pair.rightSum = tree.sums[level - 1][2 * node + 1];
        pair.proof = tree.proof(level, node);
        return _pairChallenge(kind, pair, committed);
    }

    function _pairChallenge(ISettlement.Tree kind, Pair memory pair, uint256 committed)
        private
        view
        returns (bytes memory)
    {
        return abi.encodeCall(
            settlement.challengeSum,
            (
                proposed,
                kind,
                pair.leftHash,
                pair.leftSum,
                pair.rightHash,
                pair.rightSum,
                committed,
                pair.proof
            )
        );
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

    function _pending() private view returns (uint64 epoch) {
        (epoch,,,) = settlement.pending();
    }

    function _finalTotal() private view returns (uint256 total) {
        (, total) = settlement.finalRoot();
    }

    function _finalAmount(address account) private view returns (uint256) {
        for (uint256 i = 0; i < finalBooks.accounts.length; ++i) {
            if (finalBooks.accounts[i] == account) return finalBooks.amounts[i];
        }
        return 0;
    }

    function _finalLeafOf(address account) private view returns (ISettlement.Leaf memory) {
        uint256 i = 0;
        while (finalBooks.accounts[i] != account) ++i;
        return _leaf(finalBooks, i);
    }

    /// @dev The first account of the final books that is not in the pending ones.
    function _firstMissing() private view returns (address) {
        uint256 i = 0;
        while (i < books.accounts.length && finalBooks.accounts[i] == books.accounts[i]) ++i;
        for (; i < finalBooks.accounts.length; ++i) {
            bool there = false;
            for (uint256 j = 0; j < books.accounts.length; ++j) {
                if (books.accounts[j] == finalBooks.accounts[i]) there = true;
            }
            if (!there) return finalBooks.accounts[i];
        }
        revert("nobody is missing");
    }

    function _tree(Books storage of_) private view returns (SumTree.Tree memory) {
        SumTree.Tree memory honest = SumTree.ofPayouts(address(settlement), of_.accounts, of_.amounts);
        return SumTree.build(honest.hashes[0], of_.sums);
    }

    function _linesTree() private view returns (SumTree.Tree memory) {
        SumTree.Tree memory honest = SumTree.ofLines(address(settlement), books.lines);
        return SumTree.build(honest.hashes[0], books.lineSums);
    }

    function _leaf(Books storage of_, uint256 i) private view returns (ISettlement.Leaf memory) {
        return ISettlement.Leaf(of_.accounts[i], of_.amounts[i], _tree(of_).proof(0, i));
    }

    /// @dev Where an account stands in ordered books.
    function _placeIn(Books storage of_, address account) private view returns (ISettlement.Place memory) {
        uint256 i = 0;
        while (i < of_.accounts.length && of_.accounts[i] < account) ++i;
        if (i < of_.accounts.length && of_.accounts[i] == account) {
            return ISettlement.Place(_leaf(of_, i), _noLeaf());
        }
        return ISettlement.Place(
            i == 0 ? _noLeaf() : _leaf(of_, i - 1), i == of_.accounts.length ? _noLeaf() : _leaf(of_, i)
        );
    }

    function _lineLeaf(uint256 i) private view returns (ISettlement.LineLeaf memory) {
        return ISettlement.LineLeaf(books.lines[i], _linesTree().proof(0, i));
    }

    /// @dev Between line `i` − 1 and line `i`.
    function _boundary(uint256 i) private view returns (ISettlement.Boundary memory) {
        ISettlement.LineLeaf memory none = ISettlement.LineLeaf(EpochLeaves.Line(address(0), 0, 0, 0), _none());
        return ISettlement.Boundary(
            i == 0 ? none : _lineLeaf(i - 1), i == books.lines.length ? none : _lineLeaf(i)
        );
    }

    function _noLeaf() private pure returns (ISettlement.Leaf memory) {
        return ISettlement.Leaf(address(0), 0, _none());
    }

    function _none() private pure returns (MerkleSum.Proof memory) {
        return MerkleSum.Proof(0, new bytes32[](0), new uint256[](0));
    }
}
