import type { Runtime } from '../runtime/Runtime.ts'
import type { Sample } from '../tokenizer/Tokenizer.ts'
import { copyState } from './Checkpoint.ts'
import { evaluate, judgeEvaluations } from './evaluate.ts'
import { keepState, type RunState } from './RunState.ts'
import type { StepPlan } from './StepPlan.ts'
import { type StepResult, trainStep } from './trainStep.ts'

/** A run laid out: what each step does, what it is measured by, and after which steps its state is kept. */
export type RunPlan = StepPlan & { evalSamples: readonly Sample[]; kept: ReadonlySet<number> }

/** What a step did, the evaluation loss where it was measured, and whether its state was kept. */
export type Advance = StepResult & { evalLoss?: number; isKept: boolean }

/** Steps after which the state is kept: `checkpoints` of them at equal distances, the last one included. */
export function keptSteps({ batches, hyper }: StepPlan): Set<number> {
  return new Set(
    Array.from({ length: hyper.checkpoints }, (_, i) => Math.ceil((batches.length * (i + 1)) / hyper.checkpoints)),
  )
}

/** Whether a run has no further step: it is through, or early stopping ends it. */
export function isOver({ step, evaluations }: RunState, { batches, hyper }: RunPlan): boolean {
  return step >= batches.length || judgeEvaluations(evaluations, hyper).stop
}

/**
 * Takes a run one step further, in place, with all that a step brings about: its loss, an evaluation, the best point, a
 * kept point. A run and the replay of a part of it go through here.
 *
 * @throws engine/sample-too-long
 */
export async function advanceRun(runtime: Runtime, state: RunState, plan: RunPlan): Promise<Advance> {
  const { hyper, evalSamples, kept } = plan
  const result = await trainStep(runtime, state, plan)
  const { step } = result
  state.losses.push(result.loss)
  const advance: Advance = { ...result, isKept: kept.has(step) }
  if (evalSamples.length > 0 && (advance.isKept || (hyper.evalSteps > 0 && step % hyper.evalSteps === 0))) {
    const loss = await evaluate(runtime, { adapter: state.adapter, samples: evalSamples })
    state.evaluations.push({ step, loss })
    advance.evalLoss = loss
    if (hyper.earlyStoppingPatience > 0 && judgeEvaluations(state.evaluations, hyper).best?.step === step) {
      state.bestStep = step
      state.best = copyState(state)
    }
  }
  if (advance.isKept) keepState(state)
  return advance
}
