// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {VmSafe} from "forge-std/Vm.sol";
import {IStaking} from "../../contracts/interfaces/IStaking.sol";
import {SettlementTest} from "./SettlementTest.sol";

/// @notice A module that may lock and slash, keys of validators, and short words for stake.
abstract contract StakingTest is SettlementTest {
    IStaking.Role internal constant OPERATOR = IStaking.Role.Operator;
    IStaking.Role internal constant VALIDATOR = IStaking.Role.Validator;

    address internal module = makeAddr("module");
    address internal carol = makeAddr("carol");

    function setUp() public virtual override {
        super.setUp();
        vm.startPrank(admin);
        manager.grantRole(LOCKER, module, 0);
        manager.grantRole(SLASHER, module, 0);
        vm.stopPrank();
        vm.deal(carol, 100 ether);
    }

    function _stake(address pool, address staker, uint256 amount) internal returns (uint256 shares) {
        vm.prank(staker);
        return staking.stake{value: amount}(pool);
    }

    function _unbond(address pool, address staker, uint256 shares) internal returns (uint256 requestId) {
        vm.prank(staker);
        return staking.requestUnbond(pool, shares);
    }

    function _withdraw(address staker, uint256 requestId) internal returns (uint256) {
        vm.prank(staker);
        return staking.withdraw(requestId);
    }

    function _lock(address pool, uint256 amount) internal {
        vm.prank(module);
        staking.lock(pool, OPERATOR, amount);
    }

    function _slash(address pool, uint256 amount, address challenger) internal returns (uint256) {
        vm.prank(module);
        return staking.slash(pool, OPERATOR, amount, challenger, "fault");
    }

    function _fund(uint256 amount) internal {
        vm.deal(address(this), amount);
        staking.fund{value: amount}();
    }

    function _wait() internal {
        vm.warp(block.timestamp + UNBOND_DELAY);
    }

    function _longKey(VmSafe.Wallet memory wallet) internal pure returns (bytes memory) {
        return abi.encodePacked(wallet.publicKeyX, wallet.publicKeyY);
    }

    function _shortKey(VmSafe.Wallet memory wallet) internal pure returns (bytes memory) {
        return abi.encodePacked(wallet.publicKeyY % 2 == 1 ? bytes1(0x03) : bytes1(0x02), wallet.publicKeyX);
    }

    /// @dev What the key signs for `account`, from the words of EIP-712 and not from the contract.
    function _possession(VmSafe.Wallet memory wallet, address account) internal returns (bytes memory) {
        bytes32 domain = keccak256(
            abi.encode(
                keccak256("EIP712Domain(string name,string version,uint256 chainId,address verifyingContract)"),
                keccak256("OpenLedger Staking"),
                keccak256("1"),
                block.chainid,
                address(staking)
            )
        );
        bytes32 message = keccak256(
            abi.encode(
                keccak256("ProofOfPossession(address account,bytes pubkey)"), account, keccak256(_shortKey(wallet))
            )
        );
        (uint8 v, bytes32 r, bytes32 s) = vm.sign(wallet, keccak256(abi.encodePacked("\x19\x01", domain, message)));
        return abi.encodePacked(r, s, v);
    }

    function _register(address account, uint256 seed) internal returns (VmSafe.Wallet memory wallet) {
        wallet = vm.createWallet(seed);
        bytes memory proof = _possession(wallet, account);
        vm.prank(account);
        staking.registerValidator(_shortKey(wallet), proof);
    }
}
