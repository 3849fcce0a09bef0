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

/** Bytes: what the main thread reaches, its heap and the buffers that it holds, and what is resident of the process. */
export type Kept = { reached: number; resident: number }

/**
 * What a process keeps after a full collection of its main thread, asked of Node's inspector. Before one, resident memory
 * says little: V8 leaves pages that are mostly empty until memory is short.
 *
 * @param output what the process printed when it was started with `--inspect=127.0.0.1:0`
 */
export async function keptBytes(output: string): Promise<Kept> {
  const address = /Debugger listening on (ws:\/\/\S+)/.exec(output)?.[1]
  if (address === undefined) throw new Error('The process was not started with --inspect.')
  const socket = new WebSocket(address)
  await once(socket, 'open')
  let id = 0
  const call = async <T>(method: string, params = {}): Promise<T> => {
    const own = ++id
    const answered = new Promise<T>((resolve, reject) => {
      socket.addEventListener('message', ({ data }) => {
        const said = JSON.parse(String(data)) as { id?: number; result?: T; error?: { message: string } }
        if (said.id !== own) return
        if (said.result) resolve(said.result)
        else reject(new Error(`${method}: ${said.error?.message}`))
      })
    })
    socket.send(JSON.stringify({ id: own, method, params }))
    return answered
  }
  try {
    // Finalisers run between two collections, and free what they held.
    await call('HeapProfiler.collectGarbage')
    await call('HeapProfiler.collectGarbage')
    const heap = await call<{ usedSize: number; backingStorageSize: number }>('Runtime.getHeapUsage')
    const { result } = await call<{ result: { value: number } }>('Runtime.evaluate', {
      expression: 'process.memoryUsage.rss()',
    })
    return { reached: heap.usedSize + heap.backingStorageSize, resident: result.value }
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
