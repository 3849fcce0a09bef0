import { writeFileSync } from 'node:fs'
import { BaseError, type Hex } from '@openledger/base'
import { getBundle, getReceipt, receiptViewSchema, toWire } from '@openledger/client'
import { renderReceiptView, renderRecords } from '../../terminal/renderReceipt.ts'
import { command } from '../command.ts'
import { networkArgs, openNetwork } from '../network.ts'
import { readOpening } from '../openings.ts'
import { userHome, walletArgs } from '../wallets.ts'

export const receipt = command({
  name: 'receipt',
  about: 'Show a receipt, or write its bundle for checking offline',
  args: {
    id: { type: 'positional', description: 'Id of the receipt', required: true },
    out: { type: 'string', description: 'Write the bundle to this file', valueHint: 'file' },
    reveal: { type: 'boolean', description: 'Put your question and the answer into the bundle' },
    records: {
      type: 'boolean',
      description: 'Show the records that moved the answer most, with their text',
      default: false,
    },
    ...networkArgs,
    data: walletArgs.data,
  },
  run: async ({ args, terminal }) => {
    const id = receiptId(args.id)
    const ledger = openNetwork(args)
    const opening = readOpening(userHome(args), id)
    if (args.out !== undefined) {
      const bundle = await getBundle(ledger, id, args.reveal && opening ? { opening } : {})
      const text = `${JSON.stringify(bundle)}\n`
      writeBundle(args.out, text)
      terminal.result(
        { id, file: args.out, bytes: Buffer.byteLength(text), revealed: 'opening' in bundle },
        () => `Wrote the bundle of ${id} to ${args.out}.\n  check it offline with: openledger verify ${args.out}`,
      )
      return undefined
    }
    const view = await getReceipt(ledger, id)
    terminal.result(toWire(receiptViewSchema, view), () => {
      const text = renderReceiptView({ ...view, ...(view.opening || !opening ? {} : { opening }) })
      return args.records ? `${text}\n\n${renderRecords(view.contributors)}` : text
    })
    return undefined
  },
})

/** Text as a receipt's id, or `node/bad-argument`. */
export function receiptId(text: string): Hex {
  if (/^0x[0-9a-f]{64}$/i.test(text)) return text.toLowerCase() as Hex
  throw new BaseError('This is not a receipt’s id.', {
    code: 'node/bad-argument',
    facts: { given: text.slice(0, 80), wanted: '0x and 64 hexadecimal digits' },
  })
}

function writeBundle(path: string, text: string): void {
  try {
    writeFileSync(path, text)
  } catch (cause) {
    throw new BaseError('The file cannot be written.', {
      code: 'node/file-unwritable',
      facts: { file: path, reason: (cause as NodeJS.ErrnoException).code ?? String(cause) },
      cause,
    })
  }
}
