import type { JobRequest, TuningHyper } from '@openledger/client'
import { defaultHyper } from '@openledger/engine'

/** OpenAI's three numbers, decided. */
export type ResolvedHyper = Record<'n_epochs' | 'batch_size' | 'learning_rate_multiplier', number>

/**
 * What OpenAI's three numbers come to for so many examples, and the engine's numbers that follow from them.
 *
 * `n_epochs: auto` makes about 300 passes over examples in all, within 3 to 10 epochs; `batch_size: auto` is the
 * largest power of two that is at most an eighth of the examples, within 1 to 16; `learning_rate_multiplier` (auto: 1)
 * scales the engine's own rate. What `own` says (rank, alpha, targets …) wins.
 *
 * @example
 * resolveHyper({ given: {}, examples: 50 }).resolved // { n_epochs: 6, batch_size: 4, learning_rate_multiplier: 1 }
 */
export function resolveHyper({ given, own = {}, examples }: resolveHyper.Options): {
  resolved: ResolvedHyper
  hyper: JobRequest['hyper']
} {
  const { n_epochs: epochs = 'auto', batch_size: batch = 'auto', learning_rate_multiplier: rate = 'auto' } = given
  const resolved = {
    n_epochs: epochs === 'auto' ? within(Math.ceil(300 / examples), 3, 10) : epochs,
    batch_size: batch === 'auto' ? 2 ** Math.floor(Math.log2(within(examples / 8, 1, 16))) : batch,
    learning_rate_multiplier: rate === 'auto' ? 1 : rate,
  }
  const hyper = {
    epochs: resolved.n_epochs,
    batchSize: resolved.batch_size,
    learningRate: Math.min(1, resolved.learning_rate_multiplier * defaultHyper.learningRate),
  }
  const said = Object.fromEntries(Object.entries(own).filter(([, value]) => value !== undefined))
  return { resolved, hyper: { ...hyper, ...said } }
}

export declare namespace resolveHyper {
  type Options = {
    given: TuningHyper
    /** The engine's own numbers, where they are told. */
    own?: JobRequest['hyper'] | undefined
    examples: number
  }
}

const within = (value: number, least: number, most: number) => Math.max(least, Math.min(most, value))
