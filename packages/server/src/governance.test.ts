import { parseOpen } from '@openledger/base'
import {
  ask,
  castVote,
  contribute,
  createDatanet,
  describeProposal,
  executeProposal,
  getBundle,
  getProposal,
  getReceipt,
  listParameters,
  listProposals,
  type OpenLedger,
  type Proposal,
  propose,
  publishRelease,
  queueProposal,
  registerFineTune,
  stake,
  startFineTune,
  type Template,
  templateCall,
  verifyBundle,
  watchJob,
} from '@openledger/client'
import { addresses, settlementAbi } from '@openledger/contracts'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { recordsOf } from './testing/recordsOf.ts'
import { addressOf, keyOf, startTestNetwork, type TestNetwork } from './testing/startTestNetwork.ts'

const pace = { votingDelay: 10, votingPeriod: 60, lateQuorumExtension: 20, timelockDelay: 30, chamberDelay: 60 }
const question = [{ role: 'user' as const, content: 'alice: a table in Napa for 2, request 3?' }]

/** Seconds that the chain lies behind this machine: votes bring it nearer, so that nothing waits. */
let behind = 540
let network: TestNetwork
let holder: OpenLedger
let job: string

beforeAll(async () => {
  network = await startTestNetwork({
    governance: { ...pace, proposalThreshold: parseOpen('100'), quorumFloor: parseOpen('200') },
    now: () => Date.now() / 1000 - behind,
  })
  holder = await network.as('holder')
  const builder = await network.as('builder')
  const { datanet } = await createDatanet(builder, { name: 'Tables', licence: 'CC-BY-4.0', batchBond: 0n })
  await contribute(await network.as('alice'), { datanet, file: recordsOf('alice', 24), label: 'alice' })
  await publishRelease(builder, { datanet })
  const hyper = { epochs: 1, rank: 4, alpha: 8, batchSize: 8, maxLength: 128, checkpoints: 1 }
  job = (await startFineTune(builder, { base: 1, datanets: [datanet], name: 'Tables', seed: 7, hyper })).id
  await registerFineTune(builder, {
    job: await watchJob(builder, job),
    price: { base: parseOpen('0.01'), token: parseOpen('0.0001') },
  })
}, 300_000)
afterAll(() => network?.close())

describe('those who stake', () => {
  test('change how a fee is split, seen in the next epoch’s receipts', async () => {
    const before = await answer()
    const [, current] = await holder.chain.readContract({
      address: addresses.settlement,
      abi: settlementAbi,
      functionName: 'currentPolicy',
    })
    const policy = { ...current, data: current.data - 1000, builder: current.builder + 1000 }
    const template = { kind: 'rule', policy } as const
    expect(await describeProposal(holder, [templateCall(template)])).toEqual([
      { what: 'data share of every fee', before: '60 %', after: '50 %' },
      { what: 'builder share of every fee', before: '15 %', after: '25 %' },
    ])

    await stake(holder, { amount: parseOpen('500') })
    const passed = await carry(template, 'Builders carry more of the cost')
    expect(passed).toMatchObject({ state: 'executed', votes: { for: parseOpen('500'), against: 0n } })

    const after = await answer()
    expect([before.receipt.policyId, after.receipt.policyId]).toEqual([0, 1])
    for (const [{ receipt, lines }, split] of [[before, current] as const, [after, policy] as const]) {
      const paidTo = (wanted: string) =>
        lines.reduce((sum, { role, amount }) => (role === wanted ? sum + amount : sum), 0n)
      expect(paidTo('builder')).toBe((receipt.price * BigInt(split.builder)) / 10_000n)
      expect(paidTo('data')).toBeGreaterThanOrEqual((receipt.price * BigInt(split.data)) / 10_000n)
    }

    const settled = await (await fetch(`${holder.url}/api/settle`, { method: 'POST' })).json()
    expect(settled.epoch).toMatchObject({ epoch: 1, state: 'final', receiptCount: 2 })
    const { genesis } = await (await fetch(`${holder.url}/api/status`)).json()
    for (const { id } of [before, after]) {
      expect(await verifyBundle(await getBundle(holder, id), { genesis })).toMatchObject({ ok: true })
    }
  }, 120_000)

  test('set a parameter that the node then follows, within its bounds and no further', async () => {
    const set = (value: bigint): Template => ({ kind: 'parameter', key: 'audit.leastContributors', value })
    expect(await carry(set(8n), 'Audit larger models only')).toMatchObject({ state: 'executed' })
    expect(await listParameters(holder)).toContainEqual(
      expect.objectContaining({ key: 'audit.leastContributors', value: 8n }),
    )
    await network.restart({ factory: { index: { k: 64, curvatureSamples: 16 }, audits: { subsets: 2 } } })
    holder = await network.as('holder')
    const { factory } = network.services()
    await factory.idle()
    const said: string[] = []
    for await (const { event } of factory.events(job, { signal: AbortSignal.timeout(60_000) }))
      if (event.type === 'message') said.push(event.message)
    expect(said).toContainEqual(expect.stringContaining('at least 8 contributors'))
    await expect(carry(set(1_000_000n), 'Audit nothing')).rejects.toMatchObject({
      facts: { error: expect.stringContaining('Parameters_') },
    })
  }, 120_000)

  test('fund work from the treasury', async () => {
    const grant = parseOpen('3')
    await network.services().ledger.sender(keyOf('faucet')).send({ to: addresses.treasury, value: grant })
    const to = addressOf('maintainer')
    await carry({ kind: 'funding', to, amount: grant, reason: 'A year of maintenance' }, 'Pay the maintainer')
    expect(await holder.chain.getBalance({ address: to })).toBe(grant)
    expect((await listProposals(holder)).map(({ state }) => state)).toEqual([
      'executed',
      'queued',
      'executed',
      'executed',
    ])
  }, 120_000)

  test('pass nothing that too little stake stands behind', async () => {
    const small = await network.as('small')
    await stake(small, { amount: parseOpen('100') })
    const template: Template = { kind: 'parameter', key: 'audit.leastContributors', value: 9n }
    const { proposal, weight } = await vote(small, template, 'What the small want')
    expect(weight).toBe(parseOpen('100'))
    await expect(queueProposal(small, proposal)).rejects.toMatchObject({
      facts: { error: 'GovernorUnexpectedProposalState' },
    })
  }, 60_000)
})

/** Moves the chain's clock past a moment, in Unix seconds. */
async function pass(moment: number): Promise<void> {
  const { timestamp } = await holder.chain.getBlock()
  behind = Date.now() / 1000 - Math.max(moment, Number(timestamp)) - 1
}

/** Puts a template to the vote of this holder, and waits for the vote's end. */
async function vote(ledger: OpenLedger, template: Template, description: string) {
  await pass(0) // Stake votes at moments after it was placed.
  const { proposal } = await propose(ledger, { template, description })
  await pass((await getProposal(ledger, proposal)).snapshot)
  const { weight } = await castVote(ledger, { proposal, support: 'for', reason: 'It is time' })
  await pass((await getProposal(ledger, proposal)).deadline)
  return { proposal, weight }
}

/** The whole way of a proposal: proposed, voted for, queued, executed. */
async function carry(template: Template, description: string): Promise<Proposal> {
  const { proposal } = await vote(holder, template, description)
  await queueProposal(holder, proposal)
  await expect(executeProposal(holder, proposal)).rejects.toMatchObject({
    facts: { error: 'TimelockUnexpectedOperationState' },
  })
  await pass((await getProposal(holder, proposal)).executableAt)
  await executeProposal(holder, proposal)
  return getProposal(holder, proposal)
}

async function answer() {
  const user = await network.as('user')
  const { receipt } = await ask(user, { model: '2', messages: question, maxTokens: 4 })
  const { receipt: signed, ...file } = await getReceipt(user, receipt!.receipt)
  return { receipt: signed, lines: file.lines, id: receipt!.receipt }
}
