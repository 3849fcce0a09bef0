// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {VmSafe} from "forge-std/Vm.sol";
import {DoubleSigning} from "../../contracts/DoubleSigning.sol";
import {Downtime} from "../../contracts/Downtime.sol";
import {ValidatorSet} from "../../contracts/ValidatorSet.sol";
import {IDowntime} from "../../contracts/interfaces/IDowntime.sol";
import {IValidatorSet} from "../../contracts/interfaces/IValidatorSet.sol";
import {CanonicalVote} from "../../contracts/libraries/CanonicalVote.sol";
import {LastCommit} from "../../contracts/libraries/LastCommit.sol";
import {StakingTest} from "./StakingTest.sol";

/// @notice Staking with what the consensus follows of it, short words for members, votes that keys sign, and blocks that
///         say whose votes they hold.
abstract contract ValidatorsTest is StakingTest {
    uint64 internal constant JAILER = 9;
    uint64 internal constant EPOCH = 10;
    uint16 internal constant PENALTY = 500;
    uint32 internal constant MISSED_WINDOW = 60;
    uint16 internal constant MISSED_SHARE = 5_000;
    uint256 internal constant ALLOWED = 30;
    uint32 internal constant JAIL_TIME = 600;
    uint16 internal constant DOWNTIME_PENALTY = 100;

    /// @dev Who writes the roots, and what keeps them: the code of EIP-4788.
    address private constant SYSTEM = 0xffffFFFfFFffffffffffffffFfFFFfffFFFfFFfE;
    bytes private constant ROOTS_CODE =
        hex"3373fffffffffffffffffffffffffffffffffffffffe14604d57602036146024575f5ffd5b5f35801560495762001fff810690815414603c575f5ffd5b62001fff01545f5260205ff35b5f5ffd5b62001fff42064281555f359062001fff015500";

    ValidatorSet internal validators;
    DoubleSigning internal doubleSigning;
    Downtime internal downtime;
    address internal jailer = makeAddr("jailer");

    function setUp() public virtual override {
        super.setUp();
        vm.roll(1_000);
        validators = new ValidatorSet(staking, address(manager), EPOCH, _least());
        doubleSigning = new DoubleSigning(staking, validators, address(manager), PENALTY);
        vm.etch(LastCommit.ROOTS, ROOTS_CODE);
        downtime = new Downtime(staking, validators, address(manager), _terms());
        bytes4[] memory selectors = new bytes4[](3);
        selectors[0] = ValidatorSet.tombstone.selector;
        selectors[1] = ValidatorSet.jail.selector;
        selectors[2] = ValidatorSet.release.selector;
        vm.startPrank(admin);
        manager.setTargetFunctionRole(address(validators), selectors, JAILER);
        selectors = new bytes4[](1);
        selectors[0] = DoubleSigning.setPenalty.selector;
        manager.setTargetFunctionRole(address(doubleSigning), selectors, GOVERNOR);
        selectors[0] = Downtime.setTerms.selector;
        manager.setTargetFunctionRole(address(downtime), selectors, GOVERNOR);
        manager.grantRole(JAILER, jailer, 0);
        manager.grantRole(JAILER, address(doubleSigning), 0);
        manager.grantRole(SLASHER, address(doubleSigning), 0);
        manager.grantRole(JAILER, address(downtime), 0);
        manager.grantRole(SLASHER, address(downtime), 0);
        vm.stopPrank();
    }

    function _terms() internal pure returns (IDowntime.Terms memory) {
        return IDowntime.Terms(MISSED_WINDOW, MISSED_SHARE, JAIL_TIME, DOWNTIME_PENALTY);
    }

    /// @dev The next block, a second later, whose last commit holds these votes.
    function _block(bytes20[] memory members, bytes memory signed) internal returns (IDowntime.Missed memory) {
        vm.roll(block.number + 1);
        vm.warp(block.timestamp + 1);
        bytes32 root = LastCommit.root(uint64(block.number), LastCommit.hashOf(members), signed);
        vm.prank(SYSTEM);
        (bool done,) = LastCommit.ROOTS.call(abi.encode(root));
        assertTrue(done);
        return IDowntime.Missed(uint64(block.number), uint64(block.timestamp), signed);
    }

    /// @dev As many blocks, one after another, all with the same votes.
    function _blocks(uint256 count, bytes20[] memory members, bytes memory signed)
        internal
        returns (IDowntime.Missed[] memory made)
    {
        made = new IDowntime.Missed[](count);
        for (uint256 i = 0; i < count; ++i) {
            made[i] = _block(members, signed);
        }
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

    function _set(IValidatorSet.Member memory a, IValidatorSet.Member memory b, IValidatorSet.Member memory c)
        internal
        pure
        returns (IValidatorSet.Member[] memory set)
    {
        set = new IValidatorSet.Member[](3);
        if (b.id < a.id) (a, b) = (b, a);
        if (c.id < a.id) (set[0], set[1], set[2]) = (c, a, b);
        else if (c.id < b.id) (set[0], set[1], set[2]) = (a, c, b);
        else (set[0], set[1], set[2]) = (a, b, c);
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
