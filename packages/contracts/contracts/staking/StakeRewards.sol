// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {Votes} from "@openzeppelin/contracts/governance/utils/Votes.sol";
import {IERC6372} from "@openzeppelin/contracts/interfaces/IERC6372.sol";
import {IStaking} from "../interfaces/IStaking.sol";
import {ISettlement} from "../interfaces/ISettlement.sol";
import {IWOPEN} from "../interfaces/IWOPEN.sol";
import {StakePool} from "../libraries/StakePool.sol";

/**
 * @title StakeRewards
 * @notice The part of Staking that shares rewards in constant time: over pools by active wei, inside a pool by active
 *         shares.
 *
 * Rewards are counted in 10^-30 wei. What a division leaves is carried by its level (all pools, a pool, a staker) to
 * the next time, so that nothing is ever lost or made. Every pool takes its part before its active stake changes, every
 * staker before its shares do: a slash or a new stake never changes what was earned before it.
 */
abstract contract StakeRewards is IStaking, Votes {
    using StakePool for StakePool.Pool;

    uint256 private constant SCALE = 1e30;
    uint16 private constant MOST_COMMISSION = 2000;
    uint16 private constant WHOLE = 10_000;

    /**
     * @param shares active ones, of `generation`
     * @param rewardsMark rewards per share up to which the staker has taken its part
     * @param earned unpaid, in 10^-30 wei
     */
    struct Position {
        uint128 shares;
        uint32 generation;
        uint256 rewardsMark;
        uint256 earned;
    }

    ISettlement public immutable settlement;
    uint48 public immutable unbondDelay;
    IWOPEN private immutable _token;

    mapping(address pool => StakePool.Pool) internal _pools;
    mapping(address pool => mapping(address staker => Position)) internal _positions;
    /// @dev `rewardsPerShare` of a pool when a generation of its shares ended.
    mapping(address pool => mapping(uint32 generation => uint256)) private _endOf;
    uint256 private _rewardsPerStake;
    uint256 private _remainder;

    constructor(ISettlement settlement_, uint48 unbondDelay_) {
        settlement = settlement_;
        _token = settlement_.token();
        unbondDelay = unbondDelay_;
    }

    /// @dev Only coins that are being unwrapped: what anybody else sent would belong to nobody.
    receive() external payable {
        require(msg.sender == address(_token), Staking_NotWrappedCoin(msg.sender));
    }

    /// @inheritdoc IStaking
    function fund() external payable {
        _distribute(msg.value);
    }

    /// @inheritdoc IStaking
    function harvest(
        uint256 cumulative,
        uint256 index,
        bytes32[] calldata siblingHashes,
        uint256[] calldata siblingSums
    ) external returns (uint256 amount) {
        amount = settlement.claim(address(this), cumulative, index, siblingHashes, siblingSums, true);
        _distribute(amount);
    }

    /// @inheritdoc IStaking
    function collect() external returns (uint256 amount) {
        amount = _token.balanceOf(address(this));
        _token.withdrawTo(address(this), amount);
        _distribute(amount);
    }

    /// @inheritdoc IStaking
    function claimRewards(address pool) external returns (uint256 amount) {
        _settle(pool, msg.sender);
        Position storage position = _positions[pool][msg.sender];
        amount = position.earned / SCALE;
        require(amount != 0, Staking_NothingOwed(pool, msg.sender));
        position.earned %= SCALE;
        emit RewardsClaimed(pool, msg.sender, amount);
        _pay(msg.sender, amount);
    }

    /// @inheritdoc IStaking
    function setCommission(uint16 basisPoints) external {
        require(basisPoints <= MOST_COMMISSION, Staking_CommissionTooHigh(basisPoints, MOST_COMMISSION));
        _settlePool(msg.sender); // one announced before, and due, is not lost
        StakePool.Pool storage pool = _pools[msg.sender];
        uint48 effectiveAt = clock() + unbondDelay;
        pool.announced = basisPoints;
        pool.effectiveAt = effectiveAt;
        emit CommissionAnnounced(msg.sender, basisPoints, effectiveAt);
    }

    /// @inheritdoc IStaking
    function rewardsOf(address pool, address staker) external view returns (uint256) {
        return _earnedBy(pool, staker) / SCALE;
    }

    /// @inheritdoc IStaking
    function commissionOf(address pool)
        external
        view
        returns (uint16 basisPoints, uint16 announced, uint48 effectiveAt)
    {
        StakePool.Pool storage stored = _pools[pool];
        return (stored.commission, stored.announced, stored.effectiveAt);
    }

    /// @notice Seconds since 1970 (EIP-6372).
    function clock() public view override(Votes, IERC6372) returns (uint48) {
        return uint48(block.timestamp);
    }

    // solhint-disable-next-line func-name-mixedcase
    function CLOCK_MODE() public pure override(Votes, IERC6372) returns (string memory) {
        return "mode=timestamp";
    }

    /// @dev Shares `amount` wei, which are here already, among all active stake; with none, they wait for the next time.
    function _distribute(uint256 amount) private {
        require(amount != 0, Staking_NothingToShare());
        uint256 scaled = amount * SCALE + _remainder;
        uint256 stake = _getTotalSupply();
        if (stake != 0) {
            _rewardsPerStake += scaled / stake;
            scaled %= stake;
        }
        _remainder = scaled;
        emit RewardsFunded(msg.sender, amount);
    }

    /// @dev The pool, then the staker take their parts of what came since the last time.
    function _settle(address pool, address staker) internal {
        _settlePool(pool);
        Position storage position = _positions[pool][staker];
        (position.earned, position.rewardsMark) = _afterPool(pool, position, _pools[pool].rewardsPerShare);
        uint32 generation = _pools[pool].generation;
        if (position.generation != generation) {
            position.generation = generation;
            position.shares = 0;
        }
    }

    function _settlePool(address account) internal {
        StakePool.Pool storage pool = _pools[account];
        (uint256 perShare, uint256 commission, uint256 remainder) = _takenBy(pool);
        pool.stakeMark = _rewardsPerStake;
        pool.rewardsPerShare = perShare;
        pool.remainder = uint128(remainder);
        if (commission != 0) _positions[account][account].earned += commission;
        if (pool.effectiveAt != 0 && pool.effectiveAt <= block.timestamp) {
            pool.commission = pool.announced;
            pool.announced = 0;
            pool.effectiveAt = 0;
            emit CommissionChanged(account, pool.commission);
        }
    }

    /// @dev Ends the generation of a pool's shares. The pool must be settled.
    function _endGeneration(address account) internal {
        StakePool.Pool storage pool = _pools[account];
        _endOf[account][pool.generation] = pool.rewardsPerShare;
        pool.generation += 1;
        pool.shares = 0;
        pool.activeShares = 0;
        pool.ownUnbonding = 0;
        pool.assets = 0;
    }

    function _pay(address receiver, uint256 amount) internal {
        (bool paid,) = receiver.call{value: amount}("");
        require(paid, Staking_PaymentFailed(receiver, amount));
    }

    /// @dev Rewards of a staker in 10^-30 wei, those included that neither it nor its pool has taken.
    function _earnedBy(address pool, address staker) internal view returns (uint256 earned) {
        (uint256 perShare, uint256 commission,) = _takenBy(_pools[pool]);
        (earned,) = _afterPool(pool, _positions[pool][staker], perShare);
        if (staker == pool) earned += commission;
    }

    /// @dev What a pool's rewards per share become once it has taken its part, and its account's commission.
    function _takenBy(StakePool.Pool storage pool)
        private
        view
        returns (uint256 perShare, uint256 commission, uint256 remainder)
    {
        perShare = pool.rewardsPerShare;
        remainder = pool.remainder;
        uint256 part = (_rewardsPerStake - pool.stakeMark) * pool.active;
        if (part != 0) {
            commission = (part * pool.commission) / WHOLE;
            part = part + remainder - commission;
            perShare += part / pool.activeShares;
            remainder = part % pool.activeShares;
        }
    }

    function _afterPool(address pool, Position storage position, uint256 perShare)
        private
        view
        returns (uint256 earned, uint256 mark)
    {
        mark = perShare;
        uint256 until =
            position.generation == _pools[pool].generation ? perShare : _endOf[pool][position.generation];
        earned = position.earned + uint256(position.shares) * (until - position.rewardsMark);
    }
}
