import { auditReportSchema, createExplainer, type Explainer, type Explanation } from '@openledger/attribution'
import {
  type Address,
  BaseError,
  bytesToHex,
  canonicalJson,
  cidFromDigest,
  type Hex,
  hexToBytes,
  type Log,
  sameHex,
} from '@openledger/base'
import {
  deriveAnswer,
  deriveFailedAnswer,
  isChannelPayment,
  type OfferedPayment,
  type Policy,
  priceOf,
} from '@openledger/client'
import { modelsAbi, settlementAbi } from '@openledger/contracts'
import type { Engine, Generation } from '@openledger/engine'
import { eq } from 'drizzle-orm'
import type { Channels, VoucherPayment } from '../channels/createChannels.ts'
import type { Database } from '../database/openDatabase.ts'
import * as t from '../database/schema.ts'
import { assertDataShare } from '../datanets/licences.ts'
import { loadServedModel, readModelMetadata, type ServedModel } from '../factory/ModelFiles.ts'
import type { Ledger, Sender } from '../ledger/openLedger.ts'
import type { Store } from '../store/openStore.ts'
import type { Weigher } from '../weigher/createWeigher.ts'
import type { Collected, Payments } from './createPayments.ts'
import type { Sharing } from './createSharing.ts'
import type { ModelRow } from './findModel.ts'
import type { IssuedReceipt, IssueReceipt } from './issueReceipt.ts'
import type { Asked, Question } from './Question.ts'
import { readQuestion } from './readQuestion.ts'
import { createSlots } from './Slots.ts'

export type Inference = ReturnType<typeof createInference>

/** How an answer is paid for. */
export type Offer = { x402: OfferedPayment } | { key: string } | undefined

/** What came of a question: a choice for each of its drafts, in their order. */
export type Answer = {
  choices: readonly Generation[]
  promptTokens: number
  completionTokens: number
  /** Absent for a free answer. */
  settled?: { issued: IssuedReceipt; explanation: Explanation | undefined; weak: boolean; model: ModelRow }
}

/**
 * Answers questions with registered fine-tunes: checks and collects the payment, generates, weighs the contributors,
 * and issues the receipt before the last word leaves. One file, though a long one: it is the way of one question, in order.
 */
export function createInference({
  db,
  store,
  ledger,
  engine,
  operator,
  payments,
  channels,
  weigher,
  issue,
  log,
  concurrent = 2,
  waiting = 32,
  modelsKept = 4,
  paidModels = async () => new Set(),
  sharing,
}: createInference.Options) {
  const { client, addresses } = ledger
  const account = operator.account.address.toLowerCase() as Address
  const slots = createSlots({ concurrent, waiting })
  const served = new Map<bigint, Promise<Loaded>>()
  const digests = new Map<bigint, string>()
  const settlement = { address: addresses.settlement, abi: settlementAbi } as const
  const models = { address: addresses.models, abi: modelsAbi } as const

  /** Lets models go until few enough are kept: those asked longest ago first, and none whose rent is paid. */
  const evict = async (asked: bigint): Promise<void> => {
    if (served.size <= modelsKept) return
    const paid = await paidModels()
    for (const id of [...served.keys()]) {
      if (served.size <= modelsKept) break
      if (id !== asked && !paid.has(id)) served.delete(id)
    }
    for (const id of [...digests.keys()]) if (!served.has(id)) digests.delete(id)
    weigher.retain([...digests.values()])
  }

  /** A model's files, loaded once and kept while it is among the last few asked, or its rent is paid. */
  const load = (model: ModelRow) => {
    const known = served.get(model.id)
    if (known) {
      served.delete(model.id)
      served.set(model.id, known)
      return known
    }
    const fresh = loadServedModel({ store, model }).then(({ projectionFile, ...loaded }) => {
      weigher.keep({
        model: model.digest,
        projection: projectionFile,
        checkpoints: loaded.checkpoints.map(({ step, adapterDigest, adapter }) => ({
          step,
          adapterDigest,
          config: adapter.config,
        })),
        layout: engine.layout(loaded.adapter.config),
      })
      const index = { ...loaded.index, projectionDigest: hexToBytes(loaded.index.projectionDigest) }
      return { ...loaded, explainer: createExplainer({ index, records: loaded.records }) }
    })
    served.set(model.id, fresh)
    digests.set(model.id, model.digest)
    fresh.catch(() => served.delete(model.id))
    void evict(model.id).catch(error => log.warn('it is not known which models are paid for', { error }))
    return fresh
  }

  /** Whether the model's published audit says that its signal is too weak to pay by. */
  const isWeak = async (model: ModelRow): Promise<boolean> => {
    if (!model.audit || /^0x0+$/.test(model.audit)) return false
    const cid = cidFromDigest(hexToBytes(model.audit as Hex))
    const report = await store.getJson(cid).catch(() => undefined)
    const parsed = auditReportSchema.safeParse(report)
    return parsed.success && parsed.data.weak
  }

  /** Who is paid for an answer of this model by which policy, as the chain says now. */
  const terms = async (model: ModelRow) => {
    const parentId = model.parentId!
    const [[policyId, policy], treasury, builder, parents, baseId, allowed] = await Promise.all([
      client.readContract({ ...settlement, functionName: 'currentPolicy' }),
      client.readContract({ ...settlement, functionName: 'treasury' }),
      client.readContract({ ...models, functionName: 'ownerOf', args: [model.id] }),
      client.readContract({ ...models, functionName: 'ownerOf', args: [parentId] }),
      client.readContract({ ...models, functionName: 'getModel', args: [model.id] }).then(found => found.baseId),
      client.readContract({ ...models, functionName: 'isOperator', args: [model.id, account] }),
    ])
    if (!allowed)
      throw new BaseError('The owner of this model has not allowed this node to serve it.', {
        code: 'inference/not-operator',
        facts: { model: model.id, operator: account },
        hint: 'Its owner can call Models.setOperator.',
      })
    assertDataShare({ model, dataShare: policy.data })
    const lower = (address: string) => address.toLowerCase() as Address
    const [base] = await db.select().from(t.models).where(eq(t.models.id, baseId))
    return {
      policy: { id: policyId, ...policy } as Policy,
      baseDigest: base!.digest as Hex,
      accounts: { builder: lower(builder), parents: lower(parents), operator: account, treasury: lower(treasury) },
    }
  }

  /** Collects the payment, answers, and issues the receipt. `onPaid` runs between the money and the first word. */
  const answer = async (question: Question, offer: Offer, hooks: Hooks = {}): Promise<Answer> => {
    const leave = await slots.take(hooks.signal)
    try {
      if (question.free) {
        const choices = await Promise.all(question.drafts.map((_, at) => generate(question, at, undefined, hooks)))
        return { choices, promptTokens: question.promptTokens, completionTokens: countTokens(question, choices) }
      }
      if (!offer)
        throw new BaseError('An answer of this model has to be paid for.', {
          code: 'inference/payment-required',
          facts: { quote: question.quote },
        })
      const { model } = question
      if (!(await sharing.mayAsk(model, question.slug, payerOf(offer))))
        throw new BaseError(`The model “${question.slug}” does not exist, or is not shared with you.`, {
          code: 'inference/model-not-found',
          facts: { param: 'model' },
          hint: 'Its owner can share it: POST /v1/fine_tuning/checkpoints/MODEL/permissions.',
        })
      const [loaded, agreed, weak] = await Promise.all([load(model), terms(model), isWeak(model)])
      const charge = { quote: question.quote, modelId: model.id, request: question.digest }
      const payment = await collect(offer, charge)
      try {
        return await answerPaid({ question, loaded, agreed, weak, payment, hooks })
      } finally {
        if ('voucher' in payment) channels.leave(payment)
        else payments.leave(payment)
      }
    } finally {
      leave()
    }
  }

  /** Who would pay, as the offer says; whether it is true is looked at when it is collected. */
  const payerOf = (offer: NonNullable<Offer>): Address => {
    if (!('x402' in offer)) return payments.key(offer.key).address
    const { x402 } = offer
    return isChannelPayment(x402) ? x402.payload.channelConfig.payer : x402.payload.authorization.from
  }

  const collect = (
    offer: NonNullable<Offer>,
    charge: Parameters<Payments['fromKey']>[1],
  ): Promise<Collected | VoucherPayment> => {
    if (!('x402' in offer)) return payments.fromKey(offer.key, charge)
    return isChannelPayment(offer.x402)
      ? channels.fromVoucher(offer.x402, charge)
      : payments.fromSignature(offer.x402, charge)
  }

  /** One choice. */
  const generate = (question: Question, choice: number, adapter: Loaded['adapter'] | undefined, hooks: Hooks) => {
    const { signal, onText } = hooks
    return engine.generate({
      ...question.drafts[choice]!,
      ...(adapter && { adapter }),
      ...(signal && { signal }),
      ...(onText && { onText: text => onText(text, choice) }),
    })
  }

  /** The texts. Who leaves in the middle pays for what was written until then, so that much is the answer. */
  const write = (question: Question, loaded: Loaded, hooks: Hooks): Promise<Generation[]> => {
    const streamed = question.drafts.map(() => '')
    const onText = (text: string, choice: number) => {
      streamed[choice] += text
      hooks.onText?.(text, choice)
    }
    return Promise.all(
      streamed.map(async (_, choice): Promise<Generation> => {
        try {
          return await generate(question, choice, loaded.adapter, { ...hooks, onText })
        } catch (error) {
          if (!hooks.signal?.aborted || streamed.every(text => text === '')) throw error
          const text = streamed[choice]!
          return { text, ids: text === '' ? [] : engine.model.tokenizer.encode(text), finish: 'stop' }
        }
      }),
    )
  }

  /** What the answer costs, and who is owed for it: the influence on several choices is that on their summed loss. */
  const attribute = async ({ question, loaded, agreed, weak, payment, choices }: ToAttribute): Promise<Attributed> => {
    const { model } = question
    const completionTokens = countTokens(question, choices)
    const price = priceOf({ basePrice: model.basePrice, tokenPrice: model.tokenPrice, tokens: completionTokens })
    const samples = question.drafts.flatMap(({ ids }, at) => {
      const written = choices[at]!.ids
      if (written.length === 0) return []
      return { ids: [...ids, ...written].slice(0, engine.model.config.maxPositions), promptLength: ids.length }
    })
    const rows = loaded.checkpoints.flatMap(({ adapter }) => samples.map(sample => ({ adapter, sample })))
    const each = await engine.gradients({ rows })
    const gradients = loaded.checkpoints.map((_, at) =>
      addUp(each.slice(at * samples.length, (at + 1) * samples.length)),
    )
    const query = await weigher.weigh(model.digest, gradients)
    const derived = deriveAnswer({
      ...{ index: loaded.index, query, weak, price },
      policy: agreed.policy,
      // A channel is charged the price itself: nothing comes back.
      paid: 'voucher' in payment ? price : payment.paid,
      payer: payment.payer,
      accounts: agreed.accounts,
    })
    const explanation = loaded.explainer.explain({ query, mode: derived.mode, top: 3 })
    return { completionTokens, price, query, derived, explanation }
  }

  const answerPaid = async ({ question, loaded, agreed, weak, payment, hooks }: PaidQuestion): Promise<Answer> => {
    const { model, promptTokens, messages, seed, shared } = question
    const refund = () => fail({ ...{ model, payment, messages, seed, promptTokens, agreed, shared } })
    let choices: Generation[]
    let attributed: Attributed
    try {
      hooks.onPaid?.(payment)
      choices = await write(question, loaded, hooks)
      if (choices.every(({ ids }) => ids.length === 0)) {
        if ('voucher' in payment) return { choices, promptTokens, completionTokens: 0 }
        const settled = { issued: await refund(), explanation: undefined, weak, model }
        return { choices, promptTokens, completionTokens: 0, settled }
      }
      attributed = await attribute({ question, loaded, agreed, weak, payment, choices })
    } catch (error) {
      if ('voucher' in payment)
        throw new BaseError('The answer failed. Nothing was charged.', {
          code: 'inference/failed',
          facts: { channel: payment.channel },
          hint: 'The voucher is used up, but the channel owes nothing for it. Ask again.',
          cause: error,
        })
      const issued = await refund()
      log.warn('an answer failed; everything goes back to its payer', { receipt: issued.id, error })
      throw new BaseError('The answer failed. Everything that was paid goes back.', {
        code: 'inference/failed',
        facts: { receipt: issued.id, change: payment.paid },
        hint: 'The receipt’s change line can be claimed when its epoch is final.',
        cause: error,
      })
    }
    const { completionTokens, price, query, derived, explanation } = attributed
    const issued = await issue({
      model: { id: model.id, baseDigest: agreed.baseDigest, adapterDigest: model.digest as Hex },
      payment: 'voucher' in payment ? { ...payment, paid: price } : payment,
      ...{ messages, seed, price, query, derived, completionTokens },
      answer: writtenAnswer(choices),
      promptTokens,
      policyId: agreed.policy.id,
      contributors: loaded.index.contributors.map(({ account, records }) => ({ account, records })),
      shared: question.shared,
    })
    return { choices, promptTokens, completionTokens, settled: { issued, explanation, weak, model } }
  }

  /** The receipt of an answer that failed after it was paid: one line, everything back. */
  const fail = async ({
    model,
    payment,
    messages,
    seed,
    promptTokens,
    agreed,
    shared,
  }: Failed): Promise<IssuedReceipt> => {
    const none = { version: 1, k: 1, projectionDigest: bytesToHex(new Uint8Array(32)), contributors: [] } as const
    const derived = {
      ...deriveFailedAnswer({ index: { ...none, contributors: [] }, paid: payment.paid, payer: payment.payer }),
      // Nothing is weighed, so the files need not be here: the root is the one on chain.
      indexRoot: model.indexRoot as Hex,
    }
    return issue({
      model: { id: model.id, baseDigest: agreed.baseDigest, adapterDigest: model.digest as Hex },
      ...{ payment, messages, seed, promptTokens, derived, shared },
      answer: '',
      completionTokens: 0,
      price: 0n,
      policyId: agreed.policy.id,
      query: new Int8Array(0),
      contributors: [],
    })
  }

  return {
    /** Understands and prices a question. @throws what `readQuestion` throws */
    ask: (asked: Asked): Promise<Question> => readQuestion(asked, { db, engine, load }),
    answer,
    load,
    isWeak,
    mayAsk: sharing.mayAsk,
    /** Ids of the models in memory, those asked longest ago first. */
    loaded: (): bigint[] => [...served.keys()],
    /** A model's row by its id on chain. @throws `inference/model-not-found` */
    async find(id: bigint): Promise<ModelRow> {
      const [model] = await db.select().from(t.models).where(eq(t.models.id, id))
      if (model) return model
      throw new BaseError('There is no such model.', { code: 'inference/model-not-found', facts: { model: id } })
    },
    /** Whether this node could answer with the model now: it may, and the files are here. They are checked when they are read. */
    async servable(model: ModelRow): Promise<boolean> {
      if (model.retired) return false
      if (model.parentId === null) return model.digest === engine.model.digest
      if (!model.operators.some(operator => sameHex(operator as Address, account))) return false
      if (served.has(model.id)) return true
      const metadata = await readModelMetadata(store, model.metadata).catch(() => undefined)
      if (!metadata) return false
      const here = await Promise.all(Object.values(metadata.files).map(cid => store.has(cid)))
      return here.every(found => found)
    },
    /** Refunds what was collected but never answered because the process ended in between. */
    async recover(): Promise<number> {
      const owed = await payments.recover()
      for (const payment of owed) {
        const [model] = await db.select().from(t.models).where(eq(t.models.id, payment.modelId))
        if (!model) continue
        const [policyId] = await client.readContract({ ...settlement, functionName: 'currentPolicy' })
        const { baseId } = await client.readContract({ ...models, functionName: 'getModel', args: [model.id] })
        const [base] = await db.select().from(t.models).where(eq(t.models.id, baseId))
        const issued = await fail({
          model,
          payment: {
            payer: payment.payer,
            nonce: payment.nonce,
            paid: payment.value,
            transaction: payment.transaction!,
          },
          messages: [],
          seed: 0,
          promptTokens: 0,
          agreed: { baseDigest: base!.digest as Hex, policy: { id: policyId } },
          shared: false,
        })
        log.info('refunded an answer that was cut off', { receipt: issued.id, payer: payment.payer })
      }
      return owed.length
    },
    slots,
  }
}

/** Tokens of an answer that are paid for. */
function countTokens({ drafts }: Question, choices: readonly Generation[]): number {
  return choices.reduce((sum, { ids }, at) => sum + Math.min(ids.length, drafts[at]!.maxTokens), 0)
}

/** An answer as its receipt writes it down: its text; several as the JSON of a list. */
function writtenAnswer(choices: readonly Pick<Generation, 'text'>[]): string {
  return choices.length === 1 ? choices[0]!.text : canonicalJson(choices.map(({ text }) => text))
}

/** Σ vectors, of one length. */
function addUp(vectors: readonly Float32Array[]): Float32Array {
  const [first, ...others] = vectors
  if (others.length === 0) return first!
  const sum = Float32Array.from(first!)
  for (const other of others) for (let i = 0; i < sum.length; i++) sum[i]! += other[i]!
  return sum
}

/** A model ready to answer; its projection is with the weigher. */
type Loaded = Omit<ServedModel, 'projectionFile'> & { explainer: Explainer }
type Hooks = {
  signal?: AbortSignal | undefined
  /** Told each piece of each choice. */
  onText?: ((text: string, choice: number) => void) | undefined
  onPaid?: ((payment: Collected | VoucherPayment) => void) | undefined
}
type Terms = {
  policy: Policy
  baseDigest: Hex
  accounts: { builder: Address; parents: Address; operator: Address; treasury: Address }
}
type PaidQuestion = {
  question: Question
  loaded: Loaded
  agreed: Terms
  weak: boolean
  payment: Collected | VoucherPayment
  hooks: Hooks
}
type ToAttribute = Omit<PaidQuestion, 'hooks'> & { choices: readonly Generation[] }
type Attributed = {
  completionTokens: number
  price: bigint
  query: Int8Array
  derived: deriveAnswer.Result
  explanation: Explanation
}
type Failed = {
  model: ModelRow
  payment: Collected
  messages: Question['messages']
  seed: number
  promptTokens: number
  agreed: { baseDigest: Hex; policy: { id: number } }
  shared: boolean
}

export declare namespace createInference {
  type Options = {
    db: Database
    store: Store
    ledger: Ledger
    /** The engine for answers. */
    engine: Engine
    operator: Sender
    payments: Payments
    channels: Channels
    weigher: Weigher
    issue: IssueReceipt
    log: Log
    /** Answers at once, and questions that may wait. */
    concurrent?: number
    waiting?: number
    /** Fine-tunes kept in memory, besides those that are paid for. */
    modelsKept?: number
    /** Ids of the models whose rent is paid now. */
    paidModels?: () => Promise<Set<bigint>>
    sharing: Sharing
  }
}
