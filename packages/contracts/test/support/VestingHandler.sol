// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {Test} from "forge-std/Test.sol";
import {Staking} from "../../contracts/Staking.sol";
import {IStaking} from "../../contracts/interfaces/IStaking.sol";
import {Vesting} from "../../contracts/Vesting.sol";

/// @notice Lives through a vesting: time passes, its beneficiary stakes and hands its place on, modules slash.
contract VestingHandler is Test {
    address public constant STRANGER = address(0x57A46E);

    Vesting private immutable vesting;
    Staking private immutable staking;
    address private immutable module;

    address[3] public beneficiaries = [address(0xBE4EF1), address(0xBE4EF2), address(0xBE4EF3)];
    uint256 public cameIn;
    uint256 public slashed;
    uint256 public slashes;
    uint256 public rewards;
    /// @notice Movements that may each round by a wei, once a slash has moved the price of a share.
    uint256 public roundings;

    /// @notice How often something happened that never may.
    uint256 public releasedTooMuch;
    uint256 public releasedTooEarly;
    uint256 public paidToAnother;

    constructor(Vesting vesting_, Staking staking_, address module_) {
        (vesting, staking, module) = (vesting_, staking_, module_);
        cameIn = address(vesting_).balance;
    }

    function pass(uint32 time) external {
        vm.warp(block.timestamp + (time % 30 days));
    }

    function release() external {
        uint256 vested = vesting.vestedAmount(uint64(block.timestamp));
        uint256 before = vesting.released();
        uint256 had = vesting.owner().balance;
        vesting.release();
        uint256 amount = vesting.released() - before;
        if (amount != 0 && vesting.released() > vested) ++releasedTooMuch;
        if (amount != 0 && block.timestamp < vesting.cliff()) ++releasedTooEarly;
        if (vesting.owner().balance - had != amount) ++paidToAnother;
    }

    function stake(uint256 amount) external {
        uint256 here = address(vesting).balance;
        if (here < staking.leastStake()) return;
        amount = bound(amount, staking.leastStake(), here);
        vm.prank(vesting.owner());
        vesting.stake(amount);
        ++roundings;
    }

    function unstake(uint256 shares) external {
        (uint256 id,) = vesting.unstaking();
        (uint256 all,) = vesting.staked();
        if (id != 0 || all == 0) return;
        vm.prank(vesting.owner());
        vesting.unstake(bound(shares, 1, all));
        ++roundings;
    }

    function withdrawStake() external {
        (uint256 id,) = vesting.unstaking();
        if (id == 0) return;
        uint48 readyAt = staking.getRequest(id).readyAt;
        if (block.timestamp < readyAt) vm.warp(readyAt);
        vesting.withdrawStake();
        ++roundings;
    }

    function claimRewards(uint96 amount) external {
        amount = uint96(bound(amount, 1, 1e24));
        vm.deal(address(this), amount);
        staking.fund{value: amount}();
        if (staking.rewardsOf(address(vesting), address(vesting)) == 0) return;
        address owner = vesting.owner();
        uint256 had = owner.balance;
        uint256 passed = vesting.claimRewards();
        rewards += passed;
        if (owner.balance - had != passed) ++paidToAnother;
    }

    function handOver(uint256 to) external {
        address next = beneficiaries[to % 3];
        vm.prank(vesting.owner());
        vesting.transferOwnership(next);
        vm.prank(next);
        vesting.acceptOwnership();
    }

    function give(uint96 amount) external {
        amount = uint96(bound(amount, 0, 1e26)); // there are 1e27 in the world
        vm.deal(address(this), amount);
        (bool done,) = address(vesting).call{value: amount}("");
        assertTrue(done);
        cameIn += amount;
    }

    /// @dev Somebody else stakes behind the contract.
    function crowd(uint96 amount) external {
        amount = uint96(bound(amount, staking.leastStake(), 1e22));
        vm.deal(STRANGER, amount);
        vm.prank(STRANGER);
        staking.stake{value: amount}(address(vesting));
        ++roundings;
    }

    /// @dev One in four takes anything at all.
    function slash(uint256 amount, uint8 luck) external {
        uint256 assets = staking.poolAssets(address(vesting));
        if (luck % 4 != 0 || assets == 0) return;
        amount = bound(amount, 1, assets);
        uint256 before = vesting.held();
        vm.prank(module);
        staking.slash(address(vesting), IStaking.Role.Operator, amount, address(0xC4A11E), "fault");
        slashed += before - vesting.held();
        ++slashes;
    }

    function steal(uint8 which) external {
        bytes[5] memory calls = [
            abi.encodeCall(vesting.stake, (1 ether)),
            abi.encodeCall(vesting.unstake, (1)),
            abi.encodeCall(vesting.delegateVotes, (STRANGER)),
            abi.encodeCall(vesting.transferOwnership, (STRANGER)),
            abi.encodeCall(vesting.acceptOwnership, ())
        ];
        vm.prank(STRANGER);
        (bool done,) = address(vesting).call(calls[which % 5]);
        assertFalse(done);
    }

    /// @notice What the beneficiaries, all together, hold.
    function paid() external view returns (uint256 sum) {
        for (uint256 i = 0; i < 3; ++i) sum += beneficiaries[i].balance;
    }
}
