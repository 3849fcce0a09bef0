import { cidOf } from '@openledger/base'
import * as z from 'zod'
import { arithmeticSchema } from './Arithmetic.ts'
import { receiptVoucherSchema } from './Channel.ts'
import { roles } from './Policy.ts'
import { receiptSchema } from './Receipt.ts'
import { sampledBlockSchema } from './SampledBlock.ts'
import { address, int8Vector, integer, signature65, wei, whole } from './scalars.ts'
import { wireBytes } from './wire.ts'

/** Most contributors in one index, and so most data lines of one receipt. */
export const maxContributors = 100_000

/** Longest query vector (k). */
export const maxQueryLength = 65_536

/** Who is paid what, for one role; the order of lines is the protocol's. */
export const receiptLineSchema = z.strictObject({ role: z.enum(roles), account: address, amount: wei })

export type ReceiptLine = z.output<typeof receiptLineSchema>

/**
 * What an audit ensemble measured of an answer, in whole numbers: its summed loss under each audit adapter in units of
 * 2⁻²⁰ nat, and the influence of every row (contributors, then groups of records) in the ensemble's unit.
 */
const evidenceSchema = z.strictObject({
  losses: z.array(integer).min(2).max(128),
  influence: z.array(integer).max(maxQueryLength),
})

/** A receipt with everything public behind it; named by CID in the epoch file. */
export const receiptFileSchema = z.strictObject({
  version: z.literal(1),
  receipt: receiptSchema,
  signature: signature65,
  scores: z.array(integer).max(maxContributors),
  weights: z.array(wei).max(maxContributors),
  lines: z.array(receiptLineSchema).max(maxContributors + 7),
  query: int8Vector(maxQueryLength),
  /** Where a channel paid: the voucher that `receipt.payment` names. */
  voucher: receiptVoucherSchema.optional(),
  /** Where answers are sampled: the block whose drawn answer gave the query vector. Absent where it is this answer's own. */
  block: sampledBlockSchema.optional(),
  /** Of a model with an audit ensemble: what was measured of the answer, which its query vector follows from. */
  evidence: evidenceSchema.optional(),
  /** In which arithmetic the answer was written; absent: by the node's own engine in float32 on its processor. */
  arithmetic: arithmeticSchema.optional(),
  contributors: z.array(z.strictObject({ account: address, records: whole })).max(maxContributors),
})

export type ReceiptFile = z.output<typeof receiptFileSchema>

/** The receipt file's name: the CID of its canonical JSON. */
export function receiptFileCid(file: ReceiptFile): string {
  return cidOf(wireBytes(receiptFileSchema, file))
}
