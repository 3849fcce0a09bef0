import { BaseError } from '@openledger/base'

/**
 * Whether new work is taken. `open`: yes. `draining`: what is under way may finish, what is new is refused. `ending`: what
 * is still under way is ended, with its receipt for what was delivered.
 */
export type GateState = 'open' | 'draining' | 'ending'

export type Gate = {
  state: () => GateState
  /** Seconds after which a refused caller may ask again: about when this node, or the next one, is up. */
  retryAfterSeconds: () => number
  /** @throws `server/closing` where new work is not taken any more */
  assertOpen: () => void
  close: (options: { retryAfterSeconds: number }) => void
  /** Ends what `run` still runs. */
  end: () => void
  /** Runs work under a signal that is also aborted when the gate ends. */
  run: <T>(work: (signal: AbortSignal) => Promise<T>, signal?: AbortSignal) => Promise<T>
}

/**
 * The way in, which closes before the node does.
 *
 * @example
 * gate.assertOpen()
 * const answer = await gate.run(signal => inference.answer(question, offer, { signal }), request.signal)
 */
export function createGate(): Gate {
  let state: GateState = 'open'
  let retryAfter = 5
  const running = new Set<AbortController>()
  const closing = () =>
    new BaseError('This node is stopping: it takes no new work.', {
      code: 'server/closing',
      facts: { retryAfterSeconds: retryAfter },
      hint: 'Ask again when it is up, or ask another node.',
    })
  return {
    state: () => state,
    retryAfterSeconds: () => retryAfter,
    assertOpen() {
      if (state !== 'open') throw closing()
    },
    close({ retryAfterSeconds }) {
      if (state === 'open') state = 'draining'
      retryAfter = retryAfterSeconds
    },
    end() {
      state = 'ending'
      for (const controller of running) controller.abort(closing())
    },
    async run(work, signal) {
      if (state === 'ending') throw closing()
      const controller = new AbortController()
      // Not AbortSignal.any: nothing may hold on to a request's signal after the request.
      const abort = () => controller.abort(signal?.reason)
      if (signal?.aborted) abort()
      signal?.addEventListener('abort', abort, { once: true })
      running.add(controller)
      try {
        return await work(controller.signal)
      } finally {
        running.delete(controller)
        signal?.removeEventListener('abort', abort)
      }
    },
  }
}
