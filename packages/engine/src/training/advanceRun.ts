import type { Runtime } from '../runtime/Runtime.ts'
import type { Sample } from '../tokenizer/Tokenizer.ts'
import { copyState } from './Checkpoint.ts'
import { evaluate, judgeEvaluations } from './evaluate.ts'
import { addScores, evaluationGradient } from './inRunScores.ts'
import { keepState, type RunState } from './RunState.ts'
import type { StepPlan } from './StepPlan.ts'
import { type StepResult, trainStep } from './trainStep.ts'

/** A run laid out: what each step does, what it is measured by, and after which steps its state is kept. */
export type RunPlan = StepPlan & { evalSamples: readonly Sample[]; kept: ReadonlySet<number> }

/**
 * What a step did, the evaluation loss where it was measured, whether its state was kept, and what the gradient of the
 * evaluation set took, where in-run scores wanted a new one.
 */
export type Advance = Omit<StepResult, 'dots'> & { evalLoss?: number; isKept: boolean; scoringSeconds?: number }

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
 * Takes a run one step further, in place, with all that a step brings about: its loss, scores, an evaluation, the best
 * point, a kept point. A run and the replay of a part of it go through here.
 *
 * @throws engine/sample-too-long, engine/scores-not-finite
 */
export async function advanceRun(runtime: Runtime, state: RunState, plan: RunPlan): Promise<Advance> {
  const { hyper, evalSamples, kept } = plan
  const { adapter, scores } = state
  let scoring = 0
  if (scores && refreshesProbe(state.step, plan)) {
    const before = performance.now()
    state.probe = await evaluationGradient(runtime, { adapter, samples: evalSamples, hyper })
    scoring = (performance.now() - before) / 1000
  }
  const { dots, ...result } = await trainStep(runtime, state, plan, scores && state.probe)
  const { step } = result
  if (scores) addScores(scores, { records: plan.batches[step - 1]!, result: { ...result, dots }, hyper })
  state.losses.push(result.loss)
  const advance: Advance = { ...result, isKept: kept.has(step), ...(scoring > 0 && { scoringSeconds: scoring }) }
  if (isEvaluated(step, plan)) {
    const loss = await evaluate(runtime, { adapter, samples: evalSamples })
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

function isEvaluated(step: number, { evalSamples, hyper, kept }: RunPlan): boolean {
  return evalSamples.length > 0 && (kept.has(step) || (hyper.evalSteps > 0 && step % hyper.evalSteps === 0))
}

/**
 * Whether the evaluation gradient is measured anew before the step after this one. It is no part of a state, so a state
 * is only written where the next step does not need the one of before.
 */
export function refreshesProbe(step: number, plan: RunPlan): boolean {
  return step % plan.hyper.scoreSteps === 0 || plan.kept.has(step) || isEvaluated(step, plan)
}
