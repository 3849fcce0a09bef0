// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {IWOPEN} from "./IWOPEN.sol";
import {EpochLeaves} from "../libraries/EpochLeaves.sol";
import {FeePolicy} from "../libraries/FeePolicy.sol";
import {MerkleSum} from "../libraries/MerkleSum.sol";

/**
 * @title Settlement
 * @notice Holds what users paid, in wOPEN, and pays it to those who earned it.
 *
 * Users pay this contract itself (any transfer of wOPEN, usually an ERC-3009 authorisation whose `to` is this
 * contract), so nobody on the way can keep a share. Per epoch a proposer posts one bonded commitment: Merkle-sum roots
 * over the payments that the epoch settles, over their lines (who earns how much of each) and over every account's
 * cumulative earnings. During the challenge window anybody can prove a fault in it with one transaction. After it
 * anybody finalises, and anybody can send a claim, which always pays the account that earned.
 *
 * Proven here, by knowledge of the trees alone: sums that do not add up, leaves entered with another sum than they say,
 * trees of another shape than their count, lines and payouts out of order or doubled, and an account whose cumulative
 * is not its last final one plus its lines, in particular one that fell or was left out. Proven by the holders of the
 * role DISPUTES, which call `cancel`: whatever needs a payment opened (order, doubling and sums in the receipts tree,
 * lines that no payment justifies, payments left out) and an archive that is withheld.
 *
 * Only the hash of an epoch is kept. Whoever acts on it hands the whole in again, as EpochProposed carries it.
 */
interface ISettlement {
    /**
     * @notice The roots are hashes of Merkle-sum roots (see EpochLeaves and MerkleSum); the sum of the receipts and of
     *         the lines is `added`, that of the payouts `total`. A tree of no leaves has the root 0.
     * @param epoch the last final epoch + 1; the first is 1
     * @param receiptsRoot of the payments that the epoch settles
     * @param linesRoot of their lines
     * @param payoutRoot of cumulative earnings
     * @param total wei of wOPEN earned by everybody since the beginning
     * @param added what this epoch adds to the total before
     * @param receiptCount leaves of the receipts tree
     * @param lineCount leaves of the lines tree
     * @param payoutCount leaves of the payout tree
     * @param lastPayment the last payment of Fees that is settled by this epoch or an earlier one
     * @param data sha-256 of the epoch file, by which its content is found
     * @param chunksRoot Merkle root over the archive's chunks
     * @param size bytes of the archive
     */
    struct Epoch {
        uint64 epoch;
        bytes32 receiptsRoot;
        bytes32 linesRoot;
        bytes32 payoutRoot;
        uint128 total;
        uint128 added;
        uint64 receiptCount;
        uint64 lineCount;
        uint64 payoutCount;
        uint64 lastPayment;
        bytes32 data;
        bytes32 chunksRoot;
        uint64 size;
    }

    /// @notice The three trees of an epoch.
    enum Tree {
        Receipts,
        Lines,
        Payouts
    }

    /// @notice An account's entry in a payout tree, with its proof.
    struct Leaf {
        address account;
        uint256 cumulative;
        MerkleSum.Proof proof;
    }

    /// @notice A line in a lines tree, with its proof.
    struct LineLeaf {
        EpochLeaves.Line line;
        MerkleSum.Proof proof;
    }

    /**
     * @notice Where an account stands in a payout tree: its own leaf as `left`, `right` being ignored; or, where it has
     *         none, the two leaves side by side between which it would stand.
     * @param left cumulative 0 for none: `right` is then the first leaf
     * @param right cumulative 0 for none: `left` is then the last leaf
     */
    struct Place {
        Leaf left;
        Leaf right;
    }

    /**
     * @notice Two lines side by side between which an account's lines begin or end.
     * @param left amount 0 for none: `right` is then the first leaf
     * @param right amount 0 for none: `left` is then the last leaf
     */
    struct Boundary {
        LineLeaf left;
        LineLeaf right;
    }

    /// @notice One entry of `claimMany`; the fields are the parameters of `claim`.
    struct Claim {
        address account;
        uint256 cumulative;
        uint256 index;
        bytes32[] siblingHashes;
        uint256[] siblingSums;
        bool unwrap;
    }

    /// @param hash keccak256 of the ABI-encoded Epoch
    event EpochProposed(
        uint64 indexed epoch, address indexed proposer, bytes32 hash, uint64 finalisableAt, Epoch proposal
    );
    event EpochFinalised(uint64 indexed epoch, bytes32 payoutRoot, uint256 total);

    /// @param fault left-aligned ASCII: "sum", "leaf", "shape", "order", "decrease", "omission", "cumulative", "veto",
    ///        or what a dispute module calls it
    event EpochCancelled(uint64 indexed epoch, address indexed challenger, bytes32 fault);
    event Claimed(address indexed account, uint256 amount, uint256 cumulative);

    /// @param error selector of what `claim` reverted with
    event ClaimSkipped(address indexed account, uint256 cumulative, bytes4 error);
    event PolicyChanged(
        uint32 indexed policyId,
        uint16 data,
        uint16 builder,
        uint16 parents,
        uint16 operator,
        uint16 stakers,
        uint16 treasury,
        uint16 burn
    );
    event TreasuryChanged(address indexed treasury);
    event BondDeposited(address indexed account, uint256 amount);
    event BondReturned(uint64 indexed epoch, address indexed proposer, uint256 amount);
    event BondSlashed(
        uint64 indexed epoch, address indexed proposer, address indexed challenger, uint256 rewarded, uint256 burnt
    );
    event BondWithdrawn(address indexed account, address indexed receiver, uint256 amount);

    error Settlement_EpochNotNext(uint64 epoch, uint64 expected);
    error Settlement_EpochPending(uint64 epoch);
    error Settlement_EpochNotPending(uint64 epoch);
    error Settlement_OtherEpoch(bytes32 hash, bytes32 expected);
    error Settlement_SumsDiffer(uint256 total, uint256 lastTotal, uint256 added);
    error Settlement_Unfunded(uint256 total, uint256 funded);
    error Settlement_BondTooSmall(uint256 held, uint256 required);
    error Settlement_WindowOpen(uint64 epoch, uint64 finalisableAt);
    error Settlement_WindowClosed(uint64 epoch, uint64 finalisableAt);
    error Settlement_InvalidProof(uint64 epoch, bytes32 hash, uint256 sum);
    error Settlement_NoFault(uint64 epoch);
    error Settlement_NothingOwed(address account, uint256 cumulative, uint256 claimed);
    error Settlement_Overclaim(address account, uint256 owed, uint256 unclaimed);
    error Settlement_UnwrapNotAsked(address account, address sender);
    error Settlement_PolicyNotWhole(uint256 sum);
    error Settlement_UnknownPolicy(uint32 policyId);
    error Settlement_CreditTooSmall(address account, uint256 credit, uint256 amount);
    error Settlement_PaymentFailed(address receiver, uint256 amount);
    error Settlement_ZeroAddress();

    /**
     * @notice Proposes the next epoch: role PROPOSER, or, once `fallbackAfter` seconds have passed since the last
     *         finalisation, anybody.
     * @dev The OPEN sent along joins the caller's credit, from which the bond is taken: whoever already has credit
     *      sends less, or nothing. One proposal waits at a time. `total` is the last total plus `added`, and never
     *      exceeds what was claimed plus what is here.
     */
    function propose(Epoch calldata proposal) external payable;

    /**
     * @notice Proves that an inner node of a pending tree is not the sum of its two children.
     * @dev Cancels the pending epoch; half of its bond becomes the caller's credit, half burns. As for every
     *      challenge here, it is open as long as the epoch is pending, even after its window. Take the highest such
     *      node on its path: all above it adds up, so the proof is an ordinary one.
     * @param committedSum the node's sum as its parent (or, for the root, the proposal) states it
     */
    function challengeSum(
        Epoch calldata epoch,
        Tree tree,
        bytes32 leftHash,
        uint256 leftSum,
        bytes32 rightHash,
        uint256 rightSum,
        uint256 committedSum,
        MerkleSum.Proof calldata proof
    ) external;

    /**
     * @notice Proves that a pending tree has not the shape of its count: a node below the leaves, an empty one among
     *         them or above them, a leaf behind the last, or, among lines and payouts, one without money.
     * @param hash, sum, proof of the node
     */
    function challengeShape(
        Epoch calldata epoch,
        Tree tree,
        bytes32 hash,
        uint256 sum,
        MerkleSum.Proof calldata proof
    ) external;

    /**
     * @notice Proves that a leaf of a pending tree stands higher than its count asks.
     * @param inner what the leaf's hash is the hash of: 32 bytes, where an inner node has 128
     * @param sum, proof of the leaf
     */
    function challengeDepth(
        Epoch calldata epoch,
        Tree tree,
        bytes32 inner,
        uint256 sum,
        MerkleSum.Proof calldata proof
    ) external;

    /// @notice Proves that a pending payout leaf is entered with another sum than its cumulative.
    function challengeLeaf(Epoch calldata epoch, Leaf calldata leaf, uint256 committedSum) external;

    /// @notice Proves that a pending line is entered with another sum than its amount.
    function challengeLine(Epoch calldata epoch, LineLeaf calldata leaf, uint256 committedSum) external;

    /// @notice Proves that of two pending payout leaves the one further left has not the smaller account.
    function challengeOrder(Epoch calldata epoch, Leaf calldata left, Leaf calldata right) external;

    /// @notice Proves that of two pending lines the one further left does not come first by account, receipt and line.
    function challengeLineOrder(Epoch calldata epoch, LineLeaf calldata left, LineLeaf calldata right) external;

    /**
     * @notice Proves that an account's cumulative earnings fell against the last final root.
     * @param before its leaf under the last final root
     * @param proposed its leaf under the proposed root
     */
    function challengeDecrease(Epoch calldata epoch, Leaf calldata before, Leaf calldata proposed) external;

    /**
     * @notice Proves that an account that had earned in the last final root is not in the proposed one at all.
     * @param missing its leaf under the last final root
     * @param place where it would stand under the proposed root
     */
    function challengeOmission(Epoch calldata epoch, Leaf calldata missing, Place calldata place) external;

    /**
     * @notice Proves that an account's proposed cumulative is not its last final one plus its lines.
     * @dev Its lines are what lies between their two boundaries: everything in front of a leaf is known from its proof.
     * @param previous the last final epoch; not looked at where there is none
     * @param before where the account stands in its payout tree; not looked at where there is none
     * @param proposed where it stands in the proposed payout tree
     * @param start between the last line of smaller accounts and the first of this or a larger one
     * @param end between the last line of this or a smaller account and the first of larger ones
     */
    function challengeCumulative(
        Epoch calldata epoch,
        Epoch calldata previous,
        address account,
        Place calldata before,
        Place calldata proposed,
        Boundary calldata start,
        Boundary calldata end
    ) external;

    /**
     * @notice Cancels the pending epoch for a fault that a dispute module has proven (role DISPUTES).
     * @param challenger receives half of the bond as credit; the rest burns
     * @param fault what it is called, left-aligned ASCII
     */
    function cancel(uint64 epoch, address challenger, bytes32 fault) external;

    /**
     * @notice Stops the pending epoch inside its window (role GUARDIAN); the bond goes back to the proposer.
     * @dev A guardian proves nothing, so it slashes nothing, gains nothing and moves nothing: it only buys time.
     *      After the window it can stop nothing.
     */
    function veto(Epoch calldata epoch) external;

    /// @notice Makes the pending epoch final once its window has passed. Anybody; the bond becomes credit again.
    function finalise(Epoch calldata epoch) external;

    /**
     * @notice Pays `account` what it has earned by the last final root and not yet claimed. Anybody may send it.
     * @param index, siblingHashes, siblingSums proof of the leaf (account, cumulative); see MerkleSum.Proof
     * @param unwrap true pays OPEN, false wOPEN. Where `account` is a contract, only itself may ask for OPEN: it
     *        may count on wOPEN. If it then refuses the coins the claim reverts and can be repeated as wOPEN.
     * @return paid wei
     */
    function claim(
        address account,
        uint256 cumulative,
        uint256 index,
        bytes32[] calldata siblingHashes,
        uint256[] calldata siblingSums,
        bool unwrap
    ) external returns (uint256 paid);

    /**
     * @notice Claims for many accounts. An entry that cannot be paid is skipped with ClaimSkipped and spoils no other.
     * @dev A claim that somebody else sends first is such an entry. None can burn the gas of the others: to a contract
     *      this pays wOPEN only, because the caller that its `unwrap` asks for is Settlement itself.
     * @return paid wei in all
     */
    function claimMany(Claim[] calldata claims) external returns (uint256 paid);

    /// @notice Pays `amount` wei of the caller's credit (returned bonds, challenge rewards) to `receiver` as OPEN.
    function withdrawBond(address receiver, uint256 amount) external;

    /// @notice Appends a fee policy, which from now on is the current one (role GOVERNOR). None is ever changed.
    function setPolicy(FeePolicy.Policy calldata newPolicy) external returns (uint32 policyId);

    /// @notice Names who receives the treasury line of later receipts (role GOVERNOR).
    function setTreasury(address newTreasury) external;

    /// @notice The wrapped coin that is held and paid.
    function token() external view returns (IWOPEN);

    /// @notice Seconds between a proposal and its finalisation.
    function challengeWindow() external view returns (uint64);

    /// @notice Wei of OPEN that back a proposal.
    function proposerBond() external view returns (uint256);

    /// @notice Seconds since the last finalisation from which anybody may propose.
    function fallbackAfter() external view returns (uint64);

    /// @notice The last final epoch; 0 before the first.
    function lastFinal() external view returns (uint64);

    /// @notice Second of the last finalisation; of the deployment before the first.
    function lastFinalisedAt() external view returns (uint64);

    /// @notice Hash and sum of the root that claims are proven against.
    function finalRoot() external view returns (bytes32 root, uint256 total);

    /**
     * @notice The epoch that waits for its window; all 0 where none does.
     * @param hash keccak256 of the ABI-encoded Epoch
     * @param finalisableAt second from which it can be finalised
     */
    function pending()
        external
        view
        returns (uint64 epoch, bytes32 hash, uint64 finalisableAt, address proposer);

    /// @notice keccak256 of the ABI-encoded Epoch, pending or final; 0 where there is none.
    function epochHash(uint64 epoch) external view returns (bytes32);

    /// @notice Wei that `account` has claimed since the beginning.
    function claimed(address account) external view returns (uint256);

    /// @notice Wei that everybody has claimed since the beginning.
    function totalClaimed() external view returns (uint256);

    /// @notice Wei of OPEN that `account` can withdraw or use as a bond.
    function creditOf(address account) external view returns (uint256);

    function treasury() external view returns (address);

    function policy(uint32 policyId) external view returns (FeePolicy.Policy memory);

    function currentPolicy() external view returns (uint32 policyId, FeePolicy.Policy memory);

    /// @notice Hash of a payout leaf on this chain, for this contract.
    function leafHash(address account, uint256 cumulative) external view returns (bytes32);
}
