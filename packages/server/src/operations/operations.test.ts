import { createLog } from '@openledger/base'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startTestNetwork, type TestNetwork } from '../testing/startTestNetwork.ts'
import { trainTestModel } from '../testing/trainTestModel.ts'
import { drain } from './drain.ts'

let network: TestNetwork
let url: string
let key: string
beforeAll(async () => {
  network = await startTestNetwork()
  url = network.server().url
  await trainTestModel(network, ['alice', 'bob'])
  const made = await fetch(`${url}/api/keys`, { method: 'POST', body: JSON.stringify({ name: 'operator’s test' }) })
  key = ((await made.json()) as { key: string }).key
}, 300_000)
afterAll(() => network?.close())

const ask = (model: string, changes: object = {}) =>
  fetch(`${url}/v1/chat/completions`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${key}` },
    body: JSON.stringify({ model, messages: [{ role: 'user', content: 'A table?' }], max_tokens: 12, ...changes }),
  })
/** A metric's value, summed over the labels that are not named. */
const metric = async (name: string, labels: Record<string, string> = {}): Promise<number> => {
  const text = await (await fetch(`${url}/metrics`)).text()
  const wanted = Object.entries(labels).map(([label, value]) => `${label}="${value}"`)
  return text
    .split('\n')
    .filter(line => line.startsWith(`${name}{`) || line.startsWith(`${name} `))
    .filter(line => wanted.every(pair => line.includes(pair)))
    .reduce((sum, line) => sum + Number(line.slice(line.lastIndexOf(' ') + 1)), 0)
}
type Live = { engine: { rows: object; tokens: { generated: number } } | null }
const chat = { route: '/v1/chat/completions', method: 'POST' }

describe('the metrics', () => {
  test('count answers, their tokens, their receipts and the wait for them', async () => {
    const [answers, tokens, receipts, ok] = await Promise.all([
      metric('openledger_inference_answers_total', { class: 'fine-tune', outcome: 'answered' }),
      metric('openledger_inference_tokens_total', { class: 'fine-tune', direction: 'completion' }),
      metric('openledger_inference_receipts'),
      metric('openledger_http_requests_total', { ...chat, status: '200' }),
    ])
    const answer = (await (await ask('Talk')).json()) as { usage: { completion_tokens: number } }
    expect(await metric('openledger_inference_answers_total', { class: 'fine-tune', outcome: 'answered' })).toBe(
      answers + 1,
    )
    expect(await metric('openledger_inference_tokens_total', { class: 'fine-tune', direction: 'completion' })).toBe(
      tokens + answer.usage.completion_tokens,
    )
    expect(await metric('openledger_inference_receipts')).toBe(receipts + 1)
    expect(await metric('openledger_http_requests_total', { ...chat, status: '200' })).toBe(ok + 1)
    expect(await metric('openledger_inference_receipt_seconds_count')).toBe(receipts + 1)
    expect(await metric('openledger_inference_first_token_seconds_count', { class: 'fine-tune' })).toBe(answers + 1)
  })

  test('count refusals by their code, whatever strangers send as a model’s or a route’s name', async () => {
    for (let i = 0; i < 3; i++) expect((await ask(`nobody-${i}`)).status).toBe(404)
    for (let i = 0; i < 3; i++) expect((await fetch(`${url}/v1/nowhere-${i}`)).status).toBe(404)
    expect(await metric('openledger_http_refusals_total', { code: 'inference/model-not-found' })).toBe(3)
    expect(await metric('openledger_http_refusals_total', { code: 'server/not-found' })).toBe(3)
    const text = await (await fetch(`${url}/metrics`)).text()
    expect(text).not.toMatch(/nobody|nowhere/)
  })

  test('see who left in the middle', async () => {
    const abort = new AbortController()
    const response = await fetch(`${url}/v1/chat/completions`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${key}` },
      body: JSON.stringify({
        ...{ model: 'Talk', stream: true, max_tokens: 200 },
        messages: [{ role: 'user', content: 'A table?' }],
      }),
      signal: abort.signal,
    })
    await response.body!.getReader().read()
    abort.abort()
    await expect
      .poll(() => metric('openledger_inference_answers_total', { outcome: 'cancelled' }), { timeout: 30_000 })
      .toBe(1)
  })
})

test('the live view names the models that were asked', async () => {
  const view = (await (await fetch(`${url}/api/serving`)).json()) as Record<string, unknown>
  expect(view).toMatchObject({ state: 'open', models: [{ name: 'Talk', running: 0 }] })
  expect(view).toMatchObject({ backends: [{ name: 'engine', state: 'up', running: 0 }], receipts: { open: 2 } })
  // The view is of the last second.
  const live = async () => ((await (await fetch(`${url}/api/serving`)).json()) as Live).engine
  const generated = await metric('openledger_engine_generated_tokens_total')
  expect(generated).toBeGreaterThan(12)
  await expect.poll(async () => (await live())?.tokens.generated, { timeout: 10_000 }).toBe(generated)
  expect((await live())?.rows).toEqual({ running: 0, total: expect.any(Number) })
  expect(await metric('openledger_engine_requests_total')).toBe(2)
  expect(view.latency).toMatchObject({ firstToken: { p50: expect.any(Number), p99: expect.any(Number) } })
})

// Last, because the gate does not open again.
test('a draining node finishes or ends what is under way, with receipts, and refuses the rest', async () => {
  const { operations, journal } = network.services()
  const before = journal.receipts.count()
  const streams = await Promise.all(
    [1, 2].map(seed => ask('Talk', { stream: true, seed, max_tokens: seed === 1 ? 4 : 400 })),
  )
  const short = streams[0]!.text()
  const draining = drain({
    ...{ gate: operations.gate, server: network.server(), seconds: 0.2 },
    log: createLog({ name: 'test', level: 'silent' }),
  })
  const ready = await fetch(`${url}/readyz`)
  expect([ready.status, ready.headers.get('connection')]).toEqual([503, 'close'])
  expect(await (await fetch(`${url}/healthz`)).json()).toMatchObject({
    status: expect.stringMatching(/draining|ending/),
  })
  const refused = await ask('Talk')
  expect(refused.status).toBe(503)
  expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(5)
  expect(await refused.json()).toMatchObject({ error: { code: 'server/closing' } })
  for (const text of [await short, await streams[1]!.text()]) {
    expect(text).toContain('"receipt":"0x')
    expect(text).toMatch(/data: \[DONE\]\n\n$/)
  }
  const { left } = await draining
  expect(left).toBe(0)
  expect(journal.receipts.count()).toBe(before + 2)
})
