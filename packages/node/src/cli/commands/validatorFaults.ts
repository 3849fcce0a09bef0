import { mkdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { BaseError, formatOpen } from '@openledger/base'
import { findDoubleSignings, readDoubleSigning, reportDoubleSigning } from '@openledger/client'
import { writeFileDurably } from '../../folder/writeFileDurably.ts'
import { command, wholeNumber } from '../command.ts'
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
    const made = await reportDoubleSigning(openValidator(args), { evidence: readDoubleSigning(read(args.evidence)) })
    terminal.result(made, () =>
      [`${made.account} loses ${formatOpen(made.slashed)} and is barred.`, `  transaction  ${made.transaction}`].join(
        '\n',
      ),
    )
    return undefined
  },
})

/** `openledger validator watch`: what the consensus has found, as files. */
export const watch = command({
  name: 'watch',
  about: 'Write each double signing that the consensus finds to a file, for report-double-sign',
  args: {
    consensus: {
      type: 'string',
      description: 'RPC of a consensus node; that of --network unless told',
      valueHint: 'url',
    },
    out: { type: 'string', description: 'Folder of the files', default: 'evidence', valueHint: 'folder' },
    from: { type: 'string', description: 'The first height to look at', default: '1', valueHint: 'n' },
    once: { type: 'boolean', description: 'Stop at the height that there is, instead of waiting for more' },
    ...validatorArgs,
  },
  run: async ({ args, terminal }) => {
    const url = args.consensus ?? consensusUrl(args)
    if (url === undefined) {
      throw new BaseError('Whose consensus shall be watched?', {
        code: 'node/bad-argument',
        facts: { missing: '--consensus or --network' },
        hint: 'Give the RPC of a consensus node: the third port of a validator, 27002 of the first one.',
      })
    }
    const folder = resolve(args.out)
    mkdirSync(folder, { recursive: true })
    const files: string[] = []
    let from = wholeNumber(args.from, { name: '--from', min: 1 })
    for (;;) {
      const { found, until } = await findDoubleSignings({ url, from })
      for (const evidence of found) {
        const { height, round, kind, validator } = readDoubleSigning(evidence)
        const who = Buffer.from(validator).toString('hex').slice(0, 12)
        const file = join(folder, `${height}-${round}-${kind}-${who}.json`)
        writeFileDurably(file, `${JSON.stringify(evidence, null, 1)}\n`)
        files.push(file)
        terminal.note(`${file}: report it with: openledger validator report-double-sign ${file}`)
      }
      from = Math.max(from, until + 1)
      if (args.once) break
      await new Promise(done => setTimeout(done, pause))
    }
    terminal.result({ files, until: from - 1 }, () => `${files.length} double signings up to height ${from - 1}.`)
    return undefined
  },
})

function read(file: string): unknown {
  try {
    return JSON.parse(readFileSync(resolve(file), 'utf8'))
  } catch (cause) {
    throw new BaseError('The file of evidence cannot be read.', {
      code: 'node/bad-argument',
      facts: { file: resolve(file), reason: (cause as Error).message.slice(0, 200) },
      cause,
    })
  }
}
