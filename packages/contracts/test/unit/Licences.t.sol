// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {IAccessManaged} from "@openzeppelin/contracts/access/manager/IAccessManaged.sol";
import {Initializable} from "@openzeppelin/contracts/proxy/utils/Initializable.sol";
import {Licences} from "../../contracts/Licences.sol";
import {ILicences} from "../../contracts/interfaces/ILicences.sol";
import {LedgerTest} from "../support/LedgerTest.sol";

contract LicencesTest is LedgerTest {
    bytes32 private constant TEXT = "sha-256 of a text";

    function test_Initialize_WhenCalledAgain() external {
        vm.expectRevert(Initializable.InvalidInitialization.selector);
        licences.initialize(mallory);
        Licences implementation = new Licences();
        vm.expectRevert(Initializable.InvalidInitialization.selector);
        implementation.initialize(mallory);
    }

    function test_UpgradeToAndCall_WhenTheCallerIsNoGovernor() external {
        address next = address(new Licences());
        vm.expectRevert(abi.encodeWithSelector(IAccessManaged.AccessManagedUnauthorized.selector, mallory));
        vm.prank(mallory);
        licences.upgradeToAndCall(next, "");
    }

    function test_UpgradeToAndCall_WhenTheCallerIsTheGovernor() external {
        address next = address(new Licences());
        vm.prank(governor);
        licences.upgradeToAndCall(next, "");
        assertTrue(licences.isRegistered(LICENCE));
    }

    function test_Register_WhenTheTermsCarryAnId() external {
        ILicences.Terms memory terms = _custom(0, 0, 0);
        terms.id = "MIT";
        vm.expectRevert(abi.encodeWithSelector(ILicences.Licences_NotCustom.selector, bytes32("MIT")));
        licences.register(terms);
    }

    function test_Register_WhenTheyHaveNoText() external {
        ILicences.Terms memory terms = _permissive(0, false);
        vm.expectRevert(ILicences.Licences_NoText.selector);
        licences.register(terms);
    }

    function test_Register_WhenTheShareIsAboveAll() external {
        vm.expectRevert(abi.encodeWithSelector(ILicences.Licences_ShareTooLarge.selector, 10_001, 10_000));
        licences.register(_custom(10_001, 0, 0));
    }

    function test_Register_WhenTheyAreRegisteredAlready() external {
        bytes32 key = licences.register(_custom(1, 0, 0));
        vm.expectRevert(abi.encodeWithSelector(ILicences.Licences_AlreadyRegistered.selector, key));
        vm.prank(bob);
        licences.register(_custom(1, 0, 0));
    }

    function test_Register_WhenTheyAreNew() external {
        ILicences.Terms memory terms = _custom(2500, 0, 6);
        bytes32 expected = keccak256(abi.encode(terms));
        vm.expectEmit(address(licences));
        emit ILicences.LicenceRegistered(expected, bob, terms);
        vm.prank(bob);
        bytes32 key = licences.register(terms);
        assertEq(key, expected);
        assertEq(key, licences.keyOf(terms));
        assertEq(abi.encode(licences.getTerms(key)), abi.encode(terms));
    }

    function test_RegisterStandard_WhenTheCallerDoesNotGovern() external {
        vm.expectRevert(abi.encodeWithSelector(IAccessManaged.AccessManagedUnauthorized.selector, mallory));
        vm.prank(mallory);
        licences.registerStandard(_permissive("ISC", true));
    }

    function test_RegisterStandard_WhenItIsNotAStandardLicence() external {
        vm.startPrank(governor);
        vm.expectRevert(
            abi.encodeWithSelector(ILicences.Licences_NotStandard.selector, bytes32(0), bytes32(0))
        );
        licences.registerStandard(_permissive(0, true));
        ILicences.Terms memory terms = _permissive("ISC", true);
        terms.textHash = TEXT;
        vm.expectRevert(abi.encodeWithSelector(ILicences.Licences_NotStandard.selector, bytes32("ISC"), TEXT));
        licences.registerStandard(terms);
    }

    function test_RegisterStandard_WhenTheIdIsTaken() external {
        vm.expectRevert(abi.encodeWithSelector(ILicences.Licences_AlreadyRegistered.selector, bytes32("MIT")));
        vm.prank(governor);
        licences.registerStandard(_permissive("MIT", false));
    }

    function test_RegisterStandard_WhenTheGovernorLaysItIn() external {
        assertFalse(licences.isRegistered("ISC"));
        vm.prank(governor);
        licences.registerStandard(_permissive("ISC", true));
        assertTrue(licences.getTerms("ISC").attribution);
        assertTrue(licences.isRegistered("ISC"));
    }

    function test_Compile_WhenThereAreNoKeysOrTooMany() external {
        vm.expectRevert(ILicences.Licences_None.selector);
        licences.compile(new bytes32[](0));
        vm.expectRevert(abi.encodeWithSelector(ILicences.Licences_TooMany.selector, 65, 64));
        licences.compile(new bytes32[](65));
    }

    function test_Compile_WhenAKeyIsUnknown() external {
        vm.expectRevert(abi.encodeWithSelector(ILicences.Licences_Unknown.selector, bytes32("WTFPL")));
        licences.compile(_keys(LICENCE, "WTFPL"));
    }

    function test_Compile_WhenALicenceHasRunOut() external {
        uint48 expiry = uint48(block.timestamp) + 10;
        bytes32 key = licences.register(_custom(0, expiry, 0));
        assertEq(licences.compile(_keys(LICENCE, key)).expiry, expiry);
        vm.warp(expiry);
        _expectIncompatible(key, key, ILicences.Reason.Expired);
        licences.compile(_keys(LICENCE, key));
    }

    function test_Compile_WhenNoCountryIsCommon() external {
        bytes32 some = licences.register(_custom(0, 0, 6));
        bytes32 fewer = licences.register(_custom(0, 0, 2));
        bytes32 other = licences.register(_custom(0, 0, 4));
        assertEq(licences.compile(_keys(some, other)).territory, 4);
        bytes32[] memory keys = new bytes32[](4);
        (keys[0], keys[1], keys[2], keys[3]) = (LICENCE, some, fewer, other);
        _expectIncompatible(fewer, other, ILicences.Reason.Territory);
        licences.compile(keys);
    }

    function test_Compile_WhenTwoWantTheResultUnderThemselves() external {
        _layIn("CC-BY-SA-4.0", true, true);
        _layIn("GPL-3.0-only", true, true);
        bytes32[] memory keys = new bytes32[](3);
        (keys[0], keys[1], keys[2]) = ("CC-BY-SA-4.0", "MIT", "GPL-3.0-only");
        _expectIncompatible("CC-BY-SA-4.0", "GPL-3.0-only", ILicences.Reason.ShareAlike);
        licences.compile(keys);
    }

    function test_Compile_WhenOneForbidsWhatAnotherOnesShareAlikeAllows() external {
        _layIn("CC-BY-SA-4.0", true, true);
        _layIn("CC-BY-NC-4.0", false, false);
        bytes32[4] memory stricter = [
            bytes32("CC-BY-NC-4.0"),
            licences.register(_custom(1, 0, 0)),
            licences.register(_custom(0, type(uint48).max, 0)),
            licences.register(_custom(0, 0, 1))
        ];
        for (uint256 i = 0; i < 4; ++i) {
            _expectIncompatible("CC-BY-SA-4.0", stricter[i], ILicences.Reason.Restriction);
            licences.compile(_keys(stricter[i], "CC-BY-SA-4.0"));
        }
        // Non-commercial share-alike takes in non-commercial data: it forbids nothing more.
        _layIn("CC-BY-NC-SA-4.0", false, true);
        assertEq(licences.compile(_keys("CC-BY-NC-4.0", "CC-BY-NC-SA-4.0")).id, "CC-BY-NC-SA-4.0");
    }

    function test_Compile_WhenOneLicenceStandsAloneOrRepeated() external {
        ILicences.Terms memory terms = _custom(500, 0, 6);
        bytes32 key = licences.register(terms);
        ILicences.Terms memory compiled = licences.compile(_keys(key, key));
        assertEq(compiled.id, key);
        compiled.id = 0;
        assertEq(abi.encode(compiled), abi.encode(terms));
        assertEq(abi.encode(licences.compile(_keys("MIT", "MIT"))), abi.encode(licences.getTerms("MIT")));
    }

    function test_Compile_WhenSeveralGoTogether() external {
        bytes32 first = licences.register(_custom(500, 2_000_000_000, 6));
        bytes32 second = licences.register(_custom(200, 1_900_000_000, 3));
        bytes32[] memory keys = new bytes32[](3);
        (keys[0], keys[1], keys[2]) = (first, LICENCE, second);
        ILicences.Terms memory compiled = licences.compile(keys);
        assertEq(compiled.id, 0);
        assertEq(compiled.textHash, 0);
        assertEq(compiled.share, 500);
        assertEq(compiled.expiry, 1_900_000_000);
        assertEq(compiled.territory, 2);
        assertTrue(compiled.train && compiled.derive && compiled.commercial && compiled.attribution);
        assertFalse(compiled.shareAlike);
    }

    function testFuzz_Compile_WhenAnySetIsCompiled(ILicences.Terms[4] memory set) external {
        bytes32[] memory keys = new bytes32[](4);
        for (uint256 i = 0; i < 4; ++i) {
            (set[i].id, set[i].textHash) = (0, bytes32(i + 1));
            set[i].share %= 10_001;
            keys[i] = licences.register(set[i]);
        }
        try licences.compile(keys) returns (ILicences.Terms memory compiled) {
            for (uint256 i = 0; i < 4; ++i) {
                assertGe(compiled.share, set[i].share);
                assertTrue(!compiled.train || set[i].train);
                assertTrue(!compiled.derive || set[i].derive);
                assertTrue(!compiled.commercial || set[i].commercial);
                assertTrue(compiled.attribution || !set[i].attribution);
                assertTrue(set[i].expiry == 0 || (compiled.expiry != 0 && compiled.expiry <= set[i].expiry));
                assertTrue(
                    set[i].territory == 0
                        || (compiled.territory != 0 && compiled.territory & ~set[i].territory == 0)
                );
                if (set[i].shareAlike) assertEq(compiled.id, keys[i]);
            }
        } catch (bytes memory error) {
            assertEq(bytes4(error), ILicences.Licences_Incompatible.selector);
        }
    }

    function test_CompileFineTune_WhenOneForbidsTraining() external {
        ILicences.Terms memory terms = _custom(0, 0, 0);
        terms.train = false;
        bytes32 key = licences.register(terms);
        _expectIncompatible(key, key, ILicences.Reason.Training);
        licences.compileFineTune(_keys(LICENCE, key), false);
        assertFalse(licences.compile(_keys(LICENCE, key)).train);
    }

    function test_CompileFineTune_WhenOneForbidsDerivatives() external {
        ILicences.Terms memory terms = _custom(0, 0, 0);
        terms.derive = false;
        bytes32 key = licences.register(terms);
        _expectIncompatible(key, key, ILicences.Reason.Derivatives);
        licences.compileFineTune(_keys(LICENCE, key), false);
    }

    function test_CompileFineTune_WhenOneForbidsSale() external {
        _layIn("CC-BY-NC-4.0", false, false);
        assertFalse(licences.compileFineTune(_keys(LICENCE, "CC-BY-NC-4.0"), false).commercial);
        _expectIncompatible("CC-BY-NC-4.0", "CC-BY-NC-4.0", ILicences.Reason.Commercial);
        licences.compileFineTune(_keys(LICENCE, "CC-BY-NC-4.0"), true);
    }

    function test_CompileFineTune_WhenAllAllowIt() external view {
        bytes32[] memory keys = _keys(LICENCE, "MIT");
        assertEq(abi.encode(licences.compileFineTune(keys, true)), abi.encode(licences.compile(keys)));
    }

    function test_GetTerms_WhenTheKeyIsUnknown() external {
        vm.expectRevert(abi.encodeWithSelector(ILicences.Licences_Unknown.selector, bytes32("WTFPL")));
        licences.getTerms("WTFPL");
    }

    function _custom(uint16 share, uint48 expiry, uint256 territory) private pure returns (ILicences.Terms memory terms) {
        terms = _permissive(0, false);
        terms.textHash = TEXT;
        terms.share = share;
        terms.expiry = expiry;
        terms.territory = territory;
    }

    function _layIn(bytes32 id, bool commercial, bool shareAlike) private {
        ILicences.Terms memory terms = _permissive(id, true);
        terms.commercial = commercial;
        terms.shareAlike = shareAlike;
        vm.prank(governor);
        licences.registerStandard(terms);
    }

    function _keys(bytes32 a, bytes32 b) private pure returns (bytes32[] memory keys) {
        keys = new bytes32[](2);
        (keys[0], keys[1]) = (a, b);
    }

    function _expectIncompatible(bytes32 a, bytes32 b, ILicences.Reason reason) private {
        vm.expectRevert(abi.encodeWithSelector(ILicences.Licences_Incompatible.selector, a, b, reason));
    }
}
