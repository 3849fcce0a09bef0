/**
 * What many adapters cost: tokens a second of 32 rows that all have different adapters out of 1,000 in memory ÷ the same
 * requests on one adapter, in turns within one run, through the whole engine: a prompt and 48 tokens each, so that
 * requests are admitted all the time. Twice: rank 8 on q, k, v and o, and on every linear layer. Then 10,000 adapters on
 * disk of which memory holds about 1,000, asked by Zipf's law (exponent 0.99), ÷ the 1,000 above.
 *
 * Beside each ratio stands the bound that the bytes leave, (W + C + a) ÷ (W + C + 32 a), with W the weights that a step reads,
 * C what rows have in their caches on average, a an adapter: what a step that is bound by memory alone would give.
 * `KINDS=attention` leaves one kind out; `ADAPTERS`, `REGISTERED`, `MODEL`, `ROWS`, `TOKENS`, `REQUESTS`, `THREADS` and
 * `ROUNDS` make the case smaller.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { cpus, tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { createRng } from '@openledger/base'
import { type Engine, linears, readModelCard, weightShapes } from '@openledger/engine'
import { fillBank } from '@openledger/engine/testing'
import { median, type shapes } from './peers/cases.ts'
import {
  type AdapterKind,
  type Asked,
  adapterKinds,
  askAll,
  drawPrompts,
  openServing,
  writeModel,
} from './peers/servingCase.ts'

const name = 'lora-retention'
const threads = Number(process.env.THREADS ?? 2)
const rounds = Number(process.env.ROUNDS ?? 3)
const rowCount = Number(process.env.ROWS ?? 32)
const tokens = Number(process.env.TOKENS ?? 48)
const requests = Number(process.env.REQUESTS ?? 3 * rowCount)
const resident = Number(process.env.ADAPTERS ?? 1000)
const registered = Number(process.env.REGISTERED ?? 10_000)
const kinds = (process.env.KINDS ?? 'attention,all-linear').split(',') as AdapterKind[]
const model = (process.env.MODEL ?? 'big') as keyof typeof shapes
const promptTokens = 32
const goals: Record<AdapterKind, number> = { attention: 0.97, 'all-linear': 0.9 }
const folder = mkdtempSync(path.join(tmpdir(), `openledger-${name}-`))
const modelDir = writeModel(folder, model)
const card = readModelCard(modelDir)
const weightBytes = 4 * [...weightShapes(card.config)].reduce((sum, [weight, shape]) => sum + readIn(weight, shape), 0)
const cacheBytes = rowCount * (promptTokens + tokens / 2) * positionBytes()
const rows: { label: string; value: number; unit: string }[] = []
const add = (label: string, value: number, unit: string) => {
  rows.push({ label, value, unit })
  console.log(`${label}: ${value} ${unit}`)
}

const ratios = new Map<string, number>()
for (const kind of kinds) await measureResident(kind)
await measureRegistered('attention')
rmSync(folder, { recursive: true })

const [worst] = kinds.map(kind => [kind, ratios.get(kind)! / goals[kind]] as const).toSorted((a, b) => a[1] - b[1])
const value = ratios.get(worst![0])!
const unit = `of the speed of one adapter, rank 8 on ${describe(worst![0])} (goal ${goals[worst![0]]})`
const notes = [
  `${model === 'big' ? '115.6' : '5.8'} M parameters with random weights, float32; ${rowCount} rows, each request ${promptTokens} tokens of prompt and ${tokens} of answer, ${requests} requests a run, the next begins as soon as a row is free. Medians of ${rounds} runs in turns. Goals: 0.97 on q, k, v and o, 0.90 on every linear layer, 0.95 for 10,000 registered.`,
  'Adapters are drawn evenly; within a run, no two of the requests that run together have the same one.',
  'The bound counts bytes that a step has to read from memory, as if it did nothing else: caches of the processor make it better, work that is not reading makes both sides slower and the ratio better.',
  `Adapters are random and were written into the bank's folder in its own format, not registered one by one. Of the ${registered} registered, those that the drawn requests never name are files of the right size without content: registered, and never read. The page cache is warm.`,
  `On ${cpus()[0]?.model.trim()}, ${threads} thread(s).`,
]
if (process.env.BENCH_JSON) writeFileSync(process.env.BENCH_JSON, JSON.stringify({ name, value, unit, rows, notes }))
console.log(`${name}: ${value} ${unit}`)

/** Distinct adapters out of those in memory, against one. */
async function measureResident(kind: AdapterKind): Promise<void> {
  const config = adapterKinds[kind]
  const adaptersDir = path.join(folder, kind)
  const digests = fillBank({ dir: adaptersDir, model: card, config, count: resident, seed: kind })
  const engine = await open(adaptersDir, resident * adapterBytes(kind))
  await loadAll(engine, digests)
  const prompts = drawPrompts(engine, requests, promptTokens)
  const rng = createRng(`${name}/${kind}`)
  const runs = { distinct: [] as number[], one: [] as number[] }
  const ask = async (distinct: boolean, count: number): Promise<number> => {
    // Whole shuffles one after the other, so that an adapter is not asked again while it runs.
    const order: string[] = []
    while (order.length < count) order.push(...rng.shuffle(digests))
    const asked: Asked[] = prompts
      .slice(0, count)
      .map((ids, i) => ({ ids: redrawn(ids, rng), digest: distinct ? order[i]! : digests[0]! }))
    const { seconds } = await askAll(engine, asked, tokens)
    return (count * tokens) / seconds
  }
  await ask(true, rowCount)
  await ask(false, rowCount)
  for (let round = 0; round < rounds; round++)
    for (const distinct of round % 2 === 0 ? [true, false] : [false, true])
      runs[distinct ? 'distinct' : 'one'].push(await ask(distinct, requests))
  await engine.close()
  rmSync(adaptersDir, { recursive: true })
  const ratio = Number((median(runs.distinct) / median(runs.one)).toFixed(3))
  const bytes = adapterBytes(kind)
  const bound = (weightBytes + cacheBytes + bytes) / (weightBytes + cacheBytes + rowCount * bytes)
  ratios.set(kind, ratio)
  ratios.set(`${kind} rate`, median(runs.distinct))
  add(`${describe(kind)}: one adapter`, Number(median(runs.one).toFixed(1)), 'tokens/s')
  add(`${describe(kind)}: ${rowCount} of ${resident}`, Number(median(runs.distinct).toFixed(1)), 'tokens/s')
  add(`${describe(kind)}: ${rowCount} of ${resident} ÷ one`, ratio, 'times')
  add(
    `${describe(kind)}: bound of the bytes (${(bytes / 1e6).toFixed(1)} MB an adapter)`,
    Number(bound.toFixed(3)),
    'times',
  )
}

/** Far more adapters on disk than fit into memory, asked by Zipf's law, against even draws from those in memory. */
async function measureRegistered(kind: AdapterKind): Promise<void> {
  const config = adapterKinds[kind]
  const adaptersDir = path.join(folder, 'registered')
  const rng = createRng(`${name}/zipf`)
  const draw = zipf(registered, 0.99, rng)
  const warmUp = Math.min(4 * resident, 10 * requests)
  const drawn = Array.from({ length: warmUp + rounds * requests }, draw)
  const even = Array.from({ length: rounds * requests }, () => rng.int(Math.min(resident, registered)))
  const asked = new Set([...drawn, ...even])
  const dir = { dir: adaptersDir, model: card, config, count: registered, seed: 'registered' }
  const digests = fillBank({ ...dir, isAsked: i => asked.has(i) })
  const engine = await open(adaptersDir, resident * adapterBytes(kind))
  const prompts = drawPrompts(engine, requests, promptTokens)
  const ask = async (places: readonly number[]): Promise<number> => {
    const { seconds } = await askAll(
      engine,
      places.map((place, i) => ({ ids: redrawn(prompts[i % prompts.length]!, rng), digest: digests[place]! })),
      tokens,
    )
    return (places.length * tokens) / seconds
  }
  // Memory fills as it would over time: the adapters asked last stay.
  const asLast = [...new Set(drawn.slice(0, warmUp).toReversed())]
  const stay = asLast.slice(0, resident).toReversed()
  await loadAll(
    engine,
    stay.map(place => digests[place]!),
  )
  const runs: number[] = []
  const before = (await engine.serving()).adapters
  for (let round = 0; round < rounds; round++)
    runs.push(await ask(drawn.slice(warmUp + round * requests, warmUp + (round + 1) * requests)))
  const { loads, evictions } = (await engine.serving()).adapters
  await loadAll(
    engine,
    [...new Set(even)].map(place => digests[place]!),
  )
  const inMemory: number[] = []
  for (let round = 0; round < rounds; round++)
    inMemory.push(await ask(even.slice(round * requests, (round + 1) * requests)))
  await engine.close()
  const ratio = Number((median(runs) / median(inMemory)).toFixed(3))
  add(`${registered} registered, Zipf 0.99`, Number(median(runs).toFixed(1)), 'tokens/s')
  add(`${registered} registered, evenly from those in memory`, Number(median(inMemory).toFixed(1)), 'tokens/s')
  add(`${registered} registered, Zipf 0.99 ÷ evenly from ${resident} in memory`, ratio, 'times')
  add(
    'requests that had to read the disk',
    Number(((100 * (loads - before.loads)) / (rounds * requests)).toFixed(1)),
    '%',
  )
  add('adapters that gave way', evictions - before.evictions, 'of them')
}

function open(adaptersDir: string, adapters: number): Promise<Engine> {
  // Room for what every row needs in whole pages, beside the adapters.
  const positions = 32 * Math.ceil((promptTokens + tokens) / 32)
  const caches = rowCount * positions * positionBytes()
  return openServing({ modelDir, adaptersDir, threads, rows: rowCount, bytes: adapters + caches })
}

/** Brings adapters into memory and waits for them. */
async function loadAll(engine: Engine, digests: readonly string[]): Promise<void> {
  const { loads } = (await engine.serving()).adapters
  for (const digest of digests) await engine.adapters.prefetch(digest)
  let idle = 0
  for (let last = -1; idle < 20; ) {
    await setTimeout(100)
    const { adapters } = await engine.serving()
    if (adapters.loads - loads >= digests.length) return
    idle = adapters.loads === last ? idle + 1 : 0
    last = adapters.loads
  }
}

/** A prompt whose beginning no earlier request had: prompts are read, not found in the prefix cache. */
function redrawn(ids: readonly number[], rng: ReturnType<typeof createRng>): number[] {
  return ids.map(() => rng.int(card.config.vocabSize))
}

/** Draws i of n with a probability like 1 / (i + 1)^s. */
function zipf(n: number, s: number, rng: ReturnType<typeof createRng>): () => number {
  const sums = new Float64Array(n)
  let sum = 0
  for (let i = 0; i < n; i++) {
    sum += 1 / (i + 1) ** s
    sums[i] = sum
  }
  return () => {
    const wanted = rng.float() * sum
    const at = sums.findIndex(each => each >= wanted)
    return at === -1 ? n - 1 : at
  }
}

/** Numbers of a weight that a step reads: of the embedding, a row a token. */
function readIn(weight: string, shape: readonly number[]): number {
  if (weight === `${card.config.names.embedding}.weight` && !card.config.tied) return 0
  return shape.reduce((product, size) => product * size, 1)
}

/** Bytes of keys and values of one position. */
function positionBytes(): number {
  const { layers, keyValueHeads, headSize } = card.config
  return 4 * 2 * layers * keyValueHeads * headSize
}

function adapterBytes(kind: AdapterKind): number {
  const { targets, rank } = adapterKinds[kind]
  const changed = linears(card.config).filter(({ name }) => typeof targets === 'string' || targets.includes(name))
  return 4 * rank * changed.reduce((sum, { shape }) => sum + shape[0] + shape[1], 0) + 4096
}

function describe(kind: AdapterKind): string {
  return kind === 'attention' ? 'q, k, v and o' : 'every linear layer'
}
