import { type Address, BaseError, cidFromDigest, type Hex, hexToBytes } from '@openledger/base'
import type { Epoch } from '@openledger/client'
import { desc, eq } from 'drizzle-orm'
import * as t from '../database/schema.ts'
import type { View } from './View.ts'

type Row = typeof t.epochs.$inferSelect

/** Epochs on chain, the newest first. */
export async function listEpochs(view: View): Promise<Epoch[]> {
  const rows = await view.db.select().from(t.epochs).orderBy(desc(t.epochs.epoch)).limit(1000)
  return Promise.all(rows.map(row => toEpoch(view, row)))
}

/** One epoch with the receipts that it holds. @throws `settlement/unknown-epoch` */
export async function getEpoch(view: View, epoch: number): Promise<Epoch> {
  const [row] = await view.db.select().from(t.epochs).where(eq(t.epochs.epoch, epoch))
  if (!row)
    throw new BaseError('There is no such epoch on chain.', { code: 'settlement/unknown-epoch', facts: { epoch } })
  return { ...(await toEpoch(view, row)), receipts: view.journal.receipts.ofEpoch(epoch).map(({ id }) => id) }
}

async function toEpoch({ ledger }: View, row: Row): Promise<Epoch> {
  const finalisedAt =
    row.finalBlock === null
      ? null
      : Number((await ledger.client.getBlock({ blockNumber: BigInt(row.finalBlock) })).timestamp)
  return {
    epoch: row.epoch,
    state: row.state,
    hash: row.hash as Hex,
    payoutRoot: row.payoutRoot as Hex,
    total: row.total,
    added: row.added,
    receiptsRoot: row.receiptsRoot as Hex,
    receiptCount: row.receiptCount,
    linesRoot: row.linesRoot as Hex,
    lineCount: row.lineCount,
    payoutCount: row.payoutCount,
    lastPayment: row.lastPayment,
    chunksRoot: row.chunksRoot as Hex,
    size: row.size,
    data: row.data as Hex,
    file: cidFromDigest(hexToBytes(row.data as Hex)),
    proposer: row.proposer as Address,
    proposedAt: row.at,
    finalisableAt: row.finalisableAt,
    finalisedAt,
    transactions: {
      proposed: row.transaction as Hex,
      ...(row.finalTransaction && { finalised: row.finalTransaction as Hex }),
    },
  }
}
