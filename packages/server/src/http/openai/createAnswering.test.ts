import { getEventListeners } from 'node:events'
import { Hono } from 'hono'
import { expect, test } from 'vitest'
import { createAnswering } from './createAnswering.ts'

type Services = createAnswering.Options

/** Services of which a stream asks only what is given here. */
function answering(answer: Services['inference']['answer']) {
  const said: string[] = []
  const writer = { begin: () => [], piece: () => [], end: () => [], fail: () => [] }
  const answering = createAnswering({
    inference: { ask: async () => ({ free: true }), answer },
    offers: { read: () => undefined },
    sync: async () => {},
    track: (work: Promise<unknown>) => work,
    log: { debug() {}, warn: (text: string) => said.push(text) },
  } as unknown as Services)
  const app = new Hono()
  app.post('/', context =>
    answering(context, { streams: true, write: () => writer } as unknown as Parameters<typeof answering>[1]),
  )
  return { app, said }
}

test('nothing listens to a request any more when its stream has ended', async () => {
  const { signal } = new AbortController()
  const { app, said } = answering(async (_question, _offer, hooks) => {
    expect(getEventListeners(signal, 'abort').length).toBeGreaterThan(before)
    hooks?.onText?.('a word', 0)
    throw new Error('the model is gone')
  })
  const request = new Request('http://node/', { method: 'POST', signal })
  Object.defineProperty(request, 'signal', { value: signal })
  const before = getEventListeners(signal, 'abort').length
  const response = await app.request(request)
  await response.text()
  expect(said).toEqual(['a stream ended with an error'])
  expect(getEventListeners(signal, 'abort')).toHaveLength(before)
})
