// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {IWOPEN} from "./IWOPEN.sol";
import {FeePolicy} from "../libraries/FeePolicy.sol";
import {MerkleSum} from "../libraries/MerkleSum.sol";

/**
 * @title Settlement
 * @notice Holds what users paid for answers, in wOPEN, and pays it to those who earned it.
 *
 * Users pay this contract itself (any transfer of wOPEN, usually an ERC-3009 authorisation whose `to` is this
 * contract), so nobody on the way can keep a share. Per epoch a proposer posts one bonded Merkle-sum root over every
 * account's cumulative earnings. During the challenge window anybody can prove a fault in it with one transaction.
 * After it anybody finalises, and anybody can send a claim, which always pays the account that earned.
 *
 * The faults that can be proven here are those of the tree: a cumulative that fell, an account that was left out,
 * leaves out of order or doubled, sums that do not add up. Faults inside a receipt (a wrong share, a missing or
 * doubled receipt, withheld data) need dispute modules, which do not exist yet; they will hold the DISPUTES role.
 * Until they do, only holders of the PROPOSER role may propose, and a GUARDIAN may veto a root inside its window.
 */
interface ISettlement {
    /**
     * @param epoch the last final epoch + 1; the first is 1
     * @param payoutRoot hash of the root of the Merkle-sum tree of cumulative earnings
     * @param total sum of that root, in wei of wOPEN: everything earned by everybody since the beginning
     * @param receiptsRoot Merkle root over the digests of the epoch's receipts
     * @param receiptCount how many receipts
     * @param data sha-256 of the epoch file, by which its content is found
     */
    struct Epoch {
        uint64 epoch;
        bytes32 payoutRoot;
        uint256 total;
        bytes32 receiptsRoot;
        uint64 receiptCount;
        bytes32 data;
    }

    /**
     * @notice What is kept of an epoch, for ever. Laid out for storage proofs; see the package's README.
     * @param finalisableAt seconds since 1970 from which it can be finalised; 0 where nothing was proposed
     * @param finalisedAt seconds since 1970; 0 while it is pending
     */
    struct EpochRecord {
        bytes32 payoutRoot;
        uint256 total;
        bytes32 receiptsRoot;
        bytes32 data;
        uint64 receiptCount;
        uint64 finalisableAt;
        uint64 finalisedAt;
        address proposer;
    }

    /// @notice An account's entry in a payout tree, with its proof.
    struct Leaf {
        address account;
        uint256 cumulative;
        MerkleSum.Proof proof;
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

    event EpochProposed(
        uint64 indexed epoch,
        address indexed proposer,
        bytes32 payoutRoot,
        uint256 total,
        bytes32 receiptsRoot,
        uint64 receiptCount,
        bytes32 data,
        uint64 finalisableAt
    );
    event EpochFinalised(uint64 indexed epoch, bytes32 payoutRoot, uint256 total);

    /// @param reason left-aligned ASCII: "decrease", "omission", "order", "sum", "leaf", "dispute" or "veto"
    event EpochCancelled(uint64 indexed epoch, address indexed challenger, bytes32 reason);
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
    error Settlement_TotalFell(uint256 total, uint256 lastTotal);
    error Settlement_Unfunded(uint256 total, uint256 funded);
    error Settlement_BondTooSmall(uint256 held, uint256 required);
    error Settlement_WindowOpen(uint64 epoch, uint64 finalisableAt);
    error Settlement_WindowClosed(uint64 epoch, uint64 finalisableAt);
    error Settlement_InvalidProof(uint64 epoch, bytes32 hash, uint256 sum);
    error Settlement_NoFault(uint64 epoch);
    error Settlement_NothingOwed(address account, uint256 cumulative, uint256 claimed);
    error Settlement_Overclaim(address account, uint256 claimed, uint256 total);
    error Settlement_UnwrapNotAsked(address account, address sender);
    error Settlement_PolicyNotWhole(uint256 sum);
    error Settlement_UnknownPolicy(uint32 policyId);
    error Settlement_CreditTooSmall(address account, uint256 credit, uint256 amount);
    error Settlement_PaymentFailed(address receiver, uint256 amount);
    error Settlement_ZeroAddress();

    /**
     * @notice Proposes the payouts of the next epoch (role PROPOSER).
     * @dev The OPEN sent along joins the caller's credit, from which the bond is taken: whoever already has credit
     *      sends less, or nothing. One proposal waits at a time. `total` never falls, and never exceeds what was
     *      claimed plus what is here.
     */
    function propose(Epoch calldata proposal) external payable;

    /**
     * @notice Proves that an account's cumulative earnings fell against the last final root.
     * @dev Cancels the pending epoch; half of its bond becomes the caller's credit, half burns. As for every
     *      challenge here, it is open as long as the epoch is pending, even after its window.
     */
    function challengeDecrease(
        address account,
        uint256 finalCumulative,
        MerkleSum.Proof calldata finalProof,
        uint256 proposedCumulative,
        MerkleSum.Proof calldata proposedProof
    ) external;

    /**
     * @notice Proves that an account that had earned in the last final root is not in the proposed one at all:
     *         names its neighbours there, between which no money lies.
     * @param missing its leaf under the last final root
     * @param left the nearest smaller account that has earned, under the proposed root; cumulative 0 for none
     * @param right the nearest larger account that has earned, under the proposed root; cumulative 0 for none
     */
    function challengeOmission(Leaf calldata missing, Leaf calldata left, Leaf calldata right) external;

    /// @notice Proves that of two proposed leaves the one further left has not the smaller account.
    function challengeOrder(Leaf calldata left, Leaf calldata right) external;

    /**
     * @notice Proves that a proposed inner node is not the sum of its two children.
     * @dev Take the highest such node on its path: all above it adds up, so the proof is an ordinary one.
     * @param committedSum the node's sum as its parent (or, for the root, the proposal) states it
     */
    function challengeSum(
        bytes32 leftHash,
        uint256 leftSum,
        bytes32 rightHash,
        uint256 rightSum,
        uint256 committedSum,
        MerkleSum.Proof calldata proof
    ) external;

    /// @notice Proves that a proposed leaf is entered with another sum than its cumulative.
    function challengeLeaf(
        address account,
        uint256 cumulative,
        uint256 committedSum,
        MerkleSum.Proof calldata proof
    ) external;

    /**
     * @notice Cancels the pending epoch for a fault that a dispute module has proven (role DISPUTES).
     * @param challenger receives half of the bond as credit; the rest burns
     */
    function cancel(uint64 epoch, address challenger) external;

    /**
     * @notice Stops the pending epoch inside its window (role GUARDIAN); the bond goes back to the proposer.
     * @dev A guardian proves nothing, so it slashes nothing, gains nothing and moves nothing: it only buys time.
     *      After the window it can stop nothing.
     */
    function veto(uint64 epoch) external;

    /// @notice Makes the pending epoch final once its window has passed. Anybody; the bond becomes credit again.
    function finalise(uint64 epoch) external;

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

    /// @notice The last final epoch; 0 before the first.
    function lastFinal() external view returns (uint64);

    /// @notice The epoch that waits for its window; 0 where none does.
    function pendingEpoch() external view returns (uint64);

    /// @notice What is kept of an epoch, pending or final; all zero where there is none.
    function epochRoot(uint64 epoch) external view returns (EpochRecord memory);

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
