// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {AccessManaged} from "@openzeppelin/contracts/access/manager/AccessManaged.sol";
import {SafeERC20} from "@openzeppelin/contracts/token/ERC20/utils/SafeERC20.sol";
import {SafeCast} from "@openzeppelin/contracts/utils/math/SafeCast.sol";
import {ISettlement} from "./interfaces/ISettlement.sol";
import {IWOPEN} from "./interfaces/IWOPEN.sol";
import {FeePolicy} from "./libraries/FeePolicy.sol";
import {MerkleSum} from "./libraries/MerkleSum.sol";

/**
 * @title Settlement
 * @notice See ISettlement. Immutable: roles come from an AccessManager, but no role moves the pool.
 *
 * Invariants:
 * - Claims never exceed funds: what is final and unclaimed is never more than the wOPEN held.
 * - Final totals never decrease.
 * - An account never receives more than its highest final cumulative.
 * - The native balance equals the pending bond plus all credit (coins forced upon the contract aside).
 * - Only a finalised root pays.
 * - A challenge cancels no honest root.
 * - A fault of a tree can always be proven: by whoever knows the tree, as long as its epoch is pending.
 * - A fee policy never changes.
 */
contract Settlement is ISettlement, AccessManaged {
    using SafeERC20 for IWOPEN;
    using MerkleSum for bytes32;
    using SafeCast for uint256;

    /// @dev In one word, so that a claim reads and writes them together.
    struct Totals {
        uint128 claimed;
        uint128 earned;
    }

    address private constant BURN = 0x000000000000000000000000000000000000dEaD;

    IWOPEN public immutable token;
    uint64 public immutable challengeWindow;
    uint256 public immutable proposerBond;

    // The order of these is part of the protocol: storage proofs rely on it (src/storageSlots.ts, README).
    mapping(uint64 epoch => EpochRecord) private _epochs;
    mapping(address account => uint256) private _claimed;
    Totals private _totals;
    mapping(address account => uint256) private _credit;
    address private _treasury;
    uint64 private _lastFinal;
    FeePolicy.Policy[] private _policies;
    bytes32 private _finalRoot;

    constructor(
        IWOPEN token_,
        address manager,
        uint64 challengeWindow_,
        uint256 proposerBond_,
        address treasury_,
        FeePolicy.Policy memory policy_
    ) AccessManaged(manager) {
        token = token_;
        challengeWindow = challengeWindow_;
        proposerBond = proposerBond_;
        _setTreasury(treasury_);
        _appendPolicy(policy_);
    }

    /// @inheritdoc ISettlement
    function propose(Epoch calldata proposal) external payable restricted {
        uint64 expected = _lastFinal + 1;
        require(proposal.epoch == expected, Settlement_EpochNotNext(proposal.epoch, expected));
        EpochRecord storage record = _epochs[expected];
        require(record.finalisableAt == 0, Settlement_EpochPending(expected));
        Totals memory totals = _totals;
        uint256 lastTotal = totals.earned;
        require(proposal.total >= lastTotal, Settlement_TotalFell(proposal.total, lastTotal));
        uint256 funded = totals.claimed + token.balanceOf(address(this));
        require(proposal.total <= funded, Settlement_Unfunded(proposal.total, funded));
        uint256 held = _credit[msg.sender] + msg.value;
        require(held >= proposerBond, Settlement_BondTooSmall(held, proposerBond));

        uint64 finalisableAt = uint64(block.timestamp) + challengeWindow;
        _credit[msg.sender] = held - proposerBond;
        _epochs[expected] = EpochRecord({
            payoutRoot: proposal.payoutRoot,
            total: proposal.total,
            receiptsRoot: proposal.receiptsRoot,
            data: proposal.data,
            receiptCount: proposal.receiptCount,
            finalisableAt: finalisableAt,
            finalisedAt: 0,
            proposer: msg.sender
        });
        if (msg.value != 0) emit BondDeposited(msg.sender, msg.value);
        emit EpochProposed(
            expected,
            msg.sender,
            proposal.payoutRoot,
            proposal.total,
            proposal.receiptsRoot,
            proposal.receiptCount,
            proposal.data,
            finalisableAt
        );
    }

    /// @inheritdoc ISettlement
    function challengeDecrease(
        address account,
        uint256 finalCumulative,
        MerkleSum.Proof calldata finalProof,
        uint256 proposedCumulative,
        MerkleSum.Proof calldata proposedProof
    ) external {
        uint64 epoch = _requirePending();
        _leafIn(_lastFinal, account, finalCumulative, finalProof);
        _leafIn(epoch, account, proposedCumulative, proposedProof);
        require(proposedCumulative < finalCumulative, Settlement_NoFault(epoch));
        _slash(epoch, msg.sender, "decrease");
    }

    /// @inheritdoc ISettlement
    function challengeOmission(Leaf calldata missing, Leaf calldata left, Leaf calldata right) external {
        uint64 epoch = _requirePending();
        _leafIn(_lastFinal, missing.account, missing.cumulative, missing.proof);
        require(missing.cumulative != 0, Settlement_NoFault(epoch));
        // The stretch between the neighbours, in money: no account lies in an empty one.
        uint256 start = 0;
        uint256 end = _epochs[epoch].total;
        if (left.cumulative != 0) {
            require(left.account < missing.account, Settlement_NoFault(epoch));
            start = _leafIn(epoch, left.account, left.cumulative, left.proof).before + left.cumulative;
        }
        if (right.cumulative != 0) {
            require(missing.account < right.account, Settlement_NoFault(epoch));
            end = _leafIn(epoch, right.account, right.cumulative, right.proof).before;
        }
        require(start == end, Settlement_NoFault(epoch));
        _slash(epoch, msg.sender, "omission");
    }

    /// @inheritdoc ISettlement
    function challengeOrder(Leaf calldata left, Leaf calldata right) external {
        uint64 epoch = _requirePending();
        uint256 leftAt = _leafIn(epoch, left.account, left.cumulative, left.proof).position;
        uint256 rightAt = _leafIn(epoch, right.account, right.cumulative, right.proof).position;
        require(leftAt < rightAt && left.account >= right.account, Settlement_NoFault(epoch));
        _slash(epoch, msg.sender, "order");
    }

    /// @inheritdoc ISettlement
    function challengeSum(
        bytes32 leftHash,
        uint256 leftSum,
        bytes32 rightHash,
        uint256 rightSum,
        uint256 committedSum,
        MerkleSum.Proof calldata proof
    ) external {
        uint64 epoch = _requirePending();
        _nodeIn(epoch, leftHash.nodeHash(leftSum, rightHash, rightSum), committedSum, proof);
        require(MerkleSum.differs(leftSum, rightSum, committedSum), Settlement_NoFault(epoch));
        _slash(epoch, msg.sender, "sum");
    }

    /// @inheritdoc ISettlement
    function challengeLeaf(
        address account,
        uint256 cumulative,
        uint256 committedSum,
        MerkleSum.Proof calldata proof
    ) external {
        uint64 epoch = _requirePending();
        _nodeIn(epoch, leafHash(account, cumulative), committedSum, proof);
        require(committedSum != cumulative, Settlement_NoFault(epoch));
        _slash(epoch, msg.sender, "leaf");
    }

    /// @inheritdoc ISettlement
    function cancel(uint64 epoch, address challenger) external restricted {
        require(_requirePending() == epoch, Settlement_EpochNotPending(epoch));
        require(challenger != address(0), Settlement_ZeroAddress());
        _slash(epoch, challenger, "dispute");
    }

    /// @inheritdoc ISettlement
    function veto(uint64 epoch) external restricted {
        require(_requirePending() == epoch, Settlement_EpochNotPending(epoch));
        EpochRecord storage record = _epochs[epoch];
        require(block.timestamp < record.finalisableAt, Settlement_WindowClosed(epoch, record.finalisableAt));
        _returnBond(epoch, record.proposer);
        delete _epochs[epoch];
        emit EpochCancelled(epoch, msg.sender, "veto");
    }

    /// @inheritdoc ISettlement
    function finalise(uint64 epoch) external {
        require(_requirePending() == epoch, Settlement_EpochNotPending(epoch));
        EpochRecord storage record = _epochs[epoch];
        require(block.timestamp >= record.finalisableAt, Settlement_WindowOpen(epoch, record.finalisableAt));
        record.finalisedAt = uint64(block.timestamp);
        _lastFinal = epoch;
        _finalRoot = record.payoutRoot;
        _totals.earned = record.total.toUint128();
        _returnBond(epoch, record.proposer);
        emit EpochFinalised(epoch, record.payoutRoot, record.total);
    }

    /// @inheritdoc ISettlement
    function claim(
        address account,
        uint256 cumulative,
        uint256 index,
        bytes32[] calldata siblingHashes,
        uint256[] calldata siblingSums,
        bool unwrap
    ) external returns (uint256 paid) {
        bytes32 leaf = leafHash(account, cumulative);
        (bytes32 root, uint256 sum) = leaf.rootOf(cumulative, index, siblingHashes, siblingSums);
        return _payClaim(account, cumulative, _requireFinal(root, sum), sum, unwrap);
    }

    /// @inheritdoc ISettlement
    function claimMany(Claim[] calldata claims) external returns (uint256 paid) {
        for (uint256 i = 0; i < claims.length; ++i) {
            Claim calldata one = claims[i];
            // A call to itself, so that what fails is undone alone.
            try this.claim(
                one.account, one.cumulative, one.index, one.siblingHashes, one.siblingSums, one.unwrap
            ) returns (uint256 amount) {
                paid += amount;
            } catch (bytes memory reason) {
                emit ClaimSkipped(one.account, one.cumulative, bytes4(reason));
            }
        }
    }

    /// @inheritdoc ISettlement
    function withdrawBond(address receiver, uint256 amount) external {
        uint256 credit = _credit[msg.sender];
        require(credit >= amount, Settlement_CreditTooSmall(msg.sender, credit, amount));
        _credit[msg.sender] = credit - amount;
        emit BondWithdrawn(msg.sender, receiver, amount);
        _pay(receiver, amount);
    }

    /// @inheritdoc ISettlement
    function setPolicy(FeePolicy.Policy calldata newPolicy) external restricted returns (uint32 policyId) {
        return _appendPolicy(newPolicy);
    }

    /// @inheritdoc ISettlement
    function setTreasury(address newTreasury) external restricted {
        _setTreasury(newTreasury);
    }

    /// @inheritdoc ISettlement
    function lastFinal() external view returns (uint64) {
        return _lastFinal;
    }

    /// @inheritdoc ISettlement
    function pendingEpoch() public view returns (uint64) {
        uint64 next = _lastFinal + 1;
        return _epochs[next].finalisableAt == 0 ? 0 : next;
    }

    /// @inheritdoc ISettlement
    function epochRoot(uint64 epoch) external view returns (EpochRecord memory) {
        return _epochs[epoch];
    }

    /// @inheritdoc ISettlement
    function claimed(address account) external view returns (uint256) {
        return _claimed[account];
    }

    /// @inheritdoc ISettlement
    function totalClaimed() external view returns (uint256) {
        return _totals.claimed;
    }

    /// @inheritdoc ISettlement
    function creditOf(address account) external view returns (uint256) {
        return _credit[account];
    }

    /// @inheritdoc ISettlement
    function treasury() external view returns (address) {
        return _treasury;
    }

    /// @inheritdoc ISettlement
    function policy(uint32 policyId) external view returns (FeePolicy.Policy memory) {
        require(policyId < _policies.length, Settlement_UnknownPolicy(policyId));
        return _policies[policyId];
    }

    /// @inheritdoc ISettlement
    function currentPolicy() external view returns (uint32 policyId, FeePolicy.Policy memory) {
        policyId = uint32(_policies.length - 1);
        return (policyId, _policies[policyId]);
    }

    /// @inheritdoc ISettlement
    function leafHash(address account, uint256 cumulative) public view returns (bytes32) {
        return MerkleSum.leafHash(block.chainid, address(this), account, cumulative);
    }

    /// @dev `cumulative` is proven: checks what is owed, books it, pays it.
    function _payClaim(address account, uint256 cumulative, uint256 claimedByAll, uint256 earned, bool unwrap)
        private
        returns (uint256 paid)
    {
        uint256 before = _claimed[account];
        require(cumulative > before, Settlement_NothingOwed(account, cumulative, before));
        require(
            !unwrap || msg.sender == account || account.code.length == 0,
            Settlement_UnwrapNotAsked(account, msg.sender)
        );
        unchecked {
            paid = cumulative - before; // checked above
            claimedByAll += paid; // both below 2^128: `cumulative` is part of `earned`
        }
        require(claimedByAll <= earned, Settlement_Overclaim(account, claimedByAll, earned));

        _claimed[account] = cumulative;
        // `earned` is that of the last final root, which has 128 bits.
        _totals = Totals({claimed: uint128(claimedByAll), earned: uint128(earned)});
        emit Claimed(account, paid, cumulative);

        if (unwrap) token.withdrawTo(account, paid);
        else token.safeTransfer(account, paid);
    }

    /// @dev Returns what everybody has claimed out of `sum`, or reverts where that is not the last final root.
    function _requireFinal(bytes32 root, uint256 sum) private view returns (uint256 claimedByAll) {
        Totals memory totals = _totals;
        claimedByAll = totals.claimed;
        // No `require`: it would read the epoch for its error in every claim that is right.
        if (root != _finalRoot || sum != totals.earned) revert Settlement_InvalidProof(_lastFinal, root, sum);
    }

    function _requirePending() private view returns (uint64 epoch) {
        epoch = pendingEpoch();
        require(epoch != 0, Settlement_EpochNotPending(_lastFinal + 1));
    }

    /// @dev The leaf (account, cumulative) under an epoch's root, or a revert.
    function _leafIn(uint64 epoch, address account, uint256 cumulative, MerkleSum.Proof calldata proof)
        private
        view
        returns (MerkleSum.Path memory)
    {
        return _nodeIn(epoch, leafHash(account, cumulative), cumulative, proof);
    }

    function _nodeIn(uint64 epoch, bytes32 hash, uint256 sum, MerkleSum.Proof calldata proof)
        private
        view
        returns (MerkleSum.Path memory path)
    {
        path = hash.walk(sum, proof.index, proof.siblingHashes, proof.siblingSums);
        _requireRoot(epoch, path);
    }

    function _requireRoot(uint64 epoch, MerkleSum.Path memory path) private view {
        EpochRecord storage record = _epochs[epoch];
        require(
            path.hash == record.payoutRoot && path.sum == record.total,
            Settlement_InvalidProof(epoch, path.hash, path.sum)
        );
    }

    function _slash(uint64 epoch, address challenger, bytes32 reason) private {
        address proposer = _epochs[epoch].proposer;
        uint256 reward = proposerBond / 2;
        uint256 burnt = proposerBond - reward;
        delete _epochs[epoch];
        _credit[challenger] += reward;
        emit BondSlashed(epoch, proposer, challenger, reward, burnt);
        emit EpochCancelled(epoch, challenger, reason);
        _pay(BURN, burnt);
    }

    function _returnBond(uint64 epoch, address proposer) private {
        _credit[proposer] += proposerBond;
        emit BondReturned(epoch, proposer, proposerBond);
    }

    function _pay(address receiver, uint256 amount) private {
        (bool paid,) = receiver.call{value: amount}("");
        require(paid, Settlement_PaymentFailed(receiver, amount));
    }

    function _appendPolicy(FeePolicy.Policy memory added) private returns (uint32 policyId) {
        uint256 sum = FeePolicy.sum(added);
        require(sum == FeePolicy.WHOLE, Settlement_PolicyNotWhole(sum));
        policyId = uint32(_policies.length);
        _policies.push(added);
        emit PolicyChanged(
            policyId,
            added.data,
            added.builder,
            added.parents,
            added.operator,
            added.stakers,
            added.treasury,
            added.burn
        );
    }

    function _setTreasury(address newTreasury) private {
        require(newTreasury != address(0), Settlement_ZeroAddress());
        _treasury = newTreasury;
        emit TreasuryChanged(newTreasury);
    }
}
