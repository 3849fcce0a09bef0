import type { Explanation } from '@openledger/attribution'
import { deriveAnswer, priceOf } from '@openledger/client'
import type { Engine, Generation } from '@openledger/engine'
import type { VoucherPayment } from '../channels/createChannels.ts'
import type { Weigher } from '../weigher/createWeigher.ts'
import { countTokens } from './Answer.ts'
import type { Loaded } from './createModels.ts'
import type { Collected } from './createPayments.ts'
import type { Question } from './Question.ts'
import type { Terms } from './readTerms.ts'

export type Attributed = {
  completionTokens: number
  price: bigint
  query: Int8Array
  derived: deriveAnswer.Result
  explanation: Explanation
}

/** What an answer costs, and who is owed for it: the influence on several choices is that on their summed loss. */
export async function attributeAnswer(
  { question, loaded, agreed, weak, payment, choices }: attributeAnswer.Options,
  { engine, weigher }: attributeAnswer.Services,
): Promise<Attributed> {
  const { model } = question
  const completionTokens = countTokens(question, choices)
  const price = priceOf({ basePrice: model.basePrice, tokenPrice: model.tokenPrice, tokens: completionTokens })
  const samples = question.drafts.flatMap(({ ids }, at) => {
    const written = choices[at]!.ids
    if (written.length === 0) return []
    return { ids: [...ids, ...written].slice(0, engine.model.config.maxPositions), promptLength: ids.length }
  })
  // A call for each checkpoint: its rows share one adapter, so that none is padded, and answers that are being written go
  // on between two of them.
  const gradients = await Promise.all(
    loaded.checkpoints.map(async ({ adapter }) =>
      addUp(await engine.gradients({ rows: samples.map(sample => ({ adapter, sample })) })),
    ),
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

export declare namespace attributeAnswer {
  type Options = {
    question: Question
    loaded: Loaded
    agreed: Terms
    weak: boolean
    payment: Collected | VoucherPayment
    choices: readonly Generation[]
  }
  type Services = { engine: Engine; weigher: Weigher }
}

/** Σ vectors, of one length. */
function addUp(vectors: readonly Float32Array[]): Float32Array {
  const [first, ...others] = vectors
  if (others.length === 0) return first!
  const sum = Float32Array.from(first!)
  for (const other of others) for (let i = 0; i < sum.length; i++) sum[i]! += other[i]!
  return sum
}
