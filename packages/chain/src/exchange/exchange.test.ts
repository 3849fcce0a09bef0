import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Hex } from '@openledger/base'
import { parseEther } from 'viem'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startChain } from '../startChain.ts'
import { clientsOf, createTestChain, storeContract, temporaryFolder, testAccount } from '../testing/index.ts'
import { findGeth, startGeth } from '../testing/startGeth.ts'
import { exportChain } from './exportChain.ts'
import { importChain } from './importChain.ts'

const geth = findGeth()
if (geth === undefined) console.warn('SKIPPED 1 test against geth: it is neither at $GETH, on PATH nor in ~/go/bin.')

const folder = temporaryFolder()
const file = join(folder.path, 'chain.rlp')
let source: Awaited<ReturnType<typeof createTestChain>>
let head: Hex

beforeAll(async () => {
  source = await createTestChain()
  const { wallet, client, chain } = source
  const made = await wallet(0).deployContract({ ...storeContract, args: [] })
  const { contractAddress } = await client.getTransactionReceipt({ hash: made })
  for (let i = 0n; i < 6n; i++) {
    await wallet(1).writeContract({
      ...storeContract,
      address: contractAddress!,
      functionName: 'put',
      args: [i, i + 1n],
    } as never)
    await wallet(2).sendTransaction({ to: testAccount(60).address, value: parseEther('1'), type: 'legacy' })
  }
  head = (await client.getBlock()).hash
  await chain.close()
  const { blocks } = await exportChain({ dataDir: source.folder.path, genesis: source.genesis, file })
  expect(blocks).toBeGreaterThan(6)
})
afterAll(() => {
  source.folder.remove()
  folder.remove()
})

test('a chain that is exported and imported is the same, and goes on', async () => {
  const dataDir = join(folder.path, 'copy')
  const imported = await importChain({ dataDir, genesis: source.genesis, file })
  expect(imported.head).toBe(head)
  // A second time there is nothing to do.
  expect(await importChain({ dataDir, genesis: source.genesis, file })).toEqual({ blocks: 0, head })
  const again = join(folder.path, 'again.rlp')
  await exportChain({ dataDir, genesis: source.genesis, file: again })
  expect(readFileSync(again).equals(readFileSync(file))).toBe(true)
  const chain = await startChain({ dataDir, genesis: source.genesis })
  const { client, wallet } = clientsOf(chain.url)
  expect(await client.getBalance({ address: testAccount(60).address })).toBe(parseEther('6'))
  await wallet(2).sendTransaction({ to: testAccount(60).address, value: 1n })
  expect((await client.getBlock()).parentHash).toBe(head)
  await chain.close()
})

test('an import stops at the first block that does not hold, and goes on from there with the right file', async () => {
  const dataDir = join(folder.path, 'stopped')
  const bytes = readFileSync(file)
  const changed = Buffer.from(bytes)
  // A byte of the last block's body: its transactions no longer lead to its roots.
  changed[bytes.length - 8]! ^= 1
  const bad = join(folder.path, 'bad.rlp')
  writeFileSync(bad, changed)
  await expect(importChain({ dataDir, genesis: source.genesis, file: bad })).rejects.toMatchObject({
    code: 'chain/block-refused',
  })
  writeFileSync(bad, bytes.subarray(0, bytes.length - 5))
  await expect(importChain({ dataDir, genesis: source.genesis, file: bad })).rejects.toMatchObject({
    code: 'chain/file-unreadable',
    facts: { reason: 'its last block is cut short' },
  })
  writeFileSync(bad, 'no blocks at all')
  await expect(importChain({ dataDir, genesis: source.genesis, file: bad })).rejects.toMatchObject({
    code: 'chain/file-unreadable',
  })
  expect(await importChain({ dataDir, genesis: source.genesis, file })).toEqual({ blocks: 1, head })
})

test.skipIf(geth === undefined)('geth imports what this core exports, to the same head', async () => {
  const secret = new Uint8Array(32).fill(7)
  const peer = await startGeth({ geth: geth!, folder: folder.path, genesis: source.genesis, secret, imports: file })
  const { client } = clientsOf(peer.url)
  expect((await client.getBlock()).hash).toBe(head)
  expect(await client.getBalance({ address: testAccount(60).address })).toBe(parseEther('6'))
  await peer.close()
})
