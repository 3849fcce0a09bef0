import { createBlockHeaderFromRLP } from '@ethereumjs/block'
import { BaseError, bytesToHex, type Hex, hexToBytes } from '@openledger/base'
import { emptyBody, encodeBody, type Head } from '../core/Block.ts'
import { headerWrites } from '../core/Branches.ts'
import { Core } from '../core/Core.ts'
import { type Database, keyOf, type Write } from '../core/Database.ts'
import type { Forks } from '../core/Forks.ts'
import { keccak } from '../core/nativeCrypto.ts'
import { openFolder } from '../core/openFolder.ts'
import { decodeRlp, encodeRlp, integer, type RlpItem, toBigInt } from '../core/rlp.ts'
import { walkState } from '../core/walkState.ts'
import type { Genesis } from '../Genesis.ts'
import { ancestors, snapshotMark } from './exportSnapshot.ts'
import { readBlocks } from './readBlocks.ts'

/**
 * Begins a chain in an empty folder at the block of a snapshot, whose hash the caller knows to be final (from the
 * validators' signatures: `verifyFinality`). Every header, trie node and code must have the hash that what came before
 * promised, from the block's own on, and the block is executed: a file that somebody else made is as good as one's own.
 *
 * Stopped in the middle, it can be done again on the same folder.
 *
 * @throws BaseError `chain/snapshot-refused`, `chain/file-unreadable`, `chain/folder-used`, `chain/block-refused`.
 */
export async function importSnapshot({
  dataDir,
  genesis,
  file,
  hash,
  onPiece = () => {},
}: importSnapshot.Options): Promise<{ number: number; hash: Hex; nodes: number }> {
  const { database, forks, head } = await openFolder({ dataDir, genesis })
  let raw: Buffer
  let nodes = 0
  const lists = readBlocks(file)
  try {
    if (head.number !== 0n) throw used(dataDir, head)
    database.drain()
    const headers = await readBeginning(lists, forks, hash)
    raw = await nextOf(lists, 'its block')
    const [header] = decodeRlp(raw) as [RlpItem]
    if (!keccak(encodeRlp(header)).equals(hexToBytes(hash))) throw refused('the block is another one')
    const before = headers[0]!
    if (!before.hash.equals((header as Uint8Array[])[0]!)) throw refused('the headers are not those before the block')
    nodes = await copyState(database, { lists, root: Buffer.from(before.header.stateRoot), onPiece })
    await database.write([
      ...headerWrites(before),
      { key: keyOf('body', before.number), value: encodeBody(emptyBody) },
      ...headers.map(of => ({ key: keyOf('ancestor', of.number), value: of.hash })),
      { key: keyOf('meta', 'head'), value: integer(before.number) },
    ])
  } finally {
    await database.close()
  }
  return { ...(await executeLast({ dataDir, genesis, raw })), nodes }
}

export declare namespace importSnapshot {
  type Options = {
    dataDir: string
    genesis: Genesis
    file: string
    /** Of the block, known from elsewhere than the file. */
    hash: Hex
    /** Hears how many nodes are on disk. */
    onPiece?: (nodes: number) => void
  }
}

/** The block that a snapshot says it is of; nothing is checked. */
export async function readSnapshotBlock(file: string): Promise<{ number: number; hash: Hex }> {
  const lists = readBlocks(file)
  try {
    const { number, hash } = readMark(await nextOf(lists, 'its beginning'))
    return { number: Number(number), hash: bytesToHex(hash) }
  } finally {
    await lists.return(undefined)
  }
}

function readMark(list: Buffer): { number: bigint; hash: Uint8Array } {
  const [mark, number, hash] = decodeRlp(list) as (Uint8Array | undefined)[]
  if (Buffer.from(mark ?? []).toString() !== snapshotMark || number === undefined || hash?.length !== 32)
    throw refused('it is no snapshot, or of another version')
  return { number: toBigInt(number), hash }
}

/** Executes the snapshot's block on the state before it; what only led there is then taken out of the tables. */
async function executeLast({ dataDir, genesis, raw }: { dataDir: string; genesis: Genesis; raw: Buffer }) {
  const core = await Core.open({ dataDir, genesis })
  try {
    const { head: before } = core
    const { block, writes } = await core.execute(raw)
    // A header without its body is no block: its hash alone stays, for BLOCKHASH.
    await core.commit(block, writes, [
      { key: keyOf('header', before.number), value: null },
      { key: keyOf('body', before.number), value: null },
      { key: keyOf('blockNumber', before.hash), value: null },
      { key: keyOf('meta', 'first'), value: integer(block.header.number) },
    ])
    return { number: Number(block.header.number), hash: bytesToHex(block.hash) }
  } finally {
    await core.close()
  }
}

async function readBeginning(lists: AsyncGenerator<Buffer>, forks: Forks, wanted: Hex): Promise<Head[]> {
  const { hash } = readMark(await nextOf(lists, 'its beginning'))
  if (!Buffer.from(hash).equals(hexToBytes(wanted))) throw refused(`it is of block ${bytesToHex(hash)}`)
  const encoded = decodeRlp(await nextOf(lists, 'its headers')) as Uint8Array[]
  if (encoded.length === 0 || encoded.length > ancestors) throw refused('it holds no headers, or too many')
  const headers: Head[] = []
  for (const bytes of encoded) {
    const own = Buffer.from(bytes)
    const hashed = keccak(own)
    const after = headers.at(-1)
    if (after !== undefined && !hashed.equals(after.header.parentHash)) throw refused('a header is not the one before')
    const [, , , , , , , , height, , , time] = decodeRlp(own) as Uint8Array[]
    const common = forks.at(toBigInt(height!), toBigInt(time!))
    const header = createBlockHeaderFromRLP(own, { common, skipConsensusFormatValidation: true })
    headers.push({ header, hash: hashed, number: header.number })
  }
  return headers
}

/** Puts the pieces of a state into the database, each node checked against the one that named it. */
async function copyState(
  database: Database,
  { lists, root, onPiece }: { lists: AsyncGenerator<Buffer>; root: Buffer; onPiece: (nodes: number) => void },
): Promise<number> {
  const walk = walkState(root)
  let next = walk.next()
  let nodes = 0
  for await (const list of lists) {
    const writes: Write[] = []
    for (const item of decodeRlp(list) as readonly RlpItem[]) {
      if (next.done) throw refused('it holds more than the state')
      const bytes = item instanceof Uint8Array ? Buffer.from(item) : undefined
      if (bytes === undefined || !keccak(bytes).equals(next.value.hash))
        throw refused(`a piece of the state is not the one that is wanted, ${bytesToHex(next.value.hash)}`)
      writes.push({ key: keyOf(next.value.kind === 'code' ? 'code' : 'node', next.value.hash), value: bytes })
      next = walk.next(bytes)
    }
    nodes += writes.length
    await database.write(writes)
    onPiece(nodes)
  }
  if (!next.done) throw refused('it is cut short')
  return nodes
}

async function nextOf(lists: AsyncGenerator<Buffer>, what: string): Promise<Buffer> {
  const { value, done } = await lists.next()
  if (done) throw refused(`${what} is missing`)
  return Buffer.from(value)
}

function refused(reason: string): BaseError {
  return new BaseError(`The snapshot is refused: ${reason}.`, {
    code: 'chain/snapshot-refused',
    hint: 'Ask somebody else for one, or follow from the first block on.',
  })
}

function used(dataDir: string, { number }: Head): BaseError {
  return new BaseError('This folder holds a chain already.', {
    code: 'chain/folder-used',
    facts: { dataDir, head: number },
    hint: 'A snapshot goes into an empty folder.',
  })
}
