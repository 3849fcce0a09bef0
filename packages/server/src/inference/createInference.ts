import { type Address, BaseError, type Hex, type Log, sameHex } from '@openledger/base'
import type { Engine, Generation } from '@openledger/engine'
import type { Backend } from '../backends/Backend.ts'
import type { Router } from '../backends/createRouter.ts'
import type { Channels, VoucherPayment } from '../channels/createChannels.ts'
import type { Database } from '../database/openDatabase.ts'
import type { Journal } from '../journal/openJournal.ts'
import type { Limits } from '../keys/limits.ts'
import type { Ledger, Sender } from '../ledger/openLedger.ts'
import type { Store } from '../store/openStore.ts'
import type { Weigher } from '../weigher/createWeigher.ts'
import { type Answer, countTokens, type Hooks, writtenAnswer } from './Answer.ts'
import { arithmeticOf } from './arithmeticOf.ts'
import { type Attributed, attributeAnswer } from './attributeAnswer.ts'
import { type Asker, createCheckout, type Offer } from './createCheckout.ts'
import { createModels, type Loaded } from './createModels.ts'
import type { Collected, Payments } from './createPayments.ts'
import { createPlaces } from './createPlaces.ts'
import { createPreviewer } from './createPreviewer.ts'
import { createRefunds } from './createRefunds.ts'
import { createRepeats, type Mark } from './createRepeats.ts'
import { createSampler } from './createSampler.ts'
import type { Sharing } from './createSharing.ts'
import type { IssueReceipt } from './issueReceipt.ts'
import { createReviver, writeKept } from './KeptAnswer.ts'
import type { Asked, Question } from './Question.ts'
import { readQuestion } from './readQuestion.ts'
import { readTerms, readWeak, type Terms } from './readTerms.ts'
import { writeAnswer } from './writeAnswer.ts'

export type Inference = ReturnType<typeof createInference>

/**
 * Answers questions with registered fine-tunes: finds who asks and what they may, holds a place, collects the payment,
 * generates, weighs the contributors, and issues the receipt before the last word leaves. What is asked twice is answered
 * once.
 */
export function createInference({
  db,
  store,
  ledger,
  journal,
  engine,
  router,
  operator,
  payments,
  channels,
  limits,
  weigher,
  issue,
  log,
  sharing,
  concurrent = 2,
  waiting = 32,
  modelsKept,
  paidModels,
  linger,
  sampling,
}: createInference.Options) {
  const account = operator.account.address.toLowerCase() as Address
  const places = createPlaces({ limit: concurrent + waiting })
  const models = createModels({ db, store, engine, operator: account, weigher, log, modelsKept, paidModels })
  const { load } = models
  const checkout = createCheckout({ payments, channels })
  const { refund, recover } = createRefunds({ db, ledger, payments, issue, log })
  let writing = 0
  const sampler = createSampler({ ...sampling, isWriting: () => writing > 0 })
  const repeats = createRepeats({ journal, revive: createReviver({ journal, models }), linger })

  /**
   * Answers. Refuses before any money moves what the asker may not ask, what its key has no quota for, and what there is
   * no place for.
   */
  const answer = async (question: Question, offer: Offer, hooks: Hooks = {}): Promise<Answer> => {
    if (question.free) return answerFree(question, offer, hooks)
    if (!offer)
      throw new BaseError('An answer of this model has to be paid for.', {
        code: 'inference/payment-required',
        facts: { quote: question.quote },
      })
    const asker = await checkout.identify(offer)
    return repeats.answer({ asker, request: question.digest, hooks }, own => charge({ question, offer, asker, ...own }))
  }

  /** The base model alone. A key's quotas hold for it too. */
  const answerFree = async (question: Question, offer: Offer, hooks: Hooks): Promise<Answer> => {
    const key = offer && 'key' in offer ? payments.keys.find(offer.key) : undefined
    const { model, slug, promptTokens, maxTokens } = question
    const leave = places.take(question.drafts.length)
    try {
      const wanted = { model: { id: model.id, slug }, tokens: promptTokens + maxTokens, quote: 0n }
      const hold = key && limits.admit(key, wanted)
      let tokens = 0
      try {
        const choices = await writeAnswer(question, { router, model: engine.model, adapter: undefined }, hooks)
        const completionTokens = countTokens(question, choices)
        tokens = promptTokens + completionTokens
        return { choices, promptTokens, completionTokens }
      } finally {
        limits.settle(hold, { tokens, spent: 0n })
      }
    } finally {
      leave()
    }
  }

  /** A place, then the key's limits, then the money, then the answer; each is given back where a later one fails. */
  const charge = async ({ question, offer, asker, ...hooks }: ToCharge): Promise<Answer> => {
    const { model, slug, quote, promptTokens, maxTokens, digest } = question
    const leave = places.take(question.drafts.length)
    try {
      if (!(await sharing.mayAsk(model, slug, asker.payer)))
        throw new BaseError(`The model “${slug}” does not exist, or is not shared with you.`, {
          code: 'inference/model-not-found',
          facts: { param: 'model' },
          hint: 'Its owner can share it: POST /v1/fine_tuning/checkpoints/MODEL/permissions.',
        })
      const [loaded, agreed, weak] = await Promise.all([
        load(model),
        readTerms(model, { db, ledger, operator: account }),
        readWeak(model, store),
      ])
      const wanted = { model: { id: model.id, slug }, tokens: promptTokens + maxTokens, quote }
      const hold = asker.key && limits.admit(asker.key, wanted)
      let used = { tokens: 0, spent: 0n }
      try {
        const payment = await checkout.collect(offer, { quote, modelId: model.id, request: digest })
        try {
          const answered = await answerPaid({ question, loaded, agreed, weak, payment, asker, hooks, leave })
          const spent = answered.settled?.issued.file.receipt.price ?? 0n
          used = { tokens: promptTokens + answered.completionTokens, spent }
          return answered
        } finally {
          checkout.leave(payment)
        }
      } finally {
        limits.settle(hold, used)
      }
    } finally {
      leave()
    }
  }

  const answerPaid = async ({
    question,
    loaded,
    agreed,
    weak,
    payment,
    asker,
    hooks,
    leave,
  }: Paid): Promise<Answer> => {
    const { model, promptTokens, messages, seed, shared } = question
    const asked = { messages, seed, promptTokens, shared }
    const keep = (choices: readonly Generation[], completionTokens: number) => ({
      ...hooks.mark,
      body: writeKept({ model: model.id, choices, promptTokens, completionTokens, weak, payment }),
    })
    const writers = new Set<Backend['kind']>()
    let choices: Generation[]
    let attributed: Attributed
    try {
      hooks.onPaid?.(payment)
      writing += 1
      choices = await writeAnswer(
        question,
        { router, model: engine.model, adapter: loaded.adapter, tenant: asker.payer },
        { ...hooks, onWriter: kind => writers.add(kind) },
      ).finally(() => {
        writing -= 1
      })
      // Whoever waits for a block holds up nobody who wants to ask.
      if (sampler.samples) leave()
      assertServed(choices, model.digest as Hex)
      if (choices.every(({ ids }) => ids.length === 0)) {
        if ('voucher' in payment) return { choices, promptTokens, completionTokens: 0 }
        const issued = await refund({ ...asked, model, payment, agreed, kept: keep(choices, 0) })
        return { choices, promptTokens, completionTokens: 0, settled: { issued, explanation: undefined, weak, model } }
      }
      attributed = await attributeAnswer(
        { question, loaded, agreed, weak, payment, choices },
        { engine, weigher, sampler },
      )
    } catch (error) {
      if ('voucher' in payment)
        throw new BaseError('The answer failed. Nothing was charged.', {
          code: 'inference/failed',
          facts: { channel: payment.channel },
          hint: 'The voucher is used up, but the channel owes nothing for it. Ask again.',
          cause: error,
        })
      const issued = await refund({ ...asked, model, payment, agreed })
      log.warn('an answer failed; everything goes back to its payer', { receipt: issued.id, error })
      throw new BaseError('The answer failed. Everything that was paid goes back.', {
        code: 'inference/failed',
        facts: { receipt: issued.id, change: payment.paid },
        hint: 'The receipt’s change line can be claimed when its epoch is final.',
        cause: error,
      })
    }
    const { completionTokens, price, query, block, evidence, derived, explanation } = attributed
    const issued = await issue({
      ...asked,
      model: { id: model.id, baseDigest: agreed.baseDigest, adapterDigest: model.digest as Hex },
      payment: 'voucher' in payment ? { ...payment, paid: price } : payment,
      ...{ price, query, block, evidence, derived, completionTokens },
      answer: writtenAnswer(choices),
      arithmetic: arithmeticOf(writers, engine),
      policyId: agreed.policy.id,
      contributors: loaded.index.contributors.map(({ account, records }) => ({ account, records })),
      kept: keep(choices, completionTokens),
    })
    return { choices, promptTokens, completionTokens, settled: { issued, explanation, weak, model } }
  }

  return {
    ...models,
    /** Understands and prices a question. @throws what `readQuestion` throws */
    ask: (asked: Asked): Promise<Question> => readQuestion(asked, { db, engine, load }),
    answer,
    /** Refunds what was collected but never answered because the process ended in between. */
    recover,
    isWeak: (model: Parameters<typeof readWeak>[0]) => readWeak(model, store),
    mayAsk: sharing.mayAsk,
    /** What a quote says about which answers are attributed. */
    samplingOffer: sampler.offer,
    preview: createPreviewer({ db, journal, store, engine, models }),
    places,
    /** Gives up the answers that nobody is there to read: the node stops. */
    end: repeats.end,
  }
}

/** An answer is signed for as the adapter's that was asked for: never where whoever generated says that it was another. */
function assertServed(choices: readonly (Generation & { adapter?: string })[], digest: Hex): void {
  for (const { adapter } of choices)
    if (adapter !== undefined && !sameHex(adapter as Hex, digest))
      throw new BaseError('The answer came from another adapter than was asked for.', {
        code: 'inference/wrong-adapter',
        facts: { asked: digest, served: adapter },
      })
}

type Own = Pick<Hooks, 'signal' | 'onText' | 'onPaid'> & { mark: Mark }
type ToCharge = { question: Question; offer: NonNullable<Offer>; asker: Asker } & Own
type Paid = {
  question: Question
  loaded: Loaded
  agreed: Terms
  weak: boolean
  payment: Collected | VoucherPayment
  asker: Asker
  hooks: Own
  /** Gives the place of the question to the next one. */
  leave: () => void
}

export declare namespace createInference {
  type Options = {
    db: Database
    store: Store
    ledger: Ledger
    journal: Journal
    /** Knows the base model, and computes the gradients of answers. */
    engine: Engine
    /** Generates the answers: with that engine, or elsewhere. */
    router: Router
    operator: Sender
    payments: Payments
    channels: Channels
    /** What keys may ask. */
    limits: Limits
    weigher: Weigher
    issue: IssueReceipt
    log: Log
    sharing: Sharing
    /** Answers at once, and questions that may wait: together, the places. */
    concurrent?: number
    waiting?: number
    /** Fine-tunes kept in memory, besides those that are paid for. */
    modelsKept?: number
    /** Ids of the models whose rent is paid now. */
    paidModels?: () => Promise<Set<bigint>>
    /** Seconds that an answer goes on when its asker's connection broke before the first word. */
    linger?: number
    /** How many answers may be paid by the weights of one that is drawn; each by its own unless told. */
    sampling?: Pick<createSampler.Options, 'most' | 'patience'> | undefined
  }
}
