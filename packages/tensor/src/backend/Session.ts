import type { TensorData } from '../DType.ts'
import type { Graph } from '../Graph.ts'

/** Where a graph runs: ONNX Runtime on the processor, or on a GPU through WebGPU (Vulkan, Metal or Direct3D 12). */
export type Backend = 'cpu' | 'webgpu'

export type SessionOptions = {
  graph: Graph
  /** Threads of the processor; a GPU has its own. */
  threads?: number
  /** Keeps the memory of intermediate results between runs: about a tenth faster, at their full size a session. */
  keepMemory?: boolean
  /** Lays results out in one block from the second run on: some 2 % faster, and the block comes on top. */
  memoryPattern?: boolean
}

/** A compiled graph. Feeds and results are keyed by the names of inputs and outputs. */
export type Session = {
  run(feeds: Readonly<Record<string, TensorData>>): Promise<Record<string, TensorData>>
  release(): Promise<void>
}
