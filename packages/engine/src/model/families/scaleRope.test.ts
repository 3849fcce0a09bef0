import { expect, test } from 'vitest'
import { scaleRope } from './scaleRope.ts'

/**
 * What Transformers 5.23 gives in float64 for heads of 16 numbers, theta 10,000 and sequences of up to 128 tokens, nine
 * digits of it; its divisors for longrope are float32, hence a distance of 6e-8 at most.
 */
const cases: [string, Record<string, unknown>, number, number[]][] = [
  [
    'linear',
    { factor: 4 },
    1,
    [0.25, 0.0790569415, 0.025, 0.00790569415, 0.0025, 0.000790569415, 0.00025, 7.90569415e-5],
  ],
  [
    'llama3',
    { factor: 8, low_freq_factor: 1, high_freq_factor: 4, original_max_position_embeddings: 64 },
    1,
    [1, 0.244384599, 0.013042256, 0.00395284708, 0.00125, 0.000395284708, 0.000125, 3.95284708e-5],
  ],
  [
    'yarn',
    { factor: 4, original_max_position_embeddings: 32 },
    1.138629436111989,
    [1, 0.197642354, 0.025, 0.00790569415, 0.0025, 0.000790569415, 0.00025, 7.90569415e-5],
  ],
  [
    'yarn',
    {
      factor: 4,
      original_max_position_embeddings: 32,
      beta_fast: 4,
      beta_slow: 0.5,
      mscale: 0.7,
      mscale_all_dim: 1.3,
      truncate: false,
    },
    0.9295234923939468,
    [1, 0.212468679, 0.0256643944, 0.00790569415, 0.0025, 0.000790569415, 0.00025, 7.90569415e-5],
  ],
  [
    'yarn',
    { factor: 8, original_max_position_embeddings: 16, attention_factor: 0.9, beta_fast: 2 },
    0.9,
    [1, 0.0395284708, 0.0125, 0.00395284708, 0.00125, 0.000395284708, 0.000125, 3.95284708e-5],
  ],
  ['dynamic', { factor: 3 }, 1, [1, 0.316227766, 0.1, 0.0316227766, 0.01, 0.00316227766, 0.001, 0.000316227766]],
]

const scale = (type: string, fields: Record<string, unknown>) =>
  scaleRope({
    fields: { rope_type: type, rope_theta: 10_000, ...fields },
    size: 16,
    maxPositions: 128,
    file: 'config.json',
  })
const expectFrequencies = (got: readonly number[], wanted: readonly number[]) => {
  expect(got).toHaveLength(wanted.length)
  got.forEach((each, i) => {
    expect(Math.abs(each / wanted[i]! - 1), `pair ${i}`).toBeLessThan(6e-8)
  })
}

test.each(cases)('%s %j', (type, fields, factor, frequencies) => {
  const rope = scale(type, fields)
  expect(rope.factor).toBeCloseTo(factor, 14)
  expectFrequencies(rope.frequencies, frequencies)
  expect(rope.long).toBeUndefined()
})

test('longrope has frequencies for short sequences and for long ones', () => {
  const rope = scale('longrope', {
    short_factor: [1, 1.1, 1.2, 1.3, 1.4, 1.5, 1.6, 1.7],
    long_factor: [2, 2.5, 3, 3.5, 4, 4.5, 5, 5.5],
    original_max_position_embeddings: 32,
  })
  expect(rope.factor).toBeCloseTo(1.1832159566199232, 14)
  expectFrequencies(
    rope.frequencies,
    [1, 0.287479784, 0.0833333333, 0.0243252132, 0.00714285714, 0.0021081852, 0.000625, 0.000186016337],
  )
  expect(rope.long!.beyond).toBe(32)
  expectFrequencies(
    rope.long!.frequencies,
    [0.5, 0.126491105, 0.0333333333, 0.00903507919, 0.0025, 0.000702728399, 0.0002, 5.74959588e-5],
  )
})
