// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {IDisputes} from "../../contracts/interfaces/IDisputes.sol";
import {ISettlement} from "../../contracts/interfaces/ISettlement.sol";
import {IStaking} from "../../contracts/interfaces/IStaking.sol";
import {AnswerLines} from "../../contracts/libraries/AnswerLines.sol";
import {AnswerWeights} from "../../contracts/libraries/AnswerWeights.sol";
import {EpochEntries} from "../../contracts/libraries/EpochEntries.sol";
import {EpochLeaves} from "../../contracts/libraries/EpochLeaves.sol";
import {MerkleTree} from "../../contracts/libraries/MerkleTree.sol";
import {Receipts} from "../../contracts/libraries/Receipts.sol";
import {DisputesTest} from "../support/DisputesTest.sol";

contract DisputesUnitTest is DisputesTest {
    uint256 private constant ALL = 6;

    function test_Challenge_WhenNoEpochIsPending() external {
        World memory world = _honest();
        ISettlement.Epoch memory epoch = _epochOf(world);
        EpochEntries.Entry memory entry = _entry(world, 0);
        vm.expectRevert(abi.encodeWithSelector(IDisputes.Disputes_NotPending.selector, 1, 0));
        disputing.challengeEntry(epoch, entry);
    }

    function test_Challenge_WhenTheEpochIsAnotherThanThePendingOne() external {
        World memory world = _honest();
        ISettlement.Epoch memory epoch = _propose(world);
        EpochEntries.Entry memory entry = _entry(world, 0);
        bytes32 kept = keccak256(abi.encode(epoch));
        epoch.added += 1;
        vm.expectRevert(
            abi.encodeWithSelector(
                EpochEntries.EpochEntries_OtherEpoch.selector, 1, keccak256(abi.encode(epoch)), kept
            )
        );
        disputing.challengeEntry(epoch, entry);
    }

    function test_Challenge_WhenTheProofLeadsElsewhere() external {
        World memory world = _honest();
        ISettlement.Epoch memory epoch = _propose(world);
        EpochEntries.Entry memory entry = _entry(world, 0);
        entry.receipt.price = 0;
        vm.expectPartialRevert(EpochEntries.EpochEntries_InvalidProof.selector);
        disputing.challengeEntry(epoch, entry);
        ISettlement.LineLeaf memory line = _lineLeaf(world, 0);
        line.line.amount += 1;
        vm.expectPartialRevert(EpochEntries.EpochEntries_InvalidProof.selector);
        disputing.challengeStray(epoch, line);
    }

    function test_ChallengeEntry_WhenNothingIsWrong() external {
        World memory world = _honest();
        ISettlement.Epoch memory epoch = _propose(world);
        for (uint256 i = 0; i < ALL; ++i) {
            EpochEntries.Entry memory entry = _entry(world, i);
            _expect(epoch, 0);
            disputing.challengeEntry(epoch, entry);
        }
        _assertCancelled(false);
    }

    function test_ChallengeEntry_WhenAnAnswerIsEnteredWithAnotherSum() external {
        World memory world = _honest();
        world.sums[2] += 1;
        _assertEntry(world, 2, "paid");
    }

    function test_ChallengeEntry_WhenAnAnswerCostsMoreThanWasPaid() external {
        World memory world = _honest();
        world.receipts[0].price = world.receipts[0].paid + 1;
        _assertEntry(world, 0, "price");
    }

    function test_ChallengeEntry_WhenAFailedAnswerCosts() external {
        World memory world = _honest();
        world.receipts[FAILED].price = 1;
        _assertEntry(world, FAILED, "price");
    }

    function test_ChallengeEntry_WhenTheModeIsNone() external {
        World memory world = _honest();
        world.receipts[0].mode = 2;
        _assertEntry(world, 0, "mode");
    }

    function test_ChallengeEntry_WhenThePolicyIsNone() external {
        World memory world = _honest();
        world.receipts[0].policyId = 2;
        _assertEntry(world, 0, "policy");
    }

    function test_ChallengeEntry_WhenTheFirstReceiptNamesOneBefore() external {
        World memory world = _honest();
        world.receipts[3].previous = "something";
        _assertEntry(world, 3, "chain");
    }

    function test_ChallengeEntry_WhenTheModelIsUnknown() external {
        World memory world = _honest();
        world.receipts[0].modelId = models.count() + 1;
        _assertEntry(world, 0, "model");
        world.receipts[0].modelId = 0;
        _assertEntry(world, 0, "model");
        world.receipts[0].modelId = baseId;
        _assertEntry(world, 0, "model");
    }

    function test_ChallengeEntry_WhenTheModelWasRegisteredOtherwise() external {
        World memory world = _honest();
        world.receipts[0].indexRoot = "another";
        _assertEntry(world, 0, "model");
        world = _honest();
        world.receipts[1].adapterDigest = "another";
        _assertEntry(world, 1, "model");
        world = _honest();
        world.receipts[1].baseDigest = "another";
        _assertEntry(world, 1, "model");
    }

    function test_ChallengeEntry_WhenAFeeIsNotThePaymentOfItsPlace() external {
        World memory world = _honest();
        world.fees[1] = 3;
        world.feeSums[1] = 1 ether + 2;
        _assertEntry(world, 5, "payment");
        world = _honest();
        world.fees[0] = 0;
        _assertEntry(world, 4, "payment");
        world = _honest();
        world.fees[0] = 2;
        world.feeSums[0] = 1 ether + 1;
        _assertEntry(world, 4, "payment");
        world = _honest();
        world.fees[1] = world.lastPayment = 4;
        _assertEntry(world, 5, "payment");
    }

    function test_ChallengeEntry_WhenAFeeIsEnteredWithAnotherSum() external {
        World memory world = _honest();
        world.feeSums[0] -= 1;
        _assertEntry(world, 4, "paid");
    }

    function test_ChallengePayments_WhenTheFeesAreThoseOfTheirPlaces() external {
        World memory world = _honest();
        ISettlement.Epoch memory epoch = _propose(world);
        for (uint256 i = 0; i < ALL; ++i) {
            EpochEntries.Entry memory entry = _entry(world, i);
            _expect(epoch, 0);
            disputing.challengePayments(epoch, epoch, entry);
        }
        _finalise(epoch);
        // The second epoch has a fee of its own, and the first is handed in beside it.
        World memory next = _second(world);
        ISettlement.Epoch memory second = _propose(next);
        for (uint256 i = 0; i < 2; ++i) {
            EpochEntries.Entry memory entry = _entry(next, i);
            _expect(second, 0);
            disputing.challengePayments(second, epoch, entry);
        }
        EpochEntries.Entry memory any = _entry(next, 0);
        vm.expectRevert(abi.encodeWithSelector(IDisputes.Disputes_NotPrevious.selector, 2, 1));
        disputing.challengePayments(second, second, any);
        epoch.lastPayment = 3;
        vm.expectPartialRevert(EpochEntries.EpochEntries_OtherEpoch.selector);
        disputing.challengePayments(second, epoch, any);
    }

    function test_ChallengePayments_WhenAnAnswerStandsWhereAFeeMust() external {
        World memory world = _honest();
        world.lastPayment = 3;
        ISettlement.Epoch memory epoch = _propose(world);
        EpochEntries.Entry memory entry = _entry(world, 3);
        _expect(epoch, "payment");
        disputing.challengePayments(epoch, epoch, entry);
        _assertCancelled(true);
    }

    function test_ChallengePayments_WhenAFeeStandsWhereAnAnswerMust() external {
        World memory world = _honest();
        world.lastPayment = 1;
        ISettlement.Epoch memory epoch = _propose(world);
        EpochEntries.Entry memory entry = _entry(world, 4);
        _expect(epoch, "payment");
        disputing.challengePayments(epoch, epoch, entry);
    }

    function test_ChallengePayments_WhenTheNumbersCannotBe() external {
        World memory world = _honest();
        ISettlement.Epoch memory first = _propose(world);
        _finalise(first);
        World memory next = _second(world);
        uint64[3] memory lasts = [uint64(1), 4, 3];
        for (uint256 i = 0; i < 3; ++i) {
            next.lastPayment = lasts[i];
            ISettlement.Epoch memory epoch = _epochOf(next);
            if (i == 2) epoch.receiptCount = 0;
            vm.deal(proposer, BOND);
            vm.prank(proposer);
            settlement.propose{value: BOND}(epoch);
            EpochEntries.Entry memory entry = _entry(next, 0);
            _expect(epoch, "payment");
            disputing.challengePayments(epoch, first, entry);
        }
    }

    function test_ChallengePair_WhenTheyStandAsTheyMust() external {
        World memory world = _honest();
        ISettlement.Epoch memory epoch = _propose(world);
        for (uint256 i = 0; i < ALL; ++i) {
            for (uint256 j = 0; j < ALL; ++j) {
                EpochEntries.Entry memory left = _entry(world, i);
                EpochEntries.Entry memory right = _entry(world, j);
                _expect(epoch, 0);
                disputing.challengePair(epoch, left, right);
            }
        }
    }

    function test_ChallengePair_WhenAReceiptIsThereTwice() external {
        World memory world = _honest();
        world.receipts[2] = world.receipts[1];
        world.sums[2] = world.sums[1];
        _assertPair(world, 1, 2, "doubled");
    }

    function test_ChallengePair_WhenTwoReceiptsHaveOneSequence() external {
        World memory world = _honest();
        world.receipts[2].sequence = world.receipts[1].sequence;
        _assertPair(world, 1, 2, "order");
    }

    function test_ChallengePair_WhenOnePaymentPaidTwoAnswers() external {
        World memory world = _honest();
        world.receipts[3].payment = world.receipts[0].payment;
        _assertPair(world, 0, 3, "doubled");
        // Another payer's authorisation may have the same nonce.
        world.receipts[3].payer = bob;
        ISettlement.Epoch memory epoch = _propose(world);
        EpochEntries.Entry memory left = _entry(world, 0);
        EpochEntries.Entry memory right = _entry(world, 3);
        _expect(epoch, 0);
        disputing.challengePair(epoch, left, right);
    }

    function test_ChallengePair_WhenOperatorsAreOutOfOrder() external {
        World memory world = _honest();
        world.receipts[0].operator = operators[1].addr;
        _assertPair(world, 0, 1, "order");
    }

    function test_ChallengePair_WhenAFeeStandsBeforeAnAnswer() external {
        World memory world = _honest();
        ISettlement.Epoch memory epoch = _epochOf(world);
        // The two halves of the tree, swapped by hand: fees first.
        Receipts.Receipt memory answer = world.receipts[0];
        bytes32 chain = bytes32(block.chainid);
        bytes32 fee = keccak256(bytes.concat(keccak256(abi.encode(chain, settlement, 1, bytes32(uint256(1))))));
        bytes32 leaf = keccak256(bytes.concat(keccak256(abi.encode(chain, settlement, 0, _digest(answer)))));
        epoch.receiptsRoot = keccak256(abi.encode(fee, world.feeSums[0], leaf, world.sums[0]));
        epoch.added = uint128(world.feeSums[0] + world.sums[0]);
        epoch.total = epoch.added;
        epoch.receiptCount = 2;
        vm.deal(proposer, BOND);
        vm.prank(proposer);
        settlement.propose{value: BOND}(epoch);
        EpochEntries.Entry memory left = _entry(world, 4);
        EpochEntries.Entry memory right = _entry(world, 0);
        (left.proof.index, right.proof.index) = (0, 1);
        left.proof.siblingHashes = new bytes32[](1);
        left.proof.siblingSums = new uint256[](1);
        right.proof.siblingHashes = new bytes32[](1);
        right.proof.siblingSums = new uint256[](1);
        (left.proof.siblingHashes[0], left.proof.siblingSums[0]) = (leaf, world.sums[0]);
        (right.proof.siblingHashes[0], right.proof.siblingSums[0]) = (fee, world.feeSums[0]);
        _expect(epoch, "order");
        disputing.challengePair(epoch, left, right);
    }

    function test_ChallengePair_WhenFeesAreOutOfOrder() external {
        World memory world = _honest();
        world.fees[1] = 1;
        world.feeSums[1] = world.feeSums[0];
        _assertPair(world, 4, 5, "order");
    }

    function test_ChallengePair_WhenAReceiptIsSkipped() external {
        World memory world = _honest();
        world.receipts[2].sequence += 1;
        _assertPair(world, 1, 2, "skipped");
    }

    function test_ChallengePair_WhenAReceiptNamesAnotherBefore() external {
        World memory world = _honest();
        world.receipts[2].previous = "another";
        _assertPair(world, 1, 2, "chain");
    }

    function test_ChallengeSettled_WhenTheAnswerIsNew() external {
        (World memory first, ISettlement.Epoch memory earlier) = _final();
        World memory next = _second(first);
        ISettlement.Epoch memory epoch = _propose(next);
        EpochEntries.Entry memory entry = _entry(next, 0);
        for (uint256 i = 0; i < ANSWERS; ++i) {
            EpochEntries.Entry memory settled = _entry(first, i);
            _expect(epoch, 0);
            disputing.challengeSettled(epoch, entry, earlier, settled);
        }
        EpochEntries.Entry memory fee = _entry(first, 4);
        vm.expectRevert(abi.encodeWithSelector(IDisputes.Disputes_NotAnAnswer.selector, 4));
        disputing.challengeSettled(epoch, entry, earlier, fee);
        vm.expectRevert(abi.encodeWithSelector(IDisputes.Disputes_NotFinal.selector, 2, 1));
        disputing.challengeSettled(epoch, entry, epoch, entry);
    }

    function test_ChallengeSettled_WhenItWasSettled() external {
        (World memory first, ISettlement.Epoch memory earlier) = _final();
        World memory next = _second(first);
        next.receipts[0] = first.receipts[2];
        _assertSettled(next, earlier, _entry(first, 2), "settled");
    }

    function test_ChallengeSettled_WhenALaterOneWasSettled() external {
        (World memory first, ISettlement.Epoch memory earlier) = _final();
        World memory next = _second(first);
        next.receipts[0].sequence = 2;
        _assertSettled(next, earlier, _entry(first, 0), "settled");
    }

    function test_ChallengeSettled_WhenItsPaymentWasSettled() external {
        (World memory first, ISettlement.Epoch memory earlier) = _final();
        World memory next = _second(first);
        next.receipts[0].payment = first.receipts[3].payment;
        _assertSettled(next, earlier, _entry(first, 3), "doubled");
    }

    function test_ChallengeSettled_WhenItNamesAnotherBefore() external {
        (World memory first, ISettlement.Epoch memory earlier) = _final();
        World memory next = _second(first);
        next.receipts[0].previous = "another";
        _assertSettled(next, earlier, _entry(first, 2), "chain");
    }

    function test_ChallengeStray_WhenItsPaymentIsThere() external {
        World memory world = _honest();
        ISettlement.Epoch memory epoch = _propose(world);
        for (uint256 i = 0; i < world.lines.length; ++i) {
            ISettlement.LineLeaf memory line = _lineLeaf(world, i);
            _expect(epoch, 0);
            disputing.challengeStray(epoch, line);
        }
    }

    function test_ChallengeStray_WhenItsPaymentIsNot() external {
        World memory world = _honest();
        world.lines[world.lines.length - 1].receipt = uint64(ALL);
        ISettlement.Epoch memory epoch = _propose(world);
        ISettlement.LineLeaf memory line = _lineLeaf(world, world.lines.length - 1);
        _expect(epoch, "unjustified");
        disputing.challengeStray(epoch, line);
        _assertCancelled(true);
    }

    function test_ChallengeLine_WhenItIsDue() external {
        World memory world = _honest();
        ISettlement.Epoch memory epoch = _propose(world);
        for (uint256 i = 0; i < world.lines.length; ++i) {
            if (world.lines[i].receipt >= ANSWERS) continue;
            _challengeLine(world, epoch, i, 0);
        }
        // The line of another answer, and of a fee.
        uint256 at = _find(world, 0, 0);
        EpochEntries.Entry memory entry = _entry(world, 2);
        ISettlement.LineLeaf memory line = _lineLeaf(world, at);
        vm.expectRevert(abi.encodeWithSelector(IDisputes.Disputes_OtherReceipt.selector, 2, 0));
        disputing.challengeLine(epoch, entry, line, _noWeight(), _noWeight());
        entry = _entry(world, 4);
        vm.expectRevert(abi.encodeWithSelector(IDisputes.Disputes_NotAnAnswer.selector, 4));
        disputing.challengeLine(epoch, entry, line, _noWeight(), _noWeight());
    }

    function test_ChallengeLine_WhenTheWeightsShownAreOthers() external {
        World memory world = _honest();
        ISettlement.Epoch memory epoch = _propose(world);
        EpochEntries.Entry memory entry = _entry(world, 0);
        ISettlement.LineLeaf memory line = _lineLeaf(world, _find(world, 0, 1));
        bytes32 root = entry.receipt.weightsRoot;
        AnswerWeights.Weight memory weight = _weight(root, 1);
        AnswerWeights.Weight memory last = _last(root);
        AnswerWeights.Weight memory other = _weight(root, 0);
        vm.expectRevert(abi.encodeWithSelector(AnswerWeights.AnswerWeights_NotItsPlace.selector, 0, 1));
        disputing.challengeLine(epoch, entry, line, other, last);
        vm.expectRevert(abi.encodeWithSelector(AnswerWeights.AnswerWeights_NotTheLast.selector, 1, 5));
        disputing.challengeLine(epoch, entry, line, weight, weight);
        weight.weight += 1;
        vm.expectPartialRevert(AnswerWeights.AnswerWeights_InvalidProof.selector);
        disputing.challengeLine(epoch, entry, line, weight, last);
        weight = _weight(root, 1);
        weight.proof.count = 6;
        vm.expectRevert(abi.encodeWithSelector(AnswerWeights.AnswerWeights_NotTheLast.selector, 6, 5));
        disputing.challengeLine(epoch, entry, line, weight, last);
    }

    function test_ChallengeLine_WhenTheAmountIsAnother() external {
        World memory world = _honest();
        for (uint64 r = 0; r < ANSWERS; ++r) {
            for (uint64 i = 0; i < (r == FAILED ? 1 : 3); ++i) {
                uint256 at = _find(world, r, i);
                world.lines[at].amount += 5;
                world.sums[r] += 5; // so that the trees have one sum, for what that is worth
                ISettlement.Epoch memory epoch = _propose(world);
                _challengeLine(world, epoch, at, "amount");
                world.lines[at].amount -= 5;
                world.sums[r] -= 5;
            }
        }
    }

    function test_ChallengeLine_WhenTheAccountIsAnother() external {
        World memory world = _honest();
        // Contributor, operator, stakers, burn, change: all whose accounts are known here.
        uint64[5] memory indexes = [uint64(0), 6, 7, 9, 10];
        for (uint256 i = 0; i < 5; ++i) {
            uint256 at = _find(world, 0, indexes[i]);
            address account = world.lines[at].account;
            world.lines[at].account = mallory;
            _challengeLine(world, _propose(world), at, "account");
            world.lines[at].account = account;
        }
    }

    function test_ChallengeLine_WhenTheAccountMayChangeHands() external {
        World memory world = _honest();
        uint256 at = _find(world, 0, 5);
        assertEq(world.lines[at].account, bob);
        world.lines[at].account = mallory;
        _challengeLine(world, _propose(world), at, 0);
    }

    function test_ChallengeLine_WhenItIsBeyondTheLast() external {
        World memory world = _honest();
        uint256 at = _find(world, 0, 10);
        world.lines[at].index = 11;
        _challengeLine(world, _propose(world), at, "unjustified");
        world.lines[at].index = 10;
        at = _find(world, uint64(FAILED), 0);
        world.lines[at].index = 1;
        _challengeLine(world, _propose(world), at, "unjustified");
        world.lines[at].index = 0;
        // An answer that used all that was paid has no change.
        at = _find(world, uint64(FLAT), 10);
        world.lines[at].index = 11;
        _challengeLine(world, _propose(world), at, "unjustified");
    }

    function test_ChallengeTwice_WhenOneLineIsThereForTwoAccounts() external {
        World memory world = _honest();
        uint256 at = _find(world, 0, 5);
        uint256 other = _find(world, 0, 8);
        _assertTwice(world, at, other, 0);
        _assertTwice(world, at, at, 0);
        world.lines[other].index = 5;
        _assertTwice(world, at, other, "doubled");
    }

    function test_ChallengeSigned_WhenItIsAsSigned() external {
        World memory world = _honest();
        ISettlement.Epoch memory epoch = _propose(world);
        for (uint64 i = 0; i < 10; ++i) if (i != 3) _challengeSigned(world, epoch, _find(world, 0, i), 0);
        EpochEntries.Entry memory entry = _entry(world, 0);
        ISettlement.LineLeaf memory line = _lineLeaf(world, _find(world, 0, 5));
        (SignedLine memory signed, MerkleTree.Proof memory proof) = _signedProof(entry.receipt.linesRoot, 6);
        vm.expectPartialRevert(IDisputes.Disputes_InvalidProof.selector);
        disputing.challengeSigned(epoch, entry, line, signed.role, signed.account, signed.amount, proof);
    }

    function test_ChallengeSigned_WhenTheAccountIsAnother() external {
        World memory world = _honest();
        uint256 at = _find(world, 0, 5);
        world.lines[at].account = mallory;
        _challengeSigned(world, _propose(world), at, "signed");
    }

    function test_ChallengeSigned_WhenTheAmountIsAnother() external {
        World memory world = _honest();
        world.receipts[0].linesRoot = _sign(world.receipts[0], 5);
        _challengeSigned(world, _propose(world), _find(world, 0, 5), "signed");
    }

    function test_ChallengeMissing_WhenItIsThere() external {
        World memory world = _honest();
        ISettlement.Epoch memory epoch = _propose(world);
        uint256 at = _find(world, 2, 1);
        // The two around it do not touch; it is not between itself and the next.
        _challengeMissing(world, epoch, world.lines[at], _at(world, at - 1), _at(world, at + 1), 0);
        _challengeMissing(world, epoch, world.lines[at], _at(world, at), _at(world, at + 1), 0);
        _challengeMissing(world, epoch, world.lines[at], _at(world, at - 1), _at(world, at), 0);
        _challengeMissing(world, epoch, world.lines[at], _noLine(), _at(world, 0), 0);
        uint256 last = world.lines.length - 1;
        _challengeMissing(world, epoch, world.lines[at], _at(world, last), _noLine(), 0);
        _challengeMissing(world, epoch, world.lines[at], _noLine(), _noLine(), 0);
    }

    function test_ChallengeMissing_WhenNothingIsDue() external {
        World memory world = _honest();
        ISettlement.Epoch memory epoch = _propose(world);
        EpochLeaves.Line memory line = EpochLeaves.Line(_contributor(3), 0, 3, 0);
        for (uint256 i = 0; i + 1 < world.lines.length; ++i) {
            if (!EpochLeaves.precedes(world.lines[i], line)) continue;
            if (!EpochLeaves.precedes(line, world.lines[i + 1])) continue;
            _challengeMissing(world, epoch, line, _at(world, i), _at(world, i + 1), 0);
        }
    }

    function test_ChallengeMissing_WhenItsAccountMayChangeHands() external {
        World memory world = _honest();
        ISettlement.Epoch memory epoch = _propose(world);
        EpochEntries.Entry memory entry = _entry(world, 0);
        AnswerWeights.Weight memory last = _last(entry.receipt.weightsRoot);
        vm.expectRevert(
            abi.encodeWithSelector(IDisputes.Disputes_OpenAccount.selector, AnswerLines.Role.Builder)
        );
        disputing.challengeMissing(
            epoch, entry, 5, _noWeight(), last, ISettlement.Boundary(_noLine(), _noLine())
        );
    }

    function test_ChallengeMissing_WhenItIsNotThere() external {
        World memory world = _honest();
        _assertMissing(world, _find(world, 0, 2));
        _assertMissing(world, 0);
        uint256 last = world.lines.length - 1;
        if (world.lines[last].receipt < ANSWERS) _assertMissing(world, last);
        _assertMissing(world, _find(world, uint64(FAILED), 0));
        _assertMissing(world, _find(world, 0, 10));
    }

    function test_ChallengeWeights_WhenTheyAreWeights() external {
        World memory world = _honest();
        ISettlement.Epoch memory epoch = _propose(world);
        bytes32 root = world.receipts[0].weightsRoot;
        for (uint256 i = 0; i < CONTRIBUTORS; ++i) {
            _challengeWeights(world, epoch, _weight(root, i), _weight(root, (i + 1) % CONTRIBUTORS), 0);
        }
        EpochEntries.Entry memory entry = _entry(world, 0);
        AnswerWeights.Weight memory first = _weight(root, 1);
        AnswerWeights.Weight memory last = _last(root);
        vm.expectRevert(abi.encodeWithSelector(AnswerWeights.AnswerWeights_NotItsPlace.selector, 4, 2));
        disputing.challengeWeights(epoch, entry, first, last, last);
    }

    function test_ChallengeWeights_WhenTheFirstSumIsAnother() external {
        _assertWeights(0, 0, 1, 0);
    }

    function test_ChallengeWeights_WhenASumIsAnother() external {
        _assertWeights(2, 0, 1, 1);
        _assertWeights(4, 0, 1, 3);
    }

    function test_ChallengeWeights_WhenALeafNamesAnotherPlace() external {
        _assertWeights(1, 1, 0, 1);
    }

    function test_ChallengeWeights_WhenNothingIsWeighed() external {
        World memory world = _honest();
        WeightLeaf[] memory leaves = weightsOf[world.receipts[0].weightsRoot];
        for (uint256 i = 0; i < CONTRIBUTORS; ++i) (leaves[i].weight, leaves[i].through) = (0, 0);
        world.receipts[0].weightsRoot = _commit(leaves);
        AnswerWeights.Weight memory last = _last(world.receipts[0].weightsRoot);
        _challengeWeights(world, _propose(world), last, last, "weights");
    }

    function test_ChallengeScore_WhenItFollows() external {
        World memory world = _honest();
        ISettlement.Epoch memory epoch = _propose(world);
        for (uint256 i = 0; i < CONTRIBUTORS; ++i) {
            _challengeScore(world, epoch, 0, i, 0);
            _challengeScore(world, epoch, FLAT, i, 0);
        }
        EpochEntries.Entry memory entry = _entry(world, 0);
        AnswerWeights.Weight memory last = _last(entry.receipt.weightsRoot);
        IDisputes.Contributor memory contributor = _indexed(4);
        vm.expectPartialRevert(IDisputes.Disputes_InvalidProof.selector);
        disputing.challengeScore(epoch, entry, last, last, contributor, "another query");
        contributor.records += 1;
        bytes memory query = queryOf[entry.receipt.queryHash];
        vm.expectPartialRevert(IDisputes.Disputes_InvalidProof.selector);
        disputing.challengeScore(epoch, entry, last, last, contributor, query);
        contributor.records -= 1;
        contributor.k += 1;
        vm.expectPartialRevert(IDisputes.Disputes_InvalidProof.selector);
        disputing.challengeScore(epoch, entry, last, last, contributor, query);
    }

    function test_ChallengeScore_WhenTheWeightIsAnother() external {
        World memory world = _honest();
        world.receipts[0].weightsRoot = _weigh(_query(0), 0, 2);
        world.receipts[FLAT].weightsRoot = _weigh(_query(FLAT), 1, 3);
        _challengeScore(world, _propose(world), 0, 2, "weight");
        _challengeScore(world, _propose(world), FLAT, 3, "weight");
    }

    function test_ChallengeScore_WhenTheScoreIsAnother() external {
        World memory world = _honest();
        WeightLeaf[] memory leaves = weightsOf[world.receipts[0].weightsRoot];
        leaves[1].score += 1;
        world.receipts[0].weightsRoot = _commit(leaves);
        _challengeScore(world, _propose(world), 0, 1, "score");
    }

    function test_ChallengeScore_WhenTheQueryHasAnotherLength() external {
        World memory world = _honest();
        bytes memory query = hex"0102";
        world.receipts[0].queryHash = keccak256(query);
        queryOf[keccak256(query)] = query;
        _challengeScore(world, _propose(world), 0, 1, "score");
    }

    function test_ChallengeScore_WhenTheAccountIsAnother() external {
        World memory world = _honest();
        WeightLeaf[] memory leaves = weightsOf[world.receipts[0].weightsRoot];
        leaves[1].account = mallory;
        world.receipts[0].weightsRoot = _commit(leaves);
        _challengeScore(world, _propose(world), 0, 1, "account");
    }

    function test_ChallengeScore_WhenThereAreMoreOrFewer() external {
        World memory world = _honest();
        WeightLeaf[] memory leaves = weightsOf[world.receipts[0].weightsRoot];
        assembly ("memory-safe") {
            mstore(leaves, 4)
        }
        world.receipts[0].weightsRoot = _commit(leaves);
        _challengeScore(world, _propose(world), 0, 1, "contributors");
    }

    function test_ChallengeEquivocation_WhenTheReceiptsAreOneOrNotOfOnePlace() external {
        (Receipts.Receipt memory first, Receipts.Receipt memory second) = _equivocal();
        bytes memory signature = _signature(0, first);
        vm.expectRevert(
            abi.encodeWithSelector(IDisputes.Disputes_NotEquivocation.selector, first.operator, first.sequence)
        );
        disputing.challengeEquivocation(first, signature, first, signature);
        second.sequence += 1;
        bytes memory other = _signature(0, second);
        vm.expectPartialRevert(IDisputes.Disputes_NotEquivocation.selector);
        disputing.challengeEquivocation(first, signature, second, other);
        second.sequence -= 1;
        second.operator = operators[1].addr;
        other = _signature(1, second);
        vm.expectPartialRevert(IDisputes.Disputes_NotEquivocation.selector);
        disputing.challengeEquivocation(first, signature, second, other);
    }

    function test_ChallengeEquivocation_WhenOneIsNotSignedByTheOperator() external {
        (Receipts.Receipt memory first, Receipts.Receipt memory second) = _equivocal();
        bytes memory mine = _signature(0, first);
        bytes memory others = _signature(1, second);
        vm.expectRevert(
            abi.encodeWithSelector(IDisputes.Disputes_NotSigned.selector, first.operator, _digest(second))
        );
        disputing.challengeEquivocation(first, mine, second, others);
        others = _signature(1, first);
        mine = _signature(0, second);
        vm.expectRevert(
            abi.encodeWithSelector(IDisputes.Disputes_NotSigned.selector, first.operator, _digest(first))
        );
        disputing.challengeEquivocation(first, others, second, mine);
    }

    function test_ChallengeEquivocation_WhenNothingIsAtStake() external {
        (Receipts.Receipt memory first, Receipts.Receipt memory second) = _equivocal();
        (bytes memory one, bytes memory two) = (_signature(0, first), _signature(0, second));
        vm.expectRevert(abi.encodeWithSelector(IDisputes.Disputes_NothingAtStake.selector, first.operator));
        disputing.challengeEquivocation(first, one, second, two);
    }

    function test_ChallengeEquivocation_WhenBothAreSigned() external {
        (Receipts.Receipt memory first, Receipts.Receipt memory second) = _equivocal();
        (bytes memory one, bytes memory two) = (_signature(0, first), _signature(0, second));
        _stake(20 ether);
        vm.expectEmit(address(disputing));
        emit IDisputes.OperatorEquivocated(
            first.operator, first.sequence, mallory, _digest(first), _digest(second), PENALTY
        );
        vm.prank(mallory);
        assertEq(disputing.challengeEquivocation(first, one, second, two), PENALTY);
        assertEq(staking.poolAssets(first.operator), 20 ether - PENALTY);
        assertEq(staking.creditOf(mallory), PENALTY / 2);
        assertEq(DEAD.balance, PENALTY / 2);
        assertEq(disputing.punished(first.operator, first.sequence), PENALTY);
    }

    function test_ChallengeEquivocation_WhenLessIsAtStake() external {
        (Receipts.Receipt memory first, Receipts.Receipt memory second) = _equivocal();
        (bytes memory one, bytes memory two) = (_signature(0, first), _signature(0, second));
        _stake(2 ether);
        assertEq(disputing.challengeEquivocation(first, one, second, two), 2 ether);
        _stake(10 ether);
        assertEq(disputing.challengeEquivocation(first, one, second, two), PENALTY - 2 ether);
        vm.expectRevert(
            abi.encodeWithSelector(IDisputes.Disputes_AlreadyPunished.selector, first.operator, first.sequence)
        );
        disputing.challengeEquivocation(first, one, second, two);
        assertEq(staking.poolAssets(first.operator), 12 ether - PENALTY);
    }

    /// @dev The dearest proofs stay within what a transaction may take.
    function test_Challenge_WhenItsGasIsMeasured() external {
        World memory world = _honest();
        uint256 at = _find(world, 0, 2);
        world.lines[at].amount += 1;
        world.sums[0] += 1;
        ISettlement.Epoch memory epoch = _propose(world);
        EpochEntries.Entry memory entry = _entry(world, 0);
        ISettlement.LineLeaf memory line = _lineLeaf(world, at);
        AnswerWeights.Weight memory weight = _weight(entry.receipt.weightsRoot, 2);
        AnswerWeights.Weight memory last = _last(entry.receipt.weightsRoot);
        uint256 before = gasleft();
        disputing.challengeLine(epoch, entry, line, weight, last);
        assertLe(before - gasleft(), 250_000);
    }

    function _expect(ISettlement.Epoch memory epoch, bytes32 fault) private {
        if (fault == 0) {
            vm.expectRevert(abi.encodeWithSelector(IDisputes.Disputes_NoFault.selector, epoch.epoch));
        } else {
            vm.expectEmit(address(settlement));
            emit ISettlement.EpochCancelled(epoch.epoch, mallory, fault);
        }
        vm.prank(mallory);
    }

    function _assertEntry(World memory world, uint256 position, bytes32 fault) private {
        ISettlement.Epoch memory epoch = _propose(world);
        EpochEntries.Entry memory entry = _entry(world, position);
        _expect(epoch, fault);
        disputing.challengeEntry(epoch, entry);
    }

    function _assertPair(World memory world, uint256 i, uint256 j, bytes32 fault) private {
        ISettlement.Epoch memory epoch = _propose(world);
        EpochEntries.Entry memory left = _entry(world, i);
        EpochEntries.Entry memory right = _entry(world, j);
        _expect(epoch, 0);
        disputing.challengePair(epoch, right, left);
        _expect(epoch, fault);
        disputing.challengePair(epoch, left, right);
        _assertCancelled(true);
    }

    function _final() private returns (World memory world, ISettlement.Epoch memory epoch) {
        world = _honest();
        epoch = _propose(world);
        _finalise(epoch);
    }

    /// @dev An epoch after `first`: the first operator's next answer, and the third fee.
    function _second(World memory first) private returns (World memory world) {
        world.epoch = first.epoch + 1;
        world.lastPayment = 3;
        world.receipts = new Receipts.Receipt[](1);
        world.receipts[0] = _answer(0, 7, _digest(first.receipts[2]), 5);
        world.sums = new uint256[](1);
        world.sums[0] = world.receipts[0].paid;
        world.fees = new uint256[](1);
        world.feeSums = new uint256[](1);
        (world.fees[0], world.feeSums[0]) = (3, 1 ether + 2);
        _deriveLines(world);
    }

    function _assertSettled(
        World memory next,
        ISettlement.Epoch memory earlier,
        EpochEntries.Entry memory settled,
        bytes32 fault
    ) private {
        ISettlement.Epoch memory epoch = _propose(next);
        EpochEntries.Entry memory entry = _entry(next, 0);
        _expect(epoch, fault);
        disputing.challengeSettled(epoch, entry, earlier, settled);
        _assertCancelled(true);
    }

    function _challengeLine(World memory world, ISettlement.Epoch memory epoch, uint256 at, bytes32 fault) private {
        EpochEntries.Entry memory entry = _entry(world, world.lines[at].receipt);
        ISettlement.LineLeaf memory line = _lineLeaf(world, at);
        (AnswerWeights.Weight memory weight, AnswerWeights.Weight memory last) =
            _evidence(entry.receipt.weightsRoot, line.line.index);
        _expect(epoch, fault);
        disputing.challengeLine(epoch, entry, line, weight, last);
    }

    function _evidence(bytes32 root, uint256 index)
        private
        view
        returns (AnswerWeights.Weight memory weight, AnswerWeights.Weight memory last)
    {
        return (index < weightsOf[root].length ? _weight(root, index) : _noWeight(), _last(root));
    }

    function _assertTwice(World memory world, uint256 i, uint256 j, bytes32 fault) private {
        ISettlement.Epoch memory epoch = _epochOf(world);
        if (_pending() == 0) _propose(world);
        else if (settlement.epochHash(1) != keccak256(abi.encode(epoch))) {
            vm.prank(address(disputing));
            settlement.cancel(1, bob, "again");
            _propose(world);
        }
        ISettlement.LineLeaf memory first = _lineLeaf(world, i);
        ISettlement.LineLeaf memory second = _lineLeaf(world, j);
        _expect(epoch, fault);
        disputing.challengeTwice(epoch, first, second);
    }

    function _challengeSigned(World memory world, ISettlement.Epoch memory epoch, uint256 at, bytes32 fault) private {
        EpochEntries.Entry memory entry = _entry(world, world.lines[at].receipt);
        ISettlement.LineLeaf memory line = _lineLeaf(world, at);
        (SignedLine memory signed, MerkleTree.Proof memory proof) =
            _signedProof(entry.receipt.linesRoot, line.line.index);
        _expect(epoch, fault);
        disputing.challengeSigned(epoch, entry, line, signed.role, signed.account, signed.amount, proof);
    }

    function _at(World memory world, uint256 i) private view returns (ISettlement.LineLeaf memory) {
        return _lineLeaf(world, i);
    }

    function _challengeMissing(
        World memory world,
        ISettlement.Epoch memory epoch,
        EpochLeaves.Line memory line,
        ISettlement.LineLeaf memory left,
        ISettlement.LineLeaf memory right,
        bytes32 fault
    ) private {
        EpochEntries.Entry memory entry = _entry(world, line.receipt);
        (AnswerWeights.Weight memory weight, AnswerWeights.Weight memory last) =
            _evidence(entry.receipt.weightsRoot, line.index);
        ISettlement.Boundary memory place = ISettlement.Boundary(left, right);
        _expect(epoch, fault);
        disputing.challengeMissing(epoch, entry, line.index, weight, last, place);
    }

    /// @dev Takes line `at` out, proposes and proves that it is missing.
    function _assertMissing(World memory world, uint256 at) private {
        EpochLeaves.Line[] memory all = world.lines;
        EpochLeaves.Line memory taken = all[at];
        world.lines = new EpochLeaves.Line[](all.length - 1);
        for (uint256 i = 0; i < world.lines.length; ++i) world.lines[i] = all[i < at ? i : i + 1];
        // Its wei lies on a fee's line, which is not the last.
        uint256 fee = 0;
        while (world.lines[fee].receipt < ANSWERS) ++fee;
        uint256 amount = world.lines[fee].amount;
        world.lines[fee].amount += taken.amount;
        ISettlement.Epoch memory epoch = _propose(world);
        _challengeMissing(
            world,
            epoch,
            taken,
            at == 0 ? _noLine() : _lineLeaf(world, at - 1),
            at == world.lines.length ? _noLine() : _lineLeaf(world, at),
            "missing"
        );
        world.lines[fee].amount = amount;
        world.lines = all;
    }

    function _challengeWeights(
        World memory world,
        ISettlement.Epoch memory epoch,
        AnswerWeights.Weight memory first,
        AnswerWeights.Weight memory second,
        bytes32 fault
    ) private {
        EpochEntries.Entry memory entry = _entry(world, 0);
        AnswerWeights.Weight memory last = _last(entry.receipt.weightsRoot);
        _expect(epoch, fault);
        disputing.challengeWeights(epoch, entry, first, second, last);
    }

    /// @dev Leaf `i` with its index and its sum altered, proven with leaf `first`.
    function _assertWeights(uint256 i, uint256 offIndex, uint256 offSum, uint256 first) private {
        World memory world = _honest();
        WeightLeaf[] memory leaves = weightsOf[world.receipts[0].weightsRoot];
        leaves[i].index += offIndex;
        leaves[i].through += offSum;
        bytes32 root = world.receipts[0].weightsRoot = _commit(leaves);
        ISettlement.Epoch memory epoch = _propose(world);
        _challengeWeights(world, epoch, _weight(root, first), _weight(root, (first + 1) % 5), "weights");
    }

    function _challengeScore(
        World memory world,
        ISettlement.Epoch memory epoch,
        uint256 position,
        uint256 i,
        bytes32 fault
    ) private {
        EpochEntries.Entry memory entry = _entry(world, position);
        AnswerWeights.Weight memory weight = _weight(entry.receipt.weightsRoot, i);
        AnswerWeights.Weight memory last = _last(entry.receipt.weightsRoot);
        IDisputes.Contributor memory contributor = _indexed(i);
        bytes memory query = queryOf[entry.receipt.queryHash];
        _expect(epoch, fault);
        disputing.challengeScore(epoch, entry, weight, last, contributor, query);
    }
}
