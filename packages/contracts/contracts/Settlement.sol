// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {AccessManaged} from "@openzeppelin/contracts/access/manager/AccessManaged.sol";
import {SafeERC20} from "@openzeppelin/contracts/token/ERC20/utils/SafeERC20.sol";
import {ISettlement} from "./interfaces/ISettlement.sol";
import {IWOPEN} from "./interfaces/IWOPEN.sol";
import {EpochLeaves} from "./libraries/EpochLeaves.sol";
import {FeePolicy} from "./libraries/FeePolicy.sol";
import {MerkleSum} from "./libraries/MerkleSum.sol";
import {PoolTotals, PoolTotalsLibrary} from "./libraries/PoolTotals.sol";

/**
 * @title Settlement
 * @notice See ISettlement. Immutable: roles come from an AccessManager, but no role moves the pool.
 *
 * A proposer that stays away stops nobody's pay for ever: `fallbackAfter` seconds after the last finalisation anybody
 * may propose. Most of what a stranger could do wrong can be proven by anybody in one transaction, here or through a
 * dispute module, and costs the bond. Two things cannot: whether an answer's payment was ever collected, and how the
 * payments of Fees are split; against invented ones there is the guardian's veto alone. So the delay is long, and a
 * guardian that watches is part of this fallback's safety.
 *
 * Invariants:
 * - Claims never exceed funds: what is final and unclaimed is never more than the wOPEN held.
 * - Final totals never decrease.
 * - A total is the last final total plus what its lines add.
 * - An account never receives more than its highest final cumulative.
 * - The native balance equals the pending bond plus all credit (coins forced upon the contract aside).
 * - Only a finalised root pays.
 * - A final epoch is one that was proposed: its hash never changes.
 * - A challenge cancels no honest root: one whose trees are right, after an epoch whose trees were.
 * - A fault of a tree can always be proven: by whoever knows the tree, as long as its epoch is pending.
 * - A fee policy never changes.
 */
contract Settlement is ISettlement, AccessManaged {
    using SafeERC20 for IWOPEN;
    using MerkleSum for bytes32;

    /**
     * @dev In one word that is never empty, so that a proposal writes over it.
     * @param next the epoch after the last final one
     * @param finalisableAt 0 while none is pending
     */
    struct Progress {
        uint48 next;
        uint48 finalisableAt;
        address proposer;
    }

    address private constant BURN = 0x000000000000000000000000000000000000dEaD;

    IWOPEN public immutable token;
    uint64 public immutable challengeWindow;
    uint64 public immutable fallbackAfter;
    uint256 public immutable proposerBond;

    // The order of these is part of the protocol: storage proofs rely on it (src/storageSlots.ts, README).
    mapping(uint64 epoch => bytes32) private _epochHashes;
    mapping(address account => uint256) private _claimed;
    PoolTotals private _totals;
    mapping(address account => uint256) private _credit;
    Progress private _progress;
    bytes32 private _finalRoot;
    FeePolicy.Policy[] private _policies;
    address private _treasury;

    constructor(
        IWOPEN token_,
        address manager,
        uint64 challengeWindow_,
        uint64 fallbackAfter_,
        uint256 proposerBond_,
        address treasury_,
        FeePolicy.Policy memory policy_
    ) AccessManaged(manager) {
        token = token_;
        challengeWindow = challengeWindow_;
        fallbackAfter = fallbackAfter_;
        proposerBond = proposerBond_;
        _progress.next = 1;
        _totals = PoolTotalsLibrary.pack(0, 0, block.timestamp);
        _setTreasury(treasury_);
        _appendPolicy(policy_);
    }

    /// @inheritdoc ISettlement
    function propose(Epoch calldata proposal) external payable {
        PoolTotals totals = _totals;
        if (block.timestamp < totals.finalisedAt() + fallbackAfter) _checkCanCall(msg.sender, msg.data);
        Progress memory progress = _progress;
        require(proposal.epoch == progress.next, Settlement_EpochNotNext(proposal.epoch, progress.next));
        require(progress.finalisableAt == 0, Settlement_EpochPending(proposal.epoch));
        require(
            proposal.total == totals.earned() + proposal.added,
            Settlement_SumsDiffer(proposal.total, totals.earned(), proposal.added)
        );
        uint256 funded = totals.claimed() + token.balanceOf(address(this));
        require(proposal.total <= funded, Settlement_Unfunded(proposal.total, funded));
        uint256 credit = _credit[msg.sender];
        uint256 held = credit + msg.value;
        require(held >= proposerBond, Settlement_BondTooSmall(held, proposerBond));

        bytes32 hash = _hashOf(proposal);
        uint64 finalisableAt = uint64(block.timestamp) + challengeWindow;
        if (msg.value != proposerBond) _credit[msg.sender] = held - proposerBond;
        _progress = Progress(progress.next, uint48(finalisableAt), msg.sender);
        _epochHashes[proposal.epoch] = hash;
        if (msg.value != 0) emit BondDeposited(msg.sender, msg.value);
        emit EpochProposed(proposal.epoch, msg.sender, hash, finalisableAt, proposal);
    }

    /// @inheritdoc ISettlement
    function challengeSum(
        Epoch calldata epoch,
        Tree tree,
        bytes32 leftHash,
        uint256 leftSum,
        bytes32 rightHash,
        uint256 rightSum,
        uint256 committedSum,
        MerkleSum.Proof calldata proof
    ) external {
        _requirePending(epoch);
        _nodeIn(epoch, tree, leftHash.nodeHash(leftSum, rightHash, rightSum), committedSum, proof);
        require(MerkleSum.differs(leftSum, rightSum, committedSum), Settlement_NoFault(epoch.epoch));
        _slash(msg.sender, "sum");
    }

    /// @inheritdoc ISettlement
    function challengeShape(
        Epoch calldata epoch,
        Tree tree,
        bytes32 hash,
        uint256 sum,
        MerkleSum.Proof calldata proof
    ) external {
        _requirePending(epoch);
        _nodeIn(epoch, tree, hash, sum, proof);
        uint256 count = _countOf(epoch, tree);
        uint256 leaves = MerkleSum.depthOf(count);
        uint256 level = proof.siblingHashes.length;
        // A node below the leaves would be what a leaf hashes, which a leaf's 32 bytes are not.
        bool wrong = level > leaves;
        if (level < leaves) wrong = hash == 0;
        if (level == leaves && proof.index >= count) wrong = hash != 0 || sum != 0;
        if (level == leaves && proof.index < count) wrong = hash == 0 || (sum == 0 && tree != Tree.Receipts);
        require(wrong, Settlement_NoFault(epoch.epoch));
        _slash(msg.sender, "shape");
    }

    /// @inheritdoc ISettlement
    function challengeDepth(
        Epoch calldata epoch,
        Tree tree,
        bytes32 inner,
        uint256 sum,
        MerkleSum.Proof calldata proof
    ) external {
        _requirePending(epoch);
        _nodeIn(epoch, tree, keccak256(bytes.concat(inner)), sum, proof);
        require(
            proof.siblingHashes.length < MerkleSum.depthOf(_countOf(epoch, tree)), Settlement_NoFault(epoch.epoch)
        );
        _slash(msg.sender, "shape");
    }

    /// @inheritdoc ISettlement
    function challengeLeaf(Epoch calldata epoch, Leaf calldata leaf, uint256 committedSum) external {
        _requirePending(epoch);
        _nodeIn(epoch, Tree.Payouts, leafHash(leaf.account, leaf.cumulative), committedSum, leaf.proof);
        require(committedSum != leaf.cumulative, Settlement_NoFault(epoch.epoch));
        _slash(msg.sender, "leaf");
    }

    /// @inheritdoc ISettlement
    function challengeLine(Epoch calldata epoch, LineLeaf calldata leaf, uint256 committedSum) external {
        _requirePending(epoch);
        _nodeIn(epoch, Tree.Lines, _lineHash(leaf.line), committedSum, leaf.proof);
        require(committedSum != leaf.line.amount, Settlement_NoFault(epoch.epoch));
        _slash(msg.sender, "leaf");
    }

    /// @inheritdoc ISettlement
    function challengeOrder(Epoch calldata epoch, Leaf calldata left, Leaf calldata right) external {
        _requirePending(epoch);
        uint256 leftAt = _leafIn(epoch, left).position;
        uint256 rightAt = _leafIn(epoch, right).position;
        require(leftAt < rightAt && left.account >= right.account, Settlement_NoFault(epoch.epoch));
        _slash(msg.sender, "order");
    }

    /// @inheritdoc ISettlement
    function challengeLineOrder(Epoch calldata epoch, LineLeaf calldata left, LineLeaf calldata right) external {
        _requirePending(epoch);
        uint256 leftAt = _lineIn(epoch, left).position;
        uint256 rightAt = _lineIn(epoch, right).position;
        require(
            leftAt < rightAt && !EpochLeaves.precedes(left.line, right.line), Settlement_NoFault(epoch.epoch)
        );
        _slash(msg.sender, "order");
    }

    /// @inheritdoc ISettlement
    function challengeDecrease(Epoch calldata epoch, Leaf calldata before, Leaf calldata proposed) external {
        _requirePending(epoch);
        _finalLeaf(before);
        _leafIn(epoch, proposed);
        require(
            before.account == proposed.account && proposed.cumulative < before.cumulative,
            Settlement_NoFault(epoch.epoch)
        );
        _slash(msg.sender, "decrease");
    }

    /// @inheritdoc ISettlement
    function challengeOmission(Epoch calldata epoch, Leaf calldata missing, Place calldata place) external {
        _requirePending(epoch);
        _finalLeaf(missing);
        require(
            missing.cumulative != 0 && _cumulativeIn(epoch, missing.account, place) == 0,
            Settlement_NoFault(epoch.epoch)
        );
        _slash(msg.sender, "omission");
    }

    /// @inheritdoc ISettlement
    function challengeCumulative(
        Epoch calldata epoch,
        Epoch calldata previous,
        address account,
        Place calldata before,
        Place calldata proposed,
        Boundary calldata start,
        Boundary calldata end
    ) external {
        _requirePending(epoch);
        uint256 expected = _finalCumulative(previous, account, before) + _linesOf(epoch, account, start, end);
        require(_cumulativeIn(epoch, account, proposed) != expected, Settlement_NoFault(epoch.epoch));
        _slash(msg.sender, "cumulative");
    }

    /// @inheritdoc ISettlement
    function cancel(uint64 epoch, address challenger, bytes32 fault) external restricted {
        Progress memory progress = _progress;
        require(progress.finalisableAt != 0 && epoch == progress.next, Settlement_EpochNotPending(epoch));
        require(challenger != address(0), Settlement_ZeroAddress());
        _slash(challenger, fault);
    }

    /// @inheritdoc ISettlement
    function veto(Epoch calldata epoch) external restricted {
        Progress memory progress = _requirePending(epoch);
        require(
            block.timestamp < progress.finalisableAt,
            Settlement_WindowClosed(epoch.epoch, progress.finalisableAt)
        );
        delete _epochHashes[epoch.epoch];
        _progress = Progress(progress.next, 0, address(0));
        _returnBond(epoch.epoch, progress.proposer);
        emit EpochCancelled(epoch.epoch, msg.sender, "veto");
    }

    /// @inheritdoc ISettlement
    function finalise(Epoch calldata epoch) external {
        Progress memory progress = _requirePending(epoch);
        require(
            block.timestamp >= progress.finalisableAt, Settlement_WindowOpen(epoch.epoch, progress.finalisableAt)
        );
        _progress = Progress(progress.next + 1, 0, address(0));
        _finalRoot = epoch.payoutRoot;
        // `propose` held the total against the wOPEN there is, which 96 bits count.
        _totals = PoolTotalsLibrary.pack(_totals.claimed(), epoch.total, block.timestamp);
        _returnBond(epoch.epoch, progress.proposer);
        emit EpochFinalised(epoch.epoch, epoch.payoutRoot, epoch.total);
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
        return _payClaim(account, cumulative, _requireFinal(root, sum), unwrap);
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
    function lastFinal() public view returns (uint64) {
        return _progress.next - 1;
    }

    /// @inheritdoc ISettlement
    function lastFinalisedAt() external view returns (uint64) {
        return uint64(_totals.finalisedAt());
    }

    /// @inheritdoc ISettlement
    function finalRoot() external view returns (bytes32 root, uint256 total) {
        return (_finalRoot, _totals.earned());
    }

    /// @inheritdoc ISettlement
    function pending() external view returns (uint64 epoch, bytes32 hash, uint64 finalisableAt, address proposer) {
        Progress memory progress = _progress;
        if (progress.finalisableAt == 0) return (0, 0, 0, address(0));
        return (progress.next, _epochHashes[progress.next], progress.finalisableAt, progress.proposer);
    }

    /// @inheritdoc ISettlement
    function epochHash(uint64 epoch) external view returns (bytes32) {
        return _epochHashes[epoch];
    }

    /// @inheritdoc ISettlement
    function claimed(address account) external view returns (uint256) {
        return _claimed[account];
    }

    /// @inheritdoc ISettlement
    function totalClaimed() external view returns (uint256) {
        return _totals.claimed();
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
        return EpochLeaves.payoutLeaf(block.chainid, address(this), account, cumulative);
    }

    /// @dev `cumulative` is proven: checks what is owed, books it, pays it.
    function _payClaim(address account, uint256 cumulative, PoolTotals totals, bool unwrap)
        private
        returns (uint256 paid)
    {
        uint256 before = _claimed[account];
        require(cumulative > before, Settlement_NothingOwed(account, cumulative, before));
        require(
            !unwrap || msg.sender == account || account.code.length == 0,
            Settlement_UnwrapNotAsked(account, msg.sender)
        );
        uint256 unclaimed;
        unchecked {
            paid = cumulative - before; // checked above
            unclaimed = totals.earned() - totals.claimed(); // checked by every claim
        }
        require(paid <= unclaimed, Settlement_Overclaim(account, paid, unclaimed));

        _claimed[account] = cumulative;
        _totals = totals.withClaim(paid);
        emit Claimed(account, paid, cumulative);

        if (unwrap) token.withdrawTo(account, paid);
        else token.safeTransfer(account, paid);
    }

    /// @dev Returns the totals, or reverts where `sum` under `root` is not the last final root.
    function _requireFinal(bytes32 root, uint256 sum) private view returns (PoolTotals totals) {
        totals = _totals;
        // No `require`: it would read the epoch for its error in every claim that is right.
        if (root != _finalRoot || sum != totals.earned()) revert Settlement_InvalidProof(lastFinal(), root, sum);
    }

    /// @dev The pending epoch is this one, or a revert.
    function _requirePending(Epoch calldata epoch) private view returns (Progress memory progress) {
        progress = _progress;
        require(progress.finalisableAt != 0, Settlement_EpochNotPending(epoch.epoch));
        _requireHash(epoch, progress.next);
    }

    function _requireHash(Epoch calldata epoch, uint64 number) private view {
        bytes32 hash = _hashOf(epoch);
        require(hash == _epochHashes[number], Settlement_OtherEpoch(hash, _epochHashes[number]));
    }

    /// @dev keccak256(abi.encode(epoch)): a struct of words without pointers lies in calldata as it is encoded. One with
    ///      bits above its types has another hash than any that was proposed, and cannot be proposed: no event takes it.
    function _hashOf(Epoch calldata epoch) private pure returns (bytes32 hash) {
        assembly ("memory-safe") {
            let at := mload(0x40)
            calldatacopy(at, epoch, 416) // 13 words
            hash := keccak256(at, 416)
        }
    }

    /// @dev What `account` had earned by the last final root.
    function _finalCumulative(Epoch calldata previous, address account, Place calldata place)
        private
        view
        returns (uint256)
    {
        uint64 last = lastFinal();
        if (last == 0) return 0;
        _requireHash(previous, last);
        return _cumulativeIn(previous, account, place);
    }

    /// @dev What `account` has under an epoch's payout root, or a revert where `place` does not show it.
    function _cumulativeIn(Epoch calldata epoch, address account, Place calldata place)
        private
        view
        returns (uint256)
    {
        Leaf calldata left = place.left;
        if (left.account == account && left.cumulative != 0) {
            _leafIn(epoch, left);
            return left.cumulative;
        }
        Leaf calldata right = place.right;
        _requireAdjacent(
            epoch, Tree.Payouts, left.cumulative == 0, left.proof, right.cumulative == 0, right.proof
        );
        if (left.cumulative != 0) {
            require(left.account < account, Settlement_NoFault(epoch.epoch));
            _leafIn(epoch, left);
        }
        if (right.cumulative != 0) {
            require(account < right.account, Settlement_NoFault(epoch.epoch));
            _leafIn(epoch, right);
        }
        return 0;
    }

    /// @dev The sum of an account's lines, from what lies in front of both their boundaries.
    function _linesOf(Epoch calldata epoch, address account, Boundary calldata start, Boundary calldata end)
        private
        view
        returns (uint256)
    {
        require(
            (start.left.line.amount == 0 || start.left.line.account < account)
                && (start.right.line.amount == 0 || account <= start.right.line.account)
                && (end.left.line.amount == 0 || end.left.line.account <= account)
                && (end.right.line.amount == 0 || account < end.right.line.account),
            Settlement_NoFault(epoch.epoch)
        );
        return _boundaryIn(epoch, end) - _boundaryIn(epoch, start);
    }

    /// @dev What all lines in front of a boundary sum to.
    function _boundaryIn(Epoch calldata epoch, Boundary calldata boundary) private view returns (uint256 before) {
        LineLeaf calldata left = boundary.left;
        LineLeaf calldata right = boundary.right;
        _requireAdjacent(
            epoch, Tree.Lines, left.line.amount == 0, left.proof, right.line.amount == 0, right.proof
        );
        if (left.line.amount != 0) before = _lineIn(epoch, left).before + left.line.amount;
        if (right.line.amount != 0) _lineIn(epoch, right);
    }

    /// @dev The two stand side by side among the leaves; where one is none, the other at the end of them.
    function _requireAdjacent(
        Epoch calldata epoch,
        Tree tree,
        bool noLeft,
        MerkleSum.Proof calldata left,
        bool noRight,
        MerkleSum.Proof calldata right
    ) private pure {
        uint256 count = _countOf(epoch, tree);
        uint256 depth = MerkleSum.depthOf(count);
        require(
            (noLeft || left.siblingHashes.length == depth) && (noRight || right.siblingHashes.length == depth)
                && (noRight ? count : right.index) == (noLeft ? 0 : left.index + 1),
            Settlement_NoFault(epoch.epoch)
        );
    }

    function _finalLeaf(Leaf calldata leaf) private view {
        (bytes32 root, uint256 sum) = leafHash(leaf.account, leaf.cumulative).rootOf(
            leaf.cumulative, leaf.proof.index, leaf.proof.siblingHashes, leaf.proof.siblingSums
        );
        _requireFinal(root, sum);
    }

    function _leafIn(Epoch calldata epoch, Leaf calldata leaf) private view returns (MerkleSum.Path memory) {
        return
            _nodeIn(epoch, Tree.Payouts, leafHash(leaf.account, leaf.cumulative), leaf.cumulative, leaf.proof);
    }

    function _lineIn(Epoch calldata epoch, LineLeaf calldata leaf) private view returns (MerkleSum.Path memory) {
        return _nodeIn(epoch, Tree.Lines, _lineHash(leaf.line), leaf.line.amount, leaf.proof);
    }

    function _lineHash(EpochLeaves.Line calldata line) private view returns (bytes32) {
        return EpochLeaves.lineLeaf(block.chainid, address(this), line);
    }

    /// @dev The node (hash, sum) under an epoch's root, or a revert.
    function _nodeIn(Epoch calldata epoch, Tree tree, bytes32 hash, uint256 sum, MerkleSum.Proof calldata proof)
        private
        pure
        returns (MerkleSum.Path memory path)
    {
        path = hash.walk(sum, proof.index, proof.siblingHashes, proof.siblingSums);
        (bytes32 root, uint256 total) = _rootOf(epoch, tree);
        require(
            path.hash == root && path.sum == total, Settlement_InvalidProof(epoch.epoch, path.hash, path.sum)
        );
    }

    function _rootOf(Epoch calldata epoch, Tree tree) private pure returns (bytes32 root, uint256 sum) {
        if (tree == Tree.Payouts) return (epoch.payoutRoot, epoch.total);
        return (tree == Tree.Lines ? epoch.linesRoot : epoch.receiptsRoot, epoch.added);
    }

    function _countOf(Epoch calldata epoch, Tree tree) private pure returns (uint256) {
        if (tree == Tree.Payouts) return epoch.payoutCount;
        return tree == Tree.Lines ? epoch.lineCount : epoch.receiptCount;
    }

    function _slash(address challenger, bytes32 fault) private {
        Progress memory progress = _progress;
        uint256 reward = proposerBond / 2;
        uint256 burnt = proposerBond - reward;
        delete _epochHashes[progress.next];
        _progress = Progress(progress.next, 0, address(0));
        _credit[challenger] += reward;
        emit BondSlashed(progress.next, progress.proposer, challenger, reward, burnt);
        emit EpochCancelled(progress.next, challenger, fault);
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
