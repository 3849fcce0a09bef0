import type { Body } from './Block.ts'
import type { Receipt } from './Receipt.ts'
import type { TrieNode } from './Trie.ts'

const MiB = 2 ** 20

/**
 * What of the chain is held in memory at most, in bytes: together 86 MiB. Beside it stand the database's own buffers
 * (`databaseBuffers`), what waits in the pool (`poolLimits`) and the block at hand.
 *
 * What an entry takes is estimated by the weights here, which are what V8 held after a full collection, rounded up.
 */
export const cacheLimits = {
  /** Trie nodes, decoded. */
  nodes: 16 * MiB,
  /** Code, and the analysis of its jumps. */
  codes: 24 * MiB,
  headers: 2 * MiB,
  bodies: 4 * MiB,
  receipts: 4 * MiB,
  /** Accounts at the last state, and their slots. */
  accounts: 4 * MiB,
  slots: 4 * MiB,
  /** Hashes of addresses and slots, of all chains of a process. */
  hashedKeys: 12 * MiB,
  /** Other short hashes, and places in the filters over logs. */
  hashes: 8 * MiB,
  blooms: 8 * MiB,
} as const

export type CacheName = keyof typeof cacheLimits

export type CacheLimits = Record<CacheName, number>

/** Bytes that one entry takes, where that is the same for all. */
export const entryBytes = {
  headers: 6_000,
  accounts: 450,
  slots: 250,
  hashedKeys: 330,
  hashes: 330,
  blooms: 200,
} as const

export function nodeBytes(node: TrieNode): number {
  if (node.kind === 'leaf') return 400 + node.value.length
  if (node.kind === 'extension') return 400
  let bytes = 250
  for (const link of node.children) {
    if (link === null) continue
    bytes += 130
    if (!Buffer.isBuffer(link)) bytes += 250
  }
  return bytes
}

/** An opcode takes a byte of code, one of its analysis, and a link to its handler. */
export function codeBytes(code: Uint8Array): number {
  return 1_000 + 18 * code.length
}

export function bodyBytes({ transactions, withdrawals }: Body): number {
  return transactions.reduce((sum, { length }) => sum + 450 + length, 1_000 + 500 * withdrawals.length)
}

export function receiptBytes({ logs }: Receipt): number {
  return logs.reduce((sum, { topics, data }) => sum + 400 + 130 * topics.length + data.length, 1_000)
}
