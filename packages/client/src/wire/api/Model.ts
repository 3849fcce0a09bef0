import * as z from 'zod'
import { address, basisPoints, cid, hash32, label, licence, wei, whole } from '../scalars.ts'
import { licenceTermsSchema } from './Licence.ts'
import { pageOf } from './Page.ts'

const correlation = z.number().min(-1).max(1)
const agreement = { agreement: correlation, low: correlation, high: correlation }
const area = { auc: z.number().min(0).max(1), low: z.number(), high: z.number() }

/**
 * How well a model's attribution agrees with the truth: the linear datamodelling score (LDS, Park et al. 2023), a rank
 * correlation between predicted and measured losses over random subsets, with a 95 % interval, and the trivial
 * baselines under the same measurement.
 */
export const auditSchema = z.object({
  lds: correlation,
  low: correlation,
  high: correlation,
  baselines: z.array(z.object({ name: label, lds: correlation, low: correlation, high: correlation })).max(16),
  /** Retrained subsets, and questions measured. */
  subsets: whole,
  queries: whole,
  /** The signal is too weak to pay by: answers of this model are split flat. */
  weak: z.boolean(),
  /** Rank agreement with what leaving so many contributors out one at a time did; null where it was not measured. */
  leaveOneOut: z
    .nullable(
      z.object({
        contributors: whole,
        ...agreement,
        baselines: z.array(z.object({ name: label, ...agreement })).max(16),
        trainings: whole,
      }),
    )
    .default(null),
  /** Rise of a question's loss without the `records` that score highest for it, and without random ones; nats a token. */
  brittleness: z
    .nullable(
      z.object({
        ...{ records: whole, queries: whole, top: z.number(), random: z.number(), gap: z.number() },
        ...{ low: z.number(), high: z.number(), trainings: whole },
      }),
    )
    .default(null),
  /** Area under the ROC curve at which planted wrong answers are told from `ranked` records; 0.5 is chance. */
  mislabels: z
    .nullable(
      z.object({
        ...{ flipped: whole, ranked: whole, ...area, trainings: whole },
        baselines: z.array(z.object({ name: label, ...area })).max(16),
      }),
    )
    .default(null),
  /** Retrainings in all. */
  trainings: whole.optional(),
  /** The audit report in the store. */
  file: cid.optional(),
  at: whole.optional(),
})

export type Audit = z.output<typeof auditSchema>

/** What an answer costs: `base + token · completion tokens`, in wei. */
export const priceSchema = z.object({ base: wei, token: wei })

export type Price = z.output<typeof priceSchema>

/** `GET /api/models/:id`. */
export const modelSchema = z.object({
  id: whole,
  kind: z.enum(['base', 'fine-tune']),
  name: label,
  /** The name to ask for under `/v1`. */
  slug: label,
  description: z.string().max(10_000).optional(),
  owner: address,
  ownerName: label.optional(),
  /** From the base model to this one, this one included. */
  lineage: z
    .array(z.object({ id: whole, name: label, kind: z.enum(['base', 'fine-tune']), owner: address, digest: hash32 }))
    .max(64),
  parentId: z.nullable(whole),
  /** All parents, with the shares that its builder names, in basis points; the first, `parentId`, is paid the parents' line. */
  parents: z
    .array(z.object({ id: whole, name: label, share: basisPoints }))
    .max(8)
    .default([]),
  /** Models that name this one among their parents. */
  children: z
    .array(z.object({ id: whole, name: label }))
    .max(100_000)
    .default([]),
  /** Counts from 1 along a line of updates; `previousId` is the version before. */
  version: whole.default(1),
  previousId: z.nullable(whole).default(null),
  /** Licences of its releases and its parents, and what they allow together. */
  licences: z.array(licence).max(64).default([]),
  terms: z.nullable(licenceTermsSchema).default(null),
  baseDigest: hash32,
  adapterDigest: z.nullable(hash32),
  descriptor: z.nullable(hash32),
  checkpointRoot: z.nullable(hash32),
  indexRoot: z.nullable(hash32),
  /** Releases that it was trained on. */
  releases: z.array(z.object({ datanet: whole, datanetName: label, release: whole, root: hash32 })).max(64),
  /** Contributors in its attribution index, in the index's order. */
  contributors: z.array(z.object({ account: address, name: label.optional(), records: whole })).max(100_000),
  price: z.nullable(priceSchema),
  operators: z.array(address).max(1000),
  /** Files in the store, by name. */
  files: z.record(z.string(), cid).default({}),
  audit: z.nullable(auditSchema),
  /** Retrainings of an audit that runs now; null where none does. */
  auditRunning: z.nullable(z.object({ done: whole, of: whole })).default(null),
  /** Questions worth asking it, for a first try. */
  examples: z.array(z.string().max(500)).max(16).default([]),
  /** Mean training loss at a step, as many points as a chart needs. */
  curve: z
    .array(z.tuple([whole, z.number()]))
    .max(2000)
    .default([]),
  /** Whether this node can answer with it now. */
  servable: z.boolean(),
  retired: z.boolean(),
  answers: whole,
  earned: wei,
  demo: z.boolean().default(false),
  transaction: hash32,
  at: whole,
})

export type Model = z.output<typeof modelSchema>

export const modelPageSchema = pageOf(modelSchema)
