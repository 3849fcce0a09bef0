import * as z from 'zod'
import { recordSchema } from '../Record.ts'
import { whole } from '../scalars.ts'

/** Most records in one request for a preview. */
export const mostPreviewed = 512

/** Body of `POST /api/models/:id/preview`: records that are not given yet. They are looked at and not kept. */
export const previewRequestSchema = z.strictObject({ records: z.array(recordSchema).min(1).max(mostPreviewed) })

const estimate = z.object({ value: z.number(), low: z.number(), high: z.number() })

/** What records would do for a model, to first order, each figure with its 95 % interval. */
export const previewSchema = z.object({
  model: whole,
  records: whole,
  /** How many of them were drawn and looked at. */
  looked: whole,
  /** What it was held against: answers that their askers made public, or the model’s own training records. */
  against: z.object({ kind: z.enum(['answers', 'records']), count: whole }),
  /** What one record does, in units of an average training record of the model. */
  perRecord: estimate,
  /** The part of such answers’ data pool that they would earn. */
  share: estimate,
  verdict: z.enum(['helps', 'unclear', 'hurts']),
})

export type PreviewView = z.output<typeof previewSchema>
