import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { utf8 } from '@openledger/base'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Database, openDatabase } from '../database/openDatabase.ts'
import * as t from '../database/schema.ts'
import { openStore } from '../store/openStore.ts'
import { shownRecords } from './excerpts.ts'
import type { View } from './View.ts'

let dir: string
let db: Database
let close: () => Promise<void>
let view: View

const line = (n: number) =>
  JSON.stringify({ salt: `0x${'0'.repeat(63)}${n}`, record: { prompt: `question ${n}`, completion: `answer ${n}` } })
const origin = { block: 1, transaction: `0x${'1'.repeat(64)}`, at: 1 }

beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), 'openledger-excerpts-'))
  const store = await openStore({ dir })
  const opened = await openDatabase()
  db = opened.db
  close = opened.close
  view = { db, store } as unknown as View
  const file = await store.put(utf8(`${line(0)}\n${line(1)}\n`))
  const net = (id: bigint, accessPrice: bigint) => ({
    ...origin,
    id,
    accessPrice,
    curator: `0x${'c'.repeat(40)}`,
    mode: 0,
    licence: 'CC-BY-4.0',
    batchBond: 0n,
    name: `net ${id}`,
    metadata: '',
  })
  await db.insert(t.datanets).values([net(1n, 0n), net(2n, 5n)])
  const terms = (derive: boolean, expiry: number) => ({
    ...{ id: `0x${'0'.repeat(64)}`, textHash: `0x${'2'.repeat(64)}`, territory: '0', share: 0, expiry },
    ...{ train: true, derive, commercial: true, shareAlike: false, attribution: false },
  })
  const key = (n: number) => `0x${String(n).repeat(64)}`
  const registered = (n: number, derive: boolean, expiry: number) => ({
    ...origin,
    key: key(n),
    registrant: `0x${'c'.repeat(40)}`,
    terms: terms(derive, expiry) as never,
  })
  await db.insert(t.licences).values([registered(3, false, 0), registered(4, true, 1), registered(5, true, 0)])
  const batch = (id: bigint, change: Partial<typeof t.batches.$inferInsert> = {}) => ({
    ...origin,
    ...{ id, datanetId: 1n, contributor: `0x${'a'.repeat(40)}`, root: '', count: 2, size: 100, licence: 'CC-BY-4.0' },
    ...{ bond: 0n, metadata: '', file, content: 'present' as const },
    ...change,
  })
  await db
    .insert(t.batches)
    .values([
      batch(1n),
      batch(2n, { datanetId: 2n }),
      batch(3n, { licence: key(3) }),
      batch(4n, { licence: key(4) }),
      batch(5n, { licence: key(5) }),
      batch(6n, { tombstoned: true }),
      batch(7n, { content: 'erased' }),
      batch(8n, { content: 'missing', file: null }),
      batch(9n, { licence: 'No-Such-1.0' }),
    ])
}, 60_000)
afterAll(async () => {
  await close?.()
  await rm(dir, { recursive: true, force: true })
})

test('a record is shown with its words where its licence lets them be passed on, else with the reason', async () => {
  const origins: [number, number][] = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10].map(batch => [batch, 1])
  const shown = await shownRecords(view, origins, [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 99])
  expect([...shown.values()].map(({ batch, withheld, excerpt }) => [batch, withheld ?? excerpt])).toEqual([
    [1, 'question 1\n→ answer 1'],
    [2, 'licence'], // it is sold
    [3, 'licence'], // it may not be passed on
    [4, 'licence'], // it has run out
    [5, 'question 1\n→ answer 1'],
    [6, 'erased'],
    [7, 'erased'],
    [8, 'absent'],
    [9, 'licence'], // nobody knows its terms
    [10, 'absent'],
  ])
  expect(shown.get(0)).toEqual({ batch: 1, line: 1, excerpt: 'question 1\n→ answer 1' })
  expect(shown.has(99)).toBe(false)
})
