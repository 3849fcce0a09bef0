import type { Serving } from '@openledger/client'
import type { ServingStats } from '@openledger/engine'

export type ServingWatch = {
  /** The last snapshot, its rates, and one point for each of the last two minutes' seconds. */
  read: () => Pick<Serving, 'engine' | 'rate' | 'history'> & { tenants: ServingStats['tenants'] }
  close: () => void
}

const secondsKept = 120
/** Seconds over which a rate is taken: shorter, and it dances with every prompt. */
const rateSeconds = 5

type Sample = { at: number; generated: number; prefilled: number; running: number; waiting: number }

/** Looks at the engine once a second, so that who opens the live page sees the last two minutes at once. */
export function watchServing({ stats, every = 1000 }: watchServing.Options): ServingWatch {
  const samples: Sample[] = []
  let latest: ServingStats | undefined
  let isAsking = false
  const look = async () => {
    // An engine in a long step answers late; it is not asked twice.
    if (isAsking) return
    isAsking = true
    latest = await stats().catch(() => undefined)
    isAsking = false
    if (!latest) return
    const { tokens, rows, queue } = latest
    const at = performance.now() / 1000
    samples.push({ at, ...tokens, running: rows.running, waiting: queue.waiting })
    if (samples.length > secondsKept + 1) samples.shift()
  }
  const timer = setInterval(() => void look(), every)
  timer.unref()
  return {
    read() {
      const last = samples.at(-1)
      const before = last && (samples.findLast(({ at }) => last.at - at >= rateSeconds) ?? samples[0])
      const span = last && before ? last.at - before.at : 0
      const perSecond = (read: (sample: Sample) => number) =>
        last && before && span > 0 ? (read(last) - read(before)) / span : 0
      const { tenants = [], ...engine } = latest ?? {}
      return {
        engine: latest ? (engine as Omit<ServingStats, 'tenants'>) : null,
        rate: { generated: perSecond(one => one.generated), prefilled: perSecond(one => one.prefilled) },
        history: samples.slice(1).map((sample, i) => {
          const earlier = samples[i]!
          const seconds = Math.max(sample.at - earlier.at, 1e-3)
          return {
            ago: last!.at - sample.at,
            generated: (sample.generated - earlier.generated) / seconds,
            prefilled: (sample.prefilled - earlier.prefilled) / seconds,
            running: sample.running,
            waiting: sample.waiting,
          }
        }),
        tenants,
      }
    },
    close: () => clearInterval(timer),
  }
}

export declare namespace watchServing {
  type Options = {
    stats: () => Promise<ServingStats | undefined>
    /** Milliseconds between two looks. */
    every?: number
  }
}
