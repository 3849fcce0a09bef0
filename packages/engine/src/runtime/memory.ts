import { type Graph, peakBytes, type TensorData } from '@openledger/tensor'
import type { ModelConfig } from '../model/ModelConfig.ts'
import { weightShapes } from '../model/weightShapes.ts'

/** Node with its libraries, and what they grow by in the first run. Measured: 170 MB, ONNX Runtime 1.30 on Linux. */
export const processBytes = 200e6

/** Kernels' own buffers and gaps between blocks, on top of what nodes give each other. Measured: 1.08 to 1.16. */
const slack = 1.2

/** Products whose second factor is packed when it is a constant. */
const packing: ReadonlySet<string> = new Set(['MatMul', 'FusedMatMul', 'Gemm'])

export type SessionMemory = { weights: number; activations: number }

/**
 * What a compiled graph takes: its constants as they are and once more packed for each product, and the results of its
 * nodes at their peak. A memory pattern (`SessionOptions`) lays those out in one block beside the blocks of the first run.
 *
 * Constants that sessions share are counted with the first of them, and stand in `counted` from then on.
 */
export function sessionMemory(graph: Graph, { memoryPattern, counted }: sessionMemory.Options): SessionMemory {
  const fresh = graph.constants.filter(({ data }) => !counted?.has(data))
  for (const { data } of fresh) counted?.add(data)
  const sizes = new Map(fresh.map(({ name, data }) => [name, data.byteLength]))
  let weights = 0
  for (const size of sizes.values()) weights += size
  for (const { type, inputs } of graph.nodes) if (packing.has(type)) weights += sizes.get(inputs[1]!) ?? 0
  return { weights, activations: peakBytes(graph) * slack * (memoryPattern ? 2 : 1) }
}

export declare namespace sessionMemory {
  type Options = { memoryPattern: boolean; counted?: Set<TensorData> | undefined }
}

/** The weights of a model in float32. */
export function modelBytes(config: ModelConfig): number {
  let elements = 0
  for (const shape of weightShapes(config).values()) elements += shape.reduce((product, size) => product * size, 1)
  return 4 * elements
}

/** What an open model takes without any session: the process, the weights, and their copy on the way into a session. */
export function openModelBytes(config: ModelConfig): number {
  return processBytes + 2 * modelBytes(config)
}
