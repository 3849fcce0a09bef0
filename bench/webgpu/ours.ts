import { createInterface } from 'node:readline'
import { createEngine, readAdapter } from '@openledger/engine'
import type { Job } from './runners.ts'

// Started by runners.ts: trains or decodes on the GPU once for each line, and says how long it took.
const lines = createInterface({ input: process.stdin })[Symbol.asyncIterator]()
const { modelDir, adapterDir, hyper, samples, prompt, answer } = JSON.parse((await lines.next()).value ?? '{}') as Job
const engine = await createEngine({ modelDir, backend: 'webgpu' })
const initial = readAdapter(adapterDir)
const orders = Array.from({ length: hyper.epochs }, () => samples.map((_, i) => i))
say({ version: 'OpenLedger' })
for await (const task of lines) {
  const started = performance.now()
  if (task === 'train') await engine.fineTune({ samples, hyper, seed: 1, initial, orders })
  else await engine.generate({ ids: prompt, adapter: initial, maxTokens: answer, endTokens: [] })
  say({ seconds: (performance.now() - started) / 1000 })
}
await engine.close()

function say(value: unknown): void {
  console.log(JSON.stringify(value))
}
