import { BaseError } from '@openledger/base'
import * as ort from 'onnxruntime-node'
import type { TensorData } from '../DType.ts'
import type { TensorSpec } from '../onnx/encode.ts'
import { sizeOf } from '../Shape.ts'

/**
 * What ONNX Runtime is fed, without a copy, from what a caller feeds.
 *
 * @throws tensor/missing-feed, tensor/feed-size
 */
export function toTensors(
  inputs: readonly TensorSpec[],
  feeds: Readonly<Record<string, TensorData>>,
): Record<string, ort.Tensor> {
  const tensors: Record<string, ort.Tensor> = {}
  for (const { name, dtype, shape } of inputs) {
    const data = feeds[name]
    if (!data) throw new BaseError('An input was not fed.', { code: 'tensor/missing-feed', facts: { name } })
    if (data.length !== sizeOf(shape))
      throw new BaseError('An input does not fill its shape.', {
        code: 'tensor/feed-size',
        facts: { name, shape: `[${shape}]`, elements: data.length },
      })
    tensors[name] = new ort.Tensor(dtype, data, shape as number[])
  }
  return tensors
}

/** A caller's results from ONNX Runtime's. */
export function toResults(results: Readonly<Record<string, ort.Tensor>>): Record<string, TensorData> {
  return Object.fromEntries(Object.entries(results).map(([name, tensor]) => [name, tensor.data as TensorData]))
}
