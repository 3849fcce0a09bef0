import { type BaseError, bytesToHex, type Log } from '@openledger/base'
import type { Core } from '../core/Core.ts'
import { keyOf, type Write } from '../core/Database.ts'

/**
 * What of the pool lies on disk: transactions that have been answered before a block held them.
 *
 * Its batches reach the disk one after the other, so that what was taken out and put in again is in. While one is on its
 * way the next one gathers.
 */
export class Journal {
  readonly #core: Core
  readonly #log: Log | undefined
  #writes: Write[] = []
  #flushing: Promise<void> | undefined
  #written: Promise<void> = Promise.resolve()

  constructor(core: Core, log: Log | undefined) {
    this.#core = core
    this.#log = log
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

  /**
   * Does what takes a transaction back; where it can never be executed any more, most often because a block holds it, it
   * is taken out instead.
   *
   * @throws whatever says nothing against the transaction itself.
   */
  unlessDead(hash: Uint8Array, take: () => void): void {
    try {
      take()
    } catch (error) {
      const { code, message } = error as BaseError
      if (!code?.startsWith('chain/transaction-')) throw error
      this.drop(hash)
      const level = code === 'chain/transaction-known' ? 'debug' : 'warn'
      this.#log?.[level]('left a journalled transaction behind', { hash: bytesToHex(hash), reason: message })
    }
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
