import { once } from 'node:events'

/** Values of the node's metrics by name, summed over their labels; those of one label set by `name{…}` as printed. */
export async function readMetrics(url: string): Promise<Map<string, number>> {
  const text = await (await fetch(`${url}/metrics`)).text()
  const values = new Map<string, number>()
  for (const [, name, labels = '', value] of text.matchAll(/^([a-z_]+)(\{[^}]*\})? (\S+)$/gm)) {
    values.set(name!, (values.get(name!) ?? 0) + Number(value))
    if (labels) values.set(name! + labels, Number(value))
  }
  return values
}

/**
 * Bytes that the main thread of a process still reaches: its heap after a full collection, asked of Node's inspector.
 *
 * @param output what the process printed when it was started with `--inspect=127.0.0.1:0`
 */
export async function reachableBytes(output: string): Promise<number> {
  const address = /Debugger listening on (ws:\/\/\S+)/.exec(output)?.[1]
  if (address === undefined) throw new Error('The process was not started with --inspect.')
  const socket = new WebSocket(address)
  await once(socket, 'open')
  const call = async (id: number, method: string) => {
    const answered = new Promise<Record<string, unknown>>(resolve => {
      socket.addEventListener('message', ({ data }) => {
        const said = JSON.parse(String(data)) as { id?: number; result?: Record<string, unknown> }
        if (said.id === id) resolve(said.result ?? {})
      })
    })
    socket.send(JSON.stringify({ id, method }))
    return answered
  }
  try {
    // Finalisers run between two collections, and free what they held.
    await call(1, 'HeapProfiler.collectGarbage')
    await call(2, 'HeapProfiler.collectGarbage')
    return (await call(3, 'Runtime.getHeapUsage')).usedSize as number
  } finally {
    socket.close()
  }
}

export type Trend = {
  /** Floor of the first window, and how much the floor grows from the first to the last by the line through all. */
  from: number
  growth: number
}

/**
 * Whether something grows: the last two thirds of the samples in eight windows, the least of each (what a collector or a
 * pause leaves), and the straight line through those.
 */
export function trendOf(samples: readonly number[], windows = 8): Trend {
  const late = samples.slice(Math.floor(samples.length / 3))
  const size = Math.max(1, Math.floor(late.length / windows))
  const floors = Array.from({ length: Math.min(windows, late.length) }, (_, i) =>
    Math.min(...late.slice(i * size, (i + 1) * size)),
  )
  const n = floors.length
  if (n < 2) return { from: floors[0] ?? 0, growth: 0 }
  const mean = floors.reduce((sum, floor) => sum + floor, 0) / n
  const middle = (n - 1) / 2
  const over = floors.reduce((sum, floor, i) => sum + (i - middle) * (floor - mean), 0)
  const under = floors.reduce((sum, _, i) => sum + (i - middle) ** 2, 0)
  return { from: floors[0]!, growth: (over / under) * (n - 1) }
}

/** Nearest-rank percentile of values in any order; NaN where there are none. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = Float64Array.from(values).sort()
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN
}
