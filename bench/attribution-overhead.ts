/**
 * What attribution costs: tokens a second where every answer is followed by its gradient at the checkpoints of its model, ÷
 * the same without; of 32 clients at once and of one alone. In turns within one run, with what the arithmetic leaves beside
 * it. `MODEL=small` for the smaller of the two models of train-ratio; `ROUNDS`, `CLIENTS`, `TOKENS`, `CHECKPOINTS`.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { cpus, tmpdir } from 'node:os'
import path from 'node:path'
import { defaultHyper, initialAdapter } from '@openledger/engine'
import { type After, inTurns, writeAnswers } from './answers/writeAnswers.ts'
import { cases, median, openCase } from './peers/cases.ts'

const name = 'attribution-overhead'
const model = process.env.MODEL ?? 'big'
const rounds = Number(process.env.ROUNDS ?? 3)
const clients = Number(process.env.CLIENTS ?? 32)
const tokens = Number(process.env.TOKENS ?? 64)
const count = Number(process.env.CHECKPOINTS ?? 1)
const promptTokens = 32

const folder = mkdtempSync(path.join(tmpdir(), 'openledger-attribution-'))
const { engine, initial } = await openCase(cases[model]!, folder, Number(process.env.THREADS ?? 1))
const hyper = { ...defaultHyper, alpha: 8 }
const checkpoints = [
  initial,
  ...Array.from({ length: count - 1 }, (_, i) => initialAdapter(engine.model.config, hyper, i + 2)),
]
const gradientsOf = (ids: number[]) =>
  Promise.all(
    checkpoints.map(adapter => engine.gradients({ rows: [{ adapter, sample: { ids, promptLength: promptTokens } }] })),
  )
const attribute: After = ({ prompt, written }) => gradientsOf([...prompt, ...written.ids])

const measure = async (many: number, answers: number) => {
  const load = { clients: many, answers, promptTokens, tokens }
  const on = () => writeAnswers(engine, { load, adapter: initial, after: attribute })
  const off = () => writeAnswers(engine, { load, adapter: initial })
  await writeAnswers(engine, { load: { ...load, answers: 1 }, adapter: initial, after: attribute })
  const [withIt, without] = await inTurns(rounds, on, off)
  return { on: median(withIt), off: median(without) }
}
const crowd = await measure(clients, 2)
const single = await measure(1, 2)

const times: number[] = []
for (let i = 0; i < 5; i++) {
  const begun = performance.now()
  await gradientsOf(
    Array.from({ length: promptTokens + tokens }, (_, at) => (7 * at + i) % engine.model.config.vocabSize),
  )
  times.push(performance.now() - begun)
}
await engine.close()
rmSync(folder, { recursive: true })

const gradient = median(times) / 1000
/** What is left where an answer's gradient takes its time from the tokens, and nothing runs beside them. */
const boundOf = (off: number) => tokens / off / (tokens / off + gradient)
const round = (value: number, digits = 3) => Number(value.toFixed(digits))
const rows = [
  { label: `${clients} clients, on`, value: round(crowd.on, 1), unit: 'tok/s' },
  { label: `${clients} clients, off`, value: round(crowd.off, 1), unit: 'tok/s' },
  { label: `${clients} clients, on ÷ off`, value: round(crowd.on / crowd.off), unit: 'times' },
  { label: `${clients} clients, what one thread's arithmetic leaves`, value: round(boundOf(crowd.off)), unit: 'times' },
  { label: 'one client, on', value: round(single.on, 1), unit: 'tok/s' },
  { label: 'one client, off', value: round(single.off, 1), unit: 'tok/s' },
  { label: 'one client, on ÷ off', value: round(single.on / single.off), unit: 'times' },
  { label: 'one client, what one thread’s arithmetic leaves', value: round(boundOf(single.off)), unit: 'times' },
  { label: 'the gradient of an answer by itself, p50', value: round(1000 * gradient, 1), unit: 'ms' },
]
for (const { label, value, unit } of rows) console.log(`${label}: ${value} ${unit}`)
const value = round(crowd.on / crowd.off)
const notes = [
  `${model} model, float32, rank 8 on all linear layers, ${count} checkpoint(s); answers of ${tokens} tokens after a prompt of ${promptTokens}; each client asks again when its gradient is there. Target: at least 0.99.`,
  'A gradient is a pass forth and a pass back over prompt and answer, about twice the multiplications of writing them, a checkpoint: at saturation it takes the time of tokens, however it is queued. What receipts commit to is that gradient in float32.',
  `Medians of ${rounds} rounds in turns, on ${cpus()[0]?.model.trim()}.`,
]
if (process.env.BENCH_JSON)
  writeFileSync(process.env.BENCH_JSON, JSON.stringify({ name, value, unit: 'of the tokens without', rows, notes }))
console.log(`${name}: ${value} of the tokens without`)
