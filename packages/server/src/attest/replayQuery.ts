import { compareQueries, evidenceOf, floatScores, payable, type QueryComparison } from '@openledger/attribution'
import { bytesToHex, ensembleRows, fitAnswer, type Hex, integerScores, sha256, weigh } from '@openledger/base'
import type { AttributionIndex, ReceiptFile } from '@openledger/client'
import type { Engine, Sample } from '@openledger/engine'
import type { AttributionFiles } from './attributionFiles.ts'
import { promptOf, type Reading } from './readings.ts'

/** One tensor's gradient on an answer: what two who computed it can compare. */
export type TensorGradient = { step: number; tensor: string; norm: number; digest: Hex }

export type QueryReplay = QueryComparison & {
  /** Contributors whose weight would be another with the vector computed here. */
  weightsChanged: number
  /** The largest change of a contributor's part of the pool, from 0 to 1, and its place in the index. */
  largestShare: { contributor: number; change: number }
  gradients: TensorGradient[]
}

/**
 * The query vector of an answer from its tokens: the gradient of its summed loss at every checkpoint, computed again, and
 * all that follows from it. Gradients are added up as the operator adds them, choice after choice.
 */
export async function replayQuery({ engine, files, reading, answers, index, file, tolerance }: replayQuery.Options) {
  const { maxPositions } = engine.model.config
  const samples = answers.flatMap((written, at) => {
    const prompt = promptOf(reading, at)
    return written.length === 0
      ? []
      : [{ ids: [...prompt, ...written].slice(0, maxPositions), promptLength: prompt.length }]
  })
  const found: TensorGradient[] = []
  const gradients: Float32Array[] = []
  for (const { adapter, step } of files.checkpoints) {
    const [first, ...others] = await engine.gradients({ rows: samples.map(sample => ({ adapter, sample })) })
    const sum = Float32Array.from(first!)
    for (const other of others) for (let i = 0; i < sum.length; i++) sum[i]! += other[i]!
    gradients.push(sum)
    for (const { name, offset, length } of engine.layout(adapter.config)) {
      const part = sum.subarray(offset, offset + length)
      const norm = Math.sqrt(part.reduce((squares, value) => squares + value * value, 0))
      const digest = bytesToHex(sha256(new Uint8Array(part.buffer, part.byteOffset, part.byteLength)))
      found.push({ step, tensor: name, norm, digest })
    }
  }
  const influence = await floatScores({
    engine: { ...engine, gradients: async () => gradients },
    projection: files.projection,
    checkpoints: files.checkpoints,
    sample: samples[0]!,
  })
  const rows = files.ensemble
    ? await rowsOf(files.ensemble, { engine, samples, influence })
    : payable({ rows: influence, projection: files.projection })
  const compared = compareQueries({ committed: file.query, rows, tolerance })
  const replay: QueryReplay = { ...compared, ...consequences(compared.replayed, { index, file }), gradients: found }
  return replay
}

/** The rows of an answer that is measured under an audit ensemble: its losses computed again, and their fit. */
async function rowsOf(
  { open, adapters }: NonNullable<AttributionFiles['ensemble']>,
  { engine, samples, influence }: { engine: Engine; samples: readonly Sample[]; influence: Float64Array },
): Promise<Float64Array> {
  const rows = samples.flatMap(sample => adapters.map(adapter => ({ adapter, sample })))
  const losses = new Array<number>(adapters.length).fill(0)
  for (const [row, { sum }] of (await engine.rowLosses({ rows })).entries()) losses[row % adapters.length]! += sum
  return ensembleRows(fitAnswer(open, evidenceOf(open.ensemble, { losses, influence })))
}

export declare namespace replayQuery {
  type Options = {
    engine: Engine
    files: AttributionFiles
    reading: Reading
    /** Tokens of each answer of the reading. */
    answers: readonly (readonly number[])[]
    index: AttributionIndex
    file: Pick<ReceiptFile, 'query' | 'weights' | 'receipt'>
    tolerance: number
  }
}

/** What would be paid with another query vector, beside what the receipt weighs. */
function consequences(query: Int8Array, { index, file }: Pick<replayQuery.Options, 'index' | 'file'>) {
  const { contributors } = index
  const { weights } = weigh({
    scores: integerScores({ query, contributors }),
    records: contributors.map(({ records }) => records),
    mode: file.receipt.mode === 0 ? 'influence' : 'flat',
  })
  const [mine, theirs] = [sharesOf(weights), sharesOf(file.weights)]
  const changes = mine.map((share, i) => Math.abs(share - (theirs[i] ?? 0)))
  const change = Math.max(0, ...changes)
  return {
    weightsChanged: weights.filter((weight, i) => weight !== file.weights[i]).length,
    largestShare: { contributor: Math.max(0, changes.indexOf(change)), change },
  }
}

function sharesOf(weights: readonly bigint[]): number[] {
  const total = weights.reduce((sum, weight) => sum + weight, 0n)
  return weights.map(weight => (total > 0n ? Number((weight * 10n ** 12n) / total) / 1e12 : 0))
}
