import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { buildIndex, encodeIndex, queryVector } from '@openledger/attribution'
import { type Address, bytesToHex, canonicalJson } from '@openledger/base'
import {
  type AnswerForm,
  type Arithmetic,
  type AttributionIndex,
  type Bundle,
  bundleSchema,
  checkpointChainSchema,
  toWire,
  wireBytes,
} from '@openledger/client'
import {
  createEngine,
  defaultHyper,
  type Engine,
  encodeAdapter,
  planToolUse,
  type ServedKind,
  type ToolFunction,
} from '@openledger/engine'
import { createTinyModel } from '@openledger/engine/testing'
import { genuineBundle } from '../../../client/src/testing/genuineBundle.ts'
import { grammarOf } from '../inference/grammarOf.ts'
import { writeMessages } from '../inference/writtenMessages.ts'

const question = { role: 'user' as const, content: 'bob: a table in Napa for 2?' }
const parameters = { type: 'object', properties: { town: { type: 'string' }, seats: { type: 'integer' } } }
const functions = [{ name: 'book', description: 'Books a table.', parameters }]
const hyper = { ...defaultHyper, rank: 2, batchSize: 4, epochs: 3, maxLength: 96, learningRate: 0.02, checkpoints: 2 }

/** A small run of two contributors with its files, and bundles of answers by it. */
export type AttestedRun = Awaited<ReturnType<typeof attestedRun>>

/**
 * Fine-tunes a tiny model, builds its index, and makes bundles of answers that were really given and really weighed, or
 * that an operator weighed otherwise and signed all the same. Files and models are put under `home`.
 */
export async function attestedRun(home: string) {
  const [modelDir, otherModelDir, filesDir] = ['model', 'other-model', 'files'].map(name => join(home, name)) as [
    string,
    string,
    string,
  ]
  createTinyModel(modelDir, { config: { max_position_embeddings: 1024 } })
  createTinyModel(otherModelDir, { seed: 'another' })
  const engine = await createEngine({ modelDir })
  const { tokenizer, digest: baseDigest } = engine.model
  const records = ['alice', 'bob'].flatMap((name, owner) =>
    Array.from({ length: 8 }, (_, i) => ({
      owner,
      prompt: `${name}: a table in ${i % 2 ? 'Napa' : 'San Jose'} for ${i + 1}?`,
      completion: `${name} confirms a table at ${i + 3} in the evening.`,
    })),
  )
  const samples = records.map(({ owner: _, ...record }) => tokenizer.encodeRecord(record, hyper.maxLength))
  const { adapter, origin, checkpoints } = await engine.fineTune({ samples, hyper, seed: 7 })
  const account = (n: number) => `0x${n.toString(16).padStart(40, '0')}` as Address
  const built = await buildIndex({
    ...{ engine, checkpoints, samples, seed: 7, k: 64 },
    owners: records.map(({ owner }) => owner),
    accounts: [account(1), account(2)],
  })
  const chain = {
    version: 2 as const,
    program: `0x${'11'.repeat(32)}` as const,
    points: [origin, ...checkpoints].map(({ step, adapterDigest, optimizerDigest, progressDigest, link }) => ({
      ...{ step, adapterDigest, optimizerDigest, progressDigest, link },
    })),
  }
  const files: Record<string, Uint8Array> = {
    'index.bin': encodeIndex(built.index),
    'projection.bin': built.projectionFile,
    'chain.json': wireBytes(checkpointChainSchema, chain),
    ...named('', encodeAdapter(adapter)),
  }
  for (const { step, adapter } of checkpoints)
    Object.assign(files, named(`checkpoint-${step}/`, encodeAdapter(adapter)))
  for (const [name, bytes] of Object.entries(files)) {
    mkdirSync(dirname(join(filesDir, name)), { recursive: true })
    writeFileSync(join(filesDir, name), bytes)
  }
  const index: AttributionIndex = { ...built.index, projectionDigest: bytesToHex(built.index.projectionDigest) }
  /** A bundle of an answer; without options, of an honest one. */
  const make = async ({
    temperature = 0,
    choices = 1,
    tools = [],
    form,
    unsaid = false,
    maxTokens = 9,
    typed,
    forge,
    promptLength,
    promptTokens = 0,
    swapped = false,
    weights = 'float32',
    backend = 'cpu',
    arithmetic,
    text,
  }: Forgery = {}) => {
    const messages = typed ? [typed, question] : [question]
    const use = planToolUse({ tokenizer, tools })
    const prompt = use.prompt(messages)
    const how = { ids: prompt, adapter, temperature, topP: 1, grammar: use.grammar ?? (form && grammarOf(form)) }
    const isOther = weights !== 'float32' || backend !== 'cpu'
    const writer = isOther ? await createEngine({ modelDir, weights, backend }) : engine
    const draw = (at: number) => writer.generate({ ...how, maxTokens, seed: 40 + at })
    const drawn =
      text === undefined
        ? await Promise.all(Array.from({ length: choices }, (_, at) => draw(at)))
        : [{ text, ids: tokenizer.encode(text) }]
    const rows = drawn.map(({ ids }) => ({ ids: [...prompt, ...ids], promptLength: promptLength ?? prompt.length }))
    const gradients: Float32Array[] = []
    for (const point of swapped ? checkpoints.toReversed() : checkpoints) {
      const each = await writer.gradients({ rows: rows.map(sample => ({ adapter: point.adapter, sample })) })
      gradients.push(each.reduce((sum, vector) => sum.map((value, i) => value + vector[i]!)))
    }
    if (isOther) await writer.close()
    const query = await queryVector({
      engine: { ...engine, gradients: async () => gradients } as Engine,
      ...{ projection: built.projection, checkpoints, sample: rows[0]! },
    })
    const texts = drawn.map(({ text }) => text)
    return genuineBundle({
      seed: 'attested',
      answer: {
        ...{ index, baseDigest, adapterDigest: checkpoints.at(-1)!.adapterDigest, seed: 40 },
        messages: writeMessages({ messages, tools, form: unsaid ? undefined : form }),
        text: choices === 1 ? texts[0]! : canonicalJson(texts),
        query: forge ? forge(query) : query,
        promptTokens: prompt.length + promptTokens,
        completionTokens: drawn.reduce((sum, { ids }) => sum + ids.length, 0),
        arithmetic,
      },
    })
  }
  const bundleOf = async (forgery?: Forgery) => wire((await make(forgery)).bundle)
  const genuine = (await make()).bundle
  return {
    ...{ modelDir, otherModelDir, filesDir, files, functions, genuine, bundleOf },
    bundle: wire(genuine),
    steps: checkpoints.map(({ step }) => step),
    checkpoints: checkpoints.length,
    tensors: engine.layout(adapter.config).length,
    close: () => engine.close(),
  }
}

/** What is not as it is by default; what follows `typed` is a lie that the operator signs. */
type Forgery = {
  temperature?: number
  choices?: number
  /** Functions that may be called. */
  tools?: readonly ToolFunction[]
  /** What the answer is held to. */
  form?: AnswerForm
  /** The opening does not say the form. */
  unsaid?: boolean
  maxTokens?: number
  /** What the answer is written with, and what the receipt's file says of it. */
  weights?: ServedKind
  backend?: Engine['backend']
  arithmetic?: Arithmetic
  /** What the writer said, where it is none that this engine would say. */
  text?: string
  /** What was typed before the question. */
  typed?: { role: 'system'; content: string }
  forge?: (query: Int8Array) => Int8Array
  /** Where the loss is said to begin. */
  promptLength?: number
  /** How many tokens too many are stated. */
  promptTokens?: number
  /** Gradients of each checkpoint taken at the other. */
  swapped?: boolean
}

const wire = (bundle: Bundle) => toWire(bundleSchema, bundle) as Record<string, unknown>

function named(folder: string, parts: Record<string, Uint8Array>): Record<string, Uint8Array> {
  return Object.fromEntries(Object.entries(parts).map(([name, bytes]) => [`${folder}${name}`, bytes]))
}
