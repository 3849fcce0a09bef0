import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { createRng } from '@openledger/base'
import { describe, expect, test } from 'vitest'
import { decodeSafetensors } from '../formats/safetensors.ts'
import * as processors from './processors.ts'
import { logprobs, pick } from './sampling.ts'

const folder =
  process.env.OPENLEDGER_SAMPLING_FIXTURES ?? path.join(import.meta.dirname, '../../../../../shared/fixtures/sampling')
if (!existsSync(folder)) {
  console.warn(`sampling as Transformers does it: SKIPPED, no fixtures at ${folder}`)
  test.skip('sampling as Transformers does it', () => {})
}

type Case = {
  name: string
  input: string
  ids: number[]
  steps: Record<string, number>[]
  output: string
  kept: number
}
const apply: Record<string, (logits: Float64Array, value: number, ids: number[]) => void> = {
  temperature: processors.temperature,
  top_k: processors.topK,
  top_p: processors.topP,
  min_p: processors.minP,
  repetition_penalty: processors.repetitionPenalty,
  frequency_penalty: processors.frequencyPenalty,
  presence_penalty: processors.presencePenalty,
}

describe.skipIf(!existsSync(folder))('each processor does what Transformers makes of it', () => {
  if (!existsSync(folder)) return
  const { cases }: { cases: Case[] } = JSON.parse(readFileSync(path.join(folder, 'processors.json'), 'utf8'))
  const tensors = decodeSafetensors(readFileSync(path.join(folder, 'processors.safetensors')), 'processors', {
    finite: false,
  })
  test.each(cases)('$name: $steps', ({ input, ids, steps, output, kept }) => {
    const logits = Float64Array.from(tensors.get(input)!.data)
    for (const step of steps) for (const [name, value] of Object.entries(step)) apply[name]!(logits, value, ids)
    const wanted = tensors.get(output)!.data
    const removed = (list: ArrayLike<number>) => Array.from(list, each => each === Number.NEGATIVE_INFINITY)
    expect(removed(logits)).toEqual(removed(wanted))
    expect(removed(logits).filter(each => !each)).toHaveLength(kept)
    // The fixtures compute in float32, whose rounding is 6e-8 a step.
    const differences = Array.from(wanted, (each, i) =>
      each === Number.NEGATIVE_INFINITY ? 0 : Math.abs(each - logits[i]!) / Math.max(1, Math.abs(each)),
    )
    expect(Math.max(...differences)).toBeLessThan(1e-6)
  })
})

describe('pick', () => {
  const logits = Float32Array.of(Math.log(0.5), Math.log(0.3), Math.log(0.2))
  const draws = (sampling: Parameters<typeof pick>[1], context?: Parameters<typeof pick>[3]) => {
    const rng = createRng('pick')
    const counts = [0, 0, 0]
    for (let i = 0; i < 10_000; i++) counts[pick(logits, sampling, rng, context)]!++
    return counts
  }

  test('draws each token as often as its probability says, cut or not', () => {
    // Three standard deviations of a binomial with 10,000 draws are at most 150.
    draws({ temperature: 1 }).forEach((count, i) => {
      expect(Math.abs(count - [5000, 3000, 2000][i]!)).toBeLessThan(150)
    })
    draws({ temperature: 1, topK: 2 }).forEach((count, i) => {
      expect(Math.abs(count - [6250, 3750, 0][i]!)).toBeLessThan(150)
    })
  })
  test('top-p keeps the fewest likeliest tokens that reach p', () => {
    expect(draws({ temperature: 1, topP: 0.75 })[2]).toBe(0)
    expect(draws({ temperature: 1, topP: 0.81 })[2]).toBeGreaterThan(0)
  })
  test('without a temperature takes the likeliest, after the penalties', () => {
    expect(draws({})).toEqual([10_000, 0, 0])
    expect(draws({ frequencyPenalty: 1 }, { prompt: [], answer: [0] })).toEqual([0, 10_000, 0])
    expect(draws({ presencePenalty: 0.6 }, { prompt: [0], answer: [] })).toEqual([10_000, 0, 0])
    expect(draws({ repetitionPenalty: 2 }, { prompt: [0], answer: [] })).toEqual([0, 10_000, 0])
    expect(draws({ frequencyPenalty: 0.3 }, { prompt: [], answer: [0] })).toEqual([10_000, 0, 0])
    expect(draws({ frequencyPenalty: 0.3 }, { prompt: [], answer: [0, 0] })).toEqual([0, 10_000, 0])
  })
})

test('log-probabilities are of the model itself, the likeliest first', () => {
  const logits = Float32Array.of(1, 3, 2, 3)
  const total = Math.log(2 * Math.exp(3) + Math.exp(2) + Math.exp(1))
  const { id, logprob, top } = logprobs(logits, 0, 3)
  expect(id).toBe(0)
  expect(logprob).toBeCloseTo(1 - total, 12)
  expect(top.map(each => each.id)).toEqual([1, 3, 2])
  top.forEach((each, i) => {
    expect(each.logprob).toBeCloseTo([3, 3, 2][i]! - total, 12)
  })
  expect(logprobs(logits, 2, 0).top).toEqual([])
})

describe('what a request adds to the logits', () => {
  const logits = Float32Array.of(3, 2, 1)
  const rng = createRng('bias')
  test('a bias moves single tokens, others outside the vocabulary are passed over', () => {
    expect(pick(logits, { logitBias: { 2: 5, 99: 100 } }, rng)).toBe(2)
    expect(pick(logits, { logitBias: { 0: -100 }, temperature: 0.01 }, rng)).toBe(1)
    expect(Array.from(logits)).toEqual([3, 2, 1])
  })
  test('an end token waits for the least number of tokens, unless nothing else is left', () => {
    const context = { prompt: [], answer: [7], ends: [0] }
    expect(pick(logits, { minTokens: 2 }, rng, context)).toBe(1)
    expect(pick(logits, { minTokens: 1 }, rng, context)).toBe(0)
    expect(pick(Float32Array.of(1, Number.NEGATIVE_INFINITY), { minTokens: 9 }, rng, context)).toBe(0)
  })
  test('a constraint that leaves nothing is said to', () => {
    const constraint = {
      mask: (scores: Float32Array | Float64Array) => void scores.fill(-Infinity),
      accept: () => {},
      isDone: () => false,
    }
    for (const temperature of [0, 1])
      expect(() => pick(logits, { temperature }, rng, { prompt: [], answer: [], constraint })).toThrow(
        expect.objectContaining({ code: 'engine/grammar-stuck' }),
      )
  })
})
