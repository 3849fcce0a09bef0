// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {Purse} from "../../contracts/Purse.sol";
import {Tips} from "../../contracts/Tips.sol";
import {ValidatorsTest} from "./ValidatorsTest.sol";

/// @notice Validators with the purses that their blocks pay.
abstract contract PursesTest is ValidatorsTest {
    uint16 internal constant STAKERS_SHARE = 4_000;

    Tips internal tips;

    function setUp() public virtual override {
        super.setUp();
        // Tips and the code of its purses name each other, as their places in a genesis do.
        address next = vm.computeCreateAddress(address(this), vm.getNonce(address(this)) + 1);
        Purse code = new Purse(next);
        tips = new Tips(staking, validators, address(code), address(manager), STAKERS_SHARE);
        assertEq(address(tips), next);
        bytes4[] memory selectors = new bytes4[](1);
        selectors[0] = Tips.setStakersShare.selector;
        vm.prank(admin);
        manager.setTargetFunctionRole(address(tips), selectors, GOVERNOR);
    }

    /// @dev What a block does to its fee recipient: no code runs.
    function _tip(bytes20 id, uint256 amount) internal {
        address purse = tips.purseOf(id);
        vm.deal(purse, purse.balance + amount);
    }
}
