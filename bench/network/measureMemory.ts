import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/**
 * Resident bytes of one process of a validator at a time, in seconds since the start; `own` are those that no file
 * stands behind (a database maps its files, and the system takes their pages back when it needs them).
 */
export type Sample = { seconds: number; validator: string; of: string; bytes: number; own: number }

const parts = ['execution', 'bridge', 'consensus']

/** What every process of a network holds of memory now; those that are being started again are left out. */
export function measureMemory(folder: string, validators: readonly Described[], seconds: number): Sample[] {
  return validators.flatMap(({ name, execution }) =>
    parts.flatMap((part): Sample[] => {
      try {
        const pid = Number(readFileSync(join(folder, name, `${part}.pid`), 'utf8'))
        const status = readFileSync(`/proc/${pid}/status`, 'utf8')
        const [bytes, own] = ['VmRSS', 'RssAnon'].map(
          name => Number(new RegExp(`${name}:\\s+(\\d+)`).exec(status)?.[1]) * 1024,
        ) as [number, number]
        const of = part === 'execution' ? `execution (${execution})` : part
        return Number.isNaN(bytes) ? [] : [{ seconds, validator: name, of, bytes, own }]
      } catch {
        return []
      }
    }),
  )
}

export type Described = { name: string; execution: string }

/** The median of samples in each quarter of a run of so many seconds, in MiB. */
export function quarters(
  samples: readonly Sample[],
  { seconds, what }: { seconds: number; what: 'bytes' | 'own' },
): number[] {
  return [0, 1, 2, 3].map(quarter => {
    const within = samples.filter(sample => Math.min(3, Math.floor((4 * sample.seconds) / seconds)) === quarter)
    return median(within.map(sample => sample[what] / 2 ** 20))
  })
}

function median(values: readonly number[]): number {
  return values.length === 0 ? Number.NaN : values.toSorted((a, b) => a - b)[values.length >> 1]!
}
