/** A thread for large eigen-decompositions: takes `{ factor, n }`, answers with the basis. Started by eigenSolver.ts. */
import { parentPort } from 'node:worker_threads'
import { eigenbasis } from './eigenbasis.ts'

parentPort!.on('message', ({ factor, n }: { factor: Float32Array; n: number }) => {
  const basis = eigenbasis(factor, n)
  parentPort!.postMessage(basis, [basis.vectors.buffer, basis.transposed.buffer, basis.values.buffer] as ArrayBuffer[])
})
