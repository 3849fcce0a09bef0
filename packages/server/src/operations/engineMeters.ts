import type { ServingStats } from '@openledger/engine'
import { Counter, Gauge, type Registry } from 'prom-client'

type Row = { kind: 'gauge' | 'counter'; name: string; help: string; read: (stats: ServingStats) => number }

const rows: readonly Row[] = [
  gauge('rows', 'Rows of the batch', ({ rows }) => rows.total),
  gauge('rows_running', 'Rows that hold a request', ({ rows }) => rows.running),
  gauge('queue_requests', 'Requests that wait for a row', ({ queue }) => queue.waiting),
  gauge('queue_tokens', 'Tokens of the requests that wait', ({ queue }) => queue.tokens),
  gauge('queue_limit', 'Requests that may wait before one is refused', ({ queue }) => queue.limit),
  counter('prefilled_tokens_total', 'Tokens of prompts that were computed', ({ tokens }) => tokens.prefilled),
  counter('reused_tokens_total', 'Tokens of prompts found in the prefix cache', ({ tokens }) => tokens.reused),
  counter('generated_tokens_total', 'Tokens that were generated', ({ tokens }) => tokens.generated),
  gauge('memory_budget_bytes', 'Budget of keys, values and adapters together', ({ memory }) => memory.budget),
  gauge('cache_bytes', 'Keys and values, of rows and of kept prefixes', ({ memory }) => memory.keysValues),
  gauge('adapters_bytes', 'Adapters in memory', ({ memory }) => memory.adapters),
  counter('prefix_lookups_total', 'Requests that looked for their beginning', ({ prefixes }) => prefixes.looked),
  counter('prefix_hits_total', 'Requests that found a beginning of theirs', ({ prefixes }) => prefixes.hit),
  gauge('prefix_pages', 'Pages in the prefix cache', ({ prefixes }) => prefixes.pages),
  gauge('adapters_registered', 'Adapters known, on disk or in memory', ({ adapters }) => adapters.registered),
  gauge('adapters_resident', 'Adapters in memory', ({ adapters }) => adapters.resident),
  gauge('adapters_running', 'Distinct adapters in rows', ({ adapters }) => adapters.running),
  gauge('adapters_pinned', 'Adapters that are never let go', ({ adapters }) => adapters.pinned),
  counter('adapter_loads_total', 'Adapters read from disk', ({ adapters }) => adapters.loads),
  counter('adapter_evictions_total', 'Adapters let go to make room', ({ adapters }) => adapters.evictions),
  counter('adapter_failures_total', 'Adapters whose files are damaged or gone', ({ adapters }) => adapters.failures),
  counter('preemptions_total', 'Rows that gave way and went on later', ({ preemptions }) => preemptions),
]

/**
 * What the engine counts, as metrics; `read` is called with one snapshot a scrape. No metric of the engine has a label
 * for a tenant or an adapter, of which there may be any number: how requests ended is the only one.
 */
export function engineMeters(registry: Registry): (stats: ServingStats) => void {
  const registers = [registry]
  const meters = rows.map(({ kind, name, help, read }) => {
    const options = { name: `openledger_engine_${name}`, help, registers }
    const meter = kind === 'gauge' ? new Gauge(options) : new Counter(options)
    return { meter, read }
  })
  const ended = new Counter({
    name: 'openledger_engine_requests_total',
    help: 'Requests to the engine by how they ended',
    labelNames: ['outcome'],
    registers,
  })
  return stats => {
    for (const { meter, read } of meters) {
      meter.reset()
      meter.inc(read(stats))
    }
    ended.reset()
    for (const [outcome, count] of Object.entries(stats.ended)) ended.inc({ outcome }, count)
  }
}

function gauge(name: string, help: string, read: Row['read']): Row {
  return { kind: 'gauge', name, help, read }
}

function counter(name: string, help: string, read: Row['read']): Row {
  return { kind: 'counter', name, help, read }
}
