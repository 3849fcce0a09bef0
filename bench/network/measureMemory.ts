import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/** Resident bytes of one process of a validator at a time, in seconds since the start. */
export type Sample = { seconds: number; of: string; bytes: number; pid: number }

const parts = ['execution', 'bridge', 'consensus']

/** What every process of a network holds of memory now; those that are being started again are left out. */
export function measureMemory(folder: string, validators: readonly Described[], seconds: number): Sample[] {
  return validators.flatMap(({ name, execution }) =>
    parts.flatMap((part): Sample[] => {
      try {
        const pid = Number(readFileSync(join(folder, name, `${part}.pid`), 'utf8'))
        const kilobytes = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]
        const of = part === 'execution' ? `execution (${execution})` : part
        return kilobytes === undefined ? [] : [{ seconds, of, bytes: Number(kilobytes) * 1024, pid }]
      } catch {
        return []
      }
    }),
  )
}

export type Described = { name: string; execution: string }

/** The median of the samples of one kind in each quarter of a run, in MiB. */
export function quarters(samples: readonly Sample[], of: string, seconds: number): number[] {
  return [0, 1, 2, 3].map(quarter => {
    const within = samples.filter(
      sample => sample.of === of && Math.min(3, Math.floor((4 * sample.seconds) / seconds)) === quarter,
    )
    return median(within.map(({ bytes }) => bytes / 2 ** 20))
  })
}

function median(values: readonly number[]): number {
  return values.length === 0 ? Number.NaN : values.toSorted((a, b) => a - b)[values.length >> 1]!
}
