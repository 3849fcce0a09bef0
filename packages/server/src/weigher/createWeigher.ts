import { Worker } from 'node:worker_threads'
import type { Evidence } from '@openledger/attribution'
import { BaseError, type Hex } from '@openledger/base'
import type { Engine, LoraConfig } from '@openledger/engine'

type Layout = ReturnType<Engine['layout']>
/** What stays with a model: its projection file, and the points of the run that the projection was built at. */
type KeptModel = {
  model: string
  projection: Uint8Array
  checkpoints: { step: number; adapterDigest: Hex; config: LoraConfig }[]
  layout: Layout
  /** The file of its audit ensemble, where it has one. */
  ensemble?: Uint8Array | undefined
}

/** What pays an answer and, of a model with an audit ensemble, what its query vector follows from. */
export type Weighed = { query: Int8Array; evidence?: Evidence | undefined }

export type Request =
  | ({ type: 'keep' } & KeptModel)
  | { type: 'weigh'; id: number; model: string; gradients: Float32Array[]; losses: number[] }
  | { type: 'retain'; models: string[] }
  | { type: 'close' }

export type Reply = ({ id: number } & Weighed) | { id: number; failure: string }

/** Turns the gradients of answers into query vectors, on a thread of its own. */
export type Weigher = {
  /** Must be told before a model can be weighed; the last sixteen are kept, and those to be retained. */
  keep(model: KeptModel): void
  /** Names all models that are kept however many there are. */
  retain(models: string[]): void
  /**
   * `gradients` are the answer's, one at each checkpoint of the projection, in its order; they are handed over. `losses` are
   * its summed losses under the audit adapters, where the model has any.
   */
  weigh(model: string, gradients: Float32Array[], losses?: number[]): Promise<Weighed>
  close(): Promise<void>
}

export function createWeigher(): Weigher {
  const worker = new Worker(new URL('./worker.ts', import.meta.url))
  const pending = new Map<number, { resolve: (weighed: Weighed) => void; reject: (error: unknown) => void }>()
  let next = 0
  let dead: unknown
  worker.on('message', (reply: Reply) => {
    const task = pending.get(reply.id)
    pending.delete(reply.id)
    if ('query' in reply) task?.resolve({ query: reply.query, evidence: reply.evidence })
    else task?.reject(failed(reply.failure))
  })
  const fail = (cause: unknown) => {
    dead ??= cause
    for (const { reject } of pending.values()) reject(cause)
    pending.clear()
  }
  worker.on('error', fail)
  worker.on('exit', () => fail(failed('the weigher was closed')))
  worker.unref()
  const post = (request: Request, transfer: ArrayBuffer[] = []) => worker.postMessage(request, transfer)
  return {
    keep: model => post({ type: 'keep', ...model }),
    retain: models => post({ type: 'retain', models }),
    weigh(model, gradients, losses = []) {
      if (dead) return Promise.reject(dead)
      const id = next++
      const { promise, resolve, reject } = Promise.withResolvers<Weighed>()
      pending.set(id, { resolve, reject })
      post({ type: 'weigh', id, model, gradients, losses }, [...new Set(gradients.map(each => each.buffer as ArrayBuffer))])
      return promise
    },
    async close() {
      if (dead) return
      post({ type: 'close' })
      await new Promise(resolve => worker.once('exit', resolve))
    },
  }
}

function failed(reason: string): BaseError {
  return new BaseError('The answer could not be attributed.', { code: 'inference/not-weighed', facts: { reason } })
}
