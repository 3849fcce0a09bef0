import { existsSync } from 'node:fs'
import { basename, join } from 'node:path'
import type { AmendedRecord, Checkpoint, IndexSettings, OwnedRecord } from '@openledger/attribution'
import { BaseError } from '@openledger/base'
import { getModel } from '@openledger/client'
import {
  adapterDigest,
  createEngine,
  defaultHyper,
  type Engine,
  type Hyper,
  readAdapter,
  readModelCard,
} from '@openledger/engine'
import { readIndexSources } from '@openledger/server'
import { cloneRoot } from '../folder/DataFolder.ts'
import { readAddress, wholeNumber } from './command.ts'
import { openNetwork } from './network.ts'
import { readOwnedRecords } from './ownedRecords.ts'

/** Options that name what an index is made from; a model on the network names its checkpoints and records itself. */
export const sources = {
  model: { type: 'string', description: 'Folder of the base model (of a model: models/base)', valueHint: 'folder' },
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

type Args = { [Name in keyof typeof sources]?: string | undefined } & { index: string; node?: string | undefined }

export type IndexSources = {
  engine: Engine
  checkpoints: Checkpoint[]
  /** The records of the run, read anew at each call. */
  records: () => AsyncIterable<OwnedRecord>
  /** Those of `--records`, where the run's own come from a model. */
  added: AsyncIterable<OwnedRecord>
  /** By what the index was built, where that is known; seed 0 unless told. */
  settings: Pick<IndexSettings, 'seed'> & Partial<IndexSettings>
}

/** The id of a model, where the argument is one: a number that is no folder. */
export function modelId(index: string): number | undefined {
  return /^\d{1,15}$/.test(index) && !existsSync(index) ? Number(index) : undefined
}

/** Opens an engine and what an index is made from, of a folder's options or of a model on the network. */
export async function withSources<T>(args: Args, use: (sources: IndexSources) => Promise<T>): Promise<T> {
  const id = modelId(args.index)
  const modelDir = args.model ?? (id === undefined ? undefined : join(cloneRoot, 'models', 'base'))
  if (modelDir === undefined || (id === undefined && (args.checkpoints === undefined || args.records === undefined))) {
    throw new BaseError('Rows come from a base model, the points of a run, and its records: name all three.', {
      code: 'node/bad-argument',
      facts: { wanted: '--model, --checkpoints, --records' },
      hint: 'Of a model on the network, its id is enough.',
    })
  }
  const { tokenizer } = readModelCard(modelDir)
  const maxLength =
    args['max-length'] === undefined
      ? {}
      : { maxLength: wholeNumber(args['max-length'], { name: '--max-length', min: 2 }) }
  const hyper: Hyper = { ...defaultHyper, ...maxLength }
  const owner = args.owner === undefined ? undefined : readAddress(args.owner)
  const threads = wholeNumber(args.threads ?? '1', { name: '--threads', min: 1, max: 256 })
  const ofFile = () =>
    args.records === undefined ? nothing() : readOwnedRecords({ file: args.records, tokenizer, hyper, owner })
  const own =
    id === undefined
      ? { checkpoints: readCheckpoints(args.checkpoints!), records: ofFile, settings: { seed: 0 } }
      : await ofModel(args, { id, modelDir })
  const engine = await createEngine({ modelDir, threads })
  try {
    return await use({ engine, ...own, added: id === undefined ? nothing() : ofFile() })
  } finally {
    await engine.close()
  }
}

async function ofModel(args: Args, { id, modelDir }: { id: number; modelDir: string }) {
  const ledger = openNetwork(args)
  const { records, ...rest } = await readIndexSources(ledger, { modelDir, model: await getModel(ledger, id) })
  return { ...rest, records: () => followedBy(records, nothing()) }
}

function readCheckpoints(folders: string): Checkpoint[] {
  return folders.split(',').map((dir, place) => {
    const adapter = readAdapter(dir)
    return { step: stepOf(dir) ?? place + 1, adapter, adapterDigest: adapterDigest(adapter) }
  })
}

/** The number at the end of a folder's name: step-40, checkpoint-80. */
function stepOf(dir: string): number | undefined {
  const digits = /(\d{1,9})$/.exec(basename(dir))?.[1]
  return digits === undefined ? undefined : Number(digits)
}

/**
 * Places of records that go, from a list like `3,17..20`.
 *
 * @throws node/bad-argument for what is no place among `before` records
 */
export function placesFrom(list: string | undefined, before: number): ReadonlySet<number> {
  const places = new Set<number>()
  for (const part of list === undefined ? [] : list.split(',')) {
    const [, first, last = first] = /^\s*(\d{1,10})(?:\.\.(\d{1,10}))?\s*$/.exec(part) ?? []
    if (first === undefined || Number(last) < Number(first) || Number(last) >= before)
      throw new BaseError('--removed must be places of records.', {
        code: 'node/bad-argument',
        facts: { given: part.slice(0, 80), wanted: `places from 0 to ${before - 1}, like 3,17..20` },
      })
    for (let place = Number(first); place <= Number(last); place++) places.add(place)
  }
  return places
}

/** Records with their places in an index of `before`: first those that stay, in their order, then new ones. */
export async function* withPlaces(
  records: AsyncIterable<OwnedRecord>,
  { before, removed }: { before: number; removed: ReadonlySet<number> },
): AsyncGenerator<AmendedRecord> {
  let was = 0
  for await (const record of records) {
    while (removed.has(was)) was++
    yield was < before ? { ...record, was: was++ } : record
  }
  while (removed.has(was)) was++
  if (was < before)
    throw new BaseError('Records that stay are missing: each needs its line, in the order of the run.', {
      code: 'node/bad-argument',
      facts: { records: before, removed: removed.size, firstMissing: was },
      hint: 'Name the ones that go with --removed.',
    })
}

/** Records but those at some places. */
export async function* withoutPlaces(records: AsyncIterable<OwnedRecord>, places: ReadonlySet<number>) {
  let place = 0
  for await (const record of records) if (!places.has(place++)) yield record
}

/** One list after the other. */
export async function* followedBy<T>(first: AsyncIterable<T> | Iterable<T>, second: AsyncIterable<T>) {
  yield* first
  yield* second
}

async function* nothing(): AsyncGenerator<never> {}
