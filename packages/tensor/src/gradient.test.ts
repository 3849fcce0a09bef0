import { createRng } from '@openledger/base'
import { describe, expect, test } from 'vitest'
import {
  add,
  concat,
  constant,
  createGraph,
  createSession,
  crossEntropy,
  divide,
  exp,
  expand,
  gather,
  gelu,
  geluTanh,
  gradient,
  input,
  layerNorm,
  logSoftmax,
  matmul,
  meanLast,
  multiply,
  negate,
  output,
  relu,
  reshape,
  rmsNorm,
  rotary,
  rsqrt,
  type Shape,
  scale,
  silu,
  sizeOf,
  slice,
  softCap,
  softmax,
  subtract,
  sum,
  sumTo,
  tanh,
  transpose,
  type Value,
} from './index.ts'

type Case = {
  name: string
  shapes: Shape[]
  build(...inputs: Value[]): Value
  /** Inputs are drawn from N(0, 1), or from 1 + |N(0, 1)| where the operator wants them positive. */
  positive?: boolean
}

const int64 = (graph: Value['graph'], list: number[], shape: Shape) =>
  constant(graph, BigInt64Array.from(list, BigInt), shape, 'int64')

const cases: Case[] = [
  {
    name: 'add',
    shapes: [
      [3, 4],
      [3, 4],
    ],
    build: add,
  },
  {
    name: 'add, broadcast both ways',
    shapes: [
      [3, 1],
      [2, 1, 4],
    ],
    build: add,
  },
  { name: 'subtract, broadcast', shapes: [[3, 4], [4]], build: subtract },
  {
    name: 'multiply',
    shapes: [
      [3, 4],
      [3, 4],
    ],
    build: multiply,
  },
  {
    name: 'multiply, broadcast',
    shapes: [
      [2, 3, 4],
      [3, 1],
    ],
    build: multiply,
  },
  { name: 'divide', shapes: [[3, 4], [4]], build: divide, positive: true },
  { name: 'negate', shapes: [[5]], build: negate },
  { name: 'scale', shapes: [[5]], build: x => scale(x, -1.7) },
  { name: 'rsqrt', shapes: [[5]], build: rsqrt, positive: true },
  { name: 'exp', shapes: [[5]], build: exp },
  { name: 'meanLast', shapes: [[2, 5]], build: meanLast },
  { name: 'reshape', shapes: [[2, 6]], build: x => reshape(x, [3, 4]) },
  { name: 'transpose', shapes: [[2, 3, 4]], build: x => transpose(x, [2, 0, 1]) },
  { name: 'expand', shapes: [[3, 1]], build: x => expand(x, [2, 3, 4]) },
  { name: 'sum', shapes: [[2, 3, 4]], build: x => sum(x, [0, 2]) },
  { name: 'sum, kept axes', shapes: [[2, 3, 4]], build: x => sum(x, [1], true) },
  { name: 'sumTo', shapes: [[2, 3, 4]], build: x => sumTo(x, [3, 1]) },
  {
    name: 'concat',
    shapes: [
      [2, 3],
      [2, 1],
    ],
    build: (a, b) => concat([a, b], 1),
  },
  { name: 'slice', shapes: [[2, 5]], build: x => slice(x, 1, 1, 4) },
  { name: 'gather, a row twice', shapes: [[5, 3]], build: x => gather(x, int64(x.graph, [4, 0, 4], [3])) },
  {
    name: 'matmul',
    shapes: [
      [2, 3, 4],
      [2, 4, 5],
    ],
    build: (a, b) => matmul(a, b),
  },
  {
    name: 'matmul, shared right side',
    shapes: [
      [2, 3, 4],
      [4, 5],
    ],
    build: (a, b) => matmul(a, b),
  },
  {
    name: 'matmul, shared right side transposed',
    shapes: [
      [2, 3, 4],
      [5, 4],
    ],
    build: (a, b) => matmul(a, b, { transposeB: true }),
  },
  {
    name: 'matmul, left transposed, scaled',
    shapes: [
      [4, 3],
      [4, 5],
    ],
    build: (a, b) => matmul(a, b, { transposeA: true, alpha: 0.3 }),
  },
  {
    name: 'matmul, both transposed',
    shapes: [
      [2, 4, 3],
      [2, 5, 4],
    ],
    build: (a, b) => matmul(a, b, { transposeA: true, transposeB: true }),
  },
  {
    name: 'matmul, broadcast batch',
    shapes: [
      [2, 1, 3, 4],
      [5, 4, 2],
    ],
    build: (a, b) => matmul(a, b),
  },
  { name: 'softmax', shapes: [[3, 5]], build: softmax },
  { name: 'logSoftmax', shapes: [[3, 5]], build: logSoftmax },
  { name: 'rmsNorm', shapes: [[3, 8], [8]], build: (x, w) => rmsNorm(x, w, 1e-5) },
  { name: 'silu', shapes: [[7]], build: silu },
  { name: 'tanh', shapes: [[7]], build: tanh },
  { name: 'softCap', shapes: [[7]], build: x => softCap(x, 1.3) },
  { name: 'relu, away from its corner', shapes: [[7]], build: relu, positive: true },
  { name: 'relu of negative numbers', shapes: [[7]], build: x => relu(negate(x)), positive: true },
  { name: 'gelu', shapes: [[7]], build: gelu },
  { name: 'geluTanh', shapes: [[7]], build: geluTanh },
  { name: 'layerNorm', shapes: [[3, 8], [8], [8]], build: (x, w, b) => layerNorm(x, w, b, 1e-5) },
  {
    name: 'rotary',
    shapes: [[2, 3, 4, 8]],
    build: x => {
      const angles = Array.from({ length: 5 * 4 }, (_, i) => Math.floor(i / 4) / 10 ** (i % 4))
      const table = (f: (x: number) => number) => constant(x.graph, Float32Array.from(angles, f), [5, 4], 'float32')
      return rotary(x, int64(x.graph, [0, 1, 2, 3, 1, 2, 3, 4], [2, 4]), table(Math.cos), table(Math.sin))
    },
  },
  {
    name: 'crossEntropy',
    shapes: [[3, 5]],
    build: logits => crossEntropy(logits, int64(logits.graph, [1, 4, 1], [3])),
  },
]

/**
 * Central differences in float32 with a step of 1e-2 are right to about 1e-3 relative for these functions: the
 * truncation error is O(step²) and the rounding error O(1e-7 / step).
 */
const step = 1e-2
const tolerance = 4e-3

describe('the gradient of every operator agrees with finite differences', () => {
  test.each(cases)('$name', async ({ shapes, build, positive }) => {
    const rng = createRng('finite differences')
    const graph = createGraph()
    const variables = shapes.map((shape, i) => input(graph, `x${i}`, shape))
    const y = build(...variables)
    const seed = input(graph, 'seed', y.shape)
    output(y, 'y')
    gradient({ loss: y, variables, seed }).forEach((value, i) => {
      output(value, `g${i}`)
    })
    const session = await createSession({ graph })
    const draw = (shape: Shape) => Float32Array.from({ length: sizeOf(shape) }, () => rng.normal())
    const feeds: Record<string, Float32Array> = { seed: draw(y.shape) }
    shapes.forEach((shape, i) => {
      feeds[`x${i}`] = positive ? draw(shape).map(x => 1 + Math.abs(x)) : draw(shape)
    })
    const results = await session.run(feeds)

    const value = async () => {
      const { y } = await session.run(feeds)
      return (y as Float32Array).reduce((total, each, i) => total + each * feeds.seed![i]!, 0)
    }
    for (let i = 0; i < shapes.length; i++) {
      const x = feeds[`x${i}`]!
      const analytic = results[`g${i}`] as Float32Array
      for (let j = 0; j < x.length; j++) {
        const before = x[j]!
        x[j] = before + step
        const above = await value()
        x[j] = before - step
        const below = await value()
        x[j] = before
        const numeric = (above - below) / (2 * step)
        expect(Math.abs(numeric - analytic[j]!), `input ${i}, element ${j}`).toBeLessThan(
          tolerance * Math.max(1, Math.abs(numeric)),
        )
      }
    }
    await session.release()
  })
})

test('a variable that the loss does not depend on is an error', () => {
  const graph = createGraph()
  const used = input(graph, 'used', [2])
  const unused = input(graph, 'unused', [2])
  expect(() => gradient({ loss: sum(used, [0]), variables: [unused] })).toThrow('does not depend')
})

test('shapes that do not fit are refused with both shapes', () => {
  const graph = createGraph()
  expect(() => matmul(input(graph, 'a', [2, 3]), input(graph, 'b', [4, 5]))).toThrow('do not fit')
  expect(() => add(input(graph, 'c', [2, 3]), input(graph, 'd', [4]))).toThrow('broadcast')
})
