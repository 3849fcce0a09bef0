import type { Serving } from '@openledger/client'
import type { ServingStats } from '@openledger/engine'
import type { Router } from '../backends/createRouter.ts'
import type { Inference } from '../inference/createInference.ts'
import type { Journal } from '../journal/openJournal.ts'
import { createGate } from './createGate.ts'
import { createLatencies } from './createLatencies.ts'
import { createMeters } from './createMeters.ts'
import { type MeasuredAnswers, measureAnswers } from './measureAnswers.ts'
import { measureGenerate } from './measureGenerate.ts'
import { watchServing } from './watchServing.ts'

export type Operations = ReturnType<typeof createOperations>

/** Models on the live page. */
const mostModels = 20

/**
 * What an operator sees of a node that serves, and the door that closes before it stops: metrics, the live view, the gate.
 * It decides nothing else; the same functions pass through it, measured.
 */
export function createOperations({ journal, head, stats, router, arithmetic }: createOperations.Options) {
  const gate = createGate()
  let sockets: Sockets = { inFlight: () => 0, connections: () => 0 }
  const meters = createMeters({
    ...{ head, stats, backends: router.status },
    receipts: { count: journal.receipts.count, open: journal.receipts.openCount },
    sockets: () => ({ inFlight: sockets.inFlight(), connections: sockets.connections() }),
    isOpen: () => gate.state() === 'open',
  })
  const latencies = createLatencies(meters)
  const watch = watchServing({ stats })
  let uses: MeasuredAnswers['uses'] = () => []
  return {
    gate,
    meters,
    /** The listening socket, once there is one. */
    attach(given: Sockets) {
      sockets = given
    },
    generate: (generate: Router['generate']) => measureGenerate({ generate, latencies }),
    /** The same inference, whose answers are counted and end where the gate ends. */
    inference<I extends Pick<Inference, 'answer'>>(inference: I): I {
      const measured = measureAnswers({ inference, gate, meters })
      uses = measured.uses
      return { ...inference, answer: measured.answer }
    },
    /** What `GET /api/serving` shows. @param nameOf model ids and accounts by the names that they go by */
    async view(nameOf: Names): Promise<Serving> {
      const { tenants, ...watched } = watch.read()
      const busiest = uses()
        .sort((a, b) => b.running - a.running || b.tokens - a.tokens)
        .slice(0, mostModels)
      const names = await nameOf.models(busiest.map(({ model }) => model))
      return {
        ...watched,
        arithmetic,
        at: Math.floor(Date.now() / 1000),
        state: gate.state(),
        latency: latencies.recent(),
        models: busiest.map(use => ({ ...use, name: names.get(use.model) ?? use.slug })),
        tenants: tenants.map(one => ({ ...one, ...nameOf.account(one.tenant) })),
        // Without their addresses: those are the operator's own.
        backends: router.status().map(({ name, kind, state, rows, running, here, waiting, answered, failed }) => ({
          ...{ name, kind, state, rows, waiting, answered, failed },
          running: Math.max(running, here),
        })),
        receipts: { issued: journal.receipts.count(), open: journal.receipts.openCount() },
      }
    },
    close() {
      watch.close()
      meters.close()
    },
  }
}

type Sockets = { inFlight: () => number; connections: () => number }
type Names = {
  models: (ids: readonly number[]) => Promise<ReadonlyMap<number, string>>
  account: (account: string) => { name?: string }
}

export declare namespace createOperations {
  type Options = {
    journal: Journal
    head: () => number
    /** A snapshot of the engine that answers; undefined where it keeps none. */
    stats: () => Promise<ServingStats | undefined>
    router: Pick<Router, 'status'>
    arithmetic: Serving['arithmetic']
  }
}
