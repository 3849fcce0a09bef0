import { BaseError } from '@openledger/base'
import * as ort from 'onnxruntime-node'
import { type Graph, toOnnx } from '../Graph.ts'
import { sizeOf } from '../Shape.ts'
import type { Session } from './Session.ts'

/**
 * Compiles a graph for ONNX Runtime on the CPU.
 *
 * `run` holds the calling thread until it is done: call it from a worker. Results are the same bits for any number of
 * threads on one type of processor.
 *
 * @throws tensor/compile-failed, tensor/missing-feed, tensor/feed-size
 */
export async function createSession({
  graph,
  threads = 1,
  keepMemory = true,
}: createSession.Options): Promise<Session> {
  const session = await ort.InferenceSession.create(toOnnx(graph), {
    executionProviders: ['cpu'],
    intraOpNumThreads: threads,
    interOpNumThreads: 1,
    graphOptimizationLevel: 'all',
    logSeverityLevel: 3,
    enableCpuMemArena: keepMemory,
  }).catch(cause => {
    throw new BaseError('ONNX Runtime refused the graph.', { code: 'tensor/compile-failed', cause })
  })
  const { inputs } = graph
  return {
    async run(feeds) {
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
      const results = await session.run(tensors)
      return Object.fromEntries(
        Object.entries(results).map(([name, tensor]) => [name, tensor.data as Float32Array | BigInt64Array]),
      )
    },
    release: () => session.release(),
  }
}

export declare namespace createSession {
  type Options = {
    graph: Graph
    threads?: number
    /** Keeps the memory of intermediate results between runs: about a tenth faster, at their full size a session. */
    keepMemory?: boolean
  }
}
