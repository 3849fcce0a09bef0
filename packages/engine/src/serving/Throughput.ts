/** Tokens a second over the last few seconds of work: both sums fade by a tenth with each step. */
export type Throughput = {
  add: (tokens: number, milliseconds: number) => void
  /** Whole seconds until so many tokens have been computed: 1 … 600. */
  secondsFor: (tokens: number) => number
}

const fading = 0.9
const longest = 600

export function createThroughput(): Throughput {
  let tokens = 0
  let seconds = 0
  return {
    add(more, milliseconds) {
      tokens = fading * tokens + more
      seconds = fading * seconds + milliseconds / 1000
    },
    secondsFor(wanted) {
      if (tokens === 0) return 1
      return Math.min(longest, Math.max(1, Math.ceil((wanted * seconds) / tokens)))
    },
  }
}
