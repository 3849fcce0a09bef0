import { createMerkleProof, createMPT } from '@ethereumjs/mpt'
import { encode } from '@ethereumjs/rlp'
import {
  type Address,
  bytesToHex,
  canonicalJson,
  cidOf,
  createRng,
  decodeEnsemble,
  digestOfCid,
  encodeEnsemble,
  ensembleQuery,
  fromUtf8,
  type Hex,
  hexToBytes,
  keccak256,
  openEnsemble,
  type Rng,
  sha256,
  utf8,
} from '@openledger/base'
import { addresses, modelsSlots, type StorageField, settlementSlots } from '@openledger/contracts'
import { privateKeyToAccount } from 'viem/accounts'
import { commitEpoch } from '../derive/commitEpoch.ts'
import { attributionIndexRoot, deriveAnswer, deriveFailedAnswer } from '../derive/deriveAnswer.ts'
import { inputHash, outputHash } from '../derive/openingHashes.ts'
import { paymentLines } from '../derive/paymentLines.ts'
import { addLines } from '../derive/payouts.ts'
import { priceOf } from '../derive/receiptLines.ts'
import { seedChain } from '../derive/sampledBlock.ts'
import { bundleSlots } from '../verify/bundleSlots.ts'
import type { Arithmetic } from '../wire/Arithmetic.ts'
import type { AccountProof, AttributionIndex, Bundle, BundleEnsemble, Opening } from '../wire/Bundle.ts'
import { epochHash } from '../wire/EpochCommitment.ts'
import { type EpochFile, type EpochPayment, epochFileCid, type Payout } from '../wire/EpochFile.ts'
import { type Policy, policyRoles } from '../wire/Policy.ts'
import { type Receipt, receiptDigest, receiptTypedData } from '../wire/Receipt.ts'
import { type ReceiptFile, receiptFileCid } from '../wire/ReceiptFile.ts'

/**
 * Builds a complete, genuine bundle out of nothing but a seed: real vectors, scores, splits and trees, receipts signed
 * by a real key, and a real state trie with the storage of Models and Settlement under a header. For tests of whatever
 * reads bundles.
 *
 * @example
 * const { bundle } = await genuineBundle({ seed: 'page' })
 * (await verifyBundle(toWire(bundleSchema, bundle))).ok // true
 */
export async function genuineBundle({
  seed = 'bundle',
  contributors = 3,
  k = 12,
  receipts = 2,
  epoch = 2,
  weak = false,
  failed = false,
  sampled = false,
  ensemble = false,
  answer,
}: genuineBundle.Options = {}): Promise<genuineBundle.Result> {
  const rng = createRng(seed)
  const hash = (label: string) => bytesToHex(keccak256(utf8(`${seed} ${label}`)))
  const account = (label: string) => hash(label).slice(0, 42) as Address
  const vector = (length = k) => Int8Array.from({ length }, () => rng.int(255) - 127)

  const domain = { chainId: 4267, settlement: addresses.settlement as Address }
  const operator = privateKeyToAccount(hash('operator key'))
  const policy: Policy = {
    id: 0,
    data: 6000,
    builder: 1500,
    parents: 500,
    operator: 1200,
    stakers: 300,
    treasury: 400,
    burn: 100,
  }
  const treasury = account('treasury')
  const index: AttributionIndex = answer?.index ?? {
    version: 1,
    k,
    projectionDigest: hash('projection'),
    contributors: Array.from({ length: contributors }, (_, i) => ({
      account: account(`contributor ${i}`),
      records: 10 + rng.int(500),
      multiplier: 1 + rng.int(2 ** 31),
      vector: vector(),
    })),
  }
  const model: Bundle['model'] = {
    id: 3,
    owner: account('builder'),
    parentId: 2,
    parentOwner: account('parent'),
    baseId: 1,
    baseDigest: answer?.baseDigest ?? hash('base'),
    adapterDigest: answer?.adapterDigest ?? hash('adapter'),
    indexRoot: attributionIndexRoot(index),
    basePrice: 1_000_000_000_000_007n,
    tokenPrice: 13_000_000_000_003n,
  }
  const accounts = {
    builder: model.owner,
    parents: model.parentOwner,
    operator: operator.address.toLowerCase() as Address,
    treasury,
  }

  const seeds = seedChain(hash('last seed'), 3)
  const block = {
    anchor: seeds[0]!,
    turn: 2,
    seed: seeds[2]!,
    members: Array.from({ length: receipts }, (_, i) => ({
      payer: account(`payer ${i}`),
      request: hash(`request ${i}`),
      price: priceOf({ ...model, tokens: 17 + i }),
    })),
  }

  const ensembleFiles = ensemble ? genuineEnsemble({ contributors, hash }) : undefined
  const openings: Opening[] = []
  const files: ReceiptFile[] = []
  const first = epoch === 1 ? 0 : 5
  let previous: Hex = first === 0 ? `0x${'00'.repeat(32)}` : hash('receipt before')
  for (let i = 0; i < receipts; i++) {
    const fails = failed && i === 0
    const given = i === 0 ? answer : undefined
    const opening: Opening = {
      salt: hash(`salt ${i}`),
      messages: given?.messages ?? [{ role: 'user', content: `Where can I eat in San José tonight, ${i}?` }],
      answer: given?.text ?? (fails ? '' : `At the Olla, a table for ${i + 2} is free at 19:00.`),
    }
    const measured = ensembleFiles && !fails ? measure(ensembleFiles, { rng, contributors, k }) : undefined
    const payer = account(`payer ${i}`)
    const completionTokens = given?.completionTokens ?? (fails ? 0 : 17 + i)
    const price = fails ? 0n : priceOf({ ...model, tokens: completionTokens })
    const paid = priceOf({ ...model, tokens: Math.max(64, completionTokens) })
    const query =
      measured?.query ??
      given?.query ??
      (fails ? new Int8Array(0) : sampled && files[0] ? files[0].query : vector(index.k))
    const derived = fails
      ? deriveFailedAnswer({ index, paid, payer })
      : deriveAnswer({ index, query, weak, policy, price, paid, payer, accounts })
    const receipt: Receipt = {
      operator: accounts.operator,
      sequence: first + i,
      previous,
      modelId: model.id,
      baseDigest: model.baseDigest,
      adapterDigest: model.adapterDigest,
      inputHash: bytesToHex(inputHash(opening)),
      outputHash: bytesToHex(outputHash(opening)),
      seed: given?.seed ?? rng.uint32(),
      promptTokens: given?.promptTokens ?? 40 + i,
      completionTokens,
      payer,
      payment: hash(`payment ${i}`),
      paid,
      price,
      policyId: policy.id,
      mode: derived.mode === 'flat' ? 1 : 0,
      indexRoot: derived.indexRoot,
      queryHash: derived.queryHash,
      weightsRoot: derived.weightsRoot,
      linesRoot: derived.linesRoot,
      issuedAt: 1_790_000_000 + i,
    }
    openings.push(opening)
    files.push({
      version: 1,
      receipt,
      signature: await operator.signTypedData(receiptTypedData(receipt, domain)),
      scores: derived.scores,
      weights: derived.weights,
      lines: derived.lines,
      query,
      ...(sampled && { block: { ...block, place: i } }),
      ...(measured && { evidence: measured.evidence }),
      ...(given?.arithmetic && { arithmetic: given.arithmetic }),
      contributors: fails ? [] : index.contributors.map(({ account, records }) => ({ account, records })),
    })
    previous = receiptDigest(receipt, domain)
  }

  const previousPayouts: Payout[] =
    epoch === 1
      ? []
      : addLines({
          previous: [],
          lines: [
            { account: index.contributors[0]!.account, amount: 123_456_789n },
            { account: account('somebody'), amount: 7n },
          ],
        })
  const previousFile: EpochFile = {
    version: 2,
    epoch: epoch - 1,
    previous: null,
    receipts: [],
    lastPayment: 4,
    payments: [],
    payouts: previousPayouts,
  }
  const previousEpoch = epoch === 1 ? null : commitEpoch({ file: previousFile, receipts: [], domain }).commitment
  const paymentId = (previousEpoch?.lastPayment ?? 0) + 1
  const fee: EpochPayment = {
    id: paymentId,
    lines: paymentLines({
      policy,
      batches: [{ id: 1, contributor: account('contributor 0'), count: 3 }],
      payment: {
        id: paymentId,
        use: 'training',
        payer: account('payer 0'),
        provider: accounts.operator,
        subject: 1n,
        amount: 1_000_003n,
        policyId: policy.id,
        builder: model.owner,
        parents: model.parentOwner,
        treasury,
        releaseIds: [1n],
      },
    }),
  }
  const epochFile: EpochFile = {
    version: 2,
    epoch,
    previous: epoch === 1 ? null : epochFileCid(previousFile),
    receipts: files.map(receiptFileCid),
    lastPayment: paymentId,
    payments: [fee],
    payouts: addLines({ previous: previousPayouts, lines: [...files.flatMap(file => file.lines), ...fee.lines] }),
  }
  const { commitment } = commitEpoch({ file: epochFile, receipts: files, domain })

  const models = new Map<Hex, bigint>()
  const settlement = new Map<Hex, bigint>()
  const record = modelsSlots.model(BigInt(model.id))
  put(models, record.parentId, model.parentId)
  put(models, record.baseId, model.baseId)
  put(models, record.kind, 2)
  put(models, record.digest, model.adapterDigest)
  put(models, record.indexRoot, model.indexRoot)
  if (ensembleFiles) put(models, record.metadata, bytesToHex(sha256(utf8(ensembleFiles.metadata))))
  put(models, record.basePrice, model.basePrice)
  put(models, record.tokenPrice, model.tokenPrice)
  put(models, record.registeredAt, 1_789_000_000)
  put(models, modelsSlots.owner(BigInt(model.id)), model.owner)
  put(models, modelsSlots.model(BigInt(model.baseId)).digest, model.baseDigest)
  put(models, modelsSlots.owner(BigInt(model.parentId)), model.parentOwner)
  put(models, modelsSlots.operator(BigInt(model.id), accounts.operator), 1)
  put(settlement, settlementSlots.epochHash(BigInt(epoch)), epochHash(commitment))
  if (previousEpoch) put(settlement, settlementSlots.epochHash(BigInt(epoch - 1)), epochHash(previousEpoch))
  put(settlement, settlementSlots.treasury, treasury)
  put(settlement, settlementSlots.next, epoch + 1)
  put(settlement, settlementSlots.policyCount, 1)
  for (const role of policyRoles) put(settlement, settlementSlots.policy(policy.id)[role], policy[role])
  for (let i = 0; i < 40; i++) {
    models.set(hash(`other slot of models ${i}`), BigInt(i + 1))
    settlement.set(hash(`other slot of settlement ${i}`), BigInt(hash(`value ${i}`)))
  }

  const slots = bundleSlots({ receipt: files[0]!.receipt, model, epoch, ensemble })
  const chain = await buildChain({
    number: 77,
    timestamp: 1_790_000_200,
    others: Array.from({ length: 30 }, (_, i) => account(`stranger ${i}`)),
    contracts: [
      { address: addresses.models as Address, words: models, slots: slots.models },
      { address: addresses.settlement as Address, words: settlement, slots: slots.settlement },
    ],
  })
  const bundle: Bundle = {
    version: 2,
    receiptFile: files[0]!,
    opening: openings[0]!,
    index,
    epoch: commitment,
    previousEpoch,
    epochFile,
    previousPayouts,
    epochReceipts: files,
    model,
    ...(ensembleFiles && { ensemble: ensembleFiles }),
    policy,
    chain: { chainId: domain.chainId, genesis: hash('genesis'), ...chain },
  }
  return { bundle, operatorKey: hash('operator key'), fileDigest: digestOfCid(epochFile.receipts[0]!) }
}

export declare namespace genuineBundle {
  type Options = {
    seed?: string
    contributors?: number
    /** Length of the vectors. */
    k?: number
    receipts?: number
    epoch?: number
    /** Split flat because the signal is weak. */
    weak?: boolean
    /** Make the receipt one of a failed answer. */
    failed?: boolean
    /** Pay all receipts by the weights of the one that is drawn. */
    sampled?: boolean
    /** Of a model with an audit ensemble; takes 5 contributors or more, and a power of two for k. */
    ensemble?: boolean
    /** A real answer, for what looks behind the query vector. */
    answer?: {
      index: AttributionIndex
      baseDigest: Hex
      adapterDigest: Hex
      messages: Opening['messages']
      text: string
      query: Int8Array
      seed: number
      promptTokens: number
      completionTokens: number
      arithmetic?: Arithmetic | undefined
    }
  }
  type Result = { bundle: Bundle; operatorKey: Hex; fileDigest: Uint8Array }
}

/** The files of a model with four audit adapters. */
function genuineEnsemble({
  contributors,
  hash,
}: {
  contributors: number
  hash: (label: string) => Hex
}): BundleEnsemble {
  const adapters = [0, 1, 2, 3].map(i => hash(`audit adapter ${i}`))
  const program = hash('program')
  const file = encodeEnsemble({
    version: 2,
    program,
    contributors,
    adapters,
    influenceBits: 12,
    ridge: 3,
    scale: String(1n << 60n),
  })
  const metadata = canonicalJson({
    version: 1,
    files: { 'ensemble.json': cidOf(file), 'index.bin': cidOf(utf8('index')) },
  })
  return { metadata, file: fromUtf8(file) }
}

/** Losses and influence as an engine might measure them, and the query vector that follows. */
function measure(files: BundleEnsemble, { rng, contributors, k }: { rng: Rng; contributors: number; k: number }) {
  const evidence = {
    losses: Array.from({ length: 4 }, () => BigInt(rng.int(2 ** 24))),
    influence: Array.from({ length: contributors + 2 }, () => BigInt(rng.int(2 ** 24) - 2 ** 23)),
  }
  return { evidence, query: ensembleQuery(openEnsemble(decodeEnsemble(utf8(files.file))), evidence, k) }
}

/** Writes a field into its word, beside what is there. */
function put(words: Map<Hex, bigint>, { slot, offset, bytes }: StorageField, value: Hex | bigint | number): void {
  if (BigInt(value) >= 1n << BigInt(8 * bytes)) throw new Error(`${value} does not fit ${bytes} bytes`)
  words.set(slot, (words.get(slot) ?? 0n) | (BigInt(value) << BigInt(8 * offset)))
}

type Contract = { address: Address; words: Map<Hex, bigint>; slots: Hex[] }

async function buildChain({
  number,
  timestamp,
  others,
  contracts,
}: {
  number: number
  timestamp: number
  others: Address[]
  contracts: Contract[]
}): Promise<{ header: Hex; blockHash: Hex; accounts: AccountProof[] }> {
  const state = await createMPT({ useKeyHashing: true })
  const codeHash = keccak256(utf8('code'))
  for (const [i, other] of others.entries()) {
    await state.put(hexToBytes(other), encode([i, 10n ** 18n, keccak256(encode('')), keccak256(new Uint8Array(0))]))
  }
  const proofs: AccountProof[] = []
  for (const { address, words, slots } of contracts) {
    const storage = await createMPT({ useKeyHashing: true })
    for (const [slot, value] of words) {
      if (value > 0n) await storage.put(hexToBytes(slot), encode(value))
    }
    await state.put(hexToBytes(address), encode([1, 5n, storage.root(), codeHash]))
    const storageProof: AccountProof['storageProof'] = []
    for (const slot of slots) {
      const proof = (await createMerkleProof(storage, hexToBytes(slot))).map(bytesToHex)
      storageProof.push({ key: slot, value: `0x${(words.get(slot) ?? 0n).toString(16)}`, proof })
    }
    proofs.push({
      address,
      accountProof: [],
      balance: '0x5',
      codeHash: bytesToHex(codeHash),
      nonce: '0x1',
      storageHash: bytesToHex(storage.root()),
      storageProof,
    })
  }
  const accounts: AccountProof[] = []
  for (const proof of proofs) {
    const nodes = await createMerkleProof(state, hexToBytes(proof.address))
    accounts.push({ ...proof, accountProof: nodes.map(bytesToHex) })
  }
  const fields = Array.from({ length: 21 }, () => new Uint8Array(32))
  const header = encode(
    fields.with(3, new Uint8Array(state.root())).map((field, i) => (i === 8 ? number : i === 11 ? timestamp : field)),
  )
  return { header: bytesToHex(header), blockHash: bytesToHex(keccak256(header)), accounts }
}
