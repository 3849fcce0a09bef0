import { BaseError } from '@openledger/base'
import * as ort from 'onnxruntime-node'
import { createGraph, input, output, toOnnx } from '../Graph.ts'
import { matmulInt8, quantizeInt8 } from '../ops/int8.ts'

/**
 * Makes sure that this processor multiplies 8-bit integers exactly. x86 processors without VNNI add pairs of products in
 * 16 bits, which overflow: 2 · 255 · 127 is more than 32,767.
 *
 * @throws tensor/int8-inexact
 */
export async function expectExactInt8(compile: (model: Uint8Array) => Promise<ort.InferenceSession>): Promise<void> {
  const graph = createGraph()
  const [rows, width] = [2, 64]
  output(
    matmulInt8(input(graph, 'x', [rows, width]), quantizeInt8(new Float32Array(width * 32).fill(127), [32, width])),
    'y',
  )
  const session = await compile(toOnnx(graph))
  const { y } = await session.run({
    x: new ort.Tensor('float32', new Float32Array(rows * width).fill(127), [rows, width]),
  })
  await session.release()
  const wanted = 127 * 127 * width
  const got = (y!.data as Float32Array).find(each => Math.abs(each - wanted) > 1e-5 * wanted)
  if (got !== undefined)
    throw new BaseError('This processor does not multiply 8-bit integers exactly.', {
      code: 'tensor/int8-inexact',
      facts: { wanted, got },
      hint: 'Compute in float32, or use a processor with VNNI.',
    })
}
