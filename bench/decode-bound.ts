/**
 * One sequence decoded alone: bytes of the weights that a token needs ÷ its time, against the rate at which this processor
 * reads memory, for weights in float32 and in 8-bit integers (9 bits with their scales). Tokens and passes over memory
 * alternate, and the share is that of their medians: where a machine is shared, the rate of its memory moves by half from
 * second to second, and two fastest moments need not be the same one. The share of the fastest stands beside.
 *
 * `THREADS=1,2`, `WEIGHTS=float32,int8`, `PAIRS` and `MODEL=small` choose.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { cpus, tmpdir } from 'node:os'
import path from 'node:path'
import { linears, loadModel, type ServedKind } from '@openledger/engine'
import { createBatchModel, createRuntime } from '@openledger/engine/serving'
import { createTinyModel } from '@openledger/engine/testing'
import { openBandwidth } from './bounds/readBandwidth.ts'
import { median, shapes } from './peers/cases.ts'

const name = 'decode-bound'
const threadCounts = (process.env.THREADS ?? '1,2').split(',').map(Number)
const kinds = (process.env.WEIGHTS ?? 'float32,int8').split(',') as ServedKind[]
const pairs = Number(process.env.PAIRS ?? 100)
const shape = shapes[(process.env.MODEL ?? 'big') as keyof typeof shapes]
const context = 64
const bitsAWeight: Record<ServedKind, number> = { float32: 32, int8: 9, int4: 5.1 }

const folder = mkdtempSync(path.join(tmpdir(), 'openledger-decode-bound-'))
createTinyModel(folder, { config: shape })
const model = loadModel(folder)
rmSync(folder, { recursive: true })
const { config } = model
const weights = linears(config).reduce((sum, { shape: [out, width] }) => sum + out * width, 0)
const head = config.vocabSize * config.hiddenSize
const rows: { label: string; value: number; unit: string }[] = []
const report = (label: string, value: number, unit: string) => {
  rows.push({ label, value, unit })
  console.log(`${label}: ${value} ${unit}`)
}

const shares: number[] = []
for (const threads of threadCounts)
  for (const kind of kinds) {
    const runtime = createRuntime({ model, threads, weights: kind })
    const batch = createBatchModel(runtime, { rows: 1, positions: 2 * context })
    const prompt = Array.from({ length: context }, (_, i) => (31 * i) % config.vocabSize)
    await batch.prefill([{ row: 0, ids: prompt, start: 0, logits: false }])
    const memory = await openBandwidth(threads)
    const [tokens, passes]: [number[], number[]] = [[], []]
    for (let i = 0; i < pairs; i++) {
      passes.push(await memory.pass())
      const start = performance.now()
      await batch.decode([{ id: i % config.vocabSize, position: context }])
      tokens.push(performance.now() - start)
    }
    await memory.close()
    await batch.close()
    await runtime.close()
    const bytes = (weights * bitsAWeight[kind]) / 8 + (head * (kind === 'float32' ? 32 : 9)) / 8
    const shareOf = (pick: (list: readonly number[]) => number) =>
      Number((bytes / pick(tokens) / (memory.bytes / pick(passes))).toFixed(3))
    const share = shareOf(median)
    const label = `${kind}, ${threads} thread(s)`
    report(`${label}: a token alone`, Number((1000 / median(tokens)).toFixed(1)), 'tokens/s')
    report(`${label}: weights read`, Number((bytes / 1e6 / median(tokens)).toFixed(1)), 'GB/s')
    report(`${label}: memory read by a sum`, Number((memory.bytes / 1e6 / median(passes)).toFixed(1)), 'GB/s')
    report(`${label}: share of the bound`, share, 'times')
    report(
      `${label}: the fastest token's share of the fastest pass`,
      shareOf(list => Math.min(...list)),
      'times',
    )
    if (kind === 'float32') shares.push(share)
  }

const value = Math.min(...shares)
const unit = 'times the rate at which memory is read, float32, worst of the thread counts'
const notes = [
  `A sequence of ${context} tokens on a model of ${((weights + head) / 1e6).toFixed(1)} M weights that a token needs, random, ${cpus()[0]?.model.trim()}. Medians of ${pairs} tokens and of as many sums over 256 MiB, in turns.`,
]
if (process.env.BENCH_JSON) writeFileSync(process.env.BENCH_JSON, JSON.stringify({ name, value, unit, rows, notes }))
console.log(`${name}: ${value} ${unit}`)
