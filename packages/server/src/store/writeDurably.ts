import { randomBytes } from 'node:crypto'
import { mkdir, open, rename, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { diskError } from './diskErrors.ts'

/**
 * Writes a file so that after a crash it is there whole or not at all: temporary file, fsync, rename, fsync of the
 * folder. On any failure the temporary file is removed and the target is untouched.
 *
 * @throws `store/disk-full`, `store/read-only`
 */
export async function writeDurably({ temporaryDir, path, bytes }: writeDurably.Options): Promise<void> {
  const temporary = join(temporaryDir, randomBytes(12).toString('hex'))
  try {
    const file = await open(temporary, 'wx')
    try {
      await file.writeFile(bytes)
      await file.sync()
    } finally {
      await file.close()
    }
    await moveDurably({ from: temporary, to: path })
  } catch (cause) {
    await rm(temporary, { force: true }).catch(() => {})
    throw diskError(cause, { bytes: bytes.length })
  }
}

export declare namespace writeDurably {
  type Options = { temporaryDir: string; path: string; bytes: Uint8Array }
}

/** Renames a file that is already synced and syncs the folder it lands in. */
export async function moveDurably({ from, to }: { from: string; to: string }): Promise<void> {
  const made = await mkdir(dirname(to), { recursive: true })
  await rename(from, to)
  await syncDir(dirname(to))
  if (made) await syncDir(dirname(made))
}

export async function syncDir(dir: string): Promise<void> {
  const handle = await open(dir, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}
