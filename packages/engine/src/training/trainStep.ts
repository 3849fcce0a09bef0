import { type Adapter, adapterLayout, copyAdapter } from '../adapters/Adapter.ts'
import type { Runtime } from '../runtime/Runtime.ts'
import { adamW, clipGradients, createMoments, gradientNorm, type Moments } from './adamW.ts'
import type { StepPlan } from './StepPlan.ts'
import { learningRateAt } from './schedule.ts'
import { stepGradient } from './stepGradient.ts'

/**
 * All that the next step depends on, besides the plan: whatever else a step needs (the order, the rate, random draws)
 * follows from the plan and the number of the step.
 */
export type TrainState = {
  /** Steps done. */
  step: number
  adapter: Adapter
  /** AdamW's moments, by tensor name. */
  moments: Map<string, Moments>
}

/** What a step did. Losses are means over its counted tokens, in nats; the norm is the one before clipping. */
export type StepResult = {
  step: number
  loss: number
  learningRate: number
  gradientNorm: number
  /** Tokens read, and those of them that the loss counts. */
  tokens: number
  countedTokens: number
  /** With a probe, its product with each sample's part of the step's gradient, before clipping. */
  dots?: number[] | undefined
}

/** A run before its first step; `initial` is copied. */
export function startTraining(initial: Adapter): TrainState {
  const adapter = copyAdapter(initial)
  const moments = new Map([...adapter.tensors].map(([name, { data }]) => [name, createMoments(data.length)]))
  return { step: 0, adapter, moments }
}

/**
 * Does step `state.step + 1` of a plan, in place: gradient, clipping, AdamW. Equal states and plans give equal bytes on
 * one type of processor, for any number of threads. `probe` is a direction to measure each sample's gradient along. Where it throws, the state is what it was.
 *
 * @throws engine/sample-too-long
 */
export async function trainStep(
  runtime: Runtime,
  state: TrainState,
  plan: StepPlan,
  probe?: ReadonlyMap<string, Float32Array>,
): Promise<StepResult> {
  const { hyper, batches } = plan
  const samples = batches[state.step]!.map(index => plan.samples[index]!)
  const { adapter, moments } = state
  const { loss, gradients, countedTokens, dots } = await stepGradient(runtime, {
    ...{ adapter, samples, hyper },
    draws: { seed: plan.seed, step: state.step },
    probe,
  })
  const names = adapterLayout(runtime.model.config, adapter.config).map(entry => entry.name)
  const list = names.map(name => gradients.get(name)!)
  const norm = hyper.maxGradNorm > 0 ? clipGradients(list, hyper.maxGradNorm) : gradientNorm(list)
  const step = state.step + 1
  const learningRate = learningRateAt(step, batches.length, hyper)
  names.forEach((name, i) => {
    adamW(adapter.tensors.get(name)!.data, list[i]!, moments.get(name)!, step, {
      learningRate,
      beta1: hyper.adamBeta1,
      beta2: hyper.adamBeta2,
      epsilon: hyper.adamEpsilon,
      weightDecay: hyper.weightDecay,
    })
  })
  state.step = step
  const tokens = samples.reduce((sum, sample) => sum + sample.ids.length, 0)
  return { step, loss, learningRate, gradientNorm: norm, tokens, countedTokens, ...(dots && { dots }) }
}
