import type { Meters, ModelClass } from './createMeters.ts'
import { createRecent } from './Recent.ts'

/** What callers wait for, told to the metrics, and the last thousand of each kept for the live page. */
export type Latencies = {
  firstToken: (kind: ModelClass, seconds: number) => void
  betweenTokens: (kind: ModelClass, seconds: number) => void
  /** Median and 99th percentile of the last thousand, in seconds; null where there was none. */
  recent: () => { firstToken: Spread | null; betweenTokens: Spread | null }
}
type Spread = { p50: number; p99: number }

export function createLatencies(meters: Pick<Meters, 'firstToken' | 'betweenTokens'>): Latencies {
  const [first, between] = [createRecent(1000), createRecent(1000)]
  const spread = (recent: typeof first): Spread | null => {
    const found = recent.percentiles([0.5, 0.99])
    return found && { p50: found[0]!, p99: found[1]! }
  }
  return {
    firstToken(kind, seconds) {
      meters.firstToken(kind, seconds)
      first.add(seconds)
    },
    betweenTokens(kind, seconds) {
      meters.betweenTokens(kind, seconds)
      between.add(seconds)
    },
    recent: () => ({ firstToken: spread(first), betweenTokens: spread(between) }),
  }
}
