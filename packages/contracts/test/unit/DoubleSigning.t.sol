// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {IAccessManaged} from "@openzeppelin/contracts/access/manager/IAccessManaged.sol";
import {ECDSA} from "@openzeppelin/contracts/utils/cryptography/ECDSA.sol";
import {VmSafe} from "forge-std/Vm.sol";
import {IDoubleSigning} from "../../contracts/interfaces/IDoubleSigning.sol";
import {IValidatorSet} from "../../contracts/interfaces/IValidatorSet.sol";
import {CanonicalVote} from "../../contracts/libraries/CanonicalVote.sol";
import {Secp256k1} from "../../contracts/libraries/Secp256k1.sol";
import {ValidatorsTest} from "../support/ValidatorsTest.sol";

contract DoubleSigningTest is ValidatorsTest {
    CanonicalVote.Place private place = CanonicalVote.Place(CanonicalVote.PRECOMMIT, 990, 0);

    /// @dev As `test/fixtures/votes.json` holds them; the fields in the order of their names.
    struct FixtureVote {
        bytes32 blockHash;
        uint256 height;
        uint256 kind;
        uint256 nanos;
        bytes32 partsHash;
        uint256 partsTotal;
        bytes pubkey;
        uint256 round;
        bytes signature;
        bytes signedBytes;
        uint256 time;
    }

    function test_Report_WhenBothVotesAreForOneBlock() external {
        VmSafe.Wallet memory wallet = _validator(alice, 50 ether, 1);
        CanonicalVote.Vote memory first = _vote(wallet, place, "block", 1);
        CanonicalVote.Vote memory second = _vote(wallet, place, "block", 2);
        vm.expectRevert(IDoubleSigning.DoubleSigning_SameBlock.selector);
        doubleSigning.report(place, first, second);
    }

    function test_Report_WhenTheVotesHaveTwoSigners() external {
        VmSafe.Wallet memory hers = _validator(alice, 50 ether, 1);
        VmSafe.Wallet memory his = _validator(bob, 50 ether, 2);
        CanonicalVote.Vote memory first = _vote(hers, place, "block", 1);
        CanonicalVote.Vote memory second = _vote(his, place, "other", 1);
        vm.expectRevert(
            abi.encodeWithSelector(IDoubleSigning.DoubleSigning_TwoSigners.selector, hers.addr, his.addr)
        );
        doubleSigning.report(place, first, second);
    }

    function test_Report_WhenTheVotesAreNoVotes() external {
        VmSafe.Wallet memory wallet = _validator(alice, 50 ether, 1);
        place.kind = 32; // a proposal
        CanonicalVote.Vote memory first = _vote(wallet, place, "block", 1);
        CanonicalVote.Vote memory second = _vote(wallet, place, "other", 1);
        vm.expectRevert(abi.encodeWithSelector(IDoubleSigning.DoubleSigning_UnknownKind.selector, 32));
        doubleSigning.report(place, first, second);
    }

    function test_Report_WhenTheKeyIsNobodys() external {
        VmSafe.Wallet memory wallet = vm.createWallet(7);
        CanonicalVote.Vote memory first = _vote(wallet, place, "block", 1);
        CanonicalVote.Vote memory second = _vote(wallet, place, "other", 1);
        vm.expectRevert(abi.encodeWithSelector(IDoubleSigning.DoubleSigning_UnknownKey.selector, wallet.addr));
        doubleSigning.report(place, first, second);
    }

    function test_Report_WhenTheVotesAreTooOld() external {
        VmSafe.Wallet memory wallet = _validator(alice, 50 ether, 1);
        CanonicalVote.Vote memory first = _vote(wallet, place, "block", 1);
        CanonicalVote.Vote memory second = _vote(wallet, place, "other", 1);
        vm.roll(990 + UNBOND_DELAY + 1);
        vm.expectRevert(abi.encodeWithSelector(IDoubleSigning.DoubleSigning_TooOld.selector, 990, 991));
        doubleSigning.report(place, first, second);
        vm.roll(990 + UNBOND_DELAY);
        doubleSigning.report(place, first, second);
    }

    function test_Report_WhenASignatureIsInItsLargerForm() external {
        VmSafe.Wallet memory wallet = _validator(alice, 50 ether, 1);
        CanonicalVote.Vote memory first = _vote(wallet, place, "block", 1);
        CanonicalVote.Vote memory second = _vote(wallet, place, "other", 1);
        uint256 n = 0xfffffffffffffffffffffffffffffffebaaedce6af48a03bbfd25e8cd0364141;
        (second.s, second.v) = (bytes32(n - uint256(second.s)), second.v == 27 ? 28 : 27);
        vm.expectRevert(abi.encodeWithSelector(ECDSA.ECDSAInvalidSignatureS.selector, second.s));
        doubleSigning.report(place, first, second);
    }

    function test_Report_WhenTheVotesAreOfAnotherChain() external {
        VmSafe.Wallet memory wallet = _validator(alice, 50 ether, 1);
        CanonicalVote.Vote memory first = _voteOn(wallet, place, "block", 1, "openledger-1");
        CanonicalVote.Vote memory second = _voteOn(wallet, place, "other", 1, "openledger-1");
        vm.expectPartialRevert(IDoubleSigning.DoubleSigning_TwoSigners.selector);
        doubleSigning.report(place, first, second);
    }

    function test_Report_WhenThePlacesDiffer() external {
        VmSafe.Wallet memory wallet = _validator(alice, 50 ether, 1);
        CanonicalVote.Vote memory first = _vote(wallet, place, "block", 1);
        CanonicalVote.Place[3] memory others = [
            CanonicalVote.Place(CanonicalVote.PREVOTE, 990, 0),
            CanonicalVote.Place(CanonicalVote.PRECOMMIT, 991, 0),
            CanonicalVote.Place(CanonicalVote.PRECOMMIT, 990, 1)
        ];
        for (uint256 i = 0; i < others.length; ++i) {
            CanonicalVote.Vote memory second = _vote(wallet, others[i], "other", 1);
            vm.expectPartialRevert(IDoubleSigning.DoubleSigning_TwoSigners.selector);
            doubleSigning.report(place, first, second);
        }
    }

    function test_Report_GivenTheAccountIsTombstoned() external {
        VmSafe.Wallet memory wallet = _validator(alice, 50 ether, 1);
        CanonicalVote.Vote memory first = _vote(wallet, place, "block", 1);
        CanonicalVote.Vote memory second = _vote(wallet, place, "other", 1);
        doubleSigning.report(place, first, second);
        uint256 left = staking.poolAssets(alice);
        place.height = 991;
        first = _vote(wallet, place, "block", 1);
        second = _vote(wallet, place, "other", 1);
        vm.expectRevert(abi.encodeWithSelector(IValidatorSet.ValidatorSet_AlreadyTombstoned.selector, alice));
        doubleSigning.report(place, first, second);
        assertEq(staking.poolAssets(alice), left);
    }

    function test_Report_WhenOneVoteIsForNoBlock() external {
        VmSafe.Wallet memory wallet = _validator(alice, 40 ether, 1);
        CanonicalVote.Vote memory first = _vote(wallet, place, "block", 1);
        CanonicalVote.Vote memory second = _vote(wallet, place, 0, 1);
        assertEq(doubleSigning.report(place, first, second), 2 ether);
    }

    function test_Report_GivenTheAccountUsesAnotherKeyByNow() external {
        VmSafe.Wallet memory wallet = _validator(alice, 40 ether, 1);
        VmSafe.Wallet memory other = vm.createWallet(2);
        bytes memory proof = _possession(other, alice);
        vm.prank(alice);
        staking.rotateKey(_shortKey(other), proof);
        CanonicalVote.Vote memory first = _vote(wallet, place, "block", 1);
        CanonicalVote.Vote memory second = _vote(wallet, place, "other", 1);
        assertEq(doubleSigning.report(place, first, second), 2 ether);
        assertTrue(validators.isTombstoned(alice));
    }

    function test_Report_GivenAllStakeIsGone() external {
        VmSafe.Wallet memory wallet = _validator(alice, 40 ether, 1);
        (uint256 shares,) = staking.stakeOf(alice, alice);
        vm.prank(alice);
        staking.leaveValidators();
        uint256 request = _unbond(alice, alice, shares);
        _wait();
        _withdraw(alice, request);
        CanonicalVote.Vote memory first = _vote(wallet, place, "block", 1);
        CanonicalVote.Vote memory second = _vote(wallet, place, "other", 1);
        assertEq(doubleSigning.report(place, first, second), 0);
        assertTrue(validators.isTombstoned(alice));
    }

    function testFuzz_Report_WhenTwoPrecommitsAreForTwoBlocks(uint32 round, uint40 time, bytes32 hash, bytes32 other)
        external
    {
        vm.assume(hash != other);
        place.round = round;
        VmSafe.Wallet memory wallet = _validator(alice, 60 ether, 1);
        _stake(alice, bob, 20 ether);
        CanonicalVote.Vote memory first = _vote(wallet, place, hash, time);
        CanonicalVote.Vote memory second = _vote(wallet, place, other, uint64(time) + 1);
        uint256 burnt = DEAD.balance;
        vm.expectEmit(address(doubleSigning));
        emit IDoubleSigning.DoubleSigned(alice, 990, round, CanonicalVote.PRECOMMIT, mallory, 4 ether);
        vm.prank(mallory);
        assertEq(doubleSigning.report(place, first, second), 4 ether);
        assertEq(staking.poolAssets(alice), 76 ether);
        // Of the validator's own three quarters half is the reporter's; what others lent it burns.
        assertEq(staking.creditOf(mallory), 1.5 ether);
        assertEq(DEAD.balance - burnt, 2.5 ether);
        assertTrue(validators.isTombstoned(alice));
    }

    function test_SetPenalty_WhenTheCallerIsNotTheGovernor() external {
        vm.expectRevert(abi.encodeWithSelector(IAccessManaged.AccessManagedUnauthorized.selector, mallory));
        vm.prank(mallory);
        doubleSigning.setPenalty(100);
    }

    function test_SetPenalty_WhenItIsOutOfBounds() external {
        uint16[2] memory wrong = [uint16(99), 10_001];
        for (uint256 i = 0; i < 2; ++i) {
            vm.expectRevert(
                abi.encodeWithSelector(
                    IDoubleSigning.DoubleSigning_PenaltyOutOfBounds.selector, wrong[i], 100, 10_000
                )
            );
            vm.prank(governor);
            doubleSigning.setPenalty(wrong[i]);
        }
    }

    function test_SetPenalty_WhenItIsWithinBounds() external {
        vm.expectEmit(address(doubleSigning));
        emit IDoubleSigning.PenaltySet(PENALTY, 10_000);
        vm.prank(governor);
        doubleSigning.setPenalty(10_000);
        VmSafe.Wallet memory wallet = _validator(alice, 40 ether, 1);
        CanonicalVote.Vote memory first = _vote(wallet, place, "block", 1);
        CanonicalVote.Vote memory second = _vote(wallet, place, "other", 1);
        assertEq(doubleSigning.report(place, first, second), 40 ether);
        (, bool seated) = staking.validatorOf(alice);
        assertFalse(seated);
    }

    function test_SignedBytes_WhenTheVotesAreOfARealConsensus() external view {
        (FixtureVote[] memory votes, string memory chainId) = _fixture(".recorded");
        assertGt(votes.length, 10);
        for (uint256 i = 0; i < votes.length; ++i) {
            (CanonicalVote.Place memory at, CanonicalVote.Vote memory vote) = _read(votes[i]);
            bytes memory signed = CanonicalVote.encode(at, vote, chainId);
            assertEq(signed, votes[i].signedBytes);
            (,,, address signer) = Secp256k1.parse(votes[i].pubkey);
            bytes32 digest = CanonicalVote.digest(at, vote, chainId);
            assertTrue(
                ECDSA.recover(digest, 27, vote.r, vote.s) == signer
                    || ECDSA.recover(digest, 28, vote.r, vote.s) == signer
            );
        }
    }

    function test_SignedBytes_WhenRoundsAndKindsAndEmptyVotesAreAskedFor() external {
        (FixtureVote[] memory votes,) = _fixture(".written");
        assertGt(votes.length, 10);
        vm.chainId(4267);
        for (uint256 i = 0; i < votes.length; ++i) {
            (CanonicalVote.Place memory at, CanonicalVote.Vote memory vote) = _read(votes[i]);
            assertEq(doubleSigning.signedBytes(at, vote), votes[i].signedBytes);
        }
    }

    function _fixture(string memory key) private view returns (FixtureVote[] memory votes, string memory chainId) {
        string memory text = vm.readFile("test/fixtures/votes.json");
        votes = abi.decode(vm.parseJson(text, key), (FixtureVote[]));
        chainId = vm.parseJsonString(text, ".chainId");
    }

    function _read(FixtureVote memory from)
        private
        pure
        returns (CanonicalVote.Place memory at, CanonicalVote.Vote memory vote)
    {
        at = CanonicalVote.Place(uint8(from.kind), uint64(from.height), uint32(from.round));
        vote.blockHash = from.blockHash;
        vote.partsHash = from.partsHash;
        vote.partsTotal = uint32(from.partsTotal);
        (vote.time, vote.nanos) = (uint64(from.time), uint32(from.nanos));
        bytes memory signature = from.signature;
        if (signature.length == 64) {
            bytes32 r;
            bytes32 s;
            assembly ("memory-safe") {
                r := mload(add(signature, 32))
                s := mload(add(signature, 64))
            }
            (vote.r, vote.s) = (r, s);
        }
    }
}
