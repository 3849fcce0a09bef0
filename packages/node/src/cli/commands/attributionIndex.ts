import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import {
  amendIndex,
  type CheckStep,
  checkFiles,
  checkRows,
  defaultIndexSettings,
  type IndexFolder,
  keptCurvature,
  type OwnedRecord,
  readIndexFolder,
  refit,
  rootOfIndex,
  spoolRecords,
  writeIndex,
} from '@openledger/attribution'
import { bytesToHex } from '@openledger/base'
import { getModel } from '@openledger/client'
import { readModelIndex } from '@openledger/server'
import type { CommandDef } from 'citty'
import { mebibytes } from '../../terminal/mebibytes.ts'
import { paint } from '../../terminal/Terminal.ts'
import { command, wholeNumber } from '../command.ts'
import { followedBy, modelId, placesFrom, sources, withoutPlaces, withPlaces, withSources } from '../indexSources.ts'
import { networkArgs, openNetwork } from '../network.ts'

const index = {
  index: {
    type: 'positional',
    description: 'Folder of the index, or the id of a model on the network',
    required: true,
  },
} as const
const to = { type: 'string', description: 'Folder for the result', valueHint: 'folder' } as const

const build = command({
  name: 'build',
  about: 'Build an attribution index from checkpoints and records, in a folder; goes on where it was cut off',
  args: {
    ...index,
    ...sources,
    to: { ...to, description: 'Folder for a model’s index (default: index-ID)' },
    k: { type: 'string', description: 'Length of query vectors, a power of two (default: 1024)' },
    seed: { type: 'string', description: 'Seed of the labels drawn for the curvature (default: 0)' },
    ...networkArgs,
  },
  run: async ({ args, terminal }) => {
    const id = modelId(args.index)
    const bar = terminal.progress(`Building ${args.index}`)
    const dir = id === undefined ? args.index : (args.to ?? `index-${id}`)
    const onChain = id === undefined ? undefined : (await getModel(openNetwork(args), id)).indexRoot
    const { index, records } = await withSources(args, async ({ engine, checkpoints, records, settings }) =>
      writeIndex({
        ...{ dir, engine, checkpoints, records: records() },
        ...settings,
        ...(args.k !== undefined && { k: wholeNumber(args.k, { name: '--k', min: 1, max: 65_536 }) }),
        ...(args.seed !== undefined && { seed: wholeNumber(args.seed, { name: '--seed' }) }),
        onProgress: ({ stage, done, total }) => bar.update(done, total, stages[stage]),
      }),
    )
    bar.end('every row is written')
    const root = bytesToHex(rootOfIndex(index))
    const result = {
      ...{ root, contributors: index.contributors.length, records: records.owners.length, folder: dir },
      ...(onChain !== undefined && { onChain, same: root === onChain }),
    }
    terminal.result(result, () =>
      [
        `Built ${dir}: ${result.contributors} contributors, ${result.records} records.`,
        `Root ${root}`,
        ...(onChain === undefined
          ? []
          : [root === onChain ? 'It is the root on chain.' : `On chain stands ${onChain}: rows differ in some bits.`]),
      ].join('\n'),
    )
    return 0
  },
})

const stages = { bases: 'eigenbases', curvature: 'curvature', records: 'records' }

const check = command({
  name: 'check',
  about: 'Hold an index against its root, and some of its rows against their source',
  args: {
    ...index,
    ...sources,
    root: {
      type: 'string',
      description: 'The root that stands on chain; of a model, the chain is asked',
      valueHint: '0x…',
    },
    rows: {
      type: 'string',
      description: 'Contributors whose rows are computed again (4, where the sources are named; of a model: 0)',
    },
    seed: { type: 'string', description: 'Draws them; a fresh one unless told', valueHint: 'number' },
    ...networkArgs,
  },
  run: async ({ args, terminal }) => {
    const kept = await openIndex(args)
    const steps = checkFiles({ ...kept, root: args.root?.toLowerCase() ?? kept.onChain })
    const named = args.model !== undefined || args.checkpoints !== undefined || args.records !== undefined
    const count = wholeNumber(args.rows ?? (named ? '4' : '0'), { name: '--rows', max: 65_536 })
    if (count > 0) {
      const seed = args.seed === undefined ? Date.now() % 2 ** 31 : wholeNumber(args.seed, { name: '--seed' })
      const bar = terminal.progress(`Computing rows of ${args.index} again`)
      steps.push(
        ...(await withSources(args, async ({ engine, checkpoints, records: stream, settings }) =>
          withSpool(stream(), async spool => {
            const { digest, indexed } = spool
            const records = numberedAs(kept, spool)
            const same = sameRecords(kept, { digest, owners: records.owners })
            if (!same.ok) return [same]
            const job = { ...defaultIndexSettings, ...settings, ...kept.job }
            const rows = await checkRows({
              ...{ engine, checkpoints, records, seed, batch: job.batch, count },
              ...{ groups: kept.records.groups, projection: kept.projection },
              fitAt: kept.job?.amends ? keptCurvature(args.index) : refit({ ...job, engine, records, indexed }),
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
  args: { ...index, ...networkArgs },
  run: async ({ args, terminal }) => {
    const { index, records, projection, file, job } = await openIndex(args)
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
      ...(job && { seed: job.seed }),
      contributors: contributors.map(({ account, records }) => ({ account, records })),
    }
    terminal.result(about, () =>
      [
        `Index ${about.root}`,
        `  ${about.records} records of ${contributors.length} contributors, ${about.groups} rows of single records or groups, k = ${k}`,
        `  ${mebibytes(about.bytes)} of projection, ${about.bytesPerRecord} bytes a record`,
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

const amend = command({
  name: 'amend',
  about: 'Make an index with more and fewer records from a finished one; only what changed is computed',
  args: {
    ...index,
    ...sources,
    to: { ...to, description: 'Folder for the amended index (default: the old one’s name with -amended)' },
    removed: {
      type: 'string',
      description: 'Places in training order, from 0, of records that go, with commas between: 3,17..20',
      valueHint: 'places',
    },
    records: {
      ...sources.records,
      description: 'Of a folder: the records that stay, in their order, then new ones; of a model: new ones alone',
    },
    ...networkArgs,
  },
  run: async ({ args, terminal }) => {
    const id = modelId(args.index)
    const dir = args.to ?? `${id === undefined ? args.index.replace(/\/+$/, '') : `index-${id}`}-amended`
    const bar = terminal.progress(`Amending ${args.index}`)
    const amended = await withSources(args, async ({ engine, checkpoints, records, added, settings }) => {
      // A node keeps no curvature: what more rows need is fitted again, by building the model's index first.
      const from = id === undefined ? args.index : `${dir}.before`
      if (id !== undefined) {
        await writeIndex({
          ...{ dir: from, engine, checkpoints, records: records(), ...settings },
          onProgress: ({ stage, done, total }) => bar.update(done, total, stages[stage]),
        })
      }
      const before = readIndexFolder(from).records.owners.length
      const removed = placesFrom(args.removed, before)
      const stream = id === undefined ? records() : followedBy(withoutPlaces(records(), removed), added)
      return amendIndex({
        ...{ from, to: dir, engine, checkpoints },
        records: withPlaces(stream, { before, removed }),
        onProgress: ({ done, total }) => bar.update(done, total, 'records'),
      })
    })
    bar.end('every row is written')
    const { index, added, removed, read, records } = amended
    const root = bytesToHex(rootOfIndex(index))
    const result = { root, records: records.owners.length, added, removed, read, folder: dir }
    terminal.result(result, () =>
      [
        `Amended into ${dir}: ${added} records came, ${removed} went, ${result.records} are in it; gradients of ${read} were read.`,
        `Root ${root}`,
      ].join('\n'),
    )
    return 0
  },
})

export const attributionIndex: CommandDef = {
  meta: { name: 'index', description: 'Attribution indexes, in folders or of models: build, check, show, amend' },
  subCommands: { build, check, show, amend },
}

/** An index in a folder, or a registered model's with the root that stands on chain. */
async function openIndex(args: { index: string; node?: string | undefined }): Promise<OpenedIndex> {
  const id = modelId(args.index)
  if (id === undefined) return readIndexFolder(args.index)
  const ledger = openNetwork(args)
  const model = await getModel(ledger, id)
  return { ...(await readModelIndex(ledger, model)), onChain: model.indexRoot ?? undefined }
}

type OpenedIndex = Omit<IndexFolder, 'job'> & { job?: IndexFolder['job']; onChain?: string | undefined }

async function withSpool<T>(
  records: AsyncIterable<OwnedRecord>,
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

/** Records with their contributors numbered as the index has them: an amended one keeps the order in which they first came. */
function numberedAs({ index }: OpenedIndex, { records, accounts }: Awaited<ReturnType<typeof spoolRecords>>) {
  const places = new Map(index.contributors.map(({ account }, c) => [account.toLowerCase(), c]))
  // Whom the index does not know gets a number beyond all of its own.
  const now = accounts.map(account => places.get(account.toLowerCase()) ?? places.size)
  return { ...records, owners: records.owners.map(owner => now[owner]!) }
}

function sameRecords(
  { records, job }: OpenedIndex,
  { digest, owners }: { digest: string; owners: Uint32Array },
): CheckStep {
  // A model's records are named by its descriptor, which the chain holds; a folder's by their digest.
  const ok =
    (!job || digest === job.records) &&
    records.owners.length === owners.length &&
    records.owners.every((owner, r) => owner === owners[r])
  const detail = ok
    ? `All ${records.owners.length} are the ones that the index was built of, in its order.`
    : `They are other ones (sha-256 ${digest}) than the index was built of${job ? ` (${job.records})` : ''}.`
  return { title: 'the records', ok, detail }
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
