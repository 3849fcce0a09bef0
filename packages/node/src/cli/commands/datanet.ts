import { type Address, formatOpen, parseOpen } from '@openledger/base'
import {
  allItems,
  createDatanet,
  type Datanet,
  datanetModes,
  datanetSchema,
  describeTerms,
  listDatanets,
  setAllowed,
  toWire,
  walletOf,
} from '@openledger/client'
import type { CommandDef } from 'citty'
import { shortHex } from '../../terminal/renderReceipt.ts'
import { command, wholeNumber } from '../command.ts'
import { findDatanet, networkArgs, openNetwork, openSigning, signingArgs } from '../network.ts'
import { credit, erase, proveCopy, reclaim, report, review, verdict } from './datanetBatch.ts'
import { exam } from './datanetExam.ts'

const create = command({
  name: 'create',
  about: 'Create a Datanet: a named collection of records under one licence',
  args: {
    name: { type: 'positional', description: 'Its name', required: true },
    licence: {
      type: 'string',
      description: 'SPDX id, like CC-BY-4.0, or the key of custom terms',
      required: true,
      valueHint: 'id',
    },
    about: { type: 'string', description: 'A few words on what belongs in it', valueHint: 'text' },
    mode: {
      type: 'enum',
      description: 'Who may contribute: anybody, those you allow, those who pass an exam, or whom reviewers accept',
      options: [...datanetModes],
      default: 'open',
    },
    domain: {
      type: 'string',
      description: 'With curated: which reviewers judge; 0 is the general domain',
      valueHint: 'n',
    },
    panel: { type: 'string', description: 'With curated: reviewers on the first panel, odd', valueHint: 'n' },
    bond: { type: 'string', description: 'OPEN locked with every batch', default: '0', valueHint: 'amount' },
    ...signingArgs,
  },
  run: async ({ args, terminal }) => {
    const ledger = openSigning(args)
    const { name, licence, about: description } = args
    const mode = args.mode as (typeof datanetModes)[number]
    const ownPanel = args.domain !== undefined || args.panel !== undefined
    const made = await createDatanet(ledger, {
      name,
      licence,
      mode,
      batchBond: parseOpen(args.bond),
      description,
      review: ownPanel
        ? {
            domain: wholeNumber(args.domain ?? '0', { name: '--domain', max: 2 ** 32 - 1 }),
            panel: wholeNumber(args.panel ?? '3', { name: '--panel', min: 1, max: 15 }),
          }
        : undefined,
    })
    terminal.result({ ...made, name, licence, mode, curator: walletOf(ledger).account.address.toLowerCase() }, () =>
      [
        `Created Datanet ${made.datanet}, “${name}”, under ${licence}.`,
        `  transaction  ${made.transaction}`,
        mode === 'exam'
          ? `  next         openledger datanet exam set ${made.datanet} QUESTIONS --key KEYFILE`
          : `  next         openledger contribute ${made.datanet} FILE --licence ${licence} --label "…"`,
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
    ...(net.terms ? describeTerms(net.terms).map(line => `                ${line}`) : []),
    `  curator       ${net.curatorName ?? net.curator}`,
    `  who may give  ${whoMayGive(net)}; bond ${formatOpen(net.batchBond)} a batch`,
    `  release       ${release ? `${release.id}, ${release.batchCount} batches${erasedWords(release.erased)}` : 'none yet: openledger release'}`,
    `  records       ${net.records} in ${net.batches} batches${net.waiting > 0 ? `; waiting for a verdict: ${net.waiting}` : ''}`,
    ...net.contributors.map(
      ({ account, name, records }) => `    ${(name ?? shortHex(account)).padEnd(36)} ${String(records).padStart(6)}`,
    ),
    ...(net.models.length > 0
      ? [`  models        ${net.models.map(({ id, name }) => `${id} ${name}`).join(', ')}`]
      : []),
  ].join('\n')
}

function whoMayGive({ mode, exam, review }: Datanet): string {
  switch (mode) {
    case 'open':
      return 'anybody'
    case 'allowlist':
      return 'those whom the curator allowed'
    case 'exam':
      return exam ? `who passes the exam with ${exam.passMark / 100} %` : 'nobody until the curator sets an exam'
    case 'curated':
      return `anybody; ${review?.panel ?? 'a panel of'} reviewers of domain ${review?.domain ?? 0} accept or refuse each batch`
  }
}

function erasedWords(erased: readonly number[]): string {
  return erased.length === 0 ? '' : `, of which ${erased.join(', ')} erased since`
}

const allow = command({
  name: 'allow',
  about: 'Let an account contribute to your allowlisted Datanet, or not any more',
  args: {
    datanet: { type: 'positional', description: 'Its id or name', required: true },
    contributor: { type: 'positional', description: 'Address of the account', required: true, valueHint: 'address' },
    off: { type: 'boolean', description: 'Not any more' },
    ...signingArgs,
  },
  run: async ({ args, terminal }) => {
    const ledger = openSigning(args)
    const net = await findDatanet(ledger, args.datanet)
    const contributor = args.contributor as Address
    const allowed = args.off !== true
    const { transaction } = await setAllowed(ledger, { datanet: net.id, contributor, allowed })
    terminal.result({ datanet: net.id, contributor, allowed, transaction }, () =>
      [
        `${contributor} may ${allowed ? '' : 'no longer '}contribute to “${net.name}”.`,
        `  transaction  ${transaction}`,
      ].join('\n'),
    )
    return undefined
  },
})

export const datanet: CommandDef = {
  meta: {
    name: 'datanet',
    description:
      'Collections of records: create, list, show, allow, exam; batches: verdict, review, report, prove-copy, erase, reclaim, credit',
  },
  subCommands: {
    ...{ create, list, show, allow, exam },
    ...{ verdict, review, report, 'prove-copy': proveCopy, erase, reclaim, credit },
  },
}
