import { BaseError } from '@openledger/base'
import type { DType, TensorData } from './DType.ts'
import { type Attribute, type ConstantSpec, encodeModel, type NodeSpec, type TensorSpec } from './onnx/encode.ts'
import { type Shape, sameShape, sizeOf } from './Shape.ts'

/** A tensor of a graph: static shape, element type, and how a gradient flows back to what it was made from. */
export type Value = {
  graph: Graph
  id: number
  name: string
  shape: Shape
  dtype: DType
  inputs: readonly Value[]
  vjp?: Vjp | undefined
}

/**
 * A vector-Jacobian product: from the gradient of the loss with respect to a value, those with respect to its inputs.
 * `needed[i]` says whether input i's gradient is wanted; what is not wanted may be left undefined.
 */
export type Vjp = (gradient: Value, needed: readonly boolean[]) => readonly (Value | undefined)[]

/** A graph under construction, in the order of evaluation. It runs once it is compiled by a backend. */
export type Graph = {
  values: Value[]
  nodes: NodeSpec[]
  constants: ConstantSpec[]
  inputs: TensorSpec[]
  outputs: TensorSpec[]
  interned: Map<string, Value>
  /** Sizes that each run decides, by the number that stands for them in shapes (see `openSize`). */
  openSizes: Map<number, OpenSize>
}

export type OpenSize = { name: string; value: Value }

export function createGraph(): Graph {
  return { values: [], nodes: [], constants: [], inputs: [], outputs: [], interned: new Map(), openSizes: new Map() }
}

/** Declares an input that is fed on every run. */
export function input(graph: Graph, name: string, shape: Shape, dtype: DType = 'float32'): Value {
  if (graph.inputs.some(other => other.name === name))
    throw new BaseError('Two inputs of a graph share a name.', { code: 'tensor/duplicate-input', facts: { name } })
  graph.inputs.push({ name, shape, dtype })
  return addValue(graph, { name, shape, dtype, inputs: [] })
}

/** A tensor that is part of the compiled graph; a backend may pack it ahead of time. */
export function constant<T extends DType>(graph: Graph, data: TensorData<T>, shape: Shape, dtype: T): Value {
  if (data.length !== sizeOf(shape))
    throw new BaseError('A constant does not fill its shape.', {
      code: 'tensor/constant-size',
      facts: { shape: `[${shape}]`, elements: data.length },
    })
  const value = addValue(graph, { shape, dtype, inputs: [] })
  graph.constants.push({ name: value.name, shape, dtype, data })
  return value
}

/** A float32 constant of shape []; equal numbers share one constant. */
export function scalar(graph: Graph, number: number): Value {
  return intern(graph, `f${number}`, () => constant(graph, Float32Array.of(number), [], 'float32'))
}

/**
 * An int64 vector, as shape and axis arguments want it: a constant, or put together in the graph where it holds open
 * sizes. Equal vectors share one value.
 */
export function integers(graph: Graph, list: readonly number[]): Value {
  return intern(graph, `i${list}`, () => {
    const isOpen = list.some(each => openFactors(graph, each).length > 0)
    if (!isOpen || list.length === 0) return constant(graph, BigInt64Array.from(list, BigInt), [list.length], 'int64')
    const parts = list.map(each => {
      const factors = openFactors(graph, each)
      const closed = factors.reduce((rest, prime) => rest / prime, each)
      const known = closed === 1 && factors.length > 0 ? [] : [integers(graph, [closed])]
      return [...known, ...factors.map(prime => graph.openSizes.get(prime)!.value)].reduce((a, b) =>
        addNode({ type: 'Mul', inputs: [a, b], shape: [1] }),
      )
    })
    return addNode({ type: 'Concat', inputs: parts, shape: [list.length], attributes: { axis: 0 } })
  })
}

/**
 * A size that is known only when the graph runs, fed as `size.NAME` [1]. While the graph is built a prime stands for it:
 * give each size another one, larger than any size that is known, so that a product of sizes tells what it is made of.
 *
 * @returns the prime, to be used in shapes as any size
 */
export function openSize(graph: Graph, name: string, prime: number): number {
  graph.openSizes.set(prime, { name, value: input(graph, sizeInput(name), [1], 'int64') })
  return prime
}

/** The input that an open size is fed as. */
export function sizeInput(name: string): string {
  return `size.${name}`
}

/** The open sizes that a number stands for a product of, with their multiplicity. */
export function openFactors({ openSizes }: Pick<Graph, 'openSizes'>, size: number): number[] {
  const factors: number[] = []
  for (const prime of openSizes.keys())
    for (let rest = size; rest >= prime && rest % prime === 0; rest /= prime) factors.push(prime)
  return factors
}

/** Names a value as a result of the graph. */
export function output(value: Value, name: string): void {
  const { graph, shape, dtype } = value
  graph.nodes.push({ type: 'Identity', domain: '', inputs: [value.name], outputs: [name], attributes: {} })
  graph.outputs.push({ name, shape, dtype })
}

/**
 * The same without an operator of its own, so that the result can be written where an input stands. Call it when nothing
 * more will read the value.
 */
export function outputInPlace(value: Value, name: string): void {
  const { graph, shape, dtype } = value
  const rename = (each: string) => (each === value.name ? name : each)
  graph.nodes = graph.nodes.map(node =>
    node.outputs.includes(value.name) ? { ...node, outputs: node.outputs.map(rename) } : node,
  )
  value.name = name
  graph.outputs.push({ name, shape, dtype })
}

/** Appends one ONNX node with one result. */
export function addNode({ type, inputs, shape, ...rest }: addNode.Options): Value {
  const [first] = inputs
  const graph = rest.graph ?? first?.graph
  if (!graph)
    throw new BaseError('A node without inputs needs its graph.', { code: 'tensor/no-graph', facts: { type } })
  const foreign = inputs.find(value => value.graph !== graph)
  if (foreign)
    throw new BaseError('An input belongs to another graph.', {
      code: 'tensor/foreign-input',
      facts: { type, input: foreign.name },
    })
  const value = addValue(graph, { shape, dtype: rest.dtype ?? first?.dtype ?? 'float32', inputs, vjp: rest.vjp })
  graph.nodes.push({
    type,
    domain: rest.domain ?? '',
    inputs: inputs.map(each => each.name),
    outputs: [value.name],
    attributes: rest.attributes ?? {},
  })
  return value
}

export declare namespace addNode {
  type Options = {
    type: string
    inputs: readonly Value[]
    shape: Shape
    dtype?: DType
    domain?: '' | 'com.microsoft'
    attributes?: Readonly<Record<string, Attribute>>
    vjp?: Vjp
    graph?: Graph
  }
}

/**
 * Gives `value` another derivative than the one that its nodes compose to: `inputs` are what the gradient flows to.
 * For results whose gradient has a shorter closed form (softmax with cross-entropy, SiLU).
 */
export function withVjp(value: Value, inputs: readonly Value[], vjp: Vjp): Value {
  value.inputs = inputs
  value.vjp = vjp
  return value
}

/** The graph as the bytes of an ONNX file, without what no output depends on, and without constants that stand `outside`. */
export function toOnnx(graph: Graph, outside?: ReadonlySet<string>): Uint8Array {
  return encodeModel({ ...prune(graph), ...(outside && { outside }) })
}

/** The nodes and constants that outputs depend on; inputs stay, read or not. */
export function prune({ nodes, constants, inputs, outputs, openSizes }: Graph): Omit<Graph, 'values' | 'interned'> {
  const read = new Set(outputs.map(({ name }) => name))
  const live: NodeSpec[] = []
  for (const node of nodes.toReversed()) {
    if (!node.outputs.some(name => read.has(name))) continue
    for (const name of node.inputs) read.add(name)
    live.push(node)
  }
  return {
    nodes: live.reverse(),
    constants: constants.filter(({ name }) => read.has(name)),
    inputs,
    outputs,
    openSizes,
  }
}

/** Registers a value that nodes appended by hand make, so that a backend knows its shape. */
export function addValue(
  graph: Graph,
  { name, ...rest }: Omit<Value, 'graph' | 'id' | 'name'> & { name?: string },
): Value {
  const id = graph.values.length
  const value: Value = { graph, id, name: name ?? `v${id}`, ...rest }
  graph.values.push(value)
  return value
}

function intern(graph: Graph, key: string, make: () => Value): Value {
  const known = graph.interned.get(key)
  if (known) return known
  const made = make()
  graph.interned.set(key, made)
  return made
}

/** Refuses a shape that an operator cannot take, with both shapes in the error. */
export function expectShape(operator: string, got: Shape, wanted: Shape): void {
  if (!sameShape(got, wanted))
    throw new BaseError(`${operator} got a shape that it cannot take.`, {
      code: 'tensor/shape',
      facts: { got: `[${got}]`, wanted: `[${wanted}]` },
    })
}
