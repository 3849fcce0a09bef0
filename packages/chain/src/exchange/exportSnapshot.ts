import { open } from 'node:fs/promises'
import { BaseError, bytesToHex, type Hex } from '@openledger/base'
import { decodeBody, type Head, rawBlock } from '../core/Block.ts'
import { type Database, keyOf } from '../core/Database.ts'
import { openFolder, readHead } from '../core/openFolder.ts'
import { encodeRlp, integer } from '../core/rlp.ts'
import { walkState } from '../core/walkState.ts'
import type { Genesis } from '../Genesis.ts'

/** What a snapshot begins with. */
export const snapshotMark = 'openledger-snapshot-1'

/** Headers before the block of a snapshot, which BLOCKHASH may ask for. */
export const ancestors = 256

/** Bytes of state in one piece of the file, about. */
const pieceBytes = 1024 * 1024

/**
 * Writes a block of a chain that no node holds open, with the state below it, into a file: whoever imports it goes on
 * from there and executes nothing before. RLP lists, one after the other:
 *
 * 1. the mark, the block's number and hash
 * 2. the headers before it, the latest first, up to 256
 * 3. the block, as `geth export` writes one
 * 4. pieces of the state after the block before it: trie nodes and codes in the order of `walkState`
 *
 * Nothing in it need be believed: all follows from the block's hash, and the block itself is executed again.
 *
 * @throws BaseError `chain/snapshot-impossible` where the chain has no such block, and as opening the folder does.
 *
 * @example
 * await exportSnapshot({ dataDir, genesis, file: 'state.snapshot', number: 12_000n })
 */
export async function exportSnapshot({
  dataDir,
  genesis,
  file,
  number,
  every = 1n,
}: exportSnapshot.Options): Promise<{ number: number; hash: Hex; nodes: number; bytes: number }> {
  const { database, forks, finalised, firstState } = await openFolder({ dataDir, genesis })
  try {
    const at = number ?? finalised.number - (finalised.number % every)
    const head = at > finalised.number || at < 1n ? undefined : readHead(database, forks, at)
    const before = head && readHead(database, forks, at - 1n)
    const body = head && database.get(keyOf('body', at))
    if (head === undefined || before === undefined || body === undefined || (at > 1n && before.number < firstState))
      throw impossible({ number: at, final: finalised.number, firstState })
    const out = await open(file, 'w')
    let bytes = 0
    const put = async (list: Buffer) => {
      bytes += list.length
      await out.appendFile(list)
    }
    let nodes = 0
    try {
      await put(encodeRlp([Buffer.from(snapshotMark), integer(at), head.hash]))
      const headers: Buffer[] = []
      for (let of: Head | undefined = before; of !== undefined && headers.length < ancestors; ) {
        headers.push(Buffer.from(of.header.serialize()))
        of = of.number === 0n ? undefined : readHead(database, forks, of.number - 1n)
      }
      await put(encodeRlp(headers))
      await put(rawBlock(head, decodeBody(body)))
      for (const piece of piecesOf(database, before.header.stateRoot)) {
        nodes += piece.length
        await put(encodeRlp(piece))
      }
      await out.sync()
    } finally {
      await out.close()
    }
    return { number: Number(at), hash: bytesToHex(head.hash), nodes, bytes }
  } finally {
    await database.close()
  }
}

export declare namespace exportSnapshot {
  type Options = {
    dataDir: string
    genesis: Genesis
    file: string
    /** Of the block; the last final one unless told. */
    number?: bigint | undefined
    /** Without a number, the last final block whose own is a multiple of this. */
    every?: bigint
  }
}

function* piecesOf(database: Database, root: Uint8Array): Generator<Buffer[]> {
  const walk = walkState(Buffer.from(root))
  let piece: Buffer[] = []
  let size = 0
  for (let next = walk.next(); !next.done; ) {
    const { kind, hash } = next.value
    const bytes = database.stored(kind === 'code' ? 'code' : 'node', hash)
    piece.push(bytes)
    size += bytes.length
    if (size >= pieceBytes) {
      yield piece
      piece = []
      size = 0
    }
    next = walk.next(bytes)
  }
  if (piece.length > 0) yield piece
}

function impossible({ number, final, firstState }: Record<'number' | 'final' | 'firstState', bigint>): BaseError {
  return new BaseError('There is no such block to make a snapshot of.', {
    code: 'chain/snapshot-impossible',
    facts: { number, 'last final': final, ...(firstState > 0n && { 'first with its state': firstState }) },
    hint: 'It must be final, after the first, and the state before it must be in the folder.',
  })
}
