import { creditLineage, decodeIndex, defaultIndexSettings, encodeClusters, originals } from '@openledger/attribution'
import { type Address, bytesToHex, canonicalJson, type Log, utf8 } from '@openledger/base'
import {
  attributionIndexRoot,
  type CheckpointChain,
  checkpointChainRoot,
  checkpointChainSchema,
  type JobProgress,
  type JobResult,
  trainingDescriptorSchema,
  wireBytes,
} from '@openledger/client'
import {
  type AdapterFiles,
  type Hyper,
  type ModelCard,
  type PointFiles,
  planSteps,
  type Sample,
  scoresByOwner,
} from '@openledger/engine'
import type { Database } from '../database/openDatabase.ts'
import type { Store } from '../store/openStore.ts'
import { sha256Hex } from '../store/sha256Hex.ts'
import type { Trainer } from '../trainer/createTrainer.ts'
import type { Tasks } from '../trainer/Task.ts'
import { clusterRun, earnersOf } from './clusterRun.ts'
import { type ModelMetadata, modelMetadataSchema } from './ModelFiles.ts'
import { parentFolder, readParent, recordsOfLine } from './Parent.ts'
import { type JobRelease, prepareRun } from './prepareRun.ts'
import { trainingDescriptor } from './trainingDescriptor.ts'
import { evaluationSet } from './trainingSet.ts'

/**
 * Trains an adapter, builds its attribution index, and keeps everything in the store by hash. A run that was cut off
 * goes on from `runDir` to the same bytes.
 *
 * @returns what `Models.registerFineTune` needs
 */
export async function runJob({
  db,
  store,
  model,
  base,
  trainer,
  hyper,
  seed,
  releases,
  runDir,
  validation,
  signal,
  onProgress,
  log,
  index: indexOptions = {},
}: runJob.Options) {
  onProgress({ stage: 'data', step: 0, steps: 1, loss: null, tokensPerSecond: null })
  const run = await prepareRun({ db, store, model, base, releases, hyper, seed, log })
  const parent = await readParent({ db, store, id: base })
  const seen = await recordsOfLine({ db, store, id: base })
  signal.throwIfAborted()

  const descriptor = trainingDescriptor({ model, parent, releases, seed, hyper })
  const descriptorBytes = wireBytes(trainingDescriptorSchema, descriptor)
  const program = sha256Hex(descriptorBytes)
  const { samples, owners, accounts } = run
  const clusters = clusterRun(run, hyper)
  if (clusters.copies.length > 0)
    log.info('found copies, which earn nothing by themselves', { copies: clusters.copies.length, of: samples.length })
  const evalSamples = evaluationSet(run, hyper)
  const { batches } = planSteps({ samples, hyper, seed })
  const trained = await trainer.train(
    {
      ...{ set: { samples, owners, accounts }, evalSamples },
      ...{
        hyper,
        seed,
        initial: parent?.files,
        runDir,
        program,
        index: indexOptions,
        paid: originals(clusters),
        earners: earnersOf(owners, clusters),
      },
      measured: validation ?? run.held.map(({ sample }) => sample),
      hidden: run.heldBack.flatMap(({ record: { batch, line }, sample }) =>
        seen && !seen.has(`${batch}:${line}`) ? [sample] : [],
      ),
    },
    { signal, onEvent: event => onProgress({ loss: null, tokensPerSecond: null, ...event }) },
  )
  for (const { step, reason } of trained.damaged)
    log.warn('a kept state of a run was damaged; the steps from the one before it were taken again', { step, reason })
  const { checkpoints, losses } = trained
  const loss = { first: mean(losses.slice(0, 5)), last: mean(losses.slice(-5)) }
  const index = decodeIndex(trained.index)

  onProgress({ stage: 'storing', step: 0, steps: 1, loss: null, tokensPerSecond: null })
  const chain: CheckpointChain = {
    version: 2,
    program,
    points: [trained.origin, ...checkpoints].map(({ step, adapterDigest, optimizerDigest, progressDigest, link }) => ({
      ...{ step, adapterDigest, optimizerDigest, progressDigest, link },
    })),
  }
  const files: Record<string, string> = {
    'descriptor.json': await store.put(descriptorBytes),
    'chain.json': await store.put(wireBytes(checkpointChainSchema, chain)),
    'losses.f64': await store.put(bytesOfLosses(losses)),
    'index.bin': await store.put(trained.index),
    'index.json': await store.put(utf8(canonicalJson({ ...defaultIndexSettings, ...indexOptions, seed }))),
    'clusters.json': await store.put(encodeClusters(clusters)),
    ...(trained.aside && {
      'quarantine.json': await store.put(
        utf8(canonicalJson({ version: 1, cut: hyper.quarantine!, records: trained.aside })),
      ),
    }),
    'records.bin': await store.put(trained.records),
    'projection.bin': await store.put(trained.projection),
    'examples.json': await store.put(utf8(canonicalJson(run.examples))),
    'origins.json': await store.put(utf8(JSON.stringify(run.records.map(({ batch, line }) => [batch, line])))),
  }
  const keep = async (folder: string, parts: AdapterFiles | PointFiles) => {
    for (const [name, bytes] of Object.entries(parts)) files[`${folder}${name}`] = await store.put(bytes)
  }
  await keep('', trained.adapter)
  for (const [name, cid] of Object.entries(parent?.cids ?? {})) files[`${parentFolder}${name}`] = cid
  if (trained.ensemble) {
    files['ensemble.json'] = await store.put(trained.ensemble.file)
    for (const [i, adapter] of trained.ensemble.adapters.entries()) await keep(`audit-${i}/`, adapter)
  }
  for (const point of checkpoints) await keep(`checkpoint-${point.step}/`, point.files)
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
    examples: [],
  }
  const metadataBytes = utf8(canonicalJson(modelMetadataSchema.parse(metadata)))
  files['metadata.json'] = await store.put(metadataBytes)

  const tokensOf = (batch: readonly number[]) => batch.reduce((sum, place) => sum + samples[place]!.ids.length, 0)
  const points = checkpoints.map(({ step, adapterDigest, optimizerDigest }) => ({
    step,
    adapterDigest,
    optimizerDigest,
  }))
  const result: JobResult = {
    adapterDigest: checkpoints.at(-1)!.adapterDigest,
    descriptor: program,
    descriptorJson: descriptor,
    checkpoints: points,
    chain,
    checkpointRoot: bytesToHex(checkpointChainRoot(chain)),
    indexRoot: attributionIndexRoot({ ...index, projectionDigest: bytesToHex(index.projectionDigest) }),
    releaseIds: releases.map(release => release.id),
    metadata: sha256Hex(metadataBytes),
    files,
    records: run.samples.length,
    contributors: run.accounts.length,
    tokens: batches.slice(0, losses.length).reduce((sum, batch) => sum + tokensOf(batch), 0),
    loss,
    stopping:
      hyper.earlyStoppingPatience > 0
        ? { best: checkpoints.at(-1)!.step, taken: losses.length, planned: batches.length, records: evalSamples.length }
        : null,
    scores: trained.scores && {
      evaluated: evalSamples.length,
      seconds: trained.scores.seconds,
      trainingSeconds: trained.scores.trainingSeconds,
      contributors: scoresByOwner(trained.scores.records, owners, accounts.length).map((score, i) => ({
        account: accounts[i]!,
        score,
      })),
    },
    quarantine: trained.aside && {
      cut: hyper.quarantine!,
      contributors: countsOf(trained.aside, { owners, accounts }),
    },
    credit: trained.held && creditOf(trained.held, { vocabulary: model.config.vocabSize, seed }),
    audit: null,
  }
  return result
}

export declare namespace runJob {
  type Options = {
    db: Database
    store: Store
    /** The base model's card, for its tokenizer. */
    model: ModelCard
    /** Id of the model that it begins from. */
    base: number
    trainer: Trainer
    hyper: Hyper
    seed: number
    releases: readonly JobRelease[]
    /** What the kept points are measured on; the records held back unless told. */
    validation?: Sample[] | undefined
    /** Folder of the run's state. */
    runDir: string
    signal: AbortSignal
    onProgress: (progress: JobProgress) => void
    log: Log
    index?: Tasks['train']['options']['index'] | undefined
  }
}

/** What the model adds to the one that it began from on the records held back, and the builder's part of the parents' line by it. */
function creditOf(
  { before, after }: { before: number[]; after: number[] },
  { vocabulary, seed }: { vocabulary: number; seed: number },
): JobResult['credit'] {
  const [, child] = creditLineage({ losses: [before, after], vocabulary, seed })
  const { gain, isSignificant, share } = child!
  return { ...gain, isSignificant, share }
}

/** How many of some records are whose, of those who have any. */
function countsOf(records: readonly number[], { owners, accounts }: { owners: number[]; accounts: Address[] }) {
  const counts = accounts.map(account => ({ account, records: 0 }))
  for (const r of records) counts[owners[r]!]!.records += 1
  return counts.filter(({ records }) => records > 0)
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

/** The loss of every step, each a little-endian float64. */
function bytesOfLosses(losses: readonly number[]): Uint8Array {
  return new Uint8Array(Float64Array.from(losses).buffer)
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length)
}
