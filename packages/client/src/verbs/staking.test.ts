import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseOpen } from '@openledger/base'
import { buildGenesis, type Chain, startChain, totalSupply } from '@openledger/chain'
import { privateKeyToAccount } from 'viem/accounts'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { createOpenLedger } from '../connection/OpenLedger.ts'
import { claimRewards, delegateVotes, fundRewards, getStake, requestUnbond, stake, withdrawStake } from './staking.ts'

const key = (last: string) => privateKeyToAccount(`0x${last.padStart(64, '0')}`)
const [alice, bob, operator] = [key('a11ce'), key('b0b'), key('09e8')]
let dataDir: string
let chain: Chain

beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'openledger-staking-'))
  const rich = parseOpen('1000')
  const role = operator.address
  const genesis = await buildGenesis({
    chainId: 4267,
    timestamp: 1_760_000_000,
    allocations: [
      { address: alice.address, balance: rich },
      { address: bob.address, balance: rich },
      { address: role, balance: totalSupply - 2n * rich },
    ],
    roles: { admin: role, treasury: role, proposer: role, governor: role, guardian: role },
    challengeWindow: 1,
    proposerBond: 1n,
    batchBondLock: 3600,
  })
  chain = await startChain({ dataDir, genesis })
})

afterAll(async () => {
  await chain?.close()
  if (dataDir) await rm(dataDir, { recursive: true, force: true })
})

const as = (account: typeof alice) =>
  createOpenLedger({ url: chain.url, account, fetch: (_, init) => globalThis.fetch(chain.url, init) })

it('stake, delegate, earn, unbond and wait on the real chain', async () => {
  const [hers, his] = [as(alice), as(bob)]
  await expect(stake(hers, { amount: 1n })).rejects.toMatchObject({
    facts: { error: 'Staking_StakeTooSmall', given: '1', least: parseOpen('1').toString() },
  })
  expect(await stake(hers, { amount: parseOpen('30') })).toMatchObject({ shares: parseOpen('30') })
  await stake(his, { amount: parseOpen('10'), pool: alice.address })
  expect(await getStake(hers, { pool: alice.address, staker: bob.address })).toMatchObject({
    active: parseOpen('40'),
    free: parseOpen('40'),
    locked: 0n,
    votes: parseOpen('40'),
    delegate: alice.address,
    shares: parseOpen('10'),
    amount: parseOpen('10'),
    rewards: 0n,
  })

  await delegateVotes(hers, { to: bob.address })
  expect(await getStake(hers, { pool: alice.address })).toMatchObject({ votes: 0n, delegate: bob.address })
  expect(await getStake(hers, { pool: bob.address })).toMatchObject({ votes: parseOpen('40') })

  await fundRewards(as(operator), { amount: parseOpen('4') })
  expect(await claimRewards(hers)).toMatchObject({ amount: parseOpen('3') })
  expect(await claimRewards(his, { pool: alice.address })).toMatchObject({ amount: parseOpen('1') })
  await expect(claimRewards(hers)).rejects.toMatchObject({ facts: { error: 'Staking_NothingOwed' } })

  const { request, readyAt } = await requestUnbond(his, { shares: parseOpen('4'), pool: alice.address })
  expect(request).toBe(1n)
  expect((await getStake(hers, { pool: alice.address })).active).toBe(parseOpen('36'))
  await expect(withdrawStake(his, { request })).rejects.toMatchObject({
    facts: { error: 'Staking_NotReady', requestId: '1', readyAt: String(readyAt) },
  })
  await expect(withdrawStake(hers, { request })).rejects.toMatchObject({ facts: { error: 'Staking_NotYours' } })
})
