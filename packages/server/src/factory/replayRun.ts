import { BaseError, bytesToHex, type Hex } from '@openledger/base'
import {
  checkpointFaults,
  type OpenLedger,
  readContent,
  readTrainingRecords,
  readTrainingRun,
  type TrainingDescriptor,
  type TrainingRecord,
  trainingDescriptorDigest,
} from '@openledger/client'
import {
  codeIdentity,
  createEngine,
  type Engine,
  encodeSamples,
  Hyper,
  neededPoints,
  type PointFiles,
  pointFileNames,
  type Replay,
  type ReplayOptions,
  readClaim,
  readModelCard,
} from '@openledger/engine'
import { readRunParent } from './Parent.ts'
import { factoryCode } from './trainingDescriptor.ts'
import { evaluationSet, trainingSet } from './trainingSet.ts'

export type RunReplay = Replay & {
  /** What the descriptor says of code and processor that is not so here: rounding may differ, or more. */
  notes: string[]
}

/**
 * Executes a part of a finished run again on this machine, from public data alone: descriptor, chain, losses and states
 * and, where it began from a fine-tune, that one's adapter from the run's files, records from its releases, all checked
 * against what stands on chain.
 *
 * @throws `factory/other-base`, `factory/other-rules`, `factory/parent-missing`, `factory/parent-changed`, and what reading
 * the data throws
 */
export async function replayRun(
  ledger: OpenLedger,
  { modelDir, threads, files, descriptorDigest, root, onStep, ...options }: replayRun.Options,
): Promise<RunReplay> {
  const run = await readTrainingRun(ledger, { files })
  const { descriptor, chain, losses } = run
  const { tokenizer, digest } = readModelCard(modelDir)
  assertBase(descriptor.base, digest)
  assertRules(descriptor)
  const hyper = Hyper.parse(descriptor.hyper)
  const { seed, parent } = descriptor
  const initial = await readRunParent({ parent, files, read: cid => readContent(ledger, cid) })
  const records: { record: TrainingRecord }[] = []
  for await (const record of readTrainingRecords(ledger, descriptor)) records.push(record)
  const set = await trainingSet({ records, tokenizer, hyper, seed })

  const steps = { from: 1, to: losses.length, ...options.steps }
  const points = new Map<number, PointFiles>()
  for (const { step } of neededPoints(chain.points, steps)) {
    const found = await run.readPoint(step)
    if (found && pointFileNames.every(name => found[name])) points.set(step, found as PointFiles)
  }
  const faults = checkpointFaults({ descriptor, chain, descriptorDigest, root })
  const replayed = await withEngine({ modelDir, threads }, engine =>
    engine.replay({
      samples: set.trained.map(({ sample }) => sample),
      evalSamples: evaluationSet(set, hyper),
      ...{ hyper, seed, initial, steps, losses, points, ...(onStep && { onStep }) },
      chain: chain.points,
      isWhole: true,
      program: bytesToHex(trainingDescriptorDigest(descriptor)),
      commit: options.commit,
      tolerance: options.tolerance,
    }),
  )
  return {
    ...replayed,
    verdict: faults.length > 0 ? 'different' : replayed.verdict,
    findings: [
      ...faults.map(what => ({ kind: 'chain' as const, step: 0, what, tensors: [] })),
      ...replayed.findings.filter(({ kind }) => kind !== 'chain' || faults.length === 0),
    ],
    notes: notesOn(descriptor),
  }
}

export declare namespace replayRun {
  type Options = {
    /** Folder of the run's base model. */
    modelDir: string
    threads?: number | undefined
    /** Files of its job or model, by name. */
    files: Readonly<Record<string, string>>
    /** What stands on chain, where the run's model is registered. */
    descriptorDigest?: Hex | undefined
    root?: Hex | undefined
    /** All steps unless told. */
    steps?: Partial<ReplayOptions['steps']> | undefined
    onStep?: Parameters<Engine['replay']>[0]['onStep']
  } & Pick<ReplayOptions, 'commit' | 'tolerance'>
}

/**
 * The same for the folder that `fineTune` leaves behind, with the records that it was made of, in its order.
 *
 * @throws `factory/other-base`, `engine/run-missing`, `engine/run-damaged`
 */
export async function replayFolder({
  modelDir,
  threads,
  dir,
  records,
  evaluation = [],
  onStep,
  ...options
}: replayFolder.Options): Promise<RunReplay> {
  const steps = { from: 1, ...options.steps }
  const claim = readClaim(dir, { to: Number.MAX_SAFE_INTEGER, ...steps })
  const { hyper, seed, base } = claim.inputs.manifest
  const { tokenizer, digest } = readModelCard(modelDir)
  assertBase(base, digest)
  const encode = (list: readonly TrainingRecord[]) => list.flatMap(record => encodeSamples(tokenizer, record, hyper))
  const [samples, evalSamples] = [encode(records), encode(evaluation)]
  const replayed = await withEngine({ modelDir, threads }, engine =>
    engine.replay({
      ...{ samples, evalSamples, hyper, seed, ...claim, ...(onStep && { onStep }) },
      steps: { to: claim.losses.length, ...steps },
      program: claim.program,
      commit: options.commit,
      tolerance: options.tolerance,
    }),
  )
  return { ...replayed, notes: [] }
}

export declare namespace replayFolder {
  type Options = Omit<replayRun.Options, 'files' | 'descriptorDigest' | 'root'> & {
    dir: string
    records: readonly TrainingRecord[]
    /** What it was measured by, where it was. */
    evaluation?: readonly TrainingRecord[] | undefined
  }
}

async function withEngine<T>(
  { modelDir, threads = 1 }: { modelDir: string; threads?: number | undefined },
  use: (engine: Engine) => Promise<T>,
): Promise<T> {
  const engine = await createEngine({ modelDir, threads })
  return use(engine).finally(() => engine.close())
}

/** Throws `factory/other-rules` unless the training set was made by rules that are known here. */
export function assertRules(
  descriptor: TrainingDescriptor,
): asserts descriptor is Extract<TrainingDescriptor, { version: 2 }> {
  const { earlyStoppingPatience = 0 } = descriptor.hyper
  const known = factoryCode({ earlyStoppingPatience })
  if (descriptor.version === 2 && descriptor.code.factory === known) return
  throw new BaseError('The run made its training set by rules that this version does not know.', {
    code: 'factory/other-rules',
    facts: { known, version: descriptor.version },
  })
}

/** Throws `factory/other-base` unless the base model here is the run's. */
export function assertBase(wanted: Hex, here: Hex): void {
  if (wanted === here) return
  throw new BaseError('The run was made of another base model than the one here.', {
    code: 'factory/other-base',
    facts: { wanted, here },
    hint: 'Name the folder of its base model.',
  })
}

function notesOn({ code, backend }: Extract<TrainingDescriptor, { version: 2 }>): string[] {
  const here = codeIdentity()
  const pairs = {
    'engine’s sources': [code.sources, here.sources],
    'ONNX Runtime': [code.onnxruntime, here.onnxruntime],
    backend: [backend.name, here.backend],
    processor: [backend.processor, here.processor],
  }
  return Object.entries(pairs).flatMap(([name, [there, now]]) =>
    there === now ? [] : [`${name}: the run had ${there}, here it is ${now}`],
  )
}
