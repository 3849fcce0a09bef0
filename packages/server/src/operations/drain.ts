import type { Log } from '@openledger/base'
import type { Gate } from './createGate.ts'

/** Seconds that answers get to write their receipts once their time is over. */
const lastSeconds = 10

/**
 * Stops a node without losing a request. New work is refused at once (503, `retry-after`), while the socket still listens;
 * what is under way gets `seconds` to finish; then it is ended where it stands, with a receipt for what was delivered, and
 * gets a last ten seconds for that. What remains after that did not read its answer.
 *
 * @example
 * await drain({ gate: services.gate, server, seconds: 30, log })
 * await server.close()
 */
export async function drain({ gate, server, seconds, log }: drain.Options): Promise<drain.Result> {
  gate.close({ retryAfterSeconds: seconds + lastSeconds })
  const begun = server.inFlight()
  if (begun > 0) log.info('taking no new work; what is under way may finish', { requests: begun, seconds })
  const finished = await server.whenIdle(seconds * 1000)
  if (finished) return { finished: begun, ended: 0, left: 0 }
  const ended = server.inFlight()
  log.warn('time is over; what is still under way ends here', { requests: ended })
  gate.end()
  await server.whenIdle(lastSeconds * 1000)
  const left = server.inFlight()
  if (left > 0) log.warn('some callers did not read their answers to the end', { requests: left })
  return { finished: begun - ended, ended, left }
}

export declare namespace drain {
  type Options = {
    gate: Gate
    server: { inFlight: () => number; whenIdle: (milliseconds: number) => Promise<boolean> }
    /** What is under way may take this long. */
    seconds: number
    log: Log
  }
  /** Requests that finished in time, that were ended, and that had not closed when it was over. */
  type Result = { finished: number; ended: number; left: number }
}
