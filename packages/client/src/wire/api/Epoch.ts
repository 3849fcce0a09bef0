import * as z from 'zod'
import { address, cid, hash32, wei, whole } from '../scalars.ts'
import { pageOf } from './Page.ts'

/** `GET /api/epochs/:n`: one payout root, from proposal to finality. */
export const epochSchema = z.object({
  epoch: whole,
  state: z.enum(['pending', 'final', 'cancelled']),
  payoutRoot: hash32,
  /** Sum of all cumulative earnings after it, in wei. */
  total: wei,
  /** What it added to the epoch before, in wei. */
  added: wei,
  receiptsRoot: hash32,
  receiptCount: whole,
  data: hash32,
  file: cid,
  proposer: address,
  proposedAt: whole,
  finalisableAt: whole,
  finalisedAt: z.nullable(whole),
  transactions: z.object({ proposed: hash32, finalised: hash32.optional() }),
  receipts: z.array(hash32).max(1_000_000).optional(),
})

export type Epoch = z.output<typeof epochSchema>

export const epochPageSchema = pageOf(epochSchema)

/** `POST /api/settle`: the epoch that was closed; null where there was nothing to close. */
export const settleResultSchema = z.object({ epoch: z.nullable(epochSchema) })
