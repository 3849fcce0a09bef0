import { createBlockHeaderFromRLP } from '@ethereumjs/block'
import { type Body, decodeBody, encodeBody, type Head } from './Block.ts'
import type { BuiltBlock } from './buildBlock.ts'
import { keyOf, type Write } from './Database.ts'
import type { Forks } from './Forks.ts'
import { keccak } from './nativeCrypto.ts'
import { decodeReceipt, encodeReceipt, type Receipt } from './Receipt.ts'
import { decodeRlp, encodeRlp, integer, toBigInt } from './rlp.ts'

/** A valid block that is not final yet, with all that the chain needs of it. */
export type KeptBlock = { head: Head; body: Body; receipts: Receipt[]; requests: Uint8Array[] }

export function keptBlock({ header, hash, transactions, receipts, withdrawals, requests }: BuiltBlock): KeptBlock {
  return {
    head: { header, hash, number: header.number },
    body: {
      transactions: transactions.map(({ raw }) => raw),
      hashes: transactions.map(({ hash: of }) => of),
      withdrawals,
    },
    receipts,
    requests,
  }
}

keptBlock.encode = ({ head, body, receipts, requests }: KeptBlock): Buffer =>
  encodeRlp([head.header.serialize(), encodeBody(body), receipts.map(encodeReceipt), requests])

keptBlock.decode = (encoded: Uint8Array, forks: Forks): KeptBlock => {
  const [header, body, receipts, requests] = decodeRlp(encoded) as [Uint8Array, Uint8Array, Uint8Array[], Uint8Array[]]
  return { head: decodeHead(header, forks), body: decodeBody(body), receipts: receipts.map(decodeReceipt), requests }
}

/** A header from its bytes, at the rules of its number and time. */
export function decodeHead(encoded: Uint8Array, forks: Forks): Head {
  const fields = decodeRlp(encoded) as Uint8Array[]
  const number = toBigInt(fields[8]!)
  const rules = forks.at(number, toBigInt(fields[11]!))
  const header = createBlockHeaderFromRLP(encoded, { common: rules, skipConsensusFormatValidation: true })
  return { header, hash: keccak(encoded), number }
}

/** The blocks that stand on the last final one, on however many branches. */
export class Branches {
  readonly #blocks = new Map<string, KeptBlock>()

  constructor(kept: readonly KeptBlock[]) {
    for (const block of kept) this.add(block)
  }

  get(hash: Uint8Array): KeptBlock | undefined {
    return this.#blocks.get(nameOf(hash))
  }

  add(block: KeptBlock): void {
    this.#blocks.set(nameOf(block.head.hash), block)
  }

  /** Kept blocks that can no longer become part of the chain, or are final in it. */
  upTo(number: bigint): Head[] {
    return [...this.#blocks.values()].map(({ head }) => head).filter(head => head.number <= number)
  }

  drop(heads: readonly Head[]): void {
    for (const { hash } of heads) this.#blocks.delete(nameOf(hash))
  }

  /**
   * The way from the head `from` to the head `to`: blocks that join the chain and blocks that leave it, each in
   * rising order.
   */
  path(to: Head, from: Head, isCanonical: (head: Head) => boolean): { joined: KeptBlock[]; left: KeptBlock[] } {
    const joined: KeptBlock[] = []
    let fork = to
    while (!isCanonical(fork)) {
      const kept = this.get(fork.hash)!
      joined.unshift(kept)
      const parent = this.get(fork.header.parentHash)
      if (parent === undefined) {
        fork = { ...fork, number: fork.number - 1n }
        break
      }
      fork = parent.head
    }
    const left: KeptBlock[] = []
    for (let at = from; at.number > fork.number; ) {
      const kept = this.get(at.hash)
      // A final block stands in the way: the caller refuses by the numbers.
      if (kept === undefined) break
      left.unshift(kept)
      const parent = this.get(at.header.parentHash)
      if (parent === undefined) break
      at = parent.head
    }
    return { joined, left }
  }
}

/** What takes the blocks that leave the chain out of its tables; the ones that join are put in after it. */
export function switchWrites({ left }: { left: readonly KeptBlock[] }): Write[] {
  return left.flatMap(({ head, body }) => [
    { key: keyOf('header', head.number), value: null },
    { key: keyOf('body', head.number), value: null },
    { key: keyOf('blockNumber', head.hash), value: null },
    ...body.hashes.map(hash => ({ key: keyOf('receipt', hash), value: null })),
  ])
}

/** What puts a block into the chain's tables: header, number by hash, body, receipts by transaction. */
export function blockWrites({ head, body, receipts }: KeptBlock): Write[] {
  return [
    ...headerWrites(head),
    { key: keyOf('body', head.number), value: encodeBody(body) },
    ...receipts.map((receipt, i) => ({ key: keyOf('receipt', body.hashes[i]!), value: encodeReceipt(receipt) })),
  ]
}

export function headerWrites({ header, hash, number }: Head): Write[] {
  return [
    { key: keyOf('header', number), value: Buffer.from(header.serialize()) },
    { key: keyOf('blockNumber', hash), value: integer(number) },
  ]
}

export function nameOf(hash: Uint8Array): string {
  return Buffer.from(hash.buffer, hash.byteOffset, hash.byteLength).latin1Slice()
}
