import type { Graph } from '../Graph.ts'
import { elementType } from '../onnx/encode.ts'
import { type OrtApi, openOrtApi, type Pointer } from './ortApi.ts'

/**
 * Large constants that graphs have in common, by the memory that they stand in. A session that is made with them reads
 * them there, and what it packs of them for its products is packed once for all such sessions. Release the sessions first.
 */
export type SharedConstants = {
  /** Constants of a graph that its model need not hold, by name. */
  outside: (graph: Graph) => ReadonlySet<string>
  /** Hands them to a session that is being made. @returns where it keeps what it packs */
  addTo: (graph: Graph, options: Pointer) => Pointer
  release: () => void
}

/** Smaller ones are copied: ONNX Runtime computes with some of them while it compiles. */
const leastBytes = 1 << 16

/** Undefined where ONNX Runtime's C API cannot be had. */
export function createSharedConstants(): SharedConstants | undefined {
  const api = openOrtApi()
  return api && shareBy(api)
}

function shareBy(api: OrtApi): SharedConstants {
  const packed = api.createPacked()
  const tensors = new Map<ArrayBufferView, Pointer>()
  const large = ({ constants }: Graph) => constants.filter(({ data }) => data.byteLength >= leastBytes)
  return {
    outside: graph => new Set(large(graph).map(({ name }) => name)),
    addTo(graph, options) {
      for (const { name, data, shape, dtype } of large(graph)) {
        const tensor = tensors.get(data) ?? api.createTensor(data, shape, elementType[dtype])
        tensors.set(data, tensor)
        api.addConstant(options, name, tensor)
      }
      return packed
    },
    release() {
      for (const tensor of tensors.values()) api.release('value', tensor)
      tensors.clear()
      api.release('packed', packed)
    },
  }
}
