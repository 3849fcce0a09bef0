import { closeSync, existsSync, fsyncSync, ftruncateSync, openSync, renameSync, writeSync } from 'node:fs'
import path from 'node:path'
import { diskFailure, syncFolder } from '@openledger/engine'

export type Part = ReturnType<typeof openPart>

/** A file of known length that is filled in any order; what is not written yet reads as zeros. */
export function openPart(file: string, bytes: number) {
  const attempt = <T>(change: () => T): T => {
    try {
      return change()
    } catch (cause) {
      throw diskFailure(cause, { file, bytes })
    }
  }
  const fd = attempt(() => openSync(file, existsSync(file) ? 'r+' : 'w+'))
  attempt(() => ftruncateSync(fd, bytes))
  return {
    write: (offset: number, part: Uint8Array) =>
      attempt(() => {
        for (let done = 0; done < part.length; ) done += writeSync(fd, part, done, part.length - done, offset + done)
      }),
    sync: () => attempt(() => fsyncSync(fd)),
    close: () => closeSync(fd),
    /** Gives the synced file its name. */
    finish: (name: string) =>
      attempt(() => {
        renameSync(file, name)
        syncFolder(path.dirname(name))
      }),
  }
}
