import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { bytesToHex, createRng, sha256 } from '@openledger/base'
import { afterAll, describe, expect, test } from 'vitest'
import { type Adapter, initialAdapter } from '../adapters/Adapter.ts'
import type { LoraConfig } from '../adapters/LoraConfig.ts'
import { readAdapter } from '../adapters/peft.ts'
import { loadModel } from '../model/Model.ts'
import { listFixtures, openFixture, promptIds } from '../parity/Fixture.ts'
import { createRuntime, type Runtime } from '../runtime/Runtime.ts'
import type { ServedKind } from '../runtime/servedWeights.ts'
import { createTinyModel } from '../testing.ts'
import type { BatchModel } from './BatchModel.ts'
import { createBatchModel } from './createBatchModel.ts'
import { type PackedAdapter, packAdapter } from './PackedAdapter.ts'

const own = path.join(import.meta.dirname, '../../fixtures/models')
const shared =
  process.env.OPENLEDGER_FIXTURES ?? path.join(import.meta.dirname, '../../../../../shared/fixtures/models')

/** Greedy answers of prompts that run side by side, each in a row of its own; prompts are read in pieces of `piece`. */
async function answer(batch: BatchModel, prompts: readonly (readonly number[])[], count: number, piece = 1000) {
  const answers: number[][] = prompts.map(() => [])
  const pick = (logits: Float32Array) => logits.indexOf(logits.reduce((a, b) => Math.max(a, b)))
  const read = async (row: number, ids: readonly number[]) => {
    let logits: Float32Array | undefined
    for (let start = 0; start < ids.length; start += piece)
      [logits] = await batch.prefill([
        { row, ids: ids.slice(start, start + piece), start, logits: start + piece >= ids.length, total: ids.length },
      ])
    answers[row]!.push(pick(logits!))
  }
  for (const [row, ids] of prompts.entries()) await read(row, ids)
  while (answers[0]!.length < count) {
    const lengths = prompts.map((prompt, row) => prompt.length + answers[row]!.length)
    const again = lengths.map(length => batch.mustReread(length))
    const logits = (
      await batch.decode(answers.map((ids, row) => ({ id: ids.at(-1)!, position: lengths[row]! - 1 })))
    ).slice()
    for (const [row, ids] of prompts.entries())
      if (again[row]) await read(row, [...ids, ...answers[row]!])
      else answers[row]!.push(pick(logits.subarray(row * batch.vocabSize, (row + 1) * batch.vocabSize)))
  }
  return answers
}

describe('rows answer what PyTorch, Transformers and PEFT answer', () => {
  test.each([...listFixtures(own), ...listFixtures(shared)].map(dir => [path.basename(dir), dir]))(
    '%s',
    async (_, dir) => {
      const fixture = openFixture(dir)
      const { runtime, expected } = fixture
      const { config, weights } = runtime.model
      type Row = { prompt: readonly number[]; wanted: number[]; adapter?: PackedAdapter }
      const rows: Row[] = expected.greedy.map(({ prompt, ids }) => ({
        prompt: promptIds(fixture, prompt),
        wanted: ids,
      }))
      for (const [name, { greedy }] of Object.entries(expected.adapters)) {
        const adapter = packAdapter(config, readAdapter(path.join(dir, 'adapters', name)), name, weights)
        rows.push({ prompt: promptIds(fixture, greedy.prompt), wanted: greedy.ids, adapter })
      }
      const batch = createBatchModel(runtime, { rows: rows.length, positions: config.maxPositions })
      rows.forEach(({ adapter }, row) => {
        batch.setAdapter(row, adapter)
      })
      const count = Math.max(...rows.map(({ wanted }) => wanted.length))
      const room = rows.filter(({ prompt }) => prompt.length + count <= config.maxPositions)
      expect(room).toEqual(rows)
      const prompts = rows.map(({ prompt }) => prompt)
      for (const piece of [1000, 3]) {
        const answers = await answer(batch, prompts, count, piece)
        expect(answers.map((ids, row) => ids.slice(0, rows[row]!.wanted.length))).toEqual(
          rows.map(({ wanted }) => wanted),
        )
      }
      await batch.close()
      await runtime.close()
    },
  )
})

/** Numbers drawn around those of an adapter: one that was just made does nothing. */
function stirred(adapter: Adapter, seed: number): Adapter {
  const rng = createRng(seed)
  for (const { data } of adapter.tensors.values())
    data.forEach((_, i) => {
      data[i]! += (rng.float() - 0.5) / 3
    })
  return adapter
}

/** Random adapters of every kind: mixed ranks, mixed layers, DoRA. */
function mixedAdapters(runtime: Runtime): (PackedAdapter | undefined)[] {
  const { config, weights } = runtime.model
  const configs: LoraConfig[] = [
    { rank: 4, alpha: 8, targets: ['q_proj', 'v_proj'] },
    { rank: 3, alpha: 1, targets: 'all-linear' },
    { rank: 16, alpha: 16, targets: ['q_proj', 'k_proj', 'v_proj', 'o_proj'] },
    { rank: 8, alpha: 8, targets: 'all-linear', dora: true },
    { rank: 8, alpha: 8, targets: ['down_proj'], layers: [1] },
  ]
  const packed = configs.map((each, i) =>
    packAdapter(config, stirred(initialAdapter(config, each, i, weights), i), `adapter ${i}`, weights),
  )
  return [undefined, ...packed]
}

describe.each<{ weights: ServedKind; threads: number }>([
  { weights: 'float32', threads: 1 },
  { weights: 'float32', threads: 2 },
  { weights: 'int8', threads: 1 },
])('a row of $weights on $threads threads', ({ weights, threads }) => {
  const dir = mkdtempSync(path.join(tmpdir(), 'openledger-rows-'))
  createTinyModel(dir, { config: { hidden_size: 96, intermediate_size: 320, max_position_embeddings: 512 } })
  const runtime = createRuntime({ model: loadModel(dir), threads, weights })
  const adapters = mixedAdapters(runtime)
  const rng = createRng('prompts')
  const prompts = Array.from({ length: 32 }, (_, i) =>
    Array.from({ length: 1 + ((i * 37) % 150) }, () => Math.floor(rng.float() * 300)),
  )
  const steps = 5
  afterAll(() => runtime.close())

  /** Digests of the logits of each step of some of the prompts, side by side; what each reads does not depend on what it answers. */
  async function follow(chosen: readonly number[], adapterOf: (prompt: number) => number, piece = 1000) {
    const batch = createBatchModel(runtime, { rows: chosen.length, positions: 200 })
    const seen: string[][] = chosen.map(() => [])
    const bits = (logits: Float32Array) => bytesToHex(sha256(new Uint8Array(logits.slice().buffer)))
    for (const [row, prompt] of chosen.entries()) {
      batch.setAdapter(row, adapters[adapterOf(prompt)])
      const ids = prompts[prompt]!
      for (let start = 0; start < ids.length; start += piece) {
        const [logits] = await batch.prefill([{ row, ids: ids.slice(start, start + piece), start, logits: true }])
        if (start + piece >= ids.length) seen[row]!.push(bits(logits!))
      }
    }
    for (let step = 0; step < steps; step++) {
      const tokens = chosen.map(prompt => ({ id: (7 * prompt + step) % 300, position: prompts[prompt]!.length + step }))
      const logits = await batch.decode(tokens)
      chosen.forEach((_, row) => {
        seen[row]!.push(bits(logits.subarray(row * batch.vocabSize, (row + 1) * batch.vocabSize)))
      })
    }
    await batch.close()
    return seen
  }
  /** The same of prompts that are read together, in pieces, while rows between them write or stand still. */
  async function followTogether(chosen: readonly number[], adapterOf: (prompt: number) => number, piece: number) {
    const batch = createBatchModel(runtime, { rows: chosen.length + 2, positions: 200 })
    const seen = new Map<number, string[]>()
    const bits = (logits: Float32Array) => bytesToHex(sha256(new Uint8Array(logits.slice().buffer)))
    const rowOf = new Map(chosen.map((prompt, i) => [prompt, chosen.length + 1 - i]))
    for (const [prompt, row] of rowOf) batch.setAdapter(row, adapters[adapterOf(prompt)])
    const longest = Math.max(...chosen.map(prompt => prompts[prompt]!.length))
    const tokens: ({ id: number; position: number } | undefined)[] = new Array(chosen.length + 2).fill(undefined)
    const decode = async () => {
      const logits = (await batch.decode(tokens)).slice()
      for (const [prompt, row] of rowOf) {
        const token = tokens[row]
        if (!token) continue
        seen.get(prompt)!.push(bits(logits.subarray(row * batch.vocabSize, (row + 1) * batch.vocabSize)))
        const step = token.position + 1 - prompts[prompt]!.length
        tokens[row] = step < steps ? { id: (7 * prompt + step) % 300, position: token.position + 1 } : undefined
      }
    }
    for (let start = 0; start < longest; start += piece) {
      const parts = chosen
        .filter(prompt => prompts[prompt]!.length > start)
        .map(prompt => ({ row: rowOf.get(prompt)!, prompt, ids: prompts[prompt]!.slice(start, start + piece), start }))
      const logits = await batch.prefill(parts.map(part => ({ ...part, logits: true })))
      for (const [i, { prompt, row }] of parts.entries())
        if (start + piece >= prompts[prompt]!.length) {
          seen.set(prompt, [bits(logits[i]!)])
          tokens[row] = { id: (7 * prompt) % 300, position: prompts[prompt]!.length }
        }
      if (tokens.some(token => token)) await decode()
    }
    while (tokens.some(token => token)) await decode()
    await batch.close()
    return chosen.map(prompt => seen.get(prompt)!)
  }
  // Threads that wait for each other make a step slow where processors are few.
  const most = threads === 1 ? 32 : 12
  const all = prompts.slice(0, most).map((_, i) => i)
  const mixed = (prompt: number) => prompt % adapters.length

  test(`is the same bits alone and among 2, 7 and ${most}`, async () => {
    const alone: string[][] = []
    for (const prompt of all) alone.push((await follow([prompt], mixed))[0]!)
    for (const count of [2, 7, most])
      for (let from = 0; from + count <= most; from += count) {
        const chosen = all.slice(from, from + count)
        expect(await follow(chosen, mixed)).toEqual(chosen.map(prompt => alone[prompt]))
      }
  })

  test('is the same bits whether others share its adapter', async () => {
    for (const adapter of adapters.keys()) {
      const shared = await follow(all, () => adapter)
      const among = await follow(all, prompt => (prompt % 3 === 0 ? adapter : mixed(prompt)))
      for (const prompt of all) if (prompt % 3 === 0) expect(among[prompt]).toEqual(shared[prompt])
    }
  })

  test('is the same bits read alone and together with others, whose adapters are theirs or its own', async () => {
    const chosen = all.slice(0, 12)
    for (const adapterOf of [mixed, () => 2, () => 0]) {
      const alone: string[][] = []
      for (const prompt of chosen) alone.push((await follow([prompt], adapterOf))[0]!)
      for (const piece of [32, 200]) expect(await followTogether(chosen, adapterOf, piece)).toEqual(alone)
    }
  })

  test('is the same bits whichever adapter its row held before', async () => {
    const { config } = runtime.model
    const lora = { rank: 8, alpha: 8, targets: 'all-linear' } satisfies LoraConfig
    const alike = [0, 1].map(i => packAdapter(config, stirred(initialAdapter(config, lora, i), 10 + i), `alike ${i}`))
    const batch = createBatchModel(runtime, { rows: 2, positions: 64 })
    const ask = async (adapter: PackedAdapter | undefined) => {
      batch.setAdapter(0, adapter)
      const [logits] = await batch.prefill([{ row: 0, ids: prompts[3]!.slice(0, 20), start: 0, logits: true }])
      return bytesToHex(sha256(new Uint8Array(logits!.buffer)))
    }
    const all = [...alike, ...adapters]
    const fresh = new Map<PackedAdapter | undefined, string>()
    for (const adapter of all) {
      const alone = createBatchModel(runtime, { rows: 1, positions: 64 })
      alone.setAdapter(0, adapter)
      const [logits] = await alone.prefill([{ row: 0, ids: prompts[3]!.slice(0, 20), start: 0, logits: true }])
      fresh.set(adapter, bytesToHex(sha256(new Uint8Array(logits!.buffer))))
      await alone.close()
    }
    expect(new Set(fresh.values()).size).toBe(all.length)
    // Each after each.
    for (const before of all)
      for (const adapter of all) {
        await ask(before)
        expect(await ask(adapter)).toBe(fresh.get(adapter))
      }
    await batch.close()
  })

  test('is the same bits after an adapter that it held left memory', async () => {
    const config = { rank: 4, alpha: 4, targets: 'all-linear' } satisfies LoraConfig
    const make = (rank: number, seed: number) =>
      packAdapter(
        runtime.model.config,
        stirred(initialAdapter(runtime.model.config, { ...config, rank }, seed), seed),
        `gone ${seed}`,
      )
    const batch = createBatchModel(runtime, { rows: 2, positions: 64 })
    const ask = async (row: number, adapter: PackedAdapter) => {
      batch.setAdapter(row, adapter)
      const [logits] = await batch.prefill([{ row, ids: prompts[3]!.slice(0, 20), start: 0, logits: true }])
      return bytesToHex(sha256(new Uint8Array(logits!.buffer)))
    }
    const [first, wide] = [make(4, 40), make(16, 41)]
    const wanted = await ask(0, first)
    expect(await ask(0, wide)).not.toBe(wanted)
    const again = make(4, 40)
    expect(await ask(0, again)).toBe(wanted)
    // As when it gives way: the slabs are laid out anew for a larger rank while row 0 still shows it, and it comes back.
    again.data = new Float32Array(0)
    const wider = make(24, 42)
    const other = await ask(1, wider)
    expect(await ask(0, make(4, 40))).toBe(wanted)
    expect(await ask(0, wider)).toBe(other)
    await batch.close()
  })

  test('is the same bits however its prompt is cut', async () => {
    const chosen = all.slice(0, 12)
    const whole = await follow(chosen, mixed)
    for (const piece of [1, 2, 7, 64]) expect(await follow(chosen, mixed, piece)).toEqual(whole)
  })
})
