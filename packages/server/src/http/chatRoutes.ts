import { type Address, BaseError, type Hex, type Log } from '@openledger/base'
import {
  type ChatReceipt,
  type ChatRequest,
  chatReceiptSchema,
  chatRequestSchema,
  isChannelPayment,
  toWire,
} from '@openledger/client'
import { asc } from 'drizzle-orm'
import { type Context, Hono } from 'hono'
import { streamSSE } from 'hono/streaming'
import type { Channels, VoucherPayment } from '../channels/createChannels.ts'
import * as t from '../database/schema.ts'
import type { Answer } from '../inference/Answer.ts'
import type { Offer } from '../inference/createCheckout.ts'
import type { Inference } from '../inference/createInference.ts'
import type { Collected, Payments } from '../inference/createPayments.ts'
import { slugsOf } from '../inference/findModel.ts'
import type { Question } from '../inference/Question.ts'
import { paidContributors, withMeasures } from '../views/receipts.ts'
import { named, type View } from '../views/View.ts'
import { createOffers } from './createOffers.ts'
import { errorResponse, openAiError, statusOf, toBaseError } from './errors.ts'
import { onceOf } from './onceOf.ts'
import { accountOf } from './owners.ts'
import { parseParameters, readJson } from './parseBody.ts'
import { readChat } from './readChat.ts'

const bodyLimit = 2 * 1024 * 1024

/** OpenAI's `/v1/models` and `/v1/chat/completions`, paid by x402 (one payment, or a channel) or by a prepaid key. */
export function chatRoutes({ view, inference, payments, channels, sync, track, log }: chatRoutes.Options): Hono {
  const app = new Hono()
  const offers = createOffers({ payments, channels, chainId: view.ledger.chainId, log })

  app.get('/models', async context => {
    await sync()
    return context.json({ object: 'list', data: await describeModels(view, accountOf(context, payments)) })
  })

  app.get('/models/:model', async context => {
    await sync()
    const wanted = context.req.param('model')
    const found = (await describeModels(view, accountOf(context, payments))).find(model => model.id === wanted)
    if (!found)
      throw new BaseError(`The model “${wanted.slice(0, 100)}” does not exist.`, {
        code: 'inference/model-not-found',
        facts: { param: 'model' },
      })
    return context.json(found)
  })

  app.post('/chat/completions', async context => {
    const request = await readRequest(context)
    await sync()
    const question = await inference.ask(readChat(request))
    const offer = offers.read(context)
    if (!question.free && !offer) return offers.required(context, question)
    const answering = request.stream ? stream(context, question, offer, request) : complete(context, question, offer)
    return answering
  })

  // Where x402 clients ask for a channel's deposit back.
  app.get('/chat/completions', async context => {
    const offer = offers.read(context)
    if (!offer || !('x402' in offer) || !isChannelPayment(offer.x402)) return offers.channelRequired(context)
    const payment = offer.x402
    try {
      const closed = await track(channels.close(payment))
      await offers.refunded(context, closed)
      const { channel, amount, transaction } = closed
      return context.json({ channel, refunded: amount.toString(), transaction })
    } catch (thrown) {
      const error = toBaseError(thrown)
      if (statusOf(error) === 402) return offers.channelRequired(context, { error, payment })
      throw thrown
    }
  })

  const complete = async (context: Context, question: Question, offer: Offer): Promise<Response> => {
    let paid: Collected | VoucherPayment | undefined
    try {
      const answer = await track(
        inference.answer(question, offer, {
          signal: context.req.raw.signal,
          once: onceOf(context),
          onPaid(payment) {
            paid = payment
          },
        }),
      )
      if (paid) await offers.paid(context, paid, answer)
      if (answer.repeated) context.header('idempotent-replayed', 'true')
      return context.json({
        ...head(question, 'chat.completion'),
        choices: [
          {
            index: 0,
            message: { role: 'assistant', content: answer.choices[0]!.text, refusal: null },
            logprobs: null,
            finish_reason: answer.choices[0]!.finish,
          },
        ],
        usage: usageOf(answer),
        ...(await openledger(question, answer)),
      })
    } catch (thrown) {
      if (paid) await offers.paid(context, paid)
      const error = toBaseError(thrown)
      if (statusOf(error) === 402) return offers.required(context, question, { error, offer })
      throw thrown
    }
  }

  /** Errors before the first word keep their status; later ones are an event of the stream. */
  const stream = async (
    context: Context,
    question: Question,
    offer: Offer,
    request: ChatRequest,
  ): Promise<Response> => {
    const abort = new AbortController()
    context.req.raw.signal.addEventListener('abort', () => abort.abort())
    const started = Promise.withResolvers<Collected | VoucherPayment | undefined>()
    const texts: string[] = []
    let wake = () => {}
    const running = track(
      inference.answer(question, offer, {
        signal: abort.signal,
        once: onceOf(context),
        onPaid: payment => started.resolve(payment),
        onText(text) {
          texts.push(text)
          started.resolve(undefined)
          wake()
        },
      }),
    )
    let finished = false
    running.then(
      () => started.resolve(undefined),
      error => started.reject(error),
    )
    running
      .catch(() => {})
      .finally(() => {
        finished = true
        wake()
      })
    let paid: Collected | VoucherPayment | undefined
    try {
      paid = await started.promise
    } catch (thrown) {
      const error = toBaseError(thrown)
      return statusOf(error) === 402
        ? offers.required(context, question, { error, offer })
        : errorResponse(context, error)
    }
    if (paid) await offers.paid(context, paid)
    context.header('x-accel-buffering', 'no')
    return streamSSE(context, async sse => {
      sse.onAbort(() => abort.abort())
      const { id, created, model } = head(question, 'chat.completion.chunk')
      const send = (body: object) =>
        sse.writeSSE({ data: JSON.stringify({ id, object: 'chat.completion.chunk', created, model, ...body }) })
      const delta = (piece: object, finish: string | null = null) => ({
        choices: [{ index: 0, delta: piece, logprobs: null, finish_reason: finish }],
      })
      await send(delta({ role: 'assistant', content: '' }))
      for (;;) {
        while (texts.length > 0) await send(delta({ content: texts.splice(0).join('') }))
        if (finished) break
        await new Promise<void>(resolve => {
          wake = resolve
          if (texts.length > 0 || finished) resolve()
        })
      }
      try {
        const answer = await running
        // On the chunk that ends the answer: clients read its first choice, so no chunk of ours is without one.
        await send({ ...delta({}, answer.choices[0]!.finish), ...(await openledger(question, answer)) })
        const options = request.stream_options as { include_usage?: unknown } | undefined
        if (options?.include_usage === true) await send({ choices: [], usage: usageOf(answer) })
        await sse.writeSSE({ data: '[DONE]' })
      } catch (thrown) {
        const error = toBaseError(thrown)
        log.warn('a stream ended with an error', { error: error.code === 'server/internal' ? thrown : error })
        await sse.writeSSE({ data: JSON.stringify(openAiError(error, statusOf(error))) })
      }
    })
  }

  /** The receipt in short, as every paid answer carries it. */
  const openledger = async (question: Question, answer: Answer): Promise<object> => {
    if (!answer.settled)
      return {
        openledger_note: question.free
          ? 'This is the base model alone: free, without contributors and without a receipt.'
          : 'The answer is empty: the channel was charged nothing, so there is no receipt.',
      }
    const { issued, explanation, weak } = answer.settled
    const { receipt, signature, lines } = issued.file
    const contributors = paidContributors(view, issued.file)
    const origins = explanation ? (await inference.load(question.model)).origins : []
    const summary: ChatReceipt = {
      receipt: issued.id,
      model: receipt.modelId,
      operator: receipt.operator as Address,
      signature: signature as Hex,
      paid: receipt.paid,
      price: receipt.price,
      mode: receipt.mode === 0 ? 'influence' : 'flat',
      weak,
      ...(explanation && { strength: { verdict: explanation.strength.verdict, reason: explanation.strength.reason } }),
      salt: issued.salt,
      seed: receipt.seed,
      contributors: explanation ? await withMeasures(view, { contributors, explanation, origins }) : contributors,
      lines: lines.map(line => ({ ...line, ...named(view, 'name', line.account) })),
    }
    return { openledger: toWire(chatReceiptSchema, summary) }
  }

  const readRequest = async (context: Context): Promise<ChatRequest> => {
    const json = (await readJson(context, bodyLimit)) as Record<string, unknown> | null
    // What OpenAI's clients send and we read in one form: null for absent, text parts for text.
    const plain = Object.fromEntries(Object.entries(json ?? {}).filter(([, value]) => value !== null))
    if (Array.isArray(plain.messages)) plain.messages = plain.messages.map(flatten)
    if (plain.n !== undefined && plain.n !== 1) throw unsupported('n', 'One answer at a time is given here.')
    if (plain.tools !== undefined || plain.functions !== undefined)
      throw unsupported('tools', 'The models here call no tools.')
    return parseParameters(chatRequestSchema, plain)
  }

  return app
}

export declare namespace chatRoutes {
  type Options = {
    view: View
    inference: Inference
    payments: Payments
    channels: Channels
    sync: () => Promise<unknown>
    /** Keeps the process open until the answer is done. */
    track: <T>(work: Promise<T>) => Promise<T>
    log: Log
  }
}

function unsupported(param: string, message: string): BaseError {
  return new BaseError(message, { code: 'server/bad-request', facts: { param } })
}

/** `[{ type: 'text', text }]` as one text; other parts are refused by the schema. */
function flatten(message: unknown): unknown {
  const { content, role } = (message ?? {}) as { content?: unknown; role?: unknown }
  const texts = Array.isArray(content)
    ? content.map(part => (part as { type?: unknown; text?: unknown })?.text)
    : undefined
  const plain = texts?.every(text => typeof text === 'string') ? texts.join('') : content
  return { role: role === 'developer' ? 'system' : role, content: plain }
}

function head(question: Question, object: string) {
  return {
    id: `chatcmpl-${question.digest.slice(2, 14)}${Date.now().toString(36)}`,
    object,
    created: Math.floor(Date.now() / 1000),
    model: question.slug,
  }
}

function usageOf({ promptTokens, completionTokens }: Answer) {
  return {
    prompt_tokens: promptTokens,
    completion_tokens: completionTokens,
    total_tokens: promptTokens + completionTokens,
  }
}

/** Models that answer here; private ones for whom may ask them. */
async function describeModels({ db, inference }: View, account: Address | undefined) {
  const rows = await db.select().from(t.models).orderBy(asc(t.models.id))
  const slugs = slugsOf(rows)
  const models = []
  for (const row of rows) {
    const id = slugs.get(row.id)!
    if (row.retired || !(await inference.servable(row)) || !(await inference.mayAsk(row, id, account))) continue
    models.push({
      id,
      object: 'model' as const,
      created: row.at,
      owned_by: row.owner,
      openledger: {
        model: Number(row.id),
        name: row.name,
        free: row.parentId === null,
        ...(row.parentId !== null && { base_price: row.basePrice.toString(), token_price: row.tokenPrice.toString() }),
      },
    })
  }
  return models
}
