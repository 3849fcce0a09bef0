import { BaseError, formatOpen } from '@openledger/base'
import {
  findDoubleSignings,
  findMissedBlocks,
  getDowntimeTerms,
  type OpenLedger,
  readLastCommits,
  reportDoubleSigning,
  reportDowntime,
} from '@openledger/client'
import type { Terminal } from '../../terminal/Terminal.ts'
import { command, wholeNumber } from '../command.ts'
import { type FaultFolder, openFaultFolder, readEvidence, reportFile } from '../faultFolder.ts'
import { consensusUrl, openValidator, openValidators, validatorArgs } from '../validatorAccount.ts'
import { watchDowntime } from '../watchDowntime.ts'

/** Milliseconds between two looks at a consensus. */
const pause = 2_000

/** `openledger validator report-double-sign`: one file of evidence to the contract. */
export const report = command({
  name: 'report-double-sign',
  about: 'Prove that a validator has signed twice; half of what its own stake loses is yours',
  args: {
    evidence: { type: 'positional', description: 'File of evidence, as watch writes it', required: true },
    ...validatorArgs,
  },
  run: async ({ args, terminal }) => {
    const made = await reportDoubleSigning(openValidator(args), { evidence: readEvidence(args.evidence) })
    terminal.result(made, () =>
      [`${made.account} loses ${formatOpen(made.slashed)} and is barred.`, `  transaction  ${made.transaction}`].join(
        '\n',
      ),
    )
    return undefined
  },
})

const consensusArg = {
  type: 'string',
  description: 'RPC of a consensus node; that of --network unless told',
  valueHint: 'url',
} as const

/** `openledger validator report-downtime`: what a validator has missed, to the contract. */
export const reportDown = command({
  name: 'report-downtime',
  about: 'Prove that a validator misses too many blocks; half of what its own stake loses is yours',
  args: {
    account: { type: 'positional', description: 'Whose', required: true, valueHint: 'address' },
    consensus: consensusArg,
    ...validatorArgs,
  },
  run: async ({ args, terminal }) => {
    const account = args.account as `0x${string}`
    const made = await reportDowntime(openValidator(args), { account, consensus: wantedConsensus(args) })
    terminal.result(made, () =>
      [
        `${made.account} has missed ${made.missed} blocks, loses ${formatOpen(made.slashed)} and is jailed.`,
        `  transaction  ${made.transaction}`,
      ].join('\n'),
    )
    return undefined
  },
})

/** `openledger validator missed`: how many of the last window's blocks each has missed. */
export const missed = command({
  name: 'missed',
  about: 'Show whose votes the last blocks lack, and how many more would be too many',
  args: { consensus: consensusArg, ...validatorArgs },
  run: async ({ args, terminal }) => {
    const ledger = openValidators(args)
    const { window, allowed } = await getDowntimeTerms(ledger)
    const until = Number(await ledger.chain.getBlockNumber({ cacheTime: 0 }))
    const from = Math.max(1, until - window + 1)
    const found = await findMissedBlocks(ledger, await readLastCommits({ url: wantedConsensus(args), from, until }))
    const items = found.map(({ account, blocks }) => ({ account, missed: blocks.length }))
    terminal.result({ items, from, until, window, allowed }, () =>
      [
        `Blocks ${from} to ${until}; ${allowed} of ${window} may be missed.`,
        ...(items.length === 0 ? ['Every vote is there.'] : []),
        ...items.map(({ account, missed: count }) => `  ${account}  ${count}`),
      ].join('\n'),
    )
    return undefined
  },
})

/** `openledger validator watch`: what the consensus has found, as files, and on request to the contract. */
export const watch = command({
  name: 'watch',
  about: 'Write each double signing to a file, and with --submit prove it, and downtime, on chain',
  args: {
    consensus: consensusArg,
    out: { type: 'string', description: 'Folder of the files', default: 'evidence', valueHint: 'folder' },
    from: {
      type: 'string',
      description: 'The first height to look at; where the last watch into this folder ended unless told',
      valueHint: 'n',
    },
    submit: {
      type: 'boolean',
      description: 'Prove on chain what nobody has proven yet, as your account; half of what is slashed is yours',
    },
    once: { type: 'boolean', description: 'Stop at the height that there is, instead of waiting for more' },
    ...validatorArgs,
  },
  run: async ({ args, terminal }) => {
    const consensus = wantedConsensus(args)
    const ledger = args.submit ? openValidator(args) : undefined
    const faults = openFaultFolder(args.out)
    const down = ledger === undefined ? undefined : watchDowntime({ ledger, consensus, note: terminal.note })
    const files: string[] = []
    let from = args.from === undefined ? faults.next(consensus) : wholeNumber(args.from, { name: '--from', min: 1 })
    for (;;) {
      try {
        const { found, until } = await findDoubleSignings({ url: consensus, from })
        for (const evidence of found) {
          const file = faults.keep(evidence)
          files.push(file)
          if (!args.submit) terminal.note(`${file}: report it with: openledger validator report-double-sign ${file}`)
        }
        // A consensus that is behind what was looked at is another one at the same address.
        from = from > until + 1 ? 1 : until + 1
        faults.looked(consensus, until)
      } catch (error) {
        if (args.once) throw error
        terminal.note(`${consensus}: ${(error as Error).message} Asked again in ${pause / 1000} s.`)
      }
      if (ledger !== undefined) await submitAll({ ledger, faults, terminal })
      await down?.()
      if (args.once) break
      await new Promise(done => setTimeout(done, pause))
    }
    const waiting = faults.waiting()
    terminal.result({ files, until: from - 1, waiting }, () =>
      [
        `${files.length} double signings up to height ${from - 1}.`,
        ...(args.submit ? [`${waiting.length} proofs wait for another try.`] : []),
      ].join('\n'),
    )
    return args.submit && waiting.length > 0 ? 1 : 0
  },
})

/** Proves what waits in the folder; what could not be sent stays there for the next time. */
async function submitAll({
  ledger,
  faults,
  terminal,
}: {
  ledger: OpenLedger
  faults: FaultFolder
  terminal: Terminal
}) {
  for (const file of faults.waiting()) {
    try {
      const made = await reportFile(ledger, file)
      faults.settle(file, made)
      if (made.outcome === 'reported')
        terminal.note(`${file}: ${made.account} loses ${formatOpen(BigInt(made.slashed))} and is barred.`)
      else if (made.outcome === 'known') terminal.note(`${file}: somebody has proven it already.`)
      else terminal.note(`${file}: the contract can never take it: ${made.error}.`)
    } catch (error) {
      terminal.note(`${file}: not sent, and tried again: ${(error as Error).message}`)
    }
  }
}

function wantedConsensus(args: Parameters<typeof consensusUrl>[0] & { consensus?: string | undefined }): string {
  const url = args.consensus ?? consensusUrl(args)
  if (url !== undefined) return url
  throw new BaseError('Which consensus shall be asked?', {
    code: 'node/bad-argument',
    facts: { missing: '--consensus or --network' },
    hint: 'Give the RPC of a consensus node: the third port of a validator, 27002 of the first one.',
  })
}
