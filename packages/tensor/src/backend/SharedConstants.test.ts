import { createRng } from '@openledger/base'
import { expect, test } from 'vitest'
import { constant, createGraph, type Graph, input, output, toOnnx } from '../Graph.ts'
import { add } from '../ops/arithmetic.ts'
import { blockConstant, quantizeBlocks } from '../ops/blockWeight.ts'
import { matmul } from '../ops/matmul.ts'
import { createBoundSession } from './createBoundSession.ts'
import { createSharedConstants, type SharedConstants } from './SharedConstants.ts'

const [width, out] = [512, 768]

function draw(length: number, seed: string): Float32Array {
  const rng = createRng(seed)
  return Float32Array.from({ length }, () => rng.float() - 0.5)
}

const weight = draw(out * width, 'weight')
const bias = draw(out, 'bias')
const blocks = quantizeBlocks(weight, { shape: [out, width], bits: 8, block: 32 })

/** x Wᵀ + b, once more with b: graphs of two kinds on the same memory. */
function product(biases: number, kind: 'float32' | 'int8' = 'float32'): Graph {
  const graph = createGraph()
  const w =
    kind === 'int8'
      ? blockConstant(graph, weight, blocks, { activations: 'int8' })
      : constant(graph, weight, [out, width], 'float32')
  let y = matmul(input(graph, 'x', [3, width]), w, { transposeB: true, apart: true })
  for (let i = 0; i < biases; i++) y = add(y, constant(graph, bias, [out], 'float32'))
  output(y, 'y')
  return graph
}

async function answer(graph: Graph, shared?: SharedConstants) {
  const session = await createBoundSession({ graph, shared })
  const y = new Float32Array(3 * out)
  const x = { data: draw(3 * width, 'x'), shape: [3, width] }
  const binding = session.bind({ inputs: { x }, outputs: { y: { data: y, shape: [3, out] } } })
  await binding.run()
  binding.release()
  return { y, session }
}

test.each(['float32', 'int8'] as const)(
  'sessions that share %s constants give the bits of those that do not',
  async kind => {
    const shared = createSharedConstants()!
    const sessions = []
    for (const biases of [1, 2, 1]) {
      const own = await answer(product(biases, kind))
      await own.session.release()
      const { y, session } = await answer(product(biases, kind), shared)
      expect(y).toEqual(own.y)
      sessions.push(session)
    }
    for (const session of sessions) await session.release()
    shared.release()
  },
)

test('a model leaves out the large constants that are shared, and holds the small ones', () => {
  const shared = createSharedConstants()!
  const graph = product(1)
  expect(toOnnx(graph).length).toBeGreaterThan(weight.byteLength)
  expect(toOnnx(graph, shared.outside(graph)).length).toBeLessThan(2 * bias.byteLength)
  shared.release()
})

test('a weight that many sessions share is packed once', async () => {
  const large = new Float32Array(4096 * 4096).fill(0.5)
  const build = () => {
    const graph = createGraph()
    const w = constant(graph, large, [4096, 4096], 'float32')
    output(matmul(input(graph, 'x', [1, 4096]), w, { transposeB: true, apart: true }), 'y')
    return graph
  }
  const shared = createSharedConstants()!
  const sessions = [await createBoundSession({ graph: build(), shared })]
  const before = process.memoryUsage.rss()
  for (let i = 0; i < 4; i++) sessions.push(await createBoundSession({ graph: build(), shared }))
  // Each packs its own and lets go of it; four that kept it would take four times as much.
  expect(process.memoryUsage.rss() - before).toBeLessThan(2 * large.byteLength)
  for (const session of sessions) await session.release()
  shared.release()
})
