import { once } from 'node:events'
import { connect, type Socket } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Rng } from '@openledger/base'
import { askStream, type Ending } from '../harness/stream.ts'

/** What a client of the soak knows of the node, and where it tells what it saw. */
export type Soak = {
  url: string
  keys: readonly string[]
  models: readonly string[]
  isOver: () => boolean
  rng: Rng
  told: Told
}

export type Told = {
  /** Receipts as they were handed out, in their order: a doubled one would stand here twice. */
  receipts: string[]
  answers: number
  refusals: Map<string, number>
  /** Requests that were acknowledged and whose caller left on purpose. */
  left: number
  /** Requests that were acknowledged and ended in nothing, though their caller stayed. */
  lost: string[]
  /** Milliseconds, as the client saw them. */
  firstToken: number[]
  gaps: number[]
  /** Statuses that rubbish was answered with; 0: the connection was ended. */
  rubbish: Map<number, number>
}

const draw = <T>(rng: Rng, from: readonly T[]): T => from[rng.int(from.length)]!

/** Asks, reads to the end, asks again; waits a moment where it is told to. */
export async function honest(soak: Soak): Promise<void> {
  const { url, told, rng } = soak
  while (!soak.isOver()) {
    const began = performance.now()
    let last = 0
    const ending = await askStream(url, {
      ...{ key: draw(rng, soak.keys), model: draw(rng, soak.models) },
      ...{ maxTokens: 4 + rng.int(28), seed: rng.int(2 ** 31) },
      onText() {
        const now = performance.now()
        if (last === 0) told.firstToken.push(now - began)
        else told.gaps.push(now - last)
        last = now
      },
    })
    note(told, ending)
    // A refusal's `retry-after` is for days, not for a test: a moment is enough.
    if (ending.kind !== 'answer') await sleep(50 + rng.int(200))
  }
}

/** Begins to read, and is gone. */
export async function vanishing(soak: Soak): Promise<void> {
  const { url, told, rng } = soak
  while (!soak.isOver()) {
    const abort = new AbortController()
    const patience = rng.int(4)
    let heard = 0
    const leave = setTimeout(() => abort.abort(), 20 + rng.int(3000))
    const ending = await askStream(url, {
      ...{ key: draw(rng, soak.keys), model: draw(rng, soak.models), maxTokens: 64, seed: rng.int(2 ** 31) },
      signal: abort.signal,
      onText() {
        if (heard++ >= patience) abort.abort()
      },
    })
    clearTimeout(leave)
    if (abort.signal.aborted) told.left++
    else note(told, ending)
    await sleep(rng.int(100))
  }
}

/** Asks and never reads a byte; comes back when it was thrown out, or after a while. */
export async function stalling(soak: Soak): Promise<void> {
  while (!soak.isOver()) {
    const socket = await open(soak.url)
    socket.pause()
    socket.write(question(soak, 64))
    soak.told.left++
    await until(soak, 10_000 + soak.rng.int(60_000), () => socket.destroyed)
    socket.destroy()
  }
}

/** Sends a header, or a body, a byte at a time. */
export async function dripping(soak: Soak): Promise<void> {
  const { rng } = soak
  while (!soak.isOver()) {
    const socket = await open(soak.url)
    socket.resume()
    const whole = question(soak, 4)
    // Half of them get through the header at once.
    let sent = rng.int(2) === 0 ? 0 : whole.indexOf('\r\n\r\n') + 4
    if (sent > 0) socket.write(whole.slice(0, sent))
    await until(soak, 120_000, () => {
      if (!socket.destroyed && sent < whole.length - 1) socket.write(whole[sent++]!)
      return socket.destroyed
    })
    socket.destroy()
  }
}

/** Many questions at once, without waiting for any; then a pause. */
export async function flooding(soak: Soak): Promise<void> {
  const { url, told, rng } = soak
  while (!soak.isOver()) {
    const asked = Array.from({ length: 40 }, () =>
      askStream(url, {
        ...{ key: draw(rng, soak.keys), model: draw(rng, soak.models), maxTokens: 2, seed: rng.int(2 ** 31) },
      }),
    )
    for (const ending of await Promise.all(asked)) note(told, ending)
    await sleep(500 + rng.int(1500))
  }
}

/** What no client should send. */
export async function rubbish(soak: Soak): Promise<void> {
  const { url, told, rng } = soak
  const chat = 'POST /v1/chat/completions HTTP/1.1\r\nhost: x\r\n'
  const sized = (body: string) => `${chat}content-length: ${Buffer.byteLength(body)}\r\n\r\n${body}`
  const pieces = [
    () => sized('{'),
    () => sized('null'),
    () => sized('[[[[[[[[[['.repeat(1000)),
    () => sized('\u0000'.repeat(100)),
    () => sized(JSON.stringify({ model: 'x'.repeat(10_000), messages: [] })),
    () => sized(JSON.stringify({ model: draw(rng, soak.models), messages: [{ role: 'user', content: 7 }] })),
    () => sized(JSON.stringify({ model: draw(rng, soak.models), max_tokens: -1, messages: [{ role: 'x' }] })),
    () => `${chat}content-length: 3000000\r\n\r\n${'x'.repeat(3_000_000)}`,
    () => `${chat}content-length: banana\r\n\r\n{}`,
    () => `${chat}content-length: 5\r\ntransfer-encoding: chunked\r\n\r\n0\r\n\r\n`,
    () => `${chat}transfer-encoding: chunked\r\n\r\nnonsense\r\n`,
    () => `${chat}authorization: Bearer ${'k'.repeat(200)}\r\ncontent-length: 2\r\n\r\n{}`,
    () => `GET /${'a'.repeat(20_000)} HTTP/1.1\r\nhost: x\r\n\r\n`,
    () => 'GET /../../etc/passwd HTTP/1.1\r\nhost: x\r\n\r\n',
    () => `GET /${rng.int(1e9)} HTTP/1.1\r\nhost: x\r\n\r\n`,
    () => 'TRACE / HTTP/1.1\r\nhost: x\r\n\r\n',
    () => 'GET / HTTP/1.1\r\nhost: x\r\nupgrade: websocket\r\nconnection: upgrade\r\n\r\n',
    () => Buffer.from(Array.from({ length: 300 }, () => rng.int(256))).toString('latin1'),
  ]
  while (!soak.isOver()) {
    const socket = await open(url)
    let answer = ''
    socket.on('data', data => {
      answer += data.toString('latin1').slice(0, 100)
    })
    socket.write(draw(rng, pieces)())
    await until(soak, 2000, () => socket.destroyed || answer !== '')
    const status = Number(/^HTTP\/1\.1 (\d{3})/.exec(answer)?.[1] ?? 0)
    told.rubbish.set(status, (told.rubbish.get(status) ?? 0) + 1)
    socket.destroy()
    await sleep(rng.int(60))
  }
}

function note(told: Told, ending: Ending): void {
  if (ending.kind === 'lost') told.lost.push(ending.text.slice(-200))
  else if (ending.kind === 'unreachable') told.lost.push('nobody answered')
  else {
    if (ending.receipt !== undefined) told.receipts.push(ending.receipt)
    if (ending.kind === 'answer') told.answers++
    else told.refusals.set(ending.code, (told.refusals.get(ending.code) ?? 0) + 1)
  }
}

function question({ keys, models, rng }: Soak, maxTokens: number): string {
  const body = JSON.stringify({
    ...{ model: draw(rng, models), stream: true, max_tokens: maxTokens, seed: rng.int(2 ** 31) },
    messages: [{ role: 'user', content: 'Is anybody there?' }],
  })
  return [
    ...['POST /v1/chat/completions HTTP/1.1', 'host: x', `authorization: Bearer ${draw(rng, keys)}`],
    ...['content-type: application/json', `content-length: ${Buffer.byteLength(body)}`, '', body],
  ].join('\r\n')
}

async function open(url: string): Promise<Socket> {
  const { hostname, port } = new URL(url)
  const socket = connect(Number(port), hostname === 'localhost' ? '127.0.0.1' : hostname)
  socket.on('error', () => {})
  await Promise.race([once(socket, 'connect').catch(() => {}), sleep(5000)])
  return socket
}

/** Looks five times a second until something holds, the time is over, or the soak is. */
async function until(soak: Soak, milliseconds: number, look: () => boolean): Promise<void> {
  for (let waited = 0; waited < milliseconds && !soak.isOver() && !look(); waited += 200) await sleep(200)
}
