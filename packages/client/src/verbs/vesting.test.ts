import { parseOpen } from '@openledger/base'
import { vestingAddress } from '@openledger/contracts'
import { privateKeyToAccount } from 'viem/accounts'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { startTestChain, type TestChain } from '../testing/startTestChain.ts'
import { fundRewards, getStake } from './staking.ts'
import {
  claimVestingRewards,
  getVesting,
  listVestings,
  releaseVesting,
  stakeVesting,
  unstakeVesting,
  withdrawVestingStake,
} from './vesting.ts'

const key = (last: string) => privateKeyToAccount(`0x${last.padStart(64, '0')}`)
const [early, team, operator] = [key('ea71'), key('7ea3'), key('09e8')]
const timestamp = 1_760_000_000
const part = parseOpen('1000')
let chain: TestChain

beforeAll(async () => {
  const century = 100 * 365 * 86_400
  chain = await startTestChain({
    rest: operator,
    timestamp,
    allocations: [
      { address: team.address, balance: part },
      // Vested whole by now, and not before the next century.
      { vesting: { beneficiary: early.address, start: timestamp, cliff: 10, duration: 1000 }, balance: part },
      { vesting: { beneficiary: team.address, start: timestamp, cliff: century, duration: century }, balance: part },
    ],
  })
})

afterAll(async () => {
  await chain?.close()
})

const as = (account: typeof team) => chain.as(account)

it('what has vested is released to its beneficiary, whoever asks', async () => {
  const its = as(operator)
  expect((await listVestings(its, { at: timestamp + 250 }))[0]).toMatchObject({ releasable: part / 4n })
  const all = await listVestings(its)
  expect(all).toEqual([
    {
      ...{ address: vestingAddress(0), beneficiary: early.address, held: part, released: 0n, releasable: part },
      ...{ start: timestamp, cliff: timestamp + 10, end: timestamp + 1000 },
      staked: { shares: 0n, amount: 0n },
      unstaking: { request: 0n, amount: 0n },
    },
    expect.objectContaining({ address: vestingAddress(1), beneficiary: team.address, held: part, releasable: 0n }),
  ])
  expect(await releaseVesting(its, { address: vestingAddress(0) })).toMatchObject({ amount: part })
  expect(await its.chain.getBalance({ address: early.address })).toBe(part)
  expect(await getVesting(its, { address: vestingAddress(0) })).toMatchObject({ held: 0n, released: part })
  expect(await releaseVesting(its, { address: vestingAddress(1) })).toMatchObject({ amount: 0n })
  await expect(getVesting(its, { address: vestingAddress(2) })).rejects.toMatchObject({ code: 'client/no-vesting' })
})

it('what has not vested votes and earns for its beneficiary, and stays where it is', async () => {
  const address = vestingAddress(1)
  const [theirs, its] = [as(team), as(operator)]
  await expect(stakeVesting(its, { address, amount: part })).rejects.toMatchObject({
    facts: { error: 'OwnableUnauthorizedAccount', account: operator.address },
  })
  await expect(stakeVesting(theirs, { address, amount: part + 1n })).rejects.toMatchObject({
    facts: { error: 'Vesting_TooLittle', here: part.toString(), asked: (part + 1n).toString() },
  })
  expect(await stakeVesting(theirs, { address, amount: part })).toMatchObject({ shares: part })
  expect(await getStake(its, { pool: team.address })).toMatchObject({ votes: part })
  expect(await getVesting(its, { address })).toMatchObject({ held: part, staked: { shares: part, amount: part } })

  await fundRewards(its, { amount: parseOpen('7') })
  const before = await its.chain.getBalance({ address: team.address })
  expect(await claimVestingRewards(its, { address })).toMatchObject({ amount: parseOpen('7') })
  expect((await its.chain.getBalance({ address: team.address })) - before).toBe(parseOpen('7'))

  const { request } = await unstakeVesting(theirs, { address, shares: part })
  expect(await getVesting(its, { address })).toMatchObject({ held: part, unstaking: { request, amount: part } })
  await expect(withdrawVestingStake(its, { address })).rejects.toMatchObject({ facts: { error: 'Staking_NotReady' } })
})
