import { bytesToHex, parseOpen } from '@openledger/base'
import {
  acceptJob,
  cancelJob,
  contribute,
  createDatanet,
  fundJob,
  getEscrow,
  getJob,
  getOperator,
  getRefund,
  type Job,
  type OpenLedger,
  paidJobId,
  publishRelease,
  quoteFineTune,
  startFineTune,
  tombstone,
  trainingDescriptorDigest,
  watchJob,
  withdrawRefund,
} from '@openledger/client'
import { addresses, wopenAbi } from '@openledger/contracts'
import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import * as t from '../database/schema.ts'
import { recordsOf } from '../testing/recordsOf.ts'
import { addressOf, startTestNetwork, type TestNetwork } from '../testing/startTestNetwork.ts'
import type { EscrowStep } from './createEscrow.ts'

let network: TestNetwork
let builder: OpenLedger
let datanet: number
/** Seconds that the chain is ahead of this process. */
let ahead = 0
/** Ends the process, as far as the escrow can tell, at one step. */
let dieAt: EscrowStep | undefined
let dead = false
const onEscrowStep = (step: EscrowStep) => {
  dead ||= step === dieAt
  if (dead) throw new Error(`killed after ${step}`)
}
const revive = async () => {
  dieAt = undefined
  dead = false
  await network.restart()
  builder = await network.as('builder')
}
const hyper = { epochs: 1, rank: 2, alpha: 4, batchSize: 4, maxLength: 96, checkpoints: 1, learningRate: 0.01 }
const training = { tokenPrice: 10n ** 12n, leastPrice: parseOpen('0.5'), deliverWithin: 600 }
const request = (name: string) => ({ base: 1, datanets: [datanet], name, seed: 7, hyper })

beforeAll(async () => {
  network = await startTestNetwork({
    training,
    onEscrowStep,
    work: { challengeWindow: 30 },
    now: () => Date.now() / 1000 + ahead,
  })
  builder = await network.as('builder')
  datanet = (await createDatanet(builder, { name: 'Tables', licence: 'CC-BY-4.0' })).datanet
  for (const name of ['alice', 'bob'])
    await contribute(await network.as(name), { datanet, file: recordsOf(name, 10), label: name })
  await publishRelease(builder, { datanet })
}, 300_000)
afterAll(() => network?.close())

const pool = () =>
  network.services().ledger.client.readContract({
    address: addresses.wopen,
    abi: wopenAbi,
    functionName: 'balanceOf',
    args: [addresses.settlement],
  })
/** Waits for what the keeper does by itself, a second at a time. */
async function until<T>(look: () => Promise<T | undefined | false>): Promise<T> {
  for (;;) {
    const found = await look()
    if (found) return found
    await new Promise(resolve => setTimeout(resolve, 100))
  }
}
const inState = (id: string, state: string): Promise<Job> =>
  until(async () => {
    // Not written down until the node has seen that it is funded.
    const job = await getJob(builder, id).catch(() => undefined)
    return job?.escrow?.state === state && job
  })

describe('training that is paid for', () => {
  test('is quoted for exactly one run, and started by nothing but its money', async () => {
    const { price, escrow } = await quoteFineTune(builder, request('quoted'))
    expect(price).toBe(parseOpen('0.5'))
    expect(escrow!.quote).toMatchObject({
      operator: addressOf('operator'),
      buyer: addressOf('builder'),
      spec: bytesToHex(trainingDescriptorDigest(escrow!.descriptor)),
      modelId: 1,
      releaseIds: [1],
      price,
    })
    expect(escrow!.tokens).toBeGreaterThan(100)
    const dear = { ...training, leastPrice: 0n, tokenPrice: parseOpen('0.01') }
    await network.restart({ training: dear })
    builder = await network.as('builder')
    const byToken = await quoteFineTune(builder, { ...request('quoted'), hyper: { ...hyper, epochs: 3 } })
    expect(byToken.escrow!.tokens).toBe(3 * escrow!.tokens)
    expect(byToken.price).toBe(BigInt(byToken.escrow!.tokens) * dear.tokenPrice)
    expect((await getOperator(builder, addressOf('operator'))).profile).toMatchObject({ tokenPrice: dear.tokenPrice })
    await network.restart()
    builder = await network.as('builder')

    const answer = await fetch(`${builder.url}/api/jobs`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ ...request('free?'), builder: addressOf('builder') }),
    })
    expect(answer.status).toBe(402)
    expect(await answer.json()).toMatchObject({ error: { code: 'factory/payment-required' } })
    await expect(startFineTune(builder, { ...request('dear'), maxPrice: 1n })).rejects.toMatchObject({
      code: 'client/quote-too-high',
    })
    expect(await network.services().db.select().from(t.escrows)).toEqual([])
  })

  test('runs when it is funded, is delivered by its digest, and paid through Fees after the window', async () => {
    const before = await pool()
    const quoted: bigint[] = []
    const job = await startFineTune(builder, { ...request('paid'), onQuote: ({ price }) => quoted.push(price) })
    expect(quoted).toEqual([parseOpen('0.5')])
    const done = await watchJob(builder, job.id)
    const { escrow } = await inState(job.id, 'delivered')
    expect(await getEscrow(builder, escrow!.job)).toMatchObject({
      state: 'delivered',
      spec: done.result!.descriptor,
      result: done.result!.adapterDigest,
      checkpointRoot: done.result!.checkpointRoot,
      bond: parseOpen('0.5'),
    })
    expect(await pool()).toBe(before)
    ahead += 31
    const paid = await inState(job.id, 'paid')
    expect(await pool()).toBeGreaterThanOrEqual(before + parseOpen('0.5'))
    const [payment] = await network
      .services()
      .db.select()
      .from(t.feePayments)
      .where(eq(t.feePayments.id, paid.escrow!.payment!))
    expect(payment).toMatchObject({
      use: 'training',
      payer: addressOf('builder'),
      provider: addressOf('operator'),
      subject: BigInt(escrow!.job),
      amount: parseOpen('0.5'),
      releaseIds: [1],
    })
    expect(await getEscrow(builder, escrow!.job)).toMatchObject({ state: 'paid', bond: 0n })
  })

  test('can be taken back until its turn comes, for the whole price, and not after', async () => {
    // Long enough that the other one still waits behind it.
    const long = { ...request('taken'), hyper: { ...hyper, epochs: 500 } }
    const taken = await startFineTune(builder, long)
    await inState(taken.id, 'assigned')
    const waiting = await startFineTune(builder, request('waiting'))
    expect(waiting.escrow).toMatchObject({ state: 'funded' })
    expect((await cancelJob(builder, waiting.id)).status).toBe('cancelled')
    expect((await inState(waiting.id, 'refunded')).escrow).toMatchObject({ reason: 'declined' })
    expect(await withdrawRefund(builder)).toMatchObject({ amount: parseOpen('0.5') })
    await expect(cancelJob(builder, taken.id)).rejects.toMatchObject({ code: 'factory/paid' })
    expect((await watchJob(builder, taken.id)).status).toBe('succeeded')
  })

  test('is paid at once where its buyer accepts it', async () => {
    const job = await startFineTune(builder, request('accepted'))
    const { escrow } = await inState(job.id, 'delivered')
    await acceptJob(builder, { job: escrow!.job })
    await inState(job.id, 'paid')
  })
})

describe('a node that dies', () => {
  test.each(['admitted', 'assigned', 'delivered', 'paid'] as const)(
    'after a job is “%s” goes on from there, and is paid once',
    async step => {
      dieAt = step
      const { escrow } = await quoteFineTune(builder, request(`dies ${step}`))
      const { job } = await fundJob(builder, escrow!)
      if (step === 'paid') {
        await inState(paidJobId(job), 'delivered')
        ahead += 31
      }
      await until(async () => dead)
      await revive()
      await watchJob(builder, paidJobId(job))
      if (step !== 'paid') {
        await inState(paidJobId(job), 'delivered')
        ahead += 31
      }
      await inState(paidJobId(job), 'paid')
      const paidFor = await network
        .services()
        .db.select()
        .from(t.feePayments)
        .where(eq(t.feePayments.subject, BigInt(job)))
      expect(paidFor).toHaveLength(1)
    },
  )

  test('for too long loses a part of its bond, and the buyer has its money back', async () => {
    dieAt = 'assigned'
    const { escrow } = await quoteFineTune(builder, request('late'))
    const { job } = await fundJob(builder, escrow!)
    await until(async () => dead)
    ahead += 601
    await revive()
    const failed = await inState(paidJobId(job), 'refunded')
    expect(failed.escrow).toMatchObject({ reason: 'late', payment: null })
    await expect(watchJob(builder, failed.id)).rejects.toMatchObject({ facts: { reason: 'factory/late' } })
    expect(await getRefund(builder, addressOf('builder'))).toBe(parseOpen('0.5'))
    const balance = () => builder.chain.getBalance({ address: addressOf('builder') })
    const before = await balance()
    expect(await withdrawRefund(builder)).toMatchObject({ amount: parseOpen('0.5') })
    expect(await balance()).toBeGreaterThan(before + parseOpen('0.49'))
    expect((await getOperator(builder, addressOf('operator'))).reliability).toMatchObject({ late: 1 })
    const [row] = await network.services().db.select().from(t.escrows).where(eq(t.escrows.id, job))
    expect(row).toMatchObject({ state: 'refunded', slashed: parseOpen('0.05'), bond: 0n })
  })
})

describe('a funded job', () => {
  test('whose data is taken back before it begins is declined, and refunded at once', async () => {
    const mine = await network.as('gina')
    const other = (await createDatanet(builder, { name: 'Other', licence: 'CC-BY-4.0' })).datanet
    const { batch } = await contribute(mine, { datanet: other, file: recordsOf('gina', 5) })
    await publishRelease(builder, { datanet: other })
    const { escrow } = await quoteFineTune(builder, { ...request('gone'), datanets: [other] })
    await tombstone(mine, { batch })
    const { job } = await fundJob(builder, escrow!)
    const refunded = await until(async () => {
      const found = await getJob(builder, paidJobId(job)).catch(() => undefined)
      return found?.escrow?.state === 'refunded' && found.status === 'failed' && found
    })
    expect(refunded).toMatchObject({ error: { code: 'factory/not-taken' }, escrow: { reason: 'declined' } })
    expect(await withdrawRefund(builder)).toMatchObject({ amount: parseOpen('0.5') })
  })

  test('waits behind no more than sixteen quotes of one buyer', async () => {
    const many = await network.as('many')
    for (let i = 0; i < 16; i++) await quoteFineTune(many, request('many'))
    await expect(quoteFineTune(many, request('many'))).rejects.toMatchObject({ code: 'factory/too-many-quotes' })
  })
})
