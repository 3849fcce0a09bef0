import {
  copyFileSync,
  existsSync,
  linkSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statfsSync,
  statSync,
} from 'node:fs'
import { homedir } from 'node:os'
import path from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { BaseError } from '@openledger/base'
import { type HubFile, type HubOptions, openHub } from './Hub.ts'
import { loadBlob } from './loadBlob.ts'
import { indexName, smallFiles, weightFiles } from './modelFiles.ts'

/** A model on this machine: its folder, and what it was asked for by. */
export type PulledModel = { dir: string; model: string; commit: string; bytes: number }

/**
 * Brings a model from a hub into a cache on this machine, or finds it there. Only configuration, tokenizer and
 * safetensors are loaded, each checked against the digest that the hub lists; a pull that is cut off goes on where it
 * was. Files lie in the cache by digest and are linked into `models/OWNER/NAME/COMMIT`, which appears when it is whole.
 *
 * @throws engine/hub-not-found, engine/hub-unauthorized, engine/hub-unreachable, engine/hub-busy, engine/hub-digest,
 *   engine/hub-size, engine/hub-disk, engine/hub-cache-held, engine/pickle-refused, engine/model-file-missing
 * @example
 * const { dir } = await pullModel({ model: 'HuggingFaceTB/SmolLM2-135M-Instruct' })
 * const engine = await createEngine({ modelDir: dir })
 */
export async function pullModel({ model, revision = 'main', ...rest }: pullModel.Options): Promise<PulledModel> {
  const cache = path.resolve(
    rest.cache ?? process.env.OPENLEDGER_MODELS ?? path.join(homedir(), '.cache', 'openledger'),
  )
  const folderOf = (commit: string) => path.join(cache, 'models', ...model.split('/'), commit)
  // A commit never changes: what is there whole needs no hub.
  if (/^[0-9a-f]{40}$/.test(revision) && /^[\w.-]+\/[\w.-]+$/.test(model) && existsSync(folderOf(revision)))
    return { dir: folderOf(revision), model, commit: revision, bytes: 0 }
  const hub = openHub({
    ...rest,
    endpoint: (rest.endpoint ?? process.env.OPENLEDGER_HUB) || undefined,
    token: (rest.token ?? process.env.HF_TOKEN) || undefined,
  })
  const commit = await hub.resolve(model, revision)
  const dir = folderOf(commit)
  if (existsSync(dir)) return { dir, model, commit, bytes: 0 }

  const blobs = path.join(cache, 'blobs')
  mkdirSync(blobs, { recursive: true })
  const release = holdCache(cache)
  try {
    const listing = await hub.list(model, commit)
    const blobOf = (file: HubFile) => path.join(blobs, file.digest.hex)
    let bytes = 0
    const load = async (files: readonly HubFile[]) => {
      checkSpace(blobs, files, blobOf)
      const total = files.reduce((sum, file) => sum + file.size, 0)
      let before = 0
      for (const file of files) {
        let done = 0
        rest.onProgress?.({ file: file.path, done: before, total })
        const onBytes = (count: number) => {
          done += count
          bytes += count
          rest.onProgress?.({ file: file.path, done: Math.min(total, before + done), total })
        }
        await loadBlob({ ...rest, hub, model, commit, file, target: blobOf(file), onBytes })
        before += file.size
      }
    }
    const small = smallFiles(listing, model)
    await load(small)
    const index = small.find(file => file.path === indexName)
    const weights = weightFiles(listing, index && readFileSync(blobOf(index), 'utf8'))
    await load(weights)

    const making = `${dir}.part`
    rmSync(making, { recursive: true, force: true })
    mkdirSync(making, { recursive: true })
    for (const file of [...small, ...weights]) linkOrCopy(blobOf(file), path.join(making, file.path))
    renameSync(making, dir)
    return { dir, model, commit, bytes }
  } finally {
    release()
  }
}

export declare namespace pullModel {
  type Options = HubOptions & {
    /** OWNER/NAME */
    model: string
    /** A branch, tag or commit. */
    revision?: string | undefined
    /** Folder of the cache; `OPENLEDGER_MODELS` or one in the home unless told. */
    cache?: string | undefined
    /** Told how many of the bytes at hand are there. */
    onProgress?: ((progress: { file: string; done: number; total: number }) => void) | undefined
    signal?: AbortSignal | undefined
  }
}

/** Takes the cache for this process; the lock is the kernel's and ends with the process, however that ends. */
function holdCache(cache: string): () => void {
  const lock = new DatabaseSync(path.join(cache, 'pull.lock'), { timeout: 0 })
  try {
    lock.exec('BEGIN EXCLUSIVE')
    return () => lock.close()
  } catch (cause) {
    lock.close()
    throw new BaseError('Another process is loading a model into this cache.', {
      code: 'engine/hub-cache-held',
      facts: { cache },
      hint: 'Wait for it, or choose another cache.',
      cause,
    })
  }
}

function checkSpace(blobs: string, files: readonly HubFile[], blobOf: (file: HubFile) => string): void {
  const there = (name: string) => (existsSync(name) ? statSync(name).size : 0)
  const needs = files.reduce((sum, file) => sum + file.size - there(blobOf(file)) - there(`${blobOf(file)}.part`), 0)
  const { bavail, bsize } = statfsSync(blobs)
  if (needs > bavail * bsize)
    throw new BaseError('The model does not fit the disk.', {
      code: 'engine/hub-disk',
      facts: { needsBytes: needs, freeBytes: bavail * bsize, cache: blobs },
      hint: 'Make room, or choose another cache with OPENLEDGER_MODELS.',
    })
}

/** One content on the disk once, also where it belongs to several commits; a copy where links cannot be made. */
function linkOrCopy(from: string, to: string): void {
  try {
    linkSync(from, to)
  } catch {
    copyFileSync(from, to)
  }
}
