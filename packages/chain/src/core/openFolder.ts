import { BaseError, bytesToHex } from '@openledger/base'
import type { Genesis } from '../Genesis.ts'
import { emptyBody, encodeBody, type Head } from './Block.ts'
import { decodeHead, headerWrites, type KeptBlock, keptBlock } from './Branches.ts'
import type { CacheLimits } from './Caches.ts'
import { Database, keyOf } from './Database.ts'
import { Forks } from './Forks.ts'
import { layGenesis } from './genesisBlock.ts'
import { keccak } from './nativeCrypto.ts'
import { integer, toBigInt } from './rlp.ts'
import { emptyRoot } from './Trie.ts'

const formatVersion = 1

/** A data folder that this process holds, and where its chain stands. */
export type OpenedFolder = {
  database: Database
  forks: Forks
  head: Head
  finalised: Head
  genesisHash: Buffer
  /** The first block after the genesis that lies here whole. */
  first: bigint
  /** The first block whose state lies here, beside the genesis: later than 0 where the folder was pruned. */
  firstState: bigint
  kept: KeptBlock[]
}

/**
 * Opens a data folder, laying the genesis where it is empty.
 *
 * @throws BaseError `chain/data-dir-locked`, `chain/data-dir-corrupt`, `chain/genesis-mismatch`,
 * `chain/format-unknown`.
 */
export async function openFolder({ dataDir, genesis, caches }: openFolder.Options): Promise<OpenedFolder> {
  const forks = new Forks(genesis)
  const database = await Database.open(dataDir, caches)
  try {
    const laid = await layGenesis(database, forks.at(0n, BigInt(genesis.timestamp)), genesis)
    const genesisHash = keccak(laid.serialize())
    const stored = database.get(keyOf('meta', 'genesis'))
    if (stored === undefined) {
      await database.write([
        ...database.drain(),
        ...headerWrites({ header: laid, hash: genesisHash, number: 0n }),
        { key: keyOf('body', 0n), value: encodeBody(emptyBody) },
        { key: keyOf('meta', 'format'), value: integer(formatVersion) },
        { key: keyOf('meta', 'genesis'), value: genesisHash },
        { key: keyOf('meta', 'head'), value: integer(0n) },
      ])
    } else {
      database.drain()
      checkFolder(database, dataDir, stored, genesisHash)
    }
    const head = readHead(database, forks, toBigInt(database.get(keyOf('meta', 'head'))!))
    if (head === undefined) throw damaged(dataDir, 'the head block is missing')
    const named = database.get(keyOf('blockNumber', head.hash))
    if (named === undefined || toBigInt(named) !== head.number)
      throw damaged(dataDir, 'the head block is not what it was')
    // The first node of the head's state, read from disk: a folder that has lost it can build nothing.
    if (!emptyRoot.equals(head.header.stateRoot)) database.readNode(Buffer.from(head.header.stateRoot))
    const final = database.get(keyOf('meta', 'finalised'))
    const finalised = final === undefined ? head : (readHead(database, forks, toBigInt(final)) ?? head)
    const kept = (await database.entries('kept')).map(({ value }) => keptBlock.decode(value, forks))
    const first = toBigInt(database.get(keyOf('meta', 'first')) ?? integer(1n))
    const firstState = toBigInt(database.get(keyOf('meta', 'first-state')) ?? integer(0n))
    return { database, forks, head, finalised, genesisHash, first, firstState, kept }
  } catch (error) {
    await database.close()
    throw error
  }
}

export declare namespace openFolder {
  type Options = { dataDir: string; genesis: Genesis; caches?: CacheLimits | undefined }
}

/** The header of the block at `number`, as it lies in the folder. */
export function readHead(database: Database, forks: Forks, number: bigint): Head | undefined {
  const stored = database.get(keyOf('header', number))
  return stored === undefined ? undefined : decodeHead(stored, forks)
}

function checkFolder(database: Database, dataDir: string, stored: Buffer, genesisHash: Buffer): void {
  const format = toBigInt(database.get(keyOf('meta', 'format')) ?? Buffer.alloc(0))
  if (format !== BigInt(formatVersion)) {
    throw new BaseError('The data folder was written by another version.', {
      code: 'chain/format-unknown',
      facts: { dataDir, format, known: formatVersion },
      hint: 'Use the version that wrote it, or start with an empty folder.',
    })
  }
  if (!stored.equals(genesisHash)) {
    throw new BaseError('The data folder holds another chain.', {
      code: 'chain/genesis-mismatch',
      facts: { dataDir, folder: bytesToHex(stored), wanted: bytesToHex(genesisHash) },
      hint: 'Pass the genesis that the folder was made with, or choose another folder.',
    })
  }
  if (database.get(keyOf('meta', 'head')) === undefined) throw damaged(dataDir, 'it names no head block')
}

function damaged(dataDir: string, reason: string): BaseError {
  return new BaseError('The data folder is damaged.', {
    code: 'chain/data-dir-corrupt',
    facts: { dataDir, reason },
    hint: 'Restore the folder from a copy, or start with an empty one.',
  })
}
