import { BaseError, ensembleQuery, equalBytes, type OpenEnsemble, sameHex } from '@openledger/base'
import {
  type AnswerForm,
  type Bundle,
  bundleSchema,
  describeArithmetic,
  fromWire,
  type Opening,
  samplingMode,
  type VerifyStep,
  verifyBundle,
} from '@openledger/client'
import { codeIdentity, createEngine, type Engine, readModelCard } from '@openledger/engine'
import { type AttributionFiles, attributionFiles } from './attributionFiles.ts'
import type { ReadFile } from './ReadFile.ts'
import { answerTokens, promptTokens, type Reading, readings } from './readings.ts'
import { type QueryReplay, replayQuery } from './replayQuery.ts'

/**
 * What came of attesting an answer. `exact`: the gradients gave the receipt's bytes. `within-tolerance`: what rounding
 * does. `different`: it does not follow, and the step that failed says what. `not-replayed`: what is committed was
 * checked, but something that the gradients need is not here.
 */
export type Attestation = {
  verdict: 'exact' | 'within-tolerance' | 'different' | 'not-replayed'
  /** Those of the offline check of the bundle, then `base`, `files`, `evidence` (with an audit ensemble), `tokens`, `query`; none after one that failed. */
  steps: VerifyStep[]
  /** Present where the gradients were computed. */
  query?: QueryReplay
  /** The tokens that they were computed on. */
  tokens?: { prompts: number[][]; answers: number[][] }
}

/** Part of the largest entry of a query vector by which one may lie outside of its rounding interval. */
export const defaultTolerance = 1e-3

/** What the replay lacks: nothing is wrong with the answer. */
const lacking = new Set(['attest/no-opening', 'attest/file-missing', 'attest/other-base', 'attest/unknown-tokens'])

/**
 * Attests an answer from its bundle: checks all that is committed, bit for bit (`verifyBundle`), then reads its question
 * and answer in tokens, computes the gradients at the checkpoints again, and holds the receipt's query vector against them.
 * Trusts nobody: each file is held against the hash that the receipt stands on.
 *
 * Says what is wrong with an answer, and throws only what the engine throws where it cannot work.
 *
 * @example
 * const read = async name => readFile(join(dir, name))
 * const { verdict, steps } = await attestAnswer({ bundle, modelDir: 'models/base', read })
 */
export async function attestAnswer(options: attestAnswer.Options): Promise<Attestation> {
  const { modelDir, threads = 1, tolerance = defaultTolerance, checkpointRoot, read } = options
  const { ok, steps } = await verifyBundle(options.bundle)
  if (!ok) return { verdict: 'different', steps }
  const bundle = fromWire(bundleSchema, options.bundle, { what: 'bundle' })
  const { receiptFile: file, index } = bundle
  const { receipt } = file
  if (file.query.length === 0) {
    const detail = 'The answer failed: nobody was weighed, and everything goes back.'
    steps.push({ id: 'query', title: 'There is nothing to replay', ok: true, detail, facts: {} })
    return { verdict: 'exact', steps }
  }
  const base = await take(steps, 'base', 'The base model is the one that answered', () => baseModel(bundle, modelDir))
  const files = base && (await take(steps, 'files', 'Every file is the one behind the receipt', filesOf))
  if (!files) return { verdict: stoppedBy(steps), steps }

  const isCarried = file.block !== undefined && samplingMode(file.block) === 'carried'
  if (files.ensemble && !isCarried) {
    const followed = await take(steps, 'evidence', 'The query vector follows from what was measured', () =>
      evidenceOf(file, files.ensemble!.open),
    )
    if (!followed) return { verdict: 'different', steps }
  }

  // Only what writes is in fewer bits: gradients and losses are float32 everywhere.
  const engine = await createEngine({ modelDir, threads, weights: file.arithmetic?.weights ?? 'float32' })
  try {
    const asked = { ...options, opening: bundle.opening ?? options.opening, engine, files }
    const title = 'Question and answer have as many tokens as the receipt counts'
    const tokens = await take(steps, 'tokens', title, () => tokensOf(bundle, asked))
    if (!tokens) return { verdict: stoppedBy(steps), steps }
    const query = await replayQuery({ ...tokens, engine, files, index, file, tolerance })
    const read = { prompts: tokens.reading.prompts, answers: tokens.answers }
    if (query.verdict === 'different' && !tokens.again && !isRepeatable(file)) {
      steps.push(notRepeated(file, query))
      return { verdict: 'not-replayed', steps, tokens: read }
    }
    steps.push(stepOf(query, tolerance))
    return { verdict: query.verdict, steps, query, tokens: read }
  } finally {
    await engine.close()
  }

  async function filesOf() {
    const value = await attributionFiles({ read, receipt, checkpointRoot, projectionDigest: index.projectionDigest })
    const states = value.checkpointRoot ?? 'no chain of states was kept'
    return {
      value,
      detail: `The adapter, ${value.checkpoints.length} checkpoints and the projection hash to what the receipt commits to.`,
      facts: { states, registered: checkpointRoot ?? 'not compared' },
    }
  }
}

export declare namespace attestAnswer {
  type Options = {
    /** Parsed JSON of a bundle, from anywhere. */
    bundle: unknown
    /** Question, answer and salt, where the bundle does not hold them. */
    opening?: Opening | undefined
    /** Folder of the base model. */
    modelDir: string
    /** The model's files by name. */
    read: ReadFile
    /** Root of the run's states as the model stands on chain, where it is known. */
    checkpointRoot?: `0x${string}` | undefined
    /** Any number gives the same. */
    threads?: number | undefined
    tolerance?: number | undefined
    /** What was asked for, where it was not left to the model's makers and the opening does not say it. */
    temperature?: number | undefined
    topP?: number | undefined
    /** What the answer was held to, where it was and the opening does not say it. */
    form?: AnswerForm | undefined
  }
}

type Taken<T> = { value: T; detail: string; facts: Record<string, string> }

/** Takes a step; what it throws becomes one that failed. */
async function take<T>(steps: VerifyStep[], id: string, title: string, run: () => Taken<T> | Promise<Taken<T>>) {
  try {
    const { value, ...found } = await run()
    steps.push({ id, title, ok: true, ...found })
    return value
  } catch (error) {
    if (!BaseError.is(error)) throw error
    steps.push({ id, title, ok: false, detail: error.message, facts: { code: error.code, ...error.facts } })
    return undefined
  }
}

function stoppedBy(steps: readonly VerifyStep[]): Attestation['verdict'] {
  return lacking.has(steps.at(-1)!.facts.code ?? '') ? 'not-replayed' : 'different'
}

function baseModel({ receiptFile: { receipt } }: Bundle, modelDir: string): Taken<true> {
  const { digest } = readModelCard(modelDir)
  if (sameHex(digest, receipt.baseDigest))
    return { value: true, detail: 'Its files hash to what the receipt names.', facts: { digest } }
  throw new BaseError('The answer was made with another base model than the one here.', {
    code: 'attest/other-base',
    facts: { wanted: receipt.baseDigest, here: digest },
    hint: 'Name the folder of its base model.',
  })
}

/** Fits the losses that the receipt states, and comes to its query vector or not: whole numbers, so bit for bit. */
function evidenceOf({ evidence, query }: Bundle['receiptFile'], open: OpenEnsemble): Taken<true> {
  if (!evidence)
    throw new BaseError('The model has an audit ensemble, and the answer was not measured under it.', {
      code: 'attest/no-evidence',
    })
  if (!equalBytes(new Uint8Array(ensembleQuery(open, evidence, query.length)), new Uint8Array(query)))
    throw new BaseError('The query vector is not the fit of the losses that the receipt states.', {
      code: 'attest/other-fit',
      facts: { adapters: open.ensemble.adapters.length },
    })
  const count = evidence.losses.length
  return {
    value: true,
    detail: `The fit of ${count} losses gave all ${query.length} entries, bit for bit.`,
    facts: { adapters: String(count), program: open.ensemble.program },
  }
}

type Asked = attestAnswer.Options & { engine: Engine; files: AttributionFiles }

/** The tokens that the operator must have weighed: of the ways to read the opening, the one that the receipt's counts fit. */
async function tokensOf(
  { receiptFile: { receipt, arithmetic } }: Bundle,
  { opening, engine, files, temperature, topP, form }: Asked,
) {
  if (!opening)
    throw new BaseError('Question and answer are not shown, and without them there is nothing to compute.', {
      code: 'attest/no-opening',
      hint: 'Who asked keeps them: openledger receipt ID --out FILE --reveal.',
    })
  const ways = readings(opening, { tokenizer: engine.model.tokenizer, form })
  const reading = ways.find(way => promptTokens(way) === receipt.promptTokens)
  if (!reading) {
    const counts = [...new Set(ways.map(promptTokens))].join(' or ')
    throw new BaseError('The question has another number of tokens than the receipt says.', {
      code: 'attest/prompt-tokens',
      facts: { stated: receipt.promptTokens, found: counts },
    })
  }
  const count = receipt.completionTokens
  const { seed } = receipt
  const written: { reading: Reading; ids: number[][]; again: boolean; fits: boolean }[] = []
  for (const way of ways.filter(each => promptTokens(each) === receipt.promptTokens)) {
    const sampling = {
      temperature: temperature ?? opening.sampling?.temperature,
      topP: topP ?? opening.sampling?.topP,
    }
    written.push({
      reading: way,
      ...(await answerTokens(way, { engine, adapter: files.adapter, count, seed, ...sampling })),
    })
  }
  const found = written.find(({ again, fits }) => again && fits) ?? written.find(({ fits }) => fits)
  if (!found)
    throw new BaseError('The tokens of the answer cannot be told from its text.', {
      code: 'attest/unknown-tokens',
      facts: { stated: count, found: written.map(({ ids }) => ids.flat().length).join(' or ') },
      hint: 'Say how it was asked: --temperature, --top-p and --response-format.',
    })
  const how = found.again ? 'the model said the same again' : 'cut as the tokenizer cuts its text'
  return {
    value: { reading: found.reading, answers: found.ids, again: found.again },
    detail: `${receipt.promptTokens} of the question and ${count} of the answer: ${how}.`,
    facts: {
      ...{ prompt: String(receipt.promptTokens), completion: String(count), again: String(found.again) },
      arithmetic: describeArithmetic(arithmetic),
    },
  }
}

/** Whether what wrote an answer gives the same bits here: the engine on this kind of processor does. */
function isRepeatable({ arithmetic }: Bundle['receiptFile']): boolean {
  if (arithmetic === undefined) return true
  return arithmetic.backend === 'onnxruntime-cpu' && arithmetic.processor === codeIdentity().processor
}

/**
 * A vector that differs says nothing where the tokens are a guess: another arithmetic than this machine has wrote them,
 * and the tokenizer's own way to cut their text need not be the model's.
 */
function notRepeated({ arithmetic }: Bundle['receiptFile'], { entries, length }: QueryReplay): VerifyStep {
  return {
    id: 'query',
    title: 'The query vector is the gradient of this answer',
    ok: false,
    detail:
      'The answer was written in other arithmetic than this machine has, and its tokens are not known without it: that the vector differs proves nothing.',
    facts: {
      ...{ code: 'attest/other-arithmetic', arithmetic: describeArithmetic(arithmetic) },
      ...{ here: `onnxruntime-cpu, ${codeIdentity().processor}`, entries: `${entries} of ${length} differ` },
    },
  }
}

function stepOf(query: QueryReplay, tolerance: number): VerifyStep {
  const { verdict, entries, length, units, excess, cosine, weightsChanged, largestShare } = query
  const facts = {
    ...{ entries: `${entries} of ${length} differ`, units: String(units), cosine: cosine.toFixed(6) },
    excess: `${excess.toPrecision(3)} units, ${(127 * tolerance).toPrecision(3)} allowed`,
    ...{ weights: `${weightsChanged} would be others` },
    share: `contributor ${largestShare.contributor} by ${(100 * largestShare.change).toPrecision(3)} %`,
  }
  const detail = {
    exact: `All ${length} entries came out again, to the last bit.`,
    'within-tolerance': `${entries} of ${length} entries lie on the other side of a border of rounding.`,
    different: `${entries} of ${length} entries are others, by up to ${units} units: this is not this answer’s vector.`,
  }[verdict]
  return {
    id: 'query',
    title: 'The query vector is the gradient of this answer',
    ok: verdict !== 'different',
    detail,
    facts,
  }
}
