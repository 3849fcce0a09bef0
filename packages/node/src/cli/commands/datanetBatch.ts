import { readFileSync } from 'node:fs'
import { formatOpen } from '@openledger/base'
import {
  allItems,
  type Batch,
  type BatchFault,
  batchFaults,
  batchSchema,
  type erasureReasons,
  getCredit,
  listBatches,
  proveCopy as prove,
  erasureReasons as reasons,
  reclaimBond,
  reportBatch,
  requestReview,
  tombstone,
  toWire,
  withdrawCredit,
} from '@openledger/client'
import { command, wholeNumber } from '../command.ts'
import { findDatanet, networkArgs, openNetwork, openSigning, signingArgs } from '../network.ts'

const batch = { type: 'positional', description: 'Id of the batch', required: true } as const
const idOf = (text: string) => wholeNumber(text, { name: 'The batch', min: 1 })

export const verdict = command({
  name: 'verdict',
  about: 'Show where the batches of a Datanet stand: verdicts with their reasons, reports, erasures',
  args: {
    datanet: { type: 'positional', description: 'Id or name of the Datanet', required: true },
    batch: { type: 'string', description: 'Only this one', valueHint: 'id' },
    ...networkArgs,
  },
  run: async ({ args, terminal }) => {
    const ledger = openNetwork(args)
    const net = await findDatanet(ledger, args.datanet)
    const only = args.batch === undefined ? undefined : wholeNumber(args.batch, { name: '--batch', min: 1 })
    const all = await allItems(cursor => listBatches(ledger, net.id, { cursor }))
    const items = all.filter(({ id }) => only === undefined || id === only)
    terminal.result({ items: items.map(item => toWire(batchSchema, item)) }, () =>
      items.length === 0 ? 'No batches yet.' : items.map(renderBatch).join('\n'),
    )
    return undefined
  },
})

export const report = command({
  name: 'report',
  about: 'Report a batch for a fault, with evidence: a panel decides. Costs its fee; half of the bond if you are right',
  args: {
    batch,
    fault: { type: 'enum', description: 'What is wrong', options: [...batchFaults], required: true },
    evidence: { type: 'string', description: 'File that shows it', required: true, valueHint: 'file' },
    ...signingArgs,
  },
  run: async ({ args, terminal }) => {
    const made = await reportBatch(openSigning(args), {
      batch: idOf(args.batch),
      fault: args.fault as BatchFault,
      evidence: new Blob([readFileSync(args.evidence)]),
    })
    terminal.result(made, () =>
      [
        `Reported batch ${args.batch}: case ${made.case}, paid with ${formatOpen(made.fee)}.`,
        `  evidence     ${made.evidence}`,
        `  transaction  ${made.transaction}`,
      ].join('\n'),
    )
    return undefined
  },
})

export const proveCopy = command({
  name: 'prove-copy',
  about: 'Prove on chain that a batch holds a record of an earlier one, salt and all: slashes it with no panel',
  args: {
    batch,
    of: { type: 'string', description: 'The earlier batch', required: true, valueHint: 'id' },
    file: { type: 'string', description: 'Batch file of the copy, where the node lacks it', valueHint: 'file' },
    ...signingArgs,
  },
  run: async ({ args, terminal }) => {
    const id = idOf(args.batch)
    const copy = args.file === undefined ? id : { batch: id, file: new Blob([readFileSync(args.file)]) }
    const original = wholeNumber(args.of, { name: '--of', min: 1 })
    const made = await prove(openSigning(args), { copy, original })
    terminal.result({ copy: id, original, ...made }, () =>
      [
        `Record ${made.place + 1} of batch ${id} stands in batch ${original}: its bond is slashed.`,
        `  transaction  ${made.transaction}`,
        '  next         openledger datanet credit',
      ].join('\n'),
    )
    return undefined
  },
})

export const review = command({
  name: 'review',
  about: 'Ask for another review of your batch, where no panel came to a result',
  args: { batch, ...signingArgs },
  run: async ({ args, terminal }) => {
    const made = await requestReview(openSigning(args), { batch: idOf(args.batch) })
    terminal.result(made, () => `Case ${made.case} is open.\n  transaction  ${made.transaction}`)
    return undefined
  },
})

export const erase = command({
  name: 'erase',
  about: 'Erase a batch: nodes destroy its records, releases leave it out. For ever',
  args: {
    batch,
    reason: {
      type: 'enum',
      description: 'Your wish, a court, or somebody’s privacy; a curator may name the last two',
      options: [...reasons],
      default: 'wish',
    },
    ...signingArgs,
  },
  run: async ({ args, terminal }) => {
    const reason = args.reason as (typeof erasureReasons)[number]
    const { transaction } = await tombstone(openSigning(args), { batch: idOf(args.batch), reason })
    terminal.result({ batch: idOf(args.batch), reason, transaction }, () =>
      [`Batch ${args.batch} is erased; its root stays.`, `  transaction  ${transaction}`].join('\n'),
    )
    return undefined
  },
})

export const reclaim = command({
  name: 'reclaim',
  about: 'Take back the bond of your batch once its lock is over',
  args: { batch, ...signingArgs },
  run: async ({ args, terminal }) => {
    const made = await reclaimBond(openSigning(args), { batch: idOf(args.batch) })
    terminal.result(made, () => `Took back ${formatOpen(made.bond)}.\n  transaction  ${made.transaction}`)
    return undefined
  },
})

export const credit = command({
  name: 'credit',
  about: 'Withdraw what you earned by showing faults',
  args: signingArgs,
  run: async ({ args, terminal }) => {
    const ledger = openSigning(args)
    const owed = await getCredit(ledger)
    if (owed === 0n) {
      terminal.result({ amount: owed, transaction: null }, () => 'Nothing waits for you.')
      return undefined
    }
    const made = await withdrawCredit(ledger, { amount: owed })
    terminal.result(made, () => `Withdrew ${formatOpen(made.amount)}.\n  transaction  ${made.transaction}`)
    return undefined
  },
})

function renderBatch({ id, label, contributorName, contributor, count, state, ...batch }: Batch): string {
  const words = [
    state === 'refused' ? `refused: ${batch.verdict}` : state === 'tombstoned' ? `erased: ${batch.erasure}` : state,
    ...(batch.verdict === 'unjudged' ? ['no panel came to a result'] : []),
    ...(batch.slashed ? [`bond slashed for ${batch.slashed}`] : []),
    ...(batch.openReports > 0 ? [`${batch.openReports} open reports`] : []),
    ...(batch.caseId === null ? [] : [`case ${batch.caseId}`]),
  ]
  return `${String(id).padStart(4)}  ${(label || contributorName || contributor).padEnd(24)}  ${String(count).padStart(6)} records  ${words.join(', ')}`
}
