import { BaseError } from '@openledger/base'
import { lossTokens } from '../runtime/batch.ts'
import type { Sample } from '../tokenizer/Tokenizer.ts'
import type { Hyper } from './Hyper.ts'
import { epochOrders, toBatches } from './order.ts'

/** What each step of a run does: pure data, so that a run and the replay of a part of it do the same. */
export type StepPlan = {
  samples: readonly Sample[]
  hyper: Hyper
  seed: string | number
  /** Samples of each optimiser step, by index. */
  batches: readonly (readonly number[])[]
}

/**
 * Lays out a run: epochs cut into steps of `batchSize × gradientAccumulationSteps` samples, of which none spans two
 * epochs; with `maxSteps`, as many epochs as that takes.
 *
 * @throws engine/no-samples
 */
export function planSteps({ samples, hyper, seed, orders }: planSteps.Options): StepPlan {
  if (!samples.some(sample => lossTokens(sample) > 0))
    throw new BaseError('There is nothing to learn from.', {
      code: 'engine/no-samples',
      facts: { samples: samples.length },
    })
  const perStep = hyper.batchSize * hyper.gradientAccumulationSteps
  const { maxSteps } = hyper
  const epochs = maxSteps > 0 ? Math.ceil(maxSteps / Math.ceil(samples.length / perStep)) : hyper.epochs
  const batches = toBatches(orders ?? epochOrders({ seed, epochs, count: samples.length }), perStep)
  return { samples, hyper, seed, batches: maxSteps > 0 ? batches.slice(0, maxSteps) : batches }
}

export declare namespace planSteps {
  type Options = {
    samples: readonly Sample[]
    hyper: Hyper
    seed: string | number
    /** Sample indices of each epoch, in order; by default `epochOrders` over all samples. */
    orders?: readonly (readonly number[])[] | undefined
  }
}
