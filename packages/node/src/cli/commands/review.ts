import { type Address, BaseError, cidFromDigest, formatOpen, hexToBytes, parseOpen } from '@openledger/base'
import {
  allItems,
  appealVerdict,
  commitVote,
  concludeVote,
  drawPanel,
  enrolReviewer,
  finaliseCase,
  getReviewCase,
  getReviewer,
  leaveReviewers,
  listReviewCases,
  listReviewers,
  openReviewCase,
  type ReviewCase,
  type ReviewState,
  releaseReviewer,
  revealVote,
  reviewStates,
  sealVote,
  walletOf,
  withdrawReviewCredit,
} from '@openledger/client'
import type { CommandDef } from 'citty'
import { command, wholeNumber } from '../command.ts'
import { evidenceArg, sendEvidence } from '../evidence.ts'
import { networkArgs, openNetwork, openSigning, signingArgs } from '../network.ts'
import { keepVote, readVote } from '../sealedVotes.ts'
import { userHome } from '../wallets.ts'

const caseArg = { case: { type: 'positional', description: 'Its number', required: true } } as const
const domainArg = {
  domain: { type: 'string', description: 'What you judge; 0 is the general domain', default: '0', valueHint: 'number' },
} as const
const idOf = (text: string) => wholeNumber(text, { name: 'The case', min: 1 })
const domainOf = (text: string) => wholeNumber(text, { name: 'The domain', max: 2 ** 32 - 1 })
const choiceOf = (text: string) => wholeNumber(text, { name: 'The choice', min: 1, max: 16 })
const when = (seconds: number) => new Date(seconds * 1000).toISOString()

const enrol = command({
  name: 'enrol',
  about: 'Enrol as a reviewer, or add to what you have locked; the stake must be yours and free',
  args: { amount: { type: 'positional', description: 'OPEN', required: true }, ...domainArg, ...signingArgs },
  run: async ({ args, terminal }) => {
    const domain = domainOf(args.domain)
    const made = await enrolReviewer(openSigning(args), { domain, amount: parseOpen(args.amount) })
    terminal.result({ ...made, domain }, () =>
      [
        `Enrolled in domain ${domain} with ${formatOpen(made.stake)}.`,
        '  next  openledger review mine',
        '  Look there often: a vote that is drawn and not given costs stake.',
      ].join('\n'),
    )
    return undefined
  },
})

const leave = command({
  name: 'leave',
  about: 'Be drawn no more; the stake is freed by `release` once no open case needs it',
  args: { ...domainArg, ...signingArgs },
  run: async ({ args, terminal }) => {
    const made = await leaveReviewers(openSigning(args), { domain: domainOf(args.domain) })
    terminal.result(made, () => `You are drawn no more.\n  next  openledger review release --domain ${args.domain}`)
    return undefined
  },
})

const release = command({
  name: 'release',
  about: 'Free your stake after you have left',
  args: { ...domainArg, ...signingArgs },
  run: async ({ args, terminal }) => {
    const made = await releaseReviewer(openSigning(args), { domain: domainOf(args.domain) })
    terminal.result(made, () => `${formatOpen(made.stake)} of your stake are free again.`)
    return undefined
  },
})

const mine = command({
  name: 'mine',
  about: 'What you have locked, what you have earned, and what waits for your vote',
  args: { ...domainArg, ...signingArgs },
  run: async ({ args, terminal }) => {
    const ledger = openSigning(args)
    const reviewer = walletOf(ledger).account.address.toLowerCase() as Address
    const [found, items] = await Promise.all([
      getReviewer(ledger, { domain: domainOf(args.domain), reviewer }),
      allItems(cursor => listReviewCases(ledger, { reviewer, state: 'voting', cursor })),
    ])
    const todo = items.flatMap(one => {
      const last = one.rounds.at(-1)!
      const place = last.places.find(seat => seat.reviewer === reviewer)
      if (place?.choice !== 0) return []
      const act = place.commitment === null ? 'commit' : 'reveal'
      return [{ case: one.id, act, until: act === 'commit' ? last.commitEnds : last.revealEnds }]
    })
    terminal.result({ reviewer, ...found, todo }, () =>
      [
        `Reviewer ${reviewer}${found.active ? '' : ' (is not drawn)'}`,
        `  locked   ${formatOpen(found.stake)}, for ${found.places} places on open cases`,
        `  credit   ${formatOpen(found.credit)}${found.credit > 0n ? ': openledger review withdraw' : ''}`,
        ...todo.map(one => `  now      openledger review ${one.act} ${one.case}   until ${when(one.until)}`),
      ].join('\n'),
    )
    return undefined
  },
})

const cases = command({
  name: 'cases',
  about: 'List cases, the newest first',
  args: {
    state: { type: 'string', description: reviewStates.slice(1).join(', '), valueHint: 'state' },
    reviewer: { type: 'string', description: 'On whose panels', valueHint: 'address' },
    ...networkArgs,
  },
  run: async ({ args, terminal }) => {
    const filter = { state: args.state as ReviewState | undefined, reviewer: args.reviewer as Address | undefined }
    const ledger = openNetwork(args)
    const items = await allItems(cursor => listReviewCases(ledger, { ...filter, cursor }))
    terminal.result({ items }, () =>
      items.length === 0
        ? 'No cases.'
        : items
            .map(
              one => `${String(one.id).padStart(5)}  ${one.state.padEnd(10)}  domain ${one.domain}  ${verdictOf(one)}`,
            )
            .join('\n'),
    )
    return undefined
  },
})

const reviewers = command({
  name: 'reviewers',
  about: 'List who can be drawn in a domain, and with what stake',
  args: { ...domainArg, ...networkArgs },
  run: async ({ args, terminal }) => {
    const { items } = await listReviewers(openNetwork(args), { domain: domainOf(args.domain) })
    terminal.result({ items }, () =>
      items.length === 0
        ? 'Nobody has enrolled.'
        : items
            .map(one => `${one.account}  ${formatOpen(one.stake).padStart(16)}${one.active ? '' : '  has left'}`)
            .join('\n'),
    )
    return undefined
  },
})

const show = command({
  name: 'show',
  about: 'Show a case: its evidence, its panels, how they voted',
  args: { ...caseArg, ...networkArgs },
  run: async ({ args, terminal }) => {
    const found = await getReviewCase(openNetwork(args), { id: idOf(args.case) })
    terminal.result(found, () => renderCase(found))
    return undefined
  },
})

const open = command({
  name: 'open',
  about: 'Open a case of your own, for its fee; choice 1 holds when nobody votes',
  args: {
    ...evidenceArg,
    choices: { type: 'string', description: 'How many there are', default: '2', valueHint: 'number' },
    size: { type: 'string', description: 'Votes on the first panel, odd', default: '3', valueHint: 'number' },
    ...domainArg,
    ...signingArgs,
  },
  run: async ({ args, terminal }) => {
    const ledger = openSigning(args)
    const made = await openReviewCase(ledger, {
      subject: await sendEvidence(ledger, args.evidence),
      domain: domainOf(args.domain),
      choices: wholeNumber(args.choices, { name: 'The choices', min: 2, max: 16 }),
      size: wholeNumber(args.size, { name: 'The size', min: 1, max: 15 }),
    })
    terminal.result(made, () =>
      [`Opened case ${made.id} for ${formatOpen(made.fee)}.`, `  next  openledger review draw ${made.id}`].join('\n'),
    )
    return undefined
  },
})

const draw = command({
  name: 'draw',
  about: 'Draw the panel that a case waits for; anybody may',
  args: { ...caseArg, ...signingArgs },
  run: async ({ args, terminal }) => {
    const made = await drawPanel(openSigning(args), { id: idOf(args.case) })
    const words = {
      drawn: `Drawn: ${made.reviewers.map(({ reviewer, votes }) => `${reviewer} (${votes})`).join(', ')}`,
      postponed: 'The randomness had grown too old and is taken anew: draw again.',
      failed: 'Too few reviewers are enrolled; what was paid has gone back.',
    }
    terminal.result(made, () => words[made.outcome])
    return undefined
  },
})

const commit = command({
  name: 'commit',
  about: 'Commit your vote; it is kept here, sealed, until you reveal it',
  args: {
    ...caseArg,
    choice: { type: 'positional', description: 'From 1', required: true },
    ...signingArgs,
  },
  run: async ({ args, terminal }) => {
    const ledger = openSigning(args)
    const id = idOf(args.case)
    const { rounds, choices } = await getReviewCase(ledger, { id })
    const choice = choiceOf(args.choice)
    if (choice > choices) {
      throw new BaseError('The case has no such choice.', { code: 'node/bad-argument', facts: { choice, choices } })
    }
    const reviewer = walletOf(ledger).account.address
    const chainId = await ledger.chain.getChainId()
    const vote = sealVote({ id, round: rounds.length - 1, reviewer, choice, chainId })
    // On disk before it is sent: what the chain holds can be revealed whatever happens to this process.
    keepVote(userHome(args), vote)
    const made = await commitVote(ledger, vote)
    const { commitment, round } = vote
    terminal.result({ ...made, case: id, round, choice, commitment }, () =>
      [
        `Committed to choice ${choice} in case ${id}.`,
        `  next  openledger review reveal ${id}   once commits are closed; not revealing costs stake`,
      ].join('\n'),
    )
    return undefined
  },
})

const reveal = command({
  name: 'reveal',
  about: 'Reveal the vote that you committed from this data folder',
  args: { ...caseArg, ...signingArgs },
  run: async ({ args, terminal }) => {
    const ledger = openSigning(args)
    const id = idOf(args.case)
    const reviewer = walletOf(ledger).account.address.toLowerCase()
    const { rounds } = await getReviewCase(ledger, { id })
    const commitment = rounds.at(-1)!.places.find(place => place.reviewer === reviewer)?.commitment
    if (!commitment) {
      throw new BaseError('You have no committed vote on the last panel of this case.', {
        code: 'node/no-vote',
        facts: { case: id, reviewer },
        hint: `See it with: openledger review show ${id}`,
      })
    }
    const home = userHome(args)
    const vote = readVote(home, commitment)
    if (!vote) {
      throw new BaseError('The vote behind your commitment is not kept here.', {
        code: 'node/vote-not-kept',
        facts: { case: id, commitment, folder: home },
        hint: 'Reveal it with the data folder (--data) that it was committed from.',
      })
    }
    const made = await revealVote(ledger, vote)
    terminal.result({ ...made, case: id, choice: vote.choice }, () =>
      [`Revealed: choice ${vote.choice}, ${made.votes} votes.`, `  transaction  ${made.transaction}`].join('\n'),
    )
    return undefined
  },
})

const conclude = command({
  name: 'conclude',
  about: 'Count a panel’s votes once all are in or its time is up; anybody may',
  args: { ...caseArg, ...signingArgs },
  run: async ({ args, terminal }) => {
    const made = await concludeVote(openSigning(args), { id: idOf(args.case) })
    terminal.result(made, () => `Verdict: choice ${made.verdict}. It can be appealed until ${when(made.appealEnds)}.`)
    return undefined
  },
})

const appeal = command({
  name: 'appeal',
  about: 'Appeal to a larger panel; if it is in vain you pay that panel',
  args: { ...caseArg, ...signingArgs },
  run: async ({ args, terminal }) => {
    const made = await appealVerdict(openSigning(args), { id: idOf(args.case) })
    terminal.result(made, () => `Appealed, with ${formatOpen(made.bond)}, to a panel of ${made.votes} votes.`)
    return undefined
  },
})

const finalise = command({
  name: 'finalise',
  about: 'Make a verdict final that nobody appealed; anybody may',
  args: { ...caseArg, ...signingArgs },
  run: async ({ args, terminal }) => {
    const made = await finaliseCase(openSigning(args), { id: idOf(args.case) })
    terminal.result(made, () => `Final: choice ${made.choice}.`)
    return undefined
  },
})

const withdraw = command({
  name: 'withdraw',
  about: 'Take out what you have earned by reviews, and what came back to you',
  args: signingArgs,
  run: async ({ args, terminal }) => {
    const made = await withdrawReviewCredit(openSigning(args))
    terminal.result(made, () => `Withdrew ${formatOpen(made.amount)}.\n  transaction  ${made.transaction}`)
    return undefined
  },
})

function verdictOf({ state, choice, rounds }: ReviewCase): string {
  const standing = rounds.at(-1)?.verdict ?? 0
  if (state === 'final') return choice === 0 ? 'no result' : `choice ${choice}`
  return standing === 0 ? '' : `choice ${standing} unless appealed`
}

function renderCase(found: ReviewCase): string {
  return [
    `Case ${found.id} (${found.state}) ${verdictOf(found)}`,
    `  evidence  ${cidFromDigest(hexToBytes(found.subject))}`,
    `  opened    by ${found.opener}, paid by ${found.payer}`,
    `  domain    ${found.domain}; ${found.choices} choices; ${formatOpen(found.unit)} a vote`,
    ...found.rounds.flatMap((round, index) => [
      index === 0 ? `  first panel, ${round.votes} votes` : `  appeal of ${round.appellant}, ${round.votes} votes`,
      ...round.places.map(({ reviewer, votes, commitment, choice }) => {
        const done = choice !== 0 ? `choice ${choice}` : commitment === null ? 'has not committed' : 'has committed'
        return `    ${reviewer}  ${votes}  ${done}`
      }),
    ]),
  ].join('\n')
}

export const review: CommandDef = {
  meta: { name: 'review', description: 'Judge what no contract can: enrol, commit, reveal, appeal' },
  subCommands: {
    ...{ enrol, leave, release, mine, reviewers, cases, show, open, draw },
    ...{ commit, reveal, conclude, appeal, finalise, withdraw },
  },
}
