import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { type BaseError, createRng } from '@openledger/base'
import { afterAll, describe, expect, test } from 'vitest'
import { initialAdapter } from '../adapters/Adapter.ts'
import { adapterDigest, encodeAdapter } from '../adapters/peft.ts'
import { type GenerateOptions, toServeRequest } from '../decoding/toServeRequest.ts'
import { loadModel } from '../model/Model.ts'
import { createRuntime } from '../runtime/Runtime.ts'
import { createTinyModel } from '../testing.ts'
import { createAdapterBank } from './createAdapterBank.ts'
import { createBatchModel } from './createBatchModel.ts'
import { createScheduler } from './createScheduler.ts'
import { createMemoryBudget } from './MemoryBudget.ts'

/** Answers that are compared: a million with `npm run isolation`, which takes an hour or two. */
const answers = process.env.OPENLEDGER_LONG ? 1_000_000 : 20_000
const atOnce = 48
const rows = 6
const positions = 96
const pageTokens = 8

const dir = mkdtempSync(path.join(tmpdir(), 'openledger-isolation-'))
createTinyModel(dir, { config: { max_position_embeddings: positions } })
const runtime = createRuntime({ model: loadModel(dir), threads: 1 })
const { config } = runtime.model
afterAll(async () => {
  await runtime.close()
  rmSync(dir, { recursive: true })
})

/** Two versions of each fine-tune, of several ranks and targets; which of them is registered changes all the time. */
const targets = [['q_proj', 'v_proj'], ['down_proj'], ['q_proj', 'k_proj', 'v_proj', 'o_proj', 'up_proj']]
const versions = Array.from({ length: 40 }, (_, i) => {
  const adapter = initialAdapter(config, { rank: 1 + (i % 5), alpha: 8, targets: targets[i % 3]! }, i)
  for (const { data } of adapter.tensors.values())
    data.forEach((x, at) => {
      if (x === 0) data[at] = 0.2 * Math.sin(at * (i + 1) + i)
    })
  const files = encodeAdapter(adapter)
  const digest = adapterDigest(adapter)
  return {
    digest,
    source: { digest, config: files['adapter_config.json'], weights: files['adapter_model.safetensors'] },
  }
})
const fineTunes = versions.length / 2

/** A question by number: prompts of one beginning share pages, those of a fine-tune's two versions all their tokens. */
function question(number: number): GenerateOptions & { version: number } {
  const rng = createRng(`question ${number}`)
  const version = rng.int(versions.length + 4)
  const beginning = rng.int(3)
  const length = 1 + rng.int(40)
  return {
    version,
    ids: Array.from({ length }, (_, i) => (i < length - 2 ? 10 + ((beginning * 31 + i * 7) % 300) : rng.int(300))),
    ...{ maxTokens: 1 + rng.int(12), temperature: rng.int(2), seed: number, endTokens: [], logprobs: 0 },
    ...(version < versions.length && { adapter: { digest: versions[version]!.digest } }),
  }
}
const questions = Array.from({ length: 1_000 }, (_, i) => question(i))

function open(name: string, options: { bytes: number; rows: number }) {
  const budget = createMemoryBudget(options)
  const bank = createAdapterBank({ dir: path.join(dir, name), model: runtime.model, budget })
  const model = createBatchModel(runtime, { rows: options.rows, positions })
  const { tokenizer } = runtime.model
  const limits = { pageTokens, stepTokens: 40, preemptTokens: 0, affinityTokens: 100, loads: 4 }
  const scheduler = createScheduler({ ...limits, model, bank, budget, tokenizer })
  const ask = async (options: GenerateOptions, signal?: AbortSignal) => {
    const { ids, logprobs } = await scheduler.generate({ ...toServeRequest(runtime.model, options), signal })
    return `${ids} ${logprobs!.map(({ logprob }) => logprob)}`
  }
  const close = async () => {
    await scheduler.drain()
    await model.close()
    await bank.close()
  }
  return { ask, bank, budget, scheduler, close }
}

describe('isolation', () => {
  test(
    `${answers} answers under load, replace, evict, preempt and cancel churn are those that a request gets alone, bit for bit`,
    async () => {
      const alone = open('alone', { bytes: 1e9, rows: 1 })
      for (const { source } of versions) await alone.bank.add(source)
      const wanted: string[] = []
      for (const each of questions) wanted.push(await alone.ask(each))
      await alone.close()
      // A comparison that could not fail would prove nothing.
      expect(new Set(wanted).size).toBeGreaterThan(0.99 * questions.length)

      const rowBytes = 2 * 4 * config.layers * config.keyValueHeads * config.headSize * positions
      const { ask, bank, budget, scheduler, close } = open('busy', { bytes: 4 * rowBytes, rows })
      const current = Array.from({ length: fineTunes }, (_, i) => 2 * i)
      for (const version of current) await bank.add(versions[version]!.source)
      let [compared, wrong, cancelled, replaced, turn] = [0, 0, 0, 0, 0]
      const replace = async (fineTune: number) => {
        const before = current[fineTune]!
        current[fineTune] = before ^ 1
        await bank.add(versions[before ^ 1]!.source)
        await bank.remove(versions[before]!.digest)
        replaced++
      }
      const client = async (name: number) => {
        const rng = createRng(`client ${name}`)
        while (compared < answers) {
          if (turn++ % 100 === 99) await replace(rng.int(fineTunes))
          const number = rng.int(questions.length)
          const asked = { ...questions[number]!, tenant: `${name % 5}` }
          const abort = new AbortController()
          if (rng.int(20) === 0) setTimeout(() => abort.abort(), rng.int(4))
          try {
            const answer = await ask(asked, abort.signal)
            compared++
            if (answer !== wanted[number]) wrong++
          } catch (error) {
            if (abort.signal.aborted) cancelled++
            // The other version is registered at this moment, or became so while this one was read.
            else if (!['engine/adapter-unknown', 'engine/adapter-damaged'].includes((error as BaseError).code))
              throw error
            await new Promise(setImmediate)
          }
        }
      }
      await Promise.all(Array.from({ length: atOnce }, (_, name) => client(name)))
      const { preemptions, prefixes, adapters } = scheduler.stats()
      expect({ wrong, compared: compared >= answers }).toEqual({ wrong: 0, compared: true })
      for (const churn of [preemptions, cancelled, replaced, prefixes.hit, adapters.evictions, adapters.loads])
        expect(churn).toBeGreaterThan(answers / 1000)
      await close()
      expect(bank.usage().leased).toBe(0)
      expect(budget.used()).toBe(0)
    },
    answers * 30,
  )
})
