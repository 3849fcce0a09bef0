import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Hex } from '@openledger/base'
import { encodeDeployData } from 'viem'
import { expect, test } from 'vitest'
import { startChain } from '../startChain.ts'
import { clientsOf, temporaryFolder, testAccount, testGenesis } from '../testing/index.ts'
import { tokenContract } from '../testing/tokenContract.ts'
import { type CacheLimits, type CacheName, cacheLimits } from './Caches.ts'

const KiB = 1024
const tiny: CacheLimits = {
  ...cacheLimits,
  ...{ nodes: 64 * KiB, codes: 128 * KiB, headers: 48 * KiB, bodies: 48 * KiB, receipts: 64 * KiB },
  ...{ accounts: 24 * KiB, slots: 24 * KiB },
}

test('no cache outgrows its limit however long the chain, and what was forgotten is read again as it was', async () => {
  const folder = temporaryFolder()
  const chain = await startChain({ dataDir: folder.path, genesis: await testGenesis(), caches: tiny })
  const { client, receiptOf, wallet } = clientsOf(chain.url)
  const { abi, bytecode } = tokenContract
  const deploying = await wallet(0).sendTransaction({ data: encodeDeployData({ abi, bytecode, args: [10n ** 24n] }) })
  const token = (await receiptOf(deploying)).contractAddress!
  const largest = Object.fromEntries(Object.keys(tiny).map(name => [name, 0])) as Record<CacheName, number>
  const sent: { hash: Hex; to: Hex; blockHash: Hex; number: bigint }[] = []
  let nonce = 1
  for (let block = 0; block < 30; block++) {
    const transfers = Array.from({ length: 12 }, (_, i) => ({
      to: `0x${(0x100_0000 + block * 100 + i).toString(16).padStart(40, '0')}` as Hex,
      nonce: nonce++,
    }))
    const hashes = await Promise.all(
      transfers.map(({ to, nonce: at }) =>
        wallet(0).writeContract({
          ...{ abi, address: token, functionName: 'transfer', args: [to, BigInt(block + 1)], nonce: at, gas: 100_000n },
          ...{ maxFeePerGas: 10n ** 12n, maxPriorityFeePerGas: 1n },
        }),
      ),
    )
    for (const [i, hash] of hashes.entries()) {
      const { blockHash, blockNumber } = await receiptOf(hash)
      sent.push({ hash, to: transfers[i]!.to, blockHash, number: blockNumber })
    }
    for (const [name, bytes] of Object.entries(chain.cached()) as [CacheName, number][]) {
      expect(bytes, name).toBeLessThanOrEqual(tiny[name])
      largest[name] = Math.max(largest[name], bytes)
    }
  }
  // Each was used, and has forgotten: what these blocks hold is several times what the caches may.
  for (const [name, bytes] of Object.entries(largest)) expect(bytes, name).toBeGreaterThan(0)
  expect(sent.length * 1_500).toBeGreaterThan(4 * tiny.receipts)
  for (const [i, { hash, to, blockHash, number }] of sent.entries()) {
    const receipt = await client.getTransactionReceipt({ hash })
    expect([receipt.blockHash, receipt.logs.length]).toEqual([blockHash, 1])
    const balanceAt = (blockNumber: bigint) =>
      client.readContract({ abi, address: token, functionName: 'balanceOf', args: [to], blockNumber })
    if (i % 12 > 0) continue
    expect((await client.getBlock({ blockNumber: number })).hash).toBe(blockHash)
    expect(await balanceAt(number)).toBe(BigInt(i / 12 + 1))
    expect(await balanceAt(number - 1n)).toBe(0n)
  }
  expect(await client.getBalance({ address: testAccount(1).address })).toBeGreaterThan(0n)
  await chain.close()
  folder.remove()
})

test('docs/NETWORK.md names every cache with its limit, and no other', () => {
  const page = readFileSync(join(import.meta.dirname, '../../../../docs/NETWORK.md'), 'utf8')
  const [, section] = page.split('## Memory of the execution client')
  const rows = [...section!.split('\n## ')[0]!.matchAll(/^\| `(\w+)` \| (\d+) \|/gm)].map(([, name, most]) => [
    name,
    Number(most) * KiB * KiB,
  ])
  expect(rows).toEqual(Object.entries(cacheLimits))
})

test('all caches together may take what is said of them', () => {
  const together = Object.values(cacheLimits).reduce((sum: number, bytes) => sum + bytes, 0)
  expect(together).toBe(86 * KiB * KiB)
})
