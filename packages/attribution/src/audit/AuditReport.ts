import { z } from 'zod'

const correlation = z.number().min(-1).max(1)
const interval = z.tuple([z.number(), z.number()])
const measured = {
  lds: correlation,
  /** 95 % by resampling the queries. */
  low: z.number(),
  high: z.number(),
}

const agreement = { agreement: correlation, low: z.number(), high: z.number() }
const area = { auc: z.number().min(0).max(1), low: z.number(), high: z.number() }
const count = z.number().int().min(0)

/** How well scores rank what leaving each contributor out alone does; rank correlation over them, mean over queries. */
const leaveOneOutSchema = z.object({
  /** Contributors that were left out in turn, by place in the index. */
  contributors: z.array(count).max(100_000),
  ...agreement,
  baselines: z.array(z.object({ name: z.string().max(100), ...agreement })).max(16),
  trainings: count,
})

/** How far an answer's loss rises without the records that score highest for it, beside as many random ones. */
const brittlenessSchema = z.object({
  /** Records taken out for each query, and queries that this was tried for. */
  records: count,
  queries: count,
  /** Mean rise of the loss, nats a token: without the top records, without random ones. */
  top: z.number(),
  random: z.number(),
  /** The difference, 95 % by resampling the queries. */
  gap: z.number(),
  low: z.number(),
  high: z.number(),
  trainings: count,
})

/** How well planted wrong answers are told from sound ones by influence on themselves; 0.5 is chance. */
const mislabelsSchema = z.object({
  flipped: count,
  ranked: count,
  ...area,
  baselines: z.array(z.object({ name: z.string().max(100), ...area })).max(16),
  trainings: count,
})

/**
 * What an audit found, as the JSON file that is published. All numbers but those of `mislabels`, whose training is
 * drawn from the seed, can be recomputed from `runs` and the index. The last three measures are null where they were not
 * asked for or cannot be taken, and in reports made before there were any.
 */
export const auditReportSchema = z.object({
  version: z.literal(1),
  /** The commitment that was audited. */
  indexRoot: z.templateLiteral(['0x', z.string().regex(/^[0-9a-f]{64}$/)]),
  seed: z.number().int(),
  contributors: z.number().int(),
  records: z.number().int(),
  queries: z.number().int(),
  subsets: z.number().int(),
  ...measured,
  /** The same with the choice of subsets in it; wider. Null below four subsets. */
  wide: interval.nullable(),
  perQuery: z.array(correlation).max(10_000),
  baselines: z.array(z.object({ name: z.string().max(100), ...measured })).max(16),
  /** Seed agreement and the score that a perfect method would reach; null with one seed. */
  ceiling: z.object({ agreement: correlation, ceiling: z.number().min(0).max(1) }).nullable(),
  /** The signal is too weak to pay by: answers of this model are split flat. */
  weak: z.boolean(),
  reason: z.string().max(300),
  leaveOneOut: leaveOneOutSchema.nullable().default(null),
  brittleness: brittlenessSchema.nullable().default(null),
  mislabels: mislabelsSchema.nullable().default(null),
  /**
   * Every retraining: its contributors (places in the index), the records of theirs that it went without (places in the
   * training order), its seed, and each query's mean loss in nats a token.
   */
  runs: z
    .array(
      z.object({
        members: z.array(count),
        without: z.array(count).optional(),
        seed: z.number().int(),
        losses: z.array(z.number()),
      }),
    )
    .max(100_000),
})

export type AuditReport = z.output<typeof auditReportSchema>

/** One retraining that has been measured; keep them, and an audit that was cut off goes on where it stopped. */
export type AuditRun = AuditReport['runs'][number]

/**
 * Whether a model's attribution is too weak to pay by: its LDS cannot be told from 0, or a trivial baseline does at least
 * as well. Then answers are split flat (by number of records) and the page says so.
 *
 * The interval is the wide one where there is one: with few subsets the choice of subsets matters more than that of
 * queries. Random as a baseline counts like the others: a method that loses to it has no claim.
 */
export function judge({ lds, low, wide, baselines }: Pick<AuditReport, 'lds' | 'low' | 'wide' | 'baselines'>): {
  weak: boolean
  reason: string
} {
  const figure = (value: number) => value.toFixed(2)
  const least = Math.min(low, wide?.[0] ?? low)
  if (least <= 0) {
    return { weak: true, reason: `The measured agreement (LDS ${figure(lds)}) cannot be told from none.` }
  }
  const best = baselines.reduce<(typeof baselines)[number] | undefined>(
    (best, baseline) => (best && best.lds >= baseline.lds ? best : baseline),
    undefined,
  )
  if (best && best.lds >= lds) {
    const reason = `“${best.name}” alone does as well (LDS ${figure(best.lds)} against ${figure(lds)}).`
    return { weak: true, reason }
  }
  const beside = best ? `; the best trivial method, “${best.name}”, has ${figure(best.lds)}` : ''
  return { weak: false, reason: `LDS ${figure(lds)}, at least ${figure(least)} with 95 % confidence${beside}.` }
}

/** Whether answers of a model with this report are to be split flat. */
export function isWeak(report: Pick<AuditReport, 'lds' | 'low' | 'wide' | 'baselines'>): boolean {
  return judge(report).weak
}
