import type { ServingStats } from '@openledger/engine'
import { Counter, Gauge, Histogram, Registry } from 'prom-client'
import type { BackendStatus } from '../backends/createRouter.ts'
import { backendMeters } from './backendMeters.ts'
import { engineMeters } from './engineMeters.ts'
import type { Outcome } from './Outcome.ts'
import { processMeters } from './processMeters.ts'

export type Meters = ReturnType<typeof createMeters>

/** What answered: the base model alone, or one of its fine-tunes. Never which: there may be thousands. */
export type ModelClass = 'base' | 'fine-tune'

/** Most values that one label may take; what comes later is counted as `other`. */
const mostValues = 100

const quick = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60]
const betweenTokens = [0.001, 0.0025, 0.005, 0.01, 0.02, 0.04, 0.08, 0.16, 0.32, 0.64, 1.28, 2.56]

/**
 * The metrics of a node, in a registry of their own. Counters are told as things happen, gauges are read when somebody
 * asks; names are `openledger_ROOM_…`, times in seconds. docs/OPERATIONS.md lists them, and a test holds it to that.
 *
 * @example
 * const meters = createMeters({ head, receipts, stats, backends: router.status, sockets, isOpen })
 * meters.answered({ kind: 'base', outcome: 'answered', seconds: 1.2, promptTokens: 9, completionTokens: 40 })
 * const text = await meters.text()
 */
export function createMeters({ head, receipts, stats, backends, sockets, isOpen }: createMeters.Options) {
  const registry = new Registry()
  const registers = [registry]
  const stopWatching = processMeters(registry)
  const readEngine = engineMeters(registry)
  const gauge = (name: string, help: string, read: () => number) =>
    new Gauge({
      name: `openledger_${name}`,
      help,
      registers,
      collect() {
        this.set(read())
      },
    })
  gauge('indexer_block', 'Last block in the tables', head)
  gauge('inference_receipts', 'Receipts issued', receipts.count)
  gauge('inference_receipts_open', 'Receipts that no epoch holds', receipts.open)
  gauge('server_ready', 'Whether new work is taken: 0 while draining', () => Number(isOpen()))
  gauge('http_in_flight', 'Requests that change something and are under way', () => sockets().inFlight)
  gauge('http_connections', 'Open connections', () => sockets().connections)
  const cutOff = new Counter({
    name: 'openledger_http_cut_off_total',
    help: 'Connections that were refused or ended by a limit',
    labelNames: ['limit'],
    registers,
  })
  const requests = new Counter({
    name: 'openledger_http_requests_total',
    help: 'Requests by method, route and status',
    labelNames: ['method', 'route', 'status'],
    registers,
  })
  const refusals = new Counter({
    name: 'openledger_http_refusals_total',
    help: 'Error answers by their code',
    labelNames: ['code'],
    registers,
  })
  const answers = new Counter({
    name: 'openledger_inference_answers_total',
    help: 'Questions by what was asked and how they ended',
    labelNames: ['class', 'outcome'],
    registers,
  })
  const tokens = new Counter({
    name: 'openledger_inference_tokens_total',
    help: 'Tokens of answered questions: of their prompts, and of the answers',
    labelNames: ['class', 'direction'],
    registers,
  })
  const histogram = (name: string, help: string, buckets: number[]) =>
    new Histogram({ name: `openledger_inference_${name}`, help, labelNames: ['class'], buckets, registers })
  const answer = histogram('answer_seconds', 'From the question to the end of its answer, its receipt included', quick)
  const first = histogram(
    'first_token_seconds',
    'From when a backend was asked to the first token of its answer',
    quick,
  )
  const between = histogram('token_gap_seconds', 'Between two tokens of one answer', betweenTokens)
  const receiptSeconds = new Histogram({
    name: 'openledger_inference_receipt_seconds',
    help: 'To sign a receipt, chain it and put it on disk',
    buckets: [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 1, 5],
    registers,
  })
  const readBackends = backendMeters(registry)
  const codes = boundLabel(mostValues)
  const routes = boundLabel(mostValues * 2)

  return {
    registry,
    request({ method, route, status }: { method: string; route: string; status: number }) {
      requests.inc({ method: methods.has(method) ? method : 'other', route: routes(route), status })
    },
    refused: (code: string) => refusals.inc({ code: codes(code) }),
    cutOff: (limit: string) => cutOff.inc({ limit }),
    answered(facts: { kind: ModelClass; outcome: Outcome; seconds: number } & Partial<Counted>) {
      const { kind, outcome, seconds, promptTokens = 0, completionTokens = 0 } = facts
      answers.inc({ class: kind, outcome })
      if (outcome === 'answered') answer.observe({ class: kind }, seconds)
      tokens.inc({ class: kind, direction: 'prompt' }, promptTokens)
      tokens.inc({ class: kind, direction: 'completion' }, completionTokens)
    },
    firstToken: (kind: ModelClass, seconds: number) => first.observe({ class: kind }, seconds),
    betweenTokens: (kind: ModelClass, seconds: number) => between.observe({ class: kind }, seconds),
    receipt: (seconds: number) => receiptSeconds.observe(seconds),
    /** Everything in Prometheus' text form. */
    async text(): Promise<string> {
      const now = await stats()
      if (now) readEngine(now)
      readBackends(backends())
      return registry.metrics()
    },
    close: stopWatching,
  }
}

type Counted = { promptTokens: number; completionTokens: number }

export declare namespace createMeters {
  type Options = {
    head: () => number
    receipts: { count: () => number; open: () => number }
    /** A snapshot of the engine that answers; undefined where it has none. */
    stats: () => Promise<ServingStats | undefined>
    /** The backends that an operator configured: a handful, named in the configuration. */
    backends: () => readonly BackendStatus[]
    sockets: () => { inFlight: number; connections: number }
    /** Whether new work is taken. */
    isOpen: () => boolean
  }
}

const methods = new Set(['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'])

/** Lets so many values of a label through; all others become `other`, so that no stranger makes metrics grow. */
function boundLabel(most: number): (value: string) => string {
  const known = new Set<string>()
  return value => {
    if (known.has(value)) return value
    if (known.size >= most) return 'other'
    known.add(value)
    return value
  }
}
