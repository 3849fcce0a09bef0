import {
  type Address,
  BaseError,
  bytesToHex,
  cidFromDigest,
  type Hex,
  hexToBytes,
  merkleProof,
  sameHex,
} from '@openledger/base'
import { addresses, availabilityAbi, disputesAbi, feesAbi, modelsAbi, settlementAbi } from '@openledger/contracts'
import type { Abi } from 'viem'
import { receiptArgument } from '../audit/Evidence.ts'
import { type AuditedModel, type AuditFacts, auditEpoch, type Fault, pieces, type Question } from '../audit/index.ts'
import type { OpenLedger } from '../connection/OpenLedger.ts'
import { assertOk, send } from '../connection/request.ts'
import { transactFor } from '../connection/transact.ts'
import { attributionIndexRoot } from '../derive/deriveAnswer.ts'
import { archiveChunks } from '../derive/epochArchive.ts'
import { type AttributionIndex, attributionIndexSchema } from '../wire/Bundle.ts'
import { type EpochCommitment, epochArgument, epochFromArgument, epochHash } from '../wire/EpochCommitment.ts'
import { type EpochFile, epochFileSchema } from '../wire/EpochFile.ts'
import type { Policy } from '../wire/Policy.ts'
import { type ReceiptDomain, receiptDigest, type SignedReceipt } from '../wire/Receipt.ts'
import { type ReceiptFile, receiptFileSchema } from '../wire/ReceiptFile.ts'
import { fromWire, readWire } from '../wire/wire.ts'
import { getBundle } from './receipts.ts'

const settlement = { abi: settlementAbi, address: addresses.settlement } as const
const availability = { abi: availabilityAbi, to: addresses.availability } as const

/** An epoch that waits for its window. `finalisableAt` in seconds since 1970. */
export type PendingEpoch = { commitment: EpochCommitment; proposer: Address; finalisableAt: number }

/** What is pending in Settlement, as its event carried it; null where nothing is. */
export async function getPendingEpoch({ chain }: OpenLedger): Promise<PendingEpoch | null> {
  const [epoch, hash, finalisableAt, proposer] = await chain.readContract({ ...settlement, functionName: 'pending' })
  if (epoch === 0n) return null
  const commitment = await commitmentOf({ chain }, Number(epoch), hash)
  return { commitment, proposer, finalisableAt: Number(finalisableAt) }
}

/**
 * Checks an epoch, the pending one unless told: reads its files from the node, derives everything again, and names every
 * fault with the transaction that proves it. None, where it is right. Null where there is no such epoch.
 *
 * A fault of an epoch that is final can no longer be proven; that there is none can still be seen.
 *
 * @example
 * const checked = await checkEpoch(ledger)
 * for (const { title } of checked?.faults ?? []) console.log(title)
 */
export async function checkEpoch(
  ledger: OpenLedger,
  { epoch }: { epoch?: number | undefined } = {},
): Promise<checkEpoch.Result | null> {
  const pending = await getPendingEpoch(ledger)
  const isPending = pending !== null && (epoch === undefined || epoch === pending.commitment.epoch)
  const commitment = isPending ? pending.commitment : epoch === undefined ? null : await readCommitment(ledger, epoch)
  if (!commitment) return null
  const known = { commitment, pending: isPending }
  const files = await readEpochFiles(ledger, commitment.data)
  if (!files) {
    const question = { piece: 'chunk', index: 0, place: 0 } as const
    const title = 'The files of the epoch are not to be had here.'
    return { ...known, receipts: 0, faults: [{ fault: 'withheld', title, question }] }
  }
  const domain = { chainId: await ledger.chain.getChainId(), settlement: addresses.settlement as Address }
  const [previous, fees, facts] = await Promise.all([
    readPrevious(ledger, commitment.epoch - 1),
    readFees(ledger),
    readFacts(ledger, { receipts: files.receipts, domain }),
  ])
  const faults = await auditEpoch({ ...files, commitment, previous, fees, facts, domain })
  return { ...known, receipts: files.receipts.length, faults }
}

export declare namespace checkEpoch {
  type Result = {
    commitment: EpochCommitment
    /** Whether it waits for its window: only then can a fault be proven. */
    pending: boolean
    /** Answers that were looked at. */
    receipts: number
    faults: Fault[]
  }
}

/**
 * Proves a fault on chain: the epoch is cancelled, and half of its bond becomes the caller's credit in Settlement.
 *
 * Throws `client/no-proof` for a fault that cannot be proven at once: ask for its piece instead ({@link askPiece}).
 */
export async function challenge(
  ledger: OpenLedger,
  { fault, title, challenge: call }: Fault,
): Promise<challenge.Result> {
  if (!call) {
    throw new BaseError('Nothing at hand proves this fault at once.', {
      code: 'client/no-proof',
      facts: { fault, title },
      hint: 'Ask the proposer for the piece on chain: what is not shown in time cancels the epoch, too.',
    })
  }
  const { transaction, args } = await transactFor(ledger, {
    abi: [...call.abi, ...settlementAbi] as Abi,
    to: call.to,
    functionName: call.functionName,
    args: call.args,
    event: 'EpochCancelled',
    what: 'The challenge',
  })
  return { transaction, epoch: Number(args.epoch) }
}

export declare namespace challenge {
  type Result = { transaction: Hex; epoch: number }
}

/** Asks on chain for a piece of the pending epoch, with a bond. `deadline` in seconds since 1970. */
export async function askPiece(
  ledger: OpenLedger,
  { commitment, question }: askPiece.Options,
): Promise<{ transaction: Hex; deadline: number }> {
  const bond = await ledger.chain.readContract({
    address: availability.to,
    abi: availabilityAbi,
    functionName: 'bond',
  })
  const { transaction, args } = await transactFor(ledger, {
    ...availability,
    functionName: 'ask',
    args: [epochArgument(commitment), subjectOf(question)],
    value: bond,
    event: 'PieceAsked',
    what: 'The question',
  })
  return { transaction, deadline: Number(args.deadline) }
}

export declare namespace askPiece {
  type Options = { commitment: EpochCommitment; question: Question }
}

/** A question as the chain keeps it; null where nobody asked it of this epoch. `deadline` in seconds since 1970. */
export async function getQuestion(
  { chain }: OpenLedger,
  { commitment, question }: askPiece.Options,
): Promise<{ asker: Address; deadline: number; answered: boolean } | null> {
  const { asker, deadline, answered } = await chain.readContract({
    address: availability.to,
    abi: availabilityAbi,
    functionName: 'questionOf',
    args: [epochHash(commitment), subjectOf(question)],
  })
  return BigInt(asker) === 0n ? null : { asker, deadline, answered }
}

/** Answers a question for a chunk of an archive, and takes its bond. */
export async function showChunk(
  ledger: OpenLedger,
  { commitment, archive, index }: showChunk.Options,
): Promise<{ transaction: Hex }> {
  const chunks = archiveChunks(archive)
  const chunk = chunks[index]
  if (!chunk) {
    throw new BaseError('The archive has no such chunk.', {
      code: 'client/no-chunk',
      facts: { index, chunks: chunks.length },
    })
  }
  const { siblings } = merkleProof(chunks, index)
  const { transaction } = await transactFor(ledger, {
    ...availability,
    functionName: 'showChunk',
    args: [epochArgument(commitment), BigInt(index), bytesToHex(chunk), siblings.map(bytesToHex)],
    event: 'PieceShown',
    what: 'The answer',
  })
  return { transaction }
}

export declare namespace showChunk {
  type Options = { commitment: EpochCommitment; archive: Uint8Array; index: number }
}

/** Cancels the pending epoch for a question that nobody has answered in time. */
export async function reportWithheld(
  ledger: OpenLedger,
  { commitment, question }: askPiece.Options,
): Promise<{ transaction: Hex }> {
  const { transaction } = await transactFor(ledger, {
    ...availability,
    functionName: 'report',
    args: [epochArgument(commitment), subjectOf(question)],
    event: 'PieceWithheld',
    what: 'The report',
  })
  return { transaction }
}

/** Takes back the bond of a question whose proposal is gone. */
export async function reclaimQuestion(
  ledger: OpenLedger,
  { commitment, question }: askPiece.Options,
): Promise<{ transaction: Hex }> {
  const { transaction } = await transactFor(ledger, {
    ...availability,
    functionName: 'reclaim',
    args: [epochArgument(commitment), subjectOf(question)],
    event: 'QuestionVoided',
    what: 'Reclaiming the bond',
  })
  return { transaction }
}

/**
 * Proves that an operator signed two different receipts with one sequence number; takes of its stake, half for the
 * caller. `taken` in wei.
 */
export async function challengeEquivocation(
  ledger: OpenLedger,
  [first, second]: readonly [SignedReceipt, SignedReceipt],
): Promise<{ transaction: Hex; taken: bigint }> {
  const { transaction, args } = await transactFor(ledger, {
    abi: disputesAbi,
    to: addresses.disputes,
    functionName: 'challengeEquivocation',
    args: [receiptArgument(first.receipt), first.signature, receiptArgument(second.receipt), second.signature],
    event: 'OperatorEquivocated',
    what: 'The challenge',
  })
  return { transaction, taken: args.taken as bigint }
}

function subjectOf({ piece, index, place }: Question) {
  return { piece: pieces.indexOf(piece), index: BigInt(index), place: BigInt(place) }
}

/** What was proposed under a hash. */
async function commitmentOf({ chain }: Pick<OpenLedger, 'chain'>, epoch: number, hash: Hex): Promise<EpochCommitment> {
  const events = await chain.getContractEvents({
    ...settlement,
    eventName: 'EpochProposed',
    args: { epoch: BigInt(epoch) },
    fromBlock: 0n,
  })
  for (const { args } of events) {
    const commitment = args.proposal && epochFromArgument(args.proposal)
    if (commitment && sameHex(epochHash(commitment), hash)) return commitment
  }
  throw new BaseError('The chain has no record of this epoch.', { code: 'client/no-epoch', facts: { epoch, hash } })
}

/** What Settlement keeps of an epoch by its number; null where it keeps nothing. */
async function readCommitment({ chain }: OpenLedger, epoch: number): Promise<EpochCommitment | null> {
  const hash = await chain.readContract({ ...settlement, functionName: 'epochHash', args: [BigInt(epoch)] })
  return BigInt(hash) === 0n ? null : commitmentOf({ chain }, epoch, hash)
}

/** The epoch file and its receipt files, from the node; undefined where one is not there or is another. */
async function readEpochFiles(
  ledger: OpenLedger,
  data: Hex,
): Promise<{ file: EpochFile; receipts: ReceiptFile[] } | undefined> {
  const content = async (cid: string) => {
    const response = await send(ledger, `/api/content/${cid}`)
    await assertOk(response)
    return new Uint8Array(await response.arrayBuffer())
  }
  try {
    const file = readWire(epochFileSchema, await content(cidFromDigest(hexToBytes(data))), { what: 'epoch file' })
    const receipts: ReceiptFile[] = []
    for (const cid of file.receipts) {
      receipts.push(readWire(receiptFileSchema, await content(cid), { what: 'receipt file' }))
    }
    return { file, receipts }
  } catch (error) {
    if (error instanceof BaseError && error.code !== 'client/unreachable') return undefined
    throw error
  }
}

async function readPrevious(ledger: OpenLedger, epoch: number): Promise<auditEpoch.PreviousEpoch | null> {
  if (epoch === 0) return null
  const commitment = await readCommitment(ledger, epoch)
  const files = commitment && (await readEpochFiles(ledger, commitment.data))
  if (!files) {
    throw new BaseError('The files of the epoch before are not to be had here.', {
      code: 'client/no-epoch-files',
      facts: { epoch },
      hint: 'Connect to a node that has settled it.',
    })
  }
  return { commitment, ...files }
}

async function readFees({ chain }: OpenLedger): Promise<Map<number, bigint>> {
  const fees = { abi: feesAbi, address: addresses.fees } as const
  const events = await chain.getContractEvents({ ...fees, eventName: 'FeePaid', fromBlock: 0n })
  return new Map(events.map(({ args }) => [Number(args.paymentId), args.amount!]))
}

/** What the chain says about everything that the receipts name. */
async function readFacts(
  ledger: OpenLedger,
  { receipts, domain }: { receipts: readonly ReceiptFile[]; domain: ReceiptDomain },
): Promise<AuditFacts> {
  const { chain } = ledger
  const [[current], treasury] = await Promise.all([
    chain.readContract({ ...settlement, functionName: 'currentPolicy' }),
    chain.readContract({ ...settlement, functionName: 'treasury' }),
  ])
  const policies: Policy[] = []
  for (let id = 0; id <= current; id++) {
    policies.push({ id, ...(await chain.readContract({ ...settlement, functionName: 'policy', args: [id] })) })
  }
  const models = new Map<number, AuditedModel | undefined>()
  const indexes = new Map<Hex, AttributionIndex>()
  for (const { receipt } of receipts) {
    if (models.has(receipt.modelId)) continue
    models.set(receipt.modelId, await readModel(ledger, receipt.modelId))
    const index = await readIndex(ledger, receiptDigest(receipt, domain))
    if (index) indexes.set(attributionIndexRoot(index), index)
  }
  return {
    policies,
    treasury: treasury.toLowerCase() as Address,
    modelOf: id => models.get(id),
    indexOf: root => indexes.get(root),
  }
}

async function readModel({ chain }: OpenLedger, id: number): Promise<AuditedModel | undefined> {
  const models = { abi: modelsAbi, address: addresses.models } as const
  const count = await chain.readContract({ ...models, functionName: 'count' })
  if (id === 0 || BigInt(id) > count) return undefined
  const model = await chain.readContract({ ...models, functionName: 'getModel', args: [BigInt(id)] })
  if (model.parentId === 0n) return undefined
  const [base, builder, parents] = await Promise.all([
    chain.readContract({ ...models, functionName: 'getModel', args: [model.baseId] }),
    chain.readContract({ ...models, functionName: 'ownerOf', args: [BigInt(id)] }),
    chain.readContract({ ...models, functionName: 'ownerOf', args: [model.parentId] }),
  ])
  return {
    baseDigest: base.digest,
    adapterDigest: model.digest,
    indexRoot: model.indexRoot,
    builder: builder.toLowerCase() as Address,
    parents: parents.toLowerCase() as Address,
  }
}

/** The attribution index behind an answer, where the node gives it. */
async function readIndex(ledger: OpenLedger, receipt: Hex): Promise<AttributionIndex | undefined> {
  try {
    const { index } = await getBundle(ledger, receipt)
    return fromWire(attributionIndexSchema, index as never, { what: 'attribution index' })
  } catch (error) {
    if (error instanceof BaseError && error.code !== 'client/unreachable') return undefined
    throw error
  }
}
