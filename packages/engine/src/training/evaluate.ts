import type { Adapter } from '../adapters/Adapter.ts'
import { measureLosses } from '../runtime/measure.ts'
import type { Runtime } from '../runtime/Runtime.ts'
import type { Sample } from '../tokenizer/Tokenizer.ts'
import type { Hyper } from './Hyper.ts'

/** The mean loss over the counted tokens of an evaluation set after some steps, in nats. */
export type Evaluation = { step: number; loss: number }

/** Measures an adapter on samples that it is not trained on. */
export async function evaluate(runtime: Runtime, { adapter, samples }: evaluate.Options): Promise<number> {
  const losses = await measureLosses(runtime, { adapter, samples })
  const tokens = losses.reduce((sum, each) => sum + each.tokens, 0)
  return losses.reduce((sum, each) => sum + each.sum, 0) / Math.max(1, tokens)
}

export declare namespace evaluate {
  type Options = { adapter: Adapter; samples: readonly Sample[] }
}

/**
 * What early stopping makes of the evaluations so far, as Transformers' callback does: the best one, where a later one
 * is better only by more than the threshold, and whether `earlyStoppingPatience` evaluations have passed without.
 */
export function judgeEvaluations(evaluations: readonly Evaluation[], hyper: Hyper): judgeEvaluations.Result {
  let best: Evaluation | undefined
  let without = 0
  for (const each of evaluations) {
    if (best && !(each.loss < best.loss - hyper.earlyStoppingThreshold)) {
      without++
      continue
    }
    best = each
    without = 0
  }
  return { best, stop: hyper.earlyStoppingPatience > 0 && without >= hyper.earlyStoppingPatience }
}

export declare namespace judgeEvaluations {
  type Result = { best: Evaluation | undefined; stop: boolean }
}
