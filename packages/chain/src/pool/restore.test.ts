import { rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Hex } from '@openledger/base'
import { afterEach, expect, test } from 'vitest'
import type { Genesis } from '../Genesis.ts'
import { beaconRoot, buildOn, createDrivenChain } from '../testing/createDrivenChain.ts'
import { temporaryFolder, testAccount, testGenesis } from '../testing/index.ts'
import { startNodeProcess } from '../testing/startNodeProcess.ts'
import { poolLimits } from './admission.ts'
import { largestTransaction } from './parseTransaction.ts'

type Transfer = { index: number; nonce: number; data?: Hex }

type Driven = Awaited<ReturnType<typeof createDrivenChain>>

let running: Awaited<ReturnType<typeof startNodeProcess>> | undefined
let folder: ReturnType<typeof temporaryFolder> | undefined

afterEach(async () => {
  await running?.kill()
  folder?.remove()
})

test('a long row of one sender, answered and killed at once, is in the next blocks', async () => {
  const { dataDir, genesis, node } = await start()
  const row = Array.from({ length: 3 * poolLimits.parkedPerSender }, (_, nonce) => ({ index: 0, nonce }))
  const others = [1, 2, 3].map(index => ({ index, nonce: 0 }))
  const hashes = await sendAll(node.url, [...row, ...others])
  await node.kill()

  const again = await createDrivenChain({ genesis, path: dataDir })
  expect(await waitingAt(again)).toBe(hashes.length)
  expect(await again.client.getTransactionCount({ address: testAccount(0).address, blockTag: 'pending' })).toBe(
    row.length,
  )
  for (let blocks = 0; blocks < 5 && (await waitingAt(again)) > 0; blocks++) await seal(again)
  for (const hash of hashes) expect((await again.client.getTransactionReceipt({ hash })).status).toBe('success')
  await again.close()
})

test('large transactions wait up to so many bytes; what was answered is kept, the next one is refused', async () => {
  const { dataDir, genesis, node } = await start()
  const data: Hex = `0x${'00'.repeat(largestTransaction - 200)}`
  const fits = Math.floor(poolLimits.bytes / largestTransaction)
  const kept: Hex[] = []
  let refusal = ''
  for (let i = 0; kept.length <= fits + 8 && refusal === ''; i++) {
    const [hash] = await sendAll(node.url, [{ index: 0, nonce: i, data }]).catch(error => {
      refusal = (error as Error).message
      return []
    })
    if (hash !== undefined) kept.push(hash)
  }
  expect(refusal).toMatch('txpool is full')
  expect(kept.length).toBeGreaterThanOrEqual(fits)
  await node.kill()
  const again = await createDrivenChain({ genesis, path: dataDir })
  expect(await waitingAt(again)).toBe(kept.length)
  await again.close()
})

test('what waits for a nonce before it waits again after a kill, and what a block holds does not', async () => {
  const { dataDir, genesis, node } = await start()
  const [sealed, waiting] = (await sendAll(node.url, [
    { index: 0, nonce: 0 },
    { index: 0, nonce: 2 },
  ])) as [Hex, Hex]
  await node.kill()
  const once = await createDrivenChain({ genesis, path: dataDir })
  await seal(once)
  await once.chain.close()

  const again = await createDrivenChain({ genesis, path: dataDir })
  expect(await again.client.getTransactionReceipt({ hash: sealed })).toBeDefined()
  expect((await again.client.getTransaction({ hash: waiting })).blockNumber).toBeNull()
  await sendAll(again.chain.url, [{ index: 0, nonce: 1 }])
  await seal(again)
  expect((await again.client.getTransactionReceipt({ hash: waiting })).status).toBe('success')
  await again.close()
})

test('what a node answered before it was killed is told to its peers when it is back', async () => {
  const peer = await createDrivenChain()
  const { genesis, folder: at, chain } = peer
  const port = Number(new URL(chain.url).port)
  await chain.close()
  // No peer is there to hear of it, and whoever answered it is gone a moment later.
  const { dataDir, node } = await start({ genesis, peers: [chain.url] })
  await sendAll(node.url, [{ index: 0, nonce: 0 }])
  await node.kill()

  const back = await createDrivenChain({ genesis, path: at.path, httpPort: port })
  const own = await createDrivenChain({ genesis, path: dataDir, peers: [chain.url] })
  await expect.poll(() => waitingAt(back), { timeout: 30_000 }).toBe(1)
  await Promise.all([own.close(), back.close()])
  at.remove()
})

test('a peer that has lost what it was told is told again', async () => {
  const peer = await createDrivenChain()
  const { genesis, folder: at, chain } = peer
  const port = Number(new URL(chain.url).port)
  const own = await createDrivenChain({ genesis, peers: [chain.url] })
  await sendAll(own.chain.url, [{ index: 0, nonce: 0 }])
  await expect.poll(() => waitingAt(peer), { timeout: 30_000 }).toBe(1)
  await chain.close()
  rmSync(at.path, { recursive: true })

  const back = await createDrivenChain({ genesis, path: at.path, httpPort: port })
  expect(await waitingAt(back)).toBe(0)
  await expect.poll(() => waitingAt(back), { timeout: 30_000 }).toBe(1)
  await Promise.all([own.close(), back.close()])
  at.remove()
})

/** A node in a process of its own, on a folder of this test's. */
async function start({ genesis, peers = [] }: { genesis?: Genesis; peers?: string[] } = {}) {
  folder = temporaryFolder()
  const shared = genesis ?? (await testGenesis())
  const genesisFile = join(folder.path, 'genesis.json')
  writeFileSync(genesisFile, JSON.stringify(shared))
  const dataDir = join(folder.path, 'data')
  running = await startNodeProcess({ dataDir, genesisFile, peers })
  return { dataDir, genesis: shared, node: running }
}

/** Builds the next block, has it judged and follows it, as a consensus does. */
async function seal({ engine }: Driven): Promise<void> {
  const built = await buildOn(engine, await engine.head())
  expect((await engine.judge(built, beaconRoot)).status).toBe('VALID')
  expect((await engine.follow(built.executionPayload.blockHash)).payloadStatus.status).toBe('VALID')
}

/** Sends transfers in one batch; the hashes that were answered. */
async function sendAll(url: string, transfers: readonly Transfer[]): Promise<Hex[]> {
  const raws = await Promise.all(
    transfers.map(({ index, nonce, data = '0x' }) =>
      testAccount(index).signTransaction({
        ...{ chainId: 4267, type: 'eip1559', nonce, to: testAccount(60).address, value: 1n, data },
        ...{ gas: data === '0x' ? 21_000n : 1_500_000n },
        ...{ maxFeePerGas: 10n ** 12n, maxPriorityFeePerGas: 1n },
      }),
    ),
  )
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(
      raws.map((raw, id) => ({ jsonrpc: '2.0', id, method: 'eth_sendRawTransaction', params: [raw] })),
    ),
  })
  const answers = (await response.json()) as { result?: Hex; error?: { message: string } }[]
  return answers.map(({ result, error }) => {
    if (result === undefined) throw new Error(error?.message)
    return result
  })
}

async function waitingAt({ chain }: Driven): Promise<number> {
  const { pending, queued } = (await chain.request('txpool_status')) as { pending: Hex; queued: Hex }
  return Number(pending) + Number(queued)
}
