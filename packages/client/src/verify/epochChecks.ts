import { BaseError, bytesToHex, formatOpen, type Hex } from '@openledger/base'
import { addLines, payoutRoot } from '../derive/payouts.ts'
import { linesRoot } from '../derive/receiptLines.ts'
import type { Bundle } from '../wire/Bundle.ts'
import { isSignedByOperator, type ReceiptDomain, receiptDigest } from '../wire/Receipt.ts'
import { type ReceiptFile, receiptFileCid } from '../wire/ReceiptFile.ts'
import { type Check, same, sameList } from './Check.ts'

/** What can be checked of an epoch from its files: all its receipts, and what everybody has earned after it. */
export function epochChecks(bundle: Bundle, domain: ReceiptDomain): Check[] {
  const { epochFile, epochReceipts, previousPayouts } = bundle
  return [
    {
      id: 'epoch-receipts',
      title: 'Every receipt of the epoch is here, signed and in its place',
      run: async () => {
        const names = epochReceipts.map(receiptFileCid)
        sameList('receipt file', names, epochFile.receipts)
        if (!names.includes(receiptFileCid(bundle.receiptFile))) {
          throw new BaseError('This receipt is not among the receipts of the epoch.', {
            code: 'client/receipt-not-in-epoch',
            facts: { epoch: epochFile.epoch },
          })
        }
        sameList(
          'operator',
          epochReceipts.map(({ receipt }) => receipt.operator),
          epochReceipts.map(({ receipt }) => receipt.operator).sort(),
        )
        const last = new Map<string, { sequence: number; digest: Hex }>()
        for (const [i, file] of epochReceipts.entries()) {
          // A long epoch must not freeze a page.
          if (i % 16 === 15) await new Promise(resolve => setTimeout(resolve, 0))
          await checkSigned(file, domain)
          checkChained(file, domain, last)
        }
        return {
          detail: `${epochReceipts.length} receipts, each signed, each naming the one before it.`,
          facts: { receipts: String(epochReceipts.length), epoch: String(epochFile.epoch) },
        }
      },
    },
    {
      id: 'payouts',
      title: 'What everybody has earned adds up over all receipts of the epoch',
      run: () => {
        for (const { receipt, lines } of epochReceipts) {
          same(`linesRoot of receipt ${receipt.sequence}`, receipt.linesRoot, bytesToHex(linesRoot(lines)))
          const sum = lines.reduce((total, line) => total + line.amount, 0n)
          same(`sum of the lines of receipt ${receipt.sequence}`, sum, receipt.paid)
        }
        const lines = [...epochReceipts, ...epochFile.payments].flatMap(paid => paid.lines)
        const derived = addLines({ previous: previousPayouts, lines })
        sameList(
          'payout',
          epochFile.payouts.map(({ account, cumulative }) => `${account} ${cumulative}`),
          derived.map(({ account, cumulative }) => `${account} ${cumulative}`),
        )
        const { hash, sum } = payoutRoot({ payouts: epochFile.payouts, domain })
        return {
          detail: `${epochFile.payouts.length} accounts have earned ${formatOpen(sum)} since the beginning.`,
          facts: { payoutRoot: bytesToHex(hash), total: String(sum), accounts: String(epochFile.payouts.length) },
        }
      },
    },
  ]
}

async function checkSigned(file: ReceiptFile, domain: ReceiptDomain): Promise<void> {
  if (await isSignedByOperator(file, domain)) return
  throw new BaseError('A receipt of the epoch is not signed by its operator.', {
    code: 'client/bad-signature',
    facts: { operator: file.receipt.operator, sequence: file.receipt.sequence },
  })
}

/** Each operator's receipts count on by one, and each names the digest of the one before. */
function checkChained(
  { receipt }: ReceiptFile,
  domain: ReceiptDomain,
  last: Map<string, { sequence: number; digest: Hex }>,
): void {
  const before = last.get(receipt.operator)
  if (before) {
    same('sequence', receipt.sequence, before.sequence + 1)
    same(`previous of receipt ${receipt.sequence}`, receipt.previous, before.digest)
  } else if (receipt.sequence === 0) {
    same('previous of the first receipt', receipt.previous, `0x${'00'.repeat(32)}`)
  }
  last.set(receipt.operator, { sequence: receipt.sequence, digest: receiptDigest(receipt, domain) })
}
