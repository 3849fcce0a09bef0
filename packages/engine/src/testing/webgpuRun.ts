import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { bindSession, createGraph, type Session } from '@openledger/tensor'
import { comparingSession, type NodeDifference, worstDifference } from '@openledger/tensor/testing'
import { type Adapter, initialAdapter } from '../adapters/Adapter.ts'
import { generate } from '../decoding/generate.ts'
import { createEngine } from '../Engine.ts'
import { linears } from '../model/linears.ts'
import { loadModel } from '../model/Model.ts'
import { measureCurvature, measureGradients, measureLosses } from '../runtime/measure.ts'
import { createRuntime, type Runtime } from '../runtime/Runtime.ts'
import { createTinyModel } from '../testing.ts'
import { fineTune } from '../training/fineTune.ts'
import { defaultHyper } from '../training/Hyper.ts'
import { stepGradient } from '../training/stepGradient.ts'

// Run by webgpu.test.ts in a process of its own that has a GPU. Prints what it finds, a line of JSON each.
const dir = mkdtempSync(path.join(tmpdir(), 'openledger-webgpu-'))
createTinyModel(dir)
const { tokenizer } = loadModel(dir)
const samples = ['I would like a table for two.', 'Your reservation is confirmed.', 'But soft', 'It is the east.'].map(
  text => ({ ids: [1, ...tokenizer.encode(text)], promptLength: 2 }),
)
const hyper = { ...defaultHyper, rank: 4, batchSize: 4, epochs: 4, checkpoints: 1 }
const prompt = tokenizer.chatPrompt([{ role: 'user', content: 'I am' }])

await compareEveryNode()
await compareFamilies()
await compareRuns()
rmSync(dir, { recursive: true })

/** Everything that the engine does, on the processor; each node of the graphs that it makes runs on the GPU as well. */
async function compareEveryNode() {
  const { runtime, close } = comparingRuntime(dir, { seen: new Set() })
  const adapter = stirred(initialAdapter(runtime.model.config, hyper, 1))
  await fineTune(runtime, { samples, hyper: { ...hyper, epochs: 1 }, seed: 1, initial: adapter })
  await generate(runtime, { adapter, ids: prompt, maxTokens: 2 })
  await measureLosses(runtime, { samples })
  await measureGradients(
    runtime,
    samples.map(sample => ({ adapter, sample })),
  )
  await measureCurvature(runtime, { adapter, samples })
  await close()
}

/** A step of training with packed rows and blocks computed anew, and a few tokens, for a tiny model of every family. */
async function compareFamilies() {
  const folder = path.join(import.meta.dirname, '..', '..', 'fixtures', 'models')
  const seen = new Set<string>()
  for (const family of readdirSync(folder)) {
    const { runtime, close } = comparingRuntime(path.join(folder, family), { seen, byKind: true })
    const { config } = runtime.model
    const targets = [...new Set(linears(config).map(({ name }) => name))]
    const adapter = stirred(initialAdapter(config, { rank: 2, alpha: 4, targets }, 1))
    const short = [8, 5].map(length => ({ ids: Array.from({ length }, (_, i) => (7 * i) % 50), promptLength: 1 }))
    const packed = { ...defaultHyper, packing: true, gradientCheckpointing: true, maxLength: 32 }
    await stepGradient(runtime, { adapter, samples: short, hyper: packed })
    await generate(runtime, { adapter, ids: short[0]!.ids, maxTokens: 2 })
    await close()
    console.log(JSON.stringify({ kind: 'family', family }))
  }
}

function comparingRuntime(modelDir: string, options: { seen: Set<string>; byKind?: boolean }) {
  const runtime = createRuntime({ model: loadModel(modelDir), threads: 1 })
  const sessions = new Map<string, Promise<Session>>()
  const report = (each: NodeDifference) => console.log(JSON.stringify({ kind: 'node', ...each }))
  const comparing: Runtime = {
    ...runtime,
    // The graphs are those for a GPU, whose sizes are closed.
    backend: 'webgpu',
    session(key, build) {
      const known = sessions.get(key)
      if (known) return known
      const graph = createGraph()
      build(graph)
      const made = comparingSession({ graph, report, ...options })
      sessions.set(key, made)
      return made
    },
    async boundSession(key, build) {
      const graph = createGraph()
      build(graph)
      return bindSession(graph, await comparing.session(key, build))
    },
  }
  const close = async () => {
    for (const session of sessions.values()) await (await session).release()
  }
  return { runtime: comparing, close }
}

/** The same fine-tune, then the same decoding, on both. */
async function compareRuns() {
  const results = []
  for (const backend of ['cpu', 'webgpu'] as const) {
    const engine = await createEngine({ modelDir: dir, backend })
    const initial = stirred(initialAdapter(engine.model.config, hyper, 1))
    const { losses, adapter } = await engine.fineTune({ samples, hyper, seed: 1, initial })
    // Sampled, because so small a model says one word over and over where it must choose the likeliest.
    const { ids } = await engine.generate({ adapter, ids: prompt, maxTokens: 12, temperature: 1, seed: 1 })
    results.push({ losses, adapter, ids })
    await engine.close()
  }
  const [cpu, gpu] = results as [(typeof results)[0], (typeof results)[0]]
  const tensors = [...cpu.adapter.tensors].map(([name, { data }]) =>
    worstDifference(data, gpu.adapter.tensors.get(name)!.data),
  )
  const run = { losses: [cpu.losses, gpu.losses], ids: [cpu.ids, gpu.ids], adapter: Math.max(...tensors) }
  console.log(JSON.stringify({ kind: 'run', ...run }))
}

/** An adapter that does something: a fresh one has zeros for B, and its A no gradient. */
function stirred(adapter: Adapter): Adapter {
  for (const { data } of adapter.tensors.values())
    data.forEach((x, i) => {
      if (x === 0) data[i] = 0.1 * Math.sin(i + 1)
    })
  return adapter
}
