import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { createRng } from '@openledger/base'
import { type Adapter, adapterDigest, createEngine, encodeAdapter, initialAdapter } from '@openledger/engine'
import { createTinyModel } from '@openledger/engine/testing'
import { afterAll, describe, expect, test } from 'vitest'
import { createLocalBackend } from './createLocalBackend.ts'

const root = mkdtempSync(path.join(tmpdir(), 'openledger-local-adapters-'))
const [modelDir, adaptersDir] = [path.join(root, 'model'), path.join(root, 'adapters')]
const config = createTinyModel(modelDir)
const engine = await createEngine({ modelDir, serving: { adaptersDir, rows: 4 } })
const backend = createLocalBackend({ engine })
afterAll(() => engine.close())

function drawn(seed: number): Adapter {
  const adapter = initialAdapter(config, { rank: 4, alpha: 16, targets: 'all-linear' }, seed)
  const rng = createRng(`local/${seed}`)
  for (const { data } of adapter.tensors.values()) for (let i = 0; i < data.length; i++) data[i] = rng.normal()
  return adapter
}

/** An adapter as the router names it, and how often its files were asked for. */
function served(adapter: Adapter) {
  const asked = { times: 0 }
  const files = async () => {
    asked.times++
    return encodeAdapter(adapter)
  }
  return { asked, named: { digest: adapterDigest(adapter), files, local: adapter } }
}

const question = { base: engine.model.digest, ids: [7, 8, 9, 10], maxTokens: 12, ignoreEnd: true }
const ask = (named: ReturnType<typeof served>['named']) => backend.generate({ ...question, adapter: named })

describe('the engine of this node', () => {
  test('answers with an adapter by its digest as with the adapter itself, and asks for its files once', async () => {
    const { base: _, ...options } = question
    for (const seed of [1, 2]) {
      const adapter = drawn(seed)
      const { asked, named } = served(adapter)
      const alone = await engine.generate({ ...options, adapter })
      const answers = await Promise.all([ask(named), ask(named), ask(named)])
      expect(answers.map(({ ids }) => ids)).toEqual([alone.ids, alone.ids, alone.ids])
      expect(asked.times).toBe(1)
    }
    const { ids } = await backend.generate(question)
    expect((await ask(served(drawn(1)).named)).ids).not.toEqual(ids)
  })

  test('registers an adapter again that its bank let go, or whose file was damaged', async () => {
    const { asked, named } = served(drawn(3))
    const first = await ask(named)
    await engine.adapters.remove(named.digest)
    expect((await ask(named)).ids).toEqual(first.ids)
    expect(asked.times).toBe(2)
    // A copy of another adapter's file under this one's name.
    await engine.adapters.remove(named.digest)
    await ask(named)
    const other = readdirSync(adaptersDir).find(name => name !== named.digest)!
    const fresh = await createEngine({ modelDir, serving: { adaptersDir, rows: 4 } })
    writeFileSync(path.join(adaptersDir, named.digest), readFileSync(path.join(adaptersDir, other)))
    const again = createLocalBackend({ engine: fresh })
    expect((await again.generate({ ...question, adapter: named })).ids).toEqual(first.ids)
    await fresh.close()
  })

  test('refuses files that are not those of the digest', async () => {
    const wrong = served(drawn(4)).named
    const named = { ...wrong, digest: adapterDigest(drawn(5)) }
    await expect(ask(named)).rejects.toMatchObject({ code: 'engine/adapter-digest' })
  })
})
