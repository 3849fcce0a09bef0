// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {IAccessManaged} from "@openzeppelin/contracts/access/manager/IAccessManaged.sol";
import {ERC1967Utils} from "@openzeppelin/contracts/proxy/ERC1967/ERC1967Utils.sol";
import {Initializable} from "@openzeppelin/contracts/proxy/utils/Initializable.sol";
import {UUPSUpgradeable} from "@openzeppelin/contracts/proxy/utils/UUPSUpgradeable.sol";
import {Datanets} from "../../contracts/Datanets.sol";
import {Licences} from "../../contracts/Licences.sol";
import {Models} from "../../contracts/Models.sol";
import {IDatanets} from "../../contracts/interfaces/IDatanets.sol";
import {LedgerTest, Reenterer, Refuser} from "../support/LedgerTest.sol";
import {Panel} from "../support/Panel.sol";

/// @notice An implementation that would pay out everything, under a proxy's own identifier.
contract Thief is UUPSUpgradeable {
    function drain(address payable receiver) external {
        receiver.transfer(address(this).balance);
    }

    function _authorizeUpgrade(address) internal override {}
}

/// @notice An implementation whose identifier is not the slot that proxies keep theirs in.
contract Stranger {
    function proxiableUUID() external pure returns (bytes32) {
        return keccak256("another slot");
    }
}

contract RegistriesAttacksTest is LedgerTest {
    uint256 private constant ORDER = 0xFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFEBAAEDCE6AF48A03BBFD25E8CD0364141;
    uint96 private constant BATCH_BOND = 1 ether;

    uint256 private net;
    uint256 private examined;
    uint256 private examinerKey;
    address[3] private proxies;

    function setUp() public override {
        super.setUp();
        vm.etch(address(reviews), address(new Panel()).code);
        Panel(address(reviews)).setFee(0.01 ether);
        address examiner;
        (examiner, examinerKey) = makeAddrAndKey("examiner");
        vm.startPrank(alice);
        net = datanets.createDatanet("Travel", IDatanets.Mode.Open, LICENCE, BATCH_BOND, 0);
        examined = datanets.createDatanet("Medicine", IDatanets.Mode.Exam, LICENCE, 0, 0);
        datanets.setExam(examined, examiner, 7000, 0);
        vm.stopPrank();
        proxies = [address(datanets), address(models), address(licences)];
    }

    /// @notice Defence: `restricted` on _authorizeUpgrade.
    function test_AttackMaliciousUpgradeByWhoDoesNotGovern() external {
        address thief = address(new Thief());
        address[4] memory callers = [mallory, alice, guardian, admin];
        for (uint256 i = 0; i < proxies.length; ++i) {
            for (uint256 j = 0; j < callers.length; ++j) {
                vm.expectRevert(
                    abi.encodeWithSelector(IAccessManaged.AccessManagedUnauthorized.selector, callers[j])
                );
                vm.prank(callers[j]);
                UUPSUpgradeable(proxies[i]).upgradeToAndCall(thief, abi.encodeCall(Thief.drain, (payable(mallory))));
            }
        }
    }

    /// @notice Defence: ERC-1822's identifier, checked even for the governor.
    function test_AttackMaliciousUpgradeToAnotherIdentifier() external {
        address stranger = address(new Stranger());
        vm.startPrank(governor);
        for (uint256 i = 0; i < proxies.length; ++i) {
            vm.expectRevert(
                abi.encodeWithSelector(
                    UUPSUpgradeable.UUPSUnsupportedProxiableUUID.selector, keccak256("another slot")
                )
            );
            UUPSUpgradeable(proxies[i]).upgradeToAndCall(stranger, "");
            vm.expectRevert(
                abi.encodeWithSelector(ERC1967Utils.ERC1967InvalidImplementation.selector, address(token))
            );
            UUPSUpgradeable(proxies[i]).upgradeToAndCall(address(token), "");
        }
    }

    /// @notice Defence: _disableInitializers in every constructor, and onlyProxy.
    function test_AttackMaliciousUpgradeOfABareImplementation() external {
        address[3] memory bare =
            [_datanetsImplementation(1), address(new Models(datanets, licences)), address(new Licences())];
        vm.startPrank(mallory);
        for (uint256 i = 0; i < bare.length; ++i) {
            vm.expectRevert(Initializable.InvalidInitialization.selector);
            Licences(bare[i]).initialize(mallory);
            vm.expectRevert(UUPSUpgradeable.UUPSUnauthorizedCallContext.selector);
            UUPSUpgradeable(bare[i]).upgradeToAndCall(address(0xBAD), "");
        }
    }

    /// @notice Defence: every pass is taken once, by its EIP-712 digest.
    function test_AttackReplayOfARevokedPass() external {
        bytes memory signature = _sign(block.chainid, address(datanets));
        datanets.submitPass(examined, bob, _later(), 8000, signature);
        vm.prank(alice);
        datanets.revokePass(examined, bob);
        vm.expectPartialRevert(IDatanets.Datanets_PassUsed.selector);
        vm.prank(bob);
        datanets.submitPass(examined, bob, _later(), 8000, signature);
        assertFalse(datanets.isAllowed(examined, bob));
    }

    /// @notice Defence: ECDSA takes low s alone, and the digest of a pass, not its signature, is what is used up.
    function test_AttackSignatureMalleabilityOfAPass() external {
        bytes memory signature = _sign(block.chainid, address(datanets));
        (bytes32 r, bytes32 s, uint8 v) = _parts(signature);
        bytes memory other = abi.encodePacked(r, bytes32(ORDER - uint256(s)), v == 27 ? uint8(28) : uint8(27));
        vm.expectPartialRevert(IDatanets.Datanets_NotTheExaminer.selector);
        datanets.submitPass(examined, bob, _later(), 8000, other);

        datanets.submitPass(examined, bob, _later(), 8000, signature);
        vm.prank(alice);
        datanets.revokePass(examined, bob);
        vm.expectPartialRevert(IDatanets.Datanets_PassUsed.selector);
        datanets.submitPass(examined, bob, _later(), 8000, other);
    }

    /// @notice Defence: the EIP-712 domain names the chain, made anew at each call, and the contract.
    function test_AttackCrossChainReplayOfAPass() external {
        bytes memory otherChain = _sign(block.chainid + 1, address(datanets));
        bytes memory otherContract = _sign(block.chainid, address(models));
        bytes memory signature = _sign(block.chainid, address(datanets));
        vm.expectPartialRevert(IDatanets.Datanets_NotTheExaminer.selector);
        datanets.submitPass(examined, bob, _later(), 8000, otherChain);
        vm.expectPartialRevert(IDatanets.Datanets_NotTheExaminer.selector);
        datanets.submitPass(examined, bob, _later(), 8000, otherContract);
        vm.chainId(block.chainid + 1);
        vm.expectPartialRevert(IDatanets.Datanets_NotTheExaminer.selector);
        datanets.submitPass(examined, bob, _later(), 8000, signature);
    }

    /// @notice Defence: an open report holds the bond beyond its lock, and erasing the batch does not free it.
    function test_AttackReclaimToDodgeASlash() external {
        uint256 batchId = _contribute(bob);
        _report(mallory, batchId);
        vm.warp(block.timestamp + BOND_LOCK);
        vm.startPrank(bob);
        vm.expectRevert(abi.encodeWithSelector(IDatanets.Datanets_Reported.selector, batchId, 1));
        datanets.reclaimBond(batchId);
        datanets.tombstone(batchId, IDatanets.Erasure.Wish);
        vm.expectRevert(abi.encodeWithSelector(IDatanets.Datanets_Reported.selector, batchId, 1));
        datanets.reclaimBond(batchId);
        vm.stopPrank();
        Panel(address(reviews)).decide(1, 2);
        assertEq(datanets.creditOf(mallory), BATCH_BOND / 2);
    }

    /// @notice Defence: reports are counted, so that a friend's empty report cannot stand in for an honest one.
    function test_AttackReportBlockedByAFriendsReport() external {
        uint256 batchId = _contribute(bob);
        _report(alice, batchId);
        _report(mallory, batchId);
        Panel(address(reviews)).decide(1, 1);
        vm.warp(block.timestamp + BOND_LOCK);
        vm.expectRevert(abi.encodeWithSelector(IDatanets.Datanets_Reported.selector, batchId, 1));
        vm.prank(bob);
        datanets.reclaimBond(batchId);
        Panel(address(reviews)).decide(2, 2);
        assertEq(datanets.getBatch(batchId).bond, 0);
    }

    /// @notice Defence: half of a slash burns, so that reporting oneself costs half of the bond.
    function test_AttackSelfReportForProfit() external {
        uint256 before = bob.balance;
        uint256 batchId = _contribute(bob);
        _report(bob, batchId);
        Panel(address(reviews)).decide(1, 2);
        vm.startPrank(bob);
        datanets.withdrawCredit(bob, BATCH_BOND / 2);
        assertLe(bob.balance, before - BATCH_BOND / 2);
    }

    /// @notice Defence: onVerdict is for Reviews alone, and a case is decided once.
    function test_AttackForgedOrRepeatedVerdict() external {
        uint256 batchId = _contribute(bob);
        _report(mallory, batchId);
        vm.expectRevert(abi.encodeWithSelector(IDatanets.Datanets_NotReviews.selector, mallory));
        vm.prank(mallory);
        datanets.onVerdict(1, 2);
        Panel(address(reviews)).decide(1, 2);
        vm.expectRevert(abi.encodeWithSelector(IDatanets.Datanets_UnknownCase.selector, 1));
        Panel(address(reviews)).decide(1, 2);
        assertEq(datanets.creditOf(mallory), BATCH_BOND / 2);
    }

    /// @notice Defence: the reporter's half is credit; nobody's refusal can stop a verdict.
    function test_AttackRevertingReporter() external {
        uint256 batchId = _contribute(bob);
        Refuser refuser = new Refuser();
        uint256 fee = datanets.reportFee();
        refuser.forward{value: fee}(
            address(datanets), abi.encodeCall(datanets.report, (batchId, IDatanets.Fault.Copy, "evidence"))
        );
        Panel(address(reviews)).decide(1, 2);
        assertEq(datanets.creditOf(address(refuser)), BATCH_BOND / 2);
        assertTrue(datanets.getBatch(batchId).tombstoned);
    }

    /// @notice Defence: credit falls before it is paid.
    function test_AttackReentrantWithdrawal() external {
        _contribute(alice);
        uint256 batchId = _contribute(bob);
        Reenterer thief = new Reenterer();
        uint256 fee = datanets.reportFee();
        thief.forward{value: fee}(
            address(datanets), abi.encodeCall(datanets.report, (batchId, IDatanets.Fault.Copy, "evidence"))
        );
        Panel(address(reviews)).decide(1, 2);
        bytes memory withdraw = abi.encodeCall(datanets.withdrawCredit, (address(thief), BATCH_BOND / 2));
        thief.arm(address(datanets), withdraw);
        assertTrue(thief.forward(address(datanets), withdraw));
        assertTrue(thief.tried());
        assertFalse(thief.succeeded());
        assertEq(address(thief).balance, BATCH_BOND / 2);
        assertEq(address(datanets).balance, BATCH_BOND);
    }

    function _contribute(address contributor) private returns (uint256) {
        vm.prank(contributor);
        return datanets.contribute{value: BATCH_BOND}(net, keccak256(abi.encode(contributor)), 1, 1, LICENCE, 0);
    }

    function _report(address reporter, uint256 batchId) private {
        uint256 fee = datanets.reportFee();
        vm.prank(reporter);
        datanets.report{value: fee}(batchId, IDatanets.Fault.Unlicensed, "evidence");
    }

    function _later() private view returns (uint48) {
        return uint48(block.timestamp + 30 days);
    }

    function _parts(bytes memory signature) private pure returns (bytes32 r, bytes32 s, uint8 v) {
        assembly ("memory-safe") {
            r := mload(add(signature, 32))
            s := mload(add(signature, 64))
            v := byte(0, mload(add(signature, 96)))
        }
    }

    function _sign(uint256 chainId, address verifier) private view returns (bytes memory) {
        bytes32 domain = keccak256(
            abi.encode(
                keccak256("EIP712Domain(string name,string version,uint256 chainId,address verifyingContract)"),
                keccak256("OpenLedger Datanets"),
                keccak256("1"),
                chainId,
                verifier
            )
        );
        bytes32 pass = keccak256(
            abi.encode(
                keccak256("Pass(uint256 datanetId,address contributor,uint48 expiry,uint16 score)"),
                examined,
                bob,
                _later(),
                uint16(8000)
            )
        );
        (uint8 v, bytes32 r, bytes32 s) = vm.sign(examinerKey, keccak256(abi.encodePacked(hex"1901", domain, pass)));
        return abi.encodePacked(r, s, v);
    }
}
