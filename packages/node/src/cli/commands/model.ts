import { type Address, BaseError, parseOpen } from '@openledger/base'
import {
  describeTerms,
  getJob,
  type Model,
  modelSchema,
  type OpenLedger,
  registerFineTune,
  retireModel,
  setPrice,
  toWire,
} from '@openledger/client'
import type { CommandDef } from 'citty'
import { renderAudit } from '../../terminal/renderAudit.ts'
import { command, wholeNumber } from '../command.ts'
import { priceArgs } from '../followJob.ts'
import { findModel, networkArgs, openNetwork, openSigning, signingArgs } from '../network.ts'
import { modelClusters } from './modelClusters.ts'
import { modelCredit } from './modelCredit.ts'
import { modelGguf } from './modelGguf.ts'
import { modelPull } from './modelPull.ts'

const model = { type: 'positional', description: 'Id, name or slug of the model', required: true } as const

const show = command({
  name: 'show',
  about: 'Show a model: its parents, children, versions, licences and roots',
  args: { model, ...networkArgs },
  run: async ({ args, terminal }) => {
    const found = await findModel(openNetwork(args), args.model)
    terminal.result(toWire(modelSchema, found), () => renderModel(found))
    return undefined
  },
})

const register = command({
  name: 'register',
  about: 'Register what a finished job made, with its parents, the first of which is paid the parents’ line',
  args: {
    job: { type: 'positional', description: 'Id of the job', required: true },
    parent: {
      type: 'string',
      description:
        'MODEL:BASISPOINTS of the credit, several with commas between, who is paid first; what the job began from with all unless told',
      valueHint: 'list',
    },
    update: { type: 'string', description: 'The version of your own that this one follows', valueHint: 'model' },
    operator: { type: 'string', description: 'Who may serve it; the node unless told', valueHint: 'address' },
    ...priceArgs,
    ...signingArgs,
  },
  run: async ({ args, terminal }) => {
    const ledger = openSigning(args)
    const parents = args.parent === undefined ? undefined : await parentsFrom(ledger, args.parent)
    const previous = args.update === undefined ? undefined : (await findModel(ledger, args.update)).id
    const made = await registerFineTune(ledger, {
      job: await getJob(ledger, args.job),
      price: { base: parseOpen(args['base-price']), token: parseOpen(args['token-price']) },
      operator: args.operator as Address | undefined,
      ...{ parents, previous },
    })
    terminal.result({ ...made, parents: parents ?? null, previous: previous ?? null }, () =>
      [`Registered model ${made.model}.`, `  transaction  ${made.transaction}`].join('\n'),
    )
    return undefined
  },
})

const price = command({
  name: 'price',
  about: 'Set what later answers cost',
  args: { model, ...priceArgs, ...signingArgs },
  run: async ({ args, terminal }) => {
    const ledger = openSigning(args)
    const { id } = await findModel(ledger, args.model)
    const next = { base: parseOpen(args['base-price']), token: parseOpen(args['token-price']) }
    const { transaction } = await setPrice(ledger, { model: id, price: next })
    terminal.result({ model: id, ...next, transaction }, () => `The price is set.\n  transaction  ${transaction}`)
    return undefined
  },
})

const retire = command({
  name: 'retire',
  about: 'Take your model out of service for ever',
  args: { model, ...signingArgs },
  run: async ({ args, terminal }) => {
    const ledger = openSigning(args)
    const { id, name } = await findModel(ledger, args.model)
    const { transaction } = await retireModel(ledger, { model: id })
    terminal.result({ model: id, transaction }, () => `“${name}” is retired.\n  transaction  ${transaction}`)
    return undefined
  },
})

async function parentsFrom(ledger: OpenLedger, text: string): Promise<{ model: number; share: number }[]> {
  const parents: { model: number; share: number }[] = []
  for (const part of text.split(',')) {
    const at = part.lastIndexOf(':')
    if (at < 1) {
      throw new BaseError('A parent is a model and its share.', {
        code: 'node/bad-argument',
        facts: { given: part.slice(0, 80) },
        hint: 'Write it like "Travel guide:6000,4:3000".',
      })
    }
    const { id } = await findModel(ledger, part.slice(0, at).trim())
    parents.push({ model: id, share: wholeNumber(part.slice(at + 1).trim(), { name: 'A share', max: 10_000 }) })
  }
  return parents
}

function renderModel(found: Model): string {
  const { name, id, version, previousId, parents, children, releases, licences, terms, checkpointRoot, indexRoot } =
    found
  return [
    `${name} (model ${id}, version ${version}${previousId === null ? '' : ` after ${previousId}`}${found.retired ? ', retired' : ''})`,
    ...parents.map(
      parent => `  parent       ${parent.id} ${parent.name}, ${parent.share / 100} % of the parents’ credit`,
    ),
    ...children.map(child => `  child        ${child.id} ${child.name}`),
    ...releases.map(({ datanetName, release }) => `  data         ${datanetName}, release ${release}`),
    ...(licences.length > 0 ? [`  licences     ${licences.join(', ')}`] : []),
    ...(terms ? describeTerms(terms).map(line => `               ${line}`) : []),
    ...(checkpointRoot ? [`  checkpoints  ${checkpointRoot}`] : []),
    ...(indexRoot ? [`  index        ${indexRoot}`] : []),
    ...(found.audit ? [`  audit${found.audit.weak ? ', weak: pays flat' : ''}`, ...renderAudit(found.audit)] : []),
  ].join('\n')
}

export const modelCommand: CommandDef = {
  meta: {
    name: 'model',
    description: 'One model: show, clusters, register, credit, price, retire; pull one from a hub; gguf',
  },
  subCommands: {
    show,
    clusters: modelClusters,
    register,
    credit: modelCredit,
    price,
    retire,
    pull: modelPull,
    gguf: modelGguf,
  },
}
