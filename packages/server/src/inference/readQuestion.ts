import { randomInt } from 'node:crypto'
import { BaseError } from '@openledger/base'
import { priceOf } from '@openledger/client'
import type { Engine, Tokenizer } from '@openledger/engine'
import type { Database } from '../database/openDatabase.ts'
import { findModel, type ModelRow } from './findModel.ts'
import { requestDigest } from './issueReceipt.ts'
import type { Asked, Draft, Prompt, Question } from './Question.ts'

const defaultMaxTokens = 256

/**
 * Understands and prices a request. Nothing is charged and no place is taken.
 *
 * @param load gets a fine-tune's files, so that one which cannot answer is told before it is paid
 * @throws `inference/model-not-found`, `inference/model-retired`, `inference/licence-expired`, `inference/context-too-long`
 */
export async function readQuestion(
  { model: name, prompt, messages, choices = 1, generating, shared = false, body }: Asked,
  { db, engine, load }: readQuestion.Services,
): Promise<Question> {
  const { model, slug } = await findAnswering(name, { db, engine })
  const free = model.parentId === null
  if (!free) await load(model)
  const prompts = encodePrompts(prompt, engine.model)
  const seed = generating.seed ?? randomInt(2 ** 32)
  const drafts = prompts
    .flatMap(ids => Array.from({ length: choices }, () => ids))
    .map((ids, at) => toDraft({ ids, seed: (seed + at) % Number.MAX_SAFE_INTEGER, generating, engine }))
  const maxTokens = drafts.reduce((sum, draft) => sum + draft.maxTokens, 0)
  return {
    ...{ model, slug, messages, drafts, maxTokens, free, seed, shared },
    promptTokens: prompts.reduce((sum, ids) => sum + ids.length, 0),
    quote: free ? 0n : priceOf({ basePrice: model.basePrice, tokenPrice: model.tokenPrice, tokens: maxTokens }),
    digest: requestDigest(body),
  }
}

export declare namespace readQuestion {
  type Services = {
    db: Database
    engine: Engine
    load: (model: ModelRow) => Promise<unknown>
  }
}

/** A model that may be asked here. @throws as `readQuestion` does */
export async function findAnswering(
  name: string,
  { db, engine }: Pick<readQuestion.Services, 'db' | 'engine'>,
): Promise<{ model: ModelRow; slug: string }> {
  const { model, slug } = await findModel(db, name, { base: engine.model.digest })
  if (model.retired)
    throw new BaseError('This model was taken out of service by its owner.', {
      code: 'inference/model-retired',
      facts: { model: slug },
    })
  const runsOut = Number(model.terms?.expiry ?? 0)
  if (runsOut !== 0 && runsOut <= Date.now() / 1000)
    throw new BaseError('A licence of the data of this model has run out.', {
      code: 'inference/licence-expired',
      facts: { model: slug, licences: model.licences.join(', '), since: new Date(runsOut * 1000).toISOString() },
    })
  if (model.parentId === null && model.digest !== engine.model.digest)
    throw new BaseError('This node does not hold that base model.', {
      code: 'inference/model-not-found',
      facts: { model: slug },
    })
  return { model, slug }
}

/**
 * Texts in tokens. An empty one begins where another ended.
 *
 * @param param what they are called in the request
 * @throws `server/bad-request` for a token that the vocabulary does not have
 */
export function encodePrompts(
  prompt: Prompt,
  { tokenizer, param = 'prompt' }: { tokenizer: Tokenizer; param?: string },
): number[][] {
  const { vocabSize, special } = tokenizer
  if ('texts' in prompt)
    return prompt.texts.map(text => {
      const ids = tokenizer.encode(text, { special: true })
      return ids.length > 0 ? ids : [special.bos ?? special.eos]
    })
  const unknown = prompt.tokens.flat().find(id => id >= vocabSize)
  if (unknown === undefined) return prompt.tokens.map(ids => [...ids])
  throw new BaseError(`${param}: the vocabulary has no token ${unknown}`, {
    code: 'server/bad-request',
    facts: { param, tokens: vocabSize },
  })
}

function toDraft({ ids, seed, generating, engine }: ToDraft): Draft {
  const { config, generation } = engine.model
  const room = config.maxPositions - ids.length
  if (room < 1)
    throw new BaseError('The conversation is longer than the model can read.', {
      code: 'inference/context-too-long',
      facts: { tokens: ids.length, limit: config.maxPositions - 1 },
      hint: 'Drop the oldest turns.',
    })
  // What the request leaves open is as the model's makers would have it.
  const { sampling } = generation
  const asked = Object.fromEntries(Object.entries(generating).filter(([, value]) => value !== undefined))
  return {
    ...{ temperature: 0, topP: 1, ...sampling, ...asked },
    ids,
    maxTokens: Math.min(generating.maxTokens ?? defaultMaxTokens, room),
    seed,
  }
}

type ToDraft = { ids: readonly number[]; seed: number; generating: Asked['generating']; engine: Engine }
