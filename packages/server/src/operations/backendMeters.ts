import { Counter, Gauge, type Registry } from 'prom-client'
import type { BackendStatus } from '../backends/createRouter.ts'

/** What the router knows of its backends, as metrics labelled by the name that the operator gave them. */
export function backendMeters(registry: Registry): (backends: readonly BackendStatus[]) => void {
  const options = (name: string, help: string) => ({
    name: `openledger_backends_${name}`,
    help,
    labelNames: ['backend'] as const,
    registers: [registry],
  })
  const up = new Gauge(options('up', 'Whether a backend is asked: 0 while it is down or draining'))
  const running = new Gauge(options('running', 'Requests that a backend works at'))
  const waiting = new Gauge(options('waiting', 'Requests that wait at a backend'))
  const answered = new Counter(options('answered_total', 'Answers of a backend'))
  const failed = new Counter(options('failed_total', 'Requests that a backend failed at'))
  return backends => {
    for (const meter of [up, running, waiting, answered, failed]) meter.reset()
    for (const { name: backend, state, here, ...status } of backends) {
      up.set({ backend }, Number(state === 'up' || state === 'trying'))
      running.set({ backend }, Math.max(here, status.running))
      waiting.set({ backend }, status.waiting)
      answered.inc({ backend }, status.answered)
      failed.inc({ backend }, status.failed)
    }
  }
}
