// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {LightClient} from "../../contracts/bridge/LightClient.sol";
import {ILightClient} from "../../contracts/interfaces/ILightClient.sol";
import {ConsensusHeader} from "../../contracts/libraries/ConsensusHeader.sol";
import {ExecutionProof} from "../../contracts/libraries/ExecutionProof.sol";
import {BridgeTest} from "../support/BridgeTest.sol";

/// @notice What following a chain costs to execute, around the call, with all storage cold. As many signatures are shown
///         as more than two thirds of the power need.
contract LightClientGasTest is BridgeTest {
    uint256 private constant GAS_OF_4 = 200_000;
    uint256 private constant GAS_OF_100 = 2_600_000;

    function test_AnUpdateSignedBy3Of4ValidatorsCostsAtMost200000Gas() external {
        assertLe(_measure(4, 3, false, "update, 3 of 4 validators signed"), GAS_OF_4);
    }

    function test_AnUpdateSignedBy67Of100ValidatorsCostsAtMost2600000Gas() external {
        assertLe(_measure(100, 67, false, "update, 67 of 100 validators signed"), GAS_OF_100);
        assertLe(_measure(100, 67, true, "update, 67 of 100 validators signed, the set has changed"), GAS_OF_100);
    }

    /// @dev With one word of storage in the state: each level that a trie has more costs some 6,000 gas.
    function test_ATransferProvenAtBothEnds() external {
        for (uint256 i = 0; i < 2; ++i) {
            uint256 number = _lock(address(this), address(this), 1 ether);
            (uint64 blockNumber, ExecutionProof.Proof memory proof) = _prove(vault, number);
            vm.cool(address(token));
            vm.cool(address(token.judge()));
            token.most();
            uint256 before = gasleft();
            token.claim(number, blockNumber, proof);
            uint256 used = before - gasleft();
            if (i == 1) vm.snapshotValue("LightClient", "claim, tries of one node", used);
        }
    }

    function _measure(uint256 count, uint256 signers, bool changed, string memory name) private returns (uint256 used) {
        ConsensusHeader.Validator[] memory set = _set(1, count);
        ConsensusHeader.Validator[] memory next = changed ? _set(2, count) : set;
        bytes32 nextHash = _hash(next);
        LightClient client = _client(NAME, _hash(set), _hash(set));
        ConsensusHeader.Header memory header = _header(FIRST + 60, nextHash, nextHash, "app");
        uint256[] memory seeds = _seeds(changed ? 2 : 1, count);
        for (uint256 i = signers; i < count; ++i) seeds[i] = 0;
        ILightClient.Overlap memory overlap;
        if (changed) {
            overlap.set = set;
            overlap.places = new uint16[](count);
            for (uint256 i = 1; i < count; ++i) overlap.places[i] = uint16(i);
        }
        bytes memory call = abi.encodeCall(client.update, (header, _commit(header, NAME, seeds), next, overlap));
        vm.cool(address(client));
        client.trustingPeriod(); // the called account itself is warm in every transaction
        uint256 before = gasleft();
        (bool done,) = address(client).call(call);
        used = before - gasleft();
        assertTrue(done);
        vm.snapshotValue("LightClient", name, used);
        vm.snapshotValue("LightClient", string.concat(name, ", bytes of the call"), call.length);
    }
}
