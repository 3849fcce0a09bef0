import * as z from 'zod'
import { address, basisPoints, cid, hash32, label, licence, wei, whole } from '../scalars.ts'
import { licenceTermsSchema } from './Licence.ts'
import { pageOf } from './Page.ts'

/**
 * Who may contribute: anybody, those whom the curator allowed, those who passed its exam, or anybody whose batch a panel
 * of reviewers then accepts. In the chain's order, from 0.
 */
export const datanetModes = ['open', 'allowlist', 'exam', 'curated'] as const

/** Why somebody erases a batch: its owner's wish, a court, somebody's privacy. In the chain's order, from 1. */
export const erasureReasons = ['wish', 'court', 'privacy'] as const

/** Why a batch was erased; `fault` where one was proven. In the chain's order, from 1. */
export const erasures = [...erasureReasons, 'fault'] as const

/** What a panel says of a batch of a curated Datanet; a choice's number is its place, from 1. In the chain's order. */
export const batchVerdicts = [
  'unjudged',
  'accepted',
  'off-topic',
  'low-quality',
  'duplicate',
  'unlicensed',
  'personal-data',
  'harmful',
] as const

export type BatchVerdict = (typeof batchVerdicts)[number]

/** What a batch can be reported for. In the chain's order, from 1. */
export const batchFaults = ['copy', 'unlicensed', 'poison', 'privacy'] as const

export type BatchFault = (typeof batchFaults)[number]

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
  /** Batches of it that were erased since: their records are gone, their roots stay. */
  erased: z.array(whole).max(100_000).default([]),
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
  /** What the licence says; null where this node does not know it. */
  terms: z.nullable(licenceTermsSchema).default(null),
  /** Who signs passes of an exam-gated Datanet, the least score in basis points, and the exam in the store. */
  exam: z.nullable(z.object({ examiner: address, passMark: basisPoints, exam: z.nullable(cid) })).default(null),
  /** Which reviewers judge batches of a curated Datanet, and how many at first (null: as many as the network's rule says). */
  review: z.nullable(z.object({ domain: whole, panel: z.nullable(whole) })).default(null),
  /** Wei of OPEN for access to a release. */
  accessPrice: wei.default(0n),
  /** Batches that wait for a verdict. */
  waiting: whole.default(0),
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
  /**
   * Live batches are what a release holds. In a curated Datanet a batch waits until a panel accepts it, and is refused
   * where the panel does not.
   */
  state: z.enum(['live', 'waiting', 'refused', 'tombstoned']),
  /** Of the last panel; null where nobody judged. */
  verdict: z.nullable(z.enum(batchVerdicts)).default(null),
  /** Its last review. */
  caseId: z.nullable(whole).default(null),
  /** Reports that are not decided: as long as there are any, the bond stays. */
  openReports: whole.default(0),
  /** The fault for which the bond was slashed. */
  slashed: z.nullable(z.enum(batchFaults)).default(null),
  /** Why it was erased. */
  erasure: z.nullable(z.enum(erasures)).default(null),
  transaction: hash32,
  at: whole,
})

export type Batch = z.output<typeof batchSchema>

export const batchPageSchema = pageOf(batchSchema)
