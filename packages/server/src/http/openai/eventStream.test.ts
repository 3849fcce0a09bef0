import type { BaseError } from '@openledger/base'
import { expect, test } from 'vitest'
import { eventStream } from './eventStream.ts'

const text = new TextDecoder()

test('an event stream gives events in order, and ends', async () => {
  const stream = eventStream({ onGone: () => {} })
  stream.send([{ data: 'one' }, { event: 'second', data: 'two' }])
  const reader = stream.body.getReader()
  expect(text.decode((await reader.read()).value)).toBe('data: one\n\nevent: second\ndata: two\n\n')
  const later = reader.read()
  stream.send([{ data: 'three' }])
  expect(text.decode((await later).value)).toBe('data: three\n\n')
  stream.end()
  expect((await reader.read()).done).toBe(true)
})

test('an event stream tells that its reader left', async () => {
  const reasons: string[] = []
  const stream = eventStream({ onGone: ({ code }) => reasons.push(code) })
  await stream.body.cancel()
  stream.send([{ data: 'nobody hears it' }])
  stream.end()
  expect(reasons).toEqual(['server/reader-left'])
})

test('an event stream keeps no more than its limit for a slow reader', async () => {
  const gone = Promise.withResolvers<BaseError>()
  const stream = eventStream({ onGone: gone.resolve, limit: 100 })
  stream.send([{ data: 'x'.repeat(60) }])
  stream.send([{ data: 'x'.repeat(60) }])
  expect(await gone.promise).toMatchObject({ code: 'server/slow-reader', facts: { waiting: '136' } })
  await expect(stream.body.getReader().read()).rejects.toMatchObject({ code: 'server/slow-reader' })
})

test('an event stream cuts off a reader that takes nothing, also once all is said', async () => {
  const gone = Promise.withResolvers<BaseError>()
  const stream = eventStream({ onGone: gone.resolve, keepAliveMs: 5, stalledMs: 20 })
  stream.send([{ data: 'unread' }])
  stream.end()
  expect((await gone.promise).code).toBe('server/slow-reader')
})

test('an event stream says something where there is nothing to say', async () => {
  const stream = eventStream({ onGone: () => {}, keepAliveMs: 5 })
  const reader = stream.body.getReader()
  expect(text.decode((await reader.read()).value)).toBe(': keep-alive\n\n')
  stream.end()
  expect((await reader.read()).done).toBe(true)
})

test('nobody is slow before the reader has come: an answer may be long in coming', async () => {
  const gone: unknown[] = []
  const events = eventStream({ onGone: reason => gone.push(reason), keepAliveMs: 5, stalledMs: 20 })
  events.send([{ data: 'first' }])
  await new Promise(resolve => setTimeout(resolve, 120))
  expect(gone).toEqual([])
  const { value } = await events.body.getReader().read()
  expect(new TextDecoder().decode(value)).toContain('data: first')
  events.end()
})
