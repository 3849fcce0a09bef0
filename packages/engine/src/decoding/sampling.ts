import { BaseError, type Rng } from '@openledger/base'
import type { Constraint } from './Constraint.ts'
import {
  banUnlessAlone,
  frequencyPenalty,
  logitBias,
  minP,
  presencePenalty,
  repetitionPenalty,
  softmaxWeights,
  temperature,
  topK,
  topP,
} from './processors.ts'

/** How a token is chosen; what is left out changes nothing. Temperature 0 takes the likeliest token. */
export type Sampling = {
  temperature?: number | undefined
  topP?: number | undefined
  /** 0 keeps all. */
  topK?: number | undefined
  minP?: number | undefined
  /** Over prompt and answer; 1 changes nothing. */
  repetitionPenalty?: number | undefined
  /** Over the answer. */
  frequencyPenalty?: number | undefined
  /** Over the answer. */
  presencePenalty?: number | undefined
  /** Added to the logits of single tokens, by token; −100 as good as forbids one, 100 as good as demands it. */
  logitBias?: Readonly<Record<number, number>> | undefined
  /** No end token is drawn before the answer has so many tokens, unless nothing else may follow. */
  minTokens?: number | undefined
}

/** The tokens that penalties count, those that end an answer, and what it must look like. */
export type Context = {
  prompt: readonly number[]
  answer: readonly number[]
  ends?: Iterable<number>
  constraint?: Constraint | undefined
}

/**
 * Chooses a token from logits [vocabulary]: first biases and penalties, then what may not come is taken away (by a
 * constraint, or an end token that comes too early), then temperature, top-k, top-p and min-p, in the order of
 * Transformers, then a draw. The logits stay as they are.
 *
 * @throws engine/grammar-stuck where nothing is left
 */
export function pick(logits: Float32Array, sampling: Sampling, rng: Rng, context?: Context): number {
  const { repetitionPenalty: repetition = 1, frequencyPenalty: frequency = 0, presencePenalty: presence = 0 } = sampling
  const { prompt, answer, ends = [], constraint } = context ?? { prompt: [], answer: [] }
  const { logitBias: bias = {}, minTokens = 0 } = sampling
  const biased = Object.keys(bias).length > 0
  const tooShort = answer.length < minTokens
  const greedy = (sampling.temperature ?? 0) === 0
  const penalised = repetition !== 1 || frequency !== 0 || presence !== 0
  if (greedy && !penalised && !biased && !tooShort && !constraint) return argmax(logits)
  const scores = new Float64Array(logits)
  if (biased) logitBias(scores, bias)
  if (repetition !== 1) repetitionPenalty(scores, repetition, [...prompt, ...answer])
  frequencyPenalty(scores, frequency, answer)
  presencePenalty(scores, presence, answer)
  constraint?.mask(scores)
  if (tooShort) banUnlessAlone(scores, ends)
  if (greedy) return possible(scores, argmax(scores))
  temperature(scores, sampling.temperature!)
  topK(scores, sampling.topK ?? 0)
  topP(scores, sampling.topP ?? 1)
  minP(scores, sampling.minP ?? 0)
  const { weights, total } = softmaxWeights(scores)
  if (constraint) possible(scores, argmax(scores))
  const cuts = (sampling.topP ?? 1) < 1 || (sampling.topK ?? 0) > 0 || (sampling.minP ?? 0) > 0
  if (!cuts) return drawToken(weights, rng.float() * total)
  // The likeliest first: what a draw falls on then hardly depends on what was cut off.
  const kept: number[] = []
  for (let i = 0; i < weights.length; i++) if (weights[i]! > 0) kept.push(i)
  kept.sort((a, b) => weights[b]! - weights[a]! || a - b)
  const place = draw(
    kept.map(token => weights[token]!),
    rng.float() * total,
  )
  return kept[place ?? kept.length - 1]!
}

/** A token with the natural logarithm of its probability. */
export type TokenLogprob = { id: number; logprob: number }

/**
 * The log-probability of a token under the model itself, before any processor, and the `count` likeliest tokens.
 */
export function logprobs(logits: Float32Array, id: number, count: number): TokenLogprob & { top: TokenLogprob[] } {
  const { total } = softmaxWeights(logits)
  const largest = logits[argmax(logits)]!
  const logprob = (token: number) => logits[token]! - largest - Math.log(total)
  const top: number[] = []
  for (let token = 0; token < logits.length && count > 0; token++) {
    const last = top[count - 1]
    if (last !== undefined && logits[token]! <= logits[last]!) continue
    let at = top.length
    while (at > 0 && logits[top[at - 1]!]! < logits[token]!) at--
    top.splice(at, 0, token)
    if (top.length > count) top.pop()
  }
  return { id, logprob: logprob(id), top: top.map(token => ({ id: token, logprob: logprob(token) })) }
}

function possible(scores: Float64Array, token: number): number {
  if (scores[token]! > Number.NEGATIVE_INFINITY) return token
  throw new BaseError('No token of the vocabulary fits the form that the answer must have.', {
    code: 'engine/grammar-stuck',
  })
}

function argmax(values: Float32Array | Float64Array): number {
  let best = 0
  for (let i = 1; i < values.length; i++) if (values[i]! > values[best]!) best = i
  return best
}

/** The token whose share of the running sum holds `point`; the last one there is where rounding let none hold it. */
function drawToken(weights: Float64Array, point: number): number {
  let rest = point
  for (let i = 0; i < weights.length; i++) {
    rest -= weights[i]!
    if (rest < 0) return i
  }
  return weights.findLastIndex(weight => weight > 0)
}

/** The index whose share of the running sum holds `point`; undefined where rounding let none hold it. */
function draw(weights: readonly number[], point: number): number | undefined {
  let rest = point
  for (let i = 0; i < weights.length; i++) {
    rest -= weights[i]!
    if (rest < 0) return i
  }
  return undefined
}
