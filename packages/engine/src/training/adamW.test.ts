import { expect, test } from 'vitest'
import { adamW, clipGradients, createMoments } from './adamW.ts'

test('adamW takes the first step worked by hand', () => {
  // t = 1: m̂ = g and v̂ = g², so the step is lr · sign(g), after the decay θ (1 − lr · wd).
  const parameter = Float32Array.of(1, -2)
  const moments = createMoments(2)
  adamW(parameter, Float32Array.of(0.5, -3), moments, 1, { learningRate: 0.1, weightDecay: 0.01, epsilon: 0 })
  expect(parameter[0]).toBeCloseTo(1 * 0.999 - 0.1, 6)
  expect(parameter[1]).toBeCloseTo(-2 * 0.999 + 0.1, 6)
  expect(moments.first[0]).toBeCloseTo(0.05, 7)
  expect(moments.second[1]).toBeCloseTo(0.009, 7)
})

test('clipGradients scales to the limit and leaves smaller gradients alone', () => {
  const large = [Float32Array.of(3), Float32Array.of(4)]
  expect(clipGradients(large, 1)).toBe(5)
  expect(Math.hypot(large[0]![0]!, large[1]![0]!)).toBeCloseTo(1, 5)
  const small = [Float32Array.of(0.3)]
  clipGradients(small, 1)
  expect(small[0]![0]).toBeCloseTo(0.3, 7)
})
