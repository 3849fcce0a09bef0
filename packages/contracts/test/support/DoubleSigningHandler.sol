// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {VmSafe} from "forge-std/Vm.sol";
import {CanonicalVote} from "../../contracts/libraries/CanonicalVote.sol";
import {ValidatorsTest} from "./ValidatorsTest.sol";

/**
 * @notice Three validators that vote: honestly, where strangers try every pair of their votes that is no fault, or twice
 *         in one place, where somebody proves it, now or later, again and again.
 */
contract DoubleSigningHandler is ValidatorsTest {
    uint256 private constant ACTORS = 3;
    address private constant REPORTER = address(0x4E904);

    /// @notice How often something happened that never may.
    uint256 public honestPunished;
    uint256 public unprovable;
    uint256 public punishedAgain;
    uint256 public overpaid;

    address[] private _actors;
    VmSafe.Wallet[] private _wallets;

    constructor() {
        setUp();
        for (uint256 i = 0; i < ACTORS; ++i) {
            _actors.push(address(uint160(0x3000000 * (i + 1))));
            vm.deal(_actors[i], 1e24);
            _wallets.push(_validator(_actors[i], 100 ether, i + 1));
        }
    }

    function stake(uint256 who, uint256 behind, uint96 amount) external {
        address account = _actors[who % ACTORS];
        amount = uint96(bound(amount, 1 ether, 1e22));
        vm.deal(account, amount);
        _stake(_actors[behind % ACTORS], account, amount);
    }

    function unbond(uint256 who, uint256 shares) external {
        address account = _actors[who % ACTORS];
        (uint256 held,) = staking.stakeOf(account, account);
        if (held == 0) return;
        vm.prank(account);
        try staking.requestUnbond(account, bound(shares, 1, held)) {} catch {}
    }

    /// @notice Two votes for one block, or in two places, chains or names: no pair of them is a fault.
    function voteHonestly(uint256 who, bool kind, uint32 round, bytes32 hash, bytes32 other) external {
        who %= ACTORS;
        CanonicalVote.Place memory place = _place(kind, round);
        CanonicalVote.Vote memory vote = _vote(_wallets[who], place, hash, 1);
        _tryReport(place, vote, _vote(_wallets[who], place, hash, 2), who);
        _tryReport(place, vote, _vote(_wallets[who], _place(kind, round ^ 1), other, 1), who);
        _tryReport(place, vote, _vote(_wallets[who], _place(!kind, round), other, 1), who);
        _tryReport(place, vote, _voteOn(_wallets[who], place, other, 1, "openledger-1"), who);
        _tryReport(place, vote, _vote(_wallets[(who + 1) % ACTORS], place, other, 1), who);
    }

    function voteTwice(uint256 who, bool kind, uint32 round, bytes32 hash, uint256 later) external {
        who %= ACTORS;
        CanonicalVote.Place memory place = _place(kind, round);
        CanonicalVote.Vote memory first = _vote(_wallets[who], place, hash, 1);
        CanonicalVote.Vote memory second = _vote(_wallets[who], place, keccak256(abi.encode(hash)), 1);
        vm.roll(place.height + bound(later, 0, UNBOND_DELAY));
        _prove(_actors[who], place, first, second);
    }

    function _prove(
        address account,
        CanonicalVote.Place memory place,
        CanonicalVote.Vote memory first,
        CanonicalVote.Vote memory second
    ) private {
        bool barred = validators.isTombstoned(account);
        uint256 before = staking.poolAssets(account);
        uint256 credit = staking.creditOf(REPORTER);
        vm.prank(REPORTER);
        try doubleSigning.report(place, first, second) returns (uint256 slashed) {
            if (barred) ++punishedAgain;
            if (slashed != (before * PENALTY) / 10_000 || before - staking.poolAssets(account) < slashed) ++unprovable;
            if (2 * (staking.creditOf(REPORTER) - credit) > slashed) ++overpaid;
        } catch {
            if (!barred) ++unprovable;
            if (staking.poolAssets(account) != before) ++punishedAgain;
        }
    }

    function _tryReport(
        CanonicalVote.Place memory place,
        CanonicalVote.Vote memory first,
        CanonicalVote.Vote memory second,
        uint256 who
    ) private {
        uint256 before = staking.poolAssets(_actors[who % ACTORS]);
        bool barred = validators.isTombstoned(_actors[who % ACTORS]);
        try doubleSigning.report(place, first, second) {
            ++honestPunished;
        } catch {}
        if (staking.poolAssets(_actors[who % ACTORS]) != before) ++honestPunished;
        if (validators.isTombstoned(_actors[who % ACTORS]) != barred) ++honestPunished;
    }

    function _place(bool commits, uint32 round) private view returns (CanonicalVote.Place memory) {
        return CanonicalVote.Place(
            commits ? CanonicalVote.PRECOMMIT : CanonicalVote.PREVOTE, uint64(block.number), round
        );
    }
}
