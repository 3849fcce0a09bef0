import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { bytesToHex, cidOf, createRng, sha256 } from '@openledger/base'
import fc from 'fast-check'
import { afterEach, describe, expect, it } from 'vitest'
import { getJob, watchJob } from '../verbs/jobs.ts'
import { uploadFile } from '../verbs/uploadFile.ts'
import type { Job } from '../wire/api/Job.ts'
import { createOpenLedger } from './OpenLedger.ts'
import { readEvents, type ServerEvent } from './readEvents.ts'

type Handle = (request: IncomingMessage, response: ServerResponse, body: Buffer) => void

const open: { close: () => void; closeAllConnections: () => void }[] = []
afterEach(() => {
  for (const server of open.splice(0)) {
    server.closeAllConnections()
    server.close()
  }
})

/** A real HTTP server on a free port. */
async function gateway(handle: Handle) {
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = []
    for await (const chunk of request) chunks.push(chunk as Buffer)
    handle(request, response, Buffer.concat(chunks))
  })
  open.push(server)
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  return createOpenLedger({ url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/` })
}

const json = (response: ServerResponse, value: unknown, status = 200) =>
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(value))
const atOnce = () => Promise.resolve()

describe('a connection', () => {
  it('throws the node’s own error', async () => {
    const ledger = await gateway((_, response) =>
      json(
        response,
        { error: { message: 'No such job.', code: 'factory/unknown-job', facts: { id: 'x' }, hint: 'Look.' } },
        404,
      ),
    )
    await expect(getJob(ledger, 'x')).rejects.toMatchObject({
      message: 'No such job.',
      code: 'factory/unknown-job',
      facts: { id: 'x' },
      hint: 'Look.',
    })
  })

  it('says where an answer is not what it should be', async () => {
    const html = await gateway((_, response) => response.writeHead(200).end('<html>'))
    await expect(getJob(html, 'x')).rejects.toMatchObject({ code: 'client/bad-json' })
    const bad = await gateway((_, response) => response.writeHead(502).end('Bad gateway'))
    await expect(getJob(bad, 'x')).rejects.toMatchObject({ code: 'client/http', facts: { status: '502' } })
    const other = await gateway((_, response) => json(response, { id: 1 }))
    await expect(getJob(other, 'x')).rejects.toMatchObject({ code: 'client/bad-shape' })
  })

  it('says that nobody answers', async () => {
    const ledger = await gateway(() => {})
    for (const server of open.splice(0)) server.close()
    await expect(getJob(ledger, 'x')).rejects.toMatchObject({ code: 'client/unreachable', facts: { url: ledger.url } })
  })

  it('wants an address', () => {
    for (const url of ['', 'localhost:4267', 'file:///x', 'http://']) {
      expect(() => createOpenLedger({ url })).toThrow(expect.objectContaining({ code: 'client/bad-url' }))
    }
  })
})

describe('readEvents', () => {
  const parse = async (chunks: Uint8Array[]) => {
    const body = new ReadableStream({
      start: controller => {
        for (const chunk of chunks) controller.enqueue(chunk)
        controller.close()
      },
    })
    const events: ServerEvent[] = []
    for await (const event of readEvents(new Response(body))) events.push(event)
    return events
  }
  const text =
    ': hello\r\n\r\nid: 7\nevent: step\ndata: {"a":1}\ndata:  größe 😀\n\ndata\n\rdata: x\r\rretry: 5\n\ndata: lost'

  it('reads events as the standard says', async () => {
    expect(await parse([new TextEncoder().encode(text)])).toEqual([
      { event: 'step', data: '{"a":1}\n größe 😀', id: '7' },
      { event: 'message', data: '', id: '7' },
      { event: 'message', data: 'x', id: '7' },
    ])
  })

  it('reads the same events wherever the bytes are cut', async () => {
    const bytes = new TextEncoder().encode(text)
    const whole = await parse([bytes])
    await fc.assert(
      fc.asyncProperty(fc.uniqueArray(fc.integer({ min: 0, max: bytes.length })), async cuts => {
        const edges = [0, ...cuts.sort((a, b) => a - b), bytes.length]
        expect(await parse(edges.slice(1).map((end, i) => bytes.slice(edges[i], end)))).toEqual(whole)
      }),
    )
  })
})

describe('uploadFile', () => {
  const rng = createRng('upload')
  const bytes = Uint8Array.from({ length: 9 * 1024 * 1024 }, () => rng.int(256))
  const sha = bytesToHex(sha256(bytes))

  /** A store that keeps bytes and drops connections as told: before it took a chunk, or after. */
  function store(drops: ('before' | 'after' | undefined)[]) {
    let kept = Buffer.alloc(0)
    const offsets: number[] = []
    const state = () => ({
      id: 'u1',
      size: bytes.length,
      offset: kept.length,
      cid: kept.length === bytes.length ? cidOf(kept) : null,
    })
    const handle: Handle = (request, response, body) => {
      if (request.method === 'POST') {
        expect(JSON.parse(body.toString())).toEqual({ size: bytes.length, sha256: sha })
        return json(response, state(), 201)
      }
      if (request.method === 'GET') return json(response, state())
      const offset = Number(request.headers['upload-offset'])
      offsets.push(offset)
      const drop = drops.shift()
      if (drop === 'before') return response.destroy()
      if (offset !== kept.length) {
        return json(response, { error: { message: 'Elsewhere.', code: 'store/upload-offset', facts: {} } }, 409)
      }
      kept = Buffer.concat([kept, body])
      if (drop === 'after') return response.destroy()
      json(response, state())
    }
    return { handle, offsets, kept: () => kept, put: (part: Uint8Array) => (kept = Buffer.from(part)) }
  }

  it('sends every byte once, in chunks, with progress', async () => {
    const { handle, offsets, kept } = store([])
    const seen: number[] = []
    const cid = await uploadFile(await gateway(handle), {
      file: new Blob([bytes]),
      onProgress: ({ sent }) => seen.push(sent),
    })
    expect(cid).toBe(cidOf(bytes))
    expect(kept().equals(bytes)).toBe(true)
    expect(offsets).toEqual([0, 4 * 2 ** 20, 8 * 2 ** 20])
    expect(seen).toEqual([0, 4 * 2 ** 20, 8 * 2 ** 20, 9 * 2 ** 20])
  })

  it('goes on after broken connections, whether or not the chunk had arrived', async () => {
    const { handle, kept } = store(['before', undefined, 'after', 'before', 'before'])
    const cid = await uploadFile(await gateway(handle), { file: new Blob([bytes]), wait: atOnce })
    expect(cid).toBe(cidOf(bytes))
    expect(kept().equals(bytes)).toBe(true)
  })

  it('goes on with an upload that an earlier process began', async () => {
    const { handle, offsets, put } = store([])
    put(bytes.slice(0, 5_000_000))
    const ids: string[] = []
    const cid = await uploadFile(await gateway(handle), {
      file: new Blob([bytes]),
      upload: 'u1',
      onStart: id => ids.push(id),
    })
    expect(cid).toBe(cidOf(bytes))
    expect(ids).toEqual(['u1'])
    expect(offsets[0]).toBe(5_000_000)
  })

  it('gives up after five attempts without progress', async () => {
    const { handle } = store(Array.from({ length: 20 }, () => 'before' as const))
    await expect(uploadFile(await gateway(handle), { file: new Blob([bytes]), wait: atOnce })).rejects.toMatchObject({
      code: 'client/unreachable',
    })
  })
})

describe('watchJob', () => {
  const job = (status: Job['status'], error: Job['error'] = null) => ({
    id: 'j1',
    object: 'fine_tuning.job',
    status,
    name: 'travel',
    base: 1,
    datanets: [1],
    builder: `0x${'11'.repeat(20)}`,
    hyper: {
      rank: 8,
      alpha: 16,
      targets: ['q_proj'],
      learningRate: 0.001,
      batchSize: 8,
      epochs: 1,
      maxLength: 128,
      weightDecay: 0,
      checkpoints: 3,
    },
    seed: 1,
    createdAt: 1,
    startedAt: 1,
    finishedAt: null,
    progress: null,
    result: null,
    model: null,
    error,
  })
  const event = (id: number, type: string, body: object) =>
    `id: ${id}\nevent: ${type}\ndata: ${JSON.stringify({ type, at: id, ...body })}\n\n`
  const step = (id: number) =>
    event(id, 'step', { stage: 'training', step: id, steps: 3, loss: 1 / id, tokensPerSecond: 10 })

  it('reconnects after the last event it saw, and sees each event once', async () => {
    const asked: (string | undefined)[] = []
    const ledger = await gateway((request, response) => {
      if (!request.url!.endsWith('/events')) return json(response, job('running'))
      asked.push(request.headers['last-event-id'] as string | undefined)
      response.writeHead(200, { 'content-type': 'text/event-stream' })
      if (asked.length === 1) {
        response.write(step(1) + step(2))
        setImmediate(() => response.destroy())
        return
      }
      response.end(step(3) + event(4, 'unheard-of', {}) + event(5, 'job', { job: job('succeeded') }))
    })
    const steps: number[] = []
    const done = await watchJob(ledger, 'j1', {
      wait: atOnce,
      onEvent: seen => {
        if (seen.type === 'step') steps.push(seen.step)
      },
    })
    expect(done.status).toBe('succeeded')
    expect(steps).toEqual([1, 2, 3])
    expect(asked).toEqual([undefined, '2'])
  })

  it('throws the job’s own error', async () => {
    const error = { message: 'Too little memory.', code: 'engine/job-too-large', facts: { needs: '9' }, hint: 'Less.' }
    const ledger = await gateway((_, response) => {
      response.writeHead(200, { 'content-type': 'text/event-stream' })
      response.end(event(1, 'job', { job: job('failed', error) }))
    })
    await expect(watchJob(ledger, 'j1')).rejects.toMatchObject({
      message: 'Too little memory.',
      code: 'client/job-failed',
      facts: { job: 'j1', status: 'failed', reason: 'engine/job-too-large', needs: '9' },
      hint: 'Less.',
    })
  })
})
