import { createCpuSession } from '../backend/onnxRuntime.ts'
import type { Session } from '../backend/Session.ts'
import { createWebGpuSession } from '../backend/webgpu.ts'
import type { TensorData } from '../DType.ts'
import type { Graph } from '../Graph.ts'
import type { NodeSpec, TensorSpec } from '../onnx/encode.ts'

/** One node on its own: how far WebGPU is from the processor, as `worstDifference` measures it. */
export type NodeDifference = { node: string; difference: number }

/**
 * A session on the processor that, on its first run, runs every node of the graph once more, alone, on WebGPU, with the
 * inputs that it has on the processor. Nodes that `seen` has are left out: those with the same operator, attributes and
 * shapes. Of operators that go element by element, and with `byKind` of all, only one for each kind of shapes runs: which
 * axes have size 1 and, element by element, which are a multiple of the four elements that a kernel takes at once.
 *
 * A fault of a kernel thus shows at the node that has it and not, diluted, at the end of the graph.
 */
export async function comparingSession({ graph, ...options }: comparingSession.Options): Promise<Session> {
  const session = await createCpuSession({ graph })
  let compared = false
  return {
    ...session,
    async run(feeds) {
      if (!compared) await compareNodes({ graph, feeds, ...options })
      compared = true
      return session.run(feeds)
    },
  }
}

export declare namespace comparingSession {
  type Options = {
    graph: Graph
    seen: Set<string>
    byKind?: boolean
    report: (difference: NodeDifference) => void
  }
}

const elementwise = new Set('Add Sub Mul Div Neg Exp Sqrt Reciprocal Sigmoid Tanh Erf Identity Reshape'.split(' '))

function kindOf(size: number, unit: number): string {
  return size === 1 ? '1' : size % unit === 0 ? `${unit}n` : 'n'
}

type Feeds = Readonly<Record<string, TensorData>>

async function compareNodes({ graph, feeds, seen, byKind, report }: comparingSession.Options & { feeds: Feeds }) {
  const specs = new Map<string, TensorSpec>(
    [...graph.values, ...graph.outputs].map(({ name, dtype, shape }) => [name, { name, dtype, shape }]),
  )
  const constants = new Map(graph.constants.map(constant => [constant.name, constant]))
  const computed = graph.nodes.flatMap(node => node.outputs.flatMap(name => specs.get(name) ?? []))
  const reference = await createCpuSession({ graph: { ...graph, outputs: computed } })
  const known: Feeds = { ...feeds, ...(await reference.run(feeds)) }
  await reference.release()
  // The device is closed with its last session, and opening it takes longer than most nodes do.
  let before: Session | undefined
  for (const node of graph.nodes) {
    const signature = describe(node)
    if (seen.has(signature)) continue
    seen.add(signature)
    const names = [...new Set(node.inputs)].filter(name => name !== '')
    const alone: Graph = {
      ...graph,
      nodes: [node],
      inputs: names.flatMap(name => (constants.has(name) ? [] : specs.get(name)!)),
      constants: names.flatMap(name => constants.get(name) ?? []),
      outputs: node.outputs.flatMap(name => specs.get(name) ?? []),
    }
    const session = await createWebGpuSession({ graph: alone })
    const results = await session.run(known)
    await before?.release()
    before = session
    const differences = alone.outputs.map(({ name }) => worstDifference(known[name]!, results[name]!))
    report({ node: signature, difference: Math.max(...differences) })
  }
  await before?.release()

  function describe({ type, attributes, inputs }: NodeSpec): string {
    const sides = inputs.map(name => {
      const { dtype, shape } = specs.get(name) ?? { dtype: 'none', shape: [] }
      if (byKind || elementwise.has(type)) return `${dtype}[${shape.map(size => kindOf(size, byKind ? 1 : 4))}]`
      const fixed = constants.get(name)
      return `${dtype}[${shape}]${fixed ? (fixed.dtype === 'int64' ? `=${fixed.data.slice(0, 8)}` : ' constant') : ''}`
    })
    return `${type} ${sides.join(' ')} ${JSON.stringify(attributes)}`
  }
}

/**
 * The largest difference of an element, relative to itself or to the result's largest element, whichever is larger. Scores
 * that a mask has put out of reach (beyond 1e8) do not count as large. Infinite where the lengths differ or one is NaN.
 */
export function worstDifference(expected: TensorData, got: TensorData): number {
  if (expected.length !== got.length) return Number.POSITIVE_INFINITY
  let largest = 0
  for (const x of expected) if (Math.abs(Number(x)) < 1e8) largest = Math.max(largest, Math.abs(Number(x)))
  let worst = 0
  for (let i = 0; i < expected.length; i++) {
    const [x, y] = [Number(expected[i]), Number(got[i])]
    if (x === y) continue
    const difference = Math.abs(x - y) / Math.max(Math.abs(x), largest)
    worst = Math.max(worst, Number.isNaN(difference) ? Number.POSITIVE_INFINITY : difference)
  }
  return worst
}
