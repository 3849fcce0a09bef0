import type { Core } from '../core/Core.ts'
import { keyOf, type Write } from '../core/Database.ts'

/** What of the pool lies on disk: transactions that have been answered before a block held them. */
export class Journal {
  readonly #core: Core
  #writes: Write[] = []
  #flushing: Promise<void> | undefined

  constructor(core: Core) {
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
    this.#flushing ??= new Promise(resolve => setImmediate(resolve)).then(() => {
      const writes = this.#writes
      this.#writes = []
      this.#flushing = undefined
      return writes.length === 0 ? undefined : this.#core.write(writes)
    })
    return this.#flushing
  }

  /** Waits for what is under way, however it ends. */
  async settled(): Promise<void> {
    await this.#flushing?.catch(() => {})
  }
}
