import * as z from 'zod'
import { address, cid, hash32, label, licence, wei, whole } from '../scalars.ts'
import { pageOf } from './Page.ts'

/** Who may contribute: anybody, or those whom the curator allowed. */
export const datanetModes = ['open', 'allowlist'] as const

/** Why somebody erases a batch: its owner's wish, a court, somebody's privacy. In the chain's order, from 1. */
export const erasureReasons = ['wish', 'court', 'privacy'] as const

/** An account with the name it goes by here, where it has one. */
export const namedAccountSchema = z.object({ account: address, name: label.optional() })

export type NamedAccount = z.output<typeof namedAccountSchema>

export const releaseSchema = z.object({
  id: whole,
  datanet: whole,
  root: hash32,
  /** sha-256 of the manifest; its bytes are at `/api/content/<file>`. */
  manifest: hash32,
  file: cid,
  batchCount: whole,
  records: whole.optional(),
  transaction: hash32,
  at: whole,
})

/** An immutable snapshot of a Datanet. */
export type Release = z.output<typeof releaseSchema>

/** `GET /api/datanets/:id`: a collection of records under one licence. */
export const datanetSchema = z.object({
  id: whole,
  name: label,
  description: z.string().max(10_000).optional(),
  curator: address,
  curatorName: label.optional(),
  mode: z.enum(datanetModes),
  licence,
  /** Locked with every batch, in wei of native OPEN. */
  batchBond: wei,
  metadata: hash32,
  batches: whole,
  records: whole,
  bytes: whole,
  /** Contributors with live batches, the largest first. */
  contributors: z.array(namedAccountSchema.extend({ batches: whole, records: whole })).max(10_000),
  release: z.nullable(releaseSchema),
  /** Models trained on a release of this Datanet. */
  models: z.array(z.object({ id: whole, name: label })).max(10_000),
  /** Seeded by the demo. */
  demo: z.boolean().default(false),
  transaction: hash32,
  at: whole,
})

export type Datanet = z.output<typeof datanetSchema>

export const datanetPageSchema = pageOf(datanetSchema)

/** One contribution: a root on chain, its bytes in the store. */
export const batchSchema = z.object({
  id: whole,
  datanet: whole,
  contributor: address,
  contributorName: label.optional(),
  label: label.default(''),
  root: hash32,
  count: whole,
  bytes: whole,
  licence,
  /** Name of the batch file; null where this node does not hold it, or it was erased. */
  file: z.nullable(cid),
  bond: wei,
  bondReclaimed: z.boolean(),
  state: z.enum(['live', 'tombstoned']),
  transaction: hash32,
  at: whole,
})

export type Batch = z.output<typeof batchSchema>

export const batchPageSchema = pageOf(batchSchema)
