import { spawnSync } from 'node:child_process'
import { cpSync, existsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Hex } from '@openledger/base'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { packPayload, unpackPayload } from '../bridge/payloadBytes.ts'
import { keyOf } from '../core/Database.ts'
import { openFolder, readHead } from '../core/openFolder.ts'
import { walkState } from '../core/walkState.ts'
import { exportChain } from '../exchange/exportChain.ts'
import { exportSnapshot } from '../exchange/exportSnapshot.ts'
import { importSnapshot } from '../exchange/importSnapshot.ts'
import type { Genesis } from '../Genesis.ts'
import { startChain } from '../startChain.ts'
import { beaconRoot, buildOn, createDrivenChain } from '../testing/createDrivenChain.ts'
import { clientsOf, forge, storeContract, temporaryFolder, testAccount, testGenesis } from '../testing/index.ts'
import { pruneChain } from './pruneChain.ts'

const folder = temporaryFolder()
const genesisFile = join(folder.path, 'genesis.json')
const states = 8
let source: { dataDir: string; genesis: Genesis }
let contract: Hex
let head: number
/** Contracts whose code is the root of the other contract's storage, byte by byte. */
const sameBytes: Hex[] = []
/** A transaction of each block, by its number. */
const sent = new Map<number, Hex>()

beforeAll(async () => {
  source = { dataDir: join(folder.path, 'source'), genesis: await testGenesis() }
  writeFileSync(genesisFile, JSON.stringify(source.genesis))
  // Blocks have a second each, also where they come faster.
  let clock = Number(source.genesis.timestamp)
  const chain = await startChain({ ...source, now: () => ++clock })
  const { wallet, client, receiptOf } = clientsOf(chain.url)
  const { contractAddress } = await receiptOf(await wallet(0).deployContract({ ...storeContract, args: [] }))
  contract = contractAddress!
  const note = async (hash: Hex) => {
    const { blockNumber } = await receiptOf(hash)
    sent.set(Number(blockNumber), hash)
  }
  for (let i = 14n; i < 104n; i++) {
    await note(
      await wallet(1).writeContract({
        ...{ ...storeContract, address: contract, functionName: 'put', args: [i, i + 1n] },
      } as never),
    )
    await note(await wallet(2).sendTransaction({ to: testAccount(100 + Number(i)).address, value: i + 1n }))
  }
  // Anybody can lay the bytes of a trie node as code; what lies below the node is state all the same.
  const { storageProof } = await client.getProof({ address: contract, storageKeys: [word(0n)] })
  const node = storageProof[0]!.proof[0]!.slice(2)
  expect(node.length).toBeGreaterThan(500)
  const size = (node.length / 2).toString(16).padStart(4, '0')
  for (let who = 3; who < 9; who++) {
    const hash = await wallet(who).sendTransaction({ data: `0x61${size}80600a5f395ff3${node}`, gas: 2_000_000n })
    const receipt = await receiptOf(hash)
    sameBytes.push(receipt.contractAddress!)
    expect(await client.getCode({ address: sameBytes.at(-1)! })).toBe(`0x${node}`)
    await note(hash)
  }
  head = Number(await client.getBlockNumber())
  await chain.close()
}, 120_000)
afterAll(() => folder.remove())

const word = (value: bigint): Hex => `0x${value.toString(16).padStart(64, '0')}`
const hex = (number: number): Hex => `0x${number.toString(16)}`

/** A copy of the whole chain, and what it takes to open it. */
function copy(name: string) {
  const dataDir = join(folder.path, name)
  cpSync(source.dataDir, dataDir, { recursive: true })
  return { dataDir, genesis: source.genesis }
}

/** Walks every state that a folder says it has; what is missing or changed throws. */
async function walkAll(at: typeof source) {
  const { database, forks, head: last, first, firstState } = await openFolder(at)
  try {
    for (let number = 0n; number <= last.number; number++) {
      if (number > 0n && (number < firstState || number < first)) continue
      const walk = walkState(Buffer.from(readHead(database, forks, number)!.header.stateRoot))
      for (let next = walk.next(); !next.done; ) {
        const { kind, hash } = next.value
        next = walk.next(database.stored(kind === 'code' ? 'code' : 'node', hash))
      }
    }
    return { last: Number(last.number), first: Number(first), firstState: Number(firstState) }
  } finally {
    await database.close()
  }
}

test('a pruned chain answers as before where its state is, refuses to where it is not, and goes on', async () => {
  const [pruned, whole] = [copy('pruned'), copy('whole')]
  const done = await pruneChain({ ...pruned, states })
  expect(done).toMatchObject({ head, first: 1, firstState: head - states + 1 })
  expect(done.removed).toBeGreaterThan(done.kept / 2)
  expect(done.bytes.after).toBeLessThan(done.bytes.before)
  expect(await walkAll(pruned)).toEqual({ last: head, first: 1, firstState: head - states + 1 })

  const [a, b] = await Promise.all([startChain(pruned), startChain(whole)])
  const both = async (method: string, ...params: unknown[]) => {
    const answer = await a.request(method, params)
    expect(answer).toEqual(await b.request(method, params))
    return answer
  }
  const account = testAccount(1).address
  const stateful = (block: Hex): [string, ...unknown[]][] => [
    ['eth_getBalance', account, block],
    ['eth_getTransactionCount', account, block],
    ['eth_getCode', contract, block],
    ['eth_getStorageAt', contract, '0x1', block],
    ['eth_getStorageValues', { [contract]: ['0x1', '0x2'] }, block],
    ['eth_getProof', contract, [word(1n), word(80n)], block],
    ['eth_call', { to: contract, data: `0xe0886f90${word(50n).slice(2)}` }, block],
    ['eth_estimateGas', { to: account, value: '0x1', from: testAccount(2).address }, block],
    ['eth_createAccessList', { to: account, from: testAccount(2).address }, block],
    ['eth_simulateV1', { blockStateCalls: [{}] }, block],
  ]
  for (const number of [0, head - states + 1, head - 1, head]) {
    for (const [method, ...params] of stateful(hex(number))) {
      const answers = await Promise.allSettled([a.request(method, params), b.request(method, params)])
      expect(answers[0]).toEqual(answers[1])
    }
  }
  for (const number of [1, head - states]) {
    const { stateRoot } = (await both('eth_getBlockByNumber', hex(number), true)) as { stateRoot: Hex }
    const refusal = { code: -32000, message: `historical state ${stateRoot.slice(2)} is not available` }
    for (const [method, ...params] of stateful(hex(number)))
      await expect(a.request(method, params), method).rejects.toMatchObject(refusal)
  }
  for (const address of sameBytes) await both('eth_getCode', address, 'latest')
  // A trace needs the state before its block.
  await both('debug_traceTransaction', sent.get(head - states + 2))
  await expect(a.request('debug_traceTransaction', [sent.get(head - states + 1)])).rejects.toMatchObject({
    message: expect.stringMatching(/^historical state .* is not available$/),
  })
  // Blocks, receipts and logs are all here.
  for (const [number, hash] of sent) {
    await both('eth_getTransactionReceipt', hash)
    await both('eth_getBlockReceipts', hex(number))
  }
  await both('eth_getLogs', { fromBlock: '0x0', toBlock: 'latest' })

  const next = {
    to: account,
    value: 7n,
    nonce: await clientsOf(a.url).client.getTransactionCount({ address: testAccount(2).address }),
  }
  for (const { url } of [a, b]) await clientsOf(url).wallet(2).sendTransaction(next)
  expect(((await a.request('eth_getBlockByNumber', ['latest', false])) as { stateRoot: Hex }).stateRoot).toBe(
    ((await b.request('eth_getBlockByNumber', ['latest', false])) as { stateRoot: Hex }).stateRoot,
  )
  await Promise.all([a.close(), b.close()])

  const file = join(folder.path, 'pruned.rlp')
  expect(await exportChain({ ...pruned, file })).toMatchObject({ blocks: head + 1 })
  await expect(exportSnapshot({ ...pruned, file, number: 5n })).rejects.toMatchObject({
    code: 'chain/snapshot-impossible',
  })
  const made = await exportSnapshot({ ...pruned, file, number: BigInt(head - 1) })
  const begun = { dataDir: join(folder.path, 'begun'), genesis: source.genesis }
  await importSnapshot({ ...begun, file, hash: made.hash })
  expect(await walkAll(begun)).toMatchObject({ last: head - 1, first: head - 1 })
  const copied = await startChain(begun)
  for (const address of sameBytes.slice(0, -1))
    expect(await copied.request('eth_getCode', [address, 'latest'])).not.toBe('0x')
  expect(await copied.request('eth_getProof', [contract, [word(1n)], 'latest'])).toBeDefined()
  await copied.close()
})

test('where blocks are dropped as well, it is as a chain that begins with a snapshot', async () => {
  const at = copy('shortened')
  const blocks = 20
  const first = head - blocks + 1
  const done = await pruneChain({ ...at, states, blocks })
  expect(done).toMatchObject({ first, firstState: head - states + 1 })
  const chain = await startChain(at)
  expect(await chain.request('eth_getBlockByNumber', [hex(first - 1), false])).toBeNull()
  expect(await chain.request('eth_getBlockByNumber', [hex(first), false])).not.toBeNull()
  expect(await chain.request('eth_getBlockByNumber', ['0x0', false])).not.toBeNull()
  expect(await chain.request('eth_getTransactionReceipt', [sent.get(first - 1)])).toBeNull()
  expect(await chain.request('eth_getTransactionReceipt', [sent.get(first)])).not.toBeNull()
  await expect(chain.request('eth_getLogs', [{ fromBlock: '0x1', toBlock: 'latest' }])).rejects.toMatchObject({
    code: 4444,
  })
  // BLOCKHASH sees further back: 256 blocks, whatever of them is here.
  for (const number of [1, first - 1, first]) {
    const code = `0x61${number.toString(16).padStart(4, '0')}405f5260205ff3`
    const seen = await chain.request('eth_call', [{ data: code }, 'latest'])
    expect(seen).toBe(hashes[number])
  }
  await chain.close()
  // Once more with less: it goes on from what is there, and never back.
  expect(await pruneChain({ ...at, states: 4, blocks: 2 })).toMatchObject({ first: head - 1, firstState: head - 1 })
  expect(await pruneChain({ ...at, states: 100 })).toMatchObject({ first: head - 1, firstState: head - 1, removed: 0 })
  expect(await walkAll(at)).toEqual({ last: head, first: head - 1, firstState: head - 1 })
})

/** The hash of every block. */
let hashes: Hex[]
beforeAll(async () => {
  const chain = await startChain(copy('hashes'))
  const blocks = await Promise.all(
    Array.from({ length: head + 1 }, (_, number) => chain.request('eth_getBlockByNumber', [hex(number), false])),
  )
  hashes = blocks.map(block => (block as { hash: Hex }).hash)
  await chain.close()
})

test('killed at any moment, a pruning leaves a folder that is whole, and that can be pruned again', async () => {
  const at = copy('killed')
  const script = join(import.meta.dirname, '..', 'testing', 'pruneProcess.ts')
  const prune = (last: number) =>
    spawnSync(process.execPath, [
      ...['--disable-warning=ExperimentalWarning', script, at.dataDir, genesisFile],
      ...['3', '20', String(last)],
    ])
  const reached: number[] = []
  for (let last = 1; prune(last).signal === 'SIGKILL'; last++) {
    const { last: at_, firstState } = await walkAll(at)
    expect(at_).toBe(head)
    reached.push(firstState)
  }
  // Killed before the first write it is the old folder, after it the new one.
  expect(reached[0]).toBe(0)
  expect(reached.at(-1)).toBe(head - 2)
  expect(new Set(reached).size).toBe(2)
  expect(await walkAll(at)).toEqual({ last: head, first: head - 19, firstState: head - 2 })
  const straight = copy('straight')
  await pruneChain({ ...straight, states: 3, blocks: 20 })
  expect(await keysIn(at)).toEqual(await keysIn(straight))
})

async function keysIn(at: typeof source) {
  const { database } = await openFolder(at)
  const keys: Record<string, number> = {}
  for (const table of ['node', 'code', 'header', 'body', 'blockNumber', 'receipt', 'ancestor', 'kept'] as const) {
    keys[table] = 0
    for await (const ids of database.ids(table)) keys[table] += ids.length
  }
  await database.close()
  return keys
}

test('a consensus that names a parent whose state was pruned is told that blocks are lacking, and the node goes on', async () => {
  const at = copy('driven')
  await pruneChain({ ...at, states })
  const node = await createDrivenChain({ genesis: at.genesis, path: at.dataDir })
  const built = await buildOn(node.engine, await node.engine.head())
  const old = (await node.engine.blockAt(5))!
  const [changed] = forge(
    [packPayload(built)],
    payload => {
      payload.parentHash = old.hash
      payload.blockNumber = hex(6)
      payload.timestamp = hex(old.timestamp + 1)
    },
    { genesis: at.genesis, root: beaconRoot },
  )
  expect((await node.engine.judge(unpackPayload(changed!), beaconRoot)).status).toBe('SYNCING')
  expect((await node.engine.judge(built, beaconRoot)).status).toBe('VALID')
  await node.close()
})

test('a folder that a node has open, that holds no chain, or whose state is not whole is left as it is', async () => {
  const at = copy('held')
  const chain = await startChain(at)
  await expect(pruneChain(at)).rejects.toMatchObject({ code: 'chain/data-dir-locked' })
  await chain.close()
  const absent = join(folder.path, 'absent')
  await expect(pruneChain({ ...at, dataDir: absent })).rejects.toMatchObject({ code: 'chain/no-chain' })
  expect(existsSync(absent)).toBe(false)

  const { database, head: last } = await openFolder(at)
  const walk = walkState(Buffer.from(last.header.stateRoot))
  walk.next()
  const second = walk.next(database.stored('node', Buffer.from(last.header.stateRoot))).value!
  await database.write([{ key: keyOf('node', second.hash), value: null }])
  await database.close()
  const before = await keysIn(at)
  await expect(pruneChain({ ...at, states })).rejects.toMatchObject({ code: 'chain/state-missing' })
  expect(await keysIn(at)).toEqual(before)
})
