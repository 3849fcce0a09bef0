import { openAsBlob } from 'node:fs'
import { drawRecords, formatOf, type PreviewView, previewContribution } from '@openledger/client'
import { command } from '../command.ts'
import { findModel, networkArgs, openNetwork } from '../network.ts'

export const preview = command({
  name: 'preview',
  about: 'What a file of records would do for a model, and earn by it, before you give it; nothing is kept',
  args: {
    model: { type: 'positional', description: 'Id or name of a fine-tune', required: true },
    file: {
      type: 'positional',
      description: 'JSON lines, or text (.txt, .md) whose paragraphs are records',
      required: true,
    },
    ...networkArgs,
  },
  run: async ({ args, terminal }) => {
    const ledger = openNetwork(args)
    const model = await findModel(ledger, args.model)
    const records = await drawRecords({ file: await openAsBlob(args.file), format: formatOf(args.file) })
    const found = await previewContribution(ledger, { model: model.id, records })
    terminal.result(found, () => render(model.name, found))
    return undefined
  },
})

function render(model: string, { records, looked, against, perRecord, share, verdict }: PreviewView): string {
  const held =
    against.kind === 'answers' ? `its last ${against.count} public answers` : `${against.count} of its own records`
  const range = ({ value, low, high }: PreviewView['share'], digits: number, unit = '') =>
    `${value.toFixed(digits)}${unit} (${low.toFixed(digits)} to ${high.toFixed(digits)}${unit})`
  const percent = (estimate: PreviewView['share']) => ({
    value: 100 * estimate.value,
    low: 100 * estimate.low,
    high: 100 * estimate.high,
  })
  const words = {
    helps: `These records would help “${model}”.`,
    unclear: `Whether these records would help “${model}” cannot be told.`,
    hurts: `These records would make “${model}” worse.`,
  }
  return [
    words[verdict],
    `  one record   ${range(perRecord, 2)} × what its average record does`,
    `  earnings     ${range(percent(share), 1, ' %')} of the data part of such answers, with all ${records}`,
    `  held against ${held}; ${looked} records looked at`,
    '  To first order, with 95 % intervals: many records that say the same are worth less.',
  ].join('\n')
}
