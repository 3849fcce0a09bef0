import { formatOpen } from '@openledger/base'
import { contribute as give, licenceToBytes32 } from '@openledger/client'
import { command } from '../command.ts'
import { findDatanet, openSigning, signingArgs } from '../network.ts'
import { openPendingBatch } from '../pendingBatch.ts'
import { userHome } from '../wallets.ts'

const stageWords = { reading: 'Reading', uploading: 'Uploading', checking: 'Checking', signing: 'Signing' } as const

export const contribute = command({
  name: 'contribute',
  about: 'Give a file of records to a Datanet; run it again to go on after a break',
  args: {
    datanet: { type: 'positional', description: 'Id or name of the Datanet', required: true },
    file: {
      type: 'positional',
      description: 'JSON lines, or text (.txt, .md) whose paragraphs are records',
      required: true,
    },
    licence: {
      type: 'string',
      description: 'SPDX id that you give them under; the Datanet’s own',
      required: true,
      valueHint: 'id',
    },
    label: {
      type: 'string',
      description: 'What people read beside your part of an answer',
      default: '',
      valueHint: 'text',
    },
    ...signingArgs,
  },
  run: async ({ args, terminal }) => {
    licenceToBytes32(args.licence)
    const ledger = openSigning(args)
    const net = await findDatanet(ledger, args.datanet)
    const bar = terminal.progress(`Contributing to “${net.name}”`)
    try {
      const pending = await openPendingBatch({
        path: args.file,
        home: userHome(args),
        scope: `${ledger.url}/${net.id}/${args.wallet}`,
        onProgress: ({ done, total }) => bar.update(done, 3 * total, stageWords.reading),
      })
      const { prepared } = pending
      const given = await give(ledger, {
        datanet: net.id,
        file: prepared.file,
        prepared,
        licence: args.licence,
        label: args.label,
        ...(pending.upload === undefined ? {} : { upload: pending.upload }),
        onStart: pending.saveUpload,
        onProgress: ({ stage, done, total }) =>
          stage === 'uploading'
            ? bar.update(total + done, 3 * total, stageWords[stage])
            : bar.update(5, 6, stageWords[stage]),
      })
      pending.done()
      bar.end(`${given.count} records are on the ledger.`)
      const { check, ...result } = given
      terminal.result({ datanet: net.id, ...result, bytes: prepared.bytes, findings: check.findings }, () =>
        [
          `Contributed ${given.count} records to “${net.name}” as batch ${given.batch}.`,
          `  root         ${given.root}`,
          `  bond         ${formatOpen(given.bond)}`,
          ...(given.reviewFee > 0n ? [`  review       ${formatOpen(given.reviewFee)}; it waits for a verdict`] : []),
          `  transaction  ${given.transaction}`,
          ...check.findings.filter(({ level }) => level === 'warn').map(({ message }) => `  note         ${message}`),
        ].join('\n'),
      )
    } catch (error) {
      bar.fail('Not contributed; nothing was registered.')
      throw error
    }
    return undefined
  },
})
