import { BaseError } from '@openledger/base'

/**
 * Places for answers: so many may be paid for, in line and written at once. A place is held from before the money moves
 * until the receipt is written, or where answers are sampled until the last word, so that nobody pays and is then refused. Who comes beyond is refused at once.
 *
 * @example
 * const leave = places.take(1)
 * try { … } finally { leave() }
 */
export function createPlaces({ limit, now = () => performance.now() / 1000 }: createPlaces.Options) {
  let taken = 0
  /** Mean seconds that all places are taken until one becomes free; 1 until that was seen. */
  let interval = 1
  let fullSince = 0
  return {
    limit,
    taken: () => taken,
    /**
     * Takes places, one for each text that is written; a question of more texts than there are places has to have them all.
     *
     * @throws `inference/busy`, which says when to come back: when as many are free at the pace of late
     */
    take(wanted: number): () => void {
      const places = Math.min(wanted, limit)
      if (taken + places > limit) {
        const missing = taken + places - limit
        throw new BaseError('This node answers as many questions as it can.', {
          code: 'inference/busy',
          facts: { taken, limit, retryAfterSeconds: Math.min(120, Math.max(1, Math.ceil(missing * interval))) },
          hint: 'Try again in a few seconds.',
        })
      }
      taken += places
      if (taken === limit) fullSince = now()
      let left = false
      return () => {
        if (left) return
        left = true
        if (taken === limit) interval += ((now() - fullSince) / places - interval) / 8
        taken -= places
      }
    },
  }
}

export declare namespace createPlaces {
  type Options = {
    limit: number
    /** Seconds of a clock that never goes back. */
    now?: () => number
  }
}
