import { type Address, bytesToHex, type Hex, integerScores, sameHex, weightsRoot } from '@openledger/base'
import { attributionIndexRoot } from '../derive/deriveAnswer.ts'
import { failedLines, linesRoot, receiptLines } from '../derive/receiptLines.ts'
import type { AttributionIndex } from '../wire/Bundle.ts'
import type { Policy } from '../wire/Policy.ts'
import { isSignedByOperator, type ReceiptDomain, receiptDigest } from '../wire/Receipt.ts'
import type { ReceiptFile, ReceiptLine } from '../wire/ReceiptFile.ts'
import {
  boundaryAt,
  contributorOf,
  type Evidence,
  entryOf,
  int8Hex,
  lastWeightOf,
  lineLeafOf,
  noWeight,
  precedes,
  signedLineOf,
  toDisputes,
  weightOf,
} from './Evidence.ts'
import type { Fault } from './Fault.ts'

/** What the chain says about what receipts name. */
export type AuditFacts = {
  /** Every fee policy, by its id. */
  policies: readonly Policy[]
  /** A fine-tune as it was registered; undefined where there is none with this id. */
  modelOf: (id: number) => AuditedModel | undefined
  treasury: Address
  /** A model's attribution index with its vectors, by its root, where it is at hand: else scores are not checked. */
  indexOf: (root: Hex) => AttributionIndex | undefined
}

/** `builder` and `parents` are the owners today: what they earn is held against what the operator signed. */
export type AuditedModel = {
  baseDigest: Hex
  adapterDigest: Hex
  indexRoot: Hex
  builder: Address
  parents: Address
}

const zeroRoot: Hex = `0x${'00'.repeat(32)}`

/** What is wrong with one answer of an epoch and with its lines. */
export async function answerFaults({ evidence, position, facts, domain }: answerFaults.Options): Promise<Fault[]> {
  const file = evidence.receipts[position]!
  const { receipt } = file
  const found: Fault[] = []
  const where = { payment: position, receipt: receiptDigest(receipt, domain) }
  const entry = entryOf(evidence, position)
  const tell = (fault: string, title: string, rest: Omit<Fault, 'fault' | 'title'>) =>
    found.push({ fault, title, ...where, ...rest })
  const byItself = toDisputes(evidence, 'challengeEntry', entry)

  if (!(await isSignedByOperator(file, domain))) {
    const question = { piece: 'payment', index: position, place: 0 } as const
    tell('withheld', 'Its operator has not signed this receipt.', { question })
  }
  const failed = receipt.weightsRoot === zeroRoot
  const model = facts.modelOf(receipt.modelId)
  const policy = facts.policies[receipt.policyId]
  if (receipt.price > receipt.paid || (failed && receipt.price !== 0n)) {
    tell('price', 'This answer costs more than it can.', { challenge: byItself })
    return found
  }
  if (!policy) {
    tell('policy', `There is no fee policy ${receipt.policyId}.`, { challenge: byItself })
    return found
  }
  if (receipt.sequence === 0 && receipt.previous !== zeroRoot) {
    tell('chain', 'An operator’s first receipt names one before it.', { challenge: byItself })
  }
  if (
    !model ||
    !sameHex(model.adapterDigest, receipt.adapterDigest) ||
    !sameHex(model.baseDigest, receipt.baseDigest) ||
    !sameHex(model.indexRoot, receipt.indexRoot)
  ) {
    tell('model', `Model ${receipt.modelId} is not registered like this.`, { challenge: byItself })
    return found
  }
  if (!failed && !opensWeights(file)) {
    const question = { piece: 'weight', index: position, place: 0 } as const
    tell('withheld', 'The weights in the receipt’s file are not those that it commits to.', { question })
    return found
  }
  if (!failed && file.weights.every(weight => weight === 0n)) {
    const last = lastWeightOf(file)
    const challenge = toDisputes(evidence, 'challengeWeights', entry, last, noWeight, last)
    tell('weights', 'Nobody is weighed in this answer.', { challenge })
    return found
  }
  found.push(...scoreFaults({ evidence, position, facts }).map(fault => ({ ...fault, ...where })))
  const accounts = {
    builder: model.builder,
    parents: model.parents,
    operator: receipt.operator,
    treasury: facts.treasury,
  }
  const due = failed
    ? failedLines(receipt)
    : receiptLines({
        ...receipt,
        policy,
        contributors: file.contributors.map(({ account }) => account),
        weights: file.weights,
        accounts,
      })
  found.push(...lineFaults({ evidence, position, due }).map(fault => ({ ...fault, ...where })))
  return found
}

export declare namespace answerFaults {
  type Options = {
    evidence: Evidence
    /** Of the answer, among the epoch's payments. */
    position: number
    facts: AuditFacts
    domain: ReceiptDomain
  }
}

/** Whether the weights in the file are those that the receipt commits to. */
function opensWeights({ receipt, contributors, scores, weights }: ReceiptFile): boolean {
  if (weights.length === 0 || scores.length !== weights.length || contributors.length !== weights.length) return false
  const accounts = contributors.map(({ account }) => account)
  return sameHex(bytesToHex(weightsRoot({ accounts, scores, weights })), receipt.weightsRoot)
}

/** Whether weights follow from the model's index and the query vector. */
function scoreFaults({ evidence, position, facts }: Omit<answerFaults.Options, 'domain'>): Fault[] {
  const file = evidence.receipts[position]!
  const index = facts.indexOf(file.receipt.indexRoot)
  if (!index || file.receipt.weightsRoot === zeroRoot) return []
  if (!sameHex(attributionIndexRoot(index), file.receipt.indexRoot)) return []
  const challenge = (i: number) =>
    toDisputes(
      evidence,
      'challengeScore',
      entryOf(evidence, position),
      weightOf(file, i),
      lastWeightOf(file),
      contributorOf(index, i),
      int8Hex(file.query),
    )
  if (index.contributors.length !== file.weights.length) {
    return [
      { fault: 'contributors', title: 'Not all contributors of the index were weighed.', challenge: challenge(0) },
    ]
  }
  if (file.query.length !== index.k) {
    return [{ fault: 'score', title: 'The query vector has not the length of the index.', challenge: challenge(0) }]
  }
  const scores = integerScores({ query: file.query, contributors: index.contributors })
  return index.contributors.flatMap(({ account, records }, i): Fault[] => {
    const weight = file.receipt.mode === 1 ? BigInt(records) : scores[i]! > 0n ? scores[i]! : 0n
    const fault = !sameHex(account, file.contributors[i]!.account)
      ? 'account'
      : scores[i] !== file.scores[i]
        ? 'score'
        : weight !== file.weights[i]
          ? 'weight'
          : undefined
    const title = `The ${fault} of contributor ${i} does not follow from the index.`
    return fault ? [{ fault, title, challenge: challenge(i) }] : []
  })
}

/** What is wrong with the lines of one answer, given what each must be. */
function lineFaults({ evidence, position, due }: lineFaults.Options): Fault[] {
  const file = evidence.receipts[position]!
  const { lines } = evidence.epoch
  const entry = entryOf(evidence, position)
  const evidenceOf = (i: number) => [weightOf(file, i), lastWeightOf(file)]
  const signed = signedLines(file, due)
  const found: Fault[] = []
  if (!signed) {
    found.push({ fault: 'signed', title: 'The lines are not those that the operator signed, which are not shown.' })
  }
  for (let i = 0; i < Math.max(file.lines.length, due.length); i++) {
    const [paid, owed] = [file.lines[i], due[i]]
    const at = lines.findIndex(({ receipt, line }) => receipt === position && line === i)
    if (at < 0) {
      if (!owed || owed.amount === 0n || mayChangeHands(owed)) continue
      const key = { account: owed.account.toLowerCase() as Address, receipt: position, line: i }
      const place = lines.findIndex(line => !precedes(line, key))
      const around = boundaryAt(evidence, place < 0 ? lines.length : place)
      found.push({
        fault: 'missing',
        title: `Line ${i} is missing: ${owed.amount} wei for ${owed.account}.`,
        line: i,
        challenge: toDisputes(evidence, 'challengeMissing', entry, BigInt(i), ...evidenceOf(i), around),
      })
      continue
    }
    const leaf = lineLeafOf(evidence, at)
    const challenge = toDisputes(evidence, 'challengeLine', entry, leaf, ...evidenceOf(i))
    if (!owed) {
      found.push({ fault: 'unjustified', title: `This answer has no line ${i}.`, line: i, challenge })
    } else if (paid!.amount !== owed.amount) {
      const title = `Line ${i} is ${paid!.amount} wei, and ${owed.amount} are due.`
      found.push({ fault: 'amount', title, line: i, challenge })
    } else if (!sameHex(paid!.account, owed.account) && !mayChangeHands(owed)) {
      const title = `Line ${i} goes to ${paid!.account}, and is due to ${owed.account}.`
      found.push({ fault: 'account', title, line: i, challenge })
    } else if (signed && !sameHex(paid!.account, signed[i]!.account)) {
      found.push({
        fault: 'signed',
        title: `Line ${i} goes to ${paid!.account}; the operator signed ${signed[i]!.account}.`,
        line: i,
        challenge: toDisputes(evidence, 'challengeSigned', entry, leaf, ...signedLineOf(signed, i)),
      })
    }
  }
  return found
}

declare namespace lineFaults {
  type Options = { evidence: Evidence; position: number; due: readonly ReceiptLine[] }
}

/**
 * The lines that the operator signed, told by their root: those of the file, or those that are due, with any of the
 * accounts that may have changed hands since taken from the file.
 */
function signedLines({ receipt, lines }: ReceiptFile, due: readonly ReceiptLine[]): readonly ReceiptLine[] | undefined {
  const changeable = due.flatMap((line, i) => (mayChangeHands(line) ? [i] : []))
  const candidates = Array.from({ length: 1 << changeable.length }, (_, subset) =>
    due.map((line, i) => {
      const taken = (subset >> changeable.indexOf(i)) & 1
      return changeable.includes(i) && taken === 1 ? { ...line, account: lines[i]?.account ?? line.account } : line
    }),
  )
  return [lines, ...candidates].find(list => sameHex(bytesToHex(linesRoot(list)), receipt.linesRoot))
}

function mayChangeHands({ role }: ReceiptLine): boolean {
  return role === 'builder' || role === 'parents' || role === 'treasury'
}
