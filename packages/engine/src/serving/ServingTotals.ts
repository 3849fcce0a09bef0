import type { ServingStats, TenantStats } from './ServingStats.ts'

/** Sums of a scheduler that only grow. */
export type ServingTotals = {
  tokens: ServingStats['tokens']
  prefixes: { looked: number; hit: number }
  preemptions: number
  ended: ServingStats['ended']
  /** The one that was served last stands last. */
  tenants: Map<string, TenantTotals>
}

export type TenantTotals = Pick<TenantStats, 'service' | 'prompt' | 'generated'>

/** Tenants are forgotten beyond so many, those that were served longest ago first. */
const remembered = 10_000

export function createTotals(): ServingTotals {
  return {
    tokens: { prefilled: 0, reused: 0, generated: 0 },
    prefixes: { looked: 0, hit: 0 },
    preemptions: 0,
    ended: { finished: 0, cancelled: 0, expired: 0, failed: 0, refused: 0 },
    tenants: new Map(),
  }
}

/** A tenant's own sums, to be added to. */
export function tenantTotals({ tenants }: ServingTotals, tenant: string): TenantTotals {
  const totals = tenants.get(tenant) ?? { service: 0, prompt: 0, generated: 0 }
  tenants.delete(tenant)
  tenants.set(tenant, totals)
  if (tenants.size > remembered) tenants.delete(tenants.keys().next().value!)
  return totals
}
