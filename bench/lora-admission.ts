/**
 * What a cold adapter costs, on a server that has run for a while: its memory is full, and each load takes the place of
 * an adapter that is longest unused. Alone: how much later the first token of a request comes when its adapter is in
 * memory but in no row, when its file is in the page cache, and when it is on the disk only, than when the row held the
 * adapter already: medians of differences in turns. In company: the 99th percentile of the gaps between the tokens of rows
 * that write, while ten requests a second come with cold adapters from disk ÷ while the same requests come with adapters
 * that run already.
 *
 * The page cache of a file is dropped by `dd` (`oflag=nocache`), where there is one that can. `KIND=attention` adapts q, k,
 * v and o alone; `MODEL`, `THREADS`, `ROUNDS` (requests of each sort alone), `SECONDS` (of each sort in company) and
 * `STREAMS` (rows that write) make the case smaller.
 */
import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { cpus, tmpdir } from 'node:os'
import path from 'node:path'
import { createInterface } from 'node:readline'
import { setTimeout } from 'node:timers/promises'
import { createRng } from '@openledger/base'
import { readModelCard } from '@openledger/engine'
import { fillBank } from '@openledger/engine/testing'
import { median, type shapes } from './peers/cases.ts'
import { type AdapterKind, adapterKinds, openServing, positions, writeModel } from './peers/servingCase.ts'

const name = 'lora-admission'
const threads = Number(process.env.THREADS ?? 2)
const rounds = Number(process.env.ROUNDS ?? 25)
const seconds = Number(process.env.SECONDS ?? 12)
const streams = Number(process.env.STREAMS ?? 16)
const perSecond = 10
const kind = (process.env.KIND ?? 'all-linear') as AdapterKind
const model = (process.env.MODEL ?? 'big') as keyof typeof shapes
const promptTokens = 16
const folder = mkdtempSync(path.join(tmpdir(), `openledger-${name}-`))
const modelDir = writeModel(folder, model)
const card = readModelCard(modelDir)
const adaptersDir = path.join(folder, 'bank')
// As many as are asked in company, the uncounted time included.
const arrivals = 3 * perSecond * (seconds + 1)
const config = adapterKinds[kind]
const rows = streams + 8
const { layers, keyValueHeads, headSize } = card.config
// Room for every row and, beside the streams' adapters, a few more.
const rowsBytes = rows * positions * 4 * 2 * layers * keyValueHeads * headSize
const fill = (count: number, seed: string) => fillBank({ dir: adaptersDir, model: card, config, count, seed })
const [sample] = fill(1, 'sample')
const adapterBytes = statSync(path.join(adaptersDir, sample!)).size
const bytes = rowsBytes + rows * adapterBytes
const digests = fill(streams + 3 * rounds + 1 + arrivals + Math.ceil(bytes / adapterBytes), name)
const take = (count: number) => {
  const taken = digests.splice(0, count)
  if (taken.length < count) throw new Error('There are too few adapters.')
  return taken
}
const running = take(streams)
const [hot] = take(1)
// A process of its own, begun before there is much memory: to start one copies the tables of all pages, and each page that
// is written next is copied on the way.
const pages = openPages()
const canDrop = await pages.drop(sample!)
const engine = await openServing({ modelDir, adaptersDir, threads, rows, bytes })
const rng = createRng(name)
const prompt = () => Array.from({ length: promptTokens }, () => rng.int(card.config.vocabSize))

/** Milliseconds until the first and only token of a request. */
const firstToken = async (digest: string): Promise<number> => {
  const started = performance.now()
  await engine.generate({ ids: prompt(), maxTokens: 1, ignoreEnd: true, adapter: { digest } })
  return performance.now() - started
}

const ways = ['in memory', 'page cache', ...(canDrop ? ['disk'] : [])] as const
const added = new Map<string, number[]>(ways.map(way => [way, []]))
while ((await engine.serving()).adapters.evictions === 0) await firstToken(take(1)[0]!)
await firstToken(hot!)
for (let round = 0; round < rounds; round++)
  for (const way of round % 2 === 0 ? ways : ways.toReversed()) {
    const [digest] = take(1)
    if (way === 'in memory') {
      await engine.adapters.pin(digest!)
      await engine.adapters.unpin(digest!)
    } else if (way === 'disk') await pages.drop(digest!)
    else await pages.read(digest!)
    await firstToken(hot!)
    const plain = await firstToken(hot!)
    added.get(way)!.push((await firstToken(digest!)) - plain)
  }

/**
 * Gaps between tokens of rows that write while requests arrive, and what those wait for their first token, in
 * milliseconds; and the bank's loads on the way.
 */
const gaps = async (arriving: (() => string) | undefined): Promise<Gaps> => {
  const found: number[] = []
  const firsts: number[] = []
  const stop = new AbortController()
  const before = (await engine.serving()).adapters.loads
  let isCounting = false
  const writing = running.map(async digest => {
    // Rows are as long as `positions`: one that is full is begun again.
    while (!stop.signal.aborted) {
      let last: number | undefined
      const onToken = () => {
        const now = performance.now()
        if (last !== undefined && isCounting) found.push(now - last)
        last = now
      }
      const options = { ids: prompt(), maxTokens: 230, ignoreEnd: true, adapter: { digest } }
      await engine.generate({ ...options, onToken, signal: stop.signal }).catch(error => {
        if (!stop.signal.aborted) throw error
      })
    }
  })
  await setTimeout(1500)
  isCounting = true
  const started = performance.now()
  const asked: Promise<unknown>[] = []
  const ask = async (digest: string) => {
    const began = performance.now()
    let isFirst = true
    const onToken = () => {
      if (isFirst) firsts.push(performance.now() - began)
      isFirst = false
    }
    await engine.generate({ ids: prompt(), maxTokens: 2, ignoreEnd: true, adapter: { digest }, onToken })
  }
  for (let i = 0; performance.now() - started < 1000 * seconds; i++) {
    if (arriving) asked.push(ask(arriving()))
    await setTimeout(Math.max(0, started + (1000 * (i + 1)) / perSecond - performance.now()))
  }
  isCounting = false
  await Promise.all(asked)
  stop.abort()
  await Promise.all(writing)
  return { gaps: found, firsts, loads: (await engine.serving()).adapters.loads - before }
}
type Gaps = { gaps: number[]; firsts: number[]; loads: number }

// Before anything is timed: to drop pages is work too.
if (canDrop) for (const digest of digests) await pages.drop(digest)
let next = 0
const hotOne = () => running[next++ % running.length]!
const coldOne = () => take(1)[0]!
const found = new Map<string, Gaps>()
const merge = (label: string, part: Gaps) => {
  const known = found.get(label) ?? { gaps: [], firsts: [], loads: 0 }
  found.set(label, {
    gaps: [...known.gaps, ...part.gaps],
    firsts: [...known.firsts, ...part.firsts],
    loads: known.loads + part.loads,
  })
}
// Graphs for prompts that are read together are compiled when they first are, which stops the engine's thread once.
for (const arriving of [hotOne, coldOne]) await gaps(arriving)
merge('no requests', await gaps(undefined))
// In turns, so that what else the machine does falls on both.
for (const half of [0, 1])
  for (const label of half === 0 ? ['hot', 'cold'] : ['cold', 'hot'])
    merge(label, await gaps(label === 'cold' ? coldOne : hotOne))
await engine.close()
pages.close()
rmSync(folder, { recursive: true })

const table: { label: string; value: number; unit: string }[] = []
const add = (label: string, value: number, unit: string) => {
  table.push({ label, value: Number(value.toFixed(2)), unit })
  console.log(`${label}: ${Number(value.toFixed(2))} ${unit}`)
}
const p99 = (label: string) => {
  const sorted = found.get(label)!.gaps.toSorted((a, b) => a - b)
  return sorted[Math.floor(0.99 * (sorted.length - 1))]!
}
for (const way of ways) add(`added to the first token, p50: ${way}`, median(added.get(way)!), 'ms')
for (const label of found.keys()) {
  add(`gap between tokens, p99: ${label}`, p99(label), 'ms')
  add(`gap between tokens, p50: ${label}`, median(found.get(label)!.gaps), 'ms')
  const { firsts } = found.get(label)!
  if (firsts.length > 0) add(`first token in company, p50: ${label}`, median(firsts), 'ms')
}
add('adapters read from disk meanwhile: cold', found.get('cold')!.loads, 'of them')
const ratio = Number((p99('cold') / p99('hot')).toFixed(3))
add('p99 gap, requests with cold adapters ÷ with running ones', ratio, 'times')
add('p99 gap, requests with cold adapters ÷ no requests', p99('cold') / p99('no requests'), 'times')
const disk = median(added.get(canDrop ? 'disk' : 'page cache')!)
const value = Number(disk.toFixed(1))
const unit = `ms later for an adapter ${canDrop ? 'on disk' : 'in the page cache'} (goal 40), ${median(added.get('in memory')!).toFixed(1)} ms for one in memory (goal 5); others' p99 gap × ${ratio} (goal 1.05)`
const notes = [
  `${model === 'big' ? '115.6' : '5.8'} M parameters with random weights, float32, LoRA rank 8 on ${kind === 'attention' ? 'q, k, v and o' : 'every linear layer'}; prompts of ${promptTokens} tokens. Alone: ${rounds} requests of each sort, each beside one whose row held its adapter. In company: ${streams} rows that write, ${perSecond} requests of 2 tokens a second, twice ${seconds} s each in turns, after once uncounted, in which graphs are compiled.`,
  `Memory is full: ${Math.round(bytes / 1e6)} MB for ${rows} rows and as many adapters of ${(adapterBytes / 1e6).toFixed(1)} MB, and each load takes the place of the longest unused.`,
  'The digest was checked when an adapter was registered; a load checks the checksum of the block.',
  canDrop
    ? 'On disk: the pages of the file were given back to the system before (`dd oflag=nocache`).'
    : 'Pages of files could not be given back to the system here: every file was in its cache.',
  'Requests with running adapters cost their prompt and their row; those with cold ones also the load, the copy into the row, and a step with more different adapters.',
  `On ${cpus()[0]?.model.trim()}, ${threads} thread(s).`,
]
if (process.env.BENCH_JSON)
  writeFileSync(process.env.BENCH_JSON, JSON.stringify({ name, value, unit, rows: table, notes }))
console.log(`${name}: ${value} ${unit}`)

/** Brings files of the bank into the page cache of the system, or out of it: false where that cannot be asked for. */
function openPages() {
  const loop =
    'while read -r how file; do if [ $how = read ]; then cat "$file"; else dd of="$file" $drop; fi; echo $? >&3; done'
  const child = spawn('sh', ['-c', loop], {
    env: { ...process.env, drop: 'oflag=nocache conv=notrunc,fdatasync count=0' },
    stdio: ['pipe', 'ignore', 'ignore', 'pipe'],
  })
  const answers = createInterface({ input: child.stdio[3] as NodeJS.ReadableStream })[Symbol.asyncIterator]()
  const ask = async (how: 'read' | 'drop', digest: string): Promise<boolean> => {
    child.stdin!.write(`${how} ${path.join(adaptersDir, digest)}\n`)
    return (await answers.next()).value === '0'
  }
  return {
    read: (digest: string) => ask('read', digest),
    drop: (digest: string) => ask('drop', digest),
    close: () => child.stdin!.end(),
  }
}
