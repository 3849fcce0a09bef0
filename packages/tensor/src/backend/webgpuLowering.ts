import { BaseError } from '@openledger/base'
import type { NodeSpec } from '../onnx/encode.ts'
import { type Shape, sizeOf } from '../Shape.ts'
import type { Lowering, LoweringTable } from './lower.ts'
import { lowerCachedAttention } from './lowerCachedAttention.ts'

/** ONNX's number for int32. */
const int32 = 6

/**
 * What ONNX Runtime 1.30's WebGPU provider lacks or gets wrong. A node without a kernel there would run on the processor,
 * with its inputs and results copied over and back.
 */
export const webgpuLowering: LoweringTable = {
  MatMulIntegerToFloat: refuseInt8,
  FusedMatMul: lowerFusedMatMul,
  GroupQueryAttention: lowerCachedAttention,
  LogSoftmax: lowerLogSoftmax,
  OneHot: lowerOneHot,
  ScatterElements: lowerScatterElements,
  SimplifiedLayerNormalization: lowerRmsNorm,
}

/** It would run on the processor, with its inputs and results copied over and back. */
function refuseInt8(node: NodeSpec): never {
  throw refusal(node, 'products of 8-bit integers')
}

/** alpha · op(a) · op(b) as transposes, one product and one factor. A transposed constant is folded ahead of time. */
function lowerFusedMatMul(node: NodeSpec, to: Lowering): string {
  const { transA = 0, transB = 0, alpha = { float: 1 }, ...others } = node.attributes
  const [unknown] = Object.entries(others).filter(([, value]) => value !== 0)
  if (unknown) throw refusal(node, `attribute ${unknown[0]}`)
  const [a, b] = [transA, transB].map((transposed, i) => {
    const name = node.inputs[i]!
    return transposed ? swapLastAxes(name, to) : name
  }) as [string, string]
  const factor = typeof alpha === 'object' && 'float' in alpha ? alpha.float : Number(alpha)
  const shape = to.shapeOf(node.outputs[0]!)
  if (factor === 1) return to.node('MatMul', [a, b], shape, { name: node.outputs[0] })
  const product = to.node('MatMul', [a, b], shape)
  return to.node('Mul', [product, to.constant('float32', Float32Array.of(factor), [])], shape, {
    name: node.outputs[0],
  })
}

/** x − max x − log Σ exp(x − max x) over the last axis. */
function lowerLogSoftmax(node: NodeSpec, to: Lowering): string {
  const [x] = node.inputs as [string]
  const shape = to.shapeOf(x)
  const last = shape.length - 1
  if (node.attributes.axis !== -1 && node.attributes.axis !== last) throw refusal(node, 'another axis than the last')
  const kept = [...shape.slice(0, -1), 1]
  const axes = to.constant('int64', BigInt64Array.of(BigInt(last)), [1])
  const reduce = (type: string, value: string) => to.node(type, [value, axes], kept, { attributes: { keepdims: 1 } })
  const centred = to.node('Sub', [x, reduce('ReduceMax', x)], shape)
  const total = reduce('ReduceSum', to.node('Exp', [centred], shape))
  return to.node('Sub', [centred, to.node('Log', [total], kept)], shape, { name: node.outputs[0] })
}

/** Compares each index with 0 … depth − 1, as int32: WebGPU has no 64-bit integers. */
function lowerOneHot(node: NodeSpec, to: Lowering): string {
  const [indices, depth, pair] = node.inputs as [string, string, string]
  const shape = to.shapeOf(node.outputs[0]!)
  const [off, on] = to.constantOf(pair)?.data ?? []
  if (node.attributes.axis !== -1 || !to.constantOf(depth) || off !== 0 || on !== 1)
    throw refusal(node, 'anything but zeros and ones along a new last axis')
  const rows = to.shapeOf(indices)
  const column = to.node('Unsqueeze', [indices, to.constant('int64', BigInt64Array.of(-1n), [1])], [...rows, 1])
  return oneHot(column, shape, to, node.outputs[0])
}

/** One number a row, added where the row's index says: data + update · one-hot(index). */
function lowerScatterElements(node: NodeSpec, to: Lowering): string {
  const [data, indices, updates] = node.inputs as [string, string, string]
  const shape = to.shapeOf(data)
  const isColumn = [indices, updates].every(name => `${to.shapeOf(name)}` === `${[shape[0], 1]}`)
  if (shape.length !== 2 || node.attributes.axis !== 1 || node.attributes.reduction !== 'add' || !isColumn)
    throw refusal(node, 'anything but one sum in each row of a matrix')
  const scattered = to.node('Mul', [oneHot(indices, shape, to), updates], shape)
  return to.node('Add', [data, scattered], shape, { name: node.outputs[0] })
}

/** Ones where an index of `column` [..., 1] is the place along the last axis of `shape`, else zeros. */
function oneHot(column: string, shape: Shape, to: Lowering, name?: string): string {
  const narrow = to.node('Cast', [column], to.shapeOf(column), { attributes: { to: int32 } })
  const counting = BigInt64Array.from({ length: shape.at(-1)! }, (_, i) => BigInt(i))
  const classes = to.node('Cast', [to.constant('int64', counting, [shape.at(-1)!])], [shape.at(-1)!], {
    attributes: { to: int32 },
  })
  const equal = to.node('Equal', [narrow, classes], shape)
  return to.node('Cast', [equal], shape, { name, attributes: { to: 1 } })
}

/** The provider's second result, 1 / rms, is wrong (ONNX Runtime 1.30, Vulkan); where it is asked for, it is computed. */
function lowerRmsNorm(node: NodeSpec, to: Lowering): string | undefined {
  const [y, inverse] = node.outputs as [string, string | undefined]
  if (inverse === undefined) return undefined
  const [x, weight] = node.inputs as [string, string]
  const shape = to.shapeOf(x)
  const kept = [...shape.slice(0, -1), 1]
  const { epsilon } = node.attributes
  if (typeof epsilon !== 'object' || !('float' in epsilon)) throw refusal(node, 'a missing epsilon')
  const axes = to.constant('int64', BigInt64Array.of(BigInt(shape.length - 1)), [1])
  const square = to.node('Mul', [x, x], shape)
  const mean = to.node('ReduceMean', [square, axes], kept, { attributes: { keepdims: 1 } })
  const shifted = to.node('Add', [mean, to.constant('float32', Float32Array.of(epsilon.float), [])], kept)
  const root = to.node('Sqrt', [shifted], kept)
  to.node('Reciprocal', [root], kept, { name: inverse })
  return to.node('Mul', [to.node('Mul', [x, inverse], shape), weight], shape, { name: y })
}

function swapLastAxes(name: string, to: Lowering): string {
  const shape = to.shapeOf(name)
  const perm = shape.map((_, axis) => axis)
  perm.push(...perm.splice(-2).reverse())
  const swapped: Shape = perm.map(axis => shape[axis]!)
  if (sizeOf(shape.slice(-2)) === 1) return name
  // A row becomes a column without moving an element.
  if (sizeOf(shape.slice(-2)) === Math.max(...shape.slice(-2))) {
    // In a Reshape, 0 keeps an axis as it is and −1 takes what is left.
    const sizes = swapped.map((_, axis) => (axis < swapped.length - 2 ? 0n : shape[axis] === 1 ? -1n : 1n))
    return to.node('Reshape', [name, to.constant('int64', BigInt64Array.from(sizes), [sizes.length])], swapped)
  }
  return to.node('Transpose', [name], swapped, { attributes: { perm } })
}

function refusal({ type }: NodeSpec, what: string): BaseError {
  return new BaseError('An operator cannot be expressed on WebGPU.', {
    code: 'tensor/no-lowering',
    facts: { operator: type, because: `there is no rewriting for ${what}` },
    hint: 'Run this graph on the CPU.',
  })
}
