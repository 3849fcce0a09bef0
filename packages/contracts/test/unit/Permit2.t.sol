// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {IERC1271} from "@openzeppelin/contracts/interfaces/IERC1271.sol";
import {WOPEN} from "../../contracts/WOPEN.sol";
import {IBatchSettlement} from "../../contracts/interfaces/IBatchSettlement.sol";
import {ExactPermit2Proxy} from "../../contracts/x402/ExactPermit2Proxy.sol";
import {IDepositCollector} from "../../contracts/x402/IDepositCollector.sol";
import {ISignatureTransfer} from "../../contracts/x402/ISignatureTransfer.sol";
import {Permit2} from "../../contracts/x402/Permit2.sol";
import {Permit2DepositCollector} from "../../contracts/x402/Permit2DepositCollector.sol";
import {Permit2Proxy} from "../../contracts/x402/Permit2Proxy.sol";
import {UptoPermit2Proxy} from "../../contracts/x402/UptoPermit2Proxy.sol";
import {BatchSettlementTest} from "../support/BatchSettlementTest.sol";

contract Permit2Test is BatchSettlementTest {
    // Written out as wallets sign them, apart from the contract's own strings.
    bytes32 private constant PERMISSIONS = keccak256("TokenPermissions(address token,uint256 amount)");
    string private constant SINGLE =
        "PermitTransferFrom(TokenPermissions permitted,address spender,uint256 nonce,uint256 deadline)TokenPermissions(address token,uint256 amount)";
    string private constant BATCH =
        "PermitBatchTransferFrom(TokenPermissions[] permitted,address spender,uint256 nonce,uint256 deadline)TokenPermissions(address token,uint256 amount)";
    string private constant EXACT =
        "PermitWitnessTransferFrom(TokenPermissions permitted,address spender,uint256 nonce,uint256 deadline,Witness witness)TokenPermissions(address token,uint256 amount)Witness(address to,uint256 validAfter)";
    string private constant UPTO =
        "PermitWitnessTransferFrom(TokenPermissions permitted,address spender,uint256 nonce,uint256 deadline,Witness witness)TokenPermissions(address token,uint256 amount)Witness(address to,address facilitator,uint256 validAfter)";
    string private constant DEPOSIT =
        "PermitWitnessTransferFrom(TokenPermissions permitted,address spender,uint256 nonce,uint256 deadline,DepositWitness witness)DepositWitness(bytes32 channelId)TokenPermissions(address token,uint256 amount)";
    string private constant BATCH_WITNESS =
        "PermitBatchWitnessTransferFrom(TokenPermissions[] permitted,address spender,uint256 nonce,uint256 deadline,Note witness)Note(uint256 what)TokenPermissions(address token,uint256 amount)";
    bytes32 private constant PERMIT =
        keccak256("Permit(address owner,address spender,uint256 value,uint256 nonce,uint256 deadline)");

    Permit2 private permit2;
    Permit2DepositCollector private depositor;
    ExactPermit2Proxy private exact;
    UptoPermit2Proxy private upto;
    address private shop = makeAddr("shop");
    uint256 private end;

    function setUp() public override {
        super.setUp();
        permit2 = new Permit2();
        depositor = new Permit2DepositCollector(address(batch), permit2);
        exact = new ExactPermit2Proxy(permit2);
        upto = new UptoPermit2Proxy(permit2);
        end = block.timestamp + 60;
    }

    function _allow() private {
        vm.prank(payer);
        token.approve(address(permit2), type(uint256).max);
    }

    function _permit(uint256 amount, uint256 nonce) private view returns (ISignatureTransfer.PermitTransferFrom memory) {
        return ISignatureTransfer.PermitTransferFrom(
            ISignatureTransfer.TokenPermissions(address(token), amount), nonce, end
        );
    }

    function _to(address to, uint256 amount)
        private
        pure
        returns (ISignatureTransfer.SignatureTransferDetails memory)
    {
        return ISignatureTransfer.SignatureTransferDetails(to, amount);
    }

    function _hash(uint256 amount) private view returns (bytes32) {
        return keccak256(abi.encode(PERMISSIONS, address(token), amount));
    }

    function _signed(uint256 amount, uint256 nonce, address spender) private view returns (bytes memory) {
        return _signHash(
            payerKey, keccak256(abi.encode(keccak256(bytes(SINGLE)), _hash(amount), spender, nonce, end))
        );
    }

    function _witnessed(string memory kind, uint256 amount, uint256 nonce, address spender, bytes32 witness)
        private
        view
        returns (bytes memory)
    {
        return _signHash(
            payerKey, keccak256(abi.encode(keccak256(bytes(kind)), _hash(amount), spender, nonce, end, witness))
        );
    }

    function _signHash(uint256 key, bytes32 structHash) private view returns (bytes memory) {
        bytes32 domain = keccak256(
            abi.encode(
                keccak256("EIP712Domain(string name,uint256 chainId,address verifyingContract)"),
                keccak256("Permit2"),
                block.chainid,
                address(permit2)
            )
        );
        return _sign(key, _digest(domain, structHash));
    }

    function _permit2612(uint256 value) private view returns (Permit2Proxy.EIP2612Permit memory permit) {
        bytes32 structHash =
            keccak256(abi.encode(PERMIT, payer, address(permit2), value, token.nonces(payer), end));
        (uint8 v, bytes32 r, bytes32 s) = vm.sign(payerKey, _digest(token.DOMAIN_SEPARATOR(), structHash));
        return Permit2Proxy.EIP2612Permit(value, end, r, s, v);
    }

    function test_PermitTransferFrom_WhenTheOwnerSignedForTheCaller() external {
        _allow();
        bytes memory signature = _signed(10 ether, 259, mallory);
        vm.prank(mallory);
        permit2.permitTransferFrom(_permit(10 ether, 259), _to(shop, 4 ether), payer, signature);
        assertEq(token.balanceOf(shop), 4 ether);
        assertEq(permit2.nonceBitmap(payer, 1), 8);
    }

    function test_PermitTransferFrom_WhenSomebodyElseSendsIt() external {
        _allow();
        bytes memory signature = _signed(10 ether, 0, mallory);
        vm.expectRevert(ISignatureTransfer.InvalidSigner.selector);
        permit2.permitTransferFrom(_permit(10 ether, 0), _to(shop, 4 ether), payer, signature);
    }

    function test_PermitTransferFrom_WhenMoreIsAskedThanWasPermitted() external {
        _allow();
        bytes memory signature = _signed(10 ether, 0, mallory);
        vm.expectRevert(abi.encodeWithSelector(ISignatureTransfer.InvalidAmount.selector, 10 ether));
        vm.prank(mallory);
        permit2.permitTransferFrom(_permit(10 ether, 0), _to(shop, 10 ether + 1), payer, signature);
    }

    function test_PermitTransferFrom_WhenTheDeadlineIsOver() external {
        _allow();
        bytes memory signature = _signed(10 ether, 0, mallory);
        vm.warp(end + 1);
        vm.expectRevert(abi.encodeWithSelector(ISignatureTransfer.SignatureExpired.selector, end));
        vm.prank(mallory);
        permit2.permitTransferFrom(_permit(10 ether, 0), _to(shop, 4 ether), payer, signature);
    }

    function test_PermitTransferFrom_WhenTheNonceIsUsedUp() external {
        _allow();
        bytes memory signature = _signed(10 ether, 0, mallory);
        vm.startPrank(mallory);
        permit2.permitTransferFrom(_permit(10 ether, 0), _to(shop, 4 ether), payer, signature);
        vm.expectRevert(ISignatureTransfer.InvalidNonce.selector);
        permit2.permitTransferFrom(_permit(10 ether, 0), _to(shop, 4 ether), payer, signature);
    }

    function test_PermitTransferFrom_WhenTheOwnerIsAContract() external {
        Signed owner = new Signed(token, address(permit2));
        _wrap(address(owner), 5 ether);
        owner.allow();
        permit2.permitTransferFrom(_permit(5 ether, 0), _to(shop, 5 ether), address(owner), "yes");
        assertEq(token.balanceOf(shop), 5 ether);
        vm.expectRevert(ISignatureTransfer.InvalidSigner.selector);
        permit2.permitTransferFrom(_permit(5 ether, 1), _to(shop, 5 ether), address(owner), "no");
    }

    function _several(uint256 count) private view returns (ISignatureTransfer.PermitBatchTransferFrom memory permit) {
        ISignatureTransfer.TokenPermissions[] memory permitted = new ISignatureTransfer.TokenPermissions[](count);
        for (uint256 i = 0; i < count; ++i) {
            permitted[i] = ISignatureTransfer.TokenPermissions(address(token), (i + 1) * 1 ether);
        }
        return ISignatureTransfer.PermitBatchTransferFrom(permitted, 0, end);
    }

    function test_PermitTransferFrom_WhenSeveralTokensArePermitted() external {
        _allow();
        bytes32 permitted = keccak256(abi.encodePacked(_hash(1 ether), _hash(2 ether)));
        bytes memory signature = _signHash(
            payerKey, keccak256(abi.encode(keccak256(bytes(BATCH)), permitted, mallory, 0, end))
        );
        ISignatureTransfer.SignatureTransferDetails[] memory details =
            new ISignatureTransfer.SignatureTransferDetails[](2);
        details[1] = _to(shop, 2 ether);
        vm.prank(mallory);
        permit2.permitTransferFrom(_several(2), details, payer, signature);
        assertEq(token.balanceOf(shop), 2 ether);
    }

    function test_PermitTransferFrom_WhenTheLengthsDiffer() external {
        bytes32 permitted = keccak256(abi.encodePacked(_hash(1 ether), _hash(2 ether)));
        bytes memory signature = _signHash(
            payerKey, keccak256(abi.encode(keccak256(bytes(BATCH)), permitted, mallory, 0, end))
        );
        vm.expectRevert(ISignatureTransfer.LengthMismatch.selector);
        vm.prank(mallory);
        permit2.permitTransferFrom(
            _several(2), new ISignatureTransfer.SignatureTransferDetails[](1), payer, signature
        );
    }

    string private constant EXACT_END =
        "Witness witness)TokenPermissions(address token,uint256 amount)Witness(address to,uint256 validAfter)";

    function test_PermitWitnessTransferFrom_WhenTheWitnessIsWhatWasSigned() external {
        _allow();
        bytes memory signature = _witnessed(EXACT, 3 ether, 0, mallory, bytes32(uint256(1)));
        vm.prank(mallory);
        permit2.permitWitnessTransferFrom(
            _permit(3 ether, 0), _to(shop, 3 ether), payer, bytes32(uint256(1)), EXACT_END, signature
        );
        assertEq(token.balanceOf(shop), 3 ether);
    }

    function test_PermitWitnessTransferFrom_WhenTheWitnessIsAnother() external {
        _allow();
        bytes memory signature = _witnessed(EXACT, 3 ether, 0, mallory, bytes32(uint256(1)));
        vm.expectRevert(ISignatureTransfer.InvalidSigner.selector);
        vm.prank(mallory);
        permit2.permitWitnessTransferFrom(
            _permit(3 ether, 0), _to(shop, 3 ether), payer, bytes32(uint256(2)), EXACT_END, signature
        );
    }

    function test_PermitWitnessTransferFrom_WhenSeveralTokensArePermittedWithAWitness() external {
        _allow();
        bytes32 permitted = keccak256(abi.encodePacked(_hash(1 ether), _hash(2 ether)));
        bytes32 witness = bytes32(uint256(5));
        bytes memory signature = _signHash(
            payerKey, keccak256(abi.encode(keccak256(bytes(BATCH_WITNESS)), permitted, mallory, 0, end, witness))
        );
        ISignatureTransfer.SignatureTransferDetails[] memory details =
            new ISignatureTransfer.SignatureTransferDetails[](2);
        details[0] = _to(shop, 1 ether);
        details[1] = _to(shop, 2 ether);
        vm.prank(mallory);
        permit2.permitWitnessTransferFrom(
            _several(2),
            details,
            payer,
            witness,
            "Note witness)Note(uint256 what)TokenPermissions(address token,uint256 amount)",
            signature
        );
        assertEq(token.balanceOf(shop), 3 ether);
    }

    function test_InvalidateUnorderedNonces_WhenTheOwnerInvalidatesANonce() external {
        _allow();
        vm.expectEmit(address(permit2));
        emit ISignatureTransfer.UnorderedNonceInvalidation(payer, 0, 1);
        vm.prank(payer);
        permit2.invalidateUnorderedNonces(0, 1);
        bytes memory signature = _signed(10 ether, 0, mallory);
        vm.expectRevert(ISignatureTransfer.InvalidNonce.selector);
        vm.prank(mallory);
        permit2.permitTransferFrom(_permit(10 ether, 0), _to(shop, 4 ether), payer, signature);
    }

    function test_DOMAIN_SEPARATOR_WhenTheChainIsAnother() external {
        bytes32 here = permit2.DOMAIN_SEPARATOR();
        vm.chainId(999);
        assertNotEq(permit2.DOMAIN_SEPARATOR(), here);
    }

    function _witness(bytes32 id) private pure returns (bytes32) {
        return keccak256(abi.encode(keccak256("DepositWitness(bytes32 channelId)"), id));
    }

    function test_Collect_WhenAStrangerCallsTheCollector() external {
        vm.expectRevert(
            abi.encodeWithSelector(
                IDepositCollector.DepositCollector_NotBatchSettlement.selector, mallory, address(batch)
            )
        );
        vm.prank(mallory);
        depositor.collect(payer, address(token), 1, bytes32(0), "");
    }

    function test_Collect_WhenThePayerSignedForTheChannel() external {
        _allow();
        bytes32 id = batch.getChannelId(_config());
        bytes memory signature = _witnessed(DEPOSIT, 6 ether, 0, address(depositor), _witness(id));
        batch.deposit(_config(), 6 ether, address(depositor), abi.encode(0, end, signature, bytes("")));
        assertEq(_balance(id), 6 ether);
    }

    function test_Collect_WhenThePayerSignedForAnotherChannel() external {
        _allow();
        bytes32 id = batch.getChannelId(_config());
        bytes memory signature = _witnessed(DEPOSIT, 6 ether, 0, address(depositor), _witness(id));
        IBatchSettlement.ChannelConfig memory config = _config();
        config.receiver = mallory;
        vm.expectRevert(ISignatureTransfer.InvalidSigner.selector);
        batch.deposit(config, 6 ether, address(depositor), abi.encode(0, end, signature, bytes("")));
    }

    function test_Collect_WhenThePayerAlsoSignedAPermit() external {
        bytes32 id = batch.getChannelId(_config());
        bytes memory signature = _witnessed(DEPOSIT, 6 ether, 0, address(depositor), _witness(id));
        Permit2Proxy.EIP2612Permit memory permit = _permit2612(6 ether);
        bytes memory encoded = abi.encode(permit.value, permit.deadline, permit.v, permit.r, permit.s);
        batch.deposit(_config(), 6 ether, address(depositor), abi.encode(0, end, signature, encoded));
        assertEq(_balance(id), 6 ether);
    }

    function _exactSigned(uint256 amount) private view returns (ExactPermit2Proxy.Witness memory witness, bytes memory) {
        witness = ExactPermit2Proxy.Witness(shop, block.timestamp);
        bytes32 hash = keccak256(abi.encode(keccak256("Witness(address to,uint256 validAfter)"), shop, block.timestamp));
        return (witness, _witnessed(EXACT, amount, 0, address(exact), hash));
    }

    function test_Settle_WhenThePayerSigned() external {
        _allow();
        (ExactPermit2Proxy.Witness memory witness, bytes memory signature) = _exactSigned(3 ether);
        vm.expectEmit(address(exact));
        emit Permit2Proxy.Settled();
        vm.prank(mallory);
        exact.settle(_permit(3 ether, 0), payer, witness, signature);
        assertEq(token.balanceOf(shop), 3 ether);
    }

    function test_Settle_WhenAFieldIsNothing() external {
        (ExactPermit2Proxy.Witness memory witness, bytes memory signature) = _exactSigned(3 ether);
        vm.expectRevert(Permit2Proxy.InvalidAmount.selector);
        exact.settle(_permit(0, 0), payer, witness, signature);
        vm.expectRevert(Permit2Proxy.InvalidOwner.selector);
        exact.settle(_permit(3 ether, 0), address(0), witness, signature);
        witness.to = address(0);
        vm.expectRevert(Permit2Proxy.InvalidDestination.selector);
        exact.settle(_permit(3 ether, 0), payer, witness, signature);
        vm.expectRevert(Permit2Proxy.InvalidPermit2Address.selector);
        new ExactPermit2Proxy(ISignatureTransfer(address(0)));
    }

    function test_Settle_WhenItIsTooEarly() external {
        (ExactPermit2Proxy.Witness memory witness, bytes memory signature) = _exactSigned(3 ether);
        witness.validAfter = block.timestamp + 1;
        vm.expectRevert(Permit2Proxy.PaymentTooEarly.selector);
        exact.settle(_permit(3 ether, 0), payer, witness, signature);
    }

    function test_Settle_WhenTheSenderRedirectsThePayee() external {
        _allow();
        (ExactPermit2Proxy.Witness memory witness, bytes memory signature) = _exactSigned(3 ether);
        witness.to = mallory;
        vm.expectRevert(ISignatureTransfer.InvalidSigner.selector);
        exact.settle(_permit(3 ether, 0), payer, witness, signature);
    }

    function test_SettleWithPermit_WhenThePayerSignedBoth() external {
        (ExactPermit2Proxy.Witness memory witness, bytes memory signature) = _exactSigned(3 ether);
        vm.expectEmit(address(exact));
        emit Permit2Proxy.SettledWithPermit();
        exact.settleWithPermit(_permit2612(3 ether), _permit(3 ether, 0), payer, witness, signature);
        assertEq(token.balanceOf(shop), 3 ether);
    }

    function test_SettleWithPermit_WhenThePermitWasSentBefore() external {
        (ExactPermit2Proxy.Witness memory witness, bytes memory signature) = _exactSigned(3 ether);
        Permit2Proxy.EIP2612Permit memory permit = _permit2612(3 ether);
        token.permit(payer, address(permit2), 3 ether, end, permit.v, permit.r, permit.s);
        exact.settleWithPermit(permit, _permit(3 ether, 0), payer, witness, signature);
        assertEq(token.balanceOf(shop), 3 ether);
    }

    function test_SettleWithPermit_WhenTheAmountsDiffer() external {
        (ExactPermit2Proxy.Witness memory witness, bytes memory signature) = _exactSigned(3 ether);
        Permit2Proxy.EIP2612Permit memory permit = _permit2612(2 ether);
        vm.expectRevert(Permit2Proxy.Permit2612AmountMismatch.selector);
        exact.settleWithPermit(permit, _permit(3 ether, 0), payer, witness, signature);
    }

    function _uptoSigned(uint256 amount) private view returns (UptoPermit2Proxy.Witness memory witness, bytes memory) {
        witness = UptoPermit2Proxy.Witness(shop, operator, block.timestamp);
        bytes32 hash = keccak256(
            abi.encode(
                keccak256("Witness(address to,address facilitator,uint256 validAfter)"),
                shop,
                operator,
                block.timestamp
            )
        );
        return (witness, _witnessed(UPTO, amount, 0, address(upto), hash));
    }

    function test_Settle_WhenTheNamedFacilitatorSendsLess() external {
        _allow();
        (UptoPermit2Proxy.Witness memory witness, bytes memory signature) = _uptoSigned(3 ether);
        vm.expectEmit(address(upto));
        emit Permit2Proxy.Settled();
        vm.prank(operator);
        upto.settle(_permit(3 ether, 0), 1 ether, payer, witness, signature);
        assertEq(token.balanceOf(shop), 1 ether);
    }

    function test_Settle_WhenAnotherFacilitatorSendsIt() external {
        _allow();
        (UptoPermit2Proxy.Witness memory witness, bytes memory signature) = _uptoSigned(3 ether);
        vm.startPrank(mallory);
        vm.expectRevert(UptoPermit2Proxy.UnauthorizedFacilitator.selector);
        upto.settle(_permit(3 ether, 0), 1 ether, payer, witness, signature);
        witness.facilitator = mallory;
        vm.expectRevert(ISignatureTransfer.InvalidSigner.selector);
        upto.settle(_permit(3 ether, 0), 1 ether, payer, witness, signature);
    }

    function test_Settle_WhenMoreThanTheLimitIsSent() external {
        _allow();
        (UptoPermit2Proxy.Witness memory witness, bytes memory signature) = _uptoSigned(3 ether);
        vm.expectRevert(UptoPermit2Proxy.AmountExceedsPermitted.selector);
        vm.prank(operator);
        upto.settle(_permit(3 ether, 0), 3 ether + 1, payer, witness, signature);
    }

    function test_SettleWithPermit_WhenThePayerSignedBothToALimit() external {
        (UptoPermit2Proxy.Witness memory witness, bytes memory signature) = _uptoSigned(3 ether);
        Permit2Proxy.EIP2612Permit memory permit = _permit2612(3 ether);
        vm.prank(operator);
        upto.settleWithPermit(permit, _permit(3 ether, 0), 2 ether, payer, witness, signature);
        assertEq(token.balanceOf(shop), 2 ether);
    }
}

/// @notice A wallet that says yes to "yes".
contract Signed is IERC1271 {
    WOPEN private immutable _token;
    address private immutable _spender;

    constructor(WOPEN token, address spender) {
        _token = token;
        _spender = spender;
    }

    function allow() external {
        _token.approve(_spender, type(uint256).max);
    }

    function isValidSignature(bytes32, bytes calldata signature) external pure returns (bytes4) {
        return keccak256(signature) == keccak256("yes") ? IERC1271.isValidSignature.selector : bytes4(0);
    }
}
