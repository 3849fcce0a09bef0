import type { Features } from './features.ts'

/** The heaviest that a feature weighs; common ones weigh 1, boilerplate 0. */
const heaviest = 4

/** Document frequency above which a feature is nobody's: this part of the contributors, and never fewer than these. */
const boilerplate = { part: 0.1, contributors: 8 }

/**
 * What each feature weighs when records are compared, a whole number: 4 where one contributor in sixteen or fewer has it,
 * down to 1 where more than half have it, and 0 where it is boilerplate. Counted over contributors rather than records,
 * so that a contributor who repeats itself makes nothing common.
 *
 * @param owners for each record, its contributor
 */
export function rarity({ features, owners }: { features: readonly Features[]; owners: readonly number[] }) {
  /** For each feature how many contributors have it. Records come contributor by contributor: the last one is enough. */
  const counts = new Map<number, number>()
  const last = new Map<number, number>()
  const order = owners.map((_, r) => r).sort((a, b) => owners[a]! - owners[b]! || a - b)
  for (const r of order) {
    for (const feature of features[r]!) {
      if (last.get(feature) === owners[r]) continue
      last.set(feature, owners[r]!)
      counts.set(feature, (counts.get(feature) ?? 0) + 1)
    }
  }
  const contributors = new Set(owners).size
  const cap = Math.max(boilerplate.contributors, boilerplate.part * contributors)
  return (feature: number): number => {
    const count = counts.get(feature) ?? 0
    if (count > cap) return 0
    return Math.min(heaviest, Math.max(1, 31 - Math.clz32(Math.floor(contributors / Math.max(1, count)))))
  }
}
