/**
 * LoRA training: tokens a second of ours ÷ PyTorch's, the same model, batch and optimiser, in turns within one run.
 *
 * PyTorch runs in a Python that has it: `PYTHON=/path/to/python npm run bench -- train-ratio`. Without one the figure
 * is ours alone, and the last line says that there was no peer.
 */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { cpus, tmpdir } from 'node:os'
import path from 'node:path'
import { createInterface } from 'node:readline'
import { createRng } from '@openledger/base'
import { createEngine, defaultHyper, initialAdapter, type Sample, writeAdapter } from '@openledger/engine'
import { createTinyModel } from '@openledger/engine/testing'

const rounds = 5
const steps = 4
const batchSize = 8
const length = 128
const threads = Number(process.env.THREADS ?? 1)
const vocabSize = 2048
const config = {
  vocab_size: vocabSize,
  hidden_size: 256,
  intermediate_size: 768,
  num_hidden_layers: 6,
  num_attention_heads: 4,
  num_key_value_heads: 2,
  head_dim: 64,
  max_position_embeddings: length,
  tie_word_embeddings: false,
}

const folder = mkdtempSync(path.join(tmpdir(), 'openledger-train-ratio-'))
createTinyModel(folder, { config })
const engine = await createEngine({ modelDir: folder, threads })
const rng = createRng('train-ratio')
const samples: Sample[] = Array.from({ length: batchSize }, () => ({
  ids: Array.from({ length }, () => rng.int(vocabSize)),
  promptLength: 1,
}))
const hyper = { ...defaultHyper, batchSize, epochs: steps, checkpoints: 1 }
const initial = initialAdapter(engine.model.config, hyper, 1)
writeAdapter(path.join(folder, 'adapter'), initial)
const orders = Array.from({ length: steps }, () => samples.map((_, i) => i))

async function ours(): Promise<{ seconds: number; losses: number[] }> {
  const started = performance.now()
  const { losses } = await engine.fineTune({ samples, hyper, seed: 1, initial, orders })
  return { seconds: (performance.now() - started) / 1000, losses }
}

const peer = await startPeer()
await ours() // Compiles the graph.
await peer?.run()
const times: { ours: number[]; torch: number[] } = { ours: [], torch: [] }
let largestDifference = 0
for (let round = 0; round < rounds; round++) {
  const own = await ours()
  times.ours.push(own.seconds)
  const theirs = await peer?.run()
  if (!theirs) continue
  times.torch.push(theirs.seconds)
  own.losses.forEach((loss, i) => {
    largestDifference = Math.max(largestDifference, Math.abs(loss - theirs.losses[i]!))
  })
}
peer?.stop()
await engine.close()
rmSync(folder, { recursive: true })

const tokens = steps * batchSize * length
const rate = (seconds: number[]) => Math.round(tokens / median(seconds))
const rows = [{ label: `ours, ${threads} thread(s)`, value: rate(times.ours), unit: 'tokens/s' }]
if (peer) {
  rows.push({
    label: `${peer.version}, ${threads} thread(s), eager, fused AdamW`,
    value: rate(times.torch),
    unit: 'tokens/s',
  })
  rows.push({ label: 'largest difference of a loss', value: Number(largestDifference.toExponential(1)), unit: 'nats' })
}
for (const { label, value, unit } of rows) console.log(`${label}: ${value} ${unit}`)
const ratio = peer ? Number((median(times.torch) / median(times.ours)).toFixed(2)) : rate(times.ours)
const unit = peer ? 'times PyTorch' : 'tokens/s (no PyTorch found, so no ratio)'
const notes = [
  'A Llama-style decoder of 5.8 M parameters (width 256, 6 layers, vocabulary 2,048, random weights), LoRA rank 8 on all linear layers, 8 × 128 tokens a step, forward, backward and AdamW in float32. Higher is better.',
  peer
    ? `Stock PyTorch on this processor (${cpus()[0]?.model.trim()}); on AMD processors its MKL runs far below what the hardware gives, so a lead there is partly MKL's.`
    : 'No Python with PyTorch was found; set PYTHON to one for the ratio.',
]
if (process.env.BENCH_JSON)
  writeFileSync(process.env.BENCH_JSON, JSON.stringify({ name: 'train-ratio', value: ratio, unit, rows, notes }))
console.log(`train-ratio: ${ratio} ${unit}`)

function median(values: number[]): number {
  return values.toSorted((a, b) => a - b)[values.length >> 1]!
}

type Run = { seconds: number; losses: number[] }

/** Starts PyTorch on the same files; it trains once for each line that it reads. Undefined where there is none. */
async function startPeer() {
  const script = path.join(import.meta.dirname, 'train_peer.py')
  const args = [script, folder, JSON.stringify({ steps, threads, samples: samples.map(each => each.ids) })]
  const child = spawn(process.env.PYTHON ?? 'python3', args, { stdio: ['pipe', 'pipe', 'inherit'] })
  child.on('error', () => {})
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]()
  const first = await lines.next()
  const hello = first.done ? undefined : (JSON.parse(first.value) as { version?: string })
  if (!hello?.version) return undefined
  return {
    version: hello.version,
    async run(): Promise<Run> {
      child.stdin.write('run\n')
      const { value } = await lines.next()
      if (value === undefined) throw new Error('PyTorch ended before it had trained.')
      return JSON.parse(value) as Run
    },
    stop: () => {
      child.stdin.end()
      return once(child, 'exit')
    },
  }
}
