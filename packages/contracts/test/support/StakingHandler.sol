// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {Test} from "forge-std/Test.sol";
import {VmSafe} from "forge-std/Vm.sol";
import {Staking} from "../../contracts/Staking.sol";
import {IStaking} from "../../contracts/interfaces/IStaking.sol";

/// @notice Runs Staking with four accounts that stake behind each other, a module that locks and slashes, and rewards.
contract StakingHandler is Test {
    uint256 public constant ACTORS = 4;
    address public constant CHALLENGER = address(0xC4A11E);

    Staking private immutable staking;
    address private immutable module;

    address[] public actors;
    VmSafe.Wallet[] private wallets;
    uint256 public funded;
    uint256 public claimed;
    uint256 public forced;
    uint256 public slashes;
    uint256 public seats;

    /// @notice How often something happened that never may.
    uint256 public pricesLowered;
    uint256 public overpaid;
    uint256 public unlockedShort;
    uint256 public slashesTooWellPaid;

    /// @notice Slashed beyond a role's lock since it last had enough.
    mapping(address pool => bool) public short;
    /// @notice What an account may have got at most: its stake in and its exact part of rewards, rounded up.
    mapping(address staker => uint256) public stakedIn;
    mapping(address staker => uint256) public paidOut;

    constructor(Staking staking_, address module_) {
        staking = staking_;
        module = module_;
        for (uint256 i = 0; i < ACTORS; ++i) {
            wallets.push(vm.createWallet(0xA11CE + i));
            actors.push(address(uint160(0x1000000 * (i + 1))));
        }
    }

    /// @dev After every movement that is no slash: no share is worth less, and what was staked is not less either.
    modifier keepsPrice(uint256 pool) {
        address account = actors[pool % ACTORS];
        (uint256 shares, uint32 generation) = staking.poolShares(account);
        uint256 assets = staking.poolAssets(account);
        _;
        (uint256 sharesAfter, uint32 generationAfter) = staking.poolShares(account);
        uint256 assetsAfter = staking.poolAssets(account);
        if (generation != generationAfter) ++pricesLowered;
        else if (shares != 0 && assetsAfter * shares < assets * sharesAfter) ++pricesLowered;
    }

    function stake(uint256 pool, uint256 staker, uint96 amount) external keepsPrice(pool) {
        amount = uint96(bound(amount, staking.leastStake(), 1e24));
        address account = actors[staker % ACTORS];
        vm.deal(account, amount);
        vm.prank(account);
        staking.stake{value: amount}(actors[pool % ACTORS]);
        stakedIn[account] += amount;
        _remember(actors[pool % ACTORS]);
    }

    function requestUnbond(uint256 pool, uint256 staker, uint256 shares) external keepsPrice(pool) {
        address account = actors[staker % ACTORS];
        address behind = actors[pool % ACTORS];
        (uint256 held,) = staking.stakeOf(behind, account);
        if (held == 0) return;
        shares = bound(shares, 1, held);
        vm.prank(account);
        try staking.requestUnbond(behind, shares) {
            if (staking.lockedStake(behind) > staking.activeStake(behind)) ++unlockedShort;
        } catch (bytes memory reason) {
            assertEq(bytes4(reason), IStaking.Staking_StakeLocked.selector);
        }
    }

    function withdraw(uint256 which) external {
        uint256 count = staking.requestCount();
        if (count == 0) return;
        uint256 id = 1 + (which % count);
        IStaking.Request memory request = staking.getRequest(id);
        if (request.readyAt == 0) return;
        if (block.timestamp < request.readyAt) vm.warp(request.readyAt);
        _withdraw(id, request);
    }

    function lock(uint256 pool, uint8 role, uint256 amount) external {
        address account = actors[pool % ACTORS];
        amount = bound(amount, 0, staking.freeStake(account));
        vm.prank(module);
        staking.lock(account, IStaking.Role(1 + (role % 6)), amount);
    }

    function unlock(uint256 pool, uint8 role, uint256 amount) external {
        address account = actors[pool % ACTORS];
        IStaking.Role which = IStaking.Role(1 + (role % 6));
        amount = bound(amount, 0, staking.lockedStake(account, which));
        vm.prank(module);
        staking.unlock(account, which, amount);
        _remember(account);
    }

    function slash(uint256 pool, uint8 role, uint256 amount, uint8 hard) external {
        address account = actors[pool % ACTORS];
        uint256 assets = staking.poolAssets(account);
        // One in eight takes (nearly) everything.
        amount = hard % 8 == 0 ? assets - (assets == 0 ? 0 : amount % 3) : bound(amount, 0, assets / 3 + 1);
        IStaking.Role which = IStaking.Role(role % 7);
        if (amount > staking.lockedStake(account, which)) short[account] = true;
        uint256 own = _ownWorth(account);
        uint256 credit = staking.creditOf(CHALLENGER);
        vm.prank(module);
        staking.slash(account, which, amount, CHALLENGER, "fault");
        uint256 lost = own - _ownWorth(account);
        if (staking.creditOf(CHALLENGER) - credit > lost / 2) ++slashesTooWellPaid;
        ++slashes;
        _remember(account);
    }

    function fund(uint96 amount) external {
        amount = uint96(bound(amount, 1, 1e24));
        vm.deal(address(this), amount);
        staking.fund{value: amount}();
        funded += amount;
    }

    function claimRewards(uint256 pool, uint256 staker) external {
        address account = actors[staker % ACTORS];
        address behind = actors[pool % ACTORS];
        uint256 owed = staking.rewardsOf(behind, account);
        if (owed == 0) return;
        uint256 before = account.balance;
        vm.prank(account);
        staking.claimRewards(behind);
        if (account.balance != before + owed) ++overpaid;
        claimed += owed;
    }

    function setCommission(uint256 pool, uint16 basisPoints) external {
        vm.prank(actors[pool % ACTORS]);
        staking.setCommission(basisPoints % 2001);
    }

    function delegate(uint256 from, uint256 to) external {
        vm.prank(actors[from % ACTORS]);
        staking.delegate(to % 5 == 4 ? address(0) : actors[to % ACTORS]);
    }

    function withdrawCredit(uint256 amount) external {
        amount = bound(amount, 0, staking.creditOf(CHALLENGER));
        vm.prank(CHALLENGER);
        staking.withdrawCredit(CHALLENGER, amount);
    }

    function force(uint96 amount) external {
        amount = amount % 1e18;
        vm.deal(address(staking), address(staking).balance + amount);
        forced += amount;
    }

    function registerValidator(uint256 pool) external {
        uint256 i = pool % ACTORS;
        (, bool seated) = staking.validatorOf(actors[i]);
        bytes memory key = abi.encodePacked(wallets[i].publicKeyX, wallets[i].publicKeyY);
        (uint8 v, bytes32 r, bytes32 s) = vm.sign(wallets[i], staking.possessionDigest(actors[i], key));
        bytes memory proof = abi.encodePacked(r, s, v);
        if (seated) {
            vm.prank(actors[i]);
            staking.rotateKey(key, proof);
            return;
        }
        vm.prank(actors[i]);
        try staking.registerValidator(key, proof) {
            ++seats;
        } catch (bytes memory reason) {
            bytes4 why = bytes4(reason);
            assertTrue(why == IStaking.Staking_StakeLocked.selector || why == IStaking.Staking_SetFull.selector);
        }
        for (uint256 j = 0; j < ACTORS; ++j) _remember(actors[j]);
    }

    function leaveValidators(uint256 pool) external {
        address account = actors[pool % ACTORS];
        (, bool seated) = staking.validatorOf(account);
        if (!seated) return;
        vm.prank(account);
        staking.leaveValidators();
        _remember(account);
    }

    /// @notice Wei that the account's own shares of its pool are worth, unbonding ones included, rounded up.
    function _ownWorth(address account) private view returns (uint256) {
        (uint256 own,) = staking.stakeOf(account, account);
        (uint256 shares, uint32 generation) = staking.poolShares(account);
        for (uint256 id = 1; id <= staking.requestCount(); ++id) {
            IStaking.Request memory request = staking.getRequest(id);
            if (request.pool == account && request.staker == account && request.generation == generation) {
                own += request.shares;
            }
        }
        return shares == 0 ? 0 : (own * staking.poolAssets(account) + shares - 1) / shares;
    }

    function _withdraw(uint256 id, IStaking.Request memory request) private {
        address pool = request.pool;
        (uint256 shares,) = staking.poolShares(pool);
        uint256 assets = staking.poolAssets(pool);
        uint256 worth = staking.requestWorth(id);
        uint256 before = request.staker.balance;
        vm.prank(request.staker);
        uint256 paid = staking.withdraw(id);
        if (paid != worth || request.staker.balance != before + paid) ++overpaid;
        if (shares != 0 && paid * shares > uint256(request.shares) * assets) ++overpaid;
        paidOut[request.staker] += paid;
        (uint256 left, uint32 generation) = staking.poolShares(pool);
        if (generation == request.generation && staking.poolAssets(pool) * shares < assets * left) ++pricesLowered;
    }

    function _remember(address pool) private {
        if (staking.lockedStake(pool) <= staking.activeStake(pool)) short[pool] = false;
    }
}
