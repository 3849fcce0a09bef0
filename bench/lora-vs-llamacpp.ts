/**
 * Answers of 32 requests with 32 different adapters at once: tokens a second of ours ÷ llama.cpp's, with the same weights,
 * adapters, prompts and threads, in turns within one run. Prompts included. Weights and adapters are written as GGUF by
 * our exporters.
 *
 * llama.cpp takes one adapter a context, so each request has a context of its own; they run together and in turn, and the
 * ratio is to the faster. The peer is `node-llama-cpp`, installed on demand outside the workspace (`LLAMA_FOLDER`).
 * `KIND=attention` adapts q, k, v and o alone; `MODEL`, `ROWS`, `TOKENS`, `THREADS` and `ROUNDS` make the case smaller.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { cpus, tmpdir } from 'node:os'
import path from 'node:path'
import { exportGgufLora, exportGgufModel } from '@openledger/engine'
import { askProcess } from './peers/askProcess.ts'
import type { shapes } from './peers/cases.ts'
import { compareServing, type ServingRunner } from './peers/compareServing.ts'
import { installLlama } from './peers/installLlama.ts'
import {
  type AdapterKind,
  askAll,
  drawPrompts,
  openServing,
  type Served,
  writeAdapters,
  writeModel,
  writeOptions,
} from './peers/servingCase.ts'

const name = 'lora-vs-llamacpp'
const threads = Number(process.env.THREADS ?? 2)
const rounds = Number(process.env.ROUNDS ?? 3)
const questions = Number(process.env.ROWS ?? 32)
const tokens = Number(process.env.TOKENS ?? 48)
const promptTokens = 32
const kind = (process.env.KIND ?? 'all-linear') as AdapterKind
const model = (process.env.MODEL ?? 'big') as keyof typeof shapes
const folder = mkdtempSync(path.join(tmpdir(), `openledger-${name}-`))
const modelDir = writeModel(folder, model)
const engine = await openServing({
  ...{ modelDir, adaptersDir: path.join(folder, 'bank'), threads },
  ...{ rows: questions, bytes: 2e9 },
})
const adapters = await writeAdapters({ engine, folder, kind, count: questions })
const prompts = drawPrompts(engine, questions, promptTokens)
const asked = prompts.map((ids, row) => ({ ids, digest: adapters[row]!.digest }))

const runners = new Map<string, ServingRunner>([['ours', { run: count => askAll(engine, asked, count) }]])
const llama = installLlama()
if (llama) {
  const modelFile = path.join(folder, 'model.gguf')
  exportGgufModel({ modelDir, file: modelFile })
  const files = adapters.map(({ adapter, dir }) => {
    const file = `${dir}.gguf`
    exportGgufLora({ model: engine.model.config, adapter, file })
    return file
  })
  const options = { package: llama.entry, model: modelFile, adapters: files, prompts, threads, tokens }
  const peer = await askProcess<{ version?: string }, Served>(process.execPath, [
    '--disable-warning=ExperimentalWarning',
    path.join(import.meta.dirname, 'peers', 'llamaProcess.ts'),
    writeOptions(folder, 'llama', options),
  ])
  if (peer.hello?.version)
    for (const way of ['together', 'in turn'])
      runners.set(`llama.cpp, ${way}`, {
        run: count => peer.ask(JSON.stringify({ tokens: count, way })),
        stop: peer.stop,
      })
}
const { rows, rate, ratio } = await compareServing({ runners, questions, tokens, rounds })
for (const { stop } of runners.values()) await stop?.()
await engine.close()
rmSync(folder, { recursive: true })

const value = ratio ?? rate
const unit =
  ratio === undefined
    ? 'tokens/s (no llama.cpp, no ratio)'
    : "times llama.cpp's tokens a second, the faster of its two ways"
const notes = [
  `${model === 'big' ? '115.6' : '5.8'} M parameters with random weights, float32, LoRA rank 8 on ${kind === 'attention' ? 'q, k, v and o' : 'every linear layer'}; ${questions} prompts of ${promptTokens} tokens at once, each with an adapter of its own, ${tokens} tokens each, greedy; prompts are in the time. Medians of ${rounds}.`,
  'Ours goes through the whole engine: requests, scheduler, adapter bank, messages between threads. The peer is the library alone, one context an adapter: no server around it. Its weights, adapters and cache are F32.',
  'Tokens agree up to where an answer first differs: from there on, the last bits of two arithmetics go ways of their own.',
  ratio === undefined
    ? 'node-llama-cpp could not be installed or started: no ratio.'
    : `${llama?.version}, its ready-made library, on ${cpus()[0]?.model.trim()}, ${threads} thread(s).`,
]
if (process.env.BENCH_JSON) writeFileSync(process.env.BENCH_JSON, JSON.stringify({ name, value, unit, rows, notes }))
console.log(`${name}: ${value} ${unit}`)
