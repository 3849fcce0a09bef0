import {
  add,
  attention,
  clamp,
  concat,
  constant,
  crossEntropy,
  divide,
  exp,
  expand,
  gather,
  gelu,
  geluTanh,
  layerNorm,
  logSoftmax,
  matmul,
  matmulAdd,
  meanLast,
  multiply,
  negate,
  regroup,
  relu,
  reshape,
  rmsNorm,
  rotary,
  rsqrt,
  type Shape,
  scale,
  silu,
  slice,
  softCap,
  softmax,
  split,
  subtract,
  sum,
  sumTo,
  tanh,
  transpose,
  type Value,
} from '../index.ts'

/** An operator at a small shape, with the inputs that its gradient is wanted for. */
export type OperatorCase = {
  name: string
  shapes: Shape[]
  build(...inputs: Value[]): Value
  /** Inputs are drawn from N(0, 1), or from 1 + |N(0, 1)| where the operator wants them positive. */
  positive?: boolean
}

const int64 = (graph: Value['graph'], list: number[], shape: Shape) =>
  constant(graph, BigInt64Array.from(list, BigInt), shape, 'int64')

const attentionShapes: Shape[] = [
  [2, 4, 3],
  [2, 4, 3],
  [2, 4, 5],
]

/** Causal attention over four positions. */
function attend(query: Value, key: Value, value: Value, cap?: number): Value {
  const hidden = Float32Array.from({ length: 16 }, (_, i) => (i % 4 > Math.floor(i / 4) ? -1e9 : 0))
  const mask = (scores: Value) => add(scores, constant(scores.graph, hidden, [4, 4], 'float32'))
  return attention({ query, key, value, mask, scale: 0.6, cap })
}

/** Every operator that has a gradient; one more for each way of calling it that takes another path. */
export const operatorCases: readonly OperatorCase[] = [
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
  {
    name: 'matmulAdd',
    shapes: [
      [3, 5],
      [3, 4],
      [4, 5],
    ],
    build: (c, a, b) => matmulAdd(c, a, b),
  },
  {
    name: 'matmulAdd, a row to each, both transposed, scaled',
    shapes: [[5], [4, 3], [5, 4]],
    build: (c, a, b) => matmulAdd(c, a, b, { transposeA: true, transposeB: true, alpha: -0.7 }),
  },
  {
    name: 'matmul, a tall right side transposed',
    shapes: [
      [6, 2],
      [9, 2],
    ],
    build: (a, b) => matmul(a, b, { transposeB: true }),
  },
  {
    name: 'sums of products of matrices',
    shapes: [
      [3, 4],
      [4, 4],
    ],
    build: (x, w) => add(matmul(x, w), matmul(matmul(x, w, { transposeB: true }), w)),
  },
  {
    name: 'split',
    shapes: [[2, 6]],
    build: x => {
      const [first, second, third] = split(x, 1, [1, 3, 2])
      return add(multiply(second!, first!), concat([third!, first!], 1))
    },
  },
  { name: 'attention', shapes: attentionShapes, build: (query, key, value) => attend(query, key, value) },
  {
    name: 'attention, soft-capped',
    shapes: attentionShapes,
    build: (query, key, value) => attend(query, key, value, 1.5),
  },
  { name: 'softmax', shapes: [[3, 5]], build: softmax },
  { name: 'logSoftmax', shapes: [[3, 5]], build: logSoftmax },
  { name: 'rmsNorm', shapes: [[3, 8], [8]], build: (x, w) => rmsNorm(x, w, 1e-5) },
  { name: 'silu', shapes: [[7]], build: silu },
  { name: 'tanh', shapes: [[7]], build: tanh },
  { name: 'softCap', shapes: [[7]], build: x => softCap(x, 1.3) },
  { name: 'relu, away from its corner', shapes: [[7]], build: relu, positive: true },
  { name: 'relu of negative numbers', shapes: [[7]], build: x => relu(negate(x)), positive: true },
  { name: 'clamp', shapes: [[7]], build: x => clamp(scale(x, 1.01)) },
  {
    name: 'regroup',
    shapes: [[3, 2]],
    // Row 0 of x goes to place 3, row 1 to place 0; row 2 fills the rest, which counts for nothing.
    build: x => {
      const [from, back] = [int64(x.graph, [1, 2, 2, 0], [4]), int64(x.graph, [3, 0, 1], [3])]
      const counts = constant(x.graph, Float32Array.of(1, 0, 0, 1), [4, 1], 'float32')
      return multiply(regroup(x, from, back), counts)
    },
  },
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
