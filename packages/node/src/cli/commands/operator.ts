import type { Address } from '@openledger/base'
import { BaseError, formatOpen, parseOpen } from '@openledger/base'
import {
  getOperator,
  type JobProof,
  jobProofs,
  leaveOperators,
  pauseOperator,
  registerOperator,
  setOperatorProfile,
  walletOf,
} from '@openledger/client'
import type { CommandDef } from 'citty'
import { command } from '../command.ts'
import { openSigning, signingArgs } from '../network.ts'

const profileArgs = {
  endpoint: { type: 'positional', description: 'URL where you are reached', required: true },
  proofs: {
    type: 'string',
    description: `How your work can be proven: ${jobProofs.join(', ')}; several with commas between`,
    default: 'committee',
    valueHint: 'classes',
  },
  'token-price': { type: 'string', description: 'OPEN for training on one token', default: '0', valueHint: 'amount' },
  'least-price': { type: 'string', description: 'OPEN that a job costs at least', default: '0', valueHint: 'amount' },
  ...signingArgs,
} as const

const register = command({
  name: 'register',
  about: 'List yourself as an operator; locks the listing bond of your stake',
  args: profileArgs,
  run: async ({ args, terminal }) => {
    const made = await registerOperator(openSigning(args), profileOf(args))
    terminal.result(made, () =>
      [
        `Listed, with a bond of ${formatOpen(made.bond)} out of your stake.`,
        `  transaction  ${made.transaction}`,
        '  next         openledger operator show',
      ].join('\n'),
    )
    return undefined
  },
})

const offer = command({
  name: 'offer',
  about: 'Change what you offer; quotes that you have signed stay as they are',
  args: profileArgs,
  run: async ({ args, terminal }) => {
    const made = await setOperatorProfile(openSigning(args), profileOf(args))
    terminal.result(made, () => `Changed.\n  transaction  ${made.transaction}`)
    return undefined
  },
})

const show = command({
  name: 'show',
  about: 'Show an operator: what it offers, its bond, what became of its jobs',
  args: {
    account: {
      type: 'positional',
      description: 'Its address; yours unless told',
      required: false,
      valueHint: 'address',
    },
    ...signingArgs,
  },
  run: async ({ args, terminal }) => {
    const ledger = openSigning(args)
    const account = (args.account as Address | undefined) ?? walletOf(ledger).account.address
    const found = await getOperator(ledger, account)
    const { profile, benchmark, reliability } = found
    terminal.result(found, () =>
      [
        `Operator ${account}: ${found.status}`,
        `  reached at   ${profile.endpoint}`,
        `  proofs       ${profile.proofs.join(', ')}`,
        `  asks         ${formatOpen(profile.tokenPrice)} a token, at least ${formatOpen(profile.leastPrice)}`,
        `  bond         ${formatOpen(found.bond)}, and more for every job`,
        ...(benchmark ? [`  measured     ${benchmark.trainingRate} tokens a second in training`] : []),
        `  jobs         ${reliability.paid} paid, ${reliability.late} late, ${reliability.missed} not taken, ${reliability.refuted} refuted`,
        `  heartbeats   ${reliability.beats} in ${reliability.periods} periods`,
      ].join('\n'),
    )
    return undefined
  },
})

const pause = command({
  name: 'pause',
  about: 'Take no new work; what is open goes on',
  args: { resume: { type: 'boolean', description: 'Take work again' }, ...signingArgs },
  run: async ({ args, terminal }) => {
    const paused = args.resume !== true
    const made = await pauseOperator(openSigning(args), { paused })
    terminal.result({ ...made, paused }, () => (paused ? 'You take no new work.' : 'You take work again.'))
    return undefined
  },
})

const leave = command({
  name: 'leave',
  about: 'Unlist yourself and free the bond; only with no job open',
  args: signingArgs,
  run: async ({ args, terminal }) => {
    const made = await leaveOperators(openSigning(args))
    terminal.result(made, () => `Unlisted; ${formatOpen(made.bond)} of your stake is free again.`)
    return undefined
  },
})

function profileOf(args: { endpoint: string; proofs: string; 'token-price': string; 'least-price': string }) {
  const named = args.proofs.split(',').map(name => name.trim())
  const unknown = named.find(name => !jobProofs.some(proof => proof === name))
  if (unknown !== undefined) {
    throw new BaseError('There is no such class of proof.', {
      code: 'node/bad-argument',
      facts: { given: unknown.slice(0, 80), 'there is': jobProofs.join(', ') },
    })
  }
  return {
    endpoint: args.endpoint,
    proofs: named as JobProof[],
    tokenPrice: parseOpen(args['token-price']),
    leastPrice: parseOpen(args['least-price']),
  }
}

export const operator: CommandDef = {
  meta: { name: 'operator', description: 'Offer compute: register, offer, show, pause, leave' },
  subCommands: { register, offer, show, pause, leave },
}
