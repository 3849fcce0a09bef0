import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { gunzipSync } from 'node:zlib'
import { createLog } from '@openledger/base'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startTestNetwork, type TestNetwork } from '../../testing/startTestNetwork.ts'
import { trainTestModel } from '../../testing/trainTestModel.ts'
import { inSpan } from './inSpan.ts'
import { startTracing, type Tracing } from './startTracing.ts'
import { traceLog } from './traceLog.ts'

type Value = { stringValue?: string; intValue?: string | number }
type Span = {
  traceId: string
  spanId: string
  parentSpanId?: string
  name: string
  startTimeUnixNano: string
  endTimeUnixNano: string
  attributes: { key: string; value: Value }[]
  status: { code?: number; message?: string }
}

/** What a collector would get: an OTLP receiver on a port of its own. */
const spans: Span[] = []
const collector = createServer(async (request, response) => {
  const pieces: Buffer[] = []
  for await (const piece of request) pieces.push(piece as Buffer)
  const body = Buffer.concat(pieces)
  const json = request.headers['content-encoding'] === 'gzip' ? gunzipSync(body) : body
  const said = JSON.parse(json.toString()) as { resourceSpans: { scopeSpans: { spans: Span[] }[] }[] }
  for (const { scopeSpans } of said.resourceSpans) for (const scope of scopeSpans) spans.push(...scope.spans)
  response.setHeader('content-type', 'application/json').end('{}')
})
const lines: string[] = []
let tracing: Tracing
let network: TestNetwork

beforeAll(async () => {
  network = await startTestNetwork()
  await trainTestModel(network, ['alice'])
  collector.listen(0, '127.0.0.1')
  await once(collector, 'listening')
  process.env.OTEL_EXPORTER_OTLP_ENDPOINT = `http://127.0.0.1:${(collector.address() as AddressInfo).port}`
  tracing = (await startTracing({ version: '1.2.3' }))!
}, 300_000)
afterAll(async () => {
  delete process.env.OTEL_EXPORTER_OTLP_ENDPOINT
  collector.close()
  await network?.close()
})

test('nothing is traced where no collector is named', async () => {
  expect(await startTracing({ version: '1.2.3', env: {} })).toBeUndefined()
})

test('a question is one trace from its caller’s to its receipt, and log lines carry its id', async () => {
  const { url } = network.server()
  const made = await fetch(`${url}/api/keys`, { method: 'POST', body: JSON.stringify({ name: 'traced' }) })
  const { key } = (await made.json()) as { key: string }
  const traceId = '0af7651916cd43dd8448eb211c80319c'
  const response = await fetch(`${url}/v1/chat/completions`, {
    method: 'POST',
    headers: {
      ...{ 'content-type': 'application/json', authorization: `Bearer ${key}` },
      traceparent: `00-${traceId}-b7ad6b7169203331-01`,
    },
    body: JSON.stringify({
      ...{ model: 'Talk', stream: true, max_tokens: 8 },
      messages: [{ role: 'user', content: 'Whose secret is this?' }],
    }),
  })
  expect(await response.text()).toContain('[DONE]')
  await fetch(`${url}/v1/chat/completions`, { method: 'POST', body: '{' })
  const log = traceLog(createLog({ name: 'test', json: true, write: ({ text }) => lines.push(text) }))
  const failed = inSpan('outer', {}, async () => {
    log.child('inner').info('inside')
    throw new Error('words that nobody should see')
  })
  await expect(failed).rejects.toThrow()
  log.info('outside')
  await tracing.close()

  const mine = spans.filter(span => span.traceId === traceId)
  const root = mine.find(span => span.name === 'POST /v1/chat/completions')!
  expect(root).toMatchObject({ parentSpanId: 'b7ad6b7169203331' })
  const parentOf = (name: string) => {
    const { parentSpanId } = mine.find(span => span.name === name)!
    return mine.find(span => span.spanId === parentSpanId)?.name
  }
  expect(mine.map(span => span.name)).toEqual(
    expect.arrayContaining(['engine.generate', 'attribution.gradients', 'attribution.weigh', 'inference.receipt']),
  )
  expect([parentOf('engine.generate'), parentOf('inference.receipt')]).toEqual([root.name, root.name])
  for (const part of ['engine.queue', 'engine.prefill', 'engine.decode']) expect(parentOf(part)).toBe('engine.generate')
  for (const span of mine) {
    expect(BigInt(span.endTimeUnixNano)).toBeGreaterThanOrEqual(BigInt(span.startTimeUnixNano))
    expect(BigInt(span.endTimeUnixNano)).toBeLessThanOrEqual(BigInt(root.endTimeUnixNano) + 1_000_000n)
  }
  const said = JSON.stringify(spans)
  expect(said).not.toContain('secret')
  expect(said).not.toContain('nobody should see')
  expect(said).not.toContain(key)

  const bad = spans.find(span => span.traceId !== traceId && span.name === 'POST /v1/chat/completions')!
  expect(bad.parentSpanId ?? '').toBe('')
  expect(bad.attributes).toContainEqual({ key: 'http.response.status_code', value: { intValue: 400 } })
  const outer = spans.find(span => span.name === 'outer')!
  expect(outer.status).toMatchObject({ code: 2, message: 'server/internal' })
  expect(JSON.parse(lines[0]!)).toMatchObject({ name: 'test.inner', trace: outer.traceId, span: outer.spanId })
  expect(JSON.parse(lines[1]!)).not.toHaveProperty('trace')
})
