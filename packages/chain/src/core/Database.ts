import { existsSync, mkdirSync } from 'node:fs'
import { BaseError } from '@openledger/base'
import { ClassicLevel } from 'classic-level'
import { type CacheLimits, cacheLimits, codeBytes, nodeBytes } from './Caches.ts'
import { keccak } from './nativeCrypto.ts'
import { RecentMap } from './RecentMap.ts'
import type { StateStore } from './StateStore.ts'
import { decodeNode, type TrieNode } from './Trie.ts'

/** One put or removal of a batch; `value` null removes. */
export type Write = { key: Buffer; value: Buffer | null }

/** Bytes that LevelDB takes: blocks as they were read, and what it has not yet sorted (twice, while it sorts). */
export const databaseBuffers = { blocks: 32 * 2 ** 20, writes: 16 * 2 ** 20 }

/** Keys that are read at once where all of a table are gone through. */
const piece = 1_024

/** The first byte of a key says what lies there. */
export const tables = {
  node: 't',
  code: 'c',
  header: 'h',
  body: 'b',
  blockNumber: 'n',
  receipt: 'x',
  parked: 'p',
  kept: 'k',
  /** Hashes of blocks before the first that a snapshot began with. */
  ancestor: 'a',
  meta: 'm',
} as const

export function keyOf(table: keyof typeof tables, id: Uint8Array | bigint | string): Buffer {
  const prefix = tables[table].charCodeAt(0)
  if (typeof id === 'bigint') {
    const key = Buffer.allocUnsafe(9)
    key[0] = prefix
    key.writeBigUInt64BE(id, 1)
    return key
  }
  const bytes = typeof id === 'string' ? Buffer.from(id) : id
  const key = Buffer.allocUnsafe(1 + bytes.length)
  key[0] = prefix
  key.set(bytes, 1)
  return key
}

/**
 * The chain's data folder: one LevelDB, held by one process, written in fsynced batches.
 *
 * What is being written stays readable from memory until its batch is on disk, so that the next block can be
 * executed meanwhile. Trie nodes and code are cached decoded.
 */
export class Database implements StateStore {
  readonly #level: ClassicLevel<Buffer, Buffer>
  readonly #nodes: RecentMap<string, TrieNode>
  readonly #codes: RecentMap<string, Uint8Array>
  /** Encoded nodes and codes since the last `drain`, in order. */
  #fresh: Write[] = []
  /** What has been drained and is not yet on disk. */
  readonly #unwritten = new Map<string, Buffer>()

  private constructor(level: ClassicLevel<Buffer, Buffer>, limits: CacheLimits) {
    this.#level = level
    this.#nodes = new RecentMap(limits.nodes, nodeBytes)
    this.#codes = new RecentMap(limits.codes, codeBytes)
  }

  /**
   * Opens or creates the folder and takes its lock.
   *
   * @throws BaseError `chain/data-dir-locked` when another process holds it, `chain/data-dir-corrupt` when LevelDB
   * cannot read it, `chain/data-dir-unusable` when it cannot be created.
   */
  static async open(dataDir: string, limits: CacheLimits = cacheLimits): Promise<Database> {
    try {
      if (!existsSync(dataDir)) mkdirSync(dataDir, { recursive: true })
    } catch (cause) {
      throw new BaseError('The data folder cannot be created.', {
        code: 'chain/data-dir-unusable',
        facts: { dataDir },
        hint: 'Choose a folder that you may write to.',
        cause,
      })
    }
    const level = new ClassicLevel<Buffer, Buffer>(dataDir, {
      keyEncoding: 'buffer',
      valueEncoding: 'buffer',
      cacheSize: databaseBuffers.blocks,
      writeBufferSize: databaseBuffers.writes,
    })
    try {
      await level.open()
    } catch (error) {
      const cause = (error as { cause?: { code?: string; message?: string } }).cause
      if (cause?.code === 'LEVEL_LOCKED') {
        throw new BaseError('Another process holds this data folder.', {
          code: 'chain/data-dir-locked',
          facts: { dataDir },
          hint: 'Stop the other node, or choose another folder.',
          cause: error,
        })
      }
      const reason = cause?.message ?? String(error)
      if (/No space left|Permission denied|Read-only|Input\/output error/.test(reason)) {
        throw new BaseError('The data folder cannot be opened.', {
          code: 'chain/data-dir-unusable',
          facts: { dataDir, reason },
          hint: 'Is there room on the disk, and may this process write there?',
          cause: error,
        })
      }
      throw new BaseError('The data folder is damaged or is not a chain’s.', {
        code: 'chain/data-dir-corrupt',
        facts: { dataDir, reason },
        hint: 'Restore the folder from a copy, or start with an empty one.',
        cause: error,
      })
    }
    return new Database(level, limits)
  }

  /** Bytes that decoded nodes and code take in memory. */
  get cached(): { nodes: number; codes: number } {
    return { nodes: this.#nodes.weight, codes: this.#codes.weight }
  }

  get(key: Buffer): Buffer | undefined {
    const unwritten = this.#unwritten.get(key.latin1Slice())
    if (unwritten !== undefined) return unwritten
    try {
      return this.#level.getSync(key)
    } catch (cause) {
      throw new BaseError('A part of the data folder cannot be read.', {
        code: 'chain/state-damaged',
        facts: { reason: (cause as Error).message },
        hint: 'The disk has changed it: restore the folder from a copy, or start with an empty one.',
        cause,
      })
    }
  }

  /** Entries of a table in order of their keys, those on disk only. */
  async entries(table: keyof typeof tables): Promise<{ id: Buffer; value: Buffer }[]> {
    const prefix = tables[table].charCodeAt(0)
    const found = await this.#level.iterator({ gte: Buffer.of(prefix), lt: Buffer.of(prefix + 1) }).all()
    return found.map(([key, value]) => ({ id: key.subarray(1), value }))
  }

  /** The ids of a table's keys on disk in order, some at a time; those below the number `below` only, where it is told. */
  async *ids(table: keyof typeof tables, { below }: { below?: bigint } = {}): AsyncGenerator<Buffer[]> {
    const prefix = tables[table].charCodeAt(0)
    const lt = below === undefined ? Buffer.of(prefix + 1) : keyOf(table, below)
    const keys = this.#level.keys({ gte: Buffer.of(prefix), lt })
    try {
      for (let some = await keys.nextv(piece); some.length > 0; some = await keys.nextv(piece)) {
        yield some.map(key => key.subarray(1))
      }
    } finally {
      await keys.close()
    }
  }

  /** Sorts everything on disk anew, which gives the room back that removed entries take. */
  async compact(): Promise<void> {
    await this.#level.compactRange(Buffer.of(0), Buffer.of(0xff))
  }

  /**
   * A trie node or a code as it lies on disk.
   *
   * @throws BaseError `chain/state-missing`, `chain/state-damaged`: what lies there is believed by its hash alone.
   */
  stored(kind: 'node' | 'code', hash: Buffer): Buffer {
    const bytes = this.get(keyOf(kind, hash))
    if (bytes === undefined) {
      throw new BaseError(`A ${kind} of the state is missing from the data folder.`, {
        code: 'chain/state-missing',
        facts: { [kind]: `0x${hash.toString('hex')}` },
        hint: 'The folder is damaged: restore it from a copy, or start with an empty one.',
      })
    }
    if (keccak(bytes).equals(hash)) return bytes
    throw new BaseError('What the data folder holds of the state is not what its hash says.', {
      code: 'chain/state-damaged',
      facts: { hash: `0x${hash.toString('hex')}`, bytes: bytes.length },
      hint: 'The disk has changed it: restore the folder from a copy, or start with an empty one.',
    })
  }

  readNode(hash: Buffer): TrieNode {
    const name = hash.latin1Slice()
    const known = this.#nodes.get(name)
    if (known !== undefined) return known
    const node = decodeNode(this.stored('node', hash))
    this.#nodes.set(name, node)
    return node
  }

  writeNode(hash: Buffer, encoded: Buffer, node: TrieNode): void {
    this.#nodes.set(hash.latin1Slice(), node)
    this.#fresh.push({ key: keyOf('node', hash), value: encoded })
  }

  /** The code behind a hash; the same array every time while cached, so that analyses of it can be kept beside it. */
  readCode(hash: Buffer): Uint8Array {
    const name = hash.latin1Slice()
    const known = this.#codes.get(name)
    if (known !== undefined) return known
    const code = new Uint8Array(this.stored('code', hash))
    this.#codes.set(name, code)
    return code
  }

  writeCode(hash: Buffer, code: Uint8Array): void {
    this.#codes.set(hash.latin1Slice(), code)
    this.#fresh.push({ key: keyOf('code', hash), value: Buffer.from(code) })
  }

  /** Takes what the state has written since last time. It stays readable, and belongs into the next batch. */
  drain(): Write[] {
    const writes = this.#fresh
    this.#fresh = []
    return writes
  }

  /** Writes a batch, all or nothing, and answers once it is on disk. */
  async write(writes: Write[]): Promise<void> {
    const names: string[] = []
    for (const { key, value } of writes) {
      if (value === null) continue
      const name = key.latin1Slice()
      names.push(name)
      this.#unwritten.set(name, value)
    }
    const batch = writes.map(({ key, value }) =>
      value === null ? ({ type: 'del', key } as const) : ({ type: 'put', key, value } as const),
    )
    await this.#level.batch(batch, { sync: true })
    for (const name of names) this.#unwritten.delete(name)
  }

  close(): Promise<void> {
    return this.#level.close()
  }
}
