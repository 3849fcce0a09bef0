import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { DatabaseSync } from 'node:sqlite'
import { BaseError } from '@openledger/base'
import * as z from 'zod'
import type { DataFolder } from './DataFolder.ts'

const holderSchema = z.object({
  pid: z.int().positive(),
  startedAt: z.string().max(64),
  url: z.string().max(200).optional(),
})

/** What the process that holds a data folder says about itself. */
export type Holder = z.output<typeof holderSchema>

/**
 * Takes a data folder for this process alone, or throws `node/data-dir-held` naming who has it.
 *
 * The lock is the kernel's (an exclusive SQLite transaction on `node.lock`): it ends with the process however that
 * ends, so nothing stale is ever left to clean up, and two starts at the same moment cannot both win. `node.json`
 * beside it only tells people and scripts who holds it.
 *
 * @example
 * const held = holdDataFolder(dataFolder('.openledger'))
 * held.announce('http://localhost:4267')
 * held.release()
 */
export function holdDataFolder(folder: DataFolder): holdDataFolder.Held {
  try {
    mkdirSync(folder.root, { recursive: true, mode: 0o700 })
  } catch (cause) {
    throw new BaseError('The data folder cannot be made.', {
      code: 'node/data-dir-unusable',
      facts: { folder: folder.root, reason: (cause as NodeJS.ErrnoException).code ?? String(cause) },
      hint: 'Choose another one with --data.',
      cause,
    })
  }
  const lock = openLock(folder)
  const holder: Holder = { pid: process.pid, startedAt: new Date().toISOString() }
  const write = (value: Holder) => writeFileSync(folder.holder, `${JSON.stringify(value)}\n`)
  write(holder)
  let open = true
  return {
    announce: url => write({ ...holder, url }),
    release: () => {
      if (!open) return
      open = false
      rmSync(folder.holder, { force: true })
      lock.close()
    },
  }
}

export declare namespace holdDataFolder {
  type Held = {
    /** Writes the URL that this node answers at, for commands that look for it. */
    announce: (url: string) => void
    release: () => void
  }
}

/** Who says to hold the folder, if anybody does; whether that is still true only the lock knows. */
export function readHolder(folder: DataFolder): Holder | undefined {
  try {
    return holderSchema.parse(JSON.parse(readFileSync(folder.holder, 'utf8')))
  } catch {
    return undefined
  }
}

function openLock(folder: DataFolder): DatabaseSync {
  let lock: DatabaseSync | undefined
  try {
    lock = new DatabaseSync(folder.lock, { timeout: 0 })
    lock.exec('BEGIN EXCLUSIVE')
    return lock
  } catch (cause) {
    lock?.close()
    const busy = /locked|busy/i.test((cause as Error).message)
    if (!busy) {
      throw new BaseError('The data folder cannot be locked.', {
        code: 'node/data-dir-unusable',
        facts: { folder: folder.root, reason: (cause as Error).message },
        hint: 'Choose another one with --data, on a local disk that this account may write.',
        cause,
      })
    }
    const holder = readHolder(folder)
    throw new BaseError('Another process holds this data folder.', {
      code: 'node/data-dir-held',
      facts: {
        folder: folder.root,
        pid: holder?.pid ?? 'unknown',
        ...(holder ? { since: holder.startedAt } : {}),
        ...(holder?.url ? { url: holder.url } : {}),
      },
      hint: holder?.url
        ? `Use the one that runs at ${holder.url}, stop it, or choose another folder with --data.`
        : 'Stop that process, or choose another folder with --data.',
      cause,
    })
  }
}
