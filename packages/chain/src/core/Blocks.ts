import { type Body, decodeBody, type Head } from './Block.ts'
import { type KeptBlock, nameOf } from './Branches.ts'
import { bodyBytes, type CacheLimits, entryBytes, receiptBytes } from './Caches.ts'
import { type Database, keyOf } from './Database.ts'
import type { Forks } from './Forks.ts'
import { readHead } from './openFolder.ts'
import { decodeReceipt, type Receipt } from './Receipt.ts'
import { RecentMap } from './RecentMap.ts'
import { toBigInt } from './rlp.ts'

/** The blocks of the chain as they lie in the folder, with those that were asked for lately in memory. */
export class Blocks {
  readonly #database: Database
  readonly #forks: Forks
  readonly #headers: RecentMap<bigint, Head>
  readonly #bodies: RecentMap<bigint, Body>
  readonly #receipts: RecentMap<string, Receipt>

  constructor({ database, forks, limits }: Blocks.Options) {
    this.#database = database
    this.#forks = forks
    this.#headers = new RecentMap(limits.headers, () => entryBytes.headers)
    this.#bodies = new RecentMap(limits.bodies, bodyBytes)
    this.#receipts = new RecentMap(limits.receipts, receiptBytes)
  }

  /** Bytes that headers, bodies and receipts take in memory. */
  get cached(): { headers: number; bodies: number; receipts: number } {
    return { headers: this.#headers.weight, bodies: this.#bodies.weight, receipts: this.#receipts.weight }
  }

  headAt(number: bigint): Head | undefined {
    const known = this.#headers.get(number)
    if (known !== undefined) return known
    const head = readHead(this.#database, this.#forks, number)
    if (head !== undefined) this.#headers.set(number, head)
    return head
  }

  bodyAt(number: bigint): Body | undefined {
    const known = this.#bodies.get(number)
    if (known !== undefined) return known
    const stored = this.#database.get(keyOf('body', number))
    if (stored === undefined) return undefined
    const body = decodeBody(stored)
    this.#bodies.set(number, body)
    return body
  }

  numberOf(hash: Uint8Array): bigint | undefined {
    const stored = this.#database.get(keyOf('blockNumber', hash))
    return stored === undefined ? undefined : toBigInt(stored)
  }

  receiptOf(hash: Uint8Array): Receipt | undefined {
    const name = nameOf(hash)
    const known = this.#receipts.get(name)
    if (known !== undefined) return known
    const stored = this.#database.get(keyOf('receipt', hash))
    if (stored === undefined) return undefined
    const receipt = decodeReceipt(stored)
    this.#receipts.set(name, receipt)
    return receipt
  }

  /** A block that was executed, and is not on disk yet. */
  rememberHead(head: Head): void {
    this.#headers.set(head.number, head)
  }

  remember({ head, body, receipts }: KeptBlock): void {
    this.rememberHead(head)
    this.#bodies.set(head.number, body)
    for (const [i, receipt] of receipts.entries()) this.#receipts.set(nameOf(body.hashes[i]!), receipt)
  }

  /** A block that has left the chain. */
  forget({ head, body }: KeptBlock): void {
    this.#headers.delete(head.number)
    this.#bodies.delete(head.number)
    for (const hash of body.hashes) this.#receipts.delete(nameOf(hash))
  }
}

export declare namespace Blocks {
  type Options = { database: Database; forks: Forks; limits: Pick<CacheLimits, 'headers' | 'bodies' | 'receipts'> }
}
