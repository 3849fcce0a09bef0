import { expect, test } from 'vitest'
import { createGraph, createSession, gelu, geluTanh, input, layerNorm, output, relu, softCap, tanh } from '../index.ts'

const xs = [-3, -1, -0.5, 0, 0.5, 1, 3]

/** Reference values by hand: Φ(x) from tables of the normal distribution, the rest from their formulas. */
const phi: Record<number, number> = {
  '-3': 0.0013499,
  '-1': 0.1586553,
  '-0.5': 0.3085375,
  0: 0.5,
  0.5: 0.6914625,
  1: 0.8413447,
  3: 0.9986501,
}
const cases = {
  tanh: { build: tanh, wanted: Math.tanh },
  relu: { build: relu, wanted: (x: number) => Math.max(0, x) },
  gelu: { build: gelu, wanted: (x: number) => x * phi[x]! },
  geluTanh: {
    build: geluTanh,
    wanted: (x: number) => 0.5 * x * (1 + Math.tanh(Math.sqrt(2 / Math.PI) * (x + 0.044715 * x ** 3))),
  },
  softCap: { build: (x: Parameters<typeof softCap>[0]) => softCap(x, 2), wanted: (x: number) => 2 * Math.tanh(x / 2) },
}

test.each(Object.entries(cases))('%s computes its formula', async (_, { build, wanted }) => {
  const graph = createGraph()
  output(build(input(graph, 'x', [xs.length])), 'y')
  const { y } = await (await createSession({ graph })).run({ x: Float32Array.from(xs) })
  xs.forEach((x, i) => {
    expect(Number(y![i]), `at ${x}`).toBeCloseTo(wanted(x), 6)
  })
})

test('layerNorm has mean and deviation one of its bias and weight', async () => {
  const graph = createGraph()
  output(layerNorm(input(graph, 'x', [1, 4]), input(graph, 'w', [4]), input(graph, 'b', [4]), 0), 'y')
  const { y } = await (await createSession({ graph })).run({
    x: Float32Array.of(1, 2, 3, 6),
    w: Float32Array.of(1, 1, 2, 1),
    b: Float32Array.of(0, 0, 0, 5),
  })
  // Mean 3, variance (4 + 1 + 0 + 9) / 4 = 3.5.
  const root = Math.sqrt(3.5)
  ;[-2 / root, -1 / root, 0, 3 / root + 5].forEach((wanted, i) => {
    expect(Number(y![i])).toBeCloseTo(wanted, 6)
  })
})
