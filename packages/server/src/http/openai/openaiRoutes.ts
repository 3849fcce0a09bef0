import type { Log } from '@openledger/base'
import type { Engine } from '@openledger/engine'
import { Hono } from 'hono'
import type { Channels } from '../../channels/createChannels.ts'
import type { Inference } from '../../inference/createInference.ts'
import type { Payments } from '../../inference/createPayments.ts'
import type { View } from '../../views/View.ts'
import { chatRoutes } from './chatRoutes.ts'
import { completionRoutes } from './completionRoutes.ts'
import { createAnswering } from './createAnswering.ts'
import { createOffers } from './createOffers.ts'
import { embeddingRoutes } from './embeddingRoutes.ts'
import { modelRoutes } from './modelRoutes.ts'
import { responseRoutes } from './responseRoutes.ts'

/** What OpenAI's clients ask models: all of it paid alike, by x402 (one payment, or a channel) or by a prepaid key. */
export function openaiRoutes({ view, inference, payments, channels, engine, sync, track, log }: openaiRoutes.Options) {
  const app = new Hono()
  const { tokenizer } = engine.model
  const offers = createOffers({
    payments,
    channels,
    chainId: view.ledger.chainId,
    sampling: inference.samplingOffer,
    log,
  })
  const answering = createAnswering({ view, inference, offers, sync, track, log })
  app.route('/models', modelRoutes({ view, engine, payments, sync }))
  app.route('/chat/completions', chatRoutes({ answering, offers, channels, tokenizer, track }))
  app.route('/completions', completionRoutes({ answering, tokenizer }))
  app.route('/embeddings', embeddingRoutes({ db: view.db, engine, sync, track }))
  app.route('/responses', responseRoutes({ answering, journal: view.journal, payments, tokenizer }))
  return app
}

export declare namespace openaiRoutes {
  type Options = {
    view: View
    inference: Inference
    payments: Payments
    channels: Channels
    /** Knows the base model. */
    engine: Engine
    sync: () => Promise<unknown>
    /** Keeps the process open until the answer is done. */
    track: <T>(work: Promise<T>) => Promise<T>
    log: Log
  }
}
