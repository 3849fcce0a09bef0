import { createRng } from '@openledger/base'
import * as ort from 'onnxruntime-node'
import { describe, expect, test } from 'vitest'
import { createGraph, type Graph, gradient, input, matmul, output, rmsNorm, type Shape, sizeOf } from '../index.ts'
import { encodeModel } from '../onnx/encode.ts'
import { worstDifference } from '../testing/compareNodes.ts'
import { operatorCases } from '../testing/operatorCases.ts'
import { lower } from './lower.ts'
import { webgpuLowering } from './webgpuLowering.ts'

/** Both run on the processor; they differ by the order of sums and by how a logarithm of a softmax is put together. */
const tolerance = 2e-6

const rng = createRng('lower')

async function run(model: encodeModel.Options) {
  const session = await ort.InferenceSession.create(encodeModel(model), { intraOpNumThreads: 1, logSeverityLevel: 3 })
  const feeds = model.inputs.map(({ name, shape }) => [name, new ort.Tensor('float32', draws(name, shape), [...shape])])
  const results = await session.run(Object.fromEntries(feeds))
  await session.release()
  return results
}

const drawn = new Map<string, Float32Array>()
function draws(name: string, shape: Shape): Float32Array {
  const key = `${name} ${shape}`
  if (!drawn.has(key))
    drawn.set(
      key,
      Float32Array.from({ length: sizeOf(shape) }, () => 1 + Math.abs(rng.normal())),
    )
  return drawn.get(key)!
}

async function expectSame(graph: Graph) {
  const [before, after] = [await run(graph), await run(lower(graph, webgpuLowering))]
  for (const { name } of graph.outputs)
    expect(worstDifference(before[name]!.data as Float32Array, after[name]!.data as Float32Array), name).toBeLessThan(
      tolerance,
    )
}

describe('lowering keeps what an operator and its gradient compute', () => {
  test.each(operatorCases)('$name', async ({ shapes, build }) => {
    const graph = createGraph()
    const variables = shapes.map((shape, i) => input(graph, `x${i}`, shape))
    const y = build(...variables)
    output(y, 'y')
    gradient({ loss: y, variables, seed: input(graph, 'seed', y.shape) }).forEach((value, i) => {
      output(value, `g${i}`)
    })
    await expectSame(graph)
  })
})

test('the inverse root mean square is computed anew where a graph asks the norm for it', async () => {
  const graph = createGraph()
  const y = rmsNorm(input(graph, 'x', [3, 8]), input(graph, 'weight', [8]), 1e-3)
  output(y, 'y')
  const norm = graph.nodes.find(({ type }) => type === 'SimplifiedLayerNormalization')!
  graph.nodes[graph.nodes.indexOf(norm)] = { ...norm, outputs: [...norm.outputs, 'inverse'] }
  graph.outputs.push({ name: 'inverse', shape: [3, 1], dtype: 'float32' })
  expect(lower(graph, webgpuLowering).nodes.map(({ type }) => type)).not.toContain('SimplifiedLayerNormalization')
  await expectSame(graph)
})

test('no operator is left that WebGPU lacks', () => {
  for (const { shapes, build } of operatorCases) {
    const graph = createGraph()
    const variables = shapes.map((shape, i) => input(graph, `x${i}`, shape))
    gradient({ loss: build(...variables), variables })
    const left = lower(graph, webgpuLowering).nodes.filter(({ type }) => /FusedMatMul|LogSoftmax|OneHot/.test(type))
    expect(left).toEqual([])
  }
})

test('a product of 8-bit integers, which only the processor has, is refused by name', () => {
  const graph = createGraph()
  output(matmul(input(graph, 'a', [2, 3]), input(graph, 'b', [3, 4])), 'y')
  graph.nodes[0] = { ...graph.nodes[0]!, type: 'MatMulIntegerToFloat', domain: 'com.microsoft' }
  expect(() => lower(graph, webgpuLowering)).toThrow('cannot be expressed')
})

test('a way of calling an operator that has no rewriting is refused by name', () => {
  const graph = createGraph()
  output(matmul(input(graph, 'a', [2, 3]), input(graph, 'b', [4, 3]), { transposeB: true }), 'y')
  const [node] = graph.nodes
  graph.nodes[0] = { ...node!, attributes: { ...node!.attributes, transBatchA: 1 } }
  expect(() => lower(graph, webgpuLowering)).toThrow('cannot be expressed')
})
