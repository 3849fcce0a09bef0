import { createLog } from '@openledger/base'
import type { Engine } from '@openledger/engine'
import { createExpect } from '../createExpect.ts'
import { createLocalBackend } from '../createLocalBackend.ts'
import { createRouter } from '../createRouter.ts'
import { createLlamaBackend } from '../llama/createLlamaBackend.ts'
import { greedyAsks, seededAdapter } from './asks.ts'
import type { Played } from './playThrough.ts'

/** Adapters that the llama-server of these requests is started with. */
export const llamaAdapters = ['one', 'two']

/** Nats, all in float32: llama.cpp sums in an order of its own and rounds more than vLLM, but no token moves. */
export const llamaTolerance = 1e-3

/**
 * The same requests in the same order, whether a llama-server answers or its recording: the base, two adapters in turn on
 * one prompt (so that a cache which mixes them up shows), and what it cannot be asked for, which the engine answers.
 */
export async function playThroughLlama({ engine, url }: { engine: Engine; url: string }): Promise<Played[]> {
  const backend = createLlamaBackend({
    ...{ name: 'llama', url, model: engine.model, rows: 1000, expect: createExpect({ engine }) },
  })
  const log = createLog({ name: 'test', level: 'silent' })
  const router = createRouter({
    backends: [backend, createLocalBackend({ engine, rows: 1 })],
    ...{ log, probeEvery: 3_600_000 },
  })
  const played: Played[] = []
  const { question, ...asks } = greedyAsks(engine)
  const long = {
    ...question!,
    ids: engine.model.tokenizer.chatPrompt([{ role: 'user', content: 'Please. '.repeat(40) }]),
  }
  const play = async (name: string, seed: string | undefined, ask: NonNullable<typeof question>) => {
    const options = { ...ask, ...(seed !== undefined && { adapter: seededAdapter(engine, seed) }) }
    const theirs = await router.generate({ base: engine.model.digest, ...options })
    played.push({ name, theirs, ours: await engine.generate(options) })
  }
  try {
    await router.probe()
    for (const [name, ask] of Object.entries({ question: question!, ...asks })) await play(name, undefined, ask)
    for (const seed of ['one', 'two', 'one', undefined, 'three']) await play(`long, ${seed ?? 'base'}`, seed, long)
    return played
  } finally {
    await router.close()
  }
}
