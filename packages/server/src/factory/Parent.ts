import { type Address, BaseError, canonicalJson, type Hex, sameHex } from '@openledger/base'
import type { JobRequest } from '@openledger/client'
import {
  type AdapterFiles,
  adapterDigest,
  adapterTargets,
  decodeAdapter,
  type Hyper,
  type LoraConfig,
  type ModelCard,
} from '@openledger/engine'
import { and, eq, inArray, ne } from 'drizzle-orm'
import type { Database } from '../database/openDatabase.ts'
import * as t from '../database/schema.ts'
import { lineageOf, modelOf } from '../datanets/lineageOf.ts'
import { assertMayBegin, notForSale } from '../datanets/privacy.ts'
import type { Store } from '../store/openStore.ts'
import { readModelMetadata, readOrigins } from './ModelFiles.ts'

type ModelRow = typeof t.models.$inferSelect

/** The fine-tune that a job begins from: its number on chain, and its adapter, checked against the chain. */
export type Parent = {
  model: number
  adapterDigest: Hex
  config: LoraConfig
  files: AdapterFiles
  /** The same files' names in the store. */
  cids: Record<keyof AdapterFiles, string>
}

/** Where the files of a parent stand among those of its child. */
export const parentFolder = 'parent/'

/**
 * That a job may begin from a model: it is registered and in service, of the base model here, and its data lets the account.
 *
 * @param account who is known to ask; undefined where nobody has shown who it is
 * @throws `factory/unknown-base`, `factory/parent-retired`, `factory/other-base`, `datanets/private-model`
 */
export async function assertBegins({ db, model, id, account }: assertBegins.Options): Promise<ModelRow> {
  const row = await modelOf(db, id)
  if (!row)
    throw new BaseError('There is no model of this id to begin from.', {
      code: 'factory/unknown-base',
      facts: { base: id },
      hint: 'List models: GET /api/models. What a job made is one once it is registered.',
    })
  if (row.retired && row.parentId !== null)
    throw new BaseError('This model is retired: nothing is fine-tuned from it any more.', {
      code: 'factory/parent-retired',
      facts: { model: id, name: row.name },
      hint: 'Begin from one of its parents, or from its base.',
    })
  const base = (await lineageOf(db, row)).find(({ parentId }) => parentId === null)
  if (base?.digest !== model.digest || row.retired)
    throw new BaseError('This node does not hold that base model.', {
      code: 'factory/other-base',
      facts: { base: id, wanted: base?.digest ?? 'unknown', here: model.digest },
    })
  await assertMayBegin(db, row, account)
  return row
}

export declare namespace assertBegins {
  type Options = { db: Database; model: ModelCard; id: number; account: Address | undefined }
}

/**
 * That every Datanet of a lineage is trained on again: a child's answers pay the data in its own index, so that nothing else
 * would reach who gave what the parent has learned. A private Datanet is the asker's own, who owes nobody for it.
 *
 * @throws `factory/parent-data`, which names those that are missing
 */
export async function assertLineData({ db, row, datanets }: assertLineData.Options): Promise<void> {
  if (row.parentId === null) return
  const releaseIds = (await lineageOf(db, row)).flatMap(one => one.releaseIds.map(BigInt))
  const nets = await db
    .selectDistinct({ id: t.datanets.id, name: t.datanets.name })
    .from(t.datanets)
    .innerJoin(t.releases, eq(t.releases.datanetId, t.datanets.id))
    .where(and(inArray(t.releases.id, releaseIds), ne(t.datanets.accessPrice, notForSale)))
    .orderBy(t.datanets.id)
  const missing = nets.filter(({ id }) => !datanets.includes(Number(id)))
  if (missing.length === 0) return
  throw new BaseError('The job must train on the data that its model was made of as well.', {
    code: 'factory/parent-data',
    facts: {
      model: row.id,
      datanets: missing.map(({ id }) => id).join(', '),
      names: missing.map(({ name }) => name).join(', '),
    },
    hint: 'Add these Datanets: an answer pays those whose data its own model was trained on.',
  })
}

export declare namespace assertLineData {
  type Options = { db: Database; row: ModelRow; datanets: readonly number[] }
}

/**
 * Reads what a job begins from; undefined where that is a base model.
 *
 * @throws `factory/parent-missing`, `factory/parent-changed`
 */
export async function readParent({ db, store, id }: readParent.Options): Promise<Parent | undefined> {
  const row = await modelOf(db, id)
  if (!row || row.parentId === null) return undefined
  const named = (await readModelMetadata(store, row.metadata))?.files ?? {}
  const cidOf = async (name: keyof AdapterFiles): Promise<string> => {
    const cid = named[name]
    if (cid !== undefined && (await store.has(cid))) return cid
    throw missing({ model: id, file: name })
  }
  const cids = {
    'adapter_config.json': await cidOf('adapter_config.json'),
    'adapter_model.safetensors': await cidOf('adapter_model.safetensors'),
  }
  const files: AdapterFiles = {
    'adapter_config.json': await store.get(cids['adapter_config.json']),
    'adapter_model.safetensors': await store.get(cids['adapter_model.safetensors']),
  }
  const { config } = checkParent(files, row.digest as Hex, { model: id })
  return { model: id, adapterDigest: row.digest as Hex, config, files, cids }
}

export declare namespace readParent {
  type Options = { db: Database; store: Store; id: number }
}

/**
 * The adapter that a run began from, where it began from one, of the files that the run names.
 *
 * @throws `factory/parent-missing`, `factory/parent-changed`
 */
export async function readRunParent({ parent, files, read }: readRunParent.Options) {
  if (!parent) return undefined
  const part = (name: keyof AdapterFiles): Promise<Uint8Array> => {
    const cid = files[`${parentFolder}${name}`]
    if (cid === undefined) throw missing({ model: parent.model, file: name })
    return read(cid).catch(cause => {
      throw missing({ model: parent.model, file: name }, cause)
    })
  }
  const parts: AdapterFiles = {
    'adapter_config.json': await part('adapter_config.json'),
    'adapter_model.safetensors': await part('adapter_model.safetensors'),
  }
  return checkParent(parts, parent.adapter, { model: parent.model })
}

export declare namespace readRunParent {
  type Options = {
    /** As the run's descriptor names it. */
    parent: { model: number; adapter: Hex } | undefined
    /** Files of the run, by name. */
    files: Readonly<Record<string, string>>
    read: (cid: string) => Promise<Uint8Array>
  }
}

function checkParent(files: AdapterFiles, wanted: Hex, { model }: { model: number }) {
  const adapter = decodeAdapter(files)
  const found = adapterDigest(adapter)
  if (sameHex(found, wanted)) return adapter
  throw new BaseError('The adapter of the model that the run begins from is another one than was registered.', {
    code: 'factory/parent-changed',
    facts: { model, found, wanted },
  })
}

function missing(facts: { model: number; file: string }, cause?: unknown): BaseError {
  return new BaseError('The adapter of the model that the run begins from is not here.', {
    code: 'factory/parent-missing',
    facts,
    hint: 'Ask a node that serves that model, or fetch its files by their names.',
    ...(cause !== undefined && { cause }),
  })
}

/** Records that a model's line was trained on, as `batch:line`; undefined where that of one of them is not known here. */
export async function recordsOfLine({ db, store, id }: readParent.Options): Promise<Set<string> | undefined> {
  const row = await modelOf(db, id)
  const seen = new Set<string>()
  for (const { parentId, metadata } of row ? await lineageOf(db, row) : []) {
    if (parentId === null) continue
    const files = (await readModelMetadata(store, metadata))?.files
    if (files?.['origins.json'] === undefined || !(await store.has(files['origins.json']))) return undefined
    for (const [batch, line] of await readOrigins(store, files)) seen.add(`${batch}:${line}`)
  }
  return seen
}

/** What a run takes over from the adapter that it begins from: all that decides its tensors' shapes and how they are used. */
export function hyperOfParent({ rank, alpha, targets, dropout = 0, ...config }: LoraConfig) {
  const { rankStabilised = false, dora = false, rankPattern = {}, alphaPattern = {} } = config
  return { ...{ rank, alpha, targets, dropout }, ...{ rankStabilised, dora, rankPattern, alphaPattern } }
}

/**
 * Refuses numbers that the parent's adapter has otherwise.
 *
 * @throws `factory/other-adapter`, which names both
 */
export function assertSameAdapter({ model, parent, asked }: assertSameAdapter.Options): void {
  const has = hyperOfParent(parent.config)
  const layers = (targets: LoraConfig['targets']) =>
    adapterTargets(model.config, { ...parent.config, targets }).map(({ linear }) => linear.module)
  for (const name of Object.keys(has) as (keyof typeof has)[]) {
    const wanted = asked[name]
    if (wanted === undefined || canonicalJson(wanted) === canonicalJson(has[name])) continue
    if (name === 'targets' && canonicalJson(layers(asked.targets!)) === canonicalJson(layers(has.targets))) continue
    throw new BaseError(`The model that the job begins from has another ${name}, which cannot be changed.`, {
      code: 'factory/other-adapter',
      facts: { hyper: name, asked: canonicalJson(wanted), parent: canonicalJson(has[name]), model: parent.model },
      hint: `Leave ${name} away: a fine-tune of a fine-tune trains its adapter on, as it is.`,
    })
  }
}

export declare namespace assertSameAdapter {
  type Options = { model: ModelCard; parent: Parent; asked: Partial<Hyper> | JobRequest['hyper'] }
}
