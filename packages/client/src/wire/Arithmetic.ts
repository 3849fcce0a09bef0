import * as z from 'zod'
import { label } from './scalars.ts'

/**
 * In which arithmetic an answer was written, as far as it decides which tokens come out. An answer without it was written
 * by the node's own engine in float32 on its processor.
 */
export const arithmeticSchema = z.strictObject({
  /** What wrote: the node's engine by its runtime, a kind of server beside it, or several of these. */
  backend: z.enum(['onnxruntime-cpu', 'onnxruntime-webgpu', 'vllm', 'llama-server', 'several']),
  /** Of the linear layers; absent where another than the engine wrote: a server does not say. */
  weights: z.enum(['float32', 'int8', 'int4']).optional(),
  /** Instructions that the engine's kernels were chosen by, on the processor: `x64-avx512`. */
  processor: label.optional(),
})

export type Arithmetic = z.output<typeof arithmeticSchema>

/**
 * An arithmetic in words.
 *
 * @example
 * describeArithmetic({ backend: 'onnxruntime-cpu', weights: 'int8', processor: 'x64-avx2' }) // 'int8 weights, onnxruntime-cpu, x64-avx2'
 */
export function describeArithmetic(
  { backend, weights, processor }: Arithmetic = { backend: 'onnxruntime-cpu', weights: 'float32' },
): string {
  return [weights && `${weights} weights`, backend, processor].filter(part => part !== undefined).join(', ')
}
