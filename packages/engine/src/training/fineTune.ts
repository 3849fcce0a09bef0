import { setImmediate } from 'node:timers/promises'
import type { ChainPoint, Hex } from '@openledger/base'
import { type Adapter, checkAdapter, initialAdapter } from '../adapters/Adapter.ts'
import type { Runtime } from '../runtime/Runtime.ts'
import type { Sample } from '../tokenizer/Tokenizer.ts'
import { advanceRun, isOver, keptSteps, type RunPlan, refreshesProbe } from './advanceRun.ts'
import type { Checkpoint } from './Checkpoint.ts'
import type { Evaluation } from './evaluate.ts'
import { type Hyper, loraOf } from './Hyper.ts'
import { assertScorable } from './inRunScores.ts'
import { planRun } from './planRun.ts'
import { manifestDigest, runInputs } from './RunManifest.ts'
import { keptPoints, startRun } from './RunState.ts'
import { type Damage, readRun } from './readRun.ts'
import { writeInputs } from './runFolder.ts'
import { planSteps } from './StepPlan.ts'
import type { StepResult } from './trainStep.ts'
import { writeRun } from './writeRun.ts'

export type FineTuneOptions = {
  samples: readonly Sample[]
  hyper: Hyper
  seed: string | number
  /** Where the run starts, which then also decides rank, alpha and targets; by default a fresh adapter from the seed. */
  initial?: Adapter | undefined
  /** Sample indices of each epoch, in order; by default `epochOrders` over all samples. */
  orders?: readonly (readonly number[])[] | undefined
  /** Samples that are measured on the way and never trained on; what early stopping looks at. */
  evalSamples?: readonly Sample[] | undefined
  /** A folder for the run's state: a run that was cut off goes on from it, to the same bytes. */
  checkpointDir?: string | undefined
  /** What the chain of the run's checkpoints hangs on: the digest of its training descriptor. */
  program?: Hex | undefined
}

/**
 * Losses are means over a step's counted tokens, in nats, one a step. A run that early stopping ended is the run up to
 * its best point: that is the last checkpoint, and the adapter. The chain of the checkpoints begins with `origin`, the
 * state before the first step.
 */
export type FineTuneResult = {
  adapter: Adapter
  origin: ChainPoint
  checkpoints: Checkpoint[]
  losses: number[]
  evaluations: Evaluation[]
  /** In-run score of each record in units of 2^-40 nats, where they were measured; positive where it helped. */
  scores?: bigint[] | undefined
  /** States of the run's folder that were damaged, so that the run went on from the one before them. */
  damaged: Damage[]
}

/** What is told after each step. */
export type StepReport = StepResult & {
  steps: number
  tokensPerSecond: number
  /** Wall time of the step. */
  seconds: number
  /** Resident memory of the process. */
  memoryBytes: number
  /** Wall time of it that a gradient of the evaluation set took, where in-run scores wanted a new one. */
  scoringSeconds?: number
  /** Mean loss over the evaluation set, after the steps that measure it. */
  evalLoss?: number
}

/** The state is written every so many steps, where scores do not say when. */
const isDue = (step: number): boolean => step % 20 === 0

/**
 * Fine-tunes a LoRA adapter with AdamW. The loss of a step is the mean over all its counted tokens. The same samples,
 * hyper-parameters and seed give the same bytes, whether the run was cut off or not.
 *
 * @throws engine/no-samples, engine/sample-too-long, engine/run-too-large, engine/run-mismatch
 */
export async function fineTune(
  runtime: Runtime,
  options: FineTuneOptions,
  hooks: fineTune.Hooks = {},
): Promise<FineTuneResult> {
  const { checkpointDir, evalSamples = [] } = options
  const { plan, initial } = layOutRun(runtime, options)
  const { model, memoryBytes } = runtime
  planRun({ model, hyper: plan.hyper, lora: initial.config, samples: plan.samples, evalSamples, memoryBytes })
  const inputs = runInputs({ base: runtime.model.digest, initial, plan, evalSamples })
  const start = startRun({ run: manifestDigest(inputs.manifest), program: options.program, initial, ...scored(plan) })
  const damaged: Damage[] = []
  const state = (checkpointDir && readRun(checkpointDir, start, damage => damaged.push(damage))) || start
  if (checkpointDir && state.step === 0) writeInputs(checkpointDir, inputs)
  let since = { time: performance.now(), tokens: 0 }
  while (!isOver(state, plan)) {
    hooks.signal?.throwIfAborted()
    const started = performance.now()
    const { isKept, ...advance } = await advanceRun(runtime, state, plan)
    const ended = performance.now()
    since.tokens += advance.tokens
    const report: StepReport = {
      ...advance,
      steps: plan.batches.length,
      tokensPerSecond: (since.tokens * 1000) / (ended - since.time),
      seconds: (ended - started) / 1000,
      memoryBytes: process.memoryUsage.rss(),
    }
    const isMeasured = advance.evalLoss !== undefined
    const isSaved = isKept || isMeasured || (state.scores ? refreshesProbe(state.step, plan) : isDue(state.step))
    if (checkpointDir && isSaved) writeRun(checkpointDir, state)
    hooks.onStep?.(report)
    if (isMeasured || since.tokens > 20_000) since = { time: performance.now(), tokens: 0 }
    await setImmediate()
  }
  const { origin, losses, evaluations, best } = state
  const { scores } = best ?? state
  return {
    adapter: (best ?? state).adapter,
    origin,
    checkpoints: keptPoints(state),
    losses,
    evaluations,
    scores: scores && [...scores],
    damaged,
  }
}

export declare namespace fineTune {
  type Hooks = {
    onStep?: ((report: StepReport) => void) | undefined
    signal?: AbortSignal | undefined
  }
}

/** What each step of a run does, and where it starts. */
export function layOutRun({ model }: Runtime, options: FineTuneOptions): { plan: RunPlan; initial: Adapter } {
  const { hyper, seed, evalSamples = [] } = options
  const steps = planSteps(options)
  const lora = options.initial?.config ?? loraOf(hyper)
  const initial = options.initial ?? initialAdapter(model.config, lora, seed, model.weights)
  checkAdapter(model.config, initial)
  assertScorable(hyper, lora, evalSamples)
  return { plan: { ...steps, evalSamples, kept: keptSteps(steps) }, initial }
}

/** How many records a run scores; none where it measures no scores. */
export function scored({ hyper, samples }: RunPlan): { records?: number } {
  return hyper.scoreSteps > 0 ? { records: samples.length } : {}
}
