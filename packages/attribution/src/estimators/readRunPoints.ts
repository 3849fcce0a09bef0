import { type Engine, type Hyper, learningRateAt, readClaim } from '@openledger/engine'
import type { Checkpoint } from '../GradientSource.ts'
import { secondMoment } from './adamDot.ts'
import type { RunPoint } from './Estimator.ts'

/**
 * The kept points of a run as `unrolled` and Adam's metrics want them: with AdamW's second moments from the run's folder,
 * and the mean rate of the steps since the point before.
 *
 * @param dir the run's folder (`checkpointDir`)
 * @param steps of the whole run
 * @throws what `readClaim` throws where a point is missing or not what the run's chain says
 */
export function readRunPoints({ engine, dir, checkpoints, hyper, steps }: readRunPoints.Options): RunPoint[] {
  const { points } = readClaim(dir, { from: 1, to: steps })
  return checkpoints.map((point, i) => {
    const { step, adapter } = point
    const before = checkpoints[i - 1]?.step ?? 0
    const rates = Array.from({ length: step - before }, (_, s) => learningRateAt(before + 1 + s, steps, hyper))
    const file = points.get(step)!['optimizer.safetensors']
    const layout = engine.layout(adapter.config)
    return {
      ...point,
      learningRate: rates.reduce((sum, rate) => sum + rate, 0) / rates.length,
      secondMoment: secondMoment({ file, layout, step, beta2: hyper.adamBeta2 }),
    }
  })
}

export declare namespace readRunPoints {
  type Options = {
    engine: Pick<Engine, 'layout'>
    dir: string
    checkpoints: readonly Checkpoint[]
    hyper: Hyper
    steps: number
  }
}
