import { BaseError } from '@openledger/base'
import type { Adapter } from '../adapters/Adapter.ts'
import type { LoraConfig } from '../adapters/LoraConfig.ts'
import type { Runtime } from '../runtime/Runtime.ts'
import type { Sample } from '../tokenizer/Tokenizer.ts'
import type { Hyper } from './Hyper.ts'
import { stepGradient } from './stepGradient.ts'
import type { StepResult } from './trainStep.ts'

/** Scores are counted in whole units of 2^-40 nats, so that sums are exact in any order. */
export const scoreUnit = 2 ** -40

/**
 * The direction in which in-run scores are measured: the gradient of the evaluation set's mean loss at the present
 * adapter, by tensor name, without dropout.
 */
export async function evaluationGradient(
  runtime: Runtime,
  { adapter, samples, hyper }: { adapter: Adapter; samples: readonly Sample[]; hyper: Hyper },
): Promise<Map<string, Float32Array>> {
  return (await stepGradient(runtime, { adapter, samples, hyper })).gradients
}

/**
 * Adds a step to the scores of its records, in place: the first-order in-run data Shapley value of Wang et al. 2024
 * ("Data Shapley in One Training Run", Theorem 3), φᵢ = Σ over steps of η · ⟨gᵢ, ∇L(evaluation set)⟩, in units of 2^-40
 * nats. gᵢ is record i's part of the step's gradient, after clipping and under the step's masks of dropout, η the step's
 * rate: by how much plain gradient descent (no moments, no decay) would have lowered the evaluation loss because of this
 * record.
 *
 * @throws engine/scores-not-finite
 */
export function addScores(scores: BigInt64Array, { records, result, hyper }: addScores.Options): void {
  const { dots = [], learningRate, gradientNorm, step } = result
  const clip = hyper.maxGradNorm > 0 ? Math.min(1, hyper.maxGradNorm / (gradientNorm + 1e-6)) : 1
  records.forEach((record, i) => {
    const units = Math.round((learningRate * clip * dots[i]!) / scoreUnit)
    if (!Number.isSafeInteger(units))
      throw new BaseError('The score of a record is no number that can be counted.', {
        code: 'engine/scores-not-finite',
        facts: { step, record, nats: units * scoreUnit },
        hint: 'The run diverges: lower its rate.',
      })
    scores[record]! += BigInt(units)
  })
}

export declare namespace addScores {
  type Options = {
    /** The step's records, by index, in the order of its samples. */
    records: readonly number[]
    result: Pick<StepResult, 'step' | 'dots' | 'learningRate' | 'gradientNorm'>
    hyper: Hyper
  }
}

/** @throws engine/scores-unsupported */
export function assertScorable(hyper: Hyper, { dora }: LoraConfig, evalSamples: readonly Sample[]): void {
  if (hyper.scoreSteps === 0) return
  const reason =
    evalSamples.length === 0
      ? 'there is no evaluation set to score against'
      : dora
        ? 'DoRA takes the norm of W + s B A for a constant, so the gradient that trains it is not that of its loss'
        : undefined
  if (reason !== undefined)
    throw new BaseError('In-run scores cannot be measured in this run.', {
      code: 'engine/scores-unsupported',
      facts: { reason },
      hint: dora
        ? 'Measure them in a run of the same numbers without DoRA, or ask the attribution index what records did.'
        : 'Give it an evaluation set, or set scoreSteps to 0.',
    })
}

/** Sums scores by owner: `owners[i]` is the place of record i's owner among `count`. */
export function scoresByOwner(scores: readonly bigint[], owners: readonly number[], count: number): bigint[] {
  const sums = new Array<bigint>(count).fill(0n)
  scores.forEach((score, i) => {
    sums[owners[i]!]! += score
  })
  return sums
}
