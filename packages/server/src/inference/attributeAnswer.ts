import type { Explanation } from '@openledger/attribution'
import type { Evidence } from '@openledger/base'
import { deriveAnswer, priceOf, type SampledBlock, samplingMode } from '@openledger/client'
import type { Engine, Generation, Sample } from '@openledger/engine'
import type { VoucherPayment } from '../channels/createChannels.ts'
import type { Weighed, Weigher } from '../weigher/createWeigher.ts'
import { countTokens } from './Answer.ts'
import type { Loaded } from './createModels.ts'
import type { Collected } from './createPayments.ts'
import type { Sampler } from './createSampler.ts'
import type { Question } from './Question.ts'
import type { Terms } from './readTerms.ts'

export type Attributed = {
  completionTokens: number
  price: bigint
  query: Int8Array
  /** The block whose drawn answer gave the query vector, where that is not by definition the answer's own. */
  block: SampledBlock | undefined
  /** What the query vector follows from, where the model has an audit ensemble and the vector is this answer's own. */
  evidence: Evidence | undefined
  derived: deriveAnswer.Result
  /** Nothing where another answer's weights pay: they say nothing of this one. */
  explanation: Explanation | undefined
}

/** What an answer costs, and who is owed for it: the influence on several choices is that on their summed loss. */
export async function attributeAnswer(
  { question, loaded, agreed, weak, payment, choices }: attributeAnswer.Options,
  { engine, weigher, sampler }: attributeAnswer.Services,
): Promise<Attributed> {
  const { model } = question
  const completionTokens = countTokens(question, choices)
  const price = priceOf({ basePrice: model.basePrice, tokenPrice: model.tokenPrice, tokens: completionTokens })
  const samples = question.drafts.flatMap(({ ids }, at) => {
    const written = choices[at]!.ids
    if (written.length === 0) return []
    return { ids: [...ids, ...written].slice(0, engine.model.config.maxPositions), promptLength: ids.length }
  })
  const { query, block, evidence } = await sampler.attribute(`${model.id} ${agreed.policy.id} ${weak}`, {
    member: { payer: payment.payer, request: question.digest, price },
    query: () => queryOf(samples, { model: model.digest, loaded, engine, weigher }),
  })
  const derived = deriveAnswer({
    ...{ index: loaded.index, query, weak, price },
    policy: agreed.policy,
    // A channel is charged the price itself: nothing comes back.
    paid: 'voucher' in payment ? price : payment.paid,
    payer: payment.payer,
    accounts: agreed.accounts,
  })
  const own = block === undefined || samplingMode(block) === 'sampled'
  const explanation = own ? loaded.explainer.explain({ query, mode: derived.mode, top: 3 }) : undefined
  return { completionTokens, price, query, block, evidence: own ? evidence : undefined, derived, explanation }
}

/**
 * The query vector of an answer: its gradient at each checkpoint, weighed; of a model with an audit ensemble, with its
 * losses under all of its adapters, one batch with a row for each.
 */
async function queryOf(
  samples: readonly Sample[],
  { model, loaded, engine, weigher }: Omit<attributeAnswer.Services, 'sampler'> & { model: string; loaded: Loaded },
): Promise<Weighed> {
  // A call for each checkpoint: its rows share one adapter, so that none is padded, and answers that are being written go
  // on between two of them.
  const gradients = await Promise.all(
    loaded.checkpoints.map(async ({ adapter }) =>
      addUp(await engine.gradients({ rows: samples.map(sample => ({ adapter, sample })) })),
    ),
  )
  return weigher.weigh(model, gradients, await lossesOf(samples, { loaded, engine }))
}

/** Summed loss of the answer's choices under each audit adapter; nothing for a model without. */
async function lossesOf(samples: readonly Sample[], { loaded, engine }: { loaded: Loaded; engine: Engine }) {
  const adapters = loaded.ensemble?.adapters ?? []
  if (adapters.length === 0) return []
  const rows = samples.flatMap(sample => adapters.map(adapter => ({ adapter, sample })))
  const losses = await engine.rowLosses({ rows })
  return adapters.map((_, i) =>
    losses.reduce((sum, { sum: loss }, row) => (row % adapters.length === i ? sum + loss : sum), 0),
  )
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
  type Services = { engine: Engine; weigher: Weigher; sampler: Pick<Sampler, 'attribute'> }
}

/** Σ vectors, of one length. */
function addUp(vectors: readonly Float32Array[]): Float32Array {
  const [first, ...others] = vectors
  if (others.length === 0) return first!
  const sum = Float32Array.from(first!)
  for (const other of others) for (let i = 0; i < sum.length; i++) sum[i]! += other[i]!
  return sum
}
