import type { Runtime } from '../runtime/Runtime.ts'
import { createBatchModel } from '../serving/createBatchModel.ts'
import { createScheduler } from '../serving/createScheduler.ts'
import { createMemoryBudget } from '../serving/MemoryBudget.ts'
import type { ServeRequest } from '../serving/ServeRequest.ts'
import type { Generation } from './Generation.ts'
import { type GenerateOptions, toServeRequest } from './toServeRequest.ts'

/** Graphs are made for sequences of multiples of this, so that few are compiled. */
const positionStep = 4096

/**
 * Answers one prompt on a runtime that no one else uses: a scheduler with a single row.
 *
 * @throws what `Scheduler.generate` throws
 */
export async function generate(
  runtime: Runtime,
  options: GenerateOptions,
  hooks: Pick<ServeRequest, 'signal' | 'onText' | 'onToken'> = {},
): Promise<Generation> {
  const { config, tokenizer } = runtime.model
  const needed = options.ids.length + options.maxTokens
  const positions = Math.min(config.maxPositions, Math.ceil(needed / positionStep) * positionStep)
  const model = createBatchModel(runtime, { rows: 1, positions })
  const budget = createMemoryBudget({ bytes: Number.POSITIVE_INFINITY })
  try {
    const scheduler = createScheduler({ model, budget, tokenizer })
    return await scheduler.generate({ ...toServeRequest(runtime.model, options), ...hooks })
  } finally {
    await model.close()
  }
}
