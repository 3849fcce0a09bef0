import { closeSync, fsyncSync, linkSync, openSync, renameSync, rmSync, writeSync } from 'node:fs'
import { dirname } from 'node:path'

/**
 * Writes a file so that after a crash it is there whole or not at all: a temporary file, fsync, one rename, fsync of
 * the folder.
 *
 * @param options.exclusive never replace an existing file (throws EEXIST)
 */
export function writeFileDurably(
  path: string,
  text: string,
  { mode = 0o644, exclusive = false }: writeFileDurably.Options = {},
): void {
  const temporary = `${path}.${process.pid}.tmp`
  const file = openSync(temporary, 'w', mode)
  try {
    writeSync(file, text)
    fsyncSync(file)
  } finally {
    closeSync(file)
  }
  try {
    if (exclusive) linkSync(temporary, path)
    else renameSync(temporary, path)
  } finally {
    rmSync(temporary, { force: true })
  }
  if (process.platform === 'win32') return
  const folder = openSync(dirname(path), 'r')
  try {
    fsyncSync(folder)
  } finally {
    closeSync(folder)
  }
}

export declare namespace writeFileDurably {
  type Options = { mode?: number; exclusive?: boolean }
}
