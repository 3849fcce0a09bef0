import type { Adapter } from '../adapters/Adapter.ts'
import type { Generation } from '../decoding/Generation.ts'
import type { GenerateOptions } from '../decoding/toServeRequest.ts'
import type { embed } from '../runtime/embed.ts'
import type { Curvature, measureLosses, sampleTargets } from '../runtime/measure.ts'
import type { AdapterSource } from '../serving/AdapterBank.ts'
import type { GeneratedToken } from '../serving/ServeRequest.ts'
import type { ServingStats } from '../serving/ServingStats.ts'
import type { Sample } from '../tokenizer/Tokenizer.ts'
import type { Replay } from '../training/Finding.ts'
import type { FineTuneOptions, FineTuneResult, StepReport } from '../training/fineTune.ts'
import type { ReplayOptions, replay } from '../training/replay.ts'
import type { Failure } from './Failure.ts'

type Task<Options, Result, Event = never> = { options: Options; result: Result; event: Event }

/** What computes on the model and stands in a line: by name, its options, its result and what it reports on the way. */
export type LineTasks = {
  fineTune: Task<FineTuneOptions, FineTuneResult, StepReport>
  replay: Task<ReplayOptions, Replay, replay.Progress>
  losses: Task<measureLosses.Options, { sum: number; tokens: number }[]>
  rowLosses: Task<{ rows: readonly { adapter: Adapter; sample: Sample }[] }, { sum: number; tokens: number }[]>
  gradients: Task<{ rows: readonly { adapter: Adapter; sample: Sample }[] }, Float32Array[]>
  sampleTargets: Task<sampleTargets.Options, number[][]>
  embed: Task<embed.Options, Float32Array[]>
  curvature: Task<{ adapter: Adapter; samples: readonly Sample[] }, Map<string, Curvature>>
}

/** What is served beside the line, any number at once. */
export type ServingTasks = {
  generate: Task<GenerateOptions & { reports: Reports }, Generation, GenerateEvent>
  serving: Task<undefined, ServingStats>
  addAdapter: Task<AdapterSource, { digest: string; bytes: number }>
  hasAdapter: Task<string, boolean>
  removeAdapter: Task<string, void>
  prefetchAdapter: Task<string, void>
  pinAdapter: Task<string, void>
  unpinAdapter: Task<string, void>
  keepAdapters: Task<readonly string[], void>
}

/** What the caller of an answer wants to hear of while it is written: messages between threads are not free. */
type Reports = { text: boolean; tokens: boolean }
export type GenerateEvent = { text: string } | { token: GeneratedToken }

export type Tasks = LineTasks & ServingTasks
export type TaskName = keyof Tasks
type RunOf<Names extends TaskName> = {
  [Name in Names]: { type: 'run'; id: number; task: Name; options: Tasks[Name]['options'] }
}[Names]
export type LineRun = RunOf<keyof LineTasks>
export type ServingRun = RunOf<keyof ServingTasks>

export type Request = LineRun | ServingRun | { type: 'abort'; id: number } | { type: 'close' }

export type Reply =
  | { type: 'ready' }
  | { type: 'event'; id: number; event: unknown }
  | { type: 'result'; id: number; result: unknown }
  | { type: 'failure'; id: number; failure: Failure }
