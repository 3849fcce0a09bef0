import { decodeProjection, previewRecords } from '@openledger/attribution'
import { BaseError, createRng, fromUtf8, type Hex } from '@openledger/base'
import { batchLineSchema, fromWire, type PreviewView, type TrainingRecord } from '@openledger/client'
import { defaultHyper, type Engine, encodeSamples, type Sample } from '@openledger/engine'
import { and, desc, eq, inArray } from 'drizzle-orm'
import type { Database } from '../database/openDatabase.ts'
import * as t from '../database/schema.ts'
import { isPrivateModel } from '../datanets/privacy.ts'
import { readModelMetadata } from '../factory/ModelFiles.ts'
import type { Journal } from '../journal/openJournal.ts'
import type { Store } from '../store/openStore.ts'
import type { Models } from './createModels.ts'

/** Most records of each kind that gradients are taken of. */
const most = { candidates: 48, reference: 48, questions: 12 }
/** Public answers from which on they say what a model is asked. */
const leastAnswers = 4

/**
 * Estimates what records would do for a model that this node serves (`previewRecords` of @openledger/attribution): held
 * against the last answers that their askers made public, where there are at least four, else against some of the model’s
 * own training records. Private questions are never used: a preview would tell what they are about. One at a time: it
 * takes the engine for some seconds.
 *
 * Throws `inference/preview-busy`, `inference/not-previewed` where a model is a base, private or its data erased, where no
 * record can be read, `attribution/bad-job` where there is nothing to compare with; what loading a model throws.
 */
export function createPreviewer({ db, journal, store, engine, models }: createPreviewer.Options) {
  let busy = false
  const reading = { ...defaultHyper, maxLength: Math.min(512, engine.model.config.maxPositions) }
  const encode = (record: TrainingRecord): Sample[] => {
    try {
      return encodeSamples(engine.model.tokenizer, record, reading).slice(0, 1)
    } catch (error) {
      if (error instanceof BaseError) return []
      throw error
    }
  }

  /** Training records of a model that still stand, at the first of these places whose text is here. */
  const trainedOn = async (origins: readonly [number, number][], places: readonly number[], wanted: number) => {
    const batches = [...new Set(places.map(place => BigInt(origins[place]![0])))]
    const rows = await db
      .select({ id: t.batches.id, file: t.batches.file })
      .from(t.batches)
      .where(and(inArray(t.batches.id, batches), eq(t.batches.tombstoned, false), eq(t.batches.content, 'present')))
    const files = new Map<number, string[]>()
    for (const { id, file } of rows) {
      const bytes = file === null ? undefined : await store.get(file).catch(() => undefined)
      if (bytes)
        files.set(
          Number(id),
          fromUtf8(bytes)
            .split('\n')
            .filter(line => line.trim() !== ''),
        )
    }
    const samples: Sample[] = []
    for (const place of places) {
      const [batch, line] = origins[place]!
      const text = files.get(batch)?.[line]
      if (text === undefined) continue
      samples.push(...encode(fromWire(batchLineSchema, JSON.parse(text), { what: 'line' }).record))
      if (samples.length >= wanted) break
    }
    return samples.slice(0, wanted)
  }

  /** The last answers of a model whose askers made them public. */
  const publicAnswers = async (model: bigint): Promise<Sample[]> => {
    const rows = await db
      .select({ id: t.receipts.id })
      .from(t.receipts)
      .where(eq(t.receipts.modelId, model))
      .orderBy(desc(t.receipts.issuedAt), desc(t.receipts.sequence))
      .limit(20 * most.questions)
    const samples: Sample[] = []
    for (const { id } of rows) {
      const kept = journal.receipts.get(id as Hex)
      if (!kept?.shared || kept.answer === '') continue
      const messages = JSON.parse(kept.messages) as { role: 'system' | 'user' | 'assistant'; content: string }[]
      samples.push(...encode({ messages: [...messages, { role: 'assistant', content: kept.answer }] }))
      if (samples.length >= most.questions) break
    }
    return samples
  }

  const preview = async ({ model: id, records }: createPreviewer.Job): Promise<PreviewView> => {
    const model = await models.find(id)
    const refuse = (message: string) =>
      new BaseError(message, { code: 'inference/not-previewed', facts: { model: id, records: records.length } })
    if (model.parentId === null) throw refuse('A base model has no contributors to earn beside.')
    if (await isPrivateModel(db, model)) throw refuse('This model was trained on private data.')
    const { origins, checkpoints } = await models.load(model)
    const metadata = await readModelMetadata(store, model.metadata)
    const projection = decodeProjection(await store.get(metadata!.files['projection.bin']!))
    const rng = createRng(`preview/${model.digest}`)
    const candidates = rng
      .shuffle(records.map((_, i) => i))
      .slice(0, most.candidates)
      .flatMap(i => encode(records[i]!))
    if (candidates.length === 0) throw refuse('None of these records has an answer that can be learned.')
    const answers = await publicAnswers(model.id)
    const places = rng.shuffle(origins.map((_, place) => place))
    const known = await trainedOn(
      origins,
      places.slice(0, 4 * (most.reference + most.questions)),
      most.reference + most.questions,
    )
    const isAsked = answers.length >= leastAnswers
    // Questions and measure are different records, or the measure would know the answers.
    const aside = isAsked ? 0 : Math.min(most.questions, Math.floor(known.length / 3))
    const [questions, reference] = [isAsked ? answers : known.slice(0, aside), known.slice(aside)]
    if (questions.length === 0 || reference.length < 2)
      throw refuse('Too little of this model’s data is left on this node.')
    const found = await previewRecords({
      ...{ engine, projection, checkpoints, questions, reference, candidates },
      ...{ count: records.length, trained: origins.length },
    })
    const against = { kind: isAsked ? ('answers' as const) : ('records' as const), count: questions.length }
    return { model: Number(id), records: records.length, looked: candidates.length, against, ...found }
  }

  return async (job: createPreviewer.Job): Promise<PreviewView> => {
    if (busy)
      throw new BaseError('Another preview is being made.', {
        code: 'inference/preview-busy',
        facts: { retryAfterSeconds: 5 },
        hint: 'Try again in a few seconds.',
      })
    busy = true
    try {
      return await preview(job)
    } finally {
      busy = false
    }
  }
}

export declare namespace createPreviewer {
  type Options = {
    db: Database
    journal: Journal
    store: Store
    engine: Pick<Engine, 'model' | 'gradients'>
    models: Pick<Models, 'find' | 'load'>
  }
  type Job = { model: bigint; records: readonly TrainingRecord[] }
}
