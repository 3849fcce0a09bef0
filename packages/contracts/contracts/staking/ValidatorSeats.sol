// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {ECDSA} from "@openzeppelin/contracts/utils/cryptography/ECDSA.sol";
import {Math} from "@openzeppelin/contracts/utils/math/Math.sol";
import {EnumerableSet} from "@openzeppelin/contracts/utils/structs/EnumerableSet.sol";
import {IStaking} from "../interfaces/IStaking.sol";
import {Secp256k1} from "../libraries/Secp256k1.sol";
import {StakePool} from "../libraries/StakePool.sol";
import {StakeRewards} from "./StakeRewards.sol";

/**
 * @title ValidatorSeats
 * @notice The part of Staking that keeps bonds and, out of them, the validators whose consensus keys the network follows.
 */
abstract contract ValidatorSeats is StakeRewards {
    using EnumerableSet for EnumerableSet.AddressSet;
    using StakePool for StakePool.Pool;

    bytes32 private constant POSSESSION = keccak256("ProofOfPossession(address account,bytes pubkey)");

    /// @param x of the point; 0 where no key was ever proven
    /// @param odd whether its y is odd
    struct Key {
        bytes32 x;
        bool odd;
    }

    uint96 public immutable validatorBond;
    uint16 public immutable validatorSeats;

    mapping(address pool => mapping(Role role => uint256)) internal _locked;
    EnumerableSet.AddressSet private _seated;
    mapping(address account => Key) private _keys;
    mapping(address keyAddress => address account) private _holders;

    constructor(uint96 validatorBond_, uint16 validatorSeats_) {
        require(validatorBond_ != 0 && validatorSeats_ != 0, Staking_StakeTooSmall(validatorBond_, 1));
        validatorBond = validatorBond_;
        validatorSeats = validatorSeats_;
    }

    /// @inheritdoc IStaking
    function registerValidator(bytes calldata pubkey, bytes calldata proofOfPossession) external {
        require(!_seated.contains(msg.sender), Staking_AlreadyValidator(msg.sender));
        if (_seated.length() == validatorSeats) _displaceSmallest(_pools[msg.sender].active);
        _lock(msg.sender, Role.Validator, validatorBond);
        _seated.add(msg.sender);
        emit ValidatorRegistered(msg.sender, _takeKey(pubkey, proofOfPossession));
    }

    /// @inheritdoc IStaking
    function rotateKey(bytes calldata pubkey, bytes calldata proofOfPossession) external {
        require(_seated.contains(msg.sender), Staking_NotValidator(msg.sender));
        emit ValidatorKeyRotated(msg.sender, _takeKey(pubkey, proofOfPossession));
    }

    /// @inheritdoc IStaking
    function leaveValidators() external {
        require(_seated.contains(msg.sender), Staking_NotValidator(msg.sender));
        _unseat(msg.sender, "left");
    }

    /// @inheritdoc IStaking
    function validatorSet(uint256 offset, uint256 limit) external view returns (Validator[] memory page) {
        address[] memory accounts = _seated.values(offset, Math.saturatingAdd(offset, limit));
        page = new Validator[](accounts.length);
        for (uint256 i = 0; i < accounts.length; ++i) {
            address account = accounts[i];
            page[i] = Validator(account, _keyOf(account), _pools[account].active / 1 ether);
        }
    }

    /// @inheritdoc IStaking
    function validatorCount() external view returns (uint256) {
        return _seated.length();
    }

    /// @inheritdoc IStaking
    function validatorOf(address account) external view returns (bytes memory pubkey, bool seated) {
        return (_keyOf(account), _seated.contains(account));
    }

    /// @inheritdoc IStaking
    function keyHolder(address keyAddress) external view returns (address) {
        return _holders[keyAddress];
    }

    /// @inheritdoc IStaking
    function possessionDigest(address account, bytes calldata pubkey) external view returns (bytes32) {
        (bool valid, bytes32 x, bool odd,) = Secp256k1.parse(pubkey);
        require(valid, Staking_InvalidKey(pubkey));
        return _possessionDigest(account, Secp256k1.compress(x, odd));
    }

    /// @inheritdoc IStaking
    function lockedStake(address pool, Role role) external view returns (uint256) {
        return _locked[pool][role];
    }

    function _lock(address account, Role role, uint256 amount) internal {
        StakePool.Pool storage pool = _pools[account];
        require(amount <= pool.free(), Staking_StakeLocked(account, pool.active, pool.locked, amount));
        _locked[account][role] += amount;
        pool.locked += uint96(amount);
        emit BondLocked(account, role, amount, msg.sender);
    }

    function _unlock(address account, Role role, uint256 amount) internal {
        uint256 held = _locked[account][role];
        require(amount <= held, Staking_LockTooSmall(account, role, held, amount));
        _locked[account][role] = held - amount;
        _pools[account].locked -= uint96(amount);
        emit BondUnlocked(account, role, amount, msg.sender);
    }

    /// @dev After a slash: a validator's bond is filled up again out of what is free, or its seat is lost.
    function _reviewSeat(address account) internal {
        if (!_seated.contains(account)) return;
        StakePool.Pool storage pool = _pools[account];
        uint256 missing = validatorBond - _locked[account][Role.Validator];
        if (pool.active < pool.locked || pool.free() < missing) _unseat(account, "slashed");
        else if (missing != 0) _lock(account, Role.Validator, missing);
    }

    /// @dev The first seat among those with the least stake is freed, if that is less than `offered`.
    function _displaceSmallest(uint256 offered) private {
        uint256 seats = _seated.length();
        address smallest;
        uint256 least = type(uint256).max;
        for (uint256 i = 0; i < seats; ++i) {
            address account = _seated.at(i);
            uint256 active = _pools[account].active;
            if (active < least) {
                least = active;
                smallest = account;
            }
        }
        require(least < offered, Staking_SetFull(smallest, least, offered));
        _unseat(smallest, "displaced");
    }

    function _unseat(address account, bytes32 reason) private {
        _seated.remove(account);
        _unlock(account, Role.Validator, _locked[account][Role.Validator]);
        emit ValidatorRemoved(account, reason);
    }

    /// @dev Stores the caller's key, once it has proven it.
    function _takeKey(bytes calldata pubkey, bytes calldata proof) private returns (bytes memory key) {
        (bool valid, bytes32 x, bool odd, address keyAddress) = Secp256k1.parse(pubkey);
        require(valid, Staking_InvalidKey(pubkey));
        key = Secp256k1.compress(x, odd);
        address holder = _holders[keyAddress];
        require(holder == address(0) || holder == msg.sender, Staking_KeyTaken(key, holder));
        address recovered = ECDSA.recover(_possessionDigest(msg.sender, key), proof);
        require(recovered == keyAddress, Staking_NoPossession(recovered, keyAddress));
        _holders[keyAddress] = msg.sender;
        _keys[msg.sender] = Key(x, odd);
    }

    function _possessionDigest(address account, bytes memory key) private view returns (bytes32) {
        return _hashTypedDataV4(keccak256(abi.encode(POSSESSION, account, keccak256(key))));
    }

    function _keyOf(address account) private view returns (bytes memory) {
        Key storage key = _keys[account];
        return key.x == 0 ? bytes("") : Secp256k1.compress(key.x, key.odd);
    }
}
