import { BaseError, type Log } from '@openledger/base'
import type { Engine } from '@openledger/engine'
import { inArray } from 'drizzle-orm'
import type { Database } from '../database/openDatabase.ts'
import * as t from '../database/schema.ts'

/**
 * Keeps what rent is paid for: the adapters of such models stay on the disk of the engine's bank whatever else comes, and
 * in its memory as far as half of that goes.
 */
export function createPaidAdapters({ db, engine, paid, log, everyMilliseconds = 30_000 }: createPaidAdapters.Options) {
  const pinned = new Set<string>()

  const look = async (): Promise<void> => {
    const ids = [...(await paid())]
    const models = ids.length > 0 ? await db.select().from(t.models).where(inArray(t.models.id, ids)) : []
    const digests = new Set(models.filter(model => model.parentId !== null).map(({ digest }) => digest))
    await engine.adapters.keepOnDisk([...digests])
    for (const digest of [...pinned]) {
      if (digests.has(digest)) continue
      await engine.adapters.unpin(digest)
      pinned.delete(digest)
    }
    for (const digest of digests) {
      // One that nobody asked for yet is not registered; it is pinned once it is.
      if (pinned.has(digest) || !(await engine.adapters.has(digest))) continue
      try {
        await engine.adapters.pin(digest)
        pinned.add(digest)
      } catch (error) {
        if (!BaseError.is(error, 'engine/adapter-pins')) throw error
        // The others stay on disk, and come into memory when they are asked.
        log.info('not every model that rent is paid for is held in memory', { held: pinned.size, paid: digests.size })
        return
      }
    }
  }

  let closed = false
  let running: Promise<void> | undefined
  const lookNow = (): Promise<void> => {
    running ??= look()
      .catch(error => {
        if (!closed) log.warn('it is not known which models are paid for', { error })
      })
      .finally(() => {
        running = undefined
      })
    return running
  }
  const timer = setInterval(lookNow, everyMilliseconds)
  timer.unref()

  return {
    /** Asks again which models are paid for; also done every half a minute. */
    look: lookNow,
    async close(): Promise<void> {
      closed = true
      clearInterval(timer)
      await running
    },
  }
}

export declare namespace createPaidAdapters {
  type Options = {
    db: Database
    engine: Pick<Engine, 'adapters'>
    /** Ids of the models whose rent is paid now. */
    paid: () => Promise<Set<bigint>>
    log: Log
    everyMilliseconds?: number
  }
}
