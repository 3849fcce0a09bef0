import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type OpenLedger, readContent } from '@openledger/client'

/** The bytes of one of a model's files, by its name; undefined where there is none of this name. */
export type ReadFile = (name: string) => Promise<Uint8Array | undefined>

/** A model's files from a node, each by its name's content. */
export function filesOfNode(ledger: OpenLedger, files: Readonly<Record<string, string>>): ReadFile {
  return async name => {
    const cid = files[name]
    return cid === undefined ? undefined : readContent(ledger, cid)
  }
}

/** A model's files from a folder that holds them by name. */
export function filesOfFolder(dir: string): ReadFile {
  return async name => {
    try {
      return readFileSync(join(dir, name))
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined
      throw error
    }
  }
}
