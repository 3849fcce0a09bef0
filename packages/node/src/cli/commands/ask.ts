import { BaseError, parseOpen } from '@openledger/base'
import { ask as askModel, chatReceiptSchema, toWire } from '@openledger/client'
import { renderChatReceipt } from '../../terminal/renderReceipt.ts'
import { renderError } from '../../terminal/Terminal.ts'
import { command, wholeNumber } from '../command.ts'
import { findModel, openSigning, signingArgs } from '../network.ts'
import { keepOpening } from '../openings.ts'
import { readResponseFormat, responseFormatArg } from '../responseFormat.ts'
import { userHome } from '../wallets.ts'

export const ask = command({
  name: 'ask',
  about: 'Ask a model and pay for the answer; shows who made it possible',
  args: {
    model: { type: 'positional', description: 'Id or name of the model', required: true },
    question: { type: 'positional', description: 'What you want to know', required: true },
    'max-tokens': { type: 'string', description: 'Longest answer, in tokens', default: '96', valueHint: 'n' },
    temperature: { type: 'string', description: '0 answers the same each time', default: '0', valueHint: '0 … 2' },
    seed: { type: 'string', description: 'Decides among likely words', valueHint: 'n' },
    'response-format': responseFormatArg,
    channel: { type: 'boolean', description: 'Pay out of your channel: openledger channel open' },
    'max-price': { type: 'string', description: 'Most that the answer may cost, in OPEN', valueHint: 'amount' },
    ...signingArgs,
  },
  run: async ({ args, terminal }) => {
    const ledger = openSigning(args)
    const model = await findModel(ledger, args.model)
    const { text, finish, tokens, receipt, opening, fault } = await askModel(ledger, {
      model: model.slug,
      messages: [{ role: 'user', content: args.question }],
      maxTokens: wholeNumber(args['max-tokens'], { name: '--max-tokens', min: 1, max: 4096 }),
      temperature: decimal(args.temperature),
      ...(args.seed === undefined ? {} : { seed: wholeNumber(args.seed, { name: '--seed' }) }),
      form: readResponseFormat(args['response-format']),
      ...(args['max-price'] === undefined ? {} : { maxPrice: parseOpen(args['max-price']) }),
      channel: args.channel === true,
      onToken: terminal.write,
    })
    terminal.write('\n\n')
    if (!receipt) {
      terminal.result(
        { answer: text, finish, tokens, receipt: null },
        () => 'This is the base model alone: free, without contributors and without a receipt.',
      )
      return undefined
    }
    if (opening) keepOpening(userHome(args), receipt.receipt, opening)
    const summary = toWire(chatReceiptSchema, receipt) as Record<string, unknown>
    terminal.result({ answer: text, finish, tokens, ...summary, ...(fault && { fault: fault.toJSON() }) }, () =>
      [renderChatReceipt(receipt), ...(fault ? ['', renderError(fault)] : [])].join('\n'),
    )
    return BaseError.is(fault, 'client/false-receipt') ? 1 : undefined
  },
})

function decimal(text: string): number {
  return /^\d(\.\d{1,6})?$/.test(text) ? Number(text) : wholeNumber(text, { name: '--temperature', max: 2 })
}
