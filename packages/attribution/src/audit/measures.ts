import { usualRandomSets } from './brittleness.ts'

/** What an audit measures beside the linear datamodelling score; each has its price in trainings. */
export type AuditMeasures = {
  /** Contributors that are left out one at a time, a training each; 0: none. Fewer than 3 cannot be ranked. */
  leaveOut: number
  /** Queries whose top records are taken out, a training each and two for random records; 0: none. */
  brittle: number
  /** Whether wrong answers are planted and looked for: one training. */
  mislabels: boolean
}

/** The cheap ones: leaving out at most eight contributors, and planted mistakes. */
export const defaultMeasures: AuditMeasures = { leaveOut: 8, brittle: 0, mislabels: true }

/** Fewer contributors than these have no order worth comparing. */
const leastLeftOut = 3

/** How many contributors are left out; 0 where there are too few to rank. */
export function mostLeftOut({ contributors, measures }: { contributors: number; measures: AuditMeasures }): number {
  const count = Math.min(contributors, measures.leaveOut)
  return count < leastLeftOut ? 0 : count
}

/**
 * How often an audit trains at most: on a half for each subset and seed, on nearly or wholly everything for each of the
 * others. What two of them share is trained once.
 *
 * @example
 * auditTrainings({ contributors: 20, subsets: 8, queries: 16, measures: { leaveOut: 8, brittle: 4, mislabels: true } }) // 23
 */
export function auditTrainings({
  contributors,
  subsets,
  seeds = 1,
  queries,
  measures,
}: auditTrainings.Options): number {
  const brittle = Math.min(measures.brittle, queries)
  return (
    subsets * seeds +
    mostLeftOut({ contributors, measures }) +
    (brittle > 0 ? brittle + usualRandomSets : 0) +
    (measures.mislabels ? 1 : 0)
  )
}

export declare namespace auditTrainings {
  type Options = {
    contributors: number
    /** Halves that are retrained, and training seeds of each. */
    subsets: number
    seeds?: number | undefined
    /** Held-out questions. */
    queries: number
    measures: AuditMeasures
  }
}
