// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {Test} from "forge-std/Test.sol";
import {WOPEN} from "../../contracts/WOPEN.sol";
import {IBatchSettlement} from "../../contracts/interfaces/IBatchSettlement.sol";
import {BatchSettlement} from "../../contracts/x402/BatchSettlement.sol";
import {ERC3009DepositCollector} from "../../contracts/x402/ERC3009DepositCollector.sol";

/// @notice One channel of `payer` to `receiver`, claimed by `operator`, with everything that its parties sign.
abstract contract BatchSettlementTest is Test {
    bytes32 internal constant RECEIVE = keccak256(
        "ReceiveWithAuthorization(address from,address to,uint256 value,uint256 validAfter,uint256 validBefore,bytes32 nonce)"
    );
    uint40 internal constant DELAY = 1 days;

    WOPEN internal token;
    BatchSettlement internal batch;
    ERC3009DepositCollector internal collector;

    address internal payer;
    uint256 internal payerKey;
    address internal operator;
    uint256 internal operatorKey;
    address internal mallory;
    uint256 internal malloryKey;
    address internal receiver = makeAddr("settlement");

    uint256 private _salts;

    function setUp() public virtual {
        vm.warp(1_700_000_000);
        token = new WOPEN();
        batch = new BatchSettlement();
        collector = new ERC3009DepositCollector(address(batch));
        (payer, payerKey) = makeAddrAndKey("payer");
        (operator, operatorKey) = makeAddrAndKey("operator");
        (mallory, malloryKey) = makeAddrAndKey("mallory");
        _wrap(payer, 1000 ether);
        _wrap(mallory, 1000 ether);
    }

    function _wrap(address account, uint256 amount) internal {
        vm.deal(account, amount);
        vm.prank(account);
        token.deposit{value: amount}();
    }

    function _config() internal view returns (IBatchSettlement.ChannelConfig memory config) {
        config = IBatchSettlement.ChannelConfig({
            payer: payer,
            payerAuthorizer: payer,
            receiver: receiver,
            receiverAuthorizer: operator,
            token: address(token),
            withdrawDelay: DELAY,
            salt: bytes32(0)
        });
    }

    function _authorisation(IBatchSettlement.ChannelConfig memory config, uint256 key, uint128 amount)
        internal
        returns (bytes memory)
    {
        uint256 salt = ++_salts;
        bytes32 nonce = keccak256(abi.encode(batch.getChannelId(config), salt));
        uint256 end = block.timestamp + 60;
        bytes memory signature = _sign(
            key,
            _digest(
                token.DOMAIN_SEPARATOR(),
                keccak256(abi.encode(RECEIVE, config.payer, address(collector), amount, 0, end, nonce))
            )
        );
        return abi.encode(0, end, salt, signature);
    }

    function _deposit(IBatchSettlement.ChannelConfig memory config, uint256 key, uint128 amount) internal {
        batch.deposit(config, amount, address(collector), _authorisation(config, key, amount));
    }

    function _open(uint128 amount) internal returns (IBatchSettlement.ChannelConfig memory config, bytes32 id) {
        config = _config();
        _deposit(config, payerKey, amount);
        id = batch.getChannelId(config);
    }

    function _row(IBatchSettlement.ChannelConfig memory config, uint256 key, uint128 signed, uint128 total)
        internal
        view
        returns (IBatchSettlement.VoucherClaim memory)
    {
        bytes32 digest = batch.getVoucherDigest(batch.getChannelId(config), signed);
        return IBatchSettlement.VoucherClaim({
            voucher: IBatchSettlement.Voucher({channel: config, maxClaimableAmount: signed}),
            signature: _sign(key, digest),
            totalClaimed: total
        });
    }

    function _rows(IBatchSettlement.VoucherClaim memory row)
        internal
        pure
        returns (IBatchSettlement.VoucherClaim[] memory rows)
    {
        rows = new IBatchSettlement.VoucherClaim[](1);
        rows[0] = row;
    }

    function _claim(IBatchSettlement.ChannelConfig memory config, uint128 total) internal {
        IBatchSettlement.VoucherClaim[] memory rows = _rows(_row(config, payerKey, total, total));
        vm.prank(config.receiverAuthorizer);
        batch.claim(rows);
    }

    function _sign(uint256 key, bytes32 digest) internal pure returns (bytes memory) {
        (uint8 v, bytes32 r, bytes32 s) = vm.sign(key, digest);
        return abi.encodePacked(r, s, v);
    }

    function _digest(bytes32 domain, bytes32 structHash) internal pure returns (bytes32) {
        return keccak256(abi.encodePacked(hex"1901", domain, structHash));
    }

    function _balance(bytes32 id) internal view returns (uint128 balance) {
        (balance,) = batch.channels(id);
    }

    function _claimed(bytes32 id) internal view returns (uint128 claimed) {
        (, claimed) = batch.channels(id);
    }
}
