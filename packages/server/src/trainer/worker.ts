import { rmSync } from 'node:fs'
import { setPriority } from 'node:os'
import { parentPort, workerData } from 'node:worker_threads'
import {
  audit,
  buildEnsemble,
  buildIndex,
  calibrationSet,
  decodeIndex,
  decodeProjection,
  decodeRecords,
  encodeIndex,
  encodeRecords,
  quarantineRecords,
  runOrders,
} from '@openledger/attribution'
import { BaseError, encodeEnsemble } from '@openledger/base'
import {
  type Adapter,
  createEngine,
  decodeAdapter,
  encodeAdapter,
  readClaim,
  type Sample,
  type StepReport,
} from '@openledger/engine'
import { describeFailure } from '@openledger/engine/worker'
import { auditCount } from '../factory/trainedTokens.ts'
import type { Reply, Request, Tasks } from './Task.ts'

// Training, the attribution index and audits compute for minutes. They have a thread of their own, with an engine of
// its own below it, and on Linux a lower priority, which the threads it starts inherit: whoever asks a question comes first.
try {
  setPriority(0, 4)
} catch {} // not allowed here: then they share as equals

const port = parentPort!
const { modelDir, threads } = workerData as { modelDir: string; threads: number }
const engine = await createEngine({ modelDir, threads })
const aborts = new Map<number, AbortController>()

port.on('message', (request: Request) => {
  if (request.type === 'abort') return void aborts.get(request.id)?.abort()
  if (request.type === 'close') return void engine.close().then(() => port.close())
  const { id } = request
  const abort = new AbortController()
  aborts.set(id, abort)
  const tell = (event: unknown) => reply({ type: 'event', id, event })
  const run =
    request.task === 'train' ? train(request.options, abort.signal, tell) : measure(request.options, abort.signal, tell)
  run
    .then(
      result => reply({ type: 'result', id, result }),
      error => reply({ type: 'failure', id, failure: describeFailure(error) }),
    )
    .finally(() => aborts.delete(id))
})
reply({ type: 'ready' })

async function train(
  {
    set,
    evalSamples,
    measured,
    hidden,
    hyper,
    seed,
    initial: files,
    runDir,
    program,
    paid,
    earners,
    index: options,
  }: Tasks['train']['options'],
  signal: AbortSignal,
  tell: (event: Tasks['train']['event']) => void,
): Promise<Tasks['train']['result']> {
  const { samples, owners, accounts } = set
  let [seconds, trainingSeconds] = [0, 0]
  const initial = files && decodeAdapter(files)
  const run = {
    ...{ samples, evalSamples, hyper, seed, initial, signal, program, checkpointDir: runDir },
    onStep(report: StepReport) {
      seconds += report.scoringSeconds ?? 0
      trainingSeconds += report.seconds
      tell({ stage: 'training', ...report })
    },
  }
  const { adapter, origin, checkpoints, losses, scores, damaged } = await engine.fineTune(run).catch(error => {
    // The folder is this job's own: what an older version left in it is taken again from the start.
    if (!BaseError.is(error, 'engine/run-mismatch')) throw error
    rmSync(runDir, { recursive: true, force: true })
    return engine.fineTune(run)
  })
  // Beside the run and not in it: what a run becomes follows from its descriptor, which knows no other samples.
  for (const { step, adapter: kept } of measured.length > 0 ? checkpoints : []) {
    signal.throwIfAborted()
    const each = await engine.losses({ adapter: kept, samples: measured })
    const tokens = each.reduce((total, one) => total + one.tokens, 0)
    const evalLoss = each.reduce((total, one) => total + one.sum, 0) / Math.max(1, tokens)
    tell({ stage: 'training', step, steps: losses.length, loss: losses[step - 1]!, evalLoss })
  }
  const { quarantine: cut } = hyper
  const aside = cut !== undefined && scores ? quarantineRecords({ scores, cut }) : null
  const isAside = new Set(aside)
  const indexed = paid.filter(r => !isAside.has(r))
  const { index, records, projection, projectionFile } = await buildIndex({
    ...{ engine, checkpoints, samples, owners, accounts, indexed, seed, signal, ...options },
    onProgress: ({ done, total }) => tell({ stage: 'attribution', step: done, steps: total }),
  })
  const count = auditCount(hyper, accounts.length)
  const built =
    count === 0
      ? undefined
      : await buildEnsemble({
          ...{ engine, samples, hyper, seed, initial, program, count, projection, checkpoints, signal },
          orders: runOrders({ hyper, seed, count: samples.length, end: checkpoints.at(-1)!.step }),
          owners: earners,
          contributors: accounts.length,
          calibration: calibrationSet({ samples, owners: earners, measured }),
          dir: runDir,
          onProgress: ({ done, total }) => tell({ stage: 'ensemble', step: done, steps: total }),
        })
  const { points } = readClaim(runDir, { from: 1, to: losses.length })
  return {
    adapter: encodeAdapter(adapter),
    origin,
    checkpoints: checkpoints.map(({ adapter: _, ...point }) => ({ ...point, files: points.get(point.step)! })),
    losses,
    damaged,
    held: await heldLosses({ adapter, initial, hidden }),
    scores: scores ? { records: scores, seconds, trainingSeconds } : null,
    aside,
    index: encodeIndex(index),
    records: encodeRecords(records),
    projection: projectionFile,
    ensemble: built
      ? { file: encodeEnsemble(built.ensemble), adapters: built.adapters.map(each => encodeAdapter(each)) }
      : null,
  }
}

/**
 * What the hidden samples lose under what the run began from and under its adapter. A run that began from no adapter began
 * from the base, which is its adapter with B = 0; one that trains magnitudes (DoRA) has no such point, and is not measured.
 */
async function heldLosses({ adapter, initial, hidden }: HeldOptions) {
  const before = initial ?? untouched(adapter)
  if (hidden.length === 0 || !before) return null
  const lossesOf = async (adapter: Adapter) =>
    (await engine.losses({ adapter, samples: [...hidden] })).map(({ sum, tokens }) => sum / tokens)
  return { before: await lossesOf(before), after: await lossesOf(adapter) }
}

type HeldOptions = { adapter: Adapter; initial: Adapter | undefined; hidden: readonly Sample[] }

function untouched({ config, tensors }: Adapter): Adapter | undefined {
  if (config.dora) return undefined
  const zeroed = [...tensors].map(
    ([name, { shape, data }]) =>
      [name, { shape, data: name.includes('lora_B') ? new Float32Array(data.length) : data }] as const,
  )
  return { config, tensors: new Map(zeroed) }
}

async function measure(
  { set, index, records, projection, checkpoints, initial, ...options }: Tasks['audit']['options'],
  signal: AbortSignal,
  tell: (event: Tasks['audit']['event']) => void,
): Promise<Tasks['audit']['result']> {
  return audit({
    ...{ engine, signal, ...options },
    initial: initial && decodeAdapter(initial),
    samples: set.samples,
    owners: set.owners,
    index: decodeIndex(index),
    records: decodeRecords(records),
    projection: decodeProjection(projection),
    checkpoints: checkpoints.map(({ files, ...rest }) => ({ ...rest, adapter: decodeAdapter(files) })),
    onRun: run => tell({ run }),
    onProgress: ({ done, total }) => tell({ done, total }),
  })
}

function reply(message: Reply): void {
  port.postMessage(message)
}
