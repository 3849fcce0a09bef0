import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { createRng, type Hex } from '@openledger/base'
import { parseEther } from 'viem'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { decodeRlp, encodeRlp, type RlpItem } from '../core/rlp.ts'
import { startChain } from '../startChain.ts'
import { clientsOf, createTestChain, storeContract, temporaryFolder, testAccount } from '../testing/index.ts'
import { exportChain } from './exportChain.ts'
import { exportSnapshot } from './exportSnapshot.ts'
import { importSnapshot } from './importSnapshot.ts'
import { readBlocks } from './readBlocks.ts'

const folder = temporaryFolder()
const file = join(folder.path, 'state.snapshot')
let source: Awaited<ReturnType<typeof createTestChain>>
let contract: Hex
let head: { number: bigint; hash: Hex }
let made: Awaited<ReturnType<typeof exportSnapshot>>

beforeAll(async () => {
  source = await createTestChain()
  const { wallet, client, chain } = source
  const deployed = await wallet(0).deployContract({ ...storeContract, args: [] })
  contract = (await client.getTransactionReceipt({ hash: deployed })).contractAddress!
  for (let i = 14n; i < 26n; i++) {
    await wallet(1).writeContract({
      ...{ ...storeContract, address: contract, functionName: 'put', args: [i, i + 1n] },
    } as never)
    await wallet(2).sendTransaction({ to: testAccount(46 + Number(i)).address, value: parseEther('1') })
  }
  await chain.close()
  made = await exportSnapshot({ dataDir: source.folder.path, genesis: source.genesis, file })
  head = { number: BigInt(made.number), hash: made.hash }
})
afterAll(() => {
  source.folder.remove()
  folder.remove()
})

const into = (name: string) => ({ dataDir: join(folder.path, name), genesis: source.genesis })

test('a chain that begins with a snapshot has the same state, root by root, and goes on', async () => {
  expect(made.nodes).toBeGreaterThan(100)
  const imported = await importSnapshot({ ...into('copy'), file, hash: head.hash })
  expect(imported).toEqual({ number: made.number, hash: head.hash, nodes: made.nodes })
  const [copy, original] = await Promise.all([
    startChain(into('copy')),
    startChain({ dataDir: source.folder.path, genesis: source.genesis }),
  ])
  const [a, b] = [clientsOf(copy.url), clientsOf(original.url)]
  const latest = await a.client.getBlock()
  expect(latest).toEqual(await b.client.getBlock())
  expect(await a.client.getTransactionReceipt({ hash: latest.transactions[0]! })).toEqual(
    await b.client.getTransactionReceipt({ hash: latest.transactions[0]! }),
  )
  for (const address of [contract, testAccount(1).address, testAccount(65).address]) {
    const asked = { address, storageKeys: [`0x${'00'.repeat(32)}`] } as never
    expect(await a.client.getProof(asked)).toEqual(await b.client.getProof(asked))
  }
  // Both build the same next block from the same transaction, so BLOCKHASH and fees are the same as well.
  const transfer = {
    to: testAccount(60).address,
    value: 7n,
    nonce: await a.client.getTransactionCount({ address: testAccount(2).address }),
  }
  await a.wallet(2).sendTransaction(transfer)
  await b.wallet(2).sendTransaction(transfer)
  const [nextA, nextB] = await Promise.all([a.client.getBlock(), b.client.getBlock()])
  expect(nextA.number).toBe(head.number + 1n)
  expect(nextA.parentHash).toBe(head.hash)
  expect(nextA.stateRoot).toBe(nextB.stateRoot)
  // What came before is not there, and it says so.
  expect(await copy.request('eth_getBlockByNumber', ['0x1', false])).toBeNull()
  await expect(copy.request('eth_getLogs', [{ fromBlock: '0x1', toBlock: 'latest' }])).rejects.toMatchObject({
    code: 4444,
  })
  expect(await copy.request('eth_feeHistory', ['0x20', 'latest', [50]])).toMatchObject({
    oldestBlock: `0x${head.number.toString(16)}`,
  })
  await Promise.all([copy.close(), original.close()])
  await expect(exportChain({ ...into('copy'), file: join(folder.path, 'none.rlp') })).rejects.toMatchObject({
    code: 'chain/history-missing',
  })
  // It can be the source of another one.
  const again = join(folder.path, 'again.snapshot')
  await exportSnapshot({ ...into('copy'), file: again })
  expect((await importSnapshot({ ...into('second'), file: again, hash: nextA.hash! })).hash).toBe(nextA.hash)
})

test('a snapshot of another block than the one that is known, or into a folder that is used, is refused', async () => {
  const other = `0x${'12'.repeat(32)}` as const
  await expect(importSnapshot({ ...into('other'), file, hash: other })).rejects.toMatchObject({
    code: 'chain/snapshot-refused',
  })
  await expect(
    importSnapshot({ dataDir: source.folder.path, genesis: source.genesis, file, hash: head.hash }),
  ).rejects.toMatchObject({ code: 'chain/folder-used' })
})

/** Imports `bytes` as a file; the error's code, or `taken`. */
async function codeOf(name: string, bytes: Uint8Array): Promise<string | undefined> {
  const broken = join(folder.path, 'broken.snapshot')
  writeFileSync(broken, bytes)
  return importSnapshot({ ...into(name), file: broken, hash: head.hash }).then(
    () => 'taken',
    (error: { code?: string }) => error.code,
  )
}

test('whatever byte of it is changed, a snapshot is refused, and the folder can be used again', async () => {
  const rng = createRng('snapshot')
  const whole = readFileSync(file)
  const starts = [0]
  for await (const list of readBlocks(file)) starts.push(starts.at(-1)! + list.length)
  expect(starts.length).toBeGreaterThan(4)
  // Of each list its head and its end, and bytes in between.
  const places = starts.slice(0, -1).flatMap((start, i) => {
    const end = starts[i + 1]!
    return [start, start + 1, start + 2, end - 1, ...Array.from({ length: 12 }, () => start + rng.int(end - start))]
  })
  const codes = new Map<number, string | undefined>()
  for (const at of places) {
    const bytes = Buffer.from(whole)
    bytes[at]! ^= 1 << rng.int(8)
    codes.set(at, await codeOf('tried', bytes))
  }
  const refusals = ['chain/snapshot-refused', 'chain/file-unreadable']
  expect([...codes].filter(([, code]) => !refusals.includes(code!))).toEqual([])
  expect(refusals).toContain(await codeOf('tried', whole.subarray(0, whole.length - 40)))
  expect(await codeOf('tried', whole)).toBe('taken')
})

test('lists of another shape than a snapshot’s are refused, and so is its block with other transactions', async () => {
  const lists: Buffer[] = []
  for await (const list of readBlocks(file)) lists.push(Buffer.from(list))
  const [mark, headers, block, ...state] = lists.map(list => decodeRlp(list) as readonly RlpItem[])
  const shapes: (readonly RlpItem[])[][] = [
    [[]],
    [[mark![0]!, [mark![1]!], mark![2]!]],
    [[mark![0]!, Buffer.alloc(1_000, 1), mark![2]!]],
    [[mark![0]!, Buffer.of(7), mark![2]!], headers!, block!, ...state],
    [mark!],
    [mark!, []],
    [mark!, headers!.map(header => [header]), block!, ...state],
    [mark!, headers!],
    [mark!, headers!, []],
    [mark!, headers!, [[]], ...state],
    [mark!, headers!, [block![0]!, [], ...block!.slice(2)], ...state],
    [mark!, headers!, [block![0]!], ...state],
    [mark!, headers!, block!],
    [mark!, headers!, block!, ...state.map(piece => piece.map(item => [item]))],
    [mark!, headers!, block!, ...state, state[0]!],
  ]
  for (const shape of shapes) {
    const bytes = Buffer.concat(shape.map(list => encodeRlp(list)))
    expect(await codeOf('shaped', bytes)).toBe('chain/snapshot-refused')
  }
  expect(await codeOf('shaped', Buffer.concat(lists))).toBe('taken')
})

test('there is no snapshot of what is not final or not there', async () => {
  const { path: dataDir } = source.folder
  for (const number of [0n, 10_000n])
    await expect(
      exportSnapshot({ dataDir, genesis: source.genesis, file: `${file}.no`, number }),
    ).rejects.toMatchObject({
      code: 'chain/snapshot-impossible',
    })
})
