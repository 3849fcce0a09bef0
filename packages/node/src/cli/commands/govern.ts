import { type Address, BaseError, formatOpen, parseOpen } from '@openledger/base'
import {
  castVote,
  describeProposal,
  executeProposal,
  getProposal,
  listParameters,
  listProposals,
  objectByReputation,
  type PolicyDraft,
  policyRoles,
  propose as proposeTemplate,
  queueProposal,
  readProtocol,
  type Template,
  templateCall,
  voteSupports,
  wholeReputation,
} from '@openledger/client'
import { addresses, settlementAbi } from '@openledger/contracts'
import type { CommandDef } from 'citty'
import { command } from '../command.ts'
import { networkArgs, openNetwork, openSigning, signingArgs } from '../network.ts'

const proposalArg = { proposal: { type: 'positional', description: 'Its id', required: true } } as const

const propose = command({
  name: 'propose',
  about: 'Propose a parameter, a rule (how fees are split) or a funding; --dry-run only shows what it would change',
  args: {
    kind: { type: 'positional', description: 'parameter, rule or funding', required: true },
    set: { type: 'string', description: 'parameter: KEY=VALUE; rule: data=5500,stakers=800', valueHint: 'changes' },
    to: { type: 'string', description: 'funding: who is paid', valueHint: 'address' },
    amount: { type: 'string', description: 'funding: OPEN', valueHint: 'amount' },
    why: { type: 'string', description: 'What it is for, in words', required: true, valueHint: 'text' },
    'dry-run': { type: 'boolean', description: 'Show the changes and send nothing' },
    ...signingArgs,
  },
  run: async ({ args, terminal }) => {
    const ledger = openSigning(args)
    const template = await readTemplate(ledger, args)
    const changes = await describeProposal(ledger, [templateCall(template)])
    if (args['dry-run']) {
      terminal.result({ changes }, () => renderChanges(changes))
      return undefined
    }
    const { proposal, transaction } = await proposeTemplate(ledger, { template, description: args.why })
    terminal.result({ proposal, transaction, changes }, () =>
      [`Proposed: ${args.why}`, `  proposal  ${proposal}`, renderChanges(changes)].join('\n'),
    )
    return undefined
  },
})

const list = command({
  name: 'list',
  about: 'List proposals, the newest first',
  args: networkArgs,
  run: async ({ args, terminal }) => {
    const items = await listProposals(openNetwork(args))
    terminal.result({ items }, () =>
      items.length === 0
        ? 'No proposals yet.'
        : items.map(p => `${p.id}  ${p.state.padEnd(9)}  ${p.description}`).join('\n'),
    )
    return undefined
  },
})

const show = command({
  name: 'show',
  about: 'Show a proposal: what it changes, how the vote stands',
  args: { ...proposalArg, ...networkArgs },
  run: async ({ args, terminal }) => {
    const ledger = openNetwork(args)
    const found = await getProposal(ledger, idOf(args.proposal))
    const changes = await describeProposal(ledger, found.calls)
    terminal.result({ ...found, changes }, () =>
      [
        `${found.description} (${found.state})`,
        `  proposer  ${found.proposer}`,
        `  for       ${formatOpen(found.votes.for)}`,
        `  against   ${formatOpen(found.votes.against)}`,
        `  abstain   ${formatOpen(found.votes.abstain)}`,
        `  quorum    ${found.quorum === 0n ? 'known once the vote has begun' : formatOpen(found.quorum)}`,
        `  vote ends ${new Date(found.deadline * 1000).toISOString()}`,
        ...(found.executableAt > 0 ? [`  from      ${new Date(found.executableAt * 1000).toISOString()}`] : []),
        renderChanges(changes),
      ].join('\n'),
    )
    return undefined
  },
})

const vote = command({
  name: 'vote',
  about: 'Vote on a proposal with your stake and what was delegated to you',
  args: {
    ...proposalArg,
    support: { type: 'enum', description: 'Your vote', options: [...voteSupports], default: 'for' },
    reason: { type: 'string', description: 'Why, for all to read', valueHint: 'text' },
    ...signingArgs,
  },
  run: async ({ args, terminal }) => {
    const support = args.support as (typeof voteSupports)[number]
    const { transaction, weight } = await castVote(openSigning(args), {
      proposal: idOf(args.proposal),
      support,
      ...(args.reason ? { reason: args.reason } : {}),
    })
    terminal.result({ transaction, weight, support }, () => `Voted ${support} with ${formatOpen(weight)}.`)
    return undefined
  },
})

const object = command({
  name: 'object',
  about: 'Object to a proposal with your reputation; enough of it delays the proposal once',
  args: { ...proposalArg, ...signingArgs },
  run: async ({ args, terminal }) => {
    const made = await objectByReputation(openSigning(args), { proposal: idOf(args.proposal) })
    const percent = Number((made.weight * 1_000_000n) / wholeReputation) / 10_000
    terminal.result(made, () => `Objected with ${percent} % of all reputation.\n  transaction  ${made.transaction}`)
    return undefined
  },
})

const queue = carry('queue', 'Queue a proposal that has passed', queueProposal, 'Queued.')
const execute = carry('execute', 'Execute a queued proposal once its delay is over', executeProposal, 'Executed.')

const parameters = command({
  name: 'parameters',
  about: 'Show the parameters that a proposal of that kind can set',
  args: networkArgs,
  run: async ({ args, terminal }) => {
    const items = await listParameters(openNetwork(args))
    terminal.result({ items }, () =>
      items.map(p => `${p.key}  ${p.value} ${p.unit} (${p.min} to ${p.max})\n  ${p.description}`).join('\n'),
    )
    return undefined
  },
})

const protocol = command({
  name: 'protocol',
  about: 'Show every number that the protocol runs by, and what changes it',
  args: networkArgs,
  run: async ({ args, terminal }) => {
    const items = await readProtocol(openNetwork(args))
    terminal.result({ items }, () =>
      items
        .map(({ contract, name, value, unit, change }) => `${contract}.${name}  ${value} ${unit}  (${change})`)
        .join('\n'),
    )
    return undefined
  },
})

function carry(
  name: string,
  about: string,
  act: (ledger: ReturnType<typeof openSigning>, proposal: bigint) => Promise<{ transaction: string }>,
  done: string,
): CommandDef {
  return command({
    name,
    about,
    args: { ...proposalArg, ...signingArgs },
    run: async ({ args, terminal }) => {
      const { transaction } = await act(openSigning(args), idOf(args.proposal))
      terminal.result({ transaction }, () => done)
      return undefined
    },
  })
}

type Given = {
  kind: string
  set?: string | undefined
  to?: string | undefined
  amount?: string | undefined
  why: string
}

async function readTemplate(ledger: ReturnType<typeof openSigning>, given: Given): Promise<Template> {
  const { kind, why } = given
  if (kind === 'funding') {
    if (given.to === undefined || given.amount === undefined) {
      throw bad('Funding needs --to ADDRESS and --amount OPEN.', given.to ?? '')
    }
    return { kind, to: given.to as Address, amount: parseOpen(given.amount), reason: why }
  }
  const pairs = (given.set ?? '').split(',').map(pair => /^([\w.]+)=(\d{1,78})$/.exec(pair.trim()))
  if (pairs.some(pair => pair === null)) throw bad('Say what to set, as KEY=VALUE with whole numbers.', given.set ?? '')
  const changes = pairs.map(pair => [pair![1]!, BigInt(pair![2]!)] as const)
  if (kind === 'parameter') {
    if (changes.length !== 1) throw bad('One proposal sets one parameter.', given.set ?? '')
    return { kind, key: changes[0]![0], value: changes[0]![1] }
  }
  if (kind !== 'rule') throw bad('A proposal is a parameter, a rule or a funding.', kind)
  const [, current] = await ledger.chain.readContract({
    address: addresses.settlement,
    abi: settlementAbi,
    functionName: 'currentPolicy',
  })
  const policy: PolicyDraft = { ...current }
  for (const [role, bps] of changes) {
    if (!policyRoles.includes(role as keyof PolicyDraft) || bps > 10_000n) {
      throw bad(`A rule sets ${policyRoles.join(', ')}, in basis points.`, `${role}=${bps}`)
    }
    policy[role as keyof PolicyDraft] = Number(bps)
  }
  return { kind, policy }
}

function idOf(text: string): bigint {
  if (/^\d{1,78}$/.test(text)) return BigInt(text)
  throw bad('A proposal’s id is a whole number.', text)
}

function bad(message: string, given: string): BaseError {
  return new BaseError(message, {
    code: 'node/bad-argument',
    facts: { given: given.slice(0, 80) },
    hint: 'Add --help to see what there is.',
  })
}

function renderChanges(changes: Awaited<ReturnType<typeof describeProposal>>): string {
  return changes
    .map(({ what, before, after }) => `  ${what}: ${before === undefined ? after : `${before} → ${after}`}`)
    .join('\n')
}

export const govern: CommandDef = {
  meta: { name: 'govern', description: 'Decide by staked OPEN: propose, vote, object, queue, execute' },
  subCommands: { propose, list, show, vote, object, queue, execute, parameters, protocol },
}
