/**
 * Whether a backend is asked. `up`: yes. `down`: no, until its pause is over and it answers a probe. `trying`: one request at
 * a time decides whether it is up again.
 */
export type Circuit = {
  state: () => 'up' | 'down' | 'trying'
  /** Whether a request may go there now; while trying, the one that gets the place must report how it ended. */
  allows: () => boolean
  enter: () => void
  succeeded: () => void
  failed: () => void
  /** Ended without saying anything of the backend: cancelled, or refused for what was asked. */
  ended: () => void
  /** A probe of a backend that is down was answered. */
  answered: () => void
}

/** Opens after `failures` in a row, for `pause` ms, then twice as long each time it fails again, up to `longest`. */
export function createCircuit({
  failures = 2,
  pause = 1000,
  longest = 30_000,
  now = Date.now,
}: createCircuit.Options = {}): Circuit {
  let state: 'up' | 'down' | 'trying' = 'up'
  let inRow = 0
  let times = 0
  let until = 0
  let tried = false
  return {
    state: () => state,
    allows: () => state === 'up' || (state === 'trying' && !tried),
    enter() {
      if (state === 'trying') tried = true
    },
    succeeded() {
      if (state === 'down') return
      state = 'up'
      inRow = times = 0
      tried = false
    },
    failed() {
      inRow++
      tried = false
      if (state === 'down' || (state === 'up' && inRow < failures)) return
      state = 'down'
      until = now() + Math.min(longest, pause * 2 ** times++)
    },
    ended() {
      tried = false
    },
    answered() {
      if (state === 'down' && now() >= until) {
        state = 'trying'
        tried = false
      }
    },
  }
}

export declare namespace createCircuit {
  type Options = { failures?: number; pause?: number; longest?: number; now?: () => number }
}
