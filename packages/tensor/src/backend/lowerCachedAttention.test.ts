import { createRng } from '@openledger/base'
import * as ort from 'onnxruntime-node'
import { expect, test } from 'vitest'
import { createGraph, groupQueryAttention, input, output } from '../index.ts'
import { encodeModel } from '../onnx/encode.ts'
import { worstDifference } from '../testing/compareNodes.ts'
import { lower } from './lower.ts'
import { webgpuLowering } from './webgpuLowering.ts'

const [groups, size, capacity] = [2, 8, 24]
const rng = createRng('cached attention')
const draws = (length: number) => Float32Array.from({ length }, () => rng.normal())

test.each([
  { name: 'a prompt from its beginning', length: 6, seen: [5] },
  { name: 'the next piece of a prompt', length: 4, seen: [13] },
  { name: 'one more token of rows at different places', length: 1, seen: [3, 0, 23] },
  { name: 'a window', length: 4, seen: [17], window: 3 },
  { name: 'scores with a cap', length: 1, seen: [9, 12], cap: 0.7 },
  { name: 'heads that share no keys', length: 2, seen: [9], heads: 2 },
])(
  'what WebGPU gets in its place attends as the operator does: $name',
  async ({ length, seen, heads = 4, ...rest }) => {
    const batch = seen.length
    const graph = createGraph()
    const cache = [batch, groups, capacity, size]
    const { attended, keys, values } = groupQueryAttention({
      query: input(graph, 'query', [batch, length, heads * size]),
      key: input(graph, 'key', [batch, length, groups * size]),
      value: input(graph, 'value', [batch, length, groups * size]),
      cache: { keys: input(graph, 'keys', cache), values: input(graph, 'values', cache) },
      seen: input(graph, 'seen', [batch], 'int32'),
      total: input(graph, 'total', [1], 'int32'),
      ...{ heads, scale: 0.4, ...rest },
    })
    for (const [value, name] of [
      [attended, 'attended'],
      [keys, 'keys after'],
      [values, 'values after'],
    ] as const)
      output(value, name)
    const past = () => draws(batch * groups * capacity * size)
    const feeds = {
      query: new ort.Tensor('float32', draws(batch * length * heads * size), [batch, length, heads * size]),
      key: new ort.Tensor('float32', draws(batch * length * groups * size), [batch, length, groups * size]),
      value: new ort.Tensor('float32', draws(batch * length * groups * size), [batch, length, groups * size]),
      keys: new ort.Tensor('float32', past(), cache),
      values: new ort.Tensor('float32', past(), cache),
      seen: new ort.Tensor('int32', Int32Array.from(seen), [batch]),
      total: new ort.Tensor('int32', Int32Array.of(Math.max(...seen) + 1), [1]),
    }
    const run = async (model: encodeModel.Options) => {
      const session = await ort.InferenceSession.create(encodeModel(model), {
        intraOpNumThreads: 1,
        logSeverityLevel: 3,
      })
      const results = await session.run(feeds)
      await session.release()
      return results
    }
    const lowered = lower(graph, webgpuLowering)
    expect(lowered.nodes.map(({ type }) => type)).not.toContain('GroupQueryAttention')
    const [before, after] = [await run(graph), await run(lowered)]
    for (const { name } of graph.outputs)
      expect(worstDifference(before[name]!.data as Float32Array, after[name]!.data as Float32Array), name).toBeLessThan(
        2e-6,
      )
  },
)
