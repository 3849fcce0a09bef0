import { BaseError } from '@openledger/base'
import * as ort from 'onnxruntime-node'
import { toOnnx } from '../Graph.ts'
import { expectExactInt8 } from './exactInt8.ts'
import { toResults, toTensors } from './feeds.ts'
import type { Session, SessionOptions } from './Session.ts'

/** Compiles a graph for ONNX Runtime on the CPU (see `createSession`). */
export async function createCpuSession({
  graph,
  threads = 1,
  keepMemory = true,
  memoryPattern = true,
}: SessionOptions): Promise<Session> {
  const compile = (model: Uint8Array) =>
    ort.InferenceSession.create(model, {
      executionProviders: ['cpu'],
      intraOpNumThreads: threads,
      interOpNumThreads: 1,
      graphOptimizationLevel: 'all',
      logSeverityLevel: 3,
      enableCpuMemArena: keepMemory,
      // Batches of open sizes would each leave a block behind.
      enableMemPattern: memoryPattern && graph.openSizes.size === 0,
    })
  if (graph.nodes.some(node => node.type === 'MatMulIntegerToFloat')) await expectExactInt8(compile)
  const session = await compile(toOnnx(graph)).catch(cause => {
    throw new BaseError('ONNX Runtime refused the graph.', { code: 'tensor/compile-failed', cause })
  })
  return {
    run: async feeds => toResults(await session.run(toTensors(graph, feeds))),
    release: () => session.release(),
  }
}
