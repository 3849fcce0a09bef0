import { adapterOf } from './admit.ts'
import { ownAdapterBytes, type ServingState } from './ServingState.ts'
import type { ServingStats, TenantStats } from './ServingStats.ts'

/** Tenants that a description names. */
const named = 100

/** What a scheduler is doing at this moment. */
export function describeServing(state: ServingState): ServingStats {
  const { totals, rows, line, budget, prefixes, model, bank, limits } = state
  const running = rows.all()
  const usage = bank?.usage()
  const held = [...running, ...line.all()]
  const own = running.reduce((sum, each) => sum + ownAdapterBytes(each), 0)
  return {
    rows: { running: running.length, total: model.rows },
    queue: { waiting: line.count(), tokens: line.tokens(), limit: limits.maxWaiting },
    tokens: { ...totals.tokens },
    memory: {
      budget: budget.total,
      keysValues: held.reduce((sum, each) => sum + each.held, prefixes.bytes()) - own,
      adapters: (usage?.leased ?? 0) + (usage?.kept ?? 0) + own,
    },
    prefixes: { ...totals.prefixes, pages: prefixes.pages() },
    adapters: {
      registered: usage?.registered ?? 0,
      resident: usage?.resident ?? 0,
      running: new Set(running.filter(each => each.adapter).map(adapterOf)).size,
      pinned: usage?.pinned ?? 0,
      loads: usage?.loads ?? 0,
      evictions: usage?.evictions ?? 0,
      failures: usage?.failures ?? 0,
    },
    preemptions: totals.preemptions,
    ended: { ...totals.ended },
    tenants: tenantsOf(state),
  }
}

/** Those who have requests here now, then those served last, up to a hundred; by service in falling order. */
function tenantsOf({ totals, rows, line }: ServingState): TenantStats[] {
  const running = new Map<string, number>()
  for (const { tenant } of rows.all()) running.set(tenant, (running.get(tenant) ?? 0) + 1)
  const waiting = line.tenants()
  const served = [...totals.tenants.keys()].reverse()
  const tenants = [...new Set([...running.keys(), ...waiting.keys(), ...served])].slice(0, named)
  return tenants
    .map(tenant => ({
      tenant,
      running: running.get(tenant) ?? 0,
      waiting: waiting.get(tenant)?.length ?? 0,
      ...(totals.tenants.get(tenant) ?? { service: 0, prompt: 0, generated: 0 }),
    }))
    .sort((a, b) => b.service - a.service)
}
