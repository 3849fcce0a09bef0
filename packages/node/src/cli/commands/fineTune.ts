import { BaseError, formatOpen, parseOpen } from '@openledger/base'
import { allItems, type Hyper, listModels, type OpenLedger, startFineTune } from '@openledger/client'
import { command, wholeNumber } from '../command.ts'
import { earlyStopping, earlyStoppingArgs } from '../earlyStopping.ts'
import { followJob, jobResult, priceArgs } from '../followJob.ts'
import { findDatanet, findModel, openSigning, signingArgs } from '../network.ts'

export const fineTune = command({
  name: 'fine-tune',
  about: 'Train a model on the latest release of one or more Datanets, and register it',
  args: {
    datanet: {
      type: 'string',
      description: 'Id or name; several with commas between',
      required: true,
      valueHint: 'datanet',
    },
    name: { type: 'string', description: 'Name of the model', required: true, valueHint: 'text' },
    base: {
      type: 'string',
      description: 'Model to begin from, a base or a fine-tune; the node’s own base unless told',
      valueHint: 'model',
    },
    epochs: { type: 'string', description: 'Passes over the records', valueHint: 'n' },
    rank: {
      type: 'string',
      description: 'Rank of the adapter; of a fine-tune of a fine-tune its parent’s',
      valueHint: 'n',
    },
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
    quarantine: {
      type: 'string',
      description: 'Pay no record whose in-run score is so many robust deviations below the others’; 3 is usual',
      valueHint: 'n',
    },
    ...earlyStoppingArgs,
    seed: { type: 'string', description: 'Decides the order of data and the first weights', valueHint: 'n' },
    'max-price': { type: 'string', description: 'OPEN that training may cost; any unless told', valueHint: 'amount' },
    detach: { type: 'boolean', description: 'Start the job and return at once' },
    ...priceArgs,
    ...signingArgs,
  },
  run: async ({ args, terminal }) => {
    const ledger = openSigning(args)
    const nets = []
    for (const wanted of args.datanet.split(',')) nets.push(await findDatanet(ledger, wanted.trim()))
    const hyper: Partial<Hyper> = {
      ...(args.epochs === undefined
        ? {}
        : { epochs: wholeNumber(args.epochs, { name: '--epochs', min: 1, max: 1000 }) }),
      ...(args.rank === undefined ? {} : { rank: wholeNumber(args.rank, { name: '--rank', min: 1, max: 256 }) }),
      ...(args.checkpoints === undefined
        ? {}
        : { checkpoints: wholeNumber(args.checkpoints, { name: '--checkpoints', min: 1, max: 64 }) }),
      ...(args['audit-adapters'] === undefined
        ? {}
        : { auditAdapters: wholeNumber(args['audit-adapters'], { name: '--audit-adapters', min: 0, max: 128 }) }),
      ...(args.quarantine === undefined
        ? {}
        : { quarantine: wholeNumber(args.quarantine, { name: '--quarantine', min: 1, max: 1000 }), scoreSteps: 8 }),
      ...earlyStopping(args),
    }
    const job = await startFineTune(ledger, {
      base: args.base === undefined ? await onlyBase(ledger) : (await findModel(ledger, args.base)).id,
      datanets: nets.map(({ id }) => id),
      name: args.name,
      hyper,
      ...(args['max-price'] === undefined ? {} : { maxPrice: parseOpen(args['max-price']) }),
      onQuote: ({ price, note, escrow }) => {
        if (hyper.auditAdapters || hyper.earlyStoppingPatience) terminal.note(note)
        if (escrow) terminal.note(`Training costs ${formatOpen(price)}, for ${escrow.tokens} tokens; into escrow …`)
      },
      ...(args.seed === undefined ? {} : { seed: wholeNumber(args.seed, { name: '--seed', max: 2 ** 31 - 1 }) }),
    })
    if (args.detach) {
      terminal.result(
        jobResult({ job, model: null }),
        () => `Started job ${job.id}.\n  watch and register it with: openledger jobs watch ${job.id}`,
      )
      return undefined
    }
    if (job.escrow) terminal.note(`Paid into escrow ${job.escrow.job}: openledger job show ${job.escrow.job}`)
    terminal.note(`Job ${job.id}; Ctrl-C stops watching, not the job.`)
    const done = await followJob(ledger, job.id, {
      terminal,
      basePrice: args['base-price'],
      tokenPrice: args['token-price'],
    })
    terminal.result(jobResult(done), () => renderDone(args.name, done.job.result?.loss, done.model))
    return undefined
  },
})

/** What a finished job says to a person. */
export function renderDone(
  name: string,
  loss: { first: number; last: number } | undefined,
  model: number | null,
): string {
  return [
    `“${name}” is trained${model === null ? '' : ` and registered as model ${model}`}.`,
    ...(loss ? [`  loss  ${loss.first.toFixed(3)} → ${loss.last.toFixed(3)}`] : []),
    `  next  openledger ask "${name}" "…"`,
  ].join('\n')
}

async function onlyBase(ledger: OpenLedger): Promise<number> {
  const models = await allItems(cursor => listModels(ledger, { cursor }))
  const bases = models.filter(({ kind, servable, retired }) => kind === 'base' && servable && !retired)
  if (bases.length === 1) return bases[0]!.id
  throw new BaseError(bases.length === 0 ? 'This node has no base model.' : 'This node has several base models.', {
    code: 'node/which-base',
    facts: { bases: bases.map(({ id, name }) => `${id} ${name}`).join(' · ') || 'none' },
    hint: 'Name one with --base.',
  })
}
