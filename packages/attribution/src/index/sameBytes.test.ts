import { execFile, execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { adapterDigest, createEngine, initialAdapter, writeAdapter } from '@openledger/engine'
import { createTinyModel } from '@openledger/engine/testing'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { writeIndex } from './writeIndex.ts'

const here = fileURLToPath(new URL('../../../..', import.meta.url))
const script = 'packages/attribution/src/testing/scoreProcess.ts'
const root = mkdtempSync(path.join(tmpdir(), 'openledger-same-'))
const at = (name: string) => path.join(root, name)
afterAll(() => rmSync(root, { recursive: true, force: true }))

beforeAll(async () => {
  const config = createTinyModel(at('model'))
  const adapter = initialAdapter(config, { rank: 2, alpha: 4, targets: ['q_proj', 'v_proj'] }, 1)
  for (const { data } of adapter.tensors.values())
    for (let i = 0; i < data.length; i++) data[i]! += 0.01 * ((i % 7) - 3)
  writeAdapter(at('adapter'), adapter)
  async function* records() {
    for (let r = 0; r < 9; r++) {
      const ids = Array.from({ length: 12 + r }, (_, i) => 1 + (((r + 3) * (i + 2)) % 300))
      yield { sample: { ids, promptLength: 4 }, account: `0x${String(1 + (r % 3)).padStart(40, '0')}` as const }
    }
  }
  const engine = await createEngine({ modelDir: at('model') })
  try {
    const checkpoints = [{ step: 1, adapter, adapterDigest: adapterDigest(adapter) }]
    await writeIndex({ dir: at('index'), engine, checkpoints, records: records(), seed: 1, k: 16 })
  } finally {
    await engine.close()
  }
}, 300_000)

type Scored = { gradient?: string; query?: string; scores: string }
async function score(clone: string, threads: number, query?: string): Promise<Scored> {
  const args = [path.join(clone, script), at('model'), at('adapter'), at('index'), String(threads)]
  const env = { ...process.env, ...(query !== undefined && { QUERY: query }) }
  const { stdout } = await promisify(execFile)(process.execPath, args, { env })
  return JSON.parse(stdout)
}

/** What is committed, in a folder of its own, with the packages that are installed here; undefined outside a repository. */
function freshClone(): string | undefined {
  const clone = at('clone')
  try {
    execFileSync('git', ['clone', '--quiet', '--depth', '1', `file://${here}`, clone], { stdio: 'ignore' })
  } catch {
    return undefined
  }
  const modules = path.join(clone, 'node_modules')
  mkdirSync(path.join(modules, '@openledger'), { recursive: true })
  for (const name of readdirSync(path.join(here, 'node_modules'))) {
    if (name !== '@openledger') symlinkSync(path.join(here, 'node_modules', name), path.join(modules, name))
  }
  for (const name of readdirSync(path.join(clone, 'packages')))
    symlinkSync(path.join(clone, 'packages', name), path.join(modules, '@openledger', name))
  return clone
}

describe('an answer', () => {
  it('has the same gradient, query vector and scores in two processes with one thread and with three', async () => {
    const [one, three] = [await score(here, 1), await score(here, 3)]
    expect(one.scores.split(' ')).toHaveLength(3)
    expect(one.scores).not.toBe('0 0 0')
    expect(three).toEqual(one)
  }, 300_000)

  it('has the same scores from index and query vector in a fresh clone', async context => {
    const clone = freshClone()
    if (!clone) {
      console.warn('SKIPPED 1 test: this is not a git repository that can be cloned.')
      return context.skip()
    }
    const { scores, query } = await score(here, 1)
    expect(await score(clone, 1, query)).toEqual({ scores })
    expect(await score(clone, 2)).toMatchObject({ scores, query })
  }, 300_000)
})
