/**
 * LoRA training: tokens a second of ours ÷ PyTorch's with Transformers and PEFT, in turns within one run, on the same
 * model, adapter, data, batch, optimiser and threads.
 *
 * The peers run in a Python that has them: `PYTHON=/path/to/python npm run bench -- train-ratio`. Each of eager,
 * compiled and bfloat16 runs twice: as installed, and with MKL's question for the vendor answered with Intel's name
 * (where there is a C compiler), because on AMD processors MKL otherwise runs below what the hardware gives.
 * Ours runs in float32 and, as an option that a run must ask for, with frozen weights in 8-bit integers, the counterpart
 * of PyTorch's bfloat16: the difference that it makes to the losses is printed beside that of bfloat16.
 * `CASES=small,big-chat` chooses cases, `THREADS`, `ROUNDS` and `PEERS=eager,bf16` the rest.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { cpus, tmpdir } from 'node:os'
import path from 'node:path'
import { defaultHyper } from '@openledger/engine'
import { cases, median, openCase } from './peers/cases.ts'
import { type Run, startPeer, unhinderMkl } from './peers/startPeer.ts'

const threads = Number(process.env.THREADS ?? 1)
const rounds = Number(process.env.ROUNDS ?? 5)
const chosen = (process.env.CASES ?? Object.keys(cases).join()).split(',')
const modes = (process.env.PEERS ?? 'eager,compile,bf16,packed,bf16-packed').split(',')
const folder = mkdtempSync(path.join(tmpdir(), 'openledger-train-ratio-'))
const preload = unhinderMkl(folder)
const rows: { label: string; value: number; unit: string }[] = []
const ratios: number[] = []
let version: string | undefined

for (const name of chosen) await compare(name)
rmSync(folder, { recursive: true })

const ratio = ratios.length > 0 ? Math.min(...ratios) : rows[0]!.value
const unit =
  ratios.length > 0
    ? "times the fastest of PyTorch's (ours: the faster of float32 and int8), worst case"
    : 'tokens/s (no PyTorch, no ratio)'
const notes = [
  'Llama-style decoders with random weights: small is 5.8 M parameters (width 256, 6 layers, vocabulary 2,048), big 115.6 M (width 576, 30 layers, vocabulary 8,192). LoRA rank 8 on all linear layers; a step is forward, backward and AdamW. Rates count real tokens, not padding. Medians.',
  'Chats are rows of unequal length whose first half is a prompt. Peers pad them to the longest, as the usual collator does; "packed" puts all samples in one row without padding, kept apart by position ids. Ours computes no padding either.',
  '"ours, int8": frozen weights, what enters them and the gradients that come back rounded to 127 steps by row (`baseArithmetic`, off unless a run asks for it); its counterpart is bfloat16 autocast. The other ratios are float32 against float32.',
  '"unhindered" is the same PyTorch with MKL told that the processor is Intel\'s.',
  version
    ? `${version}, on ${cpus()[0]?.model.trim()}, ${threads} thread(s).`
    : 'No Python with PyTorch, Transformers and PEFT was found; set PYTHON to one for the ratio.',
]
if (process.env.BENCH_JSON)
  writeFileSync(process.env.BENCH_JSON, JSON.stringify({ name: 'train-ratio', value: ratio, unit, rows, notes }))
console.log(`train-ratio: ${ratio} ${unit}`)

async function compare(name: string): Promise<void> {
  const { samples, steps, about, ...rest } = cases[name]!
  const { engine, modelDir, adapterDir, initial } = await openCase({ ...rest, samples, steps, about }, folder, threads)
  const hyper = { ...defaultHyper, alpha: 8, batchSize: samples.length, epochs: steps, checkpoints: 1 }
  const orders = Array.from({ length: steps }, () => samples.map((_, i) => i))
  const ours = (baseArithmetic: 'float32' | 'int8') => async (): Promise<Run> => {
    const [wall, cpu] = [performance.now(), process.cpuUsage()]
    const { losses } = await engine.fineTune({ samples, hyper: { ...hyper, baseArithmetic }, seed: 1, initial, orders })
    const { user, system } = process.cpuUsage(cpu)
    return { seconds: (performance.now() - wall) / 1000, cpuSeconds: (user + system) / 1e6, losses }
  }
  const chat = name.endsWith('-chat')
  const runs = new Map<string, Run[]>()
  // One library after the other, each beside ours: a peer of the big model holds up to 3.5 GB.
  for (const library of preload ? [undefined, preload] : [undefined]) {
    const runners = new Map<string, { run: () => Promise<Run>; stop?: () => unknown }>([
      ['ours, float32', { run: ours('float32') }],
      ['ours, int8', { run: ours('int8') }],
    ])
    for (const mode of modes.filter(each => chat || !each.includes('packed'))) {
      const peer = await startPeer(
        { mode, model: modelDir, adapter: adapterDir, threads, steps, learningRate: hyper.learningRate, samples },
        library,
      )
      if (!peer) continue
      version = peer.version
      runners.set(`PyTorch ${mode}${library ? ', unhindered' : ''}`, peer)
    }
    for (const { run } of runners.values()) {
      await run() // Compiles.
      await run()
    }
    for (let round = 0; round < rounds; round++) {
      const order = [...runners]
      for (const [label, { run }] of round % 2 === 0 ? order : order.reverse())
        runs.set(label, [...(runs.get(label) ?? []), await run()])
    }
    for (const { stop } of runners.values()) await stop?.()
  }
  await engine.close()

  const tokens = steps * samples.reduce((sum, sample) => sum + sample.ids.length, 0)
  const seconds = (label: string) => median(runs.get(label)!.map(each => each.seconds))
  const add = (label: string, value: number, unit: string) => {
    rows.push({ label: `${name}: ${label}`, value, unit })
    console.log(`${name}: ${label}: ${value} ${unit}`)
  }
  console.log(`${name}: ${about}`)
  for (const [label, list] of runs) {
    add(label, Math.round(tokens / seconds(label)), 'tokens/s')
    add(`${label}, CPU time a step`, Math.round((1000 * median(list.map(each => each.cpuSeconds))) / steps), 'ms')
  }
  const exact = runs.get('ours, float32')![0]!.losses
  const peers = [...runs.keys()].filter(label => label.startsWith('PyTorch'))
  const ratioTo = (label: string, others: string[]) => {
    if (others.length === 0) return undefined
    const ratio = Number((Math.min(...others.map(seconds)) / seconds(label)).toFixed(2))
    return ratio
  }
  const float32 = peers.filter(label => !label.includes('bf16'))
  const pairs: [string, string, string[]][] = [
    ['ours in float32 ÷ fastest PyTorch in float32', 'ours, float32', float32],
    [
      'ours in float32 ÷ the same as installed',
      'ours, float32',
      float32.filter(label => !label.includes('unhindered')),
    ],
    ['ours in float32 ÷ fastest PyTorch, bfloat16 included', 'ours, float32', peers],
    ['ours in int8 ÷ fastest PyTorch, bfloat16 included', 'ours, int8', peers],
  ]
  for (const [label, mine, others] of pairs) {
    const ratio = ratioTo(mine, others)
    if (ratio !== undefined) add(label, ratio, 'times')
  }
  const all = Math.max(ratioTo('ours, float32', peers) ?? 0, ratioTo('ours, int8', peers) ?? 0)
  if (all > 0) ratios.push(all)
  for (const label of [...runs.keys()].slice(1)) {
    const losses = runs.get(label)![0]!.losses
    const difference = Math.max(...exact.map((loss, i) => Math.abs(loss - losses[i]!)))
    add(`largest difference of a loss, ${label} from ours in float32`, Number(difference.toExponential(1)), 'nats')
  }
}
