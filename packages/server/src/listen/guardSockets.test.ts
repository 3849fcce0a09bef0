import { once } from 'node:events'
import { createServer } from 'node:http'
import { type AddressInfo, connect, type Socket } from 'node:net'
import { afterEach, expect, test } from 'vitest'
import { type CutOff, guardSockets } from './guardSockets.ts'
import { defaultSocketLimits, type SocketLimits } from './SocketLimits.ts'

const opened: (() => unknown)[] = []
afterEach(() => {
  for (const close of opened.splice(0)) close()
})

/** A guarded server that reads every body, then answers; `/endless` answers for as long as somebody reads. */
async function serve(limits: Partial<SocketLimits>) {
  const cut: CutOff[] = []
  const server = createServer((request, response) => {
    guard.watch(request, response)
    request.on('error', () => {})
    request.resume().on('end', () => {
      if (request.url !== '/endless') return response.end('read')
      const piece = Buffer.alloc(64 * 1024, 'x')
      const write = () => {
        while (!response.destroyed && response.write(piece));
      }
      response.on('drain', write)
      write()
    })
  })
  const guard = guardSockets({
    server,
    limits: { ...defaultSocketLimits, ...limits },
    onCutOff: why => cut.push(why),
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  opened.push(() => {
    guard.close()
    server.closeAllConnections()
    server.close()
  })
  const { port } = server.address() as AddressInfo
  const open = async (): Promise<Socket> => {
    const socket = connect(port, '127.0.0.1')
    socket.on('error', () => {})
    opened.push(() => socket.destroy())
    await once(socket, 'connect')
    return socket
  }
  return { guard, cut, open, url: `http://127.0.0.1:${port}` }
}

/** Everything that comes until the other side ends. */
async function readAll(socket: Socket): Promise<string> {
  let text = ''
  socket.on('data', data => {
    text += data
  })
  if (!socket.closed) await once(socket, 'close')
  return text
}

const post = (path: string, size: number) => `POST ${path} HTTP/1.1\r\nhost: x\r\ncontent-length: ${size}\r\n\r\n`

test('one address gets so many connections, then 429, and places come back', async () => {
  const { open, cut, guard } = await serve({ connectionsPerAddress: 2 })
  const [first] = [await open(), await open()]
  expect(await readAll(await open())).toMatch(/^HTTP\/1\.1 429 .*"server\/too-many-connections"/s)
  expect(cut).toEqual(['address'])
  first.destroy()
  await expect.poll(() => guard.connections()).toBe(1)
  const again = await open()
  again.write(post('/', 1))
  again.end('x')
  expect(await readAll(again)).toMatch(/^HTTP\/1\.1 200/)
})

test('all addresses together get so many', async () => {
  const { open, cut } = await serve({ connections: 1, connectionsPerAddress: 0 })
  await open()
  expect(await readAll(await open())).toMatch(/^HTTP\/1\.1 429/)
  expect(cut).toEqual(['connections'])
})

test('a body that trickles is ended with 408, one that comes in time is not', async () => {
  const { open, cut } = await serve({ slowSeconds: 0.3, leastBytesPerSecond: 1000 })
  const slow = await open()
  slow.write(post('/', 10_000))
  const drip = setInterval(() => slow.write('x'), 50)
  opened.push(() => clearInterval(drip))
  expect(await readAll(slow)).toMatch(/^HTTP\/1\.1 408 .*"server\/too-slow"/s)
  expect(cut).toEqual(['slow-body'])
  const steady = await open()
  steady.write(post('/', 10_000))
  for (let sent = 0; sent < 10_000; sent += 1000) {
    steady.write('x'.repeat(1000))
    await new Promise(resolve => setTimeout(resolve, 60))
  }
  steady.end()
  expect(await readAll(steady)).toMatch(/^HTTP\/1\.1 200/)
  expect(cut).toEqual(['slow-body'])
})

test('an answer that nobody reads is ended, one that is read is not', async () => {
  const { open, cut, guard } = await serve({ stallSeconds: 0.5 })
  const reader = await open()
  let read = 0
  reader.on('data', data => {
    read += data.length
  })
  reader.write(post('/endless', 0))
  const stalled = await open()
  stalled.pause()
  stalled.write(post('/endless', 0))
  await expect.poll(() => cut, { timeout: 20_000 }).toEqual(['stalled-reader'])
  await expect.poll(() => guard.inFlight()).toBe(1)
  const before = read
  await expect.poll(() => read).toBeGreaterThan(before)
  expect(reader.destroyed).toBe(false)
})

test('what changes something is in flight until its answer is read or its caller is gone', async () => {
  const { open, guard, url } = await serve({})
  expect(await guard.whenIdle(0)).toBe(true)
  const [one, other] = [await open(), await open()]
  one.write(post('/', 5))
  other.write(post('/', 5))
  await expect.poll(() => guard.inFlight()).toBe(2)
  await (await fetch(url)).text()
  expect(guard.inFlight()).toBe(2)
  expect(await guard.whenIdle(20)).toBe(false)
  const idle = guard.whenIdle(60_000)
  one.write('12345')
  await expect.poll(() => guard.inFlight()).toBe(1)
  other.destroy()
  expect(await idle).toBe(true)
})
