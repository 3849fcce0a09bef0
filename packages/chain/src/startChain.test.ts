import { cpSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import type { Hex } from '@openledger/base'
import { parseEther } from 'viem'
import { expect, test } from 'vitest'
import { startChain } from './startChain.ts'
import { clientsOf, createTestChain, temporaryFolder, testAccount, testGenesis } from './testing/index.ts'

test('a chain continues where it stopped, with its pool', async () => {
  const folder = temporaryFolder()
  const genesis = await testGenesis()
  const first = await startChain({ dataDir: folder.path, genesis })
  const before = clientsOf(first.url)
  const hash = await before.wallet(0).sendTransaction({ to: testAccount(70).address, value: parseEther('2') })
  // One nonce is left out: this transaction waits.
  const waiting = await before
    .wallet(0)
    .sendTransaction({ to: testAccount(71).address, value: 1n, nonce: 2, gas: 21_000n })
  const head = await before.client.getBlock()
  await first.close()

  const second = await startChain({ dataDir: folder.path, genesis })
  const after = clientsOf(second.url)
  expect(second.genesisHash).toBe(first.genesisHash)
  expect((await after.client.getBlock()).hash).toBe(head.hash)
  expect((await after.client.getTransactionReceipt({ hash })).blockNumber).toBe(1n)
  expect((await after.client.getTransaction({ hash: waiting })).blockNumber).toBeNull()
  await after.wallet(0).sendTransaction({ to: testAccount(71).address, value: 1n })
  expect((await after.receiptOf(waiting)).status).toBe('success')
  expect(await after.client.getBalance({ address: testAccount(70).address })).toBe(parseEther('2'))
  await second.close()
  folder.remove()
})

test('a folder that another node holds is refused', async () => {
  const node = await createTestChain()
  const { path } = node.folder
  await expect(startChain({ dataDir: path, genesis: node.genesis })).rejects.toMatchObject({
    code: 'chain/data-dir-locked',
    facts: { dataDir: path },
  })
  // The refusal has not disturbed the one that holds it.
  expect(await node.client.getBlockNumber()).toBe(0n)
  await node.close()
})

test('a port in use is refused and the folder let go', async () => {
  const blocker = createServer()
  await new Promise<void>(resolve => blocker.listen(0, '127.0.0.1', resolve))
  const { port } = blocker.address() as AddressInfo
  const folder = temporaryFolder()
  const genesis = await testGenesis()
  await expect(startChain({ dataDir: folder.path, genesis, port })).rejects.toMatchObject({
    code: 'chain/port-in-use',
    facts: { port: String(port) },
  })
  const chain = await startChain({ dataDir: folder.path, genesis })
  await chain.close()
  blocker.close()
  folder.remove()
})

test('a folder of another chain is refused', async () => {
  const folder = temporaryFolder()
  const chain = await startChain({ dataDir: folder.path, genesis: await testGenesis() })
  await chain.close()
  const other = await testGenesis({ timestamp: 1_760_000_001 })
  await expect(startChain({ dataDir: folder.path, genesis: other })).rejects.toMatchObject({
    code: 'chain/genesis-mismatch',
    facts: { folder: chain.genesisHash },
  })
  folder.remove()
})

test('a damaged folder and a file in its place are refused', async () => {
  const folder = temporaryFolder()
  const genesis = await testGenesis()
  const dataDir = join(folder.path, 'data')
  const chain = await startChain({ dataDir, genesis })
  await chain.close()
  const damaged = join(folder.path, 'damaged')
  cpSync(dataDir, damaged, { recursive: true })
  writeFileSync(join(damaged, 'CURRENT'), 'MANIFEST-999999\n')
  await expect(startChain({ dataDir: damaged, genesis })).rejects.toMatchObject({ code: 'chain/data-dir-corrupt' })
  const file = join(folder.path, 'file')
  writeFileSync(file, 'not a folder')
  await expect(startChain({ dataDir: file, genesis })).rejects.toMatchObject({ code: /^chain\/data-dir-/ })
  folder.remove()
})

test('a genesis that names no chain is refused', async () => {
  const folder = temporaryFolder()
  const genesis = { ...(await testGenesis()), config: {} as { chainId: number } }
  await expect(startChain({ dataDir: folder.path, genesis })).rejects.toMatchObject({
    code: 'chain/genesis-invalid',
    facts: { field: 'config.chainId' },
  })
  folder.remove()
})

test('the base fee is burnt and the tip goes to the fee recipient', async () => {
  const node = await createTestChain()
  const { client, wallet, genesis } = node
  const treasury = genesis.coinbase
  const sum = async () => {
    const addresses = [...Object.keys(genesis.alloc), treasury, testAccount(72).address] as Hex[]
    const balances = await Promise.all(
      [...new Set(addresses.map(a => a.toLowerCase()))].map(a => client.getBalance({ address: a as Hex })),
    )
    return balances.reduce((total, balance) => total + balance, 0n)
  }
  expect(await sum()).toBe(10n ** 27n)
  const tip = 5_000n
  const hash = await wallet(0).sendTransaction({
    to: testAccount(72).address,
    value: 7n,
    maxPriorityFeePerGas: tip,
    maxFeePerGas: 10n ** 10n,
  })
  const receipt = await client.getTransactionReceipt({ hash })
  const { baseFeePerGas } = await client.getBlock({ blockNumber: receipt.blockNumber })
  expect(receipt.effectiveGasPrice).toBe(baseFeePerGas! + tip)
  expect(await client.getBalance({ address: treasury })).toBe(21_000n * tip)
  expect(await sum()).toBe(10n ** 27n - 21_000n * baseFeePerGas!)
  await node.close()
})
