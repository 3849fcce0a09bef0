import { createHash } from 'node:crypto'
import { openAsBlob } from 'node:fs'
import { formatOpen, type Hex } from '@openledger/base'
import {
  acceptJob,
  challengeJob,
  concludeChallenge,
  type Escrow,
  finaliseJob,
  getEscrow,
  getRefund,
  refundJob,
  walletOf,
  withdrawRefund,
} from '@openledger/client'
import type { CommandDef } from 'citty'
import { command, wholeNumber } from '../command.ts'
import { networkArgs, openNetwork, openSigning, signingArgs } from '../network.ts'

const number = { type: 'positional', description: 'Its number on chain', required: true } as const
const numberOf = (text: string) => wholeNumber(text, { name: 'The job', min: 1 })

const show = command({
  name: 'show',
  about: 'Where a paid job stands',
  args: { job: number, ...networkArgs },
  run: async ({ args, terminal }) => {
    const found = await getEscrow(openNetwork(args), numberOf(args.job))
    terminal.result(found, () => renderEscrow(found))
    return undefined
  },
})

const accept = command({
  name: 'accept',
  about: 'Take what was delivered to you, so that its operator is paid at once',
  args: { job: number, ...signingArgs },
  run: async ({ args, terminal }) => {
    const made = await acceptJob(openSigning(args), { job: numberOf(args.job) })
    terminal.result(made, () => `Paid ${formatOpen(made.price)} as payment ${made.payment}.`)
    return undefined
  },
})

const finalise = command({
  name: 'finalise',
  about: 'Pay the operator of a job that nobody can challenge any more; anybody may',
  args: { job: number, ...signingArgs },
  run: async ({ args, terminal }) => {
    const made = await finaliseJob(openSigning(args), { job: numberOf(args.job) })
    terminal.result(made, () => `Paid ${formatOpen(made.price)} as payment ${made.payment}.`)
    return undefined
  },
})

const refund = command({
  name: 'refund',
  about: 'Give a buyer its money back whose job was not taken or not delivered in time; anybody may',
  args: { job: number, ...signingArgs },
  run: async ({ args, terminal }) => {
    const made = await refundJob(openSigning(args), { job: numberOf(args.job) })
    terminal.result(made, () =>
      [
        `${formatOpen(made.amount)} is the buyer’s again${made.slashed > 0n ? `, and the operator lost ${formatOpen(made.slashed)}` : ''}.`,
        '  next  openledger job withdraw',
      ].join('\n'),
    )
    return undefined
  },
})

const challenge = command({
  name: 'challenge',
  about: 'Challenge a delivered result before a committee; costs its fee and a bond',
  args: {
    job: number,
    evidence: { type: 'positional', description: 'File that shows what is wrong', required: true },
    ...signingArgs,
  },
  run: async ({ args, terminal }) => {
    const evidence = await sha256Of(args.evidence)
    const made = await challengeJob(openSigning(args), { job: numberOf(args.job), evidence })
    terminal.result({ ...made, evidence }, () =>
      [
        `Challenge ${made.dispute}, case ${made.case} of Reviews; ${formatOpen(made.cost)} in fee and bond.`,
        `  evidence     ${evidence}`,
        `  transaction  ${made.transaction}`,
      ].join('\n'),
    )
    return undefined
  },
})

const conclude = command({
  name: 'conclude',
  about: 'Decide a challenge by its verdict, or reject one that got none in time; anybody may',
  args: { dispute: { type: 'positional', description: 'Number of the challenge', required: true }, ...signingArgs },
  run: async ({ args, terminal }) => {
    const dispute = wholeNumber(args.dispute, { name: 'The challenge', min: 1 })
    const made = await concludeChallenge(openSigning(args), { dispute })
    terminal.result(made, () => (made.upheld ? 'The result was wrong.' : 'The result stands.'))
    return undefined
  },
})

const withdraw = command({
  name: 'withdraw',
  about: 'Take out refunds and bonds that came back to you',
  args: signingArgs,
  run: async ({ args, terminal }) => {
    const ledger = openSigning(args)
    if ((await getRefund(ledger, walletOf(ledger).account.address)) === 0n) {
      terminal.result({ amount: 0n, transaction: null }, () => 'Nothing waits for you.')
      return undefined
    }
    const made = await withdrawRefund(ledger)
    terminal.result(made, () => `Withdrew ${formatOpen(made.amount)}.\n  transaction  ${made.transaction}`)
    return undefined
  },
})

async function sha256Of(path: string): Promise<Hex> {
  const hash = createHash('sha256')
  for await (const chunk of (await openAsBlob(path)).stream()) hash.update(chunk)
  return `0x${hash.digest('hex')}`
}

function renderEscrow(found: Escrow): string {
  const deadline = new Date(found.deadline * 1000).toISOString()
  const until: Partial<Record<Escrow['state'], string>> = {
    funded: `to be taken by ${deadline}; then: openledger job refund ${found.job}`,
    assigned: `to be delivered by ${deadline}; then: openledger job refund ${found.job}`,
    running: `to be delivered by ${deadline}; then: openledger job refund ${found.job}`,
    delivered: `can be challenged until ${deadline}; then: openledger job finalise ${found.job}`,
    challenged: `${found.disputes} challenges are not decided`,
  }
  return [
    `Job ${found.job}: ${found.state}, ${formatOpen(found.price)}`,
    ...(until[found.state] === undefined ? [] : [`  ${until[found.state]}`]),
    `  buyer      ${found.buyer}`,
    `  operator   ${found.operator}, bond ${formatOpen(found.bond)}`,
    `  trains     model ${found.modelId} on releases ${found.releaseIds.join(', ')}; judged by ${found.proof}`,
    `  spec       ${found.spec}`,
    ...(BigInt(found.result) === 0n ? [] : [`  result     ${found.result}`]),
  ].join('\n')
}

export const job: CommandDef = {
  meta: { name: 'job', description: 'Paid work in escrow: show, accept, challenge, finalise, refund, withdraw' },
  subCommands: { show, accept, challenge, conclude, finalise, refund, withdraw },
}
