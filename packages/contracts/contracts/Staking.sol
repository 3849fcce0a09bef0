// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {AccessManaged} from "@openzeppelin/contracts/access/manager/AccessManaged.sol";
import {Votes} from "@openzeppelin/contracts/governance/utils/Votes.sol";
import {EIP712} from "@openzeppelin/contracts/utils/cryptography/EIP712.sol";
import {IVotes} from "@openzeppelin/contracts/governance/utils/IVotes.sol";
import {ISettlement} from "./interfaces/ISettlement.sol";
import {IStaking} from "./interfaces/IStaking.sol";
import {StakePool} from "./libraries/StakePool.sol";
import {StakeRewards} from "./staking/StakeRewards.sol";
import {ValidatorSeats} from "./staking/ValidatorSeats.sol";

/**
 * @title Staking
 * @notice See IStaking. Immutable: modules with roles lock and slash, but no role moves stake to where it likes.
 *
 * Invariants:
 * - The balance equals the pools' assets plus credits plus rewards owed plus the carried remainder (coins forced upon
 *   the contract aside).
 * - The votes sum to the active stake.
 * - Only a slash lowers the price of a share.
 * - The shares of a pool are the sum of its stakers' shares.
 * - No staker gets more than its share.
 * - Only a slash beyond its role's lock leaves less active than locked.
 * - A slash never pays more than half of what the pool's own account loses.
 * - Every validator has its bond and its own key.
 */
contract Staking is ValidatorSeats, AccessManaged {
    using StakePool for StakePool.Pool;

    address private constant BURN = 0x000000000000000000000000000000000000dEaD;

    uint96 public immutable leastStake;

    mapping(uint256 requestId => Request) private _requests;
    uint256 private _requestCount;
    mapping(address account => uint256) private _credit;

    constructor(
        ISettlement settlement_,
        address manager,
        uint48 unbondDelay_,
        uint96 leastStake_,
        uint96 validatorBond_,
        uint16 validatorSeats_
    )
        EIP712("OpenLedger Staking", "1")
        StakeRewards(settlement_, unbondDelay_)
        ValidatorSeats(validatorBond_, validatorSeats_)
        AccessManaged(manager)
    {
        require(leastStake_ >= StakePool.MOST_SHARES_PER_WEI, Staking_StakeTooSmall(leastStake_, StakePool.MOST_SHARES_PER_WEI));
        leastStake = leastStake_;
    }

    /// @inheritdoc IStaking
    function stake(address pool) external payable returns (uint256 shares) {
        require(pool != address(0), Staking_ZeroAddress());
        require(msg.value >= leastStake, Staking_StakeTooSmall(msg.value, leastStake));
        _settle(pool, msg.sender);
        StakePool.Pool storage stored = _pools[pool];
        shares = stored.sharesFor(msg.value);
        stored.shares += uint128(shares);
        stored.activeShares += uint128(shares);
        stored.assets += uint96(msg.value);
        _positions[pool][msg.sender].shares += uint128(shares);
        _moveVotes(pool);
        emit Staked(pool, msg.sender, msg.value, shares);
    }

    /// @inheritdoc IStaking
    function requestUnbond(address pool, uint256 shares) external returns (uint256 requestId) {
        _settle(pool, msg.sender);
        StakePool.Pool storage stored = _pools[pool];
        Position storage position = _positions[pool][msg.sender];
        require(shares != 0 && shares <= position.shares, Staking_SharesTooFew(pool, msg.sender, position.shares, shares));
        uint256 before = stored.active;

        position.shares -= uint128(shares);
        stored.activeShares -= uint128(shares);
        if (pool == msg.sender) stored.ownUnbonding += uint128(shares);
        _moveVotes(pool);
        require(
            stored.active >= stored.locked, Staking_StakeLocked(pool, before, stored.locked, stored.worthOf(shares))
        );

        requestId = ++_requestCount;
        uint48 readyAt = clock() + unbondDelay;
        _requests[requestId] = Request(pool, readyAt, stored.generation, msg.sender, uint128(shares));
        emit UnbondRequested(requestId, pool, msg.sender, shares, readyAt);
    }

    /// @inheritdoc IStaking
    function withdraw(uint256 requestId) external returns (uint256 amount) {
        Request memory request = _requests[requestId];
        require(request.readyAt != 0, Staking_UnknownRequest(requestId));
        require(request.staker == msg.sender, Staking_NotYours(requestId, msg.sender));
        require(block.timestamp >= request.readyAt, Staking_NotReady(requestId, request.readyAt));
        delete _requests[requestId];

        StakePool.Pool storage pool = _pools[request.pool];
        if (request.generation == pool.generation) {
            _settlePool(request.pool);
            amount = pool.worthOf(request.shares);
            pool.shares -= request.shares;
            pool.assets -= uint96(amount);
            if (request.pool == msg.sender) pool.ownUnbonding -= request.shares;
            _moveVotes(request.pool); // rounding may leave the others a wei
        }
        emit Withdrawn(requestId, request.pool, msg.sender, amount);
        _pay(msg.sender, amount);
    }

    /// @inheritdoc IStaking
    function lock(address pool, Role role, uint256 amount) external restricted {
        require(role != Role.Validator, Staking_RoleReserved(role));
        _lock(pool, role, amount);
    }

    /// @inheritdoc IStaking
    function unlock(address pool, Role role, uint256 amount) external restricted {
        require(role != Role.Validator, Staking_RoleReserved(role));
        _unlock(pool, role, amount);
    }

    /// @inheritdoc IStaking
    function slash(address pool, Role role, uint256 amount, address challenger, bytes32 reason)
        external
        restricted
        returns (uint256 slashed)
    {
        _settlePool(pool);
        StakePool.Pool storage stored = _pools[pool];
        slashed = amount < stored.assets ? amount : stored.assets;
        uint256 rewarded = challenger == address(0) ? 0 : _ownPart(pool, slashed) / 2;

        uint256 held = _locked[pool][role];
        uint256 freed = slashed < held ? slashed : held;
        _locked[pool][role] = held - freed;
        stored.locked -= uint96(freed);
        stored.assets -= uint96(slashed);
        uint256 burnt = slashed - rewarded;
        if (stored.isEmptied()) {
            uint256 left = stored.assets;
            burnt += left;
            _endGeneration(pool);
            emit PoolEmptied(pool, stored.generation, left);
        }
        _moveVotes(pool);
        _credit[challenger] += rewarded;
        emit Slashed(pool, role, slashed, challenger, rewarded, reason);
        _reviewSeat(pool);
        _pay(BURN, burnt);
    }

    /// @inheritdoc IStaking
    function withdrawCredit(address receiver, uint256 amount) external {
        uint256 credit = _credit[msg.sender];
        require(amount <= credit, Staking_CreditTooSmall(msg.sender, credit, amount));
        _credit[msg.sender] = credit - amount;
        emit CreditWithdrawn(msg.sender, receiver, amount);
        _pay(receiver, amount);
    }

    /// @inheritdoc IStaking
    function activeStake(address pool) external view returns (uint256) {
        return _pools[pool].active;
    }

    /// @inheritdoc IStaking
    function freeStake(address pool) external view returns (uint256) {
        return _pools[pool].free();
    }

    /// @inheritdoc IStaking
    function lockedStake(address pool) external view returns (uint256) {
        return _pools[pool].locked;
    }

    /// @inheritdoc IStaking
    function stakeOf(address pool, address staker) external view returns (uint256 shares, uint256 amount) {
        shares = _sharesOf(pool, staker);
        return (shares, _pools[pool].worthOf(shares));
    }

    /// @inheritdoc IStaking
    function poolAssets(address pool) external view returns (uint256) {
        return _pools[pool].assets;
    }

    /// @inheritdoc IStaking
    function poolShares(address pool) external view returns (uint256 shares, uint32 generation) {
        return (_pools[pool].shares, _pools[pool].generation);
    }

    /// @inheritdoc IStaking
    function getRequest(uint256 requestId) external view returns (Request memory) {
        return _requests[requestId];
    }

    /// @inheritdoc IStaking
    function requestWorth(uint256 requestId) external view returns (uint256) {
        Request storage request = _requests[requestId];
        StakePool.Pool storage pool = _pools[request.pool];
        return request.generation == pool.generation ? pool.worthOf(request.shares) : 0;
    }

    /// @inheritdoc IStaking
    function requestCount() external view returns (uint256) {
        return _requestCount;
    }

    /// @inheritdoc IStaking
    function creditOf(address account) external view returns (uint256) {
        return _credit[account];
    }

    /// @notice Who votes with the stake behind `account`: itself, unless it named somebody.
    function delegates(address account) public view override(Votes, IVotes) returns (address) {
        address chosen = super.delegates(account);
        return chosen == address(0) ? account : chosen;
    }

    /// @dev To delegate to nobody is to take the votes back: stake that nobody votes with would hide behind the quorum.
    function _delegate(address account, address delegatee) internal override {
        super._delegate(account, delegatee == address(0) ? account : delegatee);
    }

    function _getVotingUnits(address account) internal view override returns (uint256) {
        return _pools[account].active;
    }

    /// @dev Brings the active stake, and with it the votes, to what the active shares are worth. The pool is settled.
    function _moveVotes(address account) private {
        StakePool.Pool storage pool = _pools[account];
        uint256 before = pool.active;
        uint256 active = pool.worthOf(pool.activeShares);
        if (active == before) return;
        pool.active = uint96(active);
        if (active > before) _transferVotingUnits(address(0), account, active - before);
        else _transferVotingUnits(account, address(0), before - active);
    }

    /// @dev How much of what a pool loses its own account loses.
    function _ownPart(address account, uint256 slashed) private view returns (uint256) {
        StakePool.Pool storage pool = _pools[account];
        uint256 own = _sharesOf(account, account) + pool.ownUnbonding;
        return pool.shares == 0 ? 0 : (slashed * own) / pool.shares;
    }

    function _sharesOf(address pool, address staker) private view returns (uint256) {
        Position storage position = _positions[pool][staker];
        return position.generation == _pools[pool].generation ? position.shares : 0;
    }
}
