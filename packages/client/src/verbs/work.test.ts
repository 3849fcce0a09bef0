import { type Address, type Hex, parseOpen } from '@openledger/base'
import { addresses, datanetsAbi, feesAbi, modelsAbi, wopenAbi } from '@openledger/contracts'
import { privateKeyToAccount } from 'viem/accounts'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import type { OpenLedger } from '../connection/OpenLedger.ts'
import { transactFor } from '../connection/transact.ts'
import { startTestChain, type TestChain } from '../testing/startTestChain.ts'
import type { JobQuote } from '../wire/JobQuote.ts'
import { licenceToBytes32 } from '../wire/Licence.ts'
import { createDatanet } from './createDatanet.ts'
import { buyAccess, getAccess, quoteAccess, setAccessPrice } from './dataAccess.ts'
import {
  acceptJob,
  assignJob,
  cancelQuote,
  challengeJob,
  concludeChallenge,
  declineJob,
  deliverJob,
  finaliseJob,
  fundJob,
  getEscrow,
  getRefund,
  postCheckpoint,
  refundJob,
  signQuote,
  withdrawRefund,
} from './escrow.ts'
import { getHosting, listEvictable, offerHosting, payHosting, quoteHosting } from './hosting.ts'
import {
  challengeHeartbeats,
  countHeartbeats,
  getOperator,
  getOperatorTerms,
  leaveOperators,
  pauseOperator,
  postHeartbeats,
  publishBenchmark,
  registerOperator,
  setOperatorProfile,
  signHeartbeats,
} from './operators.ts'
import { getStake, stake } from './staking.ts'

const key = (last: string) => privateKeyToAccount(`0x${last.padStart(64, '0')}`)
const [alice, bob, worker, watcher, rest] = [key('a11ce'), key('b0b'), key('3012'), key('3a7c'), key('09e8')]
const none = `0x${'00'.repeat(32)}` as const
const word = (text: string) => `0x${Buffer.from(text).toString('hex').padEnd(64, '0')}` as Hex
const start = 1_760_000_000
const profile = {
  endpoint: 'https://worker.example',
  hardware: word('two cores'),
  proofs: ['committee'],
  tokenPrice: 5n,
  leastPrice: 7n,
} as const
let chain: TestChain
let release: number
let nonce = 0n

const as = (account: typeof alice) => chain.as(account)
/** The chain seals by this process's clock, and a second later than the block before where that stands still. */
const pass = async (seconds: number) => {
  const { timestamp } = await as(rest).chain.getBlock()
  vi.setSystemTime((Number(timestamp) + seconds) * 1000)
}
const pool = () =>
  as(rest).chain.readContract({
    address: addresses.wopen,
    abi: wopenAbi,
    functionName: 'balanceOf',
    args: [addresses.settlement],
  })
const payment = (id: number) =>
  as(rest).chain.readContract({
    address: addresses.fees,
    abi: feesAbi,
    functionName: 'getPayment',
    args: [BigInt(id)],
  })
const refused = (error: string, facts: Record<string, string> = {}) => ({
  code: 'client/reverted',
  facts: { error, ...facts },
})

beforeAll(async () => {
  vi.useFakeTimers({ toFake: ['Date'], now: (start + 60) * 1000 })
  chain = await startTestChain({
    rest,
    given: [alice, bob, worker, watcher],
    timestamp: start,
    work: { accessPeriod: 100, hostingPrice: parseOpen('1'), challengeWindow: 60, lateBps: 1000 },
  })
  await transactFor(as(alice), {
    abi: modelsAbi,
    to: addresses.models,
    functionName: 'registerBase',
    args: ['base', word('digest'), none],
    event: 'BaseRegistered',
    what: 'The model',
  })
  const { datanet } = await createDatanet(as(alice), { name: 'Travel', licence: 'CC-BY-4.0' })
  const datanets = { abi: datanetsAbi, to: addresses.datanets, what: 'The data' } as const
  await transactFor(as(bob), {
    ...datanets,
    functionName: 'contribute',
    args: [BigInt(datanet), word('batch'), 3, 100n, licenceToBytes32('CC-BY-4.0'), none],
    event: 'BatchContributed',
  })
  const { args } = await transactFor(as(alice), {
    ...datanets,
    functionName: 'publishRelease',
    args: [BigInt(datanet), word('root'), word('manifest'), 1],
    event: 'ReleasePublished',
  })
  release = Number(args.releaseId)
  await stake(as(worker), { amount: parseOpen('10') })
  await registerOperator(as(worker), profile)
})

afterAll(async () => {
  vi.useRealTimers()
  await chain?.close()
})

const quoteOf = (changes: Partial<JobQuote> = {}): JobQuote => ({
  operator: worker.address.toLowerCase() as Address,
  buyer: bob.address.toLowerCase() as Address,
  spec: word('descriptor'),
  modelId: 1,
  releaseIds: [release],
  price: parseOpen('2'),
  proof: 'committee',
  verifier: `0x${'00'.repeat(20)}`,
  assignWithin: 600,
  deliverWithin: 3600,
  expiry: Math.floor(Date.now() / 1000) + 600,
  nonce: ++nonce,
  ...changes,
})
const funded = async (changes: Partial<JobQuote> = {}, buyer: OpenLedger = as(bob)) => {
  const quote = quoteOf(changes)
  return fundJob(buyer, { quote, signature: await signQuote(as(worker), quote) })
}
const delivered = async () => {
  const { job } = await funded()
  await assignJob(as(worker), { job })
  await deliverJob(as(worker), { job, result: word('adapter'), checkpointRoot: word('points') })
  return job
}

describe('an operator', () => {
  it('is listed with its bond, changes its profile, shows how fast it is, pauses', async () => {
    const terms = await getOperatorTerms(as(alice))
    expect(terms).toMatchObject({ bondBps: 10_000, listingBond: parseOpen('1') })
    expect(await getStake(as(worker), { pool: worker.address })).toMatchObject({ free: parseOpen('9') })
    await expect(registerOperator(as(watcher), profile)).rejects.toMatchObject(refused('Staking_StakeLocked'))
    await setOperatorProfile(as(worker), { ...profile, tokenPrice: 6n, proofs: ['committee', 'bisection'] })
    const measuredAt = Math.floor(Date.now() / 1000)
    await publishBenchmark(as(worker), { trainingRate: 900, answerRate: 40, measuredAt, evidence: word('run') })
    await pauseOperator(as(worker), { paused: true })
    expect(await getOperator(as(alice), worker.address)).toMatchObject({
      status: 'paused',
      bond: parseOpen('1'),
      profile: { ...profile, tokenPrice: 6n, proofs: ['committee', 'bisection'] },
      benchmark: { trainingRate: 900, answerRate: 40, measuredAt, evidence: word('run') },
    })
    await pauseOperator(as(worker), { paused: false })
    expect(await getOperator(as(alice), worker.address)).toMatchObject({ status: 'active' })
    await expect(getOperator(as(alice), alice.address)).rejects.toMatchObject(refused('Operators_NotRegistered'))
  })

  it('has its heartbeats counted under a root of many; a false one costs the watcher its bond', async () => {
    await stake(as(watcher), { amount: parseOpen('10') })
    await registerOperator(as(watcher), profile)
    const { periodSeconds, heartbeatWindow } = await getOperatorTerms(as(alice))
    const period = Math.floor(Date.now() / 1000 / periodSeconds)
    const mine = await signHeartbeats(as(worker), { period, slots: 0b1011n })
    const forged = { ...mine, operator: alice.address }
    const good = [mine, await signHeartbeats(as(watcher), { period, slots: 1n })]
    await pass(periodSeconds)
    const bad = [...good, forged]
    await postHeartbeats(as(watcher), { period, heartbeats: bad })
    expect(
      await challengeHeartbeats(as(bob), { watcher: watcher.address, heartbeats: bad, index: 2, period }),
    ).toMatchObject({ slashed: parseOpen('1') })
    expect(await getOperator(as(alice), watcher.address)).toMatchObject({ status: 'halted' })

    await postHeartbeats(as(worker), { period, heartbeats: good })
    const [first, second] = [0, 1].map(index => ({ watcher: worker.address, heartbeats: good, index }))
    await expect(countHeartbeats(as(bob), second!)).rejects.toMatchObject(refused('Operators_NotCountable'))
    await expect(
      challengeHeartbeats(as(bob), { watcher: worker.address, heartbeats: good, index: 1, period }),
    ).rejects.toMatchObject(refused('Operators_SignatureHolds'))
    await pass(heartbeatWindow)
    expect(await countHeartbeats(as(bob), second!)).toMatchObject({ beats: 1 })
    await expect(countHeartbeats(as(bob), first!)).rejects.toMatchObject(refused('Operators_OwnWatcher'))
    expect((await getOperator(as(alice), watcher.address)).reliability).toMatchObject({ periods: 1, beats: 1 })
  })
})

describe('a job in escrow', () => {
  it('is funded by the signed quote, delivered, and paid through Fees once nobody can challenge it', async () => {
    const quote = quoteOf()
    const signature = await signQuote(as(worker), quote)
    await expect(fundJob(as(alice), { quote, signature })).rejects.toMatchObject(refused('Jobs_NotBuyer'))
    const cheaper = { ...quote, price: 1n }
    await expect(fundJob(as(bob), { quote: cheaper, signature })).rejects.toMatchObject(
      refused('Jobs_InvalidSignature'),
    )
    const { job } = await fundJob(as(bob), { quote, signature })
    await expect(fundJob(as(bob), { quote, signature })).rejects.toMatchObject(refused('Jobs_QuoteUsed'))
    await expect(getEscrow(as(bob), 99)).rejects.toMatchObject(refused('Jobs_UnknownJob'))
    expect(await assignJob(as(worker), { job })).toMatchObject({ bond: parseOpen('2') })
    expect(await postCheckpoint(as(worker), { job, root: word('first') })).toMatchObject({ number: 1 })
    expect(await getEscrow(as(bob), job)).toMatchObject({ state: 'running', bond: parseOpen('2') })
    await deliverJob(as(worker), { job, result: word('adapter'), checkpointRoot: word('points') })
    await expect(finaliseJob(as(alice), { job })).rejects.toMatchObject(refused('Jobs_DeadlineNotPassed'))
    await expect(leaveOperators(as(worker))).rejects.toMatchObject(refused('Operators_WorkOpen'))
    await pass(61)
    const before = await pool()
    const paid = await finaliseJob(as(alice), { job })
    expect(paid).toMatchObject({ price: parseOpen('2') })
    expect(await pool()).toBe(before + parseOpen('2'))
    expect(await payment(paid.payment)).toMatchObject({
      payer: bob.address,
      provider: worker.address,
      subject: BigInt(job),
      amount: parseOpen('2'),
      use: 0,
    })
    expect(await getEscrow(as(bob), job)).toMatchObject({
      state: 'paid',
      buyer: quote.buyer,
      operator: quote.operator,
      price: parseOpen('2'),
      bond: 0n,
      proof: 'committee',
      spec: quote.spec,
      result: word('adapter'),
      checkpointRoot: word('points'),
      modelId: 1,
      releaseIds: [release],
      disputes: 0,
    })
  })

  it('is paid at once where its buyer accepts it', async () => {
    const job = await delivered()
    await expect(acceptJob(as(alice), { job })).rejects.toMatchObject(refused('Jobs_NotBuyer'))
    expect(await acceptJob(as(bob), { job })).toMatchObject({ price: parseOpen('2') })
  })

  it('that its operator declines, or cancels before, costs the buyer nothing', async () => {
    const { job } = await funded()
    expect(await declineJob(as(worker), { job })).toMatchObject({ amount: parseOpen('2'), slashed: 0n })
    expect(await getRefund(as(bob), bob.address)).toBe(parseOpen('2'))
    expect(await withdrawRefund(as(bob))).toMatchObject({ amount: parseOpen('2') })
    expect(await getRefund(as(bob), bob.address)).toBe(0n)
    const quote = quoteOf()
    const signature = await signQuote(as(worker), quote)
    await cancelQuote(as(worker), { nonce: quote.nonce })
    await expect(fundJob(as(bob), { quote, signature })).rejects.toMatchObject(refused('Jobs_QuoteUsed'))
  })

  it('that is late is refunded by anybody, and its operator pays for it', async () => {
    const { job } = await funded()
    await assignJob(as(worker), { job })
    await expect(refundJob(as(alice), { job })).rejects.toMatchObject(refused('Jobs_DeadlineNotPassed'))
    await pass(3601)
    await expect(
      deliverJob(as(worker), { job, result: word('adapter'), checkpointRoot: word('points') }),
    ).rejects.toMatchObject(refused('Jobs_DeadlinePassed'))
    expect(await refundJob(as(alice), { job })).toMatchObject({
      amount: parseOpen('2'),
      slashed: parseOpen('0.2'),
    })
    expect(await getEscrow(as(bob), job)).toMatchObject({ state: 'refunded' })
    await withdrawRefund(as(bob), { receiver: alice.address, amount: parseOpen('2') })
    expect((await getOperator(as(alice), worker.address)).reliability).toMatchObject({ late: 1, missed: 1, paid: 2 })
  })

  it('that is challenged waits for its committee, and is paid where none decides in time', async () => {
    const job = await delivered()
    const { dispute, cost } = await challengeJob(as(alice), { job, evidence: word('wrong') })
    expect(cost).toBeGreaterThan(parseOpen('0.2'))
    await pass(61)
    await expect(finaliseJob(as(bob), { job })).rejects.toMatchObject(refused('Jobs_WrongState'))
    await expect(concludeChallenge(as(bob), { dispute })).rejects.toMatchObject(refused('Jobs_NotJudged'))
    await pass(1801)
    expect(await concludeChallenge(as(bob), { dispute })).toMatchObject({ upheld: false })
    expect(await getRefund(as(alice), alice.address)).toBe(parseOpen('0.2'))
    expect(await finaliseJob(as(bob), { job })).toMatchObject({ price: parseOpen('2') })
  })
})

describe('hosting', () => {
  it('is offered by size, paid ahead by anybody, and then keeps the model', async () => {
    const lease = { model: 1, host: worker.address }
    const size = 2 ** 29
    await expect(offerHosting(as(alice), { model: 1, size })).rejects.toMatchObject(refused('Operators_NotRegistered'))
    await expect(payHosting(as(bob), { ...lease, seconds: 60 })).rejects.toMatchObject(refused('Hosting_NoSize'))
    await offerHosting(as(worker), { model: 1, size })
    expect(await quoteHosting(as(bob), { size, seconds: 86_400 })).toBe(parseOpen('0.5'))
    expect(await listEvictable(as(bob), { host: worker.address, models: [1, 2] })).toEqual([1, 2])
    const before = await pool()
    const paid = await payHosting(as(bob), { ...lease, seconds: 86_400 })
    expect(paid).toMatchObject({ amount: parseOpen('0.5') })
    expect(await pool()).toBe(before + parseOpen('0.5'))
    expect(await payment(paid.payment)).toMatchObject({ payer: bob.address, use: 1, subject: 1n })
    expect(await getHosting(as(alice), lease)).toEqual({ size, paidUntil: paid.paidUntil, hosted: true })
    expect(await listEvictable(as(bob), { host: worker.address, models: [1, 2] })).toEqual([2])
    const more = await payHosting(as(alice), { ...lease, seconds: 10 })
    expect(more.paidUntil).toBe(paid.paidUntil + 10)
    await pass(86_500)
    expect(await getHosting(as(alice), lease)).toMatchObject({ hosted: false })
  })
})

describe('access to data', () => {
  it('is bought at the curator’s price for a time', async () => {
    await expect(buyAccess(as(bob), { release })).rejects.toMatchObject(refused('DataAccess_NotForSale'))
    await expect(buyAccess(as(bob), { release: 9 })).rejects.toMatchObject(refused('Datanets_UnknownRelease'))
    await expect(setAccessPrice(as(bob), { datanet: 1, price: 1n })).rejects.toMatchObject({ code: 'client/reverted' })
    await setAccessPrice(as(alice), { datanet: 1, price: parseOpen('3') })
    expect(await quoteAccess(as(bob), { release, periods: 2 })).toBe(parseOpen('6'))
    const before = await pool()
    const bought = await buyAccess(as(bob), { release, periods: 2 })
    expect(await pool()).toBe(before + parseOpen('6'))
    expect(await payment(bought.payment)).toMatchObject({ payer: bob.address, provider: alice.address, use: 2 })
    const access = { release, account: bob.address }
    expect(await getAccess(as(alice), access)).toEqual({ granted: true, expiry: bought.expiry, periodSeconds: 100 })
    expect(await getAccess(as(alice), { release, account: worker.address })).toMatchObject({
      granted: false,
      expiry: 0,
    })
    await pass(201)
    expect(await getAccess(as(alice), access)).toMatchObject({ granted: false })
    await buyAccess(as(bob), { release, account: worker.address })
    expect(await getAccess(as(alice), { release, account: worker.address })).toMatchObject({ granted: true })
  })
})
