import * as z from 'zod'
import { label, whole } from '../scalars.ts'

/** `GET /api/hosting`: a model that the node may serve, and its rent there. */
export const hostedModelSchema = z.object({
  model: whole,
  name: label,
  /** Bytes of all its files; null where some are not at the node. */
  bytes: z.nullable(whole),
  /** Bytes that the node asks rent for on chain; 0: none yet. */
  offered: whole,
  /** Unix seconds; 0: it never was. */
  paidUntil: whole,
  /** Whether the node may let it go when it needs the room: nobody pays for it now. */
  evictable: z.boolean(),
})

export type HostedModel = z.output<typeof hostedModelSchema>
