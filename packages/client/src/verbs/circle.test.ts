import { type Address, type Hex, parseOpen } from '@openledger/base'
import { addresses, datanetsAbi, modelsAbi, reviewsAbi, settlementAbi } from '@openledger/contracts'
import { privateKeyToAccount } from 'viem/accounts'
import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import { createOpenLedger } from '../connection/OpenLedger.ts'
import { transactFor } from '../connection/transact.ts'
import { matchDonations, type WeighedDonation } from '../derive/matching.ts'
import { startTestChain, type TestChain } from '../testing/startTestChain.ts'
import { epochArgument } from '../wire/EpochCommitment.ts'
import { licenceToBytes32 } from '../wire/Licence.ts'
import { createDatanet } from './createDatanet.ts'
import {
  appealMilestone,
  applyForRound,
  clawBackGrant,
  deliverMilestone,
  donate,
  endorseProject,
  getProject,
  listProjects,
} from './projects.ts'
import {
  allocateAwards,
  closeRound,
  fundRound,
  getCircleCredit,
  getRound,
  listRounds,
  openRound,
  withdrawFromCircle,
} from './rounds.ts'
import {
  cancelSeed,
  collectSeed,
  fundSeed,
  getSeed,
  listSeeds,
  openSeed,
  paySeedBuilder,
  paySeedPosition,
  returnSeedModel,
} from './seeds.ts'
import { stake } from './staking.ts'
import { transferWrapped, wrap } from './wrap.ts'

const key = (last: string) => privateKeyToAccount(`0x${last.padStart(64, '0')}`)
const [alice, bob, carol, rest] = [key('a11ce'), key('b0b'), key('ca401'), key('09e8')]
const committee = [key('c1'), key('c2'), key('c3')]
const donors = [key('d1'), key('d2'), key('d3'), key('d4')]
const none = `0x${'00'.repeat(32)}` as const
const word = (text: string) => `0x${Buffer.from(text).toString('hex').padEnd(64, '0')}` as Hex
const start = 1_760_000_000
const day = 24 * 3600
/** Every transaction waits for its block. */
vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 })
let chain: TestChain
/** What this test's gateway says of an account: the claim that Settlement's last final root proves. */
const accounts = new Map<string, { earnedFinal: string } & Record<string, unknown>>()

const as = (account: typeof alice) =>
  createOpenLedger({
    url: chain.url,
    account,
    fetch: async (input, init) => {
      const path = new URL(input instanceof Request ? input.url : input).pathname
      const found = accounts.get(path.slice('/api/accounts/'.length).toLowerCase())
      return path.startsWith('/api/accounts/') ? Response.json(found) : globalThis.fetch(chain.url, init)
    },
  })
const now = () => chain.time()
const pass = async (seconds: number) => vi.setSystemTime(((await now()) + seconds) * 1000)
const balance = (account: { address: Address }) => as(rest).chain.getBalance({ address: account.address })
const refused = (error: string, facts: Record<string, string> = {}) => ({
  code: 'client/reverted',
  facts: { error, ...facts },
})

beforeAll(async () => {
  vi.useFakeTimers({ toFake: ['Date'], now: (start + 60) * 1000 })
  chain = await startTestChain({
    rest,
    given: [alice, bob, carol, ...committee, ...donors],
    each: parseOpen('10000'),
    timestamp: start,
  })
})

afterAll(async () => {
  vi.useRealTimers()
  await chain?.close()
})

const members = committee.map(({ address }) => address)
const opened = async (options: Partial<openRound.Options> & Pick<openRound.Options, 'kind'>) => {
  const time = await now()
  return openRound(as(alice), { committee: members, applyUntil: time + day, endsAt: time + 10 * day, ...options })
}
const admit = async (project: number) => {
  for (const member of committee.slice(0, 2)) await endorseProject(as(member), { project })
}

it('a matching round pays what the pure function says, from funding to payout', async () => {
  for (const donor of donors.slice(0, 3)) await stake(as(donor), { amount: parseOpen('10') })
  await pass(10)
  const pairBound = parseOpen('50')
  const terms = { minStake: parseOpen('10'), minDonation: 1n, pairBound, residue: carol.address }
  const { round } = await opened({ kind: 'matching', amount: parseOpen('60'), ...terms })
  await fundRound(as(bob), { round, amount: parseOpen('40') })
  const owners = [alice, bob]
  const projects: number[] = []
  for (const owner of owners) {
    const { project } = await applyForRound(as(owner), { round })
    await admit(project)
    projects.push(project)
  }
  await expect(applyForRound(as(committee[0]!), { round })).rejects.toMatchObject(refused('OpenCircle_SelfDealing'))

  const given: WeighedDonation[] = []
  const amounts = ['3', '0.7', '11.123456789', '250', '0.000000000000000017', '42', '1.5', '90', '6.66']
  for (const [i, amount] of amounts.entries()) {
    const donor = donors[i % 3]!
    const project = projects[(i * i) % 2]!
    const made = await donate(as(donor), { project, amount: parseOpen(amount) })
    expect(made.matched).toBe(true)
    given.push({ project, donor: donor.address, amount: parseOpen(amount) })
  }
  // Without stake at the round's opening a donation reaches the project, and is not matched.
  const unmatched = await donate(as(donors[3]!), { project: projects[0]!, amount: parseOpen('500') })
  expect(unmatched).toMatchObject({ matched: false, weight: 0n })

  const pool = parseOpen('100')
  const { weights, awards } = matchDonations({ donations: given, pairBound, pool })
  for (const project of projects) expect((await getProject(as(bob), project)).weight).toBe(weights.get(project))
  expect((await getRound(as(bob), round)).pool).toBe(pool)
  await expect(closeRound(as(bob), { round })).rejects.toMatchObject(refused('OpenCircle_TooEarly'))
  await pass(10 * day)
  const closed = await closeRound(as(bob), { round })
  const awarded = projects.reduce((sum, project) => sum + awards.get(project)!, 0n)
  expect(closed).toMatchObject({ awarded, residue: pool - awarded })
  expect(awarded).toBeGreaterThan(0n)

  for (const [i, owner] of owners.entries()) {
    const project = await getProject(as(bob), projects[i]!)
    expect(project).toMatchObject({ status: 'admitted', paid: awards.get(projects[i]!) })
    const credit = await getCircleCredit(as(bob), owner.address)
    expect(credit).toBe(project.donated + project.paid)
    const before = await balance(owner)
    expect(await withdrawFromCircle(as(carol), { account: owner.address })).toMatchObject({ amount: credit })
    expect(await balance(owner)).toBe(before + credit)
  }
  expect(await withdrawFromCircle(as(carol))).toMatchObject({ amount: pool - awarded })
  expect((await listRounds(as(bob)))[0]).toMatchObject({ round, kind: 'matching', closed: true, projects })
})

it('a grant is released by its committee, appealed where that is silent, and clawed back where it is missed', async () => {
  const { round } = await opened({ kind: 'grants', amount: parseOpen('100'), votePeriod: day })
  const time = await now()
  const milestones = [1, 2, 3].map(n => ({
    amount: parseOpen(String(10 * n)),
    deadline: time + 3 * n * day,
    criteria: none,
  }))
  const { project } = await applyForRound(as(bob), { round, milestones, metadata: word('about') })
  await admit(project)
  expect(await getRound(as(bob), round)).toMatchObject({ reserved: parseOpen('60') })

  expect(await deliverMilestone(as(bob), { project, evidence: word('one') })).toMatchObject({ milestone: 0 })
  await admit(project)
  expect(await getCircleCredit(as(bob), bob.address)).toBe(parseOpen('10'))
  expect(await getProject(as(bob), project)).toMatchObject({ current: 1, paid: parseOpen('10') })

  await deliverMilestone(as(bob), { project, evidence: word('two') })
  await pass(day)
  const appeal = await appealMilestone(as(bob), { project })
  expect(appeal).toMatchObject({ case: 1, fee: parseOpen('0.3') })
  expect(await getProject(as(bob), project)).toMatchObject({ case: 1, evidence: word('two') })
  // Nobody has enrolled to judge: the case ends, its fee is the appellant's credit, the committee may still release.
  await stake(as(carol), { amount: parseOpen('1') })
  const courts = { abi: reviewsAbi, to: addresses.reviews, what: 'The draw' } as const
  await transactFor(as(carol), { ...courts, functionName: 'draw', args: [1n], event: 'CaseFinalised' })
  const credit = { address: addresses.reviews, abi: reviewsAbi, functionName: 'creditOf' } as const
  expect(await as(bob).chain.readContract({ ...credit, args: [bob.address] })).toBe(appeal.fee)
  expect(await as(bob).chain.readContract({ ...credit, args: [addresses.openCircle] })).toBe(0n)
  await admit(project)

  await expect(clawBackGrant(as(carol), { project })).rejects.toMatchObject(refused('OpenCircle_TooEarly'))
  await pass(9 * day)
  expect(await clawBackGrant(as(carol), { project })).toMatchObject({ amount: parseOpen('30') })
  await pass(day)
  expect(await closeRound(as(carol), { round })).toMatchObject({ awarded: 0n, residue: parseOpen('70') })
  const [found] = await listProjects(as(bob), { round })
  expect(found).toMatchObject({ project, status: 'ended', paid: parseOpen('30') })
})

it('a retroactive round awards the median of its committee', async () => {
  const { round } = await opened({ kind: 'retroactive', amount: parseOpen('90'), capBps: 5000 })
  const { project } = await applyForRound(as(bob), { round })
  await admit(project)
  await pass(day)
  for (const [i, member] of committee.entries()) {
    await allocateAwards(as(member), { round, amounts: [parseOpen(String(10 * (i + 1)))] })
  }
  await expect(allocateAwards(as(alice), { round, amounts: [1n] })).rejects.toMatchObject(
    refused('OpenCircle_NotMember'),
  )
  await pass(10 * day)
  expect(await closeRound(as(bob), { round })).toMatchObject({ awarded: parseOpen('20') })
})

it('seed capital is repaid out of what Settlement owes the model, and the model goes home', async () => {
  const modelId = await fineTune()
  const offer = { capital: parseOpen('10'), multiple: 12_000, share: 4_000, fundingPeriod: day, term: 300 * day }
  const { agreement } = await openSeed(as(alice), { modelId, ...offer })
  expect(await ownerOf(modelId)).toBe(agreement)
  expect(await fundSeed(as(bob), { agreement, amount: parseOpen('6') })).toMatchObject({ position: 1 })
  expect(await getSeed(as(bob), agreement)).toMatchObject({
    state: 'open',
    raised: parseOpen('6'),
    owed: parseOpen('12'),
  })
  await fundSeed(as(carol), { agreement, amount: parseOpen('4') })
  expect(await paySeedBuilder(as(bob), { agreement })).toMatchObject({ amount: parseOpen('10') })

  await wrap(as(rest), { amount: parseOpen('50') })
  await transferWrapped(as(rest), { to: addresses.settlement, amount: parseOpen('50') })
  await settleFor(agreement, 1n, parseOpen('20'))
  expect(await collectSeed(as(carol), { agreement })).toMatchObject({
    toFunders: parseOpen('8'),
    toBuilder: parseOpen('12'),
  })
  expect(await paySeedPosition(as(carol), { agreement, position: 1 })).toMatchObject({ amount: parseOpen('4.8') })
  await expect(returnSeedModel(as(alice), { agreement })).rejects.toMatchObject(refused('SeedAgreement_NotDue'))

  await settleFor(agreement, 2n, parseOpen('50'))
  expect(await collectSeed(as(carol), { agreement })).toMatchObject({ toFunders: parseOpen('4') })
  expect(await paySeedPosition(as(carol), { agreement, position: 1 })).toMatchObject({ amount: parseOpen('2.4') })
  expect(await paySeedPosition(as(carol), { agreement, position: 2 })).toMatchObject({ amount: parseOpen('4.8') })
  await returnSeedModel(as(bob), { agreement })
  expect(await ownerOf(modelId)).toBe(alice.address)
  expect(await getSeed(as(bob), agreement)).toMatchObject({ state: 'returned', repaid: parseOpen('12') })

  const again = await openSeed(as(alice), { modelId, ...offer })
  await cancelSeed(as(alice), again)
  expect(await getSeed(as(bob), again.agreement)).toMatchObject({ state: 'cancelled', positions: [] })
  expect((await listSeeds(as(bob))).map(({ agreement: address }) => address)).toEqual([again.agreement, agreement])
  expect(await listSeeds(as(bob), { builder: bob.address })).toEqual([])
})

async function fineTune(): Promise<number> {
  const models = { abi: modelsAbi, to: addresses.models, what: 'The model' } as const
  await transactFor(as(alice), {
    ...models,
    functionName: 'registerBase',
    args: ['base', word('digest'), none],
    event: 'BaseRegistered',
  })
  const { datanet } = await createDatanet(as(alice), { name: 'Travel', licence: 'CC-BY-4.0' })
  const datanets = { abi: datanetsAbi, to: addresses.datanets, what: 'The data' } as const
  await transactFor(as(bob), {
    ...datanets,
    functionName: 'contribute',
    args: [BigInt(datanet), word('batch'), 3, 100n, licenceToBytes32('CC-BY-4.0'), none],
    event: 'BatchContributed',
  })
  const released = await transactFor(as(alice), {
    ...datanets,
    functionName: 'publishRelease',
    args: [BigInt(datanet), word('root'), word('manifest'), 1],
    event: 'ReleasePublished',
  })
  const tune = {
    name: 'travel',
    parents: [{ modelId: 1n, share: 10_000 }],
    adapterDigest: word('adapter'),
    descriptor: none,
    checkpointRoot: none,
    indexRoot: none,
    releaseIds: [released.args.releaseId],
    basePrice: 1n,
    tokenPrice: 1n,
    operator: `0x${'00'.repeat(20)}`,
    metadata: none,
  }
  const { args } = await transactFor(as(alice), {
    ...models,
    functionName: 'registerFineTune',
    args: [tune],
    event: 'FineTuneRegistered',
  })
  return Number(args.modelId)
}

/** A final epoch whose one account is `account`, and what a gateway says of it then. */
async function settleFor(account: Address, epoch: bigint, cumulative: bigint) {
  const settlement = { abi: settlementAbi, to: addresses.settlement, what: 'The epoch' } as const
  const payoutRoot = await as(rest).chain.readContract({
    address: addresses.settlement,
    abi: settlementAbi,
    functionName: 'leafHash',
    args: [account, cumulative],
  })
  const before = BigInt(accounts.get(account.toLowerCase())?.earnedFinal ?? '0')
  const proposal = epochArgument({
    ...{ epoch: Number(epoch), receiptsRoot: none, linesRoot: none, payoutRoot, chunksRoot: none },
    ...{ total: cumulative, added: cumulative - before, receiptCount: 1, lineCount: 1, payoutCount: 1 },
    ...{ lastPayment: 0, data: word('data'), size: 1 },
  })
  await transactFor(as(rest), {
    ...settlement,
    functionName: 'propose',
    args: [proposal],
    value: epoch === 1n ? 1n : 0n,
    event: 'EpochProposed',
  })
  await pass(60)
  await transactFor(as(rest), { ...settlement, functionName: 'finalise', args: [proposal], event: 'EpochFinalised' })
  const sum = cumulative.toString()
  accounts.set(account.toLowerCase(), {
    account: account.toLowerCase(),
    balance: '0',
    wopen: '0',
    earnedFinal: sum,
    earned: sum,
    claimed: '0',
    claimable: sum,
    claim: { epoch: Number(epoch), cumulative: sum, index: 0, siblingHashes: [], siblingSums: [] },
    batches: 0,
    records: 0,
    models: 1,
    answersPaid: 0,
  })
}

const ownerOf = (modelId: number) =>
  as(rest).chain.readContract({
    address: addresses.models,
    abi: modelsAbi,
    functionName: 'ownerOf',
    args: [BigInt(modelId)],
  })
