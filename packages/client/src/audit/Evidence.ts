import {
  type Address,
  bytesToHex,
  type Hex,
  indexLeaf,
  indexTreeRoot,
  merkleProof,
  type SumTree,
  sumTreeProof,
  weightLeaves,
} from '@openledger/base'
import { addresses, disputesAbi, settlementAbi } from '@openledger/contracts'
import type { Abi } from 'viem'
import type { CommittedEpoch } from '../derive/commitEpoch.ts'
import type { EpochLine } from '../derive/epochTrees.ts'
import { lineLeaves } from '../derive/receiptLines.ts'
import type { AttributionIndex } from '../wire/Bundle.ts'
import { type EpochCommitment, epochArgument } from '../wire/EpochCommitment.ts'
import { roles } from '../wire/Policy.ts'
import type { Receipt } from '../wire/Receipt.ts'
import type { ReceiptFile, ReceiptLine } from '../wire/ReceiptFile.ts'
import type { Challenge } from './Fault.ts'

/** An epoch as it was proposed, with what its files say about it. */
export type Evidence = {
  /** What stands on chain. */
  commitment: EpochCommitment
  /** What the files commit to. */
  epoch: CommittedEpoch
  receipts: readonly ReceiptFile[]
}

const zeroAddress: Address = '0x0000000000000000000000000000000000000000'
const zeroHash: Hex = `0x${'00'.repeat(32)}`
const noProof = { index: 0n, siblingHashes: [] as Hex[], siblingSums: [] as bigint[] }

/** No line: stands for the end of the list in a boundary. */
export const noLine = { line: { account: zeroAddress, receipt: 0n, index: 0n, amount: 0n }, proof: noProof }

/** No weight, where a call does not look at it. */
export const noWeight = {
  index: 0n,
  account: zeroAddress,
  score: 0n,
  weight: 0n,
  through: 0n,
  proof: { index: 0n, count: 0n, siblings: [] as Hex[] },
}

const noReceipt = {
  operator: zeroAddress,
  sequence: 0n,
  previous: zeroHash,
  modelId: 0n,
  baseDigest: zeroHash,
  adapterDigest: zeroHash,
  inputHash: zeroHash,
  outputHash: zeroHash,
  seed: 0n,
  promptTokens: 0,
  completionTokens: 0,
  payer: zeroAddress,
  payment: zeroHash,
  paid: 0n,
  price: 0n,
  policyId: 0,
  mode: 0,
  indexRoot: zeroHash,
  queryHash: zeroHash,
  weightsRoot: zeroHash,
  linesRoot: zeroHash,
  issuedAt: 0n,
}

/** A receipt as calls of the contracts take it. */
export function receiptArgument(receipt: Receipt): typeof noReceipt {
  return {
    ...receipt,
    sequence: BigInt(receipt.sequence),
    modelId: BigInt(receipt.modelId),
    seed: BigInt(receipt.seed),
    issuedAt: BigInt(receipt.issuedAt),
  }
}

/** A payment of the epoch, opened: its place in the receipts tree with its proof. */
export function entryOf({ epoch, receipts }: Evidence, position: number, sum?: bigint) {
  const settled = epoch.settled[position]!
  const file = receipts[position]
  return {
    source: file ? 0 : 1,
    paymentId: file ? 0n : BigInt(settled.id),
    sum: sum ?? settled.paid,
    receipt: file ? receiptArgument(file.receipt) : noReceipt,
    proof: proofIn(epoch.trees.receipts, position),
  }
}

/** Leaf `i` of the lines tree, opened. */
export function lineLeafOf({ epoch }: Evidence, i: number) {
  const { account, receipt, line, amount } = epoch.lines[i]!
  return {
    line: { account, receipt: BigInt(receipt), index: BigInt(line), amount },
    proof: proofIn(epoch.trees.lines, i),
  }
}

/** Between which two lines a key stands, or would stand: `i` is the place of the first line that is not before it. */
export function boundaryAt(evidence: Evidence, i: number) {
  const { lines } = evidence.epoch
  return {
    left: i === 0 ? noLine : lineLeafOf(evidence, i - 1),
    right: i === lines.length ? noLine : lineLeafOf(evidence, i),
  }
}

/** Whether a line comes before another in the lines tree. */
export function precedes(a: Omit<EpochLine, 'amount'>, b: Omit<EpochLine, 'amount'>): boolean {
  if (a.account !== b.account) return a.account < b.account
  return a.receipt === b.receipt ? a.line < b.line : a.receipt < b.receipt
}

/** Weight `i` of an answer, opened under the receipt's `weightsRoot`. */
export function weightOf({ contributors, scores, weights }: ReceiptFile, i: number) {
  if (i >= weights.length) return noWeight
  const accounts = contributors.map(({ account }) => account)
  const { index, count, siblings } = merkleProof(weightLeaves({ accounts, scores, weights }), i)
  return {
    index: BigInt(i),
    account: accounts[i]!,
    score: scores[i]!,
    weight: weights[i]!,
    through: weights.slice(0, i + 1).reduce((sum, weight) => sum + weight, 0n),
    proof: { index: BigInt(index), count: BigInt(count), siblings: siblings.map(bytesToHex) },
  }
}

/** The last weight: it tells how many there are, and what all weigh. */
export function lastWeightOf(file: ReceiptFile) {
  return weightOf(file, Math.max(0, file.weights.length - 1))
}

/** Contributor `i` of a model's attribution index, opened under the receipt's `indexRoot`. */
export function contributorOf(index: AttributionIndex, i: number) {
  const { account, records, multiplier, vector } = index.contributors[i]!
  const leaves = index.contributors.map((contributor, i) => indexLeaf(i, contributor))
  const { count, siblings } = merkleProof(leaves, i)
  return {
    k: BigInt(index.k),
    treeRoot: bytesToHex(indexTreeRoot(index.contributors)),
    projectionDigest: index.projectionDigest,
    account,
    records: BigInt(records),
    multiplier,
    vector: int8Hex(vector),
    proof: { index: BigInt(i), count: BigInt(count), siblings: siblings.map(bytesToHex) },
  }
}

/** The line that an operator signed, opened under the receipt's `linesRoot`: role, account, amount, proof. */
export function signedLineOf(lines: readonly ReceiptLine[], i: number) {
  const { role, account, amount } = lines[i]!
  const { index, count, siblings } = merkleProof(lineLeaves(lines), i)
  const proof = { index: BigInt(index), count: BigInt(count), siblings: siblings.map(bytesToHex) }
  return [roles.indexOf(role), account, amount, proof] as const
}

/** An int8 vector as the contracts take it. */
export function int8Hex(vector: Int8Array): Hex {
  return bytesToHex(new Uint8Array(vector.buffer, vector.byteOffset, vector.byteLength))
}

/** A call of Disputes against the epoch. */
export function toDisputes({ commitment }: Evidence, functionName: string, ...args: readonly unknown[]): Challenge {
  const abi = disputesAbi as Abi
  return { to: addresses.disputes, abi, functionName, args: [epochArgument(commitment), ...args] }
}

/** A call of Settlement against the epoch. */
export function toSettlement({ commitment }: Evidence, functionName: string, ...args: readonly unknown[]): Challenge {
  const abi = settlementAbi as Abi
  return { to: addresses.settlement, abi, functionName, args: [epochArgument(commitment), ...args] }
}

/** A node's path to the root of a Merkle-sum tree, as the contracts take it. */
export function proofIn(tree: SumTree, place: number) {
  const { index, siblings } = sumTreeProof(tree, place)
  return {
    index: BigInt(index),
    siblingHashes: siblings.map(({ hash }) => bytesToHex(hash)),
    siblingSums: siblings.map(({ sum }) => sum),
  }
}
