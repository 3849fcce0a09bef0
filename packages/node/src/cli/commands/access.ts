import { writeFileSync } from 'node:fs'
import type { Address } from '@openledger/base'
import { BaseError, formatOpen, parseOpen } from '@openledger/base'
import { buyAccess, type Datanet, getAccess, readRelease, setAccessPrice, walletOf } from '@openledger/client'
import type { CommandDef } from 'citty'
import { command, wholeNumber } from '../command.ts'
import { findDatanet, openSigning, signingArgs } from '../network.ts'

const datanet = { type: 'positional', description: 'Id or name of the Datanet', required: true } as const
const releaseArg = { type: 'string', description: 'Which release; the latest unless told', valueHint: 'n' } as const
const accountArg = { type: 'string', description: 'Who reads; you unless told', valueHint: 'address' } as const

const price = command({
  name: 'price',
  about: 'Set, as its curator, what access to a release of your Datanet costs for a period; 0 opens its data',
  args: { datanet, amount: { type: 'positional', description: 'OPEN', required: true }, ...signingArgs },
  run: async ({ args, terminal }) => {
    const ledger = openSigning(args)
    const { id, name } = await findDatanet(ledger, args.datanet)
    const made = await setAccessPrice(ledger, { datanet: id, price: parseOpen(args.amount) })
    terminal.result({ datanet: id, ...made }, () => `Access to a release of “${name}” costs ${args.amount} OPEN.`)
    return undefined
  },
})

const buy = command({
  name: 'buy',
  about: 'Buy access to a release of a Datanet, for you or for somebody else',
  args: {
    datanet,
    release: releaseArg,
    periods: { type: 'string', description: 'For how many periods', default: '1', valueHint: 'n' },
    account: accountArg,
    ...signingArgs,
  },
  run: async ({ args, terminal }) => {
    const ledger = openSigning(args)
    const net = await findDatanet(ledger, args.datanet)
    const release = releaseOf(net, args.release)
    const account = (args.account as Address | undefined) ?? walletOf(ledger).account.address
    const periods = wholeNumber(args.periods, { name: '--periods', min: 1, max: 1200 })
    const made = await buyAccess(ledger, { release, account, periods })
    terminal.result({ datanet: net.id, release, account, ...made }, () =>
      [
        `Paid ${formatOpen(made.amount)}: ${account} may read release ${release} of “${net.name}” until ${new Date(made.expiry * 1000).toISOString()}.`,
        `  transaction  ${made.transaction}`,
      ].join('\n'),
    )
    return undefined
  },
})

const show = command({
  name: 'show',
  about: 'Show whether an account has access to a release',
  args: { datanet, release: releaseArg, account: accountArg, ...signingArgs },
  run: async ({ args, terminal }) => {
    const ledger = openSigning(args)
    const net = await findDatanet(ledger, args.datanet)
    const release = releaseOf(net, args.release)
    const account = (args.account as Address | undefined) ?? walletOf(ledger).account.address
    const found = await getAccess(ledger, { release, account })
    terminal.result({ datanet: net.id, release, account, ...found }, () =>
      found.granted
        ? `${account} may read release ${release} of “${net.name}” until ${new Date(found.expiry * 1000).toISOString()}.`
        : `${account} has no access to release ${release} of “${net.name}”.`,
    )
    return undefined
  },
})

const read = command({
  name: 'read',
  about: 'Write the records of the latest release to a file, each batch checked against the chain',
  args: {
    datanet,
    out: { type: 'string', description: 'File, JSON lines', required: true, valueHint: 'file' },
    ...signingArgs,
  },
  run: async ({ args, terminal }) => {
    const ledger = openSigning(args)
    const net = await findDatanet(ledger, args.datanet)
    const release = releaseOf(net, undefined)
    const lines: string[] = []
    for await (const { record } of readRelease(ledger, { manifest: net.release!.file }))
      lines.push(JSON.stringify(record))
    const records = lines.length
    writeFileSync(args.out, `${lines.join('\n')}\n`)
    terminal.result(
      { datanet: net.id, release, records, file: args.out },
      () => `Wrote ${records} records of release ${release} to ${args.out}.`,
    )
    return undefined
  },
})

function releaseOf({ release, name }: Datanet, given: string | undefined): number {
  if (given !== undefined) return wholeNumber(given, { name: '--release', min: 1 })
  if (release) return release.id
  throw new BaseError('This Datanet has no release yet.', { code: 'factory/no-release', facts: { datanet: name } })
}

export const access: CommandDef = {
  meta: { name: 'access', description: 'Access to data: price, buy, show, read' },
  subCommands: { price, buy, show, read },
}
