// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {IDisputes} from "../../contracts/interfaces/IDisputes.sol";
import {ISettlement} from "../../contracts/interfaces/ISettlement.sol";
import {AnswerWeights} from "../../contracts/libraries/AnswerWeights.sol";
import {EpochEntries} from "../../contracts/libraries/EpochEntries.sol";
import {MerkleTree} from "../../contracts/libraries/MerkleTree.sol";
import {Receipts} from "../../contracts/libraries/Receipts.sol";
import {DisputesTest} from "./DisputesTest.sol";

/**
 * @notice Proposes honest epochs at which any proof is thrown that can be put together from their parts, and epochs with
 *         one of eleven faults, which are proven; and lets operators equivocate with ever more at stake.
 */
contract DisputesHandler is DisputesTest {
    uint8 public constant FAULTS = 11;

    uint256 public honestCancelled;
    uint256 public attempts;
    uint256 public faultsWithstood;
    uint256 public proven;
    uint256 public cancelledTwice;
    uint256 public overpunished;
    uint256 public punishments;
    mapping(uint256 sequence => uint256) private _taken;

    constructor() {
        setUp();
    }

    /// @notice Three proofs against an epoch in which nothing is wrong.
    function attack(uint256 seed) external {
        World memory world = _honest();
        ISettlement.Epoch memory epoch = _propose(world);
        for (uint256 i = 0; i < 3; ++i) {
            bytes memory proof = _anyProof(world, epoch, uint256(keccak256(abi.encode(seed, i))));
            vm.prank(mallory);
            (bool done,) = address(disputing).call(proof);
            ++attempts;
            if (done) ++honestCancelled;
        }
        if (_pending() == 0) return;
        vm.prank(guardian);
        settlement.veto(epoch);
    }

    /// @notice An epoch with a fault, which is proven, and again.
    function cheat(uint8 kind, uint256 seed) external {
        World memory world = _honest();
        kind = kind % FAULTS;
        uint256 at = _alter(world, kind, seed);
        ISettlement.Epoch memory epoch = _propose(world);
        bytes memory proof = _proofOf(world, epoch, kind, at);
        vm.prank(mallory);
        (bool done,) = address(disputing).call(proof);
        if (done) ++proven;
        else ++faultsWithstood;
        vm.prank(mallory);
        (done,) = address(disputing).call(proof);
        if (done) ++cancelledTwice;
    }

    /// @notice Two receipts with one sequence number, after some more was staked.
    function equivocate(uint256 stake, uint64 sequence, uint256 salt) external {
        sequence = sequence % 4;
        address operator = operators[0].addr;
        stake = bound(stake, 0, 4 ether);
        if (stake >= LEAST_STAKE) {
            vm.deal(operator, stake);
            vm.prank(operator);
            staking.stake{value: stake}(operator);
        }
        Receipts.Receipt memory first = _answer(0, sequence, "before", 0);
        Receipts.Receipt memory second = _answer(0, sequence, "before", 0);
        second.outputHash = keccak256(abi.encode("another", salt));
        bytes memory data = abi.encodeCall(
            disputing.challengeEquivocation, (first, _signature(0, first), second, _signature(0, second))
        );
        uint256 before = staking.poolAssets(operator);
        vm.prank(mallory);
        (bool done,) = address(disputing).call(data);
        if (!done) return;
        ++punishments;
        _taken[sequence] += before - staking.poolAssets(operator);
        if (_taken[sequence] > PENALTY || _taken[sequence] != disputing.punished(operator, sequence)) ++overpunished;
    }

    function _anyProof(World memory world, ISettlement.Epoch memory epoch, uint256 seed)
        private
        view
        returns (bytes memory)
    {
        uint256 kind = seed % 8;
        EpochEntries.Entry memory entry = _entry(world, (seed >> 8) % 6);
        if (kind == 0) return abi.encodeCall(disputing.challengeEntry, (epoch, entry));
        if (kind == 1) return abi.encodeCall(disputing.challengePayments, (epoch, epoch, entry));
        if (kind == 2) {
            return abi.encodeCall(disputing.challengePair, (epoch, entry, _entry(world, (seed >> 16) % 6)));
        }
        ISettlement.LineLeaf memory line = _lineLeaf(world, (seed >> 24) % world.lines.length);
        if (kind == 3) {
            return abi.encodeCall(
                disputing.challengeTwice, (epoch, line, _lineLeaf(world, (seed >> 32) % world.lines.length))
            );
        }
        entry = _entry(world, line.line.receipt);
        bytes32 root = entry.receipt.weightsRoot;
        if (entry.receipt.operator == address(0) || root == 0) {
            return abi.encodeCall(disputing.challengeLine, (epoch, entry, line, _noWeight(), _noWeight()));
        }
        return _anyOfWeights(world, epoch, entry, line, seed);
    }

    function _anyOfWeights(
        World memory world,
        ISettlement.Epoch memory epoch,
        EpochEntries.Entry memory entry,
        ISettlement.LineLeaf memory line,
        uint256 seed
    ) private view returns (bytes memory) {
        bytes32 root = entry.receipt.weightsRoot;
        AnswerWeights.Weight memory last = _last(root);
        uint256 i = (seed >> 40) % CONTRIBUTORS;
        uint256 kind = seed % 8;
        if (kind == 4) {
            // The last leaf, shown in every place that its siblings allow: a count that is wrong.
            last.proof.count = (seed >> 48) % 9;
            last.proof.index = (seed >> 56) % 9;
            return abi.encodeCall(disputing.challengeLine, (epoch, entry, line, _weight(root, i), last));
        }
        if (kind == 5) {
            uint256 at = line.line.index < CONTRIBUTORS ? line.line.index : i;
            return abi.encodeCall(disputing.challengeLine, (epoch, entry, line, _weight(root, at), last));
        }
        if (kind == 6) {
            AnswerWeights.Weight memory second = _weight(root, (i + 1) % CONTRIBUTORS);
            return abi.encodeCall(disputing.challengeWeights, (epoch, entry, _weight(root, i), second, last));
        }
        if (seed >> 255 == 0) {
            bytes memory query = queryOf[entry.receipt.queryHash];
            return abi.encodeCall(
                disputing.challengeScore, (epoch, entry, _weight(root, i), last, _indexed(i), query)
            );
        }
        ISettlement.Boundary memory place =
            ISettlement.Boundary(line, _lineLeaf(world, (seed >> 64) % world.lines.length));
        return abi.encodeCall(
            disputing.challengeMissing, (epoch, entry, uint64(i), _weight(root, i), last, place)
        );
    }

    /// @return at the payment, line or weight that it concerns
    function _alter(World memory world, uint8 kind, uint256 seed) private returns (uint256 at) {
        at = seed % ANSWERS;
        uint256 off = bound(seed >> 8, 1, 1 ether);
        Receipts.Receipt memory receipt = world.receipts[at];
        if (kind == 0) {
            world.sums[at] += off;
        } else if (kind == 1) {
            receipt.price = receipt.paid + off;
        } else if (kind == 2) {
            receipt.indexRoot = bytes32(off);
        } else if (kind == 3) {
            world.receipts[2].sequence += uint64(1 + off % 100);
        } else if (kind == 4) {
            (world.receipts[2], world.sums[2]) = (world.receipts[1], world.sums[1]);
        } else if (kind == 5) {
            at = seed % 2;
            world.feeSums[at] += off;
        } else if (kind == 8) {
            at = seed % CONTRIBUTORS;
            WeightLeaf[] memory leaves = weightsOf[world.receipts[0].weightsRoot];
            leaves[at].through += off;
            world.receipts[0].weightsRoot = _commit(leaves);
        } else if (kind == 9) {
            at = seed % CONTRIBUTORS;
            world.receipts[0].weightsRoot = _weigh(_query(0), 0, at);
        } else {
            return _alterLine(world, kind, seed, off);
        }
    }

    /// @dev A line of an answer, with another amount; or, where its account is known here, for mallory.
    function _alterLine(World memory world, uint8 kind, uint256 seed, uint256 off) private view returns (uint256 at) {
        at = seed % world.lines.length;
        while (world.lines[at].receipt >= ANSWERS || (kind == 7 && _mayChangeHands(world.lines[at].account))) {
            at = (at + 1) % world.lines.length;
        }
        if (kind == 7) {
            world.lines[at].account = mallory;
        } else {
            world.lines[at].amount += off;
            world.sums[world.lines[at].receipt] += off;
        }
    }

    /// @dev Builder, parents and treasury; alice is also who gets the change, which is left alone with her lines.
    function _mayChangeHands(address account) private view returns (bool) {
        return account == bob || account == alice || account == treasury;
    }

    function _proofOf(World memory world, ISettlement.Epoch memory epoch, uint8 kind, uint256 at)
        private
        view
        returns (bytes memory)
    {
        if (kind < 3) return abi.encodeCall(disputing.challengeEntry, (epoch, _entry(world, at)));
        if (kind < 5) return abi.encodeCall(disputing.challengePair, (epoch, _entry(world, 1), _entry(world, 2)));
        if (kind == 5) return abi.encodeCall(disputing.challengeEntry, (epoch, _entry(world, ANSWERS + at)));
        if (kind == 6 || kind == 7 || kind == 10) return _lineProof(world, epoch, kind, at);
        EpochEntries.Entry memory entry = _entry(world, 0);
        bytes32 root = entry.receipt.weightsRoot;
        AnswerWeights.Weight memory last = _last(root);
        if (kind == 8) {
            // The leaf before, which its sum does not follow from; of the first leaf, itself.
            uint256 first = at == 0 ? 0 : at - 1;
            return abi.encodeCall(
                disputing.challengeWeights, (epoch, entry, _weight(root, first), _weight(root, first + 1), last)
            );
        }
        bytes memory query = queryOf[entry.receipt.queryHash];
        return abi.encodeCall(
            disputing.challengeScore, (epoch, entry, _weight(root, at), last, _indexed(at), query)
        );
    }

    function _lineProof(World memory world, ISettlement.Epoch memory epoch, uint8 kind, uint256 at)
        private
        view
        returns (bytes memory)
    {
        ISettlement.LineLeaf memory line = _lineLeaf(world, at);
        EpochEntries.Entry memory entry = _entry(world, line.line.receipt);
        if (kind == 10) {
            (SignedLine memory signed, MerkleTree.Proof memory proof) =
                _signedProof(entry.receipt.linesRoot, line.line.index);
            return abi.encodeCall(
                disputing.challengeSigned,
                (epoch, entry, line, signed.role, signed.account, signed.amount, proof)
            );
        }
        bytes32 root = entry.receipt.weightsRoot;
        bool isData = line.line.index < weightsOf[root].length;
        return abi.encodeCall(
            disputing.challengeLine,
            (epoch, entry, line, isData ? _weight(root, line.line.index) : _noWeight(), _last(root))
        );
    }
}
