import { existsSync, openAsBlob, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { BaseError } from '@openledger/base'
import { getJob, type OpenLedger, readRecords, runCommitment, type TrainingRecord } from '@openledger/client'
import { type RunReplay, replayFolder, replayRun } from '@openledger/server'
import { cloneRoot } from '../../folder/DataFolder.ts'
import { paint, printJson } from '../../terminal/Terminal.ts'
import { command, wholeNumber } from '../command.ts'
import { findModel, networkArgs, openNetwork, openSigning } from '../network.ts'
import { openWallets, walletArgs } from '../wallets.ts'

export const replay = command({
  name: 'replay',
  about: 'Execute steps of a training run again: identical, within tolerance, or different, and where',
  args: {
    run: { type: 'positional', description: 'Id of a job, a model, or the folder of a run', required: true },
    steps: { type: 'string', description: 'Steps a..b, from 1 (default: all)', valueHint: 'a..b' },
    model: { type: 'string', description: 'Folder of the base model (default: models/base)', valueHint: 'folder' },
    records: {
      type: 'string',
      description: 'Records of a run in a folder, in its order (JSON lines)',
      valueHint: 'file',
    },
    evaluation: { type: 'string', description: 'Records that a run in a folder was measured by', valueHint: 'file' },
    commit: {
      type: 'string',
      description: 'Write the claim about the run for a dispute on chain here',
      valueHint: 'file',
    },
    tolerance: { type: 'string', description: 'Relative difference that rounding may make', valueHint: 'number' },
    threads: { type: 'string', description: 'Threads to compute with; any number gives the same', default: '1' },
    ...networkArgs,
    ...walletArgs,
  },
  run: async ({ args, terminal }) => {
    const bar = terminal.progress(`Replaying ${args.run}`)
    const options = {
      modelDir: args.model ?? join(cloneRoot, 'models', 'base'),
      threads: wholeNumber(args.threads, { name: '--threads', min: 1, max: 256 }),
      steps: args.steps === undefined ? undefined : stepsFrom(args.steps),
      tolerance: args.tolerance === undefined ? undefined : toleranceFrom(args.tolerance),
      commit: args.commit !== undefined,
      onStep: ({ step, from, to, loss }: { step: number; from: number; to: number; loss: number }) =>
        bar.update(step - from + 1, to - from + 1, `step ${step}, loss ${loss.toFixed(4)}`),
    }
    const replayed = existsSync(join(args.run, 'head.json'))
      ? await replayFolder({
          ...options,
          dir: args.run,
          records: await recordsFrom(args.records),
          evaluation: args.evaluation === undefined ? [] : await recordsFrom(args.evaluation),
        })
      : await replayKept(openWallets(args).has(args.wallet) ? openSigning(args) : openNetwork(args), args.run, options)
    bar.end(`executed steps ${replayed.executed.from} to ${replayed.executed.to}`)
    if (args.commit !== undefined) writeFileSync(args.commit, `${printJson(claimOf(replayed))}\n`)
    terminal.result({ run: args.run, ...replayed }, () => renderReplay(replayed, args.commit))
    return replayed.verdict === 'different' ? 1 : 0
  },
})

/** A run that a node keeps, by its job or by the model that it made; the model stands on chain. */
async function replayKept(ledger: OpenLedger, run: string, options: Omit<replayRun.Options, 'files'>) {
  if (/^ftjob-/.test(run)) {
    const { id, status, result } = await getJob(ledger, run)
    if (result)
      return replayRun(ledger, {
        ...options,
        files: result.files,
        descriptorDigest: result.descriptor,
        root: result.checkpointRoot,
      })
    throw new BaseError('The job has no run to replay yet.', {
      code: 'client/job-not-finished',
      facts: { job: id, status },
    })
  }
  const { files, descriptor, checkpointRoot } = await findModel(ledger, run)
  return replayRun(ledger, {
    ...{ ...options, files },
    ...(descriptor && { descriptorDigest: descriptor }),
    ...(checkpointRoot && { root: checkpointRoot }),
  })
}

/** The verdict in a sentence, then every place where claim and result part. */
export function renderReplay(
  { verdict, start, executed, compared, findings, largest, notes, leaves }: RunReplay,
  file?: string,
): string {
  const steps = executed.to - executed.from + 1
  const from = start === 0 ? 'the start' : `the state kept after step ${start}`
  const words = {
    identical: `${paint('32', '✓')} Identical: ${steps} losses and ${compared.length} kept states, to the last bit.`,
    'within-tolerance': `${paint('33', '≈')} Within tolerance: losses differ by ${percent(largest.loss)}, weights by ${percent(largest.weight)} at most.`,
    different: `${paint('31', '✗')} Different${findings[0] ? ` from step ${Math.min(...findings.map(({ step }) => step))} on` : ''}.`,
  }
  const details = findings.flatMap(({ kind, step, what, tensors }) => [
    `  ${kind}, step ${step}: ${what}`,
    ...tensors
      .slice(0, 8)
      .map(
        each =>
          `    ${each.tensor}: ${each.elements} elements, by ${each.absolute.toPrecision(3)} at most, ${percent(each.relative)} in all`,
      ),
    ...(tensors.length > 8 ? [`    and ${tensors.length - 8} more tensors`] : []),
  ])
  const silent = compared.length === 0 ? ['  No kept state lies in this window: the losses alone were compared.'] : []
  return [
    `Executed steps ${executed.from} to ${executed.to} again, from ${from}.`,
    words[verdict],
    ...silent,
    ...details,
    ...notes.map(note => `  ${paint('2', note)}`),
    ...(leaves && file ? [`  The claim for a dispute is in ${file}: ${leaves.after.length} leaves.`] : []),
  ].join('\n')
}

/** What a dispute needs: the leaves of the window and, where it is the whole run, what \`Bisection.commit\` takes. */
function claimOf({ leaves, executed }: RunReplay) {
  if (!leaves) return undefined
  return { steps: executed, ...leaves, commitment: executed.from === 1 ? runCommitment(leaves) : null }
}

function percent(share: number): string {
  return Number.isFinite(share) ? `${(100 * share).toPrecision(3)} %` : 'more than all'
}

function stepsFrom(text: string): { from: number; to?: number } {
  const [from, to, ...rest] = text.split('..')
  if (from === undefined || rest.length > 0) throw badSteps(text)
  const first = wholeNumber(from, { name: 'The first step', min: 1 })
  if (to === undefined) return { from: first, to: first }
  return to === '' ? { from: first } : { from: first, to: wholeNumber(to, { name: 'The last step', min: first }) }
}

function badSteps(text: string): BaseError {
  return new BaseError('--steps must be a first and a last step.', {
    code: 'node/bad-argument',
    facts: { given: text.slice(0, 80), wanted: 'like 40..80' },
  })
}

function toleranceFrom(text: string): number {
  const number = Number(text)
  if (number >= 0 && number < 1) return number
  throw new BaseError('--tolerance must be a number from 0 to below 1.', {
    code: 'node/bad-argument',
    facts: { given: text.slice(0, 80) },
  })
}

async function recordsFrom(file: string | undefined): Promise<TrainingRecord[]> {
  if (file === undefined)
    throw new BaseError('The folder of a run does not hold its records.', {
      code: 'node/bad-argument',
      facts: { missing: '--records' },
      hint: 'Name the file of records that it was trained on.',
    })
  const records: TrainingRecord[] = []
  for await (const { record } of readRecords({ file: await openAsBlob(file) })) records.push(record)
  return records
}
