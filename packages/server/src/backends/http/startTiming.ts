import { type Timeouts, timedOut } from './createCaller.ts'

/**
 * Gives what a stream says, and ends with `backends/timeout` where no token comes in time. Only `progress` counts as one:
 * a server that keeps the line alive and says nothing is as slow as one that is silent.
 */
export function startTiming(name: string, { firstToken, betweenTokens }: Timeouts, signal: AbortSignal | undefined) {
  const late = new AbortController()
  let timer: NodeJS.Timeout
  const wait = (what: string, ms: number) => {
    timer = setTimeout(() => late.abort(timedOut(name, what, ms)), ms)
  }
  wait('the first token', firstToken)
  return {
    signal: signal ? AbortSignal.any([signal, late.signal]) : late.signal,
    progress() {
      clearTimeout(timer)
      wait('the next token', betweenTokens)
    },
    stop: () => clearTimeout(timer),
  }
}
