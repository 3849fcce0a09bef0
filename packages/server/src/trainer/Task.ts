import type { AuditQuery, AuditReport, AuditRun, audit, buildIndex } from '@openledger/attribution'
import type { Address, ChainPoint, Hex } from '@openledger/base'
import type { AdapterFiles, Damage, Hyper, PointFiles, Sample, StepReport } from '@openledger/engine'
import type { Failure } from '@openledger/engine/worker'

/** A training set in tokens, with whose records they are. */
export type TrainingSet = { samples: Sample[]; owners: number[]; accounts: Address[] }

/** A point of a run, as files. */
export type CheckpointFiles = ChainPoint & { files: PointFiles }

/** What is told of a step: when it is done, and again with the loss on the evaluation set where its point is kept. */
export type TrainProgress =
  | ({ stage: 'training'; evalLoss?: number } & Pick<StepReport, 'step' | 'steps' | 'loss'> &
      Partial<Pick<StepReport, 'tokensPerSecond' | 'learningRate' | 'gradientNorm'>>)
  | { stage: 'attribution' | 'ensemble'; step: number; steps: number }

/** What the trainer does, by name: what goes in, what comes out, what is told on the way. Plain data only. */
export type Tasks = {
  train: {
    options: {
      set: TrainingSet
      /** What the run is measured by and not trained on. */
      evalSamples: Sample[]
      hyper: Hyper
      seed: number
      /** The adapter that the run begins from; a fresh one where it begins from the base alone. */
      initial: AdapterFiles | undefined
      /** What the kept points are measured on beside the run, never trained on. */
      measured: Sample[]
      /** Held back by the seed, and trained on by nobody of its line: what the model is credited by. */
      hidden: Sample[]
      /** Folder of the run's state, and the digest of the descriptor that its chain hangs on. */
      runDir: string
      program: Hex
      /** Places of the samples that earn, ascending: all but copies, which are trained on and not indexed. */
      paid: number[]
      /** For each sample, who earns by it: a copy's is the original's contributor. With it a copy enters an audit half. */
      earners: number[]
      index: Pick<buildIndex.Options, 'k' | 'damping' | 'batch' | 'curvatureSamples'>
    }
    result: {
      adapter: AdapterFiles
      /** The state before the first step, which the chain of the checkpoints begins with. */
      origin: ChainPoint
      checkpoints: CheckpointFiles[]
      losses: number[]
      /** States of the run's folder that were damaged and have been made anew. */
      damaged: Damage[]
      /** In-run score of each record, and what measuring along took of the time that training took; where measured. */
      scores: { records: bigint[]; seconds: number; trainingSeconds: number } | null
      /** Places of the samples that the quarantine put aside, ascending; null where the run has none. */
      aside: number[] | null
      /** Mean loss of each hidden sample under what the run began from and under the adapter, nats a token; null where there are none. */
      held: { before: number[]; after: number[] } | null
      index: Uint8Array
      records: Uint8Array
      projection: Uint8Array
      /** The audit ensemble: its file, and its adapters; null where the run has none. */
      ensemble: { file: Uint8Array; adapters: AdapterFiles[] } | null
    }
    event: TrainProgress
  }
  audit: {
    options: Pick<audit.Options, 'hyper' | 'seed' | 'measures'> & {
      set: TrainingSet
      queries: AuditQuery[]
      /** The adapter that the audited run began from. */
      initial: AdapterFiles | undefined
      subsets: number
      done: AuditRun[]
      index: Uint8Array
      records: Uint8Array
      projection: Uint8Array
      checkpoints: { step: number; adapterDigest: Hex; files: AdapterFiles }[]
    }
    result: AuditReport
    event: { run: AuditRun } | { done: number; total: number }
  }
}
export type TaskName = keyof Tasks

export type Request =
  | { [Name in TaskName]: { type: 'run'; id: number; task: Name; options: Tasks[Name]['options'] } }[TaskName]
  | { type: 'abort'; id: number }
  | { type: 'close' }

export type Reply =
  | { type: 'ready' }
  | { type: 'event'; id: number; event: unknown }
  | { type: 'result'; id: number; result: unknown }
  | { type: 'failure'; id: number; failure: Failure }
