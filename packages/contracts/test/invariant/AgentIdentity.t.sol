// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {AgentIdentity} from "../../contracts/AgentIdentity.sol";
import {AgentTest} from "../support/AgentTest.sol";

/// @notice Registers, sells, gives wallets with and without consent, and sets entries; keeps who should be the wallet.
contract AgentIdentityHandler is AgentTest {
    mapping(uint256 agentId => address) public expected;
    uint256 public registered;
    address[3] private _people;
    uint256[3] private _secrets;

    function setUp() public override {
        super.setUp();
        for (uint256 i = 0; i < 3; ++i) (_people[i], _secrets[i]) = makeAddrAndKey(string.concat("person ", vm.toString(i)));
    }

    function register(uint256 who) external {
        vm.prank(_people[who % 3]);
        expected[identity.register("ipfs://agent")] = _people[who % 3];
        ++registered;
    }

    function sell(uint256 which, uint256 to) external {
        if (registered == 0) return;
        uint256 agentId = 1 + which % registered;
        address owner = identity.ownerOf(agentId);
        vm.prank(owner);
        identity.transferFrom(owner, _people[to % 3], agentId);
        expected[agentId] = address(0);
    }

    function setWallet(uint256 which, uint256 who, uint256 signer) external {
        if (registered == 0) return;
        uint256 agentId = 1 + which % registered;
        address owner = identity.ownerOf(agentId);
        uint256 deadline = vm.getBlockTimestamp();
        bytes memory consent = _consent(agentId, owner, _people[who % 3], _secrets[signer % 3], deadline);
        vm.prank(owner);
        try identity.setAgentWallet(agentId, _people[who % 3], deadline, consent) {
            expected[agentId] = _people[signer % 3];
        } catch {}
    }

    function unset(uint256 which) external {
        if (registered == 0) return;
        uint256 agentId = 1 + which % registered;
        vm.prank(identity.ownerOf(agentId));
        identity.unsetAgentWallet(agentId);
        expected[agentId] = address(0);
    }

    function setEntry(uint256 which, bool reserved, bytes calldata value) external {
        if (registered == 0) return;
        uint256 agentId = 1 + which % registered;
        vm.prank(identity.ownerOf(agentId));
        try identity.setMetadata(agentId, reserved ? "agentWallet" : "other", value) {} catch {}
    }

    function registry() external view returns (AgentIdentity) {
        return identity;
    }
}

contract AgentIdentityInvariantTest is AgentTest {
    AgentIdentityHandler private handler;

    function setUp() public override {
        handler = new AgentIdentityHandler();
        handler.setUp();
        targetContract(address(handler));
        bytes4[] memory setUpAlone = new bytes4[](1);
        setUpAlone[0] = handler.setUp.selector;
        excludeSelector(FuzzSelector(address(handler), setUpAlone));
    }

    function invariant_AgentsCountFrom1AndHaveAnOwnerForEver() external view {
        AgentIdentity registry = handler.registry();
        assertEq(registry.count(), handler.registered());
        for (uint256 id = 1; id <= handler.registered(); ++id) assertTrue(registry.ownerOf(id) != address(0));
    }

    function invariant_AWalletHasAgreedOrHasRegisteredTheAgentItself() external view {
        for (uint256 id = 1; id <= handler.registered(); ++id) {
            assertEq(handler.registry().getAgentWallet(id), handler.expected(id));
        }
    }

    function invariant_TheReservedEntryIsTheWallet() external view {
        for (uint256 id = 1; id <= handler.registered(); ++id) {
            address wallet = handler.expected(id);
            bytes memory entry = wallet == address(0) ? bytes("") : abi.encodePacked(wallet);
            assertEq(handler.registry().getMetadata(id, "agentWallet"), entry);
        }
    }
}
