// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {Test} from "forge-std/Test.sol";
import {WOPEN} from "../../contracts/WOPEN.sol";

/// @notice Moves wrapped coins in every way there is, and tries to move them in the ways there are not.
contract WOPENHandler is Test {
    bytes32 private constant TRANSFER = keccak256(
        "TransferWithAuthorization(address from,address to,uint256 value,uint256 validAfter,uint256 validBefore,bytes32 nonce)"
    );

    WOPEN private immutable token;
    address[] public actors;
    uint256[] private keys;

    /// @notice What each actor must have, by what it did and signed.
    mapping(address => uint256) public expected;
    uint256 public forced;
    uint256 public thefts;
    uint256 public replays;

    bytes[] private sent;
    uint256 private nonces;

    constructor(WOPEN token_) {
        token = token_;
        for (uint256 i = 0; i < 4; ++i) {
            (address actor, uint256 key) = makeAddrAndKey(string.concat("actor ", vm.toString(i)));
            actors.push(actor);
            keys.push(key);
        }
    }

    function deposit(uint256 who, uint256 amount, bool bare) external {
        address actor = actors[who % 4];
        amount = bound(amount, 0, 1e24);
        vm.deal(actor, amount);
        vm.prank(actor);
        (bool done,) = address(token).call{value: amount}(bare ? bytes("") : abi.encodeCall(token.deposit, ()));
        assertTrue(done);
        expected[actor] += amount;
    }

    function withdraw(uint256 who, uint256 amount, uint256 to) external {
        address actor = actors[who % 4];
        amount = bound(amount, 0, token.balanceOf(actor));
        vm.prank(actor);
        token.withdrawTo(actors[to % 4], amount);
        expected[actor] -= amount;
    }

    function transfer(uint256 from, uint256 to, uint256 amount) external {
        address sender = actors[from % 4];
        amount = bound(amount, 0, token.balanceOf(sender));
        vm.prank(sender);
        token.transfer(actors[to % 4], amount);
        expected[sender] -= amount;
        expected[actors[to % 4]] += amount;
    }

    function authorise(uint256 from, uint256 to, uint256 amount) external {
        address payer = actors[from % 4];
        amount = bound(amount, 0, token.balanceOf(payer));
        bytes memory call = _signed(keys[from % 4], payer, actors[to % 4], amount);
        (bool done,) = address(token).call(call);
        assertTrue(done);
        sent.push(call);
        expected[payer] -= amount;
        expected[actors[to % 4]] += amount;
    }

    function replay(uint256 which) external {
        if (sent.length == 0) return;
        (bool done,) = address(token).call(sent[which % sent.length]);
        if (done) ++replays;
    }

    function steal(uint256 from, uint256 thief, uint256 amount) external {
        address victim = actors[from % 4];
        uint256 by = thief % 4;
        if (actors[by] == victim) return;
        amount = bound(amount, 1, 1e24);
        vm.deal(victim, amount);
        vm.prank(victim);
        token.deposit{value: amount}();
        expected[victim] += amount;
        (bool forged,) = address(token).call(_signed(keys[by], victim, actors[by], amount));
        vm.prank(actors[by]);
        (bool taken,) = address(token).call(abi.encodeCall(token.transferFrom, (victim, actors[by], amount)));
        if (forged || taken) ++thefts;
    }

    /// @notice What a self-destructing contract or a block reward can do to any account.
    function force(uint96 amount) external {
        vm.deal(address(token), address(token).balance + amount);
        forced += amount;
    }

    function _signed(uint256 key, address from, address to, uint256 amount) private returns (bytes memory) {
        bytes32 nonce = keccak256(abi.encode(++nonces));
        uint256 end = block.timestamp + 1;
        bytes32 digest = keccak256(
            abi.encodePacked(
                "\x19\x01",
                token.DOMAIN_SEPARATOR(),
                keccak256(abi.encode(TRANSFER, from, to, amount, 0, end, nonce))
            )
        );
        (uint8 v, bytes32 r, bytes32 s) = vm.sign(key, digest);
        return abi.encodeWithSignature(
            "transferWithAuthorization(address,address,uint256,uint256,uint256,bytes32,bytes)",
            from,
            to,
            amount,
            0,
            end,
            nonce,
            abi.encodePacked(r, s, v)
        );
    }
}

contract WOPENInvariantTest is Test {
    WOPEN private token;
    WOPENHandler private handler;

    function setUp() external {
        token = new WOPEN();
        handler = new WOPENHandler(token);
        targetContract(address(handler));
    }

    function invariant_TheTotalSupplyEqualsTheNativeBalance() external view {
        assertEq(token.totalSupply() + handler.forced(), address(token).balance);
    }

    function invariant_NoBalanceMovesWithoutItsOwner() external view {
        for (uint256 i = 0; i < 4; ++i) {
            address actor = handler.actors(i);
            assertEq(token.balanceOf(actor), handler.expected(actor));
        }
        assertEq(handler.thefts(), 0);
    }

    function invariant_AnAuthorisationMovesMoneyOnce() external view {
        assertEq(handler.replays(), 0);
    }
}
