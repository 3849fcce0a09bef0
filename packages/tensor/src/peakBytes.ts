import type { DType } from './DType.ts'
import type { Graph } from './Graph.ts'
import { type Shape, sizeOf } from './Shape.ts'

/** Nodes whose result is their input under another shape or name. */
const views: ReadonlySet<string> = new Set(['Reshape', 'Identity'])

/**
 * The most bytes that the results of a graph's nodes take at one time, in the order of its nodes, each from the node
 * that makes it to the last one that reads it; outputs stay. Inputs and constants are not counted.
 *
 * A runtime that fuses nodes or writes over inputs needs less, one that orders nodes otherwise can need more.
 */
export function peakBytes(graph: Graph): number {
  const bytes = new Map(graph.values.map(({ name, shape, dtype }) => [name, byteLength(shape, dtype)]))
  for (const { name, shape, dtype } of graph.outputs) bytes.set(name, byteLength(shape, dtype))
  /** The name under which a value's memory goes. */
  const owner = new Map<string, string>()
  const ownerOf = (name: string) => owner.get(name) ?? name
  const made = new Set<string>()
  for (const { type, inputs, outputs } of graph.nodes) {
    const [first] = inputs
    const isView = views.has(type) && first !== undefined && made.has(ownerOf(first))
    for (const name of outputs) {
      if (isView) owner.set(name, ownerOf(first))
      else made.add(name)
    }
  }
  const lastUse = new Map<string, number>()
  graph.nodes.forEach(({ inputs, outputs }, i) => {
    for (const name of [...inputs, ...outputs]) lastUse.set(ownerOf(name), i)
  })
  for (const { name } of graph.outputs) lastUse.set(ownerOf(name), graph.nodes.length)
  const dying: string[][] = Array.from({ length: graph.nodes.length + 1 }, () => [])
  for (const name of made) dying[lastUse.get(name)!]!.push(name)
  let live = 0
  let peak = 0
  graph.nodes.forEach(({ outputs }, i) => {
    for (const name of outputs) if (made.has(name)) live += bytes.get(name) ?? 0
    peak = Math.max(peak, live)
    for (const name of dying[i]!) live -= bytes.get(name) ?? 0
  })
  return peak
}

const elementBytes: Record<DType, number> = { float32: 4, int64: 8, int32: 4, int8: 1, uint8: 1 }

function byteLength(shape: Shape, dtype: DType): number {
  return sizeOf(shape) * elementBytes[dtype]
}
