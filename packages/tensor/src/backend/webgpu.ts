import { BaseError } from '@openledger/base'
import * as ort from 'onnxruntime-node'
import { prune } from '../Graph.ts'
import { encodeModel } from '../onnx/encode.ts'
import { toResults, toTensors } from './feeds.ts'
import { noGpu } from './gpu.ts'
import { lower } from './lower.ts'
import type { Session, SessionOptions } from './Session.ts'
import { webgpuLowering } from './webgpuLowering.ts'

/**
 * Compiles a graph for a GPU through ONNX Runtime's WebGPU provider (see `createSession`). Constants and intermediate
 * results stay on the device between runs; feeds go up and results come down.
 */
export async function createWebGpuSession({ graph }: Pick<SessionOptions, 'graph'>): Promise<Session> {
  const session = await ort.InferenceSession.create(encodeModel(lower({ ...graph, ...prune(graph) }, webgpuLowering)), {
    executionProviders: ['webgpu'],
    graphOptimizationLevel: 'all',
    logSeverityLevel: 3,
  }).catch(cause => {
    throw refusal(cause)
  })
  return {
    run: async feeds => toResults(await session.run(toTensors(graph, feeds))),
    release: () => session.release(),
  }
}

function refusal(cause: unknown): BaseError {
  if (/WebGPU (adapter|device)|wgpu::Request/.test((cause as Error).message)) return noGpu(cause)
  return new BaseError('ONNX Runtime refused the graph.', { code: 'tensor/compile-failed', cause })
}
