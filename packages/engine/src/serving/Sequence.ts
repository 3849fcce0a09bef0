import { BaseError } from '@openledger/base'
import { type AnswerText, createAnswerText } from '../decoding/answerText.ts'
import type { Generation } from '../decoding/Generation.ts'
import { logprobs } from '../decoding/sampling.ts'
import type { Tokenizer } from '../tokenizer/Tokenizer.ts'
import type { AdapterLease } from './AdapterBank.ts'
import type { PackedAdapter } from './PackedAdapter.ts'
import type { ServeRequest } from './ServeRequest.ts'
import type { ServingTimes } from './ServingStats.ts'

/** A request on its way: what it has said so far, and how much of that stands in a cache. */
export type Sequence = {
  request: ServeRequest
  tenant: string
  /** Prompt and answer. */
  tokens: number[]
  /**
   * So many leading tokens enter the cache by prefill, the others by decoding. It is the prompt, unless everything had to
   * be read anew in the middle of the answer. Whoever computes the cache again does it in the same way, so that not a bit
   * of it changes.
   */
  read: number
  /** So many tokens stand in the cache. */
  length: number
  /** Keys and values of a sequence that gave up its row, with which it goes on where it was. */
  block?: Float32Array | undefined
  place: 'waiting' | 'seated' | 'ended'
  /** Bytes of the memory budget that it holds: its row, its block, an adapter that came with it. */
  held: number
  adapter: PackedAdapter | undefined
  lease: AdapterLease | undefined
  /** The adapter is on its way. */
  loading: boolean
  /** It did not come. */
  failure?: { error: unknown } | undefined
  /** Keys of the prompt's pages in the prefix cache; none where no one else may use them. */
  pageKeys: readonly string[]
  /** How many came later and went first, because their adapter was running. */
  passed: number
  /** Tokens of its answer that were charged to its tenant; undefined as long as nothing was. */
  charged: number | undefined
  /** When it came and when it last got a row: numbers that rise. */
  arrival: number
  seated: number
  /** What is known of its times so far, and when the part that runs now began. */
  times: ServingTimes
  since: number
  answer: AnswerText
  logprobs: NonNullable<Generation['logprobs']>
  settle: PromiseWithResolvers<Generation>
}

export function createSequence(
  request: ServeRequest,
  { tokenizer, arrival, pageKeys }: createSequence.Options,
): Sequence {
  const { adapter } = request
  return {
    request,
    tenant: request.tenant ?? '',
    tokens: [...request.ids],
    read: request.ids.length,
    length: 0,
    place: 'waiting',
    held: 0,
    adapter: adapter && 'data' in adapter ? adapter : undefined,
    lease: undefined,
    loading: false,
    pageKeys,
    passed: 0,
    charged: undefined,
    arrival,
    seated: 0,
    times: { queued: 0, prefill: 0, decode: 0, preemptions: 0 },
    since: performance.now(),
    answer: createAnswerText({
      stream: tokenizer.stream({ special: request.special ?? false }),
      stop: request.stop ?? [],
      onText: request.onText,
    }),
    logprobs: [],
    settle: Promise.withResolvers<Generation>(),
  }
}

export declare namespace createSequence {
  type Options = { tokenizer: Pick<Tokenizer, 'stream'>; arrival: number; pageKeys: readonly string[] }
}

/** Tokens of the answer so far. */
export function answerLength({ tokens, request }: Sequence): number {
  return tokens.length - request.ids.length
}

/** The adapter that a sequence needs and has not got, by digest. */
export function missingAdapter({ adapter, request }: Sequence): string | undefined {
  return adapter ? undefined : request.adapter?.digest
}

/**
 * Chooses the next token from logits [vocabulary] after all tokens.
 *
 * @param positions what a row can hold
 * @returns the answer where this ended it
 */
export function advance(sequence: Sequence, logits: Float32Array, positions: number): Generation | undefined {
  const { request, tokens, answer } = sequence
  if (tokens.length === request.ids.length) endPart(sequence, 'prefill')
  const ids = tokens.slice(request.ids.length)
  const { constraint, endTokens: ends } = request
  const id = request.choose(logits, { prompt: request.ids, answer: ids, ends, constraint })
  if (ends.has(id)) return conclude(sequence, 'stop')
  tokens.push(id)
  constraint?.accept(id)
  const report = request.logprobs === undefined ? undefined : logprobs(logits, id, request.logprobs)
  if (report) sequence.logprobs.push(report)
  request.onToken?.({ id, ...(report && { logprob: report }) })
  if (answer.push(id) || constraint?.isDone()) return conclude(sequence, 'stop')
  if (ids.length + 1 >= request.maxTokens || tokens.length >= positions) return conclude(sequence, 'length')
  return undefined
}

/** Counts the time since the last part ended for this one. */
export function endPart(sequence: Sequence, part: 'queued' | 'prefill' | 'decode'): void {
  const now = performance.now()
  sequence.times[part] += now - sequence.since
  sequence.since = now
}

function conclude(sequence: Sequence, finish: Generation['finish']): Generation {
  const { request, tokens, answer, logprobs, times } = sequence
  endPart(sequence, 'decode')
  const stopped = answer.end()
  const report = request.logprobs === undefined ? {} : { logprobs }
  return {
    ids: tokens.slice(request.ids.length),
    text: answer.text(),
    finish: stopped ? 'stop' : finish,
    times,
    ...report,
  }
}

/** Why a sequence has to end at this moment, whatever it was doing. */
export function reasonToEnd(sequence: Sequence, now: number): EarlyEnd | undefined {
  const { signal, deadline = Number.POSITIVE_INFINITY } = sequence.request
  if (signal?.aborted) return { kind: 'cancelled', error: signal.reason }
  if (sequence.failure) return { kind: 'failed', ...sequence.failure }
  if (now < deadline) return undefined
  const error = new BaseError('The answer was not finished in time.', {
    code: 'engine/deadline',
    facts: { generated: answerLength(sequence), text: sequence.answer.text() },
    hint: 'Allow more time, or ask for fewer tokens.',
  })
  return { kind: 'expired', error }
}

/** The caller left, its time is over, or something of its own failed. */
export type EarlyEnd = { kind: 'cancelled' | 'expired' | 'failed'; error: unknown }
