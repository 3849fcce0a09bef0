import { type Address, bytesToHex, parseOpen, sha256, utf8 } from '@openledger/base'
import {
  appealScore,
  ask,
  challengeScores,
  commitVote,
  concludeVote,
  decayed,
  drawPanel,
  enrolReviewer,
  finaliseCase,
  getReviewCase,
  getScore,
  getScoreEpoch,
  getStake,
  lastScores,
  listReviewCases,
  listReviewers,
  listScoreRoots,
  type OpenLedger,
  objectByReputation,
  propose,
  proveScore,
  revealVote,
  type SealedVote,
  sealVote,
  settle,
  stake,
  wholeReputation,
} from '@openledger/client'
import { addresses, chamberAbi, reputationAbi, reviewsAbi } from '@openledger/contracts'
import fc from 'fast-check'
import type { Abi } from 'viem'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { addressOf, keyOf, startTestNetwork, type TestNetwork } from '../testing/startTestNetwork.ts'
import { trainTestModel } from '../testing/trainTestModel.ts'

const reviewers = ['ann', 'ben', 'cleo', 'dan', 'eve'] as const
const evidence = bytesToHex(sha256(utf8('evidence')))
const bond = parseOpen('10')

let network: TestNetwork
let user: OpenLedger
/** Seconds that block time is ahead of the clock. */
let ahead = 0

beforeAll(async () => {
  network = await startTestNetwork({ reputationEvery: 1, now: () => Date.now() / 1000 + ahead })
  await trainTestModel(network, ['alice', 'bob'])
  user = await network.as('user')
  // Short windows: payments expire by the clock, which block time must not leave behind.
  const govern = (address: Address, abi: Abi, terms: object) =>
    network
      .services()
      .ledger.sender(keyOf('operator'))
      .send({ address, abi, functionName: 'setTerms', args: [terms] })
  const times = { commitWindow: 120, revealWindow: 120, appealWindow: 10 }
  await govern(addresses.reviews, reviewsAbi as Abi, { ...times, penalty: parseOpen('1'), leastStake: bond })
  const rule = { halfLife: 3600, earningsShare: 7000, window: 10, bond, panel: 3, reviewDomain: 0 }
  await govern(addresses.reputation, reputationAbi as Abi, rule)
  for (const name of reviewers) {
    const reviewer = await network.as(name)
    await stake(reviewer, { amount: parseOpen('50') })
    await enrolReviewer(reviewer, { domain: 0, amount: parseOpen('50') })
  }
}, 300_000)
afterAll(() => network?.close())

const reputation = () => network.services().reputation

/** Two answers are paid, and their epoch becomes final. */
async function earn(): Promise<void> {
  for (const name of ['alice', 'bob']) {
    const content = `${name}: a table in Napa for 2, request 3?`
    await ask(user, { model: 'Talk', messages: [{ role: 'user', content }], maxTokens: 4 })
  }
  expect(await settle(user)).toMatchObject({ state: 'final' })
}

/** Block time goes on by so many seconds, and a block is sealed. */
async function pass(seconds: number): Promise<void> {
  const { client, sender } = network.services().ledger
  ahead = Number((await client.getBlock()).timestamp) + seconds - Date.now() / 1000
  await sender(keyOf('faucet')).send({ to: addressOf('user'), value: 1n })
}

/** A committee judges a case with one voice, and nobody appeals. */
async function judge(id: number, choice: number): Promise<void> {
  await pass(1)
  expect((await drawPanel(user, { id })).outcome).toBe('drawn')
  const { places } = (await getReviewCase(user, { id })).rounds[0]!
  const by = async (reviewer: Address) => network.as(reviewers.find(name => addressOf(name) === reviewer)!)
  const votes: SealedVote[] = []
  for (const { reviewer } of places) {
    const vote = sealVote({ id, round: 0, reviewer, choice, chainId: 4267 })
    await commitVote(await by(reviewer), vote)
    votes.push(vote)
  }
  for (const [i, { reviewer }] of places.entries()) await revealVote(await by(reviewer), votes[i]!)
  expect(await concludeVote(user, { id })).toMatchObject({ verdict: choice })
  await pass(11)
  await finaliseCase(user, { id })
}

describe('reputation', () => {
  test('lists who can be drawn', async () => {
    const { items } = await listReviewers(user, { domain: 0 })
    expect(items.map(one => one.account).sort()).toEqual(reviewers.map(addressOf).sort())
    expect(items.every(one => one.active && one.stake === parseOpen('50'))).toBe(true)
    expect((await listReviewers(user, { domain: 1 })).items).toEqual([])
  })

  test('decays as the contract does, to the last digit', async () => {
    const { client } = network.services().ledger
    const cases = fc.sample(
      fc.tuple(
        fc.bigInt({ min: 0n, max: (1n << 128n) - 1n }),
        fc.nat(2 ** 31 - 1),
        fc.integer({ min: 60, max: 10 ** 8 }),
      ),
      { seed: 4267, numRuns: 300 },
    )
    const found = await client.multicall({
      allowFailure: false,
      contracts: cases.map(args => {
        return { address: addresses.reputation, abi: reputationAbi, functionName: 'decayed', args } as const
      }),
    })
    const own = cases.map(([amount, elapsed, halfLife]) => decayed({ amount, elapsed, halfLife }))
    expect(own).toEqual(found)
    expect(own.filter(left => left > 0n).length).toBeGreaterThan(100)
  })

  test('has no root before anybody has earned anything', async () => {
    expect(await reputation().advance()).toBe('idle')
    expect(await getScore(user)).toBeNull()
  })

  test('roots earnings, waits for its window, and proves them on chain', async () => {
    await earn()
    expect(await reputation().advance()).toBe('posted')
    const epoch = await getScoreEpoch(user, { epoch: 1 })
    expect(epoch).toMatchObject({ state: 'pending', scorekeeper: addressOf('operator') })
    expect(await getStake(user, { pool: addressOf('operator') })).toMatchObject({ locked: bond })
    expect(await reputation().check({ epoch: 1 })).toBe(true)
    expect(await reputation().advance()).toBe('waiting')
    expect(await getScore(user)).toBeNull()
    await pass(11)
    expect(await reputation().advance()).toBe('finalised')
    expect(await reputation().advance()).toBe('idle')
    expect(await getStake(user, { pool: addressOf('operator') })).toMatchObject({ locked: 0n, free: bond })

    let sum = 0n
    for (const account of ['alice', 'bob', 'curator', 'operator'].map(addressOf)) {
      const standing = (await getScore(user, { account }))!
      expect(standing.score).toBeGreaterThan(0n)
      const proven = await proveScore(user, standing)
      expect(proven.score).toBe(standing.score)
      expect(proven.current).toBeLessThan(standing.score)
      await expect(proveScore(user, { ...standing, score: standing.score + 1n })).rejects.toThrow(
        'Reputation_WrongProof',
      )
      sum += standing.score
    }
    // Nobody has judged yet: the reviewers' 30 % are nobody's, and the treasury has no part in the 70 %.
    expect(sum).toBe(epoch.total)
    expect(sum).toBeLessThanOrEqual((wholeReputation * 7n) / 10n)
    expect(sum).toBeGreaterThan((wholeReputation * 7n) / 10n - 10n)
    const treasury = (await getScore(user, { account: addressOf('treasury') }))!
    expect([treasury.score, treasury.proof]).toEqual([0n, []])
  })

  test('corrects a score by an appeal that a committee upholds', async () => {
    const alice = await network.as('alice')
    const standing = (await getScore(alice))!
    const corrected = standing.score * 2n
    const appeal = await appealScore(alice, { ...standing, corrected, evidence })
    expect(appeal.fee).toBe(parseOpen('0.3'))
    const page = await listReviewCases(user, { state: 'drawing' })
    expect(page.items).toMatchObject([{ id: appeal.case, subject: evidence, payer: addressOf('alice') }])
    expect(page.items[0]!.opener).toBe(addresses.reputation)
    await judge(appeal.case, 2)
    expect((await proveScore(user, standing)).score).toBe(corrected)
    expect((await getScore(alice))!.total).toBe(standing.total + standing.score)

    expect((await listReviewCases(user, { state: 'drawing' })).items).toEqual([])
    const [judged] = (await listReviewCases(user)).items
    expect(judged).toMatchObject({ state: 'final', choice: 2 })
    const { reviewer } = judged!.rounds[0]!.places[0]!
    expect((await listReviewCases(user, { reviewer })).items).toHaveLength(1)
    expect((await listReviewCases(user, { reviewer: addressOf('alice') })).items).toEqual([])
    const unknown = await fetch(`${user.url}/api/reviews/99`)
    expect([unknown.status, (await unknown.json()).error.code]).toEqual([404, 'reviews/unknown-case'])
  })

  test('counts the verdicts of reviewers in the next root, also after a restart', async () => {
    await earn()
    await network.restart()
    user = await network.as('user')
    expect(await reputation().advance()).toBe('posted')
    await pass(11)
    expect(await reputation().advance()).toBe('finalised')
    const { total } = await getScoreEpoch(user, { epoch: 2 })
    expect(total).toBeGreaterThan(wholeReputation - 20n)
    const { places } = (await listReviewCases(user)).items[0]!.rounds[0]!
    for (const { reviewer, votes } of places) {
      const standing = (await getScore(user, { account: reviewer }))!
      // All earned in one second: only the rounding of their decay parts them from their share of the 30 %.
      const share = (wholeReputation * 3n * BigInt(votes)) / 30n
      expect([share - 1n, share, share + 1n]).toContain(standing.score)
      expect((await proveScore(user, standing)).score).toBe(standing.score)
    }
    // The correction has ended with its root.
    const alice = (await getScore(user, { account: addressOf('alice') }))!
    expect((await proveScore(user, alice)).score).toBe(alice.score)
  })

  test('tells a false root, which a challenge refutes at the expense of its bond', async () => {
    const { root, data } = await getScoreEpoch(user, { epoch: 2 })
    const { computedAt } = (await getScore(user))!
    // Scores of another time under today's date, as a scorekeeper that stopped counting would post them.
    await network
      .services()
      .ledger.sender(keyOf('operator'))
      .send({
        ...{ address: addresses.reputation, abi: reputationAbi as Abi, functionName: 'post' },
        args: [0, 3n, { root, total: 5n, computedAt: computedAt + 1, data }],
      })
    expect(await reputation().check({ epoch: 2 })).toBe(true)
    expect(await reputation().check({ epoch: 3 })).toBe(false)
    const bob = await network.as('bob')
    const challenge = await challengeScores(bob, { epoch: 3, evidence })
    expect(await reputation().advance()).toBe('waiting')
    await judge(challenge.case, 2)
    expect(await getScoreEpoch(user, { epoch: 3 })).toMatchObject({ state: 'rejected', openChallenges: 0 })
    expect(await lastScores(user)).toEqual({ last: 3, pending: 0, lastFinal: 2 })
    const roots = (await listScoreRoots(user)).items
    expect(roots.map(one => [one.epoch, one.state])).toEqual([
      [3, 'rejected'],
      [2, 'final'],
      [1, 'final'],
    ])
    // The file behind a root is there for everybody.
    const file = await fetch(`${user.url}/api/content/${roots[1]!.file}`)
    expect(await file.json()).toMatchObject({ version: 1, domain: 0, epoch: 2, halfLife: 3600 })
    expect((await getStake(user, { pool: addressOf('operator') })).active).toBe(0n)
    await earn()
    expect(await reputation().advance()).toBe('posted')
    expect(await reputation().check({ epoch: 4 })).toBe(true)
  })

  test('delays a proposal in the second chamber, by what it was when the vote began', async () => {
    const operator = await network.as('operator')
    await pass(11)
    expect(await reputation().advance()).toBe('finalised')
    await stake(operator, { amount: parseOpen('20000') })
    const { proposal } = await propose(operator, {
      template: { kind: 'parameter', key: 'audit.leastContributors', value: 8n },
      description: 'More contributors',
    })
    // The vote begins a day later.
    await pass(86_402)
    const [alice, stranger] = [await network.as('alice'), await network.as('stranger')]
    await expect(objectByReputation(stranger, { proposal })).rejects.toMatchObject({ code: 'client/no-reputation' })
    const { score } = (await getScore(alice, { epoch: 4 }))!
    expect(await objectByReputation(alice, { proposal })).toMatchObject({ weight: score })
    const { client } = network.services().ledger
    const chamber = { address: addresses.chamber, abi: chamberAbi, args: [proposal] } as const
    expect(await client.readContract({ ...chamber, functionName: 'rootFor' })).toBe(4n)
    const [weight, needed] = await client.readContract({ ...chamber, functionName: 'objections' })
    const { counted } = await getScoreEpoch(user, { epoch: 4 })
    // A fifth of all reputation, rounded up.
    expect([weight, needed]).toEqual([score, (counted + 4n) / 5n])
    const delayed = (await client.readContract({ ...chamber, functionName: 'delayedUntil' })) > 0n
    expect(delayed).toBe(weight >= needed)
    for (const name of ['bob', 'curator', 'operator', ...reviewers]) {
      const one = await network.as(name)
      if ((await getScore(one, { epoch: 4 }))!.score > 0n) await objectByReputation(one, { proposal })
    }
    expect(await client.readContract({ ...chamber, functionName: 'delayedUntil' })).toBeGreaterThan(0n)
  })
})
