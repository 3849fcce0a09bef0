import { rmSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Hex } from '@openledger/base'
import { expect, test } from 'vitest'
import { createDrivenChain } from '../testing/createDrivenChain.ts'
import { testAccount } from '../testing/index.ts'
import { gossipLimits } from './Gossip.ts'

const waitingAt = (node: { chain: { request: (method: string) => Promise<unknown> } }) =>
  node.chain.request('txpool_status').then(status => Number((status as { pending: Hex }).pending))

test('a transaction told to one reaches all, over one that only passes it on', async () => {
  const c = await createDrivenChain()
  const b = await createDrivenChain({ genesis: c.genesis, peers: [c.chain.url] })
  const a = await createDrivenChain({ genesis: c.genesis, peers: [b.chain.url] })
  for (let nonce = 0; nonce < 30; nonce++) {
    await a.wallet(0).sendTransaction({ to: testAccount(30).address, value: 1n, gas: 21_000n, nonce })
  }
  await expect.poll(() => waitingAt(c), { timeout: 30_000 }).toBe(30)
  expect(await waitingAt(b)).toBe(30)
  await Promise.all([a.close(), b.close(), c.close()])
})

test('a client of another make, which tells nobody, is asked for what it took in', async () => {
  // It is one of ours that calls itself otherwise: the methods asked are the common ones.
  const other = await createDrivenChain()
  const { url, close } = await frontOf(other.chain.url)
  const own = await createDrivenChain({ genesis: other.genesis, peers: [url] })
  const hash = await tellOnceAsked(other, own)
  await expect.poll(() => waitingAt(own), { timeout: 30_000 }).toBeGreaterThan(0)
  expect(await own.chain.request('eth_getRawTransactionByHash', [hash])).toMatch(/^0x02/)
  await own.close()
  close()
  await other.close()
})

test('a client of another make that was started again and has forgotten is told at once', async () => {
  const other = await createDrivenChain()
  const { genesis, folder, chain } = other
  const { url, close } = await frontOf(chain.url)
  const own = await createDrivenChain({ genesis, peers: [url] })
  await own.wallet(0).sendTransaction({ to: testAccount(30).address, value: 1n, gas: 21_000n })
  await expect.poll(() => waitingAt(other), { timeout: 30_000 }).toBe(1)
  await chain.close()
  rmSync(folder.path, { recursive: true })
  const httpPort = Number(new URL(chain.url).port)
  const again = await createDrivenChain({ genesis, path: folder.path, httpPort })
  // Sooner than it would be reminded.
  await expect.poll(() => waitingAt(again), { timeout: gossipLimits.remind / 2 }).toBe(1)
  await own.close()
  close()
  await again.close()
  folder.remove()
})

test('a peer that is away when transactions come is told of them when it is back', async () => {
  const first = await createDrivenChain()
  const { genesis, folder } = first
  const port = Number(new URL(first.chain.url).port)
  const own = await createDrivenChain({ genesis, peers: [first.chain.url] })
  await first.chain.close()
  await own.wallet(0).sendTransaction({ to: testAccount(30).address, value: 1n, gas: 21_000n })
  const again = await createDrivenChain({ genesis, path: folder.path, httpPort: port })
  await expect.poll(() => waitingAt(again), { timeout: 30_000 }).toBe(1)
  await Promise.all([own.close(), again.close()])
  folder.remove()
})

/** The filter sees only what comes after it was made, so transactions are sent until the first one has arrived. */
async function tellOnceAsked(
  other: Awaited<ReturnType<typeof createDrivenChain>>,
  own: Awaited<ReturnType<typeof createDrivenChain>>,
): Promise<Hex> {
  for (let nonce = 0; nonce < 200; nonce++) {
    const hash = await other.wallet(0).sendTransaction({
      to: testAccount(30).address,
      value: 1n,
      gas: 21_000n,
      nonce: 0,
      maxFeePerGas: fee(nonce),
      maxPriorityFeePerGas: fee(nonce),
    })
    for (let i = 0; i < 10; i++) {
      if ((await own.chain.request('eth_getRawTransactionByHash', [hash])) !== '0x') return hash
      await new Promise(done => setTimeout(done, 20))
    }
  }
  throw new Error('Nothing arrived.')
}

function fee(round: number): bigint {
  return (2n * 10n ** 9n * 12n ** BigInt(round)) / 10n ** BigInt(round)
}

/** Passes JSON-RPC on, but for the name of the client. */
async function frontOf(url: string): Promise<{ url: string; close: () => void }> {
  const server = createServer(async (request, response) => {
    const parts: Buffer[] = []
    for await (const part of request) parts.push(part as Buffer)
    try {
      const answer = await fetch(url, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: Buffer.concat(parts),
      })
      const text = await answer.text()
      response.setHeader('content-type', 'application/json')
      response.end(text.replaceAll('OpenLedger/', 'Other/'))
    } catch {
      // What it stands before is gone.
      response.destroy()
    }
  })
  await new Promise<void>(done => server.listen(0, '127.0.0.1', done))
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, close: () => server.close() }
}
