import { BaseError, bytesToHex, type Hex, sha256, utf8 } from '@openledger/base'
import {
  addLines,
  type EpochFile,
  epochFileSchema,
  payoutRoot,
  type ReceiptDomain,
  type ReceiptFile,
  readWire,
  receiptFileSchema,
  receiptsRoot,
  wireBytes,
} from '@openledger/client'
import type { JournalReceipt } from '../journal/rows.ts'
import type { Store } from '../store/openStore.ts'

/** An epoch ready to be proposed: everything follows from the one before and the receipts, so it can be built again. */
export type BuiltEpoch = {
  epoch: number
  file: EpochFile
  cid: string
  data: Hex
  payoutRoot: Hex
  total: bigint
  receiptsRoot: Hex
  receiptCount: number
}

/**
 * Adds the lines of the receipts to the payouts of the epoch before and writes the epoch file to the store.
 *
 * Where the store lost a receipt file or its bytes rotted, it is written again from the journal.
 */
export async function buildEpoch({
  store,
  epoch,
  previous,
  receipts,
  domain,
}: buildEpoch.Options): Promise<BuiltEpoch> {
  let payouts = previous?.file.payouts ?? []
  for (const { body, cid } of receipts) {
    const stored = await store.put(utf8(body))
    if (stored !== cid)
      throw new BaseError('A receipt in the journal is not the one that was named.', {
        code: 'settlement/journal-damaged',
        facts: { receipt: cid, found: stored },
      })
    payouts = addLines({ previous: payouts, lines: readReceiptFile(utf8(body)).lines })
  }
  const file: EpochFile = {
    version: 1,
    epoch,
    previous: previous?.cid ?? null,
    receipts: receipts.map(receipt => receipt.cid),
    payouts,
  }
  const bytes = wireBytes(epochFileSchema, file)
  const root = payoutRoot({ payouts, domain })
  return {
    epoch,
    file,
    cid: await store.put(bytes),
    data: bytesToHex(sha256(bytes)),
    payoutRoot: bytesToHex(root.hash),
    total: root.sum,
    receiptsRoot: receiptsRoot(receipts.map(receipt => receipt.id)),
    receiptCount: receipts.length,
  }
}

export declare namespace buildEpoch {
  type Options = {
    store: Store
    epoch: number
    /** The last final epoch; undefined before the first. */
    previous: { cid: string; file: EpochFile } | undefined
    /** In the operator's order. */
    receipts: readonly JournalReceipt[]
    domain: ReceiptDomain
  }
}

export function readEpochFile(bytes: Uint8Array): EpochFile {
  return readWire(epochFileSchema, bytes, { what: 'epoch file' })
}

export function readReceiptFile(bytes: Uint8Array): ReceiptFile {
  return readWire(receiptFileSchema, bytes, { what: 'receipt file' })
}
