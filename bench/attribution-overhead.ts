/**
 * What attribution costs: tokens a second where every answer is followed by its gradient at the checkpoints of its model, ÷
 * the same without; of 32 clients at once and of one alone; then where one answer in n is drawn and pays for its block, n
 * by n, up to the n at which attribution takes a hundredth. In turns within one run, with what the arithmetic leaves beside
 * it. `MODEL=small` for the smaller of the two models of train-ratio; `ROUNDS`, `CLIENTS`, `TOKENS`, `CHECKPOINTS`, and
 * `ONE_IN` for the n's.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { cpus, tmpdir } from 'node:os'
import path from 'node:path'
import { bytesToHex, keccak256, utf8 } from '@openledger/base'
import { defaultHyper, initialAdapter } from '@openledger/engine'
import { createSampler } from '@openledger/server'
import { type After, inTurns, writeAnswers } from './answers/writeAnswers.ts'
import { cases, median, openCase } from './peers/cases.ts'

const name = 'attribution-overhead'
const model = process.env.MODEL ?? 'big'
const rounds = Number(process.env.ROUNDS ?? 3)
const clients = Number(process.env.CLIENTS ?? 32)
const tokens = Number(process.env.TOKENS ?? 64)
const count = Number(process.env.CHECKPOINTS ?? 1)
const promptTokens = 32
const oneIn = (process.env.ONE_IN ?? '4,16,64,128').split(',').map(Number)

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

/**
 * One answer in `most` is attributed: its client asks again once its words are written, as a reader does whose receipt
 * comes after them; the clock stops when the last block is paid.
 */
const measureSampled = async (most: number) => {
  const answers = Math.max(2, Math.ceil((2 * most) / clients))
  const load = { clients, answers, promptTokens, tokens }
  let blocks = 0
  const on = async () => {
    let left = clients * answers
    const paid: Promise<unknown>[] = []
    const sampler = createSampler({ most, patience: 60, isWriting: () => left > 0 })
    const begun = performance.now()
    await writeAnswers(engine, {
      load,
      adapter: initial,
      after: async ({ prompt, written }) => {
        left -= 1
        const request = bytesToHex(keccak256(utf8(`${left}`)))
        const member = { payer: `0x${'1'.repeat(40)}` as const, request, price: 10n }
        const query = async () => {
          blocks += 1
          await gradientsOf([...prompt, ...written.ids])
          return { query: new Int8Array(1) }
        }
        paid.push(sampler.attribute('', { member, query }))
      },
    })
    await Promise.all(paid)
    return (clients * answers * tokens) / ((performance.now() - begun) / 1000)
  }
  const [withIt, without] = await inTurns(rounds, on, () => writeAnswers(engine, { load, adapter: initial }))
  return { ratio: median(withIt) / median(without), gradients: blocks / rounds, answers: clients * answers }
}
const sampled = []
for (const most of oneIn) sampled.push({ most, ...(await measureSampled(most)) })

/** Of eight answers under one adapter in one call, ÷ eight calls: seconds. */
const inOneCall = async (count: number) => {
  const rows = Array.from({ length: count }, (_, row) => ({
    adapter: initial,
    sample: {
      ids: Array.from({ length: promptTokens + tokens }, (_, at) => (11 * at + row) % engine.model.config.vocabSize),
      promptLength: promptTokens,
    },
  }))
  const begun = performance.now()
  await engine.gradients({ rows })
  return (performance.now() - begun) / 1000
}
await inOneCall(8)
const eight = median([await inOneCall(8), await inOneCall(8), await inOneCall(8)])

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
/** The same where one answer in n has a gradient, from what a gradient was seen to cost: c, in answers. */
const cost = crowd.off / crowd.on - 1
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
  ...sampled.flatMap(({ most, ratio, gradients, answers }) => [
    {
      label: `one in ${most}: on ÷ off (${round(gradients, 1)} gradients for ${answers} answers)`,
      value: round(ratio),
      unit: 'times',
    },
    { label: `one in ${most}: what a gradient’s cost leaves`, value: round(1 / (1 + cost / most)), unit: 'times' },
  ]),
  { label: 'one in how many leaves 0.99 of the tokens', value: Math.ceil(99 * cost), unit: 'answers' },
  { label: 'a gradient of eight in one call ÷ one by itself', value: round(eight / 8 / gradient), unit: 'times' },
  { label: 'the gradient of an answer by itself, p50', value: round(1000 * gradient, 1), unit: 'ms' },
]
for (const { label, value, unit } of rows) console.log(`${label}: ${value} ${unit}`)
const last = sampled.at(-1)
const value = round(last?.ratio ?? crowd.on / crowd.off)
const unit = last
  ? `of the tokens without, one answer in ${last.most} attributed (${round(crowd.on / crowd.off)} with each)`
  : 'of the tokens without'
const notes = [
  `${model} model, float32, rank 8 on all linear layers, ${count} checkpoint(s); answers of ${tokens} tokens after a prompt of ${promptTokens}; each client asks again when its gradient is there. Target: at least 0.99.`,
  'A gradient is a pass forth and a pass back over prompt and answer, about twice the multiplications of writing them, a checkpoint: at saturation it takes the time of tokens, however it is queued. What receipts commit to is that gradient in float32.',
  'With sampling the answer that is drawn pays for its block, so that every contributor is paid the same in expectation, and a client asks again as soon as its words are written. What a gradient’s cost leaves is 1 / (1 + c/n), with c the gradient in units of an answer’s own time, from the first ratio above.',
  `Medians of ${rounds} rounds in turns, on ${cpus()[0]?.model.trim()}.`,
]
if (process.env.BENCH_JSON) writeFileSync(process.env.BENCH_JSON, JSON.stringify({ name, value, unit, rows, notes }))
console.log(`${name}: ${value} ${unit}`)
