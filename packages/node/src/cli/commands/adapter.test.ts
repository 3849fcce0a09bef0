import { execFile } from 'node:child_process'
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { adapterDigest, initialAdapter, loadModel, writeAdapter } from '@openledger/engine'
import { createTinyModel } from '@openledger/engine/testing'
import { expect, test } from 'vitest'

const bin = fileURLToPath(new URL('../../../bin/openledger.mjs', import.meta.url))
const root = mkdtempSync(path.join(tmpdir(), 'openledger-adapter-'))
const modelDir = path.join(root, 'model')
const adapterDir = path.join(root, 'adapter')
const config = createTinyModel(modelDir)
const adapter = initialAdapter(config, { rank: 2, alpha: 4, targets: ['q_proj'], rankPattern: { '1.*q_proj': 3 } }, 1)
writeAdapter(adapterDir, adapter)

async function run(command: string, args: string[]) {
  const done = promisify(execFile)(process.execPath, [bin, command, ...args, '--json'])
  const { stdout } = await done.catch((error: { stdout: string }) => error)
  return JSON.parse(stdout)
}
const openledger = (...args: string[]) => run('adapter', args)

test('adapter show names the adapter and the layers that it changes', async () => {
  const shown = await openledger('show', adapterDir, '--model', modelDir)
  expect(shown).toMatchObject({ digest: adapterDigest(adapter), tensors: 4, config: adapter.config })
  expect(shown.layers).toEqual([
    { module: 'model.layers.0.self_attn.q_proj', rank: 2, scaling: 2 },
    { module: 'model.layers.1.self_attn.q_proj', rank: 3, scaling: 4 / 3 },
  ])
})

test('adapter merge writes a folder that loads, and never over another', async () => {
  const out = path.join(root, 'merged')
  expect(await openledger('merge', adapterDir, '--model', modelDir, '--out', out)).toMatchObject({ merged: 2 })
  expect(loadModel(out).weights.size).toBe(loadModel(modelDir).weights.size)
  const again = await openledger('merge', adapterDir, '--model', modelDir, '--out', out)
  expect(again.error).toMatchObject({ code: 'engine/export-exists' })
})

test('adapter gguf writes the adapter, and model gguf the whole model', async () => {
  const write = (...more: string[]) =>
    openledger('gguf', adapterDir, '--model', modelDir, '--out', path.join(root, 'out.gguf'), ...more)
  const { bytes } = await write()
  const whole = ['gguf', modelDir, '--adapter', adapterDir, '--out', path.join(root, 'model.gguf')]
  expect((await run('model', whole)).bytes).toBeGreaterThan(bytes)
  expect((await write('--dtype', 'q4')).error).toMatchObject({ code: 'node/bad-argument' })
})
