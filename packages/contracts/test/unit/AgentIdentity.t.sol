// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {IAccessManaged} from "@openzeppelin/contracts/access/manager/IAccessManaged.sol";
import {IERC1271} from "@openzeppelin/contracts/interfaces/IERC1271.sol";
import {IERC721Errors} from "@openzeppelin/contracts/interfaces/draft-IERC6093.sol";
import {AgentIdentity} from "../../contracts/AgentIdentity.sol";
import {IAgentIdentity} from "../../contracts/interfaces/IAgentIdentity.sol";
import {AgentTest} from "../support/AgentTest.sol";

/// @notice A wallet that agrees to one digest.
contract Agreeing is IERC1271 {
    bytes32 private immutable _digest;

    constructor(bytes32 digest) {
        _digest = digest;
    }

    function isValidSignature(bytes32 digest, bytes calldata) external view returns (bytes4) {
        return digest == _digest ? IERC1271.isValidSignature.selector : bytes4(0);
    }
}

contract AgentIdentityTest is AgentTest {
    function test_Register_WhenTheCallerBringsAURIAndMetadata() external {
        IAgentIdentity.MetadataEntry[] memory entries = new IAgentIdentity.MetadataEntry[](2);
        entries[0] = IAgentIdentity.MetadataEntry("name", "travel agent");
        entries[1] = IAgentIdentity.MetadataEntry("model", hex"07");
        vm.expectEmit(address(identity));
        emit IAgentIdentity.Registered(1, "ipfs://one", alice);
        vm.expectEmit(address(identity));
        emit IAgentIdentity.MetadataSet(1, "agentWallet", "agentWallet", abi.encodePacked(alice));
        vm.expectEmit(address(identity));
        emit IAgentIdentity.MetadataSet(1, "name", "name", "travel agent");
        vm.prank(alice);
        assertEq(identity.register("ipfs://one", entries), 1);
        assertEq(identity.ownerOf(1), alice);
        assertEq(identity.tokenURI(1), "ipfs://one");
        assertEq(identity.getMetadata(1, "name"), "travel agent");
        assertEq(identity.getMetadata(1, "model"), hex"07");
        assertEq(identity.getAgentWallet(1), alice);
        assertEq(identity.count(), 1);
    }

    function test_Register_WhenTheCallerBringsAURIAlone() external {
        vm.prank(bob);
        assertEq(identity.register("ipfs://one"), 1);
        vm.prank(alice);
        assertEq(identity.register("ipfs://two"), 2);
        assertEq(identity.tokenURI(2), "ipfs://two");
        assertEq(identity.ownerOf(2), alice);
    }

    function test_Register_WhenTheCallerBringsNothing() external {
        vm.startPrank(alice);
        uint256 agentId = identity.register();
        assertEq(identity.tokenURI(agentId), "");
        identity.setAgentURI(agentId, "ipfs://later");
        assertEq(identity.tokenURI(agentId), "ipfs://later");
    }

    function test_Register_WhenThereAreTooManyEntries() external {
        vm.expectRevert(abi.encodeWithSelector(IAgentIdentity.AgentIdentity_TooManyEntries.selector, 17, 16));
        identity.register("", new IAgentIdentity.MetadataEntry[](17));
    }

    function test_Register_WhenAnEntryIsReserved() external {
        IAgentIdentity.MetadataEntry[] memory entries = new IAgentIdentity.MetadataEntry[](1);
        entries[0] = IAgentIdentity.MetadataEntry("agentWallet", abi.encodePacked(bob));
        vm.expectRevert(abi.encodeWithSelector(IAgentIdentity.AgentIdentity_ReservedKey.selector, "agentWallet"));
        identity.register("", entries);
    }

    function test_SetAgentURI_WhenTheCallerIsNotTheOperator() external {
        (uint256 agentId,) = _agent();
        vm.expectRevert(abi.encodeWithSelector(IAgentIdentity.AgentIdentity_NotOperator.selector, agentId, key));
        vm.prank(key); // the wallet acts for the agent, and does not own it
        identity.setAgentURI(agentId, "ipfs://stolen");
    }

    function test_SetAgentURI_WhenAnApprovedAccountChangesTheURI() external {
        (uint256 agentId,) = _agent();
        vm.prank(alice);
        identity.approve(bob, agentId);
        vm.expectEmit(address(identity));
        emit IAgentIdentity.URIUpdated(agentId, "ipfs://new", bob);
        vm.prank(bob);
        identity.setAgentURI(agentId, "ipfs://new");
        assertEq(identity.tokenURI(agentId), "ipfs://new");
        vm.prank(alice);
        identity.setApprovalForAll(carol, true);
        assertTrue(identity.isOperator(agentId, carol));
        assertFalse(identity.isOperator(agentId, mallory));
    }

    function test_SetMetadata_WhenSomebodyElseSetsAnEntry() external {
        (uint256 agentId,) = _agent();
        vm.expectRevert(abi.encodeWithSelector(IAgentIdentity.AgentIdentity_NotOperator.selector, agentId, bob));
        vm.prank(bob);
        identity.setMetadata(agentId, "name", "x");
    }

    function test_SetMetadata_WhenTheKeyIsReserved() external {
        (uint256 agentId,) = _agent();
        vm.expectRevert(abi.encodeWithSelector(IAgentIdentity.AgentIdentity_ReservedKey.selector, "agentWallet"));
        vm.prank(alice);
        identity.setMetadata(agentId, "agentWallet", abi.encodePacked(bob));
    }

    function test_SetMetadata_WhenTheOwnerSetsAnEntry() external {
        (uint256 agentId,) = _agent();
        vm.prank(alice);
        identity.setMetadata(agentId, "name", "one");
        assertEq(identity.getMetadata(agentId, "name"), "one");
        assertEq(identity.getMetadata(agentId, "other"), "");
    }

    function test_SetAgentWallet_WhenTheSenderIsNotTheOperator() external {
        (uint256 agentId,) = _agent();
        uint256 deadline = block.timestamp;
        bytes memory signature = _consent(agentId, alice, key, keySecret, deadline);
        vm.expectRevert(abi.encodeWithSelector(IAgentIdentity.AgentIdentity_NotOperator.selector, agentId, bob));
        vm.prank(bob);
        identity.setAgentWallet(agentId, key, deadline, signature);
    }

    function test_SetAgentWallet_WhenTheWalletIsNobody() external {
        (uint256 agentId,) = _agent();
        vm.expectRevert(IAgentIdentity.AgentIdentity_ZeroWallet.selector);
        vm.prank(alice);
        identity.setAgentWallet(agentId, address(0), block.timestamp, "");
    }

    function test_SetAgentWallet_WhenTheDeadlineHasPassedOrIsFar() external {
        (uint256 agentId,) = _agent();
        uint256 now_ = block.timestamp;
        for (uint256 i = 0; i < 2; ++i) {
            uint256 deadline = i == 0 ? now_ - 1 : now_ + 301;
            bytes memory signature = _consent(agentId, alice, key, keySecret, deadline);
            vm.expectRevert(
                abi.encodeWithSelector(
                    IAgentIdentity.AgentIdentity_WrongDeadline.selector, deadline, now_, now_ + 300
                )
            );
            vm.prank(alice);
            identity.setAgentWallet(agentId, key, deadline, signature);
        }
    }

    function test_SetAgentWallet_WhenTheWalletHasNotAgreed() external {
        (uint256 agentId,) = _agent();
        (address other, uint256 otherSecret) = makeAddrAndKey("other");
        bytes memory signature = _consent(agentId, alice, other, otherSecret, block.timestamp + 1);
        vm.expectRevert(abi.encodeWithSelector(IAgentIdentity.AgentIdentity_NoConsent.selector, agentId, other));
        vm.prank(alice);
        identity.setAgentWallet(agentId, other, block.timestamp + 2, signature);
        // A signature for another owner is none for this one.
        signature = _consent(agentId, bob, other, otherSecret, block.timestamp);
        vm.expectRevert(abi.encodeWithSelector(IAgentIdentity.AgentIdentity_NoConsent.selector, agentId, other));
        vm.prank(alice);
        identity.setAgentWallet(agentId, other, block.timestamp, signature);
    }

    function test_SetAgentWallet_WhenAPlainKeyAgrees() external {
        (uint256 agentId,) = _agent();
        (address other, uint256 otherSecret) = makeAddrAndKey("other");
        vm.expectEmit(address(identity));
        emit IAgentIdentity.MetadataSet(agentId, "agentWallet", "agentWallet", abi.encodePacked(other));
        _setWallet(agentId, alice, other, otherSecret);
        assertEq(identity.getAgentWallet(agentId), other);
        assertEq(identity.getMetadata(agentId, "agentWallet"), abi.encodePacked(other));
    }

    function test_SetAgentWallet_WhenAContractAgrees() external {
        (uint256 agentId,) = _agent();
        address wallet = vm.computeCreateAddress(address(this), vm.getNonce(address(this)));
        bytes32 digest = identity.walletDigest(agentId, wallet, block.timestamp + 9);
        assertEq(address(new Agreeing(digest)), wallet);
        vm.startPrank(alice);
        vm.expectRevert(abi.encodeWithSelector(IAgentIdentity.AgentIdentity_NoConsent.selector, agentId, wallet));
        identity.setAgentWallet(agentId, wallet, block.timestamp + 8, "");
        identity.setAgentWallet(agentId, wallet, block.timestamp + 9, "");
        assertEq(identity.getAgentWallet(agentId), wallet);
    }

    function test_UnsetAgentWallet_WhenSomebodyElseUnsetsIt() external {
        (uint256 agentId,) = _agent();
        vm.expectRevert(abi.encodeWithSelector(IAgentIdentity.AgentIdentity_NotOperator.selector, agentId, bob));
        vm.prank(bob);
        identity.unsetAgentWallet(agentId);
    }

    function test_UnsetAgentWallet_WhenTheOwnerUnsetsIt() external {
        (uint256 agentId,) = _agent();
        vm.expectEmit(address(identity));
        emit IAgentIdentity.MetadataSet(agentId, "agentWallet", "agentWallet", "");
        vm.prank(alice);
        identity.unsetAgentWallet(agentId);
        assertEq(identity.getAgentWallet(agentId), address(0));
        assertEq(identity.getMetadata(agentId, "agentWallet"), "");
    }

    function test_TransferFrom_WhenTheAgentChangesHands() external {
        (uint256 agentId,) = _agent();
        vm.prank(alice);
        identity.transferFrom(alice, bob, agentId);
        assertEq(identity.getAgentWallet(agentId), address(0));
        assertEq(identity.ownerOf(agentId), bob);
        _setWallet(agentId, bob, key, keySecret);
        assertEq(identity.getAgentWallet(agentId), key);
    }

    function test_GetAgentWallet_WhenThereIsNoSuchAgent() external {
        vm.expectRevert(abi.encodeWithSelector(IERC721Errors.ERC721NonexistentToken.selector, 1));
        identity.getAgentWallet(1);
        vm.expectRevert(abi.encodeWithSelector(IERC721Errors.ERC721NonexistentToken.selector, 1));
        identity.isOperator(1, alice);
        assertTrue(identity.supportsInterface(0x80ac58cd)); // ERC-721
    }

    function test_UpgradeToAndCall_WhenTheCallerIsNotTheGovernor() external {
        address next = address(new AgentIdentity());
        vm.expectRevert(abi.encodeWithSelector(IAccessManaged.AccessManagedUnauthorized.selector, mallory));
        vm.prank(mallory);
        identity.upgradeToAndCall(next, "");
    }

    function test_UpgradeToAndCall_WhenTheGovernorUpgrades() external {
        (uint256 agentId,) = _agent();
        bytes4[] memory selectors = new bytes4[](1);
        selectors[0] = identity.upgradeToAndCall.selector;
        vm.prank(admin);
        manager.setTargetFunctionRole(address(identity), selectors, GOVERNOR);
        address next = address(new AgentIdentity());
        vm.prank(governor);
        identity.upgradeToAndCall(next, "");
        assertEq(identity.ownerOf(agentId), alice);
        assertEq(identity.getAgentWallet(agentId), key);
    }
}
