/**
 * What one adapter on every row costs: tokens a second of 32 rows with one LoRA adapter ÷ the same rows on the base model,
 * in turns within one run, decoding at a context of about 130 tokens. And the same of 32 adapters ÷ one, without the
 * scheduler around it, beside the bound that the bytes of the adapters leave: all that a step reads, at the bandwidth
 * measured in the same run, if nothing overlapped.
 *
 * `THREADS`, `ROUNDS`, `ROWS`, `MODEL=small` and `CASES=q-k-v-o,all-linear` choose.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { cpus, tmpdir } from 'node:os'
import path from 'node:path'
import { type Adapter, initialAdapter, loadModel } from '@openledger/engine'
import {
  type BatchModel,
  createBatchModel,
  createRuntime,
  type PackedAdapter,
  packAdapter,
} from '@openledger/engine/serving'
import { createTinyModel } from '@openledger/engine/testing'
import { readBandwidth } from './bounds/readBandwidth.ts'
import { shapes } from './peers/cases.ts'

const name = 'lora-overhead'
const threads = Number(process.env.THREADS ?? 1)
const rounds = Number(process.env.ROUNDS ?? 8)
const count = Number(process.env.ROWS ?? 32)
const model = (process.env.MODEL ?? 'big') as keyof typeof shapes
const targets: Record<string, string | string[]> = {
  'q-k-v-o': ['q_proj', 'k_proj', 'v_proj', 'o_proj'],
  'all-linear': 'all-linear',
}
const chosen = (process.env.CASES ?? Object.keys(targets).join()).split(',')
const stepsARound = 4
const context = 130

const folder = mkdtempSync(path.join(tmpdir(), 'openledger-lora-overhead-'))
createTinyModel(folder, { config: shapes[model] })
const runtime = createRuntime({ model: loadModel(folder), threads })
rmSync(folder, { recursive: true })
const { config } = runtime.model
const bandwidth = await readBandwidth(threads)
const rows: { label: string; value: number; unit: string }[] = []
const report = (label: string, value: number, unit: string) => {
  rows.push({ label, value, unit })
  console.log(`${label}: ${value} ${unit}`)
}
const ratios: number[] = []
for (const each of chosen) ratios.push(await compare(each, targets[each]!))
await runtime.close()

const value = ratios[0]!
const unit = `times the base model's tokens/s, ${chosen[0]}`
const notes = [
  `${count} rows of the ${model} model (random weights, float32), adapters of rank 8 drawn for each row, ${threads} thread(s), ${cpus()[0]?.model.trim()}. The fastest step of ${rounds * stepsARound} in turns.`,
  `Reading memory: ${bandwidth.toFixed(1)} GB/s, measured in the same run.`,
]
if (process.env.BENCH_JSON) writeFileSync(process.env.BENCH_JSON, JSON.stringify({ name, value, unit, rows, notes }))
console.log(`${name}: ${value} ${unit}`)

async function compare(label: string, modules: string | string[]): Promise<number> {
  const batch = createBatchModel(runtime, { rows: count, positions: 2 * context })
  const lora = { rank: 8, alpha: 8, targets: modules }
  const adapters = Array.from({ length: count }, (_, i) =>
    packAdapter(config, stirred(initialAdapter(config, lora, i)), `${label} ${i}`),
  )
  const kinds: [string, (row: number) => PackedAdapter | undefined][] = [
    ['base', () => undefined],
    ['one adapter', () => adapters[0]],
    ['an adapter each', row => adapters[row]],
  ]
  for (let row = 0; row < count; row++) await batch.prefill([{ row, ids: prompt(row), start: 0, logits: false }])
  const fastest = new Map(kinds.map(([kind]) => [kind, Number.POSITIVE_INFINITY]))
  for (let round = 0; round < rounds; round++)
    for (const [kind, adapterOf] of round % 2 === 0 ? kinds : kinds.toReversed()) {
      for (let row = 0; row < count; row++) batch.setAdapter(row, adapterOf(row))
      await step(batch) // Binds.
      for (let i = 0; i < stepsARound; i++) fastest.set(kind, Math.min(fastest.get(kind)!, await step(batch)))
    }
  await batch.close()
  const [base, one, distinct] = kinds.map(([kind]) => fastest.get(kind)!) as [number, number, number]
  for (const [kind] of kinds) report(`${label}: ${kind}`, Math.round((1000 * count) / fastest.get(kind)!), 'tokens/s')
  const bytes = adapters[0]!.data.byteLength
  const reading = ((count - 1) * bytes) / bandwidth / 1e6
  const overhead = round3(base / one)
  report(`${label}: one adapter ÷ base`, overhead, 'times')
  report(`${label}: an adapter each ÷ one`, round3(one / distinct), 'times')
  report(
    `${label}: bound of ${(bytes / 1e6).toFixed(1)} MB an adapter, without overlap`,
    round3(one / (one + reading)),
    'times',
  )
  return overhead
}

function prompt(row: number): number[] {
  return Array.from({ length: context - 10 + (row % 7) }, (_, i) => (31 * i + row) % config.vocabSize)
}

async function step(batch: BatchModel): Promise<number> {
  const start = performance.now()
  await batch.decode(Array.from({ length: count }, (_, row) => ({ id: row, position: context - 10 + (row % 7) })))
  return performance.now() - start
}

/** An adapter that does something: a fresh one has zeros for B. */
function stirred(adapter: Adapter): Adapter {
  for (const { data } of adapter.tensors.values())
    data.forEach((x, i) => {
      if (x === 0) data[i] = 0.02 * Math.sin(i + 1)
    })
  return adapter
}

function round3(value: number): number {
  return Number(value.toFixed(3))
}
