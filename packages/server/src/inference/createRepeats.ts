import { BaseError, type Hex } from '@openledger/base'
import type { VoucherPayment } from '../channels/createChannels.ts'
import type { KeptAnswer } from '../journal/answerRows.ts'
import type { Journal } from '../journal/openJournal.ts'
import type { Answer, Hooks } from './Answer.ts'
import type { Asker } from './createCheckout.ts'
import type { Collected } from './createPayments.ts'

/** An answer on its way, with everybody who waits for it. */
type Attempt = {
  asker: string
  name: string | undefined
  payment: string | undefined
  request: Hex
  texts: Parameters<NonNullable<Hooks['onText']>>[]
  paid?: Collected | VoucherPayment
  readers: Set<Hooks>
  /** Seconds that it goes on without any reader: somebody may come back for it. */
  patience: number
  timer?: NodeJS.Timeout
  abort: AbortController
  answer: Promise<Answer>
}

/** What was asked, by whom. */
export type Asking = { asker: Asker; request: Hex; hooks: Hooks }

/** How an answer is marked in the journal, in the commit of its receipt, so that it can be told again. */
export type Mark = Pick<KeptAnswer, 'asker' | 'name' | 'request'> & { payment: string | undefined }

/**
 * Sees to it that what is asked twice is answered and paid for once.
 *
 * An answer is asked for again where the same credentials send the same request, and with it
 * - the same idempotency key: for a day; another request under that key is refused;
 * - or the same authorisation or voucher;
 * - or a count of retries above 0, as OpenAI's clients do by themselves;
 * - or nothing, while the answer goes on with nobody there to read it.
 *
 * Who asks again joins the answer where it is still being written, from its first word on; what is finished is told again
 * from the journal, also after a restart. What failed is not remembered: nothing was charged for it.
 *
 * An answer that everybody has left goes on to its end where it has an idempotency key. Without one it goes on for a
 * while where nothing of it has left the node, because clients that lose such a connection come back by themselves; a
 * stream is stopped at once.
 */
export function createRepeats({ journal, revive, linger = 10, window = 600, now = seconds }: createRepeats.Options) {
  const running = new Set<Attempt>()
  /** Requests whose last attempt failed, or was refused: their retry is not about an answer. */
  const failed = new Map<string, number>()

  const join = (attempt: Attempt, hooks: Hooks): Promise<Answer> => {
    clearTimeout(attempt.timer)
    attempt.readers.add(hooks)
    const leave = () => {
      attempt.readers.delete(hooks)
      if (attempt.readers.size > 0 || attempt.patience === Number.POSITIVE_INFINITY) return
      const stop = () => attempt.abort.abort()
      if (attempt.patience === 0) stop()
      else attempt.timer = setTimeout(stop, attempt.patience * 1000).unref()
    }
    if (hooks.signal?.aborted) leave()
    hooks.signal?.addEventListener('abort', leave, { once: true })
    if (attempt.paid) hooks.onPaid?.(attempt.paid)
    for (const piece of attempt.texts) hooks.onText?.(...piece)
    return attempt.answer.finally(() => hooks.signal?.removeEventListener('abort', leave))
  }

  /** The attempt, or the finished answer, that is asked for again. */
  const findEarlier = ({ asker, request, hooks }: Asking): Attempt | KeptAnswer | undefined => {
    const { name, retry = 0 } = hooks.once ?? {}
    const time = now()
    const mine = [...running].filter(attempt => attempt.asker === asker.id)
    if (name !== undefined) {
      const named = mine.find(attempt => attempt.name === name) ?? journal.answers.named(asker.id, name, time)
      if (named && named.request !== request)
        throw new BaseError('This idempotency key was used for another request.', {
          code: 'server/idempotency-reused',
          facts: { param: 'Idempotency-Key' },
          hint: 'Take a fresh key for each request.',
        })
      if (named) return named
    }
    const same = mine.filter(attempt => attempt.request === request)
    if (asker.payment !== undefined) {
      const paid =
        same.find(({ payment }) => payment === asker.payment) ??
        journal.answers.paidBy(asker.id, asker.payment, time - window)
      if (paid?.request === request) return paid
    }
    if (name !== undefined) return undefined
    const unnamed = same.filter(attempt => attempt.name === undefined)
    const left = unnamed.find(({ readers }) => readers.size === 0)
    if (left || retry === 0 || failed.has(`${asker.id} ${request}`)) return left
    return unnamed.at(-1) ?? journal.answers.latest(asker.id, request, time - window)
  }

  const start = ({ asker, request, hooks }: Asking, work: Work): Attempt => {
    const { name } = hooks.once ?? {}
    const abort = new AbortController()
    const attempt: Attempt = {
      ...{ asker: asker.id, name, payment: asker.payment, request, abort },
      texts: [],
      readers: new Set(),
      patience: name === undefined ? (hooks.onText ? 0 : linger) : Number.POSITIVE_INFINITY,
      answer: Promise.resolve(undefined as never),
    }
    const key = `${asker.id} ${request}`
    attempt.answer = work({
      signal: abort.signal,
      mark: { asker: asker.id, name: name ?? null, request, payment: asker.payment },
      onPaid(payment) {
        attempt.paid = payment
        for (const reader of attempt.readers) reader.onPaid?.(payment)
      },
      onText(...piece) {
        attempt.texts.push(piece)
        for (const reader of attempt.readers) reader.onText?.(...piece)
      },
    })
    running.add(attempt)
    attempt.answer.then(
      () => failed.delete(key),
      () => {
        failed.delete(key)
        failed.set(key, now())
        for (const [old, at] of failed) if (at < now() - window || failed.size > 10_000) failed.delete(old)
      },
    )
    const end = () => {
      running.delete(attempt)
      clearTimeout(attempt.timer)
    }
    attempt.answer.then(end, end)
    return attempt
  }

  return {
    /** Answers, or joins or repeats the answer that there is. `work` runs at most once for what is asked several times. */
    async answer(asking: Asking, work: Work): Promise<Answer> {
      const earlier = findEarlier(asking)
      if (earlier && 'readers' in earlier) return { ...(await join(earlier, asking.hooks)), repeated: true }
      if (earlier) {
        const { answer, paid } = await revive(earlier)
        if (paid) asking.hooks.onPaid?.(paid)
        answer.choices.forEach(({ text }, choice) => {
          if (text !== '') asking.hooks.onText?.(text, choice)
        })
        return { ...answer, repeated: true }
      }
      return join(start(asking, work), asking.hooks)
    },
    /** The node stops: what nobody is there to read is given up, and given back. */
    end(): void {
      for (const { readers, abort } of running)
        if (readers.size === 0)
          abort.abort(
            new BaseError('This node is closing.', { code: 'server/closing', hint: 'Ask again when it is up.' }),
          )
    },
  }
}

type Work = (hooks: Pick<Hooks, 'signal' | 'onPaid' | 'onText'> & { mark: Mark }) => Promise<Answer>

const seconds = () => Math.floor(Date.now() / 1000)

export declare namespace createRepeats {
  type Options = {
    journal: Pick<Journal, 'answers'>
    /** Reads an answer out of the journal. */
    revive: (kept: KeptAnswer) => Promise<{ answer: Answer; paid: Collected | VoucherPayment | undefined }>
    /** Seconds that an answer nobody reads goes on where its asker may come back by itself. */
    linger?: number | undefined
    /** Seconds that a finished answer is told again to who has no idempotency key. */
    window?: number | undefined
    now?: () => number
  }
}
