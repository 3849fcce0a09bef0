import { createRng } from '@openledger/base'
import { describe, expect, test } from 'vitest'
import { createSession } from '../backend/createSession.ts'
import { createGraph, gather, gradient, input, matmul, matmulAdd, output } from '../index.ts'
import { blockConstant, dequantizeBlocks, quantizeBlocks } from './blockWeight.ts'

const rng = createRng('blocks')
const draw = (length: number) => Float32Array.from({ length }, () => rng.normal())
const transpose = (data: Float32Array, rows: number, columns: number) =>
  Float32Array.from({ length: data.length }, (_, k) => data[(k % rows) * columns + Math.floor(k / rows)]!)

describe.each([
  { bits: 8, block: 32 },
  { bits: 8, block: 128 },
  { bits: 4, block: 32 },
  { bits: 4, block: 128 },
] as const)('a weight in $bits bits, $block to a block', ({ bits, block }) => {
  // 200 is no multiple of a block, and gives an odd number of blocks of 32.
  const [out, width, tokens] = [24, 200, 5]
  const data = draw(out * width)
  const weight = quantizeBlocks(data, { shape: [out, width], bits, block })
  const rounded = dequantizeBlocks(weight)

  test('is off by half a step of its block at most', () => {
    const blocks = Math.ceil(width / block)
    rounded.forEach((w, k) => {
      const scale = weight.scales[Math.floor(k / width) * blocks + Math.floor((k % width) / block)]!
      // With 4 bits the zero is rounded too, which can cost the ends another half.
      expect(Math.abs(w - data[k]!)).toBeLessThanOrEqual(scale * (bits === 8 ? 0.5001 : 1.0001))
    })
  })

  test('multiplies as a plain loop over the rounded numbers does', async () => {
    const x = draw(tokens * width)
    const bias = draw(out)
    const wanted = Float64Array.from({ length: tokens * out }, (_, k) => {
      const [t, o] = [Math.floor(k / out), k % out]
      return rounded.subarray(o * width, (o + 1) * width).reduce((sum, w, i) => sum + w * x[t * width + i]!, 0)
    })
    const graph = createGraph()
    const value = input(graph, 'x', [tokens, width])
    const plain = blockConstant(graph, data, weight)
    const turned = blockConstant(
      graph,
      transpose(data, out, width),
      quantizeBlocks(transpose(data, out, width), { shape: [out, width], bits, block, transposed: true }),
      { transposed: true },
    )
    output(matmul(value, plain, { transposeB: true }), 'plain')
    output(matmul(value, turned), 'turned')
    const fast = blockConstant(graph, data, weight, { activations: 'int8' })
    output(matmul(value, fast, { transposeB: true }), 'fast')
    output(matmulAdd(input(graph, 'bias', [out]), value, plain, { transposeB: true }), 'sum')
    const session = await createSession({ graph })
    const results = await session.run({ x, bias })
    await session.release()
    // Sums of 200 products of float32 numbers of size 1.
    const near = (got: Float32Array, want: (k: number) => number) =>
      expect(Math.max(...got.map((y, k) => Math.abs(y - want(k))))).toBeLessThan(5e-5)
    near(results.plain as Float32Array, k => wanted[k]!)
    // Each x is off by half of the 127th part of its block's largest at most.
    const step = (t: number, i: number) => {
      const from = t * width + Math.floor(i / block) * block
      const others = x.subarray(from, Math.min(from + block, (t + 1) * width))
      return others.reduce((most, each) => Math.max(most, Math.abs(each)), 0) / 127
    }
    ;(results.fast as Float32Array).forEach((y, k) => {
      const [t, o] = [Math.floor(k / out), k % out]
      const row = rounded.subarray(o * width, (o + 1) * width)
      const bound = row.reduce((sum, w, i) => sum + (Math.abs(w) * step(t, i)) / 2, 0)
      expect(Math.abs(y - wanted[k]!)).toBeLessThan(1.01 * bound + 5e-5)
    })
    near(results.turned as Float32Array, k => wanted[k]!)
    near(results.sum as Float32Array, k => wanted[k]! + bias[k % out]!)
  })
})

test('rows are looked up in the float32 numbers, which are otherwise not part of the graph', async () => {
  const data = draw(4 * 32)
  const weight = quantizeBlocks(data, { shape: [4, 32], bits: 4, block: 32 })
  const graph = createGraph()
  const table = blockConstant(graph, data, weight)
  output(gather(table, input(graph, 'ids', [2], 'int64')), 'rows')
  const session = await createSession({ graph })
  const { rows } = await session.run({ ids: BigInt64Array.of(3n, 1n) })
  expect(rows).toEqual(Float32Array.of(...data.subarray(96), ...data.subarray(32, 64)))
  await session.release()
})

test('a constant block, zeros and a single large number are exact', () => {
  for (const bits of [8, 4] as const) {
    const data = new Float32Array(96)
    data[40] = -3
    data.fill(0.5, 64)
    const weight = quantizeBlocks(data, { shape: [1, 96], bits, block: 32 })
    dequantizeBlocks(weight).forEach((w, i) => {
      // 15 steps and 127 steps of a third and a half are not exact in float32.
      expect(w).toBeCloseTo(data[i]!, 6)
    })
  }
})

test('no gradient flows through a product with blocks', () => {
  const graph = createGraph()
  const x = input(graph, 'x', [1, 32])
  const data = draw(32)
  const y = matmul(x, blockConstant(graph, data, quantizeBlocks(data, { shape: [1, 32], bits: 8, block: 32 })), {
    transposeB: true,
  })
  expect(() => gradient({ loss: y, variables: [x] })).toThrow(expect.objectContaining({ code: 'tensor/serving-only' }))
})
