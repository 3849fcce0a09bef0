// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {TrieProof} from "@openzeppelin/contracts/utils/cryptography/TrieProof.sol";
import {LightClient} from "../../contracts/bridge/LightClient.sol";
import {ILightClient} from "../../contracts/interfaces/ILightClient.sol";
import {ConsensusHeader} from "../../contracts/libraries/ConsensusHeader.sol";
import {ExecutionProof} from "../../contracts/libraries/ExecutionProof.sol";
import {ConsensusTest} from "../support/ConsensusTest.sol";

contract LightClientTest is ConsensusTest {
    address private constant ACCOUNT = address(0xE04);
    bytes32 private constant SLOT = bytes32(uint256(6));

    LightClient private client;
    /// @dev The set of the trusted header: keys 1 to 4, each with a quarter of the power.
    ConsensusHeader.Validator[] private set;
    bytes32 private setHash;

    function setUp() public {
        ConsensusHeader.Validator[] memory made = _set(1, 4);
        for (uint256 i = 0; i < 4; ++i) set.push(made[i]);
        setHash = _hash(made);
        vm.warp(START + 1_000);
        client = _client(NAME, setHash, setHash);
    }

    function test_Constructor_WhenATermIsMissing() external {
        ILightClient.Trusted memory first = ILightClient.Trusted(1, START, 0, setHash, setHash);
        vm.expectRevert(ILightClient.LightClient_InvalidTerms.selector);
        new LightClient("", TRUSTING, first);
        vm.expectRevert(ILightClient.LightClient_InvalidTerms.selector);
        new LightClient(NAME, 0, first);
        first.validatorsHash = 0;
        vm.expectRevert(ILightClient.LightClient_InvalidTerms.selector);
        new LightClient(NAME, TRUSTING, first);
    }

    function test_Update_WhenTheHeaderIsNotLaterThanTheTrustedOne() external {
        ConsensusHeader.Header memory header = _header(FIRST, setHash, setHash, "app");
        _refused(header, _all(header), abi.encodeWithSelector(ILightClient.LightClient_NotLater.selector, FIRST, FIRST));
    }

    function test_Update_WhenTheTrustedHeaderIsOlderThanTheTrustingPeriod() external {
        uint256 until = START + FIRST + TRUSTING;
        ConsensusHeader.Header memory header = _header(FIRST + 5, setHash, setHash, "app");
        ILightClient.Commit memory commit = _all(header);
        vm.warp(until);
        _refused(header, commit, abi.encodeWithSelector(ILightClient.LightClient_TrustExpired.selector, until));
        vm.warp(until - 1);
        client.update(header, commit, set, _noOverlap());
    }

    function test_Update_WhenTheTimeIsNotLaterThanTheTrustedOnes() external {
        ConsensusHeader.Header memory header = _header(FIRST + 5, setHash, setHash, "app");
        (header.time, header.nanos) = (START + FIRST, 5);
        bytes memory refusal =
            abi.encodeWithSelector(ILightClient.LightClient_TimeNotLater.selector, header.time, header.time);
        _refused(header, _all(header), refusal);
        header.nanos = 6;
        client.update(header, _all(header), set, _noOverlap());
    }

    function test_Update_WhenTheHeaderIsFromTheFuture() external {
        ConsensusHeader.Header memory header = _header(FIRST + 5, setHash, setHash, "app");
        ILightClient.Commit memory commit = _all(header);
        vm.warp(header.time - 10);
        bytes memory refusal =
            abi.encodeWithSelector(ILightClient.LightClient_FromTheFuture.selector, header.time, header.time);
        _refused(header, commit, refusal);
        vm.warp(header.time - 9);
        client.update(header, commit, set, _noOverlap());
    }

    function test_Update_WhenTheValidatorsAreNotThoseThatTheHeaderNames() external {
        ConsensusHeader.Header memory header = _header(FIRST + 5, setHash, setHash, "app");
        ILightClient.Commit memory commit = _all(header);
        set[2].power = 101;
        bytes memory refusal =
            abi.encodeWithSelector(ILightClient.LightClient_WrongValidators.selector, setHash, _hash(set));
        _refused(header, commit, refusal);
    }

    function test_Update_WhenTheCommitHasNotOnePlaceForEachValidator() external {
        ConsensusHeader.Header memory header = _header(FIRST + 5, setHash, setHash, "app");
        bytes memory refusal = abi.encodeWithSelector(ILightClient.LightClient_WrongPlaces.selector, 5, 4);
        _refused(header, _commit(header, NAME, _seeds(1, 5)), refusal);
    }

    function test_Update_WhenTheCommitIsForged() external {
        ConsensusHeader.Header memory header = _header(FIRST + 5, setHash, setHash, "app");
        uint256[] memory seeds = _seeds(1, 4);
        seeds[3] = 77; // another key, in the fourth validator's place
        _refused(header, _commit(header, NAME, seeds), _wrong(3));
        ILightClient.Commit memory commit = _all(header);
        commit.signatures[1].r = bytes32(uint256(commit.signatures[1].r) ^ 1);
        _refused(header, commit, _wrong(1));
        commit = _all(header);
        commit.signatures[2].nanos ^= 1;
        _refused(header, commit, _wrong(2));
        commit = _all(header);
        // The same signature again, in the place of one who did not sign.
        commit.signatures[2] = commit.signatures[0];
        _refused(header, commit, _wrong(2));
    }

    function test_Update_WhenTheCommitIsToAnotherRoundOrAnotherBlocksParts() external {
        ConsensusHeader.Header memory header = _header(FIRST + 5, setHash, setHash, "app");
        ILightClient.Commit memory commit = _all(header);
        commit.round = 1;
        _refused(header, commit, _wrong(0));
        commit = _all(header);
        commit.partsTotal = 2;
        _refused(header, commit, _wrong(0));
        commit = _all(header);
        commit.partsHash = "other";
        _refused(header, commit, _wrong(0));
    }

    function test_Update_WhenASignatureIsInItsLargerForm() external {
        ConsensusHeader.Header memory header = _header(FIRST + 5, setHash, setHash, "app");
        ILightClient.Commit memory commit = _all(header);
        ILightClient.Signature memory signature = commit.signatures[0];
        uint256 n = 0xfffffffffffffffffffffffffffffffebaaedce6af48a03bbfd25e8cd0364141;
        (signature.s, signature.v) = (bytes32(n - uint256(signature.s)), signature.v == 27 ? 28 : 27);
        _refused(header, commit, _wrong(0));
    }

    function test_Update_WhenTheHeaderIsOfAnotherChain() external {
        ConsensusHeader.Header memory header = _header(FIRST + 5, setHash, setHash, "app");
        _refused(header, _commit(header, "openledger-4268", _seeds(1, 4)), _wrong(0));
    }

    function test_Update_WhenAFieldOfTheHeaderWasChanged() external {
        ConsensusHeader.Header memory signed = _header(FIRST + 5, setHash, setHash, "app");
        ILightClient.Commit memory commit = _all(signed);
        for (uint256 i = 0; i < 11; ++i) {
            ConsensusHeader.Header memory header = _header(FIRST + 5, setHash, setHash, "app");
            if (i == 0) header.height += 1;
            else if (i == 1) header.time += 1;
            else if (i == 2) header.nanos += 1;
            else if (i == 3) header.nextValidatorsHash = "other";
            else if (i == 4) header.appHash = "other";
            else header.siblings[i - 5] = "other";
            _refused(header, commit, _wrong(0));
        }
    }

    function test_Update_WhenAKeyIsNoPointOfTheCurve() external {
        // Its hash in the set is the same, because y is as odd; its address would be somebody's choice.
        ConsensusHeader.Header memory header = _header(FIRST + 5, setHash, setHash, "app");
        ILightClient.Commit memory commit = _all(header);
        set[1].y = bytes32(uint256(set[1].y) ^ 2);
        assertEq(_hash(set), setHash);
        _refused(header, commit, _wrong(1));
    }

    function test_Update_WhenTwoThirdsOfThePowerOrLessSigned() external {
        ConsensusHeader.Validator[] memory three = _set(1, 3);
        bytes32 threeHash = _hash(three);
        client = _client(NAME, threeHash, threeHash);
        ConsensusHeader.Header memory header = _header(FIRST + 5, threeHash, threeHash, "app");
        uint256[] memory seeds = _seeds(1, 3);
        seeds[1] = 0;
        bytes memory refusal = abi.encodeWithSelector(ILightClient.LightClient_TooLittlePower.selector, 200, 300);
        ILightClient.Commit memory commit = _commit(header, NAME, seeds);
        vm.expectRevert(refusal);
        client.update(header, commit, three, _noOverlap());
    }

    function test_Update_WhenTheNextSetIsNotTheAnnouncedOne() external {
        // A stale one: all of it signed, but the trusted header says that another one follows.
        ConsensusHeader.Validator[] memory next = _set(2, 4);
        client = _client(NAME, setHash, _hash(next));
        ConsensusHeader.Header memory header = _header(FIRST + 1, setHash, setHash, "app");
        bytes memory refusal =
            abi.encodeWithSelector(ILightClient.LightClient_WrongSuccessors.selector, _hash(next), setHash);
        _refused(header, _all(header), refusal);
    }

    function test_Update_WhenAThirdOfTheTrustedPowerOrLessSigned() external {
        // Of the four only the first is in the new set.
        ConsensusHeader.Validator[] memory next = _set(5, 4);
        next[3] = set[0];
        bytes32 nextHash = _hash(next);
        ConsensusHeader.Header memory header = _header(FIRST + 5, nextHash, nextHash, "app");
        uint256[] memory seeds = _seeds(5, 4);
        seeds[3] = 1;
        ILightClient.Commit memory commit = _commit(header, NAME, seeds);
        uint16[] memory places = new uint16[](4);
        places[0] = 4;
        vm.expectRevert(abi.encodeWithSelector(ILightClient.LightClient_TooLittleTrustedPower.selector, 100, 400));
        client.update(header, commit, next, ILightClient.Overlap(set, places));
    }

    function test_Update_WhenOneKeyStandsInTheNewSetTwice() external {
        // A set that one trusted validator has made of its own key alone: it counts once.
        ConsensusHeader.Validator[] memory forged = _set(1, 4);
        forged[1] = forged[2] = forged[3] = forged[0];
        bytes32 forgedHash = _hash(forged);
        ConsensusHeader.Header memory header = _header(FIRST + 5, forgedHash, forgedHash, "app");
        uint256[] memory seeds = new uint256[](4);
        seeds[0] = seeds[1] = seeds[2] = seeds[3] = 1;
        ILightClient.Commit memory commit = _commit(header, NAME, seeds);
        uint16[] memory places = new uint16[](4);
        places[0] = 1;
        vm.expectRevert(abi.encodeWithSelector(ILightClient.LightClient_TooLittleTrustedPower.selector, 100, 400));
        client.update(header, commit, forged, ILightClient.Overlap(set, places));
        places[1] = 2;
        vm.expectRevert(abi.encodeWithSelector(ILightClient.LightClient_NotTheSameKey.selector, 1, 2));
        client.update(header, commit, forged, ILightClient.Overlap(set, places));
    }

    function test_Update_WhenTheOverlapIsOfAnotherSet() external {
        ConsensusHeader.Validator[] memory next = _set(5, 4);
        bytes32 nextHash = _hash(next);
        ConsensusHeader.Header memory header = _header(FIRST + 5, nextHash, nextHash, "app");
        ILightClient.Commit memory commit = _commit(header, NAME, _seeds(5, 4));
        uint16[] memory places = new uint16[](4);
        for (uint256 i = 0; i < 4; ++i) places[i] = uint16(i + 1);
        vm.expectRevert(
            abi.encodeWithSelector(ILightClient.LightClient_WrongTrustedSet.selector, setHash, nextHash)
        );
        client.update(header, commit, next, ILightClient.Overlap(next, places));
    }

    function test_Update_WhenTheOverlapHasNotOnePlaceForEachTrustedValidator() external {
        ConsensusHeader.Validator[] memory next = _set(2, 4);
        bytes32 nextHash = _hash(next);
        ConsensusHeader.Header memory header = _header(FIRST + 5, nextHash, nextHash, "app");
        ILightClient.Commit memory commit = _commit(header, NAME, _seeds(2, 4));
        vm.expectRevert(abi.encodeWithSelector(ILightClient.LightClient_WrongPlaces.selector, 3, 4));
        client.update(header, commit, next, ILightClient.Overlap(set, new uint16[](3)));
        uint16[] memory places = new uint16[](4);
        places[0] = 5;
        vm.expectRevert(abi.encodeWithSelector(ILightClient.LightClient_NotTheSameKey.selector, 0, 5));
        client.update(header, commit, next, ILightClient.Overlap(set, places));
    }

    function test_Update_GivenTheSetIsUnchanged() external {
        ConsensusHeader.Header memory header = _header(FIRST + 500, setHash, setHash, "app");
        uint256[] memory seeds = _seeds(1, 4);
        seeds[2] = 0; // three of four suffice
        ILightClient.Commit memory commit = _commit(header, NAME, seeds);
        vm.expectEmit(address(client));
        emit ILightClient.HeaderTrusted(FIRST + 500, START + FIRST + 500, setHash, "app");
        client.update(header, commit, set, _noOverlap());
        assertEq(client.blockHash(FIRST + 499), "app");
        assertEq(client.blockHash(FIRST + 500), 0);
        assertEq(client.trusted().height, FIRST + 500);
        assertEq(client.trusted().time, START + FIRST + 500);
        assertEq(client.chainId(), NAME);
    }

    function test_Update_GivenTheNextSetIsTheAnnouncedOne() external {
        // Nobody of the trusted set is in it: what the trusted header announced is enough.
        ConsensusHeader.Validator[] memory next = _set(11, 3);
        bytes32 nextHash = _hash(next);
        client = _client(NAME, setHash, nextHash);
        ConsensusHeader.Header memory header = _header(FIRST + 1, nextHash, setHash, "app");
        client.update(header, _commit(header, NAME, _seeds(11, 3)), next, _noOverlap());
        ILightClient.Trusted memory now_ = client.trusted();
        assertEq(now_.validatorsHash, nextHash);
        assertEq(now_.nextValidatorsHash, setHash);
    }

    function test_Update_GivenMoreThanAThirdOfTheTrustedPowerSigned() external {
        // Two of four stay, with another power and in another place.
        ConsensusHeader.Validator[] memory next = new ConsensusHeader.Validator[](4);
        (next[0], next[1], next[2], next[3]) = (_member(4, 900), _member(7, 50), _member(2, 40), _member(8, 1));
        bytes32 nextHash = _hash(next);
        ConsensusHeader.Header memory header = _header(FIRST + 5, nextHash, nextHash, "app");
        uint256[] memory seeds = new uint256[](4);
        (seeds[0], seeds[2]) = (4, 2);
        ILightClient.Commit memory commit = _commit(header, NAME, seeds);
        uint16[] memory places = new uint16[](4);
        (places[3], places[1]) = (1, 3);
        client.update(header, commit, next, ILightClient.Overlap(set, places));
        assertEq(client.trusted().validatorsHash, nextHash);
    }

    /// @dev Headers 2, 3 and 713 of four validators on CometBFT 0.38.19, and a word of Settlement after block 712, as geth
    ///      proves it: packages/client/src/bridge/recordedBlocks.json.
    function test_Update_WhenTheHeadersAreOfARealConsensus() external {
        string memory text = vm.readFile("test/fixtures/lightUpdates.json");
        ILightClient.Trusted memory first;
        first.height = uint64(vm.parseJsonUint(text, ".first.height"));
        first.time = uint64(vm.parseJsonUint(text, ".first.time"));
        first.nanos = uint32(vm.parseJsonUint(text, ".first.nanos"));
        first.validatorsHash = vm.parseJsonBytes32(text, ".first.validatorsHash");
        first.nextValidatorsHash = vm.parseJsonBytes32(text, ".first.nextValidatorsHash");
        client = new LightClient(vm.parseJsonString(text, ".chainId"), TRUSTING, first);
        vm.warp(vm.parseJsonUint(text, ".now"));
        bytes[] memory calls = vm.parseJsonBytesArray(text, ".updates");
        assertEq(calls.length, 2);
        for (uint256 i = 0; i < calls.length; ++i) {
            (bool done,) = address(client).call(calls[i]);
            assertTrue(done);
        }
        assertEq(client.trusted().height, 713);
        (bool read, bytes memory word) = address(client).staticcall(vm.parseJsonBytes(text, ".reading"));
        assertTrue(read);
        assertEq(bytes32(word), vm.parseJsonBytes32(text, ".word"));
    }

    function test_StorageAt_WhenTheBlockIsUnknown() external {
        (, ExecutionProof.Proof memory proof) = _known(42);
        vm.expectRevert(abi.encodeWithSelector(ILightClient.LightClient_UnknownBlock.selector, FIRST + 5));
        client.storageAt(FIRST + 5, proof, ACCOUNT, SLOT);
    }

    function test_StorageAt_WhenTheHeaderIsAnotherBlocks() external {
        (bytes32 known,) = _known(42);
        (bytes32 other, ExecutionProof.Proof memory proof) = _state(ACCOUNT, SLOT, 43);
        vm.expectRevert(abi.encodeWithSelector(ExecutionProof.ExecutionProof_WrongHeader.selector, known, other));
        client.storageAt(FIRST + 4, proof, ACCOUNT, SLOT);
    }

    function test_StorageAt_WhenTheProofIsOfAnotherAccountOrSlot() external {
        (, ExecutionProof.Proof memory proof) = _known(42);
        vm.expectPartialRevert(TrieProof.TrieProofTraversalError.selector);
        client.storageAt(FIRST + 4, proof, address(0xE05), SLOT);
        vm.expectPartialRevert(TrieProof.TrieProofTraversalError.selector);
        client.storageAt(FIRST + 4, proof, ACCOUNT, bytes32(uint256(7)));
    }

    function test_StorageAt_WhenANodeWasChanged() external {
        (, ExecutionProof.Proof memory proof) = _known(42);
        (, ExecutionProof.Proof memory other) = _state(ACCOUNT, SLOT, 43);
        (bytes[] memory account, bytes[] memory word) = (proof.accountProof, proof.storageProof);
        proof.storageProof = other.storageProof;
        vm.expectPartialRevert(TrieProof.TrieProofTraversalError.selector);
        client.storageAt(FIRST + 4, proof, ACCOUNT, SLOT);
        (proof.accountProof, proof.storageProof) = (other.accountProof, word);
        vm.expectPartialRevert(TrieProof.TrieProofTraversalError.selector);
        client.storageAt(FIRST + 4, proof, ACCOUNT, SLOT);
        (proof.accountProof, proof.storageProof) = (account, new bytes[](0));
        vm.expectPartialRevert(TrieProof.TrieProofTraversalError.selector);
        client.storageAt(FIRST + 4, proof, ACCOUNT, SLOT);
    }

    function testFuzz_StorageAt_WhenTheProofHolds(uint256 word) external {
        vm.assume(word != 0);
        (, ExecutionProof.Proof memory proof) = _known(word);
        assertEq(client.storageAt(FIRST + 4, proof, ACCOUNT, SLOT), bytes32(word));
    }

    /// @dev Makes block FIRST + 4 known, whose state is one word.
    function _known(uint256 word) private returns (bytes32 blockHash, ExecutionProof.Proof memory proof) {
        (blockHash, proof) = _state(ACCOUNT, SLOT, word);
        ConsensusHeader.Header memory header = _header(FIRST + 5, setHash, setHash, blockHash);
        client.update(header, _all(header), set, _noOverlap());
    }

    /// @dev A commit that all four sign.
    function _all(ConsensusHeader.Header memory header) private returns (ILightClient.Commit memory) {
        return _commit(header, NAME, _seeds(1, 4));
    }

    function _refused(ConsensusHeader.Header memory header, ILightClient.Commit memory commit, bytes memory refusal)
        private
    {
        vm.expectRevert(refusal);
        client.update(header, commit, set, _noOverlap());
    }

    function _wrong(uint256 place) private pure returns (bytes memory) {
        return abi.encodeWithSelector(ILightClient.LightClient_WrongSignature.selector, place);
    }
}
