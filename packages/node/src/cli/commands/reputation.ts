import { type Address, BaseError } from '@openledger/base'
import {
  type AccountScore,
  appealScore,
  challengeScores,
  finaliseScores,
  getScore,
  getScoreEpoch,
  lastScores,
  listScoreRoots,
  proveScore,
  wholeReputation,
} from '@openledger/client'
import type { CommandDef } from 'citty'
import { command, wholeNumber } from '../command.ts'
import { evidenceArg, sendEvidence } from '../evidence.ts'
import { networkArgs, openNetwork, openSigning, signingArgs } from '../network.ts'

const domainArg = {
  domain: { type: 'string', description: 'Which; 0 is the whole network', default: '0', valueHint: 'number' },
} as const
const epochArg = { epoch: { type: 'positional', description: 'Its number', required: true } } as const
const domainOf = (text: string) => wholeNumber(text, { name: 'The domain', max: 2 ** 32 - 1 })
const epochOf = (text: string) => wholeNumber(text, { name: 'The epoch', min: 1 })
/** A part of the whole in percent, to a millionth. */
const percent = (score: bigint) => `${Number((score * 100_000_000n) / wholeReputation) / 1_000_000} %`

const show = command({
  name: 'show',
  about: 'Show your reputation, proven on chain, and the roots of it',
  args: {
    account: { type: 'positional', description: 'Whose; yours unless told', required: false, valueHint: 'address' },
    ...domainArg,
    ...signingArgs,
  },
  run: async ({ args, terminal }) => {
    const ledger = args.account === undefined ? openSigning(args) : openNetwork(args)
    const domain = domainOf(args.domain)
    const [found, roots] = await Promise.all([
      getScore(ledger, { domain, account: args.account as Address | undefined }),
      lastScores(ledger, { domain }),
    ])
    // What an appeal has put in place of a score needs no proof; without either there is nothing to prove.
    const proven = found && (await proveScore(ledger, found).catch(ifNothingToProve(found)))
    terminal.result({ ...found, proven, roots }, () =>
      found === null || proven === null
        ? 'No reputation has been rooted yet.'
        : [
            `Reputation of ${found.account} in domain ${domain}`,
            `  score    ${percent(proven.score)} of the whole under root ${found.epoch}${proven.score === found.score ? '' : ', corrected by an appeal'}`,
            `  now      ${percent(proven.current)}, as it decays`,
            `  of       ${percent(found.total)} that all have together`,
            ...(roots.pending === 0
              ? []
              : [`  pending  root ${roots.pending}: openledger reputation root ${roots.pending}`]),
          ].join('\n'),
    )
    return undefined
  },
})

const roots = command({
  name: 'roots',
  about: 'List the roots of a domain, the newest first',
  args: { ...domainArg, ...networkArgs },
  run: async ({ args, terminal }) => {
    const { items } = await listScoreRoots(openNetwork(args), { domain: domainOf(args.domain) })
    terminal.result({ items }, () =>
      items.length === 0
        ? 'No root has been posted yet.'
        : items
            .map(one => `${String(one.epoch).padStart(5)}  ${one.state.padEnd(8)}  ${one.root}  file ${one.file}`)
            .join('\n'),
    )
    return undefined
  },
})

const root = command({
  name: 'root',
  about: 'Show a root: who posted it, until when it can be challenged',
  args: { ...epochArg, ...domainArg, ...networkArgs },
  run: async ({ args, terminal }) => {
    const found = await getScoreEpoch(openNetwork(args), { domain: domainOf(args.domain), epoch: epochOf(args.epoch) })
    terminal.result(found, () =>
      [
        `Root ${found.epoch} of domain ${found.domain} (${found.state})`,
        `  posted      by ${found.scorekeeper}, for ${new Date(found.computedAt * 1000).toISOString()}`,
        `  root        ${found.root}`,
        `  total       ${percent(found.counted)}`,
        `  challenges  ${found.openChallenges} open; until ${new Date(found.finalisableAt * 1000).toISOString()}`,
      ].join('\n'),
    )
    return undefined
  },
})

const challenge = command({
  name: 'challenge',
  about: 'Ask a committee whether a pending root is wrong; half of its bond is yours if it is',
  args: { ...epochArg, ...evidenceArg, ...domainArg, ...signingArgs },
  run: async ({ args, terminal }) => {
    const ledger = openSigning(args)
    const evidence = await sendEvidence(ledger, args.evidence)
    const made = await challengeScores(ledger, { domain: domainOf(args.domain), epoch: epochOf(args.epoch), evidence })
    terminal.result(made, () => `Challenged.\n  next  openledger review show ${made.case}`)
    return undefined
  },
})

const appeal = command({
  name: 'appeal',
  about: 'Ask a committee to correct a score under the last root',
  args: {
    corrected: { type: 'positional', description: 'What it should be, in millionths of the whole', required: true },
    ...evidenceArg,
    account: { type: 'string', description: 'Whose; yours unless told', valueHint: 'address' },
    ...domainArg,
    ...signingArgs,
  },
  run: async ({ args, terminal }) => {
    const ledger = openSigning(args)
    const millionths = wholeNumber(args.corrected, { name: 'The corrected score', max: 1_000_000 })
    const found = await getScore(ledger, {
      domain: domainOf(args.domain),
      account: args.account as Address | undefined,
    })
    if (found === null) {
      throw new BaseError('There is no final root whose scores could be corrected.', { code: 'node/no-reputation' })
    }
    const evidence = await sendEvidence(ledger, args.evidence)
    const corrected = (BigInt(millionths) * wholeReputation) / 1_000_000n
    const made = await appealScore(ledger, { ...found, corrected, evidence })
    terminal.result(made, () => `Appealed.\n  next  openledger review show ${made.case}`)
    return undefined
  },
})

const finalise = command({
  name: 'finalise',
  about: 'Make a root final whose window has passed; anybody may',
  args: { ...epochArg, ...domainArg, ...signingArgs },
  run: async ({ args, terminal }) => {
    const made = await finaliseScores(openSigning(args), {
      domain: domainOf(args.domain),
      epoch: epochOf(args.epoch),
    })
    terminal.result(made, () => `Final.\n  transaction  ${made.transaction}`)
    return undefined
  },
})

function ifNothingToProve({ proof }: AccountScore) {
  return (error: unknown) => {
    if (proof.length > 0) throw error
    return { score: 0n, current: 0n }
  }
}

export const reputation: CommandDef = {
  meta: { name: 'reputation', description: 'Standing earned by work and verdicts: show, roots, challenge, appeal' },
  subCommands: { show, roots, root, challenge, appeal, finalise },
}
