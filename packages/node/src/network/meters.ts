import type { Chain } from '@openledger/chain'
import { Counter, Gauge, Histogram, type Registry } from 'prom-client'
import { type Part, parts } from './commandsOf.ts'

const seconds = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10]

/** Meters of a bridge: what the consensus asks of it, how long that takes, and what it refuses. */
export function bridgeMeters(registry: Registry) {
  const registers = [registry]
  const calls = new Histogram({
    name: 'openledger_bridge_call_seconds',
    help: 'Calls of the consensus by name, until they were answered',
    labelNames: ['call'],
    buckets: seconds,
    registers,
  })
  const failures = new Counter({
    name: 'openledger_bridge_failures_total',
    help: 'Calls of the consensus that could not be answered; bridge and consensus start again',
    labelNames: ['call'],
    registers,
  })
  const proposals = new Counter({
    name: 'openledger_bridge_proposals_total',
    help: 'Proposals of others and of its own by what became of them: accepted, refused, made, none',
    labelNames: ['outcome'],
    registers,
  })
  const height = new Gauge({
    name: 'openledger_bridge_final_block',
    help: 'The last block that this validator was told is final',
    registers,
  })
  for (const outcome of ['accepted', 'refused', 'made', 'none']) proposals.inc({ outcome }, 0)
  return {
    answered: (call: string, took: number) => calls.observe({ call }, took),
    failed: (call: string) => failures.inc({ call }),
    proposal: (outcome: 'accepted' | 'refused' | 'made' | 'none') => proposals.inc({ outcome }),
    finalised: (number: number) => height.set(number),
  }
}

/** Meters of this project's execution client, read from it when somebody asks. */
export function executionMeters(registry: Registry, { request, cached }: executionMeters.Source): void {
  const registers = [registry]
  const gauge = (name: string, help: string, read: () => Promise<string | undefined>) =>
    new Gauge({
      name: `openledger_execution_${name}`,
      help,
      registers,
      async collect() {
        this.set(Number((await read()) ?? 0))
      },
    })
  const block = (tag: string) =>
    askedOnce(() => request('eth_getBlockByNumber', [tag, false]) as Promise<Fields | null>)
  const [latest, finalized] = [block('latest'), block('finalized')]
  const pool = askedOnce(() => request('txpool_status', []) as Promise<Fields>)
  gauge('head_block', 'The last block', async () => (await latest())?.number)
  gauge('final_block', 'The last final block', async () => (await finalized())?.number)
  gauge('head_timestamp_seconds', 'Time of the last block, in Unix seconds', async () => (await latest())?.timestamp)
  gauge('head_gas', 'Gas used by the last block', async () => (await latest())?.gasUsed)
  gauge('pool_pending', 'Transactions that the next block may hold', async () => (await pool()).pending)
  gauge('pool_queued', 'Transactions that wait for one before them', async () => (await pool()).queued)
  new Gauge({
    name: 'openledger_execution_cache_bytes',
    help: 'Bytes of the chain that are held in memory, by what they are; estimated',
    labelNames: ['cache'],
    registers,
    collect() {
      for (const [cache, bytes] of Object.entries(cached())) this.set({ cache }, bytes)
    },
  })
}

export declare namespace executionMeters {
  type Source = Pick<Chain, 'request'> & { cached: () => Readonly<Record<string, number>> }
}

type Fields = Record<string, string>

/** The meters of one scrape are collected together: what several of them need is asked for once. */
function askedOnce<T>(ask: () => Promise<T>): () => Promise<T> {
  let asked: Promise<T> | undefined
  return () => {
    asked ??= ask().finally(() => {
      asked = undefined
    })
    return asked
  }
}

/** Meters of a supervisor: which processes of a validator run, and how often each was started. */
export function supervisorMeters(registry: Registry, runs: (part: Part) => boolean) {
  const registers = [registry]
  new Gauge({
    name: 'openledger_supervisor_running',
    help: 'Whether a process of the validator runs: 1 or 0',
    labelNames: ['part'],
    registers,
    collect() {
      for (const part of parts) this.set({ part }, Number(runs(part)))
    },
  })
  const starts = new Counter({
    name: 'openledger_supervisor_starts_total',
    help: 'How often a process was started; more than once where it ended',
    labelNames: ['part'],
    registers,
  })
  for (const part of parts) starts.inc({ part }, 0)
  return { started: (part: Part) => starts.inc({ part }) }
}
