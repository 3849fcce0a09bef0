import { monitorEventLoopDelay } from 'node:perf_hooks'
import { Counter, Gauge, type Registry } from 'prom-client'

/** What the process takes of its machine, and how late its timers are. @returns what stops the watching */
export function processMeters(registry: Registry): () => void {
  const registers = [registry]
  const gauge = (name: string, help: string, read: () => number) =>
    new Gauge({
      name: `openledger_process_${name}`,
      help,
      registers,
      collect() {
        this.set(read())
      },
    })
  gauge('resident_bytes', 'Resident memory of the process', () => process.memoryUsage.rss())
  gauge('heap_bytes', 'Heap of the main thread in use', () => process.memoryUsage().heapUsed)
  gauge('external_bytes', 'Memory of buffers outside of the heap', () => process.memoryUsage().external)
  gauge('handles', 'Sockets, files and threads that are open; timers end by themselves', openHandles)
  gauge('uptime_seconds', 'Seconds since the process began', () => process.uptime())
  new Counter({
    name: 'openledger_process_cpu_seconds_total',
    help: 'Processor time of all threads',
    registers,
    collect() {
      const { user, system } = process.cpuUsage()
      this.reset()
      this.inc((user + system) / 1e6)
    },
  })
  const resolution = 20
  const delays = monitorEventLoopDelay({ resolution })
  delays.enable()
  gauge('loop_delay_seconds', '99th percentile since the last scrape of how late the main thread’s timers were', () => {
    const late = Math.max(0, delays.percentile(99) / 1e9 - resolution / 1e3)
    delays.reset()
    return late
  })
  return () => delays.disable()
}

function openHandles(): number {
  return process.getActiveResourcesInfo().filter(kind => kind !== 'Timeout' && kind !== 'Immediate').length
}
