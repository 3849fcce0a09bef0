import type { Log } from '@openledger/base'
import type { Context } from 'hono'
import type { VoucherPayment } from '../../channels/createChannels.ts'
import type { Answer } from '../../inference/Answer.ts'
import type { Offer } from '../../inference/createCheckout.ts'
import type { Inference } from '../../inference/createInference.ts'
import type { Collected } from '../../inference/createPayments.ts'
import type { Asked, Question } from '../../inference/Question.ts'
import type { View } from '../../views/View.ts'
import { errorResponse, statusOf, toBaseError } from '../errors.ts'
import { onceOf } from '../onceOf.ts'
import type { AnswerWriter } from './AnswerWriter.ts'
import type { Offers } from './createOffers.ts'
import { describeReceipt } from './describeReceipt.ts'
import { eventStream } from './eventStream.ts'

export type Answering = ReturnType<typeof createAnswering>

/**
 * Answers requests of any route that generates: prices the question, asks for a payment or takes it, and says the answer
 * as JSON or as events in the words of the route's writer. A client that leaves cancels what is generated for it.
 */
export function createAnswering({ view, inference, offers, sync, track, log }: createAnswering.Options) {
  const extra = ({ question, rewords }: Answered, answer: Answer) =>
    describeReceipt({ question, answer, rewords }, { view, inference })

  const complete = async (answered: Answered): Promise<Response> => {
    const { context, question, offer, writer } = answered
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
      return context.json(writer.whole(answer, await extra(answered, answer)))
    } catch (thrown) {
      if (paid) await offers.paid(context, paid)
      const error = toBaseError(thrown)
      if (statusOf(error) === 402) return offers.required(context, question, { error, offer })
      throw thrown
    }
  }

  /** Errors before the first word keep their status; later ones are an event of the stream. */
  const stream = async (answered: Answered): Promise<Response> => {
    const { context, question, offer, writer } = answered
    const abort = new AbortController()
    const events = eventStream({
      onGone(reason) {
        log.debug('a stream was not read to its end', { error: reason })
        abort.abort(reason)
      },
    })
    const { signal } = context.req.raw
    const leave = () => abort.abort()
    signal.addEventListener('abort', leave, { once: true })
    const started = Promise.withResolvers<Collected | VoucherPayment | undefined>()
    events.send(writer.begin())
    const running = track(
      inference.answer(question, offer, {
        signal: abort.signal,
        once: onceOf(context),
        onPaid: payment => started.resolve(payment),
        onText(text, choice, written = []) {
          started.resolve(undefined)
          const tokens = written.flatMap(({ id, logprob, top = [] }) =>
            logprob === undefined ? [] : [{ id, logprob, top }],
          )
          events.send(writer.piece({ choice, text, tokens }))
        },
      }),
    )
    const told = running
      .then(async answer => events.send(writer.end(answer, await extra(answered, answer))))
      .catch(thrown => {
        const error = toBaseError(thrown)
        log.warn('a stream ended with an error', { error: error.code === 'server/internal' ? thrown : error })
        events.send(writer.fail(error))
      })
    void told.finally(() => {
      // A listener left behind holds the whole request, for as long as the process runs.
      signal.removeEventListener('abort', leave)
      events.end()
    })
    running.then(() => started.resolve(undefined), started.reject)
    try {
      const paid = await started.promise
      if (paid) await offers.paid(context, paid)
    } catch (thrown) {
      // Rejects where the stream was cut already: that is told by what was thrown.
      events.body.cancel().catch(() => {})
      const error = toBaseError(thrown)
      return statusOf(error) === 402
        ? offers.required(context, question, { error, offer })
        : errorResponse(context, error)
    }
    context.header('content-type', 'text/event-stream; charset=utf-8')
    context.header('cache-control', 'no-cache')
    context.header('x-accel-buffering', 'no')
    return context.body(events.body)
  }

  return async (context: Context, { asked, streams, write, rewords = false }: Asking): Promise<Response> => {
    await sync()
    const question = await inference.ask(asked)
    const offer = offers.read(context)
    if (!question.free && !offer) return offers.required(context, question)
    const answered = { context, question, offer, writer: write(question), rewords }
    return streams ? stream(answered) : complete(answered)
  }
}

type Asking = {
  asked: Asked
  /** The answer comes as events. */
  streams: boolean
  write: (question: Question) => AnswerWriter
  /** The answer may be said in other words than those that it was written in, which its receipt holds. */
  rewords?: boolean
}
type Answered = { context: Context; question: Question; offer: Offer; writer: AnswerWriter; rewords: boolean }

export declare namespace createAnswering {
  type Options = {
    view: View
    inference: Inference
    offers: Offers
    sync: () => Promise<unknown>
    /** Keeps the process open until the answer is done. */
    track: <T>(work: Promise<T>) => Promise<T>
    log: Log
  }
}
