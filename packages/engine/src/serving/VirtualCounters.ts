/**
 * What each tenant has been served, in weighted tokens: the virtual token counter of Sheng et al. 2024, "Fairness in
 * Serving Large Language Models", algorithm 2. Whoever has the smallest counter goes next.
 *
 * An answer is charged when it begins, by the length that the tenant's answers have had, and what it turns out to be is
 * settled as it grows and at its end (their section 4.4): so a tenant does not fill all rows before its first tokens show.
 */
export type VirtualCounters = {
  of: (tenant: string) => number
  /** Counts tokens for a tenant; what was charged too much is given back as negative numbers. */
  charge: (tenant: string, tokens: ChargedTokens) => void
  /** What tokens weigh. */
  weigh: (tokens: ChargedTokens) => number
  /** Tokens that the tenant's next answer will probably have. */
  expect: (tenant: string, maxTokens: number) => number
  /** How long an answer became. */
  learn: (tenant: string, tokens: number) => void
  /** A tenant begins to wait beside those who wait already: what it did not use while it was away is not saved up. */
  lift: (tenant: string, waiting: Iterable<string>) => void
  /** A tenant no longer waits; where no one else does, those who come next start from its counter. */
  leave: (tenant: string) => void
}

/** Tokens of prompts that were read, and tokens of answers. */
export type ChargedTokens = { input?: number; output?: number }

/** How much the latest answer moves what is expected of the next. */
const learning = 0.25

/** What is expected of an answer before there was any. */
const firstGuess = 64

/** More tenants than this are not remembered once they have gone: those served least are forgotten first. */
const remembered = 10_000

export function createVirtualCounters({
  inputWeight = 1,
  outputWeight = 2,
  weightOf = () => 1,
}: createVirtualCounters.Options = {}): VirtualCounters {
  const counters = new Map<string, number>()
  const lengths = new Map<string, number>()
  let lastLeft = 0
  const of = (tenant: string) => counters.get(tenant) ?? 0
  const weigh = ({ input = 0, output = 0 }: ChargedTokens) => inputWeight * input + outputWeight * output
  return {
    of,
    weigh,
    charge: (tenant, tokens) => void counters.set(tenant, of(tenant) + weigh(tokens) / weightOf(tenant)),
    expect: (tenant, maxTokens) => Math.min(maxTokens, Math.round(lengths.get(tenant) ?? firstGuess)),
    learn(tenant, tokens) {
      const before = lengths.get(tenant) ?? tokens
      lengths.set(tenant, before + learning * (tokens - before))
    },
    lift(tenant, waiting) {
      let least = Number.POSITIVE_INFINITY
      const kept = new Set<string>([tenant])
      for (const each of waiting) {
        kept.add(each)
        if (each !== tenant) least = Math.min(least, of(each))
      }
      counters.set(tenant, Math.max(of(tenant), least === Number.POSITIVE_INFINITY ? lastLeft : least))
      if (counters.size <= Math.max(remembered, 2 * kept.size)) return
      const idle = [...counters].filter(([each]) => !kept.has(each)).sort(([, a], [, b]) => a - b)
      for (const [each] of idle.slice(0, Math.ceil(idle.length / 2))) {
        counters.delete(each)
        lengths.delete(each)
      }
    },
    leave(tenant) {
      lastLeft = of(tenant)
    },
  }
}

export declare namespace createVirtualCounters {
  type Options = {
    /** What a token of a prompt counts. */
    inputWeight?: number | undefined
    /** What a token of an answer counts. */
    outputWeight?: number | undefined
    /** A tenant's share beside the others'; 1 by default. */
    weightOf?: ((tenant: string) => number) | undefined
  }
}
