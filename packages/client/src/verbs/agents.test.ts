import { type Hex, parseOpen } from '@openledger/base'
import { addresses } from '@openledger/contracts'
import { privateKeyToAccount } from 'viem/accounts'
import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import { actHash, type Decision, decisionTypedData, type Signed } from '../derive/agentRecords.ts'
import { startTestChain, type TestChain } from '../testing/startTestChain.ts'
import {
  decide,
  fundInsurance,
  getAgentCredit,
  insureAgent,
  payDecision,
  proveEquivocation,
  proveOverspend,
  proveUnsignedAct,
  signAgentOrder,
  withdrawAgentCredit,
} from './agentPayments.ts'
import {
  agreeToAgent,
  depositForAgent,
  endMandate,
  getAgent,
  getMandate,
  giveMandate,
  listAgents,
  raiseAgentBond,
  registerAgent,
  releaseAgentBond,
  setAgentWallet,
  stakeForAgent,
  unbondAgentStake,
  withdrawAgentFunds,
  withdrawAgentStake,
} from './agents.ts'
import { stake } from './staking.ts'
import { getValidation, getValidations, requestValidation, respondToValidation } from './validations.ts'

const key = (last: string) => privateKeyToAccount(`0x${last.padStart(64, '0')}`)
const [alice, bob, bot, shop, watcher, rest] = [
  key('a11ce'),
  key('b0b'),
  key('b07'),
  key('5609'),
  key('3a7c'),
  key('09e8'),
]
const start = 1_760_000_000
const day = 24 * 3600
const act = actHash('answer 17')
/** Every transaction waits for its block. */
vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 })
let chain: TestChain

const as = (account: typeof alice) => chain.as(account)
const now = () => chain.time()
const pass = async (seconds: number) => vi.setSystemTime(((await now()) + seconds) * 1000)
const refused = (error: string, facts: Record<string, string> = {}) => ({
  code: 'client/reverted',
  facts: { error, ...facts },
})

beforeAll(async () => {
  vi.useFakeTimers({ toFake: ['Date'], now: (start + 60) * 1000 })
  chain = await startTestChain({ rest, given: [alice, bob, bot, shop, watcher], timestamp: start })
})

afterAll(async () => {
  vi.useRealTimers()
  await chain?.close()
})

/** An agent of alice whose key is the bot's, with 10 OPEN of hers and 30 of bob's staked, a bond of 20, 50 to spend. */
async function ready(): Promise<number> {
  const { agent, pool } = await registerAgent(as(alice), { uri: 'https://example.org/agent.json' })
  await setAgentWallet(as(alice), { agent, ...(await agreeToAgent(as(bot), { agent })) })
  await stakeForAgent(as(alice), { agent, amount: parseOpen('10') })
  await stake(as(bob), { amount: parseOpen('30'), pool })
  expect(await raiseAgentBond(as(alice), { agent, amount: parseOpen('20') })).toMatchObject({ bond: parseOpen('20') })
  await depositForAgent(as(bob), { agent, amount: parseOpen('50') })
  await mandated(agent)
  return agent
}

const mandated = async (agent: number, more: Partial<giveMandate.Options> = {}) =>
  giveMandate(as(alice), {
    agent,
    perPayment: parseOpen('5'),
    perPeriod: parseOpen('12'),
    period: day,
    expiresAt: (await now()) + 30 * day,
    payees: [{ payee: watcher.address, perPeriod: parseOpen('1') }],
    ...more,
  })
const pay = async (agent: number, amount: string, payee = shop.address) =>
  payDecision(as(shop), await decide(as(bot), { agent, payee, amount: parseOpen(amount), act }))
/** A decision that the client itself would not sign. */
async function recklessly(decision: Decision): Promise<Signed<Decision>> {
  const data = decisionTypedData(decision, { chainId: 4267, agentGuard: addresses.agentGuard })
  return { ...decision, signature: await bot.signTypedData(data) }
}
async function next(agent: number, amount: string): Promise<Decision> {
  const { mandate } = await getAgent(as(bot), agent)
  const { seq, head } = mandate!
  const facts = { agent, mandate: mandate!.mandate, seq: seq + 1, previous: head, act, madeAt: await now() }
  return { ...facts, payee: shop.address, amount: parseOpen(amount) }
}

it('an agent pays within its limits and is stopped beyond them, by itself and by the contract', async () => {
  const agent = await ready()
  const first = await pay(agent, '5')
  await pay(agent, '5')
  expect(await getAgent(as(bob), agent)).toMatchObject({
    owner: alice.address,
    uri: 'https://example.org/agent.json',
    wallet: bot.address,
    funds: parseOpen('40'),
    bond: parseOpen('20'),
    mostBond: parseOpen('50'),
    mandate: { mandate: 1, seq: 2, spent: parseOpen('10'), key: bot.address, fault: 'none' },
  })
  expect((await getMandate(as(bob), { agent, mandate: 1 })).head).not.toBe(first.digest)
  expect(await getAgentCredit(as(bob), shop.address)).toBe(parseOpen('10'))
  expect(await withdrawAgentCredit(as(shop))).toMatchObject({ amount: parseOpen('10') })

  const beyond = (limit: string) => ({ code: 'client/beyond-mandate', facts: { limit } })
  await expect(pay(agent, '5.1')).rejects.toMatchObject(beyond('one payment'))
  await expect(pay(agent, '2.1')).rejects.toMatchObject(beyond('this period'))
  await expect(pay(agent, '1.1', watcher.address)).rejects.toMatchObject(beyond('this payee'))
  const stranger = decide(as(shop), { agent, payee: shop.address, amount: 1n, act })
  await expect(stranger).rejects.toMatchObject(beyond('another key'))
  await expect(payDecision(as(shop), await recklessly(await next(agent, '2.1')))).rejects.toMatchObject(
    refused('AgentGuard_BeyondPeriod', { spent: String(parseOpen('12.1')), most: String(parseOpen('12')) }),
  )
  await expect(payDecision(as(shop), await recklessly(await next(agent, '5.1')))).rejects.toMatchObject(
    refused('AgentGuard_BeyondPayment'),
  )
  await pass(day)
  await pay(agent, '5')
  await withdrawAgentFunds(as(alice), { agent, amount: parseOpen('34') })
  await expect(pay(agent, '2')).rejects.toMatchObject(beyond('the agent’s funds'))

  await endMandate(as(alice), { agent })
  await expect(pay(agent, '1')).rejects.toMatchObject(beyond('the mandate’s end'))
  await expect(releaseAgentBond(as(alice), { agent })).rejects.toMatchObject(refused('AgentGuard_BondNeeded'))
  await expect(unbondAgentStake(as(alice), { agent, shares: parseOpen('7') })).rejects.toMatchObject(
    refused('AgentStake_BondUncovered'),
  )
  await pass(601)
  expect(await releaseAgentBond(as(alice), { agent })).toMatchObject({ amount: parseOpen('20') })
  const { request } = await unbondAgentStake(as(alice), { agent, shares: parseOpen('10') })
  await pass(3600)
  expect(await withdrawAgentStake(as(alice), { agent, request })).toMatchObject({ amount: parseOpen('10') })
})

it('what the key signs beyond its mandate costs the stake behind the agent, and ends the mandate', async () => {
  const agent = await ready()
  const reckless = await recklessly(await next(agent, '5.1'))
  expect(await proveOverspend(as(watcher), [reckless])).toMatchObject({
    fault: 'overspend',
    slashed: parseOpen('10'),
    rewarded: parseOpen('1.25'),
  })
  await expect(proveOverspend(as(watcher), [reckless])).rejects.toMatchObject(refused('AgentGuard_AlreadyProven'))
  expect(await getAgent(as(bob), agent)).toMatchObject({
    bond: parseOpen('10'),
    ownStake: parseOpen('7.5'),
    mandate: { fault: 'overspend' },
  })
  await expect(payDecision(as(shop), await recklessly(await next(agent, '1')))).rejects.toMatchObject(
    refused('AgentGuard_NoMandate'),
  )
})

it('two decisions with one number are a fault, and the insurance makes good what was promised', async () => {
  const agent = await ready()
  await fundInsurance(as(rest), { amount: parseOpen('10') })
  expect(await insureAgent(as(bob), { agent, cover: parseOpen('5') })).toMatchObject({ premium: parseOpen('0.05') })
  const one = await decide(as(bot), { agent, payee: shop.address, amount: parseOpen('1'), act })
  await payDecision(as(shop), one)
  const other = await recklessly({ ...one, act: actHash('another answer'), amount: parseOpen('0.5') })
  const before = await getAgentCredit(as(bob), shop.address)
  expect(await proveEquivocation(as(watcher), [one, other])).toMatchObject({ fault: 'equivocation' })
  expect(await getAgentCredit(as(bob), shop.address)).toBe(before + parseOpen('0.5'))
})

it('an order whose time has passed without a decision is a fault, and one that was paid is none', async () => {
  const agent = await ready()
  const order = (name: string, settleBy: number) =>
    signAgentOrder(as(bot), { agent, act: actHash(name), payee: shop.address, amount: parseOpen('2'), settleBy })
  const paid = await order('kept', (await now()) + 100)
  const broken = await order('broken', (await now()) + 100)
  const decision = await decide(as(bot), { agent, payee: shop.address, amount: parseOpen('2'), act: paid.act })
  await payDecision(as(shop), decision)
  await expect(proveUnsignedAct(as(shop), broken)).rejects.toMatchObject(refused('AgentGuard_TooEarly'))
  await pass(101)
  await expect(proveUnsignedAct(as(shop), paid)).rejects.toMatchObject(refused('AgentGuard_NoFault'))
  expect(await proveUnsignedAct(as(shop), broken)).toMatchObject({ fault: 'unsigned act', slashed: parseOpen('10') })
})

it('a validator answers about an agent’s work', async () => {
  const { agent } = await registerAgent(as(bob))
  const request: Hex = actHash('work and a salt')
  await expect(requestValidation(as(alice), { agent, validator: watcher.address, request })).rejects.toMatchObject(
    refused('AgentValidation_NotOperator'),
  )
  await requestValidation(as(bob), { agent, validator: watcher.address, request })
  await respondToValidation(as(watcher), { request, response: 40, tag: 'replay' })
  await respondToValidation(as(watcher), { request, response: 81, tag: 'replay' })
  expect(await getValidations(as(alice), { agent, tag: 'replay' })).toEqual({
    count: 1,
    average: 81,
    requests: [request],
  })
  expect(await getValidation(as(alice), request)).toMatchObject({ validator: watcher.address, agent, response: 81 })
  await expect(getValidation(as(alice), actHash('nothing'))).rejects.toMatchObject(
    refused('AgentValidation_UnknownRequest'),
  )
  const [latest] = await listAgents(as(alice), { owner: bob.address })
  expect(latest).toMatchObject({ agent, wallet: bob.address, mandate: null })
  await expect(getAgent(as(alice), 99)).rejects.toMatchObject(refused('ERC721NonexistentToken'))
})
