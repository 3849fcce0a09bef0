import { Worker } from 'node:worker_threads'
import type { Strength } from '@openledger/attribution'
import { BaseError, type Evidence, type Hex } from '@openledger/base'
import type { Engine, LoraConfig } from '@openledger/engine'
import { createCalls } from '@openledger/engine/worker'

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

export type Reply = { id: number; result: Weighed | Strength['shares'] } | { id: number; failure: string }

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
  const calls = createCalls(worker, { closed: 'The weigher was closed.' })
  worker.on('message', (reply: Reply) => {
    if ('failure' in reply) calls.refuse(reply.id, failed(reply.failure))
    else calls.answer(reply.id, reply.result)
  })
  const post = (request: Request, transfer: ArrayBuffer[] = []) => worker.postMessage(request, transfer)
  return {
    keep: model => post({ type: 'keep', ...model }),
    retain: models => post({ type: 'retain', models }),
    weigh(model, gradients, losses = []) {
      const transfer = [...new Set(gradients.map(each => each.buffer as ArrayBuffer))]
      return calls.open(id => post({ type: 'weigh', id, model, gradients, losses }, transfer), undefined)
    },
    fit: (model, evidence) => calls.open(id => post({ type: 'fit', id, model, evidence }), undefined),
    close: () => calls.close(() => post({ type: 'close' })),
  }
}

function failed(reason: string): BaseError {
  return new BaseError('The answer could not be attributed.', { code: 'inference/not-weighed', facts: { reason } })
}
