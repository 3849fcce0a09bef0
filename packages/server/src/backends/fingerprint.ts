import { BaseError } from '@openledger/base'
import type { Generation } from '@openledger/engine'
import type { BackendRequest, ServedAdapter } from './Backend.ts'

/**
 * What a model must say to a fixed prompt: the likeliest next tokens with their log-probabilities, as the engine of this
 * node computes them. It tells another base, other weights under the right name, and an adapter that was not applied.
 */
export type Fingerprint = { ids: number[]; top: { id: number; logprob: number }[] }

/** The fingerprint of the base with an adapter, or of the base alone. */
export type Expect = (adapter: ServedAdapter | undefined) => Promise<Fingerprint>

const asked = 5

/** Asks for one token with its log-probabilities: what `compareFingerprint` wants to see. */
export function fingerprintRequest({ ids }: Pick<Fingerprint, 'ids'>): Omit<BackendRequest, 'base'> {
  return { ids, maxTokens: 1, temperature: 0, logprobs: asked, endTokens: [] }
}

/**
 * Compares what a server says with what it must say, token by token of those that both name.
 *
 * @throws `backends/wrong-model` where a log-probability is off by more than `tolerance` nats, or where the likeliest token
 * is not even among those that the server names
 */
export function compareFingerprint({ name, model, expected, answer, tolerance }: compareFingerprint.Options): void {
  const said = new Map(answer.logprobs?.[0]?.top.map(({ id, logprob }) => [id, logprob]))
  const [first] = expected.top
  const both = expected.top.filter(({ id }) => said.has(id))
  const off = both.map(({ id, logprob }) => Math.abs(said.get(id)! - logprob))
  const worst = Math.max(0, ...off)
  if (first && said.has(first.id) && worst <= tolerance) return
  throw new BaseError('A backend does not compute what it should: its weights are other ones.', {
    code: 'backends/wrong-model',
    facts: {
      ...{ backend: name, model, tolerance },
      ...{ wanted: line(expected.top), said: line([...said].map(([id, logprob]) => ({ id, logprob }))) },
    },
    hint: 'Start it with the weights of this base; where it rounds more coarsely than that, allow a larger tolerance.',
  })
}

export declare namespace compareFingerprint {
  type Options = { name: string; model: string; expected: Fingerprint; answer: Generation; tolerance: number }
}

function line(tokens: readonly { id: number; logprob: number }[]): string {
  return tokens.map(({ id, logprob }) => `${id}: ${logprob.toFixed(3)}`).join(', ')
}
