import type { Core } from '../core/Core.ts'
import { keyOf, type Write } from '../core/Database.ts'

/**
 * What of the pool lies on disk: transactions that have been answered before a block held them.
 *
 * Its batches reach the disk one after the other, so that what was taken out and put in again is in. While one is on its
 * way the next one gathers.
 */
export class Journal {
  readonly #core: Pick<Core, 'write'>
  #writes: Write[] = []
  #flushing: Promise<void> | undefined
  #written: Promise<void> = Promise.resolve()

  constructor(core: Pick<Core, 'write'>) {
    this.#core = core
  }

  /** Done once the transaction is on disk; all that is put in one turn of the event loop shares one fsync. */
  put({ hash, raw }: { hash: Uint8Array; raw: Buffer }): Promise<void> {
    this.#writes.push({ key: keyOf('parked', hash), value: raw })
    return this.flush()
  }

  /** Takes a transaction out with the next flush. */
  drop(hash: Uint8Array): void {
    this.#writes.push({ key: keyOf('parked', hash), value: null })
  }

  flush(): Promise<void> {
    this.#flushing ??= Promise.all([new Promise(resolve => setImmediate(resolve)), this.#written]).then(() => {
      const writes = this.#writes
      this.#writes = []
      this.#flushing = undefined
      const done = writes.length === 0 ? Promise.resolve() : this.#core.write(writes)
      this.#written = done.catch(() => {})
      return done
    })
    return this.#flushing
  }

  /** Writes what is left and waits for what is under way, however it ends. */
  settled(): Promise<void> {
    return this.flush().catch(() => {})
  }
}
