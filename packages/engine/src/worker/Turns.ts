import type { Session } from '@openledger/tensor'
import type { Runtime } from '../runtime/Runtime.ts'

/** One after the other, in the order in which they asked. */
export type Turns = <T>(work: () => Promise<T>) => Promise<T>

export function createTurns(): Turns {
  let last: Promise<unknown> = Promise.resolve()
  return work => {
    const mine = last.then(work)
    last = mine.catch(() => {})
    return mine
  }
}

/**
 * A runtime whose sessions wait for their turn at every run. Tasks that compute on it and steps of a scheduler that take
 * turns too alternate when both want to go on: neither waits for more than one run of the other.
 */
export function inTurns(runtime: Runtime, turns: Turns): Runtime {
  return {
    ...runtime,
    async session(key, build, options) {
      // By the time of its turn a session may have had to make room, so it is asked for again.
      const current = () => runtime.session(key, build, options)
      const session = await turns(current)
      const run: Session['run'] = feeds => turns(async () => (await current()).run(feeds))
      return { ...session, run }
    },
  }
}
