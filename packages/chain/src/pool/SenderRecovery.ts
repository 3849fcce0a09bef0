import { Worker } from 'node:worker_threads'
import { recoverKey } from '../core/recoverKey.ts'
import type { Unrecovered } from './parseTransaction.ts'

export const requestSize = 97
export const answerSize = 65

/** From how many waiting transactions on another thread is worth the way there. */
const worthIt = 8

type Waiting = {
  transaction: Pick<Unrecovered, 'signed' | 'signature' | 'recovery'>
  resolve: (key: Uint8Array | undefined) => void
  reject: (error: Error) => void
}

/**
 * Recovers the keys behind signatures, in the order in which they are asked for: a few at once right here, more on a
 * thread of its own, so that a burst is recovered while blocks are executed.
 */
export class SenderRecovery {
  #queue: Waiting[] = []
  #scheduled = false
  #worker: Worker | undefined
  readonly #sent: Waiting[][] = []

  /** The public key of 64 bytes, or undefined where the signature has none. */
  recover(transaction: Waiting['transaction']): Promise<Uint8Array | undefined> {
    return new Promise((resolve, reject) => {
      this.#queue.push({ transaction, resolve, reject })
      if (this.#scheduled) return
      this.#scheduled = true
      queueMicrotask(() => this.#flush())
    })
  }

  async close(): Promise<void> {
    await this.#worker?.terminate()
  }

  #flush(): void {
    const queue = this.#queue
    this.#queue = []
    this.#scheduled = false
    // What is asked later must not be answered earlier: while the thread has work, all goes there.
    if (queue.length < worthIt && this.#sent.length === 0) {
      for (const { transaction, resolve } of queue) {
        resolve(recoverKey(transaction.signed, transaction.signature, transaction.recovery))
      }
      return
    }
    const requests = new Uint8Array(queue.length * requestSize)
    for (const [i, { transaction }] of queue.entries()) {
      requests.set(transaction.signed, i * requestSize)
      requests.set(transaction.signature, i * requestSize + 32)
      requests[i * requestSize + 96] = transaction.recovery
    }
    this.#sent.push(queue)
    this.#thread().postMessage(requests, [requests.buffer])
  }

  #thread(): Worker {
    if (this.#worker !== undefined) return this.#worker
    const worker = new Worker(new URL('./recoverWorker.ts', import.meta.url))
    worker.unref()
    worker.on('message', (answers: Uint8Array) => {
      for (const [i, { resolve }] of this.#sent.shift()!.entries()) {
        const at = i * answerSize
        resolve(answers[at] === 1 ? answers.subarray(at + 1, at + answerSize) : undefined)
      }
    })
    worker.on('error', error => {
      this.#worker = undefined
      for (const { reject } of this.#sent.splice(0).flat()) reject(error)
    })
    this.#worker = worker
    return worker
  }
}
