import { Worker } from 'node:worker_threads'
import { type Eigenbasis, eigenbasis } from './eigenbasis.ts'

/** Beyond this size a decomposition takes long enough to be felt by whoever else uses the thread (0.04 s at 256). */
const inlineUpTo = 192

/** Solves factors one after the other; large ones in a thread of their own. */
export type EigenSolver = {
  solve: (factor: Float32Array, n: number) => Promise<Eigenbasis>
  close: () => Promise<void>
}

/**
 * Opens a solver. Query, key and value share their input, gate and up theirs: a factor that comes again unchanged is
 * solved once. Close it when done.
 */
export function createEigenSolver(): EigenSolver {
  let solved: { factor: Float32Array; basis: Eigenbasis }[] = []
  let worker: Worker | undefined
  const inWorker = (factor: Float32Array, n: number) => {
    worker ??= new Worker(new URL('./eigenWorker.ts', import.meta.url))
    const { promise, resolve, reject } = Promise.withResolvers<Eigenbasis>()
    worker.once('error', reject)
    worker.once('message', basis => {
      worker!.off('error', reject)
      resolve(basis)
    })
    worker.postMessage({ factor, n })
    return promise
  }
  return {
    async solve(factor, n) {
      const same = solved.find(entry => entry.factor === factor || equal(entry.factor, factor))
      if (same) return same.basis
      const basis = n <= inlineUpTo ? eigenbasis(factor, n) : await inWorker(factor, n)
      solved = [{ factor, basis }, ...solved].slice(0, 16)
      return basis
    },
    async close() {
      await worker?.terminate()
    },
  }
}

function equal(a: Float32Array, b: Float32Array): boolean {
  if (a.length !== b.length) return false
  for (let i = 0; i < a.length; i++) if (a[i] !== b[i]) return false
  return true
}
