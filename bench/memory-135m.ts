/**
 * What a model of 135 M parameters takes: SmolLM-135M's shape with random weights, stored as bfloat16, trained with LoRA
 * on all linear layers in two ways and asked for an answer, each in a process of its own that may take 6 GiB: a run that
 * its plan puts above that is refused. The figure is the largest peak of resident memory, as the operating system has
 * counted it.
 */
import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { createRng } from '@openledger/base'
import {
  createEngine,
  defaultHyper,
  encodeSafetensors,
  type Hyper,
  parseModelConfig,
  type Tensor,
  weightShapes,
} from '@openledger/engine'
import { createTinyModel } from '@openledger/engine/testing'

const name = 'memory-135m'
const limit = 6
const rows = 4
const length = 256
const steps = 3
/** Ways of training that fit; four rows at a time with all of their blocks kept would not. */
const ways: Record<string, Partial<Hyper>> = {
  'LoRA training, two rows at a time': { microBatchSize: 2 },
  'LoRA training, four rows at a time, blocks computed anew': { microBatchSize: rows, gradientCheckpointing: true },
}
const [task, folder] = process.argv.slice(2)

const config = {
  architectures: ['LlamaForCausalLM'],
  model_type: 'llama',
  vocab_size: 49_152,
  hidden_size: 576,
  intermediate_size: 1536,
  num_hidden_layers: 30,
  num_attention_heads: 9,
  num_key_value_heads: 3,
  head_dim: 64,
  max_position_embeddings: 2048,
  rms_norm_eps: 1e-5,
  rope_theta: 10_000,
  tie_word_embeddings: true,
  torch_dtype: 'bfloat16',
}

if (task === undefined) compare()
else if (task === 'make') makeModel(folder!)
else await measure(task, folder!)

function compare(): void {
  const dir = mkdtempSync(path.join(tmpdir(), 'openledger-memory-'))
  try {
    run('make', dir)
    const measured = new Map([...Object.keys(ways), 'decoding'].map(label => [label, run(label, dir)]))
    const rowsOf = (label: string, { peak, loaded, seconds, what }: Measured) => [
      { label: `${label}: peak`, value: gib(peak), unit: 'GiB' },
      { label: `${label}: of which before the task, with the weights read`, value: gib(loaded), unit: 'GiB' },
      { label: `${label}: ${what}, compiling included`, value: round(seconds), unit: 's' },
    ]
    const value = gib(Math.max(...[...measured.values()].map(({ peak }) => peak)))
    const report = {
      name,
      value,
      unit: `GiB at the peak, of ${limit} allowed`,
      rows: [...measured].flatMap(([label, each]) => rowsOf(label, each)),
      notes: [
        `134.5 M parameters, 0.50 GiB as float32. Training: rank 8 on all seven linear layers, ${rows} rows of ${length} tokens a step, ${steps} steps. Decoding: a prompt of 64 tokens, 32 more with the cache. Where the bytes go: docs/TRAINING.md, under Memory.`,
      ],
    }
    if (process.env.BENCH_JSON) writeFileSync(process.env.BENCH_JSON, JSON.stringify(report))
    for (const { label, value, unit } of report.rows) console.log(`${label}: ${value} ${unit}`)
    console.log(`${name}: ${value} ${report.unit}`)
    if (value > limit) process.exitCode = 1
  } finally {
    rmSync(dir, { recursive: true })
  }
}

type Measured = { peak: number; loaded: number; seconds: number; what: string }

/** Does one task in a process of its own, which says in its last line what it measured. */
function run(task: string, dir: string): Measured {
  const flags = ['--disable-warning=ExperimentalWarning', import.meta.filename, task, dir]
  const output = execFileSync(process.execPath, flags, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] })
  return task === 'make' ? { peak: 0, loaded: 0, seconds: 0, what: '' } : JSON.parse(output.trim().split('\n').at(-1)!)
}

/** A folder with the tokenizer of a tiny model and weights that are random numbers of about the usual size. */
function makeModel(dir: string): void {
  mkdirSync(dir, { recursive: true })
  createTinyModel(dir)
  writeFileSync(path.join(dir, 'config.json'), `${JSON.stringify(config, null, 2)}\n`)
  const rng = createRng(name)
  const noise = Float32Array.from({ length: 1 << 16 }, () => 0.04 * rng.normal())
  const weights = new Map<string, Tensor>()
  for (const [tensor, shape] of weightShapes(parseModelConfig(JSON.stringify(config)))) {
    const data = new Float32Array(shape.reduce((a, b) => a * b))
    if (shape.length === 1) data.fill(1)
    else for (let at = 0; at < data.length; at += noise.length) data.set(noise.subarray(0, data.length - at), at)
    weights.set(tensor, { shape, data })
  }
  writeFileSync(path.join(dir, 'model.safetensors'), encodeSafetensors(weights, { dtype: 'BF16' }))
}

async function measure(task: string, modelDir: string): Promise<void> {
  const engine = await createEngine({ modelDir, threads: 2, memoryBytes: limit * 2 ** 30 })
  const loaded = residentPeak()
  const started = performance.now()
  const rng = createRng(task)
  const ids = (count: number) => Array.from({ length: count }, () => rng.int(config.vocab_size))
  let what: string
  const way = ways[task]
  if (way) {
    const samples = Array.from({ length: rows }, () => ({ ids: ids(length), promptLength: 1 }))
    const hyper = { ...defaultHyper, ...way, batchSize: rows, epochs: steps, maxLength: length, checkpoints: 1 }
    const { losses } = await engine.fineTune({ samples, hyper, seed: 1 })
    if (!(losses.length === steps && losses.at(-1)! < losses[0]!)) throw new Error(`It does not learn: ${losses}`)
    what = `${steps} steps`
  } else {
    const answer = await engine.generate({ ids: ids(64), maxTokens: 32, endTokens: [] })
    if (answer.ids.length !== 32) throw new Error(`It stopped after ${answer.ids.length} tokens.`)
    what = '32 tokens'
  }
  const seconds = (performance.now() - started) / 1000
  console.log(JSON.stringify({ peak: residentPeak(), loaded, seconds, what }))
  await engine.close()
}

/** The most memory that this process has had resident so far, in bytes. */
function residentPeak(): number {
  const status = readFileSync('/proc/self/status', 'utf8')
  return Number(/VmHWM:\s+(\d+) kB/.exec(status)![1]) * 1024
}

function gib(bytes: number): number {
  return Number((bytes / 2 ** 30).toFixed(2))
}

function round(seconds: number): number {
  return Number(seconds.toFixed(1))
}
