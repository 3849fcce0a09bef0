import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import {
  type CheckStep,
  checkFiles,
  checkRows,
  keptCurvature,
  type OwnedRecord,
  readIndexFolder,
  refit,
  rootOfIndex,
  spoolRecords,
  writeIndex,
} from '@openledger/attribution'
import { BaseError, bytesToHex } from '@openledger/base'
import { adapterDigest, createEngine, defaultHyper, type Hyper, readAdapter, readModelCard } from '@openledger/engine'
import type { CommandDef } from 'citty'
import { paint } from '../../terminal/Terminal.ts'
import { command, readAddress, wholeNumber } from '../command.ts'
import { readOwnedRecords } from '../ownedRecords.ts'

const folder = { index: { type: 'positional', description: 'Folder of the index', required: true } } as const
const sources = {
  model: { type: 'string', description: 'Folder of the base model', valueHint: 'folder' },
  checkpoints: {
    type: 'string',
    description: 'Adapter folders of the run’s points, in order, with commas between',
    valueHint: 'folder,…',
  },
  records: {
    type: 'string',
    description: 'Training records in the run’s order (JSON lines); `contributor` of a line says whose it is',
    valueHint: 'file',
  },
  owner: { type: 'string', description: 'Whose the records are that do not say', valueHint: 'address' },
  'max-length': { type: 'string', description: 'Tokens of a record, as the run had it', valueHint: 'tokens' },
  threads: { type: 'string', description: 'Threads to compute with', default: '1' },
} as const

const build = command({
  name: 'build',
  about: 'Build a model’s attribution index from its checkpoints and records; goes on where it was cut off',
  args: {
    ...folder,
    ...sources,
    k: { type: 'string', description: 'Length of query vectors, a power of two', default: '1024' },
    seed: { type: 'string', description: 'Seed of the labels drawn for the curvature', default: '0' },
  },
  run: async ({ args, terminal }) => {
    const bar = terminal.progress(`Building ${args.index}`)
    const { index, records } = await withSources(args, async ({ engine, checkpoints, records }) =>
      writeIndex({
        ...{ dir: args.index, engine, checkpoints, records },
        k: wholeNumber(args.k, { name: '--k', min: 1, max: 65_536 }),
        seed: wholeNumber(args.seed, { name: '--seed' }),
        onProgress: ({ stage, done, total }) => bar.update(done, total, stages[stage]),
      }),
    )
    bar.end('every row is written')
    const result = {
      root: bytesToHex(rootOfIndex(index)),
      contributors: index.contributors.length,
      records: records.owners.length,
      folder: args.index,
    }
    terminal.result(
      result,
      () =>
        `Built ${result.folder}: ${result.contributors} contributors, ${result.records} records.\nRoot ${result.root}`,
    )
    return 0
  },
})

const stages = { bases: 'eigenbases', curvature: 'curvature', records: 'records' }

const check = command({
  name: 'check',
  about: 'Hold an index against its root, and with --model, --checkpoints and --records some rows against their source',
  args: {
    ...folder,
    ...sources,
    root: { type: 'string', description: 'The root that stands on chain', valueHint: '0x…' },
    rows: { type: 'string', description: 'Contributors whose rows are computed again', default: '4' },
    seed: { type: 'string', description: 'Draws them; a fresh one unless told', valueHint: 'number' },
  },
  run: async ({ args, terminal }) => {
    const kept = readIndexFolder(args.index)
    const steps = checkFiles({ ...kept, root: args.root?.toLowerCase() })
    if (args.model !== undefined || args.checkpoints !== undefined || args.records !== undefined) {
      const seed = args.seed === undefined ? Date.now() % 2 ** 31 : wholeNumber(args.seed, { name: '--seed' })
      const bar = terminal.progress(`Computing rows of ${args.index} again`)
      steps.push(
        ...(await withSources(args, async ({ engine, checkpoints, records: stream }) =>
          withSpool(stream, async spool => {
            const same = sameRecords(kept, spool)
            if (!same.ok) return [same]
            const { records } = spool
            const rows = await checkRows({
              ...{ engine, checkpoints, records, seed, batch: kept.job.batch },
              ...{ groups: kept.records.groups, projection: kept.projection },
              count: wholeNumber(args.rows, { name: '--rows', min: 1, max: 65_536 }),
              fitAt: kept.job.amends ? keptCurvature(args.index) : refit({ ...kept.job, engine, records }),
              onProgress: ({ done, total }) => bar.update(done, total),
            })
            return [same, ...rows]
          }),
        )),
      )
      bar.end('compared')
    }
    const ok = steps.every(step => step.ok)
    const root = bytesToHex(rootOfIndex(kept.index))
    terminal.result({ ok, root, steps }, () => renderSteps(steps, ok))
    return ok ? 0 : 1
  },
})

const show = command({
  name: 'show',
  about: 'Say what an index holds: contributors, records, points of the run, bytes, root',
  args: folder,
  run: ({ args, terminal }) => {
    const { index, records, projection, file, job } = readIndexFolder(args.index)
    const { k, contributors } = index
    const about = {
      root: bytesToHex(rootOfIndex(index)),
      k,
      records: records.owners.length,
      groups: projection.groups,
      bytes: file.length,
      bytesPerRecord: Math.round(file.length / records.owners.length),
      checkpoints: projection.checkpoints.map(({ step, adapterDigest, blocks }) => ({
        ...{ step, adapterDigest },
        matrices: blocks.length,
        parameters: blocks.reduce((sum, { shape: [rows, columns] }) => sum + rows * columns, 0),
      })),
      seed: job.seed,
      contributors: contributors.map(({ account, records }) => ({ account, records })),
    }
    terminal.result(about, () =>
      [
        `Index ${about.root}`,
        `  ${about.records} records of ${contributors.length} contributors, ${about.groups} rows of single records or groups, k = ${k}`,
        `  ${(about.bytes / 2 ** 20).toFixed(1)} MiB of projection, ${about.bytesPerRecord} bytes a record`,
        ...about.checkpoints.map(
          ({ step, matrices, parameters, adapterDigest }) =>
            `  step ${step}: ${parameters} parameters in ${matrices} matrices, adapter ${adapterDigest}`,
        ),
        '',
        ...about.contributors.map(({ account, records }) => `${account}  ${String(records).padStart(8)} records`),
      ].join('\n'),
    )
    return 0
  },
})

export const attributionIndex: CommandDef = {
  meta: { name: 'index', description: 'Attribution indexes in folders, without a network: build, check, show' },
  subCommands: { build, check, show },
}

type Sources = {
  engine: Awaited<ReturnType<typeof createEngine>>
  checkpoints: { step: number; adapter: ReturnType<typeof readAdapter>; adapterDigest: `0x${string}` }[]
  records: AsyncIterable<OwnedRecord>
}
type SourceArgs = { [Name in keyof typeof sources]?: string | undefined }

async function withSources<T>(args: SourceArgs, use: (sources: Sources) => Promise<T>): Promise<T> {
  const { model, checkpoints: folders, records: file } = args
  if (model === undefined || folders === undefined || file === undefined) {
    throw new BaseError('Rows come from a base model, the points of a run, and its records: name all three.', {
      code: 'node/bad-argument',
      facts: { wanted: '--model, --checkpoints, --records' },
    })
  }
  const checkpoints = folders.split(',').map((dir, place) => {
    const adapter = readAdapter(dir)
    return { step: stepOf(dir) ?? place + 1, adapter, adapterDigest: adapterDigest(adapter) }
  })
  const { tokenizer } = readModelCard(model)
  const maxLength =
    args['max-length'] === undefined
      ? {}
      : { maxLength: wholeNumber(args['max-length'], { name: '--max-length', min: 2 }) }
  const hyper: Hyper = { ...defaultHyper, ...maxLength }
  const owner = args.owner === undefined ? undefined : readAddress(args.owner)
  const threads = wholeNumber(args.threads ?? '1', { name: '--threads', min: 1, max: 256 })
  const engine = await createEngine({ modelDir: model, threads })
  try {
    return await use({ engine, checkpoints, records: readOwnedRecords({ file, tokenizer, hyper, owner }) })
  } finally {
    await engine.close()
  }
}

async function withSpool<T>(
  records: Sources['records'],
  use: (spool: Awaited<ReturnType<typeof spoolRecords>>) => Promise<T>,
): Promise<T> {
  const dir = mkdtempSync(join(tmpdir(), 'openledger-index-'))
  try {
    const spool = await spoolRecords({ file: join(dir, 'records.tokens'), records })
    try {
      return await use(spool)
    } finally {
      spool.close()
    }
  } finally {
    rmSync(dir, { recursive: true, force: true })
  }
}

function sameRecords(
  { index, records, job }: ReturnType<typeof readIndexFolder>,
  spool: Awaited<ReturnType<typeof spoolRecords>>,
): CheckStep {
  const ok =
    spool.digest === job.records &&
    spool.accounts.every((account, c) => account.toLowerCase() === index.contributors[c]?.account.toLowerCase()) &&
    records.owners.length === spool.records.owners.length &&
    records.owners.every((owner, r) => owner === spool.records.owners[r])
  const detail = ok
    ? `All ${records.owners.length} are the ones that the index was built of, in its order.`
    : `They are other ones (sha-256 ${spool.digest}) than the index was built of (${job.records}).`
  return { title: 'the records', ok, detail }
}

/** The number at the end of a folder's name: step-40, checkpoint-80. */
function stepOf(dir: string): number | undefined {
  const digits = /(\d{1,9})$/.exec(basename(dir))?.[1]
  return digits === undefined ? undefined : Number(digits)
}

function renderSteps(steps: readonly CheckStep[], ok: boolean): string {
  const failed = steps.filter(step => !step.ok).length
  return [
    ...steps.flatMap(step => [
      `${step.ok ? paint('32', '✓') : paint('31', '✗')} ${step.title}`,
      `  ${paint('2', step.detail)}`,
    ]),
    '',
    ok ? `All ${steps.length} checks hold.` : `${failed} of ${steps.length} checks do not hold.`,
  ].join('\n')
}
