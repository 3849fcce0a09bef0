import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { attestAnswer, filesOfFolder } from '@openledger/server'
import { attestedRun } from '../../../../../server/src/testing/attestedRun.ts'

// Run by attestWebgpu.test.ts in a process of its own that has a GPU. Attests, on the processor, answers that were written
// and weighed on the GPU, and one whose vector was forged. Prints what came of each, a line of JSON.
const home = mkdtempSync(join(tmpdir(), 'openledger-attest-webgpu-'))
const run = await attestedRun(home)
const arithmetic = { backend: 'onnxruntime-webgpu', weights: 'float32' } as const
const negate = (query: Int8Array) => query.map(value => -value)
for (const { name, temperature = 0, ...changes } of [
  { name: 'greedy' },
  { name: 'warm', temperature: 1.3, maxTokens: 24 },
  { name: 'forged', forge: negate },
]) {
  const bundle = await run.bundleOf({ ...changes, temperature, backend: 'webgpu', arithmetic })
  const options = { bundle, modelDir: run.modelDir, read: filesOfFolder(run.filesDir), temperature }
  const { verdict, steps, query } = await attestAnswer(options)
  const { again } = steps.find(({ id }) => id === 'tokens')!.facts
  console.log(JSON.stringify({ name, verdict, again, entries: query?.entries, excess: query?.excess }))
}
await run.close()
rmSync(home, { recursive: true })
