import { createRng } from '@openledger/base'
import type { Adapter } from '../adapters/Adapter.ts'
import type { Model } from '../model/Model.ts'
import { packAdapter } from '../serving/PackedAdapter.ts'
import type { ServeRequest } from '../serving/ServeRequest.ts'
import { constraintsOf } from './grammar/createConstraints.ts'
import type { Grammar } from './grammar/Grammar.ts'
import { pick, type Sampling } from './sampling.ts'

export type GenerateOptions = Sampling & {
  /** One in memory, which no other request shares, or one that is registered. */
  adapter?: Adapter | { digest: string } | undefined
  /** The prompt in tokens. */
  ids: readonly number[]
  maxTokens: number
  seed?: string | number | undefined
  /** The answer ends before any of these texts. */
  stop?: readonly string[] | undefined
  /** Any of these tokens ends the answer; those of the model unless told. */
  endTokens?: readonly number[] | undefined
  /** No end token ends the answer: it goes on up to its limit, for measurements. A grammar still ends it. */
  ignoreEnd?: boolean | undefined
  /** What the answer must be. Its log-probabilities stay those of the model itself. */
  grammar?: Grammar | undefined
  /** Reports each token's log-probability, and those of so many of the likeliest. */
  logprobs?: number | undefined
  /** Who asks: those who ask for much at once get equal shares of the engine. */
  tenant?: string | undefined
  /** Milliseconds since 1970 after which the answer is of no use. */
  deadline?: number | undefined
}

/**
 * What the options of an answer are to a scheduler. The generator that tokens are drawn with is the request's own.
 *
 * @throws what `packAdapter` throws, and what a grammar is refused for
 */
export function toServeRequest(model: Model, options: GenerateOptions): ServeRequest {
  const { tokenizer, generation, config, weights } = model
  const { adapter, seed = 0, grammar } = options
  const modelEnds = [tokenizer.special.eos, ...generation.endTokens]
  const ends = new Set(options.ignoreEnd && !grammar ? [] : (options.endTokens ?? modelEnds))
  const rng = createRng(`generate/${seed}`)
  return {
    ids: options.ids,
    maxTokens: options.maxTokens,
    adapter: adapter && 'tensors' in adapter ? packAdapter(config, adapter, own(), weights) : adapter,
    choose: (logits, context) => pick(logits, options, rng, context),
    constraint: grammar && constraintsOf(tokenizer).create(grammar, ends),
    special: grammar?.kind === 'tools',
    endTokens: ends,
    stop: options.stop,
    logprobs: options.logprobs,
    tenant: options.tenant,
    deadline: options.deadline,
  }
}

/** A name that no other adapter has: hashing what is used once would take longer than using it. */
function own(): string {
  return `own ${crypto.randomUUID()}`
}
