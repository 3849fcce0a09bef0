import { BaseError } from '@openledger/base'

/** Places in line for answers: so many at once, so many waiting, the rest are asked to come back. */
export type Slots = { running: () => number; waiting: () => number; take(signal?: AbortSignal): Promise<() => void> }

/**
 * @example
 * const leave = await slots.take(signal)
 * try { … } finally { leave() }
 * @throws `inference/busy` at once where the line is full
 */
export function createSlots({ concurrent, waiting: limit }: { concurrent: number; waiting: number }): Slots {
  let taken = 0
  const line: (() => void)[] = []
  const leave = () => {
    let left = false
    return () => {
      if (left) return
      left = true
      const next = line.shift()
      if (next) next()
      else taken--
    }
  }
  return {
    running: () => taken,
    waiting: () => line.length,
    take(signal) {
      if (taken < concurrent) {
        taken++
        return Promise.resolve(leave())
      }
      if (line.length >= limit)
        return Promise.reject(
          new BaseError('This node answers as many questions as it can.', {
            code: 'inference/busy',
            facts: { running: taken, waiting: line.length },
            hint: 'Try again in a few seconds.',
          }),
        )
      return new Promise((resolve, reject) => {
        const enter = () => {
          signal?.removeEventListener('abort', give)
          resolve(leave())
        }
        const give = () => {
          const at = line.indexOf(enter)
          if (at !== -1) line.splice(at, 1)
          reject(signal?.reason)
        }
        signal?.addEventListener('abort', give, { once: true })
        line.push(enter)
      })
    },
  }
}
