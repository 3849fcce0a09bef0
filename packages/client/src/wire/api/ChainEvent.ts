import * as z from 'zod'
import { hash32, whole } from '../scalars.ts'
import { pageOf } from './Page.ts'

/** `GET /api/events`: something that happened on chain. */
export const chainEventSchema = z.object({
  block: whole,
  /** Among the block's logs. */
  position: whole,
  transaction: hash32,
  at: whole,
  /** The contract's name, as in `addresses`. */
  contract: z.string().max(64),
  name: z.string().max(128),
  /** Large integers as decimal strings, addresses and bytes in lower case. */
  args: z.record(z.string(), z.unknown()),
})

export type ChainEvent = z.output<typeof chainEventSchema>

export const chainEventPageSchema = pageOf(chainEventSchema)
