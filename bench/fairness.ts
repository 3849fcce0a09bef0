/**
 * Service of tenants that always have requests waiting, the most served ÷ the least: prompts and answers of different
 * lengths, adapters of different cost, one that sends four times as many requests as the others. Beside it the same with
 * all of them in one line, first come, first served, and what one who asks a short question now and then waits for its
 * first token in either. In turns within one run.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { cpus, loadavg, tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { createRng } from '@openledger/base'
import { createEngine, encodeAdapter, initialAdapter, linearNames } from '@openledger/engine'
import { createTinyModel } from '@openledger/engine/testing'
import { shapes } from './peers/cases.ts'

const name = 'fairness'
const model = process.env.CASE === 'big' ? 'big' : 'small'
const threads = Number(process.env.THREADS ?? 1)
const rounds = Number(process.env.ROUNDS ?? 2)
const windowTokens = Number(process.env.TOKENS ?? (model === 'big' ? 8_000 : 40_000))
const [inputWeight, outputWeight] = [1, 2]
const rows = 16

const folder = mkdtempSync(path.join(tmpdir(), 'openledger-fairness-'))
const modelDir = path.join(folder, 'model')
createTinyModel(modelDir, { config: shapes[model] })
const engine = await createEngine({
  ...{ modelDir, threads },
  serving: { rows, inputWeight, outputWeight, adaptersDir: path.join(folder, 'adapters') },
})
const { config } = engine.model

/** What a tenant asks for: tokens of its prompts and answers, how many at once, and of how many adapters. */
const tenants = [
  { label: 'long answers, base model', prompt: 16, answer: 64, atOnce: 16, adapters: 0, rank: 0, targets: [] },
  { label: 'long prompts, rank 8', prompt: 256, answer: 8, atOnce: 16, adapters: 1, rank: 8, targets: ['q_proj'] },
  {
    label: 'rank 64 on every layer',
    prompt: 64,
    answer: 32,
    atOnce: 16,
    adapters: 2,
    rank: 64,
    targets: linearNames(config),
  },
  {
    label: '20 adapters, short',
    prompt: 8,
    answer: 8,
    atOnce: 16,
    adapters: 20,
    rank: 8,
    targets: ['q_proj', 'v_proj'],
  },
  { label: 'four times the requests', prompt: 32, answer: 32, atOnce: 64, adapters: 4, rank: 16, targets: ['v_proj'] },
]
const digests: string[][] = []
for (const [tenant, { adapters, rank, targets }] of tenants.entries()) {
  const own: string[] = []
  for (let i = 0; i < adapters; i++) {
    const adapter = initialAdapter(config, { rank, alpha: rank, targets: [...targets] }, `${tenant}/${i}`)
    const rng = createRng(`fairness/${tenant}/${i}`)
    for (const { data } of adapter.tensors.values())
      for (let at = 0; at < data.length; at++) data[at]! += 0.01 * (rng.float() - 0.5)
    const files = encodeAdapter(adapter)
    const source = { config: files['adapter_config.json'], weights: files['adapter_model.safetensors'] }
    own.push((await engine.adapters.add(source)).digest)
  }
  digests.push(own)
}

type Window = { service: number[]; waits: number[] }

/** One window: the tenants flood, someone asks short questions one at a time. */
async function run(isFair: boolean, seed: number): Promise<Window> {
  const service = tenants.map(() => 0)
  const waits: number[] = []
  const abort = new AbortController()
  const { signal } = abort
  let tokens = 0
  let counts = false
  const rng = createRng(`window ${seed}`)
  const ids = (length: number) => Array.from({ length }, () => rng.int(config.vocabSize))
  const common = { endTokens: [], signal, temperature: 1 }
  const tenantOf = (tenant: string) => (isFair ? tenant : 'all')
  const client = async (tenant: number) => {
    const { prompt, answer, adapters } = tenants[tenant]!
    while (!signal.aborted) {
      let first = true
      await engine
        .generate({
          ...{ ...common, ids: ids(prompt), maxTokens: answer, seed: rng.int(2 ** 31), tenant: tenantOf(`${tenant}`) },
          ...(adapters > 0 && { adapter: { digest: digests[tenant]![rng.int(adapters)]! } }),
          onToken() {
            if (counts) service[tenant]! += outputWeight + (first ? inputWeight * prompt : 0)
            tokens += 1 + (first ? prompt : 0)
            first = false
          },
        })
        .catch(leave)
    }
  }
  const visitor = async () => {
    while (!signal.aborted) {
      const start = performance.now()
      let first: number | undefined
      const onToken = () => {
        first ??= performance.now() - start
      }
      await engine
        .generate({ ...common, ids: ids(16), maxTokens: 4, tenant: tenantOf('visitor'), onToken })
        .catch(leave)
      if (counts && first !== undefined) waits.push(first)
      await delay(250, undefined, { signal }).catch(() => {})
    }
  }
  // Who leaves at the end of the window, and no one else.
  const leave = (error: unknown) => {
    if (!signal.aborted) throw error
  }
  const clients = tenants.flatMap(({ atOnce }, tenant) => Array.from({ length: atOnce }, () => client(tenant)))
  const all = Promise.all([...clients, visitor()])
  const until = async (wanted: number) => {
    while (tokens < wanted) await delay(20)
  }
  await until(windowTokens / 4)
  counts = true
  await until(tokens + windowTokens)
  counts = false
  abort.abort()
  await all
  return { service, waits }
}

const windows = { fair: [] as Window[], 'first come, first served': [] as Window[] }
for (let round = 0; round < rounds; round++)
  for (const fair of round % 2 === 0 ? [true, false] : [false, true])
    windows[fair ? 'fair' : 'first come, first served'].push(await run(fair, round))
await engine.close()
rmSync(folder, { recursive: true })

const rowsOut: { label: string; value: number; unit: string }[] = []
const add = (label: string, value: number, unit: string) => {
  rowsOut.push({ label, value, unit })
  console.log(`${label}: ${value} ${unit}`)
}
const median = (values: number[]) => values.toSorted((a, b) => a - b)[values.length >> 1] ?? Number.NaN
const sum = (values: number[]) => values.reduce((total, each) => total + each, 0)
const ratios = new Map<string, number>()
for (const [mode, list] of Object.entries(windows)) {
  const served = tenants.map((_, tenant) => sum(list.map(({ service }) => service[tenant]!)))
  for (const [tenant, { label }] of tenants.entries())
    add(`${mode}: ${label}`, Number(((100 * served[tenant]!) / sum(served)).toFixed(1)), '% of the service')
  ratios.set(mode, Number((Math.max(...served) / Math.min(...served)).toFixed(3)))
  add(`${mode}: most served ÷ least`, ratios.get(mode)!, 'times')
  add(`${mode}: a visitor's first token, median`, Math.round(median(list.flatMap(({ waits }) => waits))), 'ms')
}
const value = ratios.get('fair')!
const notes = [
  `${model === 'big' ? '115.6' : '5.8'} M parameters, ${rows} rows, five tenants with ${tenants.map(({ atOnce }) => atOnce).join(', ')} requests at once. Service is prompt tokens and twice the tokens of answers. 1 is equal; at most 1.1 is asked for.`,
  `${rounds} windows of ${windowTokens} tokens each way, in turns, ${threads} thread(s); ${cpus()[0]?.model.trim()}; load of the machine ${loadavg()[0]!.toFixed(1)}.`,
]
if (process.env.BENCH_JSON)
  writeFileSync(
    process.env.BENCH_JSON,
    JSON.stringify({ name, value, unit: 'most served ÷ least', rows: rowsOut, notes }),
  )
console.log(`${name}: ${value} most served ÷ least`)
