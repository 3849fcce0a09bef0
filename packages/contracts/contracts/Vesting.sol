// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {Ownable} from "@openzeppelin/contracts/access/Ownable.sol";
import {Ownable2Step} from "@openzeppelin/contracts/access/Ownable2Step.sol";
import {VestingWallet} from "@openzeppelin/contracts/finance/VestingWallet.sol";
import {VestingWalletCliff} from "@openzeppelin/contracts/finance/VestingWalletCliff.sol";
import {Address} from "@openzeppelin/contracts/utils/Address.sol";
import {Math} from "@openzeppelin/contracts/utils/math/Math.sol";
import {IStaking} from "./interfaces/IStaking.sol";
import {IVesting} from "./interfaces/IVesting.sol";

/**
 * @title Vesting
 * @notice See IVesting. Immutable; its only calls go to Staking, with functions that are named here.
 *
 * Invariants:
 * - Never more is released than has vested.
 * - What was released and what is held is what came in (less what a slash took).
 * - Nothing is released before the cliff.
 * - Only the beneficiary is paid.
 * - After the end everything can be released.
 */
contract Vesting is IVesting, VestingWalletCliff, Ownable2Step {
    IStaking public immutable staking;

    uint256 private _requestId;

    constructor(
        address beneficiary,
        uint64 startTimestamp,
        uint64 cliffSeconds,
        uint64 durationSeconds,
        IStaking staking_
    ) VestingWallet(beneficiary, startTimestamp, durationSeconds) VestingWalletCliff(cliffSeconds) {
        staking = staking_;
        staking_.delegate(beneficiary);
    }

    /// @inheritdoc IVesting
    function stake(uint256 amount) external onlyOwner returns (uint256 shares) {
        require(amount <= address(this).balance, Vesting_TooLittle(address(this).balance, amount));
        shares = staking.stake{value: amount}(address(this));
        emit Staked(amount, shares);
    }

    /// @inheritdoc IVesting
    function unstake(uint256 shares) external onlyOwner returns (uint256 requestId) {
        require(_requestId == 0, Vesting_AlreadyUnstaking(_requestId));
        requestId = staking.requestUnbond(address(this), shares);
        _requestId = requestId;
        emit UnstakeRequested(requestId, shares);
    }

    /// @inheritdoc IVesting
    function withdrawStake() external returns (uint256 amount) {
        uint256 requestId = _requestId;
        require(requestId != 0, Vesting_NotUnstaking());
        _requestId = 0;
        amount = staking.withdraw(requestId);
        emit StakeReturned(requestId, amount);
    }

    /// @inheritdoc IVesting
    function claimRewards() external returns (uint256 amount) {
        amount = staking.claimRewards(address(this));
        emit RewardsPassedOn(owner(), amount);
        Address.sendValue(payable(owner()), amount);
    }

    /// @inheritdoc IVesting
    function delegateVotes(address delegatee) external onlyOwner {
        staking.delegate(delegatee);
    }

    /// @notice Takes the beneficiary's place that was offered, with the votes of what is staked.
    function acceptOwnership() public override {
        super.acceptOwnership();
        staking.delegate(owner());
    }

    /// @inheritdoc Ownable2Step
    function transferOwnership(address newOwner) public override(Ownable, Ownable2Step) {
        super.transferOwnership(newOwner);
    }

    /// @notice Refused: what vests would be paid to nobody.
    function renounceOwnership() public view override onlyOwner {
        revert Vesting_BeneficiaryNeeded();
    }

    /// @inheritdoc IVesting
    function staked() public view returns (uint256 shares, uint256 amount) {
        return staking.stakeOf(address(this), address(this));
    }

    /// @inheritdoc IVesting
    function unstaking() public view returns (uint256 requestId, uint256 amount) {
        return (_requestId, staking.requestWorth(_requestId));
    }

    /// @inheritdoc IVesting
    function held() public view returns (uint256) {
        (, uint256 active) = staked();
        (, uint256 returning) = unstaking();
        return address(this).balance + active + returning;
    }

    /// @notice Wei that `release` pays now: what has vested and was not released, as far as it is not staked.
    function releasable() public view override returns (uint256) {
        uint256 vested = vestedAmount(uint64(block.timestamp));
        return Math.min(Math.saturatingSub(vested, released()), address(this).balance);
    }

    /// @notice Wei of all that ever came here, staked or not, that have vested at `timestamp`.
    function vestedAmount(uint64 timestamp) public view override returns (uint256) {
        return _vestingSchedule(held() + released(), timestamp);
    }

    function _transferOwnership(address newOwner) internal override(Ownable, Ownable2Step) {
        super._transferOwnership(newOwner);
    }
}
