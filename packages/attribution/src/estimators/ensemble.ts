import { averageBySpread } from './combine.ts'
import type { Estimator, Prepared, Run } from './Estimator.ts'

/**
 * The mean of several methods on one run, each divided by its spread over records for every query.
 *
 * @example
 * ensemble([gradientEstimator(ekfac()), gradientEstimator(adamDot())])
 */
export function ensemble(members: readonly Estimator[]): Estimator {
  return {
    name: members.map(({ name }) => name).join(' + '),
    async prepare(run) {
      const prepared: Prepared[] = []
      for (const member of members) prepared.push(await member.prepare(run))
      return {
        async scores(queries) {
          const matrices = []
          for (const { scores } of prepared) matrices.push(await scores(queries))
          return averageBySpread(matrices)
        },
      }
    },
  }
}

/**
 * One method over several runs of one recipe, which differ by their seed or order: the mean over the runs, each divided
 * by its spread. Training noise averages out (Park et al. 2023, TRAK, section 3.4; Deng et al. 2024, arXiv 2405.17293).
 */
export function overRuns(method: Estimator, others: readonly Pick<Run, 'points'>[]): Estimator {
  return {
    name: `${method.name}, ${others.length + 1} runs`,
    async prepare(run) {
      const prepared: Prepared[] = [await method.prepare(run)]
      for (const { points } of others) prepared.push(await method.prepare({ ...run, points }))
      return {
        async scores(queries) {
          const matrices = []
          for (const { scores } of prepared) matrices.push(await scores(queries))
          return averageBySpread(matrices)
        },
      }
    },
  }
}
