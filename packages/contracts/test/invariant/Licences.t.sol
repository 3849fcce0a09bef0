// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {Test} from "forge-std/Test.sol";
import {Licences} from "../../contracts/Licences.sol";
import {ILicences} from "../../contracts/interfaces/ILicences.sol";
import {LedgerTest} from "../support/LedgerTest.sol";

/// @notice Registers custom and standard terms, compiles sets, upgrades and lets time pass, in any order.
contract LicencesHandler is Test {
    Licences private immutable licences;
    address private immutable governor;
    address private immutable nextImplementation;

    bytes32[] public keys;
    mapping(bytes32 key => bytes32) public terms;
    uint256 public changed;
    uint256 public lenient;

    constructor(Licences licences_, address governor_) {
        licences = licences_;
        governor = governor_;
        nextImplementation = address(new Licences());
    }

    function register(ILicences.Terms memory given, uint8 kind) external {
        given.share %= 10_001;
        given.territory = kind % 2 == 0 ? 0 : given.territory;
        given.expiry = kind % 3 == 0 ? 0 : given.expiry;
        given.shareAlike = kind % 5 == 0;
        given.textHash = bytes32(1 + uint256(kind));
        given.id = 0;
        _keep(licences.keyOf(given), given, false);
    }

    function registerStandard(ILicences.Terms memory given, uint8 id) external {
        given.share %= 10_001;
        given.textHash = 0;
        given.id = bytes32(1 + uint256(id % 20));
        _keep(given.id, given, true);
    }

    function compile(uint256 a, uint256 b, uint256 c, bool fineTune, bool priced) external {
        if (keys.length == 0) return;
        bytes32[] memory set = new bytes32[](3);
        (set[0], set[1], set[2]) = (keys[a % keys.length], keys[b % keys.length], keys[c % keys.length]);
        bytes memory call = fineTune
            ? abi.encodeCall(licences.compileFineTune, (set, priced))
            : abi.encodeCall(licences.compile, (set));
        (bool done, bytes memory returned) = address(licences).staticcall(call);
        if (!done) return;
        ILicences.Terms memory whole = abi.decode(returned, (ILicences.Terms));
        for (uint256 i = 0; i < 3; ++i) {
            ILicences.Terms memory part = licences.getTerms(set[i]);
            bool strict = whole.share >= part.share && (part.train || !whole.train) && (part.derive || !whole.derive)
                && (part.commercial || !whole.commercial) && (whole.attribution || !part.attribution)
                && (part.expiry == 0 || (whole.expiry != 0 && whole.expiry <= part.expiry))
                && (part.territory == 0 || (whole.territory != 0 && whole.territory & ~part.territory == 0))
                && (!part.shareAlike || whole.id == set[i]) && (part.expiry == 0 || part.expiry > block.timestamp)
                && (!fineTune || (part.train && part.derive && (part.commercial || !priced)));
            if (!strict) ++lenient;
        }
    }

    function wait(uint32 time) external {
        vm.warp(block.timestamp + time);
    }

    function upgrade() external {
        vm.prank(governor);
        licences.upgradeToAndCall(nextImplementation, "");
    }

    function count() external view returns (uint256) {
        return keys.length;
    }

    function _keep(bytes32 key, ILicences.Terms memory given, bool standard) private {
        bool known = terms[key] != 0;
        vm.prank(governor);
        bytes memory call = standard
            ? abi.encodeCall(licences.registerStandard, (given))
            : abi.encodeCall(licences.register, (given));
        (bool done,) = address(licences).call(call);
        if (done == known) ++changed;
        if (!done) return;
        keys.push(key);
        terms[key] = keccak256(abi.encode(given));
    }
}

contract LicencesInvariantTest is LedgerTest {
    LicencesHandler private handler;

    function setUp() public override {
        super.setUp();
        handler = new LicencesHandler(licences, governor);
        targetContract(address(handler));
    }

    function invariant_RegisteredTermsNeverChange() external view {
        assertEq(handler.changed(), 0);
        for (uint256 i = 0; i < handler.count(); ++i) {
            bytes32 key = handler.keys(i);
            assertEq(keccak256(abi.encode(licences.getTerms(key))), handler.terms(key));
        }
    }

    function invariant_ACustomKeyIsTheHashOfItsTerms() external view {
        for (uint256 i = 0; i < handler.count(); ++i) {
            ILicences.Terms memory terms = licences.getTerms(handler.keys(i));
            if (terms.id == 0) assertEq(handler.keys(i), keccak256(abi.encode(terms)));
            else assertEq(handler.keys(i), terms.id);
        }
    }

    function invariant_WhatCompilesIsAsStrictAsEveryPartOfIt() external view {
        assertEq(handler.lenient(), 0);
    }
}
