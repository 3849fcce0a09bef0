// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {AccessManager} from "@openzeppelin/contracts/access/manager/AccessManager.sol";
import {BridgeVault} from "../../contracts/bridge/BridgeVault.sol";
import {BridgedOPEN} from "../../contracts/bridge/BridgedOPEN.sol";
import {LightClient} from "../../contracts/bridge/LightClient.sol";
import {IBridgeEnd} from "../../contracts/interfaces/IBridgeEnd.sol";
import {ConsensusHeader} from "../../contracts/libraries/ConsensusHeader.sol";
import {ExecutionProof} from "../../contracts/libraries/ExecutionProof.sol";
import {ConsensusTest} from "./ConsensusTest.sol";

/// @notice A vault and its token, each judged by a light client of the other's chain. Both chains are this one EVM, but
///         their blocks and their validators are two.
abstract contract BridgeTest is ConsensusTest {
    string internal constant FAR = "openledger-77";
    uint96 internal constant MOST = 1_000 ether;
    uint208 internal constant CAPACITY = 2_500 ether;

    AccessManager internal manager;
    BridgeVault internal vault;
    BridgedOPEN internal token;
    address internal admin = makeAddr("admin");

    function setUp() public virtual {
        vm.warp(START + 1_000);
        manager = new AccessManager(admin);
        bytes32 home = _hash(_set(1, 3));
        bytes32 far = _hash(_set(4, 3));
        LightClient ofHome = _client(NAME, home, home);
        LightClient ofFar = _client(FAR, far, far);
        address next = vm.computeCreateAddress(address(this), vm.getNonce(address(this)) + 1);
        vault = new BridgeVault(ofFar, next, MOST, CAPACITY, address(manager));
        token = new BridgedOPEN(ofHome, address(vault), MOST, CAPACITY, true);
    }

    /// @dev A block of the end's chain that holds the transfer, decided and shown to the other end's judge.
    function _prove(IBridgeEnd end, uint256 number)
        internal
        returns (uint64 blockNumber, ExecutionProof.Proof memory proof)
    {
        bytes32 slot = end.slotOf(number);
        uint256 word = uint256(vm.load(address(end), slot));
        bytes32 blockHash;
        (blockHash, proof) = _state(address(end), slot, word);
        blockNumber = _decide(end, blockHash);
    }

    /// @dev The next block of the end's chain, a second later.
    function _decide(IBridgeEnd end, bytes32 blockHash) internal returns (uint64) {
        bool isHome = end == IBridgeEnd(vault);
        LightClient client = LightClient(address((isHome ? IBridgeEnd(token) : IBridgeEnd(vault)).judge()));
        uint256 from = isHome ? 1 : 4;
        ConsensusHeader.Validator[] memory set = _set(from, 3);
        bytes32 setHash = _hash(set);
        vm.warp(block.timestamp + 1);
        ConsensusHeader.Header memory header = _header(client.trusted().height + 1, setHash, setHash, blockHash);
        header.time = uint64(block.timestamp);
        client.update(header, _commit(header, isHome ? NAME : FAR, _seeds(from, 3)), set, _noOverlap());
        return header.height - 1;
    }

    function _lock(address sender, address recipient, uint256 amount) internal returns (uint256) {
        vm.deal(sender, amount);
        vm.prank(sender);
        return vault.lock{value: amount}(recipient);
    }

    function _claim(uint256 number) internal {
        (uint64 blockNumber, ExecutionProof.Proof memory proof) = _prove(vault, number);
        token.claim(number, blockNumber, proof);
    }

    function _release(uint256 number) internal {
        (uint64 blockNumber, ExecutionProof.Proof memory proof) = _prove(token, number);
        vault.release(number, blockNumber, proof);
    }
}
