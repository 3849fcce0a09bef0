// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {IStaking} from "../../contracts/interfaces/IStaking.sol";

/// @notice What Reviews needs of IStaking, with pools of one staker and every slash burnt.
contract StakingDouble {
    uint48 public immutable unbondDelay;
    mapping(address pool => uint256) public activeStake;
    mapping(address pool => uint256) public freeStake;
    mapping(address pool => mapping(IStaking.Role => uint256)) public lockedStake;
    mapping(address pool => uint256) public unbonding;
    mapping(address pool => uint256) public readyAt;

    constructor(uint48 unbondDelay_) {
        unbondDelay = unbondDelay_;
    }

    function stake(address pool) external payable returns (uint256) {
        activeStake[pool] += msg.value;
        freeStake[pool] += msg.value;
        return msg.value;
    }

    function requestUnbond(address pool, uint256 amount) external returns (uint256) {
        require(
            freeStake[pool] >= amount,
            IStaking.Staking_StakeLocked(pool, activeStake[pool], activeStake[pool] - freeStake[pool], amount)
        );
        freeStake[pool] -= amount;
        activeStake[pool] -= amount;
        unbonding[pool] += amount;
        readyAt[pool] = block.timestamp + unbondDelay;
        return 1;
    }

    function lock(address pool, IStaking.Role role, uint256 amount) external {
        require(
            freeStake[pool] >= amount,
            IStaking.Staking_StakeLocked(pool, activeStake[pool], activeStake[pool] - freeStake[pool], amount)
        );
        freeStake[pool] -= amount;
        lockedStake[pool][role] += amount;
    }

    function unlock(address pool, IStaking.Role role, uint256 amount) external {
        uint256 locked = lockedStake[pool][role];
        require(locked >= amount, IStaking.Staking_LockTooSmall(pool, role, locked, amount));
        lockedStake[pool][role] = locked - amount;
        freeStake[pool] += amount;
    }

    function slash(address pool, IStaking.Role role, uint256 amount, address challenger, bytes32)
        external
        returns (uint256 slashed)
    {
        require(challenger == address(0));
        slashed = amount < lockedStake[pool][role] ? amount : lockedStake[pool][role];
        lockedStake[pool][role] -= slashed;
        activeStake[pool] -= slashed;
        (bool burnt,) = 0x000000000000000000000000000000000000dEaD.call{value: slashed}("");
        require(burnt);
    }
}
