import type { Candidate } from '../core/buildBlock.ts'

/**
 * A transaction in the pool. `ready`: the next block may take it. `taken`: a block that is being built has it.
 * `parked`: a nonce before it is missing, or its fee cap lies under the base fee; it is in the journal on disk.
 */
export type Entry = Candidate & {
  state: 'ready' | 'taken' | 'parked'
  name: string
  cost: bigint
  journalled: boolean
  resolve: (hash: Buffer) => void
  reject: (error: Error) => void
  answer: Promise<Buffer>
}

/** What is ready, first come, first served. An entry that is ready no longer is passed over where it stands. */
export class Queue {
  #entries: Entry[] = []
  #at = 0

  get isEmpty(): boolean {
    return this.#at >= this.#entries.length
  }

  push(entry: Entry): void {
    this.#entries.push(entry)
  }

  *ready(): Generator<Entry> {
    for (const entry of this.#entries) if (entry.state === 'ready') yield entry
  }

  /** Hands out the next entry that fits into `gasLeft`; it is taken then. */
  take(gasLeft: bigint): Candidate | undefined {
    while (this.#at < this.#entries.length) {
      const entry = this.#entries[this.#at]!
      if (entry.state !== 'ready') {
        this.#at++
        continue
      }
      if (entry.tx.gasLimit > gasLeft) return undefined
      this.#at++
      entry.state = 'taken'
      return entry
    }
    return undefined
  }

  /** As {@link take}, but all stays where it is. */
  offer(): (gasLeft: bigint) => Candidate | undefined {
    const offered = this.#entries.slice(this.#at)
    let at = 0
    return gasLeft => {
      while (at < offered.length && offered[at]!.state !== 'ready') at++
      const entry = offered[at]
      if (entry === undefined || entry.tx.gasLimit > gasLeft) return undefined
      at++
      return entry
    }
  }

  /** Drops what has been handed out. */
  forget(): void {
    this.#entries = this.#entries.slice(this.#at)
    this.#at = 0
  }

  /** Drops what has been handed out, and what is ready no longer. */
  compact(): void {
    this.#entries = this.#entries.slice(this.#at).filter(({ state }) => state === 'ready')
    this.#at = 0
  }
}
