import { setImmediate } from 'node:timers/promises'
import { type ChainPoint, canonicalJson, type Hex, utf8 } from '@openledger/base'
import { type Adapter, checkAdapter, initialAdapter } from '../adapters/Adapter.ts'
import { adapterDigest } from '../adapters/peft.ts'
import type { Runtime } from '../runtime/Runtime.ts'
import type { Sample } from '../tokenizer/Tokenizer.ts'
import { type Checkpoint, copyState, sha256Hex } from './Checkpoint.ts'
import { type Evaluation, evaluate, judgeEvaluations } from './evaluate.ts'
import { type Hyper, loraOf } from './Hyper.ts'
import { keepState, keptPoints, startRun } from './RunState.ts'
import { type Damage, readRun, writeRun } from './runFolder.ts'
import { planSteps } from './StepPlan.ts'
import { type StepResult, trainStep } from './trainStep.ts'

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
}

/** What is told after each step. */
export type StepReport = StepResult & {
  steps: number
  tokensPerSecond: number
  /** Wall time of the step. */
  seconds: number
  /** Resident memory of the process. */
  memoryBytes: number
  /** Mean loss over the evaluation set, after the steps that measure it. */
  evalLoss?: number
}

/** The state is written at least this often, in steps. */
const saveEvery = 20

/**
 * Fine-tunes a LoRA adapter with AdamW. The loss of a step is the mean over all its counted tokens. The same samples,
 * hyper-parameters and seed give the same bytes, whether the run was cut off or not.
 *
 * @throws engine/no-samples, engine/sample-too-long, engine/run-mismatch
 */
export async function fineTune(
  runtime: Runtime,
  options: FineTuneOptions,
  hooks: fineTune.Hooks = {},
): Promise<FineTuneResult> {
  const { hyper, seed, checkpointDir, evalSamples = [] } = options
  const { config } = runtime.model
  const plan = planSteps(options)
  const { batches } = plan
  const lora = options.initial?.config ?? loraOf(hyper)
  const initial = options.initial ?? initialAdapter(config, lora, seed, runtime.model.weights)
  checkAdapter(config, initial)
  const run = fingerprint({ base: runtime.model.digest, ...plan, evalSamples, initial })
  const start = startRun({ run, program: options.program, initial })
  const state = (checkpointDir && readRun(checkpointDir, start, hooks.onDamage)) || start
  const kept = new Set(
    Array.from({ length: hyper.checkpoints }, (_, i) => Math.ceil((batches.length * (i + 1)) / hyper.checkpoints)),
  )
  const isEvaluated = (step: number) =>
    evalSamples.length > 0 && (kept.has(step) || (hyper.evalSteps > 0 && step % hyper.evalSteps === 0))
  let since = { time: performance.now(), tokens: 0 }
  while (state.step < batches.length && !judgeEvaluations(state.evaluations, hyper).stop) {
    hooks.signal?.throwIfAborted()
    const started = performance.now()
    const result = await trainStep(runtime, state, plan)
    const ended = performance.now()
    const { step } = result
    state.losses.push(result.loss)
    since.tokens += result.tokens
    const report: StepReport = {
      ...result,
      steps: batches.length,
      tokensPerSecond: (since.tokens * 1000) / (ended - since.time),
      seconds: (ended - started) / 1000,
      memoryBytes: process.memoryUsage.rss(),
    }
    if (isEvaluated(step)) {
      const loss = await evaluate(runtime, { adapter: state.adapter, samples: evalSamples })
      state.evaluations.push({ step, loss })
      report.evalLoss = loss
      if (hyper.earlyStoppingPatience > 0 && judgeEvaluations(state.evaluations, hyper).best?.step === step)
        state.best = copyState(state)
      since = { time: performance.now(), tokens: 0 }
    }
    if (kept.has(step)) keepState(state)
    if (checkpointDir && (kept.has(step) || isEvaluated(step) || step % saveEvery === 0)) writeRun(checkpointDir, state)
    hooks.onStep?.(report)
    if (since.tokens > 20_000) since = { time: performance.now(), tokens: 0 }
    await setImmediate()
  }
  const { origin, losses, evaluations, best } = state
  return { adapter: (best ?? state).adapter, origin, checkpoints: keptPoints(state), losses, evaluations }
}

export declare namespace fineTune {
  type Hooks = {
    onStep?: ((report: StepReport) => void) | undefined
    signal?: AbortSignal | undefined
    /** A point of the run's folder is damaged: the run goes on from the one before it. */
    onDamage?: ((damage: Damage) => void) | undefined
  }
}

/** Names a run by all that determines it. */
function fingerprint({ initial, ...rest }: { initial: Adapter } & Record<string, unknown>): Hex {
  return sha256Hex(utf8(canonicalJson({ ...rest, initial: adapterDigest(initial) })))
}
