import { type Address, BaseError, bytesToHex, type Hex, type SumTree, sumTreeRoot } from '@openledger/base'
import { commitEpoch } from '../derive/commitEpoch.ts'
import { addLines, payoutTree } from '../derive/payouts.ts'
import { type EpochCommitment, epochArgument, epochHash } from '../wire/EpochCommitment.ts'
import type { EpochFile, Payout } from '../wire/EpochFile.ts'
import { type ReceiptDomain, receiptDigest } from '../wire/Receipt.ts'
import type { ReceiptFile } from '../wire/ReceiptFile.ts'
import { type AuditFacts, answerFaults } from './answerFaults.ts'
import { boundaryAt, type Evidence, entryOf, proofIn, toDisputes, toSettlement } from './Evidence.ts'
import type { Fault } from './Fault.ts'

/**
 * Names everything that is wrong with an epoch, each fault with the transaction that proves it on chain.
 *
 * Everything is derived again from the files: each answer and its lines, the order and the sequence of receipts, the
 * fees, the payouts. An honest epoch has no fault. Where the files are not what the chain committed to there is one,
 * `withheld`, with a piece to ask for: nothing else can be said of an epoch that does not show itself.
 *
 * Not judged: lines of fees (only which fees, and what was paid), and whether what an answer names as paid was collected.
 *
 * @example
 * const faults = await auditEpoch({ commitment, file, receipts, previous, facts, domain })
 * if (faults[0]) await challenge(ledger, faults[0])
 */
export async function auditEpoch(options: auditEpoch.Options): Promise<Fault[]> {
  const { commitment, file, receipts, facts, domain } = options
  const epoch = commitOrExplain(options)
  const evidence: Evidence | undefined = epoch && { commitment, epoch, receipts }
  if (!evidence || !isShown(evidence)) {
    const question = { piece: 'chunk', index: 0, place: 0 } as const
    return [{ fault: 'withheld', title: 'The files are not what the epoch commits to.', question }]
  }
  const found = sumFaults(evidence)
  // Where a root does not sum up no other proof leads to it.
  if (found.length > 0) return found
  for (let position = 0; position < receipts.length; position++) {
    found.push(...(await answerFaults({ evidence, position, facts, domain })))
  }
  found.push(...orderFaults(evidence, domain))
  found.push(...settledFaults(evidence, options))
  found.push(...feeFaults(evidence, options))
  found.push(...payoutFaults(evidence, file, options))
  return found
}

export declare namespace auditEpoch {
  type Options = {
    /** What stands on chain. */
    commitment: EpochCommitment
    file: EpochFile
    /** The receipt files that the epoch file names, in its order. */
    receipts: readonly ReceiptFile[]
    /** The last final epoch; null before the first. */
    previous: PreviousEpoch | null
    /** What was paid through Fees, by payment id. */
    fees: ReadonlyMap<number, bigint>
    facts: AuditFacts
    domain: ReceiptDomain
  }
  type PreviousEpoch = {
    commitment: EpochCommitment
    file: EpochFile
    receipts: readonly ReceiptFile[]
  }
}

/** What the files commit to; undefined where they cannot be an epoch's. */
function commitOrExplain({ file, receipts, domain }: auditEpoch.Options): Evidence['epoch'] | undefined {
  try {
    return commitEpoch({ file, receipts, domain })
  } catch (error) {
    if (error instanceof BaseError) return undefined
    throw error
  }
}

/** Whether the trees on chain are those of the files: the money apart, which a proposer may state as it likes. */
function isShown({ commitment, epoch }: Evidence): boolean {
  const { total, added } = commitment
  return epochHash({ ...epoch.commitment, total, added }) === epochHash(commitment)
}

/** Trees whose sum is not the one that the epoch states. */
function sumFaults(evidence: Evidence): Fault[] {
  const { commitment, epoch } = evidence
  return (['receipts', 'lines', 'payouts'] as const).flatMap((name, number): Fault[] => {
    const tree = epoch.trees[name]
    const stated = name === 'payouts' ? commitment.total : commitment.added
    if (sumTreeRoot(tree).sum === stated) return []
    const fault = 'sum'
    const title = `The ${name} sum up to ${sumTreeRoot(tree).sum} wei, and the epoch states ${stated}.`
    const children = tree.levels.at(-2)
    if (!children) {
      const challenge =
        name === 'receipts' ? toDisputes(evidence, 'challengeEntry', entryOf(evidence, 0, stated)) : null
      return [{ fault: 'paid', title, ...(challenge && { challenge }) }]
    }
    const [left, right] = [0, 64].map(at => ({
      hash: bytesToHex(children.slice(at, at + 32)),
      sum: BigInt(bytesToHex(children.slice(at + 32, at + 64))),
    }))
    const root = { index: 0n, siblingHashes: [], siblingSums: [] }
    const nodes = [left!.hash, left!.sum, right!.hash, right!.sum]
    return [{ fault, title, challenge: toSettlement(evidence, 'challengeSum', number, ...nodes, stated, root) }]
  })
}

/** Receipts out of order, doubled, skipped or not chained. */
function orderFaults(evidence: Evidence, domain: ReceiptDomain): Fault[] {
  const { receipts } = evidence
  const pair = (left: number, right: number) =>
    toDisputes(evidence, 'challengePair', entryOf(evidence, left), entryOf(evidence, right))
  const found: Fault[] = []
  const paidBy = new Map<string, number>()
  receipts.forEach(({ receipt }, i) => {
    const payment = `${receipt.payer} ${receipt.payment}`
    const other = paidBy.get(payment)
    if (other !== undefined) {
      const title = `One payment paid the answers ${other} and ${i}.`
      found.push({ fault: 'doubled', title, payment: i, challenge: pair(other, i) })
      return
    }
    paidBy.set(payment, i)
    const before = receipts[i - 1]?.receipt
    if (!before) return
    const same = before.operator === receipt.operator
    const fault =
      before.operator > receipt.operator || (same && before.sequence >= receipt.sequence)
        ? 'order'
        : same && before.sequence + 1 !== receipt.sequence
          ? 'skipped'
          : same && receiptDigest(before, domain) !== receipt.previous
            ? 'chain'
            : undefined
    const title = {
      order: `Answer ${i} does not come behind the one before it.`,
      skipped: `Receipt ${before.sequence + 1} of ${receipt.operator} was skipped.`,
      chain: `Receipt ${receipt.sequence} of ${receipt.operator} names another before it.`,
    }
    if (fault) found.push({ fault, title: title[fault], payment: i, challenge: pair(i - 1, i) })
  })
  return found
}

/** Answers that the epoch before settled already. */
function settledFaults(evidence: Evidence, { previous, domain }: auditEpoch.Options): Fault[] {
  if (!previous) return []
  const { commitment, file, receipts } = previous
  const settled: Evidence = { commitment, receipts, epoch: commitEpoch({ file, receipts, domain }) }
  if (epochHash(settled.epoch.commitment) !== epochHash(commitment)) return []
  return evidence.receipts.flatMap(({ receipt }, i) => {
    const found = receipts
      .map(({ receipt: before }, j) => {
        const same = before.operator === receipt.operator
        if (same && before.sequence >= receipt.sequence) return { j, fault: 'settled' }
        if (before.payer === receipt.payer && before.payment === receipt.payment) return { j, fault: 'doubled' }
        const next = same && before.sequence + 1 === receipt.sequence
        return next && receiptDigest(before, domain) !== receipt.previous ? { j, fault: 'chain' } : undefined
      })
      .find(one => one !== undefined)
    if (!found) return []
    const challenge = toDisputes(
      evidence,
      'challengeSettled',
      entryOf(evidence, i),
      epochArgument(commitment),
      entryOf(settled, found.j),
    )
    const title = `Answer ${i} does not go on from epoch ${commitment.epoch}.`
    return [{ fault: found.fault, title, payment: i, challenge }]
  })
}

/** Fees that are not exactly those which are due, or are entered with another sum than was paid. */
function feeFaults(evidence: Evidence, { previous, fees }: auditEpoch.Options): Fault[] {
  const { commitment, receipts, epoch } = evidence
  const from = previous?.commitment.lastPayment ?? 0
  const due = commitment.lastPayment - from
  const count = epoch.settled.length - receipts.length
  const known = Math.max(0, ...fees.keys())
  if (due !== count || commitment.lastPayment > known) {
    // An answer where the first fee must stand, or the first fee where an answer must.
    const position = Math.min(
      epoch.settled.length - 1,
      Math.max(0, due > count ? receipts.length - 1 : receipts.length),
    )
    const before = epochArgument(previous?.commitment ?? commitment)
    return [
      {
        fault: 'payment',
        title: `The epoch settles ${count} fees, and ${due} are due.`,
        ...(epoch.settled.length > 0 && {
          challenge: toDisputes(evidence, 'challengePayments', before, entryOf(evidence, position)),
        }),
      },
    ]
  }
  return epoch.settled.slice(receipts.length).flatMap(({ id, paid }, i): Fault[] => {
    const position = receipts.length + i
    const challenge = toDisputes(evidence, 'challengeEntry', entryOf(evidence, position))
    if (BigInt(id) !== BigInt(from + i + 1)) {
      return [{ fault: 'payment', title: `Fee ${from + i + 1} is not in its place.`, payment: position, challenge }]
    }
    const due = fees.get(from + i + 1)
    if (paid === due) return []
    const title = `Of fee ${from + i + 1} ${paid} wei are split, and ${due} were paid.`
    return [{ fault: 'paid', title, payment: position, challenge }]
  })
}

/** Accounts whose earnings are not those of before plus their lines. */
function payoutFaults(evidence: Evidence, file: EpochFile, { previous, domain }: auditEpoch.Options): Fault[] {
  const { lines } = evidence.epoch
  const before = previous?.file.payouts ?? []
  const derived = new Map(addLines({ previous: before, lines }).map(({ account, cumulative }) => [account, cumulative]))
  const stated = new Map(file.payouts.map(({ account, cumulative }) => [account, cumulative]))
  const previousTree = payoutTree({ payouts: before, domain })
  return [...new Set([...derived.keys(), ...stated.keys()])].flatMap((account): Fault[] => {
    const [due, earned] = [derived.get(account) ?? 0n, stated.get(account) ?? 0n]
    if (due === earned) return []
    const start = lines.findIndex(line => line.account >= account)
    const end = lines.findIndex(line => line.account > account)
    return [
      {
        fault: 'cumulative',
        title: `${account} has earned ${due} wei, and the epoch says ${earned}.`,
        challenge: toSettlement(
          evidence,
          'challengeCumulative',
          epochArgument(previous?.commitment ?? evidence.commitment),
          account,
          placeOf(before, previousTree, account),
          placeOf(file.payouts, evidence.epoch.trees.payouts, account),
          boundaryAt(evidence, start < 0 ? lines.length : start),
          boundaryAt(evidence, end < 0 ? lines.length : end),
        ),
      },
    ]
  })
}

const zeroAddress: Address = '0x0000000000000000000000000000000000000000'
const noLeaf = {
  account: zeroAddress,
  cumulative: 0n,
  proof: { index: 0n, siblingHashes: [] as Hex[], siblingSums: [] as bigint[] },
}

/** Where an account stands in a payout tree, or between which two it would. */
function placeOf(list: readonly Payout[], tree: SumTree, account: Address) {
  const leaf = (i: number) => {
    const payout = list[i]
    return payout ? { ...payout, proof: proofIn(tree, i) } : noLeaf
  }
  const at = list.findIndex(payout => payout.account >= account)
  if (at >= 0 && list[at]!.account === account) return { left: leaf(at), right: noLeaf }
  const next = at < 0 ? list.length : at
  return { left: leaf(next - 1), right: leaf(next) }
}
