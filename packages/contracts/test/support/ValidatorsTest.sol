// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {VmSafe} from "forge-std/Vm.sol";
import {DoubleSigning} from "../../contracts/DoubleSigning.sol";
import {ValidatorSet} from "../../contracts/ValidatorSet.sol";
import {IValidatorSet} from "../../contracts/interfaces/IValidatorSet.sol";
import {CanonicalVote} from "../../contracts/libraries/CanonicalVote.sol";
import {StakingTest} from "./StakingTest.sol";

/// @notice Staking with what the consensus follows of it, short words for members, and votes that keys sign.
abstract contract ValidatorsTest is StakingTest {
    uint64 internal constant JAILER = 9;
    uint64 internal constant EPOCH = 10;
    uint16 internal constant PENALTY = 500;

    ValidatorSet internal validators;
    DoubleSigning internal doubleSigning;
    address internal jailer = makeAddr("jailer");

    function setUp() public virtual override {
        super.setUp();
        vm.roll(1_000);
        validators = new ValidatorSet(staking, address(manager), EPOCH, _least());
        doubleSigning = new DoubleSigning(staking, validators, address(manager), PENALTY);
        bytes4[] memory selectors = new bytes4[](1);
        vm.startPrank(admin);
        selectors[0] = ValidatorSet.tombstone.selector;
        manager.setTargetFunctionRole(address(validators), selectors, JAILER);
        selectors[0] = DoubleSigning.setPenalty.selector;
        manager.setTargetFunctionRole(address(doubleSigning), selectors, GOVERNOR);
        manager.grantRole(JAILER, jailer, 0);
        manager.grantRole(JAILER, address(doubleSigning), 0);
        manager.grantRole(SLASHER, address(doubleSigning), 0);
        vm.stopPrank();
    }

    function _least() internal pure virtual returns (uint64) {
        return 2;
    }

    /// @dev Stakes, registers and is admitted.
    function _validator(address account, uint256 amount, uint256 seed) internal returns (VmSafe.Wallet memory wallet) {
        _stake(account, account, amount);
        wallet = _register(account, seed);
        validators.admit(account);
    }

    function _idOf(VmSafe.Wallet memory wallet) internal pure returns (bytes20) {
        return ripemd160(bytes.concat(sha256(_shortKey(wallet))));
    }

    function _member(VmSafe.Wallet memory wallet, uint64 power) internal pure returns (IValidatorSet.Member memory) {
        return IValidatorSet.Member(_idOf(wallet), power);
    }

    function _set(IValidatorSet.Member memory a) internal pure returns (IValidatorSet.Member[] memory set) {
        set = new IValidatorSet.Member[](1);
        set[0] = a;
    }

    function _set(IValidatorSet.Member memory a, IValidatorSet.Member memory b)
        internal
        pure
        returns (IValidatorSet.Member[] memory set)
    {
        set = new IValidatorSet.Member[](2);
        (set[0], set[1]) = a.id < b.id ? (a, b) : (b, a);
    }

    function _vote(VmSafe.Wallet memory wallet, CanonicalVote.Place memory place, bytes32 blockHash, uint64 time)
        internal
        returns (CanonicalVote.Vote memory vote)
    {
        return _voteOn(wallet, place, blockHash, time, doubleSigning.consensusId());
    }

    function _voteOn(
        VmSafe.Wallet memory wallet,
        CanonicalVote.Place memory place,
        bytes32 blockHash,
        uint64 time,
        string memory chainId
    ) internal returns (CanonicalVote.Vote memory vote) {
        vote.blockHash = blockHash;
        if (blockHash != 0) (vote.partsTotal, vote.partsHash) = (1, keccak256(abi.encode(blockHash)));
        (vote.time, vote.nanos) = (time, 1);
        (vote.v, vote.r, vote.s) = vm.sign(wallet, CanonicalVote.digest(place, vote, chainId));
    }
}
