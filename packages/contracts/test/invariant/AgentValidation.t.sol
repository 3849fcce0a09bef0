// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {ERC1967Proxy} from "@openzeppelin/contracts/proxy/ERC1967/ERC1967Proxy.sol";
import {AgentValidation} from "../../contracts/AgentValidation.sol";
import {AgentTest} from "../support/AgentTest.sol";

/// @notice Two agents ask three validators, which answer over and over, with tags and without.
contract AgentValidationHandler is AgentTest {
    struct Asked {
        uint256 agentId;
        address validator;
        bool answered;
        uint8 response;
        string tag;
    }

    AgentValidation public validation;
    Asked[] private _asked;
    uint256[2] public agentIds;
    address[3] public validators = [address(0xA1), address(0xA2), address(0xA3)];

    function setUp() public override {
        super.setUp();
        validation = AgentValidation(
            address(
                new ERC1967Proxy(
                    address(new AgentValidation(identity)), abi.encodeCall(AgentValidation.initialize, (address(manager)))
                )
            )
        );
        (agentIds[0],) = _agent();
        (agentIds[1],) = _agent();
    }

    function ask(uint256 which, uint256 whom) external {
        vm.prank(alice);
        validation.validationRequest(validators[whom % 3], agentIds[which % 2], "", bytes32(_asked.length + 1));
        _asked.push(Asked(agentIds[which % 2], validators[whom % 3], false, 0, ""));
    }

    function askAgain(uint256 which, uint256 whom) external {
        if (_asked.length == 0) return;
        vm.prank(alice);
        try validation.validationRequest(
            validators[whom % 3], agentIds[0], "", bytes32(1 + which % _asked.length)
        ) {
            revert("a request was taken twice");
        } catch {}
    }

    function answer(uint256 which, uint8 response, uint256 tag, uint256 whom) external {
        if (_asked.length == 0) return;
        Asked storage asked = _asked[which % _asked.length];
        string memory word = tag % 3 == 0 ? "" : tag % 3 == 1 ? "tee" : "zk";
        vm.prank(whom % 4 == 0 ? validators[whom % 3] : asked.validator);
        try validation.validationResponse(bytes32(1 + which % _asked.length), response % 110, "", 0, word) {
            (asked.answered, asked.response, asked.tag) = (true, response % 110, word);
        } catch {}
    }

    function count() external view returns (uint256) {
        return _asked.length;
    }

    function all() external view returns (Asked[] memory) {
        return _asked;
    }

    function get(uint256 i) external view returns (Asked memory) {
        return _asked[i];
    }
}

contract AgentValidationInvariantTest is AgentTest {
    AgentValidationHandler private handler;
    AgentValidation private validation;

    function setUp() public override {
        handler = new AgentValidationHandler();
        handler.setUp();
        validation = handler.validation();
        targetContract(address(handler));
        bytes4[] memory setUpAlone = new bytes4[](1);
        setUpAlone[0] = handler.setUp.selector;
        excludeSelector(FuzzSelector(address(handler), setUpAlone));
    }

    function invariant_ARequestKeepsItsAgentAndItsValidator() external view {
        AgentValidationHandler.Asked[] memory all = handler.all();
        for (uint256 i = 0; i < all.length; ++i) {
            AgentValidationHandler.Asked memory asked = all[i];
            (address validator, uint256 agentId, uint8 response,, string memory tag,) =
                validation.getValidationStatus(bytes32(i + 1));
            assertEq(validator, asked.validator);
            assertEq(agentId, asked.agentId);
            assertEq(response, asked.response);
            assertEq(tag, asked.tag);
            assertLe(response, 100);
        }
    }

    function invariant_ARequestIsListedOnceWithItsAgentAndOnceWithItsValidator() external view {
        uint256 byAgent = 0;
        uint256 byValidator = 0;
        for (uint256 i = 0; i < 2; ++i) {
            bytes32[] memory list = validation.getAgentValidations(handler.agentIds(i));
            for (uint256 j = 0; j < list.length; ++j) {
                assertEq(handler.get(uint256(list[j]) - 1).agentId, handler.agentIds(i));
                if (j != 0) assertGt(uint256(list[j]), uint256(list[j - 1]));
            }
            byAgent += list.length;
        }
        for (uint256 i = 0; i < 3; ++i) {
            bytes32[] memory list = validation.getValidatorRequests(handler.validators(i));
            for (uint256 j = 0; j < list.length; ++j) {
                assertEq(handler.get(uint256(list[j]) - 1).validator, handler.validators(i));
            }
            byValidator += list.length;
        }
        assertEq(byAgent, handler.count());
        assertEq(byValidator, handler.count());
    }

    function invariant_TheSummaryIsThatOfTheLastResponses() external view {
        AgentValidationHandler.Asked[] memory all = handler.all();
        string[3] memory tags = ["", "tee", "zk"];
        for (uint256 a = 0; a < 2; ++a) {
            for (uint256 v = 0; v < 4; ++v) {
                for (uint256 t = 0; t < 3; ++t) {
                    _assertSummary(all, handler.agentIds(a), v == 3 ? address(0) : handler.validators(v), tags[t]);
                }
            }
        }
    }

    function _assertSummary(
        AgentValidationHandler.Asked[] memory all,
        uint256 agentId,
        address validator,
        string memory tag
    ) private view {
        uint64 count = 0;
        uint256 sum = 0;
        for (uint256 i = 0; i < all.length; ++i) {
            AgentValidationHandler.Asked memory asked = all[i];
            if (!asked.answered || asked.agentId != agentId) continue;
            if (validator != address(0) && asked.validator != validator) continue;
            if (bytes(tag).length != 0 && keccak256(bytes(tag)) != keccak256(bytes(asked.tag))) continue;
            ++count;
            sum += asked.response;
        }
        address[] memory whose = new address[](validator == address(0) ? 0 : 1);
        if (validator != address(0)) whose[0] = validator;
        (uint64 counted, uint8 average) = validation.getSummary(agentId, whose, tag);
        assertEq(counted, count);
        assertEq(average, count == 0 ? 0 : sum / count);
    }
}
