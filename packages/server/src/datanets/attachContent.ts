import { cidFromDigest, type Hex, hexToBytes, type Log, sameHex } from '@openledger/base'
import { batchMetadataSchema, readWire } from '@openledger/client'
import { and, eq, inArray, ne } from 'drizzle-orm'
import type { Database } from '../database/openDatabase.ts'
import * as t from '../database/schema.ts'
import type { Store } from '../store/openStore.ts'
import { readBatchFile } from './readBatchFile.ts'

type BatchRow = typeof t.batches.$inferSelect

/**
 * Ties the batches that the chain names to the bytes that the store holds: metadata by its digest, the file by the
 * metadata, the root computed again from the file. What does not match what was registered is marked and never used.
 */
export async function attachContent({ db, store, log, states = ['pending'] }: attachContent.Options): Promise<void> {
  await erase({ db, store, log })
  const batches = await db.select().from(t.batches).where(inArray(t.batches.content, states))
  for (const batch of batches) {
    const found = await readContent(store, batch)
    if (found.content !== 'present' && found.content !== batch.content)
      log.warn('a batch has no usable content here', { batch: batch.id, content: found.content })
    await db.transaction(async tx => {
      const { hashes = [], ...columns } = found
      await tx.update(t.batches).set(columns).where(eq(t.batches.id, batch.id))
      await tx.delete(t.recordHashes).where(eq(t.recordHashes.batchId, batch.id))
      for (let from = 0; from < hashes.length; from += 1000)
        await tx
          .insert(t.recordHashes)
          .values(hashes.slice(from, from + 1000).map((hash, i) => ({ hash, batchId: batch.id, position: from + i })))
    })
  }
}

export declare namespace attachContent {
  type Options = { db: Database; store: Store; log: Log; states?: ('pending' | 'missing')[] }
}

/**
 * Destroys the records and salts of batches that were erased; the root stays, and says nothing. Only a file whose root is
 * the batch's own is destroyed: metadata is whatever its contributor wrote, and may name somebody else's file.
 */
async function erase({ db, store, log }: Pick<attachContent.Options, 'db' | 'store' | 'log'>): Promise<void> {
  const gone = await db
    .select()
    .from(t.batches)
    .where(and(eq(t.batches.tombstoned, true), ne(t.batches.content, 'erased')))
  for (const batch of gone) {
    const { content, file } = await readContent(store, batch)
    if (content === 'present' && file) await store.erase(file)
    await db.transaction(async tx => {
      await tx.delete(t.recordHashes).where(eq(t.recordHashes.batchId, batch.id))
      await tx.update(t.batches).set({ content: 'erased', file: null, label: null }).where(eq(t.batches.id, batch.id))
    })
    log.info('erased a batch', { batch: batch.id, content })
  }
}

type Content = { content: BatchRow['content']; label?: string; file?: string; hashes?: string[] }

async function readContent(store: Store, batch: BatchRow): Promise<Content> {
  const metadataCid = cidFromDigest(hexToBytes(batch.metadata as Hex))
  const stored = await store.get(metadataCid).catch(() => undefined)
  if (!stored) return { content: 'missing' }
  let metadata: ReturnType<typeof parse>
  try {
    metadata = parse(stored)
  } catch {
    return { content: 'invalid' }
  }
  const { file } = metadata
  const label = metadata.label.replaceAll('\0', '\ufffd')
  const bytes = await store.get(file).catch(() => undefined)
  if (!bytes) return { content: 'missing', label, file }
  try {
    const { root, lines, hashes, problems } = await readBatchFile(bytes)
    const same = sameHex(root, batch.root as Hex) && lines.length === batch.count && problems.length === 0
    return same ? { content: 'present', label, file, hashes } : { content: 'invalid', label, file }
  } catch {
    return { content: 'invalid', label, file }
  }
}

function parse(bytes: Uint8Array) {
  return readWire(batchMetadataSchema, bytes, { what: 'batch metadata' })
}
