import { decodeIndex, decodeRecords, openProjection, projectionDigest, type RecordIndex } from '@openledger/attribution'
import {
  BaseError,
  bytesToHex,
  cidFromDigest,
  decodeEnsemble,
  fromUtf8,
  type Hex,
  hexToBytes,
  sameHex,
  sha256,
} from '@openledger/base'
import {
  type AttributionIndex,
  attributionIndexRoot,
  type BundleEnsemble,
  readWire,
  trainingDescriptorSchema,
} from '@openledger/client'
import { type Adapter, adapterDigest, decodeAdapter } from '@openledger/engine'
import { z } from 'zod'
import type { Store } from '../store/openStore.ts'

const originsSchema = z.array(z.tuple([z.int().min(0), z.int().min(0)])).max(10_000_000)
const cid = z.string().regex(/^bafkrei[a-z2-7]{52}$/)

/** What a fine-tuned model says about itself; its sha-256 is the `metadata` of its registration. */
export const modelMetadataSchema = z.object({
  version: z.literal(1),
  description: z.string().max(10_000).default(''),
  /** Names of the files in the store: adapter, checkpoints, index, records, projection, descriptor. */
  files: z.record(z.string().max(200), cid),
  records: z.int().min(0),
  contributors: z
    .array(
      z.object({ account: z.templateLiteral(['0x', z.string().regex(/^[0-9a-f]{40}$/)]), records: z.int().min(0) }),
    )
    .max(100_000),
  loss: z.object({ first: z.number(), last: z.number() }),
  curve: z.array(z.tuple([z.int().min(0), z.number()])).max(2000),
  /** Only of models from before examples had a file of their own, which can be erased. */
  examples: z.array(z.string().max(500)).max(16).default([]),
})

const examplesSchema = z.array(z.object({ batch: z.int().min(0), question: z.string().max(500) })).max(16)

export type ModelMetadata = z.output<typeof modelMetadataSchema>

/** A point of the run that attribution looks from. */
export type ServedCheckpoint = { step: number; adapter: Adapter; adapterDigest: Hex }

/** An audit ensemble that answers are scored under: its file, and its adapters, whose numbers threads share. */
export type ServedEnsemble = { file: Uint8Array; adapters: Adapter[] }

/** Everything that answering and attributing with a fine-tune needs, checked against the chain. */
export type ServedModel = {
  adapter: Adapter
  checkpoints: ServedCheckpoint[]
  index: AttributionIndex
  records: RecordIndex
  /** Where the projection lies; it is mapped and not read into memory. */
  projectionPath: string
  /** Its audit ensemble, where it was trained with one. */
  ensemble: ServedEnsemble | undefined
  metadata: ModelMetadata
  /** For each training record, its batch and its place in the batch file. */
  origins: [batch: number, line: number][]
}

/** The metadata of a model, by the digest on chain; undefined where the store does not hold it. */
export async function readModelMetadata(store: Store, digest: string): Promise<ModelMetadata | undefined> {
  const cid = cidFromDigest(hexToBytes(digest as Hex))
  if (!(await store.has(cid))) return undefined
  const parsed = modelMetadataSchema.safeParse(await store.getJson(cid))
  return parsed.success ? parsed.data : undefined
}

/** The texts by which a stranger finds a model's audit ensemble from the digest on chain; nothing for a model without. */
export async function readEnsembleTexts(store: Store, digest: string): Promise<BundleEnsemble | undefined> {
  const cid = (await readModelMetadata(store, digest))?.files['ensemble.json']
  if (cid === undefined) return undefined
  const metadata = await store.get(cidFromDigest(hexToBytes(digest as Hex)))
  return { metadata: fromUtf8(metadata), file: fromUtf8(await store.get(cid)) }
}

/** A question of a record, with the batch that it is of: it goes when that is erased. */
export type Example = { batch: number; question: string }

/** Questions worth asking a model, with their batches; none where they were erased. */
export async function readExamples(store: Store, { files }: ModelMetadata): Promise<Example[]> {
  const cid = files['examples.json']
  if (cid === undefined || !(await store.has(cid))) return []
  const parsed = examplesSchema.safeParse(await store.getJson(cid))
  return parsed.success ? parsed.data : []
}

/** Batch and line of each training record, in the order of training. Throws where the file is not here. */
export async function readOrigins(store: Store, files: ModelMetadata['files']): Promise<[number, number][]> {
  return originsSchema.parse(await store.getJson(files['origins.json']!))
}

/**
 * Loads a registered fine-tune from the store and compares every file with what stands on chain.
 *
 * @throws `factory/model-missing`, `factory/model-mismatch`, `store/corrupted`
 */
export async function loadServedModel({ store, model }: loadServedModel.Options): Promise<ServedModel> {
  const metadata = await readModelMetadata(store, model.metadata)
  if (!metadata)
    throw new BaseError('The files of this model are not on this node.', {
      code: 'factory/model-missing',
      facts: { model: model.id },
      hint: 'Ask a node that serves it, or fetch its files by their names.',
    })
  const cidOf = (name: string): string => {
    const cid = metadata.files[name]
    if (cid === undefined)
      throw new BaseError('A file of this model is not named.', {
        code: 'factory/model-missing',
        facts: { model: model.id, file: name },
      })
    return cid
  }
  const read = async (name: string): Promise<Uint8Array> => store.get(cidOf(name))
  const readAdapter = async (folder: string): Promise<Adapter> =>
    decodeAdapter({
      'adapter_config.json': await read(`${folder}adapter_config.json`),
      'adapter_model.safetensors': await read(`${folder}adapter_model.safetensors`),
    })
  const same = (what: string, found: Hex, expected: string | null) => {
    if (expected === null || !sameHex(found, expected as Hex))
      throw new BaseError('A file of this model is not the one that was registered.', {
        code: 'factory/model-mismatch',
        facts: { model: model.id, what, found, expected: expected ?? 'nothing' },
      })
  }
  const adapter = await readAdapter('')
  same('adapter', adapterDigest(adapter), model.digest)
  await assertParent()
  const decoded = decodeIndex(await read('index.bin'))
  const index: AttributionIndex = {
    version: 1,
    k: decoded.k,
    projectionDigest: bytesToHex(decoded.projectionDigest),
    contributors: decoded.contributors,
  }
  same('index', attributionIndexRoot(index), model.indexRoot)
  const projectionPath = await store.path(cidOf('projection.bin'))
  // The store has just hashed the file; whether its rows are what the head says is for `index check`.
  const { projection, file } = openProjection(projectionPath, { check: false })
  same('projection', bytesToHex(projectionDigest(file)), index.projectionDigest)
  const checkpoints: ServedCheckpoint[] = []
  for (const { step, adapterDigest: digest } of projection.checkpoints) {
    const point = await readAdapter(`checkpoint-${step}/`)
    same(`checkpoint ${step}`, adapterDigest(point), digest)
    checkpoints.push({ step, adapter: point, adapterDigest: digest })
  }
  const ensemble = metadata.files['ensemble.json'] === undefined ? undefined : await readEnsemble()
  const origins = originsSchema.parse(JSON.parse(fromUtf8(await read('origins.json'))))
  return {
    adapter,
    checkpoints,
    index,
    projectionPath,
    ensemble,
    records: decodeRecords(await read('records.bin')),
    metadata,
    origins,
  }

  /** A run that began from a fine-tune is answered with as that one's child alone: its owner earns by it. */
  async function assertParent(): Promise<void> {
    const bytes = await read('descriptor.json')
    const descriptor = readWire(trainingDescriptorSchema, bytes, { what: 'descriptor' })
    same('descriptor', bytesToHex(sha256(bytes)), model.descriptor)
    if (descriptor.version === 2 && descriptor.parent)
      same('parent', `0x${descriptor.parent.model.toString(16)}`, `0x${(model.parentId ?? 0n).toString(16)}`)
  }

  async function readEnsemble(): Promise<ServedEnsemble> {
    const file = await read('ensemble.json')
    const { adapters: digests, contributors } = decodeEnsemble(file)
    same('contributors of the ensemble', `0x${contributors}`, `0x${index.contributors.length}`)
    const adapters: Adapter[] = []
    for (const [i, digest] of digests.entries()) {
      const adapter = await readAdapter(`audit-${i}/`)
      same(`audit adapter ${i}`, adapterDigest(adapter), digest)
      adapters.push(shareAdapter(adapter))
    }
    return { file, adapters }
  }
}

/** The same adapter in memory that every thread sees: scoring an answer does not copy it. */
function shareAdapter({ config, tensors }: Adapter): Adapter {
  const share = (data: Float32Array) => {
    const shared = new Float32Array(new SharedArrayBuffer(data.byteLength))
    shared.set(data)
    return shared
  }
  return {
    config,
    tensors: new Map([...tensors].map(([name, { shape, data }]) => [name, { shape, data: share(data) }])),
  }
}

export declare namespace loadServedModel {
  type Options = {
    store: Store
    model: {
      id: bigint
      parentId: bigint | null
      metadata: string
      digest: string
      descriptor: string | null
      indexRoot: string | null
    }
  }
}
