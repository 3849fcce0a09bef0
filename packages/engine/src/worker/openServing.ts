import { BaseError } from '@openledger/base'
import { toServeRequest } from '../decoding/toServeRequest.ts'
import { openModelBytes } from '../runtime/memory.ts'
import type { Runtime } from '../runtime/Runtime.ts'
import type { AdapterBank } from '../serving/AdapterBank.ts'
import { createAdapterBank } from '../serving/createAdapterBank.ts'
import { createBatchModel } from '../serving/createBatchModel.ts'
import { createScheduler, type Scheduler } from '../serving/createScheduler.ts'
import { createMemoryBudget } from '../serving/MemoryBudget.ts'
import type { ServeRequest } from '../serving/ServeRequest.ts'
import type { GenerateEvent, ServingRun } from './protocol.ts'
import type { ServingOptions } from './ServingOptions.ts'
import type { Turns } from './Turns.ts'

/** What answers requests in the engine's thread. */
export type Serving = {
  run: (request: ServingRun, hooks: Hooks) => Promise<unknown>
  /** Finishes what was begun, and takes nothing new. */
  close: () => Promise<void>
}

type Hooks = { signal: AbortSignal; report: (event: GenerateEvent) => void }

/** Without an option for it, no row is longer than this: few requests are, and all rows have room for the longest. */
const longestRow = 8192

/** Without an option for it, serving takes no more memory than this beside the weights. */
const mostBytes = 2 * 2 ** 30

/**
 * Opens a scheduler on a runtime, with a bank where there is a folder for one. Rows, prefix pages and adapters share one
 * budget: what requests need comes first, and what is only kept gives way, the longest unused first.
 */
export function openServing(runtime: Runtime, options: ServingOptions & { turns: Turns }): Serving {
  const { turns, adaptersDir, adaptersDiskBytes, weights = {}, ...limits } = options
  const { config, tokenizer } = runtime.model
  const rows = options.rows ?? 32
  const positions = options.positions ?? Math.min(config.maxPositions, longestRow)
  let opened: { scheduler: Scheduler; close: () => Promise<void> } | undefined
  const budget = createMemoryBudget({ bytes: options.bytes ?? defaultBytes(runtime, positions) })
  const bank = adaptersDir
    ? createAdapterBank({ dir: adaptersDir, model: runtime.model, budget, diskBytes: adaptersDiskBytes })
    : undefined
  // An engine that only trains needs none of this.
  const open = () => {
    const model = createBatchModel(runtime, { rows, positions })
    const weightOf = (tenant: string) => weights[tenant] ?? 1
    const scheduler = createScheduler({ ...limits, model, bank, budget, tokenizer, weightOf, turn: turns })
    opened = { scheduler, close: model.close }
    return opened
  }
  const bankOr = (): AdapterBank => {
    if (bank) return bank
    throw new BaseError('This engine has no folder for adapters.', {
      code: 'engine/no-bank',
      hint: 'Open it with serving.adaptersDir.',
    })
  }
  return {
    async run(request, { signal, report }) {
      const { scheduler } = opened ?? open()
      switch (request.task) {
        case 'generate':
          return scheduler.generate({ ...serveRequest(request.options), signal, ...reports(request.options, report) })
        case 'serving':
          return scheduler.stats()
        case 'addAdapter':
          return bankOr().add(request.options)
        case 'hasAdapter':
          return bank?.has(request.options) ?? false
        case 'removeAdapter':
          return bankOr().remove(request.options)
        case 'prefetchAdapter':
          return bankOr().prefetch(request.options)
        case 'pinAdapter':
          return bankOr().pin(request.options)
        case 'unpinAdapter':
          return bankOr().unpin(request.options)
        case 'keepAdapters':
          return bankOr().keepOnDisk(request.options)
      }
    },
    async close() {
      await opened?.scheduler.drain()
      await opened?.close()
      await bank?.close()
    },
  }

  function serveRequest(generate: Extract<ServingRun, { task: 'generate' }>['options']): ServeRequest {
    return toServeRequest(runtime.model, generate)
  }
}

function reports(
  { reports: wanted }: Extract<ServingRun, { task: 'generate' }>['options'],
  report: Hooks['report'],
): Pick<ServeRequest, 'onText' | 'onToken'> {
  return {
    ...(wanted.text && { onText: text => report({ text }) }),
    ...(wanted.tokens && { onToken: token => report({ token }) }),
  }
}

function defaultBytes({ model: { config }, memoryBytes }: Runtime, positions: number): number {
  const longest = 2 * 4 * config.layers * config.keyValueHeads * config.headSize * positions
  const left = Math.max(0, memoryBytes - openModelBytes(config))
  return Math.max(Math.min(mostBytes, left / 4), 2 * longest)
}
