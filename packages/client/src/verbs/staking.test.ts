import { bytesToHex, type Hex, hexToBytes, parseOpen, sumProof, sumRoot } from '@openledger/base'
import { addresses, settlementAbi } from '@openledger/contracts'
import { privateKeyToAccount } from 'viem/accounts'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { transactFor } from '../connection/transact.ts'
import { startTestChain, type TestChain } from '../testing/startTestChain.ts'
import { epochArgument } from '../wire/EpochCommitment.ts'
import {
  claimRewards,
  delegateVotes,
  fundRewards,
  getStake,
  harvestStakingRewards,
  requestUnbond,
  stake,
  withdrawStake,
} from './staking.ts'
import { transferWrapped, wrap } from './wrap.ts'

const key = (last: string) => privateKeyToAccount(`0x${last.padStart(64, '0')}`)
const [alice, bob, operator] = [key('a11ce'), key('b0b'), key('09e8')]
let chain: TestChain

beforeAll(async () => {
  chain = await startTestChain({ rest: operator, given: [alice, bob], challengeWindow: 0 })
})

afterAll(async () => {
  await chain?.close()
})

const as = (account: typeof alice) => chain.as(account)

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

it('the stakers’ line of an epoch is harvested by its proof and shared by stake', async () => {
  const [hers, its] = [as(alice), as(operator)]
  const staked = await Promise.all([alice, bob].map(({ address }) => getStake(hers, { pool: address })))
  const total = staked.reduce((sum, { active }) => sum + active, 0n)
  expect(total).toBe(parseOpen('36'))

  // The epoch pays the stakers 9 OPEN and somebody else 5.
  const earned = [
    { account: '0x0000000000000000000000000000000000000aaa', cumulative: parseOpen('5') },
    { account: addresses.staking, cumulative: parseOpen('9') },
  ] as const
  await wrap(its, { amount: parseOpen('14') })
  await transferWrapped(its, { to: addresses.settlement, amount: parseOpen('14') })
  const settlement = { abi: settlementAbi, to: addresses.settlement } as const
  const leaves = await Promise.all(
    earned.map(async ({ account, cumulative }) => {
      const read = { address: settlement.to, abi: settlementAbi, functionName: 'leafHash' } as const
      const hash: Hex = await its.chain.readContract({ ...read, args: [account, cumulative] })
      return { hash: hexToBytes(hash), sum: cumulative }
    }),
  )
  const root = sumRoot(leaves)
  const none: Hex = `0x${'11'.repeat(32)}`
  const epoch = epochArgument({
    ...{ epoch: 1, payoutRoot: bytesToHex(root.hash), total: root.sum, added: root.sum },
    ...{ receiptsRoot: none, linesRoot: none, chunksRoot: none, data: none, size: 1, lastPayment: 0 },
    ...{ receiptCount: 1, lineCount: leaves.length, payoutCount: leaves.length },
  })
  const proposal = { functionName: 'propose', args: [epoch], value: 1n, event: 'EpochProposed', what: 'The root' }
  await transactFor(its, { ...settlement, ...proposal })
  const finality = { functionName: 'finalise', args: [epoch], event: 'EpochFinalised', what: 'Finalising' }
  await transactFor(its, { ...settlement, ...finality })

  const { index, siblings } = sumProof(leaves, 1)
  const claim = {
    ...{ cumulative: parseOpen('9'), index },
    siblingHashes: siblings.map(({ hash }) => bytesToHex(hash)),
    siblingSums: siblings.map(({ sum }) => sum),
  }
  await expect(harvestStakingRewards(hers, { claim: { ...claim, cumulative: parseOpen('10') } })).rejects.toMatchObject(
    { code: 'client/reverted' },
  )
  const before = await getStake(hers, { pool: alice.address })
  expect(await harvestStakingRewards(hers, { claim })).toMatchObject({ amount: parseOpen('9') })
  const after = await getStake(hers, { pool: alice.address })
  // She holds 30 of the 36 that are staked.
  expect(after.rewards - before.rewards).toBe((parseOpen('9') * 30n) / 36n)
  expect(await claimRewards(as(bob), { pool: alice.address })).toMatchObject({ amount: (parseOpen('9') * 6n) / 36n })
  await expect(harvestStakingRewards(hers, { claim })).rejects.toMatchObject({ code: 'client/reverted' })
})
