import type { DType, TensorData } from '../DType.ts'
import type { Shape } from '../Shape.ts'
import {
  bytesField,
  finish,
  floatField,
  type Message,
  message,
  messageField,
  stringField,
  varintField,
} from './ProtoWriter.ts'

/** An attribute of an ONNX node: an integer, a list of integers, a float (`{ float }`) or a string. */
export type Attribute = number | readonly number[] | string | { float: number }

export type NodeSpec = {
  type: string
  domain: '' | 'com.microsoft'
  inputs: readonly string[]
  outputs: readonly string[]
  attributes: Readonly<Record<string, Attribute>>
}

export type TensorSpec = { name: string; dtype: DType; shape: Shape }
export type ConstantSpec = TensorSpec & { data: TensorData }

// Field numbers and enumerations of onnx.proto3 (IR version 10, https://github.com/onnx/onnx/blob/main/onnx/onnx.proto3).
export const elementType: Record<DType, number> = { float32: 1, uint8: 2, int8: 3, int32: 6, int64: 7 }
const irVersion = 10
const opset = 21

/** Writes an ONNX model: opset 21 and ONNX Runtime's contributed operators (`com.microsoft` 1). */
export function encodeModel(graph: encodeModel.Options): Uint8Array {
  const body = message()
  for (const node of graph.nodes) messageField(body, 1, encodeNode(node))
  stringField(body, 2, 'openledger')
  for (const constant of graph.constants)
    messageField(body, 5, graph.outside?.has(constant.name) ? encodeOutside(constant) : encodeConstant(constant))
  const openSizes = graph.openSizes ?? new Map()
  for (const input of graph.inputs) messageField(body, 11, encodeValueInfo(input, openSizes))
  for (const output of graph.outputs) messageField(body, 12, encodeValueInfo(output, openSizes))
  const model = varintField(message(), 1, irVersion)
  stringField(model, 2, 'openledger')
  messageField(model, 7, body)
  messageField(model, 8, varintField(stringField(message(), 1, ''), 2, opset))
  messageField(model, 8, varintField(stringField(message(), 1, 'com.microsoft'), 2, 1))
  return finish(model)
}

export declare namespace encodeModel {
  type Options = {
    nodes: readonly NodeSpec[]
    constants: readonly ConstantSpec[]
    inputs: readonly TensorSpec[]
    outputs: readonly TensorSpec[]
    /** Names of sizes that each run decides, by the numbers that stand for them. */
    openSizes?: ReadonlyMap<number, { name: string }>
    /** Constants that whoever loads the model brings along: it names them, and does not hold them. */
    outside?: ReadonlySet<string>
  }
}

function encodeNode({ type, domain, inputs, outputs, attributes }: NodeSpec): Message {
  const node = message()
  for (const input of inputs) stringField(node, 1, input)
  for (const output of outputs) stringField(node, 2, output)
  stringField(node, 3, outputs[0] ?? type)
  stringField(node, 4, type)
  for (const [name, value] of Object.entries(attributes)) messageField(node, 5, encodeAttribute(name, value))
  if (domain) stringField(node, 7, domain)
  return node
}

function encodeAttribute(name: string, value: Attribute): Message {
  const attribute = stringField(message(), 1, name)
  if (typeof value === 'number') return varintField(varintField(attribute, 3, value), 20, 2)
  if (typeof value === 'string') return varintField(stringField(attribute, 4, value), 20, 3)
  if ('float' in value) return varintField(floatField(attribute, 2, value.float), 20, 1)
  for (const item of value) varintField(attribute, 8, item)
  return varintField(attribute, 20, 7)
}

function encodeConstant(constant: ConstantSpec): Message {
  const { data } = constant
  return bytesField(encodeTensor(constant), 9, new Uint8Array(data.buffer, data.byteOffset, data.byteLength))
}

/** A constant without its numbers, said to stand in a file: what is put in its place is taken before the file is opened. */
function encodeOutside(constant: ConstantSpec): Message {
  const entry = stringField(stringField(message(), 1, 'location'), 2, '.')
  return varintField(messageField(encodeTensor(constant), 13, entry), 14, 1)
}

function encodeTensor({ name, dtype, shape }: ConstantSpec): Message {
  const tensor = message()
  for (const size of shape) varintField(tensor, 1, size)
  varintField(tensor, 2, elementType[dtype])
  return stringField(tensor, 8, name)
}

function encodeValueInfo(
  { name, dtype, shape }: TensorSpec,
  openSizes: ReadonlyMap<number, { name: string }>,
): Message {
  const dimensions = message()
  for (const size of shape) {
    const open = openSizes.get(size)
    messageField(dimensions, 1, open ? stringField(message(), 2, open.name) : varintField(message(), 1, size))
  }
  const tensorType = messageField(varintField(message(), 1, elementType[dtype]), 2, dimensions)
  return messageField(stringField(message(), 1, name), 2, messageField(message(), 1, tensorType))
}
