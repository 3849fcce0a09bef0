import { BaseError } from '@openledger/base'
import { addNode, integers, type Value } from '../Graph.ts'
import { type Shape, sameShape, sizeOf } from '../Shape.ts'

/** The same elements in another shape. */
export function reshape(x: Value, shape: Shape): Value {
  if (sameShape(x.shape, shape)) return x
  if (sizeOf(x.shape) !== sizeOf(shape))
    throw new BaseError('Reshape must keep the number of elements.', {
      code: 'tensor/shape',
      facts: { got: `[${x.shape}]`, wanted: `[${shape}]` },
    })
  return addNode({
    type: 'Reshape',
    inputs: [x, integers(x.graph, shape)],
    shape,
    vjp: gradient => [reshape(gradient, x.shape), undefined],
  })
}

/** Axis i of the result is axis `order[i]` of x. */
export function transpose(x: Value, order: readonly number[]): Value {
  const inverse = order.map((_, axis) => order.indexOf(axis))
  return addNode({
    type: 'Transpose',
    inputs: [x],
    shape: order.map(axis => x.shape[axis]!),
    attributes: { perm: order },
    vjp: gradient => [transpose(gradient, inverse)],
  })
}

/**
 * Rows of x in another order, some left out, some filled in: result[i] = x[from[i]]. `back` says for each row of x where
 * it went, so that the gradient is a look-up too: dx[j] = g[back[j]].
 *
 * That is the gradient where each row of x that counts goes to one place, and the others' gradients (of filled-in rows,
 * and of rows that `back` sends there) are zero.
 */
export function regroup(x: Value, from: Value, back: Value): Value {
  return addNode({
    type: 'Gather',
    inputs: [x, from],
    shape: [...from.shape, ...x.shape.slice(1)],
    vjp: gradient => [regroup(gradient, back, from), undefined],
  })
}

/** Repeats axes of size 1 until x has `shape`. */
export function expand(x: Value, shape: Shape): Value {
  if (sameShape(x.shape, shape)) return x
  return addNode({
    type: 'Expand',
    inputs: [x, integers(x.graph, shape)],
    shape,
    vjp: gradient => [sumTo(gradient, x.shape), undefined],
  })
}

/** Sums over `axes`, which stay with size 1 when `keep` is set. */
export function sum(x: Value, axes: readonly number[], keep = false): Value {
  const kept = x.shape.map((size, axis) => (axes.includes(axis) ? 1 : size))
  return addNode({
    type: 'ReduceSum',
    inputs: [x, integers(x.graph, axes)],
    shape: keep ? kept : x.shape.filter((_, axis) => !axes.includes(axis)),
    attributes: { keepdims: keep ? 1 : 0 },
    vjp: gradient => [expand(reshape(gradient, kept), x.shape), undefined],
  })
}

/** Sums x back to a shape that broadcasting had stretched to x's. */
export function sumTo(x: Value, shape: Shape): Value {
  if (sameShape(x.shape, shape)) return x
  const missing = x.shape.length - shape.length
  const axes = x.shape.flatMap((size, axis) =>
    axis < missing || (shape[axis - missing] === 1 && size !== 1) ? [axis] : [],
  )
  return reshape(axes.length > 0 ? sum(x, axes, true) : x, shape)
}

/** Joins values along an axis. */
export function concat(values: readonly Value[], axis: number): Value {
  const [first] = values
  if (!first) throw new BaseError('Nothing to concatenate.', { code: 'tensor/shape' })
  const starts: number[] = []
  let total = 0
  for (const value of values) {
    starts.push(total)
    total += value.shape[axis]!
  }
  return addNode({
    type: 'Concat',
    inputs: values,
    shape: first.shape.map((size, i) => (i === axis ? total : size)),
    attributes: { axis },
    vjp: gradient => values.map((value, i) => slice(gradient, axis, starts[i]!, starts[i]! + value.shape[axis]!)),
  })
}

/** Parts of an axis, of these sizes; they add up to the axis. */
export function split(x: Value, axis: number, sizes: readonly number[]): Value[] {
  if (sizes.length === 1) return [x]
  let start = 0
  const parts = sizes.map(size => {
    start += size
    return slice(x, axis, start - size, start)
  })
  return parts
}

/** Elements `start` ≤ i < `end` of an axis. */
export function slice(x: Value, axis: number, start: number, end: number): Value {
  const { graph } = x
  return addNode({
    type: 'Slice',
    inputs: [x, integers(graph, [start]), integers(graph, [end]), integers(graph, [axis])],
    shape: x.shape.map((size, i) => (i === axis ? end - start : size)),
    vjp: gradient => {
      const before = x.shape.map((_, i) => (i === axis ? start : 0))
      const after = x.shape.map((size, i) => (i === axis ? size - end : 0))
      const padded = addNode({
        type: 'Pad',
        inputs: [gradient, integers(graph, [...before, ...after])],
        shape: x.shape,
      })
      return [padded, undefined, undefined, undefined]
    },
  })
}

/** Rows of a table: result[..., :] = table[indices[...], :]. `indices` is int64. */
export function gather(table: Value, indices: Value): Value {
  const shape = [...indices.shape, ...table.shape.slice(1)]
  return addNode({
    type: 'Gather',
    inputs: [table, indices],
    shape,
    vjp: gradient => {
      const { graph } = table
      const rows = sizeOf(indices.shape)
      const zeros = addNode({
        type: 'ConstantOfShape',
        inputs: [integers(graph, table.shape)],
        shape: table.shape,
        dtype: 'float32',
      })
      const scattered = addNode({
        type: 'ScatterND',
        inputs: [zeros, reshape(indices, [rows, 1]), reshape(gradient, [rows, ...table.shape.slice(1)])],
        shape: table.shape,
        attributes: { reduction: 'add' },
      })
      return [scattered, undefined]
    },
  })
}
