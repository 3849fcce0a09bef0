import { closeSync, fsyncSync, mkdirSync, openSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { BaseError } from '@openledger/base'

/** What a file or folder is called until it is whole. */
export const partSuffix = '.part'

/**
 * Writes a file so that after a crash the old one or the new one is there, whole: beside it, synced, renamed into
 * place, and the folder synced. Throws what the file system says, and leaves nothing behind.
 */
export function replaceFile(target: string, bytes: Uint8Array): void {
  const part = `${target}${partSuffix}`
  try {
    writeFileSync(part, bytes, { flush: true })
    renameSync(part, target)
    syncFolder(path.dirname(target))
  } catch (cause) {
    rmSync(part, { force: true })
    throw cause
  }
}

/**
 * The same for a file of a run.
 *
 * @throws engine/disk-full, engine/disk-read-only
 */
export function writeFileSafely(target: string, bytes: Uint8Array): void {
  try {
    replaceFile(target, bytes)
  } catch (cause) {
    throw diskFailure(cause, { file: target, bytes: bytes.length })
  }
}

/** The same for a folder of files: it appears under its name once all of them are on the disk. */
export function writeFolderSafely(target: string, files: Readonly<Record<string, Uint8Array>>): void {
  const part = `${target}${partSuffix}`
  try {
    rmSync(part, { recursive: true, force: true })
    mkdirSync(part, { recursive: true })
    for (const [name, bytes] of Object.entries(files)) writeFileSync(path.join(part, name), bytes, { flush: true })
    syncFolder(part)
    renameSync(part, target)
    syncFolder(path.dirname(target))
  } catch (cause) {
    rmSync(part, { recursive: true, force: true })
    const bytes = Object.values(files).reduce((sum, each) => sum + each.length, 0)
    throw diskFailure(cause, { file: target, bytes })
  }
}

/** A renamed file is there after a crash only once its folder was synced. */
export function syncFolder(dir: string): void {
  const folder = openSync(dir, 'r')
  try {
    fsyncSync(folder)
  } finally {
    closeSync(folder)
  }
}

/** Turns what the file system says into what a person can act on; anything else passes unchanged. */
export function diskFailure(cause: unknown, facts: Record<string, string | number>): unknown {
  const code = (cause as NodeJS.ErrnoException | undefined)?.code
  if (code === 'ENOSPC' || code === 'EDQUOT')
    return new BaseError('The disk is full: the run stands where it was saved last.', {
      code: 'engine/disk-full',
      facts,
      hint: 'Free some space on that disk, then start the same run again: it goes on from there.',
      cause,
    })
  if (code === 'EROFS' || code === 'EACCES' || code === 'EPERM')
    return new BaseError('The folder of the run cannot be written.', {
      code: 'engine/disk-read-only',
      facts,
      hint: 'Give this user the right to write there.',
      cause,
    })
  return cause
}
