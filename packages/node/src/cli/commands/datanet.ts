import { formatOpen, parseOpen } from '@openledger/base'
import {
  allItems,
  createDatanet,
  type Datanet,
  datanetSchema,
  listDatanets,
  toWire,
  walletOf,
} from '@openledger/client'
import type { CommandDef } from 'citty'
import { shortHex } from '../../terminal/renderReceipt.ts'
import { command } from '../command.ts'
import { findDatanet, networkArgs, openNetwork, openSigning, signingArgs } from '../network.ts'

const create = command({
  name: 'create',
  about: 'Create a Datanet: a named collection of records under one licence',
  args: {
    name: { type: 'positional', description: 'Its name', required: true },
    licence: { type: 'string', description: 'SPDX id, like CC-BY-4.0', required: true, valueHint: 'id' },
    about: { type: 'string', description: 'A few words on what belongs in it', valueHint: 'text' },
    mode: {
      type: 'enum',
      description: 'Who may contribute: anybody, or those you allow',
      options: ['open', 'allowlist'],
      default: 'open',
    },
    bond: { type: 'string', description: 'OPEN locked with every batch', default: '0', valueHint: 'amount' },
    ...signingArgs,
  },
  run: async ({ args, terminal }) => {
    const ledger = openSigning(args)
    const { name, licence, about: description, mode } = args
    const made = await createDatanet(ledger, {
      name,
      licence,
      mode: mode as 'open' | 'allowlist',
      batchBond: parseOpen(args.bond),
      description,
    })
    terminal.result({ ...made, name, licence, mode, curator: walletOf(ledger).account.address.toLowerCase() }, () =>
      [
        `Created Datanet ${made.datanet}, “${name}”, under ${licence}.`,
        `  transaction  ${made.transaction}`,
        `  next         openledger contribute ${made.datanet} FILE --licence ${licence} --label "…"`,
      ].join('\n'),
    )
    return undefined
  },
})

const list = command({
  name: 'list',
  about: 'List Datanets',
  args: networkArgs,
  run: async ({ args, terminal }) => {
    const ledger = openNetwork(args)
    const items = await allItems(cursor => listDatanets(ledger, { cursor }))
    terminal.result({ items: items.map(item => toWire(datanetSchema, item)) }, () =>
      items.length === 0
        ? 'No Datanets yet. Make one with: openledger datanet create NAME --licence CC-BY-4.0'
        : items
            .map(
              ({ id, name, licence, records, contributors }) =>
                `${String(id).padStart(4)}  ${name.padEnd(24)}  ${licence.padEnd(16)}  ${records} records of ${contributors.length} contributors`,
            )
            .join('\n'),
    )
    return undefined
  },
})

const show = command({
  name: 'show',
  about: 'Show one Datanet',
  args: { datanet: { type: 'positional', description: 'Its id or name', required: true }, ...networkArgs },
  run: async ({ args, terminal }) => {
    const found = await findDatanet(openNetwork(args), args.datanet)
    terminal.result(toWire(datanetSchema, found), () => renderDatanet(found))
    return undefined
  },
})

function renderDatanet(net: Datanet): string {
  const { release } = net
  return [
    `${net.name} (Datanet ${net.id}${net.demo ? ', demo' : ''})`,
    ...(net.description ? [`  ${net.description}`] : []),
    `  licence       ${net.licence}`,
    `  curator       ${net.curatorName ?? net.curator}`,
    `  who may give  ${net.mode === 'open' ? 'anybody' : 'those whom the curator allowed'}; bond ${formatOpen(net.batchBond)} a batch`,
    `  release       ${release ? `${release.id}, ${release.batchCount} batches` : 'none yet: openledger release'}`,
    `  records       ${net.records} in ${net.batches} batches`,
    ...net.contributors.map(
      ({ account, name, records }) => `    ${(name ?? shortHex(account)).padEnd(36)} ${String(records).padStart(6)}`,
    ),
    ...(net.models.length > 0
      ? [`  models        ${net.models.map(({ id, name }) => `${id} ${name}`).join(', ')}`]
      : []),
  ].join('\n')
}

export const datanet: CommandDef = {
  meta: { name: 'datanet', description: 'Collections of records: create, list, show' },
  subCommands: { create, list, show },
}
