import { existsSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { bigIntMax, bigIntMin } from '@ethereumjs/util'
import { BaseError } from '@openledger/base'
import { decodeBody, type Head } from '../core/Block.ts'
import { type Database, keyOf, type Write } from '../core/Database.ts'
import { keccak } from '../core/nativeCrypto.ts'
import { type OpenedFolder, openFolder, readHead } from '../core/openFolder.ts'
import { integer } from '../core/rlp.ts'
import { walkState } from '../core/walkState.ts'
import { ancestors } from '../exchange/exportSnapshot.ts'
import type { Genesis } from '../Genesis.ts'
import { createKeptState, type KeptState } from './KeptState.ts'

/** Blocks whose state stays unless told: a snapshot of the last thousand can still be made of the folder. */
export const defaultStates = 1_024

/** Entries of blocks that are removed in one batch, about. */
const batchSize = 1_024

/**
 * Removes from a chain that no node holds open the state of all but the last blocks, and gives the room back. Headers,
 * bodies and receipts stay, unless `blocks` says of how many.
 *
 * The state of the genesis stays, and that of every block from the last final one on, however few `states` says. What
 * is asked for at an older block is refused from the first fsynced write on, which comes before anything is removed and
 * after all that stays has been read and checked. So a folder whose pruning was killed at any moment is whole: it is
 * what it was, or pruned with some of what nobody needs still in it, which the next pruning removes.
 *
 * It holds about 70 bytes of memory for each node that stays.
 *
 * @throws BaseError `chain/no-chain` where there is none, `chain/state-missing` and `chain/state-damaged` where what is to
 * stay is not whole (nothing is removed then), and as opening the folder does: `chain/data-dir-locked` while a node has it.
 *
 * @example
 * await pruneChain({ dataDir, genesis, states: 128 })
 */
export async function pruneChain({
  dataDir,
  genesis,
  states = defaultStates,
  blocks,
  onProgress = () => {},
}: pruneChain.Options): Promise<pruneChain.Result> {
  // Opening makes a chain where there is none.
  if (!existsSync(join(dataDir, 'CURRENT'))) throw absent(dataDir)
  const before = bytesIn(dataDir)
  const folder = await openFolder({ dataDir, genesis })
  const { database, head } = folder
  let kept: KeptState
  let nodes = 0
  const { first, firstState } = beginningOf(folder, { states, blocks })
  try {
    kept = readKept(folder, firstState, count => onProgress('reading', count))
    await database.write([
      { key: keyOf('meta', 'first-state'), value: integer(firstState) },
      ...(first > folder.first ? [{ key: keyOf('meta', 'first'), value: integer(first) }] : []),
      ...ancestorsOf(folder, first),
    ])
    const removed = (count: number) => {
      nodes += count
      onProgress('removing', nodes)
    }
    await removeAll(database, 'node', { keeps: kept.hasNode, removed })
    await removeAll(database, 'code', { keeps: kept.hasCode, removed })
    await removeBlocks(database, first)
    await database.compact()
  } finally {
    await database.close()
  }
  return {
    head: Number(head.number),
    first: Number(first),
    firstState: Number(firstState),
    kept: kept.size,
    removed: nodes,
    bytes: { before, after: bytesIn(dataDir) },
  }
}

export declare namespace pruneChain {
  type Options = {
    dataDir: string
    genesis: Genesis
    /** Of how many of the last blocks the state stays, the head among them; at least 1. */
    states?: number
    /** Of how many of the last blocks header, body and receipts stay, at least 1; of all unless told. */
    blocks?: number | undefined
    /** Hears how many nodes and codes have been read, then removed. */
    onProgress?: (what: 'reading' | 'removing', count: number) => void
  }
  type Result = {
    head: number
    /** The first block after the genesis that is here whole, and the first whose state is. */
    first: number
    firstState: number
    /** Nodes and codes. */
    kept: number
    removed: number
    /** Of the folder. */
    bytes: { before: number; after: number }
  }
}

/** From where on blocks and states stay: never later than the last final block, never earlier than what is there. */
function beginningOf(
  { head, finalised, first, firstState }: OpenedFolder,
  { states, blocks }: { states: number; blocks: number | undefined },
): { first: bigint; firstState: bigint } {
  const last = (count: number) => bigIntMin(head.number + 1n - BigInt(count), finalised.number)
  const from = blocks === undefined ? first : bigIntMax(first, last(blocks))
  // A chain that began later than with block 1 has no header to show an earlier state by.
  return { first: from, firstState: bigIntMax(firstState, last(states), from > 1n ? from : 0n) }
}

/** Walks every state that stays, and so finds it whole. */
function readKept(
  { database, forks, head, kept: beside }: OpenedFolder,
  from: bigint,
  onCount: (count: number) => void,
) {
  const kept = createKeptState()
  const keep = ({ header }: Head) => {
    const walk = walkState(Buffer.from(header.stateRoot), kept.has)
    for (let next = walk.next(); !next.done; ) {
      const wanted = next.value
      kept.add(wanted)
      next = walk.next(database.stored(wanted.kind === 'code' ? 'code' : 'node', wanted.hash))
    }
    onCount(kept.size)
  }
  keep(readHead(database, forks, 0n)!)
  for (let number = from; number <= head.number; number++) keep(readHead(database, forks, number)!)
  for (const block of beside) keep(block.head)
  return kept
}

/** What BLOCKHASH may ask for of the blocks before the first that stays. */
function ancestorsOf({ database, forks }: OpenedFolder, first: bigint): Write[] {
  const writes: Write[] = []
  for (let number = first - 1n; number > 0n && number >= first - BigInt(ancestors); number--) {
    const head = readHead(database, forks, number)
    // Of blocks that are gone already only the hash is here.
    if (head === undefined) break
    writes.push({ key: keyOf('ancestor', number), value: head.hash })
  }
  return writes
}

async function removeAll(
  database: Database,
  table: 'node' | 'code',
  { keeps, removed }: { keeps: (hash: Buffer) => boolean; removed: (count: number) => void },
): Promise<void> {
  for await (const ids of database.ids(table)) {
    const writes = ids.filter(id => !keeps(id)).map((id): Write => ({ key: keyOf(table, id), value: null }))
    if (writes.length === 0) continue
    await database.write(writes)
    removed(writes.length)
  }
}

/** Removes the blocks between the genesis and `first`, each with its receipts in one and the same batch. */
async function removeBlocks(database: Database, first: bigint): Promise<void> {
  const writes: Write[] = []
  for await (const ids of database.ids('body', { below: first })) {
    for (const id of ids) {
      const number = id.readBigUInt64BE()
      const header = database.get(keyOf('header', number))
      if (number === 0n || header === undefined) continue
      const { hashes } = decodeBody(database.get(keyOf('body', number))!)
      writes.push(
        ...hashes.map((hash): Write => ({ key: keyOf('receipt', hash), value: null })),
        { key: keyOf('blockNumber', keccak(header)), value: null },
        { key: keyOf('header', number), value: null },
        { key: keyOf('body', number), value: null },
      )
      if (writes.length >= batchSize) await database.write(writes.splice(0))
    }
  }
  await database.write(writes)
}

/** Bytes of the files in a folder. */
function bytesIn(folder: string): number {
  return readdirSync(folder).reduce((sum, name) => sum + statSync(join(folder, name)).size, 0)
}

function absent(dataDir: string): BaseError {
  return new BaseError('There is no chain in this folder.', {
    code: 'chain/no-chain',
    facts: { dataDir },
    hint: 'It is the folder of this project’s own execution client: VALIDATOR/execution, or the data folder’s chain.',
  })
}
