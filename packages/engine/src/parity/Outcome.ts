/** The kinds of agreement that are looked at, in the order of a report. */
export const checks = [
  'tokens',
  'chats',
  'logits',
  'greedy',
  'stop',
  'log-probabilities',
  'adapter logits',
  'merged logits',
  'adapter greedy',
  'losses',
  'gradient',
  'per-sample gradients',
  'AdamW losses',
  'gradient norms',
  'final adapter',
  'clipped',
] as const
export type Check = (typeof checks)[number]

/** One comparison: exact, or a distance that must not be above what is allowed. */
export type Outcome = {
  check: Check
  what: string
  passed: boolean
  distance?: number
  allowed?: number
  /** Both sides, where they must be equal and are not. */
  problem?: string
}

/** Compares things that must be the same. */
export function same(check: Check, what: string, got: unknown, wanted: unknown): Outcome {
  const [mine, theirs] = [JSON.stringify(got), JSON.stringify(wanted)]
  if (mine === theirs) return { check, what, passed: true }
  return { check, what, passed: false, problem: `got ${mine.slice(0, 200)}, wanted ${theirs.slice(0, 200)}` }
}

/** Compares numbers that may be apart by `allowed`. A length that differs, or a NaN, is infinitely far. */
export function near(
  check: Check,
  what: string,
  { got, wanted, allowed }: { got: ArrayLike<number>; wanted: ArrayLike<number>; allowed: number },
): Outcome {
  let distance = got.length === wanted.length ? 0 : Number.POSITIVE_INFINITY
  for (let i = 0; i < wanted.length && Number.isFinite(distance); i++) {
    const apart = Math.abs(got[i]! - wanted[i]!)
    distance = Number.isNaN(apart) ? Number.POSITIVE_INFINITY : Math.max(distance, apart)
  }
  return { check, what, passed: distance <= allowed, distance, allowed }
}

/** One line for each comparison that failed. */
export function failures(outcomes: readonly Outcome[]): string[] {
  return outcomes
    .filter(({ passed }) => !passed)
    .map(({ check, what, distance, allowed, problem }) =>
      [
        `${check}: ${what}`,
        problem ?? `off by ${distance?.toExponential(2)}, allowed ${allowed?.toExponential(2)}`,
      ].join(': '),
    )
}
