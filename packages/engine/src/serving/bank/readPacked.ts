import { closeSync, fstatSync, futimesSync, openSync, readSync } from 'node:fs'
import type { PackedAdapter } from '../PackedAdapter.ts'
import { damaged, decodePackedFile } from './PackedFile.ts'

/**
 * Reads an adapter of the bank's folder in one read, into `memory` where that has the file's size and otherwise into memory
 * of its own, and marks the file as used now.
 *
 * @throws engine/adapter-damaged, also where the file is gone
 */
export function readPacked(
  file: string,
  expected: decodePackedFile.Expected,
  memory?: SharedArrayBuffer | undefined,
): PackedAdapter {
  let descriptor: number | undefined
  try {
    descriptor = openSync(file, 'r')
    const { size } = fstatSync(descriptor)
    const bytes = memory?.byteLength === size ? new Uint8Array(memory) : new Uint8Array(size)
    let done = 0
    while (done < size) {
      const count = readSync(descriptor, bytes, done, size - done, done)
      if (count === 0) throw damaged(expected.digest, 'It became shorter while it was read.')
      done += count
    }
    touch(descriptor)
    return decodePackedFile(bytes, expected)
  } catch (cause) {
    const code = (cause as NodeJS.ErrnoException).code
    if (code === 'ENOENT') throw damaged(expected.digest, 'It is gone.', cause)
    if (code === 'EIO') throw damaged(expected.digest, 'The disk cannot read it.', cause)
    throw cause
  } finally {
    if (descriptor !== undefined) closeSync(descriptor)
  }
}

/** The order in which files were used survives a restart; where the folder cannot be written, it is lost, no more. */
function touch(descriptor: number): void {
  const now = Date.now() / 1000
  try {
    futimesSync(descriptor, now, now)
  } catch {
    // Read-only folders serve as well.
  }
}
