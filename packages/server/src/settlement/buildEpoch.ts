import { BaseError, utf8 } from '@openledger/base'
import {
  addLines,
  commitEpoch,
  type EpochCommitment,
  type EpochFile,
  type EpochPayment,
  epochFileSchema,
  type ReceiptDomain,
  type ReceiptFile,
  readWire,
  receiptFileSchema,
  wireBytes,
} from '@openledger/client'
import type { JournalReceipt } from '../journal/rows.ts'
import type { Store } from '../store/openStore.ts'

/** An epoch ready to be proposed: everything follows from the one before and what it settles. */
export type BuiltEpoch = { epoch: number; cid: string; commitment: EpochCommitment }

/**
 * Adds the lines of receipts and payments to the payouts of the epoch before and writes the epoch file to the store.
 *
 * Where the store lost a receipt file or its bytes rotted, it is written again from the journal.
 */
export async function buildEpoch({
  store,
  epoch,
  previous,
  receipts,
  payments,
  lastPayment,
  domain,
}: buildEpoch.Options): Promise<BuiltEpoch> {
  const files: ReceiptFile[] = []
  for (const { body, cid } of receipts) {
    const stored = await store.put(utf8(body))
    if (stored !== cid)
      throw new BaseError('A receipt in the journal is not the one that was named.', {
        code: 'settlement/journal-damaged',
        facts: { receipt: cid, found: stored },
      })
    files.push(readReceiptFile(utf8(body)))
  }
  const file: EpochFile = {
    version: 2,
    epoch,
    previous: previous?.cid ?? null,
    receipts: receipts.map(receipt => receipt.cid),
    lastPayment,
    payments: [...payments],
    payouts: addLines({
      previous: previous?.file.payouts ?? [],
      lines: [...files, ...payments].flatMap(paid => paid.lines),
    }),
  }
  const { commitment } = commitEpoch({ file, receipts: files, domain })
  return { epoch, cid: await store.put(wireBytes(epochFileSchema, file)), commitment }
}

export declare namespace buildEpoch {
  type Options = {
    store: Store
    epoch: number
    /** The last final epoch; undefined before the first. */
    previous: { cid: string; file: EpochFile } | undefined
    /** In the operator's order. */
    receipts: readonly JournalReceipt[]
    /** Payments of Fees after those of the epoch before, and the last of them. */
    payments: readonly EpochPayment[]
    lastPayment: number
    domain: ReceiptDomain
  }
}

export function readEpochFile(bytes: Uint8Array): EpochFile {
  return readWire(epochFileSchema, bytes, { what: 'epoch file' })
}

export function readReceiptFile(bytes: Uint8Array): ReceiptFile {
  return readWire(receiptFileSchema, bytes, { what: 'receipt file' })
}
