/**
 * LoRA training and decoding on a GPU: tokens a second of ours, through WebGPU, ÷ PyTorch's with Transformers and PEFT,
 * through CUDA, on the same GPU, model, adapter and data, in turns within one run.
 *
 * On a machine with an NVIDIA GPU: its driver, `apt-get install libvulkan1`, a Python with `pip install torch transformers
 * peft`, then `PYTHON=/path/to/python npm run bench -- webgpu`. Without a GPU the figure is that of the one in software
 * that Chromium brings along (`apt-get install chromium`), at a much smaller size, and says nothing about speed.
 * `CASES=small,big` and `ROUNDS` choose what runs; `PEERS=train,train-compile,train-bf16` the ways of PyTorch.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { createRng } from '@openledger/base'
import { defaultHyper, initialAdapter, type Sample, writeAdapter } from '@openledger/engine'
import { createTinyModel } from '@openledger/engine/testing'
import { findGpu, type Gpu, softwareGpu } from '@openledger/tensor'
import { median, shapes } from './peers/cases.ts'
import { type Job, type Runner, startOurs, startTorch } from './webgpu/runners.ts'

const sizes = {
  small: { model: 'small', rows: 8, length: 128, steps: 4, answer: 64 },
  big: { model: 'big', rows: 16, length: 512, steps: 2, answer: 128 },
  software: { model: 'small', rows: 2, length: 32, steps: 1, answer: 4 },
} as const

const [gpu, env] = await chooseGpu()
const hasGpu = gpu !== undefined && !gpu.software
const chosen = hasGpu ? (process.env.CASES ?? 'small,big').split(',') : ['software']
const rounds = hasGpu ? Number(process.env.ROUNDS ?? 5) : 1
const peers = (process.env.PEERS ?? 'train,train-compile,train-bf16').split(',')
const rows: { label: string; value: number; unit: string }[] = []
const ratios: number[] = []
let version: string | undefined

console.log(gpu ? `${gpu.name}${gpu.software ? ', in software: there is no GPU' : ''}` : 'no GPU, and none in software')
if (gpu) for (const name of chosen) await compare(name as keyof typeof sizes)

const ratio = ratios.length > 0 ? Math.min(...ratios) : (rows[0]?.value ?? 0)
const unit =
  ratios.length > 0
    ? "times PyTorch's fastest float32 on CUDA, in the worst case"
    : hasGpu
      ? 'tokens/s of training (no PyTorch with CUDA, no ratio)'
      : `tokens/s of training (no GPU${gpu ? ': in software' : ''})`
const notes = [
  gpu ? `${gpu.name}${gpu.driver ? `, ${gpu.driver}` : ''}; WebGPU through ONNX Runtime.` : 'No GPU was found.',
  'Llama-style decoders with random weights: small is 5.8 M parameters, big 115.6 M. LoRA rank 8 on all linear layers; a step is forward, backward and AdamW. Decoding is greedy, one sequence, with the adapter on and a cache. Medians.',
  version ? `${version}. bf16 rounds more than ours, which computes in float32.` : 'No PyTorch with CUDA was found.',
]
if (process.env.BENCH_JSON)
  writeFileSync(process.env.BENCH_JSON, JSON.stringify({ name: 'webgpu', value: ratio, unit, rows, notes }))
console.log(`webgpu: ${ratio} ${unit}`)

async function chooseGpu(): Promise<[Gpu | undefined, Record<string, string>]> {
  for (const env of [{}, softwareGpu()]) {
    const gpu = env && (await findGpu(env).catch(() => undefined))
    if (gpu) return [gpu, env]
  }
  return [undefined, {}]
}

async function compare(name: keyof typeof sizes): Promise<void> {
  const { model, rows: batchSize, length, steps, answer } = sizes[name]
  const folder = mkdtempSync(path.join(tmpdir(), 'openledger-webgpu-'))
  const [modelDir, adapterDir] = [path.join(folder, 'model'), path.join(folder, 'adapter')]
  const config = createTinyModel(modelDir, { config: shapes[model] })
  const hyper = { ...defaultHyper, alpha: 8, batchSize, microBatchSize: batchSize, epochs: steps, checkpoints: 1 }
  writeAdapter(adapterDir, initialAdapter(config, hyper, 1))
  const rng = createRng(`webgpu/${name}`)
  const draw = (count: number) => Array.from({ length: count }, () => rng.int(shapes[model].vocab_size))
  const samples: Sample[] = Array.from({ length: batchSize }, () => ({ ids: draw(length), promptLength: 1 }))
  const job: Job = { modelDir, adapterDir, hyper: { ...hyper, maxLength: length }, samples, prompt: draw(32), answer }

  const ours = await startOurs(job, env)
  const runners = new Map<string, Runner>([['ours, train', ours]])
  const torch = hasGpu ? [...peers, 'decode', 'decode-bf16'] : []
  for (const mode of torch) {
    const peer = await startTorch(mode, job)
    if (!peer) continue
    version = peer.version
    runners.set(`PyTorch ${mode}`, peer)
  }
  runners.set('ours, decode', ours)
  const seconds = new Map<string, number[]>()
  const task = (label: string) => (label.includes('decode') ? 'decode' : 'train')
  for (let round = -1; round < rounds; round++)
    for (const [label, runner] of runners) {
      const run = await runner.run(task(label))
      // The first round compiles.
      if (round >= 0) seconds.set(label, [...(seconds.get(label) ?? []), run.seconds])
    }
  for (const runner of new Set(runners.values())) await runner.stop()
  rmSync(folder, { recursive: true })

  const rate = (label: string) => {
    const tokens = task(label) === 'train' ? steps * batchSize * length : answer
    return Number((tokens / median(seconds.get(label)!)).toPrecision(3))
  }
  for (const label of runners.keys()) add(`${name}: ${label}`, rate(label), 'tokens/s')
  for (const kind of ['train', 'decode']) {
    const exact = [...runners.keys()].filter(
      each => each.startsWith('PyTorch') && task(each) === kind && !each.includes('bf16'),
    )
    if (exact.length === 0) continue
    const value = Number((rate(`ours, ${kind}`) / Math.max(...exact.map(rate))).toFixed(2))
    add(`${name}: ${kind}, ours ÷ PyTorch's fastest float32`, value, 'times')
    ratios.push(value)
  }
}

function add(label: string, value: number, unit: string): void {
  rows.push({ label, value, unit })
  console.log(`${label}: ${value} ${unit}`)
}
