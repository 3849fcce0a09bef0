import {
  bytesToHex,
  type Hex,
  hexToBytes,
  indexRoot,
  integerScores,
  queryHash,
  type WeightMode,
  weigh,
  weightsRoot,
} from '@openledger/base'
import type { AttributionIndex } from '../wire/Bundle.ts'
import type { ReceiptLine } from '../wire/ReceiptFile.ts'
import { failedLines, linesRoot, receiptLines } from './receiptLines.ts'

/**
 * Everything in a receipt that follows by integers from the index, the query vector and the price: scores, weights,
 * lines, and the hashes that commit to them. The operator makes receipts with it, the verifier checks them with it.
 *
 * @example
 * const { mode, lines, ...hashes } = deriveAnswer({
 *   index, query, weak: false, policy, price, paid, payer, accounts,
 * })
 */
export function deriveAnswer({ index, query, weak, ...money }: deriveAnswer.Options): deriveAnswer.Result {
  const accounts = index.contributors.map(contributor => contributor.account)
  const scores = integerScores({ query, contributors: index.contributors })
  const { mode, weights } = weigh({
    scores,
    records: index.contributors.map(contributor => contributor.records),
    mode: weak ? 'flat' : 'influence',
  })
  const lines = receiptLines({ ...money, contributors: accounts, weights })
  return {
    mode,
    scores,
    weights,
    lines,
    indexRoot: attributionIndexRoot(index),
    queryHash: bytesToHex(queryHash(query)),
    weightsRoot: bytesToHex(weightsRoot({ accounts, scores, weights })),
    linesRoot: bytesToHex(linesRoot(lines)),
  }
}

export declare namespace deriveAnswer {
  type Options = Omit<receiptLines.Options, 'contributors' | 'weights'> & {
    index: AttributionIndex
    /** The answer's gradient as int8, length k. */
    query: Int8Array
    /** The model's measured signal is too weak to pay by: split flat. */
    weak: boolean
  }
  type Result = {
    mode: WeightMode
    scores: bigint[]
    weights: bigint[]
    lines: ReceiptLine[]
    indexRoot: Hex
    queryHash: Hex
    weightsRoot: Hex
    linesRoot: Hex
  }
}

/**
 * The same for an answer that failed after it was paid: nothing was asked of the index (an empty query vector), nobody
 * is weighed, and everything goes back to the payer.
 */
export function deriveFailedAnswer({ index, paid, payer }: deriveFailedAnswer.Options): deriveAnswer.Result {
  const lines = failedLines({ paid, payer })
  return {
    mode: 'flat',
    scores: [],
    weights: [],
    lines,
    indexRoot: attributionIndexRoot(index),
    queryHash: bytesToHex(queryHash(new Int8Array(0))),
    weightsRoot: bytesToHex(weightsRoot({ accounts: [], scores: [], weights: [] })),
    linesRoot: bytesToHex(linesRoot(lines)),
  }
}

export declare namespace deriveFailedAnswer {
  type Options = { index: AttributionIndex } & Parameters<typeof failedLines>[0]
}

/** The index root that stands on chain, from an index as it travels on the wire. */
export function attributionIndexRoot(index: AttributionIndex): Hex {
  return bytesToHex(indexRoot({ ...index, projectionDigest: hexToBytes(index.projectionDigest) }))
}
