import * as z from 'zod'
import { lightBlockSchema } from '../light/LightBlock.ts'
import { epochCommitmentSchema } from './EpochCommitment.ts'
import { epochFileSchema, payoutsSchema } from './EpochFile.ts'
import { policySchema } from './Policy.ts'
import { maxContributors, maxQueryLength, receiptFileSchema } from './ReceiptFile.ts'
import { sampledOfferSchema } from './SampledBlock.ts'
import { address, hash32, hexUpTo, int8Vector, uint32, wei, whole } from './scalars.ts'

/**
 * Question and answer with the salt that hides them behind `inputHash` and `outputHash`. `sampling` is what was asked for
 * beside the words, and `quoted` what the quote said of sampling (null where it said nothing): no hash binds them; they
 * tell whoever attests how to draw the same answer again, and whoever verifies what the receipt must not contradict.
 */
export const openingSchema = z.strictObject({
  salt: hash32,
  messages: z
    .array(z.strictObject({ role: z.enum(['system', 'user', 'assistant']), content: z.string().max(1_000_000) }))
    .max(1024),
  answer: z.string().max(4_000_000),
  sampling: z
    .strictObject({
      temperature: z.number().min(0).max(2).optional(),
      topP: z.number().min(0).max(1).optional(),
      seed: whole.optional(),
    })
    .optional(),
  quoted: z.nullable(sampledOfferSchema).optional(),
})

export type Opening = z.output<typeof openingSchema>

/** An attribution index with its vectors: what stands behind `indexRoot`. */
export const attributionIndexSchema = z.strictObject({
  version: z.literal(1),
  k: z.int().min(1).max(maxQueryLength),
  projectionDigest: hash32,
  contributors: z
    .array(z.strictObject({ account: address, records: whole, multiplier: uint32, vector: int8Vector(maxQueryLength) }))
    .max(maxContributors),
})

export type AttributionIndex = z.output<typeof attributionIndexSchema>

/** What the chain says about the model; every field is checked against the storage of Models. */
export const bundleModelSchema = z.strictObject({
  id: whole,
  owner: address,
  parentId: whole,
  parentOwner: address,
  baseId: whole,
  baseDigest: hash32,
  adapterDigest: hash32,
  indexRoot: hash32,
  basePrice: wei,
  tokenPrice: wei,
})

export type BundleModel = z.output<typeof bundleModelSchema>

const trieNodes = z.array(hexUpTo(4096)).max(64)

/** One result of `eth_getProof` (EIP-1186). */
export const accountProofSchema = z.strictObject({
  address,
  accountProof: trieNodes,
  balance: hexUpTo32(),
  codeHash: hash32,
  nonce: hexUpTo32(),
  storageHash: hash32,
  storageProof: z.array(z.strictObject({ key: hexUpTo32(), value: hexUpTo32(), proof: trieNodes })).max(256),
})

export type AccountProof = z.output<typeof accountProofSchema>

/** The chain's side of a bundle: one header, and proofs of Models and Settlement under its state root. */
export const bundleChainSchema = z.strictObject({
  chainId: whole,
  genesis: hash32,
  header: hexUpTo(4096),
  blockHash: hash32,
  accounts: z.array(accountProofSchema).max(8),
  /** On a network of validators: their headers, from one that may be trusted to the one after the block. */
  finality: z
    .strictObject({ chainId: z.string().min(1).max(50), blocks: z.array(lightBlockSchema).min(1).max(256) })
    .optional(),
})

/**
 * A model's audit ensemble: its file `ensemble.json`, and the model's metadata, whose sha-256 stands on chain and which
 * names that file by its hash; both as texts, byte for byte.
 */
const bundleEnsembleSchema = z.strictObject({
  metadata: z.string().max(64 * 1024 * 1024),
  file: z.string().max(1024 * 1024),
})

export type BundleEnsemble = z.output<typeof bundleEnsembleSchema>

/** One JSON file with all that a stranger needs to check a receipt offline. */
export const bundleSchema = z.strictObject({
  version: z.literal(2),
  receiptFile: receiptFileSchema,
  opening: openingSchema.optional(),
  index: attributionIndexSchema,
  /** What was proposed, and what was final before it; null before the first. */
  epoch: epochCommitmentSchema,
  previousEpoch: z.nullable(epochCommitmentSchema),
  epochFile: epochFileSchema,
  previousPayouts: payoutsSchema,
  epochReceipts: z.array(receiptFileSchema).min(1).max(10_000),
  model: bundleModelSchema,
  /** Of a model that was trained with one; the proof of Models then holds the slot of the model's metadata, too. */
  ensemble: bundleEnsembleSchema.optional(),
  policy: policySchema,
  chain: bundleChainSchema,
})

export type Bundle = z.output<typeof bundleSchema>

/** A JSON-RPC quantity or word: 0x and 1 to 64 digits, without the rule that they come in pairs. */
function hexUpTo32() {
  return z.string().regex(/^0x[0-9a-fA-F]{1,64}$/, 'expected a number in hexadecimal')
}
