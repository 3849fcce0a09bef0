import type { Estimator } from './Estimator.ts'
import { unrolled } from './unrolled.ts'

/** What this project measures best with by influence alone: see docs/ATTRIBUTION.md. */
export function recommended(): Estimator {
  return unrolled()
}
