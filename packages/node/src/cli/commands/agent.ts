import { readFileSync } from 'node:fs'
import { type Address, BaseError, formatOpen, type Hex, parseOpen } from '@openledger/base'
import {
  type Agent,
  type AgentOrder,
  actHash,
  agreeToAgent,
  type Decision,
  depositForAgent,
  endMandate,
  fundInsurance,
  getAgent,
  getAgentCredit,
  giveMandate,
  insureAgent,
  listAgents,
  payDecision,
  proveEquivocation,
  proveOverspend,
  proveUnsignedAct,
  raiseAgentBond,
  registerAgent,
  releaseAgentBond,
  type Signed,
  setAgentWallet,
  signAgentOrder,
  stakeForAgent,
  unbondAgentStake,
  walletOf,
  withdrawAgentCredit,
  withdrawAgentFunds,
  withdrawAgentStake,
} from '@openledger/client'
import type { CommandDef } from 'citty'
import { command, readAddress, wholeNumber } from '../command.ts'
import { keptDecision } from '../keptDecision.ts'
import { networkArgs, openNetwork, openSigning, signingArgs } from '../network.ts'
import { openWallets, userHome } from '../wallets.ts'

const agentArg = { type: 'positional', description: 'Number of the agent', required: true } as const
const amountArg = { type: 'positional', description: 'OPEN', required: true } as const
const agentOf = (text: string) => wholeNumber(text, { name: 'The agent', min: 1 })
const time = (seconds: number) => new Date(seconds * 1000).toISOString()

const register = command({
  name: 'register',
  about: 'Register an agent of yours (ERC-8004) and open its account',
  args: { uri: { type: 'string', description: 'Where its registration file is', valueHint: 'url' }, ...signingArgs },
  run: async ({ args, terminal }) => {
    const made = await registerAgent(openSigning(args), { uri: args.uri })
    terminal.result(made, () =>
      [
        `Agent ${made.agent}; stake behind it stands at ${made.pool}.`,
        `  next  openledger agent wallet ${made.agent} --key NAME`,
      ].join('\n'),
    )
    return undefined
  },
})

const list = command({
  name: 'list',
  about: 'List agents, the latest first',
  args: { owner: { type: 'string', description: 'Whose', valueHint: 'address' }, ...networkArgs },
  run: async ({ args, terminal }) => {
    const items = await listAgents(openNetwork(args), { owner: args.owner as Address | undefined })
    terminal.result({ items }, () =>
      items.length === 0
        ? 'No agents yet.'
        : items.map(({ agent, owner, bond }) => `${agent}  ${owner}  bond ${formatOpen(bond)}`).join('\n'),
    )
    return undefined
  },
})

const show = command({
  name: 'show',
  about: 'Show an agent, its money and its mandate',
  args: { agent: agentArg, ...networkArgs },
  run: async ({ args, terminal }) => {
    const found = await getAgent(openNetwork(args), agentOf(args.agent))
    terminal.result(found, () => renderAgent(found))
    return undefined
  },
})

const wallet = command({
  name: 'wallet',
  about: 'Make another of your keys the one that acts for the agent',
  args: {
    agent: agentArg,
    key: { type: 'string', description: 'Which of your keys', required: true, valueHint: 'name' },
    ...signingArgs,
  },
  run: async ({ args, terminal }) => {
    const ledger = openSigning(args)
    const agent = agentOf(args.agent)
    openWallets(args).account(args.key) // that there is such a key is known before anything is sent
    const agreed = await agreeToAgent(openSigning({ ...args, wallet: args.key }), { agent })
    const made = await setAgentWallet(ledger, { agent, ...agreed })
    terminal.result({ ...made, wallet: agreed.wallet }, () => `${agreed.wallet} acts for agent ${agent} now.`)
    return undefined
  },
})

const deposit = command({
  name: 'deposit',
  about: 'Give an agent OPEN to pay with',
  args: { agent: agentArg, amount: amountArg, ...signingArgs },
  run: async ({ args, terminal }) => {
    const made = await depositForAgent(openSigning(args), {
      agent: agentOf(args.agent),
      amount: parseOpen(args.amount),
    })
    terminal.result(made, () => `Gave the agent ${args.amount} OPEN.\n  transaction  ${made.transaction}`)
    return undefined
  },
})

const take = command({
  name: 'take',
  about: 'Take back what your agent has not spent',
  args: { agent: agentArg, amount: amountArg, ...signingArgs },
  run: async ({ args, terminal }) => {
    const amount = parseOpen(args.amount)
    const made = await withdrawAgentFunds(openSigning(args), { agent: agentOf(args.agent), amount })
    terminal.result(made, () => `Took ${args.amount} OPEN back.\n  transaction  ${made.transaction}`)
    return undefined
  },
})

const stake = command({
  name: 'stake',
  about: 'Stake OPEN of the owner’s behind an agent (others: openledger stake add --behind its pool)',
  args: { agent: agentArg, amount: amountArg, ...signingArgs },
  run: async ({ args, terminal }) => {
    const made = await stakeForAgent(openSigning(args), { agent: agentOf(args.agent), amount: parseOpen(args.amount) })
    terminal.result(made, () => `Staked ${args.amount} OPEN.\n  next  openledger agent bond ${args.agent} AMOUNT`)
    return undefined
  },
})

const unbond = command({
  name: 'unbond',
  about: 'Start to take own stake out from behind your agent',
  args: {
    agent: agentArg,
    shares: { type: 'positional', description: 'How many shares', required: true },
    ...signingArgs,
  },
  run: async ({ args, terminal }) => {
    const shares = /^\d{1,39}$/.test(args.shares) ? BigInt(args.shares) : 0n
    const made = await unbondAgentStake(openSigning(args), { agent: agentOf(args.agent), shares })
    terminal.result(
      made,
      () => `Request ${made.request}.\n  next  openledger agent unstake ${args.agent} ${made.request}`,
    )
    return undefined
  },
})

const unstake = command({
  name: 'unstake',
  about: 'Take out what a request is worth, once the delay has passed',
  args: {
    agent: agentArg,
    request: { type: 'positional', description: 'Its number', required: true },
    ...signingArgs,
  },
  run: async ({ args, terminal }) => {
    const request = BigInt(wholeNumber(args.request, { name: 'The request', min: 1 }))
    const made = await withdrawAgentStake(openSigning(args), { agent: agentOf(args.agent), request })
    terminal.result(made, () => `Withdrew ${formatOpen(made.amount)}.\n  transaction  ${made.transaction}`)
    return undefined
  },
})

const bond = command({
  name: 'bond',
  about: 'Lock more of the stake behind your agent as its bond, or free all of it with the word free',
  args: {
    agent: agentArg,
    amount: { type: 'positional', description: 'OPEN, or free', required: true },
    ...signingArgs,
  },
  run: async ({ args, terminal }) => {
    const ledger = openSigning(args)
    const agent = agentOf(args.agent)
    if (args.amount === 'free') {
      const made = await releaseAgentBond(ledger, { agent })
      terminal.result(made, () => `Freed ${formatOpen(made.amount)}.\n  transaction  ${made.transaction}`)
      return undefined
    }
    const made = await raiseAgentBond(ledger, { agent, amount: parseOpen(args.amount) })
    terminal.result(made, () => `The bond is ${formatOpen(made.bond)}.\n  next  openledger agent mandate ${agent}`)
    return undefined
  },
})

const mandate = command({
  name: 'mandate',
  about: 'Say what your agent’s key may pay, in place of what it may pay now',
  args: {
    agent: agentArg,
    payment: { type: 'string', description: 'OPEN of one payment at most', default: '1' },
    period: { type: 'string', description: 'OPEN of all payments in a period at most', default: '10' },
    hours: { type: 'string', description: 'Hours of a period', default: '24' },
    days: { type: 'string', description: 'Days that the mandate lasts', default: '30' },
    payees: {
      type: 'string',
      description: 'Limits of single payees: 0x…=OPEN a period, with commas between',
      valueHint: 'list',
    },
    only: { type: 'boolean', description: 'Pay nobody else' },
    ...signingArgs,
  },
  run: async ({ args, terminal }) => {
    const ledger = openSigning(args)
    const { timestamp } = await ledger.chain.getBlock()
    const now = Math.max(Number(timestamp), Math.floor(Date.now() / 1000))
    const made = await giveMandate(ledger, {
      agent: agentOf(args.agent),
      perPayment: parseOpen(args.payment),
      perPeriod: parseOpen(args.period),
      period: 3600 * wholeNumber(args.hours, { name: 'The period', min: 1, max: 8760 }),
      expiresAt: now + 24 * 3600 * wholeNumber(args.days, { name: 'The days', min: 1, max: 364 }),
      listedOnly: args.only === true,
      payees: readPayees(args.payees),
    })
    terminal.result(made, () => `Mandate ${made.mandate} of ${made.key}.\n  transaction  ${made.transaction}`)
    return undefined
  },
})

const end = command({
  name: 'end',
  about: 'End your agent’s mandate now',
  args: { agent: agentArg, ...signingArgs },
  run: async ({ args, terminal }) => {
    const made = await endMandate(openSigning(args), { agent: agentOf(args.agent) })
    terminal.result(made, () => `The agent may pay nothing more.\n  transaction  ${made.transaction}`)
    return undefined
  },
})

const paying = {
  agent: agentArg,
  payee: { type: 'positional', description: 'Who is paid', required: true, valueHint: 'address' },
  amount: amountArg,
  for: { type: 'string', description: 'What is paid for: words, or a hash', required: true, valueHint: 'act' },
  ...signingArgs,
} as const

const pay = command({
  name: 'pay',
  about: 'Pay as the agent, within its mandate and under a signed decision record',
  args: paying,
  run: async ({ args, terminal }) => {
    const ledger = openSigning(args)
    const decision = await keptDecision(ledger, {
      home: userHome(args),
      agent: agentOf(args.agent),
      payee: args.payee as Address,
      amount: parseOpen(args.amount),
      act: actOf(args.for),
    })
    const made = await payDecision(ledger, decision)
    terminal.result({ ...made, decision }, () =>
      [
        `Paid ${formatOpen(decision.amount)} as decision ${decision.seq} of mandate ${decision.mandate}.`,
        `  digest       ${made.digest}`,
        `  transaction  ${made.transaction}`,
      ].join('\n'),
    )
    return undefined
  },
})

const order = command({
  name: 'order',
  about: 'Sign, as the agent, that it will have paid for something in time; prints the order as JSON',
  args: { ...paying, hours: { type: 'string', description: 'Hours until it is paid', default: '1' } },
  run: async ({ args, terminal }) => {
    const ledger = openSigning(args)
    const hours = wholeNumber(args.hours, { name: 'The hours', min: 1, max: 8760 })
    const signed = await signAgentOrder(ledger, {
      agent: agentOf(args.agent),
      payee: args.payee as Address,
      amount: parseOpen(args.amount),
      act: actOf(args.for),
      settleBy: Math.floor(Date.now() / 1000) + 3600 * hours,
    })
    terminal.result(signed, () => JSON.stringify({ ...signed, amount: signed.amount.toString() }))
    return undefined
  },
})

const prove = command({
  name: 'prove',
  about: 'Prove an agent’s fault by what its key has signed; half of what its owner loses is yours',
  args: {
    fault: { type: 'positional', description: 'overspend, equivocation or unsigned-act', required: true },
    evidence: { type: 'positional', description: 'JSON file: a list of decisions, or an order', required: true },
    ...signingArgs,
  },
  run: async ({ args, terminal }) => {
    const made = await proofOf(openSigning(args), args.fault, readEvidence(args.evidence))
    terminal.result(made, () =>
      [
        `Proven: the stake behind the agent lost ${formatOpen(made.slashed)}, ${formatOpen(made.rewarded)} of it are yours.`,
        `  transaction  ${made.transaction}`,
      ].join('\n'),
    )
    return undefined
  },
})

const insure = command({
  name: 'insure',
  about: 'Cover an agent’s faults for one term, at the pool’s premium',
  args: { agent: agentArg, cover: amountArg, ...signingArgs },
  run: async ({ args, terminal }) => {
    const made = await insureAgent(openSigning(args), { agent: agentOf(args.agent), cover: parseOpen(args.cover) })
    terminal.result(made, () => `Covered until ${time(made.until)}, for ${formatOpen(made.premium)}.`)
    return undefined
  },
})

const endow = command({
  name: 'endow',
  about: 'Give OPEN to the insurance of agents, for good',
  args: { amount: amountArg, ...signingArgs },
  run: async ({ args, terminal }) => {
    const made = await fundInsurance(openSigning(args), { amount: parseOpen(args.amount) })
    terminal.result(made, () => `Gave ${args.amount} OPEN.\n  transaction  ${made.transaction}`)
    return undefined
  },
})

const withdraw = command({
  name: 'withdraw',
  about: 'Take out what agents have paid you',
  args: signingArgs,
  run: async ({ args, terminal }) => {
    const ledger = openSigning(args)
    if ((await getAgentCredit(ledger, walletOf(ledger).account.address)) === 0n) {
      terminal.result({ amount: 0n, transaction: null }, () => 'Nothing waits for you.')
      return undefined
    }
    const made = await withdrawAgentCredit(ledger)
    terminal.result(made, () => `Withdrew ${formatOpen(made.amount)}.\n  transaction  ${made.transaction}`)
    return undefined
  },
})

const actOf = (text: string): Hex => (/^0x[0-9a-f]{64}$/i.test(text) ? (text as Hex) : actHash(text))

function readPayees(text: string | undefined): { payee: Address; perPeriod: bigint }[] {
  if (text === undefined) return []
  return text.split(',').map(part => {
    const [payee = '', amount = ''] = part.trim().split('=')
    return { payee: readAddress(payee), perPeriod: parseOpen(amount) }
  })
}

/** What is in the file; amounts may be decimal strings of wei, as `--json` prints them. */
function readEvidence(path: string): unknown {
  try {
    return JSON.parse(readFileSync(path, 'utf8'), (name, value: unknown) =>
      name === 'amount' && typeof value === 'string' ? BigInt(value) : value,
    )
  } catch (cause) {
    throw new BaseError('The evidence cannot be read.', { code: 'node/file-unreadable', facts: { path }, cause })
  }
}

function proofOf(ledger: ReturnType<typeof openSigning>, fault: string, evidence: unknown) {
  const decisions = (Array.isArray(evidence) ? evidence : [evidence]) as Signed<Decision>[]
  if (fault === 'overspend') return proveOverspend(ledger, decisions)
  if (fault === 'equivocation' && decisions.length === 2) {
    return proveEquivocation(ledger, decisions as [Signed<Decision>, Signed<Decision>])
  }
  if (fault === 'unsigned-act') return proveUnsignedAct(ledger, evidence as Signed<AgentOrder>)
  throw new BaseError('This proves no fault.', {
    code: 'node/bad-argument',
    facts: { fault: fault.slice(0, 80), decisions: decisions.length },
    hint: 'overspend takes a list of decisions, equivocation two of them, unsigned-act one order.',
  })
}

function renderAgent(found: Agent): string {
  const { mandate } = found
  return [
    `Agent ${found.agent} of ${found.owner}`,
    `  key      ${found.wallet ?? 'none has agreed'}`,
    `  funds    ${formatOpen(found.funds)}`,
    `  bond     ${formatOpen(found.bond)}, on ${formatOpen(found.ownStake)} of own stake; at most ${formatOpen(found.mostBond)}`,
    `  pool     ${found.pool ?? 'no account yet'}`,
    ...(found.cover === 0n ? [] : [`  cover    ${formatOpen(found.cover)} until ${time(found.coveredUntil)}`]),
    ...(mandate === null
      ? ['  no mandate']
      : [
          `  mandate  ${mandate.mandate}, until ${time(mandate.until)}${mandate.fault === 'none' ? '' : `: ${mandate.fault}`}`,
          `           ${formatOpen(mandate.perPayment)} a payment, ${formatOpen(mandate.perPeriod)} in ${mandate.period / 3600} hours; ${mandate.seq} decisions`,
        ]),
  ].join('\n')
}

export const agent: CommandDef = {
  meta: { name: 'agent', description: 'Agents: identity, money, mandates, payments, faults, insurance' },
  subCommands: {
    register,
    list,
    show,
    wallet,
    deposit,
    take,
    stake,
    unbond,
    unstake,
    bond,
    mandate,
    end,
    pay,
    order,
    prove,
    insure,
    endow,
    withdraw,
  },
}
