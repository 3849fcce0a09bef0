import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createLog, parseOpen } from '@openledger/base'
import { buildGenesis, type Chain, startChain, totalSupply } from '@openledger/chain'
import { createOpenLedger, leaveValidators, registerValidator, rotateValidatorKey, stake } from '@openledger/client'
import { accessManagerAbi, addresses, roles, stakingAbi } from '@openledger/contracts'
import { type Abi, createPublicClient, custom, stringToHex } from 'viem'
import { privateKeyToAccount } from 'viem/accounts'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Database, openDatabase } from '../database/openDatabase.ts'
import { openLedger } from '../ledger/openLedger.ts'
import { addressOf, keyOf } from '../testing/startTestNetwork.ts'
import { getStakeView } from '../views/stakes.ts'
import { startIndexer } from './startIndexer.ts'

const [operator, alice, bob] = [addressOf('operator'), addressOf('alice'), addressOf('bob')]
let dir: string
let chain: Chain
let db: Database
let closeDb: () => Promise<void>

beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), 'openledger-staking-'))
  const rich = parseOpen('1000')
  const genesis = await buildGenesis({
    chainId: 4267,
    timestamp: 1_790_000_000,
    allocations: [
      { address: alice, balance: rich },
      { address: bob, balance: rich },
      { address: operator, balance: totalSupply - 2n * rich },
    ],
    roles: { admin: operator, proposer: operator, guardian: operator },
    ...{ challengeWindow: 1, proposerBond: 1n, batchBondLock: 1 },
    staking: { validatorBond: parseOpen('10') },
  })
  chain = await startChain({ dataDir: dir, genesis })
  const opened = await openDatabase()
  db = opened.db
  closeDb = opened.close
})
afterAll(async () => {
  await closeDb?.()
  await chain?.close()
  await rm(dir, { recursive: true, force: true })
})

const as = (name: string) => {
  const account = privateKeyToAccount(keyOf(name))
  return createOpenLedger({ url: chain.url, account, fetch: (_, init) => globalThis.fetch(chain.url, init) })
}

test('follows who stands behind whom, slashes and validators', async () => {
  const client = createPublicClient({
    transport: custom({ request: ({ method, params }) => chain.request(method, params) }),
  })
  const log = createLog({ name: 'test', level: 'error' })
  const indexer = await startIndexer({ client, db, log, pollMilliseconds: 60_000 })
  const view = async () => {
    await indexer.sync()
    return getStakeView({ db, names: new Map([[bob, 'Bob']]) }, alice)
  }
  expect(await view()).toEqual({ account: alice, stakers: [], slashes: [], validator: null })

  await stake(as('alice'), { amount: parseOpen('20') })
  await stake(as('bob'), { amount: parseOpen('30'), pool: alice })
  await stake(as('alice'), { amount: parseOpen('5') })
  const keys = ['first', 'second'].map(name => privateKeyToAccount(keyOf(name)))
  const { pubkey } = await registerValidator(as('alice'), { key: keys[0]! })
  expect(await view()).toMatchObject({
    stakers: [
      { staker: bob, name: 'Bob', shares: parseOpen('30') },
      { staker: alice, shares: parseOpen('25') },
    ],
    validator: { pubkey, seated: true, removed: null },
  })

  const ledger = await openLedger({ url: chain.url })
  const send = (from: string, abi: unknown, address: `0x${string}`, functionName: string, args: unknown[]) =>
    ledger.sender(keyOf(from)).send({ address, abi: abi as Abi, functionName, args })
  await send('bob', stakingAbi, addresses.staking, 'requestUnbond', [alice, parseOpen('30')])
  await send('alice', stakingAbi, addresses.staking, 'requestUnbond', [alice, parseOpen('1')])
  const rotated = await rotateValidatorKey(as('alice'), { key: keys[1]! })
  await leaveValidators(as('alice'))
  expect(await view()).toMatchObject({
    stakers: [{ staker: alice, shares: parseOpen('24') }],
    validator: { pubkey: rotated.pubkey, seated: false, removed: 'left' },
  })

  await send('operator', accessManagerAbi, addresses.accessManager, 'grantRole', [roles.slasher, operator, 0])
  const slash = (amount: bigint, reason: `0x${string}`) =>
    send('operator', stakingAbi, addresses.staking, 'slash', [alice, 3, amount, bob, reason])
  await slash(parseOpen('11'), stringToHex('copied answers', { size: 32 }))
  // Nothing that a module writes as its reason may stop the indexer.
  await slash(parseOpen('100'), `0xff00${'01'.repeat(30)}`)
  const { stakers, slashes } = await view()
  expect(stakers).toEqual([])
  expect(slashes).toMatchObject([
    { role: 'operator', amount: parseOpen('44'), reason: '\ufffd' },
    // Of 55 in the pool, 25 were her own: half of her part of the 11 goes to the challenger.
    {
      role: 'operator',
      amount: parseOpen('11'),
      rewarded: parseOpen('2.5'),
      challenger: bob,
      reason: 'copied answers',
    },
  ])
  await indexer.close()
})
