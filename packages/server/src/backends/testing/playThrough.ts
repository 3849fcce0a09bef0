import { createLog } from '@openledger/base'
import { adapterDigest, type Engine, type Generation } from '@openledger/engine'
import { createExpect } from '../createExpect.ts'
import { createLocalBackend } from '../createLocalBackend.ts'
import { createRouter, type Routed } from '../createRouter.ts'
import { createVllmBackend } from '../vllm/createVllmBackend.ts'
import { greedyAsks, seededAdapter } from './asks.ts'

export type Played = { name: string; ours: Generation; theirs: Routed }

/**
 * The same requests in the same order, whether a vLLM server answers or its recording: each kind of request to the base,
 * then three adapters on a server that may have two loaded, one that somebody else unloads in between, and one that the
 * server cannot apply, so that the engine answers.
 */
export async function playThrough({ engine, url, dir }: playThrough.Options): Promise<Played[]> {
  const backend = createVllmBackend({
    ...{ name: 'vllm', url, model: engine.model, served: 'base', rows: 1000 },
    ...{ adapters: { dir, limit: 2 }, expect: createExpect({ engine }) },
  })
  const log = createLog({ name: 'test', level: 'silent' })
  const router = createRouter({ backends: [backend], log, probeEvery: 3_600_000 })
  const played: Played[] = []
  const play = async (name: string, adapter: ReturnType<typeof seededAdapter> | undefined, ask: Ask) => {
    const options = { ...ask, ...(adapter && { adapter }) }
    const theirs = await router.generate({ base: engine.model.digest, ...options })
    played.push({ name, theirs, ours: await engine.generate(options) })
  }
  try {
    await router.probe()
    const asks = greedyAsks(engine)
    for (const [name, ask] of Object.entries(asks)) await play(name, undefined, ask)
    const [one, two, three, wide] = [
      seededAdapter(engine, 'one'),
      seededAdapter(engine, 'two', { targets: 'all-linear', rank: 8, alpha: 4 }),
      seededAdapter(engine, 'three', { rankStabilised: true }),
      seededAdapter(engine, 'wide', { rank: 16 }),
    ]
    // The third pushes the first out, and the first comes back.
    for (const [name, adapter] of Object.entries({ one, two, three, 'one again': one })) {
      await play(`${name}, question`, adapter, asks.question!)
      await play(`${name}, until a text`, adapter, asks['until a text']!)
    }
    await fetch(`${url}/v1/unload_lora_adapter`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ lora_name: adapterDigest(one) }),
    })
    await play('one, unloaded by somebody else', one, asks['another question']!)
    router.add(createLocalBackend({ engine, rows: 1 }))
    for (const time of ['first', 'second']) await play(`too wide, ${time}`, wide, asks.question!)
    await router.probe()
    return played
  } finally {
    await router.close()
  }
}

export declare namespace playThrough {
  /** Where the server is, and the directory of adapters that it reads. */
  type Options = { engine: Engine; url: string; dir: string }
}

type Ask = ReturnType<typeof greedyAsks>[string]
