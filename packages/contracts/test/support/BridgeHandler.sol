// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {IBridgeEnd} from "../../contracts/interfaces/IBridgeEnd.sol";
import {ExecutionProof} from "../../contracts/libraries/ExecutionProof.sol";
import {BridgeTest} from "./BridgeTest.sol";

/// @notice Three accounts that send OPEN to and fro, anybody who proves it, governance, and thieves.
contract BridgeHandler is BridgeTest {
    struct Paid {
        uint256 time;
        uint256 amount;
    }

    uint256 public lockedSum;
    uint256 public releasedSum;
    uint256 public mintedSum;
    uint256 public burntSum;
    /// @notice How often something happened that never may.
    uint256 public paidTwice;
    uint256 public mispaid;
    uint256 public aboveLimit;
    uint256 public robbed;

    address[3] private _actors;
    Paid[] private _minted;
    Paid[] private _released;

    constructor() {
        setUp();
        _actors = [address(0x7000001), address(0x7000002), address(0x7000003)];
    }

    function lock(uint256 who, uint256 to, uint256 amount) external {
        amount = bound(amount, 1, MOST);
        _lock(_actors[who % 3], _actors[to % 3], amount);
        lockedSum += amount;
    }

    function burn(uint256 who, uint256 to, uint256 amount) external {
        address account = _actors[who % 3];
        amount = bound(amount, 0, token.balanceOf(account));
        if (amount > MOST) amount = MOST;
        if (amount == 0) return;
        vm.prank(account);
        token.burn(_actors[to % 3], amount);
        burntSum += amount;
    }

    function claim(uint256 which) external {
        if (vault.sentCount() == 0) return;
        uint256 number = 1 + (which % vault.sentCount());
        (uint64 blockNumber, ExecutionProof.Proof memory proof) = _prove(vault, number);
        (address recipient, uint256 amount) = vault.sent(number);
        (, uint256 available) = token.limit();
        bool wasTaken = token.isTaken(number);
        uint256 before = token.balanceOf(recipient);
        try token.claim(number, blockNumber, proof) {
            if (wasTaken) ++paidTwice;
            if (amount > available) ++aboveLimit;
            if (token.balanceOf(recipient) != before + amount) ++mispaid;
            mintedSum += amount;
            _minted.push(Paid(block.timestamp, amount));
        } catch {
            // Refused for no other reason than these.
            if (!wasTaken && amount <= available) ++mispaid;
        }
    }

    function release(uint256 which) external {
        if (token.sentCount() == 0) return;
        uint256 number = 1 + (which % token.sentCount());
        (uint64 blockNumber, ExecutionProof.Proof memory proof) = _prove(token, number);
        (address recipient, uint256 amount) = token.sent(number);
        (, uint256 available) = vault.limit();
        bool wasTaken = vault.isTaken(number);
        uint256 before = recipient.balance;
        try vault.release(number, blockNumber, proof) {
            if (wasTaken) ++paidTwice;
            if (amount > available) ++aboveLimit;
            if (recipient.balance != before + amount) ++mispaid;
            releasedSum += amount;
            _released.push(Paid(block.timestamp, amount));
        } catch {
            if (!wasTaken && amount <= available) ++mispaid;
        }
    }

    /// @notice Proofs of transfers that were never sent: in a state that nobody signed, under a contract of the thief's
    ///         own in one that was signed, and with another transfer's word.
    function rob(address thief, uint256 number, uint256 amount) external {
        if (thief == address(vault) || thief == address(token)) return;
        amount = bound(amount, 1, MOST);
        for (uint256 i = 0; i < 2; ++i) {
            IBridgeEnd end = i == 0 ? IBridgeEnd(vault) : IBridgeEnd(token);
            uint256 word = (amount << 160) | uint160(thief);
            (bytes32 own, ExecutionProof.Proof memory proof) = _state(thief, end.slotOf(number), word);
            uint64 blockNumber = _decide(end, own);
            _try(i == 0, number, blockNumber, proof);
            (, proof) = _state(address(end), end.slotOf(number), word);
            _try(i == 0, number, blockNumber, proof);
            if (end.sentCount() == 0) continue;
            (blockNumber, proof) = _prove(end, end.sentCount());
            _try(i == 0, end.sentCount() + 1 + (number % 1_000), blockNumber, proof);
        }
    }

    function setCapacity(uint208 capacity) external {
        vm.prank(admin);
        vault.setCapacity(uint208(bound(capacity, MOST, CAPACITY)));
    }

    /// @notice Time passes, and somebody keeps both light clients going.
    function wait(uint256 time) external {
        vm.warp(block.timestamp + bound(time, 1, 6 hours));
        _decide(vault, "a block");
        _decide(token, "a block");
    }

    /// @notice What has been paid within the last day.
    function mintedToday() external view returns (uint256) {
        return _today(_minted);
    }

    function releasedToday() external view returns (uint256) {
        return _today(_released);
    }

    function held() external view returns (uint256) {
        return address(vault).balance;
    }

    function locked() external view returns (uint256) {
        return vault.locked();
    }

    function supply() external view returns (uint256) {
        return token.totalSupply();
    }

    /// @notice What a limit that is refilled within a day lets through in one: itself, and what comes back meanwhile.
    function mostInADay() external pure returns (uint256) {
        return 2 * uint256(CAPACITY);
    }

    function _try(bool isClaim, uint256 number, uint64 blockNumber, ExecutionProof.Proof memory proof) private {
        if (isClaim) {
            try token.claim(number, blockNumber, proof) {
                ++robbed;
            } catch {}
        } else {
            try vault.release(number, blockNumber, proof) {
                ++robbed;
            } catch {}
        }
    }

    function _today(Paid[] storage paid) private view returns (uint256 sum) {
        for (uint256 i = paid.length; i > 0 && paid[i - 1].time + 1 days > block.timestamp; --i) {
            sum += paid[i - 1].amount;
        }
    }
}
