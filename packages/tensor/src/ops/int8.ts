import { BaseError } from '@openledger/base'
import { addNode, constant, integers, scalar, type Value } from '../Graph.ts'
import { multiply, negate } from './arithmetic.ts'
import { expand, reshape } from './shape.ts'

/** A matrix as 8-bit integers with a factor for each column: w[k, n] ≈ values[k, n] · scales[n]. */
export type Int8Matrix = { rows: number; columns: number; values: Int8Array; scales: Float32Array }

/** A frozen weight [out, in] for x Wᵀ and, quantised along its other axis, for the gradient g W. */
export type Int8Weight = { forward: Int8Matrix; backward: Int8Matrix }

/**
 * Rounds a weight [out, in] to integers of ±127, each output's row by its own largest element for the forward product,
 * each input's column by its own for the backward one. `transposed`: the data stands as [in, out].
 */
export function quantizeInt8(data: Float32Array, [out, width]: readonly number[], transposed = false): Int8Weight {
  const at = (o: number, i: number) => (transposed ? i * out! + o : o * width! + i)
  return {
    forward: quantizeColumns(width!, out!, (k, n) => data[at(n, k)]!),
    backward: quantizeColumns(out!, width!, (k, n) => data[at(k, n)]!),
  }
}

function quantizeColumns(rows: number, columns: number, element: (k: number, n: number) => number): Int8Matrix {
  const scales = new Float32Array(columns)
  for (let k = 0; k < rows; k++)
    for (let n = 0; n < columns; n++) scales[n] = Math.max(scales[n]!, Math.abs(element(k, n)))
  for (let n = 0; n < columns; n++) scales[n] = scales[n]! > 0 ? scales[n]! / 127 : 1
  const values = new Int8Array(rows * columns)
  for (let k = 0; k < rows; k++)
    for (let n = 0; n < columns; n++) values[k * columns + n] = Math.round(element(k, n) / scales[n]!)
  return { rows, columns, values, scales }
}

/**
 * x Wᵀ with W in 8-bit integers and each row of x rounded to 8 bits by its own largest element; x [tokens, in] →
 * [tokens, out]. The products and sums are exact in integers, so a row's result depends on that row alone, and not on
 * threads or processors. The gradient g W is computed the same way; none flows to W.
 *
 * Rounding is to nearest with steps of max / 127: about a hundredth of a typical element, for x, W and g alike.
 */
export function matmulInt8(x: Value, { forward, backward }: Int8Weight): Value {
  const y = product(x, forward)
  y.inputs = [x]
  y.vjp = g => [product(g, backward)]
  return y
}

function product(x: Value, { rows, columns, values, scales }: Int8Matrix): Value {
  const { graph } = x
  const [tokens, width] = x.shape as [number, number]
  if (x.shape.length !== 2 || width !== rows)
    throw new BaseError('An 8-bit product got shapes that do not fit.', {
      code: 'tensor/shape',
      facts: { left: `[${x.shape}]`, right: `[${rows}, ${columns}]` },
    })
  const { quantized, scale } = quantizeRows(x)
  const integer = addNode({
    type: 'MatMulIntegerToFloat',
    domain: 'com.microsoft',
    inputs: [
      quantized,
      constant(graph, values, [rows, columns], 'int8'),
      scalar(graph, 1),
      constant(graph, scales, [columns], 'float32'),
      zeroPoint(x, []),
    ],
    shape: [tokens, columns],
    dtype: 'float32',
  })
  return multiply(integer, scale)
}

/** Rows already rounded, so that layers with one input share the work. */
const rounded = new WeakMap<Value, { quantized: Value; scale: Value }>()

/** x [tokens, width] as unsigned bytes around 128, and the factor of each row [tokens, 1]. */
function quantizeRows(x: Value): { quantized: Value; scale: Value } {
  const known = rounded.get(x)
  if (known) return known
  const { graph } = x
  const tokens = x.shape[0]!
  const extreme = (type: string) =>
    addNode({ type, inputs: [x, integers(graph, [1])], shape: [tokens, 1], attributes: { keepdims: 1 } })
  // A row of zeros has a factor too, so that nothing is divided by zero.
  const largest = addNode({
    type: 'Max',
    inputs: [extreme('ReduceMax'), negate(extreme('ReduceMin')), scalar(graph, 1e-30)],
    shape: [tokens, 1],
  })
  const scale = multiply(largest, scalar(graph, 1 / 127))
  const quantized = addNode({
    type: 'QuantizeLinear',
    inputs: [x, reshape(scale, [tokens]), zeroPoint(x, [tokens])],
    shape: x.shape,
    dtype: 'uint8',
    attributes: { axis: 0 },
  })
  const made = { quantized, scale }
  rounded.set(x, made)
  return made
}

/** 128 in this shape: what stands for zero. */
function zeroPoint({ graph }: Value, shape: readonly number[]): Value {
  const known = graph.interned.get('zero point')
  const made = known ?? constant(graph, Uint8Array.of(128), [], 'uint8')
  graph.interned.set('zero point', made)
  return expand(made, shape)
}
