import { type Address, formatOpen, parseOpen } from '@openledger/base'
import {
  cancelSeed,
  collectSeed,
  fundSeed,
  getSeed,
  listSeeds,
  openSeed,
  paySeedBuilder,
  paySeedPosition,
  returnSeedModel,
  type Seed,
} from '@openledger/client'
import type { CommandDef } from 'citty'
import { command, wholeNumber } from '../command.ts'
import { findModel, networkArgs, openNetwork, openSigning, signingArgs } from '../network.ts'

const agreementArg = {
  type: 'positional',
  description: 'Address of the agreement',
  required: true,
  valueHint: 'address',
} as const
const time = (seconds: number) => new Date(seconds * 1000).toISOString()
const percent = (text: string, name: string, max: number) => 100 * wholeNumber(text, { name, min: 1, max })

const open = command({
  name: 'open',
  about: 'Offer a share of your model’s revenue for seed capital; the agreement holds the model meanwhile',
  args: {
    model: { type: 'positional', description: 'Its number or name', required: true },
    capital: { type: 'positional', description: 'OPEN', required: true },
    repay: { type: 'string', description: 'Percent of the capital that is repaid', default: '120' },
    share: { type: 'string', description: 'Percent of the revenue that goes to the funders', default: '40' },
    funding: { type: 'string', description: 'Days to bring the capital together', default: '30' },
    term: { type: 'string', description: 'Days until the model comes back in any case', default: '365' },
    ...signingArgs,
  },
  run: async ({ args, terminal }) => {
    const ledger = openSigning(args)
    const days = (text: string, name: string) => 24 * 3600 * wholeNumber(text, { name, min: 1 })
    const { id: modelId } = await findModel(ledger, args.model)
    const made = await openSeed(ledger, {
      modelId,
      capital: parseOpen(args.capital),
      multiple: percent(args.repay, 'What is repaid', 500),
      share: percent(args.share, 'The share', 100),
      fundingPeriod: days(args.funding, 'The time to fund'),
      term: days(args.term, 'The term'),
    })
    terminal.result(made, () => `Agreement ${made.agreement}\n  next  openledger circle seed show ${made.agreement}`)
    return undefined
  },
})

const list = command({
  name: 'list',
  about: 'List agreements, the latest first',
  args: { builder: { type: 'string', description: 'Of whom', valueHint: 'address' }, ...networkArgs },
  run: async ({ args, terminal }) => {
    const items = await listSeeds(openNetwork(args), { builder: args.builder as Address | undefined })
    terminal.result({ items }, () =>
      items.length === 0
        ? 'No agreements yet.'
        : items
            .map(({ agreement, modelId, state, raised, capital }) => {
              return `${agreement}  model ${modelId}  ${state.padEnd(9)}  ${formatOpen(raised)} of ${formatOpen(capital)}`
            })
            .join('\n'),
    )
    return undefined
  },
})

const show = command({
  name: 'show',
  about: 'Show an agreement',
  args: { agreement: agreementArg, ...networkArgs },
  run: async ({ args, terminal }) => {
    const found = await getSeed(openNetwork(args), args.agreement as Address)
    terminal.result(found, () => renderSeed(found))
    return undefined
  },
})

const fund = command({
  name: 'fund',
  about: 'Bring capital; the last wei starts the agreement',
  args: {
    agreement: agreementArg,
    amount: { type: 'positional', description: 'OPEN', required: true },
    ...signingArgs,
  },
  run: async ({ args, terminal }) => {
    const amount = parseOpen(args.amount)
    const made = await fundSeed(openSigning(args), { agreement: args.agreement as Address, amount })
    terminal.result(made, () => `Your position is number ${made.position}.`)
    return undefined
  },
})

const collect = command({
  name: 'collect',
  about: 'Claim what the model has earned and share it; anybody may',
  args: { agreement: agreementArg, ...signingArgs },
  run: async ({ args, terminal }) => {
    const made = await collectSeed(openSigning(args), { agreement: args.agreement as Address })
    terminal.result(
      made,
      () => `${formatOpen(made.toFunders)} to the funders, ${formatOpen(made.toBuilder)} to the builder.`,
    )
    return undefined
  },
})

const pay = command({
  name: 'pay',
  about: 'Pay a position, or the builder where none is named, what waits; anybody may',
  args: {
    agreement: agreementArg,
    position: { type: 'string', description: 'Its number', valueHint: 'number' },
    ...signingArgs,
  },
  run: async ({ args, terminal }) => {
    const ledger = openSigning(args)
    const agreement = args.agreement as Address
    const made =
      args.position === undefined
        ? await paySeedBuilder(ledger, { agreement })
        : await paySeedPosition(ledger, {
            agreement,
            position: wholeNumber(args.position, { name: 'The position', min: 1 }),
          })
    terminal.result(made, () => `Paid ${formatOpen(made.amount)}.\n  transaction  ${made.transaction}`)
    return undefined
  },
})

const giveBack = command({
  name: 'return',
  about: 'Give the model back once the funders have what is owed, or the term has passed; anybody may',
  args: { agreement: agreementArg, ...signingArgs },
  run: async ({ args, terminal }) => {
    const made = await returnSeedModel(openSigning(args), { agreement: args.agreement as Address })
    terminal.result(made, () => `The model is its builder’s again.\n  transaction  ${made.transaction}`)
    return undefined
  },
})

const cancel = command({
  name: 'cancel',
  about: 'Give model and capital back where the capital did not come together',
  args: { agreement: agreementArg, ...signingArgs },
  run: async ({ args, terminal }) => {
    const made = await cancelSeed(openSigning(args), { agreement: args.agreement as Address })
    terminal.result(made, () => `The agreement is cancelled.\n  transaction  ${made.transaction}`)
    return undefined
  },
})

function renderSeed(found: Seed): string {
  return [
    `Agreement over model ${found.modelId}: ${found.state}`,
    `  capital  ${formatOpen(found.raised)} of ${formatOpen(found.capital)}, until ${time(found.fundUntil)}`,
    `  repaid   ${formatOpen(found.repaid)} of ${formatOpen(found.owed)}, from ${found.share / 100} % of the revenue`,
    ...(found.maturesAt === 0 ? [] : [`  matures  ${time(found.maturesAt)}`]),
    `  builder  ${found.builder}, for whom ${formatOpen(found.forBuilder)} wait`,
    ...found.positions.map(({ position, funder, amount }) => `  ${position}. ${funder}: ${formatOpen(amount)}`),
  ].join('\n')
}

export const seed: CommandDef = {
  meta: { name: 'seed', description: 'Seed capital for a model: open, list, show, fund, collect, pay, return, cancel' },
  subCommands: { open, list, show, fund, collect, pay, return: giveBack, cancel },
}
