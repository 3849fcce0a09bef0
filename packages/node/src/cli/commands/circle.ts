import { createHash } from 'node:crypto'
import { openAsBlob } from 'node:fs'
import { type Address, BaseError, formatOpen, type Hex, parseOpen } from '@openledger/base'
import {
  allocateAwards,
  appealMilestone,
  applyForRound,
  clawBackGrant,
  closeRound,
  deliverMilestone,
  donate as donateOpen,
  endorseProject,
  fundRound,
  getCircleCredit,
  getProject,
  getRound,
  listProjects,
  listRounds,
  type Milestone,
  openRound,
  type Project,
  type Round,
  roundKinds,
  walletOf,
  withdrawFromCircle,
} from '@openledger/client'
import type { CommandDef } from 'citty'
import { command, wholeNumber } from '../command.ts'
import { networkArgs, openNetwork, openSigning, signingArgs } from '../network.ts'
import { seed } from './seed.ts'

const roundArg = { type: 'positional', description: 'Number of the round', required: true } as const
const projectArg = { type: 'positional', description: 'Number of the project', required: true } as const
const roundOf = (text: string) => wholeNumber(text, { name: 'The round', min: 1 })
const projectOf = (text: string) => wholeNumber(text, { name: 'The project', min: 1 })
const time = (seconds: number) => new Date(seconds * 1000).toISOString()

const rounds = command({
  name: 'rounds',
  about: 'List rounds, the latest first',
  args: networkArgs,
  run: async ({ args, terminal }) => {
    const items = await listRounds(openNetwork(args))
    terminal.result({ items }, () =>
      items.length === 0
        ? 'No rounds yet.'
        : items
            .map(({ round, kind, pool, endsAt, closed }) => {
              const state = closed ? 'closed' : `ends ${time(endsAt)}`
              return `${round}  ${kind.padEnd(11)}  ${formatOpen(pool)} in the pool  ${state}`
            })
            .join('\n'),
    )
    return undefined
  },
})

const round = command({
  name: 'round',
  about: 'Show a round and its projects',
  args: { round: roundArg, ...networkArgs },
  run: async ({ args, terminal }) => {
    const ledger = openNetwork(args)
    const id = roundOf(args.round)
    const [found, projects] = await Promise.all([getRound(ledger, id), listProjects(ledger, { round: id })])
    terminal.result({ ...found, projects }, () => [renderRound(found), ...projects.map(renderLine)].join('\n'))
    return undefined
  },
})

const open = command({
  name: 'open',
  about: 'Open a round with its committee and fund it',
  args: {
    kind: { type: 'positional', description: 'grants, matching or retroactive', required: true },
    committee: { type: 'string', description: 'Accounts, with commas between', required: true, valueHint: 'addresses' },
    amount: { type: 'string', description: 'OPEN that it begins with', default: '0' },
    apply: { type: 'string', description: 'Hours to apply', default: '168' },
    last: { type: 'string', description: 'Hours until it ends', default: '720' },
    vote: { type: 'string', description: 'Hours to judge a milestone (grants)', default: '72' },
    'pair-bound': {
      type: 'string',
      description: 'OPEN that a pair of donors moves at most (matching)',
      default: '100',
    },
    'min-stake': { type: 'string', description: 'OPEN of votes for a donation to count (matching)', default: '1' },
    'min-donation': { type: 'string', description: 'OPEN (matching)', default: '0.01' },
    cap: { type: 'string', description: 'Percent of the pool for one project at most (retroactive)', default: '100' },
    residue: { type: 'string', description: 'Who gets what is left; you unless told', valueHint: 'address' },
    ...signingArgs,
  },
  run: async ({ args, terminal }) => {
    const ledger = openSigning(args)
    const { timestamp } = await ledger.chain.getBlock()
    const now = Math.max(Number(timestamp), Math.floor(Date.now() / 1000))
    const hours = (text: string, name: string) => 3600 * wholeNumber(text, { name, min: 1 })
    const made = await openRound(ledger, {
      kind: kindOf(args.kind),
      committee: args.committee.split(',').map(account => account.trim() as Address),
      amount: parseOpen(args.amount),
      applyUntil: now + hours(args.apply, 'The time to apply'),
      endsAt: now + hours(args.last, 'The time of the round'),
      votePeriod: hours(args.vote, 'The time to judge'),
      pairBound: parseOpen(args['pair-bound']),
      minStake: parseOpen(args['min-stake']),
      minDonation: parseOpen(args['min-donation']),
      capBps: 100 * wholeNumber(args.cap, { name: 'The cap', min: 1, max: 100 }),
      residue: args.residue as Address | undefined,
    })
    terminal.result(made, () =>
      [`Opened round ${made.round}.`, `  next  openledger circle apply ${made.round}`].join('\n'),
    )
    return undefined
  },
})

const fund = command({
  name: 'fund',
  about: 'Add OPEN to a round’s pool; it never comes back to you',
  args: { round: roundArg, amount: { type: 'positional', description: 'OPEN', required: true }, ...signingArgs },
  run: async ({ args, terminal }) => {
    const made = await fundRound(openSigning(args), { round: roundOf(args.round), amount: parseOpen(args.amount) })
    terminal.result(made, () => `Added ${args.amount} OPEN.\n  transaction  ${made.transaction}`)
    return undefined
  },
})

const apply = command({
  name: 'apply',
  about: 'Apply for a round with a project',
  args: {
    round: roundArg,
    milestones: {
      type: 'string',
      description: 'Grants: OPEN@days, with commas between, like 100@30,200@60',
      valueHint: 'list',
    },
    about: { type: 'string', description: 'File that describes the project', valueHint: 'file' },
    recipient: { type: 'string', description: 'Who is paid; you unless told', valueHint: 'address' },
    ...signingArgs,
  },
  run: async ({ args, terminal }) => {
    const made = await applyForRound(openSigning(args), {
      round: roundOf(args.round),
      recipient: args.recipient as Address | undefined,
      milestones: readMilestones(args.milestones),
      ...(args.about === undefined ? {} : { metadata: await sha256Of(args.about) }),
    })
    terminal.result(made, () => `Project ${made.project} waits for the committee.\n  transaction  ${made.transaction}`)
    return undefined
  },
})

const endorse = command({
  name: 'endorse',
  about: 'Agree, on a committee, to a project’s admission or to the milestone that it delivered',
  args: { project: projectArg, ...signingArgs },
  run: async ({ args, terminal }) => {
    const made = await endorseProject(openSigning(args), { project: projectOf(args.project) })
    terminal.result(made, () => `Endorsed; ${made.votes} of the committee agree.`)
    return undefined
  },
})

const deliver = command({
  name: 'deliver',
  about: 'Hand in the milestone that is worked on',
  args: {
    project: projectArg,
    evidence: { type: 'positional', description: 'File that shows the work', required: true },
    ...signingArgs,
  },
  run: async ({ args, terminal }) => {
    const evidence = await sha256Of(args.evidence)
    const made = await deliverMilestone(openSigning(args), { project: projectOf(args.project), evidence })
    terminal.result({ ...made, evidence }, () => `Handed in milestone ${made.milestone + 1}.\n  evidence  ${evidence}`)
    return undefined
  },
})

const appeal = command({
  name: 'appeal',
  about: 'Take a milestone that the committee let lie to reviewers, at their fee',
  args: { project: projectArg, ...signingArgs },
  run: async ({ args, terminal }) => {
    const made = await appealMilestone(openSigning(args), { project: projectOf(args.project) })
    terminal.result(made, () => `Case ${made.case} of Reviews, for ${formatOpen(made.fee)}.`)
    return undefined
  },
})

const clawBack = command({
  name: 'claw-back',
  about: 'End a grant that missed a milestone; anybody may',
  args: { project: projectArg, ...signingArgs },
  run: async ({ args, terminal }) => {
    const made = await clawBackGrant(openSigning(args), { project: projectOf(args.project) })
    terminal.result(made, () => `${formatOpen(made.amount)} went back to the round.`)
    return undefined
  },
})

const donate = command({
  name: 'donate',
  about: 'Give OPEN to a project of a matching round',
  args: { project: projectArg, amount: { type: 'positional', description: 'OPEN', required: true }, ...signingArgs },
  run: async ({ args, terminal }) => {
    const amount = parseOpen(args.amount)
    const made = await donateOpen(openSigning(args), { project: projectOf(args.project), amount })
    terminal.result(made, () =>
      [
        `Gave ${args.amount} OPEN; ${made.matched ? `it raises the match by up to ${formatOpen(made.weight)}` : 'it is not matched'}.`,
        `  transaction  ${made.transaction}`,
      ].join('\n'),
    )
    return undefined
  },
})

const award = command({
  name: 'award',
  about: 'Say, on a committee, what each project of a retroactive round deserves',
  args: {
    round: roundArg,
    amounts: { type: 'positional', description: 'OPEN, in order of admission, with commas between', required: true },
    ...signingArgs,
  },
  run: async ({ args, terminal }) => {
    const amounts = args.amounts.split(',').map(text => parseOpen(text.trim()))
    const made = await allocateAwards(openSigning(args), { round: roundOf(args.round), amounts })
    terminal.result(made, () => `Your ballot is cast.\n  transaction  ${made.transaction}`)
    return undefined
  },
})

const close = command({
  name: 'close',
  about: 'Close a round that has ended, and credit what it awards; anybody may',
  args: { round: roundArg, ...signingArgs },
  run: async ({ args, terminal }) => {
    const made = await closeRound(openSigning(args), { round: roundOf(args.round) })
    terminal.result(made, () => `Awarded ${formatOpen(made.awarded)}; ${formatOpen(made.residue)} were left.`)
    return undefined
  },
})

const project = command({
  name: 'project',
  about: 'Show a project',
  args: { project: projectArg, ...networkArgs },
  run: async ({ args, terminal }) => {
    const found = await getProject(openNetwork(args), projectOf(args.project))
    terminal.result(found, () => renderProject(found))
    return undefined
  },
})

const withdraw = command({
  name: 'withdraw',
  about: 'Take out what donations, grants and awards have brought you',
  args: signingArgs,
  run: async ({ args, terminal }) => {
    const ledger = openSigning(args)
    if ((await getCircleCredit(ledger, walletOf(ledger).account.address)) === 0n) {
      terminal.result({ amount: 0n, transaction: null }, () => 'Nothing waits for you.')
      return undefined
    }
    const made = await withdrawFromCircle(ledger)
    terminal.result(made, () => `Withdrew ${formatOpen(made.amount)}.\n  transaction  ${made.transaction}`)
    return undefined
  },
})

function kindOf(text: string): Round['kind'] {
  const kind = roundKinds.find(known => known === text)
  if (kind !== undefined) return kind
  throw new BaseError('There is no such kind of round.', {
    code: 'node/bad-argument',
    facts: { given: text.slice(0, 80), kinds: roundKinds.join(', ') },
  })
}

/** 100@30,200@60: 100 OPEN for what is done within 30 days, 200 for what is done within 60. */
function readMilestones(text: string | undefined): Milestone[] {
  if (text === undefined) return []
  return text.split(',').map(part => {
    const [amount = '', days = ''] = part.trim().split('@')
    const seconds = 24 * 3600 * wholeNumber(days, { name: 'The days of a milestone', min: 1 })
    const deadline = Math.floor(Date.now() / 1000) + seconds
    return { amount: parseOpen(amount), deadline, criteria: `0x${'00'.repeat(32)}` }
  })
}

async function sha256Of(path: string): Promise<Hex> {
  const hash = createHash('sha256')
  for await (const chunk of (await openAsBlob(path)).stream()) hash.update(chunk)
  return `0x${hash.digest('hex')}`
}

function renderRound(found: Round): string {
  return [
    `Round ${found.round}: ${found.kind}${found.closed ? ', closed' : ''}`,
    `  pool       ${formatOpen(found.pool)}, of which ${formatOpen(found.reserved)} set aside`,
    `  apply by   ${time(found.applyUntil)}`,
    `  ends       ${time(found.endsAt)}`,
    `  committee  ${found.committee.join(', ')} (${found.threshold} must agree)`,
  ].join('\n')
}

function renderLine({ project, status, donated, paid }: Project): string {
  return `  ${project}  ${status.padEnd(9)}  given ${formatOpen(donated)}, paid ${formatOpen(paid)}`
}

function renderProject(found: Project): string {
  return [
    `Project ${found.project} of round ${found.round}: ${found.status}`,
    `  owner    ${found.owner}; paid to ${found.recipient}`,
    `  money    given ${formatOpen(found.donated)}, paid ${formatOpen(found.paid)}, set aside ${formatOpen(found.budget)}`,
    ...found.milestones.map(({ amount, deadline }, i) => {
      const state =
        i < found.current ? 'released' : i > found.current ? 'to come' : found.deliveredAt ? 'handed in' : 'in work'
      return `  ${i + 1}. ${formatOpen(amount)} by ${time(deadline)}: ${state}`
    }),
    ...(found.case === 0 ? [] : [`  case     ${found.case} of Reviews`]),
  ].join('\n')
}

export const circle: CommandDef = {
  meta: { name: 'circle', description: 'OpenCircle: rounds, projects, donations, awards, seed capital' },
  subCommands: {
    rounds,
    round,
    open,
    fund,
    apply,
    project,
    endorse,
    deliver,
    appeal,
    'claw-back': clawBack,
    donate,
    award,
    close,
    withdraw,
    seed,
  },
}
