import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Address, createLog } from '@openledger/base'
import { buildGenesis, type Chain, startChain, totalSupply } from '@openledger/chain'
import { licenceToBytes32 } from '@openledger/client'
import { addresses, agentIdentityAbi, datanetsAbi } from '@openledger/contracts'
import { asc } from 'drizzle-orm'
import { type Abi, createPublicClient, custom } from 'viem'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Database, openDatabase } from '../database/openDatabase.ts'
import * as t from '../database/schema.ts'
import { openLedger } from '../ledger/openLedger.ts'
import { addressOf, keyOf } from '../testing/startTestNetwork.ts'
import { listEvents } from '../views/events.ts'
import { startIndexer } from './startIndexer.ts'

let dir: string
let first: Chain
let second: Chain
let db: Database
let closeDb: () => Promise<void>
const log = createLog({ name: 'test', level: 'error' })

/** Two chains that share a genesis and nothing after it: a reorganisation, seen from outside. */
beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), 'openledger-indexer-'))
  const operator = addressOf('operator')
  const genesis = await buildGenesis({
    chainId: 4267,
    timestamp: 1_790_000_000,
    allocations: [{ address: operator, balance: totalSupply }],
    roles: { admin: operator, treasury: operator, proposer: operator, governor: operator, guardian: operator },
    challengeWindow: 1,
    proposerBond: 1n,
    batchBondLock: 1,
  })
  first = await startChain({ dataDir: join(dir, 'a'), genesis })
  second = await startChain({ dataDir: join(dir, 'b'), genesis })
  const opened = await openDatabase()
  db = opened.db
  closeDb = opened.close
})
afterAll(async () => {
  await closeDb?.()
  await Promise.all([first?.close(), second?.close()])
  await rm(dir, { recursive: true, force: true })
})

async function create(chain: Chain, ...names: string[]) {
  const operator = (await openLedger({ url: chain.url })).sender(keyOf('operator'))
  for (const name of names)
    await operator.send({
      address: addresses.datanets as Address,
      abi: datanetsAbi as Abi,
      functionName: 'createDatanet',
      args: [name, 0, licenceToBytes32('MIT'), 0n, `0x${'0'.repeat(64)}`],
    })
}
const names = async () => (await db.select().from(t.datanets).orderBy(asc(t.datanets.id))).map(row => row.name)

test('follows the chain in batches, resumes, and undoes what the chain took back', async () => {
  let at = first
  const client = createPublicClient({
    transport: custom({ request: ({ method, params }) => at.request(method, params) }),
  })
  const open = () => startIndexer({ client, db, log, batchBlocks: 2, pollMilliseconds: 60_000 })
  await create(first, 'one', 'two', 'three', '\0 four')
  let indexer = await open()
  // Postgres holds no zero characters; a name with one must not stop the indexer.
  expect(await names()).toEqual(['one', 'two', 'three', '\ufffd four'])
  expect(indexer.head()).toBe(4)
  await indexer.close()

  await create(first, 'five')
  indexer = await open()
  expect(await names()).toHaveLength(5)

  // The other chain is shorter, then longer: both times the tables say what the chain says.
  await create(second, 'uno')
  at = second
  await indexer.sync()
  expect(await names()).toEqual(['uno'])
  expect(indexer.head()).toBe(1)
  await create(second, 'dos', 'tres', 'cuatro', 'cinco', 'seis')
  await indexer.sync()
  expect(await names()).toEqual(['uno', 'dos', 'tres', 'cuatro', 'cinco', 'seis'])
  at = first
  await indexer.sync()
  expect(await names()).toEqual(['one', 'two', 'three', '\ufffd four', 'five'])
  const events = await db.select().from(t.indexerEvents)
  expect(events.filter(event => event.name === 'DatanetCreated')).toHaveLength(5)
  const { items } = await listEvents({ db }, { name: 'DatanetCreated', account: addressOf('operator') })
  expect(items.map(event => event.args.name)).toEqual(['five', '\ufffd four', 'three', 'two', 'one'])
  await indexer.close()
})

test('goes on past numbers that no column holds', async () => {
  const client = createPublicClient({
    transport: custom({ request: ({ method, params }) => first.request(method, params) }),
  })
  const { send } = (await openLedger({ url: first.url })).sender(keyOf('operator'))
  const root = `0x${'ab'.repeat(32)}`
  await send({
    address: addresses.datanets as Address,
    abi: datanetsAbi as Abi,
    functionName: 'contribute',
    args: [1n, root, 2 ** 32 - 1, 2n ** 64n - 1n, licenceToBytes32('MIT'), `0x${'0'.repeat(64)}`],
  })
  const indexer = await startIndexer({ client, db, log, pollMilliseconds: 60_000 })
  expect(await db.select().from(t.batches)).toMatchObject([{ root, count: 2 ** 31 - 1, size: Number.MAX_SAFE_INTEGER }])
  expect(indexer.head()).toBe(Number(await client.getBlockNumber()))
  await indexer.close()
})

test('keeps the history of contracts that no table follows, page by page', async () => {
  const client = createPublicClient({
    transport: custom({ request: ({ method, params }) => first.request(method, params) }),
  })
  const { send } = (await openLedger({ url: first.url })).sender(keyOf('operator'))
  const agents = 110
  for (let i = 0; i < agents; i++)
    await send({
      address: addresses.agentIdentity,
      abi: agentIdentityAbi as Abi,
      functionName: 'register',
      args: [`https://agent.example/\0${i}`],
    })
  const indexer = await startIndexer({ client, db, log, pollMilliseconds: 60_000 })
  const of = { contract: 'agentIdentity', name: 'Registered', account: addressOf('operator') }
  const newest = await listEvents({ db }, of)
  expect(newest.items[0]).toMatchObject({
    contract: 'agentIdentity',
    args: { agentURI: `https://agent.example/\ufffd${agents - 1}`, owner: addressOf('operator').toLowerCase() },
  })
  const older = await listEvents({ db }, { ...of, cursor: newest.next! })
  expect([...newest.items, ...older.items].map(event => event.args.agentId)).toEqual(
    Array.from({ length: agents }, (_, i) => String(agents - i)),
  )
  expect(older.next).toBeNull()
  expect((await listEvents({ db }, { ...of, account: addressOf('faucet') })).items).toEqual([])
  await expect(listEvents({ db }, { contract: 'nobody' })).rejects.toMatchObject({ code: 'indexer/unknown-contract' })
  await expect(listEvents({ db }, { cursor: 'x' })).rejects.toMatchObject({ code: 'server/bad-request' })
  await indexer.close()
})
