import { createGraph, input, output } from '../Graph.ts'
import { matmul } from '../ops/matmul.ts'
import { createWebGpuSession } from './webgpu.ts'

// Run by `findGpu` in a process of its own: opens the GPU, multiplies two matrices on it, and checks the product.
const graph = createGraph()
const size = 16
output(matmul(input(graph, 'a', [size, size]), input(graph, 'b', [size, size])), 'product')
const session = await createWebGpuSession({ graph })
const a = Float32Array.from({ length: size * size }, (_, i) => i % 7)
const identity = Float32Array.from({ length: size * size }, (_, i) => (i % (size + 1) === 0 ? 1 : 0))
const { product } = await session.run({ a, b: identity })
if (a.some((x, i) => x !== product?.[i])) throw new Error('The GPU multiplies wrongly.')
await session.release()
