/**
 * Per-sample LoRA gradients ÷ plain LoRA gradients: seconds of ours, where every row has an adapter input of its own, and
 * of PyTorch's ways: hooks with one batched product a layer, `vmap` over `grad`, and opacus. In turns within one run.
 *
 * The peers run in a Python that has them: `PYTHON=/path/to/python npm run bench -- persample-overhead`.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { cpus, tmpdir } from 'node:os'
import path from 'node:path'
import { defaultHyper } from '@openledger/engine'
import { cases, median, openCase } from './peers/cases.ts'
import { type Run, startPeer, unhinderMkl } from './peers/startPeer.ts'

const name = 'persample-overhead'
const threads = Number(process.env.THREADS ?? 1)
const rounds = Number(process.env.ROUNDS ?? 7)
const folder = mkdtempSync(path.join(tmpdir(), 'openledger-persample-'))
const preload = unhinderMkl(folder)
const { samples, steps } = cases.small!
const { engine, modelDir, adapterDir, initial } = await openCase(cases.small!, folder, threads)
const hyper = { ...defaultHyper, alpha: 8, batchSize: samples.length, microBatchSize: samples.length, checkpoints: 1 }
const orders = Array.from({ length: steps }, () => samples.map((_, i) => i))

const timed = (work: () => Promise<unknown>) => async (): Promise<Run> => {
  const [wall, cpu] = [performance.now(), process.cpuUsage()]
  await work()
  const { user, system } = process.cpuUsage(cpu)
  return { seconds: (performance.now() - wall) / 1000, cpuSeconds: (user + system) / 1e6, losses: [] }
}
const runners = new Map<string, { run: () => Promise<Run>; stop?: () => unknown }>([
  ['ours, plain', { run: timed(() => engine.fineTune({ samples, hyper, seed: 1, initial, orders })) }],
  [
    'ours, per sample',
    {
      run: timed(async () => {
        for (let step = 0; step < steps; step++)
          await engine.gradients({ rows: samples.map(sample => ({ adapter: initial, sample })) })
      }),
    },
  ],
])
let version: string | undefined
for (const mode of (process.env.PEERS ?? 'plain,hooks,vmap,opacus').split(',')) {
  const options = { mode, model: modelDir, adapter: adapterDir, threads, steps, learningRate: 1e-3, samples }
  const peer = await startPeer(options, preload)
  if (!peer) continue
  version = peer.version
  runners.set(`PyTorch, ${mode}`, peer)
}
const runs = new Map<string, Run[]>([...runners.keys()].map(label => [label, []]))
for (const [label, { run }] of runners)
  await run().catch(error => {
    console.log(`${label}: did not run. ${(error as Error).message}`)
    runners.delete(label)
    runs.delete(label)
  })
for (let round = 0; round < rounds; round++) {
  const order = [...runners]
  for (const [label, { run }] of round % 2 === 0 ? order : order.reverse()) runs.get(label)!.push(await run())
}
for (const { stop } of runners.values()) await stop?.()
await engine.close()
rmSync(folder, { recursive: true })

const rows: { label: string; value: number; unit: string }[] = []
const add = (label: string, value: number, unit: string) => {
  rows.push({ label, value, unit })
  console.log(`${label}: ${value} ${unit}`)
}
for (const [label, list] of runs) {
  add(label, Math.round((1000 * median(list.map(each => each.seconds))) / steps), 'ms a step')
  add(`${label}, CPU time`, Math.round((1000 * median(list.map(each => each.cpuSeconds))) / steps), 'ms a step')
}
const ratio = (label: string, plain: string) =>
  Number(
    (median(runs.get(label)!.map(each => each.seconds)) / median(runs.get(plain)!.map(each => each.seconds))).toFixed(
      3,
    ),
  )
for (const label of runs.keys())
  if (label.startsWith('PyTorch') && label !== 'PyTorch, plain' && runs.has('PyTorch, plain'))
    add(`${label} ÷ PyTorch, plain`, ratio(label, 'PyTorch, plain'), 'times')
const value = ratio('ours, per sample', 'ours, plain')
const notes = [
  '5.8 M parameters, LoRA rank 8 on all linear layers, 8 samples of 128 tokens a step, float32. Lower is better; 1 costs nothing. Ours, plain, is a whole training step with its AdamW; ours, per sample, hands 8 gradients over to the caller.',
  version
    ? `${version}${preload ? ", MKL told that the processor is Intel's" : ''}, on ${cpus()[0]?.model.trim()}, ${threads} thread(s).`
    : 'No Python with PyTorch, Transformers and PEFT was found: no peers.',
]
if (process.env.BENCH_JSON)
  writeFileSync(process.env.BENCH_JSON, JSON.stringify({ name, value, unit: 'times a plain gradient', rows, notes }))
console.log(`${name}: ${value} times a plain gradient`)
