import { Worker } from 'node:worker_threads'
import type { Evidence, Strength } from '@openledger/attribution'
import { BaseError, type Hex } from '@openledger/base'
import type { Engine, LoraConfig } from '@openledger/engine'

type Layout = ReturnType<Engine['layout']>
/**
 * What stays with a model: where its projection file lies, and the points of the run that it was built at. The file is
 * mapped: it takes no heap however large it is, and many models’ files share the system’s cache.
 */
type KeptModel = {
  model: string
  projection: string
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
  | { type: 'fit'; id: number; model: string; evidence: Evidence }
  | { type: 'retain'; models: string[] }
  | { type: 'close' }

export type Reply =
  | ({ id: number } & Weighed)
  | { id: number; shares: Strength['shares'] }
  | { id: number; failure: string }

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
  /** Shares of an answer's contributors with intervals, from what was measured of it under an audit ensemble. */
  fit(model: string, evidence: Evidence): Promise<Strength['shares']>
  close(): Promise<void>
}

export function createWeigher(): Weigher {
  const worker = new Worker(new URL('./worker.ts', import.meta.url))
  const pending = new Map<
    number,
    { resolve: (reply: Exclude<Reply, { failure: string }>) => void; reject: (error: unknown) => void }
  >()
  let next = 0
  let dead: unknown
  worker.on('message', (reply: Reply) => {
    const task = pending.get(reply.id)
    pending.delete(reply.id)
    if ('failure' in reply) task?.reject(failed(reply.failure))
    else task?.resolve(reply)
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
  /** Sends a question under a number of its own. */
  const ask = (send: (id: number) => void): Promise<Exclude<Reply, { failure: string }>> => {
    if (dead) return Promise.reject(dead)
    const id = next++
    const { promise, resolve, reject } = Promise.withResolvers<Exclude<Reply, { failure: string }>>()
    pending.set(id, { resolve, reject })
    send(id)
    return promise
  }
  return {
    keep: model => post({ type: 'keep', ...model }),
    retain: models => post({ type: 'retain', models }),
    async weigh(model, gradients, losses = []) {
      const transfer = [...new Set(gradients.map(each => each.buffer as ArrayBuffer))]
      const { id: _, ...weighed } = await ask(id => post({ type: 'weigh', id, model, gradients, losses }, transfer))
      return weighed as Weighed
    },
    async fit(model, evidence) {
      const reply = await ask(id => post({ type: 'fit', id, model, evidence }))
      return 'shares' in reply ? reply.shares : []
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
