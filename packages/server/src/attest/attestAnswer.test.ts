import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { bundleSchema, toWire } from '@openledger/client'
import { codeIdentity } from '@openledger/engine'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type AttestedRun, attestedRun } from '../testing/attestedRun.ts'
import { attestAnswer } from './attestAnswer.ts'
import { filesOfFolder } from './ReadFile.ts'

const home = mkdtempSync(join(tmpdir(), 'openledger-attest-'))
let run: AttestedRun

beforeAll(async () => {
  run = await attestedRun(home)
}, 120_000)
afterAll(async () => {
  await run?.close()
  rmSync(home, { recursive: true, force: true })
})

/** The step that failed, with its facts, and the verdict. */
async function attested(bundle: unknown, changes: Partial<attestAnswer.Options> = {}) {
  const options = { bundle, modelDir: run.modelDir, read: filesOfFolder(run.filesDir), ...changes }
  const { verdict, steps, query } = await attestAnswer(options)
  const failed = steps.find(({ ok }) => !ok)
  return { verdict, failed: failed?.id, facts: failed?.facts ?? {}, query, steps }
}

describe('an answer that was weighed as it should be', () => {
  test('is exact, with one thread and with two', async () => {
    const [one, two] = [await attested(run.bundle), await attested(run.bundle, { threads: 2 })]
    expect(one).toMatchObject({ verdict: 'exact', failed: undefined, query: { entries: 0, weightsChanged: 0 } })
    expect(two.query).toEqual(one.query)
    expect(one.steps.find(({ id }) => id === 'tokens')!.facts.again).toBe('true')
    expect(one.query!.gradients).toHaveLength(run.checkpoints * run.tensors)
    expect(one.query!.gradients.some(({ norm }) => norm > 0)).toBe(true)
  })

  test('that was drawn at another temperature than the model’s is exact where that is said', async () => {
    const warm = await run.bundleOf({ temperature: 1.3 })
    expect(await attested(warm, { temperature: 1.3 })).toMatchObject({ verdict: 'exact' })
    const kept = { ...(warm.opening as object), sampling: { temperature: 1.3 } }
    expect(await attested({ ...warm, opening: kept })).toMatchObject({ verdict: 'exact' })
    const cold = await attested(warm)
    expect(cold.steps.at(-1)!.facts.again).not.toBe('true')
  })

  test('of two choices is exact', async () => {
    expect(await attested(await run.bundleOf({ choices: 2 }))).toMatchObject({ verdict: 'exact' })
  })

  test('in which functions might be called is exact', async () => {
    const found = await attested(await run.bundleOf({ tools: run.functions }))
    expect(found).toMatchObject({ verdict: 'exact' })
    expect(found.steps.find(({ id }) => id === 'tokens')!.facts.again).toBe('true')
  })

  describe('and that was held to a form is exact,', () => {
    const schema = {
      type: 'object',
      properties: { town: { enum: ['Napa', 'San Jose'] }, free: { type: 'boolean' } },
      required: ['town', 'free'],
      additionalProperties: false,
    }
    const asTable = { form: { type: 'json_schema' as const, schema }, maxTokens: 150 }
    const asJson = { form: { type: 'json_object' as const }, maxTokens: 24 }
    const again = ({ steps }: Awaited<ReturnType<typeof attested>>) =>
      steps.find(({ id }) => id === 'tokens')?.facts.again

    test('a schema, with one choice, with two and with warmth', async () => {
      for (const more of [{}, { choices: 2 }, { temperature: 1.3 }]) {
        const bundle = await run.bundleOf({ ...asTable, ...more })
        const { answer } = bundle.opening as { answer: string }
        const [said] = [JSON.parse(answer)].flat().map(each => (typeof each === 'string' ? JSON.parse(each) : each))
        expect(Object.keys(said as object)).toEqual(['town', 'free'])
        const found = await attested(bundle, more)
        expect(found).toMatchObject({ verdict: 'exact', failed: undefined })
        expect(again(found)).toBe('true')
      }
    })

    test('a JSON object, also where the opening is of before and does not say so', async () => {
      for (const unsaid of [false, true]) {
        const found = await attested(await run.bundleOf({ ...asJson, unsaid }))
        expect(found).toMatchObject({ verdict: 'exact', failed: undefined })
        expect(again(found)).toBe('true')
      }
    })

    test('a schema that an opening of before does not say, where it is told', async () => {
      const bundle = await run.bundleOf({ ...asTable, unsaid: true })
      const told = await attested(bundle, { form: asTable.form })
      expect(told).toMatchObject({ verdict: 'exact' })
      expect(again(told)).toBe('true')
      expect(again(await attested(bundle))).not.toBe('true')
    })

    test('but not where its vector is another, or where words are said to have had a form', async () => {
      const forge = (query: Int8Array) => query.map((value, j) => (j % 3 === 0 ? -value : value))
      expect(await attested(await run.bundleOf({ ...asTable, forge }))).toMatchObject({
        ...{ verdict: 'different', failed: 'query' },
      })
      const bundle = await run.bundleOf()
      const { messages } = bundle.opening as { messages: object[] }
      const claimed = [{ role: 'system', content: JSON.stringify({ response_format: asTable.form }) }, ...messages]
      const opening = { ...(bundle.opening as object), messages: claimed }
      expect(await attested({ ...bundle, opening })).toMatchObject({ verdict: 'different', failed: 'opening' })
    })

    test('and a form that is none accuses nobody: it was typed', async () => {
      const content = JSON.stringify({ response_format: { type: 'json_schema', schema: { type: 'tensor' } } })
      const found = await attested(await run.bundleOf({ typed: { role: 'system', content } }))
      expect(found).toMatchObject({ verdict: 'exact', failed: undefined })
    })
  })

  describe('and that was written in whole numbers', () => {
    const { processor } = codeIdentity()
    const stated = { backend: 'onnxruntime-cpu', weights: 'int8', processor } as const
    const written = { weights: 'int8', temperature: 1.3, maxTokens: 60 } as const
    const flip = (query: Int8Array) => query.map((value, j) => (j % 3 === 0 ? -value : value))
    const again = ({ steps }: Awaited<ReturnType<typeof attested>>) =>
      steps.find(({ id }) => id === 'tokens')?.facts.again

    test('is exact where its file says so: the same arithmetic writes it again', async () => {
      const found = await attested(await run.bundleOf({ ...written, arithmetic: stated }), { temperature: 1.3 })
      expect(found).toMatchObject({ verdict: 'exact', failed: undefined })
      expect(again(found)).toBe('true')
      expect(found.steps.find(({ id }) => id === 'tokens')!.facts.arithmetic).toBe(
        `int8 weights, onnxruntime-cpu, ${processor}`,
      )
      expect(again(await attested(await run.bundleOf(written), { temperature: 1.3 }))).not.toBe('true')
    })

    test('is found out where its vector is another', async () => {
      const forged = await run.bundleOf({ ...written, arithmetic: stated, forge: flip })
      expect(await attested(forged, { temperature: 1.3 })).toMatchObject({ verdict: 'different', failed: 'query' })
    })

    test('is never called false where what wrote it is not here, and its tokens are a guess', async () => {
      // What the tokenizer makes of the text is then as long as what was written, and may be something else.
      for (const elsewhere of [
        { ...stated, processor: 'arm64-neon' },
        { backend: 'onnxruntime-webgpu', weights: 'float32' },
        { backend: 'vllm' },
      ] as const) {
        const foreign = { arithmetic: elsewhere, text: 'alice confirms a table.' }
        const found = await attested(await run.bundleOf({ ...foreign, forge: flip }))
        expect(found).toMatchObject({ verdict: 'not-replayed', facts: { code: 'attest/other-arithmetic' } })
        const honest = await attested(await run.bundleOf(foreign))
        expect(['exact', 'within-tolerance']).toContain(honest.verdict)
      }
    })
  })

  test('is not replayed where its words, its base or a file are not there', async () => {
    const { opening: _, ...hidden } = run.bundle as Record<string, unknown>
    expect(await attested(hidden)).toMatchObject({ verdict: 'not-replayed', facts: { code: 'attest/no-opening' } })
    expect(await attested(run.bundle, { read: async () => undefined })).toMatchObject({
      ...{ verdict: 'not-replayed', failed: 'files' },
      facts: { code: 'attest/file-missing' },
    })
    expect(await attested(run.bundle, { modelDir: run.otherModelDir })).toMatchObject({
      ...{ verdict: 'not-replayed', failed: 'base' },
      facts: { code: 'attest/other-base' },
    })
  })
})

describe('an operator who signs what does not follow is found out:', () => {
  test('a query vector of its own making', async () => {
    const forged = await run.bundleOf({ forge: query => query.map((value, j) => (j % 3 === 0 ? -value : value)) })
    const found = await attested(forged)
    expect(found).toMatchObject({ verdict: 'different', failed: 'query' })
    expect(found.query!.units).toBeGreaterThan(1)
    expect(found.query!.largestShare.change).toBeGreaterThan(0.01)
  })

  test('a vector moved by one unit everywhere, which no rounding does', async () => {
    const forged = await run.bundleOf({ forge: query => query.map(value => (value > 0 ? value - 1 : value + 1)) })
    expect(await attested(forged)).toMatchObject({ verdict: 'different', failed: 'query', query: { units: 1 } })
  })

  test('the loss of the question counted with that of the answer', async () => {
    const forged = await run.bundleOf({ promptLength: 1 })
    expect(await attested(forged)).toMatchObject({ verdict: 'different', failed: 'query' })
  })

  test('another number of tokens than the question has', async () => {
    const forged = await run.bundleOf({ promptTokens: 3 })
    expect(await attested(forged)).toMatchObject({ failed: 'tokens', facts: { code: 'attest/prompt-tokens' } })
  })

  test('gradients taken at another point of the run', async () => {
    const forged = await run.bundleOf({ swapped: true })
    expect(await attested(forged)).toMatchObject({ verdict: 'different', failed: 'query' })
  })

  test('another answer’s words', async () => {
    const { opening } = run.bundle as { opening: { answer: string } }
    const told = { ...run.bundle, opening: { ...opening, answer: `${opening.answer}.` } }
    expect(await attested(told)).toMatchObject({ verdict: 'different', failed: 'opening' })
  })
})

describe('a file or a bundle that was altered is found out:', () => {
  test('weights exchanged between two contributors', async () => {
    const bundle = structuredClone(run.genuine)
    const { weights } = bundle.receiptFile
    bundle.receiptFile.weights = weights.with(0, weights[1]!).with(1, weights[0]!)
    const found = await attested(toWire(bundleSchema, bundle))
    expect(found).toMatchObject({ verdict: 'different', failed: 'weights' })
    expect(found.facts.name).toBe('weight 0')
  })

  test('an index with another multiplier', async () => {
    const bundle = structuredClone(run.genuine)
    bundle.index.contributors[0]!.multiplier += 1
    expect(await attested(toWire(bundleSchema, bundle))).toMatchObject({
      ...{ verdict: 'different', failed: 'index' },
      facts: { name: 'indexRoot' },
    })
  })

  test('a checkpoint that is another one’s, a projection with one bit flipped, a chain without the state', async () => {
    const altered = join(home, 'altered')
    const [first, last] = run.steps
    const fresh = (change: () => void) => {
      cpSync(run.filesDir, altered, { recursive: true, force: true })
      change()
      return attested(run.bundle, { read: filesOfFolder(altered) })
    }
    const checkpoint = `checkpoint-${first}/adapter_model.safetensors`
    const other = await fresh(() =>
      cpSync(join(altered, `checkpoint-${last}`), join(altered, `checkpoint-${first}`), { recursive: true }),
    )
    expect(other).toMatchObject({
      verdict: 'different',
      failed: 'files',
      facts: { code: 'attest/other-file', file: checkpoint },
    })
    const flipped = await fresh(() => {
      const bytes = Uint8Array.from(run.files['projection.bin']!)
      bytes[bytes.length - 1]! ^= 1
      writeFileSync(join(altered, 'projection.bin'), bytes)
    })
    expect(flipped).toMatchObject({ verdict: 'different', facts: { code: 'attribution/altered-file' } })
    const unchained = await fresh(() => {
      const chain = JSON.parse(new TextDecoder().decode(run.files['chain.json']))
      chain.points[1].adapterDigest = chain.points[0].adapterDigest
      writeFileSync(join(altered, 'chain.json'), JSON.stringify(chain))
    })
    expect(unchained).toMatchObject({ verdict: 'different', facts: { file: `checkpoint-${first} of chain.json` } })
    const registered = `0x${'ab'.repeat(32)}` as const
    expect(await attested(run.bundle, { checkpointRoot: registered })).toMatchObject({
      facts: { file: 'chain.json', wanted: registered },
    })
  })
})
