import { createRng } from '@openledger/base'
import { constraintsOf } from '../decoding/grammar/createConstraints.ts'
import type { Grammar } from '../decoding/grammar/Grammar.ts'
import { pick } from '../decoding/sampling.ts'
import type { Tokenizer } from '../tokenizer/Tokenizer.ts'

/**
 * What a model that knows nothing says under a grammar: tokens drawn from random logits at temperature 2. `drift` adds to
 * the logits of tokens, so that long texts come to an end.
 */
export function speak(
  tokenizer: Tokenizer,
  grammar: Grammar,
  { seed, maxTokens = 400, drift, begin = [] }: speak.Options,
) {
  const ends = [tokenizer.special.eos]
  const constraint = constraintsOf(tokenizer).create(grammar, ends)
  const rng = createRng(`speak/${seed}`)
  const ids = [...begin]
  for (const id of begin) constraint.accept(id)
  const said = (finish: 'stop' | 'length') => {
    const stream = tokenizer.stream({ special: grammar.kind === 'tools' })
    return { ids, text: ids.map(stream.push).join('') + stream.end(), finish }
  }
  while (ids.length < maxTokens) {
    const logits = Float32Array.from({ length: tokenizer.vocabSize }, () => 8 * rng.float())
    drift?.(logits, ids)
    const next = pick(logits, { temperature: 2 }, rng, { prompt: [], answer: ids, ends, constraint })
    if (ends.includes(next)) return said('stop')
    ids.push(next)
    constraint.accept(next)
    if (constraint.isDone()) return said('stop')
  }
  return said('length')
}

export declare namespace speak {
  type Options = {
    seed: string
    maxTokens?: number
    drift?: (logits: Float32Array, ids: readonly number[]) => void
    /** What the answer begins with. */
    begin?: readonly number[]
  }
}
