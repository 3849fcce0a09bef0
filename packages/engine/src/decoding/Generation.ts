import type { ServingTimes } from '../serving/ServingStats.ts'
import type { TokenLogprob } from './sampling.ts'

/**
 * `stop`: an end token or a stop text; `length`: the token limit or the model's longest sequence. `logprobs`, where
 * asked for, are of the tokens in `ids`, before temperature, cuts and penalties.
 */
export type Generation = {
  ids: number[]
  text: string
  finish: 'stop' | 'length'
  /** Where the time went, as far as whoever generated it knows. */
  times?: ServingTimes
  logprobs?: (TokenLogprob & { top: TokenLogprob[] })[]
}
