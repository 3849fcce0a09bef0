import type { Estimator } from './Estimator.ts'
import { ekfac } from './ekfac.ts'
import { gradientEstimator } from './gradientEstimator.ts'
import { pointsAt } from './pointsAt.ts'

/** What this project measures best with: EK-FAC at thirds of the run. See docs/ATTRIBUTION.md. */
export function recommended(): Estimator {
  const method = gradientEstimator(ekfac())
  return {
    name: `${method.name}, 3 points`,
    prepare: run => method.prepare({ ...run, points: pointsAt(run.points, [1 / 3, 2 / 3, 1]) }),
  }
}
