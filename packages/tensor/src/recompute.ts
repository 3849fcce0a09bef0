import { addValue, type Graph, integers, scalar, type Value } from './Graph.ts'
import type { NodeSpec } from './onnx/encode.ts'
import type { Shape } from './Shape.ts'

/**
 * Rewrites a backward pass so that it computes what it needs of the forward pass anew, segment by segment, instead of
 * keeping it (Chen et al. 2016): memory for one segment and the boundaries, for about a third more work, and the same
 * numbers. To be called between `gradient` and the naming of outputs.
 *
 * A runtime orders nodes as it likes and merges those that compute the same. So a segment is computed anew from its
 * boundary plus zero times a sum over the gradients that must be there before: the same number, only later.
 *
 * @param options `boundaries` are the values that are kept, in forward order; segment s lies between boundaries s and
 *   s + 1. `forwardNodes` is how many nodes the graph had before `gradient`, `results` what that gave.
 */
export function recompute(graph: Graph, { boundaries, forwardNodes, results }: recompute.Options): void {
  const producer = new Map(graph.nodes.flatMap((node, i) => node.outputs.map(name => [name, i] as const)))
  const values = new Map(graph.values.map(value => [value.name, value]))
  const shapeOf = (name: string): Shape => values.get(name)!.shape
  const place = new Map(boundaries.map(({ name }, i) => [name, i]))
  const first = producer.get(boundaries[0]!.name) ?? -1
  const last = producer.get(boundaries.at(-1)!.name)!
  const isInside = (node: number | undefined): node is number => node !== undefined && node > first && node <= last
  const backward = graph.nodes.splice(forwardNodes)
  const forward = [...graph.nodes]
  /** Results that no segment has waited for yet, with the node that makes each. */
  const waiting = results.map(({ name }) => ({ name, node: producer.get(name)! }))
  const gates = new Map<number, string>()
  const copies = new Map<string, string>()

  const append = (type: string, inputs: string[], shape: Shape, attributes: NodeSpec['attributes'] = {}): string => {
    const name = `gate${graph.nodes.length}`
    graph.nodes.push({ type, domain: '', inputs, outputs: [name], attributes })
    addValue(graph, { name, shape, dtype: 'float32', inputs: [] })
    return name
  }
  const total = (name: string): string => {
    const axes = shapeOf(name).map((_, axis) => axis)
    return append('ReduceSum', [name, integers(graph, axes).name], [], { keepdims: 0 })
  }
  /** A boundary, held back until `after` is there, and all results that come before node `position`. */
  const gated = (boundary: number, after: string, position: number): string => {
    const known = gates.get(boundary)
    if (known) return known
    const due = waiting.filter(({ node }) => node < position)
    for (const each of due) waiting.splice(waiting.indexOf(each), 1)
    const sums = [after, ...due.map(({ name }) => name)].map(total)
    const zero = append('Mul', [append('Sum', sums, []), scalar(graph, 0).name], [])
    const made = append('Add', [boundaries[boundary]!.name, zero], boundaries[boundary]!.shape)
    gates.set(boundary, made)
    return made
  }
  /** The name under which a backward node finds a forward value. */
  const again = (name: string, after: string, position: number): string => {
    const boundary = place.get(name)
    if (boundary !== undefined) return boundary < boundaries.length - 1 ? gated(boundary, after, position) : name
    const node = producer.get(name)
    if (!isInside(node)) return name
    const known = copies.get(name)
    if (known) return known
    const original = forward[node]!
    const inputs = original.inputs.map(each => again(each, after, position))
    const outputs = original.outputs.map(each => `${each}again`)
    graph.nodes.push({ ...original, inputs, outputs })
    for (const each of original.outputs) {
      const { shape, dtype } = values.get(each)!
      addValue(graph, { name: `${each}again`, shape, dtype, inputs: [] })
      copies.set(each, `${each}again`)
    }
    return copies.get(name)!
  }

  // The latest gradient that has arrived: what a segment's first node in the backward pass waits for.
  let after: string | undefined
  backward.forEach((node, i) => {
    after = node.inputs.find(name => (producer.get(name) ?? 0) >= forwardNodes) ?? after
    const latest = after
    const inputs = latest ? node.inputs.map(name => again(name, latest, forwardNodes + i)) : node.inputs
    graph.nodes.push({ ...node, inputs })
  })
}

export declare namespace recompute {
  type Options = { boundaries: readonly Value[]; forwardNodes: number; results: readonly Value[] }
}
