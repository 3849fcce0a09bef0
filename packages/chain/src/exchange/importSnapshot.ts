import { BaseError, bytesToHex, type Hex, hexToBytes } from '@openledger/base'
import type { Head } from '../core/Block.ts'
import { decodeHead } from '../core/Branches.ts'
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
 * The chain is what it was until all of it holds: stopped in the middle or refused, the folder can be used again.
 *
 * @throws BaseError `chain/snapshot-refused`, `chain/file-unreadable`, `chain/folder-used`.
 */
export async function importSnapshot({
  dataDir,
  genesis,
  file,
  hash,
  onPiece = () => {},
}: importSnapshot.Options): Promise<{ number: number; hash: Hex; nodes: number }> {
  const { database, forks, head } = await openFolder({ dataDir, genesis })
  const lists = readBlocks(file)
  let beginning: Beginning
  let nodes: number
  try {
    if (head.number !== 0n) throw used(dataDir, head)
    beginning = await readBeginning(lists, forks, hash)
    const root = Buffer.from(beginning.before[0].header.stateRoot)
    nodes = await copyState(database, { lists, root, onPiece })
    await database.write(beginning.before.map(of => ({ key: keyOf('ancestor', of.number), value: of.hash })))
  } finally {
    await Promise.all([lists.return(undefined), database.close()])
  }
  return { ...(await executeFirst({ dataDir, genesis, ...beginning })), nodes }
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
    const { number, hash } = await readMark(lists)
    return { number: Number(number), hash: bytesToHex(hash) }
  } finally {
    await lists.return(undefined)
  }
}

async function readMark(lists: AsyncGenerator<Buffer>): Promise<{ number: bigint; hash: Buffer }> {
  const [mark, number, hash] = byteStrings(await nextOf(lists, 'its beginning'), 'its beginning')
  if (mark?.toString() !== snapshotMark || number === undefined || number.length > 6 || hash?.length !== 32)
    throw refused('it is no snapshot, or of another version')
  return { number: toBigInt(number), hash }
}

/** The block of a snapshot as it lies there, and the headers before it, the latest first. */
type Beginning = { raw: Buffer; before: [Head, ...Head[]] }

/** Reads up to the state; a header is looked into once what came after it names its hash, from `wanted` on. */
async function readBeginning(lists: AsyncGenerator<Buffer>, forks: Forks, wanted: Hex): Promise<Beginning> {
  const mark = await readMark(lists)
  if (!mark.hash.equals(hexToBytes(wanted))) throw refused(`it is of block ${bytesToHex(mark.hash)}`)
  const encoded = byteStrings(await nextOf(lists, 'its headers'), 'its headers')
  if (encoded.length === 0 || encoded.length > ancestors) throw refused('it holds no headers, or too many')
  const raw = await nextOf(lists, 'its block')
  const block = decode(raw, 'its block')
  const header = block instanceof Uint8Array || block[0] === undefined ? Buffer.alloc(0) : encodeRlp(block[0])
  if (!keccak(header).equals(mark.hash)) throw refused('the block is another one')
  let after = decodeHead(header, forks)
  if (after.number !== mark.number) throw refused(`its block has the number ${after.number}`)
  const before = encoded.map(bytes => {
    if (!keccak(bytes).equals(after.header.parentHash)) throw refused('a header is not the one before')
    after = decodeHead(bytes, forks)
    return after
  })
  return { raw, before: before as Beginning['before'] }
}

/** Executes the snapshot's block on the state before it, and makes it the first of the chain, in one batch. */
async function executeFirst({
  dataDir,
  genesis,
  raw,
  before: [parent],
}: Beginning & { dataDir: string; genesis: Genesis }): Promise<{ number: number; hash: Hex }> {
  const core = await Core.open({ dataDir, genesis })
  try {
    const { block, writes } = await core.execute(raw, parent).catch(cause => {
      throw refused(`its block does not hold, ${(cause as Error).message.split('\n')[0]}`, cause)
    })
    const { number, hash } = await core.commit(block, writes, [
      { key: keyOf('meta', 'first'), value: integer(block.header.number) },
    ])
    return { number: Number(number), hash: bytesToHex(hash) }
  } finally {
    await core.close()
  }
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
    for (const bytes of byteStrings(list, 'a piece of the state')) {
      if (next.done) throw refused('it holds more than the state')
      if (!keccak(bytes).equals(next.value.hash))
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

function decode(list: Buffer, what: string): RlpItem {
  try {
    return decodeRlp(list)
  } catch (cause) {
    throw refused(`${what} is no RLP`, cause)
  }
}

/** The members of a list, each a string of bytes. */
function byteStrings(list: Buffer, what: string): Buffer[] {
  const items = decode(list, what)
  if (items instanceof Uint8Array || !items.every(item => item instanceof Uint8Array))
    throw refused(`${what} holds something else`)
  return items.map(item => Buffer.from(item))
}

function refused(reason: string, cause?: unknown): BaseError {
  return new BaseError(`The snapshot is refused: ${reason}.`, {
    code: 'chain/snapshot-refused',
    hint: 'Ask somebody else for one, or follow from the first block on.',
    cause,
  })
}

function used(dataDir: string, { number }: Head): BaseError {
  return new BaseError('This folder holds a chain already.', {
    code: 'chain/folder-used',
    facts: { dataDir, head: number },
    hint: 'A snapshot goes into an empty folder.',
  })
}
