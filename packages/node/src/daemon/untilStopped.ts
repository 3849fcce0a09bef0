/** Two signals within this many milliseconds are one: a terminal and a parent both hand on the same Ctrl-C. */
const sameSignal = 500

/**
 * Waits for Ctrl-C, SIGTERM or SIGHUP; then runs `stop`. A second signal while stopping ends the process at once:
 * everything is written so that this loses nothing but time.
 *
 * @example
 * await untilStopped({ stop: () => node.close(), note: console.error })
 */
export async function untilStopped({ stop, note }: untilStopped.Options): Promise<void> {
  const stopped = Promise.withResolvers<void>()
  let asked = 0
  const onSignal = (signal: NodeJS.Signals) => {
    const now = Date.now()
    if (asked === 0) {
      asked = now
      note(`Stopping (${signal}). Once more to stop at once; nothing is lost either way.`)
      stop().then(stopped.resolve, stopped.reject)
    } else if (now - asked > sameSignal) {
      note('Stopped at once.')
      process.exit(130)
    }
  }
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const
  for (const signal of signals) process.on(signal, onSignal)
  // The server's sockets keep the process alive; this is for the moment between them.
  const alive = setInterval(() => {}, 60_000)
  try {
    await stopped.promise
  } finally {
    clearInterval(alive)
    for (const signal of signals) process.off(signal, onSignal)
  }
}

export declare namespace untilStopped {
  type Options = { stop: () => Promise<void>; note: (text: string) => void }
}
