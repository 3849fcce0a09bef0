// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {VmSafe} from "forge-std/Vm.sol";
import {Availability} from "../../contracts/Availability.sol";
import {Disputes} from "../../contracts/Disputes.sol";
import {IDisputes} from "../../contracts/interfaces/IDisputes.sol";
import {IFees} from "../../contracts/interfaces/IFees.sol";
import {IModels} from "../../contracts/interfaces/IModels.sol";
import {ISettlement} from "../../contracts/interfaces/ISettlement.sol";
import {AnswerWeights} from "../../contracts/libraries/AnswerWeights.sol";
import {EpochEntries} from "../../contracts/libraries/EpochEntries.sol";
import {EpochLeaves} from "../../contracts/libraries/EpochLeaves.sol";
import {FeePolicy} from "../../contracts/libraries/FeePolicy.sol";
import {MerkleSum} from "../../contracts/libraries/MerkleSum.sol";
import {MerkleTree} from "../../contracts/libraries/MerkleTree.sol";
import {Receipts} from "../../contracts/libraries/Receipts.sol";
import {FeesTest} from "./FeesTest.sol";
import {StateTree} from "./StateTree.sol";
import {SumTree} from "./SumTree.sol";

/**
 * @notice Whole epochs, built from the words of docs/PROTOCOL.md apart from the libraries under test: answers of two
 *         operators on bob's fine-tune (one failed, one flat), two fees, and all their lines. Tests alter one thing.
 */
abstract contract DisputesTest is FeesTest {
    using SumTree for SumTree.Tree;
    using StateTree for StateTree.Tree;

    uint96 internal constant PENALTY = 5 ether;
    uint96 internal constant ASK_BOND = 0.1 ether + 1;
    uint48 internal constant ANSWER_TIME = 6 hours;
    uint48 internal constant REPORT_TIME = 2 hours;
    uint256 internal constant CONTRIBUTORS = 5;
    uint256 internal constant K = 16;
    uint256 internal constant ANSWERS = 4;
    uint256 internal constant FAILED = 1;
    uint256 internal constant FLAT = 2;

    /// @dev An epoch's content. Positions count through the answers, then through the fees.
    struct World {
        uint64 epoch;
        uint64 lastPayment;
        Receipts.Receipt[] receipts;
        uint256[] sums;
        uint256[] fees;
        uint256[] feeSums;
        EpochLeaves.Line[] lines;
    }

    struct WeightLeaf {
        uint256 index;
        address account;
        int256 score;
        uint256 weight;
        uint256 through;
    }

    struct SignedLine {
        uint8 role;
        address account;
        uint256 amount;
    }

    Disputes internal disputing;
    Availability internal availability;
    VmSafe.Wallet[2] internal operators;
    uint256 internal modelId;
    bytes32 internal treeRoot;
    bytes32[] internal indexLeaves;
    /// @dev Behind the roots that receipts name.
    mapping(bytes32 root => WeightLeaf[]) internal weightsOf;
    mapping(bytes32 root => SignedLine[]) internal signedOf;
    mapping(bytes32 hash => bytes) internal queryOf;

    function setUp() public virtual override {
        super.setUp();
        VmSafe.Wallet memory one = vm.createWallet("operator 1");
        VmSafe.Wallet memory other = vm.createWallet("operator 2");
        (operators[0], operators[1]) = one.addr < other.addr ? (one, other) : (other, one);
        disputing = new Disputes(settlement, models, fees, staking, PENALTY);
        availability = new Availability(settlement, ASK_BOND, ANSWER_TIME, REPORT_TIME);
        vm.startPrank(admin);
        manager.grantRole(DISPUTES, address(disputing), 0);
        manager.grantRole(DISPUTES, address(availability), 0);
        manager.grantRole(SLASHER, address(disputing), 0);
        vm.stopPrank();
        vm.prank(governor);
        settlement.setPolicy(FeePolicy.Policy(6000, 1500, 0, 1200, 800, 400, 100));

        indexLeaves = new bytes32[](CONTRIBUTORS);
        for (uint256 i = 0; i < CONTRIBUTORS; ++i) {
            indexLeaves[i] = keccak256(
                bytes.concat(
                    hex"00", abi.encode(i, _contributor(i), _records(i), _multiplier(i), keccak256(_vector(i)))
                )
            );
        }
        treeRoot = StateTree.build(indexLeaves).root();
        modelId = _register(keccak256(abi.encode(1, K, CONTRIBUTORS, treeRoot, bytes32("projection"))));

        vm.deal(address(this), 1000 ether);
        token.deposit{value: 500 ether}();
        token.transfer(address(settlement), 500 ether);
        for (uint256 i = 0; i < 3; ++i) {
            vm.prank(till);
            fees.pay{value: 1 ether + i}(IFees.Use.Training, alice, bob, i, modelId, new uint256[](0));
        }
    }

    function _register(bytes32 indexRoot) internal returns (uint256) {
        vm.prank(bob);
        return models.registerFineTune(
            IModels.FineTune({
                name: "weighed",
                parents: _parent(baseId),
                adapterDigest: "weighed",
                descriptor: "descriptor",
                checkpointRoot: "checkpoints",
                indexRoot: indexRoot,
                releaseIds: _releases(),
                basePrice: 1,
                tokenPrice: 1,
                operator: operators[0].addr,
                metadata: 0
            })
        );
    }

    function _contributor(uint256 i) internal pure returns (address) {
        return address(uint160(0xC000 + 7 * i));
    }

    function _records(uint256 i) internal pure returns (uint256) {
        return 10 + 3 * i;
    }

    function _multiplier(uint256 i) internal pure returns (uint32) {
        return uint32(1 + i);
    }

    /// @dev int8 components between −128 and 127; contributor 3 scores below 0 against every query here.
    function _vector(uint256 i) internal pure returns (bytes memory vector) {
        vector = new bytes(K);
        for (uint256 j = 0; j < K; ++j) vector[j] = i == 3 ? bytes1(0x80) : bytes1(uint8(1 + (i * 31 + j * 17) % 127));
    }

    function _query(uint256 seed) internal pure returns (bytes memory query) {
        query = new bytes(K);
        for (uint256 j = 0; j < K; ++j) query[j] = bytes1(uint8(1 + (seed * 53 + j * 29) % 127));
    }

    /// @dev The sum over a plain loop.
    function _score(uint256 i, bytes memory query) internal pure returns (int256 sum) {
        bytes memory vector = _vector(i);
        for (uint256 j = 0; j < K; ++j) sum += int256(int8(uint8(vector[j]))) * int256(int8(uint8(query[j])));
        sum *= int256(uint256(_multiplier(i)));
    }

    /// @dev An honest epoch after the last final one: answers by operator and sequence, then fees.
    function _honest() internal returns (World memory world) {
        world.epoch = settlement.lastFinal() + 1;
        world.lastPayment = 2;
        world.receipts = new Receipts.Receipt[](ANSWERS);
        world.sums = new uint256[](ANSWERS);
        for (uint256 i = 0; i < ANSWERS; ++i) {
            bool first = i == ANSWERS - 1;
            bytes32 previous = i == 0 ? bytes32("before") : first ? bytes32(0) : _digest(world.receipts[i - 1]);
            world.receipts[i] = _answer(first ? 1 : 0, first ? 0 : uint64(4 + i), previous, i);
            world.sums[i] = world.receipts[i].paid;
        }
        world.fees = new uint256[](2);
        world.feeSums = new uint256[](2);
        for (uint256 i = 0; i < 2; ++i) {
            world.fees[i] = i + 1;
            world.feeSums[i] = fees.getPayment(i + 1).amount;
        }
        _deriveLines(world);
    }

    /// @dev An answer as an honest operator signs it: number FAILED failed, number FLAT is flat, all else by influence.
    function _answer(uint256 operator, uint64 sequence, bytes32 previous, uint256 number)
        internal
        returns (Receipts.Receipt memory receipt)
    {
        receipt.operator = operators[operator].addr;
        receipt.sequence = sequence;
        receipt.previous = previous;
        receipt.modelId = modelId;
        receipt.baseDigest = "digest";
        receipt.adapterDigest = "weighed";
        receipt.inputHash = keccak256(abi.encode("question", number));
        receipt.outputHash = keccak256(abi.encode("answer", number));
        receipt.seed = 7;
        receipt.promptTokens = 12;
        receipt.payer = alice;
        receipt.payment = keccak256(abi.encode("payment", operator, sequence));
        receipt.paid = 1 ether + 13 * number + 1;
        receipt.policyId = number == FLAT ? 0 : 1;
        receipt.mode = number == FAILED || number == FLAT ? 1 : 0;
        receipt.indexRoot = models.getModel(modelId).indexRoot;
        receipt.issuedAt = uint64(block.timestamp - 60);
        bytes memory query = number == FAILED ? bytes("") : _query(number);
        receipt.queryHash = keccak256(query);
        if (queryOf[receipt.queryHash].length == 0) queryOf[receipt.queryHash] = query;
        if (number != FAILED) {
            receipt.completionTokens = 30;
            // One answer uses all that was paid: it has no change.
            receipt.price = number == FLAT ? receipt.paid : 0.7 ether + 11 * number;
            receipt.weightsRoot = _weigh(query, receipt.mode, type(uint256).max);
        }
        receipt.linesRoot = _sign(receipt, type(uint256).max);
    }

    /// @dev The tree of weights; where `wrong` is a contributor, that one weighs 1 too much.
    function _weigh(bytes memory query, uint8 mode, uint256 wrong) internal returns (bytes32 root) {
        WeightLeaf[] memory leaves = new WeightLeaf[](CONTRIBUTORS);
        uint256 through = 0;
        for (uint256 i = 0; i < CONTRIBUTORS; ++i) {
            int256 score = _score(i, query);
            uint256 weight = mode == 1 ? _records(i) : score > 0 ? uint256(score) : 0;
            if (i == wrong) ++weight;
            through += weight;
            leaves[i] = WeightLeaf(i, _contributor(i), score, weight, through);
        }
        return _commit(leaves);
    }

    function _commit(WeightLeaf[] memory leaves) internal returns (bytes32 root) {
        root = StateTree.build(_hashes(leaves)).root();
        // A root stands for one list: what is there already is the same.
        if (weightsOf[root].length != 0) return root;
        for (uint256 i = 0; i < leaves.length; ++i) weightsOf[root].push(leaves[i]);
    }

    function _hashes(WeightLeaf[] memory leaves) internal pure returns (bytes32[] memory hashes) {
        hashes = new bytes32[](leaves.length);
        for (uint256 i = 0; i < leaves.length; ++i) hashes[i] = keccak256(bytes.concat(hex"00", abi.encode(leaves[i])));
    }

    /// @dev The operator's tree of lines; where `wrong` is a line, its amount is 1 too much.
    function _sign(Receipts.Receipt memory receipt, uint256 wrong) internal returns (bytes32 root) {
        SignedLine[] memory lines = _linesOf(receipt);
        bytes32[] memory hashes = new bytes32[](lines.length);
        if (wrong < lines.length) ++lines[wrong].amount;
        for (uint256 i = 0; i < lines.length; ++i) {
            hashes[i] = keccak256(
                bytes.concat(hex"00", abi.encode(i, lines[i].role, lines[i].account, lines[i].amount))
            );
        }
        root = StateTree.build(hashes).root();
        if (signedOf[root].length != 0) return root;
        for (uint256 i = 0; i < lines.length; ++i) signedOf[root].push(lines[i]);
    }

    /// @dev A receipt's lines, each share by itself as the protocol words it.
    function _linesOf(Receipts.Receipt memory receipt) internal view returns (SignedLine[] memory lines) {
        lines = new SignedLine[](CONTRIBUTORS + 7);
        uint256 count = 0;
        if (receipt.weightsRoot != 0) {
            FeePolicy.Policy memory policy = settlement.policy(receipt.policyId);
            count = _dataLines(lines, receipt.price * policy.data / 10_000, weightsOf[receipt.weightsRoot]);
            count = _roleLines(lines, count, receipt, policy);
        }
        if (receipt.paid > receipt.price) lines[count++] = SignedLine(7, receipt.payer, receipt.paid - receipt.price);
        assembly ("memory-safe") {
            mstore(lines, count)
        }
    }

    function _dataLines(SignedLine[] memory lines, uint256 fund, WeightLeaf[] memory weights)
        private
        pure
        returns (uint256 count)
    {
        uint256 all = weights[weights.length - 1].through;
        for (; count < weights.length; ++count) {
            uint256 through = weights[count].through;
            uint256 before = through - weights[count].weight;
            lines[count] = SignedLine(0, weights[count].account, fund * through / all - fund * before / all);
        }
    }

    function _roleLines(
        SignedLine[] memory lines,
        uint256 count,
        Receipts.Receipt memory receipt,
        FeePolicy.Policy memory policy
    ) private view returns (uint256) {
        uint16[6] memory parts =
            [policy.builder, policy.parents, policy.operator, policy.stakers, policy.treasury, policy.burn];
        address[6] memory who = [bob, alice, receipt.operator, address(staking), treasury, DEAD];
        uint256 points = policy.data;
        for (uint8 i = 0; i < 6; ++i) {
            uint256 before = receipt.price * points / 10_000;
            points += parts[i];
            if (parts[i] != 0) lines[count++] = SignedLine(i + 1, who[i], receipt.price * points / 10_000 - before);
        }
        return count;
    }

    /// @dev Fills in the lines of all payments, sorted; a fee has one line here: which ones it has is not judged.
    function _deriveLines(World memory world) internal view {
        EpochLeaves.Line[] memory lines = new EpochLeaves.Line[](64);
        uint256 count = 0;
        for (uint64 r = 0; r < world.receipts.length; ++r) {
            SignedLine[] memory own = _linesOf(world.receipts[r]);
            for (uint64 i = 0; i < own.length; ++i) {
                if (own[i].amount != 0) lines[count++] = EpochLeaves.Line(own[i].account, r, i, own[i].amount);
            }
        }
        for (uint256 f = 0; f < world.fees.length; ++f) {
            lines[count++] = EpochLeaves.Line(bob, uint64(world.receipts.length + f), 0, world.feeSums[f]);
        }
        assembly ("memory-safe") {
            mstore(lines, count)
        }
        _sort(lines);
        world.lines = lines;
    }

    function _sort(EpochLeaves.Line[] memory lines) internal pure {
        for (uint256 i = 1; i < lines.length; ++i) {
            for (uint256 j = i; j > 0 && _key(lines[j]) < _key(lines[j - 1]); --j) {
                (lines[j], lines[j - 1]) = (lines[j - 1], lines[j]);
            }
        }
    }

    function _key(EpochLeaves.Line memory line) private pure returns (uint256) {
        return uint256(uint160(line.account)) << 96 | uint256(line.receipt) << 48 | line.index;
    }

    function _digest(Receipts.Receipt memory receipt) internal view returns (bytes32) {
        return Receipts.digest(receipt, block.chainid, address(settlement));
    }

    function _receiptsTree(World memory world) internal view returns (SumTree.Tree memory) {
        uint256 answers = world.receipts.length;
        bytes32[] memory hashes = new bytes32[](answers + world.fees.length);
        uint256[] memory sums = new uint256[](hashes.length);
        for (uint256 i = 0; i < hashes.length; ++i) {
            bool isAnswer = i < answers;
            bytes32 id = isAnswer ? _digest(world.receipts[i]) : bytes32(world.fees[i - answers]);
            sums[i] = isAnswer ? world.sums[i] : world.feeSums[i - answers];
            hashes[i] = keccak256(
                bytes.concat(keccak256(abi.encode(block.chainid, address(settlement), isAnswer ? 0 : 1, id)))
            );
        }
        return SumTree.build(hashes, sums);
    }

    function _epochOf(World memory world) internal view returns (ISettlement.Epoch memory epoch) {
        (, uint256 last) = settlement.finalRoot();
        SumTree.Tree memory receipts = _receiptsTree(world);
        SumTree.Tree memory lines = SumTree.ofLines(address(settlement), world.lines);
        epoch.epoch = world.epoch;
        epoch.receiptsRoot = receipts.root();
        epoch.linesRoot = lines.root();
        epoch.payoutRoot = keccak256("payouts");
        epoch.added = uint128(receipts.total());
        epoch.total = uint128(last + epoch.added);
        epoch.receiptCount = uint64(world.receipts.length + world.fees.length);
        epoch.lineCount = uint64(world.lines.length);
        epoch.payoutCount = 9;
        epoch.lastPayment = world.lastPayment;
        epoch.data = sha256("epoch file");
        epoch.chunksRoot = _chunks().root();
        epoch.size = 2 * 4096 + 100;
    }

    /// @dev The archive: two whole chunks and one of 100 bytes.
    function _chunk(uint256 i) internal pure returns (bytes memory chunk) {
        chunk = new bytes(i == 2 ? 100 : 4096);
        for (uint256 j = 0; j < chunk.length; j += 32) chunk[j] = bytes1(uint8(i * 7 + j / 32));
    }

    function _chunks() internal pure returns (StateTree.Tree memory) {
        bytes32[] memory leaves = new bytes32[](3);
        for (uint256 i = 0; i < 3; ++i) leaves[i] = keccak256(bytes.concat(hex"00", _chunk(i)));
        return StateTree.build(leaves);
    }

    function _propose(World memory world) internal returns (ISettlement.Epoch memory epoch) {
        epoch = _epochOf(world);
        vm.deal(proposer, proposer.balance + BOND);
        vm.prank(proposer);
        settlement.propose{value: BOND}(epoch);
    }

    function _finalise(ISettlement.Epoch memory epoch) internal {
        (,, uint64 at,) = settlement.pending();
        vm.warp(at);
        settlement.finalise(epoch);
    }

    function _entry(World memory world, uint256 position) internal view returns (EpochEntries.Entry memory entry) {
        uint256 answers = world.receipts.length;
        if (position < answers) {
            entry.receipt = world.receipts[position];
            entry.sum = world.sums[position];
        } else {
            entry.source = EpochLeaves.Source.Fee;
            entry.paymentId = world.fees[position - answers];
            entry.sum = world.feeSums[position - answers];
        }
        entry.proof = _receiptsTree(world).proof(0, position);
    }

    function _lineLeaf(World memory world, uint256 i) internal view returns (ISettlement.LineLeaf memory) {
        return ISettlement.LineLeaf(world.lines[i], SumTree.ofLines(address(settlement), world.lines).proof(0, i));
    }

    /// @dev Where line `index` of a payment stands in the lines tree.
    function _find(World memory world, uint64 receipt, uint64 index) internal pure returns (uint256 i) {
        while (world.lines[i].receipt != receipt || world.lines[i].index != index) ++i;
    }

    function _noLine() internal pure returns (ISettlement.LineLeaf memory line) {
        line.proof = MerkleSum.Proof(0, new bytes32[](0), new uint256[](0));
    }

    function _weight(bytes32 root, uint256 i) internal view returns (AnswerWeights.Weight memory) {
        WeightLeaf[] memory leaves = weightsOf[root];
        WeightLeaf memory leaf = leaves[i];
        return AnswerWeights.Weight(
            leaf.index,
            leaf.account,
            leaf.score,
            leaf.weight,
            leaf.through,
            MerkleTree.Proof(i, leaves.length, StateTree.build(_hashes(leaves)).proof(0, i, 64))
        );
    }

    function _last(bytes32 root) internal view returns (AnswerWeights.Weight memory) {
        return weightsOf[root].length == 0 ? _noWeight() : _weight(root, weightsOf[root].length - 1);
    }

    function _noWeight() internal pure returns (AnswerWeights.Weight memory weight) {
        weight.proof = MerkleTree.Proof(0, 0, new bytes32[](0));
    }

    function _indexed(uint256 i) internal view returns (IDisputes.Contributor memory) {
        return IDisputes.Contributor({
            k: K,
            treeRoot: treeRoot,
            projectionDigest: "projection",
            account: _contributor(i),
            records: _records(i),
            multiplier: _multiplier(i),
            vector: _vector(i),
            proof: MerkleTree.Proof(i, CONTRIBUTORS, StateTree.build(indexLeaves).proof(0, i, 64))
        });
    }

    /// @dev A line as the operator signed it.
    function _signedProof(bytes32 root, uint256 i) internal view returns (SignedLine memory, MerkleTree.Proof memory) {
        SignedLine[] memory lines = signedOf[root];
        bytes32[] memory hashes = new bytes32[](lines.length);
        for (uint256 j = 0; j < lines.length; ++j) {
            hashes[j] = keccak256(
                bytes.concat(hex"00", abi.encode(j, lines[j].role, lines[j].account, lines[j].amount))
            );
        }
        return (lines[i], MerkleTree.Proof(i, lines.length, StateTree.build(hashes).proof(0, i, 64)));
    }

    function _signature(uint256 operator, Receipts.Receipt memory receipt) internal returns (bytes memory) {
        (uint8 v, bytes32 r, bytes32 s) = vm.sign(operators[operator], _digest(receipt));
        return abi.encodePacked(r, s, v);
    }

    function _pending() internal view returns (uint64 epoch) {
        (epoch,,,) = settlement.pending();
    }

    /// @dev The pending epoch is gone for `fault`'s sake; half of the bond is mallory's, who challenged.
    function _assertCancelled(bool wanted) internal view {
        assertEq(_pending(), wanted ? 0 : settlement.lastFinal() + 1);
        assertEq(settlement.creditOf(mallory), wanted ? BOND / 2 : 0);
    }

    /// @dev Two answers of the first operator to one question, at one place of its chain.
    function _equivocal() internal returns (Receipts.Receipt memory first, Receipts.Receipt memory second) {
        first = _answer(0, 9, "before", 0);
        second = _answer(0, 9, "before", 0);
        second.outputHash = "another answer";
    }

    /// @dev The first operator stakes on itself.
    function _stake(uint256 amount) internal {
        address operator = operators[0].addr;
        vm.deal(operator, amount);
        vm.prank(operator);
        staking.stake{value: amount}(operator);
    }
}
