import { mkdirSync, readdirSync, rmSync, statSync } from 'node:fs'
import path from 'node:path'
import type { BaseError } from '@openledger/base'
import { partSuffix } from '../../training/writeSafely.ts'

/** What the bank knows of a file: its size, and why it cannot be used, where that came out. */
export type Stored = { bytes: number; damage?: BaseError | undefined }

/** The disk tier: which adapters lie in the bank's folder, the longest unused first. */
export type Folder = {
  get: (digest: string) => Stored | undefined
  count: () => number
  bytes: () => number
  damaged: () => number
  /** Notes an adapter that was written, or written anew. */
  set: (digest: string, stored: Stored) => void
  /** Puts an adapter behind all others in the order of use. */
  touch: (digest: string) => void
  remove: (digest: string) => void
  /** Lets the longest unused go that may go, until no more than so many bytes are left. False where that is not reached. */
  shrink: (bytes: number, mayGo: (digest: string) => boolean) => boolean
}

/** Opens the folder and clears away what an earlier process did not finish. */
export function openFolder(dir: string): Folder {
  mkdirSync(dir, { recursive: true })
  const files = readdirSync(dir)
  for (const name of files) if (name.endsWith(partSuffix)) rmSync(path.join(dir, name), { force: true })
  const found = files
    .filter(name => /^0x[0-9a-f]{64}$/.test(name))
    .map(digest => ({ digest, stat: statSync(path.join(dir, digest)) }))
    .toSorted((a, b) => a.stat.mtimeMs - b.stat.mtimeMs)
  /** In the order of use. */
  const entries = new Map<string, Stored>(found.map(({ digest, stat }) => [digest, { bytes: stat.size }]))
  let bytes = found.reduce((sum, { stat }) => sum + stat.size, 0)
  const forget = (digest: string) => {
    bytes -= entries.get(digest)?.bytes ?? 0
    entries.delete(digest)
  }
  const remove = (digest: string) => {
    forget(digest)
    rmSync(path.join(dir, digest), { force: true })
  }
  return {
    get: digest => entries.get(digest),
    count: () => entries.size,
    bytes: () => bytes,
    damaged: () => [...entries.values()].filter(({ damage }) => damage).length,
    set(digest, stored) {
      forget(digest)
      entries.set(digest, stored)
      bytes += stored.bytes
    },
    touch(digest) {
      const stored = entries.get(digest)
      if (!stored) return
      entries.delete(digest)
      entries.set(digest, stored)
    },
    remove,
    shrink(limit, mayGo) {
      for (const digest of entries.keys()) {
        if (bytes <= limit) break
        if (mayGo(digest)) remove(digest)
      }
      return bytes <= limit
    },
  }
}
