import { createHash, type Hash } from 'node:crypto'
import {
  chmodSync,
  closeSync,
  existsSync,
  fsyncSync,
  openSync,
  readSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'
import { BaseError } from '@openledger/base'
import { type Hub, type HubFile, unreachable } from './Hub.ts'

/** A connection that gives nothing for so long is given up, in milliseconds. */
const stall = 60_000

/**
 * Loads a file of a commit to `target`, which afterwards is whole or not there. What an earlier attempt left in
 * `target.part` is kept and only the rest asked for; a connection that breaks is taken up again. Size and digest must
 * be those of the listing: what differs is thrown away.
 *
 * @throws engine/hub-digest, engine/hub-size, and what `Hub.open` throws
 */
export async function loadBlob({ hub, model, commit, file, target, ...rest }: loadBlob.Options): Promise<void> {
  if (existsSync(target)) return
  const part = `${target}.part`
  const { attempts = 5, patience = 1000, onBytes, signal } = rest
  let fruitless = 0
  for (;;) {
    const before = sizeOf(part)
    try {
      await append({ hub, model, commit, file, part, onBytes, signal })
      break
    } catch (error) {
      signal?.throwIfAborted()
      // What the hub said it said for good: `open` has tried long enough. Only a broken connection is taken up again.
      if (error instanceof BaseError) throw error
      fruitless = sizeOf(part) > before ? 0 : fruitless + 1
      if (fruitless >= attempts) throw unreachable(error)
      if (fruitless > 0) await sleep(patience * 2 ** (fruitless - 1), undefined, signal && { signal })
    }
  }
  const got = digestOf(part, file)
  if (got !== file.digest.hex) {
    rmSync(part, { force: true })
    throw new BaseError('A file of the hub is not what its listing says.', {
      code: 'engine/hub-digest',
      facts: { file: file.path, wanted: file.digest.hex, got, kind: file.digest.kind },
      hint: 'Try again; if it stays so, do not trust the source.',
    })
  }
  // Nothing writes to it again, under this name or one that it is linked to.
  chmodSync(part, 0o444)
  renameSync(part, target)
}

export declare namespace loadBlob {
  type Options = {
    hub: Hub
    model: string
    commit: string
    file: HubFile
    target: string
    attempts?: number | undefined
    patience?: number | undefined
    /** Told of every piece that arrives, in bytes. */
    onBytes?: ((bytes: number) => void) | undefined
    signal?: AbortSignal | undefined
  }
}

/** Asks for what `part` lacks and writes it behind what is there. */
async function append({ hub, model, commit, file, part, onBytes, signal }: AppendOptions): Promise<void> {
  let from = sizeOf(part)
  if (from > file.size) {
    rmSync(part)
    from = 0
  }
  if (from === file.size && from > 0) return
  const watch = new AbortController()
  let timer = setTimeout(() => watch.abort(), stall)
  const stop = () => watch.abort()
  signal?.addEventListener('abort', stop)
  try {
    const response = await hub.open(model, commit, file.path, from, watch.signal)
    // A server that does not know ranges sends the whole file.
    const whole = response.status === 200 || startOf(response) !== from
    if (whole && response.status !== 200)
      throw new BaseError('The hub gave another part of a file than was asked for.', {
        code: 'engine/hub-answer',
        facts: { file: file.path, asked: from, got: response.headers.get('content-range') ?? '(none)' },
      })
    const descriptor = openSync(part, whole ? 'w' : 'a')
    let size = whole ? 0 : from
    try {
      for await (const piece of response.body ?? []) {
        clearTimeout(timer)
        timer = setTimeout(() => watch.abort(), stall)
        size += piece.length
        if (size > file.size) throw wrongSize(file, size, part)
        writeSync(descriptor, piece)
        onBytes?.(piece.length)
      }
      fsyncSync(descriptor)
    } finally {
      closeSync(descriptor)
    }
    if (size < file.size) throw new Error(`The connection ended after ${size} of ${file.size} bytes.`)
  } finally {
    clearTimeout(timer)
    signal?.removeEventListener('abort', stop)
  }
}

type AppendOptions = Omit<loadBlob.Options, 'target' | 'attempts' | 'patience'> & { part: string }

function wrongSize(file: HubFile, got: number, part: string): BaseError {
  rmSync(part, { force: true })
  return new BaseError('A file of the hub is larger than its listing says.', {
    code: 'engine/hub-size',
    facts: { file: file.path, wanted: file.size, gotAtLeast: got },
    hint: 'Try again; if it stays so, do not trust the source.',
  })
}

function startOf(response: Response): number {
  return Number(/^bytes (\d+)-/.exec(response.headers.get('content-range') ?? '')?.[1] ?? Number.NaN)
}

function sizeOf(path: string): number {
  return existsSync(path) ? statSync(path).size : 0
}

function digestOf(path: string, { size, digest }: HubFile): string {
  const hash: Hash = digest.kind === 'sha256' ? createHash('sha256') : createHash('sha1').update(`blob ${size}\0`)
  const piece = new Uint8Array(1 << 20)
  const descriptor = openSync(path, 'r')
  try {
    for (let count = readSync(descriptor, piece); count > 0; count = readSync(descriptor, piece))
      hash.update(piece.subarray(0, count))
  } finally {
    closeSync(descriptor)
  }
  return hash.digest('hex')
}
