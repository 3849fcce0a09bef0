import { buildIndex, encodeIndex, encodeRecords } from '@openledger/attribution'
import { bytesToHex, canonicalJson, type Log, utf8 } from '@openledger/base'
import {
  attributionIndexRoot,
  checkpointRoot,
  type JobProgress,
  type JobResult,
  type TrainingDescriptor,
  trainingDescriptorSchema,
  wireBytes,
} from '@openledger/client'
import { type Adapter, type Engine, encodeAdapter, type Hyper } from '@openledger/engine'
import type { Database } from '../database/openDatabase.ts'
import type { Store } from '../store/openStore.ts'
import { sha256Hex } from '../store/sha256Hex.ts'
import { type ModelMetadata, modelMetadataSchema } from './ModelFiles.ts'
import { type JobRelease, type PreparedRun, prepareRun } from './prepareRun.ts'

/** Names the code whose rules, with the descriptor, determine a run: what is held back, and how records are read. */
export const factoryCode = 'openledger-factory-1'
const backend = 'onnxruntime-cpu'

/**
 * Trains an adapter, builds its attribution index, and keeps everything in the store by hash. A run that was cut off
 * goes on from `runDir` to the same bytes.
 *
 * @returns what `Models.registerFineTune` needs, and the run itself for an audit
 */
export async function runJob({
  db,
  store,
  engine,
  hyper,
  seed,
  releases,
  runDir,
  signal,
  onProgress,
  log,
  index: indexOptions = {},
}: runJob.Options) {
  onProgress({ stage: 'data', step: 0, steps: 1, loss: null, tokensPerSecond: null })
  const run = await prepareRun({ db, store, engine, releases, maxLength: hyper.maxLength, seed, log })
  signal.throwIfAborted()

  const { adapter, checkpoints, losses } = await engine.fineTune({
    samples: run.samples,
    hyper,
    seed,
    checkpointDir: runDir,
    signal,
    onStep: ({ step, steps, loss, tokensPerSecond }) =>
      onProgress({ stage: 'training', step, steps, loss, tokensPerSecond }),
  })
  const loss = { first: mean(losses.slice(0, 5)), last: mean(losses.slice(-5)) }

  const { index, records, projection, projectionFile } = await buildIndex({
    engine,
    checkpoints,
    samples: run.samples,
    owners: run.owners,
    accounts: run.accounts,
    seed,
    signal,
    ...indexOptions,
    onProgress: ({ done, total }) =>
      onProgress({ stage: 'attribution', step: done, steps: total, loss: null, tokensPerSecond: null }),
  })

  onProgress({ stage: 'storing', step: 0, steps: 1, loss: null, tokensPerSecond: null })
  const descriptor: TrainingDescriptor = {
    version: 1,
    base: engine.model.digest,
    releases: releases.map(({ datanet, id, root }) => ({ datanet, release: id, root })),
    code: factoryCode,
    seed,
    order: 'shuffle-v1',
    hyper,
    backend,
  }
  const descriptorBytes = wireBytes(trainingDescriptorSchema, descriptor)
  const files: Record<string, string> = {
    'descriptor.json': await store.put(descriptorBytes),
    'index.bin': await store.put(encodeIndex(index)),
    'records.bin': await store.put(encodeRecords(records)),
    'projection.bin': await store.put(projectionFile),
    'origins.json': await store.put(utf8(JSON.stringify(run.records.map(({ batch, line }) => [batch, line])))),
  }
  const keep = async (folder: string, one: Adapter) => {
    for (const [name, bytes] of Object.entries(encodeAdapter(one))) files[`${folder}${name}`] = await store.put(bytes)
  }
  await keep('', adapter)
  for (const point of checkpoints) await keep(`checkpoint-${point.step}/`, point.adapter)
  const metadata: ModelMetadata = {
    version: 1,
    description: '',
    files,
    records: run.samples.length,
    contributors: index.contributors.map(({ account, records }) => ({
      account: account.toLowerCase() as `0x${string}`,
      records,
    })),
    loss,
    curve: thin(losses),
    examples: run.examples,
  }
  const metadataBytes = utf8(canonicalJson(modelMetadataSchema.parse(metadata)))
  files['metadata.json'] = await store.put(metadataBytes)

  const points = checkpoints.map(({ step, adapterDigest, optimizerDigest }) => ({
    step,
    adapterDigest,
    optimizerDigest,
  }))
  const result: JobResult = {
    adapterDigest: checkpoints.at(-1)!.adapterDigest,
    descriptor: sha256Hex(descriptorBytes),
    descriptorJson: descriptor,
    checkpoints: points,
    checkpointRoot: bytesToHex(checkpointRoot(points)),
    indexRoot: attributionIndexRoot({ ...index, projectionDigest: bytesToHex(index.projectionDigest) }),
    releaseIds: releases.map(release => release.id),
    metadata: sha256Hex(metadataBytes),
    files,
    records: run.samples.length,
    contributors: run.accounts.length,
    loss,
    audit: null,
  }
  return { result, trained: { run, index, projection, checkpoints } }
}

export declare namespace runJob {
  type Options = {
    db: Database
    store: Store
    engine: Engine
    hyper: Hyper
    seed: number
    releases: readonly JobRelease[]
    /** Folder of the run's state. */
    runDir: string
    signal: AbortSignal
    onProgress: (progress: JobProgress) => void
    log: Log
    index?: Pick<buildIndex.Options, 'k' | 'damping' | 'batch' | 'curvatureSamples'> | undefined
  }
  type Trained = { run: PreparedRun } & Pick<Awaited<ReturnType<typeof buildIndex>>, 'index' | 'projection'> & {
      checkpoints: Awaited<ReturnType<Engine['fineTune']>>['checkpoints']
    }
}

/** At most 400 points of a loss curve, each the mean of its stretch. */
function thin(losses: readonly number[]): [number, number][] {
  const width = Math.max(1, Math.ceil(losses.length / 400))
  const points: [number, number][] = []
  for (let from = 0; from < losses.length; from += width) {
    const stretch = losses.slice(from, from + width)
    points.push([from + stretch.length, Number(mean(stretch).toFixed(5))])
  }
  return points
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length)
}
