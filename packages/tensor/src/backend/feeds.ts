import { BaseError } from '@openledger/base'
import * as ort from 'onnxruntime-node'
import type { TensorData } from '../DType.ts'
import { type Graph, sizeInput } from '../Graph.ts'
import { sizeOf } from '../Shape.ts'

/**
 * What ONNX Runtime is fed, without a copy, from what a caller feeds.
 *
 * @throws tensor/missing-feed, tensor/feed-size
 */
export function toTensors(
  { inputs, openSizes }: Pick<Graph, 'inputs' | 'openSizes'>,
  feeds: Readonly<Record<string, TensorData>>,
): Record<string, ort.Tensor> {
  const tensors: Record<string, ort.Tensor> = {}
  const size = (stands: number): number => {
    const open = openSizes.get(stands)
    return open ? Number(feeds[sizeInput(open.name)]?.[0] ?? 0) : stands
  }
  for (const { name, dtype, shape: declared } of inputs) {
    const data = feeds[name]
    const shape = declared.map(size)
    if (!data) throw new BaseError('An input was not fed.', { code: 'tensor/missing-feed', facts: { name } })
    if (data.length !== sizeOf(shape))
      throw new BaseError('An input does not fill its shape.', {
        code: 'tensor/feed-size',
        facts: { name, shape: `[${shape}]`, elements: data.length },
      })
    tensors[name] = new ort.Tensor(dtype, data, shape)
  }
  return tensors
}

/** A caller's results from ONNX Runtime's. */
export function toResults(results: Readonly<Record<string, ort.Tensor>>): Record<string, TensorData> {
  return Object.fromEntries(Object.entries(results).map(([name, tensor]) => [name, tensor.data as TensorData]))
}
