import * as z from 'zod'
import { address, cid, hash32, wei, whole } from '../scalars.ts'
import { pageOf } from './Page.ts'

/** `GET /api/epochs/:n`: one closing of the books, from proposal to finality. */
export const epochSchema = z.object({
  epoch: whole,
  state: z.enum(['pending', 'final', 'cancelled']),
  /** What Settlement keeps: the hash over all that was proposed. */
  hash: hash32,
  payoutRoot: hash32,
  /** Sum of all cumulative earnings after it, in wei. */
  total: wei,
  /** What it added to the epoch before, in wei. */
  added: wei,
  receiptsRoot: hash32,
  /** Payments that it settles: answers and fees. */
  receiptCount: whole,
  linesRoot: hash32,
  lineCount: whole,
  payoutCount: whole,
  /** The last payment of Fees that it settles. */
  lastPayment: whole,
  data: hash32,
  chunksRoot: hash32,
  /** Bytes of its archive. */
  size: whole,
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
