import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { adapterDigest, createEngine, type Engine, exportGgufLora, exportGgufModel } from '@openledger/engine'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { agree } from './agree.ts'
import { seededAdapter } from './asks.ts'
import type { Exchange } from './Exchange.ts'
import { freePort } from './freePort.ts'
import { llamaAdapters, llamaTolerance, playThroughLlama } from './playThroughLlama.ts'
import { recordingOf } from './recordingOf.ts'
import { startProxy } from './startProxy.ts'

const binary = process.env.OPENLEDGER_LLAMA_SERVER
const modelDir = fileURLToPath(new URL('../../../../../models/base', import.meta.url))
const dir = mkdtempSync(join(tmpdir(), 'openledger-llama-'))

describe.skipIf(!binary)('a real llama-server', () => {
  let engine: Engine
  let child: ChildProcess
  let url: string

  beforeAll(async () => {
    engine = await createEngine({ modelDir, serving: { adaptersDir: join(dir, 'engine') } })
    const file = join(dir, 'base.gguf')
    exportGgufModel({ modelDir, file })
    const loras = llamaAdapters.flatMap(seed => {
      const adapter = seededAdapter(engine, seed)
      const lora = join(dir, `${adapterDigest(adapter).slice(2)}.gguf`)
      exportGgufLora({ model: engine.model.config, adapter, file: lora })
      return ['--lora', lora]
    })
    const port = await freePort()
    url = `http://127.0.0.1:${port}`
    const flags = [
      '-m',
      file,
      '--host',
      '127.0.0.1',
      '--port',
      String(port),
      '-t',
      '1',
      '-np',
      '2',
      '-c',
      '512',
    ].concat(
      // Keys and values as exact as the weights.
      ['-ctk', 'f32', '-ctv', 'f32', '-fa', 'off'],
    )
    child = spawn(binary!, [...flags, ...loras], {
      stdio: 'ignore',
      env: { ...process.env, LD_LIBRARY_PATH: dirname(binary!) },
    })
    for (let tries = 0; tries < 300; tries++) {
      if (
        await fetch(`${url}/health`).then(
          ({ ok }) => ok,
          () => false,
        )
      )
        return
      await setTimeout(200)
    }
    throw new Error('llama-server did not start.')
  })
  afterAll(async () => {
    child?.kill('SIGKILL')
    await engine?.close()
    rmSync(dir, { recursive: true, force: true })
  })

  test('answers as the engine does, and is not asked for what it cannot', async () => {
    const exchanges: Exchange[] = []
    const proxy = await startProxy({ target: url, record: exchange => exchanges.push(exchange) })
    const played = await playThroughLlama({ engine, url: proxy.url })
    await proxy.close()
    for (const one of played) agree({ ...one, tolerance: llamaTolerance })
    expect(new Set(played.map(({ theirs }) => theirs.backend))).toEqual(new Set(['llama', 'engine']))
    const version = await fetch(`${url}/props`).then(
      async response => (await response.json()) as { build_info: string },
    )
    if (process.env.OPENLEDGER_RECORD_LLAMA)
      writeFileSync(
        process.env.OPENLEDGER_RECORD_LLAMA,
        recordingOf({ server: `llama-server ${version.build_info}, F32`, exchanges, names: { '{adapters}': dir } }),
      )
  })
})
