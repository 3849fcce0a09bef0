import { createGraph, createSession, input, matmul, output, type Session } from '@openledger/tensor'

/** C = A B, with A `[m, k]` (or `[k, m]`, transposed) and B `[k, n]` (or `[n, k]`); shape is `[m, k, n]`. */
export type Product = (options: {
  a: Float32Array
  b: Float32Array
  shape: readonly [m: number, k: number, n: number]
  transposeA?: boolean
  transposeB?: boolean
}) => Promise<Float32Array>

/** Matrix products by ONNX Runtime, a compiled graph for each shape. */
export function createProduct(): { product: Product; close: () => Promise<void> } {
  const sessions = new Map<string, Promise<Session>>()
  return {
    async product({ a, b, shape: [m, k, n], transposeA = false, transposeB = false }) {
      const key = [m, k, n, transposeA, transposeB].join()
      let session = sessions.get(key)
      if (!session) {
        const graph = createGraph()
        const left = input(graph, 'a', transposeA ? [k, m] : [m, k])
        const right = input(graph, 'b', transposeB ? [n, k] : [k, n])
        output(matmul(left, right, { transposeA, transposeB }), 'c')
        session = createSession({ graph })
        sessions.set(key, session)
      }
      return (await (await session).run({ a, b })).c as Float32Array
    },
    async close() {
      for (const session of sessions.values()) await (await session).release()
      sessions.clear()
    },
  }
}
