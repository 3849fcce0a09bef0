import { type Bytes, bytesToHex, type SumTree, sumTreeRoot } from '@openledger/base'
import type { EpochCommitment } from '../wire/EpochCommitment.ts'
import { type EpochFile, epochFileDigest } from '../wire/EpochFile.ts'
import type { ReceiptDomain } from '../wire/Receipt.ts'
import type { ReceiptFile } from '../wire/ReceiptFile.ts'
import { chunksRoot, epochArchive } from './epochArchive.ts'
import { type EpochLine, epochLines, linesTree, receiptsTree, type Settled, settledOf } from './epochTrees.ts'
import { payoutTree } from './payouts.ts'

/** An epoch with everything behind its commitment. */
export type CommittedEpoch = {
  commitment: EpochCommitment
  settled: Settled[]
  lines: EpochLine[]
  trees: { receipts: SumTree; lines: SumTree; payouts: SumTree }
  archive: Bytes
}

/**
 * What an epoch's file and its receipt files commit to on chain: the proposer proposes it, everybody else compares.
 *
 * Says what follows, not whether it is right: that the payouts are those of before plus the lines, that a receipt is
 * signed and its lines are derived, is checked elsewhere.
 *
 * @example
 * const { commitment } = commitEpoch({ file, receipts, domain })
 * epochHash(commitment) // what Settlement keeps
 */
export function commitEpoch({ file, receipts, domain }: commitEpoch.Options): CommittedEpoch {
  const settled = settledOf({ files: receipts, payments: file.payments, domain })
  const lines = epochLines(settled)
  const trees = {
    receipts: receiptsTree({ settled, domain }),
    lines: linesTree({ lines, domain }),
    payouts: payoutTree({ payouts: file.payouts, domain }),
  }
  const archive = epochArchive({ file, receipts })
  const rootOf = (tree: SumTree) => bytesToHex(sumTreeRoot(tree).hash)
  return {
    commitment: {
      epoch: file.epoch,
      receiptsRoot: rootOf(trees.receipts),
      linesRoot: rootOf(trees.lines),
      payoutRoot: rootOf(trees.payouts),
      total: sumTreeRoot(trees.payouts).sum,
      added: sumTreeRoot(trees.lines).sum,
      receiptCount: settled.length,
      lineCount: lines.length,
      payoutCount: file.payouts.length,
      lastPayment: file.lastPayment,
      data: bytesToHex(epochFileDigest(file)),
      chunksRoot: chunksRoot(archive),
      size: archive.length,
    },
    settled,
    lines,
    trees,
    archive,
  }
}

export declare namespace commitEpoch {
  type Options = {
    file: EpochFile
    /** The receipt files that the epoch file names, in its order. */
    receipts: readonly ReceiptFile[]
    domain: ReceiptDomain
  }
}
