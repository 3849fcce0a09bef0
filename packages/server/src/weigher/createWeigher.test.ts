import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { queryVector, readIndexFolder, writeIndex } from '@openledger/attribution'
import { createEngine, initialAdapter } from '@openledger/engine'
import { createTinyModel } from '@openledger/engine/testing'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createWeigher, type Weigher } from './createWeigher.ts'

const root = mkdtempSync(path.join(tmpdir(), 'openledger-weigher-'))
let weigher: Weigher
beforeAll(() => {
  weigher = createWeigher()
})
afterAll(async () => {
  await weigher.close()
  rmSync(root, { recursive: true, force: true })
})

describe('a weigher', () => {
  test('gives the query vector of a mapped projection, and says so where its file is gone', async () => {
    const modelDir = path.join(root, 'model')
    const config = createTinyModel(modelDir)
    const adapter = initialAdapter(config, { rank: 2, alpha: 4, targets: ['q_proj'] }, 1)
    const checkpoints = [{ step: 1, adapter, adapterDigest: `0x${'7'.repeat(64)}` as const }]
    const samples = [5, 9, 14].map(id => ({ ids: [1, id, id + 1, id + 2], promptLength: 2 }))
    async function* records() {
      for (const [r, sample] of samples.entries()) {
        yield { sample, account: `0x${String(1 + (r % 2)).padStart(40, '0')}` as const }
      }
    }
    const dir = path.join(root, 'index')
    const engine = await createEngine({ modelDir })
    try {
      await writeIndex({ dir, engine, checkpoints, records: records(), seed: 1, k: 8 })
      const { projection } = readIndexFolder(dir)
      const expected = await queryVector({ engine, projection, checkpoints, sample: samples[1]! })
      const gradients = () => engine.gradients({ rows: [{ adapter, sample: samples[1]! }] })
      const kept = {
        checkpoints: checkpoints.map(({ adapter, ...point }) => ({ ...point, config: adapter.config })),
        layout: engine.layout(adapter.config),
      }
      weigher.keep({ model: 'here', projection: path.join(dir, 'projection.bin'), ...kept })
      expect(await weigher.weigh('here', await gradients())).toMatchObject({ query: expected })
      weigher.keep({ model: 'gone', projection: path.join(dir, 'nowhere.bin'), ...kept })
      await expect(weigher.weigh('gone', await gradients())).rejects.toMatchObject({ code: 'inference/not-weighed' })
      expect(await weigher.weigh('here', await gradients())).toMatchObject({ query: expected })
    } finally {
      await engine.close()
    }
  })
})
