import type { AdapterBank } from './AdapterBank.ts'

/** What a scheduler is doing and has done: for metrics and pages. Totals count from its start. */
export type ServingNumbers = {
  rows: { running: number; limit: number }
  waiting: { requests: number; tokens: number; limit: number }
  /** Adapters in the rows that run now. */
  adaptersRunning: number
  tokens: { prefilled: number; generated: number; perSecond: number }
  /** Bytes: what all holders take of one budget, and of it rows, pages of the prefix cache and paged-out requests. */
  memory: { used: number; budget: number; rows: number; prefixes: number; paged: number }
  prefixes: { pages: number; hitTokens: number; missedTokens: number }
  requests: { finished: number; cancelled: number; late: number; failed: number; refused: number }
  /** Rows given up for tenants that were served less, and for memory. */
  preemptions: { fairness: number; memory: number }
  steps: number
  tenants: Record<string, TenantNumbers>
  bank: ReturnType<AdapterBank['usage']> | undefined
}

export type TenantNumbers = {
  waiting: number
  running: number
  requests: number
  prefilled: number
  generated: number
  /** Its virtual counter: weighted tokens, lifted where it had been away. */
  counter: number
}

/** Sums that only grow. */
export type ServingTotals = Pick<ServingNumbers, 'requests' | 'preemptions' | 'steps'> & {
  prefilled: number
  generated: number
  hitTokens: number
  missedTokens: number
  tenants: Map<string, TenantTotals>
}

type TenantTotals = Pick<TenantNumbers, 'requests' | 'prefilled' | 'generated'>

/** Tenants are forgotten beyond so many, those that came first before the others. */
const remembered = 10_000

export function createTotals(): ServingTotals {
  return {
    ...{ prefilled: 0, generated: 0, hitTokens: 0, missedTokens: 0, steps: 0 },
    requests: { finished: 0, cancelled: 0, late: 0, failed: 0, refused: 0 },
    preemptions: { fairness: 0, memory: 0 },
    tenants: new Map(),
  }
}

/** A tenant's own sums. */
export function tenantTotals({ tenants }: ServingTotals, tenant: string): TenantTotals {
  const known = tenants.get(tenant)
  if (known) return known
  const made = { requests: 0, prefilled: 0, generated: 0 }
  if (tenants.size >= remembered) tenants.delete(tenants.keys().next().value!)
  tenants.set(tenant, made)
  return made
}
