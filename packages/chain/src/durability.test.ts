import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { createRng, type Hex } from '@openledger/base'
import { parseEther } from 'viem'
import { afterEach, expect, test } from 'vitest'
import { clientsOf, temporaryFolder, testAccount, testGenesis } from './testing/index.ts'
import { startNodeProcess } from './testing/startNodeProcess.ts'

const senders = 8
const kills = 3
const folder = temporaryFolder()
let child: ChildProcess | undefined

afterEach(() => {
  child?.kill('SIGKILL')
  folder.remove()
})

test('after a SIGKILL under load every acknowledged transaction is found', async () => {
  const rng = createRng('sigkill')
  const genesisFile = join(folder.path, 'genesis.json')
  writeFileSync(genesisFile, JSON.stringify(await testGenesis({ funded: senders })))
  const acknowledged = new Set<Hex>()
  const waiting = new Set<Hex>()

  for (let round = 0; round <= kills; round++) {
    const started = await startNodeProcess({ dataDir: join(folder.path, 'data'), genesisFile })
    const { url } = started
    child = started.child
    const { client } = clientsOf(url)
    // All that was acknowledged before the kill, in any round, has its receipt in a block of this chain.
    for (const hash of acknowledged) {
      const receipt = await client.getTransactionReceipt({ hash })
      expect(receipt.status).toBe('success')
      expect((await client.getBlock({ blockNumber: receipt.blockNumber })).transactions).toContain(hash)
    }
    // What was acknowledged with a nonce missing before it is still in the pool, and is sealed once that arrives.
    for (const hash of waiting) {
      const transaction = await client.getTransaction({ hash })
      expect(transaction.blockNumber).toBeNull()
      await send(url, await sign(Number(transaction.nonce) - 1, senders - 1))
      acknowledged.add(hash)
      waiting.delete(hash)
      await expect.poll(() => client.getTransactionReceipt({ hash }).catch(() => undefined)).toBeDefined()
    }
    if (round === kills) break

    const before = acknowledged.size
    const killAfter = before + 10 + rng.int(120)
    const batches = await Promise.all(
      Array.from({ length: senders - 1 }, async (_, index) => {
        const nonce = await client.getTransactionCount({ address: testAccount(index).address, blockTag: 'pending' })
        return Promise.all(Array.from({ length: 30 }, (_, i) => sign(nonce + i, index)))
      }),
    )
    // The last sender leaves a gap: its transaction is acknowledged from the journal.
    const nonce = await client.getTransactionCount({ address: testAccount(senders - 1).address })
    waiting.add(await send(url, await sign(nonce + 1, senders - 1)))

    const dead = once(child!, 'exit')
    const load = batches.map(async (raws, index) => {
      // Some senders wait for each answer, some send everything at once.
      const sent = raws.map(raw => () => send(url, raw).then(hash => acknowledge(hash)))
      if (index % 2 === 0) for (const one of sent) await one()
      else await Promise.all(sent.map(one => one()))
    })
    await Promise.allSettled(load)
    await dead

    function acknowledge(hash: Hex) {
      acknowledged.add(hash)
      if (acknowledged.size === killAfter) child!.kill('SIGKILL')
    }
    expect(acknowledged.size).toBeGreaterThanOrEqual(killAfter)
  }
  expect(acknowledged.size).toBeGreaterThan(kills * 10)
}, 300_000)

function sign(nonce: number, index: number): Promise<Hex> {
  return testAccount(index).signTransaction({
    chainId: 4267,
    type: 'eip1559',
    nonce,
    to: testAccount(60 + index).address,
    value: parseEther('0.001'),
    gas: 21_000n,
    maxFeePerGas: 10n ** 12n,
    maxPriorityFeePerGas: 1n,
  })
}

async function send(url: string, raw: Hex): Promise<Hex> {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ jsonrpc: '2.0', id: 1, method: 'eth_sendRawTransaction', params: [raw] }),
  })
  const { result, error } = (await response.json()) as { result?: Hex; error?: { message: string } }
  if (result === undefined) throw new Error(error?.message)
  return result
}
