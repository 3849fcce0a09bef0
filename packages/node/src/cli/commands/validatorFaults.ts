import { BaseError, formatOpen } from '@openledger/base'
import { findDoubleSignings, type OpenLedger, reportDoubleSigning } from '@openledger/client'
import type { Terminal } from '../../terminal/Terminal.ts'
import { command, wholeNumber } from '../command.ts'
import { type FaultFolder, openFaultFolder, readEvidence, reportFile } from '../faultFolder.ts'
import { consensusUrl, openValidator, validatorArgs } from '../validatorAccount.ts'

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

/** `openledger validator watch`: what the consensus has found, as files, and on request to the contract. */
export const watch = command({
  name: 'watch',
  about: 'Write each double signing that the consensus finds to a file, and with --submit prove it on chain',
  args: {
    consensus: {
      type: 'string',
      description: 'RPC of a consensus node; that of --network unless told',
      valueHint: 'url',
    },
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
    const consensus = args.consensus ?? consensusUrl(args)
    if (consensus === undefined) {
      throw new BaseError('Whose consensus shall be watched?', {
        code: 'node/bad-argument',
        facts: { missing: '--consensus or --network' },
        hint: 'Give the RPC of a consensus node: the third port of a validator, 27002 of the first one.',
      })
    }
    const ledger = args.submit ? openValidator(args) : undefined
    const faults = openFaultFolder(args.out)
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
