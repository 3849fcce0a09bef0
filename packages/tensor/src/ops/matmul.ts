import { BaseError } from '@openledger/base'
import { addNode, type Value } from '../Graph.ts'
import { broadcastShapes, type Shape, sameShape, sizeOf } from '../Shape.ts'
import { add } from './arithmetic.ts'
import { matmulBlocks } from './blockWeight.ts'
import { reshape, sumTo, transpose } from './shape.ts'

/**
 * alpha · op(a) · op(b), with op a transpose of the last two axes where asked; leading axes broadcast.
 *
 * @example matmul(x, weight, { transposeB: true }) // x [B, T, in], weight [out, in] → [B, T, out]
 */
export function matmul(a: Value, b: Value, options: matmul.Options = {}): Value {
  const { transposeA = false, transposeB = false, alpha = 1, apart = false } = options
  const rows = a.shape.at(transposeA ? -1 : -2)
  const inner = a.shape.at(transposeA ? -2 : -1)
  const columns = b.shape.at(transposeB ? -2 : -1)
  const batch = broadcastShapes(a.shape.slice(0, -2), b.shape.slice(0, -2))
  if (rows === undefined || columns === undefined || !batch || inner !== b.shape.at(transposeB ? -1 : -2))
    throw new BaseError('MatMul got shapes that do not fit.', {
      code: 'tensor/shape',
      facts: { left: `[${a.shape}]`, right: `[${b.shape}]`, transposeA: `${transposeA}`, transposeB: `${transposeB}` },
    })
  const blocks = transposeA || alpha !== 1 ? undefined : matmulBlocks(a, b, transposeB)
  if (blocks) return blocks
  const plain = !transposeA && !transposeB && alpha === 1 && !apart
  const product = addNode({
    type: plain ? 'MatMul' : 'FusedMatMul',
    domain: plain ? '' : 'com.microsoft',
    inputs: [a, b],
    shape: [...batch, rows, columns],
    attributes: plain ? {} : { transA: transposeA ? 1 : 0, transB: transposeB ? 1 : 0, alpha: { float: alpha } },
    vjp: (g, [wantA, wantB]) => [
      wantA ? gradientA(g, a, b, { transposeA, transposeB, alpha }) : undefined,
      wantB ? gradientB(g, a, b, { transposeA, transposeB, alpha }) : undefined,
    ],
  })
  if (a.shape.length === 2 && b.shape.length === 2)
    products.set(product, sum => matmulAdd(sum, a, b, { transposeA, transposeB, alpha }))
  return product
}

/** How a product of matrices is written as one with a sum. */
const products = new WeakMap<Value, (sum: Value) => Value>()

/** sum + product, as one operator where `product` is a product of matrices that nothing else reads. */
export function accumulate(sum: Value, product: Value): Value {
  return products.get(product)?.(sum) ?? add(sum, product)
}

export declare namespace matmul {
  type Options = {
    transposeA?: boolean
    transposeB?: boolean
    alpha?: number
    /** Keeps ONNX Runtime from joining the product with what is added to it, which would round otherwise. */
    apart?: boolean
  }
}

/**
 * op(a[i]) · op(b[i]) for `rows` matrices; either side may have an open number of them, which is then `rows`, or one that
 * serves all. For serving: no gradient flows. The product of a row is the same bits whichever it is.
 */
export function matmulRows(a: Value, b: Value, { rows, transposeA = false, transposeB = false }: matmulRows.Options) {
  const [, height, depth] = transposeA ? [0, a.shape[2], a.shape[1]] : a.shape
  const [, inner, columns] = transposeB ? [0, b.shape[2], b.shape[1]] : b.shape
  if (a.shape.length !== 3 || b.shape.length !== 3 || depth !== inner)
    throw new BaseError('Products of rows got shapes that do not fit.', {
      code: 'tensor/shape',
      facts: { left: `[${a.shape}]`, right: `[${b.shape}]` },
    })
  return addNode({
    type: 'FusedMatMul',
    domain: 'com.microsoft',
    inputs: [a, b],
    shape: [rows, height!, columns!],
    attributes: { transA: transposeA ? 1 : 0, transB: transposeB ? 1 : 0, alpha: { float: 1 } },
  })
}

export declare namespace matmulRows {
  type Options = { rows: number; transposeA?: boolean; transposeB?: boolean }
}

/**
 * c + alpha · op(a) · op(b) for matrices, c [rows, columns] or a row of it to each. One pass over the result, where a
 * product and a sum take three.
 *
 * @example matmulAdd(bias, x, weight, { transposeB: true }) // x [N, in], weight [out, in], bias [out] → [N, out]
 */
export function matmulAdd(c: Value, a: Value, b: Value, options: matmul.Options = {}): Value {
  const { transposeA = false, transposeB = false, alpha = 1 } = options
  const [rows, inner] = transposeA ? a.shape.toReversed() : a.shape
  const [depth, columns] = transposeB ? b.shape.toReversed() : b.shape
  const shape = [rows!, columns!]
  if (a.shape.length !== 2 || b.shape.length !== 2 || inner !== depth || !stretches(c.shape, shape))
    throw new BaseError('A product with a sum got shapes that do not fit.', {
      code: 'tensor/shape',
      facts: { sum: `[${c.shape}]`, left: `[${a.shape}]`, right: `[${b.shape}]` },
    })
  const blocks = transposeA || alpha !== 1 ? undefined : matmulBlocks(a, b, transposeB)
  if (blocks) return add(blocks, c)
  return addNode({
    type: 'Gemm',
    inputs: [a, b, c],
    shape,
    attributes: { transA: transposeA ? 1 : 0, transB: transposeB ? 1 : 0, alpha: { float: alpha } },
    vjp: (g, [wantA, wantB, wantC]) => [
      wantA ? gradientA(g, a, b, { transposeA, transposeB, alpha }) : undefined,
      wantB ? gradientB(g, a, b, { transposeA, transposeB, alpha }) : undefined,
      wantC ? sumTo(g, c.shape) : undefined,
    ],
  })
}

function stretches(shape: Shape, to: Shape): boolean {
  const stretched = broadcastShapes(shape, to)
  return stretched !== undefined && sameShape(stretched, to)
}

type Turned = { transposeA: boolean; transposeB: boolean; alpha: number }

/** dA = g Bᵀ, or B gᵀ where a stood transposed. */
function gradientA(g: Value, a: Value, b: Value, { transposeA, transposeB, alpha }: Turned): Value {
  const product = transposeA
    ? matmul(b, g, { transposeA: transposeB, transposeB: true, alpha })
    : matmul(g, b, { transposeB: !transposeB, alpha })
  return sumTo(product, a.shape)
}

/** dB = Aᵀ g, or gᵀ A where b stood transposed; one flat product where b is a matrix shared by a batch. */
function gradientB(g: Value, a: Value, b: Value, { transposeA, transposeB, alpha }: Turned): Value {
  // A flat result of few columns is the slow way round for the kernels: it is made lying down, and turned.
  const [rows, columns] = b.shape
  if (
    a.shape.length === 2 &&
    b.shape.length === 2 &&
    transposeB &&
    !transposeA &&
    columns! <= 64 &&
    rows! >= 4 * columns!
  )
    return transpose(matmul(a, g, { transposeA: true, alpha }), [1, 0])
  if (b.shape.length === 2 && a.shape.length > 2 && !transposeA) {
    const flatA = reshape(a, [sizeOf(a.shape.slice(0, -1)), a.shape.at(-1)!])
    const flatG = reshape(g, [sizeOf(g.shape.slice(0, -1)), g.shape.at(-1)!])
    return transposeB
      ? matmul(flatG, flatA, { transposeA: true, alpha })
      : matmul(flatA, flatG, { transposeA: true, alpha })
  }
  const product = transposeB
    ? matmul(g, a, { transposeA: true, transposeB: transposeA, alpha })
    : matmul(a, g, { transposeA: !transposeA, alpha })
  return sumTo(product, b.shape)
}
