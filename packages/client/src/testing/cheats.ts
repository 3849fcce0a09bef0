import type { Address, Hex } from '@openledger/base'
import { bytesToHex, weightsRoot } from '@openledger/base'
import { privateKeyToAccount } from 'viem/accounts'
import { commitEpoch } from '../derive/commitEpoch.ts'
import { addLines } from '../derive/payouts.ts'
import type { EpochCommitment } from '../wire/EpochCommitment.ts'
import type { EpochFile } from '../wire/EpochFile.ts'
import { type Receipt, type ReceiptDomain, receiptTypedData } from '../wire/Receipt.ts'
import { type ReceiptFile, receiptFileCid } from '../wire/ReceiptFile.ts'

/** An epoch as a proposer shows it: its files, and what it proposes. */
export type ShownEpoch = { file: EpochFile; receipts: ReceiptFile[]; commitment: EpochCommitment }

/** One dishonest way to make an epoch, and what the auditor has to call it. */
export type Cheat = {
  fault: string
  title: string
  /** By the proposer alone, or with the help of the operator, whose key signs what is altered. */
  alter: (honest: ShownEpoch, tools: CheatTools) => Promise<ShownEpoch> | ShownEpoch
}

export type CheatTools = {
  domain: ReceiptDomain
  thief: Address
  /** An epoch over these receipts, with all roots right. */
  settle: (receipts: ReceiptFile[], change?: Partial<EpochFile>) => ShownEpoch
  /** A receipt file whose receipt says something else, signed by the operator. */
  resign: (file: ReceiptFile, change: Partial<Receipt>, rest?: Partial<ReceiptFile>) => Promise<ReceiptFile>
}

/** What cheats work with. `file` is the honest epoch's: the ones made here go on from the same epoch before. */
export function cheatTools({ honest, previousPayouts, operatorKey, thief, domain }: cheatTools.Options): CheatTools {
  const operator = privateKeyToAccount(operatorKey)
  return {
    domain,
    thief,
    settle(receipts, change = {}) {
      const payments = change.payments ?? honest.file.payments
      const lines = [...receipts, ...payments].flatMap(one => one.lines)
      const file: EpochFile = {
        ...honest.file,
        receipts: receipts.map(receiptFileCid),
        payouts: addLines({ previous: previousPayouts, lines }),
        ...change,
      }
      return { file, receipts, commitment: commitEpoch({ file, receipts, domain }).commitment }
    },
    async resign(file, change, rest = {}) {
      const receipt = { ...file.receipt, ...change }
      return { ...file, ...rest, receipt, signature: await operator.signTypedData(receiptTypedData(receipt, domain)) }
    },
  }
}

export declare namespace cheatTools {
  type Options = {
    honest: ShownEpoch
    previousPayouts: EpochFile['payouts']
    operatorKey: Hex
    thief: Address
    domain: ReceiptDomain
  }
}

/** The first contributor that the answer pays. */
function paidLine({ lines }: ReceiptFile): number {
  return lines.findIndex(({ role, amount }) => role === 'data' && amount > 100n)
}

/** Moves wei from the first paid contributor to the operator, so that the receipt's sum stays; all of it unless told. */
function moved(file: ReceiptFile, wei = file.lines[paidLine(file)]!.amount): ReceiptFile {
  const from = paidLine(file)
  const lines = file.lines.map((line, i) => ({
    ...line,
    amount: line.amount + (line.role === 'operator' ? wei : 0n) - (i === from ? wei : 0n),
  }))
  return { ...file, lines }
}

function redirected(file: ReceiptFile, line: number, account: Address): ReceiptFile {
  return { ...file, lines: file.lines.map((one, i) => (i === line ? { ...one, account } : one)) }
}

/** Every way to cheat that the chain can be shown; they expect an honest epoch of three answers, none failed, and a fee. */
export const cheats: readonly Cheat[] = [
  {
    fault: 'amount',
    title: 'the operator gets what is a contributor’s',
    alter: ({ receipts }, { settle }) => settle(receipts.with(1, moved(receipts[1]!, 5n))),
  },
  {
    fault: 'missing',
    title: 'a contributor’s line is left out',
    alter: ({ receipts }, { settle }) => settle(receipts.with(1, moved(receipts[1]!))),
  },
  {
    fault: 'account',
    title: 'a contributor’s line goes to somebody else',
    alter: ({ receipts }, { settle, thief }) =>
      settle(receipts.with(2, redirected(receipts[2]!, paidLine(receipts[2]!), thief))),
  },
  {
    fault: 'signed',
    title: 'the builder’s line goes to somebody else',
    alter: ({ receipts }, { settle, thief }) => {
      const builder = receipts[0]!.lines.findIndex(({ role }) => role === 'builder')
      return settle(receipts.with(0, redirected(receipts[0]!, builder, thief)))
    },
  },
  {
    fault: 'unjustified',
    title: 'an answer has a line too many',
    alter: ({ receipts }, { settle, thief }) => {
      const file = receipts[0]!
      const from = paidLine(file)
      const lines = file.lines.map((line, i) => (i === from ? { ...line, amount: line.amount - 9n } : line))
      return settle(receipts.with(0, { ...file, lines: [...lines, { role: 'change', account: thief, amount: 9n }] }))
    },
  },
  {
    fault: 'skipped',
    title: 'a receipt in the middle is left out',
    alter: ({ receipts }, { settle }) => settle([receipts[0]!, receipts[2]!]),
  },
  {
    fault: 'order',
    title: 'receipts stand the other way round',
    alter: ({ receipts }, { settle }) => settle([receipts[1]!, receipts[0]!]),
  },
  {
    fault: 'chain',
    title: 'a receipt names another one before it',
    alter: async ({ receipts }, { settle, resign }) =>
      settle([receipts[0]!, await resign(receipts[1]!, { previous: `0x${'ab'.repeat(32)}` })]),
  },
  {
    fault: 'doubled',
    title: 'one payment pays for two answers',
    alter: async ({ receipts }, { settle, resign }) => {
      const { payer, payment } = receipts[0]!.receipt
      return settle([receipts[0]!, await resign(receipts[1]!, { payer, payment })])
    },
  },
  {
    fault: 'price',
    title: 'an answer costs more than was paid',
    alter: async ({ receipts }, { settle, resign }) =>
      settle([await resign(receipts[0]!, { price: receipts[0]!.receipt.paid + 1n })]),
  },
  {
    fault: 'policy',
    title: 'an answer is split by a policy that is none',
    alter: async ({ receipts }, { settle, resign }) => settle([await resign(receipts[0]!, { policyId: 7 })]),
  },
  {
    fault: 'model',
    title: 'an answer names another index than its model’s',
    alter: async ({ receipts }, { settle, resign }) =>
      settle([await resign(receipts[0]!, { indexRoot: `0x${'cd'.repeat(32)}` })]),
  },
  {
    fault: 'weight',
    title: 'the operator weighs a contributor too high',
    alter: async ({ receipts }, { settle, resign }) => {
      const file = receipts[0]!
      const weights = file.weights.map((weight, i) => (i === 0 ? weight + 1n : weight))
      return settle([await resign(file, { weightsRoot: rootOf(file, file.scores, weights) }, { weights })])
    },
  },
  {
    fault: 'score',
    title: 'the operator states another score',
    alter: async ({ receipts }, { settle, resign }) => {
      const file = receipts[0]!
      const scores = file.scores.map((score, i) => (i === 0 ? score + 1n : score))
      return settle([await resign(file, { weightsRoot: rootOf(file, scores, file.weights) }, { scores })])
    },
  },
  {
    fault: 'weights',
    title: 'nobody is weighed',
    alter: async ({ receipts }, { settle, resign }) => {
      const file = receipts[0]!
      const weights = file.weights.map(() => 0n)
      return settle([await resign(file, { weightsRoot: rootOf(file, file.scores, weights) }, { weights })])
    },
  },
  {
    fault: 'payment',
    title: 'a fee is settled that nobody paid',
    alter: ({ file, receipts }, { settle, thief }) => {
      const id = file.lastPayment + 1
      const lines = [{ role: 'operator' as const, account: thief, amount: 100n }]
      return settle(receipts, { lastPayment: id, payments: [...file.payments, { id, lines }] })
    },
  },
  {
    fault: 'paid',
    title: 'of a fee more is split than was paid',
    alter: ({ file, receipts }, { settle }) => {
      const [fee, ...others] = file.payments
      const lines = fee!.lines.map((line, i) => (i === 0 ? { ...line, amount: line.amount + 5n } : line))
      return settle(receipts, { payments: [{ ...fee!, lines }, ...others] })
    },
  },
  {
    fault: 'payment',
    title: 'a fee is left out',
    alter: ({ receipts }, { settle }) => settle(receipts, { payments: [] }),
  },
  {
    fault: 'sum',
    title: 'the epoch adds more than its payments',
    alter: honest => ({
      ...honest,
      commitment: { ...honest.commitment, added: honest.commitment.added + 1n, total: honest.commitment.total + 1n },
    }),
  },
  {
    fault: 'cumulative',
    title: 'an account’s earnings go to another',
    alter: ({ file, receipts }, { settle }) => {
      const payouts = file.payouts.map((payout, i) => ({
        ...payout,
        cumulative: payout.cumulative + (i === 0 ? 1n : i === 1 ? -1n : 0n),
      }))
      return settle(receipts, { payouts })
    },
  },
]

function rootOf({ contributors }: ReceiptFile, scores: readonly bigint[], weights: readonly bigint[]): Hex {
  return bytesToHex(weightsRoot({ accounts: contributors.map(({ account }) => account), scores, weights }))
}
