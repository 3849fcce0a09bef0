import { randomUUID } from 'node:crypto'
import { mkdir, open, readFile, rename, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { BaseError, type Hex } from '@openledger/base'
import { type AdapterFiles, filesDigest } from '@openledger/engine'
import type { ServedAdapter } from '../Backend.ts'

const fileNames = ['adapter_config.json', 'adapter_model.safetensors'] as const

/** Adapters as PEFT folders, each named by its digest, on a directory that servers read too. */
export type Folders = {
  /** Puts an adapter there, checked, and gives its folder as the servers see it. */
  put: (adapter: ServedAdapter) => Promise<string>
  /** The digest of a folder of ours, by its path as a server sees it. */
  digestOf: (path: string) => Hex | undefined
}

/**
 * A folder appears whole, by a rename, and is never changed: what a server was told to load stays what it was. One that
 * is there already is read and held against its digest once; a damaged one is put aside. Several gateways may share a
 * directory.
 *
 * @throws `backends/adapter-files`
 */
export function createFolders({ dir, seenAt = dir }: createFolders.Options): Folders {
  const known = new Map<Hex, Promise<void>>()

  const write = async ({ digest, files }: ServedAdapter): Promise<void> => {
    const folder = join(dir, plain(digest))
    if ((await digestIn(folder)) === digest) return
    const content = await files()
    if (filesDigest(content) !== digest)
      throw new BaseError('The files of an adapter are not those of its digest.', {
        code: 'backends/adapter-files',
        facts: { asked: digest, found: filesDigest(content) },
      })
    const fresh = join(dir, `.${plain(digest)}.${randomUUID()}`)
    try {
      await mkdir(fresh, { recursive: true })
      for (const name of fileNames) await writeSynced(join(fresh, name), content[name])
      // What stands there is not what it is called; whoever reads it should not find it half gone.
      if (await exists(folder)) await rename(folder, join(dir, `.damaged.${randomUUID()}`))
      await rename(fresh, folder)
    } catch (cause) {
      await rm(fresh, { recursive: true, force: true })
      // Another gateway may have been faster with the same files.
      if ((await digestIn(folder)) === digest) return
      throw new BaseError('An adapter could not be put where the servers read it.', {
        code: 'backends/adapter-files',
        facts: { dir, reason: (cause as NodeJS.ErrnoException).code ?? String(cause) },
        cause,
      })
    }
  }

  return {
    async put(adapter) {
      const { digest } = adapter
      let ready = known.get(digest)
      if (!ready || !(await exists(join(dir, plain(digest))))) {
        ready = write(adapter)
        known.set(digest, ready)
        ready.catch(() => known.delete(digest))
      }
      await ready
      return join(seenAt, plain(digest))
    },
    digestOf(path) {
      const name = path.startsWith(join(seenAt, '/')) ? path.slice(join(seenAt, '/').length) : ''
      return /^[0-9a-f]{64}$/.test(name) ? `0x${name}` : undefined
    },
  }
}

export declare namespace createFolders {
  /** The directory here, and where the servers see it, if that is another path. */
  type Options = { dir: string; seenAt?: string | undefined }
}

function plain(digest: Hex): string {
  return digest.slice(2)
}

async function digestIn(folder: string): Promise<Hex | undefined> {
  try {
    const [config, weights] = await Promise.all(fileNames.map(name => readFile(join(folder, name))))
    const files: AdapterFiles = { 'adapter_config.json': config!, 'adapter_model.safetensors': weights! }
    return filesDigest(files)
  } catch {
    return undefined
  }
}

async function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  )
}

async function writeSynced(path: string, bytes: Uint8Array): Promise<void> {
  const file = await open(path, 'wx', 0o644)
  try {
    await file.writeFile(bytes)
    await file.sync()
  } finally {
    await file.close()
  }
}
