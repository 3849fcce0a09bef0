import { BaseError } from '@openledger/base'
import type { DType, TensorData } from '../DType.ts'
import { type Graph, openFactors } from '../Graph.ts'
import type { TensorSpec } from '../onnx/encode.ts'
import { type Shape, sizeOf } from '../Shape.ts'

/** A piece of the caller's memory as a tensor. */
export type BoundTensor = { data: TensorData; shape: Shape }

/**
 * A compiled graph that reads its inputs from the caller's memory and writes its results there, without a copy where the
 * backend can. Sizes that are open in the graph are those of the tensors that are bound.
 */
export type BoundSession = {
  /**
   * Fixes where inputs and results stand. Inputs may change between runs; a result may stand where an input stands, for
   * operators that can work in place. The memory must not be detached or grow while it is bound.
   *
   * @throws tensor/missing-feed, tensor/feed-size, tensor/bound-shape, tensor/bound-type
   */
  bind(tensors: {
    inputs: Readonly<Record<string, BoundTensor>>
    outputs: Readonly<Record<string, BoundTensor>>
  }): Binding
  release(): Promise<void>
}

/** Runs of one binding stand in line; memory that it names must be left alone until a run is over. */
export type Binding = { run(): Promise<void>; release(): void }

const arrays: Record<DType, { new (length: number): TensorData }> = {
  float32: Float32Array,
  int64: BigInt64Array,
  int32: Int32Array,
  int8: Int8Array,
  uint8: Uint8Array,
}

/**
 * Refuses tensors that do not fit what a graph declares: each must be there, of its type, as large as its shape, and agree
 * with the declared shape, open sizes being the same everywhere but where an axis is one (see `matmulRows`).
 *
 * @throws tensor/missing-feed, tensor/feed-size, tensor/bound-shape, tensor/bound-type
 */
export function checkBound(
  graph: Pick<Graph, 'openSizes'>,
  declared: readonly TensorSpec[],
  bound: Readonly<Record<string, BoundTensor>>,
): void {
  for (const { name, dtype, shape } of declared) {
    const tensor = bound[name]
    if (!tensor) throw new BaseError('An input was not fed.', { code: 'tensor/missing-feed', facts: { name } })
    if (!(tensor.data instanceof arrays[dtype]))
      throw new BaseError('A bound tensor has elements of another type.', {
        code: 'tensor/bound-type',
        facts: { name, wanted: dtype, got: tensor.data.constructor.name },
      })
    if (tensor.data.length !== sizeOf(tensor.shape))
      throw new BaseError('An input does not fill its shape.', {
        code: 'tensor/feed-size',
        facts: { name, shape: `[${tensor.shape}]`, elements: tensor.data.length },
      })
    const fits = (size: number, axis: number) => tensor.shape[axis] === size || openFactors(graph, size).length > 0
    if (tensor.shape.length !== shape.length || !shape.every(fits))
      throw new BaseError('A bound tensor has another shape than the graph declares.', {
        code: 'tensor/bound-shape',
        facts: { name, shape: `[${tensor.shape}]`, declared: `[${shape}]` },
      })
  }
}
