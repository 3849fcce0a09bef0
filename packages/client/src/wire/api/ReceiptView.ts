import * as z from 'zod'
import { openingSchema } from '../Bundle.ts'
import { roles } from '../Policy.ts'
import { receiptSchema } from '../Receipt.ts'
import { address, cid, hash32, integer, label, signature65, wei, whole } from '../scalars.ts'
import { pageOf } from './Page.ts'

/** signed, but in no epoch yet · in a proposed epoch · in a final one. */
export const receiptStates = ['pending', 'included', 'final'] as const

const fraction = z.number().min(0).max(1)

/** Whether the contributors can be told apart for this answer, in a word and in a sentence. */
export const strengthSchema = z.object({ verdict: z.enum(['clear', 'close', 'weak']), reason: z.string().max(300) })

/** Where answers are sampled: whether this one's own gradient paid, how many answers its block has, and what drew it. */
export const samplingViewSchema = z.object({
  mode: z.enum(['sampled', 'carried']),
  members: whole,
  ...{ anchor: hash32, turn: whole, seed: hash32 },
})

/**
 * What says who moved the answer: influence alone, or its losses under so many audit adapters with influence as their prior.
 */
export const estimateViewSchema = z.object({ method: z.enum(['influence', 'ensemble']), adapters: whole })

/** A line of a receipt with the name its account goes by. */
export const namedLineSchema = z.object({
  role: z.enum(roles),
  account: address,
  name: label.optional(),
  amount: wei,
})

export type NamedLine = z.output<typeof namedLineSchema>

/**
 * Why a record's text is not shown: its licence or its price does not let it be given away, it was erased (its tombstone
 * stays), or its bytes are not on this node.
 */
export const withheldReasons = ['licence', 'erased', 'absent'] as const

/** A record that moved an answer: its place in training order, its part of the positive scores, where it came from. */
export const topRecordSchema = z.object({
  record: whole,
  share: fraction,
  batch: whole.optional(),
  /** Its line in the batch file, from 0. */
  line: whole.optional(),
  /** Beginning of its text, or why it is not shown. */
  excerpt: z.string().max(1000).optional(),
  withheld: z.enum(withheldReasons).optional(),
})

export type TopRecord = z.output<typeof topRecordSchema>

/** One contributor behind an answer. */
export const receiptContributorSchema = z.object({
  account: address,
  name: label.optional(),
  records: whole,
  score: integer,
  weight: wei,
  /** Its part of all weights, 0 to 1; for drawing, never for paying. */
  share: fraction,
  /** 95 % interval of the share, from the spread of its own records' scores; absent where it was not measured. */
  low: fraction.optional(),
  high: fraction.optional(),
  /** Its records that moved this answer most. */
  topRecords: z.array(topRecordSchema).max(8).optional(),
  amount: wei,
})

export type ReceiptContributor = z.output<typeof receiptContributorSchema>

/**
 * Words of an answer that stand in training records as they are. A match says where the words are; it is no measure of
 * what caused the answer, and pays nobody.
 */
export const matchSchema = z.object({
  text: z.string().max(10_000),
  /** Where it stands in the answer, in UTF-16 units. */
  from: whole,
  to: whole,
  /** How often it stands in the records that may be shown. */
  count: whole,
  /** Records that have it, the earliest registered first, at most eight. */
  records: z
    .array(z.object({ batch: whole, line: whole, account: address, name: label.optional() }))
    .min(1)
    .max(8),
})

export type Match = z.output<typeof matchSchema>

/** A row in a list of receipts. */
export const receiptSummarySchema = z.object({
  id: hash32,
  state: z.enum(receiptStates),
  model: z.object({ id: whole, name: label }),
  payer: address,
  operator: address,
  paid: wei,
  price: wei,
  mode: z.enum(['influence', 'flat']),
  promptTokens: whole,
  completionTokens: whole,
  /** Contributors with the largest weights, at most three. */
  top: z.array(receiptContributorSchema).max(3),
  epoch: z.nullable(whole),
  at: whole,
})

export type ReceiptSummary = z.output<typeof receiptSummarySchema>

export const receiptPageSchema = pageOf(receiptSummarySchema)

/** `GET /api/receipts/:id`: everything a page shows of one receipt. */
export const receiptViewSchema = receiptSummarySchema.omit({ top: true }).extend({
  receipt: receiptSchema,
  signature: signature65,
  /** Name of the receipt file. */
  file: cid,
  contributors: z.array(receiptContributorSchema).max(100_000),
  lines: z.array(namedLineSchema).max(100_008),
  /** True where the model's attribution is too weak to pay by. */
  weak: z.boolean(),
  /** What this answer's own spread says; absent where it was not measured. */
  strength: strengthSchema.optional(),
  sampling: samplingViewSchema.optional(),
  estimate: estimateViewSchema.default({ method: 'influence', adapters: 0 }),
  transactions: z.object({
    payment: hash32.optional(),
    proposed: hash32.optional(),
    finalised: hash32.optional(),
  }),
  /** Whether `/api/receipts/:id/bundle` can be had already: its epoch is on chain. */
  bundle: z.boolean(),
  /** Words of the answer that stand in open training records; absent with the answer, or where they were not looked for. */
  matches: z.array(matchSchema).max(1000).optional(),
  /** Question and answer, only where the asker shows the salt or made them public. */
  opening: openingSchema.optional(),
})

export type ReceiptView = z.output<typeof receiptViewSchema>
