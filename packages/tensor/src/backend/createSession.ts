import { createCpuSession } from './onnxRuntime.ts'
import type { Backend, Session, SessionOptions } from './Session.ts'
import { createWebGpuSession } from './webgpu.ts'

/**
 * Compiles a graph for a backend.
 *
 * `run` holds the calling thread until it is done: call it from a worker. On the processor results are the same bits for
 * any number of threads on one type of processor; on a GPU they agree with those within rounding.
 *
 * @throws tensor/compile-failed, tensor/missing-feed, tensor/feed-size; for `webgpu` also tensor/no-gpu and
 *   tensor/no-lowering
 */
export function createSession({ backend = 'cpu', ...options }: createSession.Options): Promise<Session> {
  return backend === 'webgpu' ? createWebGpuSession(options) : createCpuSession(options)
}

export declare namespace createSession {
  type Options = SessionOptions & {
    /** Default `cpu`. */
    backend?: Backend
  }
}
