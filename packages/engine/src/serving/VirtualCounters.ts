/**
 * What each tenant has been served, in weighted tokens: the virtual token counter of Sheng et al. 2024, "Fairness in
 * Serving Large Language Models", algorithm 2. Whoever has the smallest counter goes next.
 */
export type VirtualCounters = {
  of: (tenant: string) => number
  /** Counts tokens for a tenant. @returns what they weigh */
  charge: (tenant: string, tokens: ChargedTokens) => number
  /** A tenant begins to wait beside those who wait already: what it did not use while it was away is not saved up. */
  lift: (tenant: string, waiting: Iterable<string>) => void
  /** A tenant no longer waits; where no one else does, those who come next start from its counter. */
  leave: (tenant: string) => void
}

/** Tokens of prompts that were read, and tokens of answers. */
export type ChargedTokens = { input?: number; output?: number }

/** More tenants than this are not remembered once they have gone: those served least are forgotten first. */
const remembered = 10_000

export function createVirtualCounters({
  inputWeight = 1,
  outputWeight = 2,
  weightOf = () => 1,
}: createVirtualCounters.Options = {}): VirtualCounters {
  const counters = new Map<string, number>()
  let lastLeft = 0
  const of = (tenant: string) => counters.get(tenant) ?? 0
  return {
    of,
    charge(tenant, { input = 0, output = 0 }) {
      const service = inputWeight * input + outputWeight * output
      counters.set(tenant, of(tenant) + service / weightOf(tenant))
      return service
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
      for (const [each] of idle.slice(0, Math.ceil(idle.length / 2))) counters.delete(each)
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
