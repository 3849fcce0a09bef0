import type { Worker } from 'node:worker_threads'
import { BaseError } from '@openledger/base'

/** What was asked of a thread and is not answered yet. */
export type Calls<Call = undefined> = {
  /** Numbers a call. `ask` sends the question; with a thread that has ended, the promise is rejected at once. */
  open: <Result>(ask: (id: number) => void, call: Call) => Promise<Result>
  /** What the asker left with a call. */
  get: (id: number) => Call | undefined
  answer: (id: number, result: unknown) => void
  refuse: (id: number, error: unknown) => void
  /**
   * Asks the thread to end, and waits until it has. It is asked, not terminated: a thread that is stopped while it loads
   * a native library takes the process with it.
   */
  close: (ask: () => void) => Promise<void>
}

/**
 * Keeps account of the calls of a thread: the process stays alive while there are any, and all of them fail with the
 * thread. Whoever opens a thread and forgets it does not keep the process alive.
 *
 * @param closed the sentence that later calls fail with where the thread ended by itself (`engine/closed`)
 */
export function createCalls<Call = undefined>(worker: Worker, { closed, onEnd }: createCalls.Options): Calls<Call> {
  type Waiting = { resolve: (result: never) => void; reject: (error: unknown) => void; call: Call }
  const waiting = new Map<number, Waiting>()
  let nextId = 0
  let dead: unknown
  let closing = false
  const end = (cause: unknown) => {
    dead ??= cause
    onEnd?.(cause)
    for (const { reject } of waiting.values()) reject(cause)
    waiting.clear()
  }
  worker.on('error', end)
  worker.on('exit', code => end(new BaseError(closed, { code: 'engine/closed', facts: { exitCode: code } })))
  worker.unref()
  const take = (id: number): Waiting | undefined => {
    const found = waiting.get(id)
    waiting.delete(id)
    if (waiting.size === 0 && !closing) worker.unref()
    return found
  }
  return {
    open(ask, call) {
      if (dead) return Promise.reject(dead)
      const id = nextId++
      const { promise, resolve, reject } = Promise.withResolvers<never>()
      waiting.set(id, { resolve, reject, call })
      worker.ref()
      ask(id)
      return promise
    },
    get: id => waiting.get(id)?.call,
    answer: (id, result) => take(id)?.resolve(result as never),
    refuse: (id, error) => take(id)?.reject(error),
    async close(ask) {
      if (dead) return
      closing = true
      worker.ref()
      const ended = new Promise(resolve => worker.once('exit', resolve))
      ask()
      await ended
    },
  }
}

export declare namespace createCalls {
  type Options = { closed: string; onEnd?: ((cause: unknown) => void) | undefined }
}
