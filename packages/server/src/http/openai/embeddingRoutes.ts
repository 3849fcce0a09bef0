import { BaseError } from '@openledger/base'
import { type EmbeddingRequest, embeddingRequestSchema } from '@openledger/client'
import type { Engine } from '@openledger/engine'
import { Hono } from 'hono'
import type { Database } from '../../database/openDatabase.ts'
import { encodePrompts, findAnswering } from '../../inference/readQuestion.ts'
import { readPrompt } from './readCompletion.ts'
import { readRequest } from './readRequest.ts'

/** Tokens of one request, and requests at once. */
const mostTokens = 65_536
const mostRequests = 16

/**
 * OpenAI's `/v1/embeddings`, of the base model: the mean of its last hidden states over a text's tokens, scaled to
 * length 1. Free, as all that the base model says. A fine-tune gives none: its price, on chain, is that of tokens it
 * writes, so nothing could be owed to its contributors.
 */
export function embeddingRoutes({ db, engine, sync, track }: embeddingRoutes.Options): Hono {
  const app = new Hono()
  const { config, tokenizer } = engine.model

  let running = 0

  /** One text after the other, so that answers which are being written wait for one at most. */
  const embedAll = async (texts: readonly number[][], signal: AbortSignal): Promise<Float32Array[]> => {
    if (running >= mostRequests)
      throw new BaseError('This node embeds as many texts as it can.', {
        code: 'inference/busy',
        facts: { running },
        hint: 'Try again in a few seconds.',
      })
    running++
    try {
      const vectors: Float32Array[] = []
      for (const ids of texts) {
        signal.throwIfAborted()
        vectors.push(...(await engine.embed({ texts: [ids] })))
      }
      return vectors
    } finally {
      running--
    }
  }

  const readTexts = ({ input }: EmbeddingRequest): number[][] => {
    const texts = encodePrompts(readPrompt(input), { tokenizer, param: 'input' })
    const total = texts.reduce((sum, { length }) => sum + length, 0)
    if (total > mostTokens) throw refuse('input', `at most ${mostTokens} tokens at once`)
    const long = texts.findIndex(({ length }) => length > config.maxPositions)
    if (long === -1) return texts
    throw new BaseError('A text is longer than the model can read.', {
      code: 'inference/context-too-long',
      facts: { param: 'input', text: long, tokens: texts[long]!.length, limit: config.maxPositions },
    })
  }

  app.post('/', async context => {
    const { request } = await readRequest(context, embeddingRequestSchema)
    await sync()
    const { model, slug } = await findAnswering(request.model, { db, engine })
    if (model.parentId !== null)
      throw refuse(
        'model',
        'embeddings are given of the base model alone: the price of a fine-tune is that of what it writes',
      )
    const { dimensions = config.hiddenSize } = request
    if (dimensions > config.hiddenSize) throw refuse('dimensions', `the model has ${config.hiddenSize}`)
    const texts = readTexts(request)
    const vectors = await track(embedAll(texts, context.req.raw.signal))
    const tokens = texts.reduce((sum, { length }) => sum + length, 0)
    return context.json({
      object: 'list',
      data: vectors.map((vector, index) => {
        const cut = shorten(vector, dimensions)
        const embedding = request.encoding_format === 'base64' ? toBase64(cut) : [...cut]
        return { object: 'embedding', index, embedding }
      }),
      model: slug,
      usage: { prompt_tokens: tokens, total_tokens: tokens },
    })
  })
  return app
}

export declare namespace embeddingRoutes {
  type Options = {
    db: Database
    engine: Engine
    sync: () => Promise<unknown>
    /** Keeps the process open until the work is done. */
    track: <T>(work: Promise<T>) => Promise<T>
  }
}

/** The first so many entries, scaled to length 1 again. */
function shorten(vector: Float32Array, dimensions: number): Float32Array {
  if (dimensions === vector.length) return vector
  const cut = vector.slice(0, dimensions)
  const length = Math.sqrt(cut.reduce((sum, each) => sum + each * each, 0))
  return length === 0 ? cut : cut.map(each => each / length)
}

/** Float32 in little-endian order. */
function toBase64(vector: Float32Array): string {
  const view = new DataView(new ArrayBuffer(4 * vector.length))
  for (const [at, each] of vector.entries()) view.setFloat32(4 * at, each, true)
  return Buffer.from(view.buffer).toString('base64')
}

function refuse(param: string, reason: string): BaseError {
  return new BaseError(`${param}: ${reason}`, { code: 'server/bad-request', facts: { param } })
}
