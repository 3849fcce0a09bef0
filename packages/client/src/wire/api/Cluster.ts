import * as z from 'zod'
import { address, label, whole } from '../scalars.ts'
import { pageOf } from './Page.ts'
import { withheldReasons } from './ReceiptView.ts'

/** A training record: its place in the training order, whose it is, where it came from, and the beginning of its text. */
const clusterRecordSchema = z.object({
  record: whole,
  account: address,
  name: label.optional(),
  batch: whole,
  /** Its line in the batch file, from 0. */
  line: whole,
  /** Beginning of its text, or why it is not shown. */
  excerpt: z.string().max(1000).optional(),
  withheld: z.enum(withheldReasons).optional(),
})

/** Why a record counts as a copy, as the model's `clusters.json` says it. */
export const evidenceKinds = ['same', 'near', 'within', 'patchwork', 'simhash', 'gradient'] as const

/**
 * Records that count as one: the original, which its contributor registered first and is paid by, and its copies, which are
 * trained on and earn nothing by themselves, each with the evidence and how alike the two are in thousandths.
 */
export const clusterSchema = z.object({
  original: clusterRecordSchema,
  /** Of how many copies the first hundred follow. */
  count: whole,
  copies: z.array(clusterRecordSchema.extend({ kind: z.enum(evidenceKinds), permille: whole.max(1000) })).max(100),
})

export type Cluster = z.output<typeof clusterSchema>

/** `GET /api/models/:id/clusters`: clusters of more than one record, by their originals' places in the training order. */
export const clusterPageSchema = pageOf(clusterSchema).extend({
  /** Training records, and how many of them are copies, over all pages. */
  records: whole,
  copies: whole,
})

export type ClusterPage = z.output<typeof clusterPageSchema>

/** What a kind of evidence says, in words. */
export const evidenceWords: Readonly<Record<(typeof evidenceKinds)[number], string>> = {
  same: 'the same words',
  near: 'nearly the same words',
  within: 'one holds the other',
  patchwork: 'put together of others’ sentences',
  simhash: 'nearly the same signature',
  gradient: 'teaches the same',
}
