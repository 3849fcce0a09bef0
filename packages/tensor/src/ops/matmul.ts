import { BaseError } from '@openledger/base'
import { addNode, type Value } from '../Graph.ts'
import { broadcastShapes, sizeOf } from '../Shape.ts'
import { reshape, sumTo } from './shape.ts'

/**
 * alpha · op(a) · op(b), with op a transpose of the last two axes where asked; leading axes broadcast.
 *
 * @example matmul(x, weight, { transposeB: true }) // x [B, T, in], weight [out, in] → [B, T, out]
 */
export function matmul(a: Value, b: Value, options: matmul.Options = {}): Value {
  const { transposeA = false, transposeB = false, alpha = 1 } = options
  const rows = a.shape.at(transposeA ? -1 : -2)
  const inner = a.shape.at(transposeA ? -2 : -1)
  const columns = b.shape.at(transposeB ? -2 : -1)
  const batch = broadcastShapes(a.shape.slice(0, -2), b.shape.slice(0, -2))
  if (rows === undefined || columns === undefined || !batch || inner !== b.shape.at(transposeB ? -1 : -2))
    throw new BaseError('MatMul got shapes that do not fit.', {
      code: 'tensor/shape',
      facts: { left: `[${a.shape}]`, right: `[${b.shape}]`, transposeA: `${transposeA}`, transposeB: `${transposeB}` },
    })
  const plain = !transposeA && !transposeB && alpha === 1
  return addNode({
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
}

export declare namespace matmul {
  type Options = { transposeA?: boolean; transposeB?: boolean; alpha?: number }
}

/** dA = g Bᵀ, or B gᵀ where a stood transposed. */
function gradientA(g: Value, a: Value, b: Value, { transposeA, transposeB, alpha }: Required<matmul.Options>): Value {
  const product = transposeA
    ? matmul(b, g, { transposeA: transposeB, transposeB: true, alpha })
    : matmul(g, b, { transposeB: !transposeB, alpha })
  return sumTo(product, a.shape)
}

/** dB = Aᵀ g, or gᵀ A where b stood transposed; one flat product where b is a matrix shared by a batch. */
function gradientB(g: Value, a: Value, b: Value, { transposeA, transposeB, alpha }: Required<matmul.Options>): Value {
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
