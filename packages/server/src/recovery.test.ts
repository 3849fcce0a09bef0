import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { type Address, parseOpen } from '@openledger/base'
import {
  ask,
  authorizationTypedData,
  claim,
  contribute,
  createDatanet,
  epochArgument,
  getAccount,
  getBundle,
  type OpenLedger,
  publishRelease,
  registerFineTune,
  startFineTune,
  verifyBundle,
  watchJob,
} from '@openledger/client'
import { addresses, settlementAbi, wopenAbi } from '@openledger/contracts'
import type { Abi } from 'viem'
import { privateKeyToAccount } from 'viem/accounts'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { SettlementStep } from './settlement/createSettlement.ts'
import { dumpDatabase } from './testing/dumpDatabase.ts'
import { recordsOf } from './testing/recordsOf.ts'
import { addressOf, keyOf, startTestNetwork, type TestNetwork } from './testing/startTestNetwork.ts'

let network: TestNetwork
let user: OpenLedger
/** Ends the process, as far as settlement can tell, at one step. */
let dieAt: SettlementStep | undefined
const onSettlementStep = (step: SettlementStep) => {
  if (step === dieAt) throw new Error(`killed after ${step}`)
}

beforeAll(async () => {
  network = await startTestNetwork({ onSettlementStep, challengeWindow: 4 })
  const curator = await network.as('curator')
  const { datanet } = await createDatanet(curator, { name: 'Tables', licence: 'CC-BY-4.0' })
  for (const name of ['alice', 'bob'])
    await contribute(await network.as(name), { datanet, file: recordsOf(name, 10), label: name })
  await publishRelease(curator, { datanet })
  const job = await startFineTune(curator, {
    base: 1,
    datanets: [datanet],
    name: 'Talk',
    seed: 3,
    hyper: { epochs: 1, rank: 2, alpha: 4, checkpoints: 1 },
  })
  await registerFineTune(curator, {
    job: await watchJob(curator, job.id),
    price: { base: parseOpen('0.001'), token: parseOpen('0.0001') },
  })
  user = await network.as('user')
}, 300_000)
afterAll(() => network?.close())

const question = (maxTokens = 4) =>
  ask(user, { model: 'talk', messages: [{ role: 'user', content: 'alice: a table?' }], maxTokens })
const settlement = { address: addresses.settlement, abi: settlementAbi } as const
const chainState = async () => {
  const { client } = network.services().ledger
  const [lastFinal, [pending]] = await Promise.all([
    client.readContract({ ...settlement, functionName: 'lastFinal' }),
    client.readContract({ ...settlement, functionName: 'pending' }),
  ])
  return { lastFinal: Number(lastFinal), pending: Number(pending) }
}
/** Sum of all lines of all receipts: what is owed to everybody together. */
const owed = () =>
  network
    .services()
    .journal.receipts.after(0, 1000)
    .flatMap(({ receipt }) => JSON.parse(receipt.body).lines as { account: Address; amount: string }[])
    .reduce((sum, line) => sum + BigInt(line.amount), 0n)

describe('settlement', () => {
  test.each([
    ['closed', { lastFinal: 0, pending: 0 }],
    ['proposed', { lastFinal: 1, pending: 2 }],
    ['finalised', { lastFinal: 3, pending: 0 }],
  ] as const)('that dies after “%s” goes on from there and pays nothing twice', async (step, onChain) => {
    const answer = await question()
    dieAt = step
    await expect(network.services().settleNow()).rejects.toThrow(`killed after ${step}`)
    dieAt = undefined
    expect(await chainState()).toEqual(onChain)
    await network.restart()
    user = await network.as('user')
    await network.services().settleNow()
    const last = network.services().journal.epochs.last()!
    expect(last).toMatchObject({ state: 'final', commitment: { total: owed() } })
    expect(await chainState()).toEqual({ lastFinal: last.epoch, pending: 0 })
    expect((await verifyBundle(await getBundle(user, answer.receipt!.receipt))).ok).toBe(true)
    // Nothing new, nothing proposed.
    expect(await network.services().settleNow()).toBeUndefined()
  })

  test('settles the receipts of a vetoed epoch again', async () => {
    await network.as('guardian')
    await question()
    dieAt = 'proposed'
    await expect(network.services().settleNow()).rejects.toThrow()
    dieAt = undefined
    const { epoch, commitment } = network.services().journal.epochs.last()!
    const { ledger } = network.services()
    await ledger.sender(keyOf('guardian')).send({
      address: addresses.settlement,
      abi: settlementAbi as Abi,
      functionName: 'veto',
      args: [epochArgument(commitment)],
    })
    expect(await chainState()).toEqual({ lastFinal: epoch - 1, pending: 0 })
    await network.services().settleNow()
    expect(network.services().journal.epochs.last()).toMatchObject({ state: 'final', commitment: { total: owed() } })
    expect(network.services().journal.receipts.openCount()).toBe(0)
  })

  test('claims of every account take out what was paid in, to the wei', async () => {
    const { client } = network.services().ledger
    const last = await network.services().settlement.lastFinal()
    const staking = addresses.staking.toLowerCase()
    const payees = last!.file.payouts.map(({ account }) => account)
    // What stakers earned was harvested with the epoch.
    expect(payees).toContain(staking)
    for (const account of payees.filter(payee => payee !== staking)) await claim(user, { account, unwrap: false })
    const left = await client.readContract({
      address: addresses.wopen,
      abi: wopenAbi,
      functionName: 'balanceOf',
      args: [addresses.settlement],
    })
    expect(left).toBe(0n)
    expect(await client.readContract({ ...settlement, functionName: 'totalClaimed' })).toBe(owed())
    await expect(claim(user, { account: addressOf('alice') })).rejects.toMatchObject({
      code: 'client/nothing-to-claim',
    })
  })
})

describe('a payment that was collected', () => {
  test('and never answered, because the process died, is refunded in full', async () => {
    const { journal, payments } = network.services()
    await network.as('unlucky')
    await network
      .services()
      .ledger.sender(keyOf('unlucky'))
      .send({
        address: addresses.wopen,
        abi: wopenAbi as Abi,
        functionName: 'deposit',
        args: [],
        value: parseOpen('1'),
      })
    const authorization = {
      from: addressOf('unlucky'),
      to: addresses.settlement.toLowerCase() as Address,
      value: parseOpen('0.01'),
      validAfter: 0n,
      validBefore: BigInt(Math.floor(Date.now() / 1000) + 300),
      nonce: `0x${'ab'.repeat(32)}` as const,
    }
    const signature = await privateKeyToAccount(keyOf('unlucky')).signTypedData(
      authorizationTypedData(authorization, {
        chainId: 4267,
        token: addresses.wopen,
        name: 'Wrapped OPEN',
        version: '1',
      }),
    )
    const charge = { quote: parseOpen('0.01'), modelId: 2n, request: `0x${'cd'.repeat(32)}` as const }
    await payments.fromSignature(
      { x402Version: 2, accepted: payments.requirements(charge.quote), payload: { signature, authorization } },
      charge,
    )
    expect(journal.payments.get({ payer: addressOf('unlucky'), nonce: authorization.nonce })).toMatchObject({
      state: 'collected',
    })
    const before = journal.receipts.count()
    await network.restart()
    const now = network.services()
    expect(now.journal.receipts.count()).toBe(before + 1)
    const refund = now.journal.receipts.after(before, 10).at(-1)!.receipt
    expect(JSON.parse(refund.body)).toMatchObject({
      receipt: { price: '0', paid: parseOpen('0.01').toString(), completionTokens: 0 },
      lines: [{ role: 'change', account: addressOf('unlucky'), amount: parseOpen('0.01').toString() }],
    })
    await now.settleNow()
    user = await network.as('unlucky')
    expect((await getAccount(user, addressOf('unlucky'))).claimable).toBe(parseOpen('0.01'))
    const verified = await verifyBundle(await getBundle(user, refund.id))
    expect(verified.steps.filter(step => !step.ok)).toEqual([])
  })

  test('is not refunded again at the next start', async () => {
    const before = network.services().journal.receipts.count()
    await network.restart()
    expect(network.services().journal.receipts.count()).toBe(before)
  })
})

describe('the database', () => {
  test('dropped, is rebuilt from the chain, the store and the journal, row for row', async () => {
    await network.services().indexer.sync()
    const before = await dumpDatabase(network.services().db)
    expect(before.batches).toHaveLength(2)
    expect(before.record_hashes).toHaveLength(20)
    expect(before.receipts!.length).toBeGreaterThan(3)
    await network.services().close()
    await network.server().close()
    await rm(join(network.dir, 'data', 'index'), { recursive: true })
    await network.reopen()
    await network.services().indexer.sync()
    const { indexer_blocks: _, ...after } = await dumpDatabase(network.services().db)
    const { indexer_blocks: __, ...expected } = before
    expect(after).toEqual(expected)
  })
})
