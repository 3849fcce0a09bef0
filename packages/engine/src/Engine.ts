import { Worker } from 'node:worker_threads'
import type { Backend } from '@openledger/tensor'
import { type Adapter, adapterLayout, type LayoutEntry } from './adapters/Adapter.ts'
import type { LoraConfig } from './adapters/LoraConfig.ts'
import type { Generation } from './decoding/Generation.ts'
import type { GenerateOptions } from './decoding/toServeRequest.ts'
import { type ModelCard, readModelCard } from './model/Model.ts'
import type { embed } from './runtime/embed.ts'
import type { Curvature } from './runtime/measure.ts'
import type { ServedKind } from './runtime/servedWeights.ts'
import type { AdapterSource } from './serving/AdapterBank.ts'
import type { GeneratedToken } from './serving/ServeRequest.ts'
import type { ServingStats } from './serving/ServingStats.ts'
import type { Sample } from './tokenizer/Tokenizer.ts'
import type { Replay } from './training/Finding.ts'
import type { FineTuneOptions, FineTuneResult, StepReport } from './training/fineTune.ts'
import type { ReplayOptions, replay } from './training/replay.ts'
import { createCalls } from './worker/createCalls.ts'
import { reviveFailure } from './worker/Failure.ts'
import type { GenerateEvent, Reply, Request, TaskName, Tasks } from './worker/protocol.ts'
import type { ServingOptions } from './worker/ServingOptions.ts'

type WithSignal = { signal?: AbortSignal | undefined }

/**
 * A base model in a thread of its own. Calls never block the caller's event loop. Answers are written together, any number
 * at once; everything else runs one after the other beside them, a run of the task and a step of the answers in turn. So
 * what measures an answer does not wait for the others, but a server that trains at length opens a second engine for it.
 */
export type Engine = {
  model: ModelCard
  /** What computes: it decides the last bits of every result. */
  backend: Backend
  /** What answers are computed with; everything else is float32. */
  weights: ServedKind
  /** Where each tensor of an adapter stands in a flat gradient. */
  layout: (config: LoraConfig) => LayoutEntry[]
  /**
   * Answers a prompt: the same tokens and log-probabilities, bit for bit, whatever else the engine does at that time.
   *
   * @throws engine/prompt-too-long; engine/busy at once where as many wait as may wait, with the fact `retryAfterSeconds`;
   *   engine/deadline; engine/aborted; engine/adapter-unknown and what else the bank throws
   */
  generate: (options: GenerateOptions & WithSignal & GenerateHooks) => Promise<Generation>
  /** Adapters that requests can name by digest; `serving.adaptersDir` says where they are kept. */
  adapters: {
    /** Checks an adapter's files against digest and model, and keeps it. */
    add: (source: AdapterSource) => Promise<{ digest: string; bytes: number }>
    has: (digest: string) => Promise<boolean>
    /** Answers that are being written with it go on. */
    remove: (digest: string) => Promise<void>
    /** Begins to read one from disk that will be asked for soon. */
    prefetch: (digest: string) => Promise<void>
    /** Keeps one in memory. */
    pin: (digest: string) => Promise<void>
    unpin: (digest: string) => Promise<void>
    /** Those that stay on disk whatever else comes. */
    keepOnDisk: (digests: readonly string[]) => Promise<void>
  }
  /** What it is doing, and has done since it was opened. */
  serving: () => Promise<ServingStats>
  fineTune: (
    options: FineTuneOptions & WithSignal & { onStep?: (report: StepReport) => void },
  ) => Promise<FineTuneResult>
  /** Executes a part of a run again and says whether what it claims is what comes out. */
  replay: (options: ReplayOptions & WithSignal & { onStep?: (report: replay.Progress) => void }) => Promise<Replay>
  /** Summed loss of each sample's counted tokens in nats, and their number. */
  losses: (options: {
    adapter?: Adapter | undefined
    samples: readonly Sample[]
    served?: boolean | undefined
  }) => Promise<{ sum: number; tokens: number }[]>
  /** For each row its summed loss under its own adapter, as `losses` says it: one answer under many adapters is one batch. */
  rowLosses: (options: {
    rows: readonly { adapter: Adapter; sample: Sample }[]
  }) => Promise<{ sum: number; tokens: number }[]>
  /** For each row the gradient of its summed loss with respect to its adapter, flat (see `layout`). */
  gradients: (options: { rows: readonly { adapter: Adapter; sample: Sample }[] }) => Promise<Float32Array[]>
  /** Labels drawn from the model for every counted position, as `Sample.targets` takes them. */
  sampleTargets: (options: {
    adapter: Adapter
    samples: readonly Sample[]
    seed: string | number
  }) => Promise<number[][]>
  /** A vector of length 1 for each text in tokens [hiddenSize]: see `embed`. */
  embed: (options: embed.Options) => Promise<Float32Array[]>
  /** Kronecker factors of every LoRA matrix, by PEFT name, summed over the samples' tokens. */
  curvature: (options: { adapter: Adapter; samples: readonly Sample[] }) => Promise<Map<string, Curvature>>
  close: () => Promise<void>
}

type GenerateHooks = {
  /** Text as it becomes certain: never half a character, never the beginning of a stop text. */
  onText?: ((text: string) => void) | undefined
  /** Every token as it is chosen. */
  onToken?: ((token: GeneratedToken) => void) | undefined
}

/**
 * Opens a model folder.
 *
 * @throws what `loadModel` throws
 * @example
 * const engine = await createEngine({ modelDir: 'models/base' })
 * const ids = engine.model.tokenizer.chatPrompt([{ role: 'user', content: 'I am hungry.' }])
 * console.log((await engine.generate({ ids, maxTokens: 40 })).text)
 */
export async function createEngine({ modelDir, ...options }: createEngine.Options): Promise<Engine> {
  const model = readModelCard(modelDir)
  const { threads = 1, backend = 'cpu', weights = 'float32', memoryBytes, serving = {} } = options
  const worker = new Worker(new URL('./worker/main.ts', import.meta.url), {
    workerData: { modelDir, threads, backend, weights, serving, ...(memoryBytes && { memoryBytes }) },
  })
  const ready = Promise.withResolvers<void>()
  const calls = createCalls<((event: never) => void) | undefined>(worker, {
    closed: 'The engine was closed.',
    onEnd: ready.reject,
  })
  worker.on('message', (reply: Reply) => {
    if (reply.type === 'ready') return ready.resolve()
    if (reply.type === 'event') return calls.get(reply.id)?.(reply.event as never)
    if (reply.type === 'result') calls.answer(reply.id, reply.result)
    else calls.refuse(reply.id, reviveFailure(reply.failure))
  })

  const post = (request: Request) => worker.postMessage(request)
  const run = <Name extends TaskName>(
    task: Name,
    options: Tasks[Name]['options'],
    { signal, onEvent }: WithSignal & { onEvent?: ((event: Tasks[Name]['event']) => void) | undefined } = {},
  ): Promise<Tasks[Name]['result']> => {
    if (signal?.aborted)
      return Promise.reject(reviveFailure({ message: 'The task was cancelled.', code: 'engine/aborted', facts: {} }))
    let abort = () => {}
    const ask = (id: number) => {
      abort = () => post({ type: 'abort', id })
      signal?.addEventListener('abort', abort)
      post({ type: 'run', id, task, options } as Request)
    }
    return calls.open<Tasks[Name]['result']>(ask, onEvent).finally(() => signal?.removeEventListener('abort', abort))
  }

  worker.ref()
  await ready.promise
  worker.unref()
  return {
    model,
    backend,
    weights,
    layout: config => adapterLayout(model.config, config),
    generate({ signal, onText, onToken, ...options }) {
      const onEvent = (event: GenerateEvent) => ('text' in event ? onText?.(event.text) : onToken?.(event.token))
      const reports = { text: onText !== undefined, tokens: onToken !== undefined }
      return run('generate', { ...options, reports }, { signal, onEvent })
    },
    adapters: {
      add: source => run('addAdapter', source),
      has: digest => run('hasAdapter', digest),
      remove: digest => run('removeAdapter', digest),
      prefetch: digest => run('prefetchAdapter', digest),
      pin: digest => run('pinAdapter', digest),
      unpin: digest => run('unpinAdapter', digest),
      keepOnDisk: digests => run('keepAdapters', digests),
    },
    serving: () => run('serving', undefined),
    fineTune: ({ signal, onStep, ...options }) => run('fineTune', options, { signal, onEvent: onStep }),
    replay: ({ signal, onStep, ...options }) => run('replay', options, { signal, onEvent: onStep }),
    losses: options => run('losses', options),
    rowLosses: options => run('rowLosses', options),
    gradients: options => run('gradients', options),
    sampleTargets: options => run('sampleTargets', options),
    embed: options => run('embed', options),
    curvature: options => run('curvature', options),
    close: () => calls.close(() => post({ type: 'close' })),
  }
}

export declare namespace createEngine {
  type Options = {
    modelDir: string
    /** Threads of the processor. */
    threads?: number
    /** Where the model runs: the processor (default) or a GPU through WebGPU. */
    backend?: Backend | undefined
    /** What answers are computed with; training, losses and gradients stay float32. */
    weights?: ServedKind | undefined
    /** What the process may take: a run that needs more is refused before it starts. By default what is free now. */
    memoryBytes?: number
    /** How many answers at once, in what memory, by which shares. */
    serving?: ServingOptions
  }
}
