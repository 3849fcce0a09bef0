import { BaseError } from '@openledger/base'
import { type Timeouts, timedOut } from './createCaller.ts'

/** Sixteen days: what a timer can wait at most is a little more. */
const longest = 16 * 86_400_000

/**
 * Times a stream: its signal is aborted with `backends/timeout` where no token comes in time, and with `engine/deadline`
 * where nobody wants the answer any more. Only `progress` counts as a token: a server that keeps the line alive and says
 * nothing is as slow as one that is silent.
 */
export function startTiming({ name, timeouts, deadline, signal }: startTiming.Options): startTiming.Timing {
  const late = new AbortController()
  const wait = (what: string, ms: number) => setTimeout(() => late.abort(timedOut(name, what, ms)), ms)
  let timer = wait('the first token', timeouts.firstToken)
  const end =
    deadline === undefined
      ? undefined
      : setTimeout(() => late.abort(overdue(name)), Math.min(longest, Math.max(0, deadline - Date.now())))
  return {
    signal: signal ? AbortSignal.any([signal, late.signal]) : late.signal,
    progress() {
      clearTimeout(timer)
      timer = wait('the next token', timeouts.betweenTokens)
    },
    stop() {
      clearTimeout(timer)
      clearTimeout(end)
    },
  }
}

export declare namespace startTiming {
  type Options = {
    name: string
    timeouts: Pick<Timeouts, 'firstToken' | 'betweenTokens'>
    /** Milliseconds since 1970. */
    deadline: number | undefined
    signal: AbortSignal | undefined
  }
  type Timing = { signal: AbortSignal; progress: () => void; stop: () => void }
}

function overdue(name: string): BaseError {
  return new BaseError('The answer took longer than its deadline.', {
    code: 'engine/deadline',
    facts: { backend: name },
    hint: 'Ask for fewer tokens, or allow more time.',
  })
}
