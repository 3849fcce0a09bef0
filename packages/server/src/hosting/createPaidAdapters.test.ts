import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { createLog } from '@openledger/base'
import { adapterDigest, createEngine, encodeAdapter, initialAdapter } from '@openledger/engine'
import { createTinyModel } from '@openledger/engine/testing'
import { afterAll, describe, expect, test } from 'vitest'
import { openDatabase } from '../database/openDatabase.ts'
import * as t from '../database/schema.ts'
import { createPaidAdapters } from './createPaidAdapters.ts'

const root = mkdtempSync(path.join(tmpdir(), 'openledger-paid-adapters-'))
const modelDir = path.join(root, 'model')
const config = createTinyModel(modelDir)
const { db, close } = await openDatabase()
afterAll(close)

const files = Array.from({ length: 6 }, (_, seed) => {
  const adapter = initialAdapter(config, { rank: 8, alpha: 8, targets: 'all-linear' }, seed)
  const { 'adapter_config.json': json, 'adapter_model.safetensors': weights } = encodeAdapter(adapter)
  return { digest: adapterDigest(adapter), config: json, weights }
})
const origin = { block: 1, transaction: '0x', at: 1 }
await db.insert(t.models).values(
  files.map(({ digest }, i) => ({
    ...{ id: BigInt(i + 1), owner: '0x', parentId: 99n, name: `model ${i}`, digest, metadata: '0x' },
    ...origin,
  })),
)

describe('what rent is paid for', () => {
  test('stays on disk when it fills, and in memory as far as half of that goes, until it is not paid any more', async () => {
    const first = await createEngine({ modelDir, serving: { adaptersDir: path.join(root, 'size') } })
    const { bytes } = await first.adapters.add(files[0]!)
    await first.close()
    const engine = await createEngine({
      modelDir,
      serving: { adaptersDir: path.join(root, 'bank'), adaptersDiskBytes: 4 * bytes, bytes: 4 * bytes + 100 },
    })
    let paid = new Set([1n, 2n, 3n])
    const adapters = createPaidAdapters({
      ...{ db, engine, paid: async () => paid, log: createLog({ name: 'test', level: 'silent' }) },
      everyMilliseconds: 3_600_000,
    })
    for (const each of files.slice(0, 3)) await engine.adapters.add(each)
    await adapters.look()
    const { pinned } = (await engine.serving()).adapters
    expect(pinned).toBe(2)
    for (const each of files.slice(3)) await engine.adapters.add(each)
    const here = () => Promise.all(files.map(({ digest }) => engine.adapters.has(digest)))
    expect(await here()).toEqual([true, true, true, false, false, true])

    paid = new Set([2n])
    await adapters.look()
    expect((await engine.serving()).adapters.pinned).toBe(1)
    await engine.adapters.add(files[3]!)
    await engine.adapters.add(files[4]!)
    expect((await here())[1]).toBe(true)
    expect((await here())[0]).toBe(false)
    await adapters.close()
    await engine.close()
  })
})
