import type { Address, Log } from '@openledger/base'
import type { Head } from '../core/Block.ts'
import type { BuiltBlock } from '../core/buildBlock.ts'
import type { Core } from '../core/Core.ts'
import { keccak } from '../core/nativeCrypto.ts'
import type { Pool } from '../pool/Pool.ts'

/**
 * How far block time may run ahead of the clock. Timestamps must rise by a whole second a block, so a chain that seals
 * many blocks a second runs ahead: freely up to `free` seconds, then each block waits longer, up to one second each at
 * `most`, from where the chain keeps pace with the clock. While a block waits its senders are answered from the
 * journal, so that only the receipts take longer.
 */
export const drift = { free: 30, most: 90 }

const noBeaconRoot = new Uint8Array(32)

/**
 * Seals a block as soon as there is a transaction to put into it, with all that has arrived meanwhile.
 *
 * While a block is being written to disk the next one is executed; blocks become visible, and their senders are
 * answered, in order, each once its own batch is on disk.
 */
export class InstantSealer {
  readonly #core: Core
  readonly #pool: Pool
  readonly #feeRecipient: Address
  readonly #now: () => number
  readonly #onSealed: (head: Head, block: BuiltBlock) => void
  readonly #log: Log | undefined
  #running: Promise<void> | undefined
  #committing: Promise<void> = Promise.resolve()
  #stopped = false

  constructor({ core, pool, feeRecipient, onSealed, now = () => Date.now() / 1000, log }: InstantSealer.Options) {
    this.#core = core
    this.#pool = pool
    this.#feeRecipient = feeRecipient
    this.#onSealed = onSealed
    this.#now = now
    this.#log = log
  }

  /** Call when a transaction has become ready. */
  wake(): void {
    if (this.#stopped || this.#running !== undefined) return
    this.#running = this.#seal()
      .catch(async error => {
        this.#stopped = true
        this.#log?.error('cannot seal blocks any more', { error })
        await this.#pool.close(error as Error)
      })
      .finally(() => {
        this.#running = undefined
        if (!this.#pool.isEmpty) this.wake()
      })
  }

  /** The timestamp that a block sealed now would have, in Unix seconds. */
  nextTimestamp(): bigint {
    const parent = this.#core.tip.header.timestamp
    const now = BigInt(Math.floor(this.#now()))
    return now > parent ? now : parent + 1n
  }

  /** Finishes the block at hand and waits until it is on disk. */
  async close(): Promise<void> {
    this.#stopped = true
    await this.#running
    await this.#committing.catch(() => {})
  }

  async #seal(): Promise<void> {
    // One turn of the event loop, so that requests which arrived together share a block.
    await new Promise(resolve => setImmediate(resolve))
    while (!this.#pool.isEmpty && !this.#stopped) {
      await this.#keepTime()
      const parent = this.#core.tip
      const { block, refused, writes } = await this.#core.build(
        {
          timestamp: this.nextTimestamp(),
          feeRecipient: this.#feeRecipient,
          // There is no beacon here: a value that anybody can recompute, and that nobody should call random.
          prevRandao: keccak(parent.hash),
          parentBeaconBlockRoot: noBeaconRoot,
          gasLimit: parent.header.gasLimit,
        },
        gasLeft => this.#pool.next(gasLeft),
      )
      const unjournal = this.#pool.settle(block, refused)
      const before = this.#committing
      this.#committing = before.then(async () => {
        const head = await this.#core.commit(block, writes, unjournal)
        this.#pool.acknowledge(block)
        this.#onSealed(head, block)
      })
      // A failure is seen where this is awaited, here or in close().
      this.#committing.catch(() => {})
      // At most one block is on its way to disk while the next is executed.
      await before
    }
    await this.#committing
  }

  async #keepTime(): Promise<void> {
    const ahead = Number(this.#core.tip.header.timestamp) - this.#now()
    const share = Math.min(1, (ahead - drift.free) / (drift.most - drift.free))
    if (share <= 0) return
    this.#pool.patient = true
    await new Promise(resolve => setTimeout(resolve, share * 1000))
    this.#pool.patient = false
  }
}

export declare namespace InstantSealer {
  type Options = {
    core: Core
    pool: Pool
    feeRecipient: Address
    onSealed: (head: Head, block: BuiltBlock) => void
    /** Unix seconds. */
    now?: (() => number) | undefined
    log?: Log | undefined
  }
}
