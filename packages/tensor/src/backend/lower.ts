import { BaseError } from '@openledger/base'
import type { DType, TensorData } from '../DType.ts'
import { type Graph, prune } from '../Graph.ts'
import type { Attribute, ConstantSpec, encodeModel, NodeSpec } from '../onnx/encode.ts'
import type { Shape } from '../Shape.ts'

/**
 * A graph while its nodes are rewritten for a backend. A lowering appends nodes; the last of them must bear the name of
 * the result that it stands for.
 */
export type Lowering = {
  /** Shape of a value of the original graph, or of one appended here. */
  shapeOf: (name: string) => Shape
  /** The constant of that name, where the value is one. */
  constantOf: (name: string) => ConstantSpec | undefined
  /** Adds a constant and gives its name. */
  constant: <T extends DType>(dtype: T, data: TensorData<T>, shape: Shape) => string
  /** Appends a node and gives the name of its result: `name`, or a fresh one. */
  node: (type: string, inputs: readonly string[], shape: Shape, options?: NodeOptions) => string
}

type NodeOptions = { name?: string | undefined; attributes?: Readonly<Record<string, Attribute>> }

/** What becomes of a backend's unsupported, or wrong, operators, by ONNX name. Undefined leaves the node as it is. */
export type LoweringTable = Readonly<Record<string, (node: NodeSpec, to: Lowering) => undefined | string>>

/** Rewrites the nodes of a graph that the table names and an output depends on; the graph itself stays as it is. */
export function lower(whole: Graph, table: LoweringTable): encodeModel.Options {
  const { values } = whole
  const { nodes, constants, ...graph } = prune(whole)
  const shapes = new Map<string, Shape>(values.map(({ name, shape }) => [name, shape]))
  const known = new Map(constants.map(constant => [constant.name, constant]))
  const lowered: NodeSpec[] = []
  const added: ConstantSpec[] = []
  let count = 0
  const to: Lowering = {
    shapeOf(name) {
      const shape = shapes.get(name)
      if (!shape)
        throw new BaseError('A value of the graph has no known shape.', { code: 'tensor/no-lowering', facts: { name } })
      return shape
    },
    constantOf: name => known.get(name),
    constant(dtype, data, shape) {
      const name = `lowered${count++}`
      added.push({ name, dtype, data, shape })
      shapes.set(name, shape)
      return name
    },
    node(type, inputs, shape, { name = `lowered${count++}`, attributes = {} } = {}) {
      lowered.push({ type, domain: '', inputs, outputs: [name], attributes })
      shapes.set(name, shape)
      return name
    },
  }
  for (const node of nodes) if (table[node.type]?.(node, to) === undefined) lowered.push(node)
  return { ...graph, nodes: lowered, constants: [...constants, ...added] }
}
