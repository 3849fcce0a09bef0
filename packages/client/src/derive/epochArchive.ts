import { type Bytes, bytesToHex, concatBytes, type Hex, merkleRoot } from '@openledger/base'
import { type EpochFile, epochFileSchema } from '../wire/EpochFile.ts'
import { type ReceiptFile, receiptFileSchema } from '../wire/ReceiptFile.ts'
import { wireBytes } from '../wire/wire.ts'

/** Bytes of one piece of an archive: what anybody may ask the proposer for on chain. */
export const chunkBytes = 4096

const lineFeed = new Uint8Array([10])

/** All that an epoch's trees follow from: its file, then each receipt file in order, each behind a line feed. */
export function epochArchive({ file, receipts }: { file: EpochFile; receipts: readonly ReceiptFile[] }): Bytes {
  return concatBytes(
    wireBytes(epochFileSchema, file),
    ...receipts.flatMap(receipt => [lineFeed, wireBytes(receiptFileSchema, receipt)]),
  )
}

/** An archive's pieces of {@link chunkBytes} bytes, the last one shorter. */
export function archiveChunks(archive: Uint8Array): Uint8Array[] {
  return Array.from({ length: Math.ceil(archive.length / chunkBytes) }, (_, i) =>
    archive.subarray(i * chunkBytes, (i + 1) * chunkBytes),
  )
}

/** Merkle root over an archive's chunks. */
export function chunksRoot(archive: Uint8Array): Hex {
  return bytesToHex(merkleRoot(archiveChunks(archive)))
}
