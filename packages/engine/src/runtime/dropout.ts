import { createRng } from '@openledger/base'
import type { LoraConfig } from '../adapters/LoraConfig.ts'
import { adapterTargets } from '../adapters/targets.ts'
import type { ModelConfig } from '../model/ModelConfig.ts'
import type { Feeds } from './Runtime.ts'

/** The input of a graph that holds a module's mask, [rows, length, in]. */
export function maskName(module: string): string {
  return `dropout:${module}`
}

/**
 * Feeds the masks of one pass of training: each element of what enters an adapter is dropped with the probability of
 * `config.dropout`, and what stays grows by 1 / (1 − dropout), so that the mean stays the same (Srivastava et al. 2014).
 *
 * The draws follow from seed, step, module, the sample's place in the step, token and element alone: neither padding nor
 * the grouping of samples changes them, and a replay draws them again.
 */
export function feedDropout(feeds: Feeds, model: ModelConfig, config: LoraConfig, draws: feedDropout.Draws): void {
  const { dropout } = config
  if (!dropout) return
  const { seed, step, samples, rows, length } = draws
  const kept = 1 / (1 - dropout)
  // 16 bits a draw: the probability is exact to 1 / 65,536.
  const threshold = Math.round(dropout * 65_536)
  for (const { linear } of adapterTargets(model, config)) {
    const width = linear.shape[1]
    const mask = new Float32Array(rows * length * width)
    samples.forEach((list, row) => {
      let start = row * length * width
      for (const { index, tokens } of list) {
        const rng = createRng(`${seed}/dropout/${step}/${index}/${linear.module}`)
        const end = start + tokens * width
        for (let i = start; i < end; i += 2) {
          const bits = rng.uint32()
          if ((bits & 0xffff) >= threshold) mask[i] = kept
          if (bits >>> 16 >= threshold && i + 1 < end) mask[i + 1] = kept
        }
        start = end
      }
    })
    feeds[maskName(linear.module)] = mask
  }
}

export declare namespace feedDropout {
  type Draws = {
    seed: string | number
    /** The optimiser step, from 0. */
    step: number
    /** What each row holds, one after the other: the sample's place in the step, and how many tokens it has. */
    samples: readonly (readonly { index: number; tokens: number }[])[]
    /** Size of the batch that the graph was compiled for. */
    rows: number
    length: number
  }
}
