// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {IAccessManaged} from "@openzeppelin/contracts/access/manager/IAccessManaged.sol";
import {ERC1967Proxy} from "@openzeppelin/contracts/proxy/ERC1967/ERC1967Proxy.sol";
import {AgentValidation} from "../../contracts/AgentValidation.sol";
import {IAgentValidation} from "../../contracts/interfaces/IAgentValidation.sol";
import {AgentTest} from "../support/AgentTest.sol";

contract AgentValidationTest is AgentTest {
    AgentValidation private validation;
    uint256 private agentId;
    address private validator = makeAddr("validator");
    address private second = makeAddr("second validator");

    function setUp() public override {
        super.setUp();
        validation = AgentValidation(
            address(
                new ERC1967Proxy(
                    address(new AgentValidation(identity)), abi.encodeCall(AgentValidation.initialize, (address(manager)))
                )
            )
        );
        (agentId,) = _agent();
    }

    function test_ValidationRequest_WhenTheCallerIsNotTheOperator() external {
        vm.expectRevert(abi.encodeWithSelector(IAgentValidation.AgentValidation_NotOperator.selector, agentId, bob));
        vm.prank(bob);
        validation.validationRequest(validator, agentId, "", "one");
    }

    function test_ValidationRequest_WhenNobodyIsAsked() external {
        vm.expectRevert(IAgentValidation.AgentValidation_ZeroValidator.selector);
        vm.prank(alice);
        validation.validationRequest(address(0), agentId, "", "one");
    }

    function test_ValidationRequest_WhenTheHashIsTaken() external {
        _ask(validator, "one");
        vm.expectRevert(
            abi.encodeWithSelector(IAgentValidation.AgentValidation_RequestTaken.selector, bytes32("one"), agentId)
        );
        _ask(second, "one");
    }

    function test_ValidationRequest_WhenTheOperatorAsks() external {
        vm.expectEmit(address(validation));
        emit IAgentValidation.ValidationRequest(validator, agentId, "ipfs://work", "one");
        _ask(validator, "one");
        _ask(second, "two");
        assertEq(validation.getAgentValidations(agentId).length, 2);
        assertEq(validation.getAgentValidations(agentId)[1], "two");
        assertEq(validation.getValidatorRequests(validator)[0], "one");
        assertEq(address(validation.getIdentityRegistry()), address(identity));
        (address asked, uint256 about, uint8 response,,, uint256 at) = validation.getValidationStatus("one");
        assertEq(asked, validator);
        assertEq(about, agentId);
        assertEq(response, 0);
        assertEq(at, block.timestamp);
    }

    function test_ValidationResponse_WhenThereIsNoSuchRequest() external {
        vm.expectRevert(
            abi.encodeWithSelector(IAgentValidation.AgentValidation_UnknownRequest.selector, bytes32("one"))
        );
        validation.validationResponse("one", 1, "", 0, "");
    }

    function test_ValidationResponse_WhenAnotherOneAnswers() external {
        _ask(validator, "one");
        vm.expectRevert(
            abi.encodeWithSelector(
                IAgentValidation.AgentValidation_NotValidator.selector, bytes32("one"), alice, validator
            )
        );
        vm.prank(alice);
        validation.validationResponse("one", 100, "", 0, "");
    }

    function test_ValidationResponse_WhenTheResponseIsAbove100() external {
        _ask(validator, "one");
        vm.expectRevert(abi.encodeWithSelector(IAgentValidation.AgentValidation_ResponseTooHigh.selector, 101, 100));
        _answer(validator, "one", 101, "");
    }

    function test_ValidationResponse_WhenTheValidatorAnswers() external {
        _ask(validator, "one");
        vm.warp(block.timestamp + 5);
        vm.expectEmit(address(validation));
        emit IAgentValidation.ValidationResponse(validator, agentId, "one", 81, "ipfs://why", "why", "tee");
        _answer(validator, "one", 81, "tee");
        (,, uint8 response, bytes32 responseHash, string memory tag, uint256 at) =
            validation.getValidationStatus("one");
        assertEq(response, 81);
        assertEq(responseHash, "why");
        assertEq(tag, "tee");
        assertEq(at, block.timestamp);
        _assertSummary(new address[](0), "", 1, 81);
    }

    function test_ValidationResponse_WhenTheValidatorAnswersAgain() external {
        _ask(validator, "one");
        _answer(validator, "one", 10, "soft");
        _answer(validator, "one", 60, "hard");
        _assertSummary(new address[](0), "", 1, 60);
        _assertSummary(new address[](0), "soft", 0, 0);
        _assertSummary(_list(validator, validator), "hard", 1, 60);
        _answer(validator, "one", 0, "");
        _assertSummary(_list(validator, validator), "", 1, 0);
        _assertSummary(_list(validator, validator), "hard", 0, 0);
    }

    function test_GetSummary_WhenValidatorsAreNamed() external {
        _ask(validator, "one");
        _ask(second, "two");
        _ask(second, "three");
        _answer(validator, "one", 100, "");
        _answer(second, "two", 50, "");
        _answer(second, "three", 55, "");
        _assertSummary(_list(second, second), "", 2, 52);
        _assertSummary(_list(validator, second), "", 3, 68);
        _assertSummary(_list(validator, address(0)), "", 1, 100);
        _assertSummary(_list(alice, bob), "", 0, 0);
    }

    function test_GetSummary_WhenATagIsNamed() external {
        _ask(validator, "one");
        _ask(second, "two");
        _answer(validator, "one", 100, "tee");
        _answer(second, "two", 40, "");
        _assertSummary(new address[](0), "tee", 1, 100);
        _assertSummary(_list(second, second), "tee", 0, 0);
        _assertSummary(new address[](0), "", 2, 70);
    }

    function test_GetSummary_WhenNothingWasAnswered() external {
        _ask(validator, "one");
        _assertSummary(new address[](0), "", 0, 0);
    }

    function test_UpgradeToAndCall_WhenSomebodyElseUpgrades() external {
        address next = address(new AgentValidation(identity));
        vm.expectRevert(abi.encodeWithSelector(IAccessManaged.AccessManagedUnauthorized.selector, mallory));
        vm.prank(mallory);
        validation.upgradeToAndCall(next, "");
    }

    function test_UpgradeToAndCall_WhenTheGovernorUpgrades() external {
        _ask(validator, "one");
        _answer(validator, "one", 9, "");
        bytes4[] memory selectors = new bytes4[](1);
        selectors[0] = validation.upgradeToAndCall.selector;
        vm.prank(admin);
        manager.setTargetFunctionRole(address(validation), selectors, GOVERNOR);
        address next = address(new AgentValidation(identity));
        vm.prank(governor);
        validation.upgradeToAndCall(next, "");
        _assertSummary(new address[](0), "", 1, 9);
    }

    function _ask(address whom, bytes32 requestHash) private {
        vm.prank(alice);
        validation.validationRequest(whom, agentId, "ipfs://work", requestHash);
    }

    function _answer(address whom, bytes32 requestHash, uint8 response, string memory tag) private {
        vm.prank(whom);
        validation.validationResponse(requestHash, response, "ipfs://why", "why", tag);
    }

    function _assertSummary(address[] memory whose, string memory tag, uint64 count, uint8 average) private view {
        (uint64 counted, uint8 averaged) = validation.getSummary(agentId, whose, tag);
        assertEq(counted, count);
        assertEq(averaged, average);
    }

    function _list(address one, address other) private pure returns (address[] memory list) {
        list = new address[](2);
        (list[0], list[1]) = (one, other);
    }
}
