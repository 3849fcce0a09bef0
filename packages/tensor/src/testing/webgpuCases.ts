import { createRng } from '@openledger/base'
import { createSession } from '../backend/createSession.ts'
import type { Session } from '../backend/Session.ts'
import {
  blockConstant,
  createGraph,
  gradient,
  input,
  matmul,
  output,
  quantizeBlocks,
  type Shape,
  sizeOf,
  type TensorData,
} from '../index.ts'
import { worstDifference } from './compareNodes.ts'
import { operatorCases } from './operatorCases.ts'

// Run by webgpu.test.ts in a process of its own: every operator and its gradient on WebGPU and on the processor.
// The device is closed with its last session, so each is held until the next is there.
let before: Session | undefined
for (const { name, shapes, build, positive } of operatorCases) {
  const rng = createRng(name)
  const graph = createGraph()
  const variables = shapes.map((shape, i) => input(graph, `x${i}`, shape))
  const y = build(...variables)
  output(y, 'y')
  gradient({ loss: y, variables, seed: input(graph, 'seed', y.shape) }).forEach((value, i) => {
    output(value, `g${i}`)
  })
  const draw = (shape: Shape) => Float32Array.from({ length: sizeOf(shape) }, () => rng.normal())
  const feeds: Record<string, TensorData> = { seed: draw(y.shape) }
  shapes.forEach((shape, i) => {
    feeds[`x${i}`] = positive ? draw(shape).map(x => 1 + Math.abs(x)) : draw(shape)
  })
  const results = []
  for (const backend of ['cpu', 'webgpu'] as const) {
    const session = await createSession({ graph, backend })
    results.push(await session.run(feeds))
    if (backend === 'cpu') {
      await session.release()
      continue
    }
    await before?.release()
    before = session
  }
  const [expected, got] = results as [Record<string, TensorData>, Record<string, TensorData>]
  const differences = Object.keys(expected).map(each => [each, worstDifference(expected[each]!, got[each]!)])
  console.log(JSON.stringify({ name, differences: Object.fromEntries(differences) }))
}
// Weights in blocks have no gradient, so they are no operator cases.
for (const bits of [8, 4] as const)
  for (const rows of [1, 5]) {
    const [out, width] = [24, 70]
    const data = Float32Array.from({ length: out * width }, (_, i) => Math.sin(1.7 * i))
    const weight = quantizeBlocks(data, { shape: [out, width], bits, block: 32, transposed: false })
    const graph = createGraph()
    output(matmul(input(graph, 'x', [rows, width]), blockConstant(graph, data, weight), { transposeB: true }), 'y')
    const feeds = { x: Float32Array.from({ length: rows * width }, (_, i) => Math.cos(i)) }
    const [expected, got] = [await createSession({ graph }), await createSession({ graph, backend: 'webgpu' })]
    const y = worstDifference((await expected.run(feeds)).y!, (await got.run(feeds)).y!)
    console.log(JSON.stringify({ name: `${bits} bits, ${rows} rows`, differences: { y } }))
    await Promise.all([expected.release(), got.release()])
  }
await before?.release()
