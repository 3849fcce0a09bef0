import { openAsBlob } from 'node:fs'
import { basename } from 'node:path'
import { BaseError, formatOpen, parseOpen } from '@openledger/base'
import {
  cancelTuning,
  createTuning,
  getTuning,
  listTuningCheckpoints,
  listTuningEvents,
  listTunings,
  pauseTuning,
  quoteTuning,
  resumeTuning,
  type TuningEvent,
  type TuningJob,
  type TuningRequest,
  toWire,
  tuningJobSchema,
  tuningQuoteSchema,
  uploadTrainingFile,
} from '@openledger/client'
import type { CommandDef } from 'citty'
import { command, wholeNumber } from '../command.ts'
import { earlyStopping, earlyStoppingArgs } from '../earlyStopping.ts'
import { findDatanet, findModel, networkArgs, openNetwork } from '../network.ts'

const keyArgs = {
  key: {
    type: 'string',
    description: 'Prepaid key that the job belongs to (or OPENAI_API_KEY): openledger key create',
    valueHint: 'sk-ol-…',
  },
  ...networkArgs,
} as const
const id = { type: 'positional', description: 'Id of the job', required: true } as const

const requestArgs = {
  file: { type: 'positional', description: 'Training file, JSON lines; or the id of one', required: false },
  datanet: {
    type: 'string',
    description: 'Datanets to train on, beside the file or instead of it; ids or names with commas between',
    valueHint: 'datanet',
  },
  base: {
    type: 'string',
    description: 'Model to begin from: a base or a fine-tune',
    required: true,
    valueHint: 'model',
  },
  suffix: { type: 'string', description: 'A word for the model’s name', valueHint: 'word' },
  epochs: {
    type: 'string',
    description: 'Passes over the examples; decided by their number unless told',
    valueHint: 'n',
  },
  'batch-size': { type: 'string', description: 'Examples a step', valueHint: 'n' },
  rank: { type: 'string', description: 'Rank of the adapter', valueHint: 'n' },
  checkpoints: {
    type: 'string',
    description: 'Points of the run that attribution looks from; fewer is quicker and less sure',
    valueHint: 'n',
  },
  'audit-adapters': {
    type: 'string',
    description: 'Adapters on halves of the contributors, which make attribution surer; 24 cost 12 more trainings',
    valueHint: 'n',
  },
  ...earlyStoppingArgs,
  seed: { type: 'string', description: 'Decides the order of data and the first weights', valueHint: 'n' },
  budget: { type: 'string', description: 'OPEN that training may cost; any unless told', valueHint: 'amount' },
  ...keyArgs,
} as const

const quote = command({
  name: 'quote',
  about: 'What a fine-tune would cost; nothing is published or paid',
  args: requestArgs,
  run: async ({ args, terminal }) => {
    const key = keyOf(args.key)
    const found = await quoteTuning(openNetwork(args), { key, ...(await requestOf(args)) })
    terminal.result(toWire(tuningQuoteSchema, found), () =>
      [
        `${found.price === 0n ? 'Training is free here' : `Training costs ${formatOpen(found.price)}`}, and up to ${formatOpen(found.fees)} go into fees.`,
        `  ${found.examples} examples, ${found.tokens} tokens over ${found.hyper.epochs} epochs`,
      ].join('\n'),
    )
    return undefined
  },
})

const create = command({
  name: 'create',
  about: 'Fine-tune a model on your own file, on Datanets, or on both',
  args: requestArgs,
  run: async ({ args, terminal }) => {
    const key = keyOf(args.key)
    const made = await createTuning(openNetwork(args), { key, ...(await requestOf(args)) })
    terminal.result(
      toWire(tuningJobSchema, made),
      () => `${renderTuning(made)}\n  next  openledger finetune events ${made.id}`,
    )
    return undefined
  },
})

const list = command({
  name: 'list',
  about: 'The fine-tunes of your key, the newest first',
  args: keyArgs,
  run: async ({ args, terminal }) => {
    const { data } = await listTunings(openNetwork(args), { key: keyOf(args.key), limit: 100 })
    terminal.result({ data: data.map(job => toWire(tuningJobSchema, job)) }, () =>
      data.length === 0 ? 'There are none yet.' : data.map(renderTuning).join('\n'),
    )
    return undefined
  },
})

const show = command({
  name: 'show',
  about: 'How far a fine-tune is, and its checkpoints',
  args: { id, ...keyArgs },
  run: async ({ args, terminal }) => {
    const [ledger, key] = [openNetwork(args), keyOf(args.key)]
    const found = await getTuning(ledger, { key, id: args.id })
    const checkpoints = await listTuningCheckpoints(ledger, { key, id: args.id })
    terminal.result({ ...(toWire(tuningJobSchema, found) as object), checkpoints }, () =>
      [
        renderTuning(found),
        ...checkpoints.map(
          ({ step_number: step, metrics, openledger }) =>
            `  step ${step}${metrics.train_loss === undefined ? '' : `, loss ${metrics.train_loss.toFixed(3)}`}  ${openledger.adapter}`,
        ),
      ].join('\n'),
    )
    return undefined
  },
})

const events = command({
  name: 'events',
  about: 'What has happened to a fine-tune, the oldest first',
  args: {
    id,
    last: { type: 'string', description: 'How many of the newest', default: '20', valueHint: 'n' },
    ...keyArgs,
  },
  run: async ({ args, terminal }) => {
    const limit = wholeNumber(args.last, { name: '--last', min: 1, max: 100 })
    const { data } = await listTuningEvents(openNetwork(args), { key: keyOf(args.key), id: args.id, limit })
    terminal.result({ data }, () => data.toReversed().map(renderEvent).join('\n'))
    return undefined
  },
})

const changes = {
  pause: { act: pauseTuning, about: 'Stop a fine-tune where it can go on later' },
  resume: { act: resumeTuning, about: 'Let a paused fine-tune go on, to the same bytes' },
  cancel: { act: cancelTuning, about: 'End a fine-tune; its price comes back unless the node has taken it' },
} as const

const [pause, resume, cancel] = (['pause', 'resume', 'cancel'] as const).map(name =>
  command({
    name,
    about: changes[name].about,
    args: { id, ...keyArgs },
    run: async ({ args, terminal }) => {
      const changed = await changes[name].act(openNetwork(args), { key: keyOf(args.key), id: args.id })
      terminal.result(toWire(tuningJobSchema, changed), () => renderTuning(changed))
      return undefined
    },
  }),
) as [CommandDef, CommandDef, CommandDef]

export const finetune: CommandDef = {
  meta: {
    name: 'finetune',
    description: 'Fine-tunes that a prepaid key pays for: quote, create, list, show, events, pause, resume, cancel',
  },
  subCommands: { quote, create, list, show, events, pause, resume, cancel },
}

function keyOf(given: string | undefined): string {
  const key = given ?? process.env.OPENAI_API_KEY
  if (key !== undefined && key !== '') return key
  throw new BaseError('This needs a prepaid key.', {
    code: 'node/bad-argument',
    hint: 'Make one with: openledger key create; then give it as --key or OPENAI_API_KEY.',
  })
}

type RequestArgs = {
  file?: string | undefined
  datanet?: string | undefined
  base: string
  suffix?: string | undefined
  epochs?: string | undefined
  'batch-size'?: string | undefined
  rank?: string | undefined
  checkpoints?: string | undefined
  'early-stopping'?: string | undefined
  'eval-steps'?: string | undefined
  'audit-adapters'?: string | undefined
  seed?: string | undefined
  budget?: string | undefined
  key?: string | undefined
  node?: string | undefined
}

/** What is asked for; a file that is a path is uploaded first. */
async function requestOf(args: RequestArgs): Promise<TuningRequest> {
  const ledger = openNetwork(args)
  const datanets: number[] = []
  for (const name of args.datanet?.split(',') ?? []) datanets.push((await findDatanet(ledger, name.trim())).id)
  if (args.file === undefined && datanets.length === 0)
    throw new BaseError('There is nothing to train on.', {
      code: 'node/bad-argument',
      hint: 'Name a file, or Datanets with --datanet.',
    })
  const file = args.file === undefined ? undefined : await fileOf(args.file, args)
  const number = (name: 'epochs' | 'batch-size' | 'rank' | 'checkpoints' | 'audit-adapters' | 'seed', max: number) =>
    args[name] === undefined
      ? undefined
      : wholeNumber(args[name], { name: `--${name}`, min: name === 'seed' ? 0 : 1, max })
  const [epochs, batch, rank, checkpoints, auditAdapters, seed] = [
    ...[
      number('epochs', 50),
      number('batch-size', 256),
      number('rank', 256),
      number('checkpoints', 64),
      number('audit-adapters', 128),
      number('seed', 2 ** 31 - 1),
    ],
  ]
  return {
    model: (await findModel(ledger, args.base)).slug,
    training_file: file ?? `datanet:${datanets.join(',')}`,
    ...(args.suffix !== undefined && { suffix: args.suffix }),
    ...(seed !== undefined && { seed }),
    hyperparameters: {
      ...(epochs !== undefined && { n_epochs: epochs }),
      ...(batch !== undefined && { batch_size: batch }),
    },
    openledger: {
      ...(file !== undefined && datanets.length > 0 && { datanets }),
      ...(args.budget !== undefined && { budget: parseOpen(args.budget) }),
      hyper: {
        ...(rank !== undefined && { rank, alpha: 2 * rank }),
        ...(checkpoints !== undefined && { checkpoints }),
        ...(auditAdapters !== undefined && { auditAdapters }),
        ...earlyStopping(args),
      },
    },
  }
}

async function fileOf(path: string, args: RequestArgs): Promise<string> {
  if (/^file-[0-9a-f]{24}$/.test(path)) return path
  const file = await openAsBlob(path).catch(cause => {
    throw new BaseError('The training file cannot be read.', { code: 'node/bad-argument', facts: { path }, cause })
  })
  return (await uploadTrainingFile(openNetwork(args), { key: keyOf(args.key), file, name: basename(path) })).id
}

function renderTuning({
  id,
  status,
  fine_tuned_model: model,
  error,
  openledger,
  estimated_finish: due,
}: TuningJob): string {
  const { price, escrow } = openledger
  return [
    `${id}  ${status}${due === null ? '' : `, done at about ${new Date(due * 1000).toISOString()}`}`,
    ...(model === null ? [] : [`  model  ${model}`]),
    ...(price === null ? [] : [`  price  ${formatOpen(price)}${escrow ? `, ${escrow.state}` : ''}`]),
    ...(error === null ? [] : [`  ${error.message}`]),
  ].join('\n')
}

function renderEvent({ created_at: at, level, message }: TuningEvent): string {
  const time = new Date(at * 1000).toISOString().slice(11, 19)
  return `${time}  ${level === 'info' ? '' : `${level}: `}${message}`
}
