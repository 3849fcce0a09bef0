/**
 * Answers of 32 requests with 32 different adapters at once: tokens a second of ours ÷ PEFT's (`adapter_names`: one batch,
 * adapter by adapter inside), on the same files, prompts and threads, in turns within one run. Prompts included.
 *
 * The peer runs in a Python that has it: `PYTHON=/path/to/python npm run bench -- lora-vs-peft`. It runs twice: as
 * installed, and with MKL's question for the vendor answered with Intel's name, because on AMD processors MKL otherwise
 * runs below what the hardware gives; the ratio is to the faster. `KIND=attention` adapts q, k, v and o alone; `MODEL`,
 * `ROWS`, `TOKENS`, `THREADS` and `ROUNDS` make the case smaller.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { cpus, tmpdir } from 'node:os'
import path from 'node:path'
import { askProcess } from './peers/askProcess.ts'
import type { shapes } from './peers/cases.ts'
import { compareServing, type ServingRunner } from './peers/compareServing.ts'
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
import { unhinderMkl } from './peers/startPeer.ts'

const name = 'lora-vs-peft'
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
let version: string | undefined
const options = writeOptions(folder, 'peft', {
  ...{ model: modelDir, adapters: adapters.map(({ dir }) => dir), prompts, threads },
})
const preload = unhinderMkl(folder)
for (const library of preload ? [undefined, preload] : [undefined]) {
  const peer = await askProcess<{ version?: string }, Served>(
    process.env.PYTHON ?? 'python3',
    [path.join(import.meta.dirname, 'peers', 'serve.py'), options],
    { ...(library && { LD_PRELOAD: library }), TRANSFORMERS_VERBOSITY: 'error' },
  )
  version = peer.hello?.version
  if (!version) break
  const run = (count: number) => peer.ask(JSON.stringify({ tokens: count }))
  runners.set(`PEFT${library ? ', unhindered' : ''}`, { run, stop: peer.stop })
}
const { rows, rate, ratio } = await compareServing({ runners, questions, tokens, rounds })
for (const { stop } of runners.values()) await stop?.()
await engine.close()
rmSync(folder, { recursive: true })

const value = ratio ?? rate
const unit =
  ratio === undefined ? 'tokens/s (no PEFT, no ratio)' : "times PEFT's tokens a second, the faster of its two"
const notes = [
  `${model === 'big' ? '115.6' : '5.8'} M parameters with random weights, float32, LoRA rank 8 on ${kind === 'attention' ? 'q, k, v and o' : 'every linear layer'}; ${questions} prompts of ${promptTokens} tokens at once, each with an adapter of its own, ${tokens} tokens each, greedy; prompts are in the time. Medians of ${rounds}.`,
  'Ours goes through the whole engine: requests, scheduler, adapter bank, messages between threads. The peer is a plain loop over its model with a cache: no server around it.',
  'Tokens agree up to where an answer first differs: from there on, the last bits of two arithmetics go ways of their own.',
  version
    ? `${version}, on ${cpus()[0]?.model.trim()}, ${threads} thread(s). "unhindered": MKL told that the processor is Intel's.`
    : 'No Python with PyTorch, Transformers and PEFT was found; set PYTHON to one for the ratio.',
]
if (process.env.BENCH_JSON) writeFileSync(process.env.BENCH_JSON, JSON.stringify({ name, value, unit, rows, notes }))
console.log(`${name}: ${value} ${unit}`)
