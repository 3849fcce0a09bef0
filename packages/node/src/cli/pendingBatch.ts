import { createHash } from 'node:crypto'
import { mkdirSync, openAsBlob, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { BaseError, type Hex } from '@openledger/base'
import { assertSize, formatOf, type PreparedBatch, prepareBatch } from '@openledger/client'
import * as z from 'zod'

const stateSchema = z.object({
  version: z.literal(1),
  cid: z.string(),
  sha256: z.string(),
  bytes: z.int(),
  count: z.int(),
  root: z.string(),
  upload: z.string().max(100).optional(),
})

/** A batch that is being contributed, kept on disk so that the same command goes on where it stopped. */
export type PendingBatch = {
  prepared: PreparedBatch
  /** Id of the upload that was begun, if one was. */
  upload: string | undefined
  saveUpload: (id: string) => void
  /** The batch is registered: nothing more to go on with. */
  done: () => void
}

/**
 * Prepares a file as a batch, or takes up the batch that an earlier run prepared from the same bytes for the same
 * Datanet: salts are random, so only the kept batch file has the root that was uploaded.
 *
 * Throws `node/file-unreadable`, and what `prepareBatch` throws.
 */
export async function openPendingBatch({
  path,
  home,
  scope,
  onProgress,
}: openPendingBatch.Options): Promise<PendingBatch> {
  const file = await openFile(path)
  // Sizes first: a file that is empty or far too large is not read at all.
  assertSize(file)
  const format = formatOf(path)
  const key = await hashOf(file, `${scope}\0${format}\0`)
  const folder = join(home, 'pending', key)
  const batchPath = join(folder, 'batch.jsonl')
  const statePath = join(folder, 'state.json')
  const save = (state: z.output<typeof stateSchema>) => {
    writeFileSync(`${statePath}.tmp`, JSON.stringify(state))
    renameSync(`${statePath}.tmp`, statePath)
  }
  const kept = await readKept(statePath, batchPath)
  let state = kept?.state
  let prepared = kept?.prepared
  if (!state || !prepared) {
    prepared = await prepareBatch({
      file,
      format,
      onProgress: ({ bytes }) => onProgress?.({ done: Math.min(bytes, file.size), total: file.size }),
    })
    mkdirSync(folder, { recursive: true, mode: 0o700 })
    writeFileSync(batchPath, new Uint8Array(await prepared.file.arrayBuffer()), { mode: 0o600 })
    const { cid, sha256, bytes, count, root } = prepared
    state = { version: 1, cid, sha256, bytes, count, root }
    save(state)
  }
  const current = state
  return {
    prepared,
    upload: current.upload,
    saveUpload: upload => save({ ...current, upload }),
    done: () => rmSync(folder, { recursive: true, force: true }),
  }
}

export declare namespace openPendingBatch {
  type Options = {
    path: string
    /** Folder of the user's own things. */
    home: string
    /** What the batch is for: the same file may be meant for two Datanets. */
    scope: string
    onProgress?: (progress: { done: number; total: number }) => void
  }
}

async function openFile(path: string): Promise<Blob> {
  try {
    return await openAsBlob(path)
  } catch (cause) {
    throw new BaseError('This file cannot be read.', {
      code: 'node/file-unreadable',
      facts: { file: path, reason: (cause as NodeJS.ErrnoException).code ?? String(cause) },
      cause,
    })
  }
}

async function hashOf(file: Blob, scope: string): Promise<string> {
  const hash = createHash('sha256').update(scope)
  for await (const chunk of file.stream()) hash.update(chunk)
  return hash.digest('hex').slice(0, 32)
}

async function readKept(statePath: string, batchPath: string) {
  try {
    const state = stateSchema.parse(JSON.parse(readFileSync(statePath, 'utf8')))
    const file = await openAsBlob(batchPath)
    if (file.size !== state.bytes) return undefined
    const { cid, bytes, count } = state
    const prepared: PreparedBatch = {
      ...{ file, cid, bytes, count, preview: [] },
      sha256: state.sha256 as Hex,
      root: state.root as Hex,
    }
    return { state, prepared }
  } catch {
    return undefined
  }
}
