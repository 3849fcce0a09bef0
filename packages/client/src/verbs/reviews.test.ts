import { bytesToHex, keccak256, parseOpen, sha256, utf8 } from '@openledger/base'
import { addresses, reviewsAbi } from '@openledger/contracts'
import { encodeFunctionData } from 'viem'
import { privateKeyToAccount } from 'viem/accounts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { transact } from '../connection/transact.ts'
import { startTestChain, type TestChain } from '../testing/startTestChain.ts'
import {
  appealVerdict,
  commitVote,
  concludeVote,
  drawPanel,
  enrolReviewer,
  finaliseCase,
  getReviewCase,
  getReviewer,
  leaveReviewers,
  openReviewCase,
  releaseReviewer,
  revealVote,
  type SealedVote,
  sealVote,
  withdrawReviewCredit,
} from './reviews.ts'
import { getStake, stake } from './staking.ts'

const chainId = 4267
const domain = 3
const names = ['opener', 'ann', 'ben', 'cleo', 'dan', 'eve', 'operator'] as const
type Name = (typeof names)[number]
const accountOf = (name: Name) => privateKeyToAccount(bytesToHex(keccak256(utf8(name))))
const reviewers = names.slice(1, 6)
const nameOf = (address: string) => reviewers.find(name => accountOf(name).address.toLowerCase() === address)!

let chain: TestChain
/** Seconds that block time is ahead of the clock. */
let ahead = 0
const as = (name: Name) => chain.as(accountOf(name))

beforeAll(async () => {
  chain = await startTestChain({
    rest: accountOf('operator'),
    given: names.filter(name => name !== 'operator').map(accountOf),
    timestamp: Math.floor(Date.now() / 1000) - 60,
    now: () => Date.now() / 1000 + ahead,
  })
})

afterAll(async () => {
  await chain?.close()
})

/** Everybody on the panel commits, then reveals, as told; gives the votes back. */
async function vote(id: number, choiceOf: (name: Name) => number): Promise<SealedVote[]> {
  const { rounds } = await getReviewCase(as('opener'), { id })
  const round = rounds.length - 1
  const votes: SealedVote[] = []
  for (const { reviewer } of rounds[round]!.places) {
    const name = nameOf(reviewer)
    const sealed = sealVote({ id, round, reviewer, choice: choiceOf(name), chainId })
    await commitVote(as(name), sealed)
    votes.push(sealed)
  }
  for (const [i, { reviewer }] of rounds[round]!.places.entries()) await revealVote(as(nameOf(reviewer)), votes[i]!)
  return votes
}

describe('reviewers', () => {
  it('enrol with their free stake, and are told when it is too little', async () => {
    await expect(enrolReviewer(as('ann'), { domain, amount: 1n })).rejects.toMatchObject({
      facts: { error: 'Reviews_StakeTooSmall' },
    })
    await expect(enrolReviewer(as('ann'), { domain, amount: parseOpen('20') })).rejects.toMatchObject({
      facts: { error: 'Staking_StakeLocked' },
    })
    for (const name of reviewers) {
      await stake(as(name), { amount: parseOpen('20') })
      await enrolReviewer(as(name), { domain, amount: parseOpen('20') })
    }
    const ann = accountOf('ann').address
    expect(await getReviewer(as('ann'), { domain, reviewer: ann })).toEqual({
      ...{ stake: parseOpen('20'), active: true, places: 0, releasableAt: 0, credit: 0n },
    })
    expect((await getStake(as('ann'), { pool: ann })).free).toBe(0n)
  })

  it('seal a vote as the contract does', async () => {
    const reviewer = accountOf('ann').address
    const sealed = sealVote({ id: 7, round: 2, reviewer, choice: 3, chainId })
    const commitment = await as('ann').chain.readContract({
      ...{ address: addresses.reviews, abi: reviewsAbi, functionName: 'commitmentOf' },
      args: [7n, 2, reviewer, 3, sealed.salt],
    })
    expect(sealed.commitment).toBe(commitment)
    expect(sealVote({ id: 7, round: 2, reviewer, choice: 3, chainId }).salt).not.toBe(sealed.salt)
  })

  it('judge a case, judge it again after an appeal, and are paid for the final verdict', async () => {
    const opener = as('opener')
    const subject = bytesToHex(sha256(utf8('evidence')))
    const { id, fee } = await openReviewCase(opener, { subject, domain, choices: 3, size: 3 })
    expect(fee).toBe(parseOpen('0.3'))
    await expect(drawPanel(opener, { id })).rejects.toMatchObject({ facts: { error: 'Reviews_TooEarlyToDraw' } })
    await pass(1)
    const { outcome, reviewers: drawn } = await drawPanel(opener, { id })
    expect(outcome).toBe('drawn')
    expect(drawn.reduce((sum, { votes }) => sum + votes, 0)).toBe(3)

    const votes = await vote(id, () => 2)
    const first = nameOf(drawn[0]!.reviewer)
    await expect(revealVote(as(first), votes[0]!)).rejects.toMatchObject({
      facts: { error: 'Reviews_AlreadyRevealed' },
    })
    const { verdict, appealEnds } = await concludeVote(opener, { id })
    expect(verdict).toBe(2)
    await expect(finaliseCase(opener, { id })).rejects.toMatchObject({ facts: { error: 'Reviews_AppealsOpen' } })

    const { bond, votes: seats } = await appealVerdict(opener, { id })
    expect([bond, seats]).toEqual([parseOpen('1.4'), 7])
    await pass(1)
    await drawPanel(opener, { id })
    await vote(id, () => 3)
    const second = await concludeVote(opener, { id })
    expect(second.verdict).toBe(3)
    expect(second.appealEnds).toBeGreaterThan(appealEnds)
    await pass(121)
    expect(await finaliseCase(opener, { id })).toMatchObject({ choice: 3 })

    const found = await getReviewCase(opener, { id })
    expect(found).toMatchObject({ subject, domain, state: 'final', choice: 3, unit: parseOpen('0.1') })
    expect(found.opener).toBe(accountOf('opener').address.toLowerCase())
    expect(found.rounds.map(round => [round.votes, round.verdict, round.appellant])).toEqual([
      [3, 2, null],
      [7, 3, found.opener],
    ])
    // The second panel shares 0.7 OPEN; the first, whose verdict fell, gets nothing of its 0.3, which repays the appeal.
    let paid = 0n
    for (const { reviewer, votes: held } of found.rounds[1]!.places) {
      const { credit } = await getReviewer(opener, { domain, reviewer })
      expect(credit).toBe(parseOpen('0.1') * BigInt(held))
      expect(await withdrawReviewCredit(as(nameOf(reviewer)))).toMatchObject({ amount: credit })
      paid += credit
    }
    expect(paid).toBe(parseOpen('0.7'))
    expect((await withdrawReviewCredit(opener)).amount).toBe(parseOpen('1'))
    expect(await opener.chain.getBalance({ address: addresses.reviews })).toBe(0n)
  })

  it('pay for silence, leave, and get the rest of their stake', async () => {
    const opener = as('opener')
    const { id } = await openReviewCase(opener, { subject: `0x${'11'.repeat(32)}`, domain, choices: 2, size: 3 })
    await pass(1)
    const { reviewers: drawn } = await drawPanel(opener, { id })
    await pass(241)
    expect(await concludeVote(opener, { id })).toMatchObject({ verdict: 1 })
    const silent = drawn[0]!
    const before = await getReviewer(opener, { domain, reviewer: silent.reviewer })
    expect(before.stake).toBe(parseOpen('20') - parseOpen('1') * BigInt(silent.votes))
    const mine = as(nameOf(silent.reviewer))
    await leaveReviewers(mine, { domain })
    await expect(releaseReviewer(mine, { domain })).rejects.toMatchObject({ facts: { error: 'Reviews_StillNeeded' } })
    await pass(121)
    await finaliseCase(opener, { id })
    expect(await releaseReviewer(opener, { domain, reviewer: silent.reviewer })).toMatchObject({ stake: before.stake })
    expect((await getStake(opener, { pool: silent.reviewer })).free).toBe(before.stake)
  })
})

/** Block time goes on by so many seconds, and a block is sealed. */
async function pass(seconds: number): Promise<void> {
  const { timestamp } = await as('operator').chain.getBlock()
  ahead = Number(timestamp) + seconds - Date.now() / 1000
  const data = encodeFunctionData({ abi: reviewsAbi, functionName: 'setFee', args: [99, 1n] })
  await transact(as('operator'), { to: addresses.reviews, data, abi: reviewsAbi, what: 'Sealing a block' })
}
