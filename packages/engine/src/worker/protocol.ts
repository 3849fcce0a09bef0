import type { Adapter } from '../adapters/Adapter.ts'
import type { GenerateOptions, Generation } from '../decoding/generate.ts'
import type { embed } from '../runtime/embed.ts'
import type { Curvature, measureLosses, sampleTargets } from '../runtime/measure.ts'
import type { Sample } from '../tokenizer/Tokenizer.ts'
import type { Replay } from '../training/Finding.ts'
import type { FineTuneOptions, FineTuneResult, StepReport } from '../training/fineTune.ts'
import type { ReplayOptions, replay } from '../training/replay.ts'

/** What the worker does for the engine: by name, its options, its result and what it reports on the way. */
export type Tasks = {
  generate: { options: GenerateOptions; result: Generation; event: string }
  fineTune: { options: FineTuneOptions; result: FineTuneResult; event: StepReport }
  replay: { options: ReplayOptions; result: Replay; event: replay.Progress }
  losses: { options: measureLosses.Options; result: { sum: number; tokens: number }[]; event: never }
  gradients: {
    options: { rows: readonly { adapter: Adapter; sample: Sample }[] }
    result: Float32Array[]
    event: never
  }
  sampleTargets: { options: sampleTargets.Options; result: number[][]; event: never }
  embed: { options: embed.Options; result: Float32Array[]; event: never }
  curvature: { options: { adapter: Adapter; samples: readonly Sample[] }; result: Map<string, Curvature>; event: never }
}
export type TaskName = keyof Tasks

export type Request =
  | { [Name in TaskName]: { type: 'run'; id: number; task: Name; options: Tasks[Name]['options'] } }[TaskName]
  | { type: 'abort'; id: number }
  | { type: 'close' }

/** An error in a form that survives the way between threads. */
export type Failure = {
  message: string
  code: string
  facts: Record<string, string>
  hint?: string | undefined
  stack?: string | undefined
}

export type Reply =
  | { type: 'ready' }
  | { type: 'event'; id: number; event: unknown }
  | { type: 'result'; id: number; result: unknown }
  | { type: 'failure'; id: number; failure: Failure }
